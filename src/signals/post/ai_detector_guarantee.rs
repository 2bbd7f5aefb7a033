//! Pay that hangs on the score of a machine that guesses who wrote a text.

use crate::signals::declare::*;

signal! {
    code: "T56",
    id: "ai-detector-guarantee",
    severity: Note,
    kind: Risk,
    group: Scope,
    summary: "A detector's score decides about pay",
    why: "Detectors take honest text for a machine's every day. If the score decides, you may write a good text and not be paid for it.",
    act: "Offer to show drafts and the document's history instead, and have the milestone say what counts as done.",
    wrong: "The client may only want original work and look at the score as a hint.",
    trigger: Trigger {
        says: &[
            "{detector} ..8 (pass|passes|passing|score|scores|must|below|under|0 %|zero|{percent}|not pay|rejected|reject|refused|no payment|wont be paid|clean|show|shows|human|undetected|flag|flagged|flags|bypass)",
            "(pass|passes|passing|score|scores|checked|check|run|tested|verified|scan|scanned|go|goes|clear|beat|bypass|undetected|undetectable|below|under) ..6 {detector}",
            "({percent}|fully|completely|totally|guaranteed|hundred percent) ..1 (human|human written|original|ai free|unique) ..5 (written|content|guarantee|guaranteed|text|score|articles|writing|or|no ai|proof|otherwise)",
            "(0 %|zero|{percent}|no) (ai|plagiarism) ..2 (score|detected|detection|content|rate|flag|percentage)",
            "(if|when|any|once) ..6 (detected|flagged|flags|detects|found|suspected) ..3 (as|to be|by|for|of)? ..2 (ai|chatgpt|gpt|machine|ai generated|ai written|generated) ..10 (not be paid|no pay|no payment|not paid|wont pay|will not pay|rejected|reject|refund|terminated|contract|unpaid|cancelled|canceled|redo|rewrite)",
            "(no pay|no payment|not pay|not be paid|wont pay|will not be paid|rejected|terminate|refund|unpaid) ..8 (detected|flagged|flags|detects|suspected|detector|detection) ..3 (ai|chatgpt|gpt|content|{detector})?",
            "(text|texts|article|articles|content|essay|essays|copy|blog|writing|posts|work) ..3 (must|should|has to|have to|needs to|need to) ..3 (pass|be undetectable|be undetected|be 100 %|be {percent}) ..4 (human|ai|detector|detection|original|unique|check|checker|plagiarism)",
            "(ai|plagiarism) ..1 (score|percentage|rate|detection) ..3 (must|should|has to|below|under|less than|max|maximum|not exceed|needs to) ..3 (zero|0|{percent}|{number})",
            "(if|when|any|once) ..2 (ai|chatgpt|gpt) ..4 (detected|found|used|suspected|flagged|spotted) ..8 (not|no|wont|reject*|refus*|refund*|terminat*|cancel*)",
            "{percent} (ai|plagiarism) ..10 (no payment|not paid|no pay|rejected|not pay|refund|unpaid|wont be paid)",
        ],
        says_off_topic: &[],
        unless: &[
            "(build|develop|developing|train|training|create a|create an|app|model|api|integrate|integration|feature|tool that|saas|browser extension|compare|comparison|review of|reviews of|platform|clone|algorithm|dataset|system|module|implement|fraud|vision|object|face|anomaly)",
            "(human like|human level|human voice|human error|human resources)",
        ],
        ..POST
    },
    fires: &[
        says("Articles go through GPTZero and must show 0% or there is no payment."),
        says("All texts are scanned with Originality.ai, anything under 95 will be rejected."),
        says("If our tool flags the copy as AI generated you will not be paid."),
        says("100% human written content guaranteed, Turnitin score below 5%."),
    ],
    quiet: &[
        says("Please write in your own words, we value originality."),
        says("Build a browser extension with an AI detection feature."),
        says("Train a model for object detection with a score above 90%."),
        says("Compare five plagiarism checkers in an article of 1,500 words."),
        says("You may use AI for research, the text itself is yours."),
        says("Human resources articles for our blog, two a week."),
    ],
}

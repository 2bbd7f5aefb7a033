//! Finished work that is to be handed over before it is paid or submitted.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "M17",
    id: "wants-final-files-first",
    severity: Serious,
    kind: Risk,
    group: Payment,
    summary: "Wants the final files before paying",
    why: "Work sent by chat or mail, before a funded milestone and outside Submit work, starts no clock: nobody has to answer or pay.",
    act: "Show a preview with a watermark. Hand over through Submit work, once the milestone is funded.",
    wrong: "Drafts to look at are part of the work, and some milestones are paid by trust between old partners.",
    rule: SUBMITTED_WORK,
    trigger: Trigger {
        says: &[
            "(send|share|give|upload|email|mail|transfer|hand over|deliver|show|provide) (me|us)? ..2 (source|final|full|complete|editable|original|raw|finished|working|all|high resolution) ..1 (file|files|code|version|work|project|design|manuscript|video|translation|article|document|document|psd|vector|vectors|everything) ..8 (first|before (i|we|you|the)|then i|then we|then ill|so i can (pay|release|check|fund|approve)|and i (will|pay|release)|and ill|and then)",
            "(send|share|give|upload|email|deliver|hand over|need|want|see) ..6 (file|files|code|work|project|design|everything|video|translation|article|psd|vectors|it all|all of it|manuscript) ..6 before (i|we) (pay|release|fund|approve|send|make|accept)",
            "(release|pay|fund|approve|accept) ..6 (after|once|when|as soon as) (i|we) (have|get|got|receive|received|see|downloaded|checked) ..3 (source|final|full|complete|editable|original|raw|all) ..1 (file|files|code|version|work|psd|vectors|project)",
            "(send|email|share|mail) ..6 (file|files|code|work|source|psd|everything|it) ..4 (by|to|via|through|over|on) (my|our)? (email|e mail|mail|gmail|google drive|dropbox|wetransfer|chat|{email}) ..8 (no need|not|dont|without|instead) ..4 (submit|submitting|upwork|milestone)",
            "(dont|do not|no need to|without|not|before you|skip) ..2 (submit|submitting|use submit) ..5 (yet|send|first|just|by|through|work|milestone) ..6 (send|email|share|chat|files|drive|me)",
            "(once|after|when|as soon as) (i|we) (receive|received|get|have|got|see|download) ..3 (files|code|work|everything|final|source|project|version) ..6 (release|pay|fund|approve)",
            "(send|email|mail|share) ..6 (file|files|code|work|version|everything|source) ..3 (by|via|over|through|to) (email|e mail|mail|gmail|my email|drive|google drive|dropbox) ..8 (pay|release|fund|approve) ..5 (after|once|when|check)",
            "(receive|have|get|see|need|want) ..2 (source|final|full|complete|editable|original|raw) ..1 (files|file|code|version|work|manuscript|psd|vectors) first",
            "no need to submit (it|them|anything|the work)? ..1 (on|through|via|to|in) (upwork|the milestone|milestone)",
            "before (i|we) (pay|release|fund|approve) ..6 (source|final|full|complete|original|editable|raw|all) ..1 (code|files|file|version|work)",
        ],
        unless: &[
            "(watermark|watermarked|preview|low resolution|low res|draft of)",
            "(my|our) (files|logo|photos|brand|footage) ..6 (first|before)",
            "(ill|i will|we will|well|i can|we can|let me) (send|share|give|upload|email|provide) (you|u|my|our|the)",
        ],
        guards: Guards::QUOTES,
        ..MESSAGE
    },
    fires: &[
        says("Email me the source files first, then I will release the milestone."),
        says("I'll pay once I have the full code in my hands."),
        says("Just send everything by Google Drive, no need to submit it on Upwork."),
        says("I want to see the final video before I fund it."),
    ],
    quiet: &[
        says("I got the final files through Submit work, thank you."),
        says("Could you send me a watermarked preview first?"),
        says("I will send you our raw footage before the weekend."),
        says("Please share the draft of chapter two when it is ready."),
        says("The milestone is funded, you can begin."),
        says("What file format do you need from us?"),
    ],
}

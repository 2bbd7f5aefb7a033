//! Changes without end: unlimited revisions, until satisfied, perfection as the measure.

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "T33",
    id: "unlimited-revisions",
    severity: Serious,
    kind: Risk,
    group: Scope,
    summary: "Wants changes without end",
    why: "If only the client's feeling says when it is done, a fixed price has no end: the milestone waits for ever while you keep changing things.",
    act: "Offer two rounds of changes in the price and name what each further one costs. Write down what “done” means before you begin.",
    wrong: "“Satisfaction guaranteed” may be a line of the client's own advertising, and a post may also say that revisions are limited.",
    rule: FIXED_PRICE_PROTECTION,
    trigger: Trigger {
        says: &[
            "(unlimited|endless|infinite|unending|countless|limitless|indefinite) (free|number of|amount of|rounds of|round of|design|minor|video|text|logo|further|small|possible)? ~2 (revision|revisions|edit|edits|change|changes|correction|corrections|amendment|amendments|iteration|iterations|modification|modifications|tweaks|rounds|alterations|adjustments|reworks|fixes|redraws|rewrites|updates|feedback rounds|concepts)",
            "(revision|revisions|edit|edits|changes|corrections|amendments|iterations|modifications|tweaks|rounds|adjustments|rewrites) ..4 (unlimited|endless|without limit|without limits|no limit|no limits|not limited|infinite|until i|until we|until the client|as many times|as often as|included forever|no matter how many|for as long as)",
            "(no|without) (limit|limits|cap|restriction|restrictions|maximum) ~5 (revision|revisions|changes|edits|corrections|iterations|rounds|tweaks|amendments)",
            "(until|till|til|unless|untill) ~1 (we|i|client|the client|my client|our client|everyone|everybody|my boss|the boss|our boss|boss|im|were|the owner|management|my partner|the team|our team) (am|are|is|be|feel|feels|say|says|become|becomes|get|gets|think|thinks|will be|have been|has been)? ~3 (satisfied|happy|pleased|content|perfect|fully approve|love it|loves it|like it|likes it|fully approved|delighted|its perfect|it is perfect|its right|convinced|glad|ok with it|thrilled|satisfaction)",
            "(until|till|til|untill) ~2 (everything|it|result|work|design|video|logo|final product|text|this|article|site|website|app|project|quality|output|song|mix|translation) (is|are|looks|look|feels|meets|sounds|reads|becomes)? ~2 (perfect|perfection|exactly (right|as|what|how)|100%|flawless|just right|my taste|our taste|my liking|our liking|my expectations|our expectations|my satisfaction|our satisfaction)",
            "(until|till|til|untill) (i|we) (say|tell|decide|approve|accept) ~3 (done|stop|finished|ok|enough|good|it|everything|final|so)",
            "(revise|revising|change|changing|edit|editing|redo|redoing|rework|reworking|modify|improve|correct|fix|adjust|tweak|work on it|working on it|keep working|keep going|continue|adjusting|polish|refine) ~10 (until|till|til|untill) ~6 (satisfied|happy|pleased|perfect|love|like it|approve|approves|approved|content|right|satisfaction|taste|convinced|flawless)",
            "(keep|continue) (working|revising|changing|editing|fixing|improving|refining|tweaking|iterating|adjusting) ~4 (until|till|til|as long as|untill) ~3 (i|we|client|its|it|everything|boss)",
            "as many (revision|revisions|changes|edits|rounds|corrections|tweaks|iterations|versions|drafts|adjustments|rewrites|amendments|modifications) ~3 (as|it|that|until|are|needed|necessary|required|i|we|$)",
            "(as often as|as many times as|however many|how many ever|no matter how many|any number of|whatever number of) ~4 (i|we|client|times|needed|necessary|it takes|revisions|changes|edits|rounds|want|like|wish|corrections)",
            "(change|changes|changed|revise|revised|redo|redone|edit|edits|correct|rework|modify|adjust) ~5 (as often as|as many times as|whenever i|whenever we|any time i|anytime i|every time i|again and again|over and over)",
            "(100%|hundred percent|{percent}|full|complete|total|utmost|fully|completely) (client|customer|our|my|the|guaranteed)? ~1 (satisfaction|satisfied) ~3 (guarantee|guaranteed|required|expected|needed|must|or|before|is|only|from|with|on|$|until)",
            "(100%|hundred percent) (perfect|accurate|error free|bug free|perfection|flawless|correct|satisfaction|satisfied|perfectly)",
            "(satisfaction) (is)? (guaranteed|guarantee|required|a must|must be) ~3 (or|before|by|from|otherwise|and|full|no|refund|payment|$)",
            "(zero|no|without any|without a single|not a single|not one) (single|tolerance for)? (errors|error|bugs|bug|mistakes|mistake|defects|flaws|typos|typo) (allowed|accepted|tolerated|at all|whatsoever|permitted|or|will be|are|is|policy) ~2",
            "zero (errors|bugs|mistakes|defects|flaws|error|mistake)",
            "(air tight|airtight|bulletproof|bullet proof|watertight) (code|work|delivery|translation|result|results|quality|copy|text|logic|implementation|accuracy|and|with)",
            "(must|has to|have to|needs to|need to|should|shall|will|i want|we want|expect|expecting|nothing less than|nothing but) (be)? (absolutely|totally|completely|simply|100%)? (perfect|perfection|flawless|flawlessness) !(fit|match|english|for|score|candidate|grammar|pitch|command|world|attendance|person|level)",
            "(free|unpaid|included) (revisions|changes|edits|corrections|amendments|fixes|updates) ~3 (for life|forever|for ever|lifetime|any time|anytime|at any time|whenever|for (months|years|a year|{number} (months|years))|until|always|later on|afterwards)",
            "(lifetime|forever|endless) (free)? (revisions|changes|edits|fixes|support|corrections|bug fixing|bug fixes|updates|maintenance) ~3 (included|free|at no|without|for free|expected|required|needed|$)",
            "(change|changes|change my mind|changed my mind|changing my mind) ~4 (mind) ~8 (patient|patience|redo|again|accept|without extra|no extra|revisions|free|often)",
            "(pixel perfect|perfectionist|perfectionists|very picky|extremely picky|super picky|im picky|i am picky) ~8 (until|revisions|changes|as many|many rounds|rounds|redo|unlimited|happy|satisfied|again)",
            "(dont|do not|no|never) (stop|finish|close|end|consider it) ~6 (until|before) ~3 (satisfied|happy|perfect|pleased|say)",
            "(done|finished|complete|completed|over) only (when|once|if|after) ~2 (i|we|client|boss) ~4 (satisfied|happy|love|say|says|think|feel|pleased|like|approve|approves)",
            "(only|not) ~3 (done|finished|complete|completed|over) ~3 (when|until|once|if|before) ~3 (i|we|client|boss) ~3 (satisfied|happy|love|say|says|think|feel|pleased|like)",
            "not (be|have|contain|allow|accept|tolerate|find|see)? (a|one|any)? single (error|mistake|typo|bug|flaw|defect)",
            "(single|smallest|slightest|any|tiny|one) (error|mistake|typo|bug|flaw) ..6 (no payment|not pay|no pay|rejected|refund|wont pay|dispute|not be paid|unpaid|redo it|do it again|start over|from scratch)",
            "(fix|change|redo|revise|correct|edit|adjust) ~8 (free|no extra|without charge|no charge|no cost|unpaid|extra charge) ..2 (forever|always|any time|anytime|as often|whenever|for life|lifetime|no matter)",
            "(everything|anything|whatever|all) (that)? (i|we|the client) (dont|do not|didnt|doesnt) (like|love|approve)",
            "(until|till|til) (fully|completely|totally|100%|client|customer|full)? (satisfied|satisfaction|happy) !(customers|users|clients)",
            "(work|works|working|keep|keep on|continue|revise|revises|revising|revision|revisions|change|changes|edit|edits|editing|redo|adjust|adjustments|iterate|iterations|correct|corrections|tweak|tweaks|polish|improve|rework|redesign|rewrite) ..8 (until|till|til|untill|unless) ~3 (client|customer|boss|we|i|im|manager|wife|husband|owner|team|ceo|partner|editor|publisher|he|she|they|everyone|director|investors|stakeholders|clients|managers|committee|board|family) ~4 (accepts|accept|likes|like|loves|love|say|says|approves|happy|satisfied|pleased|in love|convinced|signs off|sign off|fine with|ok with|content|wow|delighted|thrilled|perfect) !(to)",
            "(any|unlimited|infinite|unspecified|whatever|indefinite) (number|amount|quantity) of ~1 (modification*|revision*|changes|edits|correction*|adjustments|amendments|rounds|alterations|redesigns|rewrites)",
            "(payment|pay|paid|milestone|release|released|money|funds|escrow|approve) ..6 (when|once|only when|only if|if|after|until|unless) (i|we|client|my client|the client|boss|our client|im|were) (am|are|is|feel|be|feels)? (completely|fully|totally|100%|absolutely|entirely|really|truly|perfectly|hundred percent) ~1 (happy|satisfied|pleased|convinced|delighted|in love|content|sure)",
            "(dont|do not|cant|cannot|never|not|wont) (limit|cap|restrict|count) ~3 (revision|revisions|changes|edits|rounds|corrections|iterations)",
            "(isnt|is not|not|wont be|never|arent) ~2 (over|done|finished|complete|completed) (until|till|before|unless) ~2 (i|we|client|boss|customer|manager) ~3 (say|says|happy|satisfied|approve*|like|love|feel|pleased|perfect)",
            "(edits|changes|revisions|corrections|amendments|modifications|adjustments|reworks|rewrites|redesigns|tweaks) ..8 (at no charge|free of charge|for free|without charge|no extra charge|no extra cost|no additional cost|without extra (cost|charge|pay)|no additional charge|at no cost|free forever|at no extra|without additional)",
            "(revision|revisions|changes|edits|corrections|iterations|rounds|tweaks|amendments|modifications) ~2 as (many|often|much) (times)? as",
            "(pay|payment|release|paid|money) ..4 (when|once|if|only if|after|until|unless) ~4 (flawless|perfect|perfection|impeccable|faultless) !(fit|match)",
            "(again and again|over and over|over and over again|time and again) ..6 (until|till|til|if|whenever|redo|change|revise|right|happy)",
            "(until|till) ~3 (likes|like|loves|love|approves|happy|satisfied|pleased) ..4 you (keep|continue|have to|must|will|redo|revise|change)",
            "(keep|continue) (on)? (fixing|revising|changing|editing|improving|refining|tweaking|iterating|adjusting|correcting) ~2 (until|till|til) ~4 (complaints|complaint|remarks|comments|issues|objections|notes)",
            "(deliver|demand|demands|require|requires|expect|expecting|expects) (absolute|total|nothing but|100%|only|complete)? perfection",
            "(dont|do not|not|no|never) (accept|allow|want|like|tolerate)? (limited|limits on|a limit on|limit on) ~2 (revisions|changes|edits|rounds|corrections)",
            "(i|we) (decide|determine|judge) when (it|its|the|everything|you) ~3 (finished|done|complete|good|ready|over|enough|perfect)",
            "(many|several|multiple|numerous|lots of|countless|any|more) (rounds|revisions|changes|edits|corrections|iterations) ..4 (no extra|for free|free of charge|without extra|no additional|included|same price|without charge)",
        ],
        unless: &[
            "(customer|customers|client) (satisfaction) (score|survey|surveys|rate|rates|guarantee|rating|ratings|index|csat|metrics|levels)",
            "(limited|maximum|max|up to|only|{number}|two|three|one) (number of|rounds of|free)? ~1 (revision|revisions|rounds) (are|is|included|max|per)",
            "(history|tracking|version|track|management|control|log|logs|table|suggested|request) ~1 (revision|revisions|edits|changes)",
            "(revision|revisions|edit|edits|change|changes) (history|log|tracking|control|requests|management)",
            "(plan|plans|subscription|tier|package|packages|users|user|customers|subscribers|members) ~8 (unlimited|endless|infinite|as many)",
            "(website|page|banner|slogan|tagline|badge|section|copy) ~4 (says|saying|reads|about|with) ~4 (satisfaction|guarantee*)",
            "(test|build|compile|compiler|lint|lighthouse|console|typescript|eslint|deployment|sync|import|migration) ~4 (errors|error|warnings|bugs)",
            "(two|three|one|first|a couple of|2|3|one round|two rounds) ~3 (revision|revisions|rounds|changes|edits|corrections) ~6 (free|charge|included|extra|no)",
            "(extra|additional|further|more|late|later) (edits|changes|revisions|corrections|rounds) ~3 (cost|costs|are paid|paid|billed|charged|extra|hourly)",
            "{warns}",
            "{tells-about}",
        ],
        judge: quieter_by_the_hour,
        ..CONTACT
    },
    fires: &[
        says("Please note I need as many changes as it takes, no extra charge."),
        says("You keep on adjusting the mix till my boss says he loves it."),
        says("Revisions: no limit."),
        says("Endless rounds of edits come with the price, otherwise do not apply."),
        says("The work is finished only when I feel happy with every page."),
        says("Translate the manual with zero mistakes, or we send it back."),
        says("Nothing less than perfection, you redo it until it is exactly what I see in my head."),
        says("Free corrections for life are expected."),
    ],
    quiet: &[
        says("Our plans differ: the big one gives subscribers unlimited edits a month."),
        says("Two rounds of revisions are included, further ones are paid."),
        says("We do not expect unlimited revisions; after round three we pay by the hour."),
        says("Show the revision history beside each paragraph."),
        says("Support answers tickets until customers are happy, write its macros."),
        says("You need a near perfect command of German."),
        says("The page quotes our promise: \"100% satisfaction or your money back\"."),
        says("Deploy only after the type check ends with no errors."),
    ],
}

/// By the hour each change is paid.
fn quieter_by_the_hour(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let ground = (!hits.is_empty()).then(Ground::default)?;
    let by_the_hour = matches!(case.posting.job.pay, Some(Pay::Hourly { .. }));
    Some(if by_the_hour { ground.at(Severity::Caution) } else { ground })
}

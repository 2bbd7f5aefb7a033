//! Pay that comes only when the work is finished or has pleased.

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::text::guards::Guards;

/// Hours that the site records are paid whatever the text says.
fn judge(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let ground = any_hit(case, hits)?;
    let hourly = matches!(case.posting.job.pay, Some(Pay::Hourly { .. }));
    Some(if hourly { ground.at(Severity::Caution) } else { ground })
}

signal! {
    code: "T20",
    id: "pay-after-approval",
    severity: Serious,
    kind: Risk,
    group: Payment,
    summary: "Pays only when done or pleased",
    why: "A fixed-price contract protects only milestones that are funded before you start. Where pay hangs on satisfaction or on results, all the risk is yours.",
    act: "Ask for a funded milestone before the first hour of work, in small steps. Without one, pass.",
    wrong: "The client may only describe the normal course: the milestone is funded first and released after the review.",
    rule: FIXED_PRICE_PROTECTION,
    trigger: Trigger {
        says: &[
            "(pay|pays|paid|payment|payments|released|release|money comes|money|funds|amount|salary) ..4 only (after|upon|once|when|if|on)",
            "only (pay|pays|paid|paying|release|releases) ..4 (after|upon|once|when|if|for (results|approved|accepted|work i like|work we like|what i like))",
            "(i|we|client|ill|well) (will|would|do|only|can|shall|just|usually|always)? (pay|pays|release|fund) (you|u|only|the|money|everything|it)? ..2 (when|after|once|if|upon) ..6 (done|finished|complete|completed|happy|satisfied|satisfaction|completion|approved|approval|approve|approves|like|works|working|ready|delivered|delivery|perfect|publish|published|tested|launch|launched|live)",
            "(pay|pays|paid|payment|payments|released) ..4 (after|upon|once|when|if|on|until|depends on|depending on|subject to|based on) ..8 (satisfied|satisfaction|happy|likes|like it|approves|our client|client approval|pleased|results come|results are|ranking|rankings|sales|profit|profits|we earn|we make (money|sales|profit)|we get paid|i get paid|client pays|love it)",
            "{you} ..2 (paid|get paid|be paid|receive payment|get your money|receive money|earn) ..2 (once|after|when|if|upon|only) ..6 (approved|approves|approve|satisfied|happy|client|completion|completed|finished|works|published|done|accepted|results|sales|test|tested|testing|delivered|check|checks|checked|verify|verified|review|reviewed)",
            "(payment|payments|pay|paid|money|amount|full amount|funds) (will be|is|are|be|would be|shall be|gets|get)? ..2 (sent|released|made|done|given|paid|issued|transferred|payable|due)? ..1 (after|upon|at|on|once|only after|post) ..3 (completion|delivery|finish|finishing|publication|approval|acceptance|completing|the end|testing|everything|the work|submission|full completion|successful completion|launch|final delivery|going live|the project is) ..3 \
             (only|no milestones|no milestone|no advance|not earlier|not before|no upfront|no escrow|no partial|in full|of all|of everything|works|is done|is finished|is complete|is completed|approved|full|100)",
            "(payment|payments|pay|money|amount|funds) (will be|is|are|be|would be|shall be|gets)? (only)? (sent|released|made|done|given|paid|issued|transferred|payable|due|processed)? (only)? (after|upon) (full|the|final|successful|your|our|its|we|article|work|project|100|{percent})? ..1 (completion|publication|approval|acceptance|publishing|testing|delivery)",
            "(lumpsum|lump sum|one time|single|full|entire|whole|complete|total) (payment|pay|amount|sum) ..4 (after|upon|at|on|once|when) ..3 (completion|delivery|end|approval|done|finished|complete|project|everything|acceptance|testing|work)",
            "(no|without|zero|dont do|do not do|dont offer|do not offer|not offer|never) (any|a)? (upfront|up front|advance|advanced|initial|prior) ..1 (payment|payments|pay|money|deposit|milestone|escrow|fund|funds|funding)",
            "(dont|do not|wont|will not|cant|cannot|never|not|no) ..1 (do|pay|fund|offer|give|make|create|use|paying|release|provide)? (upfront|up front|in advance|advance|an advance|advances|escrow|anything in advance|money in advance|money upfront|before completion|before delivery|before i see|before we see|before work|before the work|until completion|until the work|until it|until i|until we) \
             ..3 (payment|payments|pay|milestone|escrow|done|complete|approved|see|am|are|finished|is|works|$)",
            "(no advance|no advances|no milestones|no milestone payments|no milestone|no escrow|no partial payment|no partial payments|no prorated|no progress payments|no interim payments|no deposits)",
            "(work|finish|deliver|complete|do) ..4 first ..6 (then|and|later|afterwards|after) ..5 (pay|paid|payment|milestone|money)",
            "(first|1st) (you|u|work|deliver|finish|complete|do|the work) ..8 (then|after|afterwards|later|and) ..5 (pay|paid|payment|milestone|money|fund|release)",
            "(after|once|when|if) (you|u|work|job|project|everything|its|it|i|we|the) ..8 (done|finish|finished|complete|completed|deliver|delivered|approve|approved|satisfied|happy|like it|see|checked|verify|verified|tested|perfect|ready) ..6 (will pay|ill pay|we pay|i pay|pay you|you get paid|create the milestone|fund the milestone|create milestone|create a milestone|fund it|release payment|payment will be|you will be paid|get your payment|get paid|you receive)",
            "(pay|paid|payment|payments|compensation|compensated) ..4 (based on|depends on|depend on|depending on|contingent on|conditional on|subject to|linked to|tied to) ..3 (satisfaction|results|result|approval|success|outcome|sales|profit|my approval|our approval|acceptance|performance only)",
            "(if|unless|when) ..8 (dont|do not|doesnt|does not|not|isnt|arent|didnt|no) ..6 (wont be paid|will not be paid|not be paid|no payment|no pay|wont pay|will not pay|dont pay|do not pay|not pay|not paid|get nothing|receive nothing|no money|not get paid|wont get paid)",
            "(no|not any) (payment|pay|money) (if|unless|until|before|without) ..8 (satisfied|happy|like|approved|approval|completed|complete|works|working|perfect|done|finished|results|satisfaction|ranking|finish)",
            "(no) (results|result|sales|ranking|rankings|leads|sale) ..1 (no|zero) (pay|payment|money)",
            "(wont|will not|not|never|cant) ..2 (pay|paid|release|fund) ..3 (until|unless|before) ..10 (satisfied|happy|approved|complete|completed|perfect|works|done|finished|see|like|working|delivered|results|tested|everything)",
            "(milestone|milestones|escrow) ..4 (funded|created|set|released|paid|fund|create|added|activated) (only)? (after|once|when|at) ..6 (work|completion|done|finished|finish|complete|completed|delivery|delivered|end|approve|approved|satisfied)",
            "(money|payment|pay|funds) ..4 after ..3 (month|months|weeks|week|days|day) of ..2 (testing|use|using|running|test|trial|completion|delivery|publication|review)",
        ],
        says_off_topic: &[
            "(payment|pay|money) (happens|happen|comes|come|follows|is made|is done|takes place) ..1 (after|once|when|upon) ..6 (finishing|finish|testing|tested|done|completion|completing|delivery|approval|everything|work|publishing)",
            "(money|payment|fee|cash|pay) ..1 (is|will be|becomes) yours (when|once|after|if|as soon as)",
            "only (if|after|once|when) ..8 (you|u|youll) ..2 (get|receive|will get|are paid|paid|be paid|see|earn) ..3 (money|payment|pay|share|paid|salary|fee|cut|royalty)",
            "({percent}|full|whole|entire|total) ..1 (payment|pay|amount) ..1 (after|on|at|upon|once|when) ..2 (delivery|completion|approval|finish|finished|done|acceptance|launch|end)",
            "(money|payment|payments|pay|paid|fee|salary|cash|funds|compensation) ..6 (when|once|after|until|till|before|if|upon) ..6 (done|finished|complete|completed|completion|reviewed|approved|acceptance|accepted|satisfied|happy|perfect|works|published|online|live|sold|tested|bug free)",
            "(dont|do not|wont|will not|never|not) (release|releasing|send|make|transfer|pay) ..3 (payment|payments|money|funds|anything|any) ..2 (before|until|unless|till) ..6 (acceptance|approval|completion|done|finished|final|delivery|satisfied|customer|client|happy)",
            "(prefer|like|want|rather) (to)? pay ..3 (at the end|in the end|after|once|when)",
            "(i|ill|we|well) (will|would|am|are)? ..1 (pay|paying|transfer|send) ..5 (after|once|when|as soon as) (i|we|my|the|our|everything) ..5 (tested|checked|approved|reviewed|used|seen|confirmed|received|delivered|finished|like|happy|satisfied)",
            "{you} ..1 (get|receive|earn|see) ..3 ({money}|money|paid|payment) ..2 (if|only if|once|when|provided) ..8 (like|likes|accept|accepts|accepted|approves|approve|approved|satisfied|happy|chooses|loves|published)",
            "(no payment|no money|not pay|wont pay|no pay) (until|till|unless|before) ..10",
            "{you} ..1 (get|receive|see|gets) ..2 (cash|money|payment|paid|pay|fee|earnings) ..1 (when|once|after|if|as soon as|only when|only after) ..8 (online|done|finished|free|complete|completed|works|working|live|accepted|approved|satisfied|happy|delivered|sold|everything|ready)",
            "(transfer|pay|send|give|release|paying|hand over) ..5 (in the end|at the end|at the very end|at completion|upon completion|on completion|after completion|at delivery)",
            "(no|not|zero|without) (money|pay|payment|payments|milestone|funds|cash|dollar|cent) ..1 (in advance|upfront|up front|ahead|before (delivery|completion|finish|the end|i see|we see|work))",
            "(payment|pay|money|fee|salary) ..2 (subject to|conditional on|dependent on|conditional upon|contingent on|contingent upon) ..4 (my|our|the|client|customer|approval|satisfaction|acceptance|investor|publisher|boss)",
            "(pay|payment|paid|payments|invoice) ({number}|thirty|sixty|some|few|two|several|a few) (days|weeks|months) after ..1 (you|delivery|the|completion|work|job|publication|final|launch|everything|deliver)",
            "(fee|commission|salary|balance|payment|pay|money|compensation) ..2 (settled|cleared|paid|released|transferred|calculated|due) ..1 (only)? (after|once|when) ..6 (publishing|published|publication|accepted|approved|finished|completed|sold|delivered|completion|launch|approval)",
            "(milestone|escrow|contract) ..2 (funded|created|opened|activated|started|set up) ..1 (only)? (when|once|after) (you|i|we) ..4 (show|shown|see|seen|finished|delivered|done|approve|like|finish|deliver|complete)",
            "(dont|do not|wont|will not|not) (pay|release|get paid|be paid|paying) (you|anything|for it|for work|for something|for anything)? ..2 (if|unless|until|when) ..6 (satisfied|happy|like|dislike|good|bad|approved|works|wrong|quality|perfect)",
            "(if|when) ..3 (not satisfied|not happy|dont like it|do not like it|unhappy|dissatisfied|not pleased) ..4 (dont pay|do not pay|wont pay|no pay|no payment|will not pay|not pay|not paid|no money|refund me|give nothing)",
            "(i|im|we|well|ill|were|client) (am|are|will|be|only|do)? ..1 (paying|pay|pays|release|releasing|send payment) ..2 (after|once|when|as soon as) ..8 (delivered|checked|done|finished|complete|completed|approved|tested|online|live|works|satisfied|happy|ready|received|reviewed|in the store|published|see)",
            "(no|wont be any|not any|will not be any|there wont be any|without) (money|payment|pay|salary) ..2 (until|till|before|unless) ..10",
            "{you} ..2 (receive|get|see|earn) ..2 (the|your|any|his|her)? (money|payment|pay|share|salary|cash|fee) ..3 (when|once|after|only|as soon as|if) ..8 (customer|client|clients|publisher|investor|we get|we are|pays|sold|sell|sells|approved|approves|publishing|published|launch|profit|revenue|book|release)",
            "(payment|payments|pay|paid) (when|once|after|if|upon) ..1 (completed|complete|done|finished|approved|accepted|satisfied|happy|it works|working|delivered) !by",
            "(upfront|up front|advance|advanced) (payment|payments|pay|money|deposit|milestone) (is|are|will|can|cannot|wont|isnt|arent|not)? ..1 (not|never|no|impossible|cannot|wont|be)? ..1 (possible|offered|given|provided|made|an option|available|happen|accepted|allowed|paid)",
            "(dont|do not|please dont|not|never) (ask|asking|request|expect|demand) ..2 (for|an|any)? ..1 (advance|advances|upfront|up front|advance payment|upfront payment|milestone|milestones|escrow|money before|payment before|deposit)",
            "(hold|holding|keep|withhold|retain|delay|freeze) ..2 (payment|money|pay|funds|amount|salary|fee|{percent}) ..3 (for|until|till|after|of) ..6 (day|days|week|weeks|month|months|until|errors|sure|approved|happy|satisfied|launch|works)",
            "(pay|payment|salary|money|fee) (depends|depend|hinges|hangs|is dependent|is contingent|contingent|will depend) (on|upon) ..8",
            "(escrow|milestone|milestones|contract money|funds) ..1 (will be|is|are|gets|be|shall be|would be)? (created|funded|set|set up|made|opened|added|put|deposited|released) ..2 (after|once|when|only after|as soon as|later) ..8 (finished|finish|see|work|done|completed|approved|delivered|checked|happy|satisfied|result|everything)",
            "(only|just) (after|once|when) ..6 (you|u) ..2 (get|receive|will get|are paid|paid|be paid|see|earn) ..3 (money|payment|pay|share|paid|salary|fee)",
            "(full|entire|complete|whole|total) (pay|payment|amount|money|sum) ..3 (at the end|in the end|when done|when finished|when completed|once done|once finished|after the project|after everything|after all)",
            "(satisfaction|satisfied|happy) ..3 (guaranteed|or|otherwise|else) ..3 (no pay|no payment|not paid|no money)",
        ],
        topic: &[
            "(free trial|bank answers|board|next paid part|passenger|screen|banner|booking form)",
            "(user|users|customers|customer gets|buyer|buyers|seller|sellers|order|orders|admin|cart|checkout|stripe|paypal|api|webhook|invoice|invoices|vendor|vendors|subscription|redirect|tenant|tenants|patient|module|database|wallet|gateway|students|booking|driver|form|pdf|app shows|hourly|weekly|monthly|per hour|funded|fund|each milestone|own funded) ..16 (pay|paid|payment|payments|released|release|money|funds|amount|escrow|advance|upfront|up front|milestone|milestones)",
            "(pay|paid|payment|payments|released|release|money|funds|amount|escrow|advance|upfront|milestone|milestones) ..10 (user|users|customer gets|buyer|seller|admin|cart|checkout|stripe|api|webhook|tenant|module|database|pdf|form|weekly|hourly|per hour|through upwork|funded|upload the files)",
        ],
        unless: &[
            "(slogan|tagline|headline|motto)",
            "acceptance (criteria|criterion|test|tests|checklist)",
            "{builds}",
            "{warns}",
            "(fund|funded|funds|deposit|escrow is|upfront milestone|escrowed|milestone first|upfront and|half upfront|50 upfront|{percent} upfront|{percent} up front|{percent} advance|in advance and|first milestone) ..12 (release|released|releasing|before you|before work|before the work|first|upfront|in escrow|at the start)",
            "(each|every|per) ..3 (released|paid|approved|milestone)",
            "(released|release|paid) ..4 (each|every|per|milestone|milestones) ..4 (milestone|milestones|is|are|approved)",
            "(milestone|milestones|phase|phases) ..3 (based|basis|payment|payments|payouts|approved|approval|completion|wise|by milestone)",
            "(weekly|biweekly|bi weekly|hourly|monthly|every week|each week|per hour) ..6 (pay|paid|payment|payments|invoice)",
            "(pay|paid|payment|payments) ..4 (weekly|biweekly|bi weekly|hourly|monthly|every week|each week|per hour|through upwork weekly)",
            "(user|users|customer|customers|buyer|buyers|seller|sellers|order|orders|admin|cart|checkout|stripe|paypal|api|webhook|invoice|invoices|vendor|vendors|subscription|redirect|confirmation|payment page|plugin|booking|driver|drivers|clients pay|donor|tenant|tenants|patient|module|database|wallet|smart contract|gateway|transaction|transactions|students|student) \
             ..16 (pay|paid|payment|payments|released|release|money|funds|amount|escrow|advance)",
            "(pay|paid|payment|payments|money|amount) ..10 (redirect|checkout|admin|webhook|page|order|orders|invoice email|confirmation|gateway|api|module|screen|status|stripe|button|cart|database|user|users|customers|driver|system|form)",
            "{percent} ..1 payment ..2 (upon|after one)",
            "(half|third|quarter|part|partial|some|portion) ..3 (upfront|up front|advance|in advance|at the start|at start)",
            "(via|through|in|by|with|using|funded|as|several|separate) (upwork)? ..1 milestones",
            "{percent} (upfront|up front|advance|in advance|now|at the start|at start|before|to start|on start)",
            "(bonus|tip|bonuses|raise|increase) ..8 (satisfied|happy|results|sales|performance|if|once|after|when)",
            "(attention|respect|heed|pays off|pay attention) ..4 (to|after|when|once|if)",
        ],
        guards: Guards::STORY.and(Guards::QUOTES),
        judge,
        ..CONTACT
    },
    fires: &[
        says("Money comes only when our customer has accepted the last scene."),
        says("I pay once everything works and I am happy with it, not before."),
        says("We do not do upfront payments or escrow."),
        says("first finish the chapters, then i create the milestone and pay"),
        says("One single payment upon completion of the whole catalogue."),
        says("If the page does not rank you will not be paid."),
        says("No results, no pay, simple."),
    ],
    quiet: &[
        says("The milestone is funded before you begin and released after one review."),
        says("Send the buyer a receipt once payment is completed."),
        says("The admin can release a payout only after the order was delivered."),
        says("You are paid weekly by the hour, as the tracker counts."),
        says("Payment is split into three milestones, each released when it is approved."),
        says("A bonus is possible if sales go up."),
        says("Pay attention to the tone when the hero returns."),
        says("Show a hint when the user has no upfront payment on file.").titled("Checkout hints for a furniture shop"),
    ],
}

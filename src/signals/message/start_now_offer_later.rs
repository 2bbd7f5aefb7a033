//! Work that is to begin before there is an offer.

use crate::signals::declare::*;

signal! {
    code: "M18",
    id: "start-now-offer-later",
    severity: Serious,
    kind: Policy,
    group: Payment,
    summary: "Start now, the offer comes later",
    why: "Before an accepted offer nothing protects your work: no funds are held and no hour counts.",
    act: "Say that you begin on the minute when the offer is there. Reserve time instead of working ahead.",
    wrong: "To start right after the hire is normal.",
    rule: REPORTING,
    trigger: Trigger {
        says: &[
            "(start|begin|starting|work|working|proceed|go ahead|get going|get started|kick off|jump in) ..8 (now|today|already|meanwhile|first|tonight|immediately|right away|asap|in the meantime) ..10 (offer|contract|milestone|paperwork|escrow|hire) ..5 (later|after|tomorrow|soon|next week|afterwards|follow|follows|comes|monday|when|once|at the end|tonight|in the evening)",
            "(offer|contract|milestone|paperwork|escrow) ..5 (later|afterwards|follow|follows|will come|comes later|at the end|when you are done|when youre done|once you finish|after you finish|after the first|next week|tomorrow) ..10 (start|begin|starting|please|go ahead|work|meanwhile)",
            "(send|make|create|give|issue) ..3 (offer|contract|milestone) ..5 (after|once|when|as soon as) ..2 (you|ive|i have|i see|we see|the first|its|it is|everything) ..4 (done|finished|finish|complete|delivered|deliver|start|started|begin|ready|seen|draft|part|result|results|see)",
            "(hire|hiring) (you)? ..4 (after|once|when) (you|i see|we see|the first) ..4 (done|finished|finish|complete|delivered|deliver|draft|part|results|result)",
            "(dont|no need to|do not|not) (wait|waiting) for ..3 (offer|contract|milestone|hire)",
            "(start|begin|work|proceed|go ahead) ..4 (without|before) ..2 (offer|contract|milestone|escrow|hire)",
            "(ill|i will|we will|well|i can|we can|will) (send|make|create|open|set up|do|give|issue) ..2 (contract|offer|milestone) ..1 (later|afterwards|later on|when youre (done|finished)|once youre (done|finished))",
            "(start|begin|beginning|proceed|get going|go ahead) ..6 (i|we|ill|well) (will|can|shall|am going to)? (send|create|make|open|set up|do) ..3 (offer|contract|milestone) ..2 (later|tomorrow|afterwards|tonight|next week|soon|on monday|when|once|after)",
            "(already|just) (start|begin) (while|whilst|until) ..5 (contract|offer|milestone|paperwork)",
            "(start|begin|go ahead|proceed) ..4 (offer|contract|milestone) (is|will be) ..1 (coming|on its way|sent|made|ready) ..1 (soon|later|tomorrow|shortly|in the evening)",
        ],
        unless: &[
            "(once|after|when|as soon as) ..3 (offer|contract|milestone) ..1 (is|has|was|are)? ..1 (accepted|signed|in place|funded|active|there|started)",
            "(test|interview|call|questions|portfolio|nda)",
            "(long term|longer|bigger|full time|next|second|monthly) (contract|offer|milestone)",
        ],
        ..MESSAGE_BEFORE
    },
    fires: &[
        says("Just get going on the first chapter, the contract follows at the end of the week."),
        says("Please go ahead already, I make the offer tonight when I am home."),
        says("I'll send you the offer once you are finished with the first part."),
        says("No need to wait for the milestone, we know what we want."),
    ],
    quiet: &[
        says("Please start as soon as the contract is accepted."),
        says("I will send the offer this evening; can you begin on Monday?"),
        says("Please do not start before the offer is there."),
        says("When could you start, and how long would it take?"),
        says("After this milestone we can talk about a longer contract."),
        says("The contract is about the translation of 40 pages."),
    ],
}

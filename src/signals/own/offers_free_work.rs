//! Free work, or work without an end, that you offer.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "O02",
    id: "offers-free-work",
    severity: Caution,
    kind: Risk,
    group: Own,
    summary: "You offer free or endless work",
    why: "What is free once stays free in the client’s mind, and unlimited revisions have no price. You would start the pattern that you want to avoid.",
    act: "Offer a small paid first milestone, or a number of revisions that is in the price.",
    wrong: "A free first talk is common, and something given on purpose, with its price named, can be good service.",
    rule: HONEST_USE,
    trigger: Trigger {
        says: &[
            "free ..1 (sample|samples|trial|trials|revision|revisions|test|tests|mockup|mock up|mockups|work|draft|drafts|demo|edit|edits|page|article|audit|logo|concept|concepts|week|day|hour|hours|updates|support|fixes) !(of|software|version)",
            "unlimited ..1 (revision|revisions|changes|edits|rounds|corrections|tweaks|support)",
            "(as many|any number of|endless) ..1 (revisions|changes|edits|rounds|corrections) ..3 (as you|you|until|till)?",
            "(i|ill|id|we|well|ive) ..8 (for free|free of charge|at no charge|at no cost|at no extra cost|at no extra charge|without charge|without any charge|for nothing|without pay|on the house)",
            "(no|without) (charge|payment|cost) ..3 (for|until) ..4 (first|test|trial|sample|draft|you)",
            "(revise|revisions|change|changes|edit|work|working|redo|improve) ..5 (until|till) (you|youre) ..4 (happy|satisfied|love|like|pleased|100)",
            "(pay|payment|paid) ..4 (only)? (if|when|after) you ..3 (happy|satisfied|like|love|pleased)",
            "(first|one) ..2 (hour|hours|page|article|week|day|draft|design|video|edit) ..2 (is|are) (free|on me|on the house)",
            "(dont|do not|wont) (have to|need to)? pay (me|anything)? (if|unless|when|until)",
            "if (you|youre) ..4 (happy|satisfied|like|love|pleased) ..3 (dont|do not|wont) (have to|need to)? pay",
        ],
        unless: &[
            "(feel|free to|royalty|error|bug|ad|gluten|tax|duty|risk|stress|hassle|interest) free",
            "(cant|cannot|can not|dont|do not|no longer|never|wont|unable|not able) ..4 (free|work|offer|unlimited|nothing|no charge|at no)",
            "(users|customers|visitors|subscribers|shoppers|readers|your shop|tier|plan|plugin) ..8 free",
            "(free trial|free version|free plan|free tier|free plugin|free account|free software|free shipping) ..6 (user|users|customer|customers|page|signup|feature|conversion|app|tool)",
        ],
        guards: Guards::QUOTES,
        ..OWN
    },
    fires: &[
        says("The first page is free, so you can see how I write."),
        says("I'll do the banner at no extra cost if you hire me today."),
        says("You get unlimited changes until you love it."),
        says("You pay only if you are satisfied."),
        says("I could make you a free mock-up tonight."),
    ],
    quiet: &[
        says("Please feel free to ask me anything about the plan."),
        says("Two rounds of revisions are included, each further one is $30."),
        says("I cannot do extra pages for free, but I can quote them."),
        says("Visitors sign up for the free trial on the second screen."),
        says("The code I deliver is covered by tests and error-free."),
        says("I suggest a small paid milestone as a first step."),
    ],
}

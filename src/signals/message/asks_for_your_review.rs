//! Reviews asked for first, withheld, or taken back.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "M21",
    id: "asks-for-your-review",
    severity: Serious,
    kind: Policy,
    group: Conduct,
    summary: "Wants to steer your feedback",
    why: "Feedback is blind on purpose: both sides write without knowing the other’s. Whoever steers it has something to hide.",
    act: "Give your own honest feedback and promise nothing about it. Report pressure.",
    wrong: "Asking for honest feedback without a condition is fine.",
    rule: FEEDBACK_RULES,
    trigger: Trigger {
        says: &[
            "(dont|do not|please dont|please avoid|please skip|never|not|avoid|skip|without|stop) ..1 (leave|leaving|give|giving|write|writing|post|posting|submit) ..3 (feedback|review|rating|reviews|stars)",
            "(remove|change|delete|edit|take down|take back|withdraw|revise|update|fix|improve|raise) ..1 (your|the|that|this) ..1 (feedback|review|rating|stars)",
            "(leave|give|write|post|need|want|expect) (me|us)? ..2 (5|five|good|great|positive|top|perfect|excellent) (star|stars)? ..1 (review|feedback|rating|star|stars)? ..5 (first|before (i|we)|then i|then ill|then we|and i|and ill|now)",
            "(leave|give|write|post) ..2 (feedback|review|rating) first",
            "(you|u) (first|go first) ..5 (feedback|review|rating)",
            "(feedback|review|rating) ..3 (you first|you go first|before i (write|give|leave)|before mine)",
            "(no|dont mention|do not mention|not mention|never mention|without mentioning) ..6 in (the|your) (feedback|review)",
            "(leave|give|write|post) (me|us) ..1 (5|five) (star|stars)",
            "(skip|omit|leave out|forget about) the (feedback|review|rating)",
            "(leave|write|give|post) yours first",
        ],
        unless: &[
            "(users|customers|customer|shoppers|buyers|google|amazon|app store|play store|yelp|trustpilot|product|products|plugin|page|widget|form|button|field|code|document|draft|pull request|text|copy|slides)",
            "(my|our) (review|feedback|rating)",
        ],
        guards: Guards::QUOTES,
        ..MESSAGE
    },
    fires: &[
        says("Please do not leave feedback for this contract, it was a small thing."),
        says("Could you change your review? It looks bad to others."),
        says("Write me five stars first and I will do the same."),
        says("You go first with the feedback, then I see what I write."),
    ],
    quiet: &[
        says("I will leave my feedback tonight."),
        says("Please edit the review section of the product page."),
        says("Thank you for the kind review!"),
        says("Customers should not leave a review twice."),
        says("I would value your honest opinion about working with us."),
        says("Can you give feedback on the draft before Thursday?"),
    ],
}

//! Courts, the police or public shame held over the freelancer.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "M13",
    id: "threatens-you",
    severity: Serious,
    kind: Risk,
    group: Conduct,
    summary: "Threatens with law, police or exposure",
    why: "A threat means that talking has ended. What you write from here on may be read by others.",
    act: "Answer once, shortly and calmly, that Upwork’s dispute process is the way. Keep everything in the log, and write no more.",
    wrong: "Contracts and lawyers can also be the subject of the work.",
    rule: TRUST_AND_SAFETY,
    trigger: Trigger {
        says: &[
            "(i|ill|we|well|im|were|you) ..1 (will|am going to|are going to|going to|gonna|can|could|may|shall|would|have to|want to|intend to)? ..1 (sue|prosecute) (you|u|your|ur|for)",
            "(will|going to|gonna|shall|can|could|about to) ..3 (sue you|take you to court|see you in court|press charges|file charges|call the police|go to the police|have you arrested|hire a lawyer|take legal action|take legal steps|file a lawsuit|go to court)",
            "see you in court",
            "(my|our) (lawyer|lawyers|attorney|attorneys|solicitor|legal team|legal department) ..2 (will|is going to|are going to|contacts|contact|shall|is ready|has been|have been|write|writes|already|would) ..6 (you|your|contact|letter|touch|hear)",
            "(hear|hearing|letter) ..2 from (my|our) (lawyer|lawyers|attorney|attorneys|solicitor|legal team)",
            "(legal action|lawsuit|small claims|police report|criminal complaint|court case) ..6 (against you|on you|about you|if you|unless|you will)",
            "(police|fbi|interpol|tax office|immigration|authorities|your employer|your family) ..6 (about you|against you|if you|on you|knows|know|find you|will find|will hear|will know)",
            "(i|ill|we|well) ..1 (will|am going to|are going to|going to|gonna|can|could)? ..1 (report|expose|destroy|ruin|finish|blacklist|doxx|hunt) (you|u|your (account|profile|career|reputation|name|business|life)|ur account) !(a|an|the|some|another|more|work|time|soon|something)",
            "(make sure|see to it) ..3 (you|u) ..3 (never|lose|get banned|are banned|no longer|banned|blocked|suspended|pay for this|regret)",
            "(you|u) (will|ll|are going to|gonna) (regret|pay for) (this|it|that)",
            "youll regret",
            "(post|publish|tell|share|tweet|write|put) ..5 (everywhere|social media|facebook|linkedin|twitter|reddit|online|every forum|all forums|everybody|everyone) ..8 (scammer|fraud|thief|what you did|how you|who you are|liar|cheat|your name)",
            "(get|getting) (you|your (account|profile)|u) (banned|suspended|blocked|kicked off|kicked out|removed|closed)",
            "(i|ill|we|well) ..2 go to (the police|court|a lawyer|my lawyer|the press|the media)",
        ],
        unless: &[
            "(never|not|wont|dont|wouldnt) (going to|want to|plan to|gonna|need to)? (sue|prosecute|call the police|go to court|report you|expose|ruin|destroy|take legal)",
            "(plaintiff|defendant|law firm|the case|blog|article|novel|story|client of ours|character|translate|transcript|tenant|landlord|landlords)",
            "(report|reports|find|find you) (weekly|daily|monthly|progress|on progress|the progress|a time|another)",
        ],
        guards: Guards::QUOTES,
        ..MESSAGE
    },
    fires: &[
        says("You will hear from my lawyer on Monday."),
        says("If the site is not back tonight I am going to ruin your reputation here."),
        says("One more day and I will call the police."),
        says("I'll get your account banned, just wait."),
        says("Pay me back or see you in court!"),
    ],
    quiet: &[
        says("We will report the numbers every week, please add a chart."),
        says("The law firm wants a page about small claims for tenants."),
        says("I will find you a better photo for the header."),
        says("Please translate the letter of the landlord's lawyer."),
        says("Can you report the bug to the plugin's author?"),
        says("We went to court with the old agency years ago, nothing to do with you."),
        says("I will never sue you over a typo, relax."),
    ],
}

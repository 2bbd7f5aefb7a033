//! A client who says yes at once, without a question about the work.

use crate::signals::declare::*;

signal! {
    code: "M02",
    id: "hired-at-once",
    severity: Caution,
    kind: Derived,
    group: Fraud,
    summary: "Says yes at once, with no question",
    why: "Scripts of fraud hire everybody within minutes, at any price, because the job is not what they are after.",
    act: "Ask something that only a person with a real project can answer, and wait for a formal offer before you do anything.",
    wrong: "A keen client, or one who knows your work, can also decide quickly.",
    rule: SCAM_SIGNS,
    trigger: Trigger {
        says: &[
            "(you|u) (are|r|were|have been) ..1 (hired|selected|shortlisted|pre selected|preselected)",
            "youre ..1 (hired|selected|shortlisted)",
            "(you|u|youve) (have|ve)? (been|got) ..2 (selected|hired|chosen|shortlisted|approved for the (job|position|role))",
            "(congratulation|congratulations|congrats|congratz) ..8 (selected|hired|job|position|shortlisted|approved|qualified|chosen|role)",
            "(you|u) (are|r)? the right (person|candidate|one) ..8 (congratulations|congrats|proceed|start|immediately|contact)",
            "(you|u|youve) (have|ve)? ..1 (got|gotten|won|landed) the (job|position|role)",
            "(you|u) ..1 (start|begin) (right away|immediately|today|now|at once) ..6 (no|without) ..2 (interview|interviews|questions|test)",
            "(hire|hiring|hired|take) (you|u) (right away|immediately|at once|now|today|on the spot|straight away) ..8 (no|without|any) ..2 (interview|call|questions|price|rate)",
            "(no|without) ..1 (interview|interviews) (needed|necessary|required)",
            "(whatever|any|every) (price|rate|amount|budget) (you|u) (want|ask|say|name|like|quote|charge) ..2 (is|fine|ok|okay|we|i|works)",
        ],
        unless: &[
            "(if|when|once|whether|should|until|unless|after|in case|before) ~2 (you|u|youre|your) ..3 (hired|selected|shortlisted|chosen)",
            "(congratulations|congrats) ..1 (on|for) (your|the|finishing|being|reaching)",
            "(not|yet|still|who|whom|decide|deciding|decision|finalists|among)",
            "(candidates|freelancers|applicants) (you|u|we|that|are|were)",
        ],
        ..MESSAGE_BEFORE
    },
    fires: &[
        says("Congratulations dear, the company has approved you for this position."),
        says("You are hired, start right now, the supervisor will tell you what it is about."),
        says("Good day! You have been selected, proceed to the next step immediately."),
        says("whatever price you want is fine for us, welcome on board"),
    ],
    quiet: &[
        says("If you are selected you will get the offer by Friday."),
        says("I have three questions about your proposal before we decide who gets hired."),
        says("Congratulations on your new portfolio, the case study is great!"),
        says("Please congratulate the designers for me, the launch went well."),
        says("We have not chosen anybody yet, I will come back on Monday."),
        says("When a candidate is hired, the app sends a message to the team."),
        says("Could you tell me which of the two rates you would charge?"),
    ],
}

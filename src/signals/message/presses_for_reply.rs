//! Pings and demands for an answer at once.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "M11",
    id: "presses-for-reply",
    severity: Note,
    kind: Risk,
    group: Boundaries,
    summary: "Presses for an answer at once",
    why: "Whoever expects an answer within minutes now will expect it at night and on Sundays later.",
    act: "Answer in your own hours, and name them once, kindly: when you work and how soon you answer.",
    wrong: "Time zones cross, and something may really burn.",
    trigger: Trigger {
        says: &[
            "are (you|u) (there|alive|online|awake|sleeping|ignoring me|still there|even working)",
            "(hello|hey|hi) $ (hello|hey|anyone|anybody) (there|here)?",
            "(answer|reply|respond|write back|text back|come online) ..1 (me|us|to me)? (now|asap|immediately|at once|right now|right away|instantly|urgently)",
            "why (are|arent|did|didnt|dont|do|havent|have|wont) (you|u) ..5 (reply|replying|replied|answer|answering|answered|respond|responding|responded|online|offline|silent|writing back)",
            "(still|again) (waiting|wait) (for|on) (your|an|a|ur) (answer|reply|response)",
            "(i|we) (wrote|messaged|texted|called|pinged|asked) (you|u)? ..2 ({number}|one|two|three|an|half an|several|many) (hour|hours|minutes|times|min|mins) (ago)?",
            "(i|we) ..1 (need|want|expect) ..3 (answer|reply|response) ..3 (now|immediately|within {number}|in {number} minutes|in the next hour|right now|at night|on sunday|on weekends|on the weekend)",
            "(you|u) (must|should|have to|need to) (be online|answer|reply|respond|be available) ..4 (immediately|at any time|any time|always|within {number} minutes|at night|weekends|whenever)",
            "waiting ..4 (reply|answer|response|message|you) ..2 ({number}|one|two|three|half|all|hours|an hour|ages|days|forever|since)",
            "^ why? no (answer|reply|response) $",
            "(anyone|anybody) (there|home) $",
            "(hour|hours|minutes) ago ..2 (answer|reply|respond) !(is|was|to)",
        ],
        unless: &[
            "(user|users|customer|customers|visitor|visitors|bot|chatbot|widget|support tickets|ticket|tickets|survey)",
        ],
        guards: Guards::QUOTES,
        ..MESSAGE
    },
    fires: &[
        says("Hello? Are you even working today?"),
        says("Why have you not answered since this morning?"),
        says("respond right now please, I am waiting"),
        says("I messaged you three times, what is going on?"),
    ],
    quiet: &[
        says("Are you available for a call next Wednesday?"),
        says("Take your time, an answer by Friday is fine."),
        says("The bot should answer immediately when a visitor asks."),
        says("Why did you choose blue for the second button?"),
        says("I am still waiting for the bank, the milestone comes tomorrow."),
        says("Is the meeting still at three?"),
    ],
}

//! Freelancers who write that the client stopped answering.

use crate::signals::declare::*;

signal! {
    code: "H04",
    id: "reviews-say-silent",
    severity: Caution,
    kind: Risk,
    group: Feedback,
    summary: "Reviews tell of silence",
    why: "Where nobody answers, milestones stay unapproved and contracts stay open; your money and your rating wait with them.",
    act: "Agree on how fast both sides answer, and submit finished work through the milestone so that the 14 days of approval begin.",
    wrong: "Holidays, illness or a change in the company happen once; look whether several reviewers say it.",
    trigger: Trigger {
        says: &[
            "(ghosted|ghosting|ghosts|disappeared|disappears|disappear|disappearing|vanished|vanishes|vanish|unresponsive|nonresponsive|non responsive|uncommunicative|unreachable|unavailable|mia|went silent|gone silent|goes silent|radio silence|went quiet|went dark|fell silent|complete silence|total silence)",
            "(no|zero|little|any|without any|lack of|poor|bad|slow|terrible|minimal|barely any|hardly any|almost no|never any|horrible|infrequent|very little) ..1 (response|responses|reply|replies|communication|answer|answers|communications|feedback from|contact|word|update from|responsiveness|communicator) !issue* !problem* !barrier",
            "(stopped|stops|quit|ceased|never|not|didnt|did not|doesnt|does not|wont|barely|rarely|hardly|seldom|isnt|wasnt|hasnt|havent|nobody|no one) ..1 (responding|replying|answering|responded|replied|answered|communicating|respond|reply|answer|replies|responds|answers|communicate|communicates|responsive|reachable|wrote back|heard back|hear back|heard from|hear from|got back|get back|came back to|write back|reading my messages) !late !slowly",
            "(hard|difficult|impossible|tough|challenging|struggle|tricky) to (reach|contact|communicate|get hold|get a hold|get in touch|get a reply|get a response|get an answer|get answers|get feedback|track down|get replies)",
            "(takes|took|taking|waited|wait|waiting|needs|needed) ..3 (days|weeks|forever|ages|long|months|week|month) ..3 (to (reply|respond|answer|get back|get a|give feedback|review|approve)|for (a|an|any|his|her|their|the)? ..1 (reply|response|answer|replies|feedback|responses|answers))",
            "(ignored|ignores|ignoring|ignore) ..2 (me|my|messages|questions|us|emails|message|every|all|requests|invoice)",
            "(left|leaves|leaving) ..1 (me|us) (hanging|in the dark|waiting|without (any)? ..1 (answer|answers|reply|response|feedback|instructions)|on read|on seen)",
            "(abandoned|abandons|abandoning) ..2 (project|contract|job|me|us)",
            "(messages|questions|emails|calls|message|questions) ..3 (unanswered|unread|ignored|without (answer|reply|response|an answer|a reply))",
            "(lost|loses|cut|cut off|broke off|dropped) ..2 (contact|communication|touch) ..3",
            "(response|responses|replies|reply|communication|answers|feedback) ..2 (was|were|is|are|came|come|takes|took|very|too|extremely|only) ..2 (slow|late|poor|bad|lacking|sparse|rare|terrible|weeks|non existent|nonexistent|days|delayed|missing|difficult|minimal)",
            "(slow|late|poor|bad|terrible) (to|at|in|with) ..1 (respond|responding|reply|replying|answer|answering|communicate|communicating|communication|responses|replies|give feedback|get back)",
            "(contract|job|project) ..3 (open|idle|left open|sitting|stalled|hanging) ..4 (months|weeks|ages|no word|forever|for months|without)",
            "(never|rarely|hardly|seldom|barely|didnt|dont|couldnt|cant|wont) ..1 (get|got|gets|received|receive|had) ..2 (answer|answers|reply|replies|response|responses|feedback|word)",
            "(answers|replies|responds|answer|reply|respond) (only|just) ..3 (when|if|after|once)",
            "only (answers|replies|responds|answered|replied|writes) ..2 (when|if|after|once|every)",
            "(never|didnt|did not) (came|come|got|get) back $",
            "(messages|questions|emails|message) ..2 (went|go|remained|remain|stayed|stay|are|were) ..1 (unanswered|ignored|unread|into the void|nowhere|without)",
        ],
        unless: &[
            "(never|not|isnt|wasnt|no|without|nor|didnt|doesnt) ..2 (unresponsive|ghosted|ghosting|disappeared|disappears|vanished|unreachable|unavailable|ignored|ignores|slow|late|hard|difficult|left|leaves|abandoned)",
            "(never|not|didnt|dont|doesnt) (have|had|need|needed|take|takes|took) ..3 (wait|waiting|days|long|chase|weeks)",
            "(bug|bugs|error|errors|issue|feature|problem|window|data|page|site|layout|design|button|website) ..3 (disappeared|disappears|vanished|unresponsive|unavailable)",
            "(no|zero) (communication|response) (issue|issues|problem|problems|barrier|gap)",
            "unresponsive (layout|site|page|button|design|app|website|form|menu|plugin|theme|template)",
        ],
        ..REVIEWS
    },
    fires: &[
        says("After the first draft he was gone, my messages stay unanswered since June."),
        says("It took her two weeks to answer a simple question."),
        says("Nice brief, then radio silence."),
        says("Hard to get hold of, and the contract is still open."),
        says("He never replied once the files were sent."),
        says("Communication was very slow and feedback came late."),
    ],
    quiet: &[
        says("Very responsive, replies within minutes."),
        says("Never unresponsive, not even on holidays."),
        says("I never had to wait for an answer."),
        says("Fixed a layout that was unresponsive on phones; smooth cooperation."),
        says("Good communication and quick replies."),
        says("The bug disappeared after our first session and he was delighted."),
        says("Let me work in silence and answered every question at once."),
    ],
}

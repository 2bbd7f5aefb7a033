//! A client who keeps away from calls or from a contract.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "M04",
    id: "avoids-call-or-contract",
    severity: Caution,
    kind: Risk,
    group: Identity,
    summary: "Avoids a call or a contract",
    why: "Who will neither be seen or heard nor sign anything may not be who the profile says.",
    act: "Offer a short call through Upwork, and start nothing without a formal offer.",
    wrong: "Somebody may write only because of a disability, a language, or a time zone far away.",
    rule: SCAM_SIGNS,
    trigger: Trigger {
        says: &[
            "(i|we) ..1 (dont|do not|never|cant|cannot|wont|will not|prefer not to|rather not|am not able to) ..2 (do|like|want|take|make|have|join|jump on|hop on|get on|turn on|be on|show|answer) ..3 (call|calls|video|camera|cam|webcam|zoom|face)",
            "^ (no|without) (video|voice|phone|zoom) ..1 (call|calls|chat|meeting|meetings|interview) $",
            "(no|without) (need|time|reason) for ..2 (call|calls|video|interview|contract|formal offer|paperwork)",
            "(my|the) (camera|webcam|cam|microphone|mic) ..1 (is|isnt|not|doesnt|does not|wont|has been) ..2 (broken|working|work|damaged|bad|spoiled|faulty|spoilt)",
            "(interview|talk|briefing) ..4 (by|in|via|through|over) (text|chat|messages|typing) only",
            "text only (interview|chat|meeting|please)",
            "(dont|do not|no) need (a|any|the|to sign|to make|to have) ..2 (contract|offer|paperwork|agreement)",
            "(contract|offer|paperwork|agreement) ..3 (not|isnt|never) (needed|necessary|required|important)",
            "(just|can|must|have to|should|need to|please) ..1 trust me",
            "trust me ..6 (pay|paid|contract|offer|money|honest)",
            "(do|keep|handle|leave|work) ..3 (informal|informally|without a contract|without contract|without any contract|without paperwork|off contract|on trust)",
            "(only|just) (do|have|make|use|hold) ..1 (text|chat|written) (interview|interviews)",
        ],
        unless: &[
            "(users|user|customers|app|patients|students|plugin|feature)",
            "(today|this week|tomorrow|on monday|on tuesday|on wednesday|on thursday|on friday|before {number}|after {number}|until {number}|weekends|mornings|evenings)",
        ],
        guards: Guards::QUOTES,
        ..MESSAGE_BEFORE
    },
    fires: &[
        says("I don't do video calls, typing is enough for me."),
        says("We do not need a contract between us, my word is good."),
        says("Just trust me, you will get your money at the end of the month."),
        says("My webcam is broken so let us go on without it."),
        says("The interview is held by chat only, answer quickly please."),
    ],
    quiet: &[
        says("I cannot make the call today, is Thursday possible?"),
        says("Can we have a short video call before I send the offer?"),
        says("The app must work without a camera."),
        says("I'll send the contract tonight, please check the dates."),
        says("Please don't call before nine, my daughter sleeps."),
        says("Users do not need a contract to try the service."),
        says("We trust your judgement on the colours."),
    ],
}

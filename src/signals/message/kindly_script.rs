//! Turns of phrase that many scripts of fraud share; a matter of dialect as often.

use crate::signals::declare::*;

signal! {
    code: "M03",
    id: "kindly-script",
    severity: Note,
    kind: Taste,
    group: Fraud,
    summary: "Turns of phrase known from scripts",
    why: "Fraud is often run from ready-made texts, and some turns of phrase come up in them again and again.",
    act: "Give it no weight alone; look at what is asked of you.",
    wrong: "These words are ordinary English in much of South Asia and Africa. They say nothing about a person.",
    trigger: Trigger {
        says: &[
            "kindly (contact|add|message|text|send|download|provide|proceed|reach|inbox|submit|install|acknowledge|forward|revert|confirm|get back)",
            "(hiring|recruiting|hr) manager ..4 (brief|briefing|contact|interview|telegram|online|attend|waiting|available|guide)",
            "do the needful",
            "dear (applicant|candidate|job seeker|jobseeker|selected candidate|prospective employee)",
        ],
        ..MESSAGE_BEFORE
    },
    fires: &[
        says("Kindly provide your details so the process can begin."),
        says("Our hiring manager is online now and will attend to you."),
        says("Dear applicant, your profile was forwarded to the desk."),
        says("Please do the needful and come back to me soon."),
    ],
    quiet: &[
        says("Kind regards, Helena"),
        says("That is very kind, thank you for the quick draft."),
        says("Our marketing manager approves the texts on Thursdays."),
        says("Dear Tomas, here is the outline that we talked about."),
        says("She kindly agreed to proofread the last chapter."),
        says("What kind of contact form would you suggest?"),
    ],
}

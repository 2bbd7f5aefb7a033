//! Hours that are to be logged without the tracker.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "M16",
    id: "asks-for-manual-hours",
    severity: Serious,
    kind: Policy,
    group: Payment,
    summary: "Wants hours logged by hand",
    why: "Only hours recorded by Upwork’s own app are protected. Hours put in by hand can be refused or taken back.",
    act: "Track with the app. If that cannot be, agree on a fixed price with a funded milestone.",
    wrong: "A few minutes for a meeting, agreed in writing, are often logged by hand.",
    rule: HOURLY_PROTECTION,
    trigger: Trigger {
        says: &[
            "(add|log|bill|put|enter|submit|track|record|write|charge|input|type) ..4 (hour|hours|time|hrs|minutes) (in)? manually",
            "(add|log|bill|put|enter|submit|track|record|charge|input) (manually|by hand) ..5 (hour|hours|time|hrs|session)?",
            "(use|using|allow|allowed|enable|enabled|with|through|via|as|on|add|log|just|only|submit|by|turned on|put|bill) ..3 manual (time|hours|hrs)",
            "(bill|log|charge|put|count|claim) (me|us)? ..1 {number} (hour|hours|hrs) (per|for each|for every|a|each) (file|page|article|video|task|image|chapter|batch|listing|lead|piece|item|lesson|day|week)",
            "(dont|do not|no need to|without|no need for|not|never|stop|skip|forget|turn off|switch off) ..2 (use|using|run|running|turn on|start|have|open|install)? ..2 (the|a|upworks|upwork|any|time|your)? ..1 (tracker|time tracker|upwork tracker|desktop app|upwork app|work diary)",
            "(turn off|disable|stop|switch off|delete) ..2 (screenshots|screen capture)",
            "no (time)? tracker (needed|necessary|required|please)",
        ],
        unless: &[
            "(not allowed|isnt allowed|not permitted|forbidden|not covered|not protected|please avoid)",
            "(no|not|never|dont) ..2 (manual (time|hours)|manually)",
            "(users|employees|app (lets|should|must|allows|needs)|plugin|timesheet|feature|module|drivers|staff|payroll)",
        ],
        guards: Guards::QUOTES,
        ..MESSAGE
    },
    fires: &[
        says("Skip the tracker, just write the hours in manually on Sunday."),
        says("Charge 3 hours per video, however long it takes you."),
        says("I enabled manual time so you need not run the app."),
        says("We don't use the Upwork tracker here, it makes people nervous."),
    ],
    quiet: &[
        says("Please track your time with the desktop app."),
        says("Manual time is not allowed on this contract, sorry."),
        says("How many hours did the second video take?"),
        says("The app lets employees add hours manually; that form needs a test."),
        says("You can bill up to 20 hours a week."),
        says("I looked at the work diary and everything is fine."),
    ],
}

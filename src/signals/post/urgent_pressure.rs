//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T39",
    id: "urgent-pressure",
    severity: Note,
    kind: Risk,
    group: Pressure,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "C11",
    id: "many-open-jobs",
    severity: Note,
    kind: Number,
    group: History,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

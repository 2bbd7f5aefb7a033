//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "C03",
    id: "no-spend-no-hires",
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

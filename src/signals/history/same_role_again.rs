//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "H14",
    id: "same-role-again",
    severity: Note,
    kind: Derived,
    group: History,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "H10",
    id: "many-short-contracts",
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

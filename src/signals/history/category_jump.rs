//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "H13",
    id: "category-jump",
    severity: Note,
    kind: Derived,
    group: Identity,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

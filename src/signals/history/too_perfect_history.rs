//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "H12",
    id: "too-perfect-history",
    severity: Caution,
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

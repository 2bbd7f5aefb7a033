//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "C16",
    id: "budget-below-scope",
    severity: Serious,
    kind: Derived,
    group: Budget,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

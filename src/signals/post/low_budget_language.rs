//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T35",
    id: "low-budget-language",
    severity: Caution,
    kind: Risk,
    group: Budget,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

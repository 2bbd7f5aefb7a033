//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T26",
    id: "pay-too-high-for-task",
    severity: Serious,
    kind: Derived,
    group: Fraud,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T20",
    id: "pay-after-approval",
    severity: Serious,
    kind: Risk,
    group: Payment,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

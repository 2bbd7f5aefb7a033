//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T49",
    id: "must-buy-equipment",
    severity: Serious,
    kind: Fraud,
    group: Payment,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T12",
    id: "buys-crypto-or-gift-cards",
    severity: Stop,
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

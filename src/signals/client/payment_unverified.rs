//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "C01",
    id: "payment-unverified",
    severity: Serious,
    kind: Number,
    group: Payment,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "R1",
    id: "typing-scam",
    severity: Stop,
    kind: Recipe,
    group: Fraud,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FINDINGS },
    fires: &[],
    quiet: &[],
}

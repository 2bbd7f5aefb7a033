//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "R10",
    id: "unprotected-hours",
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

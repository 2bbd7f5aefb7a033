//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T21",
    id: "pays-by-bonus",
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

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T22",
    id: "starts-before-contract",
    severity: Serious,
    kind: Policy,
    group: Payment,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T25",
    id: "retyping-bait",
    severity: Serious,
    kind: Fraud,
    group: Fraud,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

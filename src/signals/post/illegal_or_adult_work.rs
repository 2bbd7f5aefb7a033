//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T50",
    id: "illegal-or-adult-work",
    severity: Serious,
    kind: Policy,
    group: Policy,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

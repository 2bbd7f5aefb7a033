//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T38",
    id: "pays-in-exposure-or-equity",
    severity: Serious,
    kind: Policy,
    group: Budget,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

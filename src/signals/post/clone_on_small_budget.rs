//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T34",
    id: "clone-on-small-budget",
    severity: Serious,
    kind: Derived,
    group: Budget,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

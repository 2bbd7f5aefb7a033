//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T33",
    id: "unlimited-revisions",
    severity: Serious,
    kind: Risk,
    group: Scope,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T48",
    id: "contradictory-requirements",
    severity: Note,
    kind: Derived,
    group: Scope,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

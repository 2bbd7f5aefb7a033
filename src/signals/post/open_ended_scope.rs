//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T32",
    id: "open-ended-scope",
    severity: Caution,
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

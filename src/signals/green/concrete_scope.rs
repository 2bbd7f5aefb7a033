//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "G04",
    id: "concrete-scope",
    severity: Info,
    kind: Green,
    group: Scope,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T30",
    id: "vague-description",
    severity: Caution,
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

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T43",
    id: "always-available",
    severity: Caution,
    kind: Risk,
    group: Boundaries,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

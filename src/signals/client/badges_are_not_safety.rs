//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "C17",
    id: "badges-are-not-safety",
    severity: Info,
    kind: Info,
    group: Info,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

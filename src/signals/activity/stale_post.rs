//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "A05",
    id: "stale-post",
    severity: Note,
    kind: Number,
    group: Value,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T28",
    id: "academic-cheating",
    severity: Stop,
    kind: Policy,
    group: Policy,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T51",
    id: "non-compete-before-talk",
    severity: Note,
    kind: Risk,
    group: Legal,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T19",
    id: "custom-work-in-proposal",
    severity: Caution,
    kind: Risk,
    group: FreeWork,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

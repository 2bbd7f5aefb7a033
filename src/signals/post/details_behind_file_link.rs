//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T24",
    id: "details-behind-file-link",
    severity: Serious,
    kind: Risk,
    group: Security,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

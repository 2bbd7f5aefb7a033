//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T40",
    id: "blames-previous-freelancers",
    severity: Caution,
    kind: Risk,
    group: Attitude,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T54",
    id: "secret-word",
    severity: Info,
    kind: Info,
    group: Info,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

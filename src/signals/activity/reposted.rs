//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "A09",
    id: "reposted",
    severity: Note,
    kind: Derived,
    group: Value,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "G03",
    id: "forbids-off-platform",
    severity: Info,
    kind: Green,
    group: OffPlatform,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FINDINGS },
    fires: &[],
    quiet: &[],
}

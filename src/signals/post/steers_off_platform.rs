//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T07",
    id: "steers-off-platform",
    severity: Stop,
    kind: Policy,
    group: OffPlatform,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

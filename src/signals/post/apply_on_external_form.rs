//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T06",
    id: "apply-on-external-form",
    severity: Serious,
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

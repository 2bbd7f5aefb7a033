//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T08",
    id: "pays-off-platform",
    severity: Stop,
    kind: Policy,
    group: Payment,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

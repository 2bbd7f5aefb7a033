//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T17",
    id: "unpaid-test",
    severity: Serious,
    kind: Policy,
    group: FreeWork,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "G05",
    id: "paid-test",
    severity: Info,
    kind: Green,
    group: FreeWork,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

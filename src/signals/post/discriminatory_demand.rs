//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T52",
    id: "discriminatory-demand",
    severity: Caution,
    kind: Policy,
    group: Policy,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

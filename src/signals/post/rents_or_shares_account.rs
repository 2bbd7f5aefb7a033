//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T14",
    id: "rents-or-shares-account",
    severity: Stop,
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

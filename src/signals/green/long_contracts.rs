//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "G08",
    id: "long-contracts",
    severity: Info,
    kind: Green,
    group: History,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

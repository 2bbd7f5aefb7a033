//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "G07",
    id: "client-is-active",
    severity: Info,
    kind: Green,
    group: Value,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "G01",
    id: "pays-again-and-again",
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

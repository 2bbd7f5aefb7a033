//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "G06",
    id: "pays-posted-rate",
    severity: Info,
    kind: Green,
    group: Budget,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "C06",
    id: "pays-below-posted-rate",
    severity: Caution,
    kind: Number,
    group: Budget,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

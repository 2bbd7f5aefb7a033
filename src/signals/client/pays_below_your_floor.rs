//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "C07",
    id: "pays-below-your-floor",
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

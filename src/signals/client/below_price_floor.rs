//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "C14",
    id: "below-price-floor",
    severity: Serious,
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

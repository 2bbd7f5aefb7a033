//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "H09",
    id: "ended-without-pay",
    severity: Caution,
    kind: Number,
    group: History,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

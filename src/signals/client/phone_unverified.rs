//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "C02",
    id: "phone-unverified",
    severity: Note,
    kind: Number,
    group: Identity,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T02",
    id: "contact-on-whatsapp",
    severity: Stop,
    kind: Policy,
    group: OffPlatform,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

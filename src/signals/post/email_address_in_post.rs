//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T04",
    id: "email-address-in-post",
    severity: Serious,
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

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "C09",
    id: "low-client-rating",
    severity: Serious,
    kind: Number,
    group: Feedback,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "H01",
    id: "reviews-say-not-paid",
    severity: Serious,
    kind: Risk,
    group: Feedback,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..REVIEWS },
    fires: &[],
    quiet: &[],
}

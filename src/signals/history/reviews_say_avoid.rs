//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "H05",
    id: "reviews-say-avoid",
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

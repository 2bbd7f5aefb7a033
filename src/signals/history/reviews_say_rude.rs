//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "H03",
    id: "reviews-say-rude",
    severity: Caution,
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

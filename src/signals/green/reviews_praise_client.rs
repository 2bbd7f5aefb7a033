//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "G02",
    id: "reviews-praise-client",
    severity: Info,
    kind: Green,
    group: Feedback,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..REVIEWS },
    fires: &[],
    quiet: &[],
}

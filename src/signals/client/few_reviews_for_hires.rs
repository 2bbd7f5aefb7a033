//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "C10",
    id: "few-reviews-for-hires",
    severity: Note,
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

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "G09",
    id: "gives-good-feedback",
    severity: Info,
    kind: Green,
    group: Feedback,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "H08",
    id: "trend-worsens",
    severity: Caution,
    kind: Derived,
    group: Feedback,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..FACTS },
    fires: &[],
    quiet: &[],
}

//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T46",
    id: "template-placeholder",
    severity: Caution,
    kind: Derived,
    group: Fraud,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

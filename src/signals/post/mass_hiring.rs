//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T45",
    id: "mass-hiring",
    severity: Caution,
    kind: Risk,
    group: Fraud,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

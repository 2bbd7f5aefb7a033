//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T29",
    id: "breaks-site-terms",
    severity: Serious,
    kind: Policy,
    group: Policy,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

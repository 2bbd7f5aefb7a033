//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T23",
    id: "runs-unknown-program",
    severity: Stop,
    kind: Fraud,
    group: Security,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

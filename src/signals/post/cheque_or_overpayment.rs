//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T10",
    id: "cheque-or-overpayment",
    severity: Stop,
    kind: Fraud,
    group: Payment,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

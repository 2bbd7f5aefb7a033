//! To be declared.

use crate::signals::declare::*;

signal! {
    code: "T42",
    id: "hype-job-title",
    severity: Note,
    kind: Taste,
    group: Attitude,
    summary: "To be declared",
    why: "To be declared",
    act: "To be declared",
    wrong: "To be declared",
    trigger: Trigger { ..POST },
    fires: &[],
    quiet: &[],
}

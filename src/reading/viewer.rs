//! The 2026 job-details viewer.

use super::plan::{PageKind, Plan, Reading};
use super::{LINES, PAGE, SKIP};
use crate::facts::Posting;

/// How such a page is read.
pub static PLAN: Plan = Plan { kind: PageKind::Viewer, skip: SKIP, lines: LINES, groups: &[PAGE] };

/// The job that the page shows; `None` where it shows none.
#[must_use]
pub fn posting(_reading: &Reading) -> Option<Posting> {
    None
}

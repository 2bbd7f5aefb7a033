//! A proposal that was sent, or an invitation: the job and the client as on the page where proposals are written, the terms,
//! and what the client wrote.

use super::plan::{Field, Group, Item, PageKind, Plan, Reading, Source};
use super::{LINES, SKIP_TYPED, apply, detail, panel};
use crate::facts::Proposal;

/// How such a page is read.
pub static PLAN: Plan =
    Plan { kind: PageKind::Proposal, skip: SKIP_TYPED, lines: LINES, groups: &[detail::PAGE, JOB, panel::CLIENT, PROPOSAL] };

const JOB: Group = Group { anchor: ".fe-job-details h3", ..apply::DETAIL };

const PROPOSAL: Group = Group {
    name: "proposal",
    each: "body:has(.fe-job-details)",
    anchor: ".fe-proposal-job-terms",
    fields: &[
        Field::new("terms", &[Source::text(".fe-proposal-job-terms")]),
        Field::new("sections", &[Source::text("section:has(h2), .air3-card-section:has(h2)")]).many(),
    ],
    ..Group::PLAIN
};

/// What the page shows beside the job; `None` where it shows no proposal.
#[must_use]
pub fn proposal(reading: &Reading) -> Option<Proposal> {
    let item = reading.group(PROPOSAL.name).next()?;
    Some(Proposal { terms: item.text("terms").map(str::to_owned), invitation: invitation(item) })
}

/// The section that the site heads as the client's words; of sections in one another the inner one.
fn invitation(item: &Item) -> Option<String> {
    const HEADINGS: [&str; 2] = ["original message from client", "personal note from client"];
    item.all("sections").iter().rev().find_map(|section| {
        let (heading, words) = section.split_once('\n')?;
        HEADINGS.iter().any(|own| own.eq_ignore_ascii_case(heading.trim())).then(|| words.trim().to_owned())
    })
}

//! The page on which a proposal is written: the job as the site recalls it there, and its client. Nothing that the user
//! enters is read, neither the letter nor the bid.

use super::panel::{self, fill};
use super::plan::{Field, Group, PageKind, Plan, Reading, Source};
use super::{LINES, SKIP_TYPED, detail};
use crate::facts::Posting;
use crate::text::find::Find;
use crate::values::count;

/// How such a page is read.
pub static PLAN: Plan = Plan { kind: PageKind::Apply, skip: SKIP_TYPED, lines: LINES, groups: &[detail::PAGE, DETAIL, panel::CLIENT] };

/// The job. Its box has no part in the form below it, so the item is all that holds both.
pub const DETAIL: Group = Group {
    name: detail::DETAIL.name,
    each: "body:has(.fe-job-details)",
    anchor: ".fe-apply-footer-controls, footer:not(:has(.fe-apply-footer-controls)):has(.air3-btn-primary, .up-btn-primary)",
    fields: &[
        // A client may link to another job in the description.
        Field::new("uid", &[Source::attribute(r#".fe-job-details a[href*="/jobs/"][href*="~0"]:not(.description *)"#, "@href")]),
        Field::new("title", &[Source::text(".fe-job-details h3")]).marks().expected(),
        Field::new("posted", &[Source::text(".fe-job-details li small span"), Source::text(".fe-job-details .content small")]),
        Field::new("category", &[Source::text(".fe-job-details .content .air3-token:not(li *)")]),
        Field::new("description", &[Source::text(".fe-job-details .description"), Source::text(".fe-job-details .air3-truncation")])
            .marks()
            .expected(),
        Field::new("features", &[Source::text(".fe-job-details .sidebar li")]).many(),
        Field::new(
            "skills",
            &[
                // The narrow layout has its own copy.
                Source::text(".fe-job-details .d-lg-block li .air3-token"),
                Source::text(".fe-job-details li .air3-token"),
                Source::text(".fe-job-details .up-skill-badge"),
            ],
        )
        .many(),
        Field::new(
            "questions",
            &[
                Source::text(".fe-proposal-job-questions .form-group label, .questions-area .form-group label"),
                Source::text(r#"[data-test~="questions-answers"] li strong"#),
            ],
        )
        .many(),
        Field::new("connects", &[Source::text(r#".price-details, [data-test*="Connects"], .fe-apply-footer-controls button"#)]).many(),
    ],
    beside: true,
    ..Group::PLAIN
};

/// The job that is applied for; `None` where the page shows none.
#[must_use]
pub fn posting(reading: &Reading) -> Option<Posting> {
    let mut posting = detail::posting(reading)?;
    if let Some(item) = reading.group(DETAIL.name).next() {
        fill(&mut posting.job.category, item.line("category"));
        posting.activity.connects = cost(&item.lines("connects")).or(posting.activity.connects);
    }
    Some(posting)
}

/// "Required for proposal: 12 Connects". The button's number ("Send for 51 Connects") counts the user's own boost too, so it
/// comes last.
fn cost(lines: &[String]) -> Option<u32> {
    let after = |label: &str| lines.iter().find_map(|line| count(line.to_ascii_lowercase().cut_at(label)?.1));
    ["required for proposal", "this proposal requires", "send for"].into_iter().find_map(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Option<u32> {
        cost(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn what_a_proposal_costs_is_not_what_the_user_adds_to_it() {
        assert_eq!(
            read(&["Summary Required for proposal: 12 Connects Boost: 39 Connects Total: 51 Connects", "Send for 51 Connects"]),
            Some(12)
        );
        assert_eq!(read(&["Send for 51 Connects", "This proposal requires 12 Connects"]), Some(12));
        assert_eq!(read(&["Send for 12 Connects"]), Some(12));
        assert_eq!(read(&["457 Connects available."]), None);
    }
}

//! The client posts jobs and seldom hires.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C05",
    id: "low-hire-rate",
    severity: Caution,
    kind: Number,
    group: History,
    summary: "Seldom hires anyone",
    evidence: "Hire rate $1% over $2 posted jobs.",
    why: "Who posts often and hires rarely collects ideas and prices. Your connects are most likely lost.",
    act: "Apply only if the post is concrete and the client is active today; give away no ideas in the proposal.",
    wrong: "Posts that are still open, posted twice or closed by Upwork lower the rate although nobody did anything wrong.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("0% of 5 posts", |p, _| { p.client.hire_rate = Some(crate::values::Percent(0)); p.client.jobs_posted = Some(5); }),
        given("20% of 5 posts", |p, _| { p.client.hire_rate = Some(crate::values::Percent(20)); p.client.jobs_posted = Some(5); }),
        given("24% of 10 posts", |p, _| { p.client.hire_rate = Some(crate::values::Percent(24)); p.client.jobs_posted = Some(10); }),
        given("29% of 60 posts", |p, _| { p.client.hire_rate = Some(crate::values::Percent(29)); p.client.jobs_posted = Some(60); }),
        given("45% of 12 posts, strict", |p, s| { p.client.hire_rate = Some(crate::values::Percent(45)); p.client.jobs_posted = Some(12); s.strictness = crate::settings::Strictness::Strict; }),
    ],
    quiet: &[
        given("hire rate unknown", |p, _| p.client.jobs_posted = Some(20)),
        given("number of posts unknown", |p, _| p.client.hire_rate = Some(crate::values::Percent(0))),
        given("0% of 4 posts", |p, _| { p.client.hire_rate = Some(crate::values::Percent(0)); p.client.jobs_posted = Some(4); }),
        given("30% of 10 posts", |p, _| { p.client.hire_rate = Some(crate::values::Percent(30)); p.client.jobs_posted = Some(10); }),
        given("45% of 12 posts", |p, _| { p.client.hire_rate = Some(crate::values::Percent(45)); p.client.jobs_posted = Some(12); }),
        given("90% of 50 posts", |p, _| { p.client.hire_rate = Some(crate::values::Percent(90)); p.client.jobs_posted = Some(50); }),
        given("50% of 12 posts, strict", |p, s| { p.client.hire_rate = Some(crate::values::Percent(50)); p.client.jobs_posted = Some(12); s.strictness = crate::settings::Strictness::Strict; }),
    ],
}

const SAMPLE: u32 = 5;
const LARGE_SAMPLE: u32 = 10;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let client = &case.posting.client;
    let (rate, posted) = (client.hire_rate?.0, client.jobs_posted.filter(|posted| *posted >= SAMPLE)?);
    let severity = match rate {
        0 => Severity::Serious,
        1..25 if posted >= LARGE_SAMPLE => Severity::Serious,
        1..30 => Severity::Caution,
        1..50 if case.is_strict() => Severity::Caution,
        _ => return None,
    };
    Some(Ground::facts([rate.to_string(), posted.to_string()]).at(severity))
}

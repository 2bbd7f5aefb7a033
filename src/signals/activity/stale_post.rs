//! The post has been up for weeks.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "A05",
    id: "stale-post",
    severity: Note,
    kind: Number,
    group: Value,
    summary: "The post is weeks old",
    evidence: "Days since it was posted: $1.",
    why: "After two weeks most clients have found somebody or lost interest. After thirty days without activity a post runs out.",
    act: "Look at when the client last opened it, and apply only if that was lately.",
    wrong: "Some roles are always open, and a hard search takes long.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("posted 16 days ago by its id", |p, _| p.job.uid = Some(crate::values::JobUid(2_110_883_418_731_446_272))),
        given("posted 40 days ago by its id", |p, _| p.job.uid = Some(crate::values::JobUid(2_102_186_109_957_046_272))),
        given("posted 3 months ago in the page's words", |p, _| p.job.posted_ago = crate::values::Ago::read("3 months ago")),
        given("posted 40 days ago, strict", |p, s| { p.job.uid = Some(crate::values::JobUid(2_102_186_109_957_046_272)); s.strictness = crate::settings::Strictness::Strict; }),
    ],
    quiet: &[
        given("age unknown", |p, _| p.job.uid = None),
        given("posted 12 days ago by its id", |p, _| p.job.uid = Some(crate::values::JobUid(2_112_332_970_193_846_272))),
        given("posted hours ago by its id", |p, _| p.job.uid = Some(crate::values::JobUid(2_116_609_147_007_926_272))),
        given("posted last month in the page's words", |p, _| p.job.posted_ago = crate::values::Ago::read("last month")),
        given("posted 2 weeks ago in the page's words", |p, _| p.job.posted_ago = crate::values::Ago::read("2 weeks ago")),
        given("posted 12 days ago, strict", |p, s| { p.job.uid = Some(crate::values::JobUid(2_112_332_970_193_846_272)); s.strictness = crate::settings::Strictness::Strict; }),
    ],
}

const OLD_DAYS: i64 = 14;
const EXPIRED_DAYS: i64 = 30;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let days = case.days_posted().filter(|days| *days > OLD_DAYS)?;
    let severity = if case.is_strict() && days > EXPIRED_DAYS { Severity::Caution } else { Severity::Note };
    Some(Ground::facts([days.to_string()]).at(severity))
}

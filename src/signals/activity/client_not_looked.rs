//! The client has not opened the job for a while.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::values::Ago;

signal! {
    code: "A04",
    id: "client-not-looked",
    severity: Caution,
    kind: Number,
    group: Value,
    summary: "The client has not looked for days",
    evidence: "Days since the client last looked, at least: $1.",
    why: "A post that its own client no longer opens is probably given up. Proposals to it stay unread.",
    act: "Save your connects, or wait until the page shows that the client is back.",
    wrong: "The client may be on holiday, or read proposals by e-mail without opening the job.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("posted 25 days ago, seen 10 days ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_107_621_927_941_046_272)); p.activity.last_viewed = Ago::read("10 days ago"); }),
        given("posted 40 days ago, seen 3 weeks ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_102_186_109_957_046_272)); p.activity.last_viewed = Ago::read("3 weeks ago"); }),
        given("posted 16 days ago, seen 2 weeks ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_110_883_418_731_446_272)); p.activity.last_viewed = Ago::read("2 weeks ago"); }),
        given("posted 2 months ago in the page's words, seen 4 weeks ago", |p, _| { p.job.posted_ago = Ago::read("2 months ago"); p.activity.last_viewed = Ago::read("4 weeks ago"); }),
    ],
    quiet: &[
        given("last look unknown", |p, _| p.job.uid = Some(crate::values::JobUid(2_102_186_109_957_046_272))),
        given("age of the post unknown", |p, _| p.activity.last_viewed = Ago::read("3 weeks ago")),
        given("posted 20 days ago, seen 2 hours ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_109_433_867_269_046_272)); p.activity.last_viewed = Ago::read("2 hours ago"); }),
        given("posted 20 days ago, seen 6 days ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_109_433_867_269_046_272)); p.activity.last_viewed = Ago::read("6 days ago"); }),
        given("posted 40 days ago, seen last week", |p, _| { p.job.uid = Some(crate::values::JobUid(2_102_186_109_957_046_272)); p.activity.last_viewed = Ago::read("last week"); }),
        given("posted today, seen a minute ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_116_609_147_007_926_272)); p.activity.last_viewed = Ago::read("1 minute ago"); }),
        given("posted 40 days ago and renewed yesterday, seen 3 weeks ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_102_186_109_957_046_272)); p.job.posted_ago = Ago::read("yesterday"); p.activity.last_viewed = Ago::read("3 weeks ago"); }),
    ],
}

const DAY: u32 = 1_440;

/// Only a post that is older than the client's absence can have been left alone.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let last: Ago = case.posting.activity.last_viewed?;
    let age = case.days_posted()?;
    let renewed_since = case.posting.job.posted_ago.is_some_and(|posted| posted.max_minutes < last.min_minutes);
    let days = [14, 7].into_iter().find(|days| last.min_minutes > days * DAY)?;
    if age < i64::from(days) || renewed_since {
        return None;
    }
    let severity = if days == 14 { Severity::Serious } else { Severity::Caution };
    Some(Ground::facts([(last.min_minutes / DAY).to_string()]).at(severity))
}

//! The post is older than it looks.

use crate::facts::Job;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::values::Millis;

signal! {
    code: "A09",
    id: "reposted",
    severity: Note,
    kind: Derived,
    group: Value,
    summary: "The post is older than it looks",
    evidence: "Shown as: $1. Days since it was first posted: $2.",
    why: "A job that comes up again was not filled the first time: the client may have found nobody, or may collect offers.",
    act: "Ask what happened with the first round before you apply.",
    wrong: "A client may write a draft long before posting it, or may simply have been too busy to choose.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("made 20 days ago, shown as of 2 hours ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_109_433_867_269_046_272)); p.job.posted_ago = crate::values::Ago::read("2 hours ago"); }),
        given("made 5 days ago, shown as of yesterday", |p, _| { p.job.uid = Some(crate::values::JobUid(2_114_869_685_253_046_272)); p.job.posted_ago = crate::values::Ago::read("yesterday"); }),
        given("made 60 days ago, shown as of last week", |p, _| { p.job.uid = Some(crate::values::JobUid(2_094_938_352_645_046_272)); p.job.posted_ago = crate::values::Ago::read("last week"); }),
        given("the page says renewed", |p, _| p.job.renewed = Some(true)),
        given("made 12 days ago, renewed 3 days ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_112_332_970_193_846_272)); p.job.posted_ago = crate::values::Ago::read("3 days ago"); p.job.renewed = Some(true); }),
    ],
    quiet: &[
        given("made hours ago, shown as of 4 hours ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_116_609_147_007_926_272)); p.job.posted_ago = crate::values::Ago::read("4 hours ago"); }),
        given("made 2 days ago, shown as of yesterday", |p, _| { p.job.uid = Some(crate::values::JobUid(2_115_956_848_849_846_272)); p.job.posted_ago = crate::values::Ago::read("yesterday"); }),
        given("made 25 days ago, shown as of 3 weeks ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_107_621_927_941_046_272)); p.job.posted_ago = crate::values::Ago::read("3 weeks ago"); }),
        given("made 1 day ago, shown as of 2 hours ago", |p, _| { p.job.uid = Some(crate::values::JobUid(2_116_319_236_715_446_272)); p.job.posted_ago = crate::values::Ago::read("2 hours ago"); }),
        given("no id, shown as of 2 hours ago", |p, _| p.job.posted_ago = crate::values::Ago::read("2 hours ago")),
        given("made 60 days ago, the page does not say when", |p, _| p.job.uid = Some(crate::values::JobUid(2_094_938_352_645_046_272))),
        given("the page says that it was not renewed", |p, _| { p.job.uid = Some(crate::values::JobUid(2_113_057_745_925_046_272)); p.job.renewed = Some(false); }),
    ],
}

/// Minutes by which the page's words may be late before the difference counts.
const LEEWAY_MINUTES: i64 = 1_440;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let job = &case.posting.job;
    let looks_newer = case.now.is_some_and(|now| looks_newer(job, now));
    if !looks_newer && job.renewed != Some(true) {
        return None;
    }
    let days = job.uid.zip(case.now).map_or_else(|| "?".to_owned(), |(uid, now)| now.days_since(uid.created()).to_string());
    Some(Ground::facts([job.posted.clone().unwrap_or_else(|| "?".to_owned()), days]))
}

/// Whether even the longest time that the page's words allow is more than a day short of the id's.
fn looks_newer(job: &Job, now: Millis) -> bool {
    let Some((uid, posted)) = job.uid.zip(job.posted_ago) else { return false };
    let minutes = (now.0 - uid.created().0).div_euclid(60_000);
    minutes > i64::from(posted.max_minutes) + LEEWAY_MINUTES
}

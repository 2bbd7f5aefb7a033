//! The client already talks to several freelancers.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "A02",
    id: "many-in-interview",
    severity: Caution,
    kind: Number,
    group: Value,
    summary: "Many are in interview already",
    evidence: "In interview: $1.",
    why: "The client may be close to a decision, or may spread one job over several unpaid trial tasks.",
    act: "Ask how many people are wanted and when the choice will be made before you put much work into a proposal.",
    wrong: "A client who hires a whole team or fills a large project talks to many people for good reasons.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("3 in interview", |p, _| p.activity.interviewing = Some(3)),
        given("6 in interview", |p, _| p.activity.interviewing = Some(6)),
        given("14 in interview for one place", |p, _| { p.activity.interviewing = Some(14); p.job.positions = Some(1); }),
        given("4 in interview, strict", |p, s| { p.activity.interviewing = Some(4); s.strictness = crate::settings::Strictness::Strict; }),
    ],
    quiet: &[
        given("interviews unknown", |p, _| p.activity.interviewing = None),
        given("nobody in interview", |p, _| p.activity.interviewing = Some(0)),
        given("1 in interview", |p, _| p.activity.interviewing = Some(1)),
        given("2 in interview", |p, _| p.activity.interviewing = Some(2)),
        given("8 in interview for 5 places", |p, _| { p.activity.interviewing = Some(8); p.job.positions = Some(5); }),
        given("2 in interview, strict", |p, s| { p.activity.interviewing = Some(2); s.strictness = crate::settings::Strictness::Strict; }),
        given("30 invites and nobody in interview", |p, _| { p.activity.invites_sent = Some(30); p.activity.interviewing = Some(0); }),
    ],
}

const MANY: u32 = 6;
const SOME: u32 = 3;

/// Where several are to be hired, the thresholds hold for each place.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let interviewing = case.posting.activity.interviewing?;
    let severity = match interviewing / case.posting.job.positions.unwrap_or(1).max(1) {
        MANY.. => Severity::Caution,
        SOME.. if case.is_strict() => Severity::Caution,
        SOME.. => Severity::Note,
        _ => return None,
    };
    Some(Ground::facts([interviewing.to_string()]).at(severity))
}

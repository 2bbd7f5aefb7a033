//! Somebody has been hired on this very job.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "A03",
    id: "already-hired",
    severity: Serious,
    kind: Number,
    group: Value,
    summary: "Somebody is hired on this job already",
    evidence: "Hired on this job: $1.",
    why: "The place is most likely taken. A proposal costs connects, and they do not come back.",
    act: "Leave it, unless the client has invited you or the post says that more people are wanted.",
    wrong: "The client may look for further people without having said so in the number of places.",
    rule: CONNECTS,
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("1 hired, 1 wanted", |p, _| { p.activity.hires = Some(1); p.job.positions = Some(1); }),
        given("2 hired, 1 wanted", |p, _| { p.activity.hires = Some(2); p.job.positions = Some(1); }),
        given("1 hired, number of places unknown", |p, _| p.activity.hires = Some(1)),
        given("1 hired, 1 wanted, strict", |p, s| { p.activity.hires = Some(1); p.job.positions = Some(1); s.strictness = crate::settings::Strictness::Strict; }),
    ],
    quiet: &[
        given("hires on the job unknown", |p, _| p.job.positions = Some(1)),
        given("nobody hired", |p, _| { p.activity.hires = Some(0); p.job.positions = Some(1); }),
        given("1 hired, 3 wanted", |p, _| { p.activity.hires = Some(1); p.job.positions = Some(3); }),
        given("2 hired, 10 wanted", |p, _| { p.activity.hires = Some(2); p.job.positions = Some(10); }),
        given("the client hired 40 people before, none here", |p, _| { p.client.hires = Some(40); p.activity.hires = Some(0); }),
        given("nobody hired, strict", |p, s| { p.activity.hires = Some(0); s.strictness = crate::settings::Strictness::Strict; }),
    ],
}

/// Where the page does not tell how many are wanted, the hire is worth knowing and no more.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let hires = case.posting.activity.hires.filter(|hires| *hires > 0)?;
    let severity = match case.posting.job.positions {
        Some(1) => Severity::Serious,
        Some(_) => return None,
        None => Severity::Note,
    };
    Some(Ground::facts([hires.to_string()]).at(severity))
}

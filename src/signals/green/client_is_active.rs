//! A client who looks at proposals now and talks with one or two people.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
#[cfg(not(target_family = "wasm"))]
use crate::values::Ago;

signal! {
    code: "G07",
    id: "client-is-active",
    severity: Info,
    kind: Green,
    group: Value,
    summary: "The client is choosing right now",
    evidence: "Last looked at by the client within a day; $1 in interview, no hire shown yet.",
    why: "A proposal is worth its connects when somebody reads it. This client is reading and has not decided.",
    act: "If the job fits, apply today; the first good answers get the talk.",
    wrong: "The one in interview may already be the choice.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("seen an hour ago, one interview", |p, _| active(p, 60, 119, 1)),
        given("seen five minutes ago, two interviews", |p, _| active(p, 5, 5, 2)),
        given("seen 22 hours ago, two interviews, no hires", |p, _| {
            active(p, 1_320, 1_379, 2);
            p.activity.hires = Some(0);
        }),
        given("seen just now, one interview, among 50 proposals", |p, _| {
            active(p, 0, 0, 1);
            p.activity.proposals = Some(crate::values::Tier { min: 50, max: None });
        }),
    ],
    quiet: &[
        given("seen last week", |p, _| active(p, 7 * 1_440, 14 * 1_440, 1)),
        given("seen yesterday, which may be nearly two days", |p, _| active(p, 1, 2_879, 1)),
        given("seen an hour ago, nobody in interview", |p, _| active(p, 60, 119, 0)),
        given("seen an hour ago, nine in interview", |p, _| active(p, 60, 119, 9)),
        given("somebody has been hired", |p, _| {
            active(p, 60, 119, 1);
            p.activity.hires = Some(1);
        }),
        given("it is not known when the client looked", |p, _| {
            active(p, 60, 119, 1);
            p.activity.last_viewed = None;
        }),
        given("nothing is known", |_, _| ()),
    ],
}

/// Speaks where the client surely looked within a day and one or two people are in interview.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    const DAY_MINUTES: u32 = 1_440;
    let activity = &case.posting.activity;
    let interviewing = activity.interviewing.filter(|count| (1..=2).contains(count))?;
    let is_recent = activity.last_viewed?.max_minutes < DAY_MINUTES;
    let is_open = activity.hires.is_none_or(|hires| hires == 0);
    (is_recent && is_open).then(|| Ground::facts([interviewing.to_string()]))
}

#[cfg(not(target_family = "wasm"))]
fn active(posting: &mut crate::facts::Posting, min_minutes: u32, max_minutes: u32, interviewing: u32) {
    posting.activity.last_viewed = Some(Ago { min_minutes, max_minutes });
    posting.activity.interviewing = Some(interviewing);
}

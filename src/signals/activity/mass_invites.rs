//! Many invitations and no talks.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "A06",
    id: "mass-invites",
    severity: Note,
    kind: Number,
    group: Value,
    summary: "Many invitations, no talks",
    evidence: "Invitations sent: $1; not answered: $2.",
    why: "Either the client invites by the dozen without reading profiles, or those who were asked did not want the job.",
    act: "Do not take an invitation as a promise: check the post as you would check any other.",
    wrong: "Invitations go out early, and freelancers often leave them unanswered whatever the job is like.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("10 invites, nobody in interview", |p, _| { p.activity.invites_sent = Some(10); p.activity.interviewing = Some(0); }),
        given("35 invites, 28 unanswered, nobody in interview", |p, _| { p.activity.invites_sent = Some(35); p.activity.unanswered_invites = Some(28); p.activity.interviewing = Some(0); }),
        given("12 unanswered invites, 2 in interview", |p, _| { p.activity.invites_sent = Some(15); p.activity.unanswered_invites = Some(12); p.activity.interviewing = Some(2); }),
        given("11 unanswered invites, the rest unknown", |p, _| p.activity.unanswered_invites = Some(11)),
    ],
    quiet: &[
        given("invites unknown", |p, _| p.activity.interviewing = Some(0)),
        given("no invites", |p, _| { p.activity.invites_sent = Some(0); p.activity.interviewing = Some(0); }),
        given("9 invites, nobody in interview", |p, _| { p.activity.invites_sent = Some(9); p.activity.interviewing = Some(0); }),
        given("20 invites, 4 in interview, 3 unanswered", |p, _| { p.activity.invites_sent = Some(20); p.activity.interviewing = Some(4); p.activity.unanswered_invites = Some(3); }),
        given("20 invites, interviews unknown", |p, _| p.activity.invites_sent = Some(20)),
        given("9 unanswered invites", |p, _| p.activity.unanswered_invites = Some(9)),
    ],
}

const MANY: u32 = 10;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let activity = &case.posting.activity;
    let many = |count: Option<u32>| count.is_some_and(|count| count >= MANY);
    let severity = match (many(activity.invites_sent) && activity.interviewing == Some(0), many(activity.unanswered_invites)) {
        (true, _) => Severity::Note,
        (false, true) => Severity::Info,
        (false, false) => return None,
    };
    let told = |count: Option<u32>| count.map_or_else(|| "?".to_owned(), |count| count.to_string());
    Some(Ground::facts([told(activity.invites_sent), told(activity.unanswered_invites)]).at(severity))
}

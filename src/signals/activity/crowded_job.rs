//! Many proposals are in already.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::values::Tier;

signal! {
    code: "A01",
    id: "crowded-job",
    severity: Note,
    kind: Number,
    group: Value,
    summary: "Many proposals already",
    evidence: "Proposals so far: $1.",
    why: "The more proposals are in, the smaller the chance that yours is opened at all, and the connects are spent either way.",
    act: "Apply only where you fit unusually well or were invited, and let the first two lines show it.",
    wrong: "The number tells nothing about the client, and many of the proposals may be poor. In a narrow trade a good one still stands out.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("50 or more proposals", |p, _| p.activity.proposals = Some(Tier { min: 50, max: None })),
        given("20 to 50 proposals", |p, _| p.activity.proposals = Some(Tier { min: 20, max: Some(50) })),
        given("exactly 73 proposals", |p, _| p.activity.proposals = Some(Tier { min: 73, max: Some(73) })),
        given("20 to 50 proposals, strict", |p, s| { p.activity.proposals = Some(Tier { min: 20, max: Some(50) }); s.strictness = crate::settings::Strictness::Strict; }),
    ],
    quiet: &[
        given("proposals unknown", |p, _| p.activity.proposals = None),
        given("less than 5 proposals", |p, _| p.activity.proposals = Some(Tier { min: 0, max: Some(4) })),
        given("5 to 10 proposals", |p, _| p.activity.proposals = Some(Tier { min: 5, max: Some(10) })),
        given("10 to 15 proposals", |p, _| p.activity.proposals = Some(Tier { min: 10, max: Some(15) })),
        given("15 to 20 proposals", |p, _| p.activity.proposals = Some(Tier { min: 15, max: Some(20) })),
        given("15 to 20 proposals, strict", |p, s| { p.activity.proposals = Some(Tier { min: 15, max: Some(20) }); s.strictness = crate::settings::Strictness::Strict; }),
        given("12 invites, proposals unknown", |p, _| p.activity.invites_sent = Some(12)),
    ],
}

const CROWDED: u32 = 50;
const BUSY: u32 = 20;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let sent: Tier = case.posting.activity.proposals?;
    let severity = match sent.min {
        CROWDED.. => Severity::Note,
        BUSY.. if case.is_strict() => Severity::Note,
        BUSY.. => Severity::Info,
        _ => return None,
    };
    Some(Ground::facts([sent.to_string()]).at(severity))
}

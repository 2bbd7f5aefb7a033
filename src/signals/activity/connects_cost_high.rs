//! A proposal costs much, measured by what the job pays.

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::values::Cents;

signal! {
    code: "A07",
    id: "connects-cost-high",
    severity: Note,
    kind: Number,
    group: Value,
    summary: "Connects cost much for this budget",
    evidence: "A proposal costs $1 connects, about $2; the budget is $3.",
    why: "Where other signs speak against a job too, dear connects make the bet worse: most proposals are never answered.",
    act: "Spend these connects on a post with a better record, unless you are nearly sure of this one.",
    wrong: "One small first job may lead to many more with the same client.",
    rule: CONNECTS,
    trigger: Trigger { judge, ..FINDINGS },
    fires: &[
        given("16 connects for $100, payment and phone not verified", |p, _| unsure(p, 16, 10_000)),
        given("8 connects for $50, payment and phone not verified", |p, _| unsure(p, 8, 5_000)),
        given("24 connects for $150, payment and phone not verified", |p, _| unsure(p, 24, 15_000)),
        given("16 connects for $200, payment and phone not verified, strict", |p, s| { unsure(p, 16, 20_000); s.strictness = crate::settings::Strictness::Strict; }),
    ],
    quiet: &[
        given("16 connects for $100 and no other sign", |p, _| { unsure(p, 16, 10_000); p.client.payment_verified = Some(true); p.client.phone_verified = Some(true); }),
        given("16 connects for $100 and one other sign", |p, _| { unsure(p, 16, 10_000); p.client.payment_verified = Some(true); }),
        given("16 connects for $200, payment and phone not verified", |p, _| unsure(p, 16, 20_000)),
        given("16 connects for $5,000, payment and phone not verified", |p, _| unsure(p, 16, 500_000)),
        given("connects unknown", |p, _| { unsure(p, 0, 10_000); p.activity.connects = None; }),
        given("no budget named", |p, _| { unsure(p, 16, 0); p.job.pay = Some(Pay::Fixed { budget: None }); }),
        given("20 connects for work by the hour", |p, _| { unsure(p, 20, 0); p.job.pay = Some(Pay::Hourly { min: None, max: Some(Cents(2_000)) }); }),
    ],
}

/// What one connect costs, in cents.
const CONNECT_CENTS: u64 = 15;
/// Signs that have to speak against the job before the price of a proposal matters.
const OTHERS: usize = 2;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let connects = case.posting.activity.connects?;
    let Some(Pay::Fixed { budget: Some(budget) }) = case.posting.job.pay else { return None };
    let share_percent = if case.is_strict() { 1 } else { 2 };
    let cost = Cents(u64::from(connects) * CONNECT_CENTS);
    let others = case.found.iter().filter(|f| f.severity >= Severity::Note && f.signal.kind != Kind::Green).count();
    let dear = budget.0 > 0 && cost.0 * 100 > budget.0.saturating_mul(share_percent);
    (dear && others >= OTHERS).then(|| Ground::facts([connects.to_string(), cost.to_string(), budget.to_string()]))
}

/// A fixed-price job of a client with two signs against it.
#[cfg(not(target_family = "wasm"))]
const fn unsure(posting: &mut crate::facts::Posting, connects: u32, budget_cents: u64) {
    posting.activity.connects = Some(connects);
    posting.job.pay = Some(Pay::Fixed { budget: Some(Cents(budget_cents)) });
    posting.client.payment_verified = Some(false);
    posting.client.phone_verified = Some(false);
}

//! The client spends little on each hire.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C08",
    id: "low-spend-per-hire",
    severity: Note,
    kind: Number,
    group: Budget,
    summary: "Spends little on each hire",
    evidence: "Spent: $1 over $2 hires.",
    why: "The contracts were tiny, or many of them ended early.",
    act: "Look at the client's past contracts: what was billed, and how did they end?",
    wrong: "Some clients only ever have small tasks, and contracts that have just begun have paid nothing yet.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("$100 over 4 hires", |p, _| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(10_000), at_least: false }); p.client.hires = Some(4); }),
        given("$49 over 1 hire", |p, _| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(4_900), at_least: false }); p.client.hires = Some(1); }),
        given("$0 over 6 hires", |p, _| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(0), at_least: false }); p.client.hires = Some(6); }),
        given("more than $1,000 over 80 hires", |p, _| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(100_000), at_least: true }); p.client.hires = Some(80); }),
    ],
    quiet: &[
        given("hires unknown", |p, _| p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(1_000), at_least: false })),
        given("spend unknown", |p, _| p.client.hires = Some(30)),
        given("no hires", |p, _| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(0), at_least: false }); p.client.hires = Some(0); }),
        given("$50 over 1 hire", |p, _| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(5_000), at_least: false }); p.client.hires = Some(1); }),
        given("$900 over 3 hires", |p, _| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(90_000), at_least: false }); p.client.hires = Some(3); }),
        given("more than $1,000 over 30 hires", |p, _| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(100_000), at_least: true }); p.client.hires = Some(30); }),
    ],
}

const LEAST_CENTS_A_HIRE: u64 = 5_000;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let client = &case.posting.client;
    let (spent, hires) = (client.spent?, client.hires.filter(|hires| *hires > 0)?);
    // "$1K+" may stand for nearly twice as much.
    let at_most = if spent.at_least { spent.cents.0.saturating_mul(2) } else { spent.cents.0 };
    let is_little = at_most < u64::from(hires) * LEAST_CENTS_A_HIRE;
    is_little.then(|| Ground::facts([spent.cents.to_string(), hires.to_string()]))
}

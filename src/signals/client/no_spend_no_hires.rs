//! Nothing is known of the client's dealings because there were none.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::values::{Cents, Spend};

signal! {
    code: "C03",
    id: "no-spend-no-hires",
    severity: Note,
    kind: Number,
    group: History,
    summary: "Little or nothing spent here so far",
    evidence: "Spent so far: $1.",
    why: "There is no record to judge this client by. That is unknown, not bad: everyone starts somewhere.",
    act: "Ask a question or two about the project, and begin with a small funded milestone.",
    wrong: "Most new clients are honest, and an experienced buyer may have opened a new account.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("$0 spent, 0 hires", |p, _| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(0), at_least: false }); p.client.hires = Some(0); }),
        given("0 hires, no sum on the page", |p, _| p.client.hires = Some(0)),
        given("$0 spent on a list, hires not shown", |p, _| p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(0), at_least: false })),
        given("$60 spent, 1 hire, strict", |p, s| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(6_000), at_least: false }); p.client.hires = Some(1); s.strictness = crate::settings::Strictness::Strict; }),
    ],
    quiet: &[
        given("spend and hires unknown", |p, _| p.client.spent = None),
        given("$60 spent, 1 hire", |p, _| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(6_000), at_least: false }); p.client.hires = Some(1); }),
        given("$0 spent yet, 1 hire", |p, _| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(0), at_least: false }); p.client.hires = Some(1); }),
        given("more than $10,000 spent", |p, _| p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(1_000_000), at_least: true })),
        given("3 hires, no sum on the page", |p, _| p.client.hires = Some(3)),
        given("$100 spent, strict", |p, s| { p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(10_000), at_least: false }); s.strictness = crate::settings::Strictness::Strict; }),
        given("spend and hires unknown, payment not verified", |p, _| p.client.payment_verified = Some(false)),
    ],
}

/// Below this a strict reader counts a client as without a record.
const LITTLE: Cents = Cents(10_000);

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let client = &case.posting.client;
    // The page leaves the sum out where nobody was ever hired, and lists leave the hires out.
    let spent = client.spent.or_else(|| (client.hires == Some(0)).then_some(Spend { cents: Cents(0), at_least: false }))?;
    let nothing = spent.cents == Cents(0) && client.hires.unwrap_or(0) == 0;
    let little = case.is_strict() && spent.cents < LITTLE;
    (nothing || little).then(|| Ground::facts([spent.cents.to_string()]))
}

//! A client who hires often and pays real sums.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::signals::past::dollars;
#[cfg(not(target_family = "wasm"))]
use crate::values::Spend;
use crate::values::{Cents, Percent};

signal! {
    code: "G01",
    id: "pays-again-and-again",
    severity: Info,
    kind: Green,
    group: History,
    summary: "Hires often and pays real money",
    evidence: "$1 hires, $2 % of the posts led to a hire, about $3 paid for each.",
    why: "Somebody who has hired and paid many times knows how it works here and is likely to hire again.",
    act: "See whether the past jobs are of your kind, then write a proposal with care: it has a fair chance.",
    wrong: "The money may have gone into another kind of work than yours.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("20 hires, 80 % hire rate, $9,000 spent", |p, _| record(p, 20, 80, 900_000)),
        given("5 hires, 60 % hire rate, $500 spent", |p, _| record(p, 5, 60, 50_000)),
        given("300 hires, 75 % hire rate, $1 million spent", |p, _| record(p, 300, 75, 100_000_000)),
        given("8 hires at $400 each; your floor for a fixed price is $350", |p, s| {
            record(p, 8, 90, 320_000);
            s.fixed_floor = Some(Cents(35_000));
        }),
    ],
    quiet: &[
        given("4 hires", |p, _| record(p, 4, 100, 400_000)),
        given("40 % hire rate", |p, _| record(p, 30, 40, 900_000)),
        given("$20 for a hire", |p, _| record(p, 50, 90, 100_000)),
        given("8 hires at $400 each; your floor for a fixed price is $1,000", |p, s| {
            record(p, 8, 90, 320_000);
            s.fixed_floor = Some(Cents(100_000));
        }),
        given("the hire rate is not shown", |p, _| {
            record(p, 20, 80, 900_000);
            p.client.hire_rate = None;
        }),
        given("the sum spent is not shown", |p, _| {
            record(p, 20, 80, 900_000);
            p.client.spent = None;
        }),
        given("nothing is known", |_, _| ()),
    ],
}

/// Speaks from five hires and a hire rate of 60 % on, where a hire brings at least the user's floor.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    const ENOUGH: u32 = 5;
    const GOOD_RATE: Percent = Percent(60);
    const USUAL_FLOOR: Cents = Cents(10_000);
    let client = &case.posting.client;
    let hires = client.hires.filter(|hires| *hires >= ENOUGH)?;
    let rate = client.hire_rate.filter(|rate| *rate >= GOOD_RATE)?;
    let per_hire = Cents(client.spent?.cents.0 / u64::from(hires));
    let pays = per_hire >= case.settings.fixed_floor.unwrap_or(USUAL_FLOOR);
    pays.then(|| Ground::facts([hires.to_string(), rate.0.to_string(), dollars(per_hire)]))
}

#[cfg(not(target_family = "wasm"))]
fn record(posting: &mut crate::facts::Posting, hires: u32, rate: u8, cents: u64) {
    posting.client.hires = Some(hires);
    posting.client.hire_rate = Some(Percent(rate));
    posting.client.spent = Some(Spend { cents: Cents(cents), at_least: false });
}

//! A client whose average hourly pay reaches what the post offers.

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::values::Cents;

signal! {
    code: "G06",
    id: "pays-posted-rate",
    severity: Info,
    kind: Green,
    group: Budget,
    summary: "Pays what the posts offer",
    evidence: "The client pays $1 an hour on average; the middle of this post's range is $2.",
    why: "The offered rate is no bait: others have really been paid as much.",
    act: "Ask for a rate in the upper half of the range if your experience carries it.",
    wrong: "The average mixes all kinds of work; a few costly experts can lift it.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("$20 to $40 offered, $34 paid on average", |p, _| offers(p, 2_000, 4_000, 3_400)),
        given("$15 to $25 offered, $20 paid on average", |p, _| offers(p, 1_500, 2_500, 2_000)),
        given("$50 flat offered, $61.50 paid on average", |p, _| offers(p, 5_000, 5_000, 6_150)),
        given("$8 to $12 offered, $11 paid over 2,000 hours", |p, _| {
            offers(p, 800, 1_200, 1_100);
            p.client.hours = Some(2_000);
        }),
    ],
    quiet: &[
        given("$20 to $40 offered, $22 paid on average", |p, _| offers(p, 2_000, 4_000, 2_200)),
        given("$60 to $90 offered, $15 paid on average", |p, _| offers(p, 6_000, 9_000, 1_500)),
        given("the average is of three hours", |p, _| {
            offers(p, 2_000, 4_000, 3_400);
            p.client.hours = Some(3);
        }),
        given("fixed price", |p, _| {
            offers(p, 2_000, 4_000, 3_400);
            p.job.pay = Some(Pay::Fixed { budget: Some(Cents(50_000)) });
        }),
        given("the average is not shown", |p, _| {
            offers(p, 2_000, 4_000, 3_400);
            p.client.avg_hourly = None;
        }),
        given("no range is named", |p, _| {
            offers(p, 2_000, 4_000, 3_400);
            p.job.pay = Some(Pay::Hourly { min: None, max: None });
        }),
        given("nothing is known", |_, _| ()),
    ],
}

/// Speaks where the average paid over ten hours or more reaches the middle of the range.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    const ENOUGH_HOURS: u32 = 10;
    let Pay::Hourly { min: Some(min), max: Some(max) } = case.posting.job.pay? else {
        return None;
    };
    let client = &case.posting.client;
    let paid = client.avg_hourly.filter(|_| client.hours.is_none_or(|hours| hours >= ENOUGH_HOURS))?;
    let middle = Cents(u64::midpoint(min.0, max.0));
    (paid >= middle).then(|| Ground::facts([exact(paid), exact(middle)]))
}

/// A sum in dollars and cents.
fn exact(cents: Cents) -> String {
    format!("${}.{:02}", cents.0 / 100, cents.0 % 100)
}

#[cfg(not(target_family = "wasm"))]
fn offers(posting: &mut crate::facts::Posting, min: u64, max: u64, paid: u64) {
    posting.job.pay = Some(Pay::Hourly { min: Some(Cents(min)), max: Some(Cents(max)) });
    posting.client.avg_hourly = Some(Cents(paid));
}

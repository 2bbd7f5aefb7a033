//! The client pays less than you work for.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C07",
    id: "pays-below-your-floor",
    severity: Caution,
    kind: Number,
    group: Budget,
    summary: "Usually pays less than your floor",
    evidence: "Paid on average: $1 an hour; your floor: $2.",
    why: "The talk with this client will most likely be about your price.",
    act: "State your rate in the first lines, and let the job go if it is refused.",
    wrong: "A client may hire assistants and experts alike; the average covers both.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("$9.19 paid, floor of $20", |p, s| { p.client.avg_hourly = Some(crate::values::Cents(919)); s.hourly_floor = Some(crate::values::Cents(2_000)); }),
        given("$39.99 paid, floor of $40", |p, s| { p.client.avg_hourly = Some(crate::values::Cents(3_999)); s.hourly_floor = Some(crate::values::Cents(4_000)); }),
        given("$3 paid, floor of $5", |p, s| { p.client.avg_hourly = Some(crate::values::Cents(300)); s.hourly_floor = Some(crate::values::Cents(500)); }),
        given("$55 paid, floor of $120", |p, s| { p.client.avg_hourly = Some(crate::values::Cents(5_500)); s.hourly_floor = Some(crate::values::Cents(12_000)); }),
    ],
    quiet: &[
        given("no floor set", |p, _| p.client.avg_hourly = Some(crate::values::Cents(300))),
        given("average unknown", |_, s| s.hourly_floor = Some(crate::values::Cents(4_000))),
        given("$40 paid, floor of $40", |p, s| { p.client.avg_hourly = Some(crate::values::Cents(4_000)); s.hourly_floor = Some(crate::values::Cents(4_000)); }),
        given("$60 paid, floor of $25", |p, s| { p.client.avg_hourly = Some(crate::values::Cents(6_000)); s.hourly_floor = Some(crate::values::Cents(2_500)); }),
        given("an average of $0", |p, s| { p.client.avg_hourly = Some(crate::values::Cents(0)); s.hourly_floor = Some(crate::values::Cents(2_500)); }),
        given("only a floor for fixed prices", |p, s| { p.client.avg_hourly = Some(crate::values::Cents(300)); s.fixed_floor = Some(crate::values::Cents(50_000)); }),
    ],
}

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let (paid, floor) = case.posting.client.avg_hourly.zip(case.settings.hourly_floor)?;
    (paid.0 > 0 && paid < floor).then(|| Ground::facts([paid.to_string(), floor.to_string()]))
}

//! The bids are far below what you charge.

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "A08",
    id: "bids-below-your-rate",
    severity: Note,
    kind: Number,
    group: Value,
    summary: "Bids are far below your rate",
    evidence: "Average bid: $1; your floor: $2.",
    why: "The competition here is about price, and a client who compares numbers will see yours last.",
    act: "Apply only if your proposal can show why the higher rate is worth it.",
    wrong: "The average includes careless and automatic bids, and only some members can see it.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("bids of $10 on average, floor of $20", |p, s| { p.job.pay = Some(Pay::Hourly { min: None, max: None }); p.activity.bid_avg = Some(crate::values::Cents(1000)); s.hourly_floor = Some(crate::values::Cents(2000)); }),
        given("bids of $23.99, floor of $40", |p, s| { p.job.pay = Some(Pay::Hourly { min: None, max: None }); p.activity.bid_avg = Some(crate::values::Cents(2399)); s.hourly_floor = Some(crate::values::Cents(4000)); }),
        given("bids of $5, floor of $15", |p, s| { p.job.pay = Some(Pay::Hourly { min: None, max: None }); p.activity.bid_avg = Some(crate::values::Cents(500)); s.hourly_floor = Some(crate::values::Cents(1500)); }),
        given("bids of $35, floor of $90", |p, s| { p.job.pay = Some(Pay::Hourly { min: None, max: None }); p.activity.bid_avg = Some(crate::values::Cents(3500)); s.hourly_floor = Some(crate::values::Cents(9000)); }),
    ],
    quiet: &[
        given("no floor set", |p, _| { p.job.pay = Some(Pay::Hourly { min: None, max: None }); p.activity.bid_avg = Some(crate::values::Cents(300)); }),
        given("bids unknown", |p, s| { p.job.pay = Some(Pay::Hourly { min: None, max: None }); s.hourly_floor = Some(crate::values::Cents(9_000)); }),
        given("bids of $12, floor of $20", |p, s| { p.job.pay = Some(Pay::Hourly { min: None, max: None }); p.activity.bid_avg = Some(crate::values::Cents(1200)); s.hourly_floor = Some(crate::values::Cents(2000)); }),
        given("bids of $30, floor of $40", |p, s| { p.job.pay = Some(Pay::Hourly { min: None, max: None }); p.activity.bid_avg = Some(crate::values::Cents(3000)); s.hourly_floor = Some(crate::values::Cents(4000)); }),
        given("bids of $55, floor of $20", |p, s| { p.job.pay = Some(Pay::Hourly { min: None, max: None }); p.activity.bid_avg = Some(crate::values::Cents(5500)); s.hourly_floor = Some(crate::values::Cents(2000)); }),
        given("bids of $10 for the whole job, floor of $20 an hour", |p, s| { p.job.pay = Some(Pay::Fixed { budget: None }); p.activity.bid_avg = Some(crate::values::Cents(1_000)); s.hourly_floor = Some(crate::values::Cents(2_000)); }),
    ],
}

const SHARE_PERCENT: u64 = 60;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let Some(Pay::Hourly { .. }) = case.posting.job.pay else { return None };
    let (average, floor) = case.posting.activity.bid_avg.zip(case.settings.hourly_floor)?;
    let far_below = average.0.saturating_mul(100) < floor.0.saturating_mul(SHARE_PERCENT);
    far_below.then(|| Ground::facts([average.to_string(), floor.to_string()]))
}

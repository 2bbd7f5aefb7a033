//! What the post offers and what the client really pays differ.

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C06",
    id: "pays-below-posted-rate",
    severity: Caution,
    kind: Number,
    group: Budget,
    summary: "Posted rate and paid rates differ",
    evidence: "Posted: up to $1 an hour. Paid on average: $2 an hour.",
    why: "Past pay tells more than the range on a post. Far above it, the range may be bait; well below it, this job is worse than the client's usual ones.",
    act: "Name your own rate in the proposal and do not start low in the hope of more.",
    wrong: "An average mixes simple and expert work, so compare it with jobs like this one in the client's history.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("up to $60 posted, $20 paid", |p, _| { p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(3_000)), max: Some(crate::values::Cents(6_000)) }); p.client.avg_hourly = Some(crate::values::Cents(2_000)); }),
        given("up to $15 posted, $10 paid", |p, _| { p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(1_000)), max: Some(crate::values::Cents(1_500)) }); p.client.avg_hourly = Some(crate::values::Cents(1_000)); }),
        given("up to $20 posted, $32 paid", |p, _| { p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(1_000)), max: Some(crate::values::Cents(2_000)) }); p.client.avg_hourly = Some(crate::values::Cents(3_200)); }),
        given("$40 posted, $9.19 paid", |p, _| { p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(4_000)), max: Some(crate::values::Cents(4_000)) }); p.client.avg_hourly = Some(crate::values::Cents(919)); }),
    ],
    quiet: &[
        given("average unknown", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(3_000)), max: Some(crate::values::Cents(6_000)) })),
        given("range unknown", |p, _| { p.job.pay = Some(crate::facts::Pay::Hourly { min: None, max: None }); p.client.avg_hourly = Some(crate::values::Cents(2_000)); }),
        given("up to $25 posted, $20 paid", |p, _| { p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(1_500)), max: Some(crate::values::Cents(2_500)) }); p.client.avg_hourly = Some(crate::values::Cents(2_000)); }),
        given("up to $20 posted, $20 paid", |p, _| { p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(1_500)), max: Some(crate::values::Cents(2_000)) }); p.client.avg_hourly = Some(crate::values::Cents(2_000)); }),
        given("up to $18 posted, $20 paid", |p, _| { p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(1_200)), max: Some(crate::values::Cents(1_800)) }); p.client.avg_hourly = Some(crate::values::Cents(2_000)); }),
        given("$500 fixed, $20 an hour paid", |p, _| { p.job.pay = Some(crate::facts::Pay::Fixed { budget: Some(crate::values::Cents(50_000)) }); p.client.avg_hourly = Some(crate::values::Cents(2_000)); }),
        given("an average of $0", |p, _| { p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(1_500)), max: Some(crate::values::Cents(2_500)) }); p.client.avg_hourly = Some(crate::values::Cents(0)); }),
    ],
}

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let Some(Pay::Hourly { max: Some(posted), .. }) = case.posting.job.pay else { return None };
    let paid = case.posting.client.avg_hourly.filter(|paid| paid.0 > 0)?;
    let is_bait = posted.0 * 2 >= paid.0.saturating_mul(3);
    let is_worse_than_usual = posted.0 * 10 < paid.0.saturating_mul(9);
    (is_bait || is_worse_than_usual).then(|| Ground::facts([posted.to_string(), paid.to_string()]))
}

//! The hourly range leaves everything open.

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C15",
    id: "wide-hourly-range",
    severity: Note,
    kind: Number,
    group: Budget,
    summary: "The hourly range is very wide",
    evidence: "Posted range: $1 to $2 an hour.",
    why: "Such a range says that the work is not worked out yet, and many clients mean its lower end.",
    act: "Ask what the work covers and which part of the range is meant before you name a rate.",
    wrong: "The client may simply have left the range as the form proposed it.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("$8 to $60", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(800)), max: Some(crate::values::Cents(6_000)) })),
        given("$5 to $20", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(500)), max: Some(crate::values::Cents(2_000)) })),
        given("$3 to $100", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(300)), max: Some(crate::values::Cents(10_000)) })),
        given("$25 to $100", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(2_500)), max: Some(crate::values::Cents(10_000)) })),
    ],
    quiet: &[
        given("pay unknown", |p, _| p.job.pay = None),
        given("no range", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: None, max: None })),
        given("only an upper end", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: None, max: Some(crate::values::Cents(6_000)) })),
        given("$15 to $35", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(1_500)), max: Some(crate::values::Cents(3_500)) })),
        given("$10 to $39", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(1_000)), max: Some(crate::values::Cents(3_900)) })),
        given("$30 to $30", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(3_000)), max: Some(crate::values::Cents(3_000)) })),
        given("$500 fixed", |p, _| p.job.pay = Some(crate::facts::Pay::Fixed { budget: Some(crate::values::Cents(50_000)) })),
    ],
}

const FACTOR: u64 = 4;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let Some(Pay::Hourly { min: Some(min), max: Some(max) }) = case.posting.job.pay else { return None };
    let is_wide = min.0 > 0 && max.0 >= min.0.saturating_mul(FACTOR);
    is_wide.then(|| Ground::facts([min.to_string(), max.to_string()]))
}

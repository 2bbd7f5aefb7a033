//! The price is below what may be offered, or below the user's own floor.

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::values::Cents;

signal! {
    code: "C14",
    id: "below-price-floor",
    severity: Serious,
    kind: Number,
    group: Budget,
    summary: "Pays less than the lowest allowed price",
    evidence: "Offered: $1. Lowest allowed: $2.",
    why: "Upwork sets a lowest price for fixed jobs and for an hour of work. An offer below it is not allowed and not worth a proposal.",
    act: "Leave it, or name a real price in the proposal if you believe that the number is a stopgap.",
    wrong: "The number may only stand there because the form asks for one.",
    rule: HONEST_USE,
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("$1 fixed", |p, _| p.job.pay = Some(crate::facts::Pay::Fixed { budget: Some(crate::values::Cents(100)) })),
        given("$4.99 fixed", |p, _| p.job.pay = Some(crate::facts::Pay::Fixed { budget: Some(crate::values::Cents(499)) })),
        given("up to $2.50 an hour", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(100)), max: Some(crate::values::Cents(250)) })),
        given("$2 an hour", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(200)), max: Some(crate::values::Cents(200)) })),
    ],
    quiet: &[
        given("pay unknown", |p, _| p.job.pay = None),
        given("fixed without a sum", |p, _| p.job.pay = Some(crate::facts::Pay::Fixed { budget: None })),
        given("hourly without a range", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: None, max: None })),
        given("$5 fixed", |p, _| p.job.pay = Some(crate::facts::Pay::Fixed { budget: Some(crate::values::Cents(500)) })),
        given("$3 an hour", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(300)), max: Some(crate::values::Cents(300)) })),
        given("$2 to $10 an hour", |p, _| p.job.pay = Some(crate::facts::Pay::Hourly { min: Some(crate::values::Cents(200)), max: Some(crate::values::Cents(1_000)) })),
        given("$800 fixed", |p, _| p.job.pay = Some(crate::facts::Pay::Fixed { budget: Some(crate::values::Cents(80_000)) })),
        given("a sum of $0", |p, _| p.job.pay = Some(crate::facts::Pay::Fixed { budget: Some(crate::values::Cents(0)) })),
    ],
}

const LEAST_FIXED: Cents = Cents(500);
const LEAST_HOURLY: Cents = Cents(300);

/// A price of nothing is a field left empty.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let (offered, least) = match case.posting.job.pay? {
        Pay::Fixed { budget } => (budget?, LEAST_FIXED),
        Pay::Hourly { max, .. } => (max?, LEAST_HOURLY),
    };
    (offered.0 > 0 && offered < least).then(|| Ground::facts([offered.to_string(), least.to_string()]))
}

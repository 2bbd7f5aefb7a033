//! Few of those hired left a review.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C10",
    id: "few-reviews-for-hires",
    severity: Note,
    kind: Number,
    group: Feedback,
    summary: "Few reviews for so many hires",
    evidence: "Reviews: $1. Hires: $2.",
    why: "When most contracts ended without a word, some may have ended without pay or in a quarrel nobody wanted to write about.",
    act: "Open the past contracts without feedback and see what was billed on them.",
    wrong: "Contracts that still run have no review yet, and some people never leave any.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("3 reviews, 10 hires", |p, _| { p.client.reviews = Some(3); p.client.hires = Some(10); }),
        given("0 reviews, 25 hires", |p, _| { p.client.reviews = Some(0); p.client.hires = Some(25); }),
        given("19 reviews, 52 hires", |p, _| { p.client.reviews = Some(19); p.client.hires = Some(52); }),
        given("39 reviews, 100 hires", |p, _| { p.client.reviews = Some(39); p.client.hires = Some(100); }),
    ],
    quiet: &[
        given("reviews unknown", |p, _| p.client.hires = Some(40)),
        given("hires unknown", |p, _| p.client.reviews = Some(2)),
        given("0 reviews, 9 hires", |p, _| { p.client.reviews = Some(0); p.client.hires = Some(9); }),
        given("4 reviews, 10 hires", |p, _| { p.client.reviews = Some(4); p.client.hires = Some(10); }),
        given("30 reviews, 40 hires", |p, _| { p.client.reviews = Some(30); p.client.hires = Some(40); }),
        given("no hires", |p, _| { p.client.reviews = Some(0); p.client.hires = Some(0); }),
    ],
}

const SAMPLE: u32 = 10;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let (reviews, hires) = case.posting.client.reviews.zip(case.posting.client.hires)?;
    let are_few = hires >= SAMPLE && u64::from(reviews) * 10 < u64::from(hires) * 4;
    are_few.then(|| Ground::facts([reviews.to_string(), hires.to_string()]))
}

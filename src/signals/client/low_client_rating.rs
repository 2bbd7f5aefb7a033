//! Freelancers rated the client low.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C09",
    id: "low-client-rating",
    severity: Serious,
    kind: Number,
    group: Feedback,
    summary: "Freelancers rate this client low",
    evidence: "Rated $1 of 5 in $2 reviews.",
    why: "Few freelancers dare to rate a client low, so averages are flattering. One below 4.5 means that several had real trouble.",
    act: "Read the reviews behind the number before you decide, and look at what the complaints have in common.",
    wrong: "With few reviews one quarrel moves the average a lot, and old trouble may be over.",
    rule: CLIENT_SIGNS,
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("4.49 in 5 reviews", |p, _| { p.client.rating = Some(crate::values::Stars(449)); p.client.reviews = Some(5); }),
        given("3.99 in 19 reviews", |p, _| { p.client.rating = Some(crate::values::Stars(399)); p.client.reviews = Some(19); }),
        given("2.9 in 7 reviews", |p, _| { p.client.rating = Some(crate::values::Stars(290)); p.client.reviews = Some(7); }),
        given("1.0 in 200 reviews", |p, _| { p.client.rating = Some(crate::values::Stars(100)); p.client.reviews = Some(200); }),
    ],
    quiet: &[
        given("rating unknown", |p, _| p.client.reviews = Some(12)),
        given("number of reviews unknown", |p, _| p.client.rating = Some(crate::values::Stars(310))),
        given("2.0 in 4 reviews", |p, _| { p.client.rating = Some(crate::values::Stars(200)); p.client.reviews = Some(4); }),
        given("4.5 in 5 reviews", |p, _| { p.client.rating = Some(crate::values::Stars(450)); p.client.reviews = Some(5); }),
        given("4.97 in 60 reviews", |p, _| { p.client.rating = Some(crate::values::Stars(497)); p.client.reviews = Some(60); }),
        given("not rated yet", |p, _| { p.client.unrated = true; p.client.reviews = Some(0); }),
    ],
}

/// With fewer reviews the mean says little.
const SAMPLE: u32 = 5;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let client = &case.posting.client;
    let (rating, reviews) = (client.rating?, client.reviews.filter(|reviews| *reviews >= SAMPLE)?);
    let severity = match rating.0 {
        ..300 => Severity::Stop,
        300..400 => Severity::Serious,
        400..450 => Severity::Caution,
        _ => return None,
    };
    Some(Ground::facts([rating.to_string(), reviews.to_string()]).at(severity))
}

//! Contracts that ended without a word from the freelancer.

use crate::facts::PastContract;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::signals::past::ended;

signal! {
    code: "H11",
    id: "hired-without-reviews",
    severity: Note,
    kind: Number,
    group: Feedback,
    summary: "Most past jobs carry no review",
    evidence: "$1 of $2 ended contracts have no feedback from the freelancer.",
    why: "Where most freelancers say nothing, the shown rating rests on few voices. Take the client as unknown, not as bad.",
    act: "Judge by what you can check: verified payment, sums paid, and how your questions are answered.",
    wrong: "Many people never write reviews, and very small jobs are often closed without one.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("one of six ended contracts is rated", |p, _| p.history = with_rated(6, 1)),
        given("five ended contracts, and the page says that there are no reviews", |p, _| {
            p.client.reviews = Some(0);
            p.history = with_rated(5, 0);
        }),
        given("three of ten are rated", |p, _| p.history = with_rated(10, 3)),
        given("nobody has rated the client in eight contracts", |p, _| {
            p.client.unrated = true;
            p.history = with_rated(8, 0);
        }),
    ],
    quiet: &[
        given("all are rated", |p, _| p.history = with_rated(8, 8)),
        given("half of them are rated", |p, _| p.history = with_rated(6, 3)),
        given("two contracts without a review", |p, _| {
            p.client.reviews = Some(0);
            p.history = with_rated(2, 0);
        }),
        given("still running", |p, _| {
            p.history = with_rated(7, 1).into_iter().map(|c| PastContract { to: None, running: true, ..c }).collect();
        }),
        given("the client has 12 reviews, but the page shows no stars beside the contracts", |p, _| {
            p.client.reviews = Some(12);
            p.history = with_rated(9, 0);
        }),
        given("nothing says whether there are reviews", |p, _| p.history = with_rated(9, 0)),
        given("no history", |_, _| ()),
    ],
}

/// Speaks where most of five or more ended contracts carry no feedback. Where none does, the page itself has to say that
/// there is none: stars may be missing because they are not drawn yet.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    const ENOUGH: usize = 5;
    let client = &case.posting.client;
    let reviewed = |past: &&PastContract| past.rating.is_some() || past.comment.is_some();
    let all = ended(&case.posting.history).count();
    let silent = all - ended(&case.posting.history).filter(reviewed).count();
    let is_known = silent < all || client.unrated || client.reviews == Some(0);
    (is_known && all >= ENOUGH && silent * 2 > all).then(|| Ground::facts([silent.to_string(), all.to_string()]))
}

#[cfg(not(target_family = "wasm"))]
fn with_rated(all: usize, rated: usize) -> Vec<PastContract> {
    let one = |number: usize| PastContract {
        rating: (number < rated).then_some(crate::values::Stars(480)),
        ..crate::signals::past::contract("Podcast cut", "2026-01-12", "2026-02-03")
    };
    (0..all).map(one).collect()
}

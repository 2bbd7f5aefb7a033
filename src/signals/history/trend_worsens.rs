//! Freelancers rate the client lower of late than they used to.

use crate::facts::PastContract;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::signals::past::{day_of, ended, in_words, mean, shows_months_only};
use crate::values::{Millis, Stars};

signal! {
    code: "H08",
    id: "trend-worsens",
    severity: Caution,
    kind: Derived,
    group: Feedback,
    summary: "Recent ratings are worse than before",
    evidence: "The $1 newest ratings by freelancers average $2 of 5 stars; all of them together $3.",
    why: "A good average from long ago can hide that things have changed: another manager, less money, or an account in new hands.",
    act: "Read the newest reviews first and judge by them. Ask who you will be working with.",
    wrong: "A few contracts are a small sample, and one quarrel may weigh too much in them.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("three ratings of this autumn average 3.7, those of former years 4.9", |p, _| {
            p.history = rated_on(&[("2026-10-20", 370), ("2026-09-30", 350), ("2026-09-01", 390)], &[490; 6]);
        }),
        given("the last three are all under 4, long ago", |p, _| {
            p.history = rated_on(&[("2025-02-11", 390), ("2025-01-15", 350), ("2024-12-03", 390)], &[480; 5]);
        }),
        given("months only: this year's four average 4.2, all together 4.75", |p, _| {
            p.history = rated_on(&[("2026-09-01", 500), ("2026-06-01", 390), ("2026-03-01", 390), ("2026-01-01", 400)], &[500; 10]);
        }),
        given("the client's overall 4.9 against 4.3 of late", |p, _| {
            p.client.rating = Some(Stars(490));
            p.client.reviews = Some(40);
            p.history = rated_on(&[("2026-10-20", 500), ("2026-10-12", 390), ("2026-09-10", 400), ("2026-08-28", 430)], &[490; 4]);
        }),
        given("nothing in the last 90 days, but a year that is far under the years before", |p, _| {
            p.history = rated_on(&[("2026-07-20", 410), ("2026-05-30", 420), ("2026-02-02", 400)], &[500; 9]);
        }),
    ],
    quiet: &[
        given("always around 4.8", |p, _| p.history = rated_on(&[("2026-10-20", 480), ("2026-10-02", 470), ("2026-09-01", 490)], &[480; 6])),
        given("better of late", |p, _| p.history = rated_on(&[("2026-10-20", 500), ("2026-10-02", 500), ("2026-09-01", 500)], &[390; 6])),
        given("always bad, no trend", |p, _| p.history = rated_on(&[("2026-10-20", 350), ("2026-10-02", 350), ("2026-09-01", 350)], &[350; 6])),
        given("one bad rating of late", |p, _| p.history = rated_on(&[("2026-10-20", 100)], &[500; 12])),
        given("four ratings in all", |p, _| p.history = rated_on(&[("2026-10-20", 300), ("2026-10-02", 300), ("2026-09-01", 300)], &[500; 1])),
        given("two bad ratings and a good one of late, in a long good year", |p, _| {
            p.history = rated_on(&[("2026-10-20", 500), ("2026-07-20", 480), ("2026-05-20", 480), ("2026-03-02", 490)], &[490; 9]);
        }),
        given("a bad spring, and a good quarter since", |p, _| {
            p.history = rated_on(&[("2026-10-20", 500), ("2026-10-02", 490), ("2026-09-01", 500), ("2026-03-01", 200), ("2026-02-11", 200)], &[500; 9]);
        }),
        given("contracts without ratings", |p, _| p.history = vec![PastContract::default(); 9]),
        given("no history", |_, _| ()),
    ],
}

const LEAST_OF_LATE: usize = 3;
const LEAST_IN_ALL: usize = 6;
const DROP: u16 = 50;
const LOW: Stars = Stars(400);

/// Speaks where the recent mean is at least half a star under that of all time, or the three newest are all under 4
/// where the mean of all is not.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let history = &case.posting.history;
    let all: Vec<Stars> = history.iter().filter_map(|past| past.rating).collect();
    if all.len() < LEAST_IN_ALL {
        return None;
    }
    let overall = case.posting.client.rating.filter(|_| !case.posting.history_complete).or_else(|| mean(&all))?;
    let told = |late: &[Stars], mean: Stars| Ground::facts([late.len().to_string(), in_words(mean), in_words(overall)]);
    let late = case
        .now
        .and_then(|now| spans(history).iter().map(|days| rated_within(history, now, *days)).find(|late| late.len() >= LEAST_OF_LATE));
    let dropped = late.and_then(|late| mean(&late).filter(|recent| recent.0 + DROP <= overall.0).map(|recent| told(&late, recent)));
    let newest: Vec<Stars> = ended(history).filter_map(|past| past.rating).take(LEAST_OF_LATE).collect();
    let low_now = newest.len() == LEAST_OF_LATE && newest.iter().all(|stars| *stars < LOW) && overall >= LOW;
    dropped.or_else(|| mean(&newest).filter(|_| low_now).map(|recent| told(&newest, recent)))
}

/// How many days back count as of late: the first span with enough ratings decides. Months without days are too coarse for a quarter.
fn spans(history: &[PastContract]) -> &'static [i64] {
    if shows_months_only(history) { &[365] } else { &[90, 365] }
}

fn rated_within(history: &[PastContract], now: Millis, days: i64) -> Vec<Stars> {
    let since = day_of(now) - days;
    let recent = ended(history).filter(|past| past.to.is_some_and(|to| i64::from(to.to_julian_day()) >= since));
    recent.filter_map(|past| past.rating).collect()
}

#[cfg(not(target_family = "wasm"))]
fn rated_on(late: &[(&str, u16)], before: &[u16]) -> Vec<PastContract> {
    use crate::signals::past::contract;
    let one = |to: &str, stars: u16| PastContract { rating: Some(Stars(stars)), ..contract("Shop pages", "2022-01-01", to) };
    let late = late.iter().map(|(to, stars)| one(to, *stars));
    late.chain(before.iter().map(|stars| one("2023-03-01", *stars))).collect()
}

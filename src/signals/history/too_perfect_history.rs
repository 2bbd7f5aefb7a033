//! A handful of tiny contracts within days, each with full stars.

use crate::facts::PastContract;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::signals::past::{dollars, ended};
use crate::values::{Cents, Stars};

signal! {
    code: "H12",
    id: "too-perfect-history",
    severity: Caution,
    kind: Derived,
    group: Identity,
    summary: "History looks made up",
    evidence: "All $1 contracts paid $2 to $3, ended within $4 days of each other and carry full stars.",
    why: "Tiny jobs with perfect reviews in one short burst are a cheap way to make a new account look trusted before it is used for fraud.",
    act: "Treat the client as new: keep everything on Upwork, take no files or programs, and work only against funded milestones.",
    wrong: "A careful client may try out several people with a small paid task first.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("five contracts of $5 in one week, all 5.0", |p, _| whole(p, tiny(&[500; 5], 500))),
        given("seven contracts of $5 to $10 in one week, all 5.0", |p, _| whole(p, tiny(&[500, 1_000, 700, 500, 800, 500, 1_000], 500))),
        given("six contracts of $10 with two-word praise, as many as the client has hires", |p, _| {
            whole(p, tiny(&[1_000; 6], 500));
            p.history_complete = false;
            p.client.hires = Some(6);
            for past in &mut p.history {
                past.comment = Some("Great client!".to_owned());
            }
        }),
        given("the month is the only date, and it is the same one", |p, _| {
            whole(p, tiny(&[900; 5], 500));
            for past in &mut p.history {
                (past.from, past.to) = (crate::values::date("Oct 2026"), crate::values::date("Oct 2026"));
            }
        }),
    ],
    quiet: &[
        given("four contracts only", |p, _| whole(p, tiny(&[500; 4], 500))),
        given("one of them paid $240", |p, _| whole(p, tiny(&[500, 500, 24_000, 500, 500, 500], 500))),
        given("ratings of 4.8", |p, _| whole(p, tiny(&[500; 6], 480))),
        given("over two years", |p, _| {
            whole(p, tiny(&[500; 6], 500));
            if let Some(past) = p.history.last_mut() {
                past.to = crate::values::date("2024-10-02");
            }
        }),
        given("the page shows five of 60 hires", |p, _| {
            whole(p, tiny(&[500; 5], 500));
            p.history_complete = false;
            p.client.hires = Some(60);
        }),
        given("freelancers wrote at length about the task", |p, _| {
            whole(p, tiny(&[500; 5], 500));
            for past in &mut p.history {
                past.comment = Some(
                    "We checked forty product names against the supplier's list; she had prepared the sheet well, answered my two questions the same \
                     day and added a note about sizes that saved me an hour."
                        .to_owned(),
                );
            }
        }),
        given("sums are not shown", |p, _| whole(p, tiny(&[500; 6], 500).into_iter().map(|c| PastContract { billed: None, ..c }).collect())),
        given("no history", |_, _| ()),
    ],
}

const ENOUGH: usize = 5;
const TINY: std::ops::RangeInclusive<Cents> = Cents(500)..=Cents(1_000);
const FULL: Stars = Stars(500);
const BURST_DAYS: i32 = 21;
const WORDS_OF_A_PHRASE: usize = 12;

/// Speaks where the whole history is in hand and every contract of it is tiny, perfect and of the same few days.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let posting = case.posting;
    let history = &posting.history;
    let is_whole = posting.history_complete || posting.client.hires.is_some_and(|hires| hires as usize <= history.len());
    if !is_whole || history.len() < ENOUGH || ended(history).count() < history.len() || !history.iter().all(is_tiny_and_perfect) {
        return None;
    }
    let ends: Vec<i32> = history.iter().filter_map(|past| past.to).map(time::Date::to_julian_day).collect();
    let days = ends.iter().max()? - ends.iter().min()?;
    let sums = || history.iter().filter_map(|past| past.billed);
    let told = [history.len().to_string(), dollars(sums().min()?), dollars(sums().max()?), days.max(1).to_string()];
    (days <= BURST_DAYS).then(|| Ground::facts(told))
}

fn is_tiny_and_perfect(past: &PastContract) -> bool {
    let says_little = past.comment.as_ref().is_none_or(|comment| comment.split_whitespace().count() <= WORDS_OF_A_PHRASE);
    past.billed.is_some_and(|billed| TINY.contains(&billed)) && past.rating == Some(FULL) && says_little
}

#[cfg(not(target_family = "wasm"))]
fn whole(posting: &mut crate::facts::Posting, history: Vec<PastContract>) {
    (posting.history, posting.history_complete) = (history, true);
}

#[cfg(not(target_family = "wasm"))]
fn tiny(cents: &[u64], stars: u16) -> Vec<PastContract> {
    use crate::signals::past::contract;
    let one = |cents: &u64| PastContract {
        billed: Some(Cents(*cents)),
        rating: Some(Stars(stars)),
        ..contract("Check a list", "2026-10-12", "2026-10-14")
    };
    cents.iter().map(one).collect()
}

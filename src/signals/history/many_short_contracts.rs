//! Hourly contracts of which many end within a day or two.

#[cfg(not(target_family = "wasm"))]
use crate::facts::PastContract;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::signals::past::{ended, length, shows_months_only};

signal! {
    code: "H10",
    id: "many-short-contracts",
    severity: Note,
    kind: Derived,
    group: History,
    summary: "Many hourly contracts end within days",
    evidence: "$1 of $2 ended hourly contracts lasted less than two days.",
    why: "Work by the hour is usually meant to go on. Where most of it stops at once, people may be let go quickly.",
    act: "Ask how long the work is meant to last and what happened with the freelancers before.",
    wrong: "Some clients really have small jobs of an hour or two, and pay them by the hour.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("five hourly contracts of one day", |p, _| p.history = hourly(&["2026-05-05"; 5])),
        given("three of six ended the next day", |p, _| {
            p.history = hourly(&["2026-05-05", "2026-05-05", "2026-05-05", "2026-06-20", "2026-07-01", "2026-09-09"]);
        }),
        given("all ended on the day they began", |p, _| p.history = hourly(&["2026-05-04"; 7])),
        given("short ones beside long ones, and a fixed price between", |p, _| {
            p.history = hourly(&["2026-05-05", "2026-05-04", "2026-05-05", "2026-05-05", "2026-08-30", "2026-05-05"]);
            p.history.push(PastContract { hourly: Some(false), ..PastContract::default() });
        }),
    ],
    quiet: &[
        given("hourly contracts of months", |p, _| p.history = hourly(&["2026-08-19"; 6])),
        given("two of six were short", |p, _| {
            p.history = hourly(&["2026-05-05", "2026-05-05", "2026-06-01", "2026-06-20", "2026-07-01", "2026-09-09"]);
        }),
        given("short, but fixed price", |p, _| {
            p.history = hourly(&["2026-05-05"; 6]).into_iter().map(|c| PastContract { hourly: Some(false), ..c }).collect();
        }),
        given("only three of them", |p, _| p.history = hourly(&["2026-05-05"; 3])),
        given("the page shows months only", |p, _| {
            p.history = vec![PastContract { hourly: Some(true), ..crate::signals::past::contract("Chat", "May 2026", "May 2026") }; 6];
        }),
        given("no dates", |p, _| p.history = vec![PastContract { hourly: Some(true), ..PastContract::default() }; 6]),
        given("no history", |_, _| ()),
    ],
}

/// Speaks where at least half of five or more hourly contracts lasted under two days.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    const ENOUGH: usize = 5;
    const SHORT_DAYS: i64 = 2;
    let history = &case.posting.history;
    let months_only = shows_months_only(history);
    let hourly = ended(history).filter(|past| past.hourly == Some(true));
    let most_days: Vec<i64> = hourly.filter_map(|past| length(past, months_only, None)).map(|(_, most)| most).collect();
    let short = most_days.iter().filter(|days| **days < SHORT_DAYS).count();
    (most_days.len() >= ENOUGH && short * 2 >= most_days.len()).then(|| Ground::facts([short.to_string(), most_days.len().to_string()]))
}

#[cfg(not(target_family = "wasm"))]
fn hourly(ends: &[&str]) -> Vec<PastContract> {
    use crate::signals::past::contract;
    ends.iter().map(|end| PastContract { hourly: Some(true), ..contract("Chat agent", "2026-05-04", end) }).collect()
}

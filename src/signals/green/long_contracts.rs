//! A client with whom freelancers stay, or to whom they come back.

use crate::facts::PastContract;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::signals::past::{length, shows_months_only, tally};

signal! {
    code: "G08",
    id: "long-contracts",
    severity: Info,
    kind: Green,
    group: History,
    summary: "Freelancers stay or come back",
    evidence: "Contracts of over three months: $1. Freelancers hired more than once: $2.",
    why: "Nobody stays for months, or returns, where pay or manners are bad. It also tells of steady work.",
    act: "Say in your proposal that you are open to lasting work, if you are.",
    wrong: "A contract can stay open for months without any work being done in it.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("two contracts of half a year", |p, _| p.history = lasted(&[("2025-01-10", "2025-07-12"), ("2025-08-01", "2026-02-03")])),
        given("one freelancer hired twice", |p, _| {
            p.history = lasted(&[("2026-02-10", "2026-02-12"), ("2026-01-10", "2026-01-12")]);
            for past in &mut p.history {
                past.freelancer = Some("Noor B.".to_owned());
            }
        }),
        given("two run since last year", |p, _| p.history = lasted(&[("2025-10-10", ""), ("2025-11-20", "")])),
        given("months only: March to October, twice", |p, _| {
            p.history = lasted(&[("Mar 2025", "Oct 2025"), ("Mar 2024", "Oct 2024"), ("Feb 2024", "Feb 2024")]);
        }),
    ],
    quiet: &[
        given("contracts of two weeks with different people", |p, _| {
            p.history = lasted(&[("2026-02-10", "2026-02-24"), ("2026-01-10", "2026-01-22")]);
            for (past, name) in p.history.iter_mut().zip(["Noor B.", "Emil T."]) {
                past.freelancer = Some(name.to_owned());
            }
        }),
        given("one long contract only", |p, _| p.history = lasted(&[("2025-01-10", "2025-07-12"), ("2026-01-10", "2026-01-22")])),
        given("months only: January to April may be two months and a day", |p, _| {
            p.history = lasted(&[("Jan 2025", "Apr 2025"), ("Jan 2024", "Apr 2024")]);
        }),
        given("running since this month", |p, _| p.history = lasted(&[("2026-10-20", ""), ("2026-10-21", ""), ("2026-10-22", "")])),
        given("no dates and no names", |p, _| p.history = vec![PastContract::default(); 5]),
        given("no history", |_, _| ()),
    ],
}

/// Speaks where two contracts surely lasted over three months, or somebody was hired twice.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    const LONG_DAYS: i64 = 90;
    const ENOUGH: usize = 2;
    let history = &case.posting.history;
    let months_only = shows_months_only(history);
    let is_long = |past: &&PastContract| length(past, months_only, case.now).is_some_and(|(least, _)| least > LONG_DAYS);
    let (long, again) = (history.iter().filter(is_long).count(), hired_again(history));
    (long >= ENOUGH || again > 0).then(|| Ground::facts([long.to_string(), again.to_string()]))
}

/// How many freelancers stand in the history more than once.
fn hired_again(history: &[PastContract]) -> usize {
    let names = tally(&mut history.iter().filter_map(|past| past.freelancer.as_deref()));
    names.iter().filter(|(_, times)| *times > 1).count()
}

#[cfg(not(target_family = "wasm"))]
fn lasted(spans: &[(&str, &str)]) -> Vec<PastContract> {
    spans.iter().map(|(from, to)| crate::signals::past::contract("Newsletter", from, to)).collect()
}

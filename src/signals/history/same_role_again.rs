//! The same hourly role, filled again and again within half a year, each time for a few weeks.

use crate::facts::PastContract;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::signals::past::{ended, length, shows_months_only, tally};
use crate::text::fold::lowercase;
use crate::text::words::Words;

signal! {
    code: "H14",
    id: "same-role-again",
    severity: Note,
    kind: Derived,
    group: History,
    summary: "Same role hired again and again",
    evidence: "“$1” was given to $2 people within half a year, each for a month at most.",
    why: "A role that has to be filled anew every few weeks may be one in which nobody stays: too much work, too little pay, or hard to please.",
    act: "Ask why the former freelancers left and what would have made them stay.",
    wrong: "Seasonal work, a growing team, or a task that is simply done after two weeks look the same from outside.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("three assistants in four months", |p, _| {
            p.history = hires("Executive Assistant", &[("2026-07-01", "2026-07-19"), ("2026-05-20", "2026-06-11"), ("2026-04-02", "2026-04-20")]);
        }),
        given("four chat agents in eight weeks, three days each", |p, _| {
            p.history = hires("Chat agent", &[("2026-07-01", "2026-07-04"), ("2026-06-20", "2026-06-23"), ("2026-06-02", "2026-06-05"), ("2026-05-11", "2026-05-14")]);
        }),
        given("the same words in another order and case", |p, _| {
            p.history = hires("Shopify store manager", &[("2026-07-01", "2026-07-19"), ("2026-05-20", "2026-06-11"), ("2026-04-02", "2026-04-20")]);
            if let Some(past) = p.history.first_mut() {
                past.title = Some("Store Manager (Shopify)".to_owned());
            }
        }),
        given("three editors in one spring, among other jobs", |p, _| {
            p.history = hires("Video editor for reels", &[("2025-05-01", "2025-05-19"), ("2025-04-04", "2025-04-28"), ("2025-03-10", "2025-03-20")]);
            p.history.extend(hires("Logo", &[("2025-02-10", "2025-02-20")]));
        }),
    ],
    quiet: &[
        given("the same person three times", |p, _| {
            p.history = hires("Executive Assistant", &[("2026-07-01", "2026-07-19"), ("2026-05-20", "2026-06-11"), ("2026-04-02", "2026-04-20")]);
            for past in &mut p.history {
                past.freelancer = Some("Ines".to_owned());
            }
        }),
        given("three in three years", |p, _| {
            p.history = hires("Executive Assistant", &[("2026-07-01", "2026-07-19"), ("2025-05-20", "2025-06-11"), ("2024-04-02", "2024-04-20")]);
        }),
        given("long contracts", |p, _| {
            p.history = hires("Executive Assistant", &[("2025-07-01", "2026-07-19"), ("2025-05-20", "2026-06-11"), ("2025-04-02", "2026-04-20")]);
        }),
        given("three different roles", |p, _| {
            p.history = hires("Executive Assistant", &[("2026-07-01", "2026-07-19")]);
            p.history.extend(hires("Video editor", &[("2026-05-20", "2026-06-11")]));
            p.history.extend(hires("Bookkeeper", &[("2026-04-02", "2026-04-20")]));
        }),
        given("fixed-price tasks of one kind", |p, _| {
            p.history = hires("Book cover", &[("2026-07-01", "2026-07-19"), ("2026-05-20", "2026-06-11"), ("2026-04-02", "2026-04-20")]);
            for past in &mut p.history {
                past.hourly = Some(false);
            }
        }),
        given("a team that still works", |p, _| {
            p.history = hires("Chat agent", &[("2026-07-01", ""), ("2026-06-20", ""), ("2026-06-02", "")]);
        }),
        given("twice only", |p, _| p.history = hires("Chat agent", &[("2026-07-01", "2026-07-09"), ("2026-06-20", "2026-06-29")])),
        given("no history", |_, _| ()),
    ],
}

const ENOUGH: usize = 3;
const WITHIN_DAYS: i32 = 183;
const SHORT_DAYS: i64 = 31;

/// Speaks where three people had a role of the same name within half a year, by the hour and not for long.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let history = &case.posting.history;
    let months_only = shows_months_only(history);
    let is_short = |past: &&PastContract| length(past, months_only, None).is_some_and(|(_, most)| most <= SHORT_DAYS);
    let short = ended(history).filter(|past| past.hourly == Some(true)).filter(is_short);
    let stints: Vec<Stint<'_>> = short.filter_map(Stint::of).collect();
    let (title, people) = stints.iter().map(|stint| (stint.title, people_after(stint, &stints))).max_by_key(|(_, people)| *people)?;
    (people >= ENOUGH).then(|| Ground::facts([title.to_owned(), people.to_string()]))
}

/// A short contract by the hour that has a title and a first day.
struct Stint<'a> {
    title: &'a str,
    role: String,
    from: i32,
    freelancer: Option<&'a str>,
}

impl<'a> Stint<'a> {
    fn of(past: &'a PastContract) -> Option<Self> {
        let title = past.title.as_deref()?;
        Some(Self { title, role: role(title), from: past.from?.to_julian_day(), freelancer: past.freelancer.as_deref() })
    }
}

/// How many people were given the role of `first` from its first day on, within half a year. Contracts without a name
/// count as one person each.
fn people_after(first: &Stint<'_>, stints: &[Stint<'_>]) -> usize {
    let is_same = |other: &&Stint<'_>| (0..=WITHIN_DAYS).contains(&(other.from - first.from)) && other.role == first.role;
    let same = || stints.iter().filter(is_same);
    tally(&mut same().filter_map(|stint| stint.freelancer)).len() + same().filter(|stint| stint.freelancer.is_none()).count()
}

/// The different words of a title that name a role, in lower case and in order.
fn role(title: &str) -> String {
    const FILLERS: Words = Words::new("a an the for and of to in needed wanted our my looking urgent new");
    let lower = lowercase(title);
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !FILLERS.contain(word));
    let mut role = String::new();
    for (word, _) in tally(&mut words) {
        role.push_str(word);
        role.push(' ');
    }
    role
}

#[cfg(not(target_family = "wasm"))]
fn hires(title: &str, spans: &[(&str, &str)]) -> Vec<PastContract> {
    use crate::signals::past::contract;
    spans.iter().map(|(from, to)| PastContract { hourly: Some(true), ..contract(title, from, to) }).collect()
}

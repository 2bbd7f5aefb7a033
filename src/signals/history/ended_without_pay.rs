//! Contracts that ended and brought nothing, or nearly nothing.

use crate::facts::PastContract;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::signals::past::ended;
#[cfg(not(target_family = "wasm"))]
use crate::values::Cents;
use crate::values::Stars;

signal! {
    code: "H09",
    id: "ended-without-pay",
    severity: Caution,
    kind: Number,
    group: History,
    summary: "Contracts ended with no pay",
    evidence: "Of the last $2 ended contracts, $1 were closed with zero or nearly nothing billed.",
    why: "A contract that ends at zero was cancelled or refunded. Where it happens repeatedly, work may have been done for nothing.",
    act: "Start only when the first milestone is funded, keep milestones small and hand over no more than is paid.",
    wrong: "Hires by mistake and plans that changed on the first day end at zero too, without anybody having worked.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("two of four ended at $0", |p, _| p.history = billed(&[0, 20_000, 0, 15_000])),
        given("three of the last ten ended at $0", |p, _| p.history = billed(&[5_000, 0, 4_000, 0, 9_000, 8_000, 0, 2_000, 1_000, 3_000])),
        given("nothing was ever paid", |p, _| p.history = billed(&[0, 0])),
        given("forty hours at $20 were recorded twice, $40 came of each", |p, _| {
            p.history = billed(&[4_000, 50_000, 4_000]);
            for past in &mut p.history {
                (past.hourly, past.rate, past.hours_hundredths) = (Some(true), Some(Cents(2_000)), Some(4_000));
            }
        }),
    ],
    quiet: &[
        given("one of five ended at $0", |p, _| p.history = billed(&[0, 20_000, 3_000, 15_000, 700])),
        given("the zeros are older than the last ten", |p, _| p.history = billed(&[900, 900, 900, 900, 900, 900, 900, 900, 900, 900, 0, 0])),
        given("running contracts have billed nothing yet", |p, _| {
            p.history = billed(&[0, 0, 20_000]);
            for past in &mut p.history {
                (past.to, past.running) = (None, true);
            }
        }),
        given("the sums are not shown", |p, _| p.history = billed(&[0, 0, 0]).into_iter().map(|c| PastContract { billed: None, ..c }).collect()),
        given("freelancers gave five stars all the same", |p, _| {
            p.history = billed(&[0, 0, 9_000]).into_iter().map(|c| PastContract { rating: Some(Stars(500)), ..c }).collect();
        }),
        given("all were paid", |p, _| p.history = billed(&[9_000, 500, 12_000])),
        given("no history", |_, _| ()),
    ],
}

/// Speaks where two of the ten newest ended contracts brought nothing.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    const NEWEST: usize = 10;
    const ENOUGH: usize = 2;
    let newest: Vec<&PastContract> = ended(&case.posting.history).take(NEWEST).collect();
    let unpaid = newest.iter().filter(|past| brought_nothing(past)).count();
    (unpaid >= ENOUGH).then(|| Ground::facts([unpaid.to_string(), newest.len().to_string()]))
}

/// Whether a contract brought nothing, or under a fifth of its recorded hours. A freelancer who is content with the
/// client was not cheated, whatever the page's sum says.
fn brought_nothing(past: &PastContract) -> bool {
    const CONTENT: Stars = Stars(450);
    let Some(billed) = past.billed.filter(|_| past.rating.is_none_or(|stars| stars < CONTENT)) else {
        return false;
    };
    let worth = past.rate.zip(past.hours_hundredths).map(|(rate, hours)| rate.0.saturating_mul(u64::from(hours)) / 100);
    billed.0 == 0 || worth.is_some_and(|worth| billed.0.saturating_mul(5) < worth)
}

#[cfg(not(target_family = "wasm"))]
fn billed(cents: &[u64]) -> Vec<PastContract> {
    use crate::signals::past::contract;
    cents.iter().map(|cents| PastContract { billed: Some(Cents(*cents)), ..contract("Flyer", "2026-03-04", "2026-04-11") }).collect()
}

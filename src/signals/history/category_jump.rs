//! An account that used to buy typing and small chores now offers thousands for a system to be built.

use crate::facts::Pay;
#[cfg(not(target_family = "wasm"))]
use crate::facts::Posting;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::signals::past::dollars;
use crate::text::find::Find;
use crate::text::words::Words;
use crate::values::Cents;

signal! {
    code: "H13",
    id: "category-jump",
    severity: Note,
    kind: Derived,
    group: Identity,
    summary: "A job unlike all that was hired before",
    evidence: "$1 of $2 past jobs were small office chores; this one offers $3 for something to be built.",
    why: "Accounts with a clean record are sold. A sudden change from typing jobs to an expensive system can be the sign of a new owner.",
    act: "Ask what became of the earlier work and who decides now. Keep to small funded milestones at first.",
    wrong: "Businesses grow, and someone who needed an assistant last year may need software now.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("five typing jobs, then a trading platform for $10,000", |p, _| jump(p, "Build a crypto trading platform", 1_000_000, CHORES)),
        given("five typing jobs, then a mobile app for $6,000", |p, _| jump(p, "Mobile app for food delivery", 600_000, CHORES)),
        given("assistants and data entry, then a marketplace website for $4,500", |p, _| {
            jump(p, "Full stack developer for a marketplace website", 450_000, &["Virtual Assistant", "VA for emails", "Data entry clerk", "Excel data entry"]);
        }),
        given("copying and transcription, then a smart contract for $12,000", |p, _| {
            jump(p, "Smart contracts for our token", 1_200_000, &["Copy paste job", "Retype scanned pages", "Audio transcription", "PDF to Word"]);
        }),
    ],
    quiet: &[
        given("typing jobs, then another typing job", |p, _| jump(p, "Type 40 pages", 400_000, CHORES)),
        given("typing jobs, then a website for $300", |p, _| jump(p, "Small website for my cafe", 30_000, CHORES)),
        given("developers before, developers now", |p, _| {
            jump(p, "Build a trading platform", 1_000_000, &["API for our app", "React developer", "Backend in Go", "Bug fixes in the shop"]);
        }),
        given("half of the past was software", |p, _| {
            jump(p, "Mobile app for tours", 800_000, &["Data entry", "Typing of notes", "WordPress site", "React developer"]);
        }),
        given("two past jobs are too few", |p, _| jump(p, "Web platform for tutors", 900_000, &["Data entry", "Typing of notes"])),
        given("the budget is not named", |p, _| {
            jump(p, "Web platform for tutors", 900_000, CHORES);
            p.job.pay = Some(Pay::Fixed { budget: None });
        }),
        given("no history", |p, _| jump(p, "Web platform for tutors", 900_000, &[])),
    ],
}

const CHORE_WORDS: &[&str] = &[
    "data entry",
    "dataentry",
    "typing",
    "typist",
    "type ",
    "retype",
    "copy paste",
    "copy-paste",
    "copy and paste",
    "virtual assistant",
    "va ",
    "transcription",
    "transcribe",
    "pdf to word",
    "pdf to excel",
    "form filling",
    "captcha",
    "web research",
    "email sorting",
];

const BUILD_WORDS: Words = Words::new(
    "platform app apps application website web software developer developers development blockchain crypto token nft \
     dapp defi exchange marketplace saas game backend frontend stack contracts bot engineer",
);

/// Speaks where at least four of five past jobs were chores, none was software, and this one is, for thousands.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    const ENOUGH: usize = 4;
    const LARGE: Cents = Cents(300_000);
    let Pay::Fixed { budget: Some(budget) } = case.posting.job.pay? else {
        return None;
    };
    let past: Vec<String> = case.posting.history.iter().filter_map(|past| past.title.as_deref()).map(str::to_ascii_lowercase).collect();
    let chores = past.iter().filter(|title| is_chore(title)).count();
    let title = case.posting.job.title.as_deref()?.to_ascii_lowercase();
    let is_jump = builds(&title) && !is_chore(&title) && !past.iter().any(|title| !is_chore(title) && builds(title));
    let is_told = past.len() >= ENOUGH && chores * 5 >= past.len() * 4 && budget >= LARGE;
    (is_jump && is_told).then(|| Ground::facts([chores.to_string(), past.len().to_string(), dollars(budget)]))
}

/// Whether a title in lower case is about typing, copying or assisting.
fn is_chore(title: &str) -> bool {
    CHORE_WORDS.iter().any(|words| title.places_of(words).any(|at| starts_a_word(title, at)))
}

fn starts_a_word(text: &str, at: usize) -> bool {
    !text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

fn builds(title: &str) -> bool {
    title.split(|c: char| !c.is_alphanumeric()).any(|word| BUILD_WORDS.contain(word))
}

#[cfg(not(target_family = "wasm"))]
const CHORES: &[&str] =
    &["Data entry from receipts", "Typing work", "Virtual assistant for one week", "Copy paste into Excel", "Transcribe a call"];

#[cfg(not(target_family = "wasm"))]
fn jump(posting: &mut Posting, title: &str, cents: u64, past: &[&str]) {
    posting.job.title = Some(title.to_owned());
    posting.job.pay = Some(Pay::Fixed { budget: Some(Cents(cents)) });
    posting.history = past.iter().map(|title| crate::signals::past::contract(title, "2025-03-03", "2025-03-09")).collect();
}

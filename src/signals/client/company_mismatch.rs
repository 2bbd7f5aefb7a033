//! The post tells of a far larger company than the page does.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::text::find::Find;
use crate::values::Tier;

signal! {
    code: "C13",
    id: "company-mismatch",
    severity: Caution,
    kind: Derived,
    group: Identity,
    summary: "Post and page describe different companies",
    evidence: "The post says: $1. The page says: $2.",
    why: "Large names are borrowed to win trust. A post of a big company under the account of one person may come from somebody else.",
    act: "Ask for the company's name and for a contact at it, on Upwork, and compare them with the page and the reviews.",
    wrong: "One person may post for a whole company, and the size on the page may never have been updated.",
    trigger: Trigger {
        says: &[
            "(we|our (company|agency|firm|organization|organisation|team|enterprise|business|group)) (currently|now|already|today)? (are|has|have|employ|employs|is|consists of|counts) (a)? (team of|staff of|company of|workforce of|over|more than|around|about|nearly|almost)? (over|more than|around|about|nearly|almost)? {number} (full time|remote|dedicated|skilled|strong)? (employees|staff|people|team members|specialists|professionals|engineers|workers|colleagues)",
            "(we are|were) (a|an) ..3 (company|agency|firm|organization|organisation|enterprise|business|group|corporation) (with|of|employing|that employs) (over|more than|around|about|nearly|almost)? {number} (full time|remote)? (employees|staff|people|team members|specialists|professionals|engineers|workers)",
            "(we are|were|i represent|we represent|i am with|im with|i work (for|at)) (a|an|one of the)? (large|leading|global|well known|us|american|european)? (fortune 500|fortune 100|fortune 1000|multinational|multi national|publicly traded|stock listed) (company|corporation|enterprise|group|firm|organization|organisation|business|conglomerate)",
        ],
        unless: &["(spreadsheet|list|database|dataset|crm|payroll|import|csv|records|survey)"],
        judge,
        ..POST
    },
    fires: &[
        says("We are a multinational corporation and fill three remote seats.").with("an individual client", |p, _| {
            p.client.size = Some("Individual client".to_owned());
        }),
        says("Our company has over 800 employees in nine cities.").with("2-9 people", |p, _| {
            p.client.size = Some("Small company (2-9 people)".to_owned());
        }),
        says("We are a logistics group with 5,000 employees.").with("10-99 people", |p, _| {
            p.client.size = Some("Mid-sized company (10-99 people)".to_owned());
        }),
        says("I represent a Fortune 500 company that buys translations.").with("an individual client", |p, _| {
            p.client.size = Some("Individual client".to_owned());
        }),
    ],
    quiet: &[
        says("We are a multinational corporation and fill three remote seats."),
        says("Our company has over 800 employees in nine cities.").with("1,000+ people", |p, _| {
            p.client.size = Some("Large company (1,000+ people)".to_owned());
        }),
        says("We have 12 people who edit video.").with("2-9 people", |p, _| p.client.size = Some("Small company (2-9 people)".to_owned())),
        says("Build a list of Fortune 500 companies with their addresses.").with("an individual client", |p, _| {
            p.client.size = Some("Individual client".to_owned());
        }),
        says("The tool is used by companies with 2,000 employees.").with("an individual client", |p, _| {
            p.client.size = Some("Individual client".to_owned());
        }),
        says("We are not a multinational corporation, just two friends.").with("2-9 people", |p, _| {
            p.client.size = Some("Small company (2-9 people)".to_owned());
        }),
        says("We have 500 employees in a spreadsheet to import.").with("2-9 people", |p, _| {
            p.client.size = Some("Small company (2-9 people)".to_owned());
        }),
        says("We have 30 specialists on call.").with("10-99 people", |p, _| p.client.size = Some("Mid-sized company (10-99 people)".to_owned())),
    ],
}

/// How many times larger than the page's upper end the claim has to be.
const FACTOR: u32 = 10;
/// Below this a claim is no claim of size.
const LEAST_CLAIM: u32 = 50;
/// What a claim without a number stands for.
const CORPORATION: u32 = 1_000;

fn judge(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let size = case.posting.client.size.as_deref()?;
    let most = largest(size)?;
    let is_too_large = |hit: &&Hit| claimed(&hit.words).is_some_and(|claim| claim >= LEAST_CLAIM && claim >= most.saturating_mul(FACTOR));
    let hit = hits.iter().find(is_too_large)?;
    Some(Ground::facts([hit.words.clone(), size.to_owned()]))
}

/// The most people that the page's words allow: "Small company (2-9 people)" is 9.
fn largest(size: &str) -> Option<u32> {
    if size.to_ascii_lowercase().starts_with("individual") {
        return Some(1);
    }
    Tier::read(size)?.max
}

fn claimed(words: &str) -> Option<u32> {
    const WITHOUT_NUMBER: [&str; 5] = ["fortune", "multinational", "multi national", "publicly traded", "stock listed"];
    if WITHOUT_NUMBER.iter().any(|name| words.has(name)) {
        return Some(CORPORATION);
    }
    crate::values::count(words)
}

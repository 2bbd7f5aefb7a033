//! Full time, or nobody else beside, for a small sum.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::text::find::Find;

signal! {
    code: "T44",
    id: "exclusive-for-small-sum",
    severity: Caution,
    kind: Risk,
    group: Budget,
    summary: "All your time for a small sum",
    why: "A full week for a few hundred dollars a month is less than the site's minimum for an hour. Exclusivity on top takes away your other income.",
    act: "Divide the sum by the hours before you answer. If they want all your time, ask for an hourly contract at your rate.",
    wrong: "It may be a part of a larger pay, or the number may be the price of a thing and not your salary.",
    trigger: Trigger {
        says: &[
            "{full-time} ..14 {money} ..2 {a-month}",
            "{money} ..2 {a-month} ..14 {full-time}",
            "(pay|pays|paying|salary|compensation|wage|wages|rate|stipend|budget|remuneration|offer|offering|earn|starting|start) ..5 {money} ..2 {a-month}",
            "{money} ..2 {a-month} ..3 (salary|pay|wage|stipend|fixed|flat|to start|starting|compensation)",
            "{full-time} ..10 {money} ..2 {a-week}",
            "{money} ..2 {a-week} ..10 {full-time}",
            "(no|without|not have|not take|not accept|dont take|dont have|give up|drop|quit|stop|not work for|not work with|cannot have|cant have|leave) ..2 (other|any other|another|your other|all other|side) ..1 (clients|client|jobs|job|projects|project|contracts|gigs|commitments|work|employment|freelance)",
            "(work|working|available|dedicated|commit|committed) ..2 (exclusively|solely|only) (for|to|with) (us|me|our|one|this) ..2",
            "exclusive* (for|to|with) (us|me|our company|our team)",
            "(only|sole|single) (client|employer|job|commitment) ..3 (we|us|this|must|should)",
            "(we|this|i) (must|should|will|want to|need to) be your (only|sole|main) (client|job|employer|commitment|project|focus)",
            "(not allowed|forbidden|prohibited|cannot|cant|may not|must not|not permitted|wont be able) ..4 (other|another|any other) (clients|client|jobs|job|projects|employer|work|contracts)",
            "(monthly|weekly) (pay|salary|wage|rate|payment|stipend|compensation) ..3 {money}",
        ],
        unless: &[
            "(plan|plans|subscription|subscriptions|hosting|revenue|mrr|price of|pricing|rent|package|packages|ad spend|ads budget|ad budget|retainer for|donation|tier|seo budget|marketing budget|budget for ads|customers|users|members|subscribers|software|tools|costs|profit|sales|income of)",
            "(no|without|dont|not) ..3 (exclusive*|exclusivity|problem|need) ..4",
            "(no other|any other) (work|job) ..2 (needed|required|to do)",
            "(not|no) ..2 (full time|fulltime)",
            "(users|customers|vendors|sellers|staff|drivers) ..3 (exclusively|other projects|other jobs)",
            "(integrations|conflicts|blockers|dependencies) ",
            "for ..1 (ads|advertising|marketing|tools|hosting|software|the tool|rent|content spend)",
        ],
        judge,
        ..POST
    },
    fires: &[
        says("Full-time video editor, 40 hours a week, we pay $250 per month."),
        says("You will have no other clients while you are with us."),
        says("The salary is 300 USD monthly, eight hours a day, six days."),
        says("We expect that you work exclusively for our agency and drop other projects."),
        says("$60 a week for full time data entry, raise after half a year."),
    ],
    quiet: &[
        says("Full time, $4,500 a month, hourly contract through the tracker."),
        says("Compare our $99 per month plan with the plan of three competitors."),
        says("Part-time at first, about ten hours a week, $30 an hour."),
        says("Of course you may have other clients."),
        says("An article about full-time travelling on $900 a month, with sources from our customers."),
        says("Our ads budget is $500 per month and you manage it."),
    ],
}

/// Speaks at a demand for exclusivity, and at a sum that is small for the time it covers.
fn judge(_: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    hits.iter().any(|hit| sum(&hit.words).is_none_or(|dollars| dollars > 0 && dollars < fair(&hit.words))).then(Ground::default)
}

/// What a month or a week of full time is worth at least, in whole dollars.
fn fair(words: &str) -> u32 {
    const MONTH: u32 = 800;
    const WEEK: u32 = 200;
    if words.split(' ').any(|w| matches!(w, "week" | "weekly" | "wk")) && !words.has("month") { WEEK } else { MONTH }
}

/// The largest sum named in the words of a hit, in whole dollars; sums in other currencies are read as they stand.
fn sum(words: &str) -> Option<u32> {
    let amounts = words.split(' ').filter(|w| w.starts_with(['$', '€', '£']) || w.starts_with("usd") || w.ends_with('$'));
    let spelled = words
        .split(' ')
        .zip(words.split(' ').skip(1))
        .filter(|(_, unit)| unit.starts_with("usd") || unit.starts_with("dollar"))
        .map(|(n, _)| n);
    amounts.chain(spelled).filter_map(dollars).max()
}

fn dollars(word: &str) -> Option<u32> {
    let thousand = if word.ends_with('k') { 1_000 } else { 1 };
    crate::values::count(word).map(|n| n.saturating_mul(thousand))
}

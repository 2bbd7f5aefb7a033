//! The client's account was opened lately.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C04",
    id: "very-new-account",
    severity: Note,
    kind: Number,
    group: History,
    summary: "The client's account is very new",
    evidence: "Days since the client joined: $1.",
    why: "Accounts made for one trick are used within days. New honest clients look just the same, so this only matters together with other signs.",
    act: "Keep everything on Upwork, and look twice at anything unusual in the post.",
    wrong: "Every client was new once, and most new ones mean it.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("joined today", |p, _| p.client.member_since = time::Date::from_ordinal_date(2026, 305).ok()),
        given("joined yesterday", |p, _| p.client.member_since = time::Date::from_ordinal_date(2026, 304).ok()),
        given("joined 12 days ago", |p, _| p.client.member_since = time::Date::from_ordinal_date(2026, 293).ok()),
        given("joined 29 days ago", |p, _| p.client.member_since = time::Date::from_ordinal_date(2026, 276).ok()),
    ],
    quiet: &[
        given("day of joining unknown", |p, _| p.client.member_since = None),
        given("joined 30 days ago", |p, _| p.client.member_since = time::Date::from_ordinal_date(2026, 275).ok()),
        given("joined 3 months ago", |p, _| p.client.member_since = time::Date::from_ordinal_date(2026, 210).ok()),
        given("joined in 2019", |p, _| p.client.member_since = time::Date::from_ordinal_date(2019, 40).ok()),
        given("a day of joining that is still to come", |p, _| p.client.member_since = time::Date::from_ordinal_date(2026, 320).ok()),
        given("joined 2 years ago, strict", |p, s| { p.client.member_since = time::Date::from_ordinal_date(2024, 300).ok(); s.strictness = crate::settings::Strictness::Strict; }),
    ],
}

const NEW_DAYS: i64 = 30;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let days = case.days_member().filter(|days| (0..NEW_DAYS).contains(days))?;
    Some(Ground::facts([days.to_string()]))
}

//! Typing work for many people, talked over on a messenger, by a client without a record.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "R1",
    id: "typing-scam",
    severity: Stop,
    kind: Recipe,
    group: Fraud,
    summary: "Pattern of the typing scam",
    why: "Simple typing, a messenger, many places or high pay, and a client without a past: this is how fees are collected in advance and papers stolen.",
    act: "Do not write to the contact. Report the post and move on; pay nothing and show no identity papers.",
    wrong: "All four signs together hardly ever belong to an honest job.",
    rule: SCAM_SIGNS,
    trigger: Trigger { judge, ..FINDINGS },
    fires: &[
        says("Retype our old school books into a document. We urgently need 100 typists. Contact me on Telegram @bookroom7.")
            .with("no hires, nothing spent", |p, _| newcomer(p)),
        says("Online typing job for students, no deposit. You earn $400 weekly for it. Message me on WhatsApp.")
            .with("no hires, nothing spent", |p, _| newcomer(p)),
        says("Simple copy and paste work, instant payout every evening. Unlimited slots available, everyone will be hired. Telegram me your name.")
            .with("account of last week", |p, _| p.client.member_since = crate::values::date("2026-10-25")),
        says("The task is only type the text from jpeg pictures in Google Docs. Hiring dozens of people. Add me on WhatsApp to begin.")
            .with("account of yesterday, nothing spent", |p, _| {
                newcomer(p);
                p.client.member_since = crate::values::date("2026-10-31");
            }),
    ],
    quiet: &[
        says("Retype our old school books into a document. We urgently need 100 typists. Contact me on Telegram @bookroom7.")
            .with("52 hires since 2019", |p, _| proven(p)),
        says("Retype our old school books into a document. We urgently need 100 typists.").with("no hires, nothing spent", |p, _| newcomer(p)),
        says("Retype our old school books into a document. Contact me on Telegram @bookroom7.").with("no hires, nothing spent", |p, _| newcomer(p)),
        says("Contact me on Telegram @bookroom7. We urgently need 100 testers.").with("no hires, nothing spent", |p, _| newcomer(p)),
        says("Retype our old school books into a document. We urgently need 100 typists. Contact me on Telegram @bookroom7."),
        says("Please proofread two chapters about telegraphy.").with("no hires, nothing spent", |p, _| newcomer(p)),
        given("no text, a new client", |p, _| newcomer(p)),
    ],
}

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let any = |codes: [&str; 2]| codes.into_iter().any(|code| case.has(code));
    let all = case.has("T25") && any(["T01", "T02"]) && any(["T45", "T26"]) && any(["C03", "C04"]);
    all.then(Ground::default)
}

#[cfg(not(target_family = "wasm"))]
fn newcomer(posting: &mut crate::facts::Posting) {
    posting.client.hires = Some(0);
    posting.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(0), at_least: false });
}

#[cfg(not(target_family = "wasm"))]
fn proven(posting: &mut crate::facts::Posting) {
    posting.client.hires = Some(52);
    posting.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(900_000), at_least: true });
    posting.client.member_since = crate::values::date("2019-04-02");
}

//! Money or cards that pass through the freelancer, with pay promised beside the contract.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "R3",
    id: "cheque-or-mule-scam",
    severity: Stop,
    kind: Recipe,
    group: Fraud,
    summary: "Pattern of the cheque or mule scam",
    why: "Somebody else's money is to run through you, and your pay comes as a bonus. The cheque bounces or the card was stolen, and the loss is yours.",
    act: "Decline, move no money, and report the post. If money has arrived already, tell your bank before you touch it.",
    wrong: "No honest client needs a freelancer's account or wallet to pay somebody else.",
    rule: SCAM_SIGNS,
    trigger: Trigger { judge, ..FINDINGS },
    fires: &[
        says("You receive a cashier's check for the home office and buy the printer from our vendor with it. Your salary is paid as a bonus."),
        says("pay the voice actors from your own money, I return it as a bonus on upwork. I will pay you by bonus only."),
        says("I transfer you $900 and you send 700 on to my partner. We pay through bonuses and not milestones."),
        says("You buy gift cards for our staff and send me the codes. You will get paid through bonus at the end."),
    ],
    quiet: &[
        says("You receive a cashier's check for the home office and buy the printer from our vendor with it."),
        says("We pay through bonuses and not milestones."),
        says("Good work earns a bonus on top of the hourly rate."),
        says("Build a page on which shops sell gift cards, with a bonus for the first purchase."),
        says("Reconcile cheques and bank statements in QuickBooks. A bonus comes at the end of the year."),
        says("Write about how mule accounts are used by fraudsters."),
        given("no text", |_, _| ()),
    ],
}

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let moves_money = ["T10", "T11", "T12"].into_iter().any(|code| case.has(code));
    (moves_money && case.has("T21")).then(Ground::default)
}

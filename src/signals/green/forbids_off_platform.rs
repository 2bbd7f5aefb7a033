//! A client who says of their own accord that everything stays on the site.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "G03",
    id: "forbids-off-platform",
    severity: Info,
    kind: Green,
    group: OffPlatform,
    summary: "Wants to stay on Upwork",
    why: "The post itself turns down contact or payment elsewhere. Frauds rarely write that, because leaving is their aim.",
    act: "Keep to it yourself: leave e-mail addresses, numbers and messenger names out of your proposal.",
    wrong: "Words cost nothing. If the client asks you to leave later all the same, believe the later words.",
    rule: CONTACT_RULE,
    trigger: Trigger { judge, ..FINDINGS },
    fires: &[
        says("Please do not message me on Telegram, I answer in the Upwork chat only."),
        says("We will never ask you to contact us on WhatsApp."),
        says("Please don't add me on Skype, all talk stays here."),
        says("Anyone who asks for my Telegram will be rejected. Do not contact me on Telegram."),
    ],
    quiet: &[
        says("Message me on Telegram, I answer there at once."),
        says("Don't hesitate to message me on Telegram at any hour."),
        says("We look for a bookkeeper who knows Xero."),
        says("Do not message me on Telegram. Send your number and we talk on WhatsApp instead."),
        says("Do not use stock photos in the layout."),
        says("Never apply without samples of your writing."),
        given("no text", |_, _| ()),
    ],
}

/// Speaks where the text turns contact or payment elsewhere down, and nothing in it leads away all the same.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let leads_away = case.found.iter().any(|found| found.signal.group == Group::OffPlatform);
    (!case.denied.is_empty() && !leads_away).then(Ground::default)
}

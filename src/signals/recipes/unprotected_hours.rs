//! Hours outside the site's own record, for a client whose payment is not verified.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "R10",
    id: "unprotected-hours",
    severity: Stop,
    kind: Recipe,
    group: Payment,
    summary: "Hours would have no protection",
    why: "Hours are protected only when Upwork's own app records them and the client can pay. Here neither holds, so weeks of work may go unpaid.",
    act: "Start no hours until the payment method is verified and the work diary is on.",
    wrong: "The client may verify the payment method before the contract starts; check it once more then.",
    rule: HOURLY_PROTECTION,
    trigger: Trigger { judge, ..FINDINGS },
    fires: &[
        says("This is hourly but you put your hours in by hand every Friday, I approve them quickly.").with("payment not verified", |p, _| verified(p, false)),
        says("Your time will be recorded in Time Doctor and that is what we pay by, not the Upwork tracker.").with("payment not verified", |p, _| verified(p, false)),
        says("keep the tracker off while you do research please").with("payment not verified", |p, _| verified(p, false)),
        says("We do not work with the Upwork tracker, you get access to our internal time clock.").with("payment not verified", |p, _| verified(p, false)),
    ],
    quiet: &[
        says("This is hourly but you put your hours in by hand every Friday, I approve them quickly.").with("payment verified", |p, _| verified(p, true)),
        says("This is hourly but you put your hours in by hand every Friday, I approve them quickly."),
        says("The Upwork tracker has to run during all hours.").with("payment not verified", |p, _| verified(p, false)),
        says("Build a time tracker for our drivers.").with("payment not verified", |p, _| verified(p, false)),
        says("Ten hours a week of bookkeeping.").with("payment not verified", |p, _| verified(p, false)),
        given("payment not verified, no text", |p, _| verified(p, false)),
    ],
}

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    (case.has("T55") && case.has("C01")).then(Ground::default)
}

#[cfg(not(target_family = "wasm"))]
fn verified(posting: &mut crate::facts::Posting, verified: bool) {
    posting.client.payment_verified = Some(verified);
}

//! A scope called small, with no end to it, for a sum that is far too low.

#[cfg(not(target_family = "wasm"))]
use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
#[cfg(not(target_family = "wasm"))]
use crate::values::Cents;

signal! {
    code: "R7",
    id: "endless-fixed-price",
    severity: Stop,
    kind: Recipe,
    group: Scope,
    summary: "Endless work for one small price",
    why: "The work is talked small, its end is left open, and the sum would not even pay for what is listed. You would work on without more money.",
    act: "Leave it, or answer with a scope of your own: a list, a number of revisions, milestones and a price for anything beyond.",
    wrong: "The sum may be a placeholder for the first milestone; only a written scope can tell.",
    rule: FIXED_PRICE_PROTECTION,
    trigger: Trigger { judge, ..FINDINGS },
    fires: &[
        says("This should not take more than an hour if you know WordPress. Redesign the whole website, and as many changes as it takes, no extra charge.\n- Login\n- Shop\n- Chat\n- Blog\n- Newsletter\n- Forum\n- Payments\n- Booking\n- Search").with("$60 fixed", |p, _| fixed(p, 60)),
        says("Piece of cake for a good developer: build a mobile app. The list of functions is not final, more features will be added as we go.\n- Login\n- Maps\n- Chat\n- Payments\n- Push messages\n- Reviews\n- Admin panel\n- Reports\n- Search").with("$100 fixed", |p, _| fixed(p, 100)),
        says("Very simple website, you could do it in your sleep. Revisions: no limit.\n- Shop\n- Blog\n- Login\n- Forum\n- Chat\n- Booking\n- Newsletter\n- Payments\n- Languages").with("$40 fixed", |p, _| fixed(p, 40)),
        says("Quick fix for somebody who knows apps: build our delivery app with all of this. Plus small extra features along the way at no cost.\n- Orders\n- Couriers\n- Maps\n- Payments\n- Chat\n- Ratings\n- Coupons\n- Admin panel\n- Reports").with("$80 fixed", |p, _| fixed(p, 80)),
    ],
    quiet: &[
        says("Very simple website, you could do it in your sleep. Revisions: no limit.\n- Shop\n- Blog\n- Login\n- Forum\n- Chat\n- Booking\n- Newsletter\n- Payments\n- Languages").with("$9,000 fixed", |p, _| fixed(p, 9_000)),
        says("Very simple website, you could do it in your sleep. Revisions: no limit.\n- Shop\n- Blog\n- Login\n- Forum\n- Chat\n- Booking\n- Newsletter\n- Payments\n- Languages"),
        says("Revisions: no limit.").with("$40 fixed", |p, _| fixed(p, 40)),
        says("Quick fix for the header of our shop.").with("$40 fixed", |p, _| fixed(p, 40)),
        says("Change one colour and one link. Two rounds of changes at most.").with("$20 fixed", |p, _| fixed(p, 20)),
        given("$40 fixed, no text", |p, _| fixed(p, 40)),
    ],
}

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let has_no_end = case.has("T32") || case.has("T33");
    (case.has("T31") && has_no_end && case.has("C16")).then(Ground::default)
}

#[cfg(not(target_family = "wasm"))]
fn fixed(posting: &mut crate::facts::Posting, dollars: u64) {
    posting.job.pay = Some(Pay::Fixed { budget: Some(Cents(dollars * 100)) });
}

//! The client has no verified way to pay.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C01",
    id: "payment-unverified",
    severity: Serious,
    kind: Number,
    group: Payment,
    summary: "Payment method not verified",
    evidence: "The page says that the client's payment method is not verified.",
    why: "As long as no payment method is verified, hours are not protected, a milestone cannot be funded, and nobody can pay you.",
    act: "You may apply, but do not begin any work before the page says that the payment method is verified.",
    wrong: "A client who is new here, or whose card has run out, often verifies a method only when hiring.",
    rule: PAYMENT_UNVERIFIED,
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("payment not verified", |p, _| p.client.payment_verified = Some(false)),
        given("payment not verified, $4,000 spent", |p, _| { p.client.payment_verified = Some(false); p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(400_000), at_least: false }); }),
        given("payment not verified, phone verified", |p, _| { p.client.payment_verified = Some(false); p.client.phone_verified = Some(true); }),
        given("payment not verified, 4.9 of 30 reviews", |p, _| { p.client.payment_verified = Some(false); p.client.rating = Some(crate::values::Stars(490)); p.client.reviews = Some(30); }),
    ],
    quiet: &[
        given("payment unknown", |p, _| p.client.payment_verified = None),
        given("payment verified", |p, _| p.client.payment_verified = Some(true)),
        given("payment verified, nothing spent", |p, _| { p.client.payment_verified = Some(true); p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(0), at_least: false }); }),
        given("payment unknown, phone not verified", |p, _| p.client.phone_verified = Some(false)),
        given("payment unknown, no hires", |p, _| p.client.hires = Some(0)),
        given("payment verified, strict", |p, s| { p.client.payment_verified = Some(true); s.strictness = crate::settings::Strictness::Strict; }),
    ],
}

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    (case.posting.client.payment_verified == Some(false)).then(|| Ground::facts([]))
}

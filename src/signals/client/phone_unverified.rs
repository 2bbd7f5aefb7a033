//! The client's phone number is not verified.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C02",
    id: "phone-unverified",
    severity: Note,
    kind: Number,
    group: Identity,
    summary: "Phone number not verified",
    evidence: "The page says that the client's phone number is not verified.",
    why: "A verified phone is one more thing that ties an account to a real person; here it is missing.",
    act: "Give it weight only together with other signs, and keep talks and payment on Upwork.",
    wrong: "On its own it says little: many honest clients skip this step.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("phone not verified", |p, _| p.client.phone_verified = Some(false)),
        given("phone not verified, payment verified", |p, _| { p.client.phone_verified = Some(false); p.client.payment_verified = Some(true); }),
        given("phone not verified, 12 hires", |p, _| { p.client.phone_verified = Some(false); p.client.hires = Some(12); }),
        given("phone not verified, strict", |p, s| { p.client.phone_verified = Some(false); s.strictness = crate::settings::Strictness::Strict; }),
    ],
    quiet: &[
        given("phone unknown", |p, _| p.client.phone_verified = None),
        given("phone verified", |p, _| p.client.phone_verified = Some(true)),
        given("phone unknown, payment not verified", |p, _| p.client.payment_verified = Some(false)),
        given("phone verified, payment not verified", |p, _| { p.client.phone_verified = Some(true); p.client.payment_verified = Some(false); }),
        given("phone unknown, no hires", |p, _| p.client.hires = Some(0)),
        given("phone verified, strict", |p, s| { p.client.phone_verified = Some(true); s.strictness = crate::settings::Strictness::Strict; }),
    ],
}

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    (case.posting.client.phone_verified == Some(false)).then(|| Ground::facts([]))
}

//! A paid label on the post.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C17",
    id: "badges-are-not-safety",
    severity: Info,
    kind: Info,
    group: Info,
    summary: "A label like Featured is no proof of safety",
    evidence: "The post carries a label such as Featured.",
    why: "Clients buy such labels, or get them automatically. They tell nothing about how a client treats freelancers.",
    act: "Judge the post by the client's record, and leave the label out of it.",
    wrong: "The label is no bad sign either; honest clients pay for it to be seen.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("featured", |p, _| p.job.featured = true),
        given("featured, payment verified", |p, _| { p.job.featured = true; p.client.payment_verified = Some(true); }),
        given("featured, payment not verified", |p, _| { p.job.featured = true; p.client.payment_verified = Some(false); }),
        given("featured, nothing spent", |p, _| { p.job.featured = true; p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(0), at_least: false }); }),
    ],
    quiet: &[
        given("no label", |p, _| p.job.featured = false),
        given("payment verified", |p, _| p.client.payment_verified = Some(true)),
        given("an enterprise client", |p, _| p.client.enterprise = Some(true)),
        given("$900,000 spent", |p, _| p.client.spent = Some(crate::values::Spend { cents: crate::values::Cents(90_000_000), at_least: true })),
        given("5.0 in 80 reviews", |p, _| { p.client.rating = Some(crate::values::Stars(500)); p.client.reviews = Some(80); }),
        given("no label, strict", |p, s| { p.job.featured = false; s.strictness = crate::settings::Strictness::Strict; }),
    ],
}

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    case.posting.job.featured.then(|| Ground::facts([]))
}

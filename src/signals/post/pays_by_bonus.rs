//! Money for the work itself that is to come as a bonus, outside every protection.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::text::find::Find;

signal! {
    code: "T21",
    id: "pays-by-bonus",
    severity: Serious,
    kind: Risk,
    group: Payment,
    summary: "Pays the work by bonus",
    why: "A bonus is a gift: no milestone or work diary stands behind it, and it can be left out or charged back after you have delivered. \
          Part of the price paid that way is a part without any protection.",
    act: "Ask for the whole price as a funded milestone or as logged hours before you begin. Treat a bonus as a thank-you that may never come.",
    wrong: "A bonus on top of pay that is agreed and funded is common and does no harm.",
    rule: HOURLY_PROTECTION,
    trigger: Trigger {
        says: &[
            "(pay|paid|pays|paying|payment|payments|payout|send|sent|sending|give|given|settle|settled|release|released|transfer|transferred|compensate|compensated|compensation|get|receive|come|comes|arrive|arrives|money|salary|fee|wage|wages|earnings) ~6 (as|via|through|by|using|thru|in the form of|in form of) (a|an|the|our|your|one)? (upwork|big|single|final|separate|manual|platform)? (bonus|bonuses|tip|gratuity) !(points|point|code|codes|structure|based|scheme|system|plan|program|programme|credits)",
            "(pay|paid|pays|paying|payout|settle|settled|release|released|compensate|compensated) (you|everything|all|it|this|that|the|freelancers|u)? ~3 in (a|the|form)? ~2 (bonus|bonuses|tips) !(points|structure|tiers)",
            "(rest|remaining|remainder|balance|difference|shortfall|other half|second half|outstanding|leftover|majority|full amount|whole amount|real amount|real payment|actual payment|actual pay) ~9 (bonus|bonuses|tip|gratuity) !(points|point|payments|calculation)",
            "(bonus|bonuses) ~8 (cover|covers|covering|make up|makes up|instead of|in place of|rather than|replace|replaces|settle|settles) ~4 (milestone|milestones|contract|escrow|rest|remaining|difference|remainder|hours|salary|price|hourly|rate|balance)",
            "(instead of|rather than|no|not|without) ~2 (milestone|milestones|escrow|hourly|fixed price) ~8 (bonus|bonuses)",
            "(pay|send|payment|transfer|release|settle|add) ~8 bonus (button|feature|option|function|tool|section|payment)",
            "(use|using) ~3 bonus (button|feature|option|function|tool) ~5 (pay|payment|send|release|settle)",
            "(get|be|getting|being|are|is|been) (fully|partly|partially|mostly|only|mainly)? (paid|compensated|payed) ~4 (bonus|bonuses) only",
            "(all|every|most|main|your|weekly|monthly|full|entire|whole|actual|real) ~2 (payment|payments|pay|salary|wage|wages|earnings|fee|money|amount) (is|are|will be|comes|come|will come|arrives|goes out|happens|happen) ~3 (bonus|bonuses)",
            "(contract|milestone|offer|budget|escrow|price) ~8 (only|just|{money}|small|tiny|minimum|symbolic|nominal|lower) ..10 (bonus|bonuses) ..8 (rest|remaining|remainder|difference|balance|real|actual|full)",
            "(promise|promised|guarantee|guaranteed|send|give|get|receive|pay|add|issue) ~4 (bonus|bonuses) !(tip|tips|section|content|chapter|video|material|question|track|points|round|level|episode|part|page) ~3 (at the end|at the finish|once everything is|after everything is|when everything is|after (delivery|completion|i|we|you|the (work|job|project))|once (done|finished|complete|completed|you|i|we|the (work|job|project)))",
            "(pay|paying|paid|pays) (you|our|my|all|every|the|freelancers|people|everyone|writers|translators|editors|designers|developers|workers) ~2 (with|in|through) (bonus|bonuses)",
            "(compensation|payment|payments|pay|payout|payouts) (is|are|will be|gets) (made|done|handled|processed|issued|sent) ~1 (in|with|through|by|via|as|using) (a|the)? ~1 (bonus|bonuses)",
            "(no|instead of|not) milestones ..8 (bonus|bonuses)",
            "(bonus|bonuses) ..8 (that makes it|makes it|to make it|brings it|so it becomes|so that it becomes|so the total|so your real|so you get) ..3 {money}",
            "(pay|paying|pays|send|give) (a|you|the|with|in|by)? (bonus|bonuses) (for|to cover|as|covering) ~3 (rest|remaining|remainder|difference|balance|everything|all)",
            "(fee|pay|paid|payment|payments|money|salary|wage|wages|earnings) ~5 (upwork|upworks) bonus (system|feature|function|option|tool|button)",
            "(bonus|bonuses) ..6 (no|without|instead of|not) ~2 (milestone|milestones|escrow)",
            "(payments|payment|pay|paying) ~3 (with|by|through|via|using) ~2 bonus (button|feature|option|function|tool)",
            "(half|third|quarter|{percent}|{money}|portion) (of it|of the (price|money|pay|fee|sum))? ~2 (as|via|through|by|in) (a|an|the)? (bonus|bonuses) !(points|structure)",
            "(missing|extra|remaining|rest|unpaid|open|outstanding|whole|full|agreed|other|additional) ~3 (amount|money|sum|part|{money}) ..6 (paid|pay|sent|send|settled|covered|comes|come|delivered|given|transferred) (with|in|by|via|as|through) (a|the|one)? (bonus|bonuses)",
            "(payroll|payments|pay|wages|salaries|payouts) (goes|go|runs|run|is|are) (run|done|made)? (through|via|by|as|in|on) ~2 (bonus|bonuses)",
            "(ill|well|i will|we will|will|would) bonus (you|u|it)",
            "(payment|pay|payout|salary) (method|way|mode|type|form) (is|:)? ..2 (bonus|bonuses)",
            "(small|low|tiny|cheap|minimal|little|symbolic) (contract|milestone|offer) ..6 (big|large|rest|remaining|bigger|higher|real) ~2 (bonus|bonuses)",
            "(installment|instalment|payment|payments|remainder|part|half) (is|are|will be|is going to be|going to be|would be|comes) ~2 (a|the|your|as)? (bonus|bonuses) !(points|round|level)",
            "(everything|all|anything) (else|beyond|above|more|extra)? ~3 (by|via|as|through|in|with) (a)? (bonus|bonuses)",
        ],
        unless: &[
            "(users|user|players|customers|employees|casino|loyalty|referral|welcome|affiliates|payroll|drivers|staff) ..8 (bonus|bonuses)",
            "(performance|sign|signing|annual|yearly|quarterly|holiday|christmas|retention|referral|discretionary) (up|on)? (bonus|bonuses) ..4 (on top|in addition|plus|besides)",
            "(bonus|bonuses) ..3 (on top of|in addition to|besides|in excess of)",
            "(show|shows|showing|display|displays|claim|claims|player|bar|screen|widget) ~6 (bonus|bonuses)",
            "{warns}",
            "{tells-about}",
        ],
        judge: weaker_where_it_comes_on_top,
        ..CONTACT
    },
    fires: &[
        says("The milestone will be 20 dollars for now, and the remaining 180 you receive from me as a bonus when the logo is final."),
        says("Please note that all payments come through bonus, our accountant prefers it like this."),
        says("We pay translators via Upwork bonus every second Friday."),
        says("Instead of milestones I just use the bonus, it's faster for both of us"),
        says("Contract is set at $5 only because of my card limit, I use the bonus button to pay the real price."),
        says("Half now; the other half I am sending you later by bonus."),
        says("I promise a bonus at the end, trust me on this."),
    ],
    quiet: &[
        says("Fair hourly rate, and a yearly bonus on top of it for people who stay."),
        says("Build the screen where players receive their daily bonus as coins."),
        says("Bonus points if you have worked with Webflow before."),
        says("We never pay the rest as a bonus, every hour goes through the work diary."),
        says("The payroll sheet must calculate salary, overtime and bonus for each employee."),
        says("Write a landing page for our casino welcome bonus."),
        says("It is a bonus if you also speak Portuguese."),
        says("As a bonus, tell us which brand voice you admire."),
    ],
}

/// A bonus promised for the end takes nothing out of protection by itself.
fn weaker_where_it_comes_on_top(_: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let is_promise = |hit: &Hit| {
        let (before, behind) = hit.words.cut_at("bonus").unwrap_or((hit.words.as_str(), ""));
        let replaces = [" as", " via", " through", " by", " using", " thru", "rest", "remain", "balance", "half", "milestone", "instead"];
        behind.strip_prefix("es").unwrap_or(behind).len() > 4 && !replaces.iter().any(|word| before.has(word) || behind.has(word))
    };
    let ground = (!hits.is_empty()).then(Ground::default)?;
    Some(if hits.iter().all(is_promise) { ground.at(Severity::Note) } else { ground })
}

//! The budget on the post is not meant.

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::values::Cents;

signal! {
    code: "T36",
    id: "placeholder-budget",
    severity: Note,
    kind: Risk,
    group: Budget,
    summary: "The budget is a placeholder",
    evidence: "A fixed price of $1 can hardly be meant.",
    why: "Without a real number you bid in the dark, and a very low sum slips past your filters.",
    act: "Put your own price into the proposal and ask what range the client has in mind.",
    wrong: "Very common and often harmless: the client may not know the price yet, or want to hear yours first.",
    trigger: Trigger {
        says: &[
            "(budget|price|amount|rate|cost|figure|sum) ~4 (placeholder|place holder|not the (real|actual|final|true)|not (real|actual|final|accurate|correct|set)|dummy|random|arbitrary|symbolic|isnt (real|final|accurate|the)|means nothing|made up|just there|nominal)",
            "(ignore|disregard|never mind|dont mind|forget|pay no attention to|dont look at) (about)? (the|my|this|posted|listed|our)? ~2 (budget|price|amount|rate|figure) !(alert|alerts)",
            "(placeholder|place holder|dummy|random|symbolic|nominal|arbitrary|token) (budget|price|amount|rate|figure|sum)",
            "(actual|real|true|final|exact) (budget|price|amount|rate|payment|pay|cost) (will be|to be|can be|is to be|would be|gets|is)? (discussed|agreed|decided|determined|negotiated|set|settled|talked|defined|fixed|higher|different|negotiable|clarified|confirmed|tbd)",
            "(budget|price|rate|amount|pay|cost) (is|will be|to be|can be)? (tbd|to be (discussed|decided|determined|agreed|negotiated)|discussed|decided|negotiated) ~2 (later|after|in chat|with|depending|based|once|during|in the interview|upon|$)",
            "(put|entered|wrote|set|typed|chose|posted|used|upwork (asks|requires|forces|made|wanted)) ~6 (budget|price|amount|number|figure|sum|minimum|{money}) ~8 (because|since|only|just|to|as|had to|cant|could not|required|had|force|placeholder|post|must)",
            "(bid|quote|name|propose|tell|send|give|offer|state|suggest) (me|us|with)? (your|ur) (own|real|actual|best)? (price|rate|quote|budget|number|bid|figure) ~6 (ignore|not|budget|placeholder|listed|dont|regardless|instead|above|posted)",
            "(budget|price|amount) (shown|listed|displayed|above|posted|stated|here|in the post|on the post) ~3 (not|placeholder|isnt|wrong|only|just|random|dummy|means|does not|doesnt|symbolic|negotiable)",
            "(budget|price|amount|rate) (is)? (just|only) (a)? (number|figure|guess|estimate|random)",
            "{money} is (only|just)? (a)? (placeholder|place holder|dummy|random|symbolic)",
            "(agree|talk|discuss|decide|negotiate|settle) ~2 (actual|real|final|exact|true) (price|budget|rate|amount|cost|payment)",
        ],
        unless: &[
            "(placeholder) (text|image|images|logo|content|copy|photos|data|icon|icons|page)",
            "(user|users|customer|customers|product|products|item|items|checkout|cart|listing|stock|app|page|form|widget) ~6 (price|budget|amount|cost)",
            "(price|amount|budget) (field|input|column|label|tag|filter|slider|table|chart|data)",
        ],
        judge: said_or_tiny,
        ..POST
    },
    fires: &[
        says("Forget the budget above, I had to type something."),
        says("The real budget will be settled together once I see samples."),
        says("I put $15 only because the site wants a number"),
        says("Price shown is symbolic, name yours."),
        given("$5 fixed", |p, _| p.job.pay = Some(Pay::Fixed { budget: Some(Cents(500)) })),
    ],
    quiet: &[
        says("Use placeholder text and grey boxes until the copy is ready."),
        says("Our budget is $1,200 for the whole set."),
        says("Users set the price of an item and the amount in stock."),
        says("Ignore rows without an amount when you import the file."),
        given("$300 fixed", |p, _| p.job.pay = Some(Pay::Fixed { budget: Some(Cents(30_000)) })),
        given("a fixed price without a sum", |p, _| p.job.pay = Some(Pay::Fixed { budget: None })),
        given("$5 an hour", |p, _| p.job.pay = Some(Pay::Hourly { min: None, max: Some(Cents(500)) })),
    ],
}

const TINY: Cents = Cents(1_000);

fn said_or_tiny(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    if !hits.is_empty() {
        return Some(Ground::default());
    }
    let Some(Pay::Fixed { budget: Some(budget) }) = case.posting.job.pay else { return None };
    (budget <= TINY).then(|| Ground::facts([format!("${}", budget.0 / 100)]))
}

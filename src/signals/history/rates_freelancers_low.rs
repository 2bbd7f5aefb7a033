//! A client who gives freelancers low stars.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::signals::past::{in_words, mean};
use crate::values::Stars;

signal! {
    code: "H07",
    id: "rates-freelancers-low",
    severity: Caution,
    kind: Number,
    group: Feedback,
    summary: "Gives freelancers low ratings",
    evidence: "The client gave $1 of 5 stars on average over $2 ratings; $3 of them were under 4.",
    why: "Your Job Success Score rests on what clients say. One who rates hard can undo many good reviews.",
    act: "Read what the client wrote beside the low stars. If you apply, agree on what done means before you begin.",
    wrong: "The client may have hired the wrong people early on. See whether the newer ratings are better.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("five ratings given, 4.2 on average", |p, _| p.history = gave(&[500, 400, 400, 400, 400])),
        given("six ratings given, two of them under 4", |p, _| p.history = gave(&[500, 500, 500, 500, 350, 390])),
        given("one star for every second freelancer", |p, _| p.history = gave(&[100, 500, 100, 500, 100, 500])),
        given("ten times 4.4", |p, _| p.history = gave(&[440; 10])),
    ],
    quiet: &[
        given("five ratings given, all 5.0", |p, _| p.history = gave(&[500; 5])),
        given("four ratings given, all low", |p, _| p.history = gave(&[200; 4])),
        given("ten ratings given, one of them 3.5", |p, _| p.history = gave(&[500, 500, 500, 500, 500, 500, 500, 500, 500, 350])),
        given("no ratings given", |p, _| p.history = crate::signals::past::rated(&[500; 8])),
        given("low stars come from freelancers, not from the client", |p, _| p.history = crate::signals::past::rated(&[300; 8])),
        given("no history", |_, _| ()),
        given("six times 4.5", |p, _| p.history = gave(&[450; 6])),
    ],
}

/// Speaks from five given ratings on where their mean is under 4.5 or a fifth of them is under 4.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    const ENOUGH: usize = 5;
    const LOW_MEAN: Stars = Stars(450);
    const LOW: Stars = Stars(400);
    let stars: Vec<Stars> = case.posting.history.iter().filter_map(|past| past.to_freelancer_rating).collect();
    let low = stars.iter().filter(|stars| **stars < LOW).count();
    let mean = mean(&stars).filter(|_| stars.len() >= ENOUGH)?;
    (mean < LOW_MEAN || low * 5 >= stars.len()).then(|| Ground::facts([in_words(mean), stars.len().to_string(), low.to_string()]))
}

#[cfg(not(target_family = "wasm"))]
fn gave(stars: &[u16]) -> Vec<crate::facts::PastContract> {
    let mut history = crate::signals::past::rated(&vec![500; stars.len()]);
    for (past, stars) in history.iter_mut().zip(stars) {
        past.to_freelancer_rating = Some(Stars(*stars));
    }
    history
}

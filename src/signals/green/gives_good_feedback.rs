//! A client who rates freelancers high and says why.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::signals::past::{in_words, mean, tally};
use crate::values::Stars;

signal! {
    code: "G09",
    id: "gives-good-feedback",
    severity: Info,
    kind: Green,
    group: Feedback,
    summary: "Gives good feedback, in words",
    evidence: "The client gave $1 of 5 stars on average over $2 ratings and wrote about $3 of the freelancers.",
    why: "Good stars with a few words of their own lift your Job Success Score and your profile.",
    act: "Do the work well and ask for an honest review when the contract ends.",
    wrong: "Kind words to others promise nothing about a project that goes badly.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("five ratings of 5.0, each with a sentence", |p, _| p.history = praised(&[500; 5], 5)),
        given("eight ratings of 4.9 and three sentences", |p, _| p.history = praised(&[490; 8], 3)),
        given("one 4.2 among ten, six sentences", |p, _| p.history = praised(&[500, 500, 500, 500, 420, 500, 500, 500, 500, 500], 6)),
        given("thirty ratings of 4.8 with words", |p, _| p.history = praised(&[480; 30], 20)),
    ],
    quiet: &[
        given("ratings of 5.0 without words", |p, _| p.history = praised(&[500; 8], 0)),
        given("words, but 4.5 on average", |p, _| p.history = praised(&[450; 8], 8)),
        given("two ratings", |p, _| p.history = praised(&[500; 2], 2)),
        given("the same two words for everybody", |p, _| {
            p.history = praised(&[500; 8], 0);
            for past in &mut p.history {
                past.to_freelancer_comment = Some("Great work!".to_owned());
            }
        }),
        given("the same sentence for everybody", |p, _| {
            p.history = praised(&[500; 8], 0);
            for past in &mut p.history {
                past.to_freelancer_comment = Some("A really great freelancer and very good work.".to_owned());
            }
        }),
        given("praise by freelancers, none by the client", |p, _| p.history = crate::signals::past::rated(&[500; 8])),
        given("no history", |_, _| ()),
    ],
}

/// Speaks from five given ratings on where their mean is at least 4.8 and three freelancers got words of their own.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    const ENOUGH: usize = 5;
    const ENOUGH_TEXTS: usize = 3;
    const GOOD: Stars = Stars(480);
    const WORDS: usize = 5;
    let history = &case.posting.history;
    let stars: Vec<Stars> = history.iter().filter_map(|past| past.to_freelancer_rating).collect();
    let mean = mean(&stars).filter(|mean| stars.len() >= ENOUGH && *mean >= GOOD)?;
    let comments = history.iter().filter_map(|past| past.to_freelancer_comment.as_deref());
    let texts = tally(&mut comments.map(str::trim).filter(|text| text.split_whitespace().count() >= WORDS)).len();
    (texts >= ENOUGH_TEXTS).then(|| Ground::facts([in_words(mean), stars.len().to_string(), texts.to_string()]))
}

#[cfg(not(target_family = "wasm"))]
fn praised(stars: &[u16], texts: usize) -> Vec<crate::facts::PastContract> {
    let mut history = crate::signals::past::rated(&vec![500; stars.len()]);
    for (number, (past, stars)) in history.iter_mut().zip(stars).enumerate() {
        past.to_freelancer_rating = Some(Stars(*stars));
        past.to_freelancer_comment = (number < texts).then(|| format!("Chapter {number} came early and was edited with great care."));
    }
    history
}

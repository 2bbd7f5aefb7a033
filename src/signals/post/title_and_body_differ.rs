//! A title and a description that have nothing to do with each other.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::text::find::Find;
use crate::text::tokens::{Kind as TokenKind, Tokens};
use crate::text::words::Words;

signal! {
    code: "T47",
    id: "title-and-body-differ",
    severity: Caution,
    kind: Derived,
    group: Scope,
    summary: "Title and description do not match",
    evidence: "None of the title's words ($1) is found in the description.",
    why: "A title that promises one thing over a text that asks for another lures people into work they would not have chosen, at a price made for \
          something else.",
    act: "Ask which of the two is the job, and have the contract say so.",
    wrong: "The client may use other words for the same thing, or have chosen a broad title in haste. Only titles that share no word at all with \
            a description of some length are named.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        says(ABOUT_CALLS).titled("Logo design for coffee brand"),
        says(ABOUT_CALLS).titled("Translate novel from Spanish"),
        says(ABOUT_CALLS).titled("Kitchen renders in Blender").with("skills that fit the title only", |posting, _| {
            posting.job.skills = vec!["Blender".to_owned(), "Rendering".to_owned()];
        }),
        says(ABOUT_CALLS).titled("WordPress bug fixing"),
    ],
    quiet: &[
        says(ABOUT_CALLS).titled("Caller for insurance appointments"),
        says(ABOUT_CALLS).titled("Cold calling from home"),
        says(ABOUT_CALLS).titled("Telemarketing").with("one word is too little to judge by", |_, _| {}),
        says("Please bid with your price.").titled("Logo design for coffee brand"),
        says(ABOUT_CALLS).titled("Telemarketing specialist wanted").with("skills that bridge both", |posting, _| {
            posting.job.skills = vec!["Telemarketing".to_owned(), "Phone calls".to_owned()];
        }),
        says(ABOUT_CALLS),
    ],
}

#[cfg(not(target_family = "wasm"))]
const ABOUT_CALLS: &str = "You will ring people on our list and ask whether they want a visit by one of our agents. A script is given, and so is \
    the list with names and numbers. We expect about forty phone calls on each of three mornings a week, and a short note in the sheet after every \
    one of them. You speak clearly, you like to talk, and you do not mind when somebody says no. The aim is five appointments for insurance a day. \
    We train you for two hours before the first morning.";

/// Speaks where the title shares no word with a description of some length, and no skill belongs to both.
fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    const LEAST_BODY: usize = 60;
    const LEAST_TITLE: usize = 3;
    let title = case.title()?;
    let body = case.description()?;
    if body.list.len() < LEAST_BODY || !is_english(body) {
        return None;
    }
    let words = roots(title);
    if words.len() < LEAST_TITLE || words.iter().any(|word| shares(body, word)) {
        return None;
    }
    let skills = Tokens::new(&case.posting.job.skills.join(".\n"));
    let bridges = |text| roots(&skills).iter().any(|word| shares(text, word));
    if bridges(title) && bridges(body) {
        return None;
    }
    Some(Ground::facts([words.join(", ")]))
}

/// Words of some weight, each once, in order.
fn roots(tokens: &Tokens) -> Vec<&str> {
    let mut roots: Vec<&str> = Vec::new();
    for word in words(tokens).filter(|word| has_weight(word)) {
        if !roots.contains(&word) {
            roots.push(word);
        }
    }
    roots
}

fn words(tokens: &Tokens) -> impl Iterator<Item = &str> {
    tokens.list.iter().filter(|t| t.kind == TokenKind::Word).map(|t| tokens.spelling(t))
}

fn has_weight(word: &str) -> bool {
    word.len() >= 2 && !EMPTY.contain(word)
}

/// Words that any title and any description may share by chance.
const EMPTY: Words = Words::new(
    "the a an and or to of in on for with is are be will you your we our us my me it this that as at by from have has can not no need \
     needed needs wanted looking who please do if so new all any",
);

/// Whether a word of some weight begins as `word` does, as far as a stem goes; an abbreviation of the text's words counts too.
fn shares(text: &Tokens, word: &str) -> bool {
    const STEM: usize = 4;
    let is_short = word.chars().count() < STEM;
    let stem = word.char_indices().nth(STEM).and_then(|(end, _)| word.get(..end)).unwrap_or(word);
    let is_like = |other: &str| {
        let begins_alike = other.starts_with(stem);
        begins_alike || !is_short && (other.len() > STEM && word.has(other) || other.has(word))
    };
    words(text).any(|other| is_like(other) && has_weight(other))
}

fn is_english(tokens: &Tokens) -> bool {
    const LEAST: usize = 4;
    tokens.list.iter().filter(|t| matches!(tokens.spelling(t), "the" | "and" | "to" | "you" | "of" | "is" | "with")).count() >= LEAST
}

//! The post places the client in another country than the page does.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::text::tokens::{Kind as TokenKind, Token, Tokens};
use crate::text::words::Words;
use crate::values::country;

signal! {
    code: "C12",
    id: "location-mismatch",
    severity: Caution,
    kind: Derived,
    group: Identity,
    summary: "Post and page name different countries",
    evidence: "The post says: $1. The page says: $2.",
    why: "Somebody who writes of an office in one country and is registered in another may not be who the post says.",
    act: "Ask which company you would work for and where it is, and compare the answer with the page and the reviews.",
    wrong: "People move and travel, and a firm may have offices in several countries or staff anywhere.",
    trigger: Trigger {
        says: &[
            "(we are|were|i am|im|we re) (currently|both|all|also|presently)? (based|located|headquartered|situated) (in|out of)",
            "(our|my) (company|agency|startup|firm|studio|business|office|headquarters|hq|team|store|shop|practice|clinic) (is|are)? (currently|also)? (based|located|headquartered|situated|registered) (in|out of)",
            "(we are|were|i run|i own|we run) (a|an) ..3 (company|agency|startup|firm|studio|business|team|shop|brand|store|practice|clinic) (based|located|headquartered|registered) (in|out of)",
            "(our|my) (headquarters|hq|head office|main office) (is|are) in",
        ],
        judge,
        ..POST
    },
    fires: &[
        says("We are based in Canada and sell outdoor gear.").with("a client in Pakistan", |p, _| p.client.country = Some("Pakistan".to_owned())),
        says("My company is located in the United Kingdom and needs a bookkeeper.").with("a client in Nigeria", |p, _| {
            p.client.country = Some("Nigeria".to_owned());
        }),
        says("We are a small design agency based in Berlin, Germany.").with("a client in India", |p, _| p.client.country = Some("India".to_owned())),
        says("Hello, our head office is in Australia.").with("a client in Kenya", |p, _| p.client.country = Some("Kenya".to_owned())),
    ],
    quiet: &[
        says("We are based in Canada and sell outdoor gear."),
        says("We are based in Canada and sell outdoor gear.").with("a client in Canada", |p, _| p.client.country = Some("Canada".to_owned())),
        says("Our company is located in the UK.").with("a client in the United Kingdom", |p, _| {
            p.client.country = Some("United Kingdom".to_owned());
        }),
        says("You must be based in Canada.").with("a client in the United States", |p, _| p.client.country = Some("United States".to_owned())),
        says("Our customers are located in Germany and Austria.").with("a client in Spain", |p, _| p.client.country = Some("Spain".to_owned())),
        says("We are based in Canada and have a second office in India.").with("a client in India", |p, _| p.client.country = Some("India".to_owned())),
        says("We are based in Georgia and repair roofs.").with("a client in the United States", |p, _| {
            p.client.country = Some("United States".to_owned());
        }),
        says("We are based in Northern Ireland.").with("a client in the United Kingdom", |p, _| {
            p.client.country = Some("United Kingdom".to_owned());
        }),
        says("We are based in London with clients in Germany.").with("a client in the United Kingdom", |p, _| {
            p.client.country = Some("United Kingdom".to_owned());
        }),
    ],
}

/// Names that mean a country and something else too, or a part of another country.
const DOUBTFUL: &[&str] =
    &["Georgia", "Jersey", "Jordan", "Chad", "Mexico", "Lebanon", "Cuba", "Peru", "Ireland", "Puerto Rico", "Guam", "Hong Kong"];

fn judge(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let shown = case.posting.client.country.as_deref().and_then(country)?;
    // Looked for first: claims are rare, and the names of countries are many.
    let claimed = hits.iter().find_map(|hit| {
        let passage = case.passages.iter().find(|p| p.place == hit.place)?;
        claimed_behind(&passage.tokens, hit.end_token as usize)
    })?;
    let mut all_named = case.passages.iter().flat_map(|p| (0..p.tokens.list.len()).filter_map(|at| named_at(&p.tokens, at)));
    if all_named.any(|named| named == shown) {
        return None;
    }
    Some(Ground::facts([claimed.to_owned(), shown.to_owned()]))
}

/// The country named right behind a claim, or behind the one place name that stands there: "Berlin, Germany".
fn claimed_behind(tokens: &Tokens, end: usize) -> Option<&'static str> {
    const PLACE_WORDS: usize = 3;
    let sentence = tokens.list.get(end)?.sentence;
    let is_place_word = |token: &&Token| token.kind == TokenKind::Word && !LITTLE.contain(tokens.spelling(token));
    let skipped = tokens.list.iter().skip(end).take(PLACE_WORDS).take_while(is_place_word).count();
    let the = usize::from(tokens.list.get(end).is_some_and(|token| tokens.spelling(token) == "the"));
    let starts = [end + the].into_iter().chain((1..=skipped).map(|skip| end + skip));
    let mut inside = starts.filter(|at| tokens.list.get(*at).is_some_and(|token| token.sentence == sentence));
    inside.find_map(|at| named_at(tokens, at)).filter(|named| !DOUBTFUL.contains(named))
}

/// Words that end the name of a place.
const LITTLE: Words = Words::new("the and or with in for to but we i our who that serving near from of at");

/// The country whose name begins at a token; codes of three letters count only for those in common use.
fn named_at(tokens: &Tokens, at: usize) -> Option<&'static str> {
    const LONGEST: usize = 4;
    (1..=LONGEST).rev().find_map(|length| {
        let words: Vec<&str> = tokens.list.get(at..at + length)?.iter().map(|token| tokens.spelling(token)).collect();
        let name = words.join(" ");
        match name.as_str() {
            // The folded text knows no capitals, so "us" may be the pronoun; behind a claim of place it is the country.
            "us" | "u.s" | "u.s." => country("USA"),
            "usa" | "uk" | "uae" => country(&name),
            _ => country(&name).filter(|_| name.len() > 3),
        }
    })
}

//! Guards: what makes a phrase mean something else than it says. A negation, a user story, a quotation.

use super::tokens::{Kind, Tokens};
use super::words::Words;

/// Which guards look at a signal's hits; a set of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guards(u8);

impl Guards {
    /// No guard.
    pub const NONE: Self = Self(0);
    /// "Never ask me to …", "… is not allowed".
    pub const NEGATION: Self = Self(1);
    /// "Users can …", "the app should …".
    pub const STORY: Self = Self(2);
    /// Text between quotation marks or in code.
    pub const QUOTES: Self = Self(4);
    /// All of them.
    pub const ALL: Self = Self(7);

    /// This set with another.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of `other` are in this set.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

const NEGATORS: Words = Words::new(
    "not never no dont doesnt didnt wont wouldnt cant cannot couldnt isnt arent wasnt shouldnt without avoid avoids \
     avoiding refrain stop neither nor nobody none instead rather against beware prohibit prohibits forbid forbids \
     forbidden refuse decline nothing",
);

/// Words behind a negator that turn it into an invitation: "don't hesitate to", "not only", "no problem".
const NOT_NEGATED: Words =
    Words::new("hesitate only just forget worry shy afraid problem problems worries matter sure later be miss mind fear limited");

const REJECTED: Words = Words::new(
    "prohibited forbidden ignored rejected disqualified reported banned unacceptable declined refused disallowed \
     blocked discarded removed deleted",
);

const PEOPLE: Words = Words::new(
    "users user customers customer visitors visitor patients students members guests drivers buyers sellers buyer \
     vendors subscribers shoppers admins admin players clients tenants employees hosts merchants attendees passengers \
     followers traders investors donors viewers leads parents",
);

const PRODUCTS: Words = Words::new(
    "app application system platform website site bot software tool script plugin chatbot dashboard page portal api \
     backend server game module widget extension agent assistant crm form feature workflow solution automation \
     integration function program flow interface service store shop",
);

const MODALS: Words = Words::new(
    "can could should must will would may shall to able wants want need needs who that is are has have gets get lets \
     allows automatically then also",
);

/// Words that begin a new thought within a clause: what stands before them does not deny what stands behind them.
const TURNS: Words = Words::new("please pls plz kindly lets just but so hence therefore prefer better easier");

/// Right before such a word they keep denying: "not so …", "never better …".
const NEVER_TURNS: &[&str] = &["dont", "not", "never"];

/// Words that lead from what is named to what becomes of it.
const AUXILIARIES: Words = Words::new("is are will be get gets was shall strictly automatically immediately");

/// Words behind a hit that begin another thought: "write me there because this chat is not working".
const OTHER_THOUGHTS: Words = Words::new("as because since cause cuz so if when but i im we you my our it its this that upwork");

/// Whether the words of the hit are denied or forbidden: a negator up to six words before it in the same clause, or "is
/// not allowed", "will be rejected" up to eight words behind it.
#[must_use]
pub fn negated(tokens: &Tokens, first: u32, end: u32) -> bool {
    let Some(token) = tokens.list.get(first as usize) else { return false };
    let before = tokens.list.iter().take(first as usize).rev().take(6).take_while(|t| t.clause == token.clause);
    let mut behind = token;
    for earlier in before {
        let word = tokens.spelling(earlier);
        if word.starts_with("scam") || word.starts_with("fraud") {
            return true;
        }
        let next = tokens.spelling(behind);
        if NEGATORS.contain(word) && is_denial(word, next) {
            return !NOT_NEGATED.contain(next) && !asks_or_supposes(tokens, earlier.start);
        }
        let at = tokens.list.partition_point(|t| t.start < earlier.start);
        let denied_turn = at.checked_sub(1).and_then(|i| tokens.list.get(i)).is_some_and(|t| NEVER_TURNS.contains(&tokens.spelling(t)));
        if TURNS.contain(word) && !denied_turn {
            break;
        }
        behind = earlier;
    }
    rejected_behind(tokens, end)
}

/// "Instead of …" and "rather than …" deny; "instead" and "rather" alone do not.
fn is_denial(word: &str, next: &str) -> bool {
    match word {
        "instead" => next == "of",
        "rather" => next == "than",
        _ => true,
    }
}

/// "Why not …?" asks, "if you cannot …" supposes: neither denies.
fn asks_or_supposes(tokens: &Tokens, start: u32) -> bool {
    let before = tokens.list.partition_point(|t| t.start < start);
    let word = |back: usize| before.checked_sub(back).and_then(|i| tokens.list.get(i)).map_or("", |t| tokens.spelling(t));
    matches!(word(1), "why" | "if" | "or") || matches!(word(2), "if" | "when")
}

fn rejected_behind(tokens: &Tokens, end: u32) -> bool {
    let Some(last) = end.checked_sub(1).and_then(|i| tokens.list.get(i as usize)) else { return false };
    let mut auxiliary = false;
    for token in tokens.list.iter().skip(end as usize).take(8).take_while(|t| t.sentence == last.sentence) {
        let word = tokens.spelling(token);
        let is_auxiliary = AUXILIARIES.contain(word);
        let turns = OTHER_THOUGHTS.contain(word) || (token.clause != last.clause && !is_auxiliary);
        if !auxiliary && turns {
            return false;
        }
        if auxiliary && (REJECTED.contain(word) || word == "not") {
            return true;
        }
        auxiliary |= is_auxiliary;
    }
    false
}

/// Words with which somebody speaks to the reader: what users or a product do ends there.
const ADDRESSES: Words = Words::new("please pls plz kindly lets i im ill we you u");

/// Whether the clause tells what users or a product do, not what the freelancer is to do.
#[must_use]
pub fn is_story(tokens: &Tokens, first: u32) -> bool {
    let Some(token) = tokens.list.get(first as usize) else { return false };
    let before: Vec<&str> = tokens
        .list
        .iter()
        .take(first as usize + 1)
        .rev()
        .take(9)
        .take_while(|t| t.sentence == token.sentence && t.clause + 1 >= token.clause)
        .map(|t| tokens.spelling(t))
        .enumerate()
        .take_while(|(back, word)| *back == 0 || !ADDRESSES.contain(word))
        .map(|(_, word)| word)
        .collect();
    // Read from the hit backwards: a subject with a modal right behind it.
    before.windows(2).any(|pair| match pair {
        [modal, subject] => (PEOPLE.contain(subject) || PRODUCTS.contain(subject)) && MODALS.contain(modal),
        _ => false,
    }) || before.windows(3).any(|three| matches!(three, [_, who, "allow" | "let" | "lets" | "enable" | "allows" | "allowing" | "enabling" | "help" | "helps"] if PEOPLE.contain(who)))
}

/// Whether all of the hit's words stand in a quotation or in code.
#[must_use]
pub fn is_quoted(tokens: &Tokens, first: u32, end: u32) -> bool {
    let mut words = tokens.list.iter().take(end as usize).skip(first as usize);
    words.clone().next().is_some() && words.all(|t| t.quoted && !matches!(t.kind, Kind::Email | Kind::Phone | Kind::Handle))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    fn at(text: &str, word: &str) -> (Tokens, u32) {
        let tokens = Tokens::new(text);
        let first = tokens.list.iter().position(|t| tokens.spelling(t) == word).unwrap() as u32;
        (tokens, first)
    }

    #[test]
    fn denials_and_bans_are_negations() {
        for text in [
            "Please do not ask to talk on telegram",
            "we never use telegram with freelancers",
            "telegram requests will be ignored",
            "Moving to telegram is not allowed here",
            "asking for telegram before a contract has begun will be declined",
            "Beware of people on telegram",
            "We answer here instead of using telegram",
        ] {
            let (tokens, first) = at(text, "telegram");
            assert!(negated(&tokens, first, first + 1), "{text}");
        }
        for text in [
            "Don't hesitate to use telegram",
            "why not try telegram",
            "If you do not reply, use telegram",
            "not only telegram",
            "use telegram, no calls",
            "I do not read this inbox much so please use telegram",
            "if you cannot call then use telegram",
            "use telegram, messages here are not read",
            "use telegram because this chat is not working",
            "Upwork never loads here but telegram is fine",
        ] {
            let (tokens, first) = at(text, "telegram");
            assert!(!negated(&tokens, first, first + 1), "{text}");
        }
    }

    #[test]
    fn what_users_do_is_a_story() {
        let (tokens, first) = at("Users can pay via paypal", "pay");
        assert!(is_story(&tokens, first));
        for text in ["You can pay via paypal", "The site is slow so I pay via paypal"] {
            let (tokens, first) = at(text, "pay");
            assert!(!is_story(&tokens, first), "{text}");
        }
    }
}

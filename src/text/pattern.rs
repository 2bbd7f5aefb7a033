//! Phrases: small patterns over tokens, and the one dictionary that finds where they may begin.
//!
//! A phrase is written as words with these signs:
//!
//! | sign | meaning |
//! |---|---|
//! | `word` | that word, folded: lower case, no apostrophe (`dont`) |
//! | `stem*` | every word that begins so |
//! | `{name}` | a class of the lexicon, or a kind of token: `{money} {number} {percent} {url} {email} {phone} {handle}` |
//! | `(a\|b c\|{d})` | one of these |
//! | `x?` | `x` or nothing |
//! | `..4` | up to four words of the same sentence |
//! | `~4` | up to four words of the same clause |
//! | `!x` | here does not stand `x` (a word or class) |
//! | `<!x` | before this does not stand `x` |
//! | `^` `$` | the sentence begins or ends here |
//! | `:` | here stood a colon, an equals sign or a dash that introduces |
//! | `[` | here stood an opening bracket, brace or angle, as of a placeholder |

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::lexicon;
use super::packed::{Packed, PackedPhrase};
use super::search::{self, Anchor, Phrases, anchors};
use super::tokens::Kind;

/// A phrase that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhraseError {
    /// The phrase.
    pub phrase: String,
    /// What is wrong with it.
    pub cause: String,
}

impl fmt::Display for PhraseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "phrase `{}`: {}", self.phrase, self.cause)
    }
}

/// Number of a class of words.
pub(super) type Class = u16;

/// A phrase as parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Words(Class),
    Kind(u8),
    Group(Vec<Vec<Node>>),
    Maybe(Box<Node>),
    Gap { most: u8, in_clause: bool },
    NotHere(Class),
    NotBefore(Class),
    Begins,
    Ends,
    Introduced,
    Bracketed,
}

/// A phrase as parsed, with the numbers it was added under.
#[derive(Debug, Clone)]
struct Written {
    nodes: Vec<Node>,
    tag: u32,
    group: u32,
    waits: bool,
}

/// Builds [`Phrases`].
#[derive(Debug, Default)]
pub struct PhrasesBuilder {
    words: BTreeMap<String, u32>,
    stems: BTreeSet<u32>,
    classes: BTreeMap<Vec<u32>, Class>,
    /// For each class its words: `classes` the other way round.
    members: Vec<Vec<u32>>,
    named: BTreeMap<&'static str, Vec<Vec<Node>>>,
    phrases: Vec<Written>,
}

impl PhrasesBuilder {
    /// Adds a phrase; every place where it stands is reported with `tag`.
    ///
    /// # Errors
    /// The phrase cannot be read, names an unknown class, or consists of gaps and options only.
    pub fn add(&mut self, phrase: &str, tag: u32, group: u32) -> Result<(), PhraseError> {
        self.push(phrase, tag, group, false)
    }

    /// Adds a phrase that [`Phrases::find`] looks for only in sentences where another phrase of `group` stands.
    ///
    /// # Errors
    /// As [`Self::add`].
    pub fn add_waiting(&mut self, phrase: &str, tag: u32, group: u32) -> Result<(), PhraseError> {
        self.push(phrase, tag, group, true)
    }

    fn push(&mut self, phrase: &str, tag: u32, group: u32, waits: bool) -> Result<(), PhraseError> {
        let fail = |cause: String| PhraseError { phrase: phrase.to_owned(), cause };
        let nodes = self.parse(phrase, 0).map_err(fail)?;
        if !nodes.iter().any(|n| matches!(n, Node::Words(_) | Node::Kind(_) | Node::Group(_))) {
            return Err(fail("needs at least one word that must stand there".to_owned()));
        }
        self.phrases.push(Written { nodes, tag, group, waits });
        Ok(())
    }

    fn parse(&mut self, phrase: &str, depth: usize) -> Result<Vec<Node>, String> {
        if depth > 6 {
            return Err("classes or groups are nested too deeply".to_owned());
        }
        let mut nodes = Vec::new();
        for piece in pieces(phrase)? {
            let (piece, maybe) = match piece.strip_suffix('?') {
                Some(piece) if !piece.is_empty() => (piece, true),
                _ => (piece, false),
            };
            let node = self.node(piece, depth)?;
            nodes.push(if maybe { Node::Maybe(Box::new(node)) } else { node });
        }
        Ok(nodes)
    }

    fn node(&mut self, piece: &str, depth: usize) -> Result<Node, String> {
        let gap = |rest: &str| rest.parse::<u8>().ok().filter(|n| *n <= 20).ok_or_else(|| format!("`{piece}` is not a gap of 0 to 20"));
        if let Some(rest) = piece.strip_prefix("..") {
            return Ok(Node::Gap { most: gap(rest)?, in_clause: false });
        }
        if let Some(rest) = piece.strip_prefix('~') {
            return Ok(Node::Gap { most: gap(rest)?, in_clause: true });
        }
        if let Some(rest) = piece.strip_prefix("<!") {
            return self.only_words(rest, depth).map(Node::NotBefore);
        }
        if let Some(rest) = piece.strip_prefix('!') {
            return self.only_words(rest, depth).map(Node::NotHere);
        }
        match piece {
            "^" => return Ok(Node::Begins),
            "$" => return Ok(Node::Ends),
            ":" => return Ok(Node::Introduced),
            "[" => return Ok(Node::Bracketed),
            _ => {}
        }
        if let Some(inner) = piece.strip_prefix('(').and_then(|p| p.strip_suffix(')')) {
            return self.group(inner, depth);
        }
        if let Some(name) = piece.strip_prefix('{').and_then(|p| p.strip_suffix('}')) {
            return self.named(name, depth);
        }
        self.word(piece).map(|word| self.class(vec![word])).map(Node::Words)
    }

    fn only_words(&mut self, piece: &str, depth: usize) -> Result<Class, String> {
        match self.node(piece, depth)? {
            Node::Words(class) => Ok(class),
            _ => Err(format!("`{piece}` must be words only after `!`")),
        }
    }

    fn named(&mut self, name: &str, depth: usize) -> Result<Node, String> {
        let kind = match name {
            "money" => Kind::Money.bit(),
            "number" => Kind::Number.bit(),
            "percent" => Kind::Percent.bit(),
            "url" => Kind::Url.bit(),
            "email" => Kind::Email.bit(),
            "phone" => Kind::Phone.bit(),
            "handle" => Kind::Handle.bit(),
            _ => 0,
        };
        if kind != 0 {
            return Ok(Node::Kind(kind));
        }
        let Some((name, body)) = lexicon::CLASSES.iter().find(|(n, _)| *n == name) else {
            return Err(format!("the lexicon has no class `{name}`"));
        };
        if let Some(known) = self.named.get(name) {
            let known = known.clone();
            return Ok(self.simplest(known));
        }
        let alternatives = self.alternatives(body, depth)?;
        self.named.insert(name, alternatives.clone());
        Ok(self.simplest(alternatives))
    }

    fn group(&mut self, inner: &str, depth: usize) -> Result<Node, String> {
        let alternatives = self.alternatives(inner, depth)?;
        Ok(self.simplest(alternatives))
    }

    fn alternatives(&mut self, body: &str, depth: usize) -> Result<Vec<Vec<Node>>, String> {
        split_top(body, '|').into_iter().map(|one| self.parse(one, depth + 1)).collect()
    }

    /// Alternatives of single words are one class; only those of several words stay a group.
    fn simplest(&mut self, alternatives: Vec<Vec<Node>>) -> Node {
        let mut words: BTreeSet<u32> = BTreeSet::new();
        let mut others: Vec<Vec<Node>> = Vec::new();
        for alternative in alternatives {
            match alternative.as_slice() {
                [Node::Words(class)] => words.extend(self.words_of(*class)),
                [Node::Group(inner)] => others.extend(inner.iter().cloned()),
                _ => others.push(alternative),
            }
        }
        for inner in &others {
            if let [Node::Words(class)] = inner.as_slice() {
                words.extend(self.words_of(*class));
            }
        }
        others.retain(|inner| !matches!(inner.as_slice(), [Node::Words(_)]));
        if !words.is_empty() {
            let class = self.class(words.into_iter().collect());
            if others.is_empty() {
                return Node::Words(class);
            }
            others.insert(0, vec![Node::Words(class)]);
        }
        match others.as_slice() {
            [one] if one.len() == 1 => one.first().cloned().unwrap_or(Node::Group(Vec::new())),
            _ => Node::Group(others),
        }
    }

    fn words_of(&self, class: Class) -> Vec<u32> {
        self.members.get(usize::from(class)).cloned().unwrap_or_default()
    }

    fn word(&mut self, piece: &str) -> Result<u32, String> {
        let (text, stem) = match piece.strip_suffix('*') {
            Some(text) => (text, true),
            None => (piece, false),
        };
        let fits = |c: char| c.is_alphanumeric() && !c.is_uppercase() || matches!(c, '.' | '/' | '@' | '-' | '_' | '&' | '$' | ':' | '%');
        if text.is_empty() || !text.chars().all(fits) {
            return Err(format!("`{piece}` is not a word in lower case"));
        }
        let next = self.words.len() as u32;
        // A stem and a word of the same letters are two entries.
        let key = if stem { format!("{text}*") } else { text.to_owned() };
        let number = *self.words.entry(key).or_insert(next);
        if stem {
            self.stems.insert(number);
        }
        Ok(number)
    }

    fn class(&mut self, mut words: Vec<u32>) -> Class {
        words.sort_unstable();
        words.dedup();
        if let Some(known) = self.classes.get(&words) {
            return *known;
        }
        let next = self.members.len() as Class;
        self.members.push(words.clone());
        self.classes.insert(words, next);
        next
    }

    /// Compiles the phrases to bytes for [`Phrases::unpack`].
    ///
    /// # Errors
    /// There are too many different classes, or a phrase is too long.
    pub fn pack(self) -> Result<Vec<u8>, PhraseError> {
        let too_large = |cause: &str| PhraseError { phrase: "(all)".to_owned(), cause: cause.to_owned() };
        if self.members.len() > usize::from(Class::MAX) {
            return Err(too_large("there are too many classes"));
        }
        if self.words.len() > usize::from(u16::MAX) {
            return Err(too_large("there are too many words"));
        }
        let weights = self.weights();
        let mut phrases: Vec<PackedPhrase> = Vec::with_capacity(self.phrases.len());
        for Written { nodes, tag, group, waits } in self.phrases.iter().cloned() {
            let anchors = anchors(&nodes);
            let Some(anchor) = (0..anchors.len()).min_by_key(|n| anchors.get(*n).map(|a| weight(a, &weights))) else { continue };
            if search::length(&nodes) >= usize::from(u16::MAX) {
                return Err(too_large("a phrase is too long"));
            }
            phrases.push(PackedPhrase { tag, group, waits, anchor: anchor as u32, nodes });
        }
        phrases.sort_by_key(|phrase| phrase.tag);
        Ok(self.numbered(phrases).to_bytes())
    }

    /// Compiles the phrases.
    ///
    /// # Errors
    /// See [`PhrasesBuilder::pack`].
    pub fn build(self) -> Result<Phrases, PhraseError> {
        let unreadable = PhraseError { phrase: "(all)".to_owned(), cause: "was packed and cannot be unpacked".to_owned() };
        Phrases::unpack(&self.pack()?).ok_or(unreadable)
    }

    /// For each class how often it may be met.
    fn weights(&self) -> Vec<u32> {
        let spellings: BTreeMap<u32, &str> = self.words.iter().map(|(key, number)| (*number, key.trim_end_matches('*'))).collect();
        let weight = |word: &u32| {
            if spellings.get(word).is_some_and(|s| lexicon::COMMON.contains(s)) {
                100
            } else if self.stems.contains(word) {
                4
            } else {
                2
            }
        };
        self.members.iter().map(|words| words.iter().map(weight).sum()).collect()
    }

    /// Numbers the classes and words that the phrases use, words by their letters, and leaves out all others.
    fn numbered(&self, mut phrases: Vec<PackedPhrase>) -> Packed {
        let mut classes: Vec<Class> = Vec::new();
        let mut numbers: BTreeMap<Class, Class> = BTreeMap::new();
        for phrase in &mut phrases {
            each_class(&mut phrase.nodes, &mut |class| {
                *class = *numbers.entry(*class).or_insert_with(|| {
                    classes.push(*class);
                    classes.len() as Class - 1
                });
            });
        }
        let used: BTreeSet<u32> = classes.iter().flat_map(|class| self.words_of(*class)).collect();
        let mut words: Vec<(String, bool, u32)> = self
            .words
            .iter()
            .filter(|(_, number)| used.contains(number))
            .map(|(key, number)| (key.trim_end_matches('*').to_owned(), self.stems.contains(number), *number))
            .collect();
        words.sort();
        let places: BTreeMap<u32, u32> = words.iter().enumerate().map(|(place, (.., number))| (*number, place as u32)).collect();
        let place = |word: u32| places.get(&word).copied();
        let classes = classes.iter().map(|class| {
            let mut members: Vec<u32> = self.words_of(*class).into_iter().filter_map(place).collect();
            members.sort_unstable();
            members
        });
        Packed { classes: classes.collect(), words: words.into_iter().map(|(word, stem, _)| (word, stem)).collect(), phrases }
    }
}

fn each_class(nodes: &mut [Node], change: &mut dyn FnMut(&mut Class)) {
    for node in nodes {
        match node {
            Node::Words(class) | Node::NotHere(class) | Node::NotBefore(class) => change(class),
            Node::Maybe(inner) => each_class(std::slice::from_mut(inner), change),
            Node::Group(alternatives) => alternatives.iter_mut().for_each(|alternative| each_class(alternative, change)),
            Node::Kind(_) | Node::Gap { .. } | Node::Begins | Node::Ends | Node::Introduced | Node::Bracketed => {}
        }
    }
}

/// How often an element may be met: the lower, the better an anchor it is.
fn weight(anchor: &Anchor, weights: &[u32]) -> u32 {
    let classes: u32 = anchor.classes.iter().map(|c| weights.get(*c as usize).copied().unwrap_or(0)).sum();
    if anchor.kind == 0 {
        return classes;
    }
    let kinds = if anchor.kind & (Kind::Number.bit() | Kind::Money.bit() | Kind::Percent.bit()) == 0 { 3 } else { 60 };
    classes + kinds
}

/// Cuts a phrase at spaces outside of parentheses and braces.
fn pieces(phrase: &str) -> Result<Vec<&str>, String> {
    let mut depth = 0i32;
    for c in phrase.chars() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if depth < 0 {
            break;
        }
    }
    if depth != 0 {
        return Err("parentheses do not match".to_owned());
    }
    Ok(split_top(phrase, ' ').into_iter().filter(|p| !p.is_empty()).collect())
}

/// Cuts at a sign outside of parentheses.
fn split_top(text: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut depth = 0usize;
    let mut from = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if c == sign && depth == 0 => {
                parts.push(text.get(from..at).unwrap_or_default().trim());
                from = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(text.get(from..).unwrap_or_default().trim());
    parts
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;
    use crate::text::search::Found;
    use crate::text::tokens::Tokens;

    fn hits(phrase: &str, text: &str) -> Vec<String> {
        let mut builder = PhrasesBuilder::default();
        builder.add(phrase, 0, 0).unwrap();
        let phrases = builder.build().unwrap();
        let tokens = Tokens::new(text);
        phrases
            .find(&tokens, &|_| true)
            .iter()
            .map(|f| {
                tokens.list.get(f.first as usize..f.end as usize).unwrap().iter().map(|t| tokens.spelling(t)).collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    #[test]
    fn words_stems_options_and_gaps() {
        assert_eq!(hits("pay* ..3 outside", "We are paying you fully outside of it"), ["paying you fully outside"]);
        assert!(hits("pay* ..1 outside", "We are paying you fully outside of it").is_empty());
        assert_eq!(hits("the? test", "A test. The test"), ["test", "the test", "test"]);
        assert!(hits("free ..5 test", "It is free. The test is paid").is_empty());
    }

    #[test]
    fn groups_kinds_and_assertions() {
        assert_eq!(hits("(bank transfer|pay pal|paypal) : {email}", "PayPal: me@mine.com"), ["paypal me@mine.com"]);
        assert_eq!(hits("earn {money}", "earn $200 daily"), ["earn $200"]);
        assert!(hits("<!feel free", "feel free").is_empty());
        assert_eq!(hits("free !to", "free of charge, free to ask"), ["free"]);
        assert_eq!(hits("^ hello", "Hello there. Say hello"), ["hello"]);
        assert_eq!(hits("a ~3 b", "a c b"), ["a c b"]);
        assert!(hits("a ~3 b", "a, c b").is_empty());
        assert_eq!(hits("[ company name?", "Our company, [Company Name], and {company}"), ["company name", "company"]);
    }

    #[test]
    fn a_group_may_be_the_anchor() {
        assert_eq!(hits("(get in touch|write to) me", "please get in touch me or write to me"), ["get in touch me", "write to me"]);
    }

    #[test]
    fn a_waiting_phrase_needs_company_in_its_sentence() {
        let mut builder = PhrasesBuilder::default();
        builder.add("pay", 0, 7).unwrap();
        builder.add_waiting("users", 1, 7).unwrap();
        builder.add_waiting("users", 2, 8).unwrap();
        let phrases = builder.build().unwrap();
        let tokens = Tokens::new("Users look. Users pay");
        let tags = |found: Vec<Found>| found.iter().map(|f| (f.tag, f.first)).collect::<Vec<_>>();
        assert_eq!(tags(phrases.find(&tokens, &|_| true)), [(0, 3), (1, 2)]);
        assert_eq!(tags(phrases.find_waiting(&tokens, &|tag| tag == 2)), [(2, 0), (2, 2)]);
    }

    #[test]
    fn unreadable_phrases_say_why() {
        let mut builder = PhrasesBuilder::default();
        for bad in ["{nothing-of-that-name}", "(a|b", "..3", "Capital", "..99 x"] {
            assert!(builder.add(bad, 0, 0).is_err(), "{bad}");
        }
    }
}

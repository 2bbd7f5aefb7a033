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

use super::dictionary::Dictionary;
use super::lexicon;
use super::packed::{Packed, PackedPhrase};
use super::tokens::{Kind, Tokens};

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

/// A step of a compiled phrase.
#[derive(Debug, Clone, Copy)]
enum Step {
    Words(Class),
    Kind(u8),
    Any,
    SameClause,
    Fork(u16),
    Jump(u16),
    NotHere(Class),
    NotBefore(Class),
    Begins,
    Ends,
    Introduced,
    Bracketed,
    Match,
}

#[derive(Debug)]
struct Program {
    steps: Vec<Step>,
    /// Groups of classes of which one each must stand in the sentence.
    needs: Vec<Vec<Class>>,
    /// Kinds of which one each must stand in the sentence.
    needs_kinds: Vec<u8>,
    /// How many tokens may stand before the anchor, least and most.
    before_anchor: (u32, u32),
    tag: u32,
    group: u32,
}

/// A place where a phrase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The number under which the phrase was added.
    pub tag: u32,
    /// First token.
    pub first: u32,
    /// One past the last token.
    pub end: u32,
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

/// All phrases of a catalogue behind one dictionary.
#[derive(Debug)]
pub struct Phrases {
    dictionary: Dictionary,
    /// For each word of the dictionary its classes, sorted.
    words: Vec<Vec<Class>>,
    classes: usize,
    programs: Vec<Program>,
    /// Programs that are looked for everywhere.
    everywhere: Anchored,
    /// Programs that wait for another of their group in the sentence.
    waiting: Anchored,
}

/// Programs by what they are anchored on.
#[derive(Debug, Default)]
struct Anchored {
    /// For each class: the programs whose anchor it is.
    by_class: Vec<Vec<u32>>,
    /// For each kind's bit: the programs whose anchor it is.
    by_kind: [Vec<u32>; 8],
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
        let weights = self.weights();
        let mut phrases: Vec<PackedPhrase> = Vec::with_capacity(self.phrases.len());
        for Written { nodes, tag, group, waits } in self.phrases.iter().cloned() {
            let anchors = anchors(&nodes);
            let Some(anchor) = (0..anchors.len()).min_by_key(|n| anchors.get(*n).map(|a| a.weight(&weights))) else { continue };
            let mut steps = Vec::new();
            emit(&nodes, &mut steps);
            if steps.len() >= usize::from(u16::MAX) {
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

/// An element of a phrase that has to stand there, and how many tokens may stand before it.
struct Anchor {
    classes: Vec<Class>,
    kind: u8,
    before: (u32, u32),
}

impl Anchor {
    /// How often it may be met: the lower, the better an anchor it is.
    fn weight(&self, weights: &[u32]) -> u32 {
        let classes: u32 = self.classes.iter().map(|c| weights.get(*c as usize).copied().unwrap_or(0)).sum();
        if self.kind == 0 {
            return classes;
        }
        let kinds = if self.kind & (Kind::Number.bit() | Kind::Money.bit() | Kind::Percent.bit()) == 0 { 3 } else { 60 };
        classes + kinds
    }
}

/// The elements of a phrase that have to stand there.
fn anchors(nodes: &[Node]) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    let mut before = (0, 0);
    for node in nodes {
        if let Some((classes, kind)) = firsts(node) {
            anchors.push(Anchor { classes, kind, before });
        }
        let (least, most) = width(node);
        before = (before.0 + least, before.1 + most);
    }
    anchors
}

impl Phrases {
    /// Unpacks what [`PhrasesBuilder::pack`] made; nothing where the bytes are not that.
    #[must_use]
    pub fn unpack(bytes: &[u8]) -> Option<Self> {
        let packed = Packed::from_bytes(bytes)?;
        let mut words = vec![Vec::new(); packed.words.len()];
        for (class, members) in packed.classes.iter().enumerate() {
            for word in members {
                words.get_mut(*word as usize)?.push(class as Class);
            }
        }
        let mut phrases = Self {
            dictionary: Dictionary::new(&packed.words),
            words,
            classes: packed.classes.len(),
            programs: Vec::with_capacity(packed.phrases.len()),
            everywhere: Anchored { by_class: vec![Vec::new(); packed.classes.len()], ..Anchored::default() },
            waiting: Anchored { by_class: vec![Vec::new(); packed.classes.len()], ..Anchored::default() },
        };
        for phrase in &packed.phrases {
            phrases.compile(phrase)?;
        }
        Some(phrases)
    }

    fn compile(&mut self, phrase: &PackedPhrase) -> Option<()> {
        let mut steps = Vec::new();
        emit(&phrase.nodes, &mut steps);
        steps.push(Step::Match);
        let anchors = anchors(&phrase.nodes);
        let best = anchors.get(phrase.anchor as usize)?;
        let program = self.programs.len() as u32;
        let anchored = if phrase.waits { &mut self.waiting } else { &mut self.everywhere };
        for class in &best.classes {
            anchored.by_class.get_mut(usize::from(*class))?.push(program);
        }
        for (bit, list) in anchored.by_kind.iter_mut().enumerate() {
            if best.kind & (1 << bit) != 0 {
                list.push(program);
            }
        }
        let before_anchor = best.before;
        self.programs.push(Program {
            steps,
            needs_kinds: anchors.iter().filter(|a| a.classes.is_empty()).map(|a| a.kind).collect(),
            needs: anchors.into_iter().filter(|a| a.kind == 0).map(|a| a.classes).collect(),
            before_anchor,
            tag: phrase.tag,
            group: phrase.group,
        });
        Some(())
    }

    /// Every place where a phrase stands, sorted by tag and place; of several ends at one beginning, the first that fits.
    /// Waiting phrases are found only in sentences in which another of their group stands. Only phrases of the groups that
    /// are `wanted` are looked for.
    #[must_use]
    pub fn find(&self, tokens: &Tokens, wanted: impl Fn(u32) -> bool) -> Vec<Found> {
        self.find_where(tokens, false, wanted)
    }

    /// As [`Self::find`], with the waiting phrases wherever they stand.
    #[must_use]
    pub fn find_all(&self, tokens: &Tokens) -> Vec<Found> {
        self.find_where(tokens, true, |_| true)
    }

    fn find_where(&self, tokens: &Tokens, all: bool, wanted: impl Fn(u32) -> bool) -> Vec<Found> {
        let text = Text::new(self, tokens);
        let mut found = Vec::new();
        let mut ways = Vec::new();
        let mut present = Present { classes: vec![0u64; self.classes.div_ceil(64)], kinds: 0 };
        let mut start = 0;
        while let Some(first) = tokens.list.get(start) {
            let end = start + tokens.list.iter().skip(start).take_while(|t| t.sentence == first.sentence).count();
            present.look(&text, start, end);
            let mut sentence = Sentence { text: &text, present: &present, start, end, ways: &mut ways };
            let before = found.len();
            self.find_anchored(&self.everywhere, &wanted, &mut sentence, &mut found);
            let mut groups: Vec<u32> = Vec::new();
            for InGroup { group, .. } in found.iter().skip(before) {
                if !groups.contains(group) {
                    groups.push(*group);
                }
            }
            if all || !groups.is_empty() {
                self.find_anchored(&self.waiting, |group| all || groups.contains(&group), &mut sentence, &mut found);
            }
            start = end;
        }
        let mut found: Vec<Found> = found.into_iter().map(|f| f.found).collect();
        found.sort_unstable();
        found.dedup_by_key(|f| (f.tag, f.first));
        found
    }

    fn find_anchored(&self, anchored: &Anchored, wanted: impl Fn(u32) -> bool, sentence: &mut Sentence<'_, '_>, found: &mut Vec<InGroup>) {
        for at in sentence.start..sentence.end {
            for class in sentence.text.classes(at) {
                for number in anchored.by_class.get(usize::from(class)).into_iter().flatten() {
                    self.try_around(*number, at, &wanted, sentence, found);
                }
            }
            let kind = sentence.text.kind(at);
            if kind == Kind::Word.bit() {
                continue;
            }
            for number in anchored.by_kind.get(kind.trailing_zeros() as usize).into_iter().flatten() {
                self.try_around(*number, at, &wanted, sentence, found);
            }
        }
    }

    fn try_around(
        &self,
        number: u32,
        anchor: usize,
        wanted: &impl Fn(u32) -> bool,
        sentence: &mut Sentence<'_, '_>,
        found: &mut Vec<InGroup>,
    ) {
        let Some(program) = self.programs.get(number as usize) else { return };
        if !wanted(program.group) || !sentence.present.allows(program) {
            return;
        }
        let first = anchor.saturating_sub(program.before_anchor.1 as usize).max(sentence.start);
        let last = anchor.saturating_sub(program.before_anchor.0 as usize);
        for from in first..=last.max(first).min(sentence.end.saturating_sub(1)) {
            if let Some(to) = sentence.text.run(&program.steps, from, (sentence.start, sentence.end), sentence.ways) {
                found.push(InGroup { found: Found { tag: program.tag, first: from as u32, end: to as u32 }, group: program.group });
            }
        }
    }
}

struct InGroup {
    found: Found,
    group: u32,
}

/// A sentence that is being read.
struct Sentence<'t, 'b> {
    text: &'b Text<'t>,
    present: &'b Present,
    start: usize,
    end: usize,
    /// Room for the ways that a program has yet to try.
    ways: &'b mut Vec<(u16, u32)>,
}

/// What stands somewhere in a sentence: a phrase that needs something else is not tried.
struct Present {
    classes: Vec<u64>,
    kinds: u8,
}

impl Present {
    fn look(&mut self, text: &Text<'_>, start: usize, end: usize) {
        self.classes.fill(0);
        self.kinds = 0;
        for at in start..end {
            for class in text.classes(at) {
                if let Some(word) = self.classes.get_mut(usize::from(class) / 64) {
                    *word |= 1 << (class % 64);
                }
            }
            self.kinds |= text.kind(at);
        }
    }

    fn allows(&self, program: &Program) -> bool {
        let stands = |class: &Class| self.classes.get(usize::from(*class) / 64).is_some_and(|w| w & (1 << (class % 64)) != 0);
        program.needs.iter().all(|any| any.iter().any(stands)) && program.needs_kinds.iter().all(|any| self.kinds & any != 0)
    }
}

/// A text with the classes of each of its words.
struct Text<'a> {
    tokens: &'a Tokens,
    phrases: &'a Phrases,
    /// Words of the dictionary found in each token: ranges into `words`.
    ranges: Vec<(u32, u32)>,
    words: Vec<u32>,
}

impl<'a> Text<'a> {
    fn new(phrases: &'a Phrases, tokens: &'a Tokens) -> Self {
        let mut words = Vec::with_capacity(tokens.list.len());
        let ranges = tokens.list.iter().map(|token| {
            let from = words.len() as u32;
            phrases.dictionary.find(tokens.spelling(token), &mut words);
            (from, words.len() as u32)
        });
        let ranges = ranges.collect();
        Self { tokens, phrases, ranges, words }
    }

    fn words(&self, at: usize) -> &[u32] {
        let Some(&(from, to)) = self.ranges.get(at) else { return &[] };
        self.words.get(from as usize..to as usize).unwrap_or_default()
    }

    fn classes(&self, at: usize) -> impl Iterator<Item = Class> {
        let lists = self.words(at).iter().filter_map(|w| self.phrases.words.get(*w as usize));
        lists.flatten().copied()
    }

    fn is(&self, at: usize, class: Class) -> bool {
        let mut lists = self.words(at).iter().filter_map(|w| self.phrases.words.get(*w as usize));
        lists.any(|classes| classes.binary_search(&class).is_ok())
    }

    fn kind(&self, at: usize) -> u8 {
        self.tokens.list.get(at).map_or(0, |t| t.kind.bit())
    }

    fn clause(&self, at: usize) -> Option<u32> {
        self.tokens.list.get(at).map(|t| t.clause)
    }

    /// Runs a program from a token on; the end of the first way through, or nothing.
    fn run(&self, steps: &[Step], from: usize, (start, end): (usize, usize), ways: &mut Vec<(u16, u32)>) -> Option<usize> {
        /// A phrase that forks more often than this in one place is given up.
        const MOST_STEPS: u32 = 4_000;
        ways.clear();
        let (mut step, mut at) = (0usize, from);
        for _ in 0..MOST_STEPS {
            let goes_on = match *steps.get(step)? {
                Step::Match => return (at > from).then_some(at),
                Step::Words(class) => at < end && self.is(at, class) && advance(&mut at),
                Step::Kind(kinds) => at < end && self.kind(at) & kinds != 0 && advance(&mut at),
                Step::Any => at < end && advance(&mut at),
                Step::SameClause => at > from && at < end && self.clause(at) == self.clause(at - 1),
                Step::NotHere(class) => at >= end || !self.is(at, class),
                Step::NotBefore(class) => at <= start || !self.is(at - 1, class),
                Step::Begins => at == start,
                Step::Ends => at == end,
                Step::Introduced => at < end && self.tokens.list.get(at).is_some_and(|t| t.introduced),
                Step::Bracketed => at < end && self.tokens.list.get(at).is_some_and(|t| t.bracketed),
                Step::Fork(other) => {
                    ways.push((other, at as u32));
                    true
                }
                Step::Jump(to) => {
                    step = usize::from(to);
                    continue;
                }
            };
            if goes_on {
                step += 1;
                continue;
            }
            let (other, back) = ways.pop()?;
            (step, at) = (usize::from(other), back as usize);
        }
        None
    }
}

fn advance(at: &mut usize) -> bool {
    *at += 1;
    true
}

/// Words or kinds of which one has to stand where the node stands, if the node has to stand there at all.
fn firsts(node: &Node) -> Option<(Vec<Class>, u8)> {
    match node {
        Node::Words(class) => Some((vec![*class], 0)),
        Node::Kind(kind) => Some((Vec::new(), *kind)),
        Node::Group(alternatives) => {
            let mut classes: Vec<Class> = Vec::new();
            let mut kinds = 0;
            for alternative in alternatives {
                let (more, kind) = alternative.first().and_then(firsts)?;
                for class in more {
                    if !classes.contains(&class) {
                        classes.push(class);
                    }
                }
                kinds |= kind;
            }
            (!classes.is_empty() || kinds != 0).then_some((classes, kinds))
        }
        _ => None,
    }
}

/// Least and most tokens a node takes.
fn width(node: &Node) -> (u32, u32) {
    match node {
        Node::Words(_) | Node::Kind(_) => (1, 1),
        Node::Gap { most, .. } => (0, u32::from(*most)),
        Node::Maybe(inner) => (0, width(inner).1),
        Node::Group(alternatives) => {
            let sums = alternatives.iter().map(|a| a.iter().map(width).fold((0, 0), |sum, w| (sum.0 + w.0, sum.1 + w.1)));
            sums.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0, 0))
        }
        Node::NotHere(_) | Node::NotBefore(_) | Node::Begins | Node::Ends | Node::Introduced | Node::Bracketed => (0, 0),
    }
}

fn emit(nodes: &[Node], steps: &mut Vec<Step>) {
    for node in nodes {
        match node {
            Node::Words(class) => steps.push(Step::Words(*class)),
            Node::Kind(kinds) => steps.push(Step::Kind(*kinds)),
            Node::NotHere(class) => steps.push(Step::NotHere(*class)),
            Node::NotBefore(class) => steps.push(Step::NotBefore(*class)),
            Node::Begins => steps.push(Step::Begins),
            Node::Ends => steps.push(Step::Ends),
            Node::Introduced => steps.push(Step::Introduced),
            Node::Bracketed => steps.push(Step::Bracketed),
            Node::Maybe(inner) => {
                let fork = steps.len();
                steps.push(Step::Fork(0));
                emit(std::slice::from_ref(inner), steps);
                land(steps, fork);
            }
            // Shortest first: the marked words stay as few as the phrase allows.
            Node::Gap { most, in_clause } => {
                let mut forks = Vec::new();
                for _ in 0..*most {
                    let fork = steps.len();
                    steps.push(Step::Fork((fork + 2) as u16));
                    forks.push(steps.len());
                    steps.push(Step::Jump(0));
                    if *in_clause {
                        steps.push(Step::SameClause);
                    }
                    steps.push(Step::Any);
                }
                let end = steps.len() as u16;
                for jump in forks {
                    if let Some(slot) = steps.get_mut(jump) {
                        *slot = Step::Jump(end);
                    }
                }
                if *in_clause {
                    steps.push(Step::SameClause);
                }
            }
            Node::Group(alternatives) => {
                let mut jumps = Vec::new();
                for (number, alternative) in alternatives.iter().enumerate() {
                    let last = number + 1 == alternatives.len();
                    let fork = steps.len();
                    if !last {
                        steps.push(Step::Fork(0));
                    }
                    emit(alternative, steps);
                    if !last {
                        jumps.push(steps.len());
                        steps.push(Step::Jump(0));
                        land(steps, fork);
                    }
                }
                let end = steps.len() as u16;
                for jump in jumps {
                    if let Some(slot) = steps.get_mut(jump) {
                        *slot = Step::Jump(end);
                    }
                }
            }
        }
    }
}

/// Lets the fork at `fork` lead to the next step to be pushed.
fn land(steps: &mut [Step], fork: usize) {
    let end = steps.len() as u16;
    if let Some(slot) = steps.get_mut(fork) {
        *slot = Step::Fork(end);
    }
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

    fn hits(phrase: &str, text: &str) -> Vec<String> {
        let mut builder = PhrasesBuilder::default();
        builder.add(phrase, 0, 0).unwrap();
        let phrases = builder.build().unwrap();
        let tokens = Tokens::new(text);
        phrases
            .find(&tokens, |_| true)
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
        assert_eq!(tags(phrases.find(&tokens, |_| true)), [(0, 3), (1, 2)]);
        assert_eq!(tags(phrases.find_all(&tokens)), [(0, 3), (1, 0), (1, 2), (2, 0), (2, 2)]);
    }

    #[test]
    fn unreadable_phrases_say_why() {
        let mut builder = PhrasesBuilder::default();
        for bad in ["{nothing-of-that-name}", "(a|b", "..3", "Capital", "..99 x"] {
            assert!(builder.add(bad, 0, 0).is_err(), "{bad}");
        }
    }
}

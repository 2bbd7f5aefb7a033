//! Statements read by meaning: a small network, learned from example texts, that gives for each signal how likely a sentence
//! carries it. It speaks beside the phrases of the catalogue, which spell out what they look for.

mod four;
mod net;
mod vocabulary;

#[cfg(not(target_family = "wasm"))]
pub mod make;
#[cfg(not(target_family = "wasm"))]
pub mod texts;

use std::fmt;
use std::ops::Range;
use std::sync::Mutex;

use crate::signals;
use crate::text::tokens::{Kind, Token, Tokens};
use four::{Eight, Four};
use net::{Layer, Matrix, Net};
use vocabulary::Vocabulary;

pub use net::{INNER, LONGEST, WIDTH};

/// What a model's file begins with; the last letter changes with the format.
const MAGIC: [u8; 8] = *b"heed-mA\n";

/// A network with its words, and what its findings are worth.
#[derive(Debug)]
pub struct Model {
    vocabulary: Vocabulary,
    /// For each place in a statement a row.
    places: Matrix,
    net: Net,
    heads: Vec<Head>,
    /// What was found in the texts that were read last, by their hashes, the newest first.
    read: Mutex<Vec<(u64, Understood)>>,
}

/// Texts whose findings are remembered: a page is read again whenever something on it changes.
const MOST_REMEMBERED: usize = 500;

/// How deep a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// By its wording, and by meaning only where its findings are remembered.
    AtOnce,
    /// By its wording and by its meaning.
    Full,
}

/// What is known of a signal.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The signal's id.
    pub signal: String,
    /// The signal's place in the catalogue.
    number: Option<usize>,
    /// Log odds at first sight below which a statement is not read further for its sake.
    pub gate: f32,
    /// Log odds from which it speaks.
    pub threshold: f32,
    /// Of so many findings in texts that nothing was learned from ...
    pub found: u16,
    /// ... so many were right.
    pub right: u16,
}

/// What a text means.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Understood {
    /// Sentences that carry a signal.
    pub meant: Vec<Meant>,
    /// Of what phrases say, the signal and the first token of what its sentence hardly means.
    pub doubted: Vec<Said>,
}

/// That a phrase says a signal: the signal's place in the catalogue and the phrase's first token.
pub type Said = (usize, u32);

/// Log odds below which a phrase's signal is taken to be words alone: three in a thousand.
const DOUBT: f32 = -5.8;

/// A sentence that carries a signal.
#[derive(Debug, Clone, PartialEq)]
pub struct Meant {
    /// The signal's place in the catalogue.
    pub signal: usize,
    /// The sentence's first token.
    pub first: u32,
    /// One past its last token.
    pub end: u32,
    /// The tokens that weighed most, strongest first.
    pub words: Vec<u32>,
    /// Of so many such findings in texts that nothing was learned from, so many were right.
    pub right_of: (u16, u16),
}

/// Log odds that more has to speak for a signal each time that a text has twice as many sentences: one of many is sooner wrong.
pub const EACH_DOUBLING: f32 = 2.0;

/// A heading or an item of a list says nothing that nobody else says.
const LEAST_WORDS: u32 = 3;

/// Words named on a card.
const MOST_WORDS: usize = 3;

/// What stands for the tokens that are no words, and for the marks that a sentence's tone is heard by.
fn name_of(kind: Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::Word => return None,
        Kind::Number => "<number>",
        Kind::Money => "<money>",
        Kind::Percent => "<percent>",
        Kind::Url => "<url>",
        Kind::Email => "<email>",
        Kind::Phone => "<phone>",
        Kind::Handle => "<handle>",
    })
}

/// A word of a statement as the network sees it, and the token that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// The spelling or the name.
    pub spelling: &'a str,
    /// The token; a mark stands for the one before it.
    pub token: u32,
}

/// The statements of a text: each sentence together with the one before it, which it may lean on; the longest cut into pieces.
#[must_use]
pub fn statements(tokens: &Tokens) -> Vec<Vec<Word<'_>>> {
    let cut = Cut::new(tokens);
    (0..cut.starts.len()).map(|number| cut.words.get(cut.statement(number)).unwrap_or_default().to_vec()).collect()
}

/// The sentences of a text, the longest cut into pieces.
#[must_use]
pub fn sentences(tokens: &Tokens) -> Vec<Vec<Word<'_>>> {
    let cut = Cut::new(tokens);
    (0..cut.starts.len()).map(|number| cut.words.get(cut.start(number)..cut.start(number + 1)).unwrap_or_default().to_vec()).collect()
}

/// A text's words, cut into sentences.
struct Cut<'a> {
    words: Vec<Word<'a>>,
    /// Where each sentence begins among the words.
    starts: Vec<usize>,
}

impl<'a> Cut<'a> {
    fn new(tokens: &'a Tokens) -> Self {
        let mut cut = Self { words: Vec::new(), starts: Vec::new() };
        let mut last = None;
        let mut start = 0;
        for (number, token) in tokens.list.iter().enumerate() {
            if last != Some(token.sentence) || cut.words.len() - start >= LONGEST {
                last = Some(token.sentence);
                start = cut.words.len();
                cut.starts.push(start);
            }
            let number = number as u32;
            cut.words.push(Word { spelling: seen(tokens, token), token: number });
            let behind = tokens.folded.slice(token.end, tokens.list.get(number as usize + 1).map_or(token.end + 8, |next| next.start));
            for mark in ["?", "!"] {
                if behind.as_bytes().iter().any(|byte| mark.as_bytes() == [*byte]) {
                    cut.words.push(Word { spelling: mark, token: number });
                }
            }
        }
        cut
    }

    /// Where a sentence begins; behind the last, where the text ends.
    fn start(&self, number: usize) -> usize {
        self.starts.get(number).copied().unwrap_or(self.words.len())
    }

    /// The words of a sentence and, as far as there is room, of the one before it.
    fn statement(&self, number: usize) -> Range<usize> {
        let (start, end) = (self.start(number), self.start(number + 1));
        let before = self.start(number.saturating_sub(1));
        before.max(end.saturating_sub(LONGEST)).min(start)..end
    }
}

fn seen<'a>(tokens: &'a Tokens, token: &Token) -> &'a str {
    let spelling = tokens.spelling(token);
    match name_of(token.kind) {
        Some(name) if token.kind != Kind::Number || spelling.len() > 2 => name,
        _ => spelling,
    }
}

impl Model {
    /// Unpacks a model's file.
    ///
    /// # Errors
    /// It is damaged, or belongs to another version.
    pub fn unpack(file: &[u8]) -> Result<Self, Damaged> {
        let (magic, rest) = file.split_first_chunk().ok_or(Damaged::Length)?;
        if *magic != MAGIC {
            return Err(Damaged::Version);
        }
        let (sum, rest) = rest.split_first_chunk().ok_or(Damaged::Length)?;
        if u32::from_le_bytes(*sum) != checksum(rest) {
            return Err(Damaged::Checksum);
        }
        let mut file = Taking { rest, is_short: false };
        let model = Self::take(&mut file);
        if file.is_short || !file.rest.is_empty() { Err(Damaged::Length) } else { Ok(model) }
    }

    fn take(file: &mut Taking<'_>) -> Self {
        let words = file.number() as usize;
        let hashes = file.numbers(words);
        let scale = file.fours(WIDTH);
        let vocabulary = Vocabulary { hashes, scale, rows: file.bytes(words.saturating_mul(WIDTH)).to_vec() };
        let places = file.matrix(LONGEST, WIDTH);
        let heads = file.number() as usize;
        let net = Net {
            attention: file.layer(WIDTH, 3 * WIDTH),
            attention_bias: file.fours(3 * WIDTH),
            mixed: file.layer(WIDTH, WIDTH),
            inner: file.layer(WIDTH, INNER),
            inner_bias: file.fours(INNER),
            outer: file.layer(INNER, WIDTH),
            outer_bias: file.fours(WIDTH),
            heads: file.matrix(2 * heads, WIDTH),
            heads_bias: file.floats(heads),
            gate: file.matrix(2 * heads, WIDTH),
            gate_bias: file.floats(heads),
        };
        let mut known = Vec::new();
        while known.len() < heads && !file.is_short {
            known.push(file.head());
        }
        Self { vocabulary, places, net, heads: known, read: Mutex::default() }
    }

    /// What is known of each signal.
    #[must_use]
    pub fn heads(&self) -> &[Head] {
        &self.heads
    }

    /// The sentences of a text that carry one of the wanted signals (told by their place in the catalogue), and which of those that
    /// phrases say are words alone; nothing where the text has not been read and is not to be read now. `kind` tells apart what is
    /// wanted of the same text.
    pub fn read(&self, tokens: &Tokens, kind: u64, said: &[Said], wanted: &dyn Fn(usize) -> bool, depth: Depth) -> Option<Understood> {
        let text = tokens
            .folded
            .text()
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325 ^ kind, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        let mut remembered = self.read.lock().ok()?;
        if let Some((_, found)) = remembered.iter().find(|(other, _)| *other == text) {
            return Some(found.clone());
        }
        if depth == Depth::AtOnce {
            return None;
        }
        let found = self.understand(tokens, said, wanted);
        remembered.truncate(MOST_REMEMBERED - 1);
        remembered.insert(0, (text, found.clone()));
        Some(found)
    }

    /// What the statements of a text carry, and what phrases say of them in vain.
    fn understand(&self, tokens: &Tokens, said: &[Said], wanted: &dyn Fn(usize) -> bool) -> Understood {
        let cut = Cut::new(tokens);
        let (rows, words) = self.rows(&cut.words);
        let mut understood = Understood::default();
        let unlikely = EACH_DOUBLING * cut.starts.len().max(1).ilog2() as f32;
        let mut odds: Vec<f32> = vec![f32::NEG_INFINITY; said.len()];
        for number in 0..cut.starts.len() {
            let Range { start, end } = cut.statement(number);
            let range = words.partition_point(|word| *word < start)..words.partition_point(|word| *word < end);
            let (Some(rows), Some(words)) = (rows.get(range.clone()), words.get(range)) else { continue };
            let token = |word: &usize| cut.words.get(*word).map_or(0, |word| word.token);
            let stands =
                |said: u32| words.first().is_some_and(|word| token(word) <= said) && words.last().is_some_and(|word| said <= token(word));
            if rows.is_empty() || !(said.iter().any(|(_, said)| stands(*said)) || self.is_worth_reading(rows, wanted)) {
                continue;
            }
            let read = self.net.read(self.placed(rows.to_vec()));
            for (head, (known, log_odds)) in self.heads.iter().zip(self.net.judge(&read)).enumerate() {
                let Some(signal) = known.number.filter(|number| wanted(*number)) else { continue };
                for ((other, said), most) in said.iter().zip(&mut odds) {
                    if *other == signal && stands(*said) {
                        *most = most.max(log_odds);
                    }
                }
                if log_odds < known.threshold + unlikely {
                    continue;
                }
                let mut weighed = Vec::with_capacity(words.len());
                for (word, weight) in words.iter().zip(self.net.weights(&read, head)) {
                    weighed.push((token(word), weight));
                }
                let (first, end) = sentence(tokens, &weighed);
                if end - first >= LEAST_WORDS {
                    let words = strongest(&weighed, first..end);
                    understood.meant.push(Meant { signal, first, end, words, right_of: (known.right, known.found) });
                }
            }
        }
        for (said, odds) in said.iter().zip(odds) {
            // Of a signal that the network does not know it doubts nothing.
            if odds.is_finite() && odds < DOUBT {
                understood.doubted.push(*said);
            }
        }
        understood
    }

    /// Whether one of the wanted signals may be in a statement, as it looks at first sight.
    fn is_worth_reading(&self, rows: &[net::Row], wanted: &dyn Fn(usize) -> bool) -> bool {
        let mut sights = self.heads.iter().zip(self.net.at_first_sight(rows));
        !rows.is_empty() && sights.any(|(head, sight)| sight >= head.gate && head.number.is_some_and(wanted))
    }

    /// The rows of the words, and which words they stand for; a word of which nothing is known has none.
    fn rows(&self, words: &[Word<'_>]) -> (Vec<net::Row>, Vec<usize>) {
        let (mut rows, mut known, mut numbers) = (Vec::with_capacity(words.len()), Vec::new(), Vec::new());
        for (place, word) in words.iter().enumerate() {
            numbers.clear();
            self.vocabulary.find(word.spelling, &mut numbers);
            if !numbers.is_empty() {
                rows.push(self.vocabulary.row(&numbers));
                known.push(place);
            }
        }
        (rows, known)
    }

    /// The same rows, each with what its place adds.
    fn placed(&self, mut rows: Vec<net::Row>) -> Vec<net::Row> {
        for (place, row) in rows.iter_mut().enumerate() {
            four::add(row, 1.0, self.places.row(place));
        }
        rows
    }
}

/// The sentence that carries most of the weight, as a range of tokens; `read` are tokens with their weights.
fn sentence(tokens: &Tokens, read: &[(u32, f32)]) -> (u32, u32) {
    let number = |token: u32| tokens.list.get(token as usize).map(|token| token.sentence);
    let last = read.last().and_then(|(token, _)| number(*token));
    let (mut before, mut inside) = (0.0, 0.0);
    for (token, weight) in read.iter().filter(|(_, weight)| *weight > 0.0) {
        *if number(*token) == last { &mut inside } else { &mut before } += weight;
    }
    let is_last = inside >= before;
    let (mut first, mut end) = (None, 0);
    for (token, _) in read.iter().filter(|(token, _)| (number(*token) == last) == is_last) {
        first = first.or(Some(*token));
        end = token + 1;
    }
    (first.unwrap_or_default(), end)
}

/// The tokens of a range with the most weight, strongest first.
fn strongest(read: &[(u32, f32)], range: Range<u32>) -> Vec<u32> {
    let mut strongest: Vec<(u32, f32)> = Vec::with_capacity(MOST_WORDS + 1);
    for (token, weight) in read.iter().filter(|(token, weight)| *weight > 0.0 && range.contains(token)) {
        if strongest.iter().any(|(other, _)| other == token) {
            continue;
        }
        strongest.insert(strongest.partition_point(|(_, other)| other >= weight), (*token, *weight));
        strongest.truncate(MOST_WORDS);
    }
    strongest.iter().map(|(token, _)| *token).collect()
}

/// Why a model's file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damaged {
    /// It is cut off, or too long.
    Length,
    /// It is no model, or one of another version.
    Version,
    /// Its bytes were changed.
    Checksum,
}

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Length => "The model is cut off or too long.",
            Self::Version => "The model is of another version.",
            Self::Checksum => "The model's bytes were changed.",
        })
    }
}

/// CRC-32 as in ISO 3309, a bit at a time over a table of sixteen.
fn checksum(bytes: &[u8]) -> u32 {
    #[allow(clippy::indexing_slicing, reason = "the compiler itself fills the table")]
    const TABLE: [u32; 16] = {
        let mut table = [0; 16];
        let mut number = 0;
        while number < 16 {
            let mut bits = number as u32;
            let mut bit = 0;
            while bit < 4 {
                bits = if bits & 1 == 1 { 0xedb8_8320 ^ (bits >> 1) } else { bits >> 1 };
                bit += 1;
            }
            table[number] = bits;
            number += 1;
        }
        table
    };
    let half = |sum: u32| (sum >> 4) ^ TABLE.get((sum & 15) as usize).copied().unwrap_or_default();
    !bytes.iter().fold(!0, |sum: u32, byte| half(half(sum ^ u32::from(*byte))))
}

/// What is left of a file; once something is missing, it is short, and nothing more is read.
struct Taking<'a> {
    rest: &'a [u8],
    is_short: bool,
}

impl<'a> Taking<'a> {
    fn bytes(&mut self, count: usize) -> &'a [u8] {
        self.rest.split_off(..count).unwrap_or_else(|| {
            (self.rest, self.is_short) = (&[], true);
            &[]
        })
    }

    fn number(&mut self) -> u32 {
        self.bytes(4).try_into().map_or(0, u32::from_le_bytes)
    }

    #[inline(never)]
    fn numbers(&mut self, count: usize) -> Vec<u32> {
        self.bytes(count.saturating_mul(4)).as_chunks().0.iter().map(|bytes| u32::from_le_bytes(*bytes)).collect()
    }

    fn floats(&mut self, count: usize) -> Vec<f32> {
        self.numbers(count).into_iter().map(f32::from_bits).collect()
    }

    #[inline(never)]
    fn fours(&mut self, count: usize) -> Vec<Four> {
        let mut fours = Vec::with_capacity(count / 4);
        let numbers = self.numbers(count);
        for four in numbers.as_chunks().0 {
            fours.push(Four::from_array(four.map(f32::from_bits)));
        }
        fours
    }

    /// A matrix whose bytes are multiplied by a number for each column.
    #[inline(never)]
    fn matrix(&mut self, rows: usize, columns: usize) -> Matrix {
        let scale = self.fours(columns);
        let bytes = self.bytes(rows.saturating_mul(columns)).as_chunks().0;
        let mut rows = Vec::with_capacity(bytes.len());
        for (bytes, scale) in bytes.iter().zip(scale.iter().cycle()) {
            rows.push(Four::from_bytes(*bytes).times(*scale));
        }
        Matrix { columns: columns / 4, rows }
    }

    /// The same, as rows are multiplied with it.
    #[inline(never)]
    fn layer(&mut self, rows: usize, columns: usize) -> Layer {
        let scale = self.fours(columns);
        let bytes = self.bytes(rows * columns);
        let weight = |row: usize, column: usize| bytes.get(row * columns + column).map_or(0, |byte| i16::from(byte.cast_signed()));
        let mut weights = Vec::with_capacity(rows * columns / 32);
        for column in (0..columns).step_by(16) {
            for row in (0..rows).step_by(2) {
                let eight =
                    |four: usize| Eight::from_array(std::array::from_fn(|lane| weight(row + lane % 2, column + 4 * four + lane / 2)));
                weights.push(std::array::from_fn(eight));
            }
        }
        Layer { pairs: rows / 2, weights, scale }
    }

    fn head(&mut self) -> Head {
        let length = self.number() as usize;
        let signal = std::str::from_utf8(self.bytes(length)).unwrap_or_default().to_owned();
        let number = signals::number_of(&signal);
        let (gate, threshold) = (f32::from_bits(self.number()), f32::from_bits(self.number()));
        let (found, right) = (self.number() as u16, self.number() as u16);
        Head { signal, number, gate, threshold, found, right }
    }
}

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
use std::sync::Mutex;

use crate::signals;
use crate::text::tokens::{Kind, Token, Tokens};
use net::{Matrix, Net};
use vocabulary::Vocabulary;

pub use net::{INNER, LONGEST, WIDTH};

/// What a model's file begins with; the last letter changes with the format.
const MAGIC: [u8; 8] = *b"heed-mA\n";

/// A network with its words, and what its findings are worth.
#[derive(Debug)]
pub struct Model {
    vocabulary: Vocabulary,
    /// For each place in a statement a row.
    places: Vec<four::Four>,
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
pub fn statements(tokens: &Tokens) -> Vec<Vec<Word<'_>>> {
    let sentences = sentences(tokens);
    let before = [&[][..]].into_iter().chain(sentences.iter().map(Vec::as_slice));
    let joined = before.zip(&sentences).map(|(before, sentence)| {
        let room = LONGEST.saturating_sub(sentence.len());
        before.iter().skip(before.len().saturating_sub(room)).chain(sentence).copied().collect()
    });
    joined.collect()
}

/// The sentences of a text, the longest cut into pieces.
pub fn sentences(tokens: &Tokens) -> Vec<Vec<Word<'_>>> {
    let mut sentences: Vec<Vec<Word<'_>>> = Vec::new();
    let mut last = None;
    let mut rest = tokens.list.iter().enumerate().peekable();
    while let Some((number, token)) = rest.next() {
        if last != Some(token.sentence) || sentences.last().is_none_or(|words| words.len() >= LONGEST) {
            last = Some(token.sentence);
            sentences.push(Vec::new());
        }
        let Some(words) = sentences.last_mut() else { continue };
        let token_number = number as u32;
        words.push(Word { spelling: seen(tokens, token), token: token_number });
        let behind = tokens.folded.slice(token.end, rest.peek().map_or(token.end + 8, |(_, next)| next.start));
        for mark in ["?", "!"].into_iter().filter(|mark| behind.bytes().any(|byte| mark.as_bytes() == [byte])) {
            words.push(Word { spelling: mark, token: token_number });
        }
    }
    sentences
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
        Self::take(&mut Taking(rest)).ok_or(Damaged::Length)
    }

    fn take(file: &mut Taking<'_>) -> Option<Self> {
        let words = file.number()? as usize;
        let hashes = (0..words).map(|_| file.number()).collect::<Option<_>>()?;
        let scale = file.floats(WIDTH)?.try_into().ok()?;
        let rows = file.bytes(words * WIDTH)?.iter().map(|byte| byte.cast_signed()).collect();
        let vocabulary = Vocabulary { hashes, rows, scale };
        let places = net::fours(&file.scaled(LONGEST, WIDTH)?);
        let heads = file.number()? as usize;
        let net = Net {
            attention: Matrix::new(3 * WIDTH, &file.scaled(WIDTH, 3 * WIDTH)?),
            attention_bias: net::fours(&file.floats(3 * WIDTH)?),
            mixed: Matrix::new(WIDTH, &file.scaled(WIDTH, WIDTH)?),
            inner: Matrix::new(INNER, &file.scaled(WIDTH, INNER)?),
            inner_bias: net::fours(&file.floats(INNER)?),
            outer: Matrix::new(WIDTH, &file.scaled(INNER, WIDTH)?),
            outer_bias: net::fours(&file.floats(WIDTH)?),
            heads: Matrix::new(WIDTH, &file.scaled(2 * heads, WIDTH)?),
            heads_bias: file.floats(heads)?,
            gate: Matrix::new(WIDTH, &file.scaled(2 * heads, WIDTH)?),
            gate_bias: file.floats(heads)?,
        };
        let heads = (0..heads).map(|_| file.head()).collect::<Option<_>>()?;
        file.0.is_empty().then_some(Self { vocabulary, places, net, heads, read: Mutex::default() })
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

    fn understand(&self, tokens: &Tokens, said: &[Said], wanted: &dyn Fn(usize) -> bool) -> Understood {
        let mut meant = Vec::new();
        let mut odds: Vec<Option<f32>> = vec![None; said.len()];
        for words in statements(tokens) {
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            let range = first.token..=last.token;
            let is_asked = said.iter().any(|(_, token)| range.contains(token));
            let Some(scores) = self.scores(&words, wanted, is_asked) else { continue };
            for (head, log_odds) in &scores.list {
                let Some(known) = self.heads.get(*head) else { continue };
                for ((signal, token), most) in said.iter().zip(&mut odds) {
                    if known.number == Some(*signal) && range.contains(token) {
                        *most = Some(most.unwrap_or(f32::MIN).max(*log_odds));
                    }
                }
                if *log_odds >= known.threshold {
                    meant.extend(self.found(tokens, &scores, *head));
                }
            }
        }
        let doubted = said.iter().zip(odds).filter(|(_, odds)| odds.is_some_and(|odds| odds < DOUBT)).map(|(said, _)| *said).collect();
        Understood { meant, doubted }
    }

    /// The sentence of a statement that carries a signal.
    fn found(&self, tokens: &Tokens, scores: &Scores, head: usize) -> Option<Meant> {
        let known = self.heads.get(head)?;
        let weights = self.net.weights(&scores.read, head);
        let (first, end) = sentence(tokens, &scores.tokens, &weights);
        let words = strongest(&scores.tokens, &weights, first..end);
        let found = Meant { signal: known.number?, first, end, words, right_of: (known.right, known.found) };
        (end - first >= LEAST_WORDS).then_some(found)
    }

    /// The log odds of the wanted signals, by their heads; nothing where a first sight says that none is in it, unless a phrase says
    /// one.
    fn scores(&self, words: &[Word<'_>], wanted: &dyn Fn(usize) -> bool, is_said: bool) -> Option<Scores> {
        let (rows, tokens) = self.rows(words);
        let is_wanted = |head: &Head| head.number.is_some_and(wanted);
        let passes = |(head, sight): (&Head, &f32)| is_wanted(head) && *sight >= head.gate;
        if rows.is_empty() || !(is_said || self.heads.iter().zip(&self.net.at_first_sight(&rows)).any(passes)) {
            return None;
        }
        let read = self.net.read(self.placed(rows));
        let list = self.net.judge(&read).into_iter().enumerate();
        let list = list.filter(|(head, _)| self.heads.get(*head).is_some_and(is_wanted)).collect();
        Some(Scores { list, tokens, read })
    }

    /// The rows of the words, and the tokens that they stand for; a word of which nothing is known has none.
    fn rows(&self, words: &[Word<'_>]) -> (Vec<net::Row>, Vec<u32>) {
        let mut numbers = Vec::new();
        let known = words.iter().filter_map(|word| {
            numbers.clear();
            self.vocabulary.find(word.spelling, &mut numbers);
            (!numbers.is_empty()).then(|| (self.vocabulary.row(&numbers), word.token))
        });
        known.unzip()
    }

    /// The same rows, each with what its place adds.
    fn placed(&self, mut rows: Vec<net::Row>) -> Vec<net::Row> {
        for (row, place) in rows.iter_mut().zip(self.places.chunks_exact(net::FOURS)) {
            four::add(row, 1.0, place);
        }
        rows
    }
}

struct Scores {
    /// Heads with their log odds.
    list: Vec<(usize, f32)>,
    /// The tokens that the rows stand for.
    tokens: Vec<u32>,
    read: net::Read,
}

/// The sentence that carries most of the weight, as a range of tokens.
fn sentence(tokens: &Tokens, read: &[u32], weights: &[f32]) -> (u32, u32) {
    let number = |token: u32| tokens.list.get(token as usize).map(|token| token.sentence);
    let last = read.last().copied().and_then(number);
    let weight = |is_last: bool| -> f32 {
        read.iter()
            .zip(weights)
            .filter(|(token, weight)| **weight > 0.0 && (number(**token) == last) == is_last)
            .map(|(_, weight)| weight)
            .sum()
    };
    let is_last = weight(true) >= weight(false);
    let mut inside = read.iter().copied().filter(|token| (number(*token) == last) == is_last);
    let first = inside.next().unwrap_or_default();
    (first, inside.next_back().unwrap_or(first) + 1)
}

/// The tokens of a range with the most weight, strongest first.
fn strongest(tokens: &[u32], weights: &[f32], range: std::ops::Range<u32>) -> Vec<u32> {
    let mut strongest: Vec<(u32, f32)> = Vec::with_capacity(MOST_WORDS + 1);
    for (token, weight) in tokens.iter().zip(weights).filter(|(token, weight)| **weight > 0.0 && range.contains(token)) {
        if strongest.iter().any(|(other, _)| other == token) {
            continue;
        }
        strongest.insert(strongest.partition_point(|(_, other)| other >= weight), (*token, *weight));
        strongest.truncate(MOST_WORDS);
    }
    strongest.into_iter().map(|(token, _)| token).collect()
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

/// What is left of a file.
struct Taking<'a>(&'a [u8]);

impl<'a> Taking<'a> {
    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        self.0.split_off(..count)
    }

    fn number(&mut self) -> Option<u32> {
        self.bytes(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    fn floats(&mut self, count: usize) -> Option<Vec<f32>> {
        (0..count).map(|_| self.number().map(f32::from_bits)).collect()
    }

    /// A matrix whose bytes are multiplied by a number for each column.
    fn scaled(&mut self, rows: usize, columns: usize) -> Option<Vec<f32>> {
        let scale = self.floats(columns)?;
        let bytes = self.bytes(rows * columns)?;
        Some(
            bytes
                .chunks_exact(columns)
                .flat_map(|row| row.iter().zip(&scale).map(|(byte, scale)| f32::from(byte.cast_signed()) * scale))
                .collect(),
        )
    }

    fn head(&mut self) -> Option<Head> {
        let length = self.number()? as usize;
        let signal = String::from_utf8(self.bytes(length)?.to_vec()).ok()?;
        let number = signals::number_of(&signal);
        let [gate, threshold] = self.floats(2)?.try_into().ok()?;
        let (found, right) = (self.number()? as u16, self.number()? as u16);
        Some(Head { signal, number, gate, threshold, found, right })
    }
}

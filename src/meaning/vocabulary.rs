//! The words that the network knows, each with its row of numbers.

use super::four::Four;
use super::net::{FOURS, Row, WIDTH};

/// Words known by their hashes alone: their letters would take more room than the file may have. Two words of one hash are two
/// in several millions.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// The hashes, rising.
    pub hashes: Vec<u32>,
    /// For each word a row, a byte a column.
    pub rows: Vec<u8>,
    /// What a column's byte is multiplied by.
    pub scale: Vec<Four>,
}

/// FNV-1a, then mixed: words that differ in the last letter alone would stand close together.
pub(super) fn hash(word: impl IntoIterator<Item = u8>) -> u32 {
    mixed(word.into_iter().fold(START, with_letter))
}

/// What a hash begins with.
const START: u32 = 0x811c_9dc5;

fn with_letter(hash: u32, letter: u8) -> u32 {
    (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193)
}

fn mixed(hash: u32) -> u32 {
    (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d)
}

/// The mark of a piece that goes on inside a word.
const GOES_ON: [u8; 2] = *b"##";
/// Letters of the longest piece.
const LONGEST: usize = 16;
/// Pieces of a word that is not known; a longer one is no word.
const MOST_PIECES: usize = 12;

impl Vocabulary {
    fn number(&self, hash: u32) -> Option<usize> {
        self.hashes.binary_search(&hash).ok()
    }

    /// Adds what stands for a word to the numbers: its own, or those of the longest pieces that it is made of.
    pub fn find(&self, word: &str, numbers: &mut Vec<u32>) {
        if let Some(number) = self.number(hash(word.bytes())) {
            numbers.push(number as u32);
            return;
        }
        let mut rest = word.as_bytes();
        for _ in 0..MOST_PIECES {
            let mut hash = if rest.len() == word.len() { START } else { GOES_ON.into_iter().fold(START, with_letter) };
            let mut begins = Vec::with_capacity(LONGEST);
            for letter in rest.iter().take(LONGEST) {
                hash = with_letter(hash, *letter);
                begins.push(hash);
            }
            let number = loop {
                let Some(begin) = begins.last() else { return };
                if let Some(number) = self.number(mixed(*begin)) {
                    break number;
                }
                begins.pop();
            };
            numbers.push(number as u32);
            rest = rest.get(begins.len()..).unwrap_or_default();
            if rest.is_empty() {
                return;
            }
        }
    }

    /// The mean of the rows under these numbers.
    pub fn row(&self, numbers: &[u32]) -> Row {
        let mut sums = [Four::all(0.0); FOURS];
        for number in numbers {
            let from = *number as usize * WIDTH;
            let bytes = self.rows.get(from..from + WIDTH).unwrap_or_default().as_chunks().0;
            for (sum, bytes) in sums.iter_mut().zip(bytes) {
                *sum = sum.plus(Four::from_bytes(*bytes));
            }
        }
        let by = Four::all(1.0 / numbers.len().max(1) as f32);
        for (sum, scale) in sums.iter_mut().zip(&self.scale) {
            *sum = sum.times(scale.times(by));
        }
        sums
    }
}

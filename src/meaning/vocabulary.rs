//! The words that the network knows, each with its row of numbers.

use super::four::Four;
use super::net::WIDTH;

/// Words known by their hashes alone: their letters would take more room than the file may have. Two words of one hash are two
/// in several millions.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// The hashes, rising.
    pub hashes: Vec<u32>,
    /// For each word a row, a byte a column.
    pub rows: Vec<i8>,
    /// What a column's byte is multiplied by.
    pub scale: [f32; WIDTH],
}

/// FNV-1a, then mixed: words that differ in the last letter alone would stand close together.
pub(super) fn hash(word: impl IntoIterator<Item = u8>) -> u32 {
    let hash = word.into_iter().fold(0x811c_9dc5u32, |hash, letter| (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d)
}

/// The mark of a piece that goes on inside a word.
const GOES_ON: [u8; 2] = *b"##";
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
            let goes_on = if rest.len() == word.len() { &[][..] } else { &GOES_ON };
            let piece = |length: &usize| self.number(hash(goes_on.iter().chain(rest.iter().take(*length)).copied()));
            let Some((length, number)) = (1..=rest.len().min(16)).rev().find_map(|length| Some((length, piece(&length)?))) else { return };
            numbers.push(number as u32);
            rest = rest.get(length..).unwrap_or_default();
            if rest.is_empty() {
                return;
            }
        }
    }

    /// The mean of the rows under these numbers.
    pub fn row(&self, numbers: &[u32]) -> [Four; WIDTH / 4] {
        let mut sums = [0.0f32; WIDTH];
        for number in numbers {
            let from = *number as usize * WIDTH;
            for (sum, byte) in sums.iter_mut().zip(self.rows.get(from..from + WIDTH).unwrap_or_default()) {
                *sum += f32::from(*byte);
            }
        }
        let by = 1.0 / numbers.len().max(1) as f32;
        sums.iter_mut().zip(&self.scale).for_each(|(sum, scale)| *sum *= scale * by);
        let mut fours = sums.as_chunks().0.iter().map(|four| Four::from_array(*four));
        std::array::from_fn(|_| fours.next().unwrap_or(Four::all(0.0)))
    }
}

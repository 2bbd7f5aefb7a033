//! Which of the catalogue's words and stems a token is, found in one pass over its letters.

/// A word or stem, as a range of all letters.
#[derive(Debug)]
struct Entry {
    from: u32,
    to: u32,
    stem: bool,
}

/// A place of the hash table: a hash and the number of a word.
type Slot = Option<(u32, u32)>;

/// Words and stems under their numbers, behind a hash table with open addressing.
#[derive(Debug)]
pub(super) struct Dictionary {
    letters: String,
    entries: Vec<Entry>,
    slots: Vec<Slot>,
    /// Bit n says that a stem has n letters (bytes); the last bit stands for all longer ones.
    stem_lengths: u64,
}

/// FNV-1a, a letter (byte) at a time.
const FIRST: u32 = 0x811c_9dc5;
const fn next(hash: u32, letter: u8) -> u32 {
    (hash ^ letter as u32).wrapping_mul(0x0100_0193)
}

fn length_bit(length: usize) -> u64 {
    1 << length.min(63)
}

impl Dictionary {
    /// Words in the order of their numbers, each with whether it is a stem.
    pub fn new(words: &[(String, bool)]) -> Self {
        let mut dictionary = Self {
            letters: String::new(),
            entries: Vec::with_capacity(words.len()),
            slots: vec![None; (words.len() * 2).next_power_of_two()],
            stem_lengths: 0,
        };
        for (number, (word, stem)) in words.iter().enumerate() {
            let from = dictionary.letters.len() as u32;
            dictionary.letters.push_str(word);
            dictionary.entries.push(Entry { from, to: dictionary.letters.len() as u32, stem: *stem });
            if *stem {
                dictionary.stem_lengths |= length_bit(word.len());
            }
            dictionary.insert(word.bytes().fold(FIRST, next), number as u32);
        }
        dictionary
    }

    fn home(&self, hash: u32) -> usize {
        // The upper bits vary most; a fold brings them down.
        (hash ^ (hash >> 15)) as usize & (self.slots.len() - 1)
    }

    fn insert(&mut self, hash: u32, number: u32) {
        let mut place = self.home(hash);
        while self.slots.get(place).is_some_and(Option::is_some) {
            place = (place + 1) & (self.slots.len() - 1);
        }
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = Some((hash, number));
        }
    }

    /// Adds the numbers of the words that a spelling is, and of the stems with which it begins.
    pub fn find(&self, spelling: &str, numbers: &mut Vec<u32>) {
        let mut hash = FIRST;
        for (at, letter) in spelling.bytes().enumerate() {
            hash = next(hash, letter);
            let (length, whole) = (at + 1, at + 1 == spelling.len());
            if whole || self.stem_lengths & length_bit(length) != 0 {
                self.probe(hash, spelling.as_bytes().get(..length).unwrap_or_default(), whole, numbers);
            }
        }
    }

    fn probe(&self, hash: u32, beginning: &[u8], whole: bool, numbers: &mut Vec<u32>) {
        let mut place = self.home(hash);
        while let Some(Some((other, number))) = self.slots.get(place).copied() {
            let fits = |entry: &&Entry| (whole || entry.stem) && self.letters(entry) == beginning;
            if other == hash && self.entries.get(number as usize).filter(fits).is_some() {
                numbers.push(number);
            }
            place = (place + 1) & (self.slots.len() - 1);
        }
    }

    fn letters(&self, entry: &Entry) -> &[u8] {
        self.letters.as_bytes().get(entry.from as usize..entry.to as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &[(&str, bool)], spelling: &str) -> Vec<u32> {
        let words: Vec<_> = words.iter().map(|(word, stem)| ((*word).to_owned(), *stem)).collect();
        let mut numbers = Vec::new();
        Dictionary::new(&words).find(spelling, &mut numbers);
        numbers.sort_unstable();
        numbers
    }

    #[test]
    fn a_word_is_found_whole_and_a_stem_at_the_beginning() {
        let words = [("pay", false), ("pay", true), ("paid", false), ("over", true)];
        assert_eq!(found(&words, "pay"), [0, 1]);
        assert_eq!(found(&words, "payment"), [1]);
        assert_eq!(found(&words, "paid"), [2]);
        assert_eq!(found(&words, "unpaid"), [0; 0]);
    }

    #[test]
    fn every_word_of_many_is_found_and_no_other() {
        let words: Vec<_> = (0..5000).map(|n| (format!("w{}", n * n), false)).collect();
        let dictionary = Dictionary::new(&words);
        for (number, (word, _)) in words.iter().enumerate() {
            let mut numbers = Vec::new();
            dictionary.find(word, &mut numbers);
            assert_eq!(numbers, [number as u32], "{word}");
        }
        let mut numbers = Vec::new();
        dictionary.find("w2", &mut numbers);
        assert!(numbers.is_empty());
    }

    #[test]
    fn an_empty_dictionary_answers() {
        assert_eq!(found(&[], "pay"), [0; 0]);
        assert_eq!(found(&[("pay", false)], ""), [0; 0]);
    }
}

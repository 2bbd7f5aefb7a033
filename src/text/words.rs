//! Lists of words in little room.

/// A list of words, kept as one text: a list of texts takes twice the room in the engine, which is downloaded. What begins
/// with another letter, or is longer or shorter than every word, is told without reading the list.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    words: &'static str,
    /// Bit n: a word begins with a letter (byte) whose last five bits are n.
    firsts: u32,
    /// Bit n: a word has n letters (bytes); the last bit stands for all longer ones.
    lengths: u32,
}

impl Words {
    /// The words with a space between them.
    #[must_use]
    pub const fn new(words: &'static str) -> Self {
        let (mut firsts, mut lengths, mut length) = (0, 0, 0);
        let mut rest = words.as_bytes();
        while let [letter, behind @ ..] = rest {
            if *letter == b' ' {
                lengths |= length_bit(length);
                length = 0;
            } else {
                if length == 0 {
                    firsts |= first_bit(*letter);
                }
                length += 1;
            }
            rest = behind;
        }
        Self { words, firsts, lengths: lengths | length_bit(length) }
    }

    /// Whether the word is one of them.
    #[must_use]
    pub fn contain(self, word: &str) -> bool {
        let Some(first) = word.bytes().next() else { return false };
        let may_be = self.firsts & first_bit(first) != 0 && self.lengths & length_bit(word.len()) != 0;
        may_be && self.words.as_bytes().split(|letter| *letter == b' ').any(|one| one == word.as_bytes())
    }
}

const fn first_bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

const fn length_bit(length: usize) -> u32 {
    1 << if length < 31 { length } else { 31 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_whole() {
        let words = Words::new("we you");
        assert!(words.contain("we") && words.contain("you"));
        assert!(!words.contain("w") && !words.contain("we you") && !words.contain("") && !words.contain("us"));
        let long = "pneumonoultramicroscopicsilicovolcanoconiosis";
        assert!(Words::new("a pneumonoultramicroscopicsilicovolcanoconiosis").contain(long));
    }
}

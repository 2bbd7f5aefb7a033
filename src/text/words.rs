//! Lists of words in little room.

/// A list of words, kept as one text: a list of texts takes twice the room in the engine, which is downloaded. A look-up reads
/// the list to its end, so it is for lists that are asked now and then, not for every word of a text.
#[derive(Debug, Clone, Copy)]
pub struct Words(&'static str);

impl Words {
    /// The words with a space between them.
    #[must_use]
    pub const fn new(words: &'static str) -> Self {
        Self(words)
    }

    /// Whether the word is one of them.
    #[must_use]
    pub fn contain(self, word: &str) -> bool {
        self.0.split(' ').any(|one| one == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_whole() {
        let words = Words::new("we you");
        assert!(words.contain("we") && words.contain("you"));
        assert!(!words.contain("w") && !words.contain("we you") && !words.contain(""));
    }
}

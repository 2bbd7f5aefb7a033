//! Words in a text, letter by letter: std's search is made for long texts, and takes 8 KB of the engine, which is downloaded.

/// Looks for exact words.
pub(crate) trait Find {
    /// Where the words stand, in bytes, also where two places overlap; no words stand nowhere.
    fn places_of(&self, words: &str) -> impl Iterator<Item = usize>;

    /// Where the words first stand.
    fn place_of(&self, words: &str) -> Option<usize>;

    /// Whether the words stand somewhere.
    fn has(&self, words: &str) -> bool;

    /// What stands before the first place of the words, and what behind it.
    fn cut_at(&self, words: &str) -> Option<(&str, &str)>;
}

impl Find for str {
    fn places_of(&self, words: &str) -> impl Iterator<Item = usize> {
        let first = words.bytes().next();
        let stand = move |at: &usize| self.as_bytes().get(*at..).is_some_and(|rest| rest.starts_with(words.as_bytes()));
        self.bytes().enumerate().filter(move |(_, byte)| Some(*byte) == first).map(|(at, _)| at).filter(stand)
    }

    #[inline(never)]
    fn place_of(&self, words: &str) -> Option<usize> {
        self.places_of(words).next()
    }

    fn has(&self, words: &str) -> bool {
        self.place_of(words).is_some()
    }

    fn cut_at(&self, words: &str) -> Option<(&str, &str)> {
        let at = self.place_of(words)?;
        Some((self.get(..at)?, self.get(at + words.len()..)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_std_finds_them() {
        for text in ["", "a", "aab", "Überübung über", "12 of 30 of 40", "aaab"] {
            for words in ["a", "aab", "über", " of ", "b", "aaaab"] {
                assert_eq!(text.place_of(words), text.find(words), "{words:?} in {text:?}");
                assert_eq!(text.places_of(words).next(), text.match_indices(words).next().map(|(at, _)| at), "{words:?} in {text:?}");
                assert_eq!(text.cut_at(words), text.split_once(words), "{words:?} in {text:?}");
            }
        }
    }
}

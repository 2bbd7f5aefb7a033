//! Names in a pack, shortened to initials or replaced by the word for a role.

use serde::{Deserialize, Serialize};

use super::Words;

/// A name that shall not be read in a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// The name. It is found whatever its letters' case, and with spaces, points, hyphens or low lines between its words; each word
    /// of it also alone, then as it is written here.
    pub name: String,
    /// What stands there instead.
    pub shown: Shown,
}

/// What stands for a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// Its initials: "M. L.".
    Initials,
    /// The word for the client.
    Client,
    /// The word for the user.
    Me,
    /// The words for anybody else.
    Other,
}

/// All names of a pack, ready to be looked for.
pub(super) struct Names {
    patterns: Vec<Pattern>,
}

struct Pattern {
    words: Vec<Vec<char>>,
    any_case: bool,
    instead: String,
}

impl Names {
    pub(super) fn new(names: &[Name], words: Words<'_>) -> Self {
        let mut patterns: Vec<Pattern> = names.iter().flat_map(|name| Pattern::all(name, words)).collect();
        // The longest first, so that a part of a name does not take the place of the whole.
        patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.words.iter().map(Vec::len).sum::<usize>()));
        Self { patterns }
    }

    /// The text without the names.
    pub(super) fn reduce(&self, text: &str) -> String {
        if self.patterns.is_empty() {
            return text.to_owned();
        }
        let chars: Vec<char> = text.chars().collect();
        let mut out = String::with_capacity(text.len());
        let (mut rest, mut inside) = (chars.as_slice(), false);
        while let Some((first, after)) = rest.split_first() {
            let found = if inside { None } else { self.patterns.iter().find_map(|pattern| Some((pattern, pattern.behind(rest)?))) };
            if let Some((pattern, behind)) = found {
                out.push_str(&pattern.instead);
                // One point ends both the initials and the sentence.
                rest = behind.strip_prefix(&['.']).filter(|_| pattern.instead.ends_with('.')).unwrap_or(behind);
            } else {
                out.push(*first);
                inside = first.is_alphanumeric();
                rest = after;
            }
        }
        out
    }
}

impl Pattern {
    fn all(name: &Name, words: Words<'_>) -> Vec<Self> {
        let parts: Vec<Vec<char>> = name.name.split_whitespace().map(|word| word.chars().collect()).collect();
        let instead = |parts: &[Vec<char>]| match name.shown {
            Shown::Initials => initials(parts),
            Shown::Client => words("pack_client"),
            Shown::Me => words("pack_freelancer"),
            Shown::Other => words("pack_other"),
        };
        let alone = parts.iter().filter(|part| parts.len() > 1 && part.len() > 1).map(std::slice::from_ref);
        let alone = alone.map(|part| Self { words: part.to_vec(), any_case: false, instead: instead(part) });
        let mut patterns: Vec<Self> = alone.collect();
        if !parts.is_empty() {
            patterns.push(Self { instead: instead(&parts), words: parts, any_case: true });
        }
        patterns
    }

    /// What follows the name, where the text begins with it and no word goes on behind it.
    fn behind<'a>(&self, text: &'a [char]) -> Option<&'a [char]> {
        let mut rest = text;
        for (index, word) in self.words.iter().enumerate() {
            if index > 0 {
                let between = rest.iter().take_while(|c| c.is_whitespace() || matches!(c, '.' | '-' | '_' | '+')).count();
                rest = rest.get(between..).filter(|_| between > 0)?;
            }
            let (start, after) = rest.split_at_checked(word.len())?;
            let is_same = |(a, b): (&char, &char)| a == b || self.any_case && a.to_lowercase().eq(b.to_lowercase());
            rest = start.iter().zip(word).all(is_same).then_some(after)?;
        }
        rest.first().is_none_or(|next| !next.is_alphanumeric()).then_some(rest)
    }
}

fn initials(parts: &[Vec<char>]) -> String {
    let initials: Vec<String> = parts.iter().filter_map(|part| Some(format!("{}.", part.first()?))).collect();
    initials.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reduced(names: &[(&str, Shown)], text: &str) -> String {
        let names: Vec<Name> = names.iter().map(|(name, shown)| Name { name: (*name).to_owned(), shown: *shown }).collect();
        Names::new(&names, &|name| format!("[{name}]")).reduce(text)
    }

    #[test]
    fn a_name_is_shortened_wherever_it_stands() {
        let names = [("Maya Lindqvist", Shown::Initials)];
        for (text, expected) in [
            ("Maya Lindqvist wrote", "M. L. wrote"),
            ("MAYA  lindqvist,\nand maya\u{a0}Lindqvist’s", "M. L.,\nand M. L.’s"),
            ("https://site.example/maya-lindqvist?x=1", "https://site.example/M. L.?x=1"),
            ("maya.lindqvist@mail.example", "M. L.@mail.example"),
            ("Maya said that Lindqvist & Co paid", "M. said that L. & Co paid"),
            ("It was Maya. Then", "It was M. Then"),
            ("Mayan ruins, Lindqvistgatan, the maya", "Mayan ruins, Lindqvistgatan, the maya"),
        ] {
            assert_eq!(reduced(&names, text), expected);
        }
    }

    #[test]
    fn the_word_for_a_role_may_stand_instead() {
        let names = [("Maya", Shown::Client), ("Émile Zeta", Shown::Me), ("Zeta", Shown::Other)];
        assert_eq!(reduced(&names, "maya met ÉMILE ZETA"), "[pack_client] met [pack_freelancer]");
    }

    #[test]
    fn nothing_is_found_where_no_name_is_given() {
        assert_eq!(reduced(&[], "Maya"), "Maya");
        assert_eq!(reduced(&[(" ", Shown::Initials)], "Maya"), "Maya");
    }
}

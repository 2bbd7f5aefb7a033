//! How hard a passphrase is to guess, roughly: a hint for who makes one up, and no proof.

/// The fewest characters that are accepted.
pub const FEWEST: usize = 8;

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// It has fewer than [`FEWEST`] characters and is not accepted.
    TooShort,
    /// Somebody who has the file and tries will find it.
    Weak,
    /// It withstands for some time.
    Fair,
    /// Several words, or many different characters.
    Good,
}

impl Strength {
    /// The name of the message for it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::TooShort => "backup_passphrase_too_short",
            Self::Weak => "backup_passphrase_weak",
            Self::Fair => "backup_passphrase_fair",
            Self::Good => "backup_passphrase_good",
        }
    }
}

/// The strength of a passphrase: two bits for a letter, as in words, three for a digit, four for anything else, and two wherever one
/// kind follows another; next to nothing for what repeats or counts on.
#[must_use]
pub fn strength(passphrase: &str) -> Strength {
    if passphrase.chars().count() < FEWEST {
        return Strength::TooShort;
    }
    let mut half_bits = 0;
    let mut before: Option<char> = None;
    for c in passphrase.chars() {
        let goes_on = before.is_some_and(|before| u32::from(before).abs_diff(u32::from(c)) <= 1);
        half_bits += if goes_on { 1 } else { 2 * worth(c) };
        if before.is_some_and(|before| worth(before) != worth(c)) {
            half_bits += 4;
        }
        before = Some(c);
    }
    match half_bits / 2 {
        ..30 => Strength::Weak,
        30..50 => Strength::Fair,
        _ => Strength::Good,
    }
}

fn worth(c: char) -> u32 {
    match c {
        c if c.is_alphabetic() => 2,
        c if c.is_numeric() => 3,
        ' ' => 1,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_variety_are_strong_and_what_everybody_types_is_weak() {
        for (typed, told) in [
            ("short", Strength::TooShort),
            ("password123", Strength::Weak),
            ("aaaaaaaaaaaaaaaaaaaa", Strength::Weak),
            ("12345678901234567890", Strength::Weak),
            ("menu in dutch", Strength::Fair),
            ("forty dishes before the harbour opens", Strength::Good),
            ("x9$Kq2!vLp0z", Strength::Fair),
            ("x9$Kq2!vLp0z#7bW", Strength::Good),
        ] {
            assert_eq!(strength(typed), told, "{typed}");
        }
    }
}

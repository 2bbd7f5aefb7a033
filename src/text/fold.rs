//! Folding: one spelling for every disguise of a letter, with the way back to UTF-16 offsets of the original.

/// Set on an offset whose original character takes two UTF-16 units.
const WIDE: u32 = 1 << 31;
/// Set on an offset whose original character is a capital letter.
const UPPER: u32 = 1 << 30;
/// So many UTF-16 units of a text are looked at, or one more.
const LONGEST: u32 = UPPER - 2;

/// A text in lower case, with look-alikes, accents, wide and mathematical letters made plain, unseen characters and
/// apostrophes inside words left out. Line breaks stay.
#[derive(Debug, Default)]
pub struct Folded {
    text: String,
    /// For each byte of `text`: the UTF-16 offset of the character it came from, and two flags.
    from: Vec<u32>,
}

impl Folded {
    /// Folds `original`, which may be up to 2^30 UTF-16 units long; what lies beyond is left out.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len() + 16), from: Vec::with_capacity(original.len() + 16) };
        let mut units = 0u32;
        let mut rest = original;
        loop {
            let room = LONGEST.saturating_sub(units) as usize;
            let length = rest.bytes().take(room).take_while(|byte| byte.is_ascii() && *byte != b'\'').count();
            let (run, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
            folded.push_plain(run, units);
            units += run.len() as u32;
            let mut chars = behind.chars();
            let Some(c) = chars.next().filter(|_| units < LONGEST) else { break };
            rest = chars.as_str();
            let flags = if c.is_uppercase() { UPPER } else { 0 };
            let wide = if c.len_utf16() == 2 { WIDE } else { 0 };
            let at = units | flags | wide;
            units += c.len_utf16() as u32;
            match plain(c) {
                Plain::Drop => {}
                Plain::Apostrophe => {
                    let inside = folded.text.ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric);
                    if !inside {
                        folded.push('\'', at);
                    }
                }
                Plain::One(letter) => folded.push(letter, at),
                Plain::Two(first, second) => {
                    folded.push(first, at);
                    folded.push(second, at);
                }
                Plain::Other => folded.push(lower(c), at),
            }
        }
        folded
    }

    /// Adds plain letters, of which the first stands at the unit `at`.
    fn push_plain(&mut self, run: &str, at: u32) {
        let before = self.text.len();
        self.text.push_str(run);
        if let Some(added) = self.text.get_mut(before..) {
            added.make_ascii_lowercase();
        }
        let flags = |byte: u8| if byte.is_ascii_uppercase() { UPPER } else { 0 };
        self.from.extend((at..).zip(run.bytes()).map(|(unit, byte)| unit | flags(byte)));
    }

    fn push(&mut self, c: char, at: u32) {
        self.text.push(c);
        self.from.resize(self.text.len(), at);
    }

    /// Adds a spelling that stands nowhere in the original (a word put together from letters apart) behind the text and
    /// returns its byte range. It maps to nothing.
    pub(super) fn append_spelling(&mut self, letters: impl Iterator<Item = char>) -> (u32, u32) {
        let start = self.text.len() as u32;
        for c in letters {
            self.push(c, 0);
        }
        let end = self.text.len() as u32;
        // Keeps the next spelling from touching this one.
        self.push('\n', 0);
        (start, end)
    }

    /// The folded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A part of the folded text by byte range; empty where the range is none.
    #[must_use]
    pub fn slice(&self, start: u32, end: u32) -> &str {
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The UTF-16 range of the original that the byte range stands for.
    #[must_use]
    pub fn utf16(&self, start: u32, end: u32) -> (u32, u32) {
        let at = |byte: u32| self.from.get(byte as usize).copied().unwrap_or(0);
        let last = at(end.saturating_sub(1));
        let width = if last & WIDE == 0 { 1 } else { 2 };
        (at(start) & !(WIDE | UPPER), (last & !(WIDE | UPPER)) + width)
    }

    /// Whether the character at this byte was a capital.
    #[must_use]
    pub fn is_upper(&self, byte: u32) -> bool {
        self.from.get(byte as usize).is_some_and(|from| from & UPPER != 0)
    }
}

/// What a character becomes.
enum Plain {
    Drop,
    Apostrophe,
    One(char),
    Two(char, char),
    Other,
}

fn plain(c: char) -> Plain {
    use Plain::{Apostrophe, Drop, One, Two};
    let code = c as u32;
    match c {
        '\'' | '’' | '‘' | '‛' | 'ʼ' | '´' | '`' | '′' | '＇' => {
            if c == '`' {
                One('`')
            } else {
                Apostrophe
            }
        }
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '＂' => One('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' | '－' => One('-'),
        '•' | '▪' | '●' | '◦' | '‣' | '▫' | '■' | '□' | '✓' | '✔' | '✅' | '➤' | '►' | '▶' | '→' | '○' | '◆' | '❖' => {
            One('•')
        }
        '…' => One('.'),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => One(' '),
        '\u{2028}' | '\u{2029}' | '\u{85}' => One('\n'),
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{300}'..='\u{34e}'
        | '\u{350}'..='\u{36f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0000}'..='\u{e007f}' => Drop,
        '＠' | '﹫' => One('@'),
        '。' | '．' | '｡' => One('.'),
        '，' => One(','),
        '\u{ff01}'..='\u{ff5e}' => ascii(code - 0xfee0),
        '\u{1d400}'..='\u{1d6a3}' => letter_of_52(code - 0x1d400),
        '\u{1d7ce}'..='\u{1d7ff}' => digit((code - 0x1d7ce) % 10),
        'Ⓐ'..='Ⓩ' => letter(code - 0x24b6),
        'ⓐ'..='ⓩ' => letter(code - 0x24d0),
        '⒜'..='⒵' => letter(code - 0x249c),
        '\u{1f130}'..='\u{1f149}' => letter(code - 0x1f130),
        '\u{1f150}'..='\u{1f169}' => letter(code - 0x1f150),
        '\u{1f170}'..='\u{1f189}' => letter(code - 0x1f170),
        '\u{1f1e6}'..='\u{1f1ff}' => letter(code - 0x1f1e6),
        'ß' | 'ẞ' => Two('s', 's'),
        'æ' | 'Æ' => Two('a', 'e'),
        'œ' | 'Œ' => Two('o', 'e'),
        'ﬁ' => Two('f', 'i'),
        'ﬂ' => Two('f', 'l'),
        _ => look_alike(c).map_or(Plain::Other, One),
    }
}

/// A text in small letters, and otherwise as it is.
#[must_use]
pub fn lowercase(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii() { c.to_ascii_lowercase() } else { lower(c) }).collect()
}

/// The small letter of a capital one in Latin, Greek and Cyrillic. The standard library's table of all scripts would be
/// 12 KB of the Wasm.
fn lower(c: char) -> char {
    let code = c as u32;
    let small = match c {
        'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => code + 0x20,
        'Ѐ'..='Џ' => code + 0x50,
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' => code + code % 2,
        '\u{100}'..='\u{12f}'
        | '\u{132}'..='\u{137}'
        | '\u{14a}'..='\u{177}'
        | '\u{460}'..='\u{481}'
        | '\u{48a}'..='\u{4bf}'
        | '\u{4d0}'..='\u{52f}'
        | '\u{1e00}'..='\u{1e95}'
        | '\u{1ea0}'..='\u{1eff}' => code | 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

fn ascii(code: u32) -> Plain {
    char::from_u32(code).map_or(Plain::Other, |c| Plain::One(c.to_ascii_lowercase()))
}

fn letter(index: u32) -> Plain {
    ascii('a' as u32 + index)
}

fn digit(index: u32) -> Plain {
    ascii('0' as u32 + index)
}

/// Mathematical alphabets follow one another in runs of 26 capitals and 26 small letters.
fn letter_of_52(index: u32) -> Plain {
    letter(index % 26)
}

/// The Latin letter that a letter with an accent, or of another script, passes for.
fn look_alike(c: char) -> Option<char> {
    Some(match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ą' | 'Ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ' | 'а' | 'А' | 'α' | 'Α' | 'ɑ' | 'ᴀ' => {
            'a'
        }
        'в' | 'В' | 'Β' | 'β' | 'ʙ' | 'ь' | 'Ь' => 'b',
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' | 'с' | 'С' | 'ϲ' | 'Ϲ' | 'ᴄ' | 'ⅽ' | 'Ⅽ' => 'c',
        'ď' | 'Ď' | 'đ' | 'Đ' | 'ԁ' | 'ᴅ' | 'ð' | 'Ð' | 'ⅾ' => 'd',
        'è'..='ë'
        | 'È'..='Ë'
        | 'ē'
        | 'Ē'
        | 'ė'
        | 'Ė'
        | 'ę'
        | 'Ę'
        | 'ě'
        | 'Ě'
        | 'ẹ'
        | 'ế'
        | 'е'
        | 'Е'
        | 'ё'
        | 'Ё'
        | 'ε'
        | 'Ε'
        | 'ᴇ'
        | 'є'
        | 'Є' => 'e',
        'ғ' | 'ꜰ' | 'ƒ' => 'f',
        'ğ' | 'Ğ' | 'ģ' | 'ɡ' | 'ɢ' | 'ց' => 'g',
        'н' | 'Н' | 'Η' | 'һ' | 'Һ' | 'ʜ' => 'h',
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' | 'į' | 'ı' | 'İ' | 'і' | 'І' | 'ї' | 'Ї' | 'ι' | 'Ι' | 'ɪ' | 'ⅰ' | 'Ⅰ' => {
            'i'
        }
        'ј' | 'Ј' | 'ᴊ' => 'j',
        'к' | 'К' | 'κ' | 'Κ' | 'ᴋ' | 'ķ' => 'k',
        'ł' | 'Ł' | 'ľ' | 'ļ' | 'ʟ' | 'ⅼ' | 'Ⅼ' | 'ӏ' => 'l',
        'м' | 'М' | 'Μ' | 'ᴍ' | 'ⅿ' => 'm',
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ň' | 'Ň' | 'ņ' | 'Ν' | 'ɴ' | 'п' | 'η' => 'n',
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'Ō' | 'ő' | 'Ő' | 'ọ' | 'о' | 'О' | 'ο' | 'Ο' | 'ᴏ' | 'σ' => 'o',
        'р' | 'Р' | 'ρ' | 'Ρ' | 'ᴘ' => 'p',
        'ԛ' => 'q',
        'ř' | 'Ř' | 'ŕ' | 'ʀ' | 'г' => 'r',
        'ś' | 'Ś' | 'š' | 'Š' | 'ş' | 'Ş' | 'ș' | 'ѕ' | 'Ѕ' | 'ꜱ' => 's',
        'ť' | 'Ť' | 'ţ' | 'ț' | 'т' | 'Т' | 'τ' | 'Τ' | 'ᴛ' => 't',
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' | 'ů' | 'Ů' | 'ű' | 'ư' | 'υ' | 'ᴜ' => 'u',
        'ν' | 'ᴠ' | 'ѵ' | 'ⅴ' => 'v',
        'ŵ' | 'ԝ' | 'Ԝ' | 'ᴡ' | 'ω' => 'w',
        'х' | 'Х' | 'χ' | 'Χ' | 'ⅹ' => 'x',
        'ý' | 'Ý' | 'ÿ' | 'у' | 'У' | 'Υ' | 'γ' | 'ʏ' => 'y',
        'ž' | 'Ž' | 'ź' | 'Ź' | 'ż' | 'Ż' | 'Ζ' | 'ᴢ' => 'z',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
    use super::*;

    fn folded(text: &str) -> String {
        Folded::new(text).text().to_owned()
    }

    #[test]
    fn capitals_become_what_the_standard_library_makes_of_them() {
        let scripts = ['\u{c0}'..='\u{de}', '\u{100}'..='\u{17e}', '\u{391}'..='\u{3ab}', '\u{400}'..='\u{52f}', '\u{1e00}'..='\u{1eff}'];
        for c in scripts.into_iter().flatten().filter(|c| !matches!(c, 'İ' | 'Ÿ' | 'Ӏ'..='ӎ' | 'ẞ')) {
            let mut expected = c.to_lowercase();
            assert_eq!((Some(lower(c)), None), (expected.next(), expected.next()), "{c} U+{:x}", c as u32);
        }
    }

    #[test]
    fn a_text_in_small_letters_keeps_its_other_signs() {
        assert_eq!(lowercase("Développeur À TEMPS plein (ВРЕМЯ, 3)"), "développeur à temps plein (время, 3)");
    }

    #[test]
    fn disguised_letters_become_plain() {
        for disguise in ["ТЕLЕGRАМ", "ｔｅｌｅｇｒａｍ", "𝓽𝓮𝓵𝓮𝓰𝓻𝓪𝓶", "tele\u{200b}gram", "Ⓣⓔⓛⓔⓖⓡⓐⓜ", "tëlégràm", "ᴛᴇʟᴇɢʀᴀᴍ", "𝗧𝗲𝗹𝗲𝗴𝗿𝗮𝗺"]
        {
            assert_eq!(folded(disguise), "telegram", "{disguise}");
        }
    }

    #[test]
    fn apostrophes_inside_words_vanish_and_quotes_stay() {
        assert_eq!(folded("Don’t say 'hi' to what's app"), "dont say 'hi' to whats app");
    }

    #[test]
    fn offsets_lead_back_to_the_original() {
        let original = "🎉 Ｔele\u{200b}gram 𝓶e";
        let folded = Folded::new(original);
        let start = folded.text().find("telegram").unwrap() as u32;
        let (from, to) = folded.utf16(start, start + 8);
        let units: Vec<u16> = original.encode_utf16().collect();
        assert_eq!(String::from_utf16(&units[from as usize..to as usize]).unwrap(), "Ｔele\u{200b}gram");
        let start = folded.text().find("me").unwrap() as u32;
        let (from, to) = folded.utf16(start, start + 2);
        assert_eq!(String::from_utf16(&units[from as usize..to as usize]).unwrap(), "𝓶e");
    }

    proptest::proptest! {
        #[test]
        fn every_range_lies_within_the_original(text in "\\PC{0,80}") {
            let folded = Folded::new(&text);
            let units = text.encode_utf16().count() as u32;
            for start in 0..folded.text().len() as u32 {
                let (from, to) = folded.utf16(start, start + 1);
                proptest::prop_assert!(from < to && to <= units);
            }
        }
    }
}

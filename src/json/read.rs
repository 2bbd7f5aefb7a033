//! The reader: a text is taken apart from its beginning to its end, by whoever knows what should stand there. Whatever is not
//! there, or is no JSON, is nothing.

use std::borrow::Cow;

use serde_json::{Map, Number, Value};

/// So many lists and objects may stand inside one another.
const LARGEST_DEPTH: u8 = 127;

/// What a whole text says. Fractions are read as exactly as `serde_json` reads them where they have no more than 15 digits.
#[must_use]
pub fn value(text: &str) -> Option<Value> {
    let mut reader = Reader::new(text);
    let value = reader.value()?;
    reader.end()?;
    Some(value)
}

/// A place in a text of JSON.
#[derive(Debug)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: u8,
}

impl<'a> Reader<'a> {
    /// The beginning of a text.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// Nothing but space follows.
    pub fn end(&mut self) -> Option<()> {
        self.peek().is_none().then_some(())
    }

    /// The next value, whatever it is.
    pub fn value(&mut self) -> Option<Value> {
        match self.peek()? {
            b'"' => self.text().map(|text| Value::String(text.into_owned())),
            b'[' => {
                let mut list = Vec::new();
                self.list(&mut |reader| {
                    list.push(reader.value()?);
                    Some(())
                })?;
                Some(Value::Array(list))
            }
            b'{' => {
                let mut members = Map::new();
                self.members(&mut |name, reader| {
                    members.insert(name.into_owned(), reader.value()?);
                    Some(())
                })?;
                Some(Value::Object(members))
            }
            b'n' => self.literal("null").map(|()| Value::Null),
            b't' => self.literal("true").map(|()| Value::Bool(true)),
            b'f' => self.literal("false").map(|()| Value::Bool(false)),
            _ => self.number().map(Value::Number),
        }
    }

    /// A list, of which each member is taken by `each`.
    pub fn list(&mut self, each: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.open(b'[')?;
        if self.peek()? != b']' {
            each(self)?;
            while self.peek()? == b',' {
                self.at += 1;
                each(self)?;
            }
        }
        self.close(b']')
    }

    /// An object, of which each member's value is taken by `each`.
    pub fn members(&mut self, each: &mut dyn FnMut(Cow<'a, str>, &mut Self) -> Option<()>) -> Option<()> {
        self.open(b'{')?;
        if self.peek()? != b'}' {
            self.member(each)?;
            while self.peek()? == b',' {
                self.at += 1;
                self.member(each)?;
            }
        }
        self.close(b'}')
    }

    fn member(&mut self, each: &mut dyn FnMut(Cow<'a, str>, &mut Self) -> Option<()>) -> Option<()> {
        let name = self.text()?;
        self.eat(b':')?;
        each(name, self)
    }

    /// A text. Half a surrogate pair, which no text of Rust can hold, is read as U+FFFD: one UTF-16 unit like the half itself.
    pub fn text(&mut self) -> Option<Cow<'a, str>> {
        self.eat(b'"')?;
        let plain = self.plain()?;
        if self.byte()? == b'"' {
            self.at += 1;
            return Some(Cow::Borrowed(plain));
        }
        let mut text = plain.to_owned();
        loop {
            let byte = self.byte()?;
            self.at += 1;
            match byte {
                b'"' => return Some(Cow::Owned(text)),
                b'\\' => text.push(self.escaped()?),
                // A control character stands in no text.
                _ => return None,
            }
            text.push_str(self.plain()?);
        }
    }

    /// What stands before the next quotation mark, backslash or control character.
    fn plain(&mut self) -> Option<&'a str> {
        let rest = self.text.get(self.at..)?;
        let length = rest.bytes().position(|byte| byte < b' ' || matches!(byte, b'"' | b'\\'))?;
        self.at += length;
        rest.get(..length)
    }

    fn escaped(&mut self) -> Option<char> {
        let byte = self.byte()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unit(),
            _ => return None,
        })
    }

    /// The character that `\u` begins, of one unit or of two.
    fn unit(&mut self) -> Option<char> {
        let first = self.hex()?;
        let after_first = self.at;
        if (0xd800..0xdc00).contains(&first) && self.literal("\\u").is_some() {
            let second = self.hex()?;
            if (0xdc00..0xe000).contains(&second) {
                return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
            }
            self.at = after_first;
        }
        Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4)?;
        self.at += 4;
        digits.iter().try_fold(0, |number, digit| Some(number << 4 | char::from(*digit).to_digit(16)?))
    }

    /// A number: a whole one where it is written as one and is not too large.
    pub fn number(&mut self) -> Option<Number> {
        let is_negative = self.peek()? == b'-';
        self.at += usize::from(is_negative);
        let mut digits = Digits::default();
        let begins_with_zero = self.byte()? == b'0';
        self.digits(&mut digits, 0)?;
        if begins_with_zero && digits.count > 1 {
            return None;
        }
        let is_whole = !digits.is_full && !matches!(self.byte(), Some(b'.' | b'e' | b'E'));
        if is_whole {
            if !is_negative {
                return Some(digits.number.into());
            }
            if let Some(number) = 0_i64.checked_sub_unsigned(digits.number).filter(|number| *number != 0) {
                return Some(number.into());
            }
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits(&mut digits, -1)?;
        }
        let mut exponent = digits.exponent;
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            let is_below = self.byte()? == b'-';
            self.at += usize::from(is_below || self.byte()? == b'+');
            let mut by = Digits::default();
            self.digits(&mut by, 0)?;
            // No more digits than a text can have come close to this.
            let by = if !by.is_full { i32::try_from(by.number).unwrap_or(MOST) } else { MOST }.min(MOST);
            exponent += if is_below { -by } else { by };
        }
        let number = scaled(digits.number as f64, exponent);
        Number::from_f64(if is_negative { -number } else { number })
    }

    /// Digits, of which each moves the exponent by `step`. What 64 bits cannot hold only counts.
    fn digits(&mut self, digits: &mut Digits, step: i32) -> Option<()> {
        let before = digits.count;
        while let Some(byte @ b'0'..=b'9') = self.byte() {
            self.at += 1;
            digits.count += 1;
            let longer = digits.number.checked_mul(10).and_then(|number| number.checked_add(u64::from(byte - b'0')));
            match longer.filter(|_| !digits.is_full) {
                Some(number) => (digits.number, digits.exponent) = (number, digits.exponent + step),
                None => (digits.is_full, digits.exponent) = (true, digits.exponent + step + 1),
            }
        }
        (digits.count > before).then_some(())
    }

    fn open(&mut self, bracket: u8) -> Option<()> {
        self.eat(bracket)?;
        self.depth += 1;
        (self.depth <= LARGEST_DEPTH).then_some(())
    }

    fn close(&mut self, bracket: u8) -> Option<()> {
        self.eat(bracket)?;
        self.depth -= 1;
        Some(())
    }

    fn eat(&mut self, wanted: u8) -> Option<()> {
        (self.peek()? == wanted).then(|| self.at += 1)
    }

    fn literal(&mut self, literal: &str) -> Option<()> {
        let rest = self.text.as_bytes().get(self.at..)?;
        rest.starts_with(literal.as_bytes()).then(|| self.at += literal.len())
    }

    /// The next byte that is no space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

/// Digits as a number, and the power of ten that is missing from it.
#[derive(Default)]
struct Digits {
    number: u64,
    exponent: i32,
    count: usize,
    /// Not all of them could be held.
    is_full: bool,
}

/// An exponent that makes nothing or too much of every number.
const MOST: i32 = 100_000_000;

/// `number` by a power of ten: exact where both are exact, which a number of 15 digits by 22 powers is.
fn scaled(mut number: f64, mut exponent: i32) -> f64 {
    const STEP: i32 = 22;
    while exponent != 0 && number != 0.0 && number.is_finite() {
        let step = exponent.clamp(-STEP, STEP);
        let power = (0..step.abs()).fold(1.0, |power: f64, _| power * 10.0);
        number = if step < 0 { number / power } else { number * power };
        exponent -= step;
    }
    number
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may fail loudly")]
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn reference(text: &str) -> Option<Value> {
        serde_json::from_str(text).ok()
    }

    #[test]
    fn what_is_json_is_read_as_serde_json_reads_it_and_what_is_none_is_refused() {
        for text in [
            "",
            " ",
            "nul",
            "nulll",
            "truefalse",
            "tru",
            "01",
            "-",
            "-01",
            "1.",
            ".5",
            "1e",
            "1e+",
            "+1",
            "0x1",
            "1 2",
            "--1",
            "1.5.5",
            "[",
            "[1",
            "[1,",
            "[1,]",
            "[,1]",
            "]",
            "[1 2]",
            "{",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "{\"a\":1,",
            "{\"a\":1,}",
            "{a:1}",
            "{1:1}",
            "{\"a\" 1}",
            "[}",
            "{]",
            "\"",
            "\"\\",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u12g4\"",
            "\"\\u00é9\"",
            "\"a\nb\"",
            "\"\u{1}\"",
            "'a'",
            "\u{a0}1",
            "\u{feff}1",
            "NaN",
            "Infinity",
            "1e999",
            "null",
            " true\n",
            "false\t",
            "\"\"",
            "[]",
            "{}",
            "[ ]",
            "{ }",
            "[[],{},[{}]]",
            "{\"\":{\"\":[]}}",
            "{\"a\":1,\"a\":2}",
            "[null,true,\"x\"]",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
            "\"\\u0041\\u00e9\\u20ac\\ud83d\\ude00\"",
            "\"é€😀\\né\"",
            "0",
            "-0",
            "7",
            "-7",
            "12345678901234567890",
            "18446744073709551615",
            "18446744073709551616",
            "-9223372036854775808",
            "-9223372036854775809",
            "0.5",
            "-2.25",
            "1e3",
            "1E-2",
            "3.456",
            "8123.45",
            "0.0",
            "0e5",
            "1.0",
            "0.1e1",
            "100000000000000000000000",
            "1e-400",
            "0e999999999999",
            "1e-99999999999999999999",
        ] {
            assert_eq!(value(text), reference(text), "{text:?}");
        }
    }

    #[test]
    fn half_a_surrogate_pair_counts_as_one_unit() {
        for (text, read) in [
            (r#""\ud83d""#, "\u{fffd}"),
            (r#""\ude00!""#, "\u{fffd}!"),
            (r#""\ud83d\ud83d\ude00""#, "\u{fffd}😀"),
            (r#""\ud83dx""#, "\u{fffd}x"),
            (r#""\ud83d\u0041""#, "\u{fffd}A"),
            (r#""\ud83d\n""#, "\u{fffd}\n"),
        ] {
            assert_eq!(value(text), Some(json!(read)), "{text}");
        }
    }

    #[test]
    fn depth_has_an_end() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(value(&nested(usize::from(LARGEST_DEPTH))).is_some());
        assert!(value(&nested(usize::from(LARGEST_DEPTH) + 1)).is_none());
        assert!(value(&"[".repeat(1_000_000)).is_none());
        assert!(value(&"{\"a\":".repeat(1_000_000)).is_none());
        let flat = format!("[{}]", vec!["[]"; 1_000].join(","));
        assert_eq!(value(&flat), reference(&flat));
    }

    #[test]
    fn a_text_of_four_megabytes_is_read_whole() {
        let words = "A plain line, \"quoted\" \\ and told 😀.\n".repeat(100_000);
        let written = json!({"text": words, "list": vec![1.25; 100_000]});
        assert_eq!(value(&written.to_string()), Some(written));
        let digits = "9".repeat(1_000_000);
        assert_eq!(value(&digits), None);
        assert_eq!(value(&format!("0.{digits}")).unwrap().as_f64().map(|number| number.round()), Some(1.0));
    }

    #[test]
    fn what_a_reader_does_not_ask_for_is_refused() {
        assert_eq!(Reader::new("[1]").text(), None);
        assert_eq!(Reader::new("{}").list(&mut |_| Some(())), None);
        assert_eq!(Reader::new("[]").members(&mut |_, _| Some(())), None);
        assert_eq!(Reader::new("\"1\"").number(), None);
        assert_eq!(Reader::new("[1,2]").list(&mut |_| None), None);
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let plain = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            (-1_000_000_000_i64..1_000_000_000, 0_i32..6).prop_map(|(number, places)| json!(number as f64 / 10_f64.powi(places))),
            any::<String>().prop_map(Value::from),
        ];
        plain.prop_recursive(4, 64, 8, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..8).prop_map(|members| json!(members)),
            ]
        })
    }

    proptest! {
        #[test]
        fn every_value_comes_back_from_its_text(written in any_value()) {
            prop_assert_eq!(value(&written.to_string()), Some(written.clone()));
            prop_assert_eq!(value(&serde_json::to_string_pretty(&written).unwrap()), Some(written));
        }

        #[test]
        fn a_torn_text_is_none(written in any_value(), at in 0.0..1.0) {
            let text = json!([written]).to_string();
            let cut = text.floor_char_boundary((text.len() as f64 * at) as usize);
            prop_assert_eq!(value(&text[..cut]), None);
        }

        #[test]
        fn a_damaged_text_is_read_as_serde_json_reads_it(written in any_value(), at in 0.0..1.0, byte in " -~") {
            let text = written.to_string();
            let at = text.floor_char_boundary((text.len() as f64 * at) as usize);
            let damaged = format!("{}{byte}{}", &text[..at], &text[at..].chars().skip(1).collect::<String>());
            // A fraction may be another in its last digit, and half a pair is no text there.
            if let Some(read) = reference(&damaged).filter(|read| !read.to_string().contains(['.', 'e'])) {
                prop_assert_eq!(value(&damaged), Some(read));
            } else if !damaged.contains("\\u") {
                prop_assert_eq!(value(&damaged).is_some(), reference(&damaged).is_some());
            }
        }

        #[test]
        fn any_text_is_survived(text in "[\\[\\]{}:,\"\\\\0-9.eE+tfn ud8a-]{0,40}|\\PC{0,40}") {
            let _ = value(&text);
        }

        #[test]
        fn a_number_is_as_near_as_fifteen_digits_tell(number in prop::num::f64::NORMAL) {
            let read = value(&format!("{number:e}")).unwrap().as_f64().unwrap();
            prop_assert!((read / number - 1.0).abs() < 1e-13, "{read:e} for {number:e}");
        }
    }
}

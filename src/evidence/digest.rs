//! SHA-256 digests, and the canonical form of JSON that they are taken of.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::Digest as _;

/// The largest whole number that every reader of JSON holds exactly, 2⁵³ − 1.
pub const LARGEST_NUMBER: u64 = (1 << 53) - 1;

/// A SHA-256 digest; in JSON and in print 64 hexadecimal digits in lower case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 32]);

impl Digest {
    /// What the first entry of a chain names as the one before it.
    pub const ZERO: Self = Self([0; 32]);

    /// The digest of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// The digest of the canonical form of a value.
    ///
    /// # Errors
    /// The value has no canonical form.
    pub fn of_json(value: &impl Serialize) -> Result<Self, NotCanonical> {
        let value = serde_json::to_value(value).map_err(|_| NotCanonical)?;
        Ok(Self::of(canonical(&value)?.as_bytes()))
    }

    /// A digest in print. `None` for anything but 64 hexadecimal digits in lower case.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits: Vec<u8> = text.chars().map(digit).collect::<Option<_>>()?;
        let mut bytes = [0; 32];
        if digits.len() != 64 {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().fold(0, |byte, digit| byte << 4 | digit);
        }
        Some(Self(bytes))
    }
}

fn digit(c: char) -> Option<u8> {
    c.to_digit(16).filter(|_| !c.is_ascii_uppercase()).and_then(|digit| u8::try_from(digit).ok())
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.to_string()
    }
}

impl TryFrom<String> for Digest {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::read(&text).ok_or("a SHA-256 digest has 64 hexadecimal digits in lower case")
    }
}

/// The value holds a number that is not whole, or one that not every reader of JSON holds exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotCanonical;

impl fmt::Display for NotCanonical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number is not whole, or too large")
    }
}

/// The canonical form of a value: JSON as RFC 8785 has it, with whole numbers only. No white space; the members of an object in the
/// order of their names; in strings `\"`, `\\`, `\b`, `\t`, `\n`, `\f`, `\r`, other characters below U+0020 as `\u00xx` in lower
/// case, and everything else as it is, in UTF-8.
///
/// # Errors
/// A number is not whole, or beyond 2⁵³ − 1 on either side.
pub fn canonical(value: &Value) -> Result<String, NotCanonical> {
    let mut out = String::new();
    write(value, &mut out)?;
    Ok(out)
}

fn write(value: &Value, out: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Number(number) => {
            let size = number.as_i64().map(i64::unsigned_abs).or_else(|| number.as_u64());
            size.filter(|size| *size <= LARGEST_NUMBER).ok_or(NotCanonical)?;
            out.push_str(&number.to_string());
        }
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                separate(index, out);
                write(item, out)?;
            }
            out.push(']');
        }
        Value::Object(members) => {
            // Sorted here as well: whether serde_json's own map is depends on a feature that any crate may switch on.
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (index, (name, member)) in members.into_iter().enumerate() {
                separate(index, out);
                out.push_str(&Value::from(name.as_str()).to_string());
                out.push(':');
                write(member, out)?;
            }
            out.push('}');
        }
        Value::Null | Value::Bool(_) | Value::String(_) => out.push_str(&value.to_string()),
    }
    Ok(())
}

fn separate(index: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use serde_json::json;

    use super::*;

    #[test]
    fn a_digest_is_what_everybody_else_computes() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Digest::of(b"abc").to_string(), abc);
        assert_eq!(Digest::read(abc), Some(Digest::of(b"abc")));
        for wrong in ["", "ba78", &abc.to_uppercase(), &format!("{abc}00"), &abc.replace('b', "g"), &abc.replace('b', "é")] {
            assert_eq!(Digest::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_canonical_form_is_sorted_close_and_in_utf_8() {
        let value = json!({"z": [1, -2, true, null], "a": {"é": "Zoë 🎨 \u{7f}", "b": "\"\\/\u{8}\t\n\u{c}\r\u{1f}<>\u{2028}"}, "": 9_007_199_254_740_991_u64});
        let expected = "{\"\":9007199254740991,\"a\":{\"b\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u001f<>\u{2028}\",\"é\":\"Zoë 🎨 \u{7f}\"},\"z\":[1,-2,true,null]}";
        assert_eq!(canonical(&value).unwrap(), expected);
    }

    #[test]
    fn a_number_that_is_not_held_exactly_everywhere_has_no_canonical_form() {
        for value in [json!(1.5), json!(1e300), json!(9_007_199_254_740_992_u64), json!(i64::MIN), json!({"a": [0.1]})] {
            assert_eq!(canonical(&value), Err(NotCanonical), "{value}");
        }
    }
}

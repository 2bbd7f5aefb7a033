//! The writer: whatever can be serialised goes straight into a text.

use std::fmt;

use serde::Serialize;
use serde::ser::{
    Error, Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple, SerializeTupleStruct,
    Serializer,
};

/// A value as JSON.
///
/// # Errors
/// The value has a map whose keys are no texts, or says itself that it cannot be written.
pub fn text(value: &impl Serialize) -> Result<String, Unwritable> {
    let mut writer = Writer { out: String::new(), is_raw: false };
    value.serialize(&mut writer)?;
    Ok(writer.out)
}

/// A text that is JSON already, which [`text`] puts down as it is. For other serialisers it is a text like any other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename = "json::Raw")]
pub struct Raw(pub String);

const RAW: &str = "json::Raw";

/// A value cannot be written as JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unwritable;

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value cannot be written as JSON")
    }
}

impl std::error::Error for Unwritable {}

impl Error for Unwritable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Written = Result<(), Unwritable>;

struct Writer {
    out: String,
    /// The next text is JSON already.
    is_raw: bool,
}

impl Writer {
    fn put(&mut self, words: &str) -> Written {
        self.out.push_str(words);
        Ok(())
    }

    fn number(&mut self, number: u64) -> Written {
        if number >= 10 {
            self.number(number / 10)?;
        }
        self.out.push(char::from(b'0' + (number % 10) as u8));
        Ok(())
    }

    fn quoted(&mut self, words: &str) -> Written {
        self.out.reserve(words.len() + 2);
        self.out.push('"');
        let mut rest = words;
        // What must be escaped is one byte long, so the text can be cut before and behind it.
        while let Some(at) = rest.bytes().position(|byte| byte < b' ' || matches!(byte, b'"' | b'\\')) {
            let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
            let (escaped, after) = from.split_at_checked(1).unwrap_or((from, ""));
            self.out.push_str(plain);
            self.escape(escaped.bytes().next().unwrap_or_default());
            rest = after;
        }
        self.out.push_str(rest);
        self.out.push('"');
        Ok(())
    }

    fn escape(&mut self, byte: u8) {
        self.out.push('\\');
        match byte {
            b'\n' => self.out.push('n'),
            b'\r' => self.out.push('r'),
            b'\t' => self.out.push('t'),
            b'"' | b'\\' => self.out.push(char::from(byte)),
            _ => {
                self.out.push_str("u00");
                let hex = |half: u8| char::from(if half < 10 { b'0' + half } else { b'a' + half - 10 });
                self.out.extend([hex(byte >> 4), hex(byte & 15)]);
            }
        }
    }

    /// The comma before a member, unless it is the first: only then a bracket stands last.
    fn next(&mut self) {
        if !self.out.ends_with(['[', '{']) {
            self.out.push(',');
        }
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.next();
        value.serialize(self)
    }

    fn name(&mut self, name: &str) -> Written {
        self.next();
        self.quoted(name)?;
        self.put(":")
    }

    fn member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Written {
        self.name(name)?;
        value.serialize(self)
    }
}

impl Serializer for &mut Writer {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Impossible<(), Unwritable>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    fn serialize_bool(self, value: bool) -> Written {
        self.put(if value { "true" } else { "false" })
    }

    fn serialize_i8(self, value: i8) -> Written {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Written {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Written {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Written {
        if value < 0 {
            self.out.push('-');
        }
        self.number(value.unsigned_abs())
    }

    fn serialize_u8(self, value: u8) -> Written {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Written {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Written {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Written {
        self.number(value)
    }

    fn serialize_f32(self, value: f32) -> Written {
        self.serialize_f64(value.into())
    }

    /// Nothing that the engine writes has fractions; writing them takes kilobytes.
    fn serialize_f64(self, _: f64) -> Written {
        Err(Unwritable)
    }

    fn serialize_char(self, value: char) -> Written {
        self.quoted(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Written {
        if std::mem::take(&mut self.is_raw) { self.put(value) } else { self.quoted(value) }
    }

    fn serialize_bytes(self, value: &[u8]) -> Written {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Written {
        self.put("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.put("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.put("null")
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.quoted(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Written {
        self.is_raw = name == RAW;
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, variant: &'static str, value: &T) -> Written {
        self.put("{")?;
        self.member(variant, value)?;
        self.put("}")
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Unwritable> {
        self.put("[")?;
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Unwritable> {
        self.put("[")?;
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
        self.put("[")?;
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Unwritable> {
        self.put("{")?;
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
        self.put("{")?;
        Ok(self)
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<Self, Unwritable> {
        self.put("{")?;
        self.name(variant)?;
        self.put("{")?;
        Ok(self)
    }
}

impl SerializeSeq for &mut Writer {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.element(value)
    }

    fn end(self) -> Written {
        self.put("]")
    }
}

impl SerializeTuple for &mut Writer {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.element(value)
    }

    fn end(self) -> Written {
        self.put("]")
    }
}

impl SerializeTupleStruct for &mut Writer {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.element(value)
    }

    fn end(self) -> Written {
        self.put("]")
    }
}

impl SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        self.next();
        let from = self.out.len();
        key.serialize(&mut **self)?;
        // A key is a text, and nothing else begins with a quotation mark.
        if !self.out.get(from..).is_some_and(|key| key.starts_with('"')) {
            return Err(Unwritable);
        }
        self.put(":")
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.put("}")
    }
}

impl SerializeStruct for &mut Writer {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        self.member(name, value)
    }

    fn end(self) -> Written {
        self.put("}")
    }
}

impl SerializeStructVariant for &mut Writer {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        self.member(name, value)
    }

    fn end(self) -> Written {
        self.put("}}")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    #[derive(Serialize)]
    enum Shape {
        Unit,
        New(u8),
        Struct { at: i32, of: Option<char> },
    }

    #[derive(Serialize)]
    #[serde(tag = "is", rename_all = "kebab-case")]
    enum Tagged {
        Found(Inner),
        NotFound,
        With { name: &'static str },
    }

    #[derive(Default, Serialize)]
    struct Inner {
        #[serde(skip_serializing_if = "Option::is_none")]
        absent: Option<u8>,
        list: Vec<(u32, String)>,
        map: BTreeMap<String, bool>,
        #[serde(flatten)]
        flat: BTreeMap<&'static str, i64>,
    }

    fn full() -> Inner {
        let list = vec![(0, String::new()), (4_294_967_295, "a \"b\" \\ \n\r\t\u{1}\u{1f}\u{7f}é😀".to_owned())];
        let map = [("[".to_owned(), true), ("{".to_owned(), false)].into_iter().collect();
        Inner { absent: None, list, map, flat: [("least", i64::MIN), ("most", i64::MAX)].into_iter().collect() }
    }

    #[track_caller]
    fn alike(value: &impl Serialize) {
        assert_eq!(text(value).unwrap(), serde_json::to_string(value).unwrap().replace("\\u007f", "\u{7f}"));
    }

    #[test]
    fn everything_is_written_as_serde_json_writes_it() {
        alike(&[Shape::Unit, Shape::New(255), Shape::Struct { at: -1, of: Some('\'') }, Shape::Struct { at: 0, of: None }]);
        alike(&[Tagged::Found(full()), Tagged::NotFound, Tagged::With { name: "[" }]);
        alike(&(full(), Inner::default(), (), [0_u64; 0], u64::MAX, "[", ["{"]));
        alike(&json!({"a": [], "b": {}, "c": [[], {}, null, true, -7, "x"]}));
    }

    #[test]
    fn what_is_json_already_stays_as_it_is() {
        let raw = Raw(r#"{"a":[1,"b"]}"#.to_owned());
        assert_eq!(text(&(&raw, "\"", &raw)).unwrap(), r#"[{"a":[1,"b"]},"\"",{"a":[1,"b"]}]"#);
    }

    #[test]
    fn what_cannot_be_written_is_an_error() {
        assert_eq!(text(&BTreeMap::from([(1, 2)])), Err(Unwritable));
        assert_eq!(text(&[1.5]), Err(Unwritable));
    }

    proptest! {
        #[test]
        fn any_text_comes_back(words in any::<String>(), number in any::<i64>()) {
            let written = text(&(&words, number)).unwrap();
            prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), json!([words, number]));
        }
    }
}

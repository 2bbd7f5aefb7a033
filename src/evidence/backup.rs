//! The file of a full backup, and of an export of evidence: JSON as a whole, and one record a line, so that damage is told with its
//! line.
//!
//! ```text
//! {"format":"heed-backup","version":1,"product":"0.1.0","made_ms":1795534698000,"records":[
//! ["setting:general",{"at":…,"body":{…},"rev":…,"v":1},"3f786850e387550f"],
//! ["note:…",{…},"89e6c98d92887913"]
//! ],"sha256":"…"}
//! ```
//!
//! A record's line holds its key, the record as it is stored, and the first 16 digits of the SHA-256 of the line's text from behind
//! the `[` to before the last comma. The `sha256` at the end is that of all lines before it, each with one line feed. Neither is a
//! seal: they tell accidents, and the chains of the evidence log tell the rest. An export of evidence has the format
//! `heed-evidence`; in it contents may be withheld. Byte order marks and carriage returns are passed over.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::digest::Digest;
use super::sealed::Sealed;
use crate::values::Millis;

/// The version of the format that this build writes.
pub const VERSION: u32 = 1;

/// How many digits of its digest a record's line ends with.
const CHECK_DIGITS: usize = 16;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// Everything that is stored.
    #[serde(rename = "heed-backup")]
    Backup,
    /// The chain of one client, with chosen contents.
    #[serde(rename = "heed-evidence")]
    Evidence,
}

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// What it is.
    pub format: Format,
    /// The version of the format.
    pub version: u32,
    /// The version of the extension that wrote it.
    pub product: String,
    /// When it was written.
    pub made_ms: Millis,
}

/// A record of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its line, from 1.
    pub line: usize,
    /// Its key.
    pub key: String,
    /// The record, as it is stored.
    pub record: Value,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Backup {
    /// What it says of itself.
    pub header: Header,
    /// The records, in the order of the file.
    pub records: Vec<Line>,
}

impl Backup {
    /// The records by key.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.records.iter().map(|line| (line.key.as_str(), &line.record))
    }
}

/// Why a file is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: Fault,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file was not written by this extension.
    NotOurs,
    /// A later build wrote it, in this version of the format.
    Newer(u32),
    /// It is encrypted and has to be decrypted first.
    Sealed,
    /// The file ends here, before its last line.
    CutOff,
    /// The line is no record; the cause, in English.
    NotARecord(String),
    /// The line is not as it was written.
    LineChanged,
    /// A record with this key was there before.
    KeyTwice(String),
    /// All lines are sound, but some are missing, added or moved, or the first one was changed.
    LinesChanged,
    /// Something stands behind the last line.
    Trailing,
}

impl Fault {
    /// The name of the message to the user; the line's number stands in its place.
    #[must_use]
    pub fn message(&self) -> &'static str {
        match self {
            Self::NotOurs => "backup_not_ours",
            Self::Newer(_) => "backup_newer",
            Self::Sealed => "backup_sealed",
            Self::CutOff => "backup_cut_off",
            Self::NotARecord(_) => "backup_not_a_record",
            Self::LineChanged => "backup_line_changed",
            Self::KeyTwice(_) => "backup_key_twice",
            Self::LinesChanged => "backup_lines_changed",
            Self::Trailing => "backup_trailing",
        }
    }
}

/// The technical wording; [`Fault::message`] names the user's.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs => f.write_str("this is no backup and no evidence export of Heed"),
            Self::Newer(version) => write!(f, "version {version} of the format is newer than this build, which reads up to {VERSION}"),
            Self::Sealed => f.write_str("this backup is encrypted; decrypt it first"),
            Self::CutOff => f.write_str("the file is cut off here"),
            Self::NotARecord(cause) => write!(f, "this line is no record: {cause}"),
            Self::LineChanged => f.write_str("this line was changed after it was written"),
            Self::KeyTwice(key) => write!(f, "\"{key}\" stands there a second time"),
            Self::LinesChanged => f.write_str("lines were removed, added or moved, or the first one was changed"),
            Self::Trailing => f.write_str("something stands behind the end of the file"),
        }
    }
}

/// Writes a file. The records come by key, as they are stored, in the order that the file shall have; the entries of a chain are
/// checked in that order, so the keys come sorted.
#[must_use]
pub fn write<'a>(format: Format, product: &str, made: Millis, records: impl IntoIterator<Item = (&'a str, &'a Value)>) -> String {
    let mut writer = Writer::new(format, product, made);
    for (key, record) in records {
        writer.add(key, record);
    }
    writer.end()
}

/// Writes a file record by record, as [`write()`] does at once.
pub struct Writer {
    out: String,
    /// Whether a record stands there that has no end yet.
    open: bool,
}

impl Writer {
    /// Begins a file.
    #[must_use]
    pub fn new(format: Format, product: &str, made: Millis) -> Self {
        let (product, format) = (Value::from(product), if format == Format::Backup { "heed-backup" } else { "heed-evidence" });
        let out = format!("{{\"format\":\"{format}\",\"version\":{VERSION},\"product\":{product},\"made_ms\":{},\"records\":[\n", made.0);
        Self { out, open: false }
    }

    /// Adds a record.
    pub fn add(&mut self, key: &str, record: &Value) {
        if self.open {
            self.out.push_str(",\n");
        }
        let pair = format!("{},{record}", Value::from(key));
        self.out.push_str(&format!("[{pair},\"{}\"]", check(&pair)));
        self.open = true;
    }

    /// Ends the file.
    #[must_use]
    pub fn end(self) -> String {
        let Self { mut out, open } = self;
        if open {
            out.push('\n');
        }
        let whole = Digest::of(out.as_bytes());
        out.push_str(&format!("],\"sha256\":\"{whole}\"}}\n"));
        out
    }
}

fn check(pair: &str) -> String {
    Digest::of(pair.as_bytes()).to_string().chars().take(CHECK_DIGITS).collect()
}

/// Reads a file.
///
/// # Errors
/// Tells the first line that is damaged, and what is wrong with it.
pub fn read(text: &str) -> Result<Backup, Damage> {
    let (backup, damage) = read_all(text)?;
    damage.map_or(Ok(backup), Err)
}

/// Reads a file even where its digests do not fit, and tells the first that does not: whoever checks the chains in it wants to know
/// which entry is another one, and not only that something is.
///
/// # Errors
/// Tells the first line that cannot be read.
pub fn read_all(text: &str) -> Result<(Backup, Option<Damage>), Damage> {
    let mut reader = Reader::new(text)?;
    loop {
        if let Some(done) = reader.some(usize::MAX)? {
            return Ok(done);
        }
    }
}

/// Reads a file some lines at a time, as [`read_all`] does at once.
pub struct Reader<'a> {
    lines: std::iter::Zip<std::str::Lines<'a>, std::ops::RangeFrom<usize>>,
    header: Header,
    found: Found<'a>,
    last: usize,
}

impl<'a> Reader<'a> {
    /// Reads the first line.
    ///
    /// # Errors
    /// Says why this is no file that can be read.
    pub fn new(text: &'a str) -> Result<Self, Damage> {
        let mut lines = text.trim_start_matches('\u{feff}').lines().zip(1..);
        let (first, _) = lines.next().unwrap_or_default();
        let header = header(first, text)?;
        Ok(Self { lines, header, found: Found { whole: vec![first], ..Found::default() }, last: 1 })
    }

    /// How many lines were read.
    #[must_use]
    pub fn lines_read(&self) -> usize {
        self.last
    }

    /// Reads up to so many lines; `Some` once that was the last one.
    ///
    /// # Errors
    /// Tells the first line that cannot be read.
    pub fn some(&mut self, most: usize) -> Result<Option<(Backup, Option<Damage>)>, Damage> {
        for _ in 0..most {
            let Some((line, number)) = self.lines.next() else { return Err(Damage { line: self.last, why: Fault::CutOff }) };
            self.last = number;
            let Some(digest) = line.strip_prefix("],\"sha256\":\"") else {
                self.found.record(line, number)?;
                continue;
            };
            let digest = digest.strip_suffix("\"}").and_then(Digest::read).ok_or(Damage { line: number, why: Fault::CutOff })?;
            let mut found = std::mem::take(&mut self.found);
            found.end(digest, number);
            if let Some((_, line)) = self.lines.find(|(line, _)| !line.trim().is_empty()) {
                found.damage.get_or_insert(Damage { line, why: Fault::Trailing });
            }
            return Ok(Some((Backup { header: self.header.clone(), records: found.records }, found.damage)));
        }
        Ok(None)
    }
}

fn header(line: &str, text: &str) -> Result<Header, Damage> {
    let damage = |why| Damage { line: 1, why };
    if Sealed::is_meant(text) {
        return Err(damage(Fault::Sealed));
    }
    let value: Value = serde_json::from_str(&format!("{line}]}}")).map_err(|_| damage(Fault::NotOurs))?;
    let version = value.get("version").and_then(Value::as_u64).and_then(|version| u32::try_from(version).ok());
    let ours = value.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("heed-"));
    match version {
        Some(version) if ours && version > VERSION => Err(damage(Fault::Newer(version))),
        _ => Header::deserialize(&value).map_err(|_| damage(Fault::NotOurs)),
    }
}

/// What was read so far.
#[derive(Default)]
struct Found<'a> {
    records: Vec<Line>,
    keys: BTreeSet<String>,
    whole: Vec<&'a str>,
    damage: Option<Damage>,
    /// The line of a record behind which no comma stands.
    closed: Option<usize>,
}

impl<'a> Found<'a> {
    fn record(&mut self, text: &'a str, line: usize) -> Result<(), Damage> {
        let damage = |why| Damage { line, why };
        let no_record = |cause: &str| damage(Fault::NotARecord(cause.to_owned()));
        if let Some(line) = self.closed {
            return Err(Damage { line, why: Fault::NotARecord("no comma stands behind it".to_owned()) });
        }
        let inner = text.strip_suffix(',').unwrap_or(text);
        self.closed = (inner.len() == text.len()).then_some(line);
        let inner =
            inner.strip_prefix('[').and_then(|rest| rest.strip_suffix("\"]")).ok_or_else(|| no_record("it is cut off, or no pair"))?;
        let (pair, digits) = inner.rsplit_once(",\"").ok_or_else(|| no_record("its digest is missing"))?;
        let (key, record): (String, Value) =
            serde_json::from_str(&format!("[{pair}]")).map_err(|error| damage(Fault::NotARecord(error.to_string())))?;
        if digits != check(pair) {
            self.damage.get_or_insert(damage(Fault::LineChanged));
        }
        if !self.keys.insert(key.clone()) {
            self.damage.get_or_insert(damage(Fault::KeyTwice(key.clone())));
        }
        self.records.push(Line { line, key, record });
        self.whole.push(text);
        Ok(())
    }

    fn end(&mut self, digest: Digest, line: usize) {
        let whole: String = self.whole.iter().flat_map(|line| [line, "\n"]).collect();
        if Digest::of(whole.as_bytes()) != digest {
            self.damage.get_or_insert(Damage { line, why: Fault::LinesChanged });
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn records() -> Vec<(String, Value)> {
        let record = |body: Value| json!({"v": 1, "rev": 3, "at": 1_795_534_698_000_i64, "body": body});
        vec![
            ("setting:general".to_owned(), record(json!({"off": false}))),
            ("note:c1:n1".to_owned(), record(json!({"text": "Wants “forty” dishes,\"\n],\"sha256\":\"\u{2028}🎨"}))),
            ("muted:contact-on-telegram".to_owned(), record(json!({}))),
        ]
    }

    fn file() -> String {
        let records = records();
        write(Format::Backup, "0.1.0", Millis(1_795_534_700_000), records.iter().map(|(key, value)| (key.as_str(), value)))
    }

    fn refused(text: &str) -> (usize, Fault) {
        let damage = read(text).unwrap_err();
        (damage.line, damage.why)
    }

    #[test]
    fn a_backup_is_read_as_it_was_written() {
        let backup = read(&file()).unwrap();
        let pairs: Vec<_> = backup.pairs().map(|(key, value)| (key.to_owned(), value.clone())).collect();
        assert_eq!(pairs, records());
        assert_eq!((backup.header.format, backup.header.product.as_str()), (Format::Backup, "0.1.0"));
        assert_eq!(backup.records[2].line, 4);
    }

    #[test]
    fn a_backup_is_json_with_one_record_a_line() {
        let whole: Value = serde_json::from_str(&file()).unwrap();
        assert_eq!(whole["records"].as_array().unwrap().len(), 3);
        assert_eq!(file().lines().count(), 5);
    }

    #[test]
    fn a_backup_of_nothing_is_a_backup() {
        let empty = write(Format::Evidence, "0.1.0", Millis(0), []);
        assert_eq!(read(&empty).unwrap().records, []);
        serde_json::from_str::<Value>(&empty).unwrap();
    }

    #[test]
    fn what_a_text_editor_does_to_line_ends_is_no_damage() {
        let edited = format!("\u{feff}{}\r\n", file().trim_end().replace('\n', "\r\n"));
        assert_eq!(read(&edited), read(&file()));
    }

    #[test]
    fn files_of_others_are_refused() {
        for text in ["", "{}", "[]", "<!doctype html>", "{\"format\":\"other\",\"version\":1,\"records\":[", "\u{0}"] {
            assert_eq!(refused(text), (1, Fault::NotOurs), "{text}");
        }
        assert_eq!(refused(&file().replacen("\"version\":1", "\"version\":7", 1)), (1, Fault::Newer(7)));
        let sealed = Sealed::new(vec![0; 16], vec![0; 12], vec![0; 40]);
        assert_eq!(refused(&serde_json::to_string(&sealed).unwrap()), (1, Fault::Sealed));
    }

    #[test]
    fn damage_is_told_with_its_line() {
        let file = file();
        let lines: Vec<&str> = file.lines().collect();
        let with = |changed: &[&str]| refused(&changed.join("\n"));
        assert_eq!(refused(&file.replace("forty", "fifty")), (3, Fault::LineChanged));
        assert_eq!(with(&[lines[0], lines[1], lines[3], lines[4]]), (4, Fault::LinesChanged));
        assert_eq!(with(&[lines[0], lines[2], lines[1], lines[3], lines[4]]), (5, Fault::LinesChanged));
        assert_eq!(with(&[lines[0], lines[1], lines[1], lines[3], lines[4]]), (3, Fault::KeyTwice("setting:general".to_owned())));
        assert_eq!(with(&lines[..3]), (3, Fault::CutOff));
        assert_eq!(with(&lines[..1]), (1, Fault::CutOff));
        assert_eq!(refused(&format!("{file}more")), (6, Fault::Trailing));
        assert_eq!(refused(&file.replace("0.1.0", "0.1.1")), (5, Fault::LinesChanged));
        assert!(matches!(with(&[lines[0], lines[1], lines[2].get(..30).unwrap()]), (3, Fault::NotARecord(_))));
        assert!(matches!(with(&[lines[0], lines[1], "\"x\"", lines[3], lines[4]]), (3, Fault::NotARecord(_))));
    }

    #[test]
    fn a_changed_line_can_still_be_looked_at() {
        let (backup, damage) = read_all(&file().replace("forty", "fifty")).unwrap();
        assert_eq!((backup.records.len(), damage.unwrap().line), (3, 3));
    }

    proptest! {
        #[test]
        fn a_file_cut_anywhere_is_refused(at in any::<prop::sample::Index>()) {
            let file = file();
            let end = file.trim_end().len();
            let (start, _) = file.as_bytes().split_at(at.index(end));
            prop_assert!(read(&String::from_utf8_lossy(start)).is_err());
        }

        #[test]
        fn a_file_with_any_other_character_is_refused(at in any::<prop::sample::Index>(), put in any::<char>()) {
            let file = file();
            let mut changed: Vec<char> = file.trim_end().chars().collect();
            let at = at.index(changed.len());
            let was = std::mem::replace(&mut changed[at], put);
            let changed: String = changed.into_iter().collect();
            prop_assert!(was == put || read(&changed).is_err(), "{}", changed);
        }

        #[test]
        fn any_text_is_read_or_refused(text in any::<String>()) {
            let _ = (read(&text), Sealed::read(&text));
        }
    }
}

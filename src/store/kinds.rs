//! Every kind of record there is: what its bodies have to be.

use serde::Deserialize;
use serde_json::Value;

use super::backups::Last;
use super::record::{ASIDE, ASIDE_VERSION, Body, Hands, Record, Unreadable, open_as};
use crate::checklist::{ChecklistRecord, TemplateRecord};
use crate::clients::{ClientRecord, JobRecord};
use crate::evidence::{Entry, Head, Uuid, filed};
use crate::settings::Settings;
use crate::sync::{State, Superseded};

/// The kinds. A record of any other kind is neither written nor removed.
pub static KINDS: &[Kind] = &[
    Kind::of::<Settings>(), // one a line
    Kind::of::<Muted>(),
    Kind::of::<ClientRecord>(),
    Kind::of::<JobRecord>(),
    Kind::of::<ChecklistRecord>(),
    Kind::of::<TemplateRecord>(),
    Kind::of::<Entry>(),
    Kind::of::<Head>(),
    Kind::of::<Note>(),
    Kind::of::<Lesson>(),
    Kind::of::<Aside>(),
    Kind::of::<Layout>(),
    Kind::of::<Last>(),
    Kind::of::<Superseded>(),
    Kind::of::<State>(),
];

/// The longest text of a note, in Unicode characters.
pub const LONGEST_TEXT: usize = 20_000;

/// A kind without its type.
pub struct Kind {
    /// The first part of its keys.
    pub name: &'static str,
    /// The version that this build writes.
    pub version: u32,
    /// Who changes its records.
    pub hands: Hands,
    migrate: fn(u32, Value) -> Option<Value>,
    check: fn(&str, &Value) -> Result<(), String>,
}

impl Kind {
    const fn of<T: Body>() -> Self {
        fn check<T: Body>(id: &str, body: &Value) -> Result<(), String> {
            // A struct would also be read from a bare list of its fields.
            if !body.is_object() {
                return Err("the body is no object".to_owned());
            }
            T::deserialize(body).map_err(|error| error.to_string())?.check(id)
        }
        Self { name: T::KIND, version: T::VERSION, hands: T::HANDS, migrate: T::migrate, check: check::<T> }
    }

    /// The kind of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.name == name)
    }

    /// Whether a record with this id may hold this body.
    ///
    /// # Errors
    /// Says, in English, what is wrong with it.
    pub fn check(&self, id: &str, body: &Value) -> Result<(), String> {
        (self.check)(id, body)
    }

    /// Reads a stored value of this kind.
    ///
    /// # Errors
    /// Says why the value is to be set aside.
    pub fn read(&self, id: &str, value: &Value) -> Result<Record, Unreadable> {
        let record = open_as(value, self.version, self.migrate)?;
        self.check(id, &record.body).map_err(Unreadable::Body)?;
        Ok(record)
    }
}

/// A signal that is never shown; its id is the record's.
#[derive(Debug, Deserialize)]
pub struct Muted {}

impl Body for Muted {
    const KIND: &'static str = "muted";
    const VERSION: u32 = 1;

    fn check(&self, id: &str) -> Result<(), String> {
        // A signal that a later build knows, or an earlier one knew, stays muted.
        let sound = id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if sound { Ok(()) } else { Err(format!("\"{id}\" is no signal's id")) }
    }
}

impl Body for ClientRecord {
    const KIND: &'static str = Self::KIND;
    const VERSION: u32 = Self::VERSION;

    fn check(&self, id: &str) -> Result<(), String> {
        Self::check(self, id)
    }
}

impl Body for JobRecord {
    const KIND: &'static str = Self::KIND;
    const VERSION: u32 = Self::VERSION;

    fn check(&self, id: &str) -> Result<(), String> {
        Self::check(self, id)
    }
}

/// Entries and heads of chains are written by the command that appends, never by hand.
impl Body for Entry {
    const KIND: &'static str = "evidence";
    const VERSION: u32 = filed::VERSION;
    const HANDS: Hands = Hands::Own;

    fn check(&self, id: &str) -> Result<(), String> {
        let filed = id.rsplit_once(':').and_then(|(client, number)| Some((Uuid::read(client)?, number.parse::<u32>().ok()?)));
        if filed.is_some_and(|(_, number)| number == self.number) { Ok(()) } else { Err("it is filed under another number".to_owned()) }
    }
}

impl Body for Head {
    const KIND: &'static str = "chain";
    const VERSION: u32 = filed::VERSION;
    const HANDS: Hands = Hands::Own;
}

/// A note on a client or a job.
#[derive(Debug, Deserialize)]
pub struct Note {
    /// What the user wrote.
    pub text: String,
    /// Key of the record that it is about.
    pub about: String,
}

impl Body for Note {
    const KIND: &'static str = "note";
    const VERSION: u32 = 1;

    fn check(&self, _: &str) -> Result<(), String> {
        if super::parts(&self.about).is_none() {
            return Err("the note is about no record".to_owned());
        }
        check_text(&self.text)
    }
}

/// What the user learned.
#[derive(Debug, Deserialize)]
pub struct Lesson {
    /// What the user wrote.
    pub text: String,
}

impl Body for Lesson {
    const KIND: &'static str = "lesson";
    const VERSION: u32 = 1;

    fn check(&self, _: &str) -> Result<(), String> {
        check_text(&self.text)
    }
}

fn check_text(text: &str) -> Result<(), String> {
    match text.chars().count() {
        _ if text.trim().is_empty() => Err("the text is empty".to_owned()),
        length if length > LONGEST_TEXT => Err(format!("the text has {length} characters, more than {LONGEST_TEXT}")),
        _ => Ok(()),
    }
}

/// A value that could not be read, see [`super::record::set_aside`].
#[derive(Debug, Deserialize)]
pub struct Aside {
    /// The key under which it stood.
    pub key: String,
    /// The value as it was.
    pub value: Value,
    /// Why it could not be read, in English.
    pub cause: String,
}

impl Body for Aside {
    const KIND: &'static str = ASIDE;
    const VERSION: u32 = ASIDE_VERSION;
    const HANDS: Hands = Hands::Removing;
}

/// Which layout the records are in; its one record has the id `records`. Without it they may be in an older one.
#[derive(Debug, Deserialize)]
pub struct Layout {
    /// 2: every record has a key `kind:id` and an envelope.
    pub number: u32,
}

impl Body for Layout {
    const KIND: &'static str = "layout";
    const VERSION: u32 = 1;
    const HANDS: Hands = Hands::Own;
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use std::collections::BTreeSet;

    use serde_json::json;

    use super::*;

    #[test]
    fn no_two_kinds_have_the_same_name() {
        let names: BTreeSet<&str> = KINDS.iter().map(|kind| kind.name).collect();
        assert_eq!(names.len(), KINDS.len());
    }

    #[test]
    fn a_body_has_to_be_what_its_kind_holds() {
        let ok = |kind: &str, id: &str, body: Value| Kind::named(kind).unwrap().check(id, &body).is_ok();
        let long = "x".repeat(LONGEST_TEXT + 1);
        assert!(ok("note", "a:1", json!({"text": "Paid late.", "about": "client:a"})));
        for body in [
            json!({"text": "Paid late."}),
            json!({"text": " ", "about": "client:a"}),
            json!({"text": "x", "about": "a"}),
            json!(["x", "client:a"]),
        ] {
            assert!(!ok("note", "a:1", body.clone()), "{body}");
        }
        assert!(ok("lesson", "1", json!({"text": "Ask for a milestone.", "tags": ["scope"]})));
        assert!(!ok("lesson", "1", json!({"text": long})));
        assert!(ok("setting", "general", json!({"off": true})) && !ok("setting", "other", json!({"off": true})));
        assert!(!ok("setting", "general", json!({"off": "maybe"})) && !ok("setting", "general", json!({"hourly_floor": 100_000_001})));
        assert!(ok("muted", "low-hire-rate", json!({})) && !ok("muted", "__proto__", json!({})));
        assert!(ok("job", "1990000000000000001", json!({"title": "x"})) && !ok("job", "~01", json!({})));
    }
}

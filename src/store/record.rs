//! The envelope of a record, `{"v", "rev", "at", "body"}`: reading it whatever version wrote it, and setting aside what cannot be
//! read.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{Needed, Records, Writes};

/// What a kind of record holds. A new kind is a type with this trait and a line in [`super::kinds::KINDS`].
pub trait Body: DeserializeOwned {
    /// The first part of the kind's keys.
    const KIND: &'static str;
    /// The version that this build writes.
    const VERSION: u32;
    /// Who may change such records.
    const HANDS: Hands = Hands::Any;

    /// Carries the body of an older version over to [`Self::VERSION`]; `None` where that version was never written.
    fn migrate(version: u32, body: Value) -> Option<Value> {
        let _ = (version, body);
        None
    }

    /// Takes a body of [`Self::VERSION`] out of its JSON.
    ///
    /// # Errors
    /// Says, in English, what is not as it should be.
    fn take(body: Value) -> Result<Self, String> {
        Self::deserialize(body).map_err(|error| error.to_string())
    }

    /// Whether the body may stand under this id; asked before it is stored.
    ///
    /// # Errors
    /// Says, in English, what is wrong with it.
    fn check(&self, id: &str) -> Result<(), String> {
        let _ = id;
        Ok(())
    }
}

/// Which commands change the records of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hands {
    /// `put` and `remove`.
    Any,
    /// The store writes them; `remove` takes them away.
    Removing,
    /// Only commands of their own.
    Own,
}

/// A record as read.
#[derive(Debug, Clone, PartialEq)]
pub struct Record<T = Value> {
    /// Counts the changes, so that nobody overwrites a change that they have not seen.
    pub rev: u64,
    /// When it was last changed, milliseconds since the epoch.
    pub at: i64,
    /// What it holds, in the version of this build.
    pub body: T,
}

/// Why a stored value is no record that this build understands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It has not the envelope of a record.
    NoEnvelope,
    /// A later build wrote it.
    Newer(u32),
    /// No build is known to have written this version, or its body cannot be carried over.
    NoWayFrom(u32),
    /// The body is not what the kind holds.
    Body(String),
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoEnvelope => f.write_str("the value has not the form of a record"),
            Self::Newer(version) => write!(f, "a later build of Heed wrote it, in version {version}"),
            Self::NoWayFrom(version) => write!(f, "its version {version} cannot be understood"),
            Self::Body(cause) => f.write_str(cause),
        }
    }
}

/// Opens the envelope and carries the body over to this build's version, without asking what stands in it.
///
/// # Errors
/// Says why the value is to be set aside.
pub fn open<T: Body>(value: &Value) -> Result<Record, Unreadable> {
    open_as(value, T::VERSION, T::migrate)
}

pub(super) fn open_as(value: &Value, version: u32, migrate: fn(u32, Value) -> Option<Value>) -> Result<Record, Unreadable> {
    let number = |name: &str| value.get(name).and_then(Value::as_u64);
    let at = value.get("at").and_then(Value::as_i64);
    let written = number("v").and_then(|v| u32::try_from(v).ok());
    let (Some(written), Some(rev), Some(at), Some(body)) = (written, number("rev"), at, value.get("body")) else {
        return Err(Unreadable::NoEnvelope);
    };
    let body = match written.cmp(&version) {
        std::cmp::Ordering::Equal => body.clone(),
        std::cmp::Ordering::Greater => return Err(Unreadable::Newer(written)),
        std::cmp::Ordering::Less => migrate(written, body.clone()).ok_or(Unreadable::NoWayFrom(written))?,
    };
    Ok(Record { rev, at, body })
}

/// Reads the record that stands under this id.
///
/// # Errors
/// Says why the value is to be set aside.
pub fn read<T: Body>(id: &str, value: &Value) -> Result<Record<T>, Unreadable> {
    let Record { rev, at, body } = open::<T>(value)?;
    if !body.is_object() {
        return Err(Unreadable::Body("the body is no object".to_owned()));
    }
    let body = T::take(body).map_err(Unreadable::Body)?;
    body.check(id).map_err(Unreadable::Body)?;
    Ok(Record { rev, at, body })
}

/// The record as it is stored.
#[must_use]
pub fn written(version: u32, rev: u64, at: i64, body: Value) -> Value {
    json!({"v": version, "rev": rev, "at": at, "body": body})
}

/// The revision of a record that was not there. It is the time, and not 1: who still shows an earlier record of the same key, long
/// removed, must not find its number here again and write over this one.
#[must_use]
pub fn first_rev(now: i64) -> u64 {
    u64::try_from(now).unwrap_or(0).max(1)
}

/// The kind of what was set aside.
pub const ASIDE: &str = "aside";
/// The version of [`ASIDE`] that this build writes.
pub const ASIDE_VERSION: u32 = 1;

/// Keeps a value that cannot be read, as `aside:KEY` with `{"key", "value", "cause"}`; nothing that was set aside before is
/// written over.
///
/// # Errors
/// What was set aside of this key before has to be fetched.
pub fn set_aside(records: &dyn Records, writes: &mut Writes, key: &str, value: &Value, cause: &Unreadable, now: i64) -> Result<(), Needed> {
    let name = format!("{ASIDE}:{key}");
    let taken = records.under(&name)?;
    let is_kept =
        |aside: &Value| aside.pointer("/body/key").and_then(Value::as_str) == Some(key) && aside.pointer("/body/value") == Some(value);
    if taken.iter().any(|(_, aside)| is_kept(aside)) {
        return Ok(());
    }
    let is_free = |name: &String| !writes.set.contains_key(name) && taken.iter().all(|(key, _)| key != name);
    let names = std::iter::once(name.clone()).chain((2_u32..).map(|number| format!("{name}:{number}")));
    if let Some(free) = names.into_iter().find(is_free) {
        let body = json!({"key": key, "value": value, "cause": cause.to_string()});
        writes.store(&free, written(ASIDE_VERSION, first_rev(now), now, body));
    }
    Ok(())
}

/// Writes a record whatever stands there: over a readable one with the next revision, over an unreadable one after setting it
/// aside. For commands that have made `body` from the record as it is now.
///
/// # Errors
/// The record has to be fetched, or what was set aside of it before.
pub fn replace<T: Body>(records: &dyn Records, writes: &mut Writes, id: &str, body: Value, now: i64) -> Result<u64, Needed> {
    let key = format!("{}:{id}", T::KIND);
    let rev = match records.get(&key)?.map(|value| (value, read::<T>(id, value))) {
        None => first_rev(now),
        Some((_, Ok(record))) => record.rev.saturating_add(1),
        Some((value, Err(cause))) => {
            set_aside(records, writes, &key, value, &cause, now)?;
            first_rev(now)
        }
    };
    writes.store(&key, written(T::VERSION, rev, now, body));
    Ok(rev)
}

/// [`replace`] for a body that still has its type.
///
/// # Errors
/// As [`replace`].
pub fn put<T: Body + Serialize>(records: &dyn Records, writes: &mut Writes, id: &str, body: &T, now: i64) -> Result<u64, Needed> {
    replace::<T>(records, writes, id, serde_json::to_value(body).unwrap_or_default(), now)
}

/// The record of this id; `None` where there is none, and where it cannot be read.
///
/// # Errors
/// The record has to be fetched.
pub fn find<T: Body>(records: &dyn Records, id: &str) -> Result<Option<Record<T>>, Needed> {
    Ok(records.get(&format!("{}:{id}", T::KIND))?.and_then(|value| read::<T>(id, value).ok()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::*;

    /// A kind that has lived: version 1 held one word, version 2 a list.
    #[derive(Debug, PartialEq, Deserialize)]
    struct Hats {
        hats: Vec<String>,
    }

    impl Body for Hats {
        const KIND: &'static str = "hats";
        const VERSION: u32 = 2;

        fn migrate(version: u32, body: Value) -> Option<Value> {
            (version == 1).then(|| json!({"hats": [body.get("hat")]}))
        }
    }

    #[test]
    fn a_record_of_every_known_version_is_read() {
        for stored in [json!({"v": 1, "rev": 4, "at": 9, "body": {"hat": "bowler"}}), written(2, 4, 9, json!({"hats": ["bowler"]}))] {
            let hats = Hats { hats: vec!["bowler".to_owned()] };
            assert_eq!(read::<Hats>("a", &stored), Ok(Record { rev: 4, at: 9, body: hats }));
        }
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let cause = |value: Value| read::<Hats>("a", &value).unwrap_err();
        assert_eq!(cause(json!({"v": 3, "rev": 1, "at": 1, "body": {}})), Unreadable::Newer(3));
        assert_eq!(cause(json!({"v": 0, "rev": 1, "at": 1, "body": {}})), Unreadable::NoWayFrom(0));
        assert!(matches!(cause(written(2, 1, 1, json!({"hats": 7}))), Unreadable::Body(_)));
        for value in
            [json!(null), json!([]), json!("x"), json!({"v": 2, "rev": -1, "at": 1, "body": {}}), json!({"v": 2, "rev": 1, "at": 1})]
        {
            assert_eq!(cause(value), Unreadable::NoEnvelope);
        }
    }

    #[test]
    fn what_is_written_over_is_set_aside_and_no_aside_is_written_over() {
        let broken = |n: u32| json!({"v": 3, "rev": n, "at": 1, "body": "later"});
        let mut records: BTreeMap<String, Value> = BTreeMap::new();
        for n in 1..=3 {
            records.insert("hats:a".to_owned(), broken(n));
            let mut writes = Writes::default();
            assert_eq!(replace::<Hats>(&records, &mut writes, "a", json!({"hats": []}), 50), Ok(50));
            records.extend(writes.set);
        }
        let kept = |name: &str| records.get(name).unwrap().pointer("/body/value").unwrap().clone();
        assert_eq!(["aside:hats:a", "aside:hats:a:2", "aside:hats:a:3"].map(kept), [1, 2, 3].map(broken));
        let mut writes = Writes::default();
        set_aside(&records, &mut writes, "hats:a", &broken(2), &Unreadable::Newer(3), 60).unwrap();
        assert!(writes.is_empty(), "the same value again: {writes:?}");
    }
}

//! What the user keeps: records by key `kind:id`, read through [`Records`], changed by [`commands`]. Nothing here touches the
//! browser: what is stored comes in, and what is to be stored goes out.

pub mod backups;
pub mod commands;
pub mod importing;
pub mod kinds;
mod linking;
mod logging;
pub mod meeting;
pub mod old;
pub mod record;
pub mod saved;
mod syncing;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use serde::Serialize;
use serde_json::Value;

use crate::set::Set;

/// The longest key that is looked at, in bytes.
const LONGEST_KEY: usize = 300;

/// Stored records, or as many of them as are known here.
pub trait Records {
    /// The record of this key; `None` where there is none.
    ///
    /// # Errors
    /// The record is not known here and has to be fetched.
    fn get(&self, key: &str) -> Result<Option<&Value>, Needed>;

    /// Every record whose key begins with `prefix`, in the order of the keys.
    ///
    /// # Errors
    /// They are not all known here and have to be fetched.
    fn under(&self, prefix: &str) -> Result<Vec<(&str, &Value)>, Needed>;

    /// Asks for everything at once that will be looked at, so that one more round fetches it.
    ///
    /// # Errors
    /// Some of it is not known here.
    fn want(&self, keys: &[String], prefixes: &[&str]) -> Result<(), Needed> {
        let mut needed = Needed::default();
        for missing in keys.iter().filter_map(|key| self.get(key).err()) {
            needed.and(missing);
        }
        for missing in prefixes.iter().filter_map(|prefix| self.under(prefix).err()) {
            needed.and(missing);
        }
        if needed == Needed::default() { Ok(()) } else { Err(needed) }
    }
}

/// What has to be fetched before the same question can be answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Needed {
    /// Keys of single records.
    pub keys: Set<String>,
    /// Beginnings of keys of which every record is needed.
    pub prefixes: Set<String>,
}

impl Needed {
    fn key(key: &str) -> Self {
        Self { keys: Set::from_iter([key.to_owned()]), ..Self::default() }
    }

    fn prefix(prefix: &str) -> Self {
        Self { prefixes: Set::from_iter([prefix.to_owned()]), ..Self::default() }
    }

    fn and(&mut self, other: Self) {
        self.keys.extend(other.keys);
        self.prefixes.extend(other.prefixes);
    }
}

/// All records there are; for tests, and for whoever holds them all.
impl Records for BTreeMap<String, Value> {
    fn get(&self, key: &str) -> Result<Option<&Value>, Needed> {
        Ok(self.get(key))
    }

    fn under(&self, prefix: &str) -> Result<Vec<(&str, &Value)>, Needed> {
        Ok(beginning(self, prefix))
    }
}

/// The part of the store that the background's script has handed over.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    present: BTreeMap<String, Value>,
    absent: Set<String>,
    complete: Vec<String>,
}

impl Snapshot {
    /// Takes one of the script's lists: `records`, by key; `absent`, keys that are not stored; `under`, beginnings of keys of which
    /// `records` holds every one.
    pub fn take(&mut self, name: &str, list: Value) {
        match (name, list) {
            ("records", Value::Object(records)) => self.present.extend(records),
            ("absent", Value::Array(keys)) => self.absent.extend(keys.iter().filter_map(Value::as_str).map(str::to_owned)),
            ("under", Value::Array(prefixes)) => self.complete.extend(prefixes.iter().filter_map(Value::as_str).map(str::to_owned)),
            _ => {}
        }
    }
}

impl Records for Snapshot {
    fn get(&self, key: &str) -> Result<Option<&Value>, Needed> {
        let known = |value: &Option<&Value>| {
            value.is_some() || self.absent.contains(key) || self.complete.iter().any(|all| key.starts_with(all.as_str()))
        };
        Some(self.present.get(key)).filter(known).ok_or_else(|| Needed::key(key))
    }

    fn under(&self, prefix: &str) -> Result<Vec<(&str, &Value)>, Needed> {
        let complete = self.complete.iter().any(|all| prefix.starts_with(all.as_str()));
        if complete { Ok(beginning(&self.present, prefix)) } else { Err(Needed::prefix(prefix)) }
    }
}

fn beginning<'a>(records: &'a BTreeMap<String, Value>, prefix: &str) -> Vec<(&'a str, &'a Value)> {
    let from = (Bound::Included(prefix), Bound::Unbounded);
    let found = records.range::<str, _>(from).take_while(|(key, _)| key.starts_with(prefix));
    found.map(|(key, value)| (key.as_str(), value)).collect()
}

/// What is to be written: the records in one step, which the browser takes whole or not at all, and the removals after it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Writes {
    /// Records to be stored, by key.
    pub set: BTreeMap<String, Value>,
    /// Keys of records to be removed.
    pub remove: BTreeSet<String>,
}

impl Writes {
    /// Nothing is to be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.set.is_empty() && self.remove.is_empty()
    }

    fn store(&mut self, key: &str, record: Value) {
        self.remove.remove(key);
        self.set.insert(key.to_owned(), record);
    }

    fn take_away(&mut self, key: &str) {
        self.set.remove(key);
        self.remove.insert(key.to_owned());
    }

    /// First these, then `later`.
    fn then(mut self, later: Self) -> Self {
        for (key, record) in later.set {
            self.store(&key, record);
        }
        for key in later.remove {
            self.take_away(&key);
        }
        self
    }
}

/// Records as they will be once something is written.
struct After<'a> {
    before: &'a dyn Records,
    writes: &'a Writes,
}

impl Records for After<'_> {
    fn get(&self, key: &str) -> Result<Option<&Value>, Needed> {
        if self.writes.remove.contains(key) {
            return Ok(None);
        }
        self.writes.set.get(key).map_or_else(|| self.before.get(key), |record| Ok(Some(record)))
    }

    fn under(&self, prefix: &str) -> Result<Vec<(&str, &Value)>, Needed> {
        let mut all: BTreeMap<&str, &Value> = self.before.under(prefix)?.into_iter().collect();
        all.retain(|key, _| !self.writes.remove.contains(*key));
        // The prefix may end sooner than these do.
        all.extend(self.writes.set.iter().filter(|(key, _)| key.starts_with(prefix)).map(|(key, value)| (key.as_str(), value)));
        Ok(all.into_iter().collect())
    }
}

/// A key's kind and id; `None` for a text that is no key.
#[must_use]
pub fn parts(key: &str) -> Option<(&str, &str)> {
    let sound = key.len() <= LONGEST_KEY && key.bytes().all(|b| b.is_ascii_graphic());
    key.split_once(':').filter(|(kind, id)| sound && !kind.is_empty() && !id.is_empty())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use serde_json::json;

    use super::*;

    fn snapshot(known: &Value) -> Snapshot {
        let mut snapshot = Snapshot::default();
        known.as_object().unwrap().iter().for_each(|(name, list)| snapshot.take(name, list.clone()));
        snapshot
    }

    #[test]
    fn what_was_not_handed_over_is_needed_and_not_absent() {
        let known = snapshot(&json!({"records": {"note:a:1": 1, "job:7": 2}, "absent": ["job:8"], "under": ["note:"]}));
        assert_eq!(known.get("job:7").unwrap(), Some(&json!(2)));
        assert_eq!(known.get("job:8").unwrap(), None);
        assert_eq!(known.get("note:b:1").unwrap(), None);
        assert_eq!(known.get("job:9").unwrap_err(), Needed::key("job:9"));
        assert_eq!(known.under("note:a").unwrap(), [("note:a:1", &json!(1))]);
        assert_eq!(known.under("job:").unwrap_err(), Needed::prefix("job:"));
        assert_eq!(known.under("not").unwrap_err(), Needed::prefix("not"));
    }

    #[test]
    fn everything_needed_is_asked_for_at_once() {
        let keys = ["job:7", "job:8", "job:9"].map(str::to_owned);
        let known = snapshot(&json!({"records": {"job:7": 2}}));
        let needed = known.want(&keys, &["muted:", "note:"]).unwrap_err();
        assert_eq!(needed.keys.into_iter().collect::<Vec<_>>(), ["job:8", "job:9"]);
        assert_eq!(needed.prefixes.into_iter().collect::<Vec<_>>(), ["muted:", "note:"]);
        assert_eq!(snapshot(&json!({"under": [""]})).want(&keys, &["muted:"]), Ok(()));
    }

    #[test]
    fn later_writes_win_over_earlier_ones() {
        let before = BTreeMap::from([("a:1".to_owned(), json!(1)), ("a:2".to_owned(), json!(2))]);
        let mut first = Writes::default();
        first.store("a:3", json!(3));
        first.take_away("a:1");
        let mut second = Writes::default();
        second.take_away("a:3");
        second.store("a:1", json!(4));
        let both = first.clone().then(second);
        let after = After { before: &before, writes: &first };
        assert_eq!(after.under("a:").unwrap(), [("a:2", &json!(2)), ("a:3", &json!(3))]);
        let after = After { before: &before, writes: &both };
        assert_eq!(after.under("a:").unwrap(), [("a:1", &json!(4)), ("a:2", &json!(2))]);
        assert_eq!((after.get("a:3").unwrap(), after.get("a:1").unwrap()), (None, Some(&json!(4))));
    }

    #[test]
    fn a_key_has_a_kind_and_an_id() {
        assert_eq!(parts("note:a:1"), Some(("note", "a:1")));
        let long = format!("note:{}", "x".repeat(LONGEST_KEY));
        for none in ["", "note", "note:", ":1", "note:a b", "note:ä", "note:\n", "__proto__", long.as_str()] {
            assert_eq!(parts(none), None, "{none}");
        }
    }
}

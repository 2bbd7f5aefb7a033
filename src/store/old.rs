//! The layout of the first version: `settings`, with the muted signals in it, and `dismissed:UID`, a bare list. It is read until it
//! is carried over, and it is carried over in one step. The record `layout:records` says that nothing of it is left.

use serde_json::{Value, json};

use super::kinds::{Layout, Muted};
use super::record::{Body, Unreadable, replace, set_aside, written};
use super::saved::{general, key, texts};
use super::{Needed, Records, Writes};
use crate::clients::JobRecord;
use crate::settings::Settings;
use crate::values::JobUid;

/// The old record of the settings.
pub const SETTINGS: &str = "settings";
/// Old records of what is not true for a job begin so; the job's uid follows.
pub const DISMISSED: &str = "dismissed:";

/// The revision that the settings bear once they are carried over; told before, so that who has seen them may change them.
pub const REV: u64 = 1;

/// Reads the old record of the settings, muted signals included.
///
/// # Errors
/// Says why it is to be set aside.
pub fn settings(value: &Value) -> Result<Settings, Unreadable> {
    let fields = value.as_object().ok_or(Unreadable::NoEnvelope)?;
    match fields.get("version").map(Value::as_u64) {
        None | Some(Some(1)) => {}
        Some(version) => return Err(version.and_then(|v| u32::try_from(v).ok()).map_or(Unreadable::NoEnvelope, Unreadable::Newer)),
    }
    let muted = fields.get("muted").map_or_else(|| Some(Default::default()), texts);
    let muted = muted.ok_or_else(|| Unreadable::Body("the muted signals are no list of ids".to_owned()))?;
    Ok(Settings { muted, ..Settings::take(value).map_err(Unreadable::Body)? })
}

/// The key of the record that says which layout the records are in.
#[must_use]
pub fn layout() -> String {
    key::<Layout>("records")
}

/// What carries the old layout over, empty where that is done. A new record that is there already holds what the old one held, and
/// perhaps more: then the old one only goes.
///
/// # Errors
/// Records have to be fetched.
pub fn migration(records: &dyn Records, now: i64) -> Result<Writes, Needed> {
    let mut writes = Writes::default();
    if records.get(&layout())?.is_some() {
        return Ok(writes);
    }
    records.want(&[SETTINGS.to_owned(), general()], &[DISMISSED])?;
    let lists = records.under(DISMISSED)?;
    let jobs: Vec<String> = lists.iter().filter_map(|(name, _)| name.strip_prefix(DISMISSED)).map(key::<JobRecord>).collect();
    records.want(&jobs, &[])?;
    if let Some(value) = records.get(SETTINGS)? {
        if records.get(&general())?.is_none() {
            carry_settings(records, &mut writes, value, now)?;
        }
        writes.take_away(SETTINGS);
    }
    for ((name, value), job) in lists.into_iter().zip(&jobs) {
        if records.get(job)?.is_none() {
            let uid = name.strip_prefix(DISMISSED).filter(|uid| JobUid::is_number(uid));
            match (uid, texts(value)) {
                (Some(uid), Some(ids)) => drop(replace::<JobRecord>(records, &mut writes, uid, json!({"dismissed": ids}), now)?),
                _ => set_aside(records, &mut writes, name, value, &Unreadable::NoEnvelope, now)?,
            }
        }
        writes.take_away(name);
    }
    if writes.is_empty() {
        // Only once nothing old is seen: removing it may fail, and then it has to be tried again.
        writes.store(&layout(), written(Layout::VERSION, 1, now, json!({"number": 2})));
    }
    Ok(writes)
}

fn carry_settings(records: &dyn Records, writes: &mut Writes, value: &Value, now: i64) -> Result<(), Needed> {
    let carried = settings(value).and_then(|old| {
        let body = serde_json::to_value(&old).map_err(|error| Unreadable::Body(error.to_string()))?;
        Ok((old.muted, body))
    });
    match carried {
        Ok((muted, body)) => {
            writes.store(&general(), written(Settings::VERSION, REV, now, body));
            records.want(&muted.iter().map(|id| key::<Muted>(id)).collect::<Vec<_>>(), &[])?;
            for id in muted {
                replace::<Muted>(records, writes, &id, json!({}), now)?;
            }
            Ok(())
        }
        Err(cause) => set_aside(records, writes, SETTINGS, value, &cause, now),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use std::collections::BTreeMap;

    use super::*;
    use crate::set::Set;
    use crate::store::saved;
    use crate::values::Cents;

    type Map = BTreeMap<String, Value>;

    /// The records as version 1 stored them.
    fn sample() -> Map {
        serde_json::from_str(include_str!("../../tests/records/layout-1.json")).unwrap()
    }

    fn apply(records: &mut Map, writes: Writes) {
        records.extend(writes.set);
        records.retain(|key, _| !writes.remove.contains(key));
    }

    fn all(records: &Map) -> (Settings, Set<String>, Set<String>) {
        let dismissed = |uid| saved::dismissed(records, uid).unwrap();
        (saved::settings(records).unwrap().0, dismissed("1990000000000000001"), dismissed("1990000000000000002"))
    }

    #[test]
    fn the_old_layout_says_the_same_before_and_after_it_is_carried_over() {
        let mut records = sample();
        let before = all(&records);
        assert_eq!((before.0.hourly_floor, before.0.muted.len(), before.1.len(), before.2.len()), (Some(Cents(2_500)), 2, 2, 1));
        let writes = migration(&records, 70).unwrap();
        apply(&mut records, writes);
        assert_eq!(all(&records), before);
        assert!(records.keys().all(|key| key != SETTINGS && !key.starts_with(DISMISSED)), "{records:?}");
        let writes = migration(&records, 80).unwrap();
        assert_eq!(writes.set.keys().collect::<Vec<_>>(), [&layout()]);
        apply(&mut records, writes);
        assert_eq!(migration(&records, 90), Ok(Writes::default()));
    }

    #[test]
    fn an_old_record_whose_removal_failed_brings_nothing_back() {
        let mut records = sample();
        let old = records.clone();
        let writes = migration(&records, 70).unwrap();
        apply(&mut records, writes);
        records.remove("muted:low-hire-rate").unwrap();
        records.extend(old);
        assert!(!all(&records).0.muted.contains("low-hire-rate"));
        let writes = migration(&records, 80).unwrap();
        assert!(writes.set.is_empty(), "{writes:?}");
        apply(&mut records, writes);
        assert!(!all(&records).0.muted.contains("low-hire-rate"));
    }

    #[test]
    fn an_old_record_that_cannot_be_read_is_set_aside() {
        for (name, value) in [
            (SETTINGS, json!({"version": 1, "off": "maybe"})),
            (SETTINGS, json!({"version": 2, "off": true})),
            (SETTINGS, json!([])),
            (SETTINGS, json!({"muted": "all"})),
            ("dismissed:12", json!(["x", 3])),
            ("dismissed:x", json!(["low-hire-rate"])),
        ] {
            let mut records = Map::from([(name.to_owned(), value.clone())]);
            let writes = migration(&records, 70).unwrap();
            apply(&mut records, writes);
            let kept: Vec<_> = records.iter().map(|(key, aside)| (key.as_str(), aside.pointer("/body/value").unwrap())).collect();
            assert_eq!(kept, [(format!("aside:{name}").as_str(), &value)]);
        }
    }
}

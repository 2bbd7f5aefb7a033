//! The chains among records, wherever they are filed: in the store or in a backup.

use std::collections::BTreeMap;

use serde_json::Value;

use super::chain::{Broken, Contents, Head, Verified, Why, entry_of_key, verify};
use super::entry::Entry;

/// The version of the records `evidence:…` and `chain:…` that this build writes.
pub const VERSION: u32 = 1;

/// An unbroken chain among records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// Where it ends.
    pub head: Head,
    /// Its entries, from the first.
    pub entries: Vec<Entry>,
    /// What the check told.
    pub verified: Verified,
}

/// The chains among these records by the client that they are filed under, which is not always the one that they were begun for;
/// each unbroken, or with its first broken link. The entries are checked in the order of the records. All other records are passed
/// over.
pub fn chains<'a>(records: impl IntoIterator<Item = (&'a str, &'a Value)>, contents: Contents) -> BTreeMap<String, Result<Chain, Broken>> {
    let mut filed: BTreeMap<&str, Filed> = BTreeMap::new();
    for (key, record) in records {
        if let Some(client) = key.strip_prefix("chain:") {
            filed.entry(client).or_default().head = Some(record);
        } else if let Some((client, number)) = entry_of_key(key) {
            filed.entry(client).or_default().entries.push((number, record));
        }
    }
    filed.into_iter().map(|(client, filed)| (client.to_owned(), filed.read(contents))).collect()
}

#[derive(Default)]
struct Filed<'a> {
    head: Option<&'a Value>,
    entries: Vec<(u32, &'a Value)>,
}

impl Filed<'_> {
    fn read(self, contents: Contents) -> Result<Chain, Broken> {
        let unreadable = |number| move |cause| Broken { number, why: Why::Unreadable(cause) };
        let head = self.head.ok_or(Broken { number: 0, why: Why::NoHead })?;
        let head = body(head).and_then(Head::read).map_err(unreadable(0))?;
        let read = |(number, record): (u32, &Value)| {
            let entry = body(record).and_then(Entry::read).map_err(unreadable(number))?;
            let placed = entry.number == number;
            if placed { Ok(entry) } else { Err(unreadable(number)("it is filed under another number".to_owned())) }
        };
        let entries = self.entries.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let verified = verify(&head, &entries, contents)?;
        Ok(Chain { head, entries, verified })
    }
}

fn body(record: &Value) -> Result<&Value, String> {
    match record.get("v").and_then(Value::as_u64) {
        Some(version) if version > u64::from(VERSION) => Err(format!("a later build of Heed wrote it, in version {version}")),
        _ => record.get("body").ok_or_else(|| "the value has not the form of a record".to_owned()),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
    use serde_json::json;

    use super::*;
    use crate::evidence::chain::tests::{chain, draft};
    use crate::evidence::chain::{entry_key, head_key};
    use crate::evidence::entry::Kind;

    pub(crate) fn records(client: &str, head: &Head, entries: &[Entry]) -> BTreeMap<String, Value> {
        let record = |body: Value| json!({"v": VERSION, "rev": 1, "at": 5, "body": body});
        let entries = entries.iter().map(|entry| (entry_key(client, entry.number), record(serde_json::to_value(entry).unwrap())));
        entries.chain([(head_key(client), record(serde_json::to_value(head).unwrap()))]).collect()
    }

    fn found(records: &BTreeMap<String, Value>) -> BTreeMap<String, Result<Chain, Broken>> {
        chains(records.iter().map(|(key, value)| (key.as_str(), value)), Contents::All)
    }

    #[test]
    fn chains_are_found_among_other_records_and_each_told_on_its_own() {
        let (head, entries) = chain((1..4).map(|n| draft(n, Kind::Message, "Forty dishes")));
        let mut all = records("a", &head, &entries);
        all.extend(records("b", &head, &entries[..2]));
        all.insert("setting:general".to_owned(), json!({}));
        let told = found(&all);
        assert_eq!(told.len(), 2);
        assert_eq!(told["a"].as_ref().unwrap().entries, entries);
        assert_eq!(told["b"], Err(Broken { number: 3, why: Why::Missing }));
    }

    #[test]
    fn records_that_hold_no_chain_are_told_as_such() {
        let (head, entries) = chain([draft(1, Kind::Note, "A note")]);
        let whole = records("a", &head, &entries);
        let broken = |change: &dyn Fn(&mut BTreeMap<String, Value>)| {
            let mut changed = whole.clone();
            change(&mut changed);
            let broken = found(&changed).remove("a").unwrap().unwrap_err();
            (broken.number, broken.why)
        };
        assert_eq!(broken(&|all| drop(all.remove("chain:a"))), (0, Why::NoHead));
        assert!(matches!(broken(&|all| drop(all.insert("chain:a".to_owned(), json!(7)))), (0, Why::Unreadable(_))));
        let key = entry_key("a", 1);
        assert!(matches!(broken(&|all| all.get_mut(&key).unwrap()["v"] = json!(2)), (1, Why::Unreadable(_))));
        assert!(matches!(broken(&|all| all.get_mut(&key).unwrap()["body"]["number"] = json!(2)), (1, Why::Unreadable(_))));
    }
}

//! What an import would do to what is stored, as data to be shown before it is done; and the records to be written once the user has
//! chosen. An import adds and replaces, and removes nothing but what a later entry of the same chain removes.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::backup::{Backup, Line};
use super::chain::{Broken, Contents, Head, entry_key, entry_of_key, head_key};
use super::entry::{Entry, Uuid};
use super::filed::{self, Chain, chains};
use crate::values::Millis;

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MergePlan {
    /// Every record of the file but those of chains.
    pub records: Vec<Item>,
    /// Every chain of the file.
    pub chains: Vec<ChainItem>,
}

/// A record of the file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Item {
    /// Its key.
    pub key: String,
    /// Its line in the file.
    pub line: usize,
    /// How it stands to what is stored.
    pub state: State,
}

/// A record as it is stored, without its revision, which only the store counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stored {
    /// The version of its kind.
    #[serde(rename = "v")]
    pub version: u32,
    /// When it was last changed.
    pub at: Millis,
    /// What it holds.
    pub body: Value,
}

/// How a record of the file stands to what is stored.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum State {
    /// Nothing is stored under its key.
    New {
        /// The file's.
        theirs: Stored,
    },
    /// The same is stored.
    Same,
    /// Something else is stored; one of the two has to give way.
    Conflict {
        /// Which one was changed later, and is kept where the user does not say otherwise.
        newer: Side,
        /// What is stored.
        ours: Stored,
        /// The file's.
        theirs: Stored,
    },
    /// This build knows no such kind, or not the version; it is left out.
    Unknown,
    /// It has not the form of a record; it is left out.
    Malformed,
}

/// Where a record or a chain comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// What is stored.
    Ours,
    /// The file.
    Theirs,
}

/// A chain of the file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChainItem {
    /// The client that it is filed under in the file.
    pub client: String,
    /// How many entries it has; 0 where it is broken.
    pub entries: u32,
    /// How it stands to what is stored.
    pub state: ChainState,
    /// What is written where it is taken, without the client.
    #[serde(skip)]
    change: Change,
}

/// How a chain of the file stands to what is stored. `client` is whom it is filed under here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ChainState {
    /// Nothing is stored under this client.
    New,
    /// The same entries are stored.
    Same {
        /// The client here.
        client: String,
    },
    /// It goes on where the stored one ends.
    Extends {
        /// The client here.
        client: String,
        /// By how many entries.
        by: u32,
    },
    /// The stored one goes on where it ends; there is nothing to do.
    Behind {
        /// The client here.
        client: String,
        /// By how many entries.
        by: u32,
    },
    /// Another chain is stored under this client. It is never mixed with that one, but may be filed apart.
    Diverges {
        /// The first entry in which the two differ.
        at: u32,
    },
    /// It is broken, and left out.
    Broken {
        /// The number of the entry; 0 where it is the head.
        number: u32,
        /// The name of the message that says what is wrong.
        message: &'static str,
    },
}

/// The entries that are to be stored, and where the chain then ends.
#[derive(Debug, Clone, Default, PartialEq)]
struct Change {
    entries: Vec<Entry>,
    head: Option<Head>,
}

/// What the user chose where an import leaves a choice. Nothing chosen: what is new and what was changed later is taken, and no
/// chain that diverges.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Choices {
    /// Conflicts that are not decided by the later change, by key.
    pub conflicts: BTreeMap<String, Side>,
    /// Keys of records, and clients whose chains, are left out.
    pub without: BTreeSet<String>,
    /// The client, new and made for it, under whom a diverging chain is filed, by the client in the file.
    pub apart: BTreeMap<String, Uuid>,
}

/// A record that the import stores.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Its key.
    pub key: String,
    /// What is stored there; the store gives it its revision.
    pub record: Stored,
}

/// Compares a file with all that is stored. `newest` tells the newest version of a kind that this build reads, and `None` for kinds
/// that it does not import.
#[must_use]
pub fn merge(stored: &BTreeMap<String, Value>, file: &Backup, newest: &dyn Fn(&str) -> Option<u32>) -> MergePlan {
    let ours = chains(stored.iter().map(|(key, value)| (key.as_str(), value)), Contents::All);
    // An export of evidence withholds contents that are needed here, and so is no whole chain.
    let theirs = chains(file.pairs(), Contents::All);
    let records = file.records.iter().filter(|line| !is_of_a_chain(&line.key));
    MergePlan {
        records: records.map(|line| item(line, stored.get(&line.key), newest)).collect(),
        chains: theirs.into_iter().map(|(client, found)| chain_item(client, found, &ours)).collect(),
    }
}

fn is_of_a_chain(key: &str) -> bool {
    key.starts_with("chain:") || entry_of_key(key).is_some()
}

fn item(line: &Line, ours: Option<&Value>, newest: &dyn Fn(&str) -> Option<u32>) -> Item {
    Item { key: line.key.clone(), line: line.line, state: state(line, ours, newest) }
}

fn state(line: &Line, ours: Option<&Value>, newest: &dyn Fn(&str) -> Option<u32>) -> State {
    let Ok(theirs) = Stored::deserialize(&line.record) else { return State::Malformed };
    let kind = line.key.split_once(':').map(|(kind, _)| kind);
    if kind.and_then(newest).is_none_or(|newest| theirs.version > newest) {
        return State::Unknown;
    }
    // What is stored and cannot be read is no reason to keep it instead.
    let Some(ours) = ours.and_then(|ours| Stored::deserialize(ours).ok()) else { return State::New { theirs } };
    if (ours.version, &ours.body) == (theirs.version, &theirs.body) {
        return State::Same;
    }
    let newer = if theirs.at > ours.at { Side::Theirs } else { Side::Ours };
    State::Conflict { newer, ours, theirs }
}

fn chain_item(client: String, found: Result<Chain, Broken>, ours: &BTreeMap<String, Result<Chain, Broken>>) -> ChainItem {
    let mut theirs = match found {
        Ok(theirs) => theirs,
        Err(Broken { number, why }) => {
            let state = ChainState::Broken { number, message: why.message() };
            return ChainItem { client, entries: 0, state, change: Change::default() };
        }
    };
    erase_removed(&mut theirs.entries);
    let state = chain_state(&client, &theirs, ours);
    let change = change(&state, &theirs, ours);
    ChainItem { client, entries: theirs.head.length, state, change }
}

/// A removal that was appended erases, even where the file still holds what it removes.
fn erase_removed(entries: &mut [Entry]) {
    let removed: BTreeSet<u32> = entries.iter().filter_map(Entry::removes).collect();
    for entry in entries.iter_mut().filter(|entry| removed.contains(&entry.number)) {
        entry.content = None;
    }
}

/// The same chain may be filed under another client here, if it was filed apart before.
fn chain_state(client: &str, theirs: &Chain, ours: &BTreeMap<String, Result<Chain, Broken>>) -> ChainState {
    let same = ours.iter().filter_map(|(client, found)| Some((client, found.as_ref().ok()?)));
    let same = same.filter(|(_, ours)| ours.head.chain == theirs.head.chain && difference(ours, theirs).is_none());
    // Of several that it fits, the longest is the one that it belongs to.
    if let Some((client, ours)) = same.max_by_key(|(_, ours)| ours.head.length) {
        let (client, had, has) = (client.clone(), ours.head.length, theirs.head.length);
        return match had.cmp(&has) {
            std::cmp::Ordering::Equal => ChainState::Same { client },
            std::cmp::Ordering::Less => ChainState::Extends { client, by: has - had },
            std::cmp::Ordering::Greater => ChainState::Behind { client, by: had - has },
        };
    }
    match ours.get(client) {
        None => ChainState::New,
        Some(Ok(ours)) => ChainState::Diverges { at: difference(ours, theirs).unwrap_or(1) },
        Some(Err(broken)) => ChainState::Diverges { at: broken.number },
    }
}

/// The number of the first entry in which two chains differ; `None` where one is the beginning of the other.
fn difference(ours: &Chain, theirs: &Chain) -> Option<u32> {
    let differs = ours.entries.iter().zip(&theirs.entries).find(|(ours, theirs)| ours.hash != theirs.hash);
    differs.map(|(ours, _)| ours.number)
}

fn change(state: &ChainState, theirs: &Chain, ours: &BTreeMap<String, Result<Chain, Broken>>) -> Change {
    let stored = match state {
        ChainState::Broken { .. } | ChainState::Behind { .. } | ChainState::Same { .. } => return Change::default(),
        ChainState::Extends { client, .. } => ours.get(client).and_then(|found| found.as_ref().ok()),
        ChainState::New | ChainState::Diverges { .. } => None,
    };
    let stored = stored.map_or(&[][..], |chain| &chain.entries);
    let is_news = |(index, entry): &(usize, &Entry)| match stored.get(*index) {
        Some(ours) => ours.content.is_some() && entry.content.is_none(),
        None => true,
    };
    let entries = theirs.entries.iter().enumerate().filter(is_news).map(|(_, entry)| entry.clone()).collect();
    Change { entries, head: Some(theirs.head.clone()) }
}

/// The records that an import stores. A record of a client who is made up for a diverging chain is the caller's to write.
#[must_use]
pub fn imports(plan: &MergePlan, choices: &Choices) -> Vec<Import> {
    let taken = plan.records.iter().filter(|item| !choices.without.contains(&item.key));
    let records = taken.filter_map(|item| Some(Import { key: item.key.clone(), record: record(item, choices)?.clone() }));
    let chains = plan.chains.iter().filter(|item| !choices.without.contains(&item.client));
    records.chain(chains.flat_map(|item| chain_imports(item, choices))).collect()
}

fn record<'a>(item: &'a Item, choices: &Choices) -> Option<&'a Stored> {
    match &item.state {
        State::New { theirs } => Some(theirs),
        State::Conflict { newer, theirs, .. } => {
            let kept = choices.conflicts.get(&item.key).unwrap_or(newer);
            (*kept == Side::Theirs).then_some(theirs)
        }
        State::Same | State::Unknown | State::Malformed => None,
    }
}

fn chain_imports(item: &ChainItem, choices: &Choices) -> Vec<Import> {
    let client = match &item.state {
        ChainState::New => Some(item.client.as_str()),
        ChainState::Extends { client, .. } => Some(client.as_str()),
        ChainState::Diverges { .. } => choices.apart.get(&item.client).map(Uuid::as_str),
        ChainState::Same { .. } | ChainState::Behind { .. } | ChainState::Broken { .. } => None,
    };
    let (Some(client), Some(head)) = (client, &item.change.head) else { return Vec::new() };
    let at = item.change.entries.last().map_or(Millis(0), |entry| entry.captured_ms);
    let stored = |at, body: Value| Stored { version: filed::VERSION, at, body };
    let entries = item.change.entries.iter().filter_map(|entry| {
        let body = serde_json::to_value(entry).ok()?;
        Some(Import { key: entry_key(client, entry.number), record: stored(entry.captured_ms, body) })
    });
    let head = serde_json::to_value(head).ok().map(|body| Import { key: head_key(client), record: stored(at, body) });
    entries.chain(head).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
    use serde_json::json;

    use super::*;
    use crate::evidence::backup::{Format, read, write};
    use crate::evidence::chain::tests::{chain, draft, extend, uuid};
    use crate::evidence::chain::verify;
    use crate::evidence::entry::Kind;
    use crate::evidence::filed::tests::records;

    fn backup(records: &BTreeMap<String, Value>) -> Backup {
        read(&write(Format::Backup, "0.1.0", Millis(9), records.iter().map(|(key, value)| (key.as_str(), value)))).unwrap()
    }

    fn newest(kind: &str) -> Option<u32> {
        matches!(kind, "note" | "setting").then_some(2)
    }

    fn plan(stored: &BTreeMap<String, Value>, theirs: &BTreeMap<String, Value>) -> MergePlan {
        merge(stored, &backup(theirs), &newest)
    }

    fn note(at: i64, text: &str) -> Value {
        json!({"v": 1, "rev": at, "at": at, "body": {"text": text}})
    }

    fn map(records: &[(&str, Value)]) -> BTreeMap<String, Value> {
        records.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect()
    }

    fn taken(plan: &MergePlan, choices: &Choices) -> Vec<String> {
        imports(plan, choices)
            .into_iter()
            .map(|import| format!("{} {}", import.key, import.record.body["text"].as_str().unwrap_or("")))
            .collect()
    }

    /// What is stored after the import.
    fn done(stored: &BTreeMap<String, Value>, plan: &MergePlan, choices: &Choices) -> BTreeMap<String, Value> {
        let mut after = stored.clone();
        for Import { key, record } in imports(plan, choices) {
            let mut value = serde_json::to_value(record).unwrap();
            value["rev"] = json!(1);
            after.insert(key, value);
        }
        after
    }

    fn is_unbroken(records: &BTreeMap<String, Value>, client: &str) -> bool {
        let mut found = chains(records.iter().map(|(key, value)| (key.as_str(), value)), Contents::All);
        found.remove(client).unwrap().is_ok()
    }

    #[test]
    fn what_is_new_or_was_changed_later_is_taken_and_the_rest_stays() {
        let stored =
            map(&[("note:a", note(5, "kept")), ("note:b", note(5, "older")), ("note:c", note(5, "newer")), ("note:z", note(1, "mine"))]);
        let theirs =
            map(&[("note:a", note(9, "kept")), ("note:b", note(6, "newer")), ("note:c", note(4, "older")), ("note:d", note(1, "new"))]);
        let plan = plan(&stored, &theirs);
        let states: Vec<Value> = plan.records.iter().map(|item| serde_json::to_value(&item.state).unwrap()).collect();
        assert_eq!(states.iter().map(|state| state["is"].as_str().unwrap()).collect::<Vec<_>>(), ["same", "conflict", "conflict", "new"]);
        assert_eq!((&states[1]["newer"], &states[2]["newer"]), (&json!("theirs"), &json!("ours")));
        assert_eq!((&states[1]["ours"]["body"]["text"], &states[1]["theirs"]["body"]["text"]), (&json!("older"), &json!("newer")));
        assert_eq!(taken(&plan, &Choices::default()), ["note:b newer", "note:d new"]);
    }

    #[test]
    fn the_user_may_choose_otherwise() {
        let stored = map(&[("note:b", note(5, "older")), ("note:c", note(5, "newer"))]);
        let theirs = map(&[("note:b", note(6, "newer")), ("note:c", note(4, "older")), ("note:d", note(1, "new"))]);
        let choices = json!({"conflicts": {"note:b": "ours", "note:c": "theirs"}, "without": ["note:d"]});
        assert_eq!(taken(&plan(&stored, &theirs), &serde_json::from_value(choices).unwrap()), ["note:c older"]);
    }

    #[test]
    fn what_this_build_does_not_know_is_left_out() {
        let newer = json!({"v": 3, "rev": 1, "at": 1, "body": {}});
        let theirs = map(&[
            ("evidence:odd", note(1, "")),
            ("note:a", newer),
            ("note:b", json!(7)),
            ("settings", note(1, "")),
            ("spell:a", note(1, "")),
        ]);
        let plan = plan(&BTreeMap::new(), &theirs);
        let states: Vec<&State> = plan.records.iter().map(|item| &item.state).collect();
        assert_eq!(states, [&State::Unknown, &State::Unknown, &State::Malformed, &State::Unknown, &State::Unknown]);
        assert_eq!(imports(&plan, &Choices::default()), []);
    }

    #[test]
    fn a_chain_that_is_not_there_is_taken_whole() {
        let (head, entries) = chain((1..4).map(|n| draft(n, Kind::Message, "Forty dishes")));
        let file = records("a", &head, &entries);
        let plan = plan(&BTreeMap::new(), &file);
        assert_eq!((&plan.chains[0].state, plan.chains[0].entries), (&ChainState::New, 3));
        let after = done(&BTreeMap::new(), &plan, &Choices::default());
        assert_eq!(after.keys().collect::<Vec<_>>(), file.keys().collect::<Vec<_>>());
        assert!(is_unbroken(&after, "a"));
        assert_eq!(self::plan(&after, &file).chains[0].state, ChainState::Same { client: "a".to_owned() }, "a second time it is there");
    }

    #[test]
    fn a_chain_goes_on_where_the_stored_one_ends_and_what_it_removes_is_erased() {
        let (mut head, mut entries) = chain((1..4).map(|n| draft(n, Kind::Message, "Forty dishes")));
        let stored = records("a", &head, &entries);
        extend(&mut head, &mut entries, [draft(4, Kind::Note, "A note"), draft(5, Kind::Removal { of: 2 }, "It named a third person")]);
        let longer = records("a", &head, &entries);
        let plan = plan(&stored, &longer);
        assert_eq!(plan.chains[0].state, ChainState::Extends { client: "a".to_owned(), by: 2 });
        let imported: Vec<String> = imports(&plan, &Choices::default()).into_iter().map(|import| import.key).collect();
        assert_eq!(imported, ["evidence:a:000002", "evidence:a:000004", "evidence:a:000005", "chain:a"]);
        let after = done(&stored, &plan, &Choices::default());
        assert!(is_unbroken(&after, "a"));
        assert_eq!(after["evidence:a:000002"]["body"].get("content"), None);
        let back = self::plan(&longer, &stored);
        assert_eq!(back.chains[0].state, ChainState::Behind { client: "a".to_owned(), by: 2 });
        assert_eq!(imports(&back, &Choices::default()), [], "what was removed does not come back");
    }

    #[test]
    fn a_chain_that_diverges_is_filed_apart_or_not_at_all() {
        let (start, both) = chain((1..3).map(|n| draft(n, Kind::Message, "Forty dishes")));
        let (mut ours, mut theirs) = ((start.clone(), both.clone()), (start, both));
        extend(&mut ours.0, &mut ours.1, [draft(3, Kind::Note, "On the laptop")]);
        extend(&mut theirs.0, &mut theirs.1, [draft(4, Kind::Note, "On the desktop")]);
        let (stored, file) = (records("a", &ours.0, &ours.1), records("a", &theirs.0, &theirs.1));
        let plan = plan(&stored, &file);
        assert_eq!(plan.chains[0].state, ChainState::Diverges { at: 3 });
        assert_eq!(imports(&plan, &Choices::default()), []);
        let apart = Choices { apart: BTreeMap::from([("a".to_owned(), uuid(7))]), ..Choices::default() };
        let after = done(&stored, &plan, &apart);
        assert!(is_unbroken(&after, "a") && is_unbroken(&after, uuid(7).as_str()));
        assert_eq!(stored.iter().filter(|(key, value)| after.get(*key) != Some(value)).count(), 0, "the stored chain stays as it is");
        let again = self::plan(&after, &file);
        assert_eq!(again.chains[0].state, ChainState::Same { client: uuid(7).to_string() }, "it is found where it was filed");
    }

    #[test]
    fn a_broken_chain_is_left_out_and_told() {
        let (head, mut entries) = chain((1..4).map(|n| draft(n, Kind::Message, "Forty dishes")));
        entries[1].content.as_mut().unwrap().text = "Fifty dishes".to_owned();
        let plan = plan(&BTreeMap::new(), &records("a", &head, &entries));
        assert_eq!(plan.chains[0].state, ChainState::Broken { number: 2, message: "evidence_broken_content_changed" });
        assert_eq!(imports(&plan, &Choices { apart: BTreeMap::from([("a".to_owned(), uuid(7))]), ..Choices::default() }), []);
    }

    #[test]
    fn a_removal_erases_even_what_the_file_still_holds() {
        let (mut head, mut entries) = chain([draft(1, Kind::Message, "Forty dishes")]);
        let kept = entries[0].clone();
        extend(&mut head, &mut entries, [draft(2, Kind::Removal { of: 1 }, "")]);
        entries[0] = kept;
        assert!(verify(&head, &entries, Contents::All).is_ok());
        let after = done(&BTreeMap::new(), &plan(&BTreeMap::new(), &records("a", &head, &entries)), &Choices::default());
        assert_eq!(after["evidence:a:000001"]["body"].get("content"), None);
        assert!(is_unbroken(&after, "a"));
    }
}

//! What an import would do to what is stored, as data to be shown before it is done; and the records to be written once the user has
//! chosen. An import adds and replaces, and removes nothing but what a later entry of the same chain removes.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::backup::{Backup, Line};
use super::chain::{Broken, Contents, Head, Why, entry_key, entry_of_key, head_key};
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

/// Why a record of the file cannot be imported as what it is; the causes in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRead {
    /// This build knows no such kind, or not the version.
    Unknown(String),
    /// It is not what its kind holds.
    Malformed(String),
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
    /// This build knows no such kind, or not the version; it is set aside, or left out.
    Unknown {
        /// What is stored where it is set aside.
        aside: Import,
    },
    /// It is not what its kind holds; it is set aside, or left out.
    Malformed {
        /// What is stored where it is set aside.
        aside: Import,
    },
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
    /// It is broken: its records are set aside, or left out.
    Broken {
        /// The number of the entry; 0 where it is the head.
        number: u32,
        /// The name of the message that says what is wrong.
        message: &'static str,
    },
}

/// What is to be stored of a chain, in steps; after each of them the chain is as whole as it can be.
#[derive(Debug, Clone, Default, PartialEq)]
struct Change {
    /// The entries that are erased and the one that follows, with which they belong.
    steps: Vec<Vec<Entry>>,
    /// The records of a broken chain, as they are set aside.
    aside: Vec<Import>,
}

/// What the user chose where an import leaves a choice. Nothing chosen: what is new and what was changed later is taken, no chain
/// that diverges, and nothing that cannot be read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Choices {
    /// Conflicts that are not decided by the later change, by key.
    pub conflicts: BTreeMap<String, Side>,
    /// Keys of records, and clients whose chains, are left out.
    pub without: BTreeSet<String>,
    /// The client, new and made for it, under whom a diverging chain is filed, by the client in the file.
    pub apart: BTreeMap<String, Uuid>,
    /// What cannot be read, and broken chains, are brought in set aside.
    pub aside: bool,
}

/// A record that the import stores.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Import {
    /// Its key.
    pub key: String,
    /// What is stored there; the store gives it its revision.
    pub record: Stored,
}

/// Compares a file with all that is stored. `read` reads a record as this build would store it.
#[must_use]
pub fn merge(stored: &BTreeMap<String, Value>, file: &Backup, read: &dyn Fn(&str, &Value) -> Result<Stored, NotRead>) -> MergePlan {
    // A chain that an import has brought in part lacks what a later entry removes, and is the beginning of the file's all the same.
    let ours = chains(stored.iter().map(|(key, value)| (key.as_str(), value)), Contents::Chosen);
    // An export of evidence withholds contents that are needed here, and so is no whole chain.
    let theirs = chains(file.pairs(), Contents::All);
    let mut asides = Asides::of(stored, file.header.made_ms);
    let records = file.records.iter().filter(|line| !is_of_a_chain(&line.key));
    MergePlan {
        records: records.map(|line| item(line, stored.get(&line.key), &mut asides, read)).collect(),
        chains: theirs.into_iter().map(|(client, found)| chain_item(client, found, &ours, &mut asides, file, read)).collect(),
    }
}

fn is_of_a_chain(key: &str) -> bool {
    key.starts_with("chain:") || entry_of_key(key).is_some()
}

/// What is set aside here, so that nothing is set aside twice, and nothing written over.
struct Asides {
    names: BTreeSet<String>,
    kept: BTreeSet<String>,
    now: Millis,
}

impl Asides {
    fn of(stored: &BTreeMap<String, Value>, now: Millis) -> Self {
        let asides = stored.iter().filter(|(key, _)| key.starts_with(ASIDE));
        let kept = asides.clone().filter_map(|(_, record)| Self::says(record.get("body")?)).collect();
        Self { names: asides.map(|(key, _)| key.clone()).collect(), kept, now }
    }

    /// What was set aside and from where, whatever was the cause.
    fn says(body: &Value) -> Option<String> {
        Some(format!("{} {}", body.get("key")?, body.get("value")?))
    }

    /// Finds a place for what is to be set aside; `None` where it is set aside already.
    fn place(&mut self, wanted: &str, record: Stored) -> Option<Import> {
        if !self.kept.insert(Self::says(&record.body)?) {
            return None;
        }
        let names = std::iter::once(wanted.to_owned()).chain((2_u32..).map(|number| format!("{wanted}:{number}")));
        let key = names.into_iter().find(|name| !self.names.contains(name))?;
        self.names.insert(key.clone());
        Some(Import { key, record })
    }

    fn put(&mut self, line: &Line, cause: &str) -> Option<Import> {
        let sound = line.key.len() <= LONGEST_ASIDE && line.key.bytes().all(|b| b.is_ascii_graphic()) && !line.key.is_empty();
        let name = if sound { format!("{ASIDE}{}", line.key) } else { format!("{ASIDE}line-{}", line.line) };
        let body = json!({"key": line.key, "value": line.record, "cause": cause});
        self.place(&name, Stored { version: ASIDE_VERSION, at: self.now, body })
    }
}

/// Keys of what is set aside begin so.
const ASIDE: &str = "aside:";
/// The version of such records.
const ASIDE_VERSION: u32 = 1;
/// The longest key that is a part of the key under which its record is set aside.
const LONGEST_ASIDE: usize = 250;

fn item(line: &Line, ours: Option<&Value>, asides: &mut Asides, read: &dyn Fn(&str, &Value) -> Result<Stored, NotRead>) -> Item {
    let mut key = line.key.clone();
    let aside = |asides: &mut Asides, cause: &str, state: fn(Import) -> State| asides.put(line, cause).map_or(State::Same, state);
    let state = match read(&line.key, &line.record) {
        Err(NotRead::Unknown(cause)) => aside(asides, &cause, |aside| State::Unknown { aside }),
        Err(NotRead::Malformed(cause)) => aside(asides, &cause, |aside| State::Malformed { aside }),
        Ok(theirs) if key.starts_with(ASIDE) => asides.place(&line.key, theirs).map_or(State::Same, |place| {
            key = place.key;
            State::New { theirs: place.record }
        }),
        Ok(theirs) => state(theirs, ours.and_then(|ours| read(&line.key, ours).ok())),
    };
    Item { key, line: line.line, state }
}

/// What is stored and cannot be read is no reason to keep it instead: the store sets it aside.
fn state(theirs: Stored, ours: Option<Stored>) -> State {
    let Some(ours) = ours else { return State::New { theirs } };
    if ours.body == theirs.body {
        return State::Same;
    }
    let newer = if theirs.at > ours.at { Side::Theirs } else { Side::Ours };
    State::Conflict { newer, ours, theirs }
}

fn chain_item(
    client: String,
    found: Result<Chain, Broken>,
    ours: &BTreeMap<String, Result<Chain, Broken>>,
    asides: &mut Asides,
    file: &Backup,
    read: &dyn Fn(&str, &Value) -> Result<Stored, NotRead>,
) -> ChainItem {
    let lines = || file.records.iter().filter(|line| is_filed_under(&line.key, &client));
    let found = found.and_then(|chain| {
        let unread = |line: &Line| match read(&line.key, &line.record) {
            Ok(_) => None,
            Err(NotRead::Unknown(cause) | NotRead::Malformed(cause)) => Some((line.key.clone(), cause)),
        };
        let broken =
            |(key, cause): (String, String)| Broken { number: entry_of_key(&key).map_or(0, |(_, n)| n), why: Why::Unreadable(cause) };
        lines().find_map(unread).map_or(Ok(chain), |unread| Err(broken(unread)))
    });
    let mut theirs = match found {
        Ok(theirs) => theirs,
        Err(broken) => {
            let aside: Vec<Import> = lines().filter_map(|line| asides.put(line, &broken.to_string())).collect();
            let Broken { number, why } = broken;
            let state = ChainState::Broken { number, message: why.message() };
            let state = if aside.is_empty() { ChainState::Same { client: client.clone() } } else { state };
            return ChainItem { client, entries: 0, state, change: Change { aside, ..Change::default() } };
        }
    };
    erase_removed(&mut theirs.entries);
    let state = chain_state(&client, &theirs, ours);
    let change = change(&state, &theirs, ours);
    ChainItem { client, entries: theirs.head.length, state, change }
}

fn is_filed_under(key: &str, client: &str) -> bool {
    key.strip_prefix("chain:") == Some(client) || entry_of_key(key).is_some_and(|(filed, _)| filed == client)
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
    let steps = theirs.entries.iter().skip(stored.len()).map(|entry| {
        let is_kept = |erased: &&Entry| stored.get(erased.number as usize - 1).is_some_and(|ours| ours.content.is_some());
        let erased = entry.removes().and_then(|of| theirs.entries.get((of as usize).checked_sub(1)?)).filter(is_kept);
        erased.into_iter().chain([entry]).cloned().collect()
    });
    Change { steps: steps.collect(), aside: Vec::new() }
}

/// How much goes into one message to the store.
#[derive(Debug, Clone, Copy)]
pub struct Most {
    /// Records.
    pub records: usize,
    /// Bytes of their JSON; a single step may have more.
    pub bytes: usize,
}

/// The records that an import stores, in messages; each may be stored without the next. A record of a client who is made up for a
/// diverging chain is the caller's to write.
#[must_use]
pub fn messages(plan: &MergePlan, choices: &Choices, most: Most) -> Vec<Vec<Import>> {
    let taken = plan.records.iter().filter(|item| !choices.without.contains(&item.key));
    let records = taken.filter_map(|item| Some(vec![record(item, choices)?]));
    let chains = plan.chains.iter().filter(|item| !choices.without.contains(&item.client));
    let (mut all, mut message, mut size) = (Vec::new(), Vec::<Import>::new(), 0);
    for step in records.chain(chains.flat_map(|item| chain_steps(item, choices))) {
        let bytes: usize = step.iter().map(Import::size).sum();
        // Of a chain's heads, which come last, only the last one counts.
        let goes_on = message.last().is_some_and(|head| step.last().is_some_and(|next| next.key == head.key));
        let then = message.len() + step.len() - usize::from(goes_on);
        if !message.is_empty() && (then > most.records || size + bytes > most.bytes) {
            all.push(std::mem::take(&mut message));
            size = 0;
        } else if goes_on {
            message.pop();
        }
        size += bytes;
        message.extend(step);
    }
    all.extend(Some(message).filter(|message| !message.is_empty()));
    all
}

impl Import {
    fn size(&self) -> usize {
        self.key.len() + self.record.body.to_string().len()
    }
}

fn record(item: &Item, choices: &Choices) -> Option<Import> {
    let theirs = match &item.state {
        State::New { theirs } => theirs,
        State::Conflict { newer, theirs, .. } => {
            let kept = choices.conflicts.get(&item.key).unwrap_or(newer);
            Some(theirs).filter(|_| *kept == Side::Theirs)?
        }
        State::Unknown { aside } | State::Malformed { aside } => return Some(aside.clone()).filter(|_| choices.aside),
        State::Same => return None,
    };
    Some(Import { key: item.key.clone(), record: theirs.clone() })
}

fn chain_steps(item: &ChainItem, choices: &Choices) -> Vec<Vec<Import>> {
    let client = match &item.state {
        ChainState::New => Some(item.client.as_str()),
        ChainState::Extends { client, .. } => Some(client.as_str()),
        ChainState::Diverges { .. } => choices.apart.get(&item.client).map(Uuid::as_str),
        ChainState::Broken { .. } if choices.aside => return item.change.aside.iter().map(|aside| vec![aside.clone()]).collect(),
        ChainState::Same { .. } | ChainState::Behind { .. } | ChainState::Broken { .. } => None,
    };
    let Some(client) = client else { return Vec::new() };
    item.change.steps.iter().map(|entries| step(client, entries)).collect()
}

/// Entries with the head that the chain has behind the last of them.
fn step(client: &str, entries: &[Entry]) -> Vec<Import> {
    let import = |key, at, body: Result<Value, _>| Some(Import { key, record: Stored { version: filed::VERSION, at, body: body.ok()? } });
    let head = entries.last().and_then(|last| {
        let head = Head { chain: last.chain.clone(), length: last.number, last: last.hash };
        import(head_key(client), last.captured_ms, serde_json::to_value(head))
    });
    let put = |entry: &Entry| import(entry_key(client, entry.number), entry.captured_ms, serde_json::to_value(entry));
    entries.iter().filter_map(put).chain(head).collect()
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

    fn read_as(key: &str, record: &Value) -> Result<Stored, NotRead> {
        let known = ["note", "setting", "aside", "evidence", "chain"].iter().any(|kind| key.split(':').next() == Some(*kind));
        match Stored::deserialize(record) {
            _ if !known || key == "evidence:odd" => Err(NotRead::Unknown("no such kind".to_owned())),
            Err(error) => Err(NotRead::Malformed(error.to_string())),
            Ok(stored) if stored.version > 2 => Err(NotRead::Unknown("a later version".to_owned())),
            Ok(stored) => Ok(stored),
        }
    }

    fn imports(plan: &MergePlan, choices: &Choices) -> Vec<Import> {
        messages(plan, choices, Most { records: usize::MAX, bytes: usize::MAX }).concat()
    }

    fn plan(stored: &BTreeMap<String, Value>, theirs: &BTreeMap<String, Value>) -> MergePlan {
        merge(stored, &backup(theirs), &read_as)
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
        let states: Vec<&str> = plan
            .records
            .iter()
            .map(|item| match &item.state {
                State::Unknown { .. } => "unknown",
                State::Malformed { .. } => "malformed",
                _ => "other",
            })
            .collect();
        assert_eq!(states, ["unknown", "unknown", "malformed", "unknown", "unknown"]);
        assert_eq!(imports(&plan, &Choices::default()), []);
    }

    #[test]
    fn what_cannot_be_read_is_set_aside_once_and_over_nothing() {
        let aside =
            |key: &str, value: Value| json!({"v": 1, "rev": 1, "at": 1, "body": {"key": key, "value": value, "cause": "it was so"}});
        let stored = map(&[("aside:spell:a", aside("spell:a", json!(1)))]);
        let theirs = map(&[
            ("aside:spell:a", aside("spell:a", json!(2))),
            ("note:b", json!(7)),
            ("spell:a", note(1, "x")),
            ("sp ell", note(1, "y")),
        ]);
        let plan = plan(&stored, &theirs);
        let all = Choices { aside: true, ..Choices::default() };
        let places = |plan: &MergePlan| imports(plan, &all).into_iter().map(|import| import.key).collect::<Vec<_>>();
        assert_eq!(places(&plan), ["aside:spell:a:2", "aside:note:b", "aside:line-4", "aside:spell:a:3"]);
        let after = done(&stored, &plan, &all);
        assert_eq!(after["aside:note:b"]["body"]["value"], json!(7));
        assert_eq!(places(&self::plan(&after, &theirs)), Vec::<String>::new());
    }

    #[test]
    fn a_long_chain_goes_in_messages_after_each_of_which_it_is_whole() {
        let mut drafts: Vec<_> = (1..10).map(|n| draft(n, Kind::Message, "Forty dishes")).collect();
        drafts[7] = draft(8, Kind::Removal { of: 2 }, "");
        let (head, entries) = chain(drafts);
        let stored = records(
            "a",
            &Head { length: 3, last: entries[2].hash, ..head.clone() },
            &chain((1..4).map(|n| draft(n, Kind::Message, "Forty dishes"))).1,
        );
        let plan = plan(&stored, &records("a", &head, &entries));
        assert_eq!(plan.chains[0].state, ChainState::Extends { client: "a".to_owned(), by: 6 });
        let messages = messages(&plan, &Choices::default(), Most { records: 3, bytes: usize::MAX });
        assert_eq!(messages.len(), 4);
        let mut after = stored;
        for message in messages {
            assert!(message.len() <= 3);
            for Import { key, record } in message {
                after.insert(key, json!({"v": 1, "rev": 1, "at": 1, "body": record.body}));
            }
            assert!(is_unbroken(&after, "a"));
        }
        assert_eq!(after["chain:a"]["body"]["length"], 9);
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
        assert_eq!(imported, ["evidence:a:000004", "evidence:a:000002", "evidence:a:000005", "chain:a"]);
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
        let aside = imports(&plan, &Choices { aside: true, ..Choices::default() });
        let keys: Vec<&str> = aside.iter().map(|import| import.key.as_str()).collect();
        assert_eq!(keys, ["aside:chain:a", "aside:evidence:a:000001", "aside:evidence:a:000002", "aside:evidence:a:000003"]);
        assert_eq!(aside[2].record.body["value"]["body"]["content"]["text"], "Fifty dishes");
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

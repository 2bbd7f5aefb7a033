//! Settings in step across machines: what of the settings, muted signals and checklist templates goes into the browser's own sync
//! storage, and what comes out of it. Each is an item with its own time; of two versions the newer one holds, and the other is
//! handed back, to be kept. Notes and evidence are no items.
//!
//! In the sync storage an item stands under its record's key: `{"at": …, "v": …, "body": {…}}`, or `{"at": …}` where it was
//! removed. `State` says what this machine and the sync storage last agreed on; what differs from it has been changed since.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::store::record::{Body, Hands};

/// The largest item, in bytes of its key and its JSON; of the browsers' 8,192 some are left free.
const LARGEST_ITEM: usize = 8_000;
/// The most items that the browsers take.
const MOST_ITEMS: usize = 512;
/// The most bytes of all items; of the browsers' 102,400 some are left free.
const MOST_BYTES: usize = 100_000;
/// So long it is known that an item was removed; a machine that was away for longer brings it back.
const REMEMBERED: i64 = 90 * 24 * 60 * 60 * 1_000;
/// How many replaced versions are kept.
pub const MOST_SUPERSEDED: usize = 20;
/// The member of the settings that each machine has for itself: whether they are kept in step.
const OWN: &str = "sync";
/// What keys of items begin with, the most wanted first.
pub const ITEMS: [&str; 3] = ["setting:", "muted:", "template:"];

/// Whether the record of this key is kept in step.
#[must_use]
pub fn is_item(key: &str) -> bool {
    rank(key).is_some()
}

fn rank(key: &str) -> Option<usize> {
    ITEMS.iter().position(|kind| key.starts_with(kind))
}

/// What was last agreed on. Kept as `sync:state`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// By the item's key.
    pub items: BTreeMap<String, Agreed>,
    /// Items that are not kept in step, by key, with the name of the message that says why.
    pub left_out: BTreeMap<String, String>,
    /// Why the browser's sync storage could not be used the last time, in its own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed: Option<String>,
}

/// The id of the one [`State`].
pub const STATE: &str = "state";

impl Body for State {
    const KIND: &'static str = "sync";
    const VERSION: u32 = 1;
    const HANDS: Hands = Hands::Own;
}

/// A version of an item that both sides have, or its removal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// When it was changed, milliseconds since the epoch.
    pub at: i64,
    /// The revision of the record here; `None` where it was removed.
    pub rev: Option<u64>,
}

/// A version that gave way to a newer one of another machine. Kept as `superseded:<moment>:<key>`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Superseded {
    /// The item's key.
    pub key: String,
    /// When it was changed.
    pub at: i64,
    /// The version of its kind.
    pub version: u32,
    /// What it held.
    pub body: Value,
}

impl Body for Superseded {
    const KIND: &'static str = "superseded";
    const VERSION: u32 = 1;
    const HANDS: Hands = Hands::Removing;
}

/// A record here.
#[derive(Debug, Clone, PartialEq)]
pub struct Local {
    /// Its revision.
    pub rev: u64,
    /// When it was changed.
    pub at: i64,
    /// The version of its kind.
    pub version: u32,
    /// What it holds.
    pub body: Value,
}

/// What is to be done so that both sides have the same.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Merged {
    /// Records to be written here, and with `None` those to be removed.
    pub here: BTreeMap<String, Option<Local>>,
    /// Items to be written to the sync storage.
    pub set: BTreeMap<String, Value>,
    /// Items to be removed from it.
    pub remove: BTreeSet<String>,
    /// Versions that gave way.
    pub superseded: Vec<Superseded>,
    /// What both sides agree on once all of it is done.
    pub state: State,
}

/// Why an item of the sync storage cannot be taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTaken {
    /// A later build wrote it; it is left alone.
    Newer,
    /// It is not what its kind holds; a version from here takes its place.
    Malformed,
}

/// Carries an item's body, by its key and version, over to the version of this build.
type Carry<'a> = &'a dyn Fn(&str, u32, &Value) -> Result<(u32, Value), NotTaken>;

/// How an item is: what it holds, in which version of its kind, or nothing where it was removed.
#[derive(Debug, Clone, PartialEq)]
struct Version {
    at: i64,
    held: Option<(u32, Value)>,
}

impl Version {
    /// An item as the sync storage holds it.
    fn remote(key: &str, item: &Value, read: Carry<'_>) -> Result<Self, NotTaken> {
        let at = item.get("at").and_then(Value::as_i64).ok_or(NotTaken::Malformed)?;
        let Some(body) = item.get("body") else { return Ok(Self { at, held: None }) };
        let version = item.get("v").and_then(Value::as_u64).and_then(|v| u32::try_from(v).ok()).ok_or(NotTaken::Malformed)?;
        let (version, body) = read(key, version, body)?;
        Ok(Self { at, held: Some((version, shared(key, &body))) })
    }

    fn item(&self) -> Value {
        match &self.held {
            Some((version, body)) => json!({"at": self.at, "v": version, "body": body}),
            None => json!({"at": self.at}),
        }
    }

    /// Which of two versions holds: the later one, and of two at the same moment always the same one, whoever asks.
    fn holds_over(&self, other: &Self) -> bool {
        let text = |version: &Self| version.held.as_ref().map(|(version, body)| format!("{version} {body}"));
        self.at.cmp(&other.at).then_with(|| text(self).cmp(&text(other))) == Ordering::Greater
    }

    fn superseded(self, key: &str) -> Option<Superseded> {
        let (version, body) = self.held?;
        Some(Superseded { key: key.to_owned(), at: self.at, version, body })
    }
}

/// What of a body all machines have.
fn shared(key: &str, body: &Value) -> Value {
    let mut body = body.clone();
    if key.starts_with("setting:")
        && let Value::Object(members) = &mut body
    {
        members.remove(OWN);
    }
    body
}

/// The body as it is here.
fn owned(key: &str, mut body: Value) -> Value {
    if key.starts_with("setting:")
        && let Value::Object(members) = &mut body
    {
        members.insert(OWN.to_owned(), true.into());
    }
    body
}

/// Brings both sides together. `local` holds every item that is here, `None` for those that cannot be read; `remote` all that is in
/// the sync storage; `read` carries a body over to the version of this build.
#[must_use]
pub fn merge(local: &BTreeMap<String, Option<Local>>, remote: &Map<String, Value>, state: &State, now: i64, read: Carry<'_>) -> Merged {
    let mut merged = Merged::default();
    let keys: BTreeSet<&String> = local.keys().chain(remote.keys()).chain(state.items.keys()).filter(|key| is_item(key)).collect();
    for key in keys {
        let agreed = state.items.get(key);
        let theirs = remote.get(key).map(|item| Version::remote(key, item, read));
        let (ours, theirs) = match (local.get(key), theirs) {
            (Some(None), _) => {
                merged.leave_out(key, "sync_unreadable", agreed);
                continue;
            }
            (_, Some(Err(NotTaken::Newer))) => {
                merged.leave_out(key, "sync_newer", agreed);
                continue;
            }
            (ours, theirs) => (ours.and_then(Option::as_ref), theirs.and_then(Result::ok)),
        };
        merged.item(key, ours, agreed, theirs, now);
    }
    merged.fit(remote, state);
    merged
}

impl Merged {
    fn leave_out(&mut self, key: &str, why: &str, agreed: Option<&Agreed>) {
        self.state.left_out.insert(key.to_owned(), why.to_owned());
        if let Some(agreed) = agreed {
            self.state.items.insert(key.to_owned(), agreed.clone());
        }
    }

    fn item(&mut self, key: &str, local: Option<&Local>, agreed: Option<&Agreed>, theirs: Option<Version>, now: i64) {
        let rev = local.map(|local| local.rev);
        let Some(ours) = ours(key, local, agreed, now) else {
            if let Some(theirs) = theirs.filter(|theirs| theirs.held.is_some()) {
                self.take(key, None, theirs, now);
            }
            return;
        };
        let Some(theirs) = theirs else {
            if ours.held.is_some() || now.saturating_sub(ours.at) < REMEMBERED {
                self.give(key, &ours, rev);
            }
            return;
        };
        if ours.held == theirs.held {
            if theirs.held.is_none() && now.saturating_sub(theirs.at) >= REMEMBERED {
                self.remove.insert(key.to_owned());
            } else {
                self.state.items.insert(key.to_owned(), Agreed { at: theirs.at, rev });
            }
            return;
        }
        // Who joins takes over the settings of the others, even though the switch was turned here just now.
        let joins = agreed.is_none() && key.starts_with("setting:") && theirs.held.is_some();
        if !joins && ours.holds_over(&theirs) {
            self.give(key, &ours, rev);
            let is_news = agreed.is_none_or(|agreed| theirs.at > agreed.at);
            self.superseded.extend(Some(theirs).filter(|_| is_news).and_then(|theirs| theirs.superseded(key)));
        } else {
            self.superseded.extend(ours.superseded(key));
            self.take(key, local, theirs, now);
        }
    }

    fn give(&mut self, key: &str, ours: &Version, rev: Option<u64>) {
        self.set.insert(key.to_owned(), ours.item());
        self.state.items.insert(key.to_owned(), Agreed { at: ours.at, rev });
    }

    fn take(&mut self, key: &str, local: Option<&Local>, theirs: Version, now: i64) {
        let at = theirs.at;
        let record = theirs.held.map(|(version, body)| Local {
            rev: local.map_or_else(|| crate::store::record::first_rev(now), |local| local.rev.saturating_add(1)),
            at: at.min(now),
            version,
            body: owned(key, body),
        });
        self.state.items.insert(key.to_owned(), Agreed { at, rev: record.as_ref().map(|record| record.rev) });
        self.here.insert(key.to_owned(), record);
    }

    /// Leaves out what the sync storage has no room for, and says so; it is tried again the next time.
    fn fit(&mut self, remote: &Map<String, Value>, before: &State) {
        let kept: BTreeMap<&str, usize> =
            remote.iter().filter(|(key, _)| !self.remove.contains(*key)).map(|(key, item)| (key.as_str(), size(key, item))).collect();
        let (mut count, mut bytes) = (kept.len(), kept.values().sum::<usize>());
        let mut wanted: Vec<String> = self.set.keys().cloned().collect();
        wanted.sort_by_key(|key| rank(key));
        for key in wanted {
            let new = self.set.get(&key).map_or(0, |item| size(&key, item));
            let old = kept.get(key.as_str()).copied();
            let (then, more) = (count + usize::from(old.is_none()), (bytes + new).saturating_sub(old.unwrap_or(0)));
            let why = if new > LARGEST_ITEM {
                "sync_too_large"
            } else if then > MOST_ITEMS || more > MOST_BYTES {
                "sync_full"
            } else {
                (count, bytes) = (then, more);
                continue;
            };
            self.set.remove(&key);
            self.state.items.remove(&key);
            self.leave_out(&key, why, before.items.get(&key));
        }
    }
}

/// How an item is here, with the moment of its last change; `None` where it never was.
fn ours(key: &str, local: Option<&Local>, agreed: Option<&Agreed>, now: i64) -> Option<Version> {
    // A change made after the last agreement is later than it, whatever this clock says.
    let after = |at: i64| agreed.map_or(at, |agreed| at.max(agreed.at.saturating_add(1)));
    match (local, agreed) {
        (Some(local), _) => {
            let unchanged = agreed.filter(|agreed| agreed.rev == Some(local.rev));
            let at = unchanged.map_or_else(|| after(local.at), |agreed| agreed.at);
            Some(Version { at, held: Some((local.version, shared(key, &local.body))) })
        }
        (None, Some(Agreed { rev: Some(_), .. })) => Some(Version { at: after(now), held: None }),
        (None, Some(Agreed { rev: None, at })) => Some(Version { at: *at, held: None }),
        (None, None) => None,
    }
}

/// What the browsers count of an item; Chromium writes `<` in six bytes.
fn size(key: &str, item: &Value) -> usize {
    let json = item.to_string();
    key.len() + json.len() + 5 * json.matches('<').count()
}

//! The commands that change what is stored. Each is answered only after its writes are stored; asked again after its answer was
//! lost, it does nothing twice.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Error, Map, Value, json};

use super::kinds::{Kind, Muted};
use super::record::{Hands, Record, first_rev, read, replace, set_aside, written};
use super::saved::{self, general, key};
use super::{After, Needed, Records, Writes, importing, linking, logging, old, parts, syncing};
use crate::clients::JobRecord;
use crate::evidence::{Draft, Uuid};
use crate::json;
use crate::protocol::{Shown, number, optional, taken, text_of};
use crate::set::Set;
use crate::settings::{GENERAL, Settings};
use crate::signals;
use crate::values::JobUid;

/// A command to the keeper of the records, or a question that only it answers.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Command {
    /// Store a record.
    Put {
        /// Its key.
        key: String,
        /// The revision that the sender has seen; `None` for a record that is not there or cannot be read.
        base: Option<u64>,
        /// What it is to hold.
        body: Value,
    },
    /// Remove a record; one that cannot be read is set aside.
    Remove {
        /// Its key.
        key: String,
        /// As in `Put`.
        base: Option<u64>,
    },
    /// The settings as they are.
    Settings,
    /// Replace the settings, whatever they are.
    Set {
        /// The new settings; muted signals are no part of them.
        settings: Settings,
    },
    /// Never show this signal again.
    Mute {
        /// The signal's id.
        signal: String,
    },
    /// Show it again.
    Unmute {
        /// The signal's id.
        signal: String,
    },
    /// This signal is not true for this job.
    Dismiss {
        /// The job's uid.
        job: String,
        /// The signal's id.
        signal: String,
    },
    /// It may be true after all: takes a dismissal back.
    Restore {
        /// The job's uid.
        job: String,
        /// The signal's id.
        signal: String,
    },
    /// What was last seen in this tab?
    Tab {
        /// The browser's tab id.
        tab: i32,
    },
    /// What is to be said of a posting that is seen in the sender's own tab?
    View {
        /// The reader's key of the posting's item.
        key: u32,
        /// Whether it is for the panel; otherwise for a card.
        panel: bool,
    },
    /// Append an entry to a client's log. Handed over again with the same id it is appended once.
    Log {
        /// The client's id; the client has to be there.
        client: String,
        /// The entry; the moment of capture is the keeper's own.
        draft: Draft,
    },
    /// Keep what a tab shows in the client's log: the post, or a message. The client is the one that the job or the room was linked
    /// to, or a new one.
    Keep {
        /// The browser's tab id; the content script speaks of its own tab.
        tab: Option<i32>,
        /// The reader's key of a message; the post where `None`.
        key: Option<u32>,
        /// Words that the user selected, to be kept instead of the whole.
        words: Option<String>,
    },
    /// Say whose job it is that a tab shows, or whose room.
    Know {
        /// The browser's tab id; the content script speaks of its own tab.
        tab: Option<i32>,
        /// The id of a client that is kept, or `None` for a new one.
        client: Option<String>,
        /// The name for a new client.
        name: String,
    },
    /// Say that what a tab shows is not from this client.
    Refuse {
        /// The browser's tab id; the content script speaks of its own tab.
        tab: Option<i32>,
        /// The client's id.
        client: String,
    },
    /// A job may be from this client after all: takes `Refuse` back.
    Unrefuse {
        /// The job's uid.
        job: String,
        /// The client's id.
        client: String,
    },
    /// Two clients are the same: `other` is joined to `client`.
    Join {
        /// The id of the client that stays the main one.
        client: String,
        /// The other's id.
        other: String,
    },
    /// Take a client out of the group that it was joined to.
    Split {
        /// The client's id.
        client: String,
    },
    /// Two clients are not the same, and are not to be proposed again.
    Distinct {
        /// The one's id.
        client: String,
        /// The other's id.
        other: String,
    },
    /// Two clients may be the same after all: takes `Distinct` back.
    Reconsider {
        /// The one's id.
        client: String,
        /// The other's id.
        other: String,
    },
    /// Remove a client and all that are joined to it, with their logs, jobs, checklists and notes.
    Forget {
        /// The client's id.
        client: String,
    },
    /// Write records of a backup, some at a time, all or none of each message.
    Import {
        /// Each under its key, with the revision that the page has seen stored.
        records: Vec<Imported>,
    },
    /// Bring the settings and the browser's sync storage in step.
    Sync {
        /// All that the sync storage holds.
        remote: Map<String, Value>,
        /// The browser's words, where the sync storage could not be used.
        failed: Option<String>,
    },
    /// Carry over what an earlier version stored. Every command that writes does so too.
    Migrate,
}

/// A record of a backup on its way into the store.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Imported {
    /// Its key.
    pub key: String,
    /// The revision that stands there now; `None` where nothing stands there.
    pub base: Option<u64>,
    /// The version in which it was written.
    pub version: u32,
    /// When it was last changed, milliseconds since the epoch.
    pub at: i64,
    /// What it holds.
    pub body: Value,
}

impl Command {
    /// Reads a command from JSON.
    ///
    /// # Errors
    /// The text is no JSON, names no command, or lacks what the command needs.
    pub fn read(text: &str) -> Result<Self, Error> {
        let Some(Value::Object(mut fields)) = json::value(text) else {
            return Err(serde::de::Error::custom("The message is no command."));
        };
        let what = text_of(&mut fields, "do")?;
        let fields = &mut fields;
        Ok(match what.as_str() {
            "put" => Self::Put { key: text_of(fields, "key")?, base: taken(fields, "base")?, body: taken(fields, "body")? },
            "remove" => Self::Remove { key: text_of(fields, "key")?, base: taken(fields, "base")? },
            "settings" => Self::Settings,
            "set" => Self::Set { settings: taken(fields, "settings")? },
            "mute" => Self::Mute { signal: text_of(fields, "signal")? },
            "unmute" => Self::Unmute { signal: text_of(fields, "signal")? },
            "dismiss" => Self::Dismiss { job: text_of(fields, "job")?, signal: text_of(fields, "signal")? },
            "restore" => Self::Restore { job: text_of(fields, "job")?, signal: text_of(fields, "signal")? },
            "tab" => Self::Tab { tab: i32::try_from(number(fields, "tab")?).map_err(serde::de::Error::custom)? },
            "view" => Self::View {
                key: u32::try_from(number(fields, "key")?).map_err(serde::de::Error::custom)?,
                panel: fields.get("panel").and_then(Value::as_bool).unwrap_or_default(),
            },
            "log" => Self::Log { client: text_of(fields, "client")?, draft: taken(fields, "draft")? },
            "keep" => Self::Keep { tab: optional(fields, "tab")?, key: optional(fields, "key")?, words: optional(fields, "words")? },
            "know" => Self::Know {
                tab: optional(fields, "tab")?,
                client: optional(fields, "client")?,
                name: optional(fields, "name")?.unwrap_or_default(),
            },
            "refuse" => Self::Refuse { tab: optional(fields, "tab")?, client: text_of(fields, "client")? },
            "unrefuse" => Self::Unrefuse { job: text_of(fields, "job")?, client: text_of(fields, "client")? },
            "join" => Self::Join { client: text_of(fields, "client")?, other: text_of(fields, "other")? },
            "split" => Self::Split { client: text_of(fields, "client")? },
            "distinct" => Self::Distinct { client: text_of(fields, "client")?, other: text_of(fields, "other")? },
            "reconsider" => Self::Reconsider { client: text_of(fields, "client")?, other: text_of(fields, "other")? },
            "forget" => Self::Forget { client: text_of(fields, "client")? },
            "import" => Self::Import { records: taken(fields, "records")? },
            "sync" => Self::Sync { remote: optional(fields, "remote")?.unwrap_or_default(), failed: optional(fields, "failed")? },
            "migrate" => Self::Migrate,
            other => return Err(serde::de::Error::custom(format!("There is no command \"{other}\"."))),
        })
    }

    /// The tab whose report the command rests on: `None` for other commands, `Some(None)` for the sender's own.
    #[must_use]
    pub fn rests_on_tab(&self) -> Option<Option<i32>> {
        match self {
            Self::Keep { tab, .. } | Self::Know { tab, .. } | Self::Refuse { tab, .. } => Some(*tab),
            Self::Tab { tab } => Some(Some(*tab)),
            Self::View { .. } => Some(None),
            _ => None,
        }
    }

    /// Keys that answering will surely look at.
    fn keys(&self) -> Vec<String> {
        let mut keys = vec![old::layout(), old::SETTINGS.to_owned(), general()];
        match self {
            Self::Put { key, .. } | Self::Remove { key, .. } => keys.push(key.clone()),
            Self::Mute { signal } | Self::Unmute { signal } => keys.push(key::<Muted>(signal)),
            Self::Dismiss { job, .. } | Self::Restore { job, .. } => keys.push(key::<JobRecord>(job)),
            _ => {}
        }
        keys
    }
}

/// The keeper's answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Reply {
    /// The settings.
    Settings {
        /// As stored, or as they are when nothing was ever stored.
        settings: Settings,
        /// Ids of the signals that are never shown.
        muted: Set<String>,
        /// The revision of the settings' record; `None` where there is none that can be read.
        rev: Option<u64>,
    },
    /// Done and stored.
    Stored {
        /// The record's key.
        key: String,
        /// Its revision; `None` when it is no longer there.
        rev: Option<u64>,
    },
    /// What is to be done to the browser's sync storage.
    Synced {
        /// Items to be stored there, by key.
        set: BTreeMap<String, Value>,
        /// Keys of items to be removed there.
        remove: BTreeSet<String>,
    },
    /// Somebody else changed the record: nothing was written.
    Conflict {
        /// The record's key.
        key: String,
        /// The value as it is stored, envelope and all; `None` where the record was removed.
        stored: Option<Value>,
        /// What was to be stored; `None` for a removal.
        yours: Option<Value>,
    },
    /// Not done; nothing was changed.
    Failed {
        /// What went wrong, as a message name of `_locales`.
        message: &'static str,
        /// The technical cause, in English.
        cause: String,
    },
}

/// An answer, and what has to be stored before it is given.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The answer, true once the writes are stored.
    pub reply: Reply,
    /// What is to be stored.
    pub writes: Writes,
}

impl Answer {
    fn only(reply: Reply) -> Self {
        Self { reply, writes: Writes::default() }
    }

    pub(super) fn stored(key: String, rev: Option<u64>, writes: Writes) -> Self {
        Self { reply: Reply::Stored { key, rev }, writes }
    }

    pub(super) fn failed(message: &'static str, cause: impl Into<String>) -> Self {
        Self::only(Reply::Failed { message, cause: cause.into() })
    }
}

/// When and where a command comes in, and what chance is needed: all that the core has not of itself.
#[derive(Debug, Clone, Default)]
pub struct Moment {
    /// The browser's clock, milliseconds since the epoch.
    pub now: i64,
    /// The IANA name of the user's time zone.
    pub zone: String,
    /// What that zone is ahead of UTC now, in minutes.
    pub offset_minutes: i16,
    /// Ids that nobody has.
    pub fresh: Option<Fresh>,
    /// What is at hand of the tab that the command rests on.
    pub shown: Option<Shown>,
}

/// Ids that were made up for one command.
#[derive(Debug, Clone)]
pub struct Fresh {
    /// For an entry.
    pub entry: Uuid,
    /// For the salt of its content.
    pub salt: Uuid,
    /// For a client.
    pub client: Uuid,
}

impl Fresh {
    /// Takes three ids; `None` where there are fewer or others.
    #[must_use]
    pub fn read(ids: &Value) -> Option<Self> {
        let id = |at: usize| ids.get(at)?.as_str().and_then(Uuid::read);
        Some(Self { entry: id(0)?, salt: id(1)?, client: id(2)? })
    }
}

/// Answers a command.
///
/// # Errors
/// Records have to be fetched; then the same command can be run again.
pub fn run(command: &Command, records: &dyn Records, at: &Moment) -> Result<Answer, Needed> {
    let now = at.now;
    if let Command::Settings = command {
        let (mut settings, rev) = saved::settings(records)?;
        let muted = std::mem::take(&mut settings.muted);
        return Ok(Answer::only(Reply::Settings { settings, muted, rev }));
    }
    records.want(&command.keys(), &[])?;
    let migration = old::migration(records, now)?;
    let after = After { before: records, writes: &migration };
    let answer = change(command, &after, at)?;
    let refused = matches!(answer.reply, Reply::Conflict { .. } | Reply::Failed { .. });
    Ok(if refused { answer } else { Answer { writes: migration.then(answer.writes), ..answer } })
}

fn change(command: &Command, records: &dyn Records, at: &Moment) -> Result<Answer, Needed> {
    let now = at.now;
    match command {
        Command::Log { client, draft } => logging::log(records, client, draft, at),
        Command::Keep { key, words, .. } => logging::keep(records, *key, words.as_deref(), at),
        Command::Know { client, name, .. } => linking::know(records, client.as_deref(), name, at),
        Command::Refuse { client, .. } => linking::refuse(records, client, at),
        Command::Unrefuse { job, client } => linking::unrefuse(records, job, client, at),
        Command::Join { client, other } => linking::join(records, client, other, at),
        Command::Split { client } => linking::split(records, client, at),
        Command::Distinct { client, other } => linking::distinct(records, client, other, at),
        Command::Reconsider { client, other } => linking::reconsider(records, client, other, at),
        Command::Forget { client } => linking::forget(records, client, at),
        Command::Put { key, base, body } => put(records, key, *base, body, now),
        Command::Remove { key, base } => remove(records, key, *base, now),
        Command::Set { settings } => set(records, settings, now),
        Command::Mute { signal } => mute(records, signal, now),
        Command::Unmute { signal } => unmute(records, signal),
        Command::Dismiss { job, signal } => dismiss(records, job, signal, now, |ids| ids.insert(signal.clone())),
        Command::Restore { job, signal } => dismiss(records, job, signal, now, |ids| ids.remove(signal)),
        Command::Import { records: imported } => importing::import(records, imported, now),
        Command::Sync { remote, failed } => syncing::sync(records, remote, failed.as_deref(), now),
        Command::Migrate => Ok(Answer::stored(old::layout(), None, Writes::default())),
        _ => Ok(Answer::failed("background_failed", "the command changes nothing")),
    }
}

/// The kind and id of a key that a generic command may touch, or why it may not.
fn target(key: &str, closed_to: &[Hands]) -> Result<(&'static Kind, String), Box<Answer>> {
    let refused = |cause: String| Box::new(Answer::failed("failed_not_accepted", cause));
    let (kind, id) = parts(key).ok_or_else(|| refused("the key is none".to_owned()))?;
    let known = Kind::named(kind).ok_or_else(|| refused(format!("there is no kind of record \"{kind}\"")))?;
    if closed_to.contains(&known.hands) {
        return Err(refused(format!("records \"{kind}\" are changed by commands of their own")));
    }
    Ok((known, id.to_owned()))
}

fn put(records: &dyn Records, key: &str, base: Option<u64>, body: &Value, now: i64) -> Result<Answer, Needed> {
    let (kind, id) = match target(key, &[Hands::Own, Hands::Removing]) {
        Ok(target) => target,
        Err(refused) => return Ok(*refused),
    };
    if let Err(cause) = kind.check(&id, body) {
        return Ok(Answer::failed("failed_not_accepted", cause));
    }
    let stored = records.get(key)?;
    let mut writes = Writes::default();
    let rev = match stored.map(|value| (value, kind.read(&id, value))) {
        None if base.is_none() => first_rev(now),
        Some((_, Ok(record))) if record.body == *body && was_put(base, &record) => {
            return Ok(Answer::stored(key.to_owned(), Some(record.rev), writes));
        }
        Some((_, Ok(record))) if base == Some(record.rev) => record.rev.saturating_add(1),
        Some((value, Err(cause))) if base.is_none() => {
            set_aside(records, &mut writes, key, value, &cause, now)?;
            first_rev(now)
        }
        _ => return Ok(conflict(key, stored, Some(body.clone()))),
    };
    writes.store(key, written(kind.version, rev, now, body.clone()));
    Ok(Answer::stored(key.to_owned(), Some(rev), writes))
}

/// Whether a record with the wanted body is what the sender's own, earlier attempt has made, or was so from the start.
fn was_put(base: Option<u64>, stored: &Record) -> bool {
    base.is_none_or(|base| stored.rev == base || stored.rev == base.saturating_add(1))
}

fn remove(records: &dyn Records, key: &str, base: Option<u64>, now: i64) -> Result<Answer, Needed> {
    let (kind, id) = match target(key, &[Hands::Own]) {
        Ok(target) => target,
        Err(refused) => return Ok(*refused),
    };
    let stored = records.get(key)?;
    let mut writes = Writes::default();
    match stored.map(|value| (value, kind.read(&id, value))) {
        // Removed before, perhaps by this very command, whose answer was lost.
        None => return Ok(Answer::stored(key.to_owned(), None, writes)),
        Some((_, Ok(record))) if base == Some(record.rev) => {}
        // What was set aside and cannot be read itself goes when the user says so.
        Some((_, Err(_))) if base.is_none() && kind.hands == Hands::Removing => {}
        Some((value, Err(cause))) if base.is_none() => set_aside(records, &mut writes, key, value, &cause, now)?,
        Some(_) => return Ok(conflict(key, stored, None)),
    }
    writes.take_away(key);
    Ok(Answer::stored(key.to_owned(), None, writes))
}

fn conflict(key: &str, stored: Option<&Value>, yours: Option<Value>) -> Answer {
    Answer::only(Reply::Conflict { key: key.to_owned(), stored: stored.cloned(), yours })
}

fn set(records: &dyn Records, settings: &Settings, now: i64) -> Result<Answer, Needed> {
    let body = serde_json::to_value(settings).unwrap_or_default();
    let base = saved::switches(records)?.1;
    // What was looked up just now cannot be in conflict.
    put(records, &key::<Settings>(GENERAL), base, &body, now)
}

fn mute(records: &dyn Records, signal: &str, now: i64) -> Result<Answer, Needed> {
    if !is_signal(signal) {
        return Ok(unknown(signal));
    }
    let key = key::<Muted>(signal);
    let mut writes = Writes::default();
    let rev = match records.get(&key)?.map(|value| read::<Muted>(signal, value)) {
        Some(Ok(record)) => record.rev,
        _ => replace::<Muted>(records, &mut writes, signal, json!({}), now)?,
    };
    Ok(Answer::stored(key, Some(rev), writes))
}

fn unmute(records: &dyn Records, signal: &str) -> Result<Answer, Needed> {
    let key = key::<Muted>(signal);
    let mut writes = Writes::default();
    // A signal that no longer exists may be taken off the list all the same. The record says nothing but its key.
    if parts(&key).is_some() && records.get(&key)?.is_some() {
        writes.take_away(&key);
    }
    Ok(Answer::stored(key, None, writes))
}

fn dismiss(
    records: &dyn Records,
    job: &str,
    signal: &str,
    now: i64,
    change: impl FnOnce(&mut Set<String>) -> bool,
) -> Result<Answer, Needed> {
    if !is_signal(signal) {
        return Ok(unknown(signal));
    }
    if !JobUid::is_number(job) {
        return Ok(Answer::failed("failed_unknown_job", "the job's uid is not a number"));
    }
    let key = key::<JobRecord>(job);
    let known = records.get(&key)?.and_then(|value| Kind::named(JobRecord::KIND)?.read(job, value).ok());
    let rev = known.as_ref().map(|record| record.rev);
    let mut body = match known.map(|record| record.body) {
        Some(Value::Object(body)) => body,
        _ => Map::new(),
    };
    let mut ids = saved::dismissed_in(&Value::Object(body.clone()));
    let mut writes = Writes::default();
    if !change(&mut ids) {
        return Ok(Answer::stored(key, rev, writes));
    }
    if ids.is_empty() {
        body.remove("dismissed");
    } else {
        body.insert("dismissed".to_owned(), ids.into_iter().collect());
    }
    if body.is_empty() {
        writes.take_away(&key);
        return Ok(Answer::stored(key, None, writes));
    }
    let rev = replace::<JobRecord>(records, &mut writes, job, Value::Object(body), now)?;
    Ok(Answer::stored(key, Some(rev), writes))
}

fn is_signal(id: &str) -> bool {
    signals::ids().any(|known| known == id)
}

fn unknown(signal: &str) -> Answer {
    Answer::failed("failed_unknown_signal", format!("no signal has the id {signal}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
    use std::collections::BTreeMap;

    use super::*;

    const NOTE: &str = "note:1990000000000000001:a";

    /// A store in memory that takes every write.
    #[derive(Default)]
    struct Store {
        records: BTreeMap<String, Value>,
        now: i64,
    }

    impl Store {
        fn ask(&mut self, command: &Value) -> Reply {
            self.now += 1;
            let command = Command::read(&command.to_string()).unwrap();
            let Answer { reply, writes } = run(&command, &self.records, &Moment { now: self.now, ..Moment::default() }).unwrap();
            self.records.extend(writes.set);
            self.records.retain(|key, _| !writes.remove.contains(key));
            reply
        }

        fn put(&mut self, key: &str, base: Option<u64>, body: &Value) -> Reply {
            self.ask(&json!({"do": "put", "key": key, "base": base, "body": body}))
        }

        fn remove(&mut self, key: &str, base: Option<u64>) -> Reply {
            self.ask(&json!({"do": "remove", "key": key, "base": base}))
        }

        fn body(&self, key: &str) -> Option<&Value> {
            self.records.get(key)?.get("body")
        }
    }

    fn note(text: &str) -> Value {
        json!({"text": text, "about": "job:1990000000000000001"})
    }

    fn rev(reply: &Reply) -> u64 {
        match reply {
            Reply::Stored { rev: Some(rev), .. } => *rev,
            other => panic!("not stored: {other:?}"),
        }
    }

    #[test]
    fn every_command_is_read_as_it_is_written() {
        let (key, job, signal) = (NOTE.to_owned(), "12".to_owned(), "low-hire-rate".to_owned());
        let commands = [
            Command::Put { key: key.clone(), base: None, body: note("x") },
            Command::Remove { key, base: Some(7) },
            Command::Settings,
            Command::Set { settings: Settings { off: true, ..Settings::default() } },
            Command::Mute { signal: signal.clone() },
            Command::Unmute { signal: signal.clone() },
            Command::Dismiss { job: job.clone(), signal: signal.clone() },
            Command::Restore { job, signal },
            Command::Tab { tab: 5 },
            Command::Import { records: vec![Imported { key: NOTE.to_owned(), base: Some(7), version: 1, at: 5, body: note("x") }] },
            Command::Sync { remote: Map::new(), failed: Some("no".to_owned()) },
            Command::Migrate,
        ];
        for command in commands {
            let written = serde_json::to_string(&command).unwrap();
            assert_eq!(serde_json::to_string(&Command::read(&written).unwrap()).unwrap(), written);
        }
    }

    #[test]
    fn two_who_edit_the_same_record_are_in_conflict_and_see_both_versions() {
        let mut store = Store::default();
        let first = rev(&store.put(NOTE, None, &note("Pays late.")));
        let second = rev(&store.put(NOTE, Some(first), &note("Pays late, but pays.")));
        assert!(second > first);
        let Reply::Conflict { stored, yours, .. } = store.put(NOTE, Some(first), &note("Never again.")) else { panic!("overwritten") };
        assert_eq!((stored.unwrap().get("body").unwrap(), yours.unwrap()), (&note("Pays late, but pays."), note("Never again.")));
        assert_eq!(store.body(NOTE), Some(&note("Pays late, but pays.")));
        assert!(matches!(store.put(NOTE, None, &note("Never again.")), Reply::Conflict { .. }));
        assert!(matches!(store.remove(NOTE, Some(first)), Reply::Conflict { yours: None, .. }));
        assert!(matches!(store.remove(NOTE, Some(second)), Reply::Stored { rev: None, .. }));
        assert!(matches!(store.put(NOTE, Some(second), &note("Never again.")), Reply::Conflict { stored: None, .. }));
    }

    #[test]
    fn a_record_made_anew_is_not_taken_for_the_one_before_it() {
        let mut store = Store::default();
        let first = rev(&store.put(NOTE, None, &note("a")));
        store.remove(NOTE, Some(first));
        store.put(NOTE, None, &note("b"));
        assert!(matches!(store.put(NOTE, Some(first), &note("c")), Reply::Conflict { .. }));
    }

    #[test]
    fn a_command_whose_answer_was_lost_may_be_sent_again() {
        let mut store = Store::default();
        let first = rev(&store.put(NOTE, None, &note("a")));
        assert_eq!(rev(&store.put(NOTE, None, &note("a"))), first);
        let second = rev(&store.put(NOTE, Some(first), &note("b")));
        assert_eq!(rev(&store.put(NOTE, Some(first), &note("b"))), second);
        let gone = store.remove(NOTE, Some(second));
        assert_eq!(store.remove(NOTE, Some(second)), gone);
        let mute = json!({"do": "mute", "signal": "low-hire-rate"});
        assert_eq!(store.ask(&mute), store.ask(&mute));
        let dismiss = json!({"do": "dismiss", "job": "12", "signal": "low-hire-rate"});
        assert_eq!(store.ask(&dismiss), store.ask(&dismiss));
    }

    #[test]
    fn a_record_that_cannot_be_read_is_set_aside_before_anything_takes_its_place() {
        let later = json!({"v": 9, "rev": 3, "at": 5, "body": {"words": "of a later build"}});
        for value in [later, json!("broken"), json!({"v": 1, "rev": 3, "at": 5, "body": {"text": 7}})] {
            let mut store = Store::default();
            store.records.insert(NOTE.to_owned(), value.clone());
            assert!(matches!(store.put(NOTE, Some(3), &note("a")), Reply::Conflict { .. }));
            rev(&store.put(NOTE, None, &note("a")));
            let aside = format!("aside:{NOTE}");
            assert_eq!(store.body(&aside).unwrap().get("value"), Some(&value));

            let mut store = Store::default();
            store.records.insert(NOTE.to_owned(), value.clone());
            store.remove(NOTE, None);
            assert_eq!((store.body(&aside).unwrap().get("value"), store.body(NOTE)), (Some(&value), None));
            let kept = store.records.get(&aside).unwrap().get("rev").unwrap().as_u64();
            store.remove(&aside, kept);
            assert_eq!(store.records.keys().collect::<Vec<_>>(), ["layout:records"]);
        }
    }

    #[test]
    fn settings_that_cannot_be_read_are_set_aside_and_not_in_the_way() {
        let later = json!({"v": 3, "rev": 3, "at": 5, "body": {"off": {"until": "Monday"}}});
        let mut store = Store::default();
        store.records.insert("setting:general".to_owned(), later.clone());
        assert!(matches!(store.ask(&json!({"do": "settings"})), Reply::Settings { rev: None, .. }));
        rev(&store.ask(&json!({"do": "set", "settings": {"off": true}})));
        assert_eq!(store.body("aside:setting:general").unwrap().get("value"), Some(&later));
        assert_eq!(store.body("setting:general").unwrap().get("off"), Some(&json!(true)));
    }

    #[test]
    fn the_first_command_that_writes_carries_the_old_layout_over() {
        let old: BTreeMap<String, Value> = serde_json::from_str(include_str!("../../tests/records/layout-1.json")).unwrap();
        let mut store = Store { records: old.clone(), now: 9 };
        let Reply::Settings { settings, muted, rev: seen } = store.ask(&json!({"do": "settings"})) else { panic!("no settings") };
        assert_eq!((muted.len(), &store.records), (2, &old));
        assert!(matches!(store.put("note:x", None, &json!({"text": ""})), Reply::Failed { .. }));
        assert_eq!(store.records, old);
        let changed = serde_json::to_value(Settings { off: true, ..settings }).unwrap();
        rev(&store.put("setting:general", seen, &changed));
        store.ask(&json!({"do": "restore", "job": "1990000000000000002", "signal": "low-hire-rate"}));
        let keys: Vec<&str> = store.records.keys().map(String::as_str).collect();
        assert_eq!(keys, ["job:1990000000000000001", "layout:records", "muted:low-hire-rate", "muted:open-ended-scope", "setting:general"]);
        assert_eq!(store.body("setting:general").unwrap(), &changed);
    }

    #[test]
    fn a_dismissal_leaves_what_else_is_known_of_the_job() {
        let mut store = Store::default();
        let job = |more: Value| {
            let mut body = json!({"title": "Tide tables"});
            body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            body
        };
        store.put("job:12", None, &job(json!({})));
        store.ask(&json!({"do": "dismiss", "job": "12", "signal": "low-hire-rate"}));
        assert_eq!(store.body("job:12"), Some(&job(json!({"dismissed": ["low-hire-rate"]}))));
        store.ask(&json!({"do": "restore", "job": "12", "signal": "low-hire-rate"}));
        assert_eq!(store.body("job:12"), Some(&job(json!({}))));
    }

    #[test]
    fn foreign_commands_change_nothing() {
        let mut store = Store::default();
        for command in [
            json!({"do": "mute", "signal": "no-such-sign"}),
            json!({"do": "mute", "signal": "__proto__"}),
            json!({"do": "dismiss", "job": "__proto__", "signal": "low-hire-rate"}),
            json!({"do": "dismiss", "job": "12", "signal": "low_hire_rate"}),
            json!({"do": "put", "key": "aside:x", "base": null, "body": {"key": "x", "value": 1, "cause": "x"}}),
            json!({"do": "put", "key": "unheard:of", "base": null, "body": {}}),
            json!({"do": "put", "key": "settings", "base": null, "body": {}}),
            json!({"do": "put", "key": "setting:general", "base": null, "body": {"off": "maybe"}}),
            json!({"do": "put", "key": "note:a b", "base": null, "body": note("x")}),
            json!({"do": "remove", "key": "unheard:of", "base": null}),
            json!({"do": "remove", "key": "layout:records", "base": 1}),
        ] {
            assert!(matches!(store.ask(&command), Reply::Failed { .. }), "{command}");
            assert!(store.records.is_empty(), "{command}");
        }
        for text in [r#"{"do":"put","key":"note:a","body":{}}"#, r#"{"do":"put","key":"note:a","base":-1,"body":{}}"#, r#"{"do":"drop"}"#] {
            assert!(Command::read(text).is_err(), "{text}");
        }
    }
}

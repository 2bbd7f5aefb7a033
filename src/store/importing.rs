//! Records of a backup on their way into the store: checked as strictly as if a command had made them, and all of a message or
//! nothing. Logs only ever grow, as far as their entries follow one from the other.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

use super::commands::{Answer, Imported, Reply};
use super::kinds::{Kind, Layout};
use super::record::{ASIDE, Body, Record, Unreadable, first_rev, read, set_aside, written};
use super::{Needed, Records, Writes, backups, parts};
use crate::evidence::chain::{entry_key, entry_of_key, followed, head_key};
use crate::evidence::merge::{NotRead, Stored};
use crate::evidence::{Entry, Head};
use crate::sync;
use crate::values::Millis;

/// The most records of one message.
pub const MOST_RECORDS: usize = 200;

/// Whether the record is about this browser alone: no backup holds it, and none brings it.
#[must_use]
pub fn stays_here(key: &str) -> bool {
    let kind = parts(key).map(|(kind, _)| kind);
    kind.is_some_and(|kind| [Layout::KIND, backups::Last::KIND, sync::State::KIND].contains(&kind))
}

/// Reads a record of a backup as the store would, carried over to the version of this build.
///
/// # Errors
/// Says why it cannot be imported as what it is.
pub fn readable(key: &str, value: &Value) -> Result<Stored, NotRead> {
    let Some((name, id)) = parts(key).filter(|_| !stays_here(key)) else {
        return Err(NotRead::Unknown("no record has such a key".to_owned()));
    };
    let kind = Kind::named(name).ok_or_else(|| NotRead::Unknown(format!("there is no kind of record \"{name}\"")))?;
    let Record { at, body, .. } = kind.read(id, value).map_err(|cause| match cause {
        Unreadable::Newer(_) => NotRead::Unknown(cause.to_string()),
        _ => NotRead::Malformed(cause.to_string()),
    })?;
    if name == Entry::KIND {
        Entry::read(&body).map_err(NotRead::Malformed)?;
    }
    Ok(Stored { version: kind.version, at: Millis(at), body })
}

/// A record that may be stored.
struct Coming<'a> {
    kind: &'static Kind,
    id: &'a str,
    base: Option<u64>,
    record: Stored,
}

/// Writes these records, all or none.
pub(super) fn import(records: &dyn Records, imported: &[Imported], now: i64) -> Result<Answer, Needed> {
    let coming = match coming(imported) {
        Ok(coming) => coming,
        Err(cause) => return Ok(refused(cause)),
    };
    let clients: BTreeSet<&str> = coming.keys().filter_map(|key| client_of(key)).collect();
    let keys: Vec<String> = coming.keys().map(|key| (*key).to_owned()).chain(clients.iter().map(|client| head_key(client))).collect();
    records.want(&keys, &[])?;
    want_asides(records, &coming)?;
    let mut writes = Writes::default();
    for (key, record) in coming.iter().filter(|(key, _)| client_of(key).is_none()) {
        if let Some(conflict) = plain(records, &mut writes, key, record, now)? {
            return Ok(Answer { reply: conflict, writes: Writes::default() });
        }
    }
    for client in clients {
        if let Err(cause) = grown(records, &mut writes, client, &coming, now)? {
            return Ok(refused(format!("{}: {cause}", head_key(client))));
        }
    }
    let last = coming.keys().next_back().map_or_else(String::new, |key| (*key).to_owned());
    Ok(Answer::stored(last, None, writes))
}

fn refused(cause: String) -> Answer {
    Answer::failed("failed_not_accepted", cause)
}

/// The client whose log the record of this key is a part of.
fn client_of(key: &str) -> Option<&str> {
    entry_of_key(key).map(|(client, _)| client).or_else(|| key.strip_prefix("chain:"))
}

fn coming(imported: &[Imported]) -> Result<BTreeMap<&str, Coming<'_>>, String> {
    if imported.len() > MOST_RECORDS {
        return Err(format!("the message has {} records, more than {MOST_RECORDS}", imported.len()));
    }
    let mut all = BTreeMap::new();
    for Imported { key, base, version, at, body } in imported {
        let value = written(*version, 0, *at, body.clone());
        let record = readable(key, &value).map_err(|(NotRead::Unknown(cause) | NotRead::Malformed(cause))| format!("{key}: {cause}"))?;
        let Some((kind, id)) = parts(key).and_then(|(kind, id)| Some((Kind::named(kind)?, id))) else { continue };
        if all.insert(key.as_str(), Coming { kind, id, base: *base, record }).is_some() {
            return Err(format!("{key} stands there twice"));
        }
    }
    Ok(all)
}

/// What was set aside before of the records that cannot be read, all of it in one round.
fn want_asides(records: &dyn Records, coming: &BTreeMap<&str, Coming<'_>>) -> Result<(), Needed> {
    let mut names = Vec::new();
    for (key, Coming { kind, id, .. }) in coming {
        if records.get(key)?.is_some_and(|value| kind.read(id, value).is_err()) {
            names.push(format!("{ASIDE}:{key}"));
        }
    }
    records.want(&[], &names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Writes a record that stands for itself, or tells that another is there than the page has seen.
fn plain(records: &dyn Records, writes: &mut Writes, key: &str, coming: &Coming<'_>, now: i64) -> Result<Option<Reply>, Needed> {
    let Coming { kind, id, base, record: Stored { version, at, body } } = coming;
    let stored = records.get(key)?;
    let rev = match stored.map(|value| (value, kind.read(id, value))) {
        None if base.is_none() => first_rev(now),
        // Perhaps stored by an earlier attempt, whose answer was lost.
        Some((_, Ok(record))) if record.body == *body => return Ok(None),
        Some((_, Ok(record))) if *base == Some(record.rev) => record.rev.saturating_add(1),
        Some((value, Err(cause))) if base.is_none() => {
            set_aside(records, writes, key, value, &cause, now)?;
            first_rev(now)
        }
        _ => return Ok(Some(Reply::Conflict { key: key.to_owned(), stored: stored.cloned(), yours: Some(body.clone()) })),
    };
    // A change that lies ahead of this clock would win over every later one.
    writes.store(key, written(*version, rev, at.0.min(now), body.clone()));
    Ok(None)
}

/// Writes what goes on behind the end of a client's log, and what is erased before it; or says why it does not belong there.
fn grown(
    records: &dyn Records,
    writes: &mut Writes,
    client: &str,
    coming: &BTreeMap<&str, Coming<'_>>,
    now: i64,
) -> Result<Result<(), String>, Needed> {
    let head_key = head_key(client);
    let Some(target) = coming.get(head_key.as_str()).and_then(|head| Head::read(&head.record.body).ok()) else {
        return Ok(Err("entries come with the head of their chain".to_owned()));
    };
    let stored = match records.get(&head_key)?.map(|value| read::<Head>(client, value)) {
        None => Head::new(target.chain.clone()),
        Some(Ok(record)) => record.body,
        Some(Err(cause)) => return Ok(Err(cause.to_string())),
    };
    if stored.chain != target.chain {
        return Ok(Err("another chain is filed there".to_owned()));
    }
    let prefix = entry_key(client, 0);
    let prefix = prefix.trim_end_matches('0');
    let of_client = coming.range(prefix..).take_while(|(key, _)| key.starts_with(prefix));
    let entries: Vec<Entry> = of_client.filter_map(|(_, coming)| Entry::deserialize(&coming.record.body).ok()).collect();
    let removed: BTreeSet<u32> = entries.iter().filter_map(Entry::removes).collect();
    let mut end = stored.clone();
    for entry in &entries {
        if entry.number <= stored.length {
            let erases = entry.content.is_none() && removed.contains(&entry.number);
            match before(records, client, entry.number)? {
                Some(before) if before.hash != entry.hash => return Ok(Err(format!("entry {} is another one", entry.number))),
                Some(before) if erases && before.content.is_some() => put(records, writes, client, entry, now)?,
                Some(_) => {}
                None => return Ok(Err(format!("entry {} cannot be read", entry.number))),
            }
            continue;
        }
        end = match followed(&end, entry) {
            Ok(end) => end,
            Err(broken) => return Ok(Err(broken.to_string())),
        };
        put(records, writes, client, entry, now)?;
    }
    if target.length < stored.length || target == stored {
        // Handed over again after its answer was lost: the log has gone on since.
        let there = before(records, client, target.length)?.map(|entry| entry.hash);
        return Ok(if target == stored || there == Some(target.last) { Ok(()) } else { Err("the log here is another one".to_owned()) });
    }
    if end != target {
        return Ok(Err("the head tells of another end than the entries have".to_owned()));
    }
    super::record::put(records, writes, client, &target, now)?;
    Ok(Ok(()))
}

fn before(records: &dyn Records, client: &str, number: u32) -> Result<Option<Entry>, Needed> {
    let key = entry_key(client, number);
    Ok(records.get(&key)?.and_then(|value| Entry::read(value.get("body")?).ok()))
}

/// Puts an entry in its place. What stands there behind the end of the log, and is another one, is set aside.
fn put(records: &dyn Records, writes: &mut Writes, client: &str, entry: &Entry, now: i64) -> Result<(), Needed> {
    let key = entry_key(client, entry.number);
    if let Some(value) = records.get(&key)?
        && before(records, client, entry.number)?.is_none_or(|before| before.hash != entry.hash)
    {
        let cause = Unreadable::Body("it stood behind the end of its log".to_owned());
        set_aside(records, writes, &key, value, &cause, now)?;
    }
    let body = serde_json::to_value(entry).unwrap_or_default();
    writes.store(&key, written(Entry::VERSION, first_rev(now), entry.captured_ms.0.min(now), body));
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
    use serde_json::json;

    use super::*;
    use crate::evidence::Kind as Said;
    use crate::evidence::chain::tests::{chain, draft, extend, uuid};
    use crate::evidence::filed::{self, tests};

    type Map = BTreeMap<String, Value>;

    fn note(text: &str) -> Value {
        json!({"text": text, "about": "job:12"})
    }

    fn imported(key: &str, base: Option<u64>, body: Value) -> Imported {
        Imported { key: key.to_owned(), base, version: 1, at: 7, body }
    }

    fn log(records: &Map) -> Vec<Imported> {
        records.iter().map(|(key, value)| imported(key, None, value.get("body").unwrap().clone())).collect()
    }

    fn ask(records: &mut Map, all: &[Imported]) -> Reply {
        let Answer { reply, writes } = import(records, all, 50).unwrap();
        records.extend(writes.set);
        records.retain(|key, _| !writes.remove.contains(key));
        reply
    }

    fn is_stored(reply: &Reply) -> bool {
        matches!(reply, Reply::Stored { .. })
    }

    fn is_whole(records: &Map, client: &str) -> bool {
        let mut found = filed::chains(records.iter().map(|(key, value)| (key.as_str(), value)), crate::evidence::chain::Contents::All);
        found.remove(client).unwrap().is_ok()
    }

    #[test]
    fn all_records_of_a_message_are_stored_or_none() {
        let mut records = Map::new();
        let good = imported("note:12:a", None, note("Pays late."));
        for bad in [
            imported("note:12:b", None, note(" ")),
            imported("note:12:b", None, json!("x")),
            imported("spell:1", None, json!({})),
            imported("layout:records", None, json!({"number": 2})),
            imported("backup:last", None, json!({"made_ms": 1, "records": 2})),
            Imported { version: 9, ..imported("note:12:b", None, note("x")) },
            good.clone(),
        ] {
            let reply = ask(&mut records, &[good.clone(), bad.clone()]);
            assert!(matches!(reply, Reply::Failed { message: "failed_not_accepted", .. }) && records.is_empty(), "{bad:?}");
        }
        assert!(is_stored(&ask(&mut records, &[good, imported("lesson:1", None, json!({"text": "Ask first."}))])));
        let rev = |key: &str| records.get(key).unwrap().get("rev").unwrap().clone();
        assert_eq!((records.len(), rev("lesson:1"), records.get("note:12:a").unwrap().get("at").unwrap()), (2, json!(50), &json!(7)));
    }

    #[test]
    fn too_many_records_are_refused() {
        let many: Vec<Imported> = (0..=MOST_RECORDS).map(|n| imported(&format!("note:12:{n}"), None, note("x"))).collect();
        assert!(matches!(ask(&mut Map::new(), &many), Reply::Failed { .. }));
    }

    #[test]
    fn a_record_that_was_changed_in_the_meantime_is_a_conflict_and_a_retry_is_none() {
        let mut records = Map::new();
        let first = [imported("note:12:a", None, note("Pays late."))];
        assert!(is_stored(&ask(&mut records, &first)));
        let before = records.clone();
        assert!(is_stored(&ask(&mut records, &first)) && records == before, "its answer was lost");
        let other = |base| [imported("note:12:a", base, note("Never again.")), imported("note:12:b", None, note("x"))];
        for base in [None, Some(49)] {
            let Reply::Conflict { key, stored, .. } = ask(&mut records, &other(base)) else { panic!("written over") };
            assert_eq!((key.as_str(), stored.as_ref(), &records), ("note:12:a", before.get("note:12:a"), &before));
        }
        assert!(is_stored(&ask(&mut records, &other(Some(50)))));
        assert_eq!(records.get("note:12:a").unwrap().get("rev").unwrap(), 51);
    }

    #[test]
    fn what_cannot_be_read_is_set_aside_before_it_is_written_over() {
        let mut records = Map::from([("note:12:a".to_owned(), json!("broken"))]);
        let records_of_file = [imported("note:12:a", None, note("Pays late."))];
        assert!(is_stored(&ask(&mut records, &records_of_file)));
        assert_eq!(records.get("aside:note:12:a").unwrap().pointer("/body/value").unwrap(), "broken");
    }

    #[test]
    fn a_log_grows_in_steps_and_never_otherwise() {
        let client = uuid(1).to_string();
        let (mut head, mut entries) = chain((1..4).map(|n| draft(n, Said::Message, "Forty dishes")));
        let first = tests::records(&client, &head, &entries);
        extend(&mut head, &mut entries, [draft(4, Said::Removal { of: 2 }, ""), draft(5, Said::Note, "A note")]);
        let whole = tests::records(&client, &head, &entries);
        let later: Vec<Imported> =
            log(&whole).into_iter().filter(|record| !record.key.ends_with('1') && !record.key.ends_with('3')).collect();

        let mut records = Map::new();
        let without = |key: &str| log(&first).into_iter().filter(|record| record.key != key).collect::<Vec<_>>();
        for missing in [head_key(&client), entry_key(&client, 1), entry_key(&client, 3)] {
            assert!(matches!(ask(&mut records, &without(&missing)), Reply::Failed { .. }) && records.is_empty(), "{missing}");
        }
        assert!(matches!(ask(&mut records, &later), Reply::Failed { .. }) && records.is_empty());
        assert!(is_stored(&ask(&mut records, &log(&first))) && is_whole(&records, &client));
        let shorter = records.clone();
        assert!(is_stored(&ask(&mut records, &log(&first))) && records == shorter);
        assert!(is_stored(&ask(&mut records, &later)) && is_whole(&records, &client));
        assert_eq!(records.get(&entry_key(&client, 2)).unwrap().pointer("/body/content"), None);
        let longer = records.clone();
        for again in [later, log(&first), log(&whole)] {
            assert!(is_stored(&ask(&mut records, &again)) && records == longer);
        }
    }

    #[test]
    fn another_log_never_takes_the_place_of_one() {
        let client = uuid(1).to_string();
        let of = |text: &str| {
            let (head, entries) = chain((1..4).map(|n| draft(n, Said::Message, text)));
            tests::records(&client, &head, &entries)
        };
        let mut records = of("Forty dishes");
        let before = records.clone();
        assert!(matches!(ask(&mut records, &log(&of("Fifty dishes"))), Reply::Failed { .. }) && records == before);
        let mut changed = of("Forty dishes");
        *changed.get_mut(&entry_key(&client, 2)).unwrap().pointer_mut("/body/content/text").unwrap() = json!("Fifty dishes");
        let mut empty = Map::new();
        assert!(matches!(ask(&mut empty, &log(&changed)), Reply::Failed { .. }) && empty.is_empty());
    }

    #[test]
    fn what_stands_behind_the_end_of_a_log_is_set_aside() {
        let client = uuid(1).to_string();
        let (head, entries) = chain((1..3).map(|n| draft(n, Said::Message, "Forty dishes")));
        let whole = tests::records(&client, &head, &entries);
        let mut records = Map::from([(entry_key(&client, 2), json!({"left": "over"}))]);
        assert!(is_stored(&ask(&mut records, &log(&whole))) && is_whole(&records, &client));
        assert_eq!(records.get(&format!("aside:{}", entry_key(&client, 2))).unwrap().pointer("/body/value/left").unwrap(), "over");
    }
}

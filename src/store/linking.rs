//! Commands on who is who: a job or a room is said to be a client's or not, clients are joined, split and told apart.

use std::collections::{BTreeMap, BTreeSet};

use super::commands::{Answer, Moment};
use super::kinds::Note;
use super::record::{Body, find, put, read};
use super::saved::key;
use super::{Needed, Records, Writes};
use crate::checklist::ChecklistRecord;
use crate::clients::{Changed, ClientRecord, Clients, JobRecord, Refusal, Traits};
use crate::evidence::Entry;
use crate::evidence::chain::head_key;
use crate::protocol::Shown;
use crate::values::JobUid;

/// Every client that can be read, by id.
pub(super) fn all(records: &dyn Records) -> Result<BTreeMap<String, ClientRecord>, Needed> {
    let found = records.under(&key::<ClientRecord>(""))?.into_iter().filter_map(|(key, value)| {
        let (_, id) = key.split_once(':')?;
        Some((id.to_owned(), read::<ClientRecord>(id, value).ok()?.body))
    });
    Ok(found.collect())
}

pub(super) fn clients(all: &BTreeMap<String, ClientRecord>) -> Clients<'_> {
    all.iter().map(|(id, record)| (id.as_str(), record)).collect()
}

/// The job that a page shows, or that its room is about.
pub(super) fn job_of(shown: &Shown) -> Option<JobUid> {
    let uid = shown.facts.as_ref().and_then(|facts| facts.uid.as_deref()).or_else(|| shown.room.as_ref()?.job.as_deref())?;
    Some(JobUid(uid.parse().ok().filter(|_| JobUid::is_number(uid))?))
}

pub(super) fn job(records: &dyn Records, uid: JobUid) -> Result<JobRecord, Needed> {
    Ok(find::<JobRecord>(records, &uid.0.to_string())?.map(|record| record.body).unwrap_or_default())
}

/// The client whose the shown job or room is, on the user's word.
pub(super) fn client_of(records: &dyn Records, shown: &Shown) -> Result<Option<String>, Needed> {
    if let Some(uid) = job_of(shown)
        && let Some(linked) = job(records, uid)?.client
        && find::<ClientRecord>(records, &linked)?.is_some()
    {
        return Ok(Some(linked));
    }
    let Some(room) = shown.traits.rooms.first() else { return Ok(None) };
    Ok(all(records)?.into_iter().find(|(_, client)| client.traits.rooms.contains(room)).map(|(id, _)| id))
}

/// Begins a client of the shown job or room.
pub(super) fn begin(records: &dyn Records, writes: &mut Writes, id: &str, name: &str, shown: &Shown, at: &Moment) -> Result<u64, Needed> {
    let record = ClientRecord {
        name: name.trim().chars().take(100).collect(),
        traits: shown.traits.clone(),
        created_ms: at.now,
        ..ClientRecord::default()
    };
    if let Some(uid) = job_of(shown) {
        let linked = JobRecord { client: Some(id.to_owned()), ..job(records, uid)? };
        put(records, writes, &uid.0.to_string(), &titled(linked, shown), at.now)?;
    }
    put(records, writes, id, &record, at.now)
}

fn titled(job: JobRecord, shown: &Shown) -> JobRecord {
    let title = shown.facts.as_ref().and_then(|facts| facts.title.clone()).or_else(|| shown.room.as_ref()?.job_title.clone());
    JobRecord { title: title.unwrap_or(job.title), ..job }
}

/// The user says whose the shown job or room is: a client that is kept, or a new one.
pub(super) fn know(records: &dyn Records, id: Option<&str>, name: &str, at: &Moment) -> Result<Answer, Needed> {
    let Some(shown) = &at.shown else { return Ok(no_report()) };
    let mut writes = Writes::default();
    let Some(id) = id else {
        let Some(fresh) = &at.fresh else {
            return Ok(Answer::failed("background_failed", "no fresh ids were handed over"));
        };
        let rev = begin(records, &mut writes, fresh.client.as_str(), name, shown, at)?;
        return Ok(Answer::stored(key::<ClientRecord>(fresh.client.as_str()), Some(rev), writes));
    };
    let all = all(records)?;
    let Some(known) = all.get(id) else { return Ok(refused(&Refusal::Unknown(id.to_owned()))) };
    let mut changed = Changed::new();
    if let Some(uid) = job_of(shown) {
        match clients(&all).confirm((uid, &job(records, uid)?), id, &shown.traits) {
            Ok(linking) => {
                put(records, &mut writes, &uid.0.to_string(), &titled(linking.job, shown), at.now)?;
                changed = linking.clients;
            }
            Err(refusal) => return Ok(refused(&refusal)),
        }
    } else {
        let mut learned = known.clone();
        learned.traits.learn(&shown.traits);
        changed.insert(id.to_owned(), learned);
    }
    write(records, &mut writes, changed, at)?;
    Ok(Answer::stored(key::<ClientRecord>(id), None, writes))
}

/// The user says that the shown job or room is not this client's.
pub(super) fn refuse(records: &dyn Records, id: &str, at: &Moment) -> Result<Answer, Needed> {
    let Some(shown) = &at.shown else { return Ok(no_report()) };
    let all = all(records)?;
    let Some(client) = all.get(id) else { return Ok(refused(&Refusal::Unknown(id.to_owned()))) };
    let mut writes = Writes::default();
    let changed = if let Some(uid) = job_of(shown) {
        match clients(&all).refuse((uid, &job(records, uid)?), id, &shown.traits) {
            Ok(linking) => {
                put(records, &mut writes, &uid.0.to_string(), &titled(linking.job, shown), at.now)?;
                linking.clients
            }
            Err(refusal) => return Ok(refused(&refusal)),
        }
    } else {
        let rooms = client.traits.rooms.iter().filter(|room| !shown.traits.rooms.contains(room)).cloned().collect();
        let forgot = ClientRecord { traits: Traits { rooms, ..client.traits.clone() }, ..client.clone() };
        Changed::from([(id.to_owned(), forgot)])
    };
    write(records, &mut writes, changed, at)?;
    Ok(Answer::stored(key::<ClientRecord>(id), None, writes))
}

/// A job that the user said is not from this client may be theirs after all.
pub(super) fn unrefuse(records: &dyn Records, uid: &str, id: &str, at: &Moment) -> Result<Answer, Needed> {
    let mut writes = Writes::default();
    let key = key::<JobRecord>(uid);
    let Some(mut job) = find::<JobRecord>(records, uid)? else { return Ok(Answer::stored(key, None, writes)) };
    let rev = if job.body.distinct.remove(id) { put(records, &mut writes, uid, &job.body, at.now)? } else { job.rev };
    Ok(Answer::stored(key, Some(rev), writes))
}

/// `other` is the same as `id`.
pub(super) fn join(records: &dyn Records, id: &str, other: &str, at: &Moment) -> Result<Answer, Needed> {
    changed(records, id, at, |clients| clients.join(other, id))
}

/// The client leaves its group.
pub(super) fn split(records: &dyn Records, id: &str, at: &Moment) -> Result<Answer, Needed> {
    changed(records, id, at, |clients| clients.split(id))
}

/// The two are not the same.
pub(super) fn distinct(records: &dyn Records, id: &str, other: &str, at: &Moment) -> Result<Answer, Needed> {
    changed(records, id, at, |clients| clients.distinct(id, other))
}

/// The two may be the same after all.
pub(super) fn reconsider(records: &dyn Records, id: &str, other: &str, at: &Moment) -> Result<Answer, Needed> {
    changed(records, id, at, |clients| clients.reconsider(id, other))
}

/// The client and all that are joined to it go, with their logs, their jobs, and the notes on all of these. A client that is not
/// there has gone before.
pub(super) fn forget(records: &dyn Records, id: &str, at: &Moment) -> Result<Answer, Needed> {
    let notes = format!("{}:", Note::KIND);
    let jobs = format!("{}:", JobRecord::KIND);
    records.want(&[], &[&key::<ClientRecord>(""), &notes, &jobs])?;
    let all = all(records)?;
    let clients = clients(&all);
    let group: BTreeSet<&str> = clients.group(id).into_iter().map(|(id, _)| id).collect();
    let logs: Vec<String> = group.iter().map(|id| format!("{}:{id}:", Entry::KIND)).collect();
    records.want(&[], &logs.iter().map(String::as_str).collect::<Vec<_>>())?;
    let mut writes = Writes::default();
    let mut gone: BTreeSet<String> = BTreeSet::new();
    for id in &group {
        gone.insert(key::<ClientRecord>(id));
        writes.take_away(&head_key(id));
    }
    for (key, value) in records.under(&jobs)? {
        let Some((_, uid)) = key.split_once(':') else { continue };
        let Ok(job) = read::<JobRecord>(uid, value) else { continue };
        let mut left = job.body;
        if left.client.as_deref().is_some_and(|client| group.contains(client)) {
            gone.insert(key.to_owned());
            writes.take_away(&self::key::<ChecklistRecord>(uid));
            continue;
        }
        let before = left.distinct.len();
        left.distinct.retain(|client| !group.contains(client.as_str()));
        if left.distinct.len() < before {
            put(records, &mut writes, uid, &left, at.now)?;
        }
    }
    for (key, value) in records.under(&notes)? {
        let note = key.split_once(':').and_then(|(_, id)| read::<Note>(id, value).ok());
        if note.is_some_and(|note| gone.contains(&note.body.about)) {
            writes.take_away(key);
        }
    }
    for log in &logs {
        records.under(log)?.into_iter().for_each(|(key, _)| writes.take_away(key));
    }
    gone.iter().for_each(|key| writes.take_away(key));
    write(records, &mut writes, clients.forgotten(&group), at)?;
    Ok(Answer::stored(key::<ClientRecord>(id), None, writes))
}

fn changed(
    records: &dyn Records,
    id: &str,
    at: &Moment,
    change: impl FnOnce(&Clients<'_>) -> Result<Changed, Refusal>,
) -> Result<Answer, Needed> {
    let all = all(records)?;
    let changed = match change(&clients(&all)) {
        Ok(changed) => changed,
        Err(refusal) => return Ok(refused(&refusal)),
    };
    let mut writes = Writes::default();
    write(records, &mut writes, changed, at)?;
    Ok(Answer::stored(key::<ClientRecord>(id), None, writes))
}

fn write(records: &dyn Records, writes: &mut Writes, changed: Changed, at: &Moment) -> Result<(), Needed> {
    for (id, client) in changed {
        put(records, writes, &id, &client, at.now)?;
    }
    Ok(())
}

fn refused(refusal: &Refusal) -> Answer {
    Answer::failed(refusal.message(), format!("{refusal:?}"))
}

fn no_report() -> Answer {
    Answer::failed("failed_no_report", "nothing of this tab is at hand")
}

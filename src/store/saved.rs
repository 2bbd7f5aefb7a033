//! What judging a page depends on, read from the records: settings, muted signals, what is not true for a job. A record that
//! cannot be read is left alone and counts as absent.

use serde_json::Value;

use super::kinds::Muted;
use super::record::{Body, open, read};
use super::{Needed, Records, old};
use crate::checklist::ChecklistRecord;
use crate::clients::{ClientRecord, JobRecord};
use crate::protocol::ClientShown;
use crate::set::Set;
use crate::settings::{GENERAL, Settings};
use crate::signals;

/// The key of the settings.
#[must_use]
pub fn general() -> String {
    key::<Settings>(GENERAL)
}

/// The key of a kind's record.
#[must_use]
pub fn key<T: Body>(id: &str) -> String {
    format!("{}:{id}", T::KIND)
}

/// Keys of all signals that may be muted. They are asked for one by one: a beginning of keys would first need the names of all
/// records, which takes its time where there are many.
fn mutes() -> impl Iterator<Item = (String, String)> {
    signals::ids().map(|id| (key::<Muted>(&id), id))
}

/// The settings with the muted signals. They are fetched together with what else will be looked at.
///
/// # Errors
/// Records have to be fetched.
pub fn with(records: &dyn Records, others: &[String]) -> Result<Settings, Needed> {
    let keys = [general(), old::SETTINGS.to_owned()].into_iter().chain(mutes().map(|(key, _)| key));
    records.want(&keys.chain(others.iter().cloned()).collect::<Vec<_>>(), &[])?;
    let mut settings = switches(records)?.0;
    for (key, id) in mutes() {
        if records.get(&key)?.is_some() {
            settings.muted.insert(id);
        }
    }
    Ok(settings)
}

/// The settings with the muted signals, and the revision of their record where there is one.
///
/// # Errors
/// Records have to be fetched.
pub fn settings(records: &dyn Records) -> Result<(Settings, Option<u64>), Needed> {
    Ok((with(records, &[])?, switches(records)?.1))
}

/// The settings without the records of muted signals.
///
/// # Errors
/// Records have to be fetched.
pub fn switches(records: &dyn Records) -> Result<(Settings, Option<u64>), Needed> {
    records.want(&[general(), old::SETTINGS.to_owned()], &[])?;
    match records.get(&general())? {
        Some(value) => Ok(read(GENERAL, value).map_or_else(|_| (Settings::default(), None), |record| (record.body, Some(record.rev)))),
        None => {
            let old = records.get(old::SETTINGS)?.and_then(|value| old::settings(value).ok());
            Ok(old.map_or_else(|| (Settings::default(), None), |settings| (settings, Some(old::REV))))
        }
    }
}

/// Keys of what is known of these jobs.
pub fn job_keys(uids: impl Iterator<Item = String>) -> Vec<String> {
    uids.flat_map(|uid| [key::<JobRecord>(&uid), key::<ChecklistRecord>(&uid), format!("{}{uid}", old::DISMISSED)]).collect()
}

/// The client that the user linked each of these jobs to, with the job's uid. Bodies are looked into and not taken apart: a list
/// holds many jobs.
///
/// # Errors
/// Records have to be fetched.
pub fn clients_of<'a>(records: &dyn Records, uids: &[&'a str]) -> Result<Vec<(&'a str, ClientShown)>, Needed> {
    let mut linked = Vec::new();
    for uid in uids {
        if let Some(id) = text(records.get(&key::<JobRecord>(uid))?, "client") {
            linked.push((*uid, id.to_owned()));
        }
    }
    records.want(&linked.iter().map(|(_, id)| key::<ClientRecord>(id)).collect::<Vec<_>>(), &[])?;
    let mut clients = Vec::new();
    for (uid, id) in linked {
        let account = records.get(&key::<ClientRecord>(&id))?;
        let main = text(account, "joined").map(str::to_owned).unwrap_or(id);
        let client = records.get(&key::<ClientRecord>(&main))?;
        let marked = [account, client].into_iter().flatten().any(|client| in_body(client, "mark").is_some());
        if client.is_some() {
            let name = text(client, "name").unwrap_or_default().to_owned();
            clients.push((uid, ClientShown { id: main, name, marked }));
        }
    }
    Ok(clients)
}

fn text<'a>(record: Option<&'a Value>, name: &str) -> Option<&'a str> {
    in_body(record?, name)?.as_str()
}

fn in_body<'a>(record: &'a Value, name: &str) -> Option<&'a Value> {
    record.get("body")?.get(name)
}

/// How many items of a job's checklist were open when it was last looked at, of how many.
///
/// # Errors
/// Records have to be fetched.
pub fn checklist(records: &dyn Records, uid: &str) -> Result<Option<(u32, u32)>, Needed> {
    let record = records.get(&key::<ChecklistRecord>(uid))?;
    let number = |name: &str| in_body(record?, name)?.as_u64().and_then(|number| u32::try_from(number).ok());
    Ok(number("open").zip(number("of")))
}

/// Ids of the signals that are not true for a job.
///
/// # Errors
/// Records have to be fetched.
pub fn dismissed(records: &dyn Records, uid: &str) -> Result<Set<String>, Needed> {
    if let Some(value) = records.get(&key::<JobRecord>(uid))? {
        return Ok(open::<JobRecord>(value).map(|record| dismissed_in(&record.body)).unwrap_or_default());
    }
    Ok(records.get(&format!("{}{uid}", old::DISMISSED))?.and_then(texts).unwrap_or_default())
}

/// The signals that are not true, in the body of a job's record.
pub(super) fn dismissed_in(body: &Value) -> Set<String> {
    body.get("dismissed").and_then(texts).unwrap_or_default()
}

/// A list of texts; `None` for anything else.
pub(super) fn texts(value: &Value) -> Option<Set<String>> {
    let mut texts = Set::new();
    for text in value.as_array()? {
        texts.insert(text.as_str()?.to_owned());
    }
    Some(texts)
}

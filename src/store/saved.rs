//! What judging a page depends on, read from the records: settings, muted signals, what is not true for a job. A record that
//! cannot be read is left alone and counts as absent.

use std::collections::BTreeSet;

use serde_json::Value;

use super::kinds::Muted;
use super::record::{Body, open, read};
use super::{Needed, Records, old};
use crate::clients::JobRecord;
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
    uids.flat_map(|uid| [key::<JobRecord>(&uid), format!("{}{uid}", old::DISMISSED)]).collect()
}

/// Ids of the signals that are not true for a job.
///
/// # Errors
/// Records have to be fetched.
pub fn dismissed(records: &dyn Records, uid: &str) -> Result<BTreeSet<String>, Needed> {
    if let Some(value) = records.get(&key::<JobRecord>(uid))? {
        return Ok(open::<JobRecord>(value).map(|record| dismissed_in(&record.body)).unwrap_or_default());
    }
    Ok(records.get(&format!("{}{uid}", old::DISMISSED))?.and_then(texts).unwrap_or_default())
}

/// The signals that are not true, in the body of a job's record.
pub(super) fn dismissed_in(body: &Value) -> BTreeSet<String> {
    body.get("dismissed").and_then(texts).unwrap_or_default()
}

/// A list of texts; `None` for anything else.
pub(super) fn texts(value: &Value) -> Option<BTreeSet<String>> {
    let mut texts = BTreeSet::new();
    for text in value.as_array()? {
        texts.insert(text.as_str()?.to_owned());
    }
    Some(texts)
}

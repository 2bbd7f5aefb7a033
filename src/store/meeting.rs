//! What the user has to do with the client whom a page shows, read from the records.

use std::collections::BTreeMap;

use serde_json::Value;

use super::kinds::Note;
use super::linking::{all, clients, job, job_of};
use super::record::read;
use super::{Needed, Records};
use crate::clients::{Acquaintance, Clients, NoteLine};
use crate::protocol::Shown;
use crate::view::Meeting;

/// Looks up who the client is on the user's word, or else who it may be.
///
/// # Errors
/// Records have to be fetched.
pub fn meeting(records: &dyn Records, shown: &Shown) -> Result<Meeting, Needed> {
    let all = all(records)?;
    if all.is_empty() {
        return Ok(Meeting::default());
    }
    let clients = clients(&all);
    let uid = job_of(shown);
    let job = uid.map_or_else(|| Ok(crate::clients::JobRecord::default()), |uid| job(records, uid))?;
    if let Some(known) = clients.known(&job) {
        return Ok(Meeting { known: acquaintance(records, &clients, known)?, ..Meeting::default() });
    }
    let name = |id: &str| all.get(id).map(|client| client.name.clone()).unwrap_or_default();
    let perhaps = clients.candidates(&shown.traits, uid, Some(&job));
    Ok(Meeting { known: None, perhaps: perhaps.into_iter().map(|candidate| (name(&candidate.client), candidate)).collect() })
}

/// A client in short, with the notes and incidents of all accounts that were joined.
fn acquaintance(records: &dyn Records, clients: &Clients<'_>, id: &str) -> Result<Option<Acquaintance>, Needed> {
    let group: Vec<&str> = clients.group(id).into_iter().map(|(id, _)| id).collect();
    let prefixes: Vec<String> = group.iter().flat_map(|id| [format!("note:{id}:"), format!("evidence:{id}:")]).collect();
    records.want(&[], &prefixes.iter().map(String::as_str).collect::<Vec<_>>())?;
    let mut found: BTreeMap<&str, &Value> = BTreeMap::new();
    for prefix in &prefixes {
        found.extend(records.under(prefix)?);
    }
    let notes: Vec<NoteLine> = found.iter().filter_map(|(key, value)| note(key, value)).collect();
    let entries = found.iter().filter(|(key, _)| key.starts_with("evidence:"));
    let incidents: Vec<i64> = entries.clone().filter_map(|(_, value)| incident(value)).collect();
    Ok(Acquaintance::of(clients, id, &notes, &incidents, entries.count()))
}

fn note(key: &str, value: &Value) -> Option<NoteLine> {
    let record = read::<Note>(key.strip_prefix("note:")?, value).ok()?;
    Some(NoteLine { text: record.body.text, at: record.at })
}

/// When an incident was kept; `None` for other entries.
fn incident(value: &Value) -> Option<i64> {
    let body = value.get("body")?;
    let is_incident = body.pointer("/content/kind")?.as_str() == Some("incident");
    body.get("captured_ms")?.as_i64().filter(|_| is_incident)
}

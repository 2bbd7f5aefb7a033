//! "You know this client": what badge, panel and popup say of a client whom the user has named.

use serde::{Deserialize, Serialize};

use super::joining::Clients;
use super::record::{DoNotWorkWith, Outcome};

/// How many notes are told.
const MOST_NOTES: usize = 2;
/// How much of a note is told, in characters.
const LONGEST_LINE: usize = 160;

/// A client in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acquaintance {
    /// The main client's id.
    pub client: String,
    /// The user's own name for the client.
    pub name: String,
    /// The user's own warning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<DoNotWorkWith>,
    /// How it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The first lines of the last notes, the newest first.
    pub notes: Vec<NoteLine>,
    /// How many incidents are in the log.
    pub incidents: usize,
    /// When the last of them was, milliseconds since the epoch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_incident: Option<i64>,
    /// How many entries the log has, incidents among them.
    pub entries: usize,
}

/// A note, or its first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteLine {
    /// What the user wrote.
    pub text: String,
    /// When, milliseconds since the epoch.
    pub at: i64,
}

impl Acquaintance {
    /// Sums up the group of a client, whose notes, incidents (when each was) and log entries are given together. A warning on
    /// any of the group holds for all of it. `None` where there is no such client.
    #[must_use]
    pub fn of(clients: &Clients<'_>, id: &str, notes: &[NoteLine], incidents: &[i64], entries: usize) -> Option<Self> {
        let main = clients.main(id)?;
        let record = clients.get(main)?;
        let group = clients.group(main);
        let mark = group.iter().filter_map(|(_, record)| record.mark.as_ref()).max_by_key(|mark| mark.since_ms);
        let mut newest: Vec<&NoteLine> = notes.iter().filter(|note| !note.text.trim().is_empty()).collect();
        newest.sort_by_key(|note| std::cmp::Reverse(note.at));
        Some(Self {
            client: main.to_owned(),
            name: record.name.clone(),
            mark: mark.cloned(),
            outcome: record.outcome.or_else(|| group.iter().find_map(|(_, record)| record.outcome)),
            notes: newest.into_iter().take(MOST_NOTES).map(NoteLine::first_line).collect(),
            incidents: incidents.len(),
            last_incident: incidents.iter().max().copied(),
            entries,
        })
    }
}

impl NoteLine {
    fn first_line(&self) -> Self {
        let line = self.text.trim().lines().next().unwrap_or_default().trim_end();
        let mut text: String = line.chars().take(LONGEST_LINE).collect();
        if text.len() < line.len() {
            text.push('…');
        }
        Self { text, at: self.at }
    }
}

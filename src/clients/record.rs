//! What is kept of a client and of a job, as the user said it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::traits::{LONGEST_WORDS, MOST_COMPANIES, MOST_JOBS, MOST_ROOMS, Traits};
use crate::values::JobUid;

/// The longest texts, in characters.
const LONGEST_NAME: usize = 100;
const LONGEST_REASON: usize = 300;
const LONGEST_TITLE: usize = 300;
/// The longest id; a UUID has 36 characters.
const LONGEST_ID: usize = 64;

/// A client. Kept as `client:<uuid>`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClientRecord {
    /// The user's own name for the client.
    pub name: String,
    /// What the client is recognised by.
    pub traits: Traits,
    /// The id of the client that this one is the same as. That one is joined to none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joined: Option<String>,
    /// Ids of clients that the user said are others. It stands in both records.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub distinct: BTreeSet<String>,
    /// The user's own warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<DoNotWorkWith>,
    /// How it went with them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// When the record was made, milliseconds since the epoch.
    pub created_ms: i64,
}

/// The user will not work with this client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoNotWorkWith {
    /// Why, in the user's words; may be empty.
    pub reason: String,
    /// Since when, milliseconds since the epoch.
    pub since_ms: i64,
}

/// How working with a client went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Well.
    WorkedWell,
    /// It was finished, with trouble.
    Difficult,
    /// Work was not paid.
    Unpaid,
    /// There was a dispute.
    Disputed,
    /// The user ended it.
    WalkedAway,
    /// They talked, and the user was not hired.
    NotHired,
}

impl Outcome {
    /// All of them, from the best to the worst, then those without a contract.
    pub const ALL: [Self; 6] = [Self::WorkedWell, Self::Difficult, Self::Unpaid, Self::Disputed, Self::WalkedAway, Self::NotHired];

    /// Its name, as a message name.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::WorkedWell => "client_outcome_worked_well",
            Self::Difficult => "client_outcome_difficult",
            Self::Unpaid => "client_outcome_unpaid",
            Self::Disputed => "client_outcome_disputed",
            Self::WalkedAway => "client_outcome_walked_away",
            Self::NotHired => "client_outcome_not_hired",
        }
    }
}

/// A job. Kept as `job:<uid>`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct JobRecord {
    /// The id of the client that the user said it is from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<String>,
    /// Ids of clients that the user said it is not from.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub distinct: BTreeSet<String>,
    /// Its title, so that lists can name it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Ids of signals that are not true for this job.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub dismissed: BTreeSet<String>,
    /// How far the user has come with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Since when `status` holds, milliseconds since the epoch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_ms: Option<i64>,
}

/// How far the user has come with a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A proposal was sent.
    Proposed,
    /// They talk.
    Interviewing,
    /// The contract runs.
    Hired,
    /// The contract has ended.
    Done,
    /// The user let it pass, or was not chosen.
    Passed,
}

impl Status {
    /// All of them, in the order in which they follow each other.
    pub const ALL: [Self; 5] = [Self::Proposed, Self::Interviewing, Self::Hired, Self::Done, Self::Passed];

    /// Its name, as a message name.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Proposed => "client_job_proposed",
            Self::Interviewing => "client_job_interviewing",
            Self::Hired => "client_job_hired",
            Self::Done => "client_job_done",
            Self::Passed => "client_job_passed",
        }
    }
}

impl ClientRecord {
    /// The first part of its keys.
    pub const KIND: &'static str = "client";
    /// The version that this build writes.
    pub const VERSION: u32 = 1;

    /// Whether the record may stand under this id.
    ///
    /// # Errors
    /// Says, in English, what is wrong with it.
    pub fn check(&self, id: &str) -> Result<(), String> {
        check_ids(std::iter::once(id).chain(self.joined.as_deref()).chain(self.distinct.iter().map(String::as_str)))?;
        if self.joined.as_deref() == Some(id) || self.distinct.contains(id) {
            return Err("the client is neither joined to itself nor distinct from itself".to_owned());
        }
        let reason = self.mark.as_ref().map_or("", |mark| &mark.reason);
        check_text("name", &self.name, LONGEST_NAME)?;
        check_text("reason", reason, LONGEST_REASON)?;
        let last = self.traits.last.as_ref();
        let words = [
            self.traits.country.as_ref(),
            self.traits.city.as_ref(),
            last.and_then(|l| l.industry.as_ref()),
            last.and_then(|l| l.size.as_ref()),
        ];
        for words in words.into_iter().flatten().chain(&self.traits.rooms) {
            check_text("trait", words, LONGEST_WORDS.max(LONGEST_ID + "room_".len()))?;
        }
        check_count("jobs", self.traits.jobs.len(), MOST_JOBS)?;
        check_count("companies", self.traits.companies.len(), MOST_COMPANIES)?;
        check_count("rooms", self.traits.rooms.len(), MOST_ROOMS)
    }
}

impl JobRecord {
    /// The first part of its keys.
    pub const KIND: &'static str = "job";
    /// The version that this build writes.
    pub const VERSION: u32 = 1;

    /// Whether the record may stand under this id, the job's uid.
    ///
    /// # Errors
    /// Says, in English, what is wrong with it.
    pub fn check(&self, id: &str) -> Result<(), String> {
        if !JobUid::is_number(id) {
            return Err("the job's uid is not a number".to_owned());
        }
        check_ids(self.client.iter().chain(&self.distinct).map(String::as_str))?;
        if self.client.as_ref().is_some_and(|client| self.distinct.contains(client)) {
            return Err("the job is both from a client and not from them".to_owned());
        }
        check_text("title", &self.title, LONGEST_TITLE)
    }
}

fn check_ids<'a>(mut ids: impl Iterator<Item = &'a str>) -> Result<(), String> {
    let is_sound = |id: &str| !id.is_empty() && id.len() <= LONGEST_ID && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    ids.find(|id| !is_sound(id)).map_or(Ok(()), |id| Err(format!("\"{id}\" is no client's id")))
}

fn check_text(what: &str, text: &str, longest: usize) -> Result<(), String> {
    let length = text.chars().count();
    if length <= longest { Ok(()) } else { Err(format!("the {what} has {length} characters, more than {longest}")) }
}

fn check_count(what: &str, count: usize, most: usize) -> Result<(), String> {
    if count <= most { Ok(()) } else { Err(format!("there are {count} {what}, more than {most}")) }
}

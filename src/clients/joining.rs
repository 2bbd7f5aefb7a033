//! The user's word on who is who: linking a job to a client, joining clients, splitting them, keeping them apart. Each gives
//! back the records that change, and nothing that the user did not say.

use std::collections::{BTreeMap, BTreeSet};

use super::likeness::Contradiction;
use super::record::{ClientRecord, JobRecord};
use super::traits::{Traits, Uids};
use crate::values::JobUid;

/// Records that change, by client id.
pub type Changed = BTreeMap<String, ClientRecord>;

/// Why nothing is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no client of this id.
    Unknown(String),
    /// A client is itself, and cannot be told apart from itself.
    Itself,
}

impl Refusal {
    /// What went wrong, as a message name.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        match self {
            Self::Unknown(_) => "client_failed_unknown",
            Self::Itself => "client_failed_itself",
        }
    }
}

/// What linking a job to a client, or undoing it, makes of the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linking {
    /// The job's record.
    pub job: JobRecord,
    /// Clients that change.
    pub clients: Changed,
    /// What the page shows that contradicts what was known of the client; it was not written over.
    pub contradicts: Vec<Contradiction>,
}

/// The clients at hand, by id. Clients that the user joined are a group with one main client, to which the others point.
#[derive(Debug, Clone, Default)]
pub struct Clients<'a> {
    /// In the order of the ids.
    pub(super) all: Vec<(&'a str, &'a ClientRecord)>,
}

impl<'a> FromIterator<(&'a str, &'a ClientRecord)> for Clients<'a> {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a ClientRecord)>>(clients: I) -> Self {
        let mut all: Vec<_> = clients.into_iter().collect();
        all.sort_by_key(|(id, _)| *id);
        all.dedup_by_key(|(id, _)| *id);
        Self { all }
    }
}

impl<'a> Clients<'a> {
    fn entry(&self, id: &str) -> Option<(&'a str, &'a ClientRecord)> {
        let at = self.all.binary_search_by_key(&id, |(id, _)| id).ok()?;
        self.all.get(at).copied()
    }

    /// The record of this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&'a ClientRecord> {
        self.entry(id).map(|(_, record)| record)
    }

    /// The main client of the group to which this one belongs; `None` where there is no such client. Records from elsewhere may
    /// point in a circle or to nobody: a circle's main client is the one with the first id, and who points to nobody is a main
    /// client.
    #[must_use]
    pub fn main(&self, id: &str) -> Option<&'a str> {
        let (mut at, mut record) = self.entry(id)?;
        let mut way: Vec<&str> = Vec::new();
        while let Some((next, to)) = record.joined.as_deref().and_then(|next| self.entry(next)) {
            way.push(at);
            if let Some(start) = way.iter().position(|been| *been == next) {
                return way.get(start..)?.iter().min().copied();
            }
            (at, record) = (next, to);
        }
        Some(at)
    }

    /// Everyone in this one's group, in the order of the ids; nobody where there is no such client.
    #[must_use]
    pub fn group(&self, id: &str) -> Vec<(&'a str, &'a ClientRecord)> {
        let Some(main) = self.main(id) else { return Vec::new() };
        self.all.iter().copied().filter(|(id, _)| self.main(id) == Some(main)).collect()
    }

    /// Joins the group of `id` to the group of `to`, whose main client stays the main one. What the user said of clients that
    /// are distinct is kept, so that a split gives back what was.
    ///
    /// # Errors
    /// One of them is unknown, or both are the same.
    pub fn join(&self, id: &str, to: &str) -> Result<Changed, Refusal> {
        let main = self.known_main(to)?;
        self.known_main(id)?;
        if id == to {
            return Err(Refusal::Itself);
        }
        Ok(gathered(self.group(id).into_iter().chain(self.group(to)), main))
    }

    /// Takes a client out of its group, which stays together: without its main client under the oldest that is left. Also what
    /// has to be done before a client is removed.
    ///
    /// # Errors
    /// The client is unknown.
    pub fn split(&self, id: &str) -> Result<Changed, Refusal> {
        let main = self.known_main(id)?;
        let (own, others): (Vec<_>, Vec<_>) = self.group(id).into_iter().partition(|(member, _)| *member == id);
        let oldest = others.iter().min_by_key(|(id, record)| (record.created_ms, *id)).map(|(id, _)| *id);
        let mut changed = gathered(own.into_iter(), id);
        if let Some(rest) = if main == id { oldest } else { Some(main) } {
            changed.extend(gathered(others.into_iter(), rest));
        }
        Ok(changed)
    }

    /// Keeps two clients apart: they are split where they were joined, and never proposed as the same again.
    ///
    /// # Errors
    /// One of them is unknown, or both are the same.
    pub fn distinct(&self, one: &str, other: &str) -> Result<Changed, Refusal> {
        let (main, other_main) = (self.known_main(one)?, self.known_main(other)?);
        if one == other {
            return Err(Refusal::Itself);
        }
        // The main client keeps its place; of two others the second leaves.
        let leaves = if main == other { one } else { other };
        let mut changed = if main == other_main { self.split(leaves)? } else { Changed::new() };
        for (id, from) in [(one, other), (other, one)] {
            let Some((key, stored)) = self.entry(id) else { continue };
            let record = changed.entry(key.to_owned()).or_insert_with(|| stored.clone());
            record.distinct.insert(from.to_owned());
            if record == stored {
                changed.remove(key);
            }
        }
        Ok(changed)
    }

    /// The two may be the same after all: takes [`Self::distinct`] back. They are not joined again.
    ///
    /// # Errors
    /// `one` is unknown; the other may be gone.
    pub fn reconsider(&self, one: &str, other: &str) -> Result<Changed, Refusal> {
        self.known_main(one)?;
        let mut changed = Changed::new();
        for (id, from) in [(one, other), (other, one)] {
            if let Some((key, stored)) = self.entry(id) {
                let mut record = stored.clone();
                if record.distinct.remove(from) {
                    changed.insert(key.to_owned(), record);
                }
            }
        }
        Ok(changed)
    }

    /// What is left to be changed when the whole group of a client goes: the others forget that they are distinct from its members.
    #[must_use]
    pub fn forgotten(&self, group: &BTreeSet<&str>) -> Changed {
        let stay = self.all.iter().filter(|(id, _)| !group.contains(id));
        let forgets = stay.filter_map(|(id, record)| {
            let mut left = (*record).clone();
            left.distinct.retain(|other| !group.contains(other.as_str()));
            (left != **record).then(|| ((*id).to_owned(), left))
        });
        forgets.collect()
    }

    /// The user says that the job is from this client, and `seen` what its page shows. Where the job was linked to another
    /// client, that one forgets the jobs and rooms that the page shows: they were learned by mistake.
    ///
    /// # Errors
    /// The client is unknown.
    pub fn confirm(&self, (uid, job): (JobUid, &JobRecord), id: &str, seen: &Traits) -> Result<Linking, Refusal> {
        let main = self.known_main(id)?;
        let mut linking = self.unlinked((uid, job), |linked| linked != main, seen);
        let stored = self.get(id).ok_or_else(|| Refusal::Unknown(id.to_owned()))?;
        let mut client = stored.clone();
        linking.contradicts = client.traits.learn(seen);
        client.traits.learn(&Traits { jobs: Uids::from_iter([uid.0]), ..Traits::default() });
        if client != *stored {
            linking.clients.insert(id.to_owned(), client);
        }
        linking.job.client = Some(id.to_owned());
        linking.job.distinct.retain(|other| self.main(other) != Some(main));
        Ok(linking)
    }

    /// The user says that the job is not from this client: it is not proposed for this job again. A link between them is undone,
    /// and the client forgets the jobs and rooms that the page shows.
    ///
    /// # Errors
    /// The client is unknown.
    pub fn refuse(&self, (uid, job): (JobUid, &JobRecord), id: &str, seen: &Traits) -> Result<Linking, Refusal> {
        let main = self.known_main(id)?;
        let mut linking = self.unlinked((uid, job), |linked| linked == main, seen);
        linking.job.distinct.insert(main.to_owned());
        Ok(linking)
    }

    /// The job without its link, if `leaves` says so of the main client that it is linked to.
    fn unlinked(&self, (uid, job): (JobUid, &JobRecord), leaves: impl Fn(&str) -> bool, seen: &Traits) -> Linking {
        let mut linking = Linking { job: job.clone(), clients: Changed::new(), contradicts: Vec::new() };
        let Some(linked) = self.known(job).filter(|linked| leaves(linked)) else { return linking };
        linking.job.client = None;
        let is_shown = |job: u64| job == uid.0 || seen.jobs.contains(job);
        for (id, stored) in self.group(linked) {
            let mut record = stored.clone();
            record.traits.jobs.retain(|job| !is_shown(job));
            record.traits.rooms.retain(|room| !seen.rooms.contains(room));
            if record != *stored {
                linking.clients.insert(id.to_owned(), record);
            }
        }
        linking
    }

    fn known_main(&self, id: &str) -> Result<&'a str, Refusal> {
        self.main(id).ok_or_else(|| Refusal::Unknown(id.to_owned()))
    }
}

/// Those of the members that do not point to `main` yet, and `main` itself where it points to somebody.
fn gathered<'a>(members: impl Iterator<Item = (&'a str, &'a ClientRecord)>, main: &str) -> Changed {
    let points = |id: &str| (id != main).then(|| main.to_owned());
    members
        .filter(|(id, record)| record.joined != points(id))
        .map(|(id, record)| (id.to_owned(), ClientRecord { joined: points(id), ..record.clone() }))
        .collect()
}

//! Which client a page may be about: the one that the user has named, and those that Heed may ask about.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::joining::Clients;
use super::likeness::{Likeness, Overlap, Strength};
use super::record::JobRecord;
use super::traits::Traits;
use crate::values::JobUid;

/// A client that the page may be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// The main client of the group, whose name is shown.
    pub client: String,
    /// The client of the group that is most like it, to which the job is linked when the user confirms.
    pub account: String,
    /// Why, and how surely.
    pub likeness: Likeness,
}

impl<'a> Clients<'a> {
    /// The main client of the one that the user linked the job to. Nothing else makes a client known.
    #[must_use]
    pub fn known(&self, job: &JobRecord) -> Option<&'a str> {
        self.main(job.client.as_deref()?)
    }

    /// Clients worth asking about, the likeliest first, one for each group. Left out are those that the user said are others,
    /// and the one to whom the job is linked; that one stands at the end where the page contradicts the link. Every client is
    /// compared, so it is for the one job that is looked at and not for each tile of a list.
    #[must_use]
    pub fn candidates(&self, seen: &Traits, uid: Option<JobUid>, job: Option<&JobRecord>) -> Vec<Candidate> {
        let linked = job.and_then(|job| self.known(job));
        let group = linked.map(|linked| self.group(linked)).unwrap_or_default();
        let said_of_job = job.into_iter().flat_map(|job| &job.distinct);
        let said_of_clients = group.iter().flat_map(|(_, record)| &record.distinct);
        let others: BTreeSet<&str> =
            said_of_job.chain(said_of_clients).filter_map(|id| self.main(id)).filter(|main| linked != Some(main)).collect();
        let mut best: BTreeMap<&str, (&str, Overlap<'_>)> = BTreeMap::new();
        for (id, record) in &self.all {
            let overlap = Overlap::of(&record.traits, seen, uid);
            let strength = overlap.strength();
            // Nearly all end here, so that groups are looked up for few.
            if strength < Strength::Likely && !group.iter().any(|(member, _)| member == id) {
                continue;
            }
            let Some(main) = self.main(id).filter(|main| !others.contains(main)) else { continue };
            if best.get(main).is_none_or(|(_, before)| before.strength() < strength) {
                best.insert(main, (id, overlap));
            }
        }
        let is_asked = |main: &str, strength| linked != Some(main) || strength == Strength::Contradicted;
        let mut candidates: Vec<Candidate> = best
            .into_iter()
            .filter(|(main, (_, overlap))| is_asked(main, overlap.strength()))
            .map(|(main, (id, overlap))| Candidate { client: main.to_owned(), account: id.to_owned(), likeness: overlap.likeness() })
            .collect();
        candidates.sort_by_key(|one| Reverse((one.likeness.strength, one.likeness.agrees.len())));
        candidates
    }
}

//! What the user keeps of the job or room that the tab shows. A few records are read by their keys before anything is painted; the
//! clients, notes and log entries follow when the page stands, and never a record that has nothing to do with it.

use std::collections::BTreeMap;

use crate::checklist::facts::JobFacts;
use crate::checklist::{ChecklistRecord, TemplateRecord};
use crate::clients::{Acquaintance, Agreement, Candidate, ClientRecord, Clients, JobRecord, NoteLine, Traits};
use crate::evidence::{Entry, Kind};
use crate::protocol::{MessageShown, Report, RoomShown, Shown};
use crate::store::kinds::Note;
use crate::store::record::{Body, Record, read};
use crate::values::JobUid;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use crate::pages::background::Failure;
use crate::pages::browser;
use crate::pages::held::Held;
use crate::pages::records::{self, id_of};

/// What a tab is about; as long as it stays the same, what the user has typed stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// A job, by its uid where the page tells it.
    Job(Option<String>),
    /// A message room, by its own id, and the job it is about.
    Room(Option<String>, Option<String>),
}

impl Subject {
    /// The job's uid.
    pub(super) fn uid(&self) -> Option<&str> {
        match self {
            Self::Job(uid) | Self::Room(_, uid) => uid.as_deref(),
        }
    }
}

/// Records by their id.
type Read<T> = BTreeMap<String, Record<T>>;

/// The records around a subject.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// The browser's id of the tab.
    pub tab: i32,
    /// The job's uid, where there is one.
    pub uid: StoredValue<Option<String>>,
    /// What the checklist rests on, as the page shows it.
    pub facts: Memo<Option<JobFacts>>,
    /// What the client can be recognised by.
    traits: Memo<Traits>,
    shown: RwSignal<Option<Shown>>,
    /// The job's own record.
    pub job: Held<JobRecord>,
    /// The user's checklist of the job.
    pub checklist: Held<ChecklistRecord>,
    /// The templates; `None` until they are read.
    pub templates: RwSignal<Option<Read<TemplateRecord>>>,
    clients: RwSignal<Read<ClientRecord>>,
    /// Whether `clients` are all there are.
    has_all: RwSignal<bool>,
    /// The notes on the job and its client, the newest first; `None` until they are read.
    pub notes: RwSignal<Option<Vec<NoteLine>>>,
    log: RwSignal<Vec<Entry>>,
    /// Why the records could not be read.
    pub trouble: RwSignal<Option<Failure>>,
}

/// Who the client is, as far as the user has said it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Standing {
    /// The records are still being read.
    Waiting,
    /// The user has said it; what the page shows may contradict.
    Known(Acquaintance, Option<Candidate>),
    /// Nobody has said it; these are proposals.
    Open(Vec<Candidate>),
}

impl Desk {
    pub(super) fn new(tab: i32, subject: &Subject, report: Option<Report>) -> Self {
        let shown = RwSignal::new(report.and_then(|report| report.shown));
        let uid = subject.uid().map(str::to_owned);
        // Without a uid these are never stored: no key of theirs is one.
        let id = uid.clone().unwrap_or_default();
        let desk = Self {
            tab,
            facts: Memo::new(move |_| shown.with(|shown| shown.as_ref().and_then(|shown| shown.facts.clone()))),
            traits: Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.traits.clone()).unwrap_or_default())),
            shown,
            job: Held::new(&id),
            checklist: Held::new(&id),
            templates: RwSignal::new(None),
            clients: RwSignal::new(Read::new()),
            has_all: RwSignal::new(false),
            notes: RwSignal::new(None),
            log: RwSignal::new(Vec::new()),
            trouble: RwSignal::new(None),
            uid: StoredValue::new(uid),
        };
        desk.load();
        browser::when_records_change(move |names| {
            // The listener outlives the view.
            if desk.uid.try_get_value().is_some() && names.iter().any(|name| desk.is_near(name)) {
                desk.load();
            }
        });
        desk
    }

    /// Takes over what a new reading of the same subject shows.
    pub(super) fn show(self, report: &Report) {
        self.shown.set(report.shown.clone());
    }

    /// The page's URL; empty where nothing was shown.
    pub(super) fn url(self) -> String {
        self.shown.with_untracked(|shown| shown.as_ref().map(|shown| shown.url.clone()).unwrap_or_default())
    }

    /// The room that is open, tracked.
    pub(super) fn room(self) -> Option<RoomShown> {
        self.shown.with(|shown| shown.as_ref().and_then(|shown| shown.room.clone()))
    }

    /// The room's messages, tracked.
    pub(super) fn messages(self) -> Vec<MessageShown> {
        self.shown.with(|shown| shown.as_ref().map(|shown| shown.messages.clone()).unwrap_or_default())
    }

    /// The record of a client, tracked.
    pub(super) fn client(self, id: &str) -> Option<Record<ClientRecord>> {
        self.clients.with(|clients| clients.get(id).cloned())
    }

    /// The name of a client, tracked.
    pub(super) fn name(self, id: &str) -> String {
        self.clients.with(|clients| clients.get(id).map(|client| client.body.name.clone()).unwrap_or_default())
    }

    /// The main clients by name, for a choice among them, tracked.
    pub(super) fn names(self) -> Vec<(String, String)> {
        let mut names: Vec<(String, String)> = self.clients.with(|clients| {
            let is_main = |client: &ClientRecord| client.joined.is_none();
            clients.iter().filter(|(_, one)| is_main(&one.body)).map(|(id, one)| (one.body.name.clone(), id.clone())).collect()
        });
        names.sort_by_key(|(name, _)| name.to_lowercase());
        names
    }

    /// What is in the client's log, tracked; the oldest first.
    pub(super) fn log(self) -> Vec<Entry> {
        self.log.get()
    }

    /// Who the client is, tracked.
    pub(super) fn standing(self) -> Standing {
        let uid = self.number();
        self.clients.with(|read| {
            let clients: Clients<'_> = read.iter().map(|(id, record)| (id.as_str(), &record.body)).collect();
            let has_all = self.has_all.get();
            let candidates = self.job.read(|job| {
                let traits = self.traits.get();
                if has_all { clients.candidates(&traits, uid, Some(job)) } else { Vec::new() }
            });
            let linked = self.job.read(|job| clients.known(job).map(str::to_owned));
            // A room is only ever learned from the user's own word.
            let in_room = candidates.iter().find(|one| one.likeness.agrees.contains(&Agreement::Room)).map(|one| one.client.clone());
            let Some(known) = linked.or(in_room) else {
                return if has_all { Standing::Open(candidates) } else { Standing::Waiting };
            };
            let incidents: Vec<i64> = self.log.with(|log| log.iter().filter_map(incident).collect());
            let entries = self.log.with(Vec::len);
            let notes = self.notes.get().unwrap_or_default();
            match Acquaintance::of(&clients, &known, &notes, &incidents, entries) {
                Some(known) => {
                    let contradicts = candidates.into_iter().find(|one| one.client == known.client && !one.likeness.contradicts.is_empty());
                    Standing::Known(known, contradicts)
                }
                None => Standing::Waiting,
            }
        })
    }

    /// The job's uid as a number.
    pub(super) fn number(self) -> Option<JobUid> {
        self.uid.get_value().and_then(|uid| uid.parse().ok()).map(JobUid)
    }

    /// The id of the client that the job is linked to as it is stored now.
    pub(super) async fn linked_now(self) -> Option<String> {
        let uid = self.uid.get_value()?;
        let key = format!("{}:{uid}", JobRecord::KIND);
        let value = records::get(std::slice::from_ref(&key)).await.ok()?.remove(&key)?;
        read::<JobRecord>(&uid, &value).ok()?.body.client
    }

    /// Reads everything anew; also the retry.
    pub(super) fn load(self) {
        spawn_local(async move {
            let outcome = self.read_all().await;
            self.trouble.try_set(outcome.err());
        });
    }

    async fn read_all(self) -> Result<(), Failure> {
        self.read_own().await?;
        // What is known by now is painted first.
        browser::pause(0).await;
        let names = browser::record_names().await.map_err(Failure::unreachable)?;
        let uid = self.uid.try_get_value().flatten();
        let of_job = uid.map(|uid| format!("note:{uid}:"));
        let beginnings = [Some("client:".to_owned()), Some("template:".to_owned()), of_job];
        let near = records::get(&beginning(&names, beginnings.into_iter().flatten().collect())).await?;
        if self.uid.try_get_value().is_none() {
            return Ok(());
        }
        self.templates.set(Some(all_of::<TemplateRecord>(&near)));
        self.clients.set(all_of::<ClientRecord>(&near));
        self.has_all.set(true);
        let of_client = untrack(|| self.group()).into_iter().flat_map(|id| [format!("note:{id}:"), format!("evidence:{id}:")]);
        let theirs = records::get(&beginning(&names, of_client.collect())).await?;
        if self.uid.try_get_value().is_none() {
            return Ok(());
        }
        self.log.set(all_of::<Entry>(&theirs).into_values().map(|record| record.body).collect());
        let notes = all_of::<Note>(&near).into_values().chain(all_of::<Note>(&theirs).into_values());
        let mut notes: Vec<NoteLine> = notes.map(|record| NoteLine { text: record.body.text, at: record.at }).collect();
        notes.sort_by_key(|note| std::cmp::Reverse(note.at));
        self.notes.set(Some(notes));
        Ok(())
    }

    /// The job's own records, and the client that the user linked it to.
    async fn read_own(self) -> Result<(), Failure> {
        let Some(uid) = self.uid.try_get_value().flatten() else { return Ok(()) };
        let (job, checklist) = (self.job.key(), self.checklist.key());
        let own = records::get(&[job.clone(), checklist.clone()]).await?;
        let client = own.get(&job).and_then(|value| read::<JobRecord>(&uid, value).ok()).and_then(|record| record.body.client);
        let client = match client {
            Some(client) => all_of::<ClientRecord>(&records::get(&[format!("client:{client}")]).await?),
            None => Read::new(),
        };
        if self.uid.try_get_value().is_none() {
            return Ok(());
        }
        // One that is joined to another is told by that one's name, once it is read too.
        if !self.has_all.get_untracked() && client.values().all(|client| client.body.joined.is_none()) {
            self.clients.set(client);
        }
        self.checklist.take(own.get(&checklist));
        self.job.take(own.get(&job));
        Ok(())
    }

    /// Everyone whose notes and entries are shown.
    fn group(self) -> Vec<String> {
        let Standing::Known(known, _) = self.standing() else { return Vec::new() };
        self.clients.with(|read| {
            let clients: Clients<'_> = read.iter().map(|(id, record)| (id.as_str(), &record.body)).collect();
            clients.group(&known.client).into_iter().map(|(id, _)| id.to_owned()).collect()
        })
    }

    fn is_near(self, name: &str) -> bool {
        let own = [self.job.key(), self.checklist.key()];
        own.iter().any(|key| key == name) || ["client:", "template:", "note:", "evidence:"].iter().any(|kind| name.starts_with(kind))
    }
}

fn incident(entry: &Entry) -> Option<i64> {
    let is_one = entry.content.as_ref().is_some_and(|content| content.kind == Kind::Incident);
    is_one.then_some(entry.captured_ms.0)
}

fn beginning(names: &[String], with: Vec<String>) -> Vec<String> {
    names.iter().filter(|name| with.iter().any(|start| name.starts_with(start.as_str()))).cloned().collect()
}

/// The readable records of a kind.
fn all_of<T: Body>(records: &BTreeMap<String, Value>) -> Read<T> {
    let of_kind = records.iter().filter(|(key, _)| key.split_once(':').is_some_and(|(kind, _)| kind == T::KIND));
    of_kind.filter_map(|(key, value)| Some((id_of(key).to_owned(), read::<T>(id_of(key), value).ok()?))).collect()
}

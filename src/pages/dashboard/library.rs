//! Every record in the memory of the page: read once, followed as it changes, gathered by client, and searched.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::clients::{ClientRecord, Clients, DoNotWorkWith, JobRecord, Outcome, Traits};
use crate::evidence::{Entry, Kind, Page, Who};
use crate::store::kinds::{self, Lesson, Note};
use crate::store::parts;
use crate::store::record::{ASIDE, Body, Record, read};
use crate::text::fold::Folded;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use crate::pages::background::Failure;
use crate::pages::{browser, records};

/// How long, in milliseconds, changes are gathered before they are fetched together.
const GATHERING: i32 = 30;
/// The longest words shown of where a search found something, in characters.
const LONGEST_PASSAGE: usize = 160;

/// The records that the dashboard shows.
#[derive(Default)]
pub(crate) struct Library {
    /// By id.
    pub clients: BTreeMap<String, Record<ClientRecord>>,
    /// By uid.
    pub jobs: BTreeMap<String, Record<JobRecord>>,
    /// By what follows `note:`.
    pub notes: BTreeMap<String, Record<Note>>,
    /// By id.
    pub lessons: BTreeMap<String, Record<Lesson>>,
    /// By the client under whom they are filed, and by number.
    pub entries: BTreeMap<String, BTreeMap<u32, Arc<Entry>>>,
    /// Keys of records that cannot be read, those that were set aside among them.
    pub unreadable: BTreeSet<String>,
    /// Clients, joined ones as one; who was last active comes first.
    pub known: Vec<Known>,
}

/// A client and all that are joined to it, as a list shows them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Known {
    /// The main client's id.
    pub id: String,
    /// Ids of all that belong together, the main client's first.
    pub members: Vec<String>,
    /// The user's name for it; may be empty.
    pub name: String,
    /// The newest warning on any of them.
    pub mark: Option<DoNotWorkWith>,
    /// How it went.
    pub outcome: Option<Outcome>,
    /// When anything about it was last kept or changed, milliseconds since the epoch.
    pub last_ms: i64,
    /// Jobs linked to it.
    pub jobs: usize,
    /// Notes on it and its jobs.
    pub notes: usize,
    /// Entries of its log whose content is still there.
    pub entries: usize,
    /// Incidents among them.
    pub incidents: usize,
    /// All its words, folded, a line each.
    text: String,
}

/// What is looked for in the list of clients.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Sought {
    /// Words that all have to occur, as typed.
    pub words: String,
    /// Only those that the user will not work with.
    pub marked: bool,
    /// Only those with an incident in their log.
    pub incidents: bool,
    /// Only those with this outcome.
    pub outcome: Option<Outcome>,
}

impl Library {
    fn of(all: &BTreeMap<String, Value>) -> Self {
        let mut library = Self::default();
        for (key, value) in all {
            library.take(key, Some(value));
        }
        library.gather();
        library
    }

    /// Takes a record in as it is stored now; `None` where it is no longer there.
    fn take(&mut self, key: &str, value: Option<&Value>) {
        let Some((kind, id)) = parts(key) else { return };
        let readable = match kind {
            ClientRecord::KIND => place(&mut self.clients, id, value),
            JobRecord::KIND => place(&mut self.jobs, id, value),
            "note" => place(&mut self.notes, id, value),
            "lesson" => place(&mut self.lessons, id, value),
            "evidence" => self.take_entry(id, value),
            ASIDE => value.is_none(),
            other => match (kinds::Kind::named(other), value) {
                (Some(kind), Some(value)) => kind.read(id, value).is_ok(),
                _ => true,
            },
        };
        if readable {
            self.unreadable.remove(key);
        } else {
            self.unreadable.insert(key.to_owned());
        }
    }

    fn take_entry(&mut self, id: &str, value: Option<&Value>) -> bool {
        let place = id.rsplit_once(':').and_then(|(client, number)| Some((client, number.parse::<u32>().ok()?)));
        let Some((client, number)) = place else { return value.is_none() };
        let entry = value.map(|value| read::<Entry>(id, value));
        let readable = !matches!(entry, Some(Err(_)));
        let entries = self.entries.entry(client.to_owned()).or_default();
        match entry {
            Some(Ok(record)) => drop(entries.insert(number, Arc::new(record.body))),
            _ => drop(entries.remove(&number)),
        }
        readable
    }

    /// Gathers the records by client.
    fn gather(&mut self) {
        let clients: Clients<'_> = self.clients.iter().map(|(id, record)| (id.as_str(), &record.body)).collect();
        let mut known: BTreeMap<&str, Known> = BTreeMap::new();
        let mut mains: BTreeMap<&str, &str> = BTreeMap::new();
        for (id, record) in &self.clients {
            let Some(main) = clients.main(id) else { continue };
            mains.insert(id, main);
            known.entry(main).or_insert_with(|| Known::named(main, clients.get(main))).join(id, record);
        }
        let main_of = |id: &str| mains.get(id).copied();
        let of_job = |uid: &str| self.jobs.get(uid).and_then(|job| main_of(job.body.client.as_deref()?));
        for (uid, job) in &self.jobs {
            let Some(known) = of_job(uid).and_then(|main| known.get_mut(main)) else { continue };
            known.jobs += 1;
            known.happened(job.at);
            known.says(&job.body.title);
        }
        for note in self.notes.values() {
            let about = match parts(&note.body.about) {
                Some((ClientRecord::KIND, id)) => main_of(id),
                Some((JobRecord::KIND, uid)) => of_job(uid),
                _ => None,
            };
            let Some(known) = about.and_then(|main| known.get_mut(main)) else { continue };
            known.notes += 1;
            known.happened(note.at);
            known.says(&note.body.text);
        }
        for (client, entries) in &self.entries {
            let Some(known) = main_of(client).and_then(|main| known.get_mut(main)) else { continue };
            for entry in entries.values() {
                known.happened(entry.captured_ms.0);
                let Some(content) = &entry.content else { continue };
                known.entries += 1;
                known.incidents += usize::from(content.kind == Kind::Incident);
                words_of(entry, |words| known.says(words));
            }
        }
        let mut known: Vec<Known> = known.into_values().collect();
        known.sort_by_key(|one| Reverse(one.last_ms));
        self.known = known;
    }

    /// The group to which a client belongs.
    pub(crate) fn group(&self, id: &str) -> Option<&Known> {
        self.known.iter().find(|known| known.members.iter().any(|member| member == id))
    }

    /// The clients that are looked for, in the order of the list, by their place in it.
    pub(crate) fn find(&self, sought: &Sought) -> Vec<usize> {
        let folded = Folded::new(&sought.words);
        let words: Vec<&str> = folded.text().split_whitespace().collect();
        let is_sought = |known: &Known| {
            (!sought.marked || known.mark.is_some())
                && (!sought.incidents || known.incidents > 0)
                && sought.outcome.is_none_or(|outcome| known.outcome == Some(outcome))
                && words.iter().all(|word| known.text.contains(word))
        };
        self.known.iter().enumerate().filter(|(_, known)| is_sought(known)).map(|(place, _)| place).collect()
    }

    /// The line in which a client's notes, jobs or log say what is looked for, where its name does not say it.
    pub(crate) fn passage(&self, known: &Known, words: &str) -> Option<String> {
        let (folded, name) = (Folded::new(words), Folded::new(&known.name));
        let word = folded.text().split_whitespace().find(|word| !name.text().contains(word))?;
        let of = |id: Option<&String>| id.is_some_and(|id| known.members.contains(id));
        let of_note = |about: &str| match parts(about) {
            Some((ClientRecord::KIND, id)) => known.members.iter().any(|member| member == id),
            Some((JobRecord::KIND, uid)) => self.jobs.get(uid).is_some_and(|job| of(job.body.client.as_ref())),
            _ => false,
        };
        let mut passage = None;
        let mut look = |text: &str| {
            if passage.is_none() {
                passage = text.lines().find(|line| Folded::new(line).text().contains(word)).map(|line| around(line, word));
            }
        };
        for note in self.notes.values().filter(|note| of_note(&note.body.about)) {
            look(&note.body.text);
        }
        for job in self.jobs.values().filter(|job| of(job.body.client.as_ref())) {
            look(&job.body.title);
        }
        for entry in known.members.iter().filter_map(|member| self.entries.get(member)).flat_map(BTreeMap::values) {
            words_of(entry, &mut look);
        }
        passage
    }
}

impl Known {
    fn named(id: &str, record: Option<&ClientRecord>) -> Self {
        Self {
            id: id.to_owned(),
            members: vec![id.to_owned()],
            name: record.map(|record| record.name.clone()).unwrap_or_default(),
            mark: None,
            outcome: record.and_then(|record| record.outcome),
            last_ms: 0,
            jobs: 0,
            notes: 0,
            entries: 0,
            incidents: 0,
            text: String::new(),
        }
    }

    fn join(&mut self, id: &str, record: &Record<ClientRecord>) {
        if self.id != id {
            self.members.push(id.to_owned());
        }
        self.happened(record.at.max(record.body.created_ms));
        let ClientRecord { name, traits, mark, outcome, .. } = &record.body;
        if mark.as_ref().map(|mark| mark.since_ms) > self.mark.as_ref().map(|mark| mark.since_ms) {
            self.mark.clone_from(mark);
        }
        self.outcome = self.outcome.or(*outcome);
        self.says(name);
        if let Some(mark) = mark {
            self.says(&mark.reason);
        }
        words_of_traits(traits, |words| self.says(words));
    }

    fn happened(&mut self, ms: i64) {
        self.last_ms = self.last_ms.max(ms);
    }

    fn says(&mut self, words: &str) {
        self.text.push_str(Folded::new(words).text());
        self.text.push('\n');
    }
}

/// Files a record under its id, or takes it out where it is gone or cannot be read; tells whether it is no unreadable one.
fn place<T: Body>(among: &mut BTreeMap<String, Record<T>>, id: &str, value: Option<&Value>) -> bool {
    match value.map(|value| read::<T>(id, value)) {
        Some(Ok(record)) => {
            among.insert(id.to_owned(), record);
            true
        }
        other => {
            among.remove(id);
            other.is_none()
        }
    }
}

fn words_of(entry: &Entry, mut say: impl FnMut(&str)) {
    let Some(content) = &entry.content else { return };
    match &content.kind {
        Kind::File { name, .. } => say(name),
        Kind::Posting { title, .. } => say(title),
        _ => {}
    }
    say(&content.text);
    if let Who::Other(name) = &content.who {
        say(name);
    }
    if let Some(Page { url, .. }) = &content.page {
        say(url);
    }
}

fn words_of_traits(traits: &Traits, mut say: impl FnMut(&str)) {
    let last = traits.last.as_ref();
    let lines = [
        traits.country.as_ref(),
        traits.city.as_ref(),
        last.and_then(|last| last.industry.as_ref()),
        last.and_then(|last| last.size.as_ref()),
    ];
    lines.into_iter().flatten().chain(&traits.rooms).for_each(|words| say(words));
    traits.jobs.iter().for_each(|uid| say(&uid.to_string()));
}

/// A line, cut to what stands around a word.
fn around(line: &str, word: &str) -> String {
    let line = line.trim();
    let length = line.chars().count();
    if length <= LONGEST_PASSAGE {
        return line.to_owned();
    }
    let folded = Folded::new(line);
    let before = folded.text().split(word).next().map_or(0, |before| before.chars().count());
    let start = before.saturating_sub(LONGEST_PASSAGE / 3).min(length - LONGEST_PASSAGE);
    let piece: String = line.chars().skip(start).take(LONGEST_PASSAGE).collect();
    let (left, right) = (if start > 0 { "…" } else { "" }, if start + LONGEST_PASSAGE < length { "…" } else { "" });
    format!("{left}{}{right}", piece.trim())
}

/// The library in the hands of the page, and how far its reading has come.
#[derive(Clone, Copy)]
pub(crate) struct Shelf {
    library: RwSignal<Library>,
    state: RwSignal<Reading>,
    /// Keys that have changed and were not fetched again yet; `None` while nobody waits for them.
    changed: StoredValue<Option<BTreeSet<String>>>,
}

/// How far the reading has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reading {
    /// The records have not been seen yet.
    Loading,
    /// They could not be seen.
    Failed(Failure),
    /// They are shown as stored.
    Done,
}

impl Shelf {
    /// Reads all records and follows their changes.
    pub(crate) fn fill() -> Self {
        let shelf =
            Self { library: RwSignal::new(Library::default()), state: RwSignal::new(Reading::Loading), changed: StoredValue::new(None) };
        browser::when_records_change(move |names| shelf.follow(names));
        shelf.load();
        shelf
    }

    /// Reads all records; also the retry.
    pub(crate) fn load(self) {
        self.state.set(Reading::Loading);
        spawn_local(async move {
            match records::all().await {
                Ok(all) => {
                    self.library.set(Library::of(&all));
                    self.state.set(Reading::Done);
                }
                Err(failure) => self.state.set(Reading::Failed(failure)),
            }
        });
    }

    /// How far the reading has come, tracked.
    pub(crate) fn state(self) -> Reading {
        self.state.get()
    }

    /// Looks into the library, tracked.
    pub(crate) fn with<T>(self, look: impl FnOnce(&Library) -> T) -> T {
        self.library.with(look)
    }

    fn follow(self, names: Vec<String>) {
        let waited = self.changed.with_value(Option::is_some);
        self.changed.update_value(|changed| changed.get_or_insert_default().extend(names));
        if waited {
            return;
        }
        spawn_local(async move {
            browser::pause(GATHERING).await;
            let names: Vec<String> = self.changed.try_update_value(Option::take).flatten().unwrap_or_default().into_iter().collect();
            // What fails here shows as it was; the next change, or opening the page again, shows it as it is.
            let Ok(now) = records::get(&names).await else { return };
            match self.state.get_untracked() {
                Reading::Done => {}
                Reading::Loading => return self.follow(names),
                Reading::Failed(_) => return,
            }
            self.library.update(|library| {
                for name in &names {
                    library.take(name, now.get(name));
                }
                library.gather();
            });
        });
    }
}

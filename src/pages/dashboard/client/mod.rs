//! One client: what the user says of it, what it is recognised by, its jobs, notes and log.

mod about;
mod adding;
mod jobs;
mod joining;
mod log;
mod pack;
mod removing;
mod traits;
mod verifying;

use std::sync::Arc;

use crate::clients::{ClientRecord, JobRecord};
use crate::evidence::Entry;
use crate::store::kinds::Note;
use crate::store::parts;
use crate::store::record::Body;
use leptos::prelude::*;
use serde_json::json;

pub(super) use self::about::name_of_body;
use super::clients::{called, mark};
use super::focus_on;
use super::library::{Known, Library, Shelf};
use super::texts::{self, Text, Writing};
use crate::pages::words::{phrase, word};

/// A client's record as it is stored.
#[derive(Debug, Clone, PartialEq)]
struct Member {
    id: String,
    rev: u64,
    record: ClientRecord,
}

/// A job's record as it is stored.
#[derive(Debug, Clone, PartialEq)]
struct Job {
    uid: String,
    rev: u64,
    record: JobRecord,
}

/// An entry, and the client under whom it is filed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Filed {
    client: String,
    entry: Arc<Entry>,
}

/// The client in the hands of the section: parts of it change on their own, so that nothing is built anew that did not change.
#[derive(Clone, Copy)]
struct Person {
    shelf: Shelf,
    /// Who belongs together, the main client first.
    members: Memo<Vec<Member>>,
    jobs: Memo<Vec<Job>>,
    notes: Memo<Vec<Text>>,
    entries: Memo<Vec<Filed>>,
}

impl Person {
    fn of(shelf: Shelf, id: &str) -> Self {
        let id = StoredValue::new(id.to_owned());
        Self {
            shelf,
            members: look(shelf, id, members_of),
            jobs: look(shelf, id, jobs_of),
            notes: look(shelf, id, notes_of),
            entries: look(shelf, id, entries_of),
        }
    }

    /// The main client's id.
    fn main(self) -> String {
        self.members.with_untracked(|members| members.first().map(|main| main.id.clone()).unwrap_or_default())
    }

    /// The name of one of those who belong together.
    fn name_of(self, id: &str) -> String {
        let name = self.members.with(|members| members.iter().find(|member| member.id == id).map(|member| member.record.name.clone()));
        called(&name.unwrap_or_default())
    }
}

/// What the library holds of the group of a client; nothing where there is no such client.
fn look<T>(shelf: Shelf, id: StoredValue<String>, of: fn(&Library, &Known) -> Vec<T>) -> Memo<Vec<T>>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| shelf.with(|library| id.with_value(|id| library.group(id)).map(|known| of(library, known)).unwrap_or_default()))
}

fn members_of(library: &Library, known: &Known) -> Vec<Member> {
    let member = |id: &String| {
        let stored = library.clients.get(id)?;
        Some(Member { id: id.clone(), rev: stored.rev, record: stored.body.clone() })
    };
    known.members.iter().filter_map(member).collect()
}

fn jobs_of(library: &Library, known: &Known) -> Vec<Job> {
    let ours = library.jobs.iter().filter(|(_, job)| job.body.client.as_ref().is_some_and(|id| known.members.contains(id)));
    let mut jobs: Vec<Job> = ours.map(|(uid, job)| Job { uid: uid.clone(), rev: job.rev, record: job.body.clone() }).collect();
    // A uid begins with the moment of the post, and all that are kept are of one length.
    jobs.sort_by(|one, other| other.uid.cmp(&one.uid));
    jobs
}

fn notes_of(library: &Library, known: &Known) -> Vec<Text> {
    let about = |note: &Note| match parts(&note.about) {
        Some((ClientRecord::KIND, id)) => known.members.iter().any(|member| member == id).then_some(None),
        Some((JobRecord::KIND, uid)) => {
            let job = &library.jobs.get(uid)?.body;
            let title = if job.title.is_empty() { uid.to_owned() } else { job.title.clone() };
            known.members.contains(job.client.as_ref()?).then(|| Some(phrase("dashboard_note_on_job", &[title])))
        }
        _ => None,
    };
    let text = |(id, note): (&String, &crate::store::record::Record<Note>)| {
        let says = about(&note.body)?;
        let key = format!("{}:{id}", Note::KIND);
        Some(Text { key, rev: note.rev, at: note.at, text: note.body.text.clone(), about: Some(note.body.about.clone()), says })
    };
    let mut notes: Vec<Text> = library.notes.iter().filter_map(text).collect();
    notes.sort_by_key(|note| std::cmp::Reverse(note.at));
    notes
}

fn entries_of(library: &Library, known: &Known) -> Vec<Filed> {
    let of = |client: &String| {
        let entries = library.entries.get(client).into_iter().flatten();
        entries.map(|(_, entry)| Filed { client: client.clone(), entry: Arc::clone(entry) }).collect::<Vec<_>>()
    };
    known.members.iter().flat_map(of).collect()
}

pub(super) fn section(shelf: Shelf, id: &str) -> AnyView {
    let person = Person::of(shelf, id);
    let main = Memo::new(move |_| person.members.with(|members| members.first().map(|main| main.id.clone())));
    view! {
        <p><a href="#clients">{word("dashboard_all_clients")}</a></p>
        {move || {
            // Joining may make another client the main one, to which new notes and entries belong. It is read, since a memo that was
            // only tracked counts as changed when it is first looked at.
            match main.get() {
                Some(_) => shown(person),
                None => view! { <p class="state" role="status">{word("dashboard_client_gone")}</p> }.into_any(),
            }
        }}
    }
    .into_any()
}

fn shown(person: Person) -> AnyView {
    let name = move || person.members.with(|members| called(&members.first().map(|main| main.record.name.clone()).unwrap_or_default()));
    let marks = move || person.members.with(|members| members.iter().filter_map(|member| member.record.mark.clone()).collect::<Vec<_>>());
    let newest = move || marks().into_iter().max_by_key(|mark| mark.since_ms).map(|one| mark(one.reason));
    view! {
        <div class="line client-name">
            <h2>{name}</h2>
            {newest}
            <button type="button" class="small to-log" on:click=|_| focus_on("log")>{word("dashboard_to_log")}</button>
        </div>
        <div class="columns">
            <div class="column">{about::card(person)}{notes(person)}{jobs::card(person)}{traits::card(person)}{joining::card(person)}</div>
            <div class="column">{log::card(person)}{removing::card(person)}</div>
        </div>
    }
    .into_any()
}

fn notes(person: Person) -> AnyView {
    let main = person.main();
    let writing = Writing {
        name: "note",
        label: "dashboard_note",
        add: "dashboard_note_add",
        none: "dashboard_notes_none",
        prefix: format!("{}:{main}:", Note::KIND),
        about: Some(format!("{}:{main}", ClientRecord::KIND)),
        body: |text, about| json!({"text": text, "about": about}),
    };
    view! {
        <section class="card" aria-labelledby="notes">
            <h3 id="notes">{word("dashboard_notes")}</h3>
            {texts::list(person.notes, writing)}
        </section>
    }
    .into_any()
}

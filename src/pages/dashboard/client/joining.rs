//! Who is the same as whom: joining clients, splitting them, and keeping them apart.

use crate::clients::ClientRecord;
use crate::store::commands::Command;
use leptos::prelude::*;
use serde_json::Value;

use super::{Member, Person};
use crate::pages::dashboard::clients::{called, mark};
use crate::pages::dashboard::focus_on;
use crate::pages::dashboard::library::{Library, Sought};
use crate::pages::moments;
use crate::pages::records::{Saved, Saver, Saving};
use crate::pages::words::{phrase, word};

/// How many clients are offered at a time.
const OFFERED: usize = 8;

/// A client to choose.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Offered {
    id: String,
    name: String,
    last_ms: i64,
}

pub(super) fn card(person: Person) -> AnyView {
    let saver = Saver::new();
    let choosing = RwSignal::new(false);
    let joined = Memo::new(move |_| person.members.with(|members| members.iter().skip(1).cloned().collect::<Vec<_>>()));
    let refusals = Memo::new(move |_| person.members.with(|members| person.shelf.with(|library| refusals(library, members))));
    view! {
        <section class="card" aria-labelledby="joining">
            <h3 id="joining" tabindex="-1">{word("dashboard_joining")}</h3>
            <ul class="texts">
                <For each=move || joined.get() key=|member| (member.id.clone(), member.rev) children=move |member| row(saver, member) />
            </ul>
            {move || refusals.with(|refusals| !refusals.is_empty()).then(|| view! { <p class="note">{word("dashboard_distinct")}</p> })}
            <ul class="texts">
                <For each=move || refusals.get() key=Refused::clone children=move |refused| refused_row(saver, refused) />
            </ul>
            {move || {
                if choosing.get() {
                    chooser(person, saver, choosing)
                } else {
                    let open = move |_| {
                        choosing.set(true);
                        focus_on("other-sought");
                    };
                    view! {
                        <p class="actions">
                            <button type="button" class="plain" id="choose-other" on:click=open>{word("dashboard_choose_other")}</button>
                        </p>
                    }
                        .into_any()
                }
            }}
            <Saved saver shown=|body: Value| super::name_of_body(&body) theirs=|_| () />
        </section>
    }
    .into_any()
}

/// What the user said is another's: a client or a job, and of which of those who belong together it was said.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Refused {
    Client { member: String, other: String, name: String },
    Job { uid: String, member: String, title: String },
}

fn refusals(library: &Library, members: &[Member]) -> Vec<Refused> {
    let clients = members.iter().flat_map(|member| {
        let named = |other: &String| Some((other.clone(), called(&library.clients.get(other)?.body.name)));
        let told = member.record.distinct.iter().filter_map(named);
        told.map(|(other, name)| Refused::Client { member: member.id.clone(), other, name })
    });
    let jobs = library.jobs.iter().flat_map(|(uid, job)| {
        let title = if job.body.title.is_empty() { uid.clone() } else { job.body.title.clone() };
        let refuses = members.iter().filter(|member| job.body.distinct.contains(&member.id));
        refuses.map(move |member| Refused::Job { uid: uid.clone(), member: member.id.clone(), title: title.clone() })
    });
    clients.chain(jobs).collect()
}

/// One of these, and the way to take it back.
fn refused_row(saver: Saver, refused: Refused) -> AnyView {
    let (name, label) = match &refused {
        Refused::Client { name, .. } => (name.clone(), phrase("dashboard_reconsider_it", std::slice::from_ref(name))),
        Refused::Job { title, .. } => {
            (phrase("dashboard_distinct_job", std::slice::from_ref(title)), phrase("dashboard_reconsider_it", std::slice::from_ref(title)))
        }
    };
    let back = move |_| {
        let command = match refused.clone() {
            Refused::Client { member, other, .. } => Command::Reconsider { client: member, other },
            Refused::Job { uid, member, .. } => Command::Unrefuse { job: uid, client: member },
        };
        saver.send(command, |_| focus_on("joining"));
    };
    view! {
        <li class="line">
            <span>{name}</span>
            <button type="button" class="small" aria-label=label on:click=back>{word("dashboard_reconsider")}</button>
        </li>
    }
    .into_any()
}

/// One that is joined to the main client.
fn row(saver: Saver, member: Member) -> AnyView {
    let Member { id, rev, record } = member;
    let name = called(&record.name);
    let label = phrase("dashboard_split_it", std::slice::from_ref(&name));
    let split = {
        let client = id.clone();
        move |_| saver.send(Command::Split { client: client.clone() }, |_| focus_on("joining"))
    };
    let clean = ClientRecord { mark: None, ..record.clone() };
    let unmark = move |_| {
        let body = serde_json::to_value(&clean).unwrap_or_default();
        saver.send(Command::Put { key: format!("{}:{id}", ClientRecord::KIND), base: Some(rev), body }, |_| focus_on("joining"));
    };
    let marked = record.mark.map(|one| {
        view! {
            {mark(one.reason)}
            <button type="button" class="small" on:click=unmark>{word("dashboard_unmark")}</button>
        }
    });
    view! {
        <li class="line">
            <span>{name}</span>
            {marked}
            <button type="button" class="small" aria-label=label on:click=split>{word("dashboard_split")}</button>
        </li>
    }
    .into_any()
}

/// The clients to choose from, and what may be said of the one that is chosen.
fn chooser(person: Person, saver: Saver, choosing: RwSignal<bool>) -> AnyView {
    let words = RwSignal::new(String::new());
    let chosen = RwSignal::new(None::<String>);
    let offered = Memo::new(move |_| {
        let ours = person.members.with(|members| members.iter().map(|member| member.id.clone()).collect::<Vec<_>>());
        let sought = Sought { words: words.get(), ..Sought::default() };
        person.shelf.with(|library| {
            let found = library.find(&sought).into_iter().filter_map(|place| library.known.get(place));
            let offered = |known: &super::Known| Offered { id: known.id.clone(), name: called(&known.name), last_ms: known.last_ms };
            found.filter(|known| !ours.contains(&known.id)).take(OFFERED).map(offered).collect::<Vec<_>>()
        })
    });
    let close = move || {
        choosing.set(false);
        focus_on("choose-other");
    };
    let say = move |command: fn(String, String) -> Command| {
        move |_| {
            let Some(other) = chosen.get_untracked() else { return focus_on("other-sought") };
            saver.send(command(person.main(), other), move |_| {
                choosing.set(false);
                focus_on("joining");
            });
        }
    };
    let undecided = move || chosen.with(Option::is_none) || saver.state() == Saving::Storing;
    view! {
        <fieldset
            class="chooser"
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close();
                }
            }
        >
            <legend>{word("dashboard_choose_other")}</legend>
            <div class="field">
                <label for="other-sought">{word("dashboard_search_other")}</label>
                <input
                    type="search"
                    id="other-sought"
                    autocomplete="off"
                    prop:value=words
                    on:input=move |event| words.set(event_target_value(&event))
                />
            </div>
            {move || offered.with(Vec::is_empty).then(|| view! { <p class="hint" role="status">{word("dashboard_clients_none_found")}</p> })}
            <For
                each=move || offered.get()
                key=Offered::clone
                children=move |Offered { id, name, last_ms }| {
                    let (control, choice) = (format!("other-{id}"), id.clone());
                    let on = move || chosen.with(|chosen| chosen.as_ref() == Some(&id));
                    view! {
                        <span class="check">
                            <input
                                type="radio"
                                name="other"
                                id=control.clone()
                                prop:checked=on
                                on:change=move |_| chosen.set(Some(choice.clone()))
                            />
                            <label for=control>{name}" "<small>{moments::day(last_ms)}</small></label>
                        </span>
                    }
                }
            />
            <p class="note">{word("dashboard_join_note")}</p>
            <p class="actions">
                <button type="button" disabled=undecided on:click=say(|client, other| Command::Join { client, other })>{word("dashboard_join")}</button>
                <button type="button" class="plain" disabled=undecided on:click=say(|client, other| Command::Distinct { client, other })>
                    {word("dashboard_not_same")}
                </button>
                <button type="button" class="plain" on:click=move |_| close()>{word("dashboard_cancel")}</button>
            </p>
        </fieldset>
    }
    .into_any()
}

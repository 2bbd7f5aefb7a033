//! Who is the same as whom: joining clients, splitting them, and keeping them apart.

use crate::clients::ClientRecord;
use crate::store::commands::Command;
use leptos::prelude::*;
use serde_json::Value;

use super::{Member, Person};
use crate::pages::dashboard::clients::{called, mark};
use crate::pages::dashboard::focus_on;
use crate::pages::dashboard::library::Sought;
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
    let others = move || {
        let ids = person.members.with(|members| members.iter().flat_map(|member| member.record.distinct.clone()).collect::<Vec<_>>());
        let name = |id: String| person.shelf.with(|library| library.clients.get(&id).map(|client| called(&client.body.name)));
        ids.into_iter().filter_map(name).collect::<Vec<_>>()
    };
    view! {
        <section class="card" aria-labelledby="joining">
            <h3 id="joining" tabindex="-1">{word("dashboard_joining")}</h3>
            <ul class="texts">
                <For each=move || joined.get() key=|member| (member.id.clone(), member.rev) children=move |member| row(saver, member) />
            </ul>
            {move || {
                let names = others();
                (!names.is_empty()).then(|| view! { <p class="note">{phrase("dashboard_distinct", &[names.join(", ")])}</p> })
            }}
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

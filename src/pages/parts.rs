//! Small parts that every page shows: the name, the shapes of the levels, switches, and what became of a change.

use crate::protocol::Level;
use leptos::prelude::*;

use super::background::{Failure, Space, Stored};
use super::kept::{Keeping, Kept};
use super::settings::in_words;
use super::words::{phrase, word};

/// The name of a unit variant as JSON writes it, by which messages and classes are named.
pub(crate) fn name_of(variant: &impl serde::Serialize) -> String {
    serde_json::to_value(variant).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The level that a signal of this severity stands for; `None` for information.
pub(crate) fn level_of(severity: u8) -> Option<Level> {
    match severity {
        4 => Some(Level::Stop),
        3 => Some(Level::Serious),
        2 => Some(Level::Caution),
        1 => Some(Level::Note),
        _ => None,
    }
}

/// A level in shape and words.
pub(crate) fn level_badge(level: Level) -> AnyView {
    badge(&name_of(&level), word(&format!("level_{}", name_of(&level))))
}

/// A severity in shape and words.
pub(crate) fn severity_badge(severity: u8) -> AnyView {
    level_of(severity).map_or_else(|| badge("information", word("pages_information")), level_badge)
}

/// What speaks for a client, in shape and words.
pub(crate) fn green_badge() -> AnyView {
    badge("clear", word("pages_good_sign"))
}

fn badge(name: &str, words: String) -> AnyView {
    view! { <span class=format!("badge is-{name}")>{shape(name)}<span>{words}</span></span> }.into_any()
}

/// The shape alone, for places where the words stand beside it.
pub(crate) fn shape(name: &str) -> AnyView {
    let outline = match name {
        "stop" => "M5 1h6l4 4v6l-4 4H5l-4-4V5zM4 7v2h8V7z",
        "serious" => "M8 .8 15.6 14.6H.4zM7.2 5.4h1.6v4.8H7.2zM7.2 11.4h1.6V13H7.2z",
        "caution" => "M8 .4 15.6 8 8 15.6.4 8zM7.2 4h1.6v5H7.2zM7.2 10.3h1.6v1.6H7.2z",
        "note" => "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM7.2 4h1.6v1.6H7.2zM7.2 6.9h1.6V12H7.2z",
        "clear" => "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM6.9 11.7l5.3-5.3-1.1-1.1-4.2 4.2-2-2-1.1 1.1z",
        _ => "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM8 2.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6zM5 7.2h6v1.6H5z",
    };
    view! {
        <svg class=format!("shape is-{name}") viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path fill="currentColor" fill-rule="evenodd" d=outline />
        </svg>
    }
    .into_any()
}

/// The product's sign: an exclamation mark in a disc.
const SIGN: &str = "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM6.9 3h2.2v5.9H6.9zM8 10.3a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z";

/// The product's sign and name, the page's first heading.
pub(crate) fn heading(words: String) -> AnyView {
    view! {
        <h1 class="name">
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path fill="currentColor" fill-rule="evenodd" d=SIGN />
            </svg>
            {words}
        </h1>
    }
    .into_any()
}

/// A switch with its label and, below it, what it does.
pub(crate) fn switch(
    id: String,
    label: String,
    note: Option<String>,
    on: impl Fn() -> bool + Send + Sync + 'static,
    change: impl Fn(bool) + 'static,
) -> AnyView {
    let note_id = format!("{id}-note");
    let described_by = note.is_some().then(|| note_id.clone());
    view! {
        <div class="switch">
            <input
                type="checkbox"
                role="switch"
                id=id.clone()
                aria-describedby=described_by
                prop:checked=on
                on:change=move |event| change(event_target_checked(&event))
            />
            <label for=id>{label}</label>
            {note.map(|note| view! { <p class="note" id=note_id>{note}</p> })}
        </div>
    }
    .into_any()
}

/// What became of the last change, said as it happens; a failure comes with the ways out.
#[component]
pub(crate) fn Outcome(kept: Kept) -> impl IntoView {
    let said = move || match kept.state.get() {
        Keeping::Storing => word("pages_storing"),
        Keeping::Stored => word("pages_stored"),
        Keeping::Loading | Keeping::Loaded | Keeping::NotLoaded(_) | Keeping::NotStored(_) | Keeping::Conflict(_) => String::new(),
    };
    let trouble = move || match kept.state.get() {
        Keeping::NotLoaded(failure) => Some(trouble(
            word("pages_not_loaded"),
            &failure,
            view! { <button type="button" on:click=move |_| kept.load()>{word("pages_retry")}</button> }.into_any(),
        )),
        Keeping::NotStored(failure) => Some(trouble(
            word("pages_not_stored"),
            &failure,
            view! {
                <button type="button" on:click=move |_| kept.store()>{word("pages_retry")}</button>
                <button type="button" class="plain" on:click=move |_| kept.give_up()>{word("pages_give_up")}</button>
            }
            .into_any(),
        )),
        Keeping::Conflict(theirs) => Some(conflict(kept, theirs)),
        _ => None,
    };
    let space =
        move || kept.space.get().map(|Space { used, of }| phrase("space_low", &[in_megabytes(used as f64), in_megabytes(of as f64)]));
    view! {
        <p class="outcome" role="status">{said}</p>
        <div role="alert">{trouble}</div>
        <div role="status">{move || space().map(|words| view! { <p class="trouble">{words}</p> })}</div>
    }
}

/// Bytes in megabytes, with one decimal.
pub(crate) fn in_megabytes(bytes: f64) -> String {
    format!("{:.1}", bytes / f64::from(1024 * 1024))
}

/// Both versions of settings that were changed here and elsewhere, as far as they differ, and the choice between them.
fn conflict(kept: Kept, theirs: Stored) -> AnyView {
    let differs = |((name, here), (_, stored)): &((String, String), (String, String))| {
        (here != stored).then(|| {
            view! {
                <tr><th scope="row">{name.clone()}</th><td>{here.clone()}</td><td>{stored.clone()}</td></tr>
            }
        })
    };
    let here = kept.peek(in_words);
    let rows = here.into_iter().zip(in_words(&theirs.settings)).filter_map(|both| differs(&both)).collect_view();
    let mine = theirs.clone();
    view! {
        <div class="trouble">
            <p><strong>{word("pages_conflict")}</strong>" "{word("pages_conflict_more")}</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{word("pages_conflict_setting")}</th>
                        <th scope="col">{word("pages_conflict_here")}</th>
                        <th scope="col">{word("pages_conflict_stored")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="actions">
                <button type="button" on:click=move |_| kept.keep_mine(mine.clone())>{word("pages_keep_mine")}</button>
                <button type="button" class="plain" on:click=move |_| kept.take_theirs(theirs.clone())>{word("pages_take_theirs")}</button>
            </p>
        </div>
    }
    .into_any()
}

/// Something that went wrong: what, why, and the ways out.
pub(crate) fn trouble(what: String, failure: &Failure, ways_out: AnyView) -> AnyView {
    view! {
        <div class="trouble">
            <p><strong>{what}</strong>" "{failure.words.clone()}</p>
            <p class="cause">{phrase("pages_cause", std::slice::from_ref(&failure.cause))}</p>
            <p class="actions">{ways_out}</p>
        </div>
    }
    .into_any()
}

/// A link that opens a page of the extension in a tab of its own.
pub(crate) fn page_link(file: &'static str, words: String) -> AnyView {
    view! { <a href=file target="_blank">{words}</a> }.into_any()
}

/// The user's name for a client, or that there is none.
pub(crate) fn name_of_client(name: &str) -> String {
    if name.trim().is_empty() { word("popup_client_unnamed") } else { name.to_owned() }
}

/// A link to what the dashboard shows of a client.
pub(crate) fn page_of_client(id: &str, name: &str) -> AnyView {
    let name = name_of_client(name);
    view! { <a href=format!("dashboard.html#client/{id}") target="_blank">{name}</a> }.into_any()
}

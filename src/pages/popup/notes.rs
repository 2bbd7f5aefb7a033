//! Notes: written at once, the last ones in sight.

use crate::clients::NoteLine;
use crate::store::commands::Command;
use crate::store::kinds::{LONGEST_TEXT, Note};
use crate::store::saved;
use leptos::prelude::*;
use serde_json::{Value, json};

use super::desk::{Desk, Standing};
use crate::pages::browser;
use crate::pages::moments::day;
use crate::pages::records::{Saved, Saver, Saving};
use crate::pages::words::word;

/// How many notes are shown; the dashboard has them all.
const MOST: usize = 3;

/// The field for a note and the last notes; nothing where there is neither a job nor a client to note it on.
pub(super) fn section(desk: Desk) -> AnyView {
    let about = Memo::new(move |_| about(desk));
    let is_shown = Memo::new(move |_| about.get().is_some());
    let part = move || is_shown.get().then(|| notes(desk, about));
    view! { {part} }.into_any()
}

/// The kind and id of the record that a note is about: the client where the user has said who it is, and otherwise the job.
fn about(desk: Desk) -> Option<(&'static str, String)> {
    match desk.standing() {
        Standing::Known(known, _) => Some(("client", known.client)),
        Standing::Waiting | Standing::Open(_) => desk.uid.get_value().map(|uid| ("job", uid)),
    }
}

fn notes(desk: Desk, about: Memo<Option<(&'static str, String)>>) -> AnyView {
    let saver = Saver::new();
    let text = RwSignal::new(String::new());
    let error = RwSignal::new(false);
    // The same note keeps its key until it is stored, so that trying again does not store it twice.
    let pending = StoredValue::new(None::<String>);
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let written = text.get_untracked().trim().to_owned();
        error.set(written.is_empty());
        let Some((kind, id)) = about.get_untracked().filter(|_| !written.is_empty()) else { return };
        if untrack(|| saver.state()) == Saving::Storing {
            return;
        }
        let key = pending.get_value().unwrap_or_else(|| saved::key::<Note>(&format!("{id}:{}", browser::fresh_id())));
        pending.set_value(Some(key.clone()));
        let body = json!({"text": written, "about": format!("{kind}:{id}")});
        saver.send(Command::Put { key, base: None, body }, move |_| {
            pending.set_value(None);
            if text.get_untracked().trim() == written {
                text.set(String::new());
            }
            desk.load();
        });
    };
    let last = move || {
        let rows = desk.notes.get()?.into_iter().take(MOST).map(row).collect_view();
        Some(view! { <ul class="notes">{rows}</ul> })
    };
    let shown = |body: Value| body.get("text").and_then(Value::as_str).unwrap_or_default().to_owned();
    view! {
        <section aria-labelledby="notes">
            <h3 id="notes">{word("popup_notes")}</h3>
            <form on:submit=add>
                <label class="unseen" for="note">{word("popup_note")}</label>
                <textarea
                    id="note"
                    rows="2"
                    maxlength=LONGEST_TEXT.to_string()
                    placeholder=word("popup_note_hint")
                    prop:value=text
                    on:input=move |event| text.set(event_target_value(&event))
                ></textarea>
                <p class="error" role="alert">{move || error.get().then(|| word("check_error_empty"))}</p>
                <p class="actions"><button type="submit">{word("popup_note_add")}</button></p>
            </form>
            <Saved saver shown theirs=|_| () />
            {last}
        </section>
    }
    .into_any()
}

fn row(note: NoteLine) -> AnyView {
    view! { <li><small>{day(note.at)}</small><p>{note.text}</p></li> }.into_any()
}

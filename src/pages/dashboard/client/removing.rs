//! Removing a client with everything that hangs on it, after the user was told what goes.

use crate::store::commands::Command;
use leptos::prelude::*;
use serde_json::Value;

use super::Person;
use crate::pages::dashboard::clients::called;
use crate::pages::dashboard::{focus_on, words_for};
use crate::pages::records::{Saved, Saver, Saving};
use crate::pages::words::{phrase, word};

pub(super) fn card(person: Person) -> AnyView {
    let saver = Saver::new();
    let asked = RwSignal::new(false);
    let ask = move |_| {
        asked.set(true);
        focus_on("forget-keep");
    };
    let part = move || {
        if asked.get() {
            question(person, saver, asked)
        } else {
            view! {
                <p class="actions">
                    <button type="button" class="plain" id="forget" on:click=ask>{word("dashboard_forget")}</button>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <section class="card" aria-labelledby="forgetting">
            <h3 id="forgetting">{word("dashboard_forgetting")}</h3>
            <p class="note">{word("dashboard_forgetting_note")}</p>
            {part}
            <Saved saver shown=|body: Value| super::name_of_body(&body) theirs=|_| () />
        </section>
    }
    .into_any()
}

/// What goes, as it stands at this moment, and the ways on.
fn question(person: Person, saver: Saver, asked: RwSignal<bool>) -> AnyView {
    let names = move || person.members.with(|members| members.iter().map(|member| called(&member.record.name)).collect::<Vec<_>>());
    let goes = move || {
        let counts = [
            (person.entries.with(Vec::len), "dashboard_count_entries_one", "dashboard_count_entries"),
            (person.notes.with(Vec::len), "dashboard_count_notes_one", "dashboard_count_notes"),
            (person.jobs.with(Vec::len), "dashboard_count_jobs_one", "dashboard_count_jobs"),
        ];
        counts.map(|(count, one, many)| words_for(count, one, many)).join(", ")
    };
    let remove = move |_| saver.send(Command::Forget { client: person.main() }, |_| drop(window().location().set_hash("clients")));
    let keep = move |_| {
        asked.set(false);
        saver.give_up();
        focus_on("forget");
    };
    view! {
        <div class="trouble" role="group" aria-label=word("dashboard_forgetting")>
            <p>
                <strong>{move || phrase("dashboard_forget_sure", &[names().join(" · ")])}</strong>
                " "
                {move || phrase("dashboard_forget_goes", &[goes()])}
            </p>
            <p>{word("dashboard_forget_backup")}" "<a href="#backup".to_owned()>{word("dashboard_forget_backup_link")}</a></p>
            <p class="actions">
                <button type="button" disabled=move || saver.state() == Saving::Storing on:click=remove>{word("dashboard_remove_yes")}</button>
                <button type="button" class="plain" id="forget-keep" on:click=keep>{word("dashboard_remove_no")}</button>
            </p>
        </div>
    }
    .into_any()
}

//! Versions that gave way to a newer one of another machine, to be looked at and taken back.

use crate::store::commands::Command;
use crate::store::kinds::Kind;
use crate::store::parts;
use crate::store::record::{Body, Record, read};
use crate::sync::Superseded;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use super::{named, shown, sure};
use crate::pages::background::{self, Answer, Failure};
use crate::pages::dashboard::focus_on;
use crate::pages::moments;
use crate::pages::parts::trouble;
use crate::pages::words::{phrase, word};
use crate::pages::{browser, records};

/// A version that gave way.
#[derive(Debug, Clone, PartialEq)]
struct Old {
    key: String,
    record: Record<Superseded>,
}

/// What became of the last step.
#[derive(Debug, Clone)]
enum Done {
    Nothing,
    Restored(String),
    Removed,
    Failed(Failure),
}

pub(super) fn section() -> AnyView {
    let all = RwSignal::new(Vec::<Old>::new());
    let done = RwSignal::new(Done::Nothing);
    let prefix = format!("{}:", Superseded::KIND);
    let of_it = prefix.clone();
    fetch(all);
    browser::when_records_change(move |names| {
        if names.iter().any(|name| name.starts_with(&of_it)) {
            fetch(all);
        }
    });
    let said = move || match done.get() {
        Done::Nothing => ().into_any(),
        Done::Restored(name) => view! { <p>{phrase("replaced_restored", &[name])}</p> }.into_any(),
        Done::Removed => view! { <p>{word("replaced_removed")}</p> }.into_any(),
        Done::Failed(failure) => trouble(word("pages_not_stored"), &failure, ().into_any()),
    };
    let any = Memo::new(move |_| all.with(|all| !all.is_empty()) || !matches!(done.get(), Done::Nothing));
    (move || {
        any.get().then(|| {
            view! {
                <section class="card" aria-labelledby="replaced">
                    <h2 id="replaced" tabindex="-1">{word("replaced_title")}</h2>
                    <p class="note">{word("replaced_note")}</p>
                    <div role="status">{said}</div>
                    <ul class="texts">
                        <For each=move || all.get() key=|old| old.key.clone() children=move |old| row(old, done) />
                    </ul>
                </section>
            }
        })
    })
    .into_any()
}

fn row(old: Old, done: RwSignal<Done>) -> AnyView {
    let Old { key, record } = old.clone();
    let Superseded { key: of, body, at, .. } = &record.body;
    let name = named(of, Some(body));
    let when = phrase("replaced_when", &[moments::moment(record.at), moments::moment(*at)]);
    let remove = move || {
        let (key, rev) = (old.key.clone(), old.record.rev);
        spawn_local(async move {
            done.set(sent(&Command::Remove { key, base: Some(rev) }).await.map_or_else(Done::Failed, |()| Done::Removed));
            focus_on("replaced");
        });
    };
    let restore = {
        let (record, name) = (record.clone(), name.clone());
        move |_| {
            let (key, record, name) = (key.clone(), record.clone(), name.clone());
            spawn_local(async move {
                done.set(restored(&key, &record).await.map_or_else(Done::Failed, |()| Done::Restored(name)));
                focus_on("replaced");
            });
        }
    };
    view! {
        <li>
            <p><strong>{name.clone()}</strong></p>
            <p class="note">{when}</p>
            <pre tabindex="0" aria-label=name.clone()>{shown(of, body)}</pre>
            <p class="actions">
                <button type="button" class="small" aria-label=phrase("replaced_restore_it", std::slice::from_ref(&name)) on:click=restore>
                    {word("replaced_restore")}
                </button>
                {sure(
                    format!("replaced-{}", record.rev),
                    word("dashboard_remove"),
                    phrase("dashboard_remove_it", &[name]),
                    "dashboard_remove_sure",
                    remove,
                )}
            </p>
        </li>
    }
    .into_any()
}

fn fetch(all: RwSignal<Vec<Old>>) {
    spawn_local(async move {
        let prefix = format!("{}:", Superseded::KIND);
        let Ok(found) = records::under(&[&prefix]).await else { return };
        let read = |(key, value): (String, Value)| {
            let record = read::<Superseded>(records::id_of(&key), &value).ok()?;
            Some(Old { key, record })
        };
        // The newest first.
        all.try_set(found.into_iter().rev().filter_map(read).collect());
    });
}

/// Makes the version the one that holds, as a change made now; what holds until then is replaced like by any other change.
async fn restored(key: &str, record: &Record<Superseded>) -> Result<(), Failure> {
    let Superseded { key: of, body, .. } = &record.body;
    let stored = records::get(std::slice::from_ref(of)).await?;
    let base = stored.get(of).and_then(|value| {
        let (kind, id) = parts(of)?;
        Kind::named(kind)?.read(id, value).ok().map(|record| record.rev)
    });
    let mut body = body.clone();
    if let (Some(members), true) = (body.as_object_mut(), of.starts_with("setting:")) {
        // Whether this machine keeps in step is its own matter, and no part of what travels.
        let switch = stored.get(of).and_then(|value| value.pointer("/body/sync")).cloned().unwrap_or(Value::Bool(false));
        members.insert("sync".to_owned(), switch);
    }
    sent(&Command::Put { key: of.clone(), base, body }).await?;
    sent(&Command::Remove { key: key.to_owned(), base: Some(record.rev) }).await
}

async fn sent(command: &Command) -> Result<(), Failure> {
    match background::ask(command).await? {
        Answer::Stored { .. } => Ok(()),
        Answer::Conflict { .. } => Err(Failure { words: word("backup_changed_meanwhile"), cause: "conflict".to_owned() }),
        other => Err(Failure::unexpected(&other)),
    }
}

//! Records as pages see them: read straight from the browser's storage, changed through the background alone. A change is shown
//! as stored only once the background says so; one that failed can be sent again, and one that met another is shown with both.

use std::collections::BTreeMap;

use crate::store::commands::Command;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use super::background::{self, Answer, Failure, Space};
use super::browser;
use super::parts::trouble;
use super::words::word;

/// Every record there is, by key.
///
/// # Errors
/// The browser's storage cannot be read.
pub(crate) async fn all() -> Result<BTreeMap<String, Value>, Failure> {
    fetch(None).await
}

/// The records of these keys, as far as they are there.
///
/// # Errors
/// As `all`.
pub(crate) async fn get(keys: &[String]) -> Result<BTreeMap<String, Value>, Failure> {
    if keys.is_empty() { Ok(BTreeMap::new()) } else { fetch(Some(keys)).await }
}

/// Every record whose key begins with one of these.
///
/// # Errors
/// As `all`.
pub(crate) async fn under(prefixes: &[&str]) -> Result<BTreeMap<String, Value>, Failure> {
    let names = browser::record_names().await.map_err(Failure::unreachable)?;
    let wanted: Vec<String> = names.into_iter().filter(|name| prefixes.iter().any(|prefix| name.starts_with(prefix))).collect();
    get(&wanted).await
}

async fn fetch(keys: Option<&[String]>) -> Result<BTreeMap<String, Value>, Failure> {
    let text = browser::records(keys).await.map_err(Failure::unreachable)?;
    serde_json::from_str(&text).map_err(|error| Failure::unreachable(error.to_string()))
}

/// A record's id: what follows its kind.
pub(crate) fn id_of(key: &str) -> &str {
    key.split_once(':').map_or("", |(_, id)| id)
}

/// One thing that is being stored: how far it has come, and the ways out where it did not work.
#[derive(Clone, Copy)]
pub(crate) struct Saver {
    state: RwSignal<Saving>,
    sent: StoredValue<Option<Sent>>,
}

type Then = std::sync::Arc<dyn Fn(Option<u64>) + Send + Sync>;

#[derive(Clone)]
struct Sent {
    command: Command,
    then: Then,
}

/// How far storing has come.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Saving {
    /// Nothing was changed here yet.
    Idle,
    /// A change is on its way.
    Storing,
    /// The last change is stored, and how full the storage is once it is nearly full.
    Stored(Option<Space>),
    /// The last change is not stored.
    NotStored(Failure),
    /// Others have changed the record: what is stored now, envelope and all.
    Conflict(Option<Value>),
}

impl Saver {
    pub(crate) fn new() -> Self {
        Self { state: RwSignal::new(Saving::Idle), sent: StoredValue::new(None) }
    }

    /// How far it has come, tracked.
    pub(crate) fn state(self) -> Saving {
        self.state.get()
    }

    /// Sends a command; `then` gets the record's new revision once it is stored.
    pub(crate) fn send(self, command: Command, then: impl Fn(Option<u64>) + Send + Sync + 'static) {
        self.again(Sent { command, then: std::sync::Arc::new(then) });
    }

    /// Sends the same again.
    pub(crate) fn retry(self) {
        if let Some(sent) = self.sent.get_value() {
            self.again(sent);
        }
    }

    /// Writes over what others have stored in the meantime.
    fn overwrite(self, stored: Option<&Value>) {
        let Some(mut sent) = self.sent.get_value() else { return };
        let now = stored.and_then(|value| value.get("rev")).and_then(Value::as_u64);
        if let Command::Put { base, .. } | Command::Remove { base, .. } = &mut sent.command {
            *base = now;
        }
        self.again(sent);
    }

    /// Gives up what was to be stored.
    pub(crate) fn give_up(self) {
        self.state.set(Saving::Idle);
    }

    fn again(self, sent: Sent) {
        self.state.set(Saving::Storing);
        self.sent.set_value(Some(sent.clone()));
        spawn_local(async move {
            let state = match background::ask(&sent.command).await {
                Ok(Answer::Stored { rev, space }) => {
                    (sent.then)(rev);
                    Saving::Stored(space)
                }
                Ok(Answer::Conflict { stored }) => Saving::Conflict(stored),
                Ok(other) => Saving::NotStored(Failure::unexpected(&other)),
                Err(failure) => Saving::NotStored(failure),
            };
            self.state.set(state);
        });
    }
}

/// What became of a change, with the ways out. `shown` puts the body of a record into words, for the two versions of a conflict;
/// `theirs` takes over what is stored.
#[component]
pub(crate) fn Saved(
    saver: Saver,
    #[prop(into)] shown: Callback<Value, String>,
    #[prop(into)] theirs: Callback<Option<Value>>,
) -> impl IntoView {
    let said = move || match saver.state() {
        Saving::Storing => word("pages_storing"),
        Saving::Stored(_) => word("pages_stored"),
        Saving::Idle | Saving::NotStored(_) | Saving::Conflict(_) => String::new(),
    };
    let ways_out = move || match saver.state() {
        Saving::NotStored(failure) => Some(trouble(
            word("pages_not_stored"),
            &failure,
            view! {
                <button type="button" on:click=move |_| saver.retry()>{word("pages_retry")}</button>
                <button type="button" class="plain" on:click=move |_| saver.give_up()>{word("pages_give_up")}</button>
            }
            .into_any(),
        )),
        Saving::Conflict(stored) => Some(both(saver, stored, shown, theirs)),
        _ => None,
    };
    view! {
        <p class="outcome" role="status">{said}</p>
        <div role="alert">{ways_out}</div>
    }
}

/// Both versions of a record, and the choice between them.
fn both(saver: Saver, stored: Option<Value>, shown: Callback<Value, String>, theirs: Callback<Option<Value>>) -> AnyView {
    let mine = match saver.sent.get_value().map(|sent| sent.command) {
        Some(Command::Put { body, .. }) => shown.run(body),
        _ => word("records_removed"),
    };
    let body = stored.as_ref().and_then(|value| value.get("body")).cloned();
    let kept = body.map_or_else(|| word("records_removed"), |body| shown.run(body));
    let over = stored.clone();
    let take = move |_| {
        theirs.run(stored.clone());
        saver.give_up();
    };
    view! {
        <div class="trouble">
            <p><strong>{word("records_conflict")}</strong>" "{word("records_conflict_more")}</p>
            <table>
                <thead><tr><th scope="col">{word("pages_conflict_here")}</th><th scope="col">{word("pages_conflict_stored")}</th></tr></thead>
                <tbody><tr><td>{mine}</td><td>{kept}</td></tr></tbody>
            </table>
            <p class="actions">
                <button type="button" on:click=move |_| saver.overwrite(over.as_ref())>{word("pages_keep_mine")}</button>
                <button type="button" class="plain" on:click=take>{word("pages_take_theirs")}</button>
            </p>
        </div>
    }
    .into_any()
}

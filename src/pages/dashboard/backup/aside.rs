//! What cannot be read, set aside or where it stands: shown, saved to a file, removed when the user says so.

use std::collections::{BTreeMap, BTreeSet};

use crate::store::commands::Command;
use crate::store::kinds::{Aside, Kind};
use crate::store::parts;
use crate::store::record::{ASIDE, Hands, read};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Map, Value};

use super::{sure, words_for};
use crate::pages::background::Failure;
use crate::pages::dashboard::library::Shelf;
use crate::pages::dashboard::{files::hand_over, focus_on};
use crate::pages::parts::trouble;
use crate::pages::records::{self, Saved, Saver};
use crate::pages::words::{phrase, word};

/// How many are shown at first, and how many more at a time.
const ROWS: usize = 50;

/// A value that cannot be read.
#[derive(Debug, Clone, PartialEq)]
struct Unread {
    /// The key of its record.
    key: String,
    /// Where it stood.
    stood: String,
    /// Why it cannot be read.
    cause: String,
    value: Value,
    way: Way,
}

/// What can be done about it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Way {
    /// It was set aside and can be removed; with its revision where it has one.
    Remove(Option<u64>),
    /// It stands where it was and can be set aside.
    SetAside,
    /// It is a part of a log: it stays where it is.
    Leave,
}

impl Unread {
    fn of(key: &str, stored: &Value) -> Option<Self> {
        let (kind, id) = parts(key)?;
        let known = Kind::named(kind);
        if kind == ASIDE
            && let Ok(record) = read::<Aside>(id, stored)
        {
            let Aside { key: stood, value, cause } = record.body;
            return Some(Self { key: key.to_owned(), stood, cause, value, way: Way::Remove(Some(record.rev)) });
        }
        let cause = match known {
            Some(known) => known.read(id, stored).err()?.to_string(),
            None => format!("there is no kind of record \"{kind}\""),
        };
        let way = match known.map(|known| known.hands) {
            Some(Hands::Removing) => Way::Remove(None),
            Some(Hands::Any) => Way::SetAside,
            Some(Hands::Own) | None => Way::Leave,
        };
        Some(Self { key: key.to_owned(), stood: key.to_owned(), cause, value: stored.clone(), way })
    }
}

pub(super) fn section(shelf: Shelf) -> AnyView {
    let keys = Memo::new(move |_| shelf.with(|library| library.unreadable.clone()));
    let found = RwSignal::new(BTreeMap::<String, Unread>::new());
    let most = RwSignal::new(ROWS);
    let saver = Saver::new();
    let failed = RwSignal::new(None::<Failure>);
    Effect::new(move || fetch(keys.get(), found));
    let any = Memo::new(move |_| found.with(|found| !found.is_empty()));
    let rows = Memo::new(move |_| found.with(|found| found.values().take(most.get()).cloned().collect::<Vec<_>>()));
    let more = move || found.with(BTreeMap::len).saturating_sub(most.get());
    let save = move |one: Option<&Unread>| {
        let all =
            |found: &BTreeMap<String, Unread>| found.iter().map(|(key, unread)| (key.clone(), in_file(unread))).collect::<Map<_, _>>();
        let values = one.map_or_else(|| found.with_untracked(all), |one| Map::from_iter([(one.key.clone(), in_file(one))]));
        let text = serde_json::to_string_pretty(&values).unwrap_or_default();
        let name = format!("heed-set-aside-{}.json", super::today());
        failed.set(hand_over(&name, "application/json", &text).err().map(Failure::unreachable));
    };
    view! {
        <section class="card" aria-labelledby="aside">
            <h2 id="aside" tabindex="-1">{word("aside_title")}</h2>
            <p class="note">{word("aside_note")}</p>
            {move || if any.get() {
                let count = move || words_for(found.with(BTreeMap::len), "aside_count_one", "aside_count");
                view! {
                    <div class="line spread">
                        <p>{count}</p>
                        <button type="button" class="plain" on:click=move |_| save(None)>{word("aside_save_all")}</button>
                    </div>
                }.into_any()
            } else {
                view! { <p>{word("aside_none")}</p> }.into_any()
            }}
            <div role="alert">{move || failed.get().map(|failure| trouble(word("backup_not_made"), &failure, ().into_any()))}</div>
            <Saved saver shown=|body: Value| body.to_string() theirs=|_| () />
            <ul class="texts">
                <For each=move || rows.get() key=|unread| unread.key.clone() children=move |unread| row(unread, saver, save) />
            </ul>
            {move || (more() > 0).then(|| view! {
                <p class="actions">
                    <button type="button" class="plain" on:click=move |_| most.update(|most| *most += ROWS)>
                        {words_for(more(), "dashboard_more_one", "dashboard_more")}
                    </button>
                </p>
            })}
        </section>
    }
    .into_any()
}

fn row(unread: Unread, saver: Saver, save: impl Fn(Option<&Unread>) + Copy + Send + Sync + 'static) -> AnyView {
    let raw = serde_json::to_string_pretty(&unread.value).unwrap_or_default();
    let stood = unread.stood.clone();
    let one = unread.clone();
    let id = format!("aside-{}", unread.key);
    let key = unread.key.clone();
    let send = move |base| saver.send(Command::Remove { key: key.clone(), base }, |_| focus_on("aside"));
    let way_out = match unread.way {
        Way::Leave => ().into_any(),
        Way::SetAside => {
            let label = phrase("aside_set_aside_it", std::slice::from_ref(&stood));
            view! { <button type="button" class="small" aria-label=label on:click=move |_| send(None)>{word("aside_set_aside")}</button> }
                .into_any()
        }
        Way::Remove(base) => {
            let label = phrase("dashboard_remove_it", std::slice::from_ref(&stood));
            sure(id, word("dashboard_remove"), label, "dashboard_remove_sure", move || send(base))
        }
    };
    view! {
        <li>
            <p><strong>{stood.clone()}</strong></p>
            <p class="note">{phrase("pages_cause", std::slice::from_ref(&unread.cause))}</p>
            <details class="more">
                <summary aria-label=phrase("aside_look_at", std::slice::from_ref(&stood))>{word("aside_look")}</summary>
                <pre tabindex="0" aria-label=stood.clone()>{raw}</pre>
            </details>
            <p class="actions">
                <button type="button" class="small" aria-label=phrase("aside_save_it", &[stood]) on:click=move |_| save(Some(&one))>
                    {word("aside_save")}
                </button>
                {way_out}
            </p>
        </li>
    }
    .into_any()
}

/// What a file says of a value.
fn in_file(unread: &Unread) -> Value {
    serde_json::json!({"key": unread.stood, "value": unread.value, "cause": unread.cause})
}

fn fetch(keys: BTreeSet<String>, found: RwSignal<BTreeMap<String, Unread>>) {
    spawn_local(async move {
        let keys: Vec<String> = keys.into_iter().collect();
        // Where they cannot be fetched, the dashboard says that nothing can be read at all.
        let Ok(stored) = records::get(&keys).await else { return };
        found.try_set(stored.iter().filter_map(|(key, value)| Some((key.clone(), Unread::of(key, value)?))).collect());
    });
}

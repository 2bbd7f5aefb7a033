//! The list of clients: searched as the user types, and filtered.

use crate::clients::Outcome;
use crate::store::commands::Command;
use leptos::prelude::*;
use serde_json::json;
use wasm_bindgen::JsCast;

use super::library::{Known, Library, Shelf, Sought};
use super::{focus_on, words_for};
use crate::pages::browser;
use crate::pages::moments;
use crate::pages::parts::name_of;
use crate::pages::records::{Saved, Saver};
use crate::pages::words::{phrase, word};

/// How many rows are shown at first, and how many more at a time.
const ROWS: usize = 50;

/// The order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Active,
    Name,
}

pub(super) fn section(shelf: Shelf) -> AnyView {
    let any = Memo::new(move |_| shelf.with(|library| !library.known.is_empty()));
    let adding = RwSignal::new(false);
    view! {
        <section class="card" aria-labelledby="clients">
            <div class="line spread">
                <h2 id="clients">{word("dashboard_clients")}</h2>
                <button type="button" class="plain" aria-expanded=move || adding.get().to_string() on:click=move |_| open_adding(adding)>
                    {word("dashboard_client_add")}
                </button>
            </div>
            {move || adding.get().then(|| add(adding))}
            {move || if any.get() { found(shelf) } else { empty() }}
        </section>
    }
    .into_any()
}

/// How clients get here, where there is none yet.
fn empty() -> AnyView {
    let steps = ["dashboard_empty_click", "dashboard_empty_message", "dashboard_empty_hand"];
    view! {
        <div class="state">
            <h3>{word("dashboard_empty")}</h3>
            <ol class="steps">{steps.map(|step| view! { <li>{word(step)}</li> })}</ol>
            <p>{word("dashboard_empty_stays")}</p>
        </div>
    }
    .into_any()
}

fn open_adding(adding: RwSignal<bool>) {
    adding.update(|adding| *adding = !*adding);
    if adding.get_untracked() {
        focus_on("new-client");
    }
}

/// The form for a client that no page has shown.
fn add(adding: RwSignal<bool>) -> AnyView {
    let name = RwSignal::new(String::new());
    let saver = Saver::new();
    let make = move || {
        let id = browser::fresh_id();
        let body = json!({"name": name.with_untracked(|name| name.trim().to_owned()), "created_ms": moments::now()});
        saver.send(Command::Put { key: format!("client:{id}"), base: None, body }, move |_| {
            adding.set(false);
            window().location().set_hash(&format!("client/{id}")).ok();
        });
    };
    view! {
        <form
            class="field"
            on:submit=move |event| {
                event.prevent_default();
                make();
            }
        >
            <label for="new-client">{word("dashboard_client_name")}</label>
            <input
                type="text"
                id="new-client"
                required=true
                maxlength="100"
                autocomplete="off"
                prop:value=name
                on:input=move |event| name.set(event_target_value(&event))
            />
            <p class="actions"><button type="submit">{word("dashboard_add")}</button></p>
            <Saved saver shown=|body| super::client::name_of_body(&body) theirs=|_| () />
        </form>
    }
    .into_any()
}

/// The search, the filters, and what they find.
fn found(shelf: Shelf) -> AnyView {
    let sought = RwSignal::new(Sought::default());
    let order = RwSignal::new(Order::Active);
    let most = RwSignal::new(ROWS);
    let places = Memo::new(move |_| {
        shelf.with(|library| {
            let mut places = sought.with(|sought| library.find(sought));
            if order.get() == Order::Name {
                let name = |place: &usize| library.known.get(*place).map(|known| (known.name.is_empty(), known.name.to_lowercase()));
                places.sort_by_cached_key(name);
            }
            places
        })
    });
    let rows = Memo::new(move |_| {
        shelf.with(|library| {
            let words = sought.with(|sought| sought.words.clone());
            let shown = places.with(|places| places.iter().take(most.get()).copied().collect::<Vec<_>>());
            shown.into_iter().filter_map(|place| Row::of(library, place, &words)).collect::<Vec<_>>()
        })
    });
    let count = move || {
        let (found, all) = (places.with(Vec::len), shelf.with(|library| library.known.len()));
        phrase("dashboard_clients_found", &[moments::count(found), moments::count(all)])
    };
    let more = move || places.with(Vec::len).saturating_sub(most.get());
    let narrow = move |change: &dyn Fn(&mut Sought)| {
        sought.update(|sought| change(sought));
        most.set(ROWS);
    };
    let clear = move |_| {
        narrow(&|sought| *sought = Sought::default());
        focus_on("sought");
    };
    view! {
        <search class="filters" on:keydown=step>
            <div class="field">
                <label for="sought">{word("dashboard_search")}</label>
                <input
                    type="search"
                    id="sought"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || sought.with(|sought| sought.words.clone())
                    on:input=move |event| narrow(&|sought| sought.words = event_target_value(&event))
                />
            </div>
            <div class="field">
                <label for="outcome">{word("dashboard_outcome")}</label>
                <select
                    id="outcome"
                    prop:value=move || sought.with(|sought| sought.outcome.map(|outcome| name_of(&outcome)).unwrap_or_default())
                    on:change=move |event| narrow(&|sought| sought.outcome = outcome_named(&event_target_value(&event)))
                >
                    <option value=String::new()>{word("dashboard_outcome_any")}</option>
                    {outcomes()}
                </select>
            </div>
            <div class="field">
                <label for="order">{word("dashboard_order")}</label>
                <select
                    id="order"
                    on:change=move |event| order.set(if event_target_value(&event) == "name" { Order::Name } else { Order::Active })
                >
                    <option value="active">{word("dashboard_order_active")}</option>
                    <option value="name">{word("dashboard_order_name")}</option>
                </select>
            </div>
            <div class="checks">
                {check("marked", "dashboard_filter_marked", move || sought.with(|sought| sought.marked), move |on| narrow(&|sought| sought.marked = on))}
                {check(
                    "incidents",
                    "dashboard_filter_incidents",
                    move || sought.with(|sought| sought.incidents),
                    move |on| narrow(&|sought| sought.incidents = on),
                )}
            </div>
        </search>
        <p class="note" role="status">{count}</p>
        {move || places.with(Vec::is_empty).then(|| view! {
            <p class="state">
                {word("dashboard_clients_none_found")} " "
                <button type="button" class="small" on:click=clear>{word("dashboard_clear_filters")}</button>
            </p>
        })}
        <ul class="rows" on:keydown=step>
            <For each=move || rows.get() key=Row::clone children=row />
        </ul>
        {move || (more() > 0).then(|| {
            let words = words_for(more(), "dashboard_more_one", "dashboard_more");
            view! {
                <p class="actions"><button type="button" class="plain" on:click=move |_| most.update(|most| *most += 2 * ROWS)>{words}</button></p>
            }
        })}
    }
    .into_any()
}

/// A box to be ticked.
pub(super) fn check(
    id: impl Into<String>,
    label: &'static str,
    on: impl Fn() -> bool + Send + Sync + 'static,
    change: impl Fn(bool) + 'static,
) -> AnyView {
    let id = id.into();
    view! {
        <span class="check">
            <input type="checkbox" id=id.clone() prop:checked=on on:change=move |event| change(event_target_checked(&event)) />
            <label for=id>{word(label)}</label>
        </span>
    }
    .into_any()
}

/// The outcomes to choose from.
pub(super) fn outcomes() -> AnyView {
    Outcome::ALL.map(|outcome| view! { <option value=name_of(&outcome)>{word(outcome.message())}</option> }).into_any()
}

/// The outcome of this name.
pub(super) fn outcome_named(name: &str) -> Option<Outcome> {
    Outcome::ALL.into_iter().find(|outcome| name_of(outcome) == name)
}

/// What a row shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Row {
    id: String,
    name: String,
    marked: Option<String>,
    outcome: Option<&'static str>,
    last_ms: i64,
    joined: usize,
    counts: [usize; 4],
    passage: Option<String>,
}

impl Row {
    fn of(library: &Library, place: usize, words: &str) -> Option<Self> {
        let known = library.known.get(place)?;
        let Known { id, name, mark, outcome, last_ms, members, jobs, notes, entries, incidents, .. } = known;
        Some(Self {
            id: id.clone(),
            name: called(name),
            marked: mark.as_ref().map(|mark| mark.reason.clone()),
            outcome: outcome.map(Outcome::message),
            last_ms: *last_ms,
            joined: members.len() - 1,
            counts: [*jobs, *notes, *entries, *incidents],
            passage: library.passage(known, words),
        })
    }
}

/// The name of a client, or the words for one without.
pub(super) fn called(name: &str) -> String {
    if name.trim().is_empty() { word("dashboard_unnamed") } else { name.to_owned() }
}

fn row(row: Row) -> AnyView {
    let Row { id, name, marked, outcome, last_ms, joined, counts, passage } = row;
    let names = [
        ("dashboard_count_jobs_one", "dashboard_count_jobs"),
        ("dashboard_count_notes_one", "dashboard_count_notes"),
        ("dashboard_count_entries_one", "dashboard_count_entries"),
        ("dashboard_count_incidents_one", "dashboard_count_incidents"),
    ];
    let counted = counts.into_iter().zip(names).filter(|(count, _)| *count > 0);
    let mut counted: Vec<String> = counted.map(|(count, (one, many))| words_for(count, one, many)).collect();
    if joined > 0 {
        counted.push(words_for(joined, "dashboard_count_joined_one", "dashboard_count_joined"));
    }
    view! {
        <li>
            <a href=format!("#client/{id}")>{name}</a>
            <span class="tags">
                {marked.map(mark)}
                {outcome.map(|outcome| view! { <span class="tag">{word(outcome)}</span> })}
            </span>
            <small class="counted">{counted.join(" · ")}</small>
            <small class="when"><time datetime=moments::machine(last_ms)>{moments::day(last_ms)}</time></small>
            {passage.map(|passage| view! { <small class="passage">{passage}</small> })}
        </li>
    }
    .into_any()
}

/// The user's own warning, in shape and words.
pub(super) fn mark(reason: String) -> AnyView {
    let why = (!reason.is_empty()).then(|| format!(": {reason}"));
    view! {
        <span class="badge is-stop warning">{crate::pages::parts::shape("stop")}<span>{word("dashboard_marked")}{why}</span></span>
    }
    .into_any()
}

/// Up and down lead from the search to the rows and from row to row.
fn step(event: web_sys::KeyboardEvent) {
    let key = event.key();
    let Some(at) = document().active_element() else { return };
    let is_search = at.id() == "sought";
    if !matches!(key.as_str(), "ArrowDown" | "ArrowUp") || !(is_search || at.matches(".rows a").unwrap_or(false)) {
        return;
    }
    let Ok(rows) = document().query_selector_all(".rows a") else { return };
    let place = (0..rows.length()).find(|place| rows.item(*place).is_some_and(|row| row.is_same_node(Some(&at))));
    let next = match (key.as_str(), place) {
        ("ArrowDown", None) => rows.item(0),
        ("ArrowDown", Some(place)) => rows.item(place + 1),
        ("ArrowUp", Some(0)) => document().get_element_by_id("sought").map(Into::into),
        ("ArrowUp", Some(place)) => rows.item(place - 1),
        _ => None,
    };
    if let Some(next) = next.and_then(|next| next.dyn_into::<web_sys::HtmlElement>().ok()) {
        event.prevent_default();
        next.focus().ok();
    }
}

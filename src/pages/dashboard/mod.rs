//! The dashboard: clients and what is kept of them, lessons, checklists, and the backup. What is shown is what follows `#` in
//! the address.

mod backup;
mod checklists;
mod client;
mod clients;
mod files;
mod lessons;
mod library;
mod texts;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use self::library::{Reading, Shelf};
use super::browser;
use super::parts::{heading, page_link, trouble};
use super::words::word;

/// What the dashboard shows.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Section {
    Clients,
    /// One client, by id.
    Client(String),
    Lessons,
    Checklists,
    Backup,
}

/// The sections that the navigation offers: what the address says, and the name of the message.
const SECTIONS: [(&str, &str, Section); 4] = [
    ("#clients", "dashboard_clients", Section::Clients),
    ("#lessons", "dashboard_lessons", Section::Lessons),
    ("#checklists", "dashboard_checklists", Section::Checklists),
    ("#backup", "dashboard_backup", Section::Backup),
];

impl Section {
    /// What the address names now; the list of clients where it names nothing.
    fn named() -> Self {
        let hash = window().location().hash().unwrap_or_default();
        match hash.strip_prefix("#client/") {
            Some(id) => Self::Client(id.to_owned()),
            None => SECTIONS.into_iter().find(|(name, ..)| *name == hash).map_or(Self::Clients, |(.., section)| section),
        }
    }

    /// Whether the navigation's link leads to it or to what it is a part of.
    fn is_under(&self, link: &Self) -> bool {
        self == link || matches!((self, link), (Self::Client(_), Self::Clients))
    }
}

/// The dashboard.
#[component]
pub(crate) fn Dashboard() -> impl IntoView {
    let shelf = Shelf::fill();
    let section = RwSignal::new(Section::named());
    when_address_changes(move || {
        section.set(Section::named());
        // Who follows a link by keyboard or by ear goes on where it leads.
        focus_on("section");
    });
    let links = SECTIONS.map(|(address, name, link)| {
        let current = move || section.with(|section| section.is_under(&link)).then_some("page");
        view! { <a href=address aria-current=current>{word(name)}</a> }
    });
    let shown = Memo::new(move |_| section.get());
    view! {
        <header class="bar">
            {heading(word("dashboard_title"))}
            <nav aria-label=word("dashboard_sections") class="sections">{links}</nav>
            <nav aria-label=word("popup_pages")>{page_link("settings.html", word("popup_settings"))}</nav>
        </header>
        <main class="wide" id="section" tabindex="-1">
            {move || match shown.get() {
                Section::Clients => read(shelf, clients::section),
                Section::Client(id) => read(shelf, move |shelf| client::section(shelf, &id)),
                Section::Lessons => read(shelf, lessons::section),
                Section::Checklists => view! { <checklists::Checklists /> }.into_any(),
                Section::Backup => view! { <backup::Backup shelf /> }.into_any(),
            }}
        </main>
        <footer><p class="note">{word("pages_not_affiliated")}</p></footer>
    }
}

/// What needs the records, once they are there; until then, how far the reading has come.
fn read(shelf: Shelf, then: impl Fn(Shelf) -> AnyView + Send + Sync + 'static) -> AnyView {
    let state = Memo::new(move |_| shelf.state());
    let again = move |_| shelf.load();
    (move || match state.get() {
        Reading::Loading => view! { <p class="state" role="status">{word("dashboard_loading")}</p> }.into_any(),
        Reading::Failed(failure) => {
            let retry = view! { <button type="button" on:click=again>{word("pages_retry")}</button> };
            view! { <div role="alert">{trouble(word("dashboard_not_loaded"), &failure, retry.into_any())}</div> }.into_any()
        }
        Reading::Done => view! { {unreadable(shelf)}{then(shelf)} }.into_any(),
    })
    .into_any()
}

/// How many records cannot be read, and where more is said of them.
fn unreadable(shelf: Shelf) -> AnyView {
    let count = Memo::new(move |_| shelf.with(|library| library.unreadable.len()));
    (move || {
        (count.get() > 0).then(|| {
            view! {
                <p class="hint">
                    {words_for(count.get(), "dashboard_unreadable_one", "dashboard_unreadable")}
                    " "
                    <a href="#backup">{word("dashboard_unreadable_where")}</a>
                </p>
            }
        })
    })
    .into_any()
}

/// The words for a count: those for one, or those for any other number, which stands in their place.
fn words_for(count: usize, one: &str, many: &str) -> String {
    if count == 1 { word(one) } else { super::words::phrase(many, &[super::moments::count(count)]) }
}

fn when_address_changes(then: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(then);
    window().add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref()).ok();
    listener.forget();
}

/// Puts the focus on the element of this id once what was just changed stands on the page.
fn focus_on(id: impl Into<String>) {
    let id = id.into();
    leptos::task::spawn_local(async move {
        browser::pause(0).await;
        let element = document().get_element_by_id(&id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            element.focus().ok();
        }
    });
}

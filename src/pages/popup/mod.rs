//! The popup of the toolbar button: what Heed read in the tab in front, or why it read nothing, what the user keeps about it, and
//! the quick switches. The report is painted before any record is read.

mod checklist;
mod client;
mod desk;
mod draft;
mod job;
mod keeping;
mod listing;
mod notes;
mod questions;
mod room;
mod scope;
mod status;
mod tabs;
mod who;

use crate::protocol::{Assessed, PlanState, ReadState, Report};
use crate::settings::When;
use crate::store::commands::Command;
use desk::{Desk, Subject};
use job::open_item;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::background::{self, Answer, Failure};
use super::browser;
use super::kept::Kept;
use super::parts::{Outcome, heading, name_of, page_link, switch, trouble};
use super::report::by_wording_alone;
use super::settings::{KIND_CHOICES, KindChoice, kind_switch};
use super::words::{phrase, word};

/// How often, and how many milliseconds apart, the popup looks for the report of a reading that it asked for. Changes of
/// the session's records come on their own; this is for the reading that ends without one.
const LOOKS: u32 = 10;
const BETWEEN_LOOKS: i32 = 200;

/// What the popup knows of the tab.
#[derive(Clone)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
enum Seen {
    /// Not asked yet.
    Asking,
    /// The page is being read because the user asked for it.
    Reading,
    /// What was found.
    Report(Report),
    /// Nothing was read, and why.
    Nothing(PlanState),
    /// No content script listens in the tab.
    Absent,
    /// The background gave no answer.
    Failed(Failure),
}

/// The popup.
#[component]
pub(crate) fn Popup() -> impl IntoView {
    let kept = Kept::fetch();
    let seen = RwSignal::new(Seen::Asking);
    let tab = RwSignal::new(None::<i32>);
    spawn_local(async move {
        let Some(id) = tab_in_question().await else {
            seen.set(Seen::Absent);
            return;
        };
        tab.set(Some(id));
        browser::when_records_change(move |names| {
            if names.iter().any(|name| *name == format!("tab:{id}") || background::is_of_settings(name)) {
                spawn_local(async move { show(look(id).await, seen) });
            }
        });
        let first = look(id).await;
        // Opening the popup is the click on the toolbar button that the mode "only on click" waits for.
        if matches!(first, Seen::Nothing(PlanState::Wait)) {
            read_now(id, seen).await;
        } else {
            seen.set(first);
        }
    });
    let subject = Memo::new(move |_| seen.with(subject_of));
    let again = move |_| {
        if let Some(id) = tab.get_untracked() {
            spawn_local(read_now(id, seen));
        }
    };
    let offers_reading = Memo::new(move |_| seen.with(may_read) && waits_for_clicks(kept));
    let kinds = Memo::new(move |_| if kept.ready.get() { seen.with(|seen| offered_kinds(kept, seen)) } else { Vec::new() });
    view! {
        <header class="bar">
            {heading(word("name"))}
            {move || kept.ready.get().then(|| master_switch(kept))}
        </header>
        <main>
            <Outcome kept />
            <p class="unseen" role="status">{move || seen.with(said)}</p>
            {move || seen.with(above)}
            {move || Some((tab.get()?, subject.get()?)).map(|(tab, subject)| at_hand(tab, &subject, kept, seen))}
            {move || seen.with(below)}
            {move || offers_reading.get().then(|| view! {
                <p class="actions"><button type="button" on:click=again>{word("popup_read_now")}</button></p>
            })}
            {move || kinds.get().into_iter().map(|choice| kind_switch(kept, choice)).collect_view()}
        </main>
        <footer>
            <nav aria-label=word("popup_pages")>
                {page_link("dashboard.html", word("popup_dashboard"))}
                {page_link("settings.html", word("popup_settings"))}
                {page_link("paste.html", word("popup_paste"))}
                {move || tab.get().map(in_a_tab)}
            </nav>
            <p class="note">{word("pages_not_affiliated")}</p>
        </footer>
    }
}

/// A link to the same in a tab of its own: a popup closes, with what was typed in it, as soon as the user clicks elsewhere.
fn in_a_tab(tab: i32) -> AnyView {
    view! { <a href=format!("popup.html?tab={tab}") target="_blank">{word("popup_in_a_tab")}</a> }.into_any()
}

/// The tab that `?tab=` names, or else the one in front.
async fn tab_in_question() -> Option<i32> {
    let query = window().location().search().unwrap_or_default();
    let named = web_sys::UrlSearchParams::new_with_str(&query).ok().and_then(|query| query.get("tab"));
    match named {
        Some(named) => named.parse().ok(),
        None => browser::active_tab().await,
    }
}

async fn look(tab: i32) -> Seen {
    match background::ask(&Command::Tab { tab }).await {
        Ok(Answer::Report(report)) => Seen::Report(report),
        Ok(Answer::Plan { state: PlanState::NotOurs }) => {
            // A content script that listens tells a page of the site from a page where Heed cannot run.
            if browser::ask_tab(tab, "ping").await.is_err() { Seen::Absent } else { Seen::Nothing(PlanState::NotOurs) }
        }
        Ok(Answer::Plan { state }) => Seen::Nothing(state),
        Ok(_) => Seen::Nothing(PlanState::NotOurs),
        Err(failure) => Seen::Failed(failure),
    }
}

/// Shows what is seen now, unless that is what is shown already: opened reasons then stay open.
fn show(now: Seen, seen: RwSignal<Seen>) {
    let same = match (&now, &*seen.read_untracked()) {
        (Seen::Report(now), Seen::Report(before)) => serde_json::to_string(now).ok() == serde_json::to_string(before).ok(),
        _ => false,
    };
    if !same {
        seen.set(now);
    }
}

/// Has the tab read and waits for the report.
async fn read_now(tab: i32, seen: RwSignal<Seen>) {
    seen.set(Seen::Reading);
    if browser::ask_tab(tab, "read").await.is_err() {
        seen.set(Seen::Absent);
        return;
    }
    for _ in 0..LOOKS {
        let now = look(tab).await;
        if !matches!(now, Seen::Nothing(_)) {
            seen.set(now);
            return;
        }
        browser::pause(BETWEEN_LOOKS).await;
    }
    seen.set(look(tab).await);
}

fn may_read(seen: &Seen) -> bool {
    matches!(seen, Seen::Report(_) | Seen::Nothing(PlanState::Wait | PlanState::On))
}

fn waits_for_clicks(kept: Kept) -> bool {
    kept.ready.get() && kept.read(|settings| settings.when == When::OnClick && !settings.off)
}

/// What the tab is about, where it is about one job or one room.
fn subject_of(seen: &Seen) -> Option<Subject> {
    let Seen::Report(report) = seen else { return None };
    if let Some((shown, room)) = report.shown.as_ref().and_then(|shown| Some((shown, shown.room.as_ref()?))) {
        return Some(Subject::Room(shown.traits.rooms.first().cloned(), room.job.clone()));
    }
    if !matches!(report.state, ReadState::Read | ReadState::LogIn | ReadState::Unavailable) {
        return None;
    }
    let item = open_item(report)?;
    let facts = report.shown.as_ref().and_then(|shown| shown.facts.as_ref());
    Some(Subject::Job(item.job.clone().or_else(|| facts.and_then(|facts| facts.uid.clone()))))
}

/// What is said of the tab above the job, the room or the list.
fn above(seen: &Seen) -> Option<AnyView> {
    let said = match seen {
        Seen::Asking => state("popup_asking", None),
        Seen::Reading => state("popup_reading", None),
        Seen::Report(report) => {
            let said = [by_wording_alone(report), above_report(report)];
            return said.iter().any(Option::is_some).then(|| said.into_any());
        }
        Seen::Nothing(PlanState::Off) => state("popup_off", Some("popup_off_more")),
        Seen::Nothing(PlanState::KindOff) => state("popup_kind_off", Some("popup_kind_off_more")),
        Seen::Nothing(PlanState::Wait) => state("popup_wait", Some("popup_wait_more")),
        Seen::Nothing(PlanState::On) => state("popup_not_read_yet", Some("popup_not_read_yet_more")),
        Seen::Nothing(PlanState::NotOurs) => state("popup_not_ours", Some("popup_not_ours_more")),
        Seen::Absent => state("popup_absent", Some("popup_absent_more")),
        Seen::Failed(failure) => trouble(word("popup_failed"), failure, ().into_any()),
    };
    Some(said)
}

fn above_report(report: &Report) -> Option<AnyView> {
    let is_room = report.shown.as_ref().is_some_and(|shown| shown.room.is_some());
    match report.state {
        ReadState::Read if report.kind.is_list() || is_room || open_item(report).is_some() => None,
        // A room without messages says so itself.
        ReadState::Empty if is_room => None,
        ReadState::Read | ReadState::Empty => Some(state("popup_empty", Some("popup_empty_more"))),
        ReadState::NotJobPage => Some(state("popup_not_ours", Some("popup_not_ours_more"))),
        ReadState::Unreadable => Some(unreadable(open_item(report).or(report.items.first()))),
        ReadState::LogIn => Some(state("popup_log_in", Some("popup_log_in_more"))),
        ReadState::Challenge => Some(state("popup_challenge", Some("popup_challenge_more"))),
        ReadState::Unavailable => Some(state("popup_unavailable", Some("popup_unavailable_more"))),
    }
}

/// The posts of a list.
fn below(seen: &Seen) -> Option<AnyView> {
    let Seen::Report(report) = seen else { return None };
    let is_read = report.kind.is_list() && report.state == ReadState::Read;
    is_read.then(|| listing::list(&report.items.iter().filter(|item| item.panel.is_none()).collect::<Vec<_>>()))
}

/// The job or the room. It is built once for each, so that what the user has typed outlives another reading of the page.
fn at_hand(tab: i32, subject: &Subject, kept: Kept, seen: RwSignal<Seen>) -> AnyView {
    let report = Signal::derive(move || seen.with(|seen| if let Seen::Report(report) = seen { Some(report.clone()) } else { None }));
    let desk = Desk::new(tab, subject, report.get_untracked());
    Effect::new(move || {
        if let Some(report) = report.get() {
            desk.show(&report);
        }
    });
    let part = match subject {
        Subject::Job(_) => job::job(desk, kept, report),
        Subject::Room(..) => room::room(desk),
    };
    let unread = move || {
        desk.trouble.get().map(|failure| {
            let retry = view! { <button type="button" on:click=move |_| desk.load()>{word("pages_retry")}</button> };
            trouble(word("popup_records_not_read"), &failure, retry.into_any())
        })
    };
    view! { <div role="alert">{unread}</div> {part} }.into_any()
}

/// What is shown, in a line for those who hear it.
fn said(seen: &Seen) -> String {
    let Seen::Report(report) = seen else { return String::new() };
    match report.items.as_slice() {
        [] if !report.kind.is_list() => String::new(),
        [only] => format!("{} {}", word(&format!("level_{}", name_of(&only.level))), known(only)),
        posts => phrase("popup_posts", &[posts.len().to_string()]),
    }
}

fn known(item: &Assessed) -> String {
    phrase("pages_known", &[item.known.to_string(), item.of.to_string()])
}

/// A state in a line, and what can be done about it.
fn state(title: &'static str, more: Option<&'static str>) -> AnyView {
    view! {
        <div class="state" role="status">
            <h2>{word(title)}</h2>
            {more.map(|more| view! { <p>{word(more)}</p> })}
        </div>
    }
    .into_any()
}

fn unreadable(item: Option<&Assessed>) -> AnyView {
    let found = item.map(|item| phrase("popup_found", &[item.known.to_string(), item.of.to_string()]));
    view! {
        {state("popup_unreadable", Some("popup_unreadable_more"))}
        {found.map(|found| view! { <p class="hint">{found}</p> })}
    }
    .into_any()
}

fn master_switch(kept: Kept) -> AnyView {
    switch(
        "on".to_owned(),
        word("popup_on"),
        None,
        move || kept.read(|settings| !settings.off),
        move |on| kept.change(|settings| settings.off = !on),
    )
}

/// The page's own kind; where that is unknown because the page was not read, the kinds that are switched off.
fn offered_kinds(kept: Kept, seen: &Seen) -> Vec<KindChoice> {
    let mut choices = KIND_CHOICES.to_vec();
    match seen {
        Seen::Report(report) => choices.retain(|choice| choice.kinds.contains(&report.kind)),
        Seen::Nothing(PlanState::KindOff) => choices.retain(|choice| kept.peek(|settings| choice.is_off(settings))),
        _ => choices.clear(),
    }
    choices
}

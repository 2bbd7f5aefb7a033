//! The popup of the toolbar button: what Heed read in the tab in front, or why it read nothing, and the quick switches.

use heed::protocol::{Assessed, Level, PlanState, ReadState, Report};
use heed::reading::plan::PageKind;
use heed::settings::When;
use heed::store::commands::Command;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::background::{self, Answer, Failure};
use super::browser;
use super::kept::Kept;
use super::parts::{Outcome, heading, level_badge, name_of, page_link, switch, trouble};
use super::report;
use super::settings::{KIND_CHOICES, KindChoice, kind_switch};
use super::words::{SignalWords, phrase, word};

/// How many of a list's posts are named one by one.
const WORST_POSTS: usize = 5;

/// How often, and how many milliseconds apart, the popup looks for the report of a reading that it asked for. Changes of
/// the session's records come on their own; this is for the reading that ends without one.
const LOOKS: u32 = 10;
const BETWEEN_LOOKS: i32 = 200;

/// What the popup knows of the tab.
#[derive(Clone)]
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
            {move || shown(seen.get())}
            {move || offers_reading.get().then(|| view! {
                <p class="actions"><button type="button" on:click=again>{word("popup_read_now")}</button></p>
            })}
            {move || kinds.get().into_iter().map(|choice| kind_switch(kept, choice)).collect_view()}
        </main>
        <footer>
            <nav aria-label=word("popup_pages")>
                {page_link("settings.html", word("popup_settings"))}
                {page_link("paste.html", word("popup_paste"))}
            </nav>
            <p class="note">{word("pages_not_affiliated")}</p>
        </footer>
    }
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

fn shown(seen: Seen) -> AnyView {
    match seen {
        Seen::Asking => state("popup_asking", None),
        Seen::Reading => state("popup_reading", None),
        Seen::Report(report) => report_view(&report),
        Seen::Nothing(PlanState::Off) => state("popup_off", Some("popup_off_more")),
        Seen::Nothing(PlanState::KindOff) => state("popup_kind_off", Some("popup_kind_off_more")),
        Seen::Nothing(PlanState::Wait) => state("popup_wait", Some("popup_wait_more")),
        Seen::Nothing(PlanState::On) => state("popup_not_read_yet", Some("popup_not_read_yet_more")),
        Seen::Nothing(PlanState::NotOurs) => state("popup_not_ours", Some("popup_not_ours_more")),
        Seen::Absent => state("popup_absent", Some("popup_absent_more")),
        Seen::Failed(failure) => trouble(word("popup_failed"), &failure, ().into_any()),
    }
}

/// What is shown, in a line for those who hear it.
fn said(seen: &Seen) -> String {
    let Seen::Report(report) = seen else { return String::new() };
    match report.items.as_slice() {
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

fn report_view(report: &Report) -> AnyView {
    let is_list = matches!(report.kind, PageKind::Search | PageKind::Feed | PageKind::Saved);
    // On a list, an item with a client panel is the job that lies open over it.
    let open = report.items.iter().find(|item| item.panel.is_some() || !is_list);
    match report.state {
        ReadState::Read if is_list => {
            let listed: Vec<&Assessed> = report.items.iter().filter(|item| item.panel.is_none()).collect();
            view! { {open.map(job)}{list(&listed)} }.into_any()
        }
        ReadState::Read => open.map_or_else(|| state("popup_empty", Some("popup_empty_more")), job),
        ReadState::Empty => state("popup_empty", Some("popup_empty_more")),
        ReadState::NotJobPage => state("popup_not_ours", Some("popup_not_ours_more")),
        ReadState::Unreadable => unreadable(open.or(report.items.first())),
        ReadState::LogIn => view! { {state("popup_log_in", Some("popup_log_in_more"))}{open.map(job)} }.into_any(),
        ReadState::Challenge => state("popup_challenge", Some("popup_challenge_more")),
        ReadState::Unavailable => view! { {state("popup_unavailable", Some("popup_unavailable_more"))}{open.map(job)} }.into_any(),
    }
}

fn unreadable(item: Option<&Assessed>) -> AnyView {
    let found = item.map(|item| phrase("popup_found", &[item.known.to_string(), item.of.to_string()]));
    view! {
        {state("popup_unreadable", Some("popup_unreadable_more"))}
        {found.map(|found| view! { <p class="hint">{found}</p> })}
    }
    .into_any()
}

fn job(item: &Assessed) -> AnyView {
    view! { <article class="job"><h2>{title(item)}</h2>{report::posting(item, false)}</article> }.into_any()
}

fn title(item: &Assessed) -> String {
    if item.title.is_empty() { word("popup_untitled") } else { item.title.clone() }
}

/// Counts by level, and the worst posts, each to be opened.
fn list(items: &[&Assessed]) -> AnyView {
    let counts = [Level::Stop, Level::Serious, Level::Caution, Level::Note, Level::Clear].map(|level| {
        let count = items.iter().filter(|item| item.level == level).count();
        (count > 0).then(|| view! { <li>{level_badge(level)}<b>{count}</b></li> })
    });
    let mut worst: Vec<&&Assessed> = items.iter().filter(|item| item.level > Level::Clear).collect();
    worst.sort_by_key(|item| std::cmp::Reverse(item.level));
    worst.truncate(WORST_POSTS);
    let rows = worst.iter().map(|item| listed(item)).collect_view();
    let first = if worst.is_empty() { "popup_none_worse" } else { "popup_worst" };
    view! {
        <div class="list">
            <h2>{phrase("popup_posts", &[items.len().to_string()])}</h2>
            <ul class="counts">{counts}</ul>
            <h3>{word(first)}</h3>
            <ul class="posts">{rows}</ul>
        </div>
    }
    .into_any()
}

fn listed(item: &Assessed) -> AnyView {
    let reason = item.reasons.first().map(|reason| SignalWords::of(&reason.id).summary());
    view! {
        <li>
            <details class="reason">
                <summary>
                    <span class="line">{level_badge(item.level)}" "<b>{title(item)}</b></span>
                    <span class="evidence">{reason}</span>
                </summary>
                {report::posting(item, false)}
            </details>
        </li>
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

//! A job: what speaks against it in short, the client and the notes at once; checklist and drafts a tab away.

use crate::protocol::{Assessed, Level, Report};
use leptos::prelude::*;

use super::checklist::Listed;
use super::desk::Desk;
use super::tabs::{Tab, tabs};
use super::{checklist, client, keeping, notes, questions, scope, status};
use crate::pages::kept::Kept;
use crate::pages::report;
use crate::pages::words::{phrase, word};

/// The item of a report that is the job in question: on a list, the one that lies open over it.
pub(super) fn open_item(report: &Report) -> Option<&Assessed> {
    report.items.iter().find(|item| item.panel.is_some() || !report.kind.is_list())
}

/// What the popup shows of a job; `report` is the last reading that showed it.
pub(super) fn job(desk: Desk, kept: Kept, report: Signal<Option<Report>>) -> AnyView {
    let item = Memo::new(move |_| report.with(|report| report.as_ref().and_then(open_item).map(Shown::of)));
    let listed = Listed::new(desk, kept);
    let names = Memo::new(move |_| item.with(|item| item.as_ref().map(|item| item.item.questions.clone()).unwrap_or_default()));
    let open = Signal::derive(move || phrase("popup_check_count", &[listed.open().0.to_string(), listed.open().1.to_string()]));
    let parts = vec![
        Tab {
            name: "popup_tab_post",
            count: Signal::derive(String::new),
            part: Box::new(move || {
                view! {
                    {move || item.with(|item| item.as_ref().map(|item| report::brief(&item.item)))}
                    {client::section(desk)}
                    {notes::section(desk)}
                    {status::field(desk)}
                    {keeping::section(desk)}
                }
                .into_any()
            }),
        },
        Tab { name: "popup_tab_checklist", count: open, part: Box::new(move || checklist::section(listed)) },
        Tab {
            name: "popup_tab_drafts",
            count: Signal::derive(String::new),
            part: Box::new(move || view! { {questions::section(desk, names)} {scope::section(desk)} }.into_any()),
        },
    ];
    let level = move || item.with(|item| item.as_ref().map_or(Level::Clear, |item| item.item.level));
    let title = move || item.with(|item| item.as_ref().map(|item| title(&item.item)).unwrap_or_default());
    let verdict = Memo::new(move |_| level());
    view! {
        <article class="job">
            <h2>{title}</h2>
            {move || report::verdict(verdict.get())}
            {client::banner(desk)}
            {tabs(word("popup_tabs"), parts)}
        </article>
    }
    .into_any()
}

pub(super) fn title(item: &Assessed) -> String {
    if item.title.is_empty() { word("popup_untitled") } else { item.title.clone() }
}

/// A posting's report with its text, by which two are compared.
#[derive(Clone)]
struct Shown {
    item: Assessed,
    text: String,
}

impl Shown {
    fn of(item: &Assessed) -> Self {
        Self { item: item.clone(), text: serde_json::to_string(item).unwrap_or_default() }
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

//! Keeping what the tab shows in the client's log, and what of this job is in it already.

use crate::evidence::{Entry, Kind};
use crate::store::commands::Command;
use leptos::prelude::*;

use super::client::outcome;
use super::desk::{Desk, Standing};
use crate::pages::moments::day;
use crate::pages::records::{Saver, Saving};
use crate::pages::words::{phrase, word};

/// How many of the kept entries are named.
const MOST: usize = 4;

/// The button that keeps the post, and what is kept of this job.
pub(super) fn section(desk: Desk) -> AnyView {
    let saver = Saver::new();
    let keep = move |_| saver.send(Command::Keep { tab: Some(desk.tab), key: None, words: None }, move |_| desk.load());
    let kept = move || {
        let uid = desk.number();
        let is_of_job = |entry: &&Entry| entry.content.as_ref().is_some_and(|content| uid.is_some() && content.job == uid);
        let log = desk.log();
        let rows: Vec<String> = log.iter().rev().filter(is_of_job).take(MOST).map(in_words).collect();
        (!rows.is_empty()).then(|| {
            let rows = rows.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
            view! { <ul class="told">{rows}</ul> }
        })
    };
    let is_unknown = Memo::new(move |_| matches!(desk.standing(), Standing::Open(_)));
    view! {
        <section aria-labelledby="keeping">
            <h3 id="keeping">{word("popup_keeping")}</h3>
            {kept}
            <p class="actions">
                <button type="button" class="plain" disabled=move || saver.state() == Saving::Storing on:click=keep>{word("keep_posting")}</button>
            </p>
            {move || is_unknown.get().then(|| view! { <p class="hint">{word("popup_keep_new")}</p> })}
            {outcome(saver)}
        </section>
    }
    .into_any()
}

fn in_words(entry: &Entry) -> String {
    let kind = entry.content.as_ref().map_or("evidence_kind_removal", |content: &_| Kind::message(&content.kind));
    phrase("popup_kept", &[word(kind), day(entry.captured_ms.0)])
}

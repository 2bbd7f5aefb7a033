//! Questions to the client, drafted from what the post leaves out: chosen and edited by the user, and put on the clipboard.

use std::collections::BTreeSet;

use crate::checklist::facts::JobFacts;
use crate::drafts::question_message;
use leptos::prelude::*;

use super::desk::Desk;
use super::draft::{Draft, phrase_of};
use crate::pages::words::{word, word_of};

/// The questions to choose from, and the message. `names` are those that the report names.
pub(super) fn section(desk: Desk, names: Memo<Vec<String>>) -> AnyView {
    let left_out = RwSignal::new(BTreeSet::<String>::new());
    let message = Memo::new(move |_| {
        let facts = desk.facts.get().unwrap_or_default();
        let asked: Vec<String> = names.with(|names| {
            let chosen = left_out.with(|left_out| names.iter().filter(|name| !left_out.contains(*name)).cloned().collect::<Vec<_>>());
            chosen.iter().map(|name| word_of("question", name)).collect()
        });
        written(&facts, &asked)
    });
    let draft = Draft::new(message);
    let choices = move || {
        let rows = names.get().into_iter().map(|name| choice(name, left_out)).collect_view();
        view! { <ul class="choices">{rows}</ul> }
    };
    let is_empty = Memo::new(move |_| names.with(Vec::is_empty));
    view! {
        <section aria-labelledby="questions">
            <h3 id="questions">{word("popup_questions")}</h3>
            {move || is_empty.get().then(|| view! { <p class="hint">{word("popup_questions_none")}</p> })}
            {choices}
            {draft.field("question-message", word("popup_questions_message"), 9)}
        </section>
    }
    .into_any()
}

fn written(facts: &JobFacts, asked: &[String]) -> String {
    question_message(facts, asked, &phrase_of)
}

fn choice(name: String, left_out: RwSignal<BTreeSet<String>>) -> AnyView {
    let question = word_of("question", &name);
    let id = format!("question-{}", name.replace('_', "-"));
    let chosen = {
        let name = name.clone();
        move || left_out.with(|left_out| !left_out.contains(&name))
    };
    let turn = move |on: bool| {
        left_out.update(|left_out| {
            if on {
                left_out.remove(&name);
            } else {
                left_out.insert(name.clone());
            }
        });
    };
    view! {
        <li class="choice">
            <input
                type="checkbox"
                id=id.clone()
                prop:checked=chosen
                on:change=move |event| turn(event_target_checked(&event))
            />
            <label for=id>{question}</label>
        </li>
    }
    .into_any()
}

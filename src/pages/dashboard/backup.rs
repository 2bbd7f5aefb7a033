//! Backup and import, what was set aside or replaced, and how much room there is.

mod aside;
mod choosing;
mod exporting;
mod importing;
mod replaced;
mod sealing;
mod space;
mod work;

use crate::settings::Settings;
use leptos::prelude::*;
use serde_json::Value;

use super::library::Shelf;
use super::{focus_on, words_for};
use crate::pages::settings::in_words;
use crate::pages::words::{SignalWords, word, word_of};

/// The section.
#[component]
pub(crate) fn Backup(shelf: Shelf) -> impl IntoView {
    view! {
        {exporting::section()}
        {importing::section()}
        {aside::section(shelf)}
        {replaced::section()}
        {space::section()}
    }
}

/// A record in words: its kind, and what it says first.
fn named(key: &str, body: Option<&Value>) -> String {
    let (kind, id) = key.split_once(':').unwrap_or((key, ""));
    let said = |name: &str| {
        let text = body?.get(name)?.as_str().filter(|text| !text.trim().is_empty())?;
        Some(text.lines().next().unwrap_or_default().chars().take(80).collect::<String>())
    };
    let says = match kind {
        "muted" => Some(SignalWords::of(id).summary()),
        "setting" => Some(String::new()),
        _ => said("name").or_else(|| said("title")).or_else(|| said("text")),
    };
    let kind = word_of("record", kind);
    match says.as_deref() {
        Some("") => kind,
        Some(says) => format!("{kind}: {says}"),
        None => format!("{kind}: {id}"),
    }
}

/// What a record holds, as the user would read it: a text as it is, settings by name, all else as it is stored.
fn shown(key: &str, body: &Value) -> String {
    if let Some(text) = body.get("text").and_then(Value::as_str) {
        return text.to_owned();
    }
    if key.starts_with("setting:")
        && let Ok(settings) = serde_json::from_value::<Settings>(body.clone())
    {
        let lines = in_words(&settings).into_iter().map(|(name, value)| format!("{name}: {value}"));
        return lines.collect::<Vec<_>>().join("\n");
    }
    serde_json::to_string_pretty(body).unwrap_or_default()
}

/// Today, as it stands in names of files.
fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// A question before something goes for good, in the place of the button that asks for it.
fn sure(id: String, label: String, aria: String, question: &'static str, yes: impl Fn() + Clone + Send + Sync + 'static) -> AnyView {
    let asked = RwSignal::new(false);
    let button = id.clone();
    (move || {
        let (yes, id) = (yes.clone(), id.clone());
        if asked.get() {
            let back = move |_| {
                asked.set(false);
                focus_on(id.clone());
            };
            view! {
                <span class="inline" role="group" aria-label=word(question)>
                    <span>{word(question)}</span>
                    <button type="button" class="small" id=format!("{button}-yes") on:click=move |_| yes()>{word("dashboard_remove_yes")}</button>
                    <button type="button" class="small" on:click=back>{word("dashboard_remove_no")}</button>
                </span>
            }
            .into_any()
        } else {
            let ask = move |_| {
                asked.set(true);
                focus_on(format!("{id}-yes"));
            };
            view! { <button type="button" class="small" id=button.clone() aria-label=aria.clone() on:click=ask>{label.clone()}</button> }.into_any()
        }
    })
    .into_any()
}

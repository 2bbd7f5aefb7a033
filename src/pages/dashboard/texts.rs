//! Texts that the user writes and may change or take back: notes and lessons.

use std::collections::BTreeMap;

use crate::store::commands::Command;
use leptos::prelude::*;
use serde_json::Value;

use super::focus_on;
use crate::pages::browser;
use crate::pages::moments;
use crate::pages::records::{Saved, Saver, Saving};
use crate::pages::words::{phrase, word};

/// A text as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    /// The record's key.
    pub key: String,
    /// Its revision.
    pub rev: u64,
    /// When it was last changed, milliseconds since the epoch.
    pub at: i64,
    /// The words.
    pub text: String,
    /// Key of the record that it is about.
    pub about: Option<String>,
    /// What that is, in words, where it needs to be said.
    pub says: Option<String>,
}

/// What kind of text is written, and how it is called.
#[derive(Clone)]
pub(super) struct Writing {
    /// Begins the ids of the fields.
    pub name: &'static str,
    /// Message for one of them.
    pub label: &'static str,
    /// Message for the field of a new one.
    pub add: &'static str,
    /// Message where there is none.
    pub none: &'static str,
    /// What the keys of new ones begin with.
    pub prefix: String,
    /// What new ones are about.
    pub about: Option<String>,
    /// The body that holds a text about something.
    pub body: fn(&str, Option<&str>) -> Value,
}

/// The field for a new text, and all that are there.
pub(super) fn list(texts: Memo<Vec<Text>>, writing: Writing) -> AnyView {
    // What was changed here stays where it is, so that nothing moves under the user's hands; what is new comes first.
    let texts = Memo::new(move |before: Option<&Vec<Text>>| {
        let mut now = texts.get();
        let places: BTreeMap<&str, usize> = before.into_iter().flatten().zip(1..).map(|(text, place)| (text.key.as_str(), place)).collect();
        now.sort_by_key(|text| places.get(text.key.as_str()).copied().unwrap_or(0));
        now
    });
    let none = writing.none;
    let rows = writing.clone();
    view! {
        {new(writing)}
        {move || texts.with(Vec::is_empty).then(|| view! { <p class="hint">{word(none)}</p> })}
        <ul class="texts">
            <For
                each=move || texts.get()
                key=|text| text.key.clone()
                children=move |text| row(texts, text, rows.clone())
            />
        </ul>
    }
    .into_any()
}

/// The words of a text's body, for the two versions of a conflict.
fn words_of(body: Value) -> String {
    body.get("text").and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn new(writing: Writing) -> AnyView {
    let typed = RwSignal::new(String::new());
    let saver = Saver::new();
    let id = format!("new-{}", writing.name);
    let field = id.clone();
    let add = move || {
        let text = typed.with_untracked(|typed| typed.trim().to_owned());
        if text.is_empty() {
            return focus_on(field.clone());
        }
        let key = format!("{}{}", writing.prefix, browser::fresh_id());
        let body = (writing.body)(&text, writing.about.as_deref());
        let field = field.clone();
        saver.send(Command::Put { key, base: None, body }, move |_| {
            typed.set(String::new());
            focus_on(field.clone());
        });
    };
    view! {
        <form
            class="field wide-field"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <label for=id.clone()>{word(writing.add)}</label>
            <textarea id=id rows="2" prop:value=typed on:input=move |event| typed.set(event_target_value(&event))></textarea>
            <p class="actions">
                <button type="submit" disabled=move || saver.state() == Saving::Storing>{word("dashboard_add")}</button>
            </p>
            <Saved saver shown=words_of theirs=|_| () />
        </form>
    }
    .into_any()
}

/// What is being done with a text.
#[derive(Clone, PartialEq)]
enum Doing {
    Nothing,
    /// It is being changed, from this revision on.
    Editing(u64),
    /// The user is asked whether it is to be removed.
    Removing,
}

fn row(texts: Memo<Vec<Text>>, text: Text, writing: Writing) -> AnyView {
    let key = StoredValue::new(text.key.clone());
    let now = Memo::new(move |before: Option<&Text>| {
        let found = texts.with(|texts| key.with_value(|key| texts.iter().find(|text| text.key == *key).cloned()));
        found.or_else(|| before.cloned()).unwrap_or_else(|| text.clone())
    });
    let doing = RwSignal::new(Doing::Nothing);
    let kind = Memo::new(move |_| std::mem::discriminant(&*doing.read()));
    let typed = RwSignal::new(String::new());
    let saver = Saver::new();
    let id = now.with_untracked(|text| text.key.replace(':', "-"));
    let (field, edit, remove, yes) = (format!("{id}-text"), format!("{id}-edit"), format!("{id}-remove"), format!("{id}-yes"));
    let ids = StoredValue::new((field, edit, remove, yes));
    let begin = move |_| {
        typed.set(now.with_untracked(|text| text.text.clone()));
        doing.set(Doing::Editing(now.with_untracked(|text| text.rev)));
        focus_on(ids.with_value(|ids| ids.0.clone()));
    };
    let stop = move || {
        doing.set(Doing::Nothing);
        saver.give_up();
        focus_on(ids.with_value(|ids| ids.1.clone()));
    };
    let save = move || {
        let Doing::Editing(base) = doing.get_untracked() else { return };
        let text = typed.with_untracked(|typed| typed.trim().to_owned());
        if text.is_empty() {
            return focus_on(ids.with_value(|ids| ids.0.clone()));
        }
        let about = now.with_untracked(|text| text.about.clone());
        let command = Command::Put { key: key.get_value(), base: Some(base), body: (writing.body)(&text, about.as_deref()) };
        saver.send(command, move |_| {
            doing.set(Doing::Nothing);
            focus_on(ids.with_value(|ids| ids.1.clone()));
        });
    };
    let ask = move |_| {
        doing.set(Doing::Removing);
        focus_on(ids.with_value(|ids| ids.3.clone()));
    };
    let keep = move |_| {
        doing.set(Doing::Nothing);
        focus_on(ids.with_value(|ids| ids.2.clone()));
    };
    let new_field = format!("new-{}", writing.name);
    let gone = move |_| {
        let new_field = new_field.clone();
        let command = Command::Remove { key: key.get_value(), base: Some(now.with_untracked(|text| text.rev)) };
        doing.set(Doing::Nothing);
        saver.send(command, move |_| focus_on(new_field.clone()));
    };
    let theirs = move |_| {
        doing.set(Doing::Nothing);
        focus_on(ids.with_value(|ids| ids.1.clone()));
    };
    let (label, begins) = (writing.label, move || now.with(|text| text.text.chars().take(40).collect::<String>()));
    let body = move || {
        let (field, edit, remove, yes) = ids.get_value();
        let state = kind.get();
        if state == std::mem::discriminant(&Doing::Editing(0)) {
            return view! {
                <form
                    class="field wide-field"
                    on:submit=move |event| {
                        event.prevent_default();
                        save();
                    }
                    on:keydown=move |event| {
                        if event.key() == "Escape" {
                            stop();
                        }
                    }
                >
                    <label for=field.clone()>{word(label)}</label>
                    <textarea id=field rows="3" prop:value=typed on:input=move |event| typed.set(event_target_value(&event))></textarea>
                    <p class="actions">
                        <button type="submit" disabled=move || saver.state() == Saving::Storing>{word("dashboard_save")}</button>
                        <button type="button" class="plain" on:click=move |_| stop()>{word("dashboard_discard")}</button>
                    </p>
                </form>
            }
            .into_any();
        }
        let gone = gone.clone();
        view! {
            <p class="words">{move || now.with(|text| text.text.clone())}</p>
            <p class="line">
                <small>
                    <time datetime=move || moments::machine(now.with(|text| text.at))>{move || moments::moment(now.with(|text| text.at))}</time>
                    {move || now.with(|text| text.says.clone()).map(|says| format!(" · {says}"))}
                </small>
                {if state == std::mem::discriminant(&Doing::Removing) {
                    view! {
                        <span class="actions">
                            <span>{word("dashboard_remove_sure")}</span>
                            <button type="button" class="small" id=yes on:click=gone>{word("dashboard_remove_yes")}</button>
                            <button type="button" class="small" on:click=keep>{word("dashboard_remove_no")}</button>
                        </span>
                    }
                        .into_any()
                } else {
                    view! {
                        <span class="actions">
                            <button type="button" class="small" id=edit aria-label=move || phrase("dashboard_edit_it", &[begins()]) on:click=begin>
                                {word("dashboard_edit")}
                            </button>
                            <button type="button" class="small" id=remove aria-label=move || phrase("dashboard_remove_it", &[begins()]) on:click=ask>
                                {word("dashboard_remove")}
                            </button>
                        </span>
                    }
                        .into_any()
                }}
            </p>
        }
        .into_any()
    };
    view! { <li>{body}<Saved saver shown=words_of theirs /></li> }.into_any()
}

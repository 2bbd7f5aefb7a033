//! The templates of checklists: their names, the jobs they are for, own items, order, and which standard items they leave out.

use std::collections::BTreeMap;

use crate::checklist::{Direction, EditError, JobType, Label, TemplateRecord};
use crate::store::commands::Command;
use crate::store::record::{Body, Record, read};
use crate::store::saved;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;
use wasm_bindgen::JsCast;

use crate::pages::background::Failure;
use crate::pages::browser;
use crate::pages::held::Held;
use crate::pages::parts::{name_of, trouble};
use crate::pages::records::{self, Saved, Saver, id_of};
use crate::pages::words::{phrase, word};

const JOB_TYPES: [JobType; 3] = [JobType::Any, JobType::Fixed, JobType::Hourly];

/// Templates by their id.
type Templates = BTreeMap<String, Record<TemplateRecord>>;

/// The editor of the templates.
#[component]
pub(crate) fn Checklists() -> impl IntoView {
    let templates = RwSignal::new(None::<Templates>);
    let unread = RwSignal::new(None::<Failure>);
    let load = move || {
        spawn_local(async move {
            let found = records::under(&[&format!("{}:", TemplateRecord::KIND)]).await;
            unread.try_set(found.as_ref().err().cloned());
            if let Ok(found) = found {
                templates.try_set(Some(readable(&found)));
            }
        });
    };
    load();
    browser::when_records_change(move |names| {
        if names.iter().any(|name| name.starts_with("template:")) {
            load();
        }
    });
    let ids = move || {
        let mut named: Vec<(String, String)> =
            templates.with(|all| all.iter().flatten().map(|(id, one)| (one.body.name.to_lowercase(), id.clone())).collect());
        named.sort();
        named.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
    };
    let is_empty = Memo::new(move |_| templates.with(|all| all.as_ref().is_some_and(BTreeMap::is_empty)));
    let not_read = move || {
        unread.get().map(|failure| {
            let retry = view! { <button type="button" on:click=move |_| load()>{word("pages_retry")}</button> };
            trouble(word("popup_records_not_read"), &failure, retry.into_any())
        })
    };
    view! {
        <section class="templates" aria-labelledby="templates">
            <h2 id="templates" tabindex="-1">{word("templates_title")}</h2>
            <p class="lead">{word("templates_lead")}</p>
            <div role="alert">{not_read}</div>
            {move || is_empty.get().then(|| view! { <p class="hint">{word("templates_none")}</p> })}
            <For each=ids key=String::clone children=move |id| template(templates, id) />
            {create()}
        </section>
    }
}

fn readable(found: &BTreeMap<String, Value>) -> Templates {
    found.iter().filter_map(|(key, value)| Some((id_of(key).to_owned(), read(id_of(key), value).ok()?))).collect()
}

fn create() -> AnyView {
    let saver = Saver::new();
    let (name, job) = (RwSignal::new(String::new()), RwSignal::new(JobType::Any));
    let error = RwSignal::new(None::<EditError>);
    // Tried again, it is the same template.
    let pending = StoredValue::new(None::<String>);
    let make = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let made = TemplateRecord::named(&name.get_untracked(), job.get_untracked());
        error.set(made.as_ref().err().copied());
        let Ok(made) = made else { return };
        let id = pending.get_value().unwrap_or_else(browser::fresh_id);
        pending.set_value(Some(id.clone()));
        let body = serde_json::to_value(&made).unwrap_or_default();
        saver.send(Command::Put { key: saved::key::<TemplateRecord>(&id), base: None, body }, move |_| {
            pending.set_value(None);
            name.set(String::new());
        });
    };
    view! {
        <form class="card" on:submit=make>
            <h3>{word("templates_new")}</h3>
            <div class="fields">
                {name_field("new-template", name, move |_| ())}
                {job_field("new-template", move || job.get(), move |chosen| job.set(chosen))}
            </div>
            {said(error)}
            <p class="actions"><button type="submit">{word("templates_create")}</button></p>
            <Saved saver shown=in_words_of theirs=|_| () />
        </form>
    }
    .into_any()
}

fn template(templates: RwSignal<Option<Templates>>, id: String) -> AnyView {
    let held = Held::<TemplateRecord>::new(&id);
    let error = RwSignal::new(None::<EditError>);
    let edit = Edit { held, error };
    {
        let id = id.clone();
        Effect::new(move || {
            // A template that is gone takes its card with it.
            if let Some(record) = templates.with(|all| all.as_ref().and_then(|all| all.get(&id).cloned())) {
                held.take_record(Some(record));
            }
        });
    }
    let name = RwSignal::new(String::new());
    Effect::new(move || name.set(held.read(|template| template.name.clone())));
    let rename = move |words: String| edit.make(|template| template.rename(&words));
    let choose = move |job: JobType| {
        edit.make(|template| {
            template.job = job;
            Ok(())
        });
    };
    let ids = move || held.read(|template| template.outline().into_iter().map(|(id, ..)| id).collect::<Vec<_>>());
    let prefix = id.clone();
    let (heading, label) = (format!("template-{id}"), format!("template-{id}"));
    view! {
        <section class="card" aria-labelledby=label>
            <h3 id=heading>{move || held.read(|template| template.name.clone())}</h3>
            <div class="fields">
                {name_field(&format!("template-{id}"), name, move |words| { rename(words); })}
                {job_field(&format!("template-{id}"), move || held.read(|template| template.job), choose)}
            </div>
            {said(error)}
            {held.outcome(in_words)}
            <details>
                <summary>{word("templates_items")}</summary>
                <ol class="items">
                    <For each=ids key=String::clone children=move |item| row(edit, &prefix, item) />
                </ol>
                {add(edit, &id)}
            </details>
            {remove(held)}
        </section>
    }
    .into_any()
}

/// A template and what went wrong with the last edit of it.
#[derive(Clone, Copy)]
struct Edit {
    held: Held<TemplateRecord>,
    error: RwSignal<Option<EditError>>,
}

impl Edit {
    /// Changes the template and stores it; an edit that breaks a rule changes nothing and says why.
    fn make(self, edit: impl FnOnce(&mut TemplateRecord) -> Result<(), EditError>) -> bool {
        let mut template = self.held.peek(TemplateRecord::clone);
        let outcome = edit(&mut template);
        self.error.set(outcome.err());
        if outcome.is_ok() {
            self.held.change(|held| *held = template);
        }
        outcome.is_ok()
    }
}

/// An item: a switch for a standard one, a field for the user's own, and its place.
fn row(edit: Edit, template: &str, id: String) -> AnyView {
    let held = edit.held;
    let own = held.peek(|template| template.list.own.iter().find(|own| own.id == id).map(|own| own.label.clone()));
    let standard = held.peek(|template| template.outline().into_iter().find(|(item, ..)| *item == id)).map(|(_, label, _)| label);
    let label = own.clone().unwrap_or_else(|| standard.map(|label| label_words(&label)).unwrap_or_default());
    let key = StoredValue::new(id.clone());
    let place = format!("{template}-{id}");
    let control = match own {
        Some(_) => own_item(edit, key, &place, &label),
        None => standard_item(edit, key, &place, label.clone()),
    };
    let is_own = held.peek(|template| template.list.own.iter().any(|own| own.id == id));
    let shift = {
        let place = place.clone();
        move |direction: Direction, button: &'static str| {
            edit.make(|template| template.shift(&key.get_value(), direction));
            let place = place.clone();
            // Moving the row takes the focus away.
            request_animation_frame(move || focus(&format!("{button}-{place}")));
        }
    };
    let (up, down) = (shift.clone(), shift);
    let of_item = |name: &str| phrase(name, std::slice::from_ref(&label));
    let remove = is_own.then(|| {
        let remove = move |_| {
            edit.make(|template| template.list.remove(&key.get_value()));
            focus("templates");
        };
        view! {
            <button type="button" class="small" aria-label=of_item("templates_remove_item_label") on:click=remove>
                {word("popup_check_remove")}
            </button>
        }
    });
    view! {
        <li class="item">
            {control}
            <p class="actions">
                <button
                    type="button"
                    class="small"
                    id=format!("up-{place}")
                    aria-label=of_item("templates_up_label")
                    on:click=move |_| up(Direction::Up, "up")
                >
                    {word("templates_up")}
                </button>
                <button
                    type="button"
                    class="small"
                    id=format!("down-{place}")
                    aria-label=of_item("templates_down_label")
                    on:click=move |_| down(Direction::Down, "down")
                >
                    {word("templates_down")}
                </button>
                {remove}
            </p>
        </li>
    }
    .into_any()
}

fn standard_item(edit: Edit, key: StoredValue<String>, place: &str, label: String) -> AnyView {
    let is_on = move || key.with_value(|id| edit.held.read(|template| !template.off.contains(id)));
    let turn = move |on: bool| edit.make(|template| template.switch(&key.get_value(), on));
    let id = format!("item-{place}");
    view! {
        <div class="switch">
            <input
                type="checkbox"
                role="switch"
                id=id.clone()
                prop:checked=is_on
                on:change=move |event| {
                    turn(event_target_checked(&event));
                }
            />
            <label for=id>{label}</label>
        </div>
    }
    .into_any()
}

fn own_item(edit: Edit, key: StoredValue<String>, place: &str, label: &str) -> AnyView {
    let words = move || {
        let of = |template: &TemplateRecord| template.list.own.iter().find(|own| own.id == key.get_value()).map(|own| own.label.clone());
        edit.held.read(of).unwrap_or_default()
    };
    let relabel = move |words: String| edit.make(|template| template.list.relabel(&key.get_value(), &words));
    view! {
        <input
            type="text"
            id=format!("item-{place}")
            aria-label=phrase("templates_item_label", &[label.to_owned()])
            maxlength="200"
            autocomplete="off"
            prop:value=words
            on:change=move |event| {
                relabel(event_target_value(&event));
            }
        />
    }
    .into_any()
}

fn add(edit: Edit, template: &str) -> AnyView {
    let id = format!("new-item-{template}");
    let label = RwSignal::new(String::new());
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if edit.make(|template| template.list.add(&browser::fresh_id(), &label.get_untracked())) {
            label.set(String::new());
        }
    };
    view! {
        <form class="line-form" on:submit=add>
            <label for=id.clone()>{word("popup_check_new")}</label>
            <input
                type="text"
                id=id
                maxlength="200"
                autocomplete="off"
                prop:value=label
                on:input=move |event| label.set(event_target_value(&event))
            />
            <button type="submit" class="small">{word("popup_check_add")}</button>
        </form>
    }
    .into_any()
}

/// Removing a template is asked about first: it cannot be taken back.
fn remove(held: Held<TemplateRecord>) -> AnyView {
    let saver = Saver::new();
    let asks = RwSignal::new(false);
    let remove = move |_| {
        saver.send(Command::Remove { key: held.key(), base: held.rev() }, |_| ());
        focus("templates");
    };
    let part = move || {
        if asks.get() {
            let name = held.read(|template| template.name.clone());
            return view! {
                <div role="group" class="trouble" aria-label=word("templates_remove")>
                    <p>{phrase("templates_remove_sure", &[name])}</p>
                    <p class="actions">
                        <button type="button" on:click=remove>{word("templates_remove_yes")}</button>
                        <button type="button" class="plain" autofocus=true on:click=move |_| asks.set(false)>
                            {word("templates_remove_no")}
                        </button>
                    </p>
                </div>
            }
            .into_any();
        }
        view! {
            <p class="actions">
                <button type="button" class="plain" on:click=move |_| asks.set(true)>{word("templates_remove")}</button>
            </p>
        }
        .into_any()
    };
    view! { {part} <Saved saver shown=in_words_of theirs=|_| () /> }.into_any()
}

fn name_field(id: &str, name: RwSignal<String>, changed: impl Fn(String) + 'static) -> AnyView {
    let id = format!("{id}-name");
    let write = move |event| name.set(event_target_value(&event));
    view! {
        <div class="field">
            <label for=id.clone()>{word("templates_name")}</label>
            <input
                type="text"
                id=id
                maxlength="200"
                autocomplete="off"
                prop:value=name
                on:input=write
                on:change=move |event| changed(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

fn job_field(id: &str, chosen: impl Fn() -> JobType + Send + Sync + 'static, choose: impl Fn(JobType) + 'static) -> AnyView {
    let id = format!("{id}-job");
    let take = move |name: String| {
        if let Some(job) = JOB_TYPES.into_iter().find(|job| name_of(job) == name) {
            choose(job);
        }
    };
    let option = |job: JobType| view! { <option value=name_of(&job)>{job_words(job)}</option> };
    view! {
        <div class="field">
            <label for=id.clone()>{word("templates_job")}</label>
            <select id=id prop:value=move || name_of(&chosen()) on:change=move |event| take(event_target_value(&event))>
                {JOB_TYPES.map(option)}
            </select>
        </div>
    }
    .into_any()
}

fn said(error: RwSignal<Option<EditError>>) -> AnyView {
    view! { <p class="error" role="alert">{move || error.get().map(|error| word(error.message()))}</p> }.into_any()
}

fn job_words(job: JobType) -> String {
    word(&format!("templates_for_{}", name_of(&job)))
}

fn label_words(label: &Label) -> String {
    match label {
        Label::Standard { name, .. } => word(name),
        Label::Own(words) => words.clone(),
    }
}

/// A version of a template in short.
fn in_words(template: &TemplateRecord) -> String {
    phrase("templates_version", &[template.name.clone(), job_words(template.job), template.list.own.len().to_string()])
}

fn in_words_of(body: Value) -> String {
    serde_json::from_value(body).map_or_else(|error| error.to_string(), |template| in_words(&template))
}

fn focus(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        element.focus().ok();
    }
}

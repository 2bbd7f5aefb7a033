//! The checklist before a proposal, kept for each job: items ticked by the page with their evidence, items found in the post, items
//! for the user, and the user's own. It informs, and neither blocks nor fills in anything.

use crate::checklist::{
    Checklist, ChecklistRecord, Direction, EditError, Evidence, Floors, Item, JobType, Kind, Label, Message, State, TemplateRecord, fitting,
};
use crate::store::commands::Command;
use crate::store::saved;
use crate::values::Millis;
use leptos::prelude::*;

use super::desk::Desk;
use super::tabs::focus;
use crate::pages::browser;
use crate::pages::kept::Kept;
use crate::pages::moments::{day, now};
use crate::pages::records::Saver;
use crate::pages::words::{phrase, word};

/// A job's checklist as the user sees it.
#[derive(Clone, Copy)]
pub(super) struct Listed {
    desk: Desk,
    shown: Memo<Checklist>,
    floors: Memo<Floors>,
    error: RwSignal<Option<EditError>>,
}

impl Listed {
    pub(super) fn new(desk: Desk, kept: Kept) -> Self {
        let floors = Memo::new(move |_| kept.read(|settings| Floors::from(settings)));
        let shown = Memo::new(move |_| desk.checklist.read(|record| build(desk, floors.get(), record)));
        Self { desk, shown, floors, error: RwSignal::new(None) }
    }

    /// Whether the page tells the job for which it is kept.
    fn can_keep(self) -> bool {
        self.desk.uid.with_value(Option::is_some)
    }

    /// How many items are open of how many, tracked.
    pub(super) fn open(self) -> (u32, u32) {
        self.shown.with(|shown| (shown.open, shown.of))
    }

    /// Changes the user's record and stores it with what is open then. A list that nobody had touched first takes on the template
    /// by which it was shown, so that it stays the same list.
    fn edit(self, edit: impl FnOnce(&mut ChecklistRecord, &Checklist) -> Result<(), EditError>) -> bool {
        if !self.can_keep() {
            return false;
        }
        let mut record = self.desk.checklist.peek(ChecklistRecord::clone);
        if record.is_untouched() {
            record.template = untrack(|| template_of(self.desk, &record));
        }
        let outcome = self.shown.with_untracked(|shown| edit(&mut record, shown));
        self.error.set(outcome.err());
        if outcome.is_ok() {
            let after = untrack(|| build(self.desk, self.floors.get(), &record));
            record.shown_as(&after);
            self.desk.checklist.change(|held| *held = record);
        }
        outcome.is_ok()
    }

    fn item(self, id: &str) -> Option<Item> {
        self.shown.with(|shown| shown.items.iter().find(|item| item.id == id).cloned())
    }
}

fn build(desk: Desk, floors: Floors, record: &ChecklistRecord) -> Checklist {
    let template = template_of(desk, record);
    desk.templates.with(|templates| {
        let template = template.and_then(|id| templates.as_ref()?.get(&id)).map(|template| &template.body);
        desk.facts.with(|facts| Checklist::build(facts.as_ref(), floors, record, template))
    })
}

/// The template that the user chose; for a list that nobody has touched, the one that fits the job.
fn template_of(desk: Desk, record: &ChecklistRecord) -> Option<String> {
    if !record.is_untouched() {
        return record.template.clone();
    }
    let pay = desk.facts.with(|facts| facts.as_ref().and_then(|facts| facts.pay));
    desk.templates.with(|templates| {
        let templates = templates.iter().flatten().map(|(id, template)| (id.as_str(), &template.body));
        fitting(templates, pay).map(str::to_owned)
    })
}

/// The whole checklist.
pub(super) fn section(listed: Listed) -> AnyView {
    let Listed { desk, shown, error, .. } = listed;
    let progress = move || {
        let (open, of) = listed.open();
        phrase("popup_check_open", &[open.to_string(), of.to_string()])
    };
    let unknown = move || {
        let unknown = shown.with(|shown| shown.unknown);
        (unknown > 0).then(|| phrase("popup_check_unknown", &[unknown.to_string()]))
    };
    let done = move || shown.with(|shown| shown.of - shown.open).to_string();
    let of = move || shown.with(|shown| shown.of).to_string();
    let ids = move || shown.with(|shown| shown.items.iter().map(|item| item.id.clone()).collect::<Vec<_>>());
    view! {
        <section class="checklist" aria-labelledby="checklist">
            <h3 id="checklist">{progress}</h3>
            <progress aria-labelledby="checklist" max=of value=done></progress>
            <p class="hint">{unknown}</p>
            {(!listed.can_keep()).then(|| view! { <p class="hint">{word("popup_check_no_job")}</p> })}
            {desk.checklist.outcome(in_words)}
            <p class="error" role="alert">{move || error.get().map(|error| word(error.message()))}</p>
            <ol class="items">
                <For each=ids key=String::clone children=move |id| row(listed, id) />
            </ol>
            {own(listed)}
            {template(listed)}
        </section>
    }
    .into_any()
}

fn row(listed: Listed, id: String) -> AnyView {
    let item = {
        let id = id.clone();
        Memo::new(move |_| listed.item(&id))
    };
    let first = item.get_untracked();
    let (kind, label, how) = first.map_or((Kind::Own, String::new(), None), |item| {
        let (label, how) = labelled(&item.label);
        (item.kind, label, how)
    });
    let class = move || item.with(|item| format!("item is-{}", item.as_ref().map_or("open", standing)));
    let aside = move || item.with(|item| Some(phrase("popup_check_aside", &[item.as_ref()?.aside.as_ref()?.reason.clone()])));
    let kind_words = word(match kind {
        Kind::ByPage => "popup_check_by_page",
        Kind::InPost => "popup_check_in_post",
        Kind::ForUser => "popup_check_for_user",
        Kind::Own => "popup_check_own",
    });
    let evidence = move || {
        let found = item.with(|item| item.as_ref().and_then(|item| evidence(&item.state)));
        [Some(kind_words.clone()), found].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    view! {
        <li class=class>
            {box_of(listed, &id, kind, item)}
            <div>
                <label for=(kind != Kind::ByPage).then(|| format!("check-{id}"))>{label.clone()}</label>
                <p class="evidence">{evidence}</p>
                <p class="evidence">{aside}</p>
                {more(listed, id, kind, label, how, item)}
            </div>
        </li>
    }
    .into_any()
}

/// What ticks the item: a box for the user, and for the page a sign that nobody can click.
fn box_of(listed: Listed, id: &str, kind: Kind, item: Memo<Option<Item>>) -> AnyView {
    let is_ticked = move || item.with(|item| item.as_ref().is_some_and(|item| matches!(item.state, State::Ticked(_))));
    if kind == Kind::ByPage {
        let says = move || item.with(|item| format!("popup_check_is_{}", item.as_ref().map_or("open", standing)));
        let sign = move || item.with(|item| sign_of(item.as_ref().map_or("open", standing)));
        return view! { <span class="sign">{sign}<span class="unseen">{move || word(&says())}</span></span> }.into_any();
    }
    let own_id = id.to_owned();
    let turn = move |on: bool| {
        listed.edit(|record, _| {
            if on {
                return record.tick(&own_id, Millis(now()));
            }
            record.untick(&own_id);
            Ok(())
        });
    };
    view! {
        <input
            type="checkbox"
            id=format!("check-{id}")
            disabled=!listed.can_keep()
            prop:checked=is_ticked
            on:change=move |event| turn(event_target_checked(&event))
        />
    }
    .into_any()
}

/// How it is done, setting it aside, moving it, and for an own item removing it.
fn more(listed: Listed, id: String, kind: Kind, label: String, how: Option<String>, item: Memo<Option<Item>>) -> AnyView {
    let is_aside = Memo::new(move |_| item.with(|item| item.as_ref().is_some_and(|item| item.aside.is_some())));
    let is_own_here = kind == Kind::Own && listed.desk.checklist.peek(|record| record.list.own.iter().any(|own| own.id == id));
    let key = StoredValue::new(id.clone());
    let moved = move |direction: Direction, button: &'static str| {
        let id = key.get_value();
        listed.edit(|record, shown| record.shift(shown, &id, direction));
        // Moving the row takes the focus away.
        request_animation_frame(move || focus(&format!("{button}-{id}")));
    };
    let remove = is_own_here.then(|| {
        let remove = move |_| {
            if listed.edit(|record, _| record.remove(&key.get_value())) {
                focus("own-item");
            }
        };
        view! { <button type="button" class="small" on:click=remove>{word("popup_check_remove")}</button> }
    });
    let reason = RwSignal::new(String::new());
    let set_aside = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        listed.edit(|record, _| record.set_aside(&key.get_value(), &reason.get_untracked(), Millis(now())));
    };
    let take_back = move |_| {
        listed.edit(|record, _| {
            record.take_back(&key.get_value());
            Ok(())
        });
    };
    let aside_id = format!("aside-{id}");
    let aside = move || {
        if is_aside.get() {
            return view! {
                <p class="actions"><button type="button" class="small" on:click=take_back>{word("popup_check_take_back")}</button></p>
            }
            .into_any();
        }
        view! {
            <form class="line-form" on:submit=set_aside>
                <label class="unseen" for=aside_id.clone()>{word("popup_check_reason")}</label>
                <input
                    type="text"
                    id=aside_id.clone()
                    maxlength="300"
                    autocomplete="off"
                    placeholder=word("popup_check_reason")
                    prop:value=reason
                    on:input=move |event| reason.set(event_target_value(&event))
                />
                <button type="submit" class="small">{word("popup_check_set_aside")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <details class="corner">
            <summary aria-label=phrase("popup_check_more_label", std::slice::from_ref(&label))>{String::new}</summary>
            {how.map(|how| view! { <p class="note">{how}</p> })}
            {aside}
            <p class="actions">
                <button type="button" class="small" id=format!("up-{id}") on:click=move |_| moved(Direction::Up, "up")>{word("popup_check_up")}</button>
                <button type="button" class="small" id=format!("down-{id}") on:click=move |_| moved(Direction::Down, "down")>{word("popup_check_down")}</button>
                {remove}
            </p>
        </details>
    }
    .into_any()
}

/// The field for an own item of this job.
fn own(listed: Listed) -> AnyView {
    let label = RwSignal::new(String::new());
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let words = label.get_untracked();
        if listed.edit(|record, _| record.list.add(&browser::fresh_id(), &words)) {
            label.set(String::new());
        }
    };
    line_form("own-item", "popup_check_new", "popup_check_add", label, add)
}

/// A field of one line with the button that sends it.
fn line_form(
    id: &'static str,
    label: &'static str,
    button: &'static str,
    value: RwSignal<String>,
    send: impl Fn(web_sys::SubmitEvent) + 'static,
) -> AnyView {
    view! {
        <form class="line-form" on:submit=send>
            <label class="unseen" for=id>{word(label)}</label>
            <input
                type="text"
                id=id
                maxlength="200"
                autocomplete="off"
                placeholder=word(label)
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            <button type="submit" class="small">{word(button)}</button>
        </form>
    }
    .into_any()
}

/// The template that the list follows, and a new one made from it.
fn template(listed: Listed) -> AnyView {
    let Listed { desk, shown, error, .. } = listed;
    let chosen = move || desk.checklist.read(|record| template_of(desk, record).unwrap_or_default());
    let follow = move |id: String| {
        listed.edit(|record, _| {
            record.follow(Some(id.clone()).filter(|id| !id.is_empty()));
            // An order that is named tells the choice of no template from a list that nobody has touched.
            let standard = Checklist::build(None, Floors::default(), &ChecklistRecord::default(), None);
            let first = standard.items.first().filter(|_| id.is_empty());
            first.map_or(Ok(()), |first| record.shift(&standard, &first.id, Direction::Up))
        });
    };
    let options = move || {
        let templates = desk.templates.get().unwrap_or_default();
        templates.into_iter().map(|(id, template)| view! { <option value=id>{template.body.name}</option> }).collect_view()
    };
    let name = RwSignal::new(String::new());
    let saver = Saver::new();
    let make = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let current = untrack(|| desk.checklist.read(|record| template_of(desk, record)));
        let made = desk.checklist.peek(|record| {
            let job = job_type(desk);
            let current = desk.templates.with_untracked(|all| current.and_then(|id| all.as_ref()?.get(&id).cloned()));
            shown.with_untracked(|shown| record.to_template(&name.get_untracked(), job, shown, current.map(|one| one.body).as_ref()))
        });
        error.set(made.as_ref().err().copied());
        let Ok(made) = made else { return };
        let id = browser::fresh_id();
        let body = serde_json::to_value(&made).unwrap_or_default();
        saver.send(Command::Put { key: saved::key::<TemplateRecord>(&id), base: None, body }, move |_| {
            name.set(String::new());
            listed.edit(|record, _| {
                record.moved_into(id.clone());
                Ok(())
            });
        });
    };
    view! {
        <div class="inline">
            <label for="template">{word("popup_template")}</label>
            <select id="template" prop:value=chosen on:change=move |event| follow(event_target_value(&event))>
                <option value="">{word("popup_template_none")}</option>
                {options}
            </select>
        </div>
        <details class="more">
            <summary>{word("popup_template_more")}</summary>
            {line_form("template-name", "popup_template_name", "popup_template_make", name, make)}
            <p class="note"><a href="dashboard.html#checklists" target="_blank">{word("popup_template_all")}</a></p>
        </details>
        {super::client::outcome(saver)}
    }
    .into_any()
}

fn job_type(desk: Desk) -> JobType {
    let pay = desk.facts.with_untracked(|facts| facts.as_ref().and_then(|facts| facts.pay));
    [JobType::Fixed, JobType::Hourly].into_iter().find(|job| job.fits(pay)).unwrap_or_default()
}

/// A label, and how the item is done.
fn labelled(label: &Label) -> (String, Option<String>) {
    match label {
        Label::Standard { name, how } => (word(name), Some(word(how))),
        Label::Own(words) => (words.clone(), None),
    }
}

fn standing(item: &Item) -> &'static str {
    match (&item.aside, &item.state) {
        (Some(_), _) => "aside",
        (None, State::Ticked(_)) => "ticked",
        (None, State::Open(_)) => "open",
        (None, State::Unknown(_)) => "unknown",
    }
}

/// What the tick rests on, or what was found instead.
fn evidence(state: &State) -> Option<String> {
    let said = |Message { name, args }: &Message| phrase(name, args);
    match state {
        State::Ticked(Evidence::Page(found)) | State::Unknown(found) => Some(said(found)),
        State::Ticked(Evidence::User { at, found }) => {
            let ticked = phrase("popup_check_ticked_on", &[day(at.0)]);
            Some(found.as_ref().map_or_else(|| ticked.clone(), |found| format!("{} · {ticked}", said(found))))
        }
        State::Open(found) => found.as_ref().map(said),
    }
}

/// A shape for each standing, so that none is told by colour alone.
fn sign_of(standing: &str) -> AnyView {
    let outline = match standing {
        "ticked" => "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM6.9 11.7l5.3-5.3-1.1-1.1-4.2 4.2-2-2-1.1 1.1z",
        "unknown" => {
            "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM7.2 11h1.6v1.5H7.2zM5.4 6.2C5.4 4.6 6.5 3.6 8 3.6s2.6 1 2.6 2.4c0 1.9-1.8 2-1.8 3.9H7.2c0-2.5 1.8-2.6 1.8-3.8 0-.6-.4-1-1-1s-1 .4-1 1.1z"
        }
        "aside" => "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM8 2.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6zM5 7.2h6v1.6H5z",
        _ => "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM7.2 4.2h1.6v5H7.2zM7.2 10.4h1.6V12H7.2z",
    };
    view! {
        <svg class=format!("shape is-{standing}") viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path fill="currentColor" fill-rule="evenodd" d=outline />
        </svg>
    }
    .into_any()
}

/// A version of the list in short.
fn in_words(record: &ChecklistRecord) -> String {
    let counts = [record.ticked.len(), record.aside.len(), record.list.own.len()].map(|count| count.to_string());
    phrase("popup_check_version", &counts)
}

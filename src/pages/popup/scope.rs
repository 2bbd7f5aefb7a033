//! A short statement of the scope: a form, the text that comes of it, and, when the user says that it was sent, an agreement in the
//! client's log. A popup closes at a click elsewhere; what was typed is remembered for each job until the browser closes.

use crate::drafts::{Changes, Milestone, ScopeForm, scope_statement};
use crate::evidence;
use crate::settings::floor;
use crate::store::commands::Command;
use crate::values::{Cents, Millis};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::client::outcome;
use super::desk::{Desk, Standing};
use super::draft::{Draft, phrase_of};
use super::tabs::focus;
use super::who::Who;
use crate::pages::background::Failure;
use crate::pages::browser;
use crate::pages::moments::now;
use crate::pages::parts::trouble;
use crate::pages::records::{Saver, Saving};
use crate::pages::words::{phrase, word};

/// What stands in the fields, half a number included, and what the user made of the text by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    title: String,
    deliverables: String,
    exclusions: String,
    acceptance: String,
    revisions: String,
    review_days: String,
    milestones: Vec<[String; 3]>,
    changes: String,
    rate: String,
    own_changes: String,
    text: Option<String>,
}

/// The fields.
#[derive(Clone, Copy)]
struct Form {
    title: RwSignal<String>,
    deliverables: RwSignal<String>,
    exclusions: RwSignal<String>,
    acceptance: RwSignal<String>,
    revisions: RwSignal<String>,
    review_days: RwSignal<String>,
    milestones: RwSignal<Vec<Part>>,
    changes: RwSignal<String>,
    rate: RwSignal<String>,
    own_changes: RwSignal<String>,
}

/// A milestone as typed.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Part {
    number: u32,
    what: RwSignal<String>,
    price: RwSignal<String>,
    by: RwSignal<String>,
}

impl Part {
    fn new(number: u32) -> Self {
        Self::of(number, [String::new(), String::new(), String::new()])
    }

    fn of(number: u32, [what, price, by]: [String; 3]) -> Self {
        Self { number, what: RwSignal::new(what), price: RwSignal::new(price), by: RwSignal::new(by) }
    }
}

impl Typed {
    /// What stands there before the user has typed anything.
    fn blank(title: String) -> Self {
        Self { title, milestones: vec![Default::default()], changes: "in-writing".to_owned(), ..Self::default() }
    }
}

impl Form {
    fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            title: empty(),
            deliverables: empty(),
            exclusions: empty(),
            acceptance: empty(),
            revisions: empty(),
            review_days: empty(),
            milestones: RwSignal::new(Vec::new()),
            changes: empty(),
            rate: empty(),
            own_changes: empty(),
        }
    }

    fn fill(self, typed: Typed) {
        self.title.set(typed.title);
        self.deliverables.set(typed.deliverables);
        self.exclusions.set(typed.exclusions);
        self.acceptance.set(typed.acceptance);
        self.revisions.set(typed.revisions);
        self.review_days.set(typed.review_days);
        // The rows that stand there keep their numbers, by which they are told apart.
        let next = self.milestones.with_untracked(|parts| parts.iter().map(|part| part.number).max().unwrap_or_default() + 1);
        self.milestones.set((next..).zip(typed.milestones).map(|(number, typed)| Part::of(number, typed)).collect());
        self.changes.set(typed.changes);
        self.rate.set(typed.rate);
        self.own_changes.set(typed.own_changes);
    }

    /// As typed, tracked.
    fn typed(self, text: Option<String>) -> Typed {
        let milestone = |part: &Part| [part.what.get(), part.price.get(), part.by.get()];
        Typed {
            title: self.title.get(),
            deliverables: self.deliverables.get(),
            exclusions: self.exclusions.get(),
            acceptance: self.acceptance.get(),
            revisions: self.revisions.get(),
            review_days: self.review_days.get(),
            milestones: self.milestones.with(|parts| parts.iter().map(milestone).collect()),
            changes: self.changes.get(),
            rate: self.rate.get(),
            own_changes: self.own_changes.get(),
            text,
        }
    }

    /// As understood, tracked. A number that is none counts as not filled in.
    fn read(self) -> ScopeForm {
        let lines = |field: RwSignal<String>| field.with(|text| text.lines().map(str::to_owned).collect());
        let number = |field: RwSignal<String>| field.with(|text| text.trim().parse().ok());
        let milestone = |part: &Part| Milestone { what: part.what.get(), cents: amount(&part.price.read()), by: part.by.get() };
        ScopeForm {
            title: self.title.get(),
            deliverables: lines(self.deliverables),
            exclusions: lines(self.exclusions),
            revisions: number(self.revisions),
            acceptance: lines(self.acceptance),
            review_days: number(self.review_days),
            milestones: self.milestones.with(|parts| parts.iter().map(milestone).collect()),
            changes: match self.changes.read().as_str() {
                "in-writing" => Changes::InWriting,
                "at-rate" => amount(&self.rate.read()).map_or(Changes::InWriting, Changes::AtRate),
                "own" => Changes::Own(self.own_changes.get()),
                _ => Changes::Unsaid,
            },
        }
    }

    /// Whether the user has filled in anything, tracked; what happens to extra work is filled in from the start.
    fn is_begun(self) -> bool {
        let mut form = self.read();
        form.changes = Changes::Unsaid;
        !form.is_empty()
    }
}

fn amount(typed: &str) -> Option<Cents> {
    floor(typed).ok().flatten()
}

/// What was typed earlier, once that is known.
pub(super) fn section(desk: Desk) -> AnyView {
    let earlier = RwSignal::new(None::<Option<Typed>>);
    spawn_local(async move {
        let text = match name_of(desk) {
            Some(name) => browser::remembered(&name).await.ok().flatten(),
            None => None,
        };
        earlier.try_set(Some(text.and_then(|text| serde_json::from_str(&text).ok())));
    });
    (move || earlier.get().map(|earlier| whole(desk, earlier))).into_any()
}

/// Under what the draft for a job is remembered; a page that does not tell its job has none.
fn name_of(desk: Desk) -> Option<String> {
    desk.uid.get_value().map(|uid| format!("scope:{uid}"))
}

/// The form, the text, and the way into the log.
fn whole(desk: Desk, earlier: Option<Typed>) -> AnyView {
    let title = desk.facts.get_untracked().and_then(|facts| facts.title).unwrap_or_default();
    let blank = Typed::blank(title);
    let begins = earlier.unwrap_or_else(|| blank.clone());
    let text_by_hand = begins.text.clone();
    let form = Form::new();
    form.fill(begins);
    let made = Memo::new(move |_| if form.is_begun() { scope_statement(&form.read(), &phrase_of) } else { String::new() });
    let draft = Draft::new(made);
    draft.take(text_by_hand);
    let warnings = move || {
        let warnings = if form.is_begun() { form.read().warnings() } else { Vec::new() };
        let rows = warnings.into_iter().map(|one| view! { <li>{phrase(&one.name, &one.args)}</li> }).collect_view();
        view! { <ul class="warnings">{rows}</ul> }
    };
    let in_post = desk.facts.get_untracked().and_then(|facts| facts.post.deliverables?.words().map(str::to_owned));
    let in_post = in_post.map(|words| phrase("check_named", &[words]));
    view! {
        <section aria-labelledby="scope">
            <h3 id="scope">{word("popup_scope")}</h3>
            <p class="hint">{word("popup_scope_more")}</p>
            {remembering(desk, form, draft, blank)}
            {text("scope-title", "popup_scope_title", form.title)}
            {area("scope-deliverables", "popup_scope_deliverables", in_post, form.deliverables)}
            {area("scope-exclusions", "popup_scope_exclusions", None, form.exclusions)}
            {area("scope-acceptance", "popup_scope_acceptance", None, form.acceptance)}
            <div class="fields">
                {number("scope-revisions", "popup_scope_revisions", form.revisions)}
                {number("scope-review", "popup_scope_review", form.review_days)}
            </div>
            {milestones(form)}
            {changes(form)}
            {warnings}
            {draft.field("scope-text", word("popup_scope_text"), 12)}
            {sent(desk, draft)}
        </section>
    }
    .into_any()
}

/// How far remembering the draft has come.
#[derive(Debug, Clone, PartialEq)]
enum Remembered {
    Nothing,
    Draft,
    Failed(Failure),
}

/// Remembers what is typed from stroke to stroke, and says so; `blank` is what stands there while nothing is typed.
fn remembering(desk: Desk, form: Form, draft: Draft, blank: Typed) -> AnyView {
    let Some(name) = name_of(desk) else { return ().into_any() };
    let typed = Memo::new(move |_| form.typed(draft.own()));
    let blank = StoredValue::new(blank);
    let is_blank = move |typed: &Typed| blank.with_value(|blank| blank == typed);
    let sent = StoredValue::new(typed.get_untracked());
    let said = RwSignal::new(if sent.with_value(is_blank) { Remembered::Nothing } else { Remembered::Draft });
    Effect::new(move || {
        let now = typed.get();
        if sent.with_value(|sent| *sent == now) {
            return;
        }
        sent.set_value(now.clone());
        let name = name.clone();
        spawn_local(async move {
            let text = (!is_blank(&now)).then(|| serde_json::to_string(&now).unwrap_or_default());
            let done = browser::remember(&name, text.as_deref()).await;
            // Only the last stroke speaks.
            if sent.try_with_value(|sent| *sent == now) != Some(true) {
                return;
            }
            said.set(match (done, text) {
                (Err(cause), _) => Remembered::Failed(Failure { words: word("popup_scope_not_kept"), cause }),
                (Ok(()), None) => Remembered::Nothing,
                (Ok(()), Some(_)) => Remembered::Draft,
            });
        });
    });
    let discard = move |_| {
        form.fill(blank.get_value());
        draft.take(None);
        focus("scope-title");
    };
    let is_kept = Memo::new(move |_| said.with(|said| *said == Remembered::Draft));
    let failed = move || match said.get() {
        Remembered::Failed(failure) => Some(trouble(word("pages_not_stored"), &failure, ().into_any())),
        Remembered::Nothing | Remembered::Draft => None,
    };
    view! {
        <div class="line" id="scope-kept">
            <small role="status">{move || is_kept.get().then(|| word("popup_scope_kept"))}</small>
            {move || is_kept.get().then(|| view! {
                <button type="button" class="small" on:click=discard>{word("popup_scope_discard")}</button>
            })}
        </div>
        <div role="alert">{failed}</div>
    }
    .into_any()
}

fn text(id: &'static str, label: &'static str, field: RwSignal<String>) -> AnyView {
    view! {
        <div class="field">
            <label for=id>{word(label)}</label>
            <input type="text" id=id autocomplete="off" prop:value=field on:input=move |event| field.set(event_target_value(&event)) />
        </div>
    }
    .into_any()
}

/// Several lines, each a thing by itself.
fn area(id: &'static str, label: &'static str, note: Option<String>, field: RwSignal<String>) -> AnyView {
    let note_id = format!("{id}-note");
    let described = note.is_some().then(|| note_id.clone());
    view! {
        <div class="field">
            <label for=id>{word(label)}</label>
            {note.map(|note| view! { <p class="note" id=note_id>{note}</p> })}
            <textarea
                id=id
                rows="2"
                aria-describedby=described
                prop:value=field
                on:input=move |event| field.set(event_target_value(&event))
            ></textarea>
        </div>
    }
    .into_any()
}

fn number(id: &'static str, label: &'static str, field: RwSignal<String>) -> AnyView {
    view! {
        <div class="field">
            <label for=id>{word(label)}</label>
            <input
                type="number"
                id=id
                min="0"
                max="99"
                prop:value=field
                on:input=move |event| field.set(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

fn milestones(form: Form) -> AnyView {
    let add = move |_| {
        let next = form.milestones.with_untracked(|parts| parts.iter().map(|part| part.number).max().unwrap_or_default() + 1);
        form.milestones.update(|parts| parts.push(Part::new(next)));
        request_animation_frame(move || focus(&format!("milestone-{next}-what")));
    };
    view! {
        <fieldset>
            <legend>{word("popup_scope_milestones")}</legend>
            <For each=move || form.milestones.get() key=|part| part.number children=move |part| milestone(form, part) />
            <p class="actions"><button type="button" class="small" on:click=add>{word("popup_scope_milestone_add")}</button></p>
        </fieldset>
    }
    .into_any()
}

fn milestone(form: Form, part: Part) -> AnyView {
    let field = |name: &'static str, label: &'static str, value: RwSignal<String>| {
        let id = format!("milestone-{}-{name}", part.number);
        view! {
            <div class="field">
                <label for=id.clone()>{word(label)}</label>
                <input
                    type="text"
                    id=id
                    autocomplete="off"
                    aria-invalid=move || (name == "price" && floor(&value.read()).is_err()).then_some("true")
                    prop:value=value
                    on:input=move |event| value.set(event_target_value(&event))
                />
            </div>
        }
    };
    let remove = move |_| {
        form.milestones.update(|parts| parts.retain(|other| other.number != part.number));
        focus("scope-text");
    };
    view! {
        <div class="milestone">
            {field("what", "popup_scope_milestone_what", part.what)}
            {field("price", "popup_scope_milestone_price", part.price)}
            {field("by", "popup_scope_milestone_by", part.by)}
            <button
                type="button"
                class="small"
                aria-label=phrase("popup_scope_milestone_remove", &[part.number.to_string()])
                on:click=remove
            >
                {word("popup_check_remove")}
            </button>
        </div>
    }
    .into_any()
}

fn changes(form: Form) -> AnyView {
    let choices = [
        ("unsaid", "popup_scope_changes_unsaid"),
        ("in-writing", "popup_scope_changes_in_writing"),
        ("at-rate", "popup_scope_changes_at_rate"),
        ("own", "popup_scope_changes_own"),
    ];
    let option = |(value, label): (&'static str, &'static str)| view! { <option value=value>{word(label)}</option> };
    let more = move || match form.changes.get().as_str() {
        "at-rate" => Some(text("scope-rate", "popup_scope_rate", form.rate)),
        "own" => Some(area("scope-own", "popup_scope_own", None, form.own_changes)),
        _ => None,
    };
    view! {
        <div class="field">
            <label for="scope-changes">{word("popup_scope_changes")}</label>
            <select id="scope-changes" prop:value=form.changes on:change=move |event| form.changes.set(event_target_value(&event))>
                {choices.map(option)}
            </select>
        </div>
        {more}
    }
    .into_any()
}

/// "I sent this": an agreement in the log of the client, who is named first where nobody has said yet who it is.
fn sent(desk: Desk, draft: Draft) -> AnyView {
    let who = Who::new();
    let (knowing, logging) = (Saver::new(), Saver::new());
    let error = RwSignal::new(None::<&'static str>);
    let done = RwSignal::new(false);
    let is_unknown = Memo::new(move |_| matches!(desk.standing(), Standing::Open(_)));
    let log = move |client: String, draft: evidence::Draft| {
        logging.send(Command::Log { client, draft }, move |_| {
            done.set(true);
            desk.load();
        });
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let Some(entry) = agreement(desk, untrack(|| draft.text())) else { return error.set(Some("check_error_empty")) };
        match untrack(|| desk.standing()) {
            Standing::Known(known, _) => log(known.client, entry),
            Standing::Waiting => error.set(Some("popup_client_waiting")),
            Standing::Open(_) => {
                let Some(command) = who.command(desk.tab) else { return error.set(Some("popup_sent_nobody")) };
                knowing.send(command, move |_| {
                    let entry = entry.clone();
                    spawn_local(async move {
                        match desk.linked_now().await {
                            Some(client) => log(client, entry),
                            None => error.set(Some("popup_sent_unlinked")),
                        }
                    });
                });
            }
        }
    };
    let is_on_the_way = move || knowing.state() == Saving::Storing || logging.state() == Saving::Storing;
    view! {
        <form class="sent" on:submit=send>
            <p class="hint">{word("popup_sent_more")}</p>
            {move || is_unknown.get().then(|| view! { <p class="note">{word("popup_sent_who")}</p> {who.fields(desk, "sent")} })}
            <p class="error" role="alert">{move || error.get().map(word)}</p>
            <p class="actions"><button type="submit" class="plain" disabled=is_on_the_way>{word("popup_sent")}</button></p>
            <p class="outcome" role="status">{move || done.get().then(|| word("popup_sent_done"))}</p>
        </form>
        {outcome(knowing)}
        {outcome(logging)}
    }
    .into_any()
}

/// The entry; nothing where the text is empty.
fn agreement(desk: Desk, text: String) -> Option<evidence::Draft> {
    if text.trim().is_empty() {
        return None;
    }
    let (zone, offset_minutes) = browser::time_zone();
    let url = desk.url();
    let page = url.starts_with("https://").then_some(evidence::Page { url, time: None });
    let content = evidence::Content {
        kind: evidence::Kind::Agreement,
        text,
        who: evidence::Who::Me,
        page,
        job: desk.number(),
        salt: evidence::Uuid::read(&browser::fresh_id())?,
    };
    Some(evidence::Draft { uuid: evidence::Uuid::read(&browser::fresh_id())?, captured_ms: Millis(now()), zone, offset_minutes, content })
}

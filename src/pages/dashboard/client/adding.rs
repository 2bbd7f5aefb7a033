//! Entries that the user writes by hand, corrections and removals.

use crate::evidence::{Content, Draft, Kind, Refused, Uuid, Who};
use crate::settings::floor;
use crate::store::commands::Command;
use crate::values::{Cents, JobUid, Millis};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use super::Person;
use crate::pages::browser;
use crate::pages::dashboard::{files, focus_on};
use crate::pages::records::{Saved, Saver, Saving};
use crate::pages::words::{phrase, word};

/// Kinds that are written by hand, each with the message for it.
const KINDS: [(&str, &str); 8] = [
    ("agreement", "evidence_kind_agreement"),
    ("scope-change", "evidence_kind_scope_change"),
    ("incident", "evidence_kind_incident"),
    ("call-recap", "evidence_kind_call_recap"),
    ("payment", "evidence_kind_payment"),
    ("offer", "evidence_kind_offer"),
    ("note", "evidence_kind_note"),
    ("file", "evidence_kind_file"),
];

const WHO: [(&str, &str); 4] =
    [("client", "evidence_who_client"), ("me", "evidence_who_me"), ("site", "evidence_who_site"), ("other", "evidence_who_other")];

/// What stands in the form.
#[derive(Clone, Copy)]
struct Fields {
    kind: RwSignal<String>,
    who: RwSignal<String>,
    name: RwSignal<String>,
    text: RwSignal<String>,
    amount: RwSignal<String>,
    job: RwSignal<String>,
    file: NodeRef<leptos::html::Input>,
}

impl Fields {
    fn new() -> Self {
        Self {
            kind: RwSignal::new("agreement".to_owned()),
            who: RwSignal::new("me".to_owned()),
            name: RwSignal::new(String::new()),
            text: RwSignal::new(String::new()),
            amount: RwSignal::new(String::new()),
            job: RwSignal::new(String::new()),
            file: NodeRef::new(),
        }
    }

    /// The kind with what only it has.
    async fn kind(self) -> Result<Kind, String> {
        Ok(match self.kind.get_untracked().as_str() {
            "agreement" => Kind::Agreement,
            "scope-change" => Kind::ScopeChange,
            "incident" => Kind::Incident,
            "call-recap" => Kind::CallRecap,
            "offer" => Kind::Offer,
            "payment" => Kind::Payment { cents: amount(&self.amount.get_untracked())? },
            "file" => {
                let field = self.file.get_untracked();
                let file = match field {
                    Some(field) => files::chosen(&field).await.map_err(|cause| phrase("dashboard_file_unreadable", &[cause]))?,
                    None => None,
                };
                file.ok_or_else(|| word("dashboard_file_none"))?
            }
            _ => Kind::Note,
        })
    }

    fn who(self) -> Who {
        match self.who.get_untracked().as_str() {
            "client" => Who::Client,
            "site" => Who::Site,
            "other" => Who::Other(self.name.with_untracked(|name| name.trim().to_owned())),
            _ => Who::Me,
        }
    }
}

fn amount(typed: &str) -> Result<Cents, String> {
    match floor(typed) {
        Ok(Some(cents)) => Ok(cents),
        Ok(None) => Err(word("dashboard_amount_none")),
        Err(_) => Err(word("dashboard_amount_wrong")),
    }
}

/// An entry of this moment.
fn draft(kind: Kind, who: Who, text: String, job: Option<JobUid>) -> Result<Draft, String> {
    let (zone, offset_minutes) = browser::time_zone();
    let id = || Uuid::read(&browser::fresh_id()).ok_or_else(|| word("pages_no_answer"));
    let content = Content { kind, text, who, page: None, job, salt: id()? };
    let draft = Draft { uuid: id()?, captured_ms: Millis(crate::pages::moments::now()), zone, offset_minutes, content };
    draft.check().map(|()| draft).map_err(refused)
}

/// Why an entry is not taken, in words.
fn refused(why: Refused) -> String {
    let part = why.part().map(|part| word(part.message()));
    let places: Vec<String> = part.into_iter().chain(why.numbers().iter().map(usize::to_string)).collect();
    phrase(why.message(), &places)
}

/// The form for an entry; `close` is called when it is stored or given up.
pub(super) fn form(person: Person, close: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    let fields = Fields::new();
    let Fields { kind, who, name, text, amount, job, file } = fields;
    let error = RwSignal::new(None::<String>);
    let saver = Saver::new();
    let add = move || {
        spawn_local(async move {
            let text = text.with_untracked(|text| text.trim().to_owned());
            let job = job.with_untracked(|job| job.parse().ok().map(JobUid));
            match fields.kind().await.and_then(|kind| draft(kind, fields.who(), text, job)) {
                Ok(draft) => {
                    error.set(None);
                    saver.send(Command::Log { client: person.main(), draft }, move |_| close());
                }
                Err(words) => error.set(Some(words)),
            }
        });
    };
    let is_kind = move |name: &'static str| kind.with(|kind| kind == name);
    let jobs = move || {
        person.jobs.with(|jobs| {
            jobs.iter()
                .map(|job| {
                    let title = if job.record.title.is_empty() { job.uid.clone() } else { job.record.title.clone() };
                    view! { <option value=job.uid.clone()>{title}</option> }
                })
                .collect_view()
        })
    };
    focus_on("add-kind");
    view! {
        <form
            class="form panel"
            aria-label=word("dashboard_log_add")
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
            on:input=move |_| error.set(None)
            on:keydown=move |event| {
                if event.key() == "Escape" && text.with_untracked(String::is_empty) {
                    close();
                }
            }
        >
            <div class="fields">
                {choice("add-kind", "dashboard_add_kind", kind, &KINDS)} {choice("add-who", "dashboard_add_who", who, &WHO)}
                {move || who.with(|who| who == "other").then(|| line("add-name", "dashboard_add_name", name))}
                {move || is_kind("payment").then(|| line("add-amount", "dashboard_add_amount", amount))}
                {move || person.jobs.with(|jobs| !jobs.is_empty()).then(|| view! {
                    <div class="field">
                        <label for="add-job">{word("dashboard_add_job")}</label>
                        <select id="add-job" prop:value=job on:change=move |event| job.set(event_target_value(&event))>
                            <option value=String::new()>{word("dashboard_add_no_job")}</option>
                            {jobs}
                        </select>
                    </div>
                })}
            </div>
            {move || is_kind("file").then(|| view! {
                <div class="field">
                    <label for="add-file">{word("dashboard_add_file")}</label>
                    <input type="file" id="add-file" aria-describedby="add-file-note" node_ref=file />
                    <p class="note" id="add-file-note">{word("dashboard_add_file_note")}</p>
                </div>
            })}
            <div class="field wide-field">
                <label for="add-text">{word("evidence_part_text")}</label>
                <textarea
                    id="add-text"
                    rows="4"
                    aria-describedby="add-note add-error"
                    prop:value=text
                    on:input=move |event| text.set(event_target_value(&event))
                ></textarea>
                <p class="note" id="add-note">{word("dashboard_add_note")}</p>
            </div>
            <p class="error" id="add-error" role="alert">{error}</p>
            <p class="actions">
                <button type="submit" disabled=move || saver.state() == Saving::Storing>{word("dashboard_log_add")}</button>
                <button type="button" class="plain" on:click=move |_| close()>{word("dashboard_cancel")}</button>
            </p>
            <Saved saver shown=words_of theirs=|_| () />
        </form>
    }
    .into_any()
}

/// The form for an entry about another one: a correction or a removal.
pub(super) fn about(client: String, kind: Kind, done: impl Fn() + Clone + Send + Sync + 'static) -> AnyView {
    let removes = matches!(kind, Kind::Removal { .. });
    let id = format!("about-{client}-{}", kind.of().unwrap_or_default());
    let text = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let saver = Saver::new();
    let (label, note, button) = if removes {
        ("dashboard_removal_reason", "dashboard_removal_note", "dashboard_removal_yes")
    } else {
        ("dashboard_correction_text", "dashboard_correction_note", "dashboard_correction_add")
    };
    let add = move || match draft(kind.clone(), Who::Me, text.with_untracked(|text| text.trim().to_owned()), None) {
        Ok(draft) => {
            error.set(None);
            let done = done.clone();
            saver.send(Command::Log { client: client.clone(), draft }, move |_| done());
        }
        Err(words) => error.set(Some(words)),
    };
    focus_on(id.clone());
    let note_id = format!("{id}-note");
    view! {
        <form
            class="form panel"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <div class="field wide-field">
                <label for=id.clone()>{word(label)}</label>
                <textarea
                    id=id
                    rows="2"
                    aria-describedby=note_id.clone()
                    prop:value=text
                    on:input=move |event| text.set(event_target_value(&event))
                ></textarea>
                <p class="note" id=note_id>{word(note)}</p>
                <p class="error" role="alert">{error}</p>
            </div>
            <p class="actions"><button type="submit" disabled=move || saver.state() == Saving::Storing>{word(button)}</button></p>
            <Saved saver shown=words_of theirs=|_| () />
        </form>
    }
    .into_any()
}

fn words_of(body: Value) -> String {
    body.pointer("/content/text").and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn choice(id: &'static str, label: &'static str, chosen: RwSignal<String>, all: &[(&'static str, &'static str)]) -> AnyView {
    let options = all.iter().map(|(value, name)| view! { <option value=*value>{word(name)}</option> }).collect_view();
    view! {
        <div class="field">
            <label for=id>{word(label)}</label>
            <select id=id prop:value=chosen on:change=move |event| chosen.set(event_target_value(&event))>{options}</select>
        </div>
    }
    .into_any()
}

fn line(id: &'static str, label: &'static str, typed: RwSignal<String>) -> AnyView {
    view! {
        <div class="field">
            <label for=id>{word(label)}</label>
            <input type="text" id=id autocomplete="off" prop:value=typed on:input=move |event| typed.set(event_target_value(&event)) />
        </div>
    }
    .into_any()
}

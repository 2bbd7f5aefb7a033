//! Import: a file is read, what it would do is shown, and only then it is done, some records at a time.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::clients::ClientRecord;
use crate::evidence::backup::{Backup, Damage, Fault, Format, Reader};
use crate::evidence::merge::{ChainState, Choices, Import, MergePlan, Most, merge, messages};
use crate::evidence::sealed::{SealError, Sealed};
use crate::store::commands::{Command, Imported};
use crate::store::importing::{MOST_RECORDS, readable};
use crate::store::parts;
use crate::store::record::{Body, read};
use crate::values::Millis;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::work::{SLICE, Stop, Work};
use super::{choosing, sealing, words_for};
use crate::pages::background::{self, Answer, Failure};
use crate::pages::dashboard::focus_on;
use crate::pages::moments;
use crate::pages::parts::trouble;
use crate::pages::words::{phrase, word};
use crate::pages::{browser, records};

/// The largest file that is read, in bytes.
const LARGEST_FILE: f64 = 256.0 * 1024.0 * 1024.0;
/// How many bytes go to the background at once, at least one record.
const LARGEST_MESSAGE: usize = 1_000_000;

/// A file that was read, and what it would do to what is stored.
pub(super) struct Planned {
    pub file: Backup,
    pub stored: BTreeMap<String, Value>,
    pub plan: MergePlan,
}

/// How far an import has come.
#[derive(Clone)]
enum Stage {
    /// No file was chosen.
    Idle,
    /// The file is encrypted.
    Locked {
        sealed: Arc<Sealed>,
        /// A passphrase was tried and did not fit.
        tried: bool,
    },
    /// The file is refused: in words, and the technical cause.
    Refused(Failure),
    /// What it would do is shown.
    Planned(Arc<Planned>),
    /// Some of it may be done; what is left, and why it did not go on.
    Stopped(Arc<Running>, Option<Failure>),
    /// All is done: so many records.
    Done(usize),
    /// It was ended before anything was done.
    Cancelled,
}

/// Messages on their way to the background.
struct Running {
    file: Backup,
    messages: Vec<Vec<Imported>>,
    /// How many of the messages are stored.
    done: usize,
}

impl Running {
    fn records(messages: &[Vec<Imported>]) -> usize {
        messages.iter().map(Vec::len).sum()
    }

    fn stored(&self) -> usize {
        Self::records(self.messages.get(..self.done).unwrap_or_default())
    }

    fn all(&self) -> usize {
        Self::records(&self.messages)
    }
}

/// The import in the hands of the page.
#[derive(Clone, Copy)]
struct Importing {
    stage: RwSignal<Stage>,
    choices: RwSignal<Choices>,
    passphrase: RwSignal<String>,
    work: Work,
}

pub(super) fn section() -> AnyView {
    let importing = Importing {
        stage: RwSignal::new(Stage::Idle),
        choices: RwSignal::new(Choices::default()),
        passphrase: RwSignal::new(String::new()),
        work: Work::new("import"),
    };
    let Importing { stage, work, .. } = importing;
    view! {
        <section class="card" aria-labelledby="importing">
            <h2 id="importing">{word("backup_import")}</h2>
            <p>{word("backup_import_note")}</p>
            <div class="field">
                <label for="import-file">{word("backup_file")}</label>
                <input
                    type="file"
                    id="import-file"
                    accept=".json,application/json"
                    disabled=move || work.is_on()
                    on:change=move |event| importing.choose(&event)
                />
            </div>
            {work.view()}
            <div id="import-result" tabindex="-1">{move || (!work.is_on()).then(|| importing.shown(stage.get()))}</div>
        </section>
    }
    .into_any()
}

impl Importing {
    /// Runs one piece of work; what comes of it is shown, and the focus goes there.
    fn run(self, doing: &'static str, work: impl Future<Output = Result<Stage, Stop>> + 'static) {
        self.work.begin(doing);
        spawn_local(async move {
            let stage = match work.await {
                Ok(stage) => stage,
                Err(Stop::Cancelled) => Stage::Cancelled,
                Err(Stop::Failed(failure)) => Stage::Refused(failure),
            };
            self.stage.try_set(stage);
            self.work.end();
        });
    }

    fn choose(self, event: &web_sys::Event) {
        let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(file) = field.as_ref().and_then(|field| field.files()?.get(0)) else { return };
        self.passphrase.set(String::new());
        self.run("backup_opening", async move {
            let text = text_of(&file).await?;
            if let Some(field) = field {
                // The same file can be chosen again after it was changed.
                field.set_value("");
            }
            if !Sealed::is_meant(&text) {
                return self.plan(text).await;
            }
            match Sealed::read(&text) {
                Ok(sealed) => Ok(Stage::Locked { sealed: Arc::new(sealed), tried: false }),
                Err(error) => Ok(Stage::Refused(sealed_damaged(&error))),
            }
        });
    }

    fn unlock(self, sealed: Arc<Sealed>) {
        let passphrase = self.passphrase.get_untracked();
        self.run("backup_unlocking", async move {
            self.work.on("backup_unlocking", 0, 0).await?;
            match sealing::open(&sealed, &passphrase).await.map_err(Failure::unreachable)? {
                Some(text) => self.plan(text).await,
                None => Ok(Stage::Locked { sealed, tried: true }),
            }
        });
    }

    /// Reads a file's text and compares it with what is stored.
    async fn plan(self, text: String) -> Result<Stage, Stop> {
        let file = match read_slowly(&text, self.work).await? {
            Ok(file) => file,
            Err(damage) => return Ok(Stage::Refused(damaged(&damage))),
        };
        drop(text);
        if file.header.format != Format::Backup {
            return Ok(Stage::Refused(Failure { words: word("backup_of_evidence"), cause: "heed-evidence".to_owned() }));
        }
        self.compare(file).await
    }

    async fn compare(self, file: Backup) -> Result<Stage, Stop> {
        self.work.on("backup_comparing", 0, 0).await?;
        background::ask(&Command::Migrate).await?;
        let stored = records::all().await?;
        self.work.on("backup_comparing", 0, 0).await?;
        let plan = merge(&stored, &file, &readable);
        self.choices.try_set(Choices { aside: true, apart: apart(&plan), ..Choices::default() });
        Ok(Stage::Planned(Arc::new(Planned { file, stored, plan })))
    }

    fn start(self, planned: &Planned) {
        let choices = self.choices.get_untracked();
        let most = Most { records: MOST_RECORDS, bytes: LARGEST_MESSAGE };
        let mut all = apart_clients(planned, &choices);
        all.extend(messages(&planned.plan, &choices, most).into_iter().map(|message| imported(message, &planned.stored)));
        self.go_on(Running { file: planned.file.clone(), messages: all, done: 0 });
    }

    /// Sends what is left; where it stops, what is left can be sent later.
    fn go_on(self, mut running: Running) {
        self.run("backup_importing", async move {
            let all = running.all();
            while let Some(message) = running.messages.get(running.done) {
                if self.work.on("backup_importing", running.stored(), all).await.is_err() {
                    return Ok(Stage::Stopped(Arc::new(running), None));
                }
                let failure = match background::ask(&Command::Import { records: message.clone() }).await {
                    Ok(Answer::Stored { .. }) => {
                        running.done += 1;
                        continue;
                    }
                    Ok(Answer::Conflict { stored }) => {
                        Failure { words: word("backup_changed_meanwhile"), cause: format!("stored: {stored:?}") }
                    }
                    Ok(other) => Failure::unexpected(&other),
                    Err(failure) => failure,
                };
                return Ok(Stage::Stopped(Arc::new(running), Some(failure)));
            }
            Ok(Stage::Done(all))
        });
    }

    fn shown(self, stage: Stage) -> AnyView {
        match stage {
            Stage::Idle => ().into_any(),
            Stage::Cancelled => view! { <p role="status">{word("backup_import_cancelled")}</p> }.into_any(),
            Stage::Refused(failure) => {
                view! { <div role="alert">{trouble(word("backup_refused"), &failure, ().into_any())}</div> }.into_any()
            }
            Stage::Locked { sealed, tried } => self.lock(sealed, tried),
            Stage::Planned(planned) => self.planned(planned),
            Stage::Stopped(running, failure) => self.stopped(running, failure),
            Stage::Done(0) => view! { <p role="status">{word("backup_nothing_to_import")}</p> }.into_any(),
            Stage::Done(count) => {
                let words = words_for(count, "backup_records_one", "backup_records");
                view! { <p role="status">{phrase("backup_imported", &[words])}</p> }.into_any()
            }
        }
    }

    fn lock(self, sealed: Arc<Sealed>, tried: bool) -> AnyView {
        focus_on("unlock");
        let unlock = move |event: web_sys::SubmitEvent| {
            event.prevent_default();
            self.unlock(sealed.clone());
        };
        view! {
            <form on:submit=unlock>
                <div class="field">
                    <label for="unlock">{word("backup_unlock")}</label>
                    <input
                        type="password"
                        id="unlock"
                        autocomplete="off"
                        aria-describedby="unlock-error"
                        aria-invalid=tried.then_some("true")
                        prop:value=self.passphrase
                        on:input=move |event| self.passphrase.set(event_target_value(&event))
                    />
                    <p class="error" id="unlock-error" role="alert">{tried.then(|| word("backup_wrong_passphrase"))}</p>
                </div>
                <p class="actions"><button type="submit">{word("backup_open")}</button></p>
            </form>
        }
        .into_any()
    }

    fn planned(self, planned: Arc<Planned>) -> AnyView {
        let for_count = planned.clone();
        let most = Most { records: usize::MAX, bytes: usize::MAX };
        let count = Memo::new(move |_| {
            let choices = self.choices.get();
            messages(&for_count.plan, &choices, most).iter().map(Vec::len).sum::<usize>() + apart_clients(&for_count, &choices).len()
        });
        let start = {
            let planned = planned.clone();
            move |_| self.start(&planned)
        };
        let label = move || match count.get() {
            0 => word("backup_nothing_to_import"),
            count => phrase("backup_import_now", &[words_for(count, "backup_records_one", "backup_records")]),
        };
        view! {
            <div class="plan">
                {choosing::view(&planned, self.choices)}
                <p class="actions">
                    <button type="button" id="import-now" disabled=move || count.get() == 0 on:click=start>{label}</button>
                    <button type="button" class="plain" on:click=move |_| self.leave()>{word("dashboard_cancel")}</button>
                </p>
            </div>
        }
        .into_any()
    }

    fn leave(self) {
        self.stage.set(Stage::Cancelled);
        focus_on("import-result");
    }

    fn stopped(self, running: Arc<Running>, failure: Option<Failure>) -> AnyView {
        let stays = phrase("backup_stopped", &[moments::count(running.stored()), moments::count(running.all())]);
        let rest = {
            let Running { file, messages, done } = &*running;
            let left = (file.clone(), messages.clone(), *done);
            move |_| {
                let (file, messages, done) = left.clone();
                self.go_on(Running { file, messages, done });
            }
        };
        let again = move |_| {
            let file = running.file.clone();
            self.run("backup_comparing", self.compare(file));
        };
        let ways_out = view! {
            <button type="button" on:click=rest>{word("backup_go_on")}</button>
            <button type="button" class="plain" on:click=again>{word("backup_compare_again")}</button>
        }
        .into_any();
        match failure {
            Some(failure) => view! { <div role="alert">{trouble(stays, &failure, ways_out)}</div> }.into_any(),
            None => view! { <p role="status">{stays}</p><p class="actions">{ways_out}</p> }.into_any(),
        }
    }
}

async fn text_of(file: &web_sys::File) -> Result<String, Stop> {
    if file.size() > LARGEST_FILE {
        return Err(Stop::Failed(Failure { words: word("backup_not_ours"), cause: format!("{} bytes", file.size()) }));
    }
    let unread = |error| Failure { words: word("backup_unreadable_file"), cause: browser::in_words(&error) };
    let text = JsFuture::from(file.text()).await.map_err(unread)?;
    Ok(text.as_string().unwrap_or_default())
}

async fn read_slowly(text: &str, work: Work) -> Result<Result<Backup, Damage>, Stop> {
    let lines = text.lines().count();
    let mut reader = match Reader::new(text) {
        Ok(reader) => reader,
        Err(damage) => return Ok(Err(damage)),
    };
    loop {
        work.on("backup_checking", reader.lines_read(), lines).await?;
        match reader.some(SLICE) {
            Ok(None) => {}
            Ok(Some((file, None))) => return Ok(Ok(file)),
            Ok(Some((_, Some(damage)))) | Err(damage) => return Ok(Err(damage)),
        }
    }
}

/// What is said of a damaged file: the line and the reason.
fn damaged(Damage { line, why }: &Damage) -> Failure {
    let cause = match why {
        Fault::KeyTwice(_) | Fault::NotARecord(_) | Fault::Newer(_) => why.to_string(),
        _ => format!("line {line}: {why}"),
    };
    Failure { words: phrase(why.message(), &[moments::count(*line)]), cause }
}

fn sealed_damaged(error: &SealError) -> Failure {
    let line = match error {
        SealError::Malformed { line, .. } => format!("line {line}: "),
        _ => String::new(),
    };
    Failure { words: word(error.message()), cause: format!("{line}{error}") }
}

/// A client of its own for each log that is another one than the log here.
fn apart(plan: &MergePlan) -> BTreeMap<String, crate::evidence::Uuid> {
    let diverging = plan.chains.iter().filter(|item| matches!(item.state, ChainState::Diverges { .. }));
    diverging.filter_map(|item| Some((item.client.clone(), crate::evidence::Uuid::read(&browser::fresh_id())?))).collect()
}

/// The clients under whom diverging logs are filed, joined to those whose logs they are.
fn apart_clients(planned: &Planned, choices: &Choices) -> Vec<Vec<Imported>> {
    let taken = choices.apart.iter().filter(|(client, _)| !choices.without.contains(*client));
    let made = taken.map(|(client, own)| {
        let key = format!("{}:{client}", ClientRecord::KIND);
        let of_file = || planned.file.pairs().find(|(name, _)| *name == key).map(|(_, value)| value);
        let known = planned.stored.get(&key).or_else(of_file).and_then(|value| read::<ClientRecord>(client, value).ok());
        let joined = known.as_ref().map(|record| record.body.joined.clone().unwrap_or_else(|| client.clone()));
        let name = known.map(|record| record.body.name).unwrap_or_default();
        let now = moments::now();
        let record = ClientRecord { name, joined, created_ms: now, ..ClientRecord::default() };
        let body = serde_json::to_value(record).unwrap_or_default();
        vec![Imported { key: format!("{}:{own}", ClientRecord::KIND), base: None, version: <ClientRecord as Body>::VERSION, at: now, body }]
    });
    made.collect()
}

/// Records on their way to the store, each with the revision that was seen there.
fn imported(message: Vec<Import>, stored: &BTreeMap<String, Value>) -> Vec<Imported> {
    let base = |key: &str| {
        let value = stored.get(key)?;
        let (kind, id) = parts(key)?;
        crate::store::kinds::Kind::named(kind)?.read(id, value).ok().map(|record| record.rev)
    };
    let imported = message.into_iter().map(|Import { key, record }| {
        let Millis(at) = record.at;
        Imported { base: base(&key), key, version: record.version, at, body: record.body }
    });
    imported.collect()
}

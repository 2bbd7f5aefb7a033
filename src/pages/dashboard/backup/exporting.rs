//! The full backup: every record in one file, encrypted where the user wants it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::evidence::backup::{Format, Writer};
use crate::evidence::passphrase::{Strength, strength};
use crate::store::backups::{Due, LAST, Last, due};
use crate::store::commands::Command;
use crate::store::importing::stays_here;
use crate::store::record::read;
use crate::store::saved::key;
use crate::values::Millis;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use super::sealing;
use super::words_for;
use super::work::{SLICE, Stop, Work};
use crate::pages::background::{self, Failure};
use crate::pages::dashboard::files::hand_over;
use crate::pages::dashboard::focus_on;
use crate::pages::moments;
use crate::pages::parts::{switch, trouble};
use crate::pages::words::{phrase, word};
use crate::pages::{browser, records};

/// What became of the last export.
#[derive(Debug, Clone)]
enum Made {
    Nothing,
    Cancelled,
    Failed(Failure),
    /// This file, with so many records.
    File(String, usize),
}

/// What was typed for an encrypted backup.
#[derive(Clone, Copy)]
struct Passphrase {
    wanted: RwSignal<bool>,
    typed: RwSignal<String>,
    again: RwSignal<String>,
    /// Whether the user has tried to go on, so that what is missing is said.
    tried: RwSignal<bool>,
}

impl Passphrase {
    /// Name of the message that says why it cannot be taken.
    fn fault(self) -> Option<&'static str> {
        if !self.wanted.get() {
            return None;
        }
        match self.typed.with(|typed| strength(typed)) {
            Strength::TooShort => Some(Strength::TooShort.message()),
            _ if self.typed.with(|typed| self.again.with(|again| typed != again)) => Some("backup_passphrase_differs"),
            _ => None,
        }
    }
}

/// When a backup was last made, and of how many records there are.
#[derive(Debug, Clone, PartialEq)]
struct Standing {
    last: Option<Last>,
    records: usize,
}

pub(super) fn section() -> AnyView {
    let work = Work::new("export");
    let made = RwSignal::new(Made::Nothing);
    let standing = RwSignal::new(None::<Standing>);
    let passphrase = Passphrase {
        wanted: RwSignal::new(false),
        typed: RwSignal::new(String::new()),
        again: RwSignal::new(String::new()),
        tried: RwSignal::new(false),
    };
    spawn_local(look(standing));
    let start = move || {
        passphrase.tried.set(true);
        if let Some(id) =
            passphrase.fault().map(|fault| if fault == "backup_passphrase_differs" { "passphrase-again" } else { "passphrase" })
        {
            focus_on(id);
            return;
        }
        if work.is_on() {
            return;
        }
        let secret = passphrase.wanted.get_untracked().then(|| passphrase.typed.get_untracked());
        made.set(Made::Nothing);
        work.begin("backup_reading");
        spawn_local(async move {
            let now = match export(secret, work).await {
                Ok((name, count)) => Made::File(name, count),
                Err(Stop::Cancelled) => Made::Cancelled,
                Err(Stop::Failed(failure)) => Made::Failed(failure),
            };
            if matches!(now, Made::File(..)) {
                passphrase.typed.try_set(String::new());
                passphrase.again.try_set(String::new());
                passphrase.tried.try_set(false);
            }
            made.try_set(now);
            work.end();
            look(standing).await;
        });
    };
    view! {
        <section class="card" aria-labelledby="export">
            <h2 id="export">{word("backup_export")}</h2>
            {move || standing.get().map(reminder)}
            <p>{word("backup_export_note")}</p>
            <p><strong>{word("backup_uninstall")}</strong></p>
            <form
                on:submit=move |event| {
                    event.prevent_default();
                    start();
                }
            >
                {switch(
                    "encrypt".to_owned(),
                    word("backup_encrypt"),
                    Some(word("backup_encrypt_note")),
                    move || passphrase.wanted.get(),
                    move |on| passphrase.wanted.set(on),
                )}
                {move || passphrase.wanted.get().then(|| fields(passphrase))}
                <p class="actions"><button type="submit" disabled=move || work.is_on()>{word("backup_save")}</button></p>
            </form>
            {work.view()}
            <div id="export-result" tabindex="-1" role="status">{move || said(made.get())}</div>
        </section>
    }
    .into_any()
}

/// When the last backup was made, and that it is time for one.
fn reminder(Standing { last, records }: Standing) -> AnyView {
    let day = |last: &Option<Last>| last.as_ref().map(|last| moments::day(last.made_ms.0)).unwrap_or_default();
    match due(records, last.as_ref(), Millis(moments::now())) {
        Due::Nothing => view! { <p class="note">{word("backup_nothing_yet")}</p> }.into_any(),
        Due::Never => view! { <p class="reminder">{word("backup_never")}</p> }.into_any(),
        Due::Old(days) => view! { <p class="reminder">{phrase("backup_old", &[day(&last), days.to_string()])}</p> }.into_any(),
        Due::Fresh(_) => view! { <p class="note">{phrase("backup_fresh", &[day(&last)])}</p> }.into_any(),
    }
}

fn fields(passphrase: Passphrase) -> AnyView {
    let hint = move || {
        let typed = passphrase.typed.with(|typed| (!typed.is_empty()).then(|| strength(typed).message()));
        typed.map(word)
    };
    let fault = Memo::new(move |_| passphrase.fault().filter(|_| passphrase.tried.get()));
    let wrong = move |again: bool| fault.get().is_some_and(|fault| (fault == "backup_passphrase_differs") == again).then_some("true");
    let error = move |again: bool| move || fault.get().filter(|fault| (*fault == "backup_passphrase_differs") == again).map(word);
    view! {
        <div class="fields">
            <div class="field">
                <label for="passphrase">{word("backup_passphrase")}</label>
                <input
                    type="password"
                    id="passphrase"
                    autocomplete="new-password"
                    aria-describedby="passphrase-hint passphrase-error"
                    aria-invalid=move || wrong(false)
                    prop:value=passphrase.typed
                    on:input=move |event| passphrase.typed.set(event_target_value(&event))
                />
                <p class="note" id="passphrase-hint" role="status">{hint}</p>
                <p class="error" id="passphrase-error" role="alert">{error(false)}</p>
            </div>
            <div class="field">
                <label for="passphrase-again">{word("backup_passphrase_again")}</label>
                <input
                    type="password"
                    id="passphrase-again"
                    autocomplete="new-password"
                    aria-describedby="passphrase-again-error"
                    aria-invalid=move || wrong(true)
                    prop:value=passphrase.again
                    on:input=move |event| passphrase.again.set(event_target_value(&event))
                />
                <p class="error" id="passphrase-again-error" role="alert">{error(true)}</p>
            </div>
        </div>
        <p class="hint">{word("backup_passphrase_lost")}</p>
    }
    .into_any()
}

fn said(made: Made) -> AnyView {
    match made {
        Made::Nothing => ().into_any(),
        Made::Cancelled => view! { <p>{word("backup_cancelled")}</p> }.into_any(),
        Made::Failed(failure) => trouble(word("backup_not_made"), &failure, ().into_any()),
        Made::File(name, count) => {
            let words = words_for(count, "backup_records_one", "backup_records");
            view! { <p>{phrase("backup_made", &[name, words])}</p> }.into_any()
        }
    }
}

async fn look(standing: RwSignal<Option<Standing>>) {
    let last_key = key::<Last>(LAST);
    let Ok(names) = browser::record_names().await else { return };
    let last = records::get(std::slice::from_ref(&last_key)).await.unwrap_or_default();
    let last = last.get(&last_key).and_then(|value| read::<Last>(LAST, value).ok()).map(|record| record.body);
    let records = names.iter().filter(|name| !stays_here(name)).count();
    standing.try_set(Some(Standing { last, records }));
}

/// Writes the backup and hands it to the browser; tells the file's name and how many records are in it.
async fn export(passphrase: Option<String>, work: Work) -> Result<(String, usize), Stop> {
    let now = js_sys::Date::new_0();
    // What an earlier version stored goes into the file as this one stores it.
    background::ask(&Command::Migrate).await?;
    let all = every_record(work).await?;
    let mut writer = Writer::new(Format::Backup, env!("CARGO_PKG_VERSION"), Millis(now.get_time() as i64));
    for (done, (key, record)) in all.iter().enumerate() {
        if done % SLICE == 0 {
            work.on("backup_writing", done, all.len()).await?;
        }
        writer.add(key, record);
    }
    let mut text = writer.end();
    if let Some(passphrase) = passphrase {
        work.on("backup_sealing", 0, 0).await?;
        text = sealing::seal(&text, &passphrase).await.map_err(Failure::unreachable)?;
        work.on("backup_sealing", 0, 0).await?;
    }
    let name = format!("heed-backup-{}.json", super::today());
    hand_over(&name, "application/json", &text).map_err(Failure::unreachable)?;
    remember(all.len(), now.get_time() as i64).await;
    Ok((name, all.len()))
}

/// Every record that goes into a backup. What changes while they are read is read again, so that a log and its head fit.
async fn every_record(work: Work) -> Result<BTreeMap<String, Value>, Stop> {
    let changed = Rc::new(RefCell::new(BTreeSet::new()));
    let listens = Rc::downgrade(&changed);
    browser::when_records_change(move |names| {
        if let Some(changed) = listens.upgrade() {
            changed.borrow_mut().extend(names);
        }
    });
    let mut names = browser::record_names().await.map_err(Failure::unreachable)?;
    names.retain(|name| !stays_here(name));
    let mut all = BTreeMap::new();
    for (slice, names_of_slice) in names.chunks(SLICE).enumerate() {
        work.on("backup_reading", slice * SLICE, names.len()).await?;
        all.extend(records::get(names_of_slice).await?);
    }
    loop {
        // The browser tells of a change after it was made.
        work.on("backup_reading", names.len(), names.len()).await?;
        let again: Vec<String> = changed.take().into_iter().filter(|name| !stays_here(name)).collect();
        if again.is_empty() {
            return Ok(all);
        }
        all.retain(|key, _| !again.contains(key));
        all.extend(records::get(&again).await?);
    }
}

/// Keeps in mind that a backup was made; that it is not kept in mind is no reason to call the backup a failure.
async fn remember(records: usize, made_ms: i64) {
    let key = key::<Last>(LAST);
    let Ok(stored) = records::get(std::slice::from_ref(&key)).await else { return };
    let base = stored.get(&key).and_then(|value| read::<Last>(LAST, value).ok()).map(|record| record.rev);
    let last = Last { made_ms: Millis(made_ms), records: u32::try_from(records).unwrap_or(u32::MAX) };
    let body = serde_json::to_value(last).unwrap_or_default();
    background::ask(&Command::Put { key, base, body }).await.ok();
}

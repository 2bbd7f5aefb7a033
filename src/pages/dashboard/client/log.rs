//! The log of what a client said and did: entries of all joined clients in one line of time.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::evidence::{Content, Entry, Kind, Page, Who};
use crate::values::{Cents, JobUid};
use leptos::prelude::*;

use super::{Filed, Person, adding, pack, verifying};
use crate::pages::dashboard::{focus_on, words_for};
use crate::pages::moments;
use crate::pages::words::{phrase, word};

/// How many entries are shown at first, and how many more at a time.
const ENTRIES: usize = 60;

/// Kinds by which the entries are filtered, by the names of their messages.
const KINDS: [&str; 12] = [
    "evidence_kind_message",
    "evidence_kind_agreement",
    "evidence_kind_scope_change",
    "evidence_kind_payment",
    "evidence_kind_incident",
    "evidence_kind_call_recap",
    "evidence_kind_offer",
    "evidence_kind_posting",
    "evidence_kind_file",
    "evidence_kind_note",
    "evidence_kind_correction",
    "evidence_kind_removal",
];

/// What lies open above the entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Adding,
    Verifying,
    Packing,
}

/// An entry as the line of time shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    filed: Filed,
    /// The number of the entry that removes it, and the reason.
    removed_by: Option<(u32, String)>,
    /// Numbers of the entries that correct it.
    corrected_by: Vec<u32>,
}

pub(super) fn card(person: Person) -> AnyView {
    let open = RwSignal::new(Open::Nothing);
    let entries = person.entries;
    let kind = RwSignal::new(String::new());
    let oldest_first = RwSignal::new(false);
    let most = RwSignal::new(ENTRIES);
    let found = Memo::new(move |_| {
        let kind = kind.get();
        let mut shown = entries.with(|entries| shown(entries));
        shown.retain(|one| kind.is_empty() || one.filed.entry.kind().is_some_and(|own| own.message() == kind));
        shown.sort_by_key(|one| (one.filed.entry.captured_ms, one.filed.entry.number));
        if !oldest_first.get() {
            shown.reverse();
        }
        shown
    });
    let count = move || words_for(found.with(Vec::len), "dashboard_entries_one", "dashboard_entries");
    let more = move || found.with(Vec::len).saturating_sub(most.get());
    let several = Memo::new(move |_| person.members.with(|members| members.len() > 1));
    let button = move |id: &'static str, name: &'static str, part: Open| {
        let turn = move |_| {
            let opens = open.get_untracked() != part;
            open.set(if opens { part } else { Open::Nothing });
        };
        view! {
            <button type="button" class="plain" id=id aria-expanded=move || (open.get() == part).to_string() on:click=turn>{word(name)}</button>
        }
    };
    let close = move |id: &'static str| {
        open.set(Open::Nothing);
        focus_on(id);
    };
    view! {
        <section class="card" aria-labelledby="log">
            <h3 id="log" tabindex="-1">{word("dashboard_log")}</h3>
            <p class="actions">
                {button("log-add", "dashboard_log_add", Open::Adding)} {button("log-verify", "dashboard_log_verify", Open::Verifying)}
                {button("log-pack", "dashboard_log_pack", Open::Packing)}
            </p>
            {move || match open.get() {
                Open::Nothing => ().into_any(),
                Open::Adding => adding::form(person, move || close("log-add")),
                Open::Verifying => verifying::result(person),
                Open::Packing => pack::form(person),
            }}
            {move || {
                if entries.with(Vec::is_empty) {
                    return view! { <p class="hint">{word("dashboard_log_none")}</p> }.into_any();
                }
                view! {
                    <div class="filters">
                        <div class="field">
                            <label for="log-kind">{word("dashboard_log_kind")}</label>
                            <select
                                id="log-kind"
                                prop:value=kind
                                on:change=move |event| {
                                    kind.set(event_target_value(&event));
                                    most.set(ENTRIES);
                                }
                            >
                                <option value=String::new()>{word("dashboard_log_kind_all")}</option>
                                {KINDS.map(|kind| view! { <option value=kind>{word(kind)}</option> })}
                            </select>
                        </div>
                        <div class="field">
                            <label for="log-order">{word("dashboard_order")}</label>
                            <select id="log-order" on:change=move |event| oldest_first.set(event_target_value(&event) == "oldest")>
                                <option value="newest">{word("dashboard_newest")}</option>
                                <option value="oldest">{word("dashboard_oldest")}</option>
                            </select>
                        </div>
                        <p class="note" role="status">{count}</p>
                    </div>
                }
                    .into_any()
            }}
            <ol class="timeline">
                <For
                    each=move || found.with(|found| found.iter().take(most.get()).cloned().collect::<Vec<_>>())
                    key=|one| (one.filed.client.clone(), one.filed.entry.number, one.removed_by.is_some(), one.corrected_by.clone())
                    children=move |one| entry(person, one, several.get_untracked())
                />
            </ol>
            {move || (more() > 0).then(|| {
                let words = words_for(more(), "dashboard_more_one", "dashboard_more");
                view! {
                    <p class="actions">
                        <button type="button" class="plain" on:click=move |_| most.update(|most| *most += ENTRIES)>{words}</button>
                    </p>
                }
            })}
        </section>
    }
    .into_any()
}

/// The entries, each with what later ones say of it.
fn shown(entries: &[Filed]) -> Vec<Shown> {
    let mut about: BTreeMap<(&str, u32), Vec<&Entry>> = BTreeMap::new();
    for Filed { client, entry } in entries {
        if let Some(of) = entry.kind().and_then(Kind::of) {
            about.entry((client, of)).or_default().push(entry);
        }
    }
    let shown = |filed: &Filed| {
        let later = about.get(&(filed.client.as_str(), filed.entry.number)).map(Vec::as_slice).unwrap_or_default();
        let removal = later.iter().find(|later| later.removes().is_some());
        let reason = |later: &&Entry| later.content.as_ref().map(|content| content.text.clone()).unwrap_or_default();
        Shown {
            filed: filed.clone(),
            removed_by: removal.map(|later| (later.number, reason(later))),
            corrected_by: later.iter().filter(|later| later.removes().is_none()).map(|later| later.number).collect(),
        }
    };
    entries.iter().map(shown).collect()
}

/// Who said it.
pub(super) fn who(who: &Who) -> String {
    match who {
        Who::Other(name) => name.clone(),
        other => word(other.message()),
    }
}

/// An amount of dollars.
pub(super) fn dollars(Cents(cents): Cents) -> String {
    format!("${}.{:02}", moments::count((cents / 100) as usize), cents % 100)
}

/// What is being done with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    Nothing,
    Correcting,
    Removing,
}

fn entry(person: Person, shown: Shown, several: bool) -> AnyView {
    let Shown { filed: Filed { client, entry }, removed_by, corrected_by } = shown;
    let number = entry.number;
    let id = format!("entry-{client}-{number}");
    let account = several.then(|| person.name_of(&client));
    let label = id.clone();
    let doing = RwSignal::new(Doing::Nothing);
    let may_remove = entry.content.is_some() && entry.removes().is_none() && removed_by.is_none();
    let title = entry.kind().map_or("dashboard_entry_removed", Kind::message);
    let incident = matches!(entry.kind(), Some(Kind::Incident));
    let speaker = entry.content.as_ref().map(|content| who(&content.who));
    let remarks = corrected_by.into_iter().map(|by| phrase("dashboard_entry_corrected_by", &[by.to_string()])).collect::<Vec<_>>();
    let removal = removed_by.map(|(by, reason)| {
        let words = phrase("dashboard_entry_removed_by", &[by.to_string()]);
        if reason.is_empty() { words } else { format!("{words} {reason}") }
    });
    let (correct, remove) = (format!("{id}-correct"), format!("{id}-remove"));
    let buttons = may_remove.then(move || {
        let back = correct.clone();
        let button = |id: String, name: &'static str, label: &'static str, part: Doing| {
            let turn = move |_| {
                doing.update(|doing| *doing = if *doing == part { Doing::Nothing } else { part });
            };
            let label = phrase(label, &[number.to_string()]);
            let is_open = move || (doing.get() == part).to_string();
            view! { <button type="button" class="small" id=id aria-label=label aria-expanded=is_open on:click=turn>{word(name)}</button> }
        };
        let close = move |id: String| {
            doing.set(Doing::Nothing);
            focus_on(id);
        };
        let form = move || {
            let (back, client) = (back.clone(), client.clone());
            match doing.get() {
                Doing::Nothing => ().into_any(),
                Doing::Correcting => adding::about(client, Kind::Correction { of: number }, move || close(back.clone())),
                // The entry is built anew without its buttons.
                Doing::Removing => adding::about(client, Kind::Removal { of: number }, || focus_on("log")),
            }
        };
        let buttons = view! {
            <span class="actions">
                {button(correct, "dashboard_correct", "dashboard_correct_it", Doing::Correcting)}
                {button(remove, "dashboard_remove", "dashboard_remove_entry", Doing::Removing)}
            </span>
        };
        (buttons, form)
    });
    let (buttons, form) = buttons.unzip();
    view! {
        <li>
            <article aria-labelledby=label>
                <div class="line">
                    <h4 id=id>
                        <small class="number">{format!("{number}")}</small>
                        " "
                        <span class=if incident { "tag is-caution" } else { "tag" }>{word(title)}</span>
                    </h4>
                    {speaker.map(|speaker| view! { <b>{speaker}</b> })}
                    <time class="when" datetime=moments::machine(entry.captured_ms.0)>{moments::moment(entry.captured_ms.0)}</time>
                    {account.map(|account| view! { <small>{account}</small> })}
                </div>
                {entry.content.as_ref().map(content)}
                {removal.map(|words| view! { <p class="hint">{words}</p> })}
                {remarks.into_iter().map(|words| view! { <p class="hint">{words}</p> }).collect_view()}
                <div class="foot">{details(&entry)}{buttons}</div>
                {form}
            </article>
        </li>
    }
    .into_any()
}

/// What only this kind of entry has, and the words.
fn content(content: &Content) -> AnyView {
    let beside: &[String] = if let Kind::Posting { facts, .. } = &content.kind { facts } else { &[] };
    let facts: Vec<String> = match &content.kind {
        Kind::Payment { cents } => vec![dollars(*cents)],
        Kind::File { name, size, .. } => vec![phrase("dashboard_file", &[name.clone(), moments::count(*size as usize)])],
        Kind::Posting { title, .. } if !title.is_empty() => vec![title.clone()],
        Kind::Correction { of } => vec![phrase("dashboard_entry_corrects", &[of.to_string()])],
        Kind::Removal { of } => vec![phrase("dashboard_entry_removes", &[of.to_string()])],
        _ => Vec::new(),
    };
    let words = (!content.text.is_empty()).then(|| view! { <blockquote class="words">{content.text.clone()}</blockquote> });
    view! {
        {facts.into_iter().map(|fact| view! { <p class="fact">{fact}</p> }).collect_view()}
        {(!beside.is_empty()).then(|| view! { <p class="hint">{beside.join(" · ")}</p> })}
        {words}
    }
    .into_any()
}

/// Times, address and hashes, on demand.
fn details(entry: &Arc<Entry>) -> AnyView {
    let entry = Arc::clone(entry);
    let open = RwSignal::new(false);
    let rows = move || open.get().then(|| detail_rows(&entry));
    view! {
        <details class="details" on:toggle=move |_| open.set(true)>
            <summary>{word("dashboard_details")}</summary>
            <dl class="facts">{rows}</dl>
        </details>
    }
    .into_any()
}

fn detail_rows(entry: &Entry) -> AnyView {
    let plain = |name: &'static str, value: String| view! { <dt>{word(name)}</dt><dd>{value}</dd> }.into_any();
    let code = |name: &'static str, value: String| view! { <dt>{word(name)}</dt><dd><code>{value}</code></dd> }.into_any();
    let ahead = i32::from(entry.offset_minutes);
    let sign = if ahead < 0 { '−' } else { '+' };
    let zone = format!("{} (UTC{sign}{:02}:{:02})", entry.zone, ahead.abs() / 60, ahead.abs() % 60);
    let mut rows = vec![plain("dashboard_captured_utc", moments::utc(entry.captured_ms.0)), plain("dashboard_captured_zone", zone)];
    if let Some(Content { kind, page, job, .. }) = &entry.content {
        if let Some(Page { url, time }) = page {
            if let Some(time) = time {
                let understood = time.ms.map(|ms| format!(" ({})", moments::moment(ms.0))).unwrap_or_default();
                rows.push(plain("dashboard_page_time", format!("{}{understood}", time.words)));
            }
            let link = view! { <a href=url.clone() target="_blank" rel="noreferrer">{url.clone()}</a> };
            rows.push(view! { <dt>{word("dashboard_page")}</dt><dd>{link}</dd> }.into_any());
        }
        if let Some(JobUid(uid)) = job {
            rows.push(plain("dashboard_job", uid.to_string()));
        }
        if let Kind::File { sha256, .. } = kind {
            rows.push(code("dashboard_file_sha256", sha256.to_string()));
        }
    }
    rows.push(code("dashboard_hash", entry.hash.to_string()));
    rows.push(code("dashboard_hash_before", entry.prev.to_string()));
    rows.into_any()
}

//! What an import would do, before it is done, and the choices that it leaves.

use crate::evidence::merge::{ChainItem, ChainState, Choices, Item, Side, State};
use leptos::prelude::*;
use serde_json::Value;

use super::importing::Planned;
use super::{named, shown, words_for};
use crate::pages::moments;
use crate::pages::words::{phrase, word};

/// How many conflicts and logs are shown one by one.
const ONE_BY_ONE: usize = 100;

pub(super) fn view(planned: &Planned, choices: RwSignal<Choices>) -> AnyView {
    let plan = &planned.plan;
    let made = moments::moment(planned.file.header.made_ms.0);
    let conflicts: Vec<&Item> = plan.records.iter().filter(|item| matches!(item.state, State::Conflict { .. })).collect();
    let logs: Vec<&ChainItem> = plan.chains.iter().filter(|item| needs_words(item)).collect();
    let unread = plan.records.iter().any(|item| matches!(item.state, State::Unknown { .. } | State::Malformed { .. }))
        || plan.chains.iter().any(|item| matches!(item.state, ChainState::Broken { .. }));
    view! {
        <h3>{word("backup_plan")}</h3>
        <p class="note">{phrase("backup_plan_file", &[made, words_for(planned.file.records.len(), "backup_records_one", "backup_records")])}</p>
        {counts(planned)}
        {(!conflicts.is_empty()).then(|| all_conflicts(&conflicts, choices))}
        {(!logs.is_empty()).then(|| all_logs(planned, &logs, choices))}
        {unread.then(|| aside(choices))}
    }
    .into_any()
}

/// How many records of each state the file has.
fn counts(planned: &Planned) -> AnyView {
    let plan = &planned.plan;
    let records = |is: fn(&State) -> bool| plan.records.iter().filter(|item| is(&item.state)).count();
    let chains = |is: fn(&ChainState) -> bool| plan.chains.iter().filter(|item| is(&item.state)).count();
    let counts = [
        ("backup_count_new", records(|state| matches!(state, State::New { .. }))),
        ("backup_count_same", records(|state| matches!(state, State::Same))),
        ("backup_count_newer", records(|state| matches!(state, State::Conflict { newer: Side::Theirs, .. }))),
        ("backup_count_older", records(|state| matches!(state, State::Conflict { newer: Side::Ours, .. }))),
        ("backup_count_unknown", records(|state| matches!(state, State::Unknown { .. }))),
        ("backup_count_malformed", records(|state| matches!(state, State::Malformed { .. }))),
        ("backup_count_logs_new", chains(|state| matches!(state, ChainState::New))),
        ("backup_count_logs_same", chains(|state| matches!(state, ChainState::Same { .. } | ChainState::Behind { .. }))),
        ("backup_count_logs_longer", chains(|state| matches!(state, ChainState::Extends { .. }))),
        ("backup_count_logs_other", chains(|state| matches!(state, ChainState::Diverges { .. }))),
        ("backup_count_logs_broken", chains(|state| matches!(state, ChainState::Broken { .. }))),
    ];
    let rows = counts.into_iter().filter(|(_, count)| *count > 0);
    let rows = rows.map(|(name, count)| view! { <tr><th scope="row">{word(name)}</th><td>{moments::count(count)}</td></tr> });
    view! {
        <table class="plan-counts">
            <caption class="unseen">{word("backup_plan")}</caption>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The records of which another version is stored.
fn all_conflicts(conflicts: &[&Item], choices: RwSignal<Choices>) -> AnyView {
    let keys: Vec<String> = conflicts.iter().map(|item| item.key.clone()).collect();
    let decide = move |side: Option<Side>| {
        choices.update(|choices| {
            choices.conflicts = side.map(|side| keys.iter().map(|key| (key.clone(), side)).collect()).unwrap_or_default();
        });
    };
    let buttons = [("backup_all_newer", None), ("backup_all_ours", Some(Side::Ours)), ("backup_all_theirs", Some(Side::Theirs))];
    let buttons = buttons.map(|(name, side)| {
        let decide = decide.clone();
        view! { <button type="button" class="small" on:click=move |_| decide(side)>{word(name)}</button> }
    });
    let more = conflicts.len().saturating_sub(ONE_BY_ONE);
    view! {
        <h4>{word("backup_conflicts")}</h4>
        <p class="note">{word("backup_conflicts_note")}</p>
        <p class="actions" role="group" aria-label=word("backup_conflicts")>{buttons}</p>
        <ul class="conflicts">{conflicts.iter().take(ONE_BY_ONE).zip(0..).map(|(item, place)| conflict(item, place, choices)).collect_view()}</ul>
        {(more > 0).then(|| view! { <p class="note">{phrase("backup_conflicts_more", &[moments::count(more)])}</p> })}
    }
    .into_any()
}

/// Both versions of a record, and the choice between them.
fn conflict(item: &Item, place: usize, choices: RwSignal<Choices>) -> AnyView {
    let State::Conflict { newer, ours, theirs } = &item.state else { return ().into_any() };
    let (newer, key) = (*newer, item.key.clone());
    let name = named(&key, Some(&ours.body));
    let version = |side: Side, at: i64, body: &Value| {
        let id = format!("conflict-{place}-{}", if side == Side::Ours { "ours" } else { "theirs" });
        let (of, key_of, newest) = (key.clone(), key.clone(), newer == side);
        let label = word(if side == Side::Ours { "backup_ours" } else { "backup_theirs" });
        let spoken = label.clone();
        let changed = moments::moment(at);
        let when = if newest { phrase("backup_changed_later", &[changed]) } else { phrase("backup_changed", &[changed]) };
        let on = move || choices.with(|choices| *choices.conflicts.get(&of).unwrap_or(&newer) == side);
        let choose = move |_| {
            choices.update(|choices| {
                choices.conflicts.insert(key_of.clone(), side);
            })
        };
        view! {
            <div class="version">
                <div class="choice">
                    <input type="radio" name=format!("conflict-{place}") id=id.clone() prop:checked=on on:change=choose />
                    <label for=id>{label}</label>
                    <p class="note">{when}</p>
                </div>
                <pre tabindex="0" aria-label=spoken>{shown(&key, body)}</pre>
            </div>
        }
        .into_any()
    };
    view! {
        <li>
            <fieldset>
                <legend>{name}</legend>
                <div class="versions">{version(Side::Ours, ours.at.0, &ours.body)}{version(Side::Theirs, theirs.at.0, &theirs.body)}</div>
            </fieldset>
        </li>
    }
    .into_any()
}

fn needs_words(item: &ChainItem) -> bool {
    matches!(item.state, ChainState::Diverges { .. } | ChainState::Broken { .. })
}

/// The logs that do not simply go on.
fn all_logs(planned: &Planned, logs: &[&ChainItem], choices: RwSignal<Choices>) -> AnyView {
    let rows = logs.iter().take(ONE_BY_ONE).zip(0..).map(|(item, place)| {
        let key = format!("client:{}", item.client);
        let of_file = || planned.file.pairs().find(|(name, _)| *name == key).map(|(_, value)| value);
        let body = planned.stored.get(&key).or_else(of_file).and_then(|value| value.get("body"));
        log(item, &named(&key, body), place, choices)
    });
    view! {
        <h4>{word("backup_logs")}</h4>
        <ul class="conflicts">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn log(item: &ChainItem, name: &str, place: usize, choices: RwSignal<Choices>) -> AnyView {
    match &item.state {
        ChainState::Diverges { at } => {
            let id = format!("log-{place}");
            let note = format!("{id}-note");
            let (of, client) = (item.client.clone(), item.client.clone());
            let on = move || choices.with(|choices| !choices.without.contains(&of));
            let choose = move |event| {
                let taken = event_target_checked(&event);
                choices.update(|choices| {
                    if taken {
                        choices.without.remove(&client);
                    } else {
                        choices.without.insert(client.clone());
                    }
                });
            };
            view! {
                <li class="choice">
                    <input type="checkbox" id=id.clone() aria-describedby=note.clone() prop:checked=on on:change=choose />
                    <label for=id>{phrase("backup_log_apart", &[name.to_owned()])}</label>
                    <p class="note" id=note>{phrase("backup_log_apart_note", &[moments::count(*at as usize)])}</p>
                </li>
            }
            .into_any()
        }
        ChainState::Broken { number, message } => {
            let why = phrase(message, &[number.to_string()]);
            view! { <li><p>{phrase("backup_log_broken", &[name.to_owned()])}</p><p class="note">{why}</p></li> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// Whether what cannot be read comes along, set aside.
fn aside(choices: RwSignal<Choices>) -> AnyView {
    let on = move || choices.with(|choices| choices.aside);
    view! {
        <div class="choice">
            <input
                type="checkbox"
                id="import-aside"
                aria-describedby="import-aside-note"
                prop:checked=on
                on:change=move |event| choices.update(|choices| choices.aside = event_target_checked(&event))
            />
            <label for="import-aside">{word("backup_aside_too")}</label>
            <p class="note" id="import-aside-note">{word("backup_aside_too_note")}</p>
        </div>
    }
    .into_any()
}

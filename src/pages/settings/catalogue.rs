//! Every signal that Heed knows, with its switch: by family, searchable, those switched off first.

use crate::signals::CATALOGUE;
use crate::signals::declare::{Kind, Signal};
use leptos::prelude::*;

use crate::pages::kept::Kept;
use crate::pages::parts::{green_badge, severity_badge};
use crate::pages::report::explanation;
use crate::pages::words::{SignalWords, phrase, word};

/// Signals under one heading.
struct Family {
    name: String,
    entries: Vec<&'static Signal>,
}

pub(super) fn section(kept: Kept) -> AnyView {
    let sought = RwSignal::new(String::new());
    let families = families(&kept.peek(|settings| settings.muted.clone()));
    let haystacks: Vec<String> = families.iter().flat_map(|family| &family.entries).map(|entry| haystack(entry)).collect();
    let all = haystacks.len();
    let found = Memo::new(move |_| haystacks.iter().filter(|haystack| matches(haystack, &sought.read())).count());
    let count = move || phrase("settings_signals_found", &[found.get().to_string(), all.to_string()]);
    view! {
        <section class="card" aria-labelledby="signals">
            <h2 id="signals">{word("settings_signals")}</h2>
            <p class="note">{word("settings_signals_note")}</p>
            <div class="field">
                <label for="sought">{word("settings_search")}</label>
                <input
                    type="search"
                    id="sought"
                    autocomplete="off"
                    prop:value=sought
                    on:input=move |event| sought.set(event_target_value(&event).to_lowercase())
                />
                <p class="note" role="status">{count}</p>
            </div>
            {families.into_iter().map(|family| family_view(kept, family, sought)).collect_view()}
        </section>
    }
    .into_any()
}

/// Families in catalogue order, the strongest signals first. Signals that are off when the page opens stand before all
/// others; one that is switched here stays where it is, so that nothing moves under the pointer.
fn families(muted: &crate::set::Set<String>) -> Vec<Family> {
    let (off, on): (Vec<&'static Signal>, Vec<&'static Signal>) = CATALOGUE.iter().copied().partition(|entry| muted.contains(entry.id));
    let mut families = Vec::new();
    if !off.is_empty() {
        families.push(Family { name: word("settings_muted"), entries: off });
    }
    for entry in on {
        let name = family_of(entry);
        match families.iter_mut().find(|family| family.name == name) {
            Some(family) => family.entries.push(entry),
            None => families.push(Family { name, entries: vec![entry] }),
        }
    }
    for family in &mut families {
        family.entries.sort_by_key(|entry| std::cmp::Reverse(entry.severity));
    }
    families
}

/// Good signs and schemes are families of their own; all others belong together by what they are about.
fn family_of(signal: &Signal) -> String {
    match signal.kind {
        Kind::Green => word("settings_group_green"),
        Kind::Recipe => word("settings_group_recipe"),
        _ => word(&format!("settings_group_{:?}", signal.group).to_lowercase()),
    }
}

fn haystack(entry: &Signal) -> String {
    let words = SignalWords::of(entry.id);
    let why = words.why().unwrap_or_default();
    format!("{} {} {} {why}", entry.code, entry.id, words.summary()).to_lowercase()
}

/// Whether every word sought occurs.
fn matches(haystack: &str, sought: &str) -> bool {
    sought.split_whitespace().all(|word| haystack.contains(word))
}

fn family_view(kept: Kept, family: Family, sought: RwSignal<String>) -> AnyView {
    let haystacks: Vec<String> = family.entries.iter().map(|entry| haystack(entry)).collect();
    let empty = Memo::new(move |_| !haystacks.iter().any(|haystack| matches(haystack, &sought.read())));
    view! {
        <div class="family" hidden=empty>
            <h3>{family.name}</h3>
            <ul class="signals">{family.entries.into_iter().map(|entry| row(kept, entry, sought)).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn row(kept: Kept, entry: &'static Signal, sought: RwSignal<String>) -> AnyView {
    let Signal { id, code, .. } = *entry;
    let words = SignalWords::of(id);
    let haystack = haystack(entry);
    let hidden = Memo::new(move |_| !matches(&haystack, &sought.read()));
    let on = move || kept.read(|settings| !settings.muted.contains(id));
    let turn = move |on: bool| {
        kept.change(|settings| {
            if on {
                settings.muted.remove(id)
            } else {
                settings.muted.insert(id.to_owned())
            };
        });
    };
    let control = format!("signal-{id}");
    let more = phrase("settings_about", &[words.summary()]);
    view! {
        <li hidden=hidden>
            <div class="switch">
                <input
                    type="checkbox"
                    role="switch"
                    id=control.clone()
                    prop:checked=on
                    on:change=move |event| turn(event_target_checked(&event))
                />
                <label for=control>{words.summary()}</label>
                {if entry.kind == Kind::Green { green_badge() } else { severity_badge(entry.severity.number()) }}
            </div>
            <details>
                <summary aria-label=more>{word("settings_more")}</summary>
                {explanation(&words, code)}
            </details>
        </li>
    }
    .into_any()
}

//! The evidence pack: which entries, which names to shorten, how to tell the times, and the files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::evidence::Broken;
use crate::evidence::filed::Chain;
use crate::evidence::pack::{Name, Options, Pack, Shown};
use crate::values::Millis;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::log::who;
use super::{Person, verifying};
use crate::pages::background::Failure;
use crate::pages::dashboard::{files, focus_on};
use crate::pages::moments;
use crate::pages::parts::{name_of, trouble};
use crate::pages::words::{phrase, word};

/// What may stand instead of a name.
const SHOWN: [Shown; 4] = [Shown::Initials, Shown::Client, Shown::Me, Shown::Other];
/// Time zones of the world lie between these, in minutes, at whole quarters of an hour.
const ZONES: std::ops::RangeInclusive<i16> = -48..=56;
/// How much of an entry's text its choice shows, in characters.
const LONGEST_BEGINNING: usize = 60;

/// The chain that goes into the pack.
#[derive(Clone)]
struct Source {
    client: String,
    name: String,
    chain: Arc<Chain>,
}

/// What the user has chosen.
#[derive(Clone, Copy)]
struct Chosen {
    entries: RwSignal<BTreeSet<u32>>,
    names: RwSignal<Vec<(u32, Name)>>,
    offset: RwSignal<Option<i16>>,
}

impl Chosen {
    fn options(self) -> Options {
        let names =
            self.names.with(|names| names.iter().map(|(_, name)| name.clone()).filter(|name| !name.name.trim().is_empty()).collect());
        Options { names, offset_minutes: self.offset.get() }
    }

    /// Makes something of the pack as it is chosen.
    fn make(self, source: &Source, of: impl FnOnce(&Pack<'_>) -> String) -> String {
        let (options, made) = (self.options(), Millis(moments::now()));
        self.entries.with(|chosen| {
            let Source { client, name, chain } = source;
            of(&Pack { client: name, client_id: client, chain, chosen, options: &options, made, product: env!("CARGO_PKG_VERSION") })
        })
    }
}

/// The form; the chains are read and checked first, since only an unbroken one is worth showing to others.
pub(super) fn form(person: Person) -> AnyView {
    type Chains = Result<Vec<(String, Result<Arc<Chain>, Broken>)>, Failure>;
    let found = RwSignal::new(None::<Chains>);
    let look = move || {
        found.set(None);
        let clients = person.members.with_untracked(|members| members.iter().map(|member| member.id.clone()).collect::<Vec<_>>());
        spawn_local(async move {
            let checked = verifying::check(&clients).await;
            found.set(Some(checked.map(|all| all.into_iter().map(|(client, chain)| (client, chain.map(Arc::new))).collect())));
        });
    };
    look();
    // The entries that were there when the pack was opened are out of date once another one is added.
    let length = Memo::new(move |_| person.entries.with(Vec::len));
    Effect::new(move |before: Option<usize>| {
        let now = length.get();
        if before.is_some_and(|before| before != now) {
            look();
        }
        now
    });
    let picked = RwSignal::new(0_usize);
    let shown = move || match found.get() {
        None => view! { <p class="hint" role="status">{word("dashboard_verifying")}</p> }.into_any(),
        Some(Err(failure)) => {
            let retry = view! { <button type="button" on:click=move |_| look()>{word("pages_retry")}</button> };
            trouble(word("dashboard_not_loaded"), &failure, retry.into_any())
        }
        Some(Ok(chains)) if chains.is_empty() => view! { <p class="hint">{word("dashboard_verify_none")}</p> }.into_any(),
        Some(Ok(chains)) => {
            let name = |client: &str| person.name_of(client);
            let options = (chains.len() > 1).then(|| {
                let options = chains
                    .iter()
                    .enumerate()
                    .map(|(place, (client, _))| view! { <option value=place.to_string()>{name(client)}</option> })
                    .collect_view();
                view! {
                    <div class="field">
                        <label for="pack-client">{word("dashboard_pack_client")}</label>
                        <select id="pack-client" on:change=move |event| picked.set(event_target_value(&event).parse().unwrap_or_default())>
                            {options}
                        </select>
                        <p class="note">{word("dashboard_pack_client_note")}</p>
                    </div>
                }
            });
            let chosen = move || {
                chains.get(picked.get()).cloned().map(|(client, chain)| match chain {
                    Ok(chain) => choices(person, Source { name: person.name_of(&client), client, chain }),
                    Err(Broken { number, why }) => view! {
                        <div role="alert">
                            <p class="trouble">{phrase("dashboard_pack_broken", &[verifying::broken(number, &why)])}</p>
                        </div>
                    }
                    .into_any(),
                })
            };
            view! { {options}{chosen} }.into_any()
        }
    };
    view! {
        <div class="panel form">
            <p class="note">{word("dashboard_pack_note")}</p>
            {shown}
        </div>
    }
    .into_any()
}

fn choices(person: Person, source: Source) -> AnyView {
    let there: BTreeSet<u32> = source.chain.entries.iter().filter(|entry| entry.content.is_some()).map(|entry| entry.number).collect();
    let chosen = Chosen { entries: RwSignal::new(there.clone()), names: RwSignal::new(Vec::new()), offset: RwSignal::new(None) };
    // The first name that the user adds is likely the client's.
    let named = person
        .members
        .with_untracked(|members| members.iter().find(|member| member.id == source.client).map(|one| one.record.name.clone()));
    let offered = StoredValue::new(named.filter(|name| !name.is_empty()).map(|name| Name { name, shown: Shown::Client }));
    let count = {
        let all = there.len();
        move || phrase("dashboard_pack_chosen", &[moments::count(chosen.entries.with(BTreeSet::len)), moments::count(all)])
    };
    let everything = there.clone();
    view! {
        <fieldset>
            <legend>{word("dashboard_pack_entries")}</legend>
            <p class="note" role="status">{count}</p>
            <p class="actions">
                <button type="button" class="small" on:click=move |_| chosen.entries.set(everything.clone())>{word("dashboard_pack_all")}</button>
                <button type="button" class="small" on:click=move |_| chosen.entries.set(BTreeSet::new())>{word("dashboard_pack_no")}</button>
            </p>
            {kinds(chosen, &source)}
            {singles(chosen, &source)}
        </fieldset>
        {names_field(chosen, offered)}
        {zone(chosen)}
        {outcome(chosen, source)}
    }
    .into_any()
}

/// A box for each kind that the chain has, ticked where all its entries are chosen.
fn kinds(chosen: Chosen, source: &Source) -> AnyView {
    let mut kinds: BTreeMap<&'static str, BTreeSet<u32>> = BTreeMap::new();
    for entry in &source.chain.entries {
        if let Some(kind) = entry.kind() {
            kinds.entry(kind.message()).or_default().insert(entry.number);
        }
    }
    let boxes = kinds.into_iter().map(|(name, numbers)| {
        let id = format!("pack-{name}");
        let label = format!("{} ({})", word(name), moments::count(numbers.len()));
        let all = numbers.clone();
        let on = move || chosen.entries.with(|entries| all.is_subset(entries));
        let turn = move |on: bool| {
            chosen.entries.update(|entries| {
                if on {
                    entries.extend(&numbers);
                } else {
                    entries.retain(|number| !numbers.contains(number));
                }
            });
        };
        view! {
            <span class="check">
                <input type="checkbox" id=id.clone() prop:checked=on on:change=move |event| turn(event_target_checked(&event)) />
                <label for=id>{label}</label>
            </span>
        }
    });
    view! { <div class="checks">{boxes.collect_view()}</div> }.into_any()
}

/// A box for each entry, built once they are asked for.
fn singles(chosen: Chosen, source: &Source) -> AnyView {
    let chain = Arc::clone(&source.chain);
    let open = RwSignal::new(false);
    let boxes =
        move || {
            open.get().then(|| {
                let shown = chain.entries.iter().filter_map(|entry| {
                let content = entry.content.as_ref()?;
                let beginning: String = content.text.chars().take(LONGEST_BEGINNING).collect();
                let number = entry.number;
                let id = format!("pack-entry-{number}");
                let words = [
                    number.to_string(),
                    word(content.kind.message()),
                    who(&content.who),
                    moments::moment(entry.captured_ms.0),
                    beginning.trim().to_owned(),
                ];
                let on = move || chosen.entries.with(|entries| entries.contains(&number));
                let turn = move |on: bool| {
                    chosen.entries.update(|entries| {
                        if on { entries.insert(number) } else { entries.remove(&number) };
                    });
                };
                let label = words.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
                Some(view! {
                    <span class="check">
                        <input type="checkbox" id=id.clone() prop:checked=on on:change=move |event| turn(event_target_checked(&event)) />
                        <label for=id>{label}</label>
                    </span>
                })
            });
                shown.collect_view()
            })
        };
    view! {
        <details on:toggle=move |_| open.set(true)>
            <summary>{word("dashboard_pack_single")}</summary>
            <div class="singles">{boxes}</div>
        </details>
    }
    .into_any()
}

/// Names that shall not be read in the pack.
fn names_field(chosen: Chosen, offered: StoredValue<Option<Name>>) -> AnyView {
    let next = StoredValue::new(1_u32);
    let add = move |_| {
        let number = next.get_value();
        next.set_value(number + 1);
        let name = offered.try_update_value(Option::take).flatten();
        let name = name.unwrap_or_else(|| Name { name: String::new(), shown: Shown::Initials });
        chosen.names.update(|names| names.push((number, name)));
        focus_on(format!("pack-name-{number}"));
    };
    let row = move |(number, name): (u32, Name)| {
        let (id, shown_id) = (format!("pack-name-{number}"), format!("pack-shown-{number}"));
        let change = move |change: &dyn Fn(&mut Name)| {
            chosen.names.update(|names| {
                if let Some((_, name)) = names.iter_mut().find(|(own, _)| *own == number) {
                    change(name);
                }
            });
        };
        let remove = move |_| {
            chosen.names.update(|names| names.retain(|(own, _)| *own != number));
            focus_on("pack-add-name");
        };
        let choose = move |written: String| {
            if let Some(shown) = SHOWN.into_iter().find(|shown| name_of(shown) == written) {
                change(&|name| name.shown = shown);
            }
        };
        let begins = name_of(&name.shown);
        view! {
            <div class="fields name-row">
                <div class="field">
                    <label for=id.clone()>{word("dashboard_pack_name")}</label>
                    <input
                        type="text"
                        id=id
                        autocomplete="off"
                        value=name.name
                        on:input=move |event| change(&|name| name.name = event_target_value(&event))
                    />
                </div>
                <div class="field">
                    <label for=shown_id.clone()>{word("dashboard_pack_name_shown")}</label>
                    <span class="line">
                        <select id=shown_id prop:value=begins on:change=move |event| choose(event_target_value(&event))>
                            {SHOWN.map(|shown| {
                                let name = name_of(&shown);
                                let label = word(&format!("dashboard_pack_shown_{name}"));
                                view! { <option value=name>{label}</option> }
                            })}
                        </select>
                        <button type="button" class="small" on:click=remove>{word("dashboard_remove")}</button>
                    </span>
                </div>
            </div>
        }
    };
    view! {
        <fieldset>
            <legend>{word("dashboard_pack_names")}</legend>
            <p class="note">{word("dashboard_pack_names_note")}</p>
            <For each=move || chosen.names.get() key=|(number, _)| *number children=row />
            <p class="actions">
                <button type="button" class="small" id="pack-add-name" on:click=add>{word("dashboard_pack_add_name")}</button>
            </p>
        </fieldset>
    }
    .into_any()
}

/// What the pack's local times are ahead of UTC.
fn zone(chosen: Chosen) -> AnyView {
    let zones = ZONES.map(|quarters| {
        let minutes = quarters * 15;
        let sign = if minutes < 0 { '−' } else { '+' };
        let ahead = minutes.unsigned_abs();
        view! { <option value=minutes.to_string()>{format!("UTC{sign}{:02}:{:02}", ahead / 60, ahead % 60)}</option> }
    });
    view! {
        <div class="field">
            <label for="pack-zone">{word("dashboard_pack_zone")}</label>
            <select id="pack-zone" on:change=move |event| chosen.offset.set(event_target_value(&event).parse().ok())>
                <option value=String::new()>{word("dashboard_pack_zone_own")}</option>
                {zones.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// The preview, and the files.
fn outcome(chosen: Chosen, source: Source) -> AnyView {
    let open = RwSignal::new(false);
    let (said, say) = signal(None::<Result<String, String>>);
    let nothing = Memo::new(move |_| chosen.entries.with(BTreeSet::is_empty));
    let source = StoredValue::new(source);
    let save = move |end: &'static str, kind: &'static str, of: fn(&Pack<'_>) -> String| {
        move |_| {
            let made = source.with_value(|source| untrack(|| chosen.make(source, of)));
            let name = source.with_value(|source| file_name(&source.name, end));
            let outcome = files::hand_over(&name, kind, &made).map(|()| name);
            say.set(Some(outcome));
        }
    };
    let preview = move || source.with_value(|source| chosen.make(source, |pack| pack.markdown(&word)));
    let told = move || match said.get() {
        None => String::new(),
        Some(Ok(name)) => phrase("dashboard_pack_saved", &[name]),
        Some(Err(cause)) => phrase("dashboard_pack_not_saved", &[cause]),
    };
    view! {
        <p class="actions">
            <button type="button" disabled=nothing on:click=save("html", "text/html", |pack| pack.html(&word))>{word("dashboard_pack_html")}</button>
            <button type="button" class="plain" disabled=nothing on:click=save("md", "text/markdown", |pack| pack.markdown(&word))>
                {word("dashboard_pack_markdown")}
            </button>
            <button type="button" class="plain" disabled=nothing on:click=save("jsonl", "application/json", |pack| pack.export())>
                {word("dashboard_pack_json")}
            </button>
            <button
                type="button"
                class="plain"
                disabled=nothing
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {word("dashboard_pack_preview")}
            </button>
        </p>
        <p class="outcome" role="status">{told}</p>
        <p class="note">{word("dashboard_pack_json_note")}</p>
        {move || (open.get() && !nothing.get()).then(|| view! {
            <pre class="preview" tabindex="0" role="region" aria-label=word("dashboard_pack_preview")>{preview}</pre>
        })}
    }
    .into_any()
}

/// `heed-NAME-DAY.END`, with the letters and digits of the client's name alone.
fn file_name(client: &str, end: &str) -> String {
    let sound: String = client.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let sound = sound.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let day: String = moments::machine(moments::now()).chars().take("2026-01-01".len()).collect();
    [word("dashboard_pack_file"), sound, day].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-") + "." + end
}

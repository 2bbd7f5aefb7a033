//! The user's own floors for an hour and for a fixed price.

use crate::settings::{AmountError, Settings, floor};
use crate::values::Cents;
use leptos::prelude::*;

use crate::pages::kept::Kept;
use crate::pages::words::word;

/// One of the two floors.
#[derive(Clone, Copy)]
struct Floor {
    name: &'static str,
    get: fn(&Settings) -> Option<Cents>,
    set: fn(&mut Settings, Option<Cents>),
}

const FLOORS: [Floor; 2] = [
    Floor { name: "hourly", get: |settings| settings.hourly_floor, set: |settings, floor| settings.hourly_floor = floor },
    Floor { name: "fixed", get: |settings| settings.fixed_floor, set: |settings, floor| settings.fixed_floor = floor },
];

pub(super) fn section(kept: Kept) -> AnyView {
    view! {
        <section class="card" aria-labelledby="floors">
            <h2 id="floors">{word("settings_floors")}</h2>
            <p class="note">{word("settings_floors_note")}</p>
            <div class="fields">{FLOORS.map(|floor| field(kept, floor))}</div>
        </section>
    }
    .into_any()
}

/// The floors by name, and their amounts.
pub(super) fn in_words(settings: &Settings) -> [(String, String); 2] {
    FLOORS.map(|Floor { name, get, .. }| {
        let amount = get(settings).map_or_else(|| word("pages_none"), |floor| format!("${}", in_dollars(floor)));
        (word(&format!("settings_floor_{name}")), amount)
    })
}

fn field(kept: Kept, Floor { name, get, set }: Floor) -> AnyView {
    let stored = Memo::new(move |_| kept.read(get));
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<AmountError>);
    Effect::new(move || {
        typed.set(stored.get().map_or_else(String::new, in_dollars));
        error.set(None);
    });
    let take = move |words: String| {
        typed.set(words.clone());
        match floor(&words) {
            Ok(floor) => {
                error.set(None);
                typed.set(floor.map_or_else(String::new, in_dollars));
                if kept.peek(get) != floor {
                    kept.change(|settings| set(settings, floor));
                }
            }
            Err(why) => error.set(Some(why)),
        }
    };
    let id = format!("floor-{name}");
    let error_id = format!("{id}-error");
    view! {
        <div class="field">
            <label for=id.clone()>{word(&format!("settings_floor_{name}"))}</label>
            <span class="money">
                <span aria-hidden="true">{"$"}</span>
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    id=id
                    aria-describedby=error_id.clone()
                    aria-invalid=move || error.get().map(|_| "true")
                    prop:value=typed
                    on:change=move |event| take(event_target_value(&event))
                />
            </span>
            <p class="error" id=error_id role="alert">{move || error.get().map(error_words)}</p>
        </div>
    }
    .into_any()
}

fn error_words(error: AmountError) -> String {
    word(match error {
        AmountError::NotAnAmount => "settings_not_an_amount",
        AmountError::TooMuch => "settings_too_much",
    })
}

fn in_dollars(Cents(cents): Cents) -> String {
    let (dollars, rest) = (cents / 100, cents % 100);
    if rest == 0 { dollars.to_string() } else { format!("{dollars}.{rest:02}") }
}

//! Settings in step across machines: the switch, and what the browser's sync storage did not take.

use crate::store::record::read;
use crate::store::saved::key;
use crate::sync::{STATE, State};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::pages::kept::Kept;
use crate::pages::parts::switch;
use crate::pages::words::{phrase, word, word_of};
use crate::pages::{browser, records};

pub(super) fn section(kept: Kept) -> AnyView {
    let state = RwSignal::new(None::<State>);
    fetch(state);
    browser::when_records_change(move |names| {
        if names.iter().any(|name| *name == key::<State>(STATE)) {
            fetch(state);
        }
    });
    let said = move || state.get().filter(|_| kept.read(|settings| settings.sync)).map(told);
    view! {
        <section class="card" aria-labelledby="in-step">
            <h2 id="in-step">{word("sync_title")}</h2>
            {switch(
                "sync".to_owned(),
                word("sync_switch"),
                Some(word("sync_note")),
                move || kept.read(|settings| settings.sync),
                move |on| kept.change(|settings| settings.sync = on),
            )}
            <div role="status">{said}</div>
        </section>
    }
    .into_any()
}

fn told(State { items, left_out, failed }: State) -> AnyView {
    if let Some(failed) = failed {
        return view! {
            <div class="trouble">
                <p><strong>{word("sync_failed")}</strong></p>
                <p class="cause">{phrase("pages_cause", &[failed])}</p>
            </div>
        }
        .into_any();
    }
    let kept = items.values().filter(|agreed| agreed.rev.is_some()).count();
    let rows = left_out.iter().map(|(key, why)| {
        let (kind, id) = key.split_once(':').unwrap_or((key, ""));
        view! { <li>{format!("{} {id}: {}", word_of("record", kind), word(why))}</li> }
    });
    view! {
        <p class="note">{phrase("sync_kept", &[kept.to_string()])}</p>
        {(!left_out.is_empty()).then(|| view! {
            <div class="trouble">
                <p><strong>{word("sync_left_out")}</strong></p>
                <ul class="steps">{rows.collect_view()}</ul>
            </div>
        })}
    }
    .into_any()
}

fn fetch(state: RwSignal<Option<State>>) {
    spawn_local(async move {
        let key = key::<State>(STATE);
        let Ok(found) = records::get(std::slice::from_ref(&key)).await else { return };
        state.try_set(found.get(&key).and_then(|value| read::<State>(STATE, value).ok()).map(|record| record.body));
    });
}

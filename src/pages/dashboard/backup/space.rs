//! How much of the browser's room is in use, and what to do before it is full.

use crate::keeper::NEARLY_FULL_PERCENT;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::pages::browser;
use crate::pages::parts::in_megabytes;
use crate::pages::words::{phrase, word};

/// How long, in milliseconds, changes are gathered before the room is measured again.
const GATHERING: i32 = 500;

/// Bytes in use and, where the browser sets a limit, bytes there are.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Space {
    used: f64,
    of: Option<f64>,
}

pub(super) fn section() -> AnyView {
    let space = RwSignal::new(None::<Space>);
    let waits = StoredValue::new(false);
    let measure = move || {
        spawn_local(async move {
            if let Some(now) = measured().await {
                space.try_set(Some(now));
            }
        });
    };
    measure();
    browser::when_records_change(move |_| {
        if waits.try_update_value(|waits| std::mem::replace(waits, true)).unwrap_or(true) {
            return;
        }
        spawn_local(async move {
            browser::pause(GATHERING).await;
            if waits.try_set_value(false).is_none() {
                measure();
            }
        });
    });
    view! {
        <section class="card" aria-labelledby="space">
            <h2 id="space">{word("space_title")}</h2>
            {move || space.get().map(told)}
        </section>
    }
    .into_any()
}

fn told(Space { used, of }: Space) -> AnyView {
    let Some(of) = of else { return view! { <p>{phrase("space_used", &[in_megabytes(used)])}</p> }.into_any() };
    let words = phrase("space_used_of", &[in_megabytes(used), in_megabytes(of)]);
    let advice = ["space_do_export", "space_do_remove", "space_do_import"];
    let full = used * 100.0 >= of * NEARLY_FULL_PERCENT as f64;
    view! {
        <p>{words.clone()}</p>
        <progress aria-label=words max=of.to_string() value=used.to_string() />
        {full.then(|| view! {
            <div class="trouble" role="status">
                <p><strong>{word("space_nearly_full")}</strong></p>
                <ul class="steps">{advice.map(|name| view! { <li>{word(name)}</li> })}</ul>
            </div>
        })}
    }
    .into_any()
}

/// Asks the browser; where it does not count, the records are counted as others do, keys and JSON.
async fn measured() -> Option<Space> {
    let area = area()?;
    let of = Reflect::get(&area, &"QUOTA_BYTES".into()).ok().and_then(|of| of.as_f64()).filter(|of| *of > 0.0);
    let ask = Reflect::get(&area, &"getBytesInUse".into()).ok().and_then(|ask| ask.dyn_into::<Function>().ok());
    let used = match ask {
        Some(ask) => {
            let promise = ask.call1(&area, &JsValue::NULL).ok()?;
            JsFuture::from(Promise::resolve(&promise)).await.ok()?.as_f64()?
        }
        None => browser::records(None).await.ok()?.len() as f64,
    };
    Some(Space { used, of })
}

fn area() -> Option<JsValue> {
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok().filter(|value| !value.is_undefined());
    let global = js_sys::global();
    let api = member(&global, "browser").or_else(|| member(&global, "chrome"))?;
    member(&member(&api, "storage")?, "local")
}

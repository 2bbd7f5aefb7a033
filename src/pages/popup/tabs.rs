//! Tabs: one part of the popup at a time. A part is built when it is first opened and then keeps what was typed in it.

use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::pages::words::word;

/// A part, by the name of its message, a count behind the name, and what builds it.
pub(super) struct Tab {
    /// Name of the message, and of the ids on the page.
    pub name: &'static str,
    /// What stands behind the name, such as how much is open.
    pub count: Signal<String>,
    /// Builds the part.
    pub part: Box<dyn Fn() -> AnyView + Send + Sync>,
}

/// The parts under a row of tabs, called `label`.
pub(super) fn tabs(label: String, tabs: Vec<Tab>) -> AnyView {
    let names: Vec<&'static str> = tabs.iter().map(|tab| tab.name).collect();
    let chosen = RwSignal::new(names.first().copied().unwrap_or_default());
    let opened = RwSignal::new(vec![chosen.get_untracked()]);
    let open = move |name: &'static str| {
        chosen.set(name);
        if !opened.with_untracked(|opened| opened.contains(&name)) {
            opened.update(|opened| opened.push(name));
        }
    };
    let turn = move |event: web_sys::KeyboardEvent| {
        let at = names.iter().position(|name| *name == chosen.get_untracked()).unwrap_or_default();
        let to = match event.key().as_str() {
            "ArrowRight" => (at + 1) % names.len(),
            "ArrowLeft" => (at + names.len() - 1) % names.len(),
            "Home" => 0,
            "End" => names.len() - 1,
            _ => return,
        };
        let Some(name) = names.get(to) else { return };
        event.prevent_default();
        open(name);
        focus(&tab_id(name));
    };
    let (heads, parts): (Vec<AnyView>, Vec<AnyView>) = tabs
        .into_iter()
        .map(|Tab { name, count, part }| {
            let is_chosen = move || chosen.get() == name;
            let is_opened = Memo::new(move |_| opened.with(|opened| opened.contains(&name)));
            let head = view! {
                <button
                    type="button"
                    role="tab"
                    id=tab_id(name)
                    aria-controls=part_id(name)
                    aria-selected=move || is_chosen().to_string()
                    tabindex=move || if is_chosen() { "0" } else { "-1" }
                    on:click=move |_| open(name)
                >
                    {word(name)}
                    <span class="count">{count}</span>
                </button>
            };
            let part = view! {
                <div role="tabpanel" id=part_id(name) aria-labelledby=tab_id(name) hidden=move || !is_chosen()>
                    {move || is_opened.get().then(&part)}
                </div>
            };
            (head.into_any(), part.into_any())
        })
        .unzip();
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=turn>{heads}</div>
        {parts}
    }
    .into_any()
}

fn tab_id(name: &str) -> String {
    format!("{name}-tab")
}

fn part_id(name: &str) -> String {
    format!("{name}-part")
}

/// Puts the focus on the element of this id.
pub(super) fn focus(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(element).ok());
    if let Some(element) = element {
        element.focus().ok();
    }
}

//! A text that Heed drafts and the user edits: it follows what it is made from until the user changes it by hand.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::pages::browser;
use crate::pages::words::{phrase, word};

/// A draft on its way to the clipboard.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    made: Memo<String>,
    /// What the user made of it; `None` as long as nothing was changed by hand.
    own: RwSignal<Option<String>>,
    said: RwSignal<String>,
}

impl Draft {
    pub(super) fn new(made: Memo<String>) -> Self {
        Self { made, own: RwSignal::new(None), said: RwSignal::new(String::new()) }
    }

    /// The text as it stands, tracked.
    pub(super) fn text(self) -> String {
        self.own.get().unwrap_or_else(|| self.made.get())
    }

    /// What the user made of it by hand, tracked.
    pub(super) fn own(self) -> Option<String> {
        self.own.get()
    }

    /// Takes over what the user made of it earlier; with `None` the text follows again what it is made from.
    pub(super) fn take(self, own: Option<String>) {
        self.own.set(own);
    }

    /// The field with its buttons.
    pub(super) fn field(self, id: &'static str, label: String, rows: u32) -> AnyView {
        let copy = move |_| {
            let text = untrack(|| self.text());
            spawn_local(async move {
                self.said.set(word(if browser::copy(&text).await.is_ok() { "pages_copied" } else { "pages_not_copied" }));
            });
        };
        let write = move |event| {
            self.own.set(Some(event_target_value(&event)));
            self.said.set(String::new());
        };
        let is_own = Memo::new(move |_| self.own.with(Option::is_some));
        let again = move || {
            is_own.get().then(|| {
                view! { <button type="button" class="plain" on:click=move |_| self.own.set(None)>{word("popup_draft_again")}</button> }
            })
        };
        view! {
            <div class="field">
                <label for=id>{label}</label>
                <textarea id=id rows=rows.to_string() prop:value=move || self.text() on:input=write></textarea>
            </div>
            <p class="actions">
                <button type="button" disabled=move || self.text().trim().is_empty() on:click=copy>{word("popup_draft_copy")}</button>
                {again}
            </p>
            <p class="outcome" role="status">{self.said}</p>
        }
        .into_any()
    }
}

/// The words that a draft is made of.
pub(super) fn phrase_of(name: &str, arguments: &[String]) -> String {
    phrase(name, arguments)
}

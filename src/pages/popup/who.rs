//! The user says who a client is: one that is kept already, or a new one with a name.

use crate::store::commands::Command;
use leptos::prelude::*;

use super::desk::Desk;
use crate::pages::parts::name_of_client;
use crate::pages::words::word;

/// What the user has chosen so far.
#[derive(Clone, Copy)]
pub(super) struct Who {
    /// The id of a client; empty for a new one.
    chosen: RwSignal<String>,
    name: RwSignal<String>,
}

impl Who {
    pub(super) fn new() -> Self {
        Self { chosen: RwSignal::new(String::new()), name: RwSignal::new(String::new()) }
    }

    /// The command that says so; `None` where a new client has no name yet.
    pub(super) fn command(self, tab: i32) -> Option<Command> {
        let (chosen, name) = (self.chosen.get_untracked(), self.name.get_untracked().trim().to_owned());
        match chosen.as_str() {
            "" if name.is_empty() => None,
            "" => Some(Command::Know { tab: Some(tab), client: None, name }),
            _ => Some(Command::Know { tab: Some(tab), client: Some(chosen), name: String::new() }),
        }
    }

    /// The fields; their ids begin with `id`, which tells two such choices on one page apart.
    pub(super) fn fields(self, desk: Desk, id: &'static str) -> AnyView {
        let name_id = format!("{id}-name");
        let choice_id = format!("{id}-choice");
        let names = Memo::new(move |_| desk.names());
        let choice = move || {
            let names = names.get();
            (!names.is_empty()).then(|| {
                let options = names.into_iter().map(|(name, id)| view! { <option value=id>{name_of_client(&name)}</option> }).collect_view();
                view! {
                    <div class="field">
                        <label for=choice_id.clone()>{word("popup_client_choice")}</label>
                        <select id=choice_id.clone() on:change=move |event| self.chosen.set(event_target_value(&event)) prop:value=self.chosen>
                            <option value="">{word("popup_client_choice_new")}</option>
                            {options}
                        </select>
                    </div>
                }
            })
        };
        view! {
            {choice}
            <div class="field" hidden=move || self.chosen.with(|chosen| !chosen.is_empty())>
                <label for=name_id.clone()>{word("popup_client_name")}</label>
                <input
                    type="text"
                    id=name_id
                    maxlength="100"
                    autocomplete="off"
                    prop:value=self.name
                    on:input=move |event| self.name.set(event_target_value(&event))
                />
            </div>
        }
        .into_any()
    }
}

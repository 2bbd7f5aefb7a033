//! What the user says of a client: its name, the warning, and how it went.

use crate::clients::{ClientRecord, DoNotWorkWith, Outcome};
use crate::store::commands::Command;
use leptos::prelude::*;
use serde_json::Value;

use super::{Member, Person};
use crate::pages::dashboard::clients::{called, check, outcome_named, outcomes};
use crate::pages::dashboard::focus_on;
use crate::pages::parts::name_of;
use crate::pages::records::{Saved, Saver, Saving};
use crate::pages::words::word;

/// What stands in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Said {
    name: String,
    marked: bool,
    reason: String,
    outcome: Option<Outcome>,
}

impl Said {
    fn of(record: &ClientRecord) -> Self {
        Self {
            name: record.name.clone(),
            marked: record.mark.is_some(),
            reason: record.mark.as_ref().map(|mark| mark.reason.clone()).unwrap_or_default(),
            outcome: record.outcome,
        }
    }

    /// The record with what is said here. A warning that stood there before keeps its day.
    fn put_into(self, record: &ClientRecord, now: i64) -> ClientRecord {
        let since_ms = record.mark.as_ref().map_or(now, |mark| mark.since_ms);
        let mark = self.marked.then(|| DoNotWorkWith { reason: self.reason.trim().to_owned(), since_ms });
        ClientRecord { name: self.name.trim().to_owned(), mark, outcome: self.outcome, ..record.clone() }
    }

    fn in_words(&self) -> String {
        let mark = match (self.marked, self.reason.is_empty()) {
            (false, _) => word("dashboard_not_marked"),
            (true, true) => word("dashboard_marked"),
            (true, false) => format!("{}: {}", word("dashboard_marked"), self.reason),
        };
        let outcome = self.outcome.map_or_else(|| word("dashboard_outcome_none"), |outcome| word(outcome.message()));
        format!("{} · {mark} · {outcome}", called(&self.name))
    }
}

/// The words of a client's body, for the two versions of a conflict.
pub(in super::super) fn name_of_body(body: &Value) -> String {
    serde_json::from_value::<ClientRecord>(body.clone()).map(|record| Said::of(&record).in_words()).unwrap_or_default()
}

pub(super) fn card(person: Person) -> AnyView {
    let stored = Memo::new(move |_| person.members.with(|members| members.first().cloned()));
    let said = RwSignal::new(Said::default());
    // What the form began with: its own changes are measured against it, and others' changes are noticed by its revision.
    let base = StoredValue::new(None::<Member>);
    let take = move |member: Member| {
        said.set(Said::of(&member.record));
        base.set_value(Some(member));
    };
    let is_changed = move || said.with(|said| base.with_value(|base| base.as_ref().is_some_and(|base| *said != Said::of(&base.record))));
    let saver = Saver::new();
    Effect::new(move || {
        let Some(member) = stored.get() else { return };
        // What is being typed stays; whether it meets a change of others is told when it is saved.
        let untouched = base.with_value(Option::is_none) || !untrack(is_changed);
        if untouched || untrack(|| Said::of(&member.record) == said.get()) {
            take(member);
        }
    });
    let save = move || {
        let Some(base) = base.get_value() else { return };
        let record = said.get_untracked().put_into(&base.record, crate::pages::moments::now());
        let body = serde_json::to_value(&record).unwrap_or_default();
        saver.send(Command::Put { key: format!("{}:{}", ClientRecord::KIND, base.id), base: Some(base.rev), body }, move |rev| {
            take(Member { id: base.id.clone(), rev: rev.unwrap_or(base.rev), record: record.clone() });
        });
    };
    let discard = move |_| {
        if let Some(member) = stored.get_untracked() {
            take(member);
        }
        saver.give_up();
        focus_on("client-name");
    };
    let theirs = move |_: Option<Value>| {
        if let Some(member) = stored.get_untracked() {
            take(member);
        }
        focus_on("client-name");
    };
    view! {
        <section class="card" aria-labelledby="about">
            <h3 id="about">{word("dashboard_about")}</h3>
            <form
                class="form"
                on:submit=move |event| {
                    event.prevent_default();
                    save();
                }
            >
                <div class="field">
                    <label for="client-name">{word("dashboard_client_name")}</label>
                    <input
                        type="text"
                        id="client-name"
                        maxlength="100"
                        autocomplete="off"
                        prop:value=move || said.with(|said| said.name.clone())
                        on:input=move |event| said.update(|said| said.name = event_target_value(&event))
                    />
                </div>
                <div class="field">
                    <label for="client-outcome">{word("dashboard_outcome")}</label>
                    <select
                        id="client-outcome"
                        prop:value=move || said.with(|said| said.outcome.map(|outcome| name_of(&outcome)).unwrap_or_default())
                        on:change=move |event| said.update(|said| said.outcome = outcome_named(&event_target_value(&event)))
                    >
                        <option value=String::new()>{word("dashboard_outcome_none")}</option>
                        {outcomes()}
                    </select>
                </div>
                {check("client-marked", "dashboard_mark", move || said.with(|said| said.marked), move |on| said.update(|said| said.marked = on))}
                {move || said.with(|said| said.marked).then(|| view! {
                    <div class="field">
                        <label for="client-reason">{word("dashboard_mark_reason")}</label>
                        <textarea
                            id="client-reason"
                            rows="2"
                            maxlength="300"
                            prop:value=move || said.with(|said| said.reason.clone())
                            on:input=move |event| said.update(|said| said.reason = event_target_value(&event))
                        ></textarea>
                    </div>
                })}
                <p class="actions">
                    <button type="submit" disabled=move || saver.state() == Saving::Storing>{word("dashboard_save")}</button>
                    {move || is_changed().then(|| view! {
                        <button type="button" class="plain" on:click=discard>{word("dashboard_discard")}</button>
                        <small class="hint">{word("dashboard_not_saved_yet")}</small>
                    })}
                </p>
                <Saved saver shown=|body| name_of_body(&body) theirs />
            </form>
        </section>
    }
    .into_any()
}

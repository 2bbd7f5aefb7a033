//! How far the user has come with a job.

use crate::clients::{JobRecord, Status};
use leptos::prelude::*;

use super::desk::Desk;
use crate::pages::moments::{day, now};
use crate::pages::parts::name_of;
use crate::pages::words::{phrase, word};

/// The choice among the stages; nothing where the page does not tell the job.
pub(super) fn field(desk: Desk) -> Option<AnyView> {
    desk.uid.get_value()?;
    let choose = move |name: &str| {
        let status = Status::ALL.into_iter().find(|status| name_of(status) == name);
        let title = desk.facts.get_untracked().and_then(|facts| facts.title).unwrap_or_default();
        desk.job.change(|job| {
            (job.status, job.status_ms) = (status, status.map(|_| now()));
            if job.title.is_empty() {
                job.title = title;
            }
        });
    };
    let chosen = move || desk.job.read(|job| job.status.as_ref().map(name_of).unwrap_or_default());
    let since = move || desk.job.read(|job| job.status_ms).map(|ms| phrase("popup_status_since", &[day(ms)]));
    let option = |status: Status| view! { <option value=name_of(&status)>{word(status.message())}</option> };
    let field = view! {
        <div class="inline">
            <label for="status">{word("popup_status")}</label>
            <select id="status" prop:value=chosen on:change=move |event| choose(&event_target_value(&event))>
                <option value="">{word("popup_status_none")}</option>
                {Status::ALL.map(option)}
            </select>
            <small>{since}</small>
        </div>
        {desk.job.outcome(in_words)}
    };
    Some(field.into_any())
}

fn in_words(job: &JobRecord) -> String {
    job.status.map_or_else(|| word("popup_status_none"), |status| word(status.message()))
}

//! The jobs that the user linked to a client, and how far they have come.

use crate::clients::{JobRecord, Status};
use crate::store::commands::Command;
use leptos::prelude::*;
use serde_json::Value;

use super::{Job, Person};
use crate::pages::moments;
use crate::pages::parts::name_of;
use crate::pages::records::{Saved, Saver};
use crate::pages::words::{phrase, word};

pub(super) fn card(person: Person) -> AnyView {
    let jobs = person.jobs;
    view! {
        <section class="card" aria-labelledby="jobs">
            <h3 id="jobs">{word("dashboard_jobs")}</h3>
            {move || jobs.with(Vec::is_empty).then(|| view! { <p class="hint">{word("dashboard_jobs_none")}</p> })}
            <ul class="texts">
                <For each=move || jobs.get() key=|job| job.uid.clone() children=move |job| row(jobs, job) />
            </ul>
        </section>
    }
    .into_any()
}

fn status_words(status: Option<Status>) -> String {
    word(status.map_or("dashboard_job_no_status", Status::message))
}

fn row(jobs: Memo<Vec<Job>>, job: Job) -> AnyView {
    let uid = job.uid.clone();
    let now = Memo::new(move |before: Option<&Job>| {
        let found = jobs.with(|jobs| jobs.iter().find(|one| one.uid == job.uid).cloned());
        found.or_else(|| before.cloned()).unwrap_or_else(|| job.clone())
    });
    let saver = Saver::new();
    let choose = move |name: String| {
        let Job { uid, rev, record } = now.get_untracked();
        let status = Status::ALL.into_iter().find(|status| name_of(status) == name);
        let record = JobRecord { status, status_ms: status.map(|_| moments::now()), ..record };
        let body = serde_json::to_value(&record).unwrap_or_default();
        saver.send(Command::Put { key: format!("{}:{uid}", JobRecord::KIND), base: Some(rev), body }, |_| ());
    };
    let status = move || now.with(|job| job.record.status);
    let since = move || now.with(|job| job.record.status_ms).map(|ms| phrase("dashboard_job_since", &[moments::day(ms)]));
    let title = {
        let uid = uid.clone();
        move || now.with(|job| if job.record.title.is_empty() { uid.clone() } else { job.record.title.clone() })
    };
    let id = format!("job-{uid}");
    // A choice that was not stored does not stay chosen.
    let chosen = move || {
        saver.state();
        status().map(|status| name_of(&status)).unwrap_or_default()
    };
    let shown = |body: Value| {
        let status = serde_json::from_value::<JobRecord>(body).ok().and_then(|job| job.status);
        status_words(status)
    };
    view! {
        <li>
            <a href=format!("https://www.upwork.com/jobs/~02{uid}") target="_blank" rel="noreferrer">{title.clone()}</a>
            <p class="line">
                <label class="unseen" for=id.clone()>{move || phrase("dashboard_job_status", &[title()])}</label>
                <select id=id prop:value=chosen on:change=move |event| choose(event_target_value(&event))>
                    <option value=String::new()>{status_words(None)}</option>
                    {Status::ALL.map(|status| view! { <option value=name_of(&status)>{status_words(Some(status))}</option> })}
                </select>
                <small>{since}</small>
            </p>
            <Saved saver shown theirs=|_| () />
        </li>
    }
    .into_any()
}

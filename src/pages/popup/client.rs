//! The client: the one that the user knows, with what is remembered; or else proposals, which only the user's word makes true.

use crate::clients::{Acquaintance, Candidate, ClientRecord, DoNotWorkWith, Likeness, Said};
use crate::store::commands::Command;
use leptos::prelude::*;
use serde_json::Value;

use super::desk::{Desk, Standing};
use super::who::Who;
use crate::pages::held::Held;
use crate::pages::moments::{day, now};
use crate::pages::parts::{name_of, name_of_client, page_of_client, shape};
use crate::pages::records::{Saved, Saver, Saving};
use crate::pages::words::{phrase, word};

/// That the user knows the client, and the user's own warning: what has to be seen before anything else.
pub(super) fn banner(desk: Desk) -> AnyView {
    let known = Memo::new(move |_| match desk.standing() {
        Standing::Known(known, _) => Some((known.client, known.name, known.mark)),
        Standing::Waiting | Standing::Open(_) => None,
    });
    let said = move || {
        let (client, name, mark) = known.get()?;
        let warning = mark.map(|mark| {
            let reason = (!mark.reason.trim().is_empty()).then(|| format!(" {}", mark.reason.trim()));
            view! { <p class="warning">{shape("stop")}<span><strong>{word("client_mark")}</strong>{reason}</span></p> }
        });
        Some(view! {
            <p class="known"><span>{word("client_known")}": "</span>{page_of_client(&client, &name)}</p>
            {warning}
        })
    };
    view! { <div role="status" class="banner">{said}</div> }.into_any()
}

/// What the user keeps of the client, or who it may be.
pub(super) fn section(desk: Desk) -> AnyView {
    let saver = Saver::new();
    let standing = Memo::new(move |_| desk.standing());
    // The form that marks a client stays as long as the client is the same.
    let known = Memo::new(move |_| match standing.get() {
        Standing::Known(known, _) => Some(known.client),
        Standing::Waiting | Standing::Open(_) => None,
    });
    let shown = move || match standing.get() {
        Standing::Waiting => view! { <p class="hint">{word("popup_client_waiting")}</p> }.into_any(),
        Standing::Known(known, contradicts) => known_client(desk, saver, &known, contradicts),
        Standing::Open(candidates) => proposals(desk, saver, candidates),
    };
    let is_open = Memo::new(move |_| matches!(standing.get(), Standing::Open(_)));
    view! {
        <section class="client" aria-labelledby="client">
            <h3 id="client">{word("popup_client")}</h3>
            {shown}
            {move || known.get().map(|id| mark(desk, &id))}
            {move || is_open.get().then(|| new_client(desk, saver))}
            {outcome(saver)}
        </section>
    }
    .into_any()
}

/// What became of a command that changes no record in sight.
pub(super) fn outcome(saver: Saver) -> AnyView {
    view! { <Saved saver shown=|body: Value| body.to_string() theirs=|_| () /> }.into_any()
}

fn known_client(desk: Desk, saver: Saver, known: &Acquaintance, contradicts: Option<Candidate>) -> AnyView {
    let Acquaintance { client, outcome, incidents, last_incident, entries, .. } = known;
    let went = outcome.map(|outcome| view! { <li>{word(outcome.message())}</li> });
    let last = last_incident.map(day).unwrap_or_default();
    let trouble = (*incidents > 0).then(|| view! { <li>{phrase("popup_client_incidents", &[incidents.to_string(), last])}</li> });
    let log = (*entries > 0).then(|| view! { <li>{phrase("popup_client_entries", &[entries.to_string()])}</li> });
    let refused = client.clone();
    let refuse = move |_| saver.send(Command::Refuse { tab: Some(desk.tab), client: refused.clone() }, |_| ());
    view! {
        <ul class="told">{went}{trouble}{log}</ul>
        {contradicts.map(|one| view! {
            <div class="proposal"><h4>{word("client_contradicted")}</h4>{reasons(&one.likeness)}</div>
        })}
        <p class="actions"><button type="button" class="small" on:click=refuse>{word("popup_client_not_this")}</button></p>
    }
    .into_any()
}

fn proposals(desk: Desk, saver: Saver, candidates: Vec<Candidate>) -> AnyView {
    if candidates.is_empty() {
        return view! { <p class="hint">{word("popup_client_unknown")}</p> }.into_any();
    }
    candidates.into_iter().map(|one| proposal(desk, saver, one)).collect_view().into_any()
}

fn proposal(desk: Desk, saver: Saver, Candidate { client, account, likeness }: Candidate) -> AnyView {
    let name = name_of_client(&desk.name(&client));
    let heading = likeness.strength.message().map(word).unwrap_or_default();
    let same = phrase("popup_client_same_label", std::slice::from_ref(&name));
    let other = phrase("popup_client_other_label", std::slice::from_ref(&name));
    let link = page_of_client(&client, &name);
    let know = move |_| saver.send(Command::Know { tab: Some(desk.tab), client: Some(account.clone()), name: String::new() }, |_| ());
    let refuse = move |_| saver.send(Command::Refuse { tab: Some(desk.tab), client: client.clone() }, |_| ());
    view! {
        <div class="proposal" data-strength=name_of(&likeness.strength)>
            <h4>{heading}": "{link}</h4>
            {reasons(&likeness)}
            <p class="actions">
                <button type="button" aria-label=same on:click=know>{word("client_same")}</button>
                <button type="button" class="plain" aria-label=other on:click=refuse>{word("client_other")}</button>
            </p>
        </div>
    }
    .into_any()
}

/// What agrees and what contradicts, each in the user's words.
fn reasons(likeness: &Likeness) -> AnyView {
    let said = |Said { message, args }: Said| phrase(message, &args);
    let list = |title: &'static str, words: Vec<String>| {
        (!words.is_empty()).then(|| {
            let rows = words.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
            view! { <h5>{word(title)}</h5><ul>{rows}</ul> }
        })
    };
    view! {
        {list("popup_client_agrees", likeness.agrees.iter().cloned().map(|one| said(one.into())).collect())}
        {list("popup_client_contradicts", likeness.contradicts.iter().cloned().map(|one| said(one.into())).collect())}
    }
    .into_any()
}

fn new_client(desk: Desk, saver: Saver) -> AnyView {
    let who = Who::new();
    let error = RwSignal::new(false);
    let say = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let command = who.command(desk.tab);
        error.set(command.is_none());
        if let Some(command) = command {
            saver.send(command, |_| ());
        }
    };
    view! {
        <details class="more">
            <summary>{word("popup_client_say")}</summary>
            <form on:submit=say>
                {who.fields(desk, "client")}
                <p class="error" role="alert">{move || error.get().then(|| word("check_error_empty"))}</p>
                <p class="actions">
                    <button type="submit" disabled=move || saver.state() == Saving::Storing>{word("popup_client_say_so")}</button>
                </p>
            </form>
        </details>
    }
    .into_any()
}

/// The user's own warning, set and taken back.
fn mark(desk: Desk, id: &str) -> AnyView {
    let held = Held::<ClientRecord>::new(id);
    let reason = RwSignal::new(String::new());
    let client = id.to_owned();
    Effect::new(move || held.take_record(desk.client(&client)));
    let stored = Memo::new(move |_| held.read(|client| client.mark.clone()));
    Effect::new(move || reason.set(stored.get().map(|mark| mark.reason).unwrap_or_default()));
    let turn = move |on: bool| {
        let reason = reason.get_untracked().trim().to_owned();
        held.change(|client| client.mark = on.then(|| DoNotWorkWith { reason, since_ms: now() }));
    };
    let explain = move |words: String| {
        reason.set(words.clone());
        if stored.get_untracked().is_some_and(|mark| mark.reason != words.trim()) {
            held.change(|client| {
                if let Some(mark) = &mut client.mark {
                    mark.reason = words.trim().to_owned();
                }
            });
        }
    };
    view! {
        <details class="more">
            <summary>{word("popup_client_mark")}</summary>
            <div class="choice">
                <input
                    type="checkbox"
                    id="mark"
                    prop:checked=move || stored.get().is_some()
                    on:change=move |event| turn(event_target_checked(&event))
                />
                <label for="mark">{word("popup_client_mark_on")}</label>
            </div>
            <div class="field">
                <label for="mark-reason">{word("popup_client_mark_reason")}</label>
                <input
                    type="text"
                    id="mark-reason"
                    maxlength="300"
                    autocomplete="off"
                    prop:value=reason
                    on:change=move |event| explain(event_target_value(&event))
                />
            </div>
        </details>
        {held.outcome(in_words)}
    }
    .into_any()
}

fn in_words(client: &ClientRecord) -> String {
    let mark = client.mark.as_ref().map(|mark| format!("{} {}", word("client_mark"), mark.reason));
    [Some(client.name.clone()), mark].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

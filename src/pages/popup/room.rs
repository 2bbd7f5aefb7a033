//! A message room: who the client is, the last messages to be kept, and notes.

use crate::evidence::Kind;
use crate::protocol::MessageShown;
use crate::store::commands::Command;
use leptos::prelude::*;

use super::client::outcome;
use super::desk::Desk;
use super::{client, notes};
use crate::pages::records::{Saver, Saving};
use crate::pages::words::{phrase, word};

/// How many messages are offered, the last ones.
const MOST: usize = 6;

/// What the popup shows of a room.
pub(super) fn room(desk: Desk) -> AnyView {
    let title = Memo::new(move |_| {
        let room = desk.room().unwrap_or_default();
        (room.name.unwrap_or_else(|| word("popup_room")), room.job_title)
    });
    view! {
        <article class="job">
            <h2>{move || title.with(|(name, _)| name.clone())}</h2>
            <p class="hint">{move || title.with(|(_, job)| job.clone())}</p>
            {client::banner(desk)}
            {client::section(desk)}
            {notes::section(desk)}
            {messages(desk)}
        </article>
    }
    .into_any()
}

fn messages(desk: Desk) -> AnyView {
    let saver = Saver::new();
    let said = move || {
        let said: Vec<MessageShown> =
            desk.messages().into_iter().filter(|message| !message.system && !message.text.trim().is_empty()).collect();
        let skip = said.len().saturating_sub(MOST);
        said.into_iter().skip(skip).collect::<Vec<_>>()
    };
    let rows = move || {
        let said = said();
        if said.is_empty() {
            return view! { <p class="hint">{word("popup_room_empty")}</p> }.into_any();
        }
        let rows = said.into_iter().map(|message| row(desk, saver, message)).collect_view();
        view! { <ul class="messages">{rows}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="messages">
            <h3 id="messages">{word("popup_messages")}</h3>
            {rows}
            {outcome(saver)}
        </section>
    }
    .into_any()
}

fn row(desk: Desk, saver: Saver, message: MessageShown) -> AnyView {
    let MessageShown { key, author, from_me, time, text, .. } = message;
    let author = if from_me == Some(true) { word("evidence_who_me") } else { author.unwrap_or_else(|| word("evidence_who_client")) };
    let head = [Some(author), time].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let label = phrase("popup_message_keep_label", std::slice::from_ref(&head));
    let words = text.clone();
    let is_kept = Memo::new(move |_| {
        let is_this = |content: &crate::evidence::Content| content.kind == Kind::Message && content.text.trim() == words.trim();
        desk.log().iter().any(|entry| entry.content.as_ref().is_some_and(is_this))
    });
    let keep = move |_| saver.send(Command::Keep { tab: Some(desk.tab), key: Some(key), words: None }, move |_| desk.load());
    let button = move || {
        if is_kept.get() {
            return view! { <small>{word("kept_message")}</small> }.into_any();
        }
        view! {
            <button type="button" class="small" aria-label=label.clone() disabled=move || saver.state() == Saving::Storing on:click=keep>
                {word("keep_message")}
            </button>
        }
        .into_any()
    };
    view! { <li><p class="line"><small>{head}</small>{button}</p><p class="said">{text}</p></li> }.into_any()
}

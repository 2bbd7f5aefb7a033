//! Paste mode: a text that the user brings, checked on this very page, without reading any site.

use std::sync::OnceLock;

use crate::engine::{Engine, Phase};
use crate::marked::pieces;
use crate::meaning::Model;
use crate::protocol::{Assessed, Level, Mark, Report, TextKind};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::background::{self, Failure};
use super::browser;
use super::parts::{heading, name_of, page_link, trouble};
use super::report::{self, by_wording_alone};
use super::words::{SignalWords, phrase, word};

/// A kind of text that can be pasted: the message that names it, what it is, and when it was written.
type Kind = (&'static str, TextKind, Option<Phase>);

/// What can be pasted, the commonest first.
const KINDS: [Kind; 9] = [
    ("paste_kind_post", TextKind::Post, None),
    ("paste_kind_invite", TextKind::Invite, None),
    ("paste_kind_client_message", TextKind::ClientMessage, Some(Phase::Before)),
    ("paste_kind_client_message_later", TextKind::ClientMessage, Some(Phase::During)),
    ("paste_kind_review_of_client", TextKind::ReviewOfClient, None),
    ("paste_kind_own_message", TextKind::OwnMessage, Some(Phase::Before)),
    ("paste_kind_own_message_later", TextKind::OwnMessage, Some(Phase::During)),
    ("paste_kind_own_feedback_reply", TextKind::OwnFeedbackReply, None),
    ("paste_kind_own_review_request", TextKind::OwnReviewRequest, None),
];

/// How long to wait, in milliseconds, for the next keystroke before a text is checked.
const SETTLING: i32 = 250;

/// What has become of the text in the field.
#[derive(Clone)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
enum Check {
    /// There is no text.
    Nothing,
    /// This text was checked.
    Done {
        /// The text as checked.
        text: String,
        /// What it is.
        kind: TextKind,
        /// What it shows.
        report: Report,
    },
    /// It could not be checked.
    Failed(Failure),
}

/// The paste page.
#[component]
pub(crate) fn Paste() -> impl IntoView {
    let text = RwSignal::new(String::new());
    let kind = RwSignal::new(KINDS[0]);
    let check = RwSignal::new(Check::Nothing);
    let turn = StoredValue::new(0_u32);
    // Only the last change is checked: a later one raises the count while this one waits.
    let again = move |wait: i32| {
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        spawn_local(async move {
            browser::pause(wait).await;
            if turn.get_value() != mine {
                return;
            }
            let found = checked(text.get_untracked(), kind.get_untracked()).await;
            if turn.get_value() == mine {
                check.set(found);
            }
        });
    };
    let choose = move |name: String| {
        if let Some(chosen) = KINDS.into_iter().find(|(known, ..)| *known == name) {
            kind.set(chosen);
            again(0);
        }
    };
    let clear = move |_| {
        text.set(String::new());
        again(0);
    };
    view! {
        <header class="bar">
            {heading(word("paste_title"))}
            <nav aria-label=word("popup_pages")>{page_link("settings.html", word("popup_settings"))}</nav>
        </header>
        <main class="wide">
            <p class="lead">{word("paste_lead")}</p>
            <form class="card" on:submit=|event| event.prevent_default()>
                <div class="field">
                    <label for="kind">{word("paste_kind")}</label>
                    <select id="kind" on:change=move |event| choose(event_target_value(&event))>
                        {KINDS.map(|(name, ..)| view! { <option value=name>{word(name)}</option> })}
                    </select>
                </div>
                <div class="field">
                    <label for="text">{word("paste_text")}</label>
                    <textarea
                        id="text"
                        rows="8"
                        spellcheck="false"
                        autocomplete="off"
                        aria-describedby="text-note"
                        prop:value=text
                        on:input=move |event| {
                            text.set(event_target_value(&event));
                            again(SETTLING);
                        }
                    ></textarea>
                    <p class="note" id="text-note">{word("paste_nothing_leaves")}</p>
                </div>
                <p class="actions"><button type="button" class="plain" on:click=clear>{word("paste_clear")}</button></p>
            </form>
            <p class="unseen" role="status">{move || check.with(said)}</p>
            {move || shown(check.get())}
        </main>
        <footer><p class="note">{word("pages_not_affiliated")}</p></footer>
    }
}

/// Checks the text on this page; the background is asked for the settings alone, and not needed for them.
async fn checked(text: String, (_, kind, phase): Kind) -> Check {
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Check::Nothing;
    }
    let settings = background::settings().await.map(|(stored, _)| stored.settings).unwrap_or_default();
    match engine().await {
        Ok(engine) => Check::Done { report: crate::background::paste(engine, &text, kind, phase, &settings), text, kind },
        Err(cause) => Check::Failed(Failure { words: word("paste_no_phrases"), cause }),
    }
}

/// The engine, unpacked when the first text is checked.
async fn engine() -> Result<&'static Engine, String> {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    if let Some(engine) = ENGINE.get() {
        return Ok(engine);
    }
    let packed = browser::own_file("pkg/phrases.bin").await?;
    let engine = Engine::unpack(&packed).ok_or("pkg/phrases.bin is damaged or of another version")?;
    // Without it texts are read by their wording alone, and the report says so.
    if let Some(model) = browser::own_file("meaning.bin").await.ok().and_then(|file| Model::unpack(&file).ok()) {
        engine.understand(model);
    }
    Ok(ENGINE.get_or_init(|| engine))
}

fn said(check: &Check) -> String {
    let Check::Done { report, .. } = check else { return String::new() };
    let Some(item) = report.items.first() else { return String::new() };
    phrase("paste_said", &[word(&format!("level_{}", name_of(&item.level))), item.reasons.len().to_string()])
}

fn shown(check: Check) -> Option<AnyView> {
    match check {
        Check::Nothing => None,
        Check::Done { text, kind, report } => report.items.first().map(|item| result(&text, kind, &report, item)),
        Check::Failed(failure) => Some(trouble(word("paste_failed"), &failure, ().into_any())),
    }
}

fn result(text: &str, kind: TextKind, report: &Report, item: &Assessed) -> AnyView {
    view! {
        <div class="beside">
            <section class="card" aria-labelledby="marked">
                <h2 id="marked">{word("paste_marked")}</h2>
                {legend(&item.marks)}
                <div class="marked">{marked(text, item)}</div>
            </section>
            <section class="card" aria-labelledby="found">
                <h2 id="found">{word("paste_found")}</h2>
                {by_wording_alone(report)}
                {report::text(item, says(kind, item.level))}
            </section>
        </div>
    }
    .into_any()
}

/// What a level asks for: of a post whether to apply, of a message how to answer, of the user's own text whether to send it.
fn says(kind: TextKind, level: Level) -> String {
    let level = name_of(&level);
    word(&match kind {
        TextKind::Post | TextKind::Invite | TextKind::ReviewOfClient => format!("pages_says_{level}"),
        TextKind::ClientMessage => format!("paste_message_{level}"),
        TextKind::OwnMessage | TextKind::OwnFeedbackReply | TextKind::OwnReviewRequest => format!("paste_own_{level}"),
    })
}

/// What the strengths of the marks mean, for those that occur.
fn legend(marks: &[Mark]) -> AnyView {
    let rows = [3_u8, 2, 1, 0].map(|strength| {
        marks.iter().any(|mark| mark.strength == strength).then(|| {
            view! { <li><span class=class_of(strength)>{word(&format!("paste_strength_{strength}"))}</span></li> }
        })
    });
    view! { <ul class="legend">{rows}</ul> }.into_any()
}

fn class_of(strength: u8) -> String {
    format!("mark strength-{strength}")
}

/// The text with its marks, each a link to its reason.
fn marked(text: &str, item: &Assessed) -> AnyView {
    pieces(text, &item.marks)
        .into_iter()
        .map(|piece| {
            let words = piece.text.to_owned();
            match piece.mark.and_then(|index| item.marks.get(index)) {
                Some(mark) => mark_view(words, mark),
                None => words.into_any(),
            }
        })
        .collect_view()
        .into_any()
}

fn mark_view(words: String, mark: &Mark) -> AnyView {
    let target = format!("reason-{}", mark.signal);
    let title = SignalWords::of(&mark.signal).summary();
    let href = format!("#{target}");
    view! {
        <a
            class=class_of(mark.strength)
            href=href
            title=title
            on:click=move |event| {
                event.prevent_default();
                open_reason(&target);
            }
        >
            {words}
        </a>
    }
    .into_any()
}

/// Opens a reason and puts the focus on it.
fn open_reason(id: &str) {
    let Some(reason) = document().get_element_by_id(id) else { return };
    reason.set_attribute("open", "").ok();
    let summary = reason.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<web_sys::HtmlElement>().ok()) {
        summary.focus().ok();
    }
}

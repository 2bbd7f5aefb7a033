//! One posting's report: the level, what is known, what speaks against and for it, and what to ask.

use crate::protocol::{Assessed, Level, Meaning, Reason, Report};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser;
use super::parts::{level_badge, name_of, severity_badge, shape};
use super::words::{SignalWords, phrase, word, word_of};

/// Says that texts could be read by their wording alone, where that is so.
pub(crate) fn by_wording_alone(report: &Report) -> Option<AnyView> {
    (report.meaning == Meaning::Absent).then(|| view! { <p class="hint">{word("pages_meaning_absent")}</p> }.into_any())
}

/// The whole report below a posting's title. With `anchors` the reasons can be reached by `reason-ID`, which only one
/// report of a page can offer.
pub(crate) fn posting(item: &Assessed, anchors: bool) -> AnyView {
    whole(item, verdict(item.level), anchors)
}

/// The same for a text without a page, whose level asks for what `says` says.
pub(crate) fn text(item: &Assessed, says: String) -> AnyView {
    whole(item, asked(item.level, says), true)
}

fn whole(item: &Assessed, verdict: AnyView, anchors: bool) -> AnyView {
    view! {
        {verdict}
        {knowledge(item)}
        {(!item.language_covered).then(|| view! { <p class="hint">{word("pages_language_not_covered")}</p> })}
        {against(item, anchors)}
        {section("pages_greens", reasons(&item.greens, true, anchors))}
        {section("pages_questions", questions(&item.questions))}
        {dismissed(item)}
    }
    .into_any()
}

/// How many reasons stand in sight in short.
const BRIEF: usize = 3;

/// The report in short, below title and level: what is known, the first reasons, and the rest folded away.
pub(crate) fn brief(item: &Assessed) -> AnyView {
    let (first, rest) = item.reasons.split_at(item.reasons.len().min(BRIEF));
    let more = (!rest.is_empty()).then(|| folded(phrase("pages_more_reasons", &[rest.len().to_string()]), reasons(rest, false, false)));
    let greens = &item.greens;
    let for_client = || format!("{} ({})", word("pages_greens"), greens.len());
    view! {
        {knowledge(item)}
        {(!item.language_covered).then(|| view! { <p class="hint">{word("pages_language_not_covered")}</p> })}
        {if first.is_empty() { against(item, false) } else { section("pages_reasons", reasons(first, false, false)) }}
        {more}
        {(!greens.is_empty()).then(|| folded(for_client(), reasons(greens, true, false)))}
        {dismissed(item)}
    }
    .into_any()
}

fn folded(title: String, content: Option<AnyView>) -> AnyView {
    view! { <details class="more"><summary>{title}</summary>{content}</details> }.into_any()
}

fn dismissed(item: &Assessed) -> Option<AnyView> {
    let signals = item.dismissed.iter().map(|id| SignalWords::of(id).summary()).collect::<Vec<_>>();
    (!signals.is_empty()).then(|| view! { <p class="hint">{phrase("pages_dismissed", &[signals.join(" · ")])}</p> }.into_any())
}

/// The level and what it asks for.
pub(crate) fn verdict(level: Level) -> AnyView {
    asked(level, word(&format!("pages_says_{}", name_of(&level))))
}

fn asked(level: Level, says: String) -> AnyView {
    view! { <p class=format!("verdict is-{}", name_of(&level))>{level_badge(level)}<span>{says}</span></p> }.into_any()
}

/// How many facts are known, and the missing ones by name. Texts that can show no facts say nothing of it.
fn knowledge(item: &Assessed) -> Option<AnyView> {
    if item.of == 0 {
        return None;
    }
    let counts = phrase("pages_known", &[item.known.to_string(), item.of.to_string()]);
    let missing = item.missing.iter().map(|fact| word_of("fact", fact)).collect::<Vec<_>>().join(", ");
    let known = view! {
        <div class="knowledge">
            <p>{counts.clone()}</p>
            <progress aria-label=counts max=item.of.to_string() value=item.known.to_string()></progress>
            {(!missing.is_empty()).then(|| view! { <p class="note">{phrase("pages_missing", &[missing])}</p> })}
        </div>
    };
    Some(known.into_any())
}

fn against(item: &Assessed, anchors: bool) -> Option<AnyView> {
    if item.reasons.is_empty() {
        return Some(view! { <p class="hint">{word("pages_no_reasons")}</p> }.into_any());
    }
    section("pages_reasons", reasons(&item.reasons, false, anchors))
}

fn section(title: &'static str, content: Option<AnyView>) -> Option<AnyView> {
    content.map(|content| view! { <section><h3>{word(title)}</h3>{content}</section> }.into_any())
}

fn reasons(reasons: &[Reason], greens: bool, anchors: bool) -> Option<AnyView> {
    if reasons.is_empty() {
        return None;
    }
    let rows = reasons.iter().map(|one| reason(one, greens, anchors)).collect_view();
    Some(view! { <ul class="reasons">{rows}</ul> }.into_any())
}

/// A signal with its evidence in sight, and on opening why it matters, when it may be wrong, what to do and the rule.
fn reason(reason: &Reason, green: bool, anchors: bool) -> AnyView {
    let words = SignalWords::of(&reason.id);
    let quote = reason.quote.clone().map(|quote| view! { <q>{quote}</q> }.into_any());
    let fact = || words.evidence(&reason.args).map(|evidence| view! { <span>{evidence}</span> }.into_any());
    let more = (reason.more > 0).then(|| phrase("pages_more_places", &[reason.more.to_string()]));
    let meant = reason.meant.as_ref().map(|meant| {
        let counts = [meant.words.clone(), meant.right.to_string(), meant.found.to_string()];
        view! { <p class="hint">{phrase("pages_meant", &counts)}</p> }
    });
    // The heading above says that these are good signs.
    let badge = if green { shape("clear") } else { severity_badge(reason.severity) };
    view! {
        <li>
            <details class="reason" id=anchors.then(|| format!("reason-{}", reason.id))>
                <summary>
                    <span class="line">{badge}" "<b>{words.summary()}</b></span>
                    <span class="evidence">{quote.or_else(fact)}{more.map(|more| view! { " "<small>{more}</small> })}</span>
                </summary>
                {meant}
                {explanation(&words, &reason.code)}
            </details>
        </li>
    }
    .into_any()
}

/// Why a signal matters, when it may be wrong, what to do, and the site's own rule with the day it was looked up.
pub(crate) fn explanation(words: &SignalWords, code: &str) -> AnyView {
    let part = |title: &'static str, text: Option<String>| text.map(|text| view! { <dt>{word(title)}</dt><dd>{text}</dd> });
    let rule = words.rule().map(|rule| {
        let checked = (!rule.checked.is_empty()).then(|| view! { " "<small>{phrase("pages_rule_checked", &[rule.checked])}</small> });
        view! {
            <dt>{word("pages_rule")}</dt>
            <dd><a href=rule.url target="_blank" rel="noreferrer">{rule.words}</a>{checked}</dd>
        }
    });
    view! {
        <dl class="explanation">
            {part("pages_why", words.why())}
            {part("pages_wrong", words.wrong())}
            {part("pages_act", words.act())}
            {rule}
        </dl>
        <p class="code">{phrase("pages_code", &[code.to_owned()])}</p>
    }
    .into_any()
}

fn questions(names: &[String]) -> Option<AnyView> {
    if names.is_empty() {
        return None;
    }
    let (said, say) = signal(String::new());
    let rows = names
        .iter()
        .map(|name| {
            let question = word_of("question", name);
            let label = phrase("pages_copy_question", std::slice::from_ref(&question));
            let copied = question.clone();
            view! {
                <li>
                    <span>{question}</span>
                    <button type="button" class="small" aria-label=label on:click=move |_| copy(copied.clone(), say)>
                        {word("pages_copy")}
                    </button>
                </li>
            }
        })
        .collect_view();
    Some(view! { <ul class="questions">{rows}</ul><p class="outcome" role="status">{said}</p> }.into_any())
}

fn copy(text: String, say: WriteSignal<String>) {
    spawn_local(async move {
        let outcome = if browser::copy(&text).await.is_ok() { "pages_copied" } else { "pages_not_copied" };
        say.set(word(outcome));
    });
}

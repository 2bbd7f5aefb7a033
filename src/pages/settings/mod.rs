//! The settings page: when pages are read, how harshly they are judged, the user's floors, and every signal's switch.

mod catalogue;
mod floors;
mod sync;

use crate::reading::plan::PageKind;
use crate::settings::{Settings as Record, Strictness, When};
use leptos::prelude::*;

use super::kept::Kept;
use super::parts::{Outcome, heading, name_of, page_link, switch};
use super::words::{phrase, word};

/// Kinds of pages that are switched together. Which layout a job page has is the site's matter, not the user's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KindChoice {
    /// Name of the message and of the switch.
    pub name: &'static str,
    /// The kinds.
    pub kinds: &'static [PageKind],
}

/// What can be switched off page by page, in the order of the switches.
pub(crate) const KIND_CHOICES: [KindChoice; 4] = [
    KindChoice { name: "search", kinds: &[PageKind::Search] },
    KindChoice { name: "feed", kinds: &[PageKind::Feed] },
    KindChoice { name: "saved", kinds: &[PageKind::Saved] },
    KindChoice { name: "job", kinds: &[PageKind::Detail, PageKind::Viewer, PageKind::Visitor] },
];

impl KindChoice {
    /// Whether all of these kinds are switched off.
    pub(crate) fn is_off(self, settings: &Record) -> bool {
        self.kinds.iter().all(|kind| settings.kinds_off.contains(kind))
    }

    fn turn(self, settings: &mut Record, on: bool) {
        for kind in self.kinds {
            if on {
                settings.kinds_off.remove(kind);
            } else {
                settings.kinds_off.insert(*kind);
            }
        }
    }
}

/// The switch of some kinds of pages.
pub(crate) fn kind_switch(kept: Kept, choice: KindChoice) -> AnyView {
    switch(
        format!("kind-{}", choice.name),
        kind_label(choice),
        None,
        move || kept.read(|settings| !choice.is_off(settings)),
        move |on| kept.change(|settings| choice.turn(settings, on)),
    )
}

fn kind_label(choice: KindChoice) -> String {
    phrase("pages_read_kind", &[word(&format!("pages_kind_{}", choice.name))])
}

/// The settings page.
#[component]
pub(crate) fn Settings() -> impl IntoView {
    let kept = Kept::fetch();
    view! {
        <header class="bar">
            {heading(word("settings_title"))}
            <nav aria-label=word("popup_pages")>
                {page_link("dashboard.html", word("dashboard_link"))}
                {page_link("paste.html", word("popup_paste"))}
            </nav>
        </header>
        <main class="wide">
            {risk()}
            <div class="standing"><Outcome kept /></div>
            {move || kept.ready.get().then(|| view! {
                {reading(kept)}
                {strictness(kept)}
                {floors::section(kept)}
                {sync::section(kept)}
                {catalogue::section(kept)}
            })}
        </main>
        <footer><p class="note">{word("pages_not_affiliated")}</p></footer>
    }
}

/// Every setting but the muted signals, by its name and in words, always in the same order.
pub(crate) fn in_words(settings: &Record) -> Vec<(String, String)> {
    let switch = |on: bool| word(if on { "pages_is_on" } else { "pages_is_off" });
    let chosen = |group: &str, choice: String| word(&format!("settings_{group}_{}", choice.replace('-', "_")));
    let kinds = KIND_CHOICES.map(|choice| (kind_label(choice), switch(!choice.is_off(settings))));
    let mut lines = vec![
        (word("popup_on"), switch(!settings.off)),
        (word("settings_when"), chosen("when", name_of(&settings.when))),
        (word("settings_strictness"), chosen("strictness", name_of(&settings.strictness))),
        (word("settings_sure_only"), switch(settings.sure_only)),
    ];
    lines.extend(kinds);
    lines.extend(floors::in_words(settings));
    lines.push((word("sync_switch"), switch(settings.sync)));
    lines
}

/// What somebody should know before they let an extension read the site; open on the first run.
fn risk() -> AnyView {
    let first_run = window().location().hash().is_ok_and(|hash| hash == "#welcome");
    let points = ["settings_risk_rule", "settings_risk_does", "settings_risk_never", "settings_risk_local", "settings_risk_choice"];
    view! {
        <details class="card risk" open=first_run>
            <summary><h2>{word("settings_risk")}</h2></summary>
            <ul>{points.map(|point| view! { <li>{word(point)}</li> })}</ul>
            <p>
                <a href=word("settings_risk_rule_url") target="_blank" rel="noreferrer">{word("settings_risk_rule_link")}</a>
                " "
                <small>{phrase("pages_rule_checked", &[word("settings_risk_rule_checked")])}</small>
            </p>
        </details>
    }
    .into_any()
}

fn reading(kept: Kept) -> AnyView {
    let whens = [When::Always, When::OnClick].map(|when| {
        choice(
            "when",
            &name_of(&when),
            move || kept.read(|settings| settings.when == when),
            move || kept.change(|settings| settings.when = when),
        )
    });
    view! {
        <section class="card" aria-labelledby="reading">
            <h2 id="reading">{word("settings_reading")}</h2>
            {switch(
                "on".to_owned(),
                word("popup_on"),
                Some(word("settings_on_note")),
                move || kept.read(|settings| !settings.off),
                move |on| kept.change(|settings| settings.off = !on),
            )}
            <fieldset><legend>{word("settings_when")}</legend>{whens}</fieldset>
            <fieldset>
                <legend>{word("settings_kinds")}</legend>
                {KIND_CHOICES.map(|choice| kind_switch(kept, choice))}
            </fieldset>
        </section>
    }
    .into_any()
}

fn strictness(kept: Kept) -> AnyView {
    let choices = [Strictness::Careful, Strictness::Standard, Strictness::Strict].map(|strictness| {
        choice(
            "strictness",
            &name_of(&strictness),
            move || kept.read(|settings| settings.strictness == strictness),
            move || kept.change(|settings| settings.strictness = strictness),
        )
    });
    view! {
        <section class="card">
            <fieldset class="section">
                <legend><h2>{word("settings_strictness")}</h2></legend>
                {choices}
            </fieldset>
            {switch(
                "sure-only".to_owned(),
                word("settings_sure_only"),
                Some(word("settings_sure_only_note")),
                move || kept.read(|settings| settings.sure_only),
                move |on| kept.change(|settings| settings.sure_only = on),
            )}
        </section>
    }
    .into_any()
}

/// One of several choices: its name and a line on what it does.
fn choice(group: &'static str, name: &str, on: impl Fn() -> bool + Send + Sync + 'static, choose: impl Fn() + 'static) -> AnyView {
    let name = name.replace('-', "_");
    let id = format!("{group}-{name}");
    let note = format!("{id}-note");
    view! {
        <div class="choice">
            <input type="radio" name=group id=id.clone() aria-describedby=note.clone() prop:checked=on on:change=move |_| choose() />
            <label for=id>{word(&format!("settings_{group}_{name}"))}</label>
            <p class="note" id=note>{word(&format!("settings_{group}_{name}_note"))}</p>
        </div>
    }
    .into_any()
}

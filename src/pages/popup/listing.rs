//! A list of posts: counts by level, the worst ones, and those of clients that the user knows.

use crate::protocol::{Assessed, Level};
use leptos::prelude::*;

use super::job::title;
use crate::pages::parts::{level_badge, page_of_client, shape};
use crate::pages::report;
use crate::pages::words::{SignalWords, phrase, word};

/// How many of a list's posts are named one by one.
const WORST_POSTS: usize = 5;

/// Counts by level, and the worst posts, each to be opened.
pub(super) fn list(items: &[&Assessed]) -> AnyView {
    let counts = [Level::Stop, Level::Serious, Level::Caution, Level::Note, Level::Clear].map(|level| {
        let count = items.iter().filter(|item| item.level == level).count();
        (count > 0).then(|| view! { <li>{level_badge(level)}<b>{count}</b></li> })
    });
    let mut worst: Vec<&&Assessed> = items.iter().filter(|item| item.level > Level::Clear).collect();
    worst.sort_by_key(|item| std::cmp::Reverse(item.level));
    worst.truncate(WORST_POSTS);
    let rows = worst.iter().map(|item| listed(item)).collect_view();
    let first = if worst.is_empty() { "popup_none_worse" } else { "popup_worst" };
    view! {
        <div class="list">
            <h2>{phrase("popup_posts", &[items.len().to_string()])}</h2>
            <ul class="counts">{counts}</ul>
            <h3>{word(first)}</h3>
            <ul class="posts">{rows}</ul>
            {acquaintances(items)}
        </div>
    }
    .into_any()
}

fn listed(item: &Assessed) -> AnyView {
    let reason = item.reasons.first().map(|reason| SignalWords::of(&reason.id).summary());
    view! {
        <li>
            <details class="reason">
                <summary>
                    <span class="line">{level_badge(item.level)}" "<b>{title(item)}</b></span>
                    <span class="evidence">{reason}</span>
                </summary>
                {report::posting(item, false)}
            </details>
        </li>
    }
    .into_any()
}

/// Posts of clients that the user knows.
fn acquaintances(items: &[&Assessed]) -> Option<AnyView> {
    let rows: Vec<AnyView> = items.iter().filter_map(|item| acquaintance(item)).collect();
    (!rows.is_empty()).then(|| view! { <h3>{word("popup_posts_known")}</h3><ul class="told">{rows}</ul> }.into_any())
}

fn acquaintance(item: &Assessed) -> Option<AnyView> {
    let client = item.client.as_ref()?;
    let mark = client.marked.then(|| view! { <span class="warning">{shape("stop")}<span>{word("client_mark")}</span></span> });
    Some(view! { <li><b>{title(item)}</b>" · "{page_of_client(&client.id, &client.name)}{mark}</li> }.into_any())
}

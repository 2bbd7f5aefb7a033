//! Whether a client's chains are unbroken, as they are stored at this moment.

use std::collections::BTreeMap;

use crate::evidence::chain::{Contents, head_key};
use crate::evidence::filed::{Chain, chains};
use crate::evidence::{Broken, Why};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Person;
use crate::pages::background::Failure;
use crate::pages::moments;
use crate::pages::parts::{shape, trouble};
use crate::pages::records;
use crate::pages::words::{phrase, word};

/// Chains by the client under whom they are filed, each unbroken or with its first broken link.
pub(super) type Checked = BTreeMap<String, Result<Chain, Broken>>;

/// Reads the chains of these clients from the storage and checks them.
///
/// # Errors
/// The storage cannot be read.
pub(super) async fn check(clients: &[String]) -> Result<Checked, Failure> {
    let prefixes: Vec<String> = clients.iter().map(|client| format!("evidence:{client}:")).collect();
    let heads: Vec<String> = clients.iter().map(|client| head_key(client)).collect();
    let wanted: Vec<&str> = prefixes.iter().chain(&heads).map(String::as_str).collect();
    let stored = records::under(&wanted).await?;
    // A head's key may be the beginning of another's.
    let ours = stored.iter().filter(|(key, _)| !key.starts_with("chain:") || heads.contains(key));
    Ok(chains(ours.map(|(key, record)| (key.as_str(), record)), Contents::All))
}

/// Checks, and tells what was found.
pub(super) fn result(person: Person) -> AnyView {
    let found = RwSignal::new(None::<Result<Vec<(String, Result<Chain, Broken>)>, Failure>>);
    let look = move || {
        found.set(None);
        let clients = person.members.with_untracked(|members| members.iter().map(|member| member.id.clone()).collect::<Vec<_>>());
        spawn_local(async move {
            let checked = check(&clients).await.map(|checked| checked.into_iter().collect());
            found.set(Some(checked));
        });
    };
    look();
    let several = move || person.members.with(|members| members.len() > 1);
    let shown = move || match found.get() {
        None => view! { <p class="hint">{word("dashboard_verifying")}</p> }.into_any(),
        Some(Err(failure)) => {
            let retry = view! { <button type="button" on:click=move |_| look()>{word("pages_retry")}</button> };
            trouble(word("dashboard_not_loaded"), &failure, retry.into_any())
        }
        Some(Ok(chains)) if chains.is_empty() => view! { <p class="hint">{word("dashboard_verify_none")}</p> }.into_any(),
        Some(Ok(chains)) => chains
            .into_iter()
            .map(|(client, chain)| {
                let name = several().then(|| view! { <h4>{person.name_of(&client)}</h4> });
                view! { {name}{verdict(chain)} }
            })
            .collect_view()
            .into_any(),
    };
    view! { <div class="panel" role="status">{shown}</div> }.into_any()
}

fn verdict(chain: Result<Chain, Broken>) -> AnyView {
    match chain {
        Ok(Chain { head, verified, .. }) => {
            let counts = [moments::count(verified.entries as usize), moments::count(verified.removed as usize)];
            view! {
                <p class="verdict is-clear"><span class="badge is-clear">{shape("clear")}{word("dashboard_unbroken")}</span><span>{phrase("dashboard_unbroken_counts", &counts)}</span></p>
                <p class="note">{word("dashboard_last_hash")}" "<code>{head.last.to_string()}</code></p>
                <p class="note">{word("dashboard_unbroken_means")}</p>
            }
            .into_any()
        }
        Err(Broken { number, why }) => view! {
            <p class="verdict is-serious"><span class="badge is-serious">{shape("serious")}{word("dashboard_broken")}</span><span>{broken(number, &why)}</span></p>
            <p class="note">{word(if number == 0 { "dashboard_broken_end_means" } else { "dashboard_broken_means" })}</p>
        }
        .into_any(),
    }
}

/// The first broken link, in words.
pub(super) fn broken(number: u32, why: &Why) -> String {
    let words = phrase(why.message(), &[number.to_string()]);
    match why {
        Why::Unreadable(cause) => format!("{words} {}", phrase("pages_cause", std::slice::from_ref(cause))),
        _ => words,
    }
}

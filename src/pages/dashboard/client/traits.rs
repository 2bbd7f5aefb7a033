//! What a client is recognised by.

use crate::clients::Traits;
use leptos::prelude::*;

use super::{Member, Person};
use crate::pages::dashboard::clients::called;
use crate::pages::moments;
use crate::pages::words::word;

pub(super) fn card(person: Person) -> AnyView {
    let shown = move || {
        person.members.with(|members| {
            let several = members.len() > 1;
            members.iter().map(|member| account(member, several)).collect_view()
        })
    };
    view! {
        <section class="card" aria-labelledby="traits">
            <h3 id="traits">{word("dashboard_traits")}</h3>
            <p class="note">{word("dashboard_traits_note")}</p>
            {shown}
        </section>
    }
    .into_any()
}

fn account(member: &Member, several: bool) -> AnyView {
    let rows = rows(&member.record.traits);
    let none = rows.is_empty().then(|| view! { <p class="hint">{word("dashboard_traits_none")}</p> });
    view! {
        {several.then(|| view! { <h4>{called(&member.record.name)}</h4> })}
        {none}
        <dl class="facts">{rows.into_iter().map(|(name, value)| view! { <dt>{word(name)}</dt><dd>{value}</dd> }).collect_view()}</dl>
    }
    .into_any()
}

fn rows(traits: &Traits) -> Vec<(&'static str, String)> {
    let place: Vec<&str> = [&traits.city, &traits.country].into_iter().filter_map(Option::as_deref).collect();
    let last = traits.last.as_ref();
    let number = |count: Option<u32>| count.map(|count| moments::count(count as usize)).unwrap_or_default();
    let ids = |count: usize| if count == 0 { String::new() } else { moments::count(count) };
    let rows = [
        ("dashboard_trait_place", place.join(", ")),
        ("dashboard_trait_since", traits.member_since.map(|day| day.to_string()).unwrap_or_default()),
        ("dashboard_trait_industry", last.and_then(|last| last.industry.clone()).unwrap_or_default()),
        ("dashboard_trait_size", last.and_then(|last| last.size.clone()).unwrap_or_default()),
        ("dashboard_trait_posted", number(last.and_then(|last| last.jobs_posted))),
        ("dashboard_trait_hires", number(last.and_then(|last| last.hires))),
        ("dashboard_trait_seen", last.map(|last| last.day.to_string()).unwrap_or_default()),
        ("dashboard_trait_jobs", ids(traits.jobs.len())),
        ("dashboard_trait_rooms", ids(traits.rooms.len())),
        ("dashboard_trait_companies", ids(traits.companies.len())),
    ];
    rows.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

//! The checklist as a whole: what ticks, what stays open, and that no edit loses an item.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::Value as Json;

use super::in_post::{InPost, Mention};
use super::items::STANDARD;
use super::*;
use crate::facts::{Pay, View};
use crate::store::kinds::Kind as Kinds;
use crate::values::{Cents, Percent, Spend, Stars};

/// A message with its places filled in, as the browser does it.
pub(crate) fn said(name: &str, args: &[String]) -> String {
    let all: Json = serde_json::from_str(include_str!("../../extension/_locales/en/messages.json")).unwrap();
    let message = all.get(name).unwrap_or_else(|| panic!("no message {name}"));
    let mut text = message.get("message").and_then(Json::as_str).unwrap().to_owned();
    for (place, what) in message.get("placeholders").and_then(Json::as_object).into_iter().flatten() {
        let number: usize = what.get("content").and_then(Json::as_str).and_then(|content| content.get(1..)?.parse().ok()).unwrap();
        let filling = args.get(number - 1).unwrap_or_else(|| panic!("{name} has nothing for ${number}"));
        text = text.replace(&format!("${}$", place.to_uppercase()), filling);
    }
    text
}

const NOW: Millis = Millis(1_793_491_200_000);
const FLOORS: Floors = Floors { hourly: Some(Cents(2_500)), fixed: Some(Cents(20_000)) };
const MINE: &str = "4f0c6a52-8d53-4f8e-9b3e-0a1f6f3c2d11";

fn quoted(words: &str) -> Option<Mention> {
    Some(Mention::Quoted(words.to_owned()))
}

/// A job that shows everything and could not be better.
fn best() -> JobFacts {
    JobFacts {
        view: View::JobPage,
        title: Some("Draw a map".to_owned()),
        pay: Some(Pay::Fixed { budget: Some(Cents(50_000)) }),
        payment_verified: Some(true),
        hire_rate: Some(Percent(80)),
        jobs_posted: Some(12),
        rating: Some(Stars(490)),
        reviews: Some(9),
        spent: Some(Spend { cents: Cents(1_000_000), at_least: true }),
        hires: Some(9),
        hired_here: Some(0),
        connects: Some(12),
        questions: Some(vec!["Why you?".to_owned()]),
        attachments: Some(Vec::new()),
        post: InPost {
            whole: true,
            secret_word: quoted("LIGHTHOUSE"),
            samples: Some(Mention::Absent),
            deadline: quoted("by Friday"),
            deliverables: Some(Mention::Absent),
            acceptance: Some(Mention::Absent),
            milestones: Some(Mention::Absent),
        },
        ..JobFacts::default()
    }
}

fn built(facts: &JobFacts) -> Checklist {
    Checklist::build(Some(facts), FLOORS, &ChecklistRecord::default(), None)
}

fn state(facts: &JobFacts, id: &str) -> State {
    built(facts).items.into_iter().find(|item| item.id == id).unwrap_or_else(|| panic!("no item {id}")).state
}

fn shows(list: &Checklist, id: &str) -> bool {
    list.items.iter().any(|item| item.id == id)
}

fn ids(list: &Checklist) -> Vec<&str> {
    list.items.iter().map(|item| item.id.as_str()).collect()
}

fn told(state: &State) -> String {
    match state {
        State::Ticked(Evidence::Page(message)) | State::Open(Some(message)) | State::Unknown(message) => said(&message.name, &message.args),
        State::Ticked(Evidence::User { .. }) | State::Open(None) => String::new(),
    }
}

#[test]
fn an_unknown_fact_never_ticks() {
    for facts in [None, Some(&JobFacts::default())] {
        let list = Checklist::build(facts, FLOORS, &ChecklistRecord::default(), None);
        assert_eq!(list.open, list.of);
        for item in list.items.iter().filter(|item| matches!(item.kind, Kind::ByPage | Kind::InPost)) {
            assert!(matches!(item.state, State::Unknown(_)), "{} is {:?}", item.id, item.state);
        }
    }
}

#[test]
fn a_record_cannot_tick_what_the_page_ticks() {
    let mut record = ChecklistRecord::default();
    assert_eq!(record.tick("payment-verified", NOW), Err(EditError::OnlyByPage));
    record.ticked.insert("payment-verified".to_owned(), NOW);
    assert_eq!(record.sound(), Err(EditError::OnlyByPage));
    let list = Checklist::build(None, FLOORS, &record, None);
    assert!(list.items.iter().any(|item| item.id == "payment-verified" && item.is_open()));
}

#[test]
fn every_fact_known_as_good_ticks_with_its_evidence() {
    for (id, evidence) in [
        ("no-stop-sign", "None was found in text and facts"),
        ("payment-verified", "The page says so"),
        ("hire-rate", "Hire rate: 80%"),
        ("paid-before", "$10,000+ spent so far"),
        ("rating", "4.9 of 5"),
        ("above-floor", "$500 offered; your floor is $200"),
        ("nobody-hired", "Nobody has been hired yet"),
    ] {
        let state = state(&best(), id);
        assert!(matches!(state, State::Ticked(Evidence::Page(_))), "{id} is {state:?}");
        assert_eq!(told(&state), evidence);
    }
}

#[test]
fn every_fact_known_as_bad_stays_open_and_says_why() {
    let bad: [(&str, JobFacts, &str); 8] = [
        ("payment-verified", JobFacts { payment_verified: Some(false), ..best() }, "Not verified yet"),
        ("hire-rate", JobFacts { hire_rate: Some(Percent(30)), ..best() }, "Hire rate: only 30%"),
        ("paid-before", JobFacts { spent: None, hires: Some(0), ..best() }, "Nothing spent yet"),
        ("rating", JobFacts { rating: Some(Stars(410)), ..best() }, "4.1 of 5"),
        (
            "above-floor",
            JobFacts { pay: Some(Pay::Hourly { min: None, max: Some(Cents(1_500)) }), ..best() },
            "Only $15 offered; your floor is $25",
        ),
        ("nobody-hired", JobFacts { hired_here: Some(1), ..best() }, "Already hired for this post: 1"),
        ("deliverables", best(), "Not found in the post: ask if in doubt"),
        ("secret-word", best(), "The word: “LIGHTHOUSE”"),
    ];
    for (id, facts, why) in bad {
        let state = state(&facts, id);
        assert!(matches!(state, State::Open(_)), "{id} is {state:?}");
        assert_eq!(told(&state), why);
    }
}

#[test]
fn a_stop_sign_keeps_its_item_open_and_names_itself() {
    let signs = vec![("contact-on-telegram".to_owned(), 4), ("low-hire-rate".to_owned(), 2)];
    let facts = JobFacts { signs, ..best() };
    let State::Open(Some(why)) = state(&facts, "no-stop-sign") else { panic!("not open") };
    assert_eq!(why.name, "contact_on_telegram_summary");
    assert!(matches!(state(&facts, "no-serious-sign"), State::Ticked(_)));
}

#[test]
fn no_sign_in_half_a_text_is_no_good_news() {
    let mut facts = best();
    facts.post = InPost::default();
    assert!(matches!(state(&facts, "no-stop-sign"), State::Unknown(_)));
    let facts = JobFacts { payment_verified: None, ..best() };
    assert!(matches!(state(&facts, "no-stop-sign"), State::Unknown(_)));
}

#[test]
fn a_new_client_is_unknown_and_not_bad() {
    let facts = JobFacts { jobs_posted: Some(1), hire_rate: Some(Percent(0)), rating: None, reviews: Some(0), ..best() };
    assert!(matches!(state(&facts, "hire-rate"), State::Unknown(_)));
    assert!(matches!(state(&facts, "rating"), State::Unknown(_)));
}

#[test]
fn what_does_not_apply_is_not_in_the_list() {
    let list = built(&best());
    assert!(shows(&list, "secret-word") && shows(&list, "screening-questions") && shows(&list, "milestone-plan"));
    assert!(!shows(&list, "samples") && !shows(&list, "attachments") && !shows(&list, "weekly-limit"));
    let hourly = built(&JobFacts { pay: Some(Pay::Hourly { min: None, max: None }), ..best() });
    assert!(shows(&hourly, "weekly-limit") && !shows(&hourly, "milestone-plan"));
    let no_floor = Checklist::build(Some(&best()), Floors::default(), &ChecklistRecord::default(), None);
    assert!(!shows(&no_floor, "above-floor"));
}

#[test]
fn the_user_ticks_what_was_seen_and_takes_it_back() {
    let mut record = ChecklistRecord::default();
    let before = built(&best());
    for id in ["secret-word", "scope-understood"] {
        record.tick(id, NOW).unwrap();
    }
    let list = Checklist::build(Some(&best()), FLOORS, &record, None);
    assert_eq!(list.open, before.open - 2);
    let seen = list.items.iter().find(|item| item.id == "secret-word").unwrap();
    assert!(matches!(&seen.state, State::Ticked(Evidence::User { at: NOW, found: Some(found) }) if found.name == "check_found_word"));
    record.untick("secret-word");
    record.untick("scope-understood");
    assert!(record.is_untouched());
    assert_eq!(Checklist::build(Some(&best()), FLOORS, &record, None), before);
}

#[test]
fn an_item_set_aside_stays_visible_and_no_longer_counts() {
    let facts = JobFacts { payment_verified: Some(false), ..best() };
    let mut record = ChecklistRecord::default();
    let open = built(&facts).open;
    assert_eq!(record.set_aside("payment-verified", "  ", NOW), Err(EditError::Empty));
    record.set_aside("payment-verified", "I know this client", NOW).unwrap();
    let list = Checklist::build(Some(&facts), FLOORS, &record, None);
    let item = list.items.iter().find(|item| item.id == "payment-verified").unwrap();
    assert!(matches!(item.state, State::Open(_)) && !item.is_open());
    assert_eq!((list.open, item.aside.as_ref().unwrap().reason.as_str()), (open - 1, "I know this client"));
    record.take_back("payment-verified");
    assert_eq!(Checklist::build(Some(&facts), FLOORS, &record, None).open, open);
}

#[test]
fn known_problems_stand_before_unknown_facts_in_the_summary() {
    let facts = JobFacts { rating: None, reviews: None, ..best() };
    let list = built(&facts);
    let open = list.open_items();
    assert_eq!(open.len(), list.open as usize);
    assert_eq!(list.unknown, 1);
    assert_eq!(open.last().unwrap().id, "rating");
}

#[test]
fn own_items_are_added_relabelled_moved_and_removed() {
    let mut record = ChecklistRecord::default();
    record.list.add(MINE, "  Ask  Ana about the bird names ").unwrap();
    assert_eq!(record.list.add(MINE, "Twice"), Err(EditError::BadId));
    assert_eq!(record.list.add("secret-word", "Not mine"), Err(EditError::BadId));
    record.list.relabel(MINE, "Ask Ana").unwrap();
    record.tick(MINE, NOW).unwrap();
    let list = |record: &ChecklistRecord| Checklist::build(Some(&best()), FLOORS, record, None);
    let last = list(&record).items.pop().unwrap();
    assert_eq!((last.kind, last.label), (Kind::Own, Label::Own("Ask Ana".to_owned())));
    record.shift(&list(&record), MINE, Direction::Up).unwrap();
    assert_eq!(ids(&list(&record)).iter().rev().nth(1), Some(&MINE));
    record.shift(&list(&record), MINE, Direction::Down).unwrap();
    record.shift(&list(&record), MINE, Direction::Down).unwrap();
    assert_eq!(ids(&list(&record)).last(), Some(&MINE));
    record.remove(MINE).unwrap();
    assert!(record.ticked.is_empty() && !shows(&list(&record), MINE));
    assert_eq!(record.remove(MINE), Err(EditError::NoSuchItem));
}

#[test]
fn an_item_moves_past_its_visible_neighbour() {
    let mut record = ChecklistRecord::default();
    let list = built(&best());
    // Between the two stand items that this job does not show.
    let at = ids(&list).iter().position(|id| *id == "deliverables").unwrap();
    let before = (*ids(&list).get(at - 1).unwrap()).to_owned();
    assert_eq!(before, "screening-questions");
    record.shift(&list, "deliverables", Direction::Up).unwrap();
    let list = Checklist::build(Some(&best()), FLOORS, &record, None);
    assert_eq!(ids(&list).get(at - 1), Some(&"deliverables"));
    assert_eq!(ids(&list).get(at), Some(&"screening-questions"));
    assert_eq!(record.clone().shift(&list, "samples", Direction::Up), Err(EditError::NoSuchItem));
}

#[test]
fn a_template_brings_its_items_order_and_switches() {
    let mut template = TemplateRecord::named("Maps", JobType::Fixed).unwrap();
    template.list.add(MINE, "Check the scale").unwrap();
    template.switch("connects", false).unwrap();
    assert_eq!(template.switch("no-such-item", false), Err(EditError::NoSuchItem));
    for _ in 0..STANDARD.len() + 1 {
        template.shift(MINE, Direction::Up).unwrap();
    }
    let mut record = ChecklistRecord::default();
    record.follow(Some("t".to_owned()));
    let list = Checklist::build(Some(&best()), FLOORS, &record, Some(&template));
    assert_eq!(ids(&list).first(), Some(&MINE));
    assert!(!shows(&list, "connects"));
    assert!(template.outline().iter().any(|(id, _, on)| id == "connects" && !on));
}

#[test]
fn a_checklist_saved_as_template_looks_the_same_and_keeps_its_ticks() {
    let mut record = ChecklistRecord::default();
    record.list.add(MINE, "Ask Ana").unwrap();
    record.tick(MINE, NOW).unwrap();
    let build = |record: &ChecklistRecord, template| Checklist::build(Some(&best()), FLOORS, record, template);
    record.shift(&build(&record, None), MINE, Direction::Up).unwrap();
    let before = build(&record, None);
    let template = record.to_template("Maps", JobType::Any, &before, None).unwrap();
    record.moved_into("t".to_owned());
    assert_eq!(build(&record, Some(&template)), before);
    assert_eq!((template.sound(), record.sound()), (Ok(()), Ok(())));
}

#[test]
fn the_template_for_a_type_of_job_goes_before_the_one_for_all() {
    let named = |name: &str, job| TemplateRecord::named(name, job).unwrap();
    let (all, fixed) = (named("A", JobType::Any), named("B", JobType::Fixed));
    let templates = [("1", &all), ("2", &fixed)];
    assert_eq!(fitting(templates, best().pay), Some("2"));
    assert_eq!(fitting(templates, Some(Pay::Hourly { min: None, max: None })), Some("1"));
    assert_eq!(fitting(templates, None), Some("1"));
    assert_eq!(fitting([("2", &fixed)], None), None);
}

#[test]
fn a_record_keeps_what_the_user_did_and_nothing_of_the_page() {
    let mut record = ChecklistRecord::default();
    record.shown_as(&built(&best()));
    assert!(record.is_untouched());
    record.tick("secret-word", NOW).unwrap();
    let json = serde_json::to_string(&record).unwrap();
    assert_eq!(json, format!(r#"{{"ticked":{{"secret-word":{}}},"open":{},"of":{}}}"#, NOW.0, record.open, record.of));
    assert_eq!(serde_json::from_str::<ChecklistRecord>(&json).unwrap(), record);
    assert_eq!(serde_json::from_str::<ChecklistRecord>("{}").unwrap(), ChecklistRecord::default());
}

#[test]
fn the_store_takes_the_records_and_refuses_broken_ones() {
    let kind = |name: &str| Kinds::named(name).unwrap();
    let record = serde_json::json!({ "ticked": { "secret-word": 1 }, "open": 3, "of": 20 });
    assert_eq!(kind("checklist").check("2089982301013487890", &record), Ok(()));
    assert!(kind("checklist").check("not-a-uid", &record).is_err());
    assert!(kind("checklist").check("12", &serde_json::json!({ "ticked": { "rating": 1 } })).is_err());
    assert_eq!(kind("template").check(MINE, &serde_json::json!({ "name": "Maps", "job": "fixed" })), Ok(()));
    assert!(kind("template").check(MINE, &serde_json::json!({ "name": " " })).is_err());
}

#[test]
fn every_error_and_every_state_has_words() {
    for error in [EditError::Empty, EditError::TooLong, EditError::TooMany, EditError::BadId, EditError::NoSuchItem, EditError::OnlyByPage]
    {
        assert!(!said(error.message(), &[]).is_empty());
    }
    for facts in [best(), JobFacts::default()] {
        for item in built(&facts).items {
            let Label::Standard { name, how } = &item.label else { panic!("{} is no standard item", item.id) };
            assert!(!said(name, &[]).is_empty() && !said(how, &[]).is_empty());
            told(&item.state);
        }
    }
}

#[test]
fn ids_are_kebab_case_and_each_is_there_once() {
    let ids: BTreeSet<&str> = STANDARD.iter().map(|item| item.id).collect();
    assert_eq!(ids.len(), STANDARD.len());
    assert!(ids.iter().all(|id| id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
}

/// Something that a user may do, each with the place of an item in the list.
#[derive(Debug, Clone)]
enum Edit {
    Add(u8),
    Remove(u8),
    Relabel(u8),
    Tick(usize),
    Untick(usize),
    Aside(usize),
    Up(usize),
    Down(usize),
    Follow(bool),
    Disorder(Vec<u8>),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (0u8..6).prop_map(Edit::Add),
        (0u8..6).prop_map(Edit::Remove),
        (0u8..6).prop_map(Edit::Relabel),
        (0usize..30).prop_map(Edit::Tick),
        (0usize..30).prop_map(Edit::Untick),
        (0usize..30).prop_map(Edit::Aside),
        (0usize..30).prop_map(Edit::Up),
        (0usize..30).prop_map(Edit::Down),
        any::<bool>().prop_map(Edit::Follow),
        prop::collection::vec(0u8..40, 0..40).prop_map(Edit::Disorder),
    ]
}

proptest! {
    #[test]
    fn no_edit_loses_or_doubles_an_item(edits in prop::collection::vec(edit(), 0..40), known: bool) {
        let facts = known.then(best);
        let mut template = TemplateRecord::named("T", JobType::Any).unwrap();
        template.list.add("t-own", "Of the template").unwrap();
        let mut record = ChecklistRecord::default();
        let mut mine: BTreeSet<String> = BTreeSet::new();
        for edit in edits {
            let followed = record.template.is_some().then_some(&template);
            let shown = Checklist::build(facts.as_ref(), FLOORS, &record, followed);
            let at = |place: usize| shown.items.get(place % shown.items.len()).unwrap().id.clone();
            let own = |number: u8| format!("own-{number}");
            match edit {
                Edit::Add(number) => {
                    if record.list.add(&own(number), "Mine").is_ok() {
                        mine.insert(own(number));
                    }
                }
                Edit::Remove(number) => {
                    if record.remove(&own(number)).is_ok() {
                        mine.remove(&own(number));
                    }
                }
                Edit::Relabel(number) => drop(record.list.relabel(&own(number), "Still mine")),
                Edit::Tick(place) => drop(record.tick(&at(place), NOW)),
                Edit::Untick(place) => record.untick(&at(place)),
                Edit::Aside(place) => record.set_aside(&at(place), "so", NOW).unwrap(),
                Edit::Up(place) => record.shift(&shown, &at(place), Direction::Up).unwrap(),
                Edit::Down(place) => record.shift(&shown, &at(place), Direction::Down).unwrap(),
                Edit::Follow(yes) => record.follow(yes.then(|| "t".to_owned())),
                // As a record of another version may have it: doubled, unknown and missing ids.
                Edit::Disorder(numbers) => {
                    let id = |n: &u8| STANDARD.get(usize::from(*n)).map_or_else(|| format!("own-{n}"), |item| item.id.to_owned());
                    record.list.order = numbers.iter().map(id).collect();
                }
            }
            prop_assert_eq!(record.sound(), Ok(()));
            let followed = record.template.is_some().then_some(&template);
            let list = Checklist::build(facts.as_ref(), FLOORS, &record, followed);
            let mut expected: Vec<&str> = STANDARD.iter().map(|item| item.id).chain(mine.iter().map(String::as_str)).collect();
            expected.extend(followed.map(|_| "t-own"));
            let mut all: Vec<&str> = list.order.iter().map(String::as_str).collect();
            expected.sort_unstable();
            all.sort_unstable();
            prop_assert_eq!(all, expected);
            for id in &mine {
                prop_assert!(shows(&list, id));
            }
            prop_assert_eq!(list.of as usize, list.items.len());
            for item in list.items.iter().filter(|item| item.kind == Kind::ByPage) {
                prop_assert_eq!(matches!(item.state, State::Ticked(_)), known && !matches!(state(&best(), &item.id), State::Open(_) | State::Unknown(_)));
            }
        }
    }
}

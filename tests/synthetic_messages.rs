//! The project's own message rooms against what was written down for each, and what becomes of them when the page changes
//! or somebody writes to deceive.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on says where")]

mod table;

use heed::facts::{Message, PageFacts, Room};
use heed::reading::html::read_page;
use serde_json::Value;
use table::{Fields, Sample, Table};

fn samples() -> Vec<Sample> {
    let samples = table::samples(|held| held.get("messages").is_some());
    assert!(samples.len() >= 2, "{} pages", samples.len());
    samples
}

fn room() -> Sample {
    samples().into_iter().find(|sample| sample.name == "messages-2026").unwrap()
}

#[test]
fn every_field_of_every_message_is_read_as_written_down() {
    let mut table = Table::default();
    for sample in samples() {
        compare(&mut table, &sample);
    }
    table.assert_all_right("synthetic message rooms");
}

fn compare(table: &mut Table, sample: &Sample) {
    let Sample { name, held, .. } = sample;
    let facts = sample.facts();
    let mut page = Fields::new(table, name, "page", held);
    page.text("kind", serde_json::to_value(facts.kind).unwrap().as_str().map(str::to_owned));
    page.texts("unread_fields", &facts.unread_fields);
    page.plain("postings", !facts.postings.is_empty());
    page.end(&["now", "room", "messages"]);
    match (&facts.room, held.get("room")) {
        (Some(room), Some(held)) => compare_room(table, name, room, held),
        (room, held) => assert!(room.is_none() && held.is_none(), "{name}: {room:?}, holds {held:?}"),
    }
    let messages = held["messages"].as_array().unwrap();
    assert_eq!(facts.messages.len(), messages.len(), "{name}");
    for (at, (message, held)) in facts.messages.iter().zip(messages).enumerate() {
        compare_message(table, name, &format!("message {at}"), message, held);
    }
}

fn compare_room(table: &mut Table, name: &str, room: &Room, held: &Value) {
    let mut fields = Fields::new(table, name, "room", held);
    fields.text("id", room.id.clone());
    fields.text("title", room.title.clone());
    fields.text("client", room.client.clone());
    fields.text("company", room.company.clone());
    fields.text("job_title", room.job_title.clone());
    fields.text("job", room.job.map(|uid| uid.to_string()));
    fields.text("contract", room.contract.clone());
    fields.end(&[]);
}

fn compare_message(table: &mut Table, name: &str, item: &str, message: &Message, held: &Value) {
    let mut fields = Fields::new(table, name, item, held);
    fields.text("id", message.id.clone());
    fields.text("author", message.author.clone());
    fields.flag("from_me", message.from_me);
    fields.text("time", message.time.clone());
    fields.text("text", message.text.clone());
    fields.texts("attachments", &message.attachments);
    fields.plain("deleted", message.deleted);
    fields.plain("system", message.system);
    fields.end(&[]);
}

#[test]
fn what_somebody_is_typing_is_nowhere_in_the_reading() {
    let sample = room();
    let reading = read_page(&sample.url, &sample.html).unwrap();
    let read = serde_json::to_string(&reading).unwrap();
    for typed in ["my phone is", "My bank account"] {
        assert!(sample.html.contains(typed) && !read.contains(typed), "{typed}");
    }
}

#[test]
fn other_rooms_in_the_list_are_not_read() {
    let sample = room();
    let read = serde_json::to_string(&read_page(&sample.url, &sample.html).unwrap()).unwrap();
    assert!(sample.html.contains("Desmond Pike") && !read.contains("Desmond Pike"));
    assert!(!read.contains("WhatsApp"));
}

fn from(facts: &PageFacts, author: &str) -> Vec<Option<bool>> {
    let by = facts.messages.iter().filter(|message| !message.system && message.author.as_deref() == Some(author));
    by.map(|message| message.from_me).collect()
}

#[test]
fn without_the_users_own_name_only_the_client_is_known() {
    let sample = room();
    let facts = sample.facts_of(&sample.html.replace("nav-user-label", "nav-renamed"));
    assert!(from(&facts, "Nadia Kovac").iter().all(Option::is_none));
    assert!(from(&facts, "Tor Hagen").iter().all(Option::is_none));
    let client = from(&facts, "Marit Solberg");
    assert!(client.len() >= 6 && client.iter().all(|from_me| *from_me == Some(false)), "{client:?}");
}

#[test]
fn a_menu_that_does_not_name_the_user_makes_nobody_a_stranger() {
    let sample = room();
    let facts = sample.facts_of(&sample.html.replace("nav-user-label\">Nadia Kovac", "nav-user-label\">Account settings"));
    assert!(from(&facts, "Nadia Kovac").iter().all(Option::is_none));
}

#[test]
fn a_client_who_takes_the_users_name_is_not_taken_for_the_user() {
    let sample = room();
    let facts = sample.facts_of(&sample.html.replace("Marit Solberg", "Nadia Kovac"));
    assert!(from(&facts, "Nadia Kovac").iter().all(Option::is_none));
}

#[test]
fn messages_before_the_first_name_are_by_nobody_known() {
    let sample = room();
    let header = sample.html.find("<div class=\"story-message-header\"").unwrap();
    let end = header + sample.html.get(header..).unwrap().find("<div class=\"story-message\"").unwrap();
    let facts = sample.facts_of(&format!("{}{}", sample.html.get(..header).unwrap(), sample.html.get(end..).unwrap()));
    let authors: Vec<_> = facts.messages.iter().take(3).map(|message| message.author.as_deref()).collect();
    assert_eq!(authors, [None, None, Some("Nadia Kovac")]);
}

#[test]
fn a_room_that_nobody_has_written_in_is_read_in_full() {
    let sample = room();
    let start = sample.html.find("<div class=\"up-d-story-item").unwrap();
    let end = sample.html.find("<div class=\"up-d-composer\"").unwrap();
    let facts = sample.facts_of(&format!("{}</div></div>{}", sample.html.get(..start).unwrap(), sample.html.get(end..).unwrap()));
    assert_eq!((facts.messages.len(), facts.unread_fields), (0, Vec::new()));
    assert_eq!(facts.room.unwrap().client.as_deref(), Some("Marit Solberg"));
}

#[test]
fn renamed_parts_are_said_to_be_unread() {
    let sample = room();
    let unread = |from: &str, to: &str| sample.facts_of(&sample.html.replace(from, to)).unread_fields;
    assert_eq!(unread("data-test=\"story-message\"", "data-test=\"bubble\""), ["text"]);
    assert_eq!(unread("class=\"user-name\"", "class=\"by\""), ["author"]);
    let gone = sample.html.replace("desktop-room-layout", "x").replace("up-d-room", "y");
    assert_eq!(sample.facts_of(&gone).unread_fields, ["title"]);
}

#[test]
fn a_room_cut_off_anywhere_holds_fewer_messages_and_no_others() {
    let sample = room();
    let whole = sample.facts().messages;
    for at in (0..sample.html.len()).step_by(sample.html.len() / 80).map(|at| sample.html.floor_char_boundary(at)) {
        let parts = sample.facts_of(sample.html.get(..at).unwrap()).messages;
        assert!(parts.len() <= whole.len(), "cut at {at}");
        // The last message may be cut itself, and the user's name may still be to come.
        for (part, honest) in parts.iter().zip(&whole).take(parts.len().saturating_sub(1)) {
            assert_eq!((&part.author, &part.text), (&honest.author, &honest.text), "cut at {at}");
            assert!(part.from_me.is_none() || part.from_me == honest.from_me, "cut at {at}");
        }
    }
}

#[test]
fn ten_thousand_messages_are_all_read() {
    let sample = room();
    let start = sample.html.find("<div class=\"up-d-story-item").unwrap();
    let end = sample.html.find("<div class=\"up-d-composer\"").unwrap();
    let stories = sample.html.get(start..end).unwrap();
    let many = stories.repeat(700);
    let facts = sample.facts_of(&sample.html.replacen(stories, &many, 1));
    assert_eq!(facts.messages.len(), sample.facts().messages.len() * 700);
}

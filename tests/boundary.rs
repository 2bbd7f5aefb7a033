//! The engine and the keeper where they run: compiled to Wasm, in a browser, with the phrases as they are shipped.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use heed::background::Memory;
use heed::engine::{Engine, Source};
use heed::exchange::Known;
use heed::json::{self, Reader};
use heed::meaning::Depth;
use heed::reading::plan::Reading;
use heed::reading::understand;
use heed::settings::Settings;
use heed::{background, keeper};
use serde::Serialize;
use serde_json::{Value, json};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

static PHRASES: &[u8] = include_bytes!("../pkg/phrases.bin");

const SAYS: &str = "🎉🎉 Great team! Message me on Telegram, my name there is @harbour_mill.";

/// What the content script sends for a search page with one tile.
fn search_page(description: &str) -> Reading {
    let fields = json!({"title": ["Menu translation for a harbour café"], "description": [description]});
    let items = json!([{"group": "job", "key": 7, "fields": fields}]);
    let reading = json!({"url": "https://www.upwork.com/nx/search/jobs/?q=menu", "title": "Jobs", "items": items});
    Reading::read(&mut Reader::new(&reading.to_string())).unwrap()
}

#[wasm_bindgen_test]
fn the_shipped_phrases_unpack() {
    assert!(Engine::unpack(PHRASES).is_some());
}

#[wasm_bindgen_test]
fn cut_phrases_are_refused_without_a_panic() {
    let (half, _) = PHRASES.split_at(PHRASES.len() / 2);
    assert!(Engine::unpack(half).is_none());
}

#[wasm_bindgen_test]
fn a_request_on_a_tile_is_found_at_its_place_in_utf_16() {
    let facts = understand(&search_page(SAYS), None);
    let posting = facts.postings.first().unwrap();
    let findings = Engine::unpack(PHRASES).unwrap().judge(posting, Source::Post, &Settings::default(), None, Depth::AtOnce);
    let telegram = findings.list.iter().find(|finding| finding.signal.id == "contact-on-telegram").unwrap();
    let hit = telegram.hits.first().unwrap();
    let units: Vec<u16> = SAYS.encode_utf16().collect();
    let quote = String::from_utf16(units.get(hit.start as usize..hit.end as usize).unwrap()).unwrap();
    assert!(quote.contains("Telegram"), "{quote}");
    assert!(!quote.contains('🎉'), "{quote}");
}

#[wasm_bindgen_test]
fn harmless_words_on_a_tile_stay_quiet() {
    let facts = understand(&search_page("We need our menu in Dutch, 40 dishes, by Friday."), None);
    let findings =
        Engine::unpack(PHRASES).unwrap().judge(facts.postings.first().unwrap(), Source::Post, &Settings::default(), None, Depth::AtOnce);
    let serious: Vec<_> = findings.list.iter().filter(|finding| finding.severity.number() >= 3).collect();
    assert!(serious.is_empty(), "{serious:?}");
}

const SEARCH: &str = "https://www.upwork.com/nx/search/jobs/?q=menu";

/// What the worker says of a sender, as JSON.
fn sender(url: &str) -> Value {
    json!({"id": "heed", "url": url, "frameId": 0, "tab": 5, "ownId": "heed", "ownUrl": "moz-extension://heed/"})
}

/// What the script gets for a message, read back from JSON.
fn as_json(step: &impl Serialize) -> Value {
    serde_json::from_str(&json::text(step).unwrap()).unwrap()
}

fn from_engine(message: &Value, known: &Value) -> Value {
    as_json(&background::step(
        &Engine::unpack(PHRASES).unwrap(),
        &mut Memory::new(),
        &message.to_string(),
        &Known::read(&known.to_string()),
    ))
}

fn from_keeper(message: &Value, known: &Value) -> Value {
    as_json(&keeper::step(&message.to_string(), &Known::read(&known.to_string())))
}

fn response(step: &Value) -> Value {
    serde_json::from_str(step.pointer("/outcome/response").unwrap().as_str().unwrap()).unwrap()
}

/// The report that is kept of the tab.
fn seen(step: &Value) -> Value {
    step.pointer("/outcome/seen/1/report").unwrap().clone()
}

/// What is known when the script has handed over everything there is.
fn all(sender: &Value, records: &Value) -> Value {
    json!({"sender": sender, "now": 50, "records": records, "under": [""]})
}

#[wasm_bindgen_test]
fn a_scan_is_answered_and_the_popup_told_of_it() {
    let scan = json!({"do": "scan", "now": 1_793_491_200_000_i64, "reading": search_page(SAYS)});
    let needs = from_engine(&scan, &json!({"sender": sender(SEARCH)}));
    let keys = needs.pointer("/needs/keys").unwrap().as_array().unwrap();
    assert!(["setting:general", "settings", "muted:contact-on-telegram"].iter().all(|key| keys.contains(&json!(key))), "{needs}");
    assert_eq!(needs.pointer("/needs/prefixes").unwrap(), &json!([]));
    let scanned = from_engine(&scan, &all(&sender(SEARCH), &json!({})));
    let drawing = response(&scanned);
    assert_eq!(drawing.pointer("/items/0/badge/1").unwrap(), "badge stop", "{drawing}");
    let report = seen(&scanned);
    assert_eq!(report.pointer("/items/0/level").unwrap(), "stop", "{report}");
    assert_eq!(scanned.pointer("/outcome/button/text").unwrap(), "1");
    assert_eq!(scanned.pointer("/outcome/seen/0").unwrap(), "tab:5");
    let popup = sender("moz-extension://heed/popup.html");
    let question = json!({"do": "tab", "tab": 5});
    assert_eq!(from_keeper(&question, &json!({"sender": popup})), json!({"needs": {"keys": [], "prefixes": [], "tab": 5}}));
    let told = from_keeper(&question, &json!({"sender": popup, "seen": scanned.pointer("/outcome/seen/1")}));
    assert_eq!(response(&told), report);
}

#[wasm_bindgen_test]
fn muting_is_stored_and_takes_the_finding_away() {
    let mute = json!({"do": "mute", "signal": "contact-on-telegram"});
    let muted = from_keeper(&mute, &all(&sender(SEARCH), &json!({})));
    assert_eq!(response(&muted), json!({"is": "stored", "key": "muted:contact-on-telegram", "rev": 50}));
    let scan = json!({"do": "scan", "now": 0, "reading": search_page(SAYS)});
    assert!(muted.pointer("/outcome/writes/set/layout:records").is_some());
    let report = seen(&from_engine(&scan, &all(&sender(SEARCH), muted.pointer("/outcome/writes/set").unwrap())));
    assert!(!report.pointer("/items/0/reasons").unwrap().to_string().contains("contact-on-telegram"), "{report}");
}

#[wasm_bindgen_test]
fn a_put_on_what_others_have_changed_is_a_conflict() {
    let page = sender("moz-extension://heed/popup.html");
    let lesson = |text: &str| json!({"text": text});
    let put = |base: Value, text: &str| json!({"do": "put", "key": "lesson:1", "base": base, "body": lesson(text)});
    let made = from_keeper(&put(Value::Null, "a"), &all(&page, &json!({})));
    let records = made.pointer("/outcome/writes/set").unwrap();
    let answer = response(&from_keeper(&put(json!(49), "b"), &all(&page, records)));
    assert_eq!((answer.get("is").unwrap(), answer.get("yours").unwrap()), (&json!("conflict"), &lesson("b")));
    assert_eq!(answer.get("stored"), records.get("lesson:1"));
}

#[wasm_bindgen_test]
fn strangers_and_broken_texts_are_refused_without_a_panic() {
    let set = json!({"do": "set", "settings": {"off": true}});
    let scan = json!({"do": "scan", "now": 0, "reading": search_page(SAYS)});
    for known in [json!({"sender": sender("https://elsewhere.example/")}), json!({}), json!(7)] {
        for step in [from_keeper(&set, &known), from_engine(&scan, &known)] {
            assert_eq!(response(&step).get("is").unwrap(), "failed");
            assert_eq!(step.pointer("/outcome/writes"), None);
        }
    }
    let content = json!({"sender": sender(SEARCH)});
    for step in [from_keeper(&set, &content), from_keeper(&json!({"do": 4}), &content), from_engine(&json!({"do": 4}), &content)] {
        assert_eq!(response(&step).get("is").unwrap(), "failed");
    }
}

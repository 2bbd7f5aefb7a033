//! The engine where it runs: compiled to Wasm, in a browser, with the phrases as they are shipped.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use heed::engine::{Engine, Source};
use heed::exchange::{Known, handle, needs_of};
use heed::reading::plan::Reading;
use heed::reading::understand;
use heed::settings::Settings;
use serde_json::{Value, json};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

static PHRASES: &[u8] = include_bytes!("../pkg/phrases.bin");

const SAYS: &str = "🎉🎉 Great team! Message me on Telegram, my name there is @harbour_mill.";

/// What the content script sends for a search page with one tile.
fn search_page(description: &str) -> Reading {
    let fields = json!({"title": ["Menu translation for a harbour café"], "description": [description]});
    let items = json!([{"group": "job", "key": 7, "fields": fields}]);
    serde_json::from_value(json!({"url": "https://www.upwork.com/nx/search/jobs/?q=menu", "title": "Jobs", "items": items})).unwrap()
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
    let findings = Engine::unpack(PHRASES).unwrap().judge(posting, Source::Post, &Settings::default(), None);
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
    let findings = Engine::unpack(PHRASES).unwrap().judge(facts.postings.first().unwrap(), Source::Post, &Settings::default(), None);
    let serious: Vec<_> = findings.list.iter().filter(|finding| finding.severity.number() >= 3).collect();
    assert!(serious.is_empty(), "{serious:?}");
}

const SEARCH: &str = "https://www.upwork.com/nx/search/jobs/?q=menu";

/// What the worker says of a sender, as JSON.
fn sender(url: &str) -> Value {
    json!({"id": "heed", "url": url, "frameId": 0, "tab": 5, "ownId": "heed", "ownUrl": "moz-extension://heed/"})
}

/// What the worker gets for a message: the response, and all that is to be done, both read back from JSON.
fn ask(message: &Value, known: &Value) -> (Value, Value) {
    let engine = Engine::unpack(PHRASES).unwrap();
    let outcome = serde_json::to_value(handle(&engine, &message.to_string(), &Known::read(&known.to_string()))).unwrap();
    let response = serde_json::from_str(outcome.get("response").unwrap().as_str().unwrap()).unwrap();
    (response, outcome)
}

#[wasm_bindgen_test]
fn a_scan_is_answered_and_the_popup_told_of_it() {
    let scan = json!({"do": "scan", "now": 1_793_491_200_000_i64, "reading": search_page(SAYS)});
    let (report, outcome) = ask(&scan, &json!({"sender": sender(SEARCH), "records": {}}));
    assert_eq!(report.pointer("/items/0/level").unwrap(), "stop", "{report}");
    assert_eq!(outcome.pointer("/button/text").unwrap(), "1");
    assert_eq!(outcome.pointer("/seen/0").unwrap(), "tab:5");
    let popup = sender("moz-extension://heed/popup.html");
    let question = json!({"do": "tab", "tab": 5});
    let wanted = serde_json::to_value(needs_of(&question.to_string(), &popup.to_string())).unwrap();
    assert_eq!(wanted, json!({"record": "tab:5", "tab": 5}));
    assert_eq!(ask(&question, &json!({"sender": popup, "records": {}, "seen": outcome.pointer("/seen/1")})).0, report);
}

#[wasm_bindgen_test]
fn muting_changes_one_record_and_takes_the_finding_away() {
    let mute = json!({"do": "mute", "signal": "contact-on-telegram"});
    let (done, outcome) = ask(&mute, &json!({"sender": sender(SEARCH), "records": {}}));
    assert_eq!(done, json!({"is": "done"}));
    let scan = json!({"do": "scan", "now": 0, "reading": search_page(SAYS)});
    let (report, _) = ask(&scan, &json!({"sender": sender(SEARCH), "records": outcome.get("changes")}));
    assert!(!report.pointer("/items/0/reasons").unwrap().to_string().contains("contact-on-telegram"), "{report}");
}

#[wasm_bindgen_test]
fn strangers_and_broken_texts_are_refused_without_a_panic() {
    let set = json!({"do": "set", "settings": {"off": true}});
    for known in [json!({"sender": sender(SEARCH)}), json!({"sender": sender("https://elsewhere.example/")}), json!({}), json!(7)] {
        let (response, outcome) = ask(&set, &known);
        assert_eq!((response.get("is").unwrap(), outcome.get("changes").unwrap()), (&json!("failed"), &json!({})));
    }
    assert_eq!(ask(&json!({"do": 4}), &json!({"sender": sender(SEARCH)})).0.get("is").unwrap(), "failed");
}

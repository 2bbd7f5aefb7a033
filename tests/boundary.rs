//! The engine where it runs: compiled to Wasm, in a browser, with the phrases as they are shipped.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use heed::engine::{Engine, Source};
use heed::reading::plan::Reading;
use heed::reading::understand;
use heed::settings::Settings;
use serde_json::json;
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

//! The example texts are what the model's makers say of them, and the model and its page are those that follow from them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

#[path = "../examples/meaning/data.rs"]
mod data;
#[allow(dead_code, reason = "the report of the training is not asked for here")]
#[path = "../examples/meaning/measure.rs"]
mod measure;
#[allow(dead_code, reason = "the report of the training is not asked for here")]
#[path = "../examples/meaning/page.rs"]
mod page;

use std::collections::BTreeMap;
use std::path::Path;

use heed::engine::{Engine, Source};
use heed::meaning::texts::Example;
use heed::meaning::{Damaged, Depth, Model};
use heed::settings::Settings;
use heed::signals::CATALOGUE;
use heed::signals::declare::Severity;

static MODEL: &[u8] = include_bytes!("../extension/meaning.bin");

fn examples() -> Vec<(String, Example)> {
    data::examples(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).unwrap()
}

fn understanding() -> Engine {
    let engine = Engine::new().unwrap();
    engine.understand(Model::unpack(MODEL).unwrap());
    engine
}

#[test]
fn every_text_signal_has_enough_examples_of_both_kinds() {
    let examples = examples();
    let codes = page::codes(&examples);
    assert_eq!(codes.len(), 90);
    for signal in CATALOGUE.iter().filter(|signal| codes.contains(&signal.code)) {
        let (carrying, quiet) = if signal.severity >= Severity::Caution { (80, 50) } else { (40, 25) };
        let under = || examples.iter().map(|(_, example)| example).filter(|example| example.under == Some(signal.code));
        let (with, without) =
            (under().filter(|e| e.carries.contains(&signal.code)).count(), under().filter(|e| !e.carries.contains(&signal.code)).count());
        assert!(with >= carrying && without >= quiet, "{}: {with} carry it and {without} do not", signal.code);
    }
    assert!(examples.iter().filter(|(_, example)| example.under.is_none()).count() >= 3_000);
}

#[test]
fn no_text_and_no_writer_is_in_two_parts() {
    let mut texts = BTreeMap::new();
    let mut writers = BTreeMap::new();
    for (writer, example) in examples() {
        let words: String = example.text.chars().filter(|c| c.is_ascii_alphanumeric()).flat_map(char::to_lowercase).collect();
        assert_eq!(*texts.entry(words).or_insert(example.part), example.part, "{}", example.text);
        assert_eq!(*writers.entry(writer).or_insert(example.part), example.part);
    }
}

#[test]
fn the_page_is_what_the_texts_and_the_model_say() {
    let page = page::text(&examples(), MODEL).unwrap();
    assert_eq!(page, include_str!("../MODEL.md"), "MODEL.md is stale: ./build.sh train");
}

#[test]
fn a_damaged_model_is_refused() {
    let mut flipped = MODEL.to_vec();
    flipped[MODEL.len() / 2] ^= 1;
    assert_eq!(Model::unpack(&flipped).unwrap_err(), Damaged::Checksum);
    assert_eq!(Model::unpack(&MODEL[..MODEL.len() - 1]).unwrap_err(), Damaged::Checksum);
    assert_eq!(Model::unpack(&MODEL[..7]).unwrap_err(), Damaged::Length);
    assert_eq!(Model::unpack(b"another file altogether").unwrap_err(), Damaged::Version);
}

fn found(engine: &Engine, text: &str, settings: &Settings, depth: Depth) -> Vec<(&'static str, bool)> {
    let findings = engine.judge(&Source::Post.of(text), Source::Post, settings, None, depth);
    findings.list.iter().filter(|f| !f.hits.is_empty()).map(|f| (f.signal.code, f.hits.iter().all(|hit| hit.meant.is_some()))).collect()
}

/// No phrase spells this out.
const MEANT: &str = "We sell tea in Bergen. Hire is made only through voice call inside the purple gamer chat, my tag there: pixelbadger. We ship to Norway.";

#[test]
fn what_no_phrase_spells_out_is_found_with_its_own_sentence() {
    let engine = understanding();
    let findings = engine.judge(&Source::Post.of(MEANT), Source::Post, &Settings::default(), None, Depth::Full);
    let finding = findings.list.iter().find(|f| f.hits.iter().any(|hit| hit.meant.is_some())).unwrap();
    let quote: Vec<u16> = MEANT.encode_utf16().collect();
    let hit = &finding.hits[0];
    let quote = String::from_utf16(&quote[hit.start as usize..hit.end as usize]).unwrap();
    assert_eq!(quote, "Hire is made only through voice call inside the purple gamer chat, my tag there: pixelbadger");
    assert!(!hit.words.is_empty());
}

#[test]
fn sure_ones_only_leaves_out_what_is_meant() {
    let engine = understanding();
    let sure = Settings { sure_only: true, ..Settings::default() };
    assert!(found(&engine, MEANT, &Settings::default(), Depth::Full).iter().any(|(_, meant)| *meant));
    assert!(!found(&engine, MEANT, &sure, Depth::Full).iter().any(|(_, meant)| *meant));
}

#[test]
fn a_text_read_once_is_remembered_at_once() {
    let engine = understanding();
    assert!(!found(&engine, MEANT, &Settings::default(), Depth::AtOnce).iter().any(|(_, meant)| *meant));
    let full = found(&engine, MEANT, &Settings::default(), Depth::Full);
    assert_eq!(found(&engine, MEANT, &Settings::default(), Depth::AtOnce), full);
}

#[test]
fn no_text_makes_reading_by_meaning_panic() {
    let engine = understanding();
    for text in [
        "",
        "?!?!",
        "\u{202e}\u{200b}",
        "a",
        &"x".repeat(100_000),
        &"pay me ".repeat(20_000),
        &"word. ".repeat(5_000),
        "日本語の文章です。",
    ] {
        found(&engine, text, &Settings::default(), Depth::Full);
    }
}

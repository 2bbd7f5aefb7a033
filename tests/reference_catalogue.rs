//! The reference catalogue's own hit and must-not-hit texts come out as it says. `HEED_SIGNAL=T01,T02` narrows it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod support;

use heed::engine::Engine;
use heed::meaning::Depth;
use heed::settings::Settings;
use heed::signals::CATALOGUE;
use heed::signals::declare::Signal;

fn speaks(engine: &Engine, signal: &Signal, text: &str) -> bool {
    let source = support::source_of(signal);
    engine.judge(&source.of(text), source, &Settings::default(), None, Depth::AtOnce).list.iter().any(|f| f.signal.code == signal.code)
}

#[test]
fn the_reference_texts_come_out_as_the_reference_says() {
    let Some(path) = support::shared("reference/signals.json") else { return };
    let reference: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let engine = Engine::new().unwrap_or_else(|e| panic!("{e}"));
    let wanted = std::env::var("HEED_SIGNAL").unwrap_or_default();
    let (mut right, mut wrong) = (0, Vec::new());
    for entry in reference["signals"].as_array().unwrap() {
        let code = entry["id"].as_str().unwrap();
        let Some(signal) = CATALOGUE.iter().find(|s| s.code == code) else { continue };
        if !wanted.is_empty() && !wanted.split(',').any(|w| w == code) {
            continue;
        }
        for (list, expected) in [("hits", true), ("must_not_hit", false)] {
            for text in entry[list].as_array().into_iter().flatten().filter_map(|t| t.as_str()) {
                if speaks(&engine, signal, text) == expected {
                    right += 1;
                } else {
                    wrong.push(format!("{code} {list}: {text}"));
                }
            }
        }
    }
    println!("{right} right, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

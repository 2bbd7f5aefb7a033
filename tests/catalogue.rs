//! The catalogue as a whole: every declaration is complete, its examples come out as it says, and no file is forgotten.
//! `HEED_SIGNAL=T01,T02` looks at these signals only.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use heed::engine::Engine;
use heed::meaning::Depth;
use heed::settings::Settings;
use heed::signals::CATALOGUE;
use heed::signals::declare::{Example, Group, Reads, Signal};
use heed::values::Millis;

/// 2026-11-01T00:00:00Z, the moment in which the examples play.
const NOW: Millis = Millis(1_793_491_200_000);

fn looked_at() -> Vec<&'static Signal> {
    let wanted = std::env::var("HEED_SIGNAL").unwrap_or_default();
    let wanted: Vec<&str> = wanted.split(',').filter(|w| !w.is_empty()).collect();
    CATALOGUE.iter().copied().filter(|s| wanted.is_empty() || wanted.contains(&s.code) || wanted.contains(&s.id)).collect()
}

fn speaks(engine: &Engine, signal: &Signal, example: &Example) -> bool {
    let source = support::source_of(signal);
    let (mut posting, mut settings) =
        if example.text.is_empty() { Default::default() } else { (source.of(example.text), Settings::default()) };
    if !example.title.is_empty() {
        posting.job.title = Some(example.title.to_owned());
    }
    (example.given)(&mut posting, &mut settings);
    engine.judge(&posting, source, &settings, Some(NOW), Depth::AtOnce).list.iter().any(|f| f.signal.code == signal.code)
}

#[test]
fn every_example_comes_out_as_declared() {
    let engine = Engine::new().unwrap_or_else(|e| panic!("{e}"));
    let mut wrong = Vec::new();
    for signal in looked_at() {
        for example in signal.doc.fires.iter().filter(|e| !speaks(&engine, signal, e)) {
            wrong.push(format!("{} stays quiet at: {} {} {}", signal.code, example.title, example.text, example.about));
        }
        for example in signal.doc.quiet.iter().filter(|e| speaks(&engine, signal, e)) {
            wrong.push(format!("{} fires at: {} {} {}", signal.code, example.title, example.text, example.about));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_declaration_is_complete() {
    let mut wrong = Vec::new();
    for signal in looked_at() {
        let doc = &signal.doc;
        let mut demand = |holds: bool, what: &str| {
            if !holds {
                wrong.push(format!("{} {}: {what}", signal.code, signal.id));
            }
        };
        demand(doc.fires.len() >= 4, "has fewer than 4 examples that fire");
        demand(doc.quiet.len() >= 6, "has fewer than 6 examples that stay quiet");
        demand(doc.quiet.len() >= doc.fires.len(), "has fewer quiet examples than firing ones");
        demand((4..=45).contains(&doc.summary.chars().count()), "needs a summary of 4 to 45 characters");
        for (name, text) in [("why", doc.why), ("act", doc.act), ("wrong", doc.wrong)] {
            demand(text.len() >= 30 && text.ends_with(['.', '?', '!']), &format!("`{name}` is no full sentence"));
        }
        let computed = signal.trigger.reads == Reads::FACTS;
        demand(!computed || !doc.evidence.is_empty(), "rests on facts and has no evidence sentence");
        demand(![doc.summary, doc.why, doc.act, doc.wrong].iter().any(|t| t.contains("To be declared")), "is not declared yet");
    }
    assert!(wrong.is_empty(), "{} missing\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn signals_of_own_words_read_nothing_else_and_no_other_reads_them() {
    let own = Reads::OWN.and(Reads::OWN_REPLY).and(Reads::OWN_REQUEST);
    let clients = Reads::POST.and(Reads::CLIENT).and(Reads::REVIEWS).and(Reads::FACTS).and(Reads::FINDINGS);
    for signal in CATALOGUE {
        let (reads, is_own) = (signal.trigger.reads, signal.group == Group::Own);
        assert_eq!((reads.meets(own), reads.meets(clients)), (is_own, !is_own), "{signal:?}");
    }
}

#[test]
fn ids_and_codes_are_unique_and_kebab_case() {
    let ids: BTreeSet<&str> = CATALOGUE.iter().map(|s| s.id).collect();
    let codes: BTreeSet<&str> = CATALOGUE.iter().map(|s| s.code).collect();
    assert_eq!((ids.len(), codes.len()), (CATALOGUE.len(), CATALOGUE.len()));
    for id in ids {
        assert!(id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{id}");
    }
}

#[test]
fn every_file_is_in_the_catalogue() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/signals");
    let declared: BTreeSet<String> = CATALOGUE.iter().map(|s| s.id.replace('-', "_")).collect();
    let stems = |dir: &Path| -> Vec<String> {
        let files = std::fs::read_dir(dir).unwrap().map(|f| f.unwrap().path());
        files.filter(|f| f.extension().is_some_and(|e| e == "rs")).map(|f| f.file_stem().unwrap().to_string_lossy().into_owned()).collect()
    };
    for family in std::fs::read_dir(&root).unwrap().map(|f| f.unwrap().path()).filter(|f| f.is_dir()) {
        for stem in stems(&family) {
            assert!(declared.contains(&stem), "{stem}.rs is not in the catalogue, or its id is another");
        }
    }
}

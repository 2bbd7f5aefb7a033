//! The extension's messages: every one that a source file names exists, and none is said twice.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use heed::checklist::Label;
use heed::facts::{Posting, View};
use heed::signals::{CATALOGUE, page};
use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn messages() -> BTreeMap<String, Value> {
    serde_json::from_str(include_str!("../extension/_locales/en/messages.json")).unwrap()
}

/// All Rust sources and the scripts of the extension, without their tests.
fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![root().join("src"), root().join("extension")];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs" || end == "js") {
                let text = std::fs::read_to_string(&path).unwrap();
                let shipped = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                files.push((path, shipped));
            }
        }
    }
    files.sort();
    files
}

fn is_in(path: &Path, part: &str) -> bool {
    path.strip_prefix(root()).is_ok_and(|path| path.starts_with(part))
}

/// What stands between quotation marks and looks like the name of a message: `popup_found`.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.split(['"', '\'', '`', '\n']).filter(|piece| {
        let parts: Vec<&str> = piece.split('_').collect();
        let sound = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        parts.len() > 1 && parts.iter().all(sound)
    })
}

#[test]
fn every_message_that_a_source_names_exists() {
    let messages = messages();
    // A name belongs to the messages when others begin with the same word.
    let families: BTreeSet<&str> = messages.keys().filter_map(|name| name.split_once('_')).map(|(family, _)| family).collect();
    let mut seen = 0;
    let mut missing = BTreeSet::new();
    for (path, text) in sources().iter().filter(|(path, _)| !is_in(path, "src/reading") && !is_in(path, "src/signals")) {
        for name in named(text).filter(|name| name.split('_').next().is_some_and(|family| families.contains(family))) {
            seen += 1;
            if !messages.contains_key(name) {
                missing.insert(format!("{name} in {}", path.strip_prefix(root()).unwrap_or(path).display()));
            }
        }
    }
    assert!(seen > 50, "only {seen} names were found in the sources");
    assert!(missing.is_empty(), "no message for\n{}", missing.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_message_that_is_fetched_by_name_exists() {
    let messages = messages();
    let manifest = include_str!("../extension/manifest.json");
    let mut fetched: Vec<String> = manifest.split("__MSG_").skip(1).filter_map(|rest| rest.split("__").next()).map(str::to_owned).collect();
    for (_, text) in sources() {
        for call in ["word(\"", "phrase(\"", "getMessage(\""] {
            let names = text.split(call).skip(1).filter_map(|rest| rest.split('"').next());
            fetched.extend(names.filter(|name| !name.contains(['{', '$'])).map(str::to_owned));
        }
    }
    assert!(fetched.len() > 50, "only {} calls were found", fetched.len());
    let missing: BTreeSet<String> = fetched.into_iter().filter(|name| !messages.contains_key(name)).collect();
    assert!(missing.is_empty(), "no message for {missing:?}");
}

#[test]
fn every_fact_that_can_be_missing_has_a_name() {
    let messages = messages();
    for view in [View::Tile, View::JobPage, View::VisitorPage] {
        let missing = Posting { view, ..Posting::default() }.missing();
        assert!(missing.len() > 5, "{view:?} can show more than {missing:?}");
        for fact in missing {
            let name = format!("fact_{}", fact.replace(' ', "_"));
            assert!(messages.contains_key(&name), "no message {name}");
        }
    }
}

#[test]
fn every_question_asks() {
    let questions: Vec<_> = messages().into_iter().filter(|(name, _)| name.starts_with("question_")).collect();
    assert!(questions.len() >= 14, "{} questions", questions.len());
    for (name, message) in questions {
        assert!(message["message"].as_str().unwrap().ends_with('?'), "{name} does not ask");
    }
}

#[test]
fn every_item_of_the_checklist_has_words() {
    let messages = messages();
    let template = heed::checklist::TemplateRecord::default();
    let outline = template.outline();
    assert!(outline.len() > 15, "{} items", outline.len());
    for (id, label, _) in outline {
        let Label::Standard { name, how } = label else { panic!("{id} has no name of a message") };
        assert!(messages.contains_key(&name) && messages.contains_key(&how), "no words for {id}");
    }
}

#[test]
fn no_message_is_written_twice() {
    let text = include_str!("../extension/_locales/en/messages.json");
    let written = text.lines().filter(|line| line.starts_with("  \"")).count();
    assert_eq!(written, messages().len());
}

#[test]
fn levels_and_groups_of_all_signals_have_names() {
    let messages = messages();
    let groups: BTreeSet<String> = CATALOGUE.iter().map(|signal| format!("settings_group_{:?}", signal.group).to_lowercase()).collect();
    for name in groups.iter().map(String::as_str).chain(["level_stop", "level_serious", "level_caution", "level_note", "level_clear"]) {
        assert!(messages.contains_key(name), "no message {name}");
    }
}

#[test]
fn the_messages_of_signals_clash_with_no_other() {
    let written = messages();
    let mut derived = BTreeSet::new();
    for (name, _) in CATALOGUE.iter().flat_map(|signal| page::messages(signal)) {
        assert!(!written.contains_key(&name), "{name} is written by hand as well");
        assert!(derived.insert(name.clone()), "{name} is derived twice");
    }
    assert!(derived.len() >= CATALOGUE.len() * 4);
}

#[test]
fn every_place_in_a_message_is_declared() {
    for (name, message) in messages() {
        let words = message["message"].as_str().unwrap();
        assert!(!words.trim().is_empty(), "{name} is empty");
        for place in words.split('$').skip(1).step_by(2) {
            assert!(message["placeholders"][place.to_lowercase()]["content"].is_string(), "{name} does not say what ${place}$ is");
        }
    }
}

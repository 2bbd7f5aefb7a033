//! `SIGNALS.md` says what the declarations say.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use heed::signals::page;

const RENEW: &str = "cargo run --example catalogue -- markdown > SIGNALS.md";

#[test]
fn the_page_about_the_signals_is_fresh() {
    let fresh = page::markdown(include_str!("../extension/_locales/en/messages.json"), include_str!("corpus_verdicts.json")).unwrap();
    let committed = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/SIGNALS.md")).unwrap_or_default();
    let differs = committed.lines().zip(fresh.lines()).position(|(a, b)| a != b).unwrap_or(committed.lines().count());
    assert!(committed == fresh, "SIGNALS.md is stale from line {}; renew it: {RENEW}", differs + 1);
}

#[test]
fn the_table_of_false_alarms_names_the_number_of_posts() {
    let Some(path) = support::shared("corpora/job_posts.jsonl") else { return };
    assert_eq!(std::fs::read_to_string(path).unwrap().lines().count(), page::ORDINARY_POSTS);
}

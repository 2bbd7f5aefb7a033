//! The scan tool: both of its modes on the project's own pages and on texts made here, and what it says to bad input.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on says where")]

#[allow(dead_code, reason = "the tool's own entry is not called here")]
#[path = "../examples/scan.rs"]
mod scan;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

const SEARCH: &str = "https://www.upwork.com/nx/search/jobs/?q=shop";

/// What the tool prints, and what it says when it stops.
fn run(arguments: &[&str]) -> (String, Option<String>) {
    let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
    let mut out = Vec::new();
    let failure = scan::run(&arguments, &mut out).err().map(|failure| failure.to_string());
    (String::from_utf8(out).unwrap(), failure)
}

fn page_path(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(name).to_str().unwrap().to_owned()
}

fn page(url: &str, name: &str) -> Value {
    let (out, failure) = run(&["page", "--url", url, "--now", "2026-11-20T12:00:00Z", &page_path(name)]);
    assert_eq!(failure, None);
    serde_json::from_str(&out).unwrap()
}

/// A file with the given bytes, for one test.
fn file(name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn texts(name: &str, lines: &[Value]) -> Vec<Value> {
    let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let (out, failure) = run(&["texts", file(name, lines).to_str().unwrap()]);
    assert_eq!(failure, None);
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn codes(answer: &Value) -> Vec<&str> {
    answer["signals"].as_array().unwrap().iter().map(|signal| signal["code"].as_str().unwrap()).collect()
}

fn cut(text: &str, signal: &Value) -> Option<String> {
    let (start, end) = (signal["start"].as_u64()?, signal["end"].as_u64()?);
    let units: Vec<u16> = text.encode_utf16().collect();
    Some(String::from_utf16(&units[usize::try_from(start).unwrap()..usize::try_from(end).unwrap()]).unwrap())
}

fn job<'a>(page: &'a Value, title: &str) -> &'a Value {
    page["jobs"].as_array().unwrap().iter().find(|job| job["title"].as_str().unwrap().contains(title)).unwrap()
}

#[test]
fn a_list_is_told_with_the_assessment_of_each_job() {
    let page = page(SEARCH, "search-2026-header.html");
    assert_eq!(page["kind"], "search");
    assert_eq!((&page["client"], &page["history"], &page["unread_fields"]), (&Value::Null, &json!([]), &json!([])));
    assert_eq!(page["jobs"].as_array().unwrap().len(), 10);
    let typing = job(&page, "Typing");
    assert_eq!(typing["assessment"], json!({ "level": "stop", "known": 11, "of": 11 }));
    assert!(codes(typing).contains(&"T01") && codes(typing).contains(&"C01"), "{:?}", codes(typing));
    let tea = job(&page, "tea");
    assert_eq!(tea["assessment"]["level"], "clear", "{:?}", codes(tea));
    assert!(tea["signals"].as_array().unwrap().iter().all(|signal| signal["severity"] == 0));
}

#[test]
fn every_quote_of_a_page_stands_at_its_place() {
    let mut quoted = 0;
    for (url, name) in [(SEARCH, "search-2026-header.html"), (SEARCH, "search-2026-ssr.html"), (SEARCH, "search-2024.html")] {
        for job in page(url, name)["jobs"].as_array().unwrap() {
            let texts = [job["description"].as_str().unwrap(), job["title"].as_str().unwrap()];
            for signal in job["signals"].as_array().unwrap().iter().filter(|signal| !signal["start"].is_null()) {
                let quote = signal["quote"].as_str().map(str::to_owned);
                assert!(texts.iter().any(|text| text.contains(quote.as_deref().unwrap()) && cut(text, signal) == quote), "{signal}");
                quoted += 1;
            }
        }
    }
    assert!(quoted >= 15, "{quoted} quotes");
}

#[test]
fn a_reason_of_facts_alone_has_no_quote() {
    let page = page(SEARCH, "search-2026-header.html");
    let typing = job(&page, "Typing");
    let unverified = typing["signals"].as_array().unwrap().iter().find(|signal| signal["code"] == "C01").unwrap();
    let (quote, start, end) = (&unverified["quote"], &unverified["start"], &unverified["end"]);
    assert_eq!((quote, start, end), (&Value::Null, &Value::Null, &Value::Null));
}

#[test]
fn a_job_page_is_told_with_client_and_history() {
    let page = page("https://www.upwork.com/jobs/~022123343694735188659", "detail-nuxt2.html");
    assert_eq!(page["kind"], "detail");
    assert_eq!(page["client"]["rating_hundredths"], 362);
    assert_eq!(page["history"].as_array().unwrap().len(), 5);
    assert!(codes(&page["jobs"][0]).contains(&"T01"));
    let hourly = page["jobs"][0]["hourly_min_cents"].clone();
    assert_eq!((hourly, &page["jobs"][0]["budget_cents"]), (Value::Null, &json!(6000)));
}

#[test]
fn a_room_is_told_message_by_message() {
    let page = page("https://www.upwork.com/ab/messages/rooms/room_4c1f9e27ab60d35e", "messages-2026.html");
    assert_eq!((&page["kind"], &page["jobs"], &page["unread_fields"]), (&json!("messages"), &json!([]), &json!([])));
    let second = json!({ "author": "Marit Solberg", "from_me": false, "time": null,
        "text": "Could you start this week?", "attachments": [], "deleted": false, "system": false });
    assert_eq!(page["messages"][1], second);
}

#[test]
fn pages_without_jobs_are_told_as_what_they_are() {
    for (url, name, kind) in [
        (SEARCH, "challenge.html", "challenge"),
        ("https://www.upwork.com/ab/account-security/login", "login.html", "login"),
        ("https://www.upwork.com/ab/messages/rooms/room_4c1f9e27ab60d35e", "challenge.html", "challenge"),
        ("https://www.upwork.com/nx/proposals/job/~022122949173048487072/apply/", "login.html", "login"),
        ("https://www.upwork.com/freelancers/", "login.html", "other"),
    ] {
        let page = page(url, name);
        assert_eq!((&page["kind"], &page["jobs"], &page["client"]), (&json!(kind), &json!([]), &Value::Null));
    }
}

#[test]
fn texts_are_answered_in_order_with_places_in_utf16() {
    let text = "🎨🎨 Hi! Please contact me on Telegram @paint_desk for details.";
    let answers = texts(
        "order.jsonl",
        &[
            json!({ "id": "b", "kind": "post", "phase": "before_contract", "job_title": "Paint a mural", "text": text }),
            json!({ "id": "a", "kind": "invite", "phase": "before_contract", "job_title": null, "text": "A calm job with milestones." }),
            json!({ "id": "c", "kind": "client_message", "phase": "before_contract", "job_title": "Paint a mural", "text": text }),
        ],
    );
    let ids: Vec<&str> = answers.iter().map(|answer| answer["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["b", "a", "c"]);
    assert!(!codes(&answers[1]).contains(&"T01"));
    for answer in [&answers[0], &answers[2]] {
        let signal = answer["signals"].as_array().unwrap().iter().find(|signal| signal["code"] == "T01").unwrap();
        assert_eq!(signal["id"], "contact-on-telegram");
        assert_eq!(cut(text, signal).as_deref(), signal["quote"].as_str());
    }
}

#[test]
fn the_title_of_the_job_tells_its_own_subject() {
    let ask = |title: &str| json!({ "id": title, "kind": "post", "phase": "before_contract", "job_title": title, "text": "Telegram: users write to the bot, it answers." });
    let answers = texts("subject.jsonl", &[ask("Telegram bot developer")]);
    assert!(!codes(&answers[0]).contains(&"T01"), "{:?}", codes(&answers[0]));
}

#[test]
fn what_stands_in_the_title_is_placed_in_the_title() {
    let title = "Message me on Telegram @quick_typing_jobs";
    let answers = texts("title.jsonl", &[json!({ "id": "1", "kind": "post", "job_title": title, "text": "Simple typing for a week." })]);
    let signal = answers[0]["signals"].as_array().unwrap().iter().find(|signal| signal["code"] == "T01").unwrap();
    assert_eq!(cut(title, signal).as_deref(), signal["quote"].as_str());
}

/// The codes found in each text when it is of every kind and phase: by the text's number, "kind phase".
fn told(name: &str, said: &[&str]) -> Vec<BTreeMap<String, Vec<String>>> {
    const PHASES: [&str; 3] = ["before_contract", "during_contract", "after_contract"];
    let kinds = ["post", "client_message", "own_message", "own_feedback_reply", "own_review_request"];
    let phased = kinds.iter().flat_map(|kind| PHASES.map(|phase| (kind, phase)));
    let lines = said.iter().flat_map(|text| {
        phased.clone().map(move |(kind, phase)| json!({ "id": format!("{kind} {phase}"), "kind": kind, "phase": phase, "text": text }))
    });
    let told = |answer: &Value| (answer["id"].as_str().unwrap().to_owned(), codes(answer).into_iter().map(str::to_owned).collect());
    texts(name, &lines.collect::<Vec<_>>()).chunks(kinds.len() * PHASES.len()).map(|answers| answers.iter().map(told).collect()).collect()
}

#[test]
fn a_message_means_something_else_before_in_and_after_a_contract() {
    let told = told(
        "phases.jsonl",
        &[
            "Please contact me on Telegram @paint_desk for details.",
            "One more thing: could you also translate the footer?",
            "Please buy two Steam gift cards for me today.",
        ],
    );
    let [contact, scope, fraud] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(contact["post before_contract"], ["T01"]);
    assert_eq!(contact["client_message before_contract"], ["T01", "M01"]);
    assert_eq!(contact["own_message before_contract"], ["O01"]);
    for later in ["client_message during_contract", "client_message after_contract", "own_message during_contract"] {
        assert_eq!(contact[later], [""; 0], "{later}");
    }
    assert_eq!(scope["client_message before_contract"], [""; 0]);
    assert_eq!(scope["client_message during_contract"], ["M10"]);
    assert_eq!(scope["own_message during_contract"], [""; 0]);
    for phase in ["before_contract", "during_contract", "after_contract"] {
        assert_eq!(fraud[&format!("client_message {phase}")], ["T12"], "{phase}");
    }
}

#[test]
fn own_words_are_judged_by_the_signals_of_own_words_alone() {
    let text = "I will leave you a bad review, you liar. Five stars for a discount, and buy me two Steam gift cards.";
    let told = told("own.jsonl", &[text]);
    for (kind, codes) in &told[0] {
        let is_own = |code: &String| code.starts_with(['O', 'F']);
        assert!(if kind.starts_with("own") { codes.iter().all(is_own) } else { !codes.iter().any(is_own) }, "{kind}: {codes:?}");
    }
    for (kind, code) in
        [("own_message during_contract", "O04"), ("own_feedback_reply after_contract", "F04"), ("own_review_request after_contract", "F05")]
    {
        assert!(told[0][kind].iter().any(|told| told == code), "{kind}: {:?}", told[0][kind]);
    }
}

#[test]
fn a_message_of_no_known_phase_may_be_of_any_and_the_title_over_it_is_not_judged() {
    let title = "Message me on WhatsApp +44 7700 900123";
    let text = "Please contact me on Telegram. While you are at it, also add the French page, no charge I hope.";
    let answers = texts("no-phase.jsonl", &[json!({ "id": "m", "kind": "client_message", "job_title": title, "text": text })]);
    assert_eq!(codes(&answers[0]), ["T01", "M01", "M10"]);
}

#[test]
fn a_review_of_a_client_is_judged_by_its_words() {
    let text = "😕 He never paid me for the last milestone and stopped answering.";
    let line = json!({ "id": "r", "kind": "review_of_client", "phase": "after_contract", "job_title": null, "text": text });
    let answers = texts("review.jsonl", &[line]);
    let signals = answers[0]["signals"].as_array().unwrap();
    assert!(!signals.is_empty());
    for signal in signals {
        assert!(signal["code"].as_str().unwrap().starts_with('H'), "{signal}");
        assert_eq!(cut(text, signal).as_deref(), signal["quote"].as_str());
    }
}

#[test]
fn bad_lines_are_named_and_those_before_them_are_printed() {
    let good = "{\"id\":\"1\",\"kind\":\"post\",\"text\":\"A calm job.\"}\n\n";
    let cases: [(&str, &[u8], &str); 6] = [
        ("cut", b"{\"id\":\"2\",", "column"),
        ("kind", b"{\"id\":\"2\",\"kind\":\"poem\",\"text\":\"x\"}", "unknown variant `poem`"),
        ("phase", b"{\"id\":\"2\",\"kind\":\"post\",\"phase\":\"later\",\"text\":\"x\"}", "unknown variant `later`"),
        ("field", b"{\"id\":\"2\",\"kind\":\"post\"}", "missing field `text`"),
        ("bytes", b"{\"id\":\"\xff\"}", "not UTF-8"),
        ("type", b"[1, 2]", "invalid type"),
    ];
    for (name, line, cause) in cases {
        let path = file(&format!("bad-{name}.jsonl"), [good.as_bytes(), line, b"\n", good.as_bytes()].concat());
        let (out, failure) = run(&["texts", path.to_str().unwrap()]);
        assert_eq!(out.lines().count(), 1, "{name}: {out}");
        let failure = failure.unwrap();
        assert!(failure.contains(&format!("bad-{name}.jsonl:3: ")) && failure.contains(cause), "{failure}");
        assert_eq!(failure.lines().count(), 1);
    }
}

#[test]
fn bad_arguments_and_missing_files_are_told_in_one_line() {
    let not_text = file("latin.html", b"<html>\n<p>caf\xe9</p>");
    let cases: [(&[&str], &str); 9] = [
        (&[], "usage"),
        (&["pages"], "usage"),
        (&["texts"], "usage"),
        (&["texts", "a.jsonl", "b.jsonl"], "usage"),
        (&["texts", "no/such/file.jsonl"], "no/such/file.jsonl:1: "),
        (&["page", "--url", SEARCH, "no/such/page.html"], "no/such/page.html:1: "),
        (&["page", "--url", SEARCH, not_text.to_str().unwrap()], "latin.html:2: not UTF-8"),
        (&["page", "--url", SEARCH, "--now", "yesterday", "x.html"], "\"yesterday\" is no moment"),
        (&["page", "x.html"], "--url is missing"),
    ];
    for (arguments, cause) in cases {
        let (out, failure) = run(arguments);
        let failure = failure.unwrap();
        assert!(out.is_empty() && failure.contains(cause) && failure.lines().count() == 1, "{arguments:?}: {failure}");
    }
}

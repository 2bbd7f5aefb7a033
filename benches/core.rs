//! How long the core takes: a post, a page of 50 tiles, and a tile among more and more tiles. `cargo bench --bench core`
//! prints a table; the reference posts, pages and patterns are used where they lie beside the project.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a measurement that cannot go on says where"
)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use heed::background::{Memory, answer, step};
use heed::engine::{Engine, Source};
use heed::exchange::Known;
use heed::facts::Posting;
use heed::meaning::{Depth, Model, statements};
use heed::protocol::{Request, Response};
use heed::reading::html::read_page;
use heed::reading::plan::Reading;
use heed::reading::understand;
use heed::settings::Settings;
use heed::signals::{CATALOGUE, number_of};
use heed::text::tokens::Tokens;
use heed::values::{JobUid, Millis};
use regex::{Regex, RegexBuilder};
use serde_json::Value;

/// A storage in which nothing is stored.
type Records = BTreeMap<String, Value>;

const SEARCH: &str = "https://www.upwork.com/nx/search/jobs/?q=x";
/// 20 November 2026, noon.
const NOW: i64 = 1_795_176_000_000;

fn main() {
    // Test runners start every target; only `cargo bench` says `--bench`.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let engine = Engine::new().unwrap_or_else(|e| panic!("{e}"));
    println!("{:<58} {:>12} {:>12}   target", "measure", "median", "least");
    one_post(&engine);
    one_page(&engine);
    more_and_more_tiles(&engine);
    by_meaning();
}

fn row(measure: &str, taken: Taken, unit: fn(Duration) -> String, target: &str) {
    println!("{measure:<58} {:>12} {:>12}   {target}", unit(taken.median), unit(taken.least));
}

/// Times of a work: the median is what a user waits, the least is what the work costs where other programs run beside it.
#[derive(Clone, Copy)]
struct Taken {
    median: Duration,
    least: Duration,
}

fn one_post(engine: &Engine) {
    let (origin, posts) = posts_of_median_length();
    let units: usize = posts.iter().map(length).sum::<usize>() / posts.len();
    let settings = Settings::default();
    let judge = |post: &Posting| engine.judge(post, Source::Post, &settings, None, Depth::AtOnce).list.len();
    let engine_takes = median_of(&posts, 15, judge);
    row(&format!("a post of median length ({origin}, {units} characters)"), engine_takes, micros, "at most 50 µs");
    let Some((patterns, left_out)) = reference_patterns() else { return };
    let search = |post: &Posting| {
        let text = post.job.description.as_deref().unwrap_or_default();
        // Marks need every place, so the patterns are asked for theirs.
        patterns.iter().map(|pattern| pattern.find_iter(text).count()).sum()
    };
    let patterns_take = median_of(&posts, 5, search);
    let without = if left_out == 0 { String::new() } else { format!(", {left_out} more cannot be compiled") };
    row(&format!("the same, {} patterns one by one{without}", patterns.len()), patterns_take, micros, "");
    let ratio = |patterns: Duration, engine: Duration| format!("{:.1} : 1", patterns.as_secs_f64() / engine.as_secs_f64());
    let (median, least) = (ratio(patterns_take.median, engine_takes.median), ratio(patterns_take.least, engine_takes.least));
    println!("{:<58} {median:>12} {least:>12}   at least 30 : 1", "patterns one by one : engine");
}

fn one_page(engine: &Engine) {
    let (origin, reading) = match shared("pages/search-2024-09-hydrated.html") {
        Some(path) => ("real page", read_page(SEARCH, &std::fs::read_to_string(path).unwrap()).unwrap()),
        None => ("own pages", tiles(50)),
    };
    let count = reading.group("job").count();
    let scan = |reading: &Reading| report(engine, reading);
    let takes = median_of(std::slice::from_ref(&reading), 60, scan);
    row(&format!("a page of {count} tiles, strings to report ({origin})"), takes, millis, "at most 5 ms");
    let facts = median_of(std::slice::from_ref(&reading), 60, |reading| understand(reading, Some(Millis(NOW))).postings.len());
    row("  of this, strings to facts", facts, millis, "");
    let postings = understand(&reading, Some(Millis(NOW))).postings;
    let judge = |posting: &Posting| engine.judge(posting, Source::Post, &Settings::default(), Some(Millis(NOW)), Depth::AtOnce).list.len();
    let judged = median_of(&[postings], 60, |postings: &Vec<Posting>| postings.iter().map(judge).sum());
    row("  of this, facts to findings", judged, millis, "");
    let request = serde_json::to_string(&Request::Scan { reading, now: NOW }).unwrap();
    let text_to_text = |request: &String| {
        let request = Request::read(request).unwrap();
        heed::json::text(&answer(engine, request, &Records::new(), None).unwrap()).unwrap().len()
    };
    let requests = [request];
    row("the same, JSON text to JSON text", median_of(&requests, 60, text_to_text), millis, "");
    let sender = r#"{"id":"a","ownId":"a","ownUrl":"a://","url":"https://www.upwork.com/","frameId":0,"tab":1}"#;
    let known = |records: &str| Known::read(&format!(r#"{{"sender":{sender},"now":{NOW}{records}}}"#));
    let (unknown, nothing_stored) = (known(""), known(r#","under":[""]"#));
    let outcome = |memory: &mut Memory, request: &str, known| heed::json::text(&step(engine, memory, request, known)).unwrap().len();
    let first = median_of(&requests, 60, |request| outcome(&mut Memory::new(), request, &unknown));
    row("a scan's message to the records that it needs", first, millis, "");
    let mut memory = Memory::new();
    let second = median_of(&requests, 60, |request| outcome(&mut memory, request, &nothing_stored));
    row("  the same message again, to the outcome", second, millis, "");
}

fn more_and_more_tiles(engine: &Engine) {
    for count in [10, 100, 1000, 5000] {
        let reading = tiles(count);
        let takes = median_of(&[reading], if count < 1000 { 40 } else { 5 }, |reading| report(engine, reading));
        let tiles = u32::try_from(count).unwrap();
        let each = Taken { median: takes.median / tiles, least: takes.least / tiles };
        row(&format!("a tile among {count}, strings to report"), each, micros, if count == 10 { "flat" } else { "" });
    }
}

/// Every statement of the posts and of the project's own pages, each read once: no text is remembered from another run.
fn by_meaning() {
    let model = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("extension/meaning.bin")).unwrap();
    let posts = shared("corpora/job_posts.jsonl").map(|path| std::fs::read_to_string(path).unwrap().lines().map(post).collect());
    for (origin, posts) in [("own pages", Some(own_pages())), ("real posts", posts)] {
        let Some(posts) = posts else { continue };
        let texts: Vec<Tokens> = posts.iter().filter_map(|post: &Posting| post.job.description.as_deref()).map(Tokens::new).collect();
        let count: usize = texts.iter().map(|text| statements(text).len()).sum();
        let mut runs: Vec<Duration> = (0..5)
            .map(|_| {
                let model = Model::unpack(&model).unwrap();
                timed(|| {
                    texts.iter().filter_map(|text| model.read(text, 0, &[], &is_wanted, Depth::Full)).map(|found| found.meant.len()).sum()
                })
            })
            .collect();
        let statement = u32::try_from(count).unwrap();
        let each = Taken { median: middle(&mut runs) / statement, least: runs[0] / statement };
        row(&format!("a statement by meaning, mean of {count} ({origin})"), each, micros, "at most 30 µs");
        let model = Model::unpack(&model).unwrap();
        let ended = texts.iter().flat_map(statements).filter(|words| ends_at_first_sight(&model, words)).count();
        println!("{:<58} {:>10.1} %", "  of these, ended by the first sight", 100.0 * ended as f64 / count as f64);
    }
}

/// What a post is read for.
fn is_wanted(signal: usize) -> bool {
    CATALOGUE[signal].trigger.reads.meets(Source::Post.offers())
}

fn ends_at_first_sight(model: &Model, words: &[heed::meaning::Word<'_>]) -> bool {
    let is_in = |signal: &str| number_of(signal).is_some_and(is_wanted);
    model
        .log_odds(words)
        .is_none_or(|(sight, _)| !model.heads().iter().zip(sight).any(|(head, sight)| is_in(&head.signal) && sight >= head.gate))
}

/// The posts of the project's own pages.
fn own_pages() -> Vec<Posting> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let index: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("index.json")).unwrap()).unwrap();
    let pages = index.as_array().unwrap().iter().filter_map(|page| {
        let html = std::fs::read_to_string(folder.join(page["file"].as_str()?)).ok()?;
        read_page(page["url"].as_str()?, &html).ok()
    });
    pages.flat_map(|page| understand(&page, Some(Millis(NOW))).postings).collect()
}

fn report(engine: &Engine, reading: &Reading) -> usize {
    let request = Request::Scan { reading: reading.clone(), now: NOW };
    match answer(engine, request, &Records::new(), None).unwrap() {
        Response::Report(report) => report.items.len(),
        Response::Plan { .. } => panic!("a scan is answered by a report"),
    }
}

/// The median over `inputs` of the median, and of the least, of `times` runs on each.
fn median_of<T>(inputs: &[T], times: usize, mut work: impl FnMut(&T) -> usize) -> Taken {
    let (mut medians, mut leasts) = (Vec::new(), Vec::new());
    for input in inputs {
        black_box(work(input));
        let mut runs: Vec<Duration> = (0..times).map(|_| timed(|| work(black_box(input)))).collect();
        medians.push(middle(&mut runs));
        leasts.push(runs[0]);
    }
    Taken { median: middle(&mut medians), least: middle(&mut leasts) }
}

fn timed(work: impl FnOnce() -> usize) -> Duration {
    let began = Instant::now();
    black_box(work());
    began.elapsed()
}

/// The median; the times are sorted after it.
fn middle(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn micros(time: Duration) -> String {
    format!("{:.1} µs", time.as_secs_f64() * 1e6)
}

fn millis(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}

fn length(post: &Posting) -> usize {
    post.job.description.as_deref().map_or(0, |text| text.chars().count())
}

/// The hundred posts in the middle when all are sorted by length.
fn posts_of_median_length() -> (&'static str, Vec<Posting>) {
    let (origin, mut posts) = match shared("corpora/job_posts.jsonl") {
        Some(path) => ("real posts", std::fs::read_to_string(path).unwrap().lines().map(post).collect()),
        None => ("own posts", own_posts()),
    };
    posts.sort_by_key(length);
    let from = (posts.len() / 2).saturating_sub(50);
    (origin, posts.into_iter().skip(from).take(100).collect())
}

fn post(line: &str) -> Posting {
    let value: Value = serde_json::from_str(line).unwrap();
    let url = value["url"].as_str().unwrap_or_default();
    let uid: String = url.split("~02").nth(1).unwrap_or_default().chars().take_while(char::is_ascii_digit).collect();
    let skills = value["skills"].as_str().unwrap_or_default().trim_matches(['[', ']']).split(", ");
    let mut posting = Posting::default();
    posting.job.uid = uid.parse().ok().map(JobUid);
    posting.job.title = value["title"].as_str().map(str::to_owned);
    posting.job.description = value["description"].as_str().map(str::to_owned);
    posting.job.skills = skills.map(|skill| skill.trim_matches(['\'', '"']).to_owned()).collect();
    posting
}

fn own_posts() -> Vec<Posting> {
    understand(&own_page(), None).postings
}

fn own_page() -> Reading {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/search-2026-header.html");
    read_page(SEARCH, &std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A list of so many tiles: those of the project's own search page over and over.
fn tiles(count: usize) -> Reading {
    let page = own_page();
    let tiles: Vec<_> = page.group("job").cloned().collect();
    let items = tiles.iter().cycle().take(count).zip(0..).map(|(tile, key)| {
        let mut tile = tile.clone();
        tile.key = key;
        tile
    });
    Reading { items: items.collect(), ..page.clone() }
}

/// The reference catalogue's patterns, and how many of them are no regular expressions of this library.
fn reference_patterns() -> Option<(Vec<Regex>, usize)> {
    let text = std::fs::read_to_string(shared("reference/signals.json")?).unwrap();
    let reference: Value = serde_json::from_str(&text).unwrap();
    let signals = reference["signals"].as_array().unwrap();
    let patterns: Vec<&str> =
        signals.iter().flat_map(|signal| signal["patterns"].as_array().into_iter().flatten()).filter_map(Value::as_str).collect();
    let compiled: Vec<Regex> = patterns.iter().filter_map(|p| RegexBuilder::new(p).case_insensitive(true).build().ok()).collect();
    let left_out = patterns.len() - compiled.len();
    Some((compiled, left_out))
}

fn shared(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("HEED_SHARED").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let full = root.join(path);
    if full.exists() {
        return Some(full);
    }
    println!("skipped: {path} of the reference material is not here");
    None
}

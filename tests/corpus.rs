//! False alarms on ordinary posts: every hit of a text signal of severity 3 or 4 on the reference posts has been read by a
//! person, and the verdicts are committed by job id. `HEED_SIGNAL=T01,T02` prints the hits of these signals, any severity.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use heed::engine::{Engine, Source};
use heed::facts::Posting;
use heed::meaning::{Depth, Model};
use heed::settings::Settings;
use heed::signals::declare::Severity;
use heed::values::JobUid;

struct Post {
    uid: String,
    posting: Posting,
}

fn posts(text: &str) -> Vec<Post> {
    let parse = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        let url = value["url"].as_str().unwrap_or_default();
        let uid: String = url.split("~02").nth(1).unwrap_or_default().chars().take_while(char::is_ascii_digit).collect();
        let mut posting = Posting::default();
        posting.job.uid = uid.parse().ok().map(JobUid);
        posting.job.title = value["title"].as_str().map(str::to_owned);
        posting.job.description = value["description"].as_str().map(str::to_owned);
        let skills = value["skills"].as_str().unwrap_or_default();
        posting.job.skills = skills.trim_matches(['[', ']']).split(", ").map(|s| s.trim_matches(['\'', '"']).to_owned()).collect();
        Post { uid, posting }
    };
    text.lines().map(parse).collect()
}

/// Verdicts by signal and job id: right or wrong.
type Verdicts = BTreeMap<String, BTreeMap<String, bool>>;

#[test]
fn serious_text_findings_on_ordinary_posts_are_few_and_read() {
    let Some(path) = support::shared("corpora/job_posts.jsonl") else { return };
    let posts = posts(&std::fs::read_to_string(path).unwrap());
    let engine = Engine::new().unwrap_or_else(|e| panic!("{e}"));
    engine.understand(Model::unpack(include_bytes!("../extension/meaning.bin")).unwrap());
    let verdicts: Verdicts = serde_json::from_str(include_str!("corpus_verdicts.json")).unwrap();
    let wanted = std::env::var("HEED_SIGNAL").unwrap_or_default();
    let (mut unread, mut counts, mut wrong_posts) = (Vec::new(), BTreeMap::<&str, (u32, u32)>::new(), BTreeSet::new());
    let mut all = BTreeMap::<&str, u32>::new();
    for post in &posts {
        for finding in
            engine.judge(&post.posting, Source::Post, &Settings::default(), None, Depth::Full).list.iter().filter(|f| !f.hits.is_empty())
        {
            let code = finding.signal.code;
            *all.entry(code).or_default() += 1;
            if wanted.split(',').any(|w| w == code) {
                let quotes: Vec<String> = finding.hits.iter().map(|h| context(&post.posting, h)).collect();
                println!("{code} {} {}", post.uid, quotes.join(" ### "));
            }
            if finding.severity < Severity::Serious {
                continue;
            }
            match verdicts.get(code).and_then(|v| v.get(&post.uid)) {
                Some(true) => counts.entry(code).or_default().0 += 1,
                Some(false) => {
                    counts.entry(code).or_default().1 += 1;
                    wrong_posts.insert(&post.uid);
                }
                None => unread.push(format!("{code} {} {}", post.uid, context(&post.posting, &finding.hits[0]))),
            }
        }
    }
    println!("{} posts; text findings of any severity: {all:?}", posts.len());
    println!("severity 3 and 4, (right, wrong): {counts:?}; posts with a wrong one: {}", wrong_posts.len());
    assert!(unread.is_empty(), "{} findings nobody has read\n{}", unread.len(), unread.join("\n"));
    assert!(wrong_posts.len() * 1000 <= posts.len() * 3, "wrong findings on {} of {} posts", wrong_posts.len(), posts.len());
}

fn context(posting: &Posting, hit: &heed::signals::case::Hit) -> String {
    use heed::signals::case::Place;
    let text = match hit.place {
        Place::Title => posting.job.title.as_deref(),
        _ => posting.job.description.as_deref(),
    };
    let units: Vec<u16> = text.unwrap_or_default().encode_utf16().collect();
    let (start, end) = (hit.start as usize, (hit.end as usize).min(units.len()));
    let cut = |from: usize, to: usize| String::from_utf16_lossy(&units[from..to]).replace('\n', " ");
    format!("…{}[[{}]]{}…", cut(start.saturating_sub(80), start), cut(start, end), cut(end, (end + 80).min(units.len())))
}

//! Real list pages, read by the plan and compared, tile by tile, with the page's own state where it was kept, and with a
//! second reading of the raw source by another method.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on says where")]

mod table;

use heed::facts::{PageFacts, Pay, Posting};
use heed::reading::html::read_page;
use heed::reading::plan::PageKind;
use heed::reading::understand;
use heed::values::{Millis, Tier};
use serde_json::Value;
use table::{Table, shared};

const SEARCH: &str = "https://www.upwork.com/nx/search/jobs/?q=x";
const FEED: &str = "https://www.upwork.com/nx/find-work/best-matches";

/// A stored page, its URL's shape and how many tiles it shows.
const PAGES: [(&str, &str, PageKind, usize); 5] = [
    ("search-2026-08-hydrated", SEARCH, PageKind::Search, 10),
    ("search-2026-02-ssr", SEARCH, PageKind::Search, 10),
    ("search-2024-09-hydrated", SEARCH, PageKind::Search, 50),
    ("feed-2026-04", FEED, PageKind::Feed, 30),
    ("feed-2024-09", FEED, PageKind::Feed, 2),
];

#[test]
fn every_field_of_every_tile_of_the_real_lists_is_read_right() {
    let Some(folder) = shared().map(|shared| shared.join("pages")).filter(|pages| pages.is_dir()) else {
        println!("skipped: the real pages are absent (../shared/pages)");
        return;
    };
    let mut table = Table::default();
    for (name, url, kind, tiles) in PAGES {
        let html = std::fs::read_to_string(folder.join(format!("{name}.html"))).unwrap();
        let facts = understand(&read_page(url, &html).unwrap(), None);
        assert_eq!(facts.kind, kind, "{name}");
        assert_eq!(facts.postings.len(), tiles, "{name}");
        assert_eq!(facts.unread_fields, Vec::<String>::new(), "{name}");
        let tiles = tile_sources(&html, kind);
        compare_with_source(&mut table, name, &facts, &tiles);
        let state = std::fs::read_to_string(folder.join(format!("{name}.state.json")));
        if let Ok(state) = state {
            let state = serde_json::from_str(&state).unwrap();
            compare_with_state(&mut table, &format!("{name} (state)"), &facts, &tiles, &state);
        }
    }
    table.assert_all_right("real lists");
}

fn compare_with_state(table: &mut Table, page: &str, facts: &PageFacts, tiles: &[String], state: &Value) {
    let jobs = state["jobsSearch"]["jobs"].as_array().unwrap();
    assert_eq!(jobs.len(), facts.postings.len(), "{page}");
    for ((posting, tile), job) in facts.postings.iter().zip(tiles).zip(jobs) {
        compare_job_with_state(table, page, posting, tile, job);
    }
}

fn compare_job_with_state(table: &mut Table, page: &str, posting: &Posting, tile: &str, state: &Value) {
    let uid = state["uid"].as_str().unwrap().to_owned();
    let mut compare = |field: &str, read: Option<String>, held: Option<String>| table.compare(page, &uid, field, read, held);
    let (job, client) = (&posting.job, &posting.client);
    let fixed = state["type"] == 1;
    compare("uid", job.uid.map(|uid| uid.to_string()), Some(uid.clone()));
    let stated = Millis::read_rfc3339(state["createdOn"].as_str().unwrap()).unwrap();
    let near = job.uid.filter(|uid| (uid.created().0 - stated.0).abs() < 1000);
    compare("created", near.map(|_| stated.0.to_string()), Some(stated.0.to_string()));
    compare("title", job.title.clone(), state["title"].as_str().map(without_highlight).map(|text| one_line(&text)));
    let description = state["description"].as_str().map(without_highlight);
    compare("description", job.description.clone(), description.map(|text| text.trim().to_owned()));
    let kind = if fixed { "fixed" } else { "hourly" };
    compare("type", pay_kind(posting), Some(kind.to_owned()));
    let budget = state["amount"]["amount"].as_f64().filter(|sum| fixed && *sum > 0.0);
    compare("budget", budget_read(posting), budget.map(dollars_to_cents));
    let hourly = |end: &str| state["hourlyBudget"][end].as_f64().filter(|rate| !fixed && *rate > 0.0).map(dollars_to_cents);
    compare("hourly min", hourly_read(posting).0, hourly("min"));
    compare("hourly max", hourly_read(posting).1, hourly("max"));
    let level = state["tierText"].as_str().map(|text| match text.split('_').nth(1) {
        Some("EntryLevel") => "Entry Level",
        Some(other) => other,
        None => text,
    });
    compare("level", job.level.map(|level| level.as_str().to_owned()), level.map(str::to_owned));
    let duration = state["durationLabel"].as_str().filter(|_| !fixed);
    compare("duration", job.duration.clone(), duration.map(str::to_owned));
    let workload = state["engagement"].as_str().map(|text| match text.rsplit('.').next() {
        Some("partTime") => "Less than 30 hrs/week",
        Some("fullTime") => "30+ hrs/week",
        Some("asNeeded") => "Hours to be determined",
        Some("notSure") => "Not sure",
        _ => panic!("unknown engagement {text}"),
    });
    compare("workload", job.workload.clone(), workload.map(str::to_owned));
    let names = state["attrs"].as_array().unwrap().iter().map(|skill| one_line(skill["prettyName"].as_str().unwrap()));
    let mut skills: Vec<String> = names.collect();
    skills.truncate(skills.len() - skills_left_out(tile));
    compare("skills", some_list(&job.skills), some_list(&skills));
    let tier = state["proposalsTier"].as_str().map(|text| tier_of_state(text.rsplit('.').next().unwrap()));
    compare("proposals", posting.activity.proposals.map(tier_text), tier);
    let stated = &state["client"];
    compare(
        "payment",
        client.payment_verified.map(|yes| yes.to_string()),
        stated["isPaymentVerified"].as_bool().map(|yes| yes.to_string()),
    );
    let rating = stated["totalFeedback"].as_f64().filter(|stars| *stars > 0.0).map(|stars| format!("{:.0}", stars * 100.0));
    compare("rating", client.rating.map(|stars| stars.0.to_string()), rating);
    compare("reviews", client.reviews.map(|count| count.to_string()), stated["totalReviews"].as_u64().map(|count| count.to_string()));
    compare("country", client.country.clone(), stated["location"]["country"].as_str().map(full_country));
    let exact = (stated["totalSpent"].as_str().unwrap().parse::<f64>().unwrap() * 100.0).round() as u64;
    let spent = client.spent.filter(|spent| spent.cents.0 == exact || spent.at_least && spent.cents.0 < exact && exact < spent.cents.0 * 2);
    compare("spent", spent.map(|_| exact.to_string()), Some(exact.to_string()));
    compare("featured", job.featured.then(|| "yes".to_owned()), (state["premium"] == true).then(|| "yes".to_owned()));
}

/// A tile with many skills ends in a token such as "+2" in place of the last ones.
fn skills_left_out(tile: &str) -> usize {
    let tokens = tile.split("class=\"air3-token\"").skip(1);
    let texts = tokens.filter_map(|token| token.split('>').nth(1)?.split('<').next());
    texts.filter_map(|text| text.strip_prefix('+')?.parse::<usize>().ok()).sum()
}

fn tier_of_state(name: &str) -> String {
    match name {
        "lessThan5" => "0-4".to_owned(),
        "50Plus" => "50-".to_owned(),
        range => range.replace("to", "-"),
    }
}

/// The countries that these pages give by code.
fn full_country(text: &str) -> String {
    let full = match text {
        "USA" => "United States",
        "GBR" => "United Kingdom",
        "BGD" => "Bangladesh",
        "MYS" => "Malaysia",
        "CYP" => "Cyprus",
        "ITA" => "Italy",
        "ALB" => "Albania",
        name => name,
    };
    full.to_owned()
}

/// The raw source of each tile, cut out by its tag.
fn tile_sources(html: &str, kind: PageKind) -> Vec<String> {
    let (open, close, sign) = match kind {
        PageKind::Feed => ("<section ", "</section>", "job_feed_tile"),
        _ => ("<article", "</article>", "data-ev-job-uid"),
    };
    let tiles = html.split(open).skip(1).filter(|tile| tile.split('>').next().is_some_and(|tag| tag.contains(sign)));
    tiles.map(|tile| tile.split(close).next().unwrap().to_owned()).collect()
}

fn compare_with_source(table: &mut Table, page: &str, facts: &PageFacts, tiles: &[String]) {
    assert_eq!(tiles.len(), facts.postings.len(), "{page}");
    for (at, (posting, tile)) in facts.postings.iter().zip(tiles).enumerate() {
        let seen = SecondReading::of(tile);
        seen.compare(table, page, &format!("tile {at}"), posting);
    }
}

/// A tile as its lines of text: every tag is a line break, but for the site's highlights.
struct SecondReading {
    source: String,
    lines: Vec<String>,
}

impl SecondReading {
    fn of(tile: &str) -> Self {
        let source = without_highlight(&without(tile, "<svg", "</svg>"));
        let lines = tags_to_lines(&source).lines().map(one_line).filter(|line| !line.is_empty()).collect();
        Self { source, lines }
    }

    fn compare(&self, table: &mut Table, page: &str, item: &str, posting: &Posting) {
        let mut compare = |field: &str, read: Option<String>, held: Option<String>| table.compare(page, item, field, read, held);
        let (job, client) = (&posting.job, &posting.client);
        compare("uid", job.uid.map(|uid| uid.to_string()), self.uid());
        compare("title", job.title.clone(), self.title());
        compare("description", job.description.as_deref().map(one_line), self.description());
        compare("posted", job.posted.clone(), self.posted());
        compare("proposals", posting.activity.proposals.map(tier_text), self.proposals());
        compare("type", pay_kind(posting), self.pay().map(|(kind, _)| kind));
        let amounts = self.pay().map(|(_, amounts)| amounts).unwrap_or_default();
        let (min, max) = hourly_read(posting);
        let hourly = pay_kind(posting).is_some_and(|kind| kind == "hourly");
        compare("hourly min", min, amounts.first().filter(|_| hourly).cloned());
        compare("hourly max", max, amounts.get(1).filter(|_| hourly).cloned());
        compare("budget", budget_read(posting), amounts.first().filter(|_| !hourly).cloned());
        compare("level", job.level.map(|level| level.as_str().to_owned()), self.level());
        let (duration, workload) = self.time();
        compare("duration", job.duration.clone(), duration);
        compare("workload", job.workload.clone(), workload);
        compare("payment", client.payment_verified.map(|yes| yes.to_string()), self.payment());
        compare("rating", client.rating.map(|stars| stars.0.to_string()), self.rating());
        compare("reviews", client.reviews.map(|count| count.to_string()), self.reviews());
        compare("spent", client.spent.map(|spent| format!("{}{}", spent.cents.0, if spent.at_least { "+" } else { "" })), self.spent());
        compare("country", client.country.clone(), self.country());
        compare("skills", some_list(&job.skills), some_list(&self.skills()));
        compare(
            "featured",
            job.featured.then(|| "yes".to_owned()),
            self.lines.iter().any(|line| line == "Featured").then(|| "yes".to_owned()),
        );
    }

    fn after(&self, label: &str) -> Option<&String> {
        let at = self.lines.iter().position(|line| line == label)?;
        self.lines.get(at + 1)
    }

    fn uid(&self) -> Option<String> {
        self.source.split("_~02").nth(1).map(|rest| rest.chars().take_while(char::is_ascii_digit).collect())
    }

    /// The label of the menu or button for the tile repeats the title.
    fn title(&self) -> Option<String> {
        let label = ["Job Feedback ", "Save job "].iter().find_map(|label| {
            let rest = self.source.split(&format!("aria-label=\"{label}")).nth(1);
            let quoted = rest.and_then(|rest| rest.split('"').next());
            quoted.or_else(|| self.source.split(&format!("aria-label='{label}")).nth(1)?.split('\'').next())
        })?;
        Some(one_line(&without_highlight(&decoded(label))))
    }

    fn description(&self) -> Option<String> {
        let start =
            ["data-test=\"job-description-text\"", "JobDescription\"", "--lines:2;\"><!-- --> <div class=\"air3-line-clamp is-clamped\""];
        let rest = start.iter().find_map(|sign| self.source.rsplit_once(sign))?.1;
        let (text, _) = ["</span></div>", "</span>\n</div>", "</p>"]
            .iter()
            .filter_map(|end| rest.split_once(end))
            .min_by_key(|(text, _)| text.len())?;
        let text = text.rsplit_once("<p").map_or(text, |(_, paragraph)| paragraph);
        Some(one_line(&decoded(text.split_once('>')?.1)))
    }

    fn posted(&self) -> Option<String> {
        let at = self.lines.iter().position(|line| line == "Posted" || line.starts_with("Posted "))?;
        match self.lines[at].strip_prefix("Posted ") {
            Some(ago) => Some(ago.to_owned()),
            None => self.lines.get(at + 1).cloned(),
        }
    }

    fn proposals(&self) -> Option<String> {
        let at = self.lines.iter().position(|line| line.starts_with("Proposals:"))?;
        let own = self.lines[at].trim_start_matches("Proposals:").trim();
        let words = if own.is_empty() { self.lines[at + 1].as_str() } else { own };
        let numbers: Vec<&str> = words.split(' ').filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).collect();
        Some(match numbers.as_slice() {
            [most] if words.contains("than") => format!("0-{}", most.parse::<u32>().unwrap() - 1),
            [open] => open.replace('+', "-"),
            [low, high] => format!("{low}-{high}"),
            _ => panic!("{words}"),
        })
    }

    /// The kind of pay, and the amounts in cents.
    fn pay(&self) -> Option<(String, Vec<String>)> {
        let line = self.lines.iter().find(|line| ["Hourly", "Fixed"].iter().any(|word| line.starts_with(word)) && line.len() < 40)?;
        if line.starts_with("Hourly") {
            return Some(("hourly".to_owned(), amounts(line)));
        }
        let budget = ["Est. budget:", "Est. Budget:"].iter().find_map(|label| self.after(label));
        Some(("fixed".to_owned(), budget.map(|line| amounts(line)).unwrap_or_default()))
    }

    fn level(&self) -> Option<String> {
        self.lines
            .iter()
            .find(|line| ["Entry Level", "Entry level", "Intermediate", "Expert"].contains(&line.as_str()))
            .map(|line| line.replace("level", "Level"))
    }

    fn time(&self) -> (Option<String>, Option<String>) {
        let Some(line) = ["Est. time:", "Est. Time:"].iter().find_map(|label| self.after(label)) else {
            return (None, None);
        };
        let mut parts = line.split(", ").map(|part| part.replace("not_sure", "Not sure"));
        (parts.next(), parts.next())
    }

    fn payment(&self) -> Option<String> {
        let line = self.lines.iter().find(|line| line.starts_with("Payment ") && line.contains("verified"))?;
        Some((line == "Payment verified").to_string())
    }

    fn rating(&self) -> Option<String> {
        let exact =
            self.lines.iter().find_map(|line| line.split_once(" Star").filter(|_| line.contains("based on")).map(|(stars, _)| stars));
        let drawn = self.lines.iter().find_map(|line| line.strip_prefix("Rating is ")?.strip_suffix(" out of 5."));
        let stars = exact.or(drawn)?.parse::<f64>().unwrap();
        (stars > 0.0).then(|| format!("{:.0}", stars * 100.0))
    }

    fn reviews(&self) -> Option<String> {
        if self.lines.iter().any(|line| line == "No feedback yet") {
            return Some("0".to_owned());
        }
        let line = self.lines.iter().find(|line| line.contains("Star") && line.contains("based on"))?;
        line.split("based on ").nth(1)?.split(' ').next().map(|count| count.replace(',', ""))
    }

    fn spent(&self) -> Option<String> {
        let at = self.lines.iter().position(|line| line == "spent")?;
        let words = &self.lines[at - 1];
        let plus = if words.ends_with('+') { "+" } else { "" };
        amounts(words).first().map(|sum| format!("{sum}{plus}"))
    }

    fn country(&self) -> Option<String> {
        let at = self.lines.iter().position(|line| line == "spent")?;
        let next = self.lines[at + 1..].iter().find(|line| *line != "Location");
        next.map(|line| full_country(line))
    }

    fn skills(&self) -> Vec<String> {
        let blocks = ["data-test=\"token\"", "data-test=\"attr-item\""].iter().flat_map(|sign| self.source.split(sign).skip(1));
        let names = blocks.map(|block| {
            let end = ["</button>", "</a>", "</span>"].iter().filter_map(|end| block.find(end)).min().unwrap();
            let text = block.get(..end).unwrap();
            one_line(&decoded(text.rsplit('>').next().unwrap()))
        });
        names.collect()
    }
}

fn amounts(line: &str) -> Vec<String> {
    let words = line.split(['-', ' ', '\u{2013}']).filter_map(|word| word.strip_prefix('$'));
    words.map(|word| amount(word.trim_end_matches('+'))).collect()
}

fn amount(word: &str) -> String {
    let factor = match word.chars().last() {
        Some('K') => 1e3,
        Some('M') => 1e6,
        _ => 1.0,
    };
    let digits: String = word.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    dollars_to_cents(digits.parse::<f64>().unwrap() * factor)
}

fn dollars_to_cents(dollars: f64) -> String {
    format!("{:.0}", dollars * 100.0)
}

fn without_highlight(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<span class=\"highlight\">") {
        let (inside, behind) = after.split_once("</span>").unwrap();
        out.push_str(before);
        out.push_str(inside);
        rest = behind;
    }
    out.push_str(rest);
    out
}

fn without(text: &str, open: &str, close: &str) -> String {
    let mut parts = text.split(open);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + part.split_once(close).map_or("", |(_, rest)| rest))
}

fn tags_to_lines(source: &str) -> String {
    let mut parts = source.split('<');
    let first = parts.next().unwrap_or_default();
    let text = parts.map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    decoded(&std::iter::once(first.split_once('>').map_or("", |(_, text)| text)).chain(text).collect::<Vec<_>>().join("\n"))
}

fn decoded(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn some_list(items: &[String]) -> Option<String> {
    (!items.is_empty()).then(|| items.join(" | "))
}

fn tier_text(tier: Tier) -> String {
    format!("{}-{}", tier.min, tier.max.map(|max| max.to_string()).unwrap_or_default())
}

fn pay_kind(posting: &Posting) -> Option<String> {
    posting.job.pay.map(|pay| if matches!(pay, Pay::Fixed { .. }) { "fixed" } else { "hourly" }.to_owned())
}

fn budget_read(posting: &Posting) -> Option<String> {
    match posting.job.pay {
        Some(Pay::Fixed { budget }) => budget.map(|cents| cents.0.to_string()),
        _ => None,
    }
}

fn hourly_read(posting: &Posting) -> (Option<String>, Option<String>) {
    match posting.job.pay {
        Some(Pay::Hourly { min, max }) => (min.map(|cents| cents.0.to_string()), max.map(|cents| cents.0.to_string())),
        _ => (None, None),
    }
}

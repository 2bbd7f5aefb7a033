//! Lists of job tiles: search results, saved jobs and the feed, in every layout since 2024.

use super::plan::{Field, Group, Item, PageKind, Plan, Reading, Source};
use super::{LINES, PAGE, SKIP, detail, history, panel};
use crate::facts::{Activity, Client, Job, Level, Pay, Posting, View};
use crate::text::find::Find;
use crate::values::{Ago, Cents, JobUid, Spend, Stars, Tier, country, review_count};

/// The name of the group of tiles.
pub const JOB: &str = "job";

/// Server HTML names articles by their uid alone; hydration adds the names of components; the feed has sections.
const TILE_SELECTOR: &str = concat!(
    r#"article[data-ev-job-uid], article[data-test~="JobTile"], "#,
    r#"section[data-ev-opening_uid][data-ev-sublocation="job_feed_tile"], "#,
    r#"[data-test~="job-tile-list"] > section, [data-test~="jobs-feed"] [data-ev-opening_uid]"#,
);

const TILE: Group = Group {
    name: JOB,
    each: TILE_SELECTOR,
    anchor: ".job-tile-title, h2, h3",
    fields: &[
        Field::new(
            "uid",
            &[
                Source::attribute("", "@data-ev-job-uid"),
                Source::attribute("", "@data-ev-opening_uid"),
                Source::attribute("", "@data-test-key"),
                Source::attribute("[data-ev-job-uid]", "@data-ev-job-uid"),
                Source::attribute("[data-ev-opening_uid]", "@data-ev-opening_uid"),
                Source::attribute(r#"a[href*="~02"]"#, "@href"),
            ],
        )
        .expected(),
        Field::new(
            "title",
            &[
                Source::text(".job-tile-title a"),
                Source::text(r#"a[data-test~="job-tile-title-link"]"#),
                Source::text(".job-tile-title"),
                Source::text(r#"h2 a, h3 a, h4 a"#),
                Source::text(r#"a[href*="/jobs/"]"#),
            ],
        )
        .marks()
        .expected(),
        Field::new(
            "description",
            &[
                Source::text(r#"[data-test~="JobDescription"] .air3-line-clamp"#),
                Source::text(r#"[data-test~="job-description-text"]"#),
                Source::text(r#"[data-test~="JobDescription"]"#),
                Source::text(".air3-line-clamp > p"),
                Source::text("p.text-body-sm"),
                Source::text(".job-description"),
            ],
        )
        .marks()
        .expected(),
        Field::new(
            "posted",
            &[
                // The site's own spelling.
                Source::text(r#"[data-test~="job-pubilshed-date"]"#),
                Source::text(r#"[data-test~="job-published-date"]"#),
                Source::text(r#"[data-test~="posted-on"]"#),
                Source::text(r#"[data-test~="posted-time"]"#),
            ],
        )
        .expected(),
        Field::new("proposals", &[Source::text(r#"[data-test~="proposals-tier"]"#), Source::text(r#"[data-test~="proposals"]"#)]),
        Field::new(
            "payment",
            &[
                Source::text(r#"[data-test~="payment-verified"]"#),
                Source::text(r#"[data-test~="payment-verification-status"]"#),
                Source::text(r#"[data-test~="payment-verified"] .sr-only"#),
                Source::attribute(".is-verified, .is-unverified", "@class"),
            ],
        )
        .expected(),
        Field::new(
            "rating",
            &[
                // The tooltip holds two decimals and the count; the stars beside it are rounded.
                Source::text(r#"[data-test~="total-feedback"] .air3-popper-content"#),
                Source::text(r#"[data-test~="js-feedback"] .air3-popper-content"#),
                Source::text(r#"[data-test~="total-feedback"] .air3-rating .sr-only"#),
                Source::text(r#"[data-test~="js-feedback"] .air3-rating .sr-only"#),
                Source::text(r#"[data-test~="total-feedback"] .air3-rating-value-text"#),
                Source::text(".air3-rating .sr-only"),
                Source::text(".air3-rating-value-text"),
            ],
        )
        .expected(),
        Field::new(
            "spent",
            &[
                Source::text(r#"[data-test~="total-spent"] strong"#),
                Source::text(r#"[data-test~="formatted-amount"]"#),
                Source::text(r#"[data-test~="client-spendings"]"#),
                Source::text(r#"[data-test~="total-spent"]"#),
            ],
        ),
        Field::new("country", &[Source::text(r#"[data-test~="location"]"#), Source::text(r#"[data-test~="client-country"]"#)]).expected(),
        Field::new("type", &[Source::text(r#"[data-test~="job-type-label"]"#), Source::text(r#"[data-test~="job-type"]"#)]).expected(),
        Field::new("budget", &[Source::text(r#"[data-test~="is-fixed-price"]"#), Source::text(r#"[data-test~="budget"]"#)]),
        Field::new("level", &[Source::text(r#"[data-test~="experience-level"]"#), Source::text(r#"[data-test~="contractor-tier"]"#)]),
        Field::new("duration", &[Source::text(r#"[data-test~="duration-label"]"#), Source::text(r#"[data-test~="duration"]"#)]),
        Field::new(
            "skills",
            &[
                Source::text(r#"[data-test~="token"]"#),
                Source::text(r#"[data-test~="attr-item"]"#),
                Source::text(".air3-token-wrap .air3-token"),
            ],
        )
        .many(),
        Field::new(
            "badges",
            &[Source::text(r#"[data-test~="badges"]"#), Source::text(r#"[data-test~="featured-badge"]"#), Source::text(".job-tile-badges")],
        ),
        Field::new("featured", &[Source::attribute("", "@data-ev-featured")]),
    ],
    lazy: true,
    ..Group::PLAIN
};

/// How search results are read.
pub static SEARCH: Plan = plan(PageKind::Search);

/// How saved jobs are read: the tiles are those of the search.
pub static SAVED: Plan = plan(PageKind::Saved);

/// How the feed is read.
pub static FEED: Plan = plan(PageKind::Feed);

const fn plan(kind: PageKind) -> Plan {
    Plan { kind, skip: SKIP, lines: LINES, groups: &[PAGE, TILE, detail::DETAIL, panel::CLIENT, history::PAST] }
}

/// One posting for each tile, in page order.
#[must_use]
pub fn postings(reading: &Reading) -> Vec<Posting> {
    reading.group(JOB).map(posting).collect()
}

fn posting(tile: &Item) -> Posting {
    Posting {
        key: tile.key,
        view: View::Tile,
        job: job(tile),
        client: client(tile),
        activity: Activity { proposals: proposals(tile), ..Activity::default() },
        ..Posting::default()
    }
}

fn job(tile: &Item) -> Job {
    let header = tile.line("posted").unwrap_or_default();
    let (duration, workload) = tile.line("duration").map(|line| time_asked(&line)).unwrap_or_default();
    Job {
        uid: tile.text("uid").and_then(JobUid::read),
        title: tile.line("title"),
        description: tile.text("description").map(str::to_owned),
        posted: posted(&header),
        posted_ago: Ago::read(&header),
        renewed: header.to_ascii_lowercase().has("renewed").then_some(true),
        pay: pay(tile),
        level: tile.line("level").and_then(|line| Level::read(&line)),
        duration,
        workload,
        skills: tile.lines("skills"),
        featured: is_featured(tile),
        ..Job::default()
    }
}

fn client(tile: &Item) -> Client {
    let rating = tile.line("rating");
    let place = tile.line("country");
    Client {
        country: place.map(|place| country(&place).map_or(place, str::to_owned)),
        payment_verified: tile.line("payment").and_then(|line| is_verified(&line)),
        rating: rating.as_deref().and_then(Stars::read),
        unrated: rating.as_deref().is_some_and(is_unrated),
        reviews: rating.as_deref().and_then(review_count),
        spent: tile.line("spent").and_then(|line| Spend::read(&line)),
        ..Client::default()
    }
}

/// "Posted 2 hours ago · Proposals: 20 to 50" holds "2 hours ago".
fn posted(header: &str) -> Option<String> {
    let first = header.split('·').next()?.trim();
    let (word, rest) = first.split_once(' ').unwrap_or((first, ""));
    let ago = if ["posted", "renewed"].iter().any(|verb| word.eq_ignore_ascii_case(verb)) { rest } else { first };
    (!ago.is_empty()).then(|| ago.to_owned())
}

/// The tier has its own element, or stands behind the date in the same line.
fn proposals(tile: &Item) -> Option<Tier> {
    let own = tile.line("proposals").and_then(|line| Tier::read(&line));
    own.or_else(|| {
        let header = tile.line("posted")?;
        let (_, tier) = header.cut_at("Proposals:")?;
        Tier::read(tier)
    })
}

/// "Payment unverified" stands under the same attribute as "Payment verified".
fn is_verified(line: &str) -> Option<bool> {
    let line = line.to_ascii_lowercase();
    if line.has("unverified") || line.has("not verified") {
        return Some(false);
    }
    line.has("verified").then_some(true)
}

/// Stars of 0 are drawn where nobody has rated the client.
fn is_unrated(rating: &str) -> bool {
    review_count(rating) == Some(0) || rating == "0" || rating.starts_with("Rating is 0 out")
}

fn pay(tile: &Item) -> Option<Pay> {
    let budget = tile.line("budget").and_then(|line| Cents::read(&line));
    let named = tile.line("type").and_then(|line| Pay::read(&line));
    match named {
        Some(Pay::Fixed { budget: None }) => Some(Pay::Fixed { budget }),
        None => budget.map(|budget| Pay::Fixed { budget: Some(budget) }),
        known => known,
    }
}

/// Duration and weekly workload out of one line: "Est. time: 1 to 3 months, Less than 30 hrs/week".
fn time_asked(line: &str) -> (Option<String>, Option<String>) {
    let line = line.cut_at("time:").map_or(line, |(_, asked)| asked).trim();
    let (first, second) = line.split_once(',').map_or((line, ""), |(first, second)| (first.trim(), second.trim()));
    if is_workload(first) {
        return (None, worded(first));
    }
    (worded(first), worded(second))
}

fn is_workload(part: &str) -> bool {
    let part = part.to_ascii_lowercase();
    ["hrs", "hours", "sure", "week_", "not_"].iter().any(|sign| part.has(sign))
}

/// A part as worded; the site's own key for an open workload leaks into some tiles.
fn worded(part: &str) -> Option<String> {
    match part {
        "" => None,
        "not_sure" => Some("Not sure".to_owned()),
        part => Some(part.to_owned()),
    }
}

fn is_featured(tile: &Item) -> bool {
    tile.text("featured") == Some("true") || tile.line("badges").is_some_and(|badges| badges.has("Featured"))
}

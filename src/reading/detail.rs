//! The classic job page: Nuxt 2 after hydration, Nuxt 3 as the server sends it, and the slider over a list, which holds
//! the same tree.

use super::nuxt::state_facts;
use super::panel::{self, fill};
use super::plan::{Field, Group, Item, PageKind, Plan, Reading, Source};
use super::{CHALLENGE, LINES, LOGIN, SKIP};
use super::{history, visitor};
use crate::facts::{Activity, Job, Level, Pay, Posting, View};
use crate::text::find::Find;
use crate::values::{Ago, Cents, JobUid, Tier, collapse, count, count_before};

/// How a classic job page is read.
pub static PLAN: Plan = Plan { kind: PageKind::Detail, skip: SKIP, lines: LINES, groups: &[PAGE, DETAIL, panel::CLIENT, history::PAST] };

/// The job itself.
pub const DETAIL: Group = Group {
    name: "detail",
    each: ".job-details, .job-details-content, .job-details-card",
    anchor: ".job-details-card h4",
    fields: &[
        Field::new(
            "uid",
            &[
                Source::attribute("[job-uid]", "@job-uid"),
                Source::attribute("", "@data-ev-opening_uid"),
                Source::attribute(r#"button[data-cy="submit-proposal-button"][data-ev-opening_uid]"#, "@data-ev-opening_uid"),
                Source::attribute("[data-ev-opening_uid]", "@data-ev-opening_uid"),
            ],
        ),
        Field::new(
            "title",
            &[
                Source::text(".job-details-card h4 > .flex-1"),
                Source::text(".job-details-card header h4"),
                Source::text("header.air3-card-section h4"),
                Source::text(".job-details-card h4"),
                Source::text("h1"),
            ],
        )
        .marks()
        .expected(),
        Field::new(
            "posted",
            &[
                Source::text(r#"[data-test~="PostedOn"]"#),
                Source::text(".posted-on-line > .text-body-sm:first-child"),
                Source::text(".posted-on-line"),
            ],
        )
        .expected(),
        Field::new("location", &[Source::text(r#"[data-test~="LocationLabel"]"#), Source::text(".posted-on-line p[tabindex]")]),
        Field::new("description", &[Source::text(r#"[data-test~="Description"] p"#), Source::text(r#"[data-test~="Description"]"#)])
            .marks()
            .expected(),
        Field::new("fixed", &[Source::text(r#".features > li:has([data-cy="fixed-price"])"#)]),
        Field::new("hourly", &[Source::text(r#".features > li:has([data-cy="clock-timelog"])"#)]),
        Field::new("rates", &[Source::text(r#".features > li:has([data-cy="clock-timelog"]) strong"#)]).many(),
        Field::new(
            "workload",
            &[
                Source::text(r#".features > li:has([data-cy="clock-hourly"]) strong > .d-lg-inline"#),
                Source::text(r#".features > li:has([data-cy="clock-hourly"]) strong"#),
            ],
        ),
        Field::new(
            "duration",
            &[
                Source::text(r#".features > li:has([data-cy^="duration"]) strong > .d-lg-inline"#),
                Source::text(r#".features > li:has([data-cy^="duration"]) strong"#),
            ],
        ),
        Field::new("level", &[Source::text(r#".features > li:has([data-cy="expertise"]) strong"#)]),
        Field::new("features", &[Source::text("section > .features > li")]).many(),
        Field::new("contract_to_hire", &[Source::presence(r#"[data-test~="ContractToHireBanner"]"#)]),
        Field::new("headings", &[Source::text(".job-details-card h4, .job-details-card h5")]).many(),
        Field::new("project_type", &[Source::text(".segmentations li")]).many(),
        Field::new("attachments", &[Source::text(r#"a[href*="/att/download/openings/"]"#)]).many(),
        Field::new("questions", &[Source::text(r#"[data-test~="Questions"] li"#), Source::text(".job-details-card section ol li")]).many(),
        Field::new(
            "skills",
            &[
                Source::text(".skills-list .air3-badge"),
                Source::text(r#"[data-test~="Skill"]"#),
                Source::text(r#".job-details-card a[href*="ontology_skill_uid"]"#),
            ],
        )
        .many(),
        Field::new("qualifications", &[Source::text(".qualification-items li")]).many(),
        Field::new("activity", &[Source::text(".client-activity-items li"), Source::text(r#"[data-test~="ClientActivity"] li"#)])
            .many()
            .expected(),
        Field::new("connects", &[Source::text(r#"[data-test*="Connects"], .job-details-card .sidebar"#)]).many(),
        Field::new("alerts", &[Source::text(r#"[role="alert"], .air3-alert"#)]).many(),
        Field::new("history_title", &[Source::text(r#"[data-cy="work-history-title"]"#)]),
        SITE_WARNING,
    ],
    ..Group::PLAIN
};

/// The site's own warning about scams.
pub const SITE_WARNING: Field = Field::new("site_warning", &[Source::presence(r#"[class*="scam-education-promo"]"#)]);

/// What the document says beside the job: its own state, and why there may be no job.
pub const PAGE: Group = Group {
    name: "page",
    each: "html",
    anchor: "",
    fields: &[
        CHALLENGE,
        LOGIN,
        Field::new("state", &[Source::text("script#__NUXT_DATA__")]),
        Field::new("private", &[Source::presence(r#"img[alt="Private listing"]"#)]),
        Field::new("alerts", &[Source::text(r#"main [role="alert"], main .air3-alert"#)]).many(),
        Field::new("headings", &[Source::text("main h1, main h2, main h3, main h4")]).many(),
        SITE_WARNING,
    ],
    ..Group::PLAIN
};

/// Understands a reading of a classic job page or slider. `None` where it holds no job.
#[must_use]
pub fn posting(reading: &Reading) -> Option<Posting> {
    let item = reading.group("detail").next();
    let Some(item) = item else {
        return unavailable(reading);
    };
    let mut posting = Posting {
        key: item.key,
        view: view(reading),
        job: job(item, reading),
        client: reading.group("client").next().map(panel::client).unwrap_or_default(),
        activity: activity(item),
        history: reading.group(history::PAST.name).map(history::contract).collect(),
        history_complete: false,
    };
    posting.history_complete = item.line("history_title").and_then(|title| history::number_in(&title)) == Some(posting.history.len());
    overlay_state(reading, &mut posting);
    Some(posting)
}

fn view(reading: &Reading) -> View {
    if visitor::is_shown(reading) { View::VisitorPage } else { View::JobPage }
}

/// Lays the page's own state over what it shows, when both tell of the URL's job.
pub(super) fn overlay_state(reading: &Reading, posting: &mut Posting) {
    let in_url = JobUid::read(&reading.url);
    let Some(uid) = posting.job.uid.filter(|uid| in_url.is_none_or(|in_url| in_url == *uid)) else {
        return;
    };
    let state = reading.group("page").find_map(|page| page.text("state"));
    if let Some(facts) = state.and_then(|text| state_facts(text, uid)) {
        facts.overlay(posting);
    }
}

/// Whether the site warns, on the page or, over a list, in the job itself.
pub(super) fn is_warned(reading: &Reading) -> bool {
    [PAGE.name, DETAIL.name].iter().any(|group| reading.group(group).any(|item| item.has(SITE_WARNING.name)))
}

/// A page in the job's place that says why the job cannot be seen.
pub(super) fn unavailable(reading: &Reading) -> Option<Posting> {
    let page = reading.group("page").find(|page| page.has("private") || says_any_unavailable(page, &["alerts", "headings"]))?;
    let job = Job { uid: JobUid::read(&reading.url), unavailable: true, ..Job::default() };
    Some(Posting { key: page.key, view: View::JobPage, job, ..Posting::default() })
}

fn says_any_unavailable(item: &Item, fields: &[&str]) -> bool {
    fields.iter().flat_map(|field| item.lines(field)).any(|notice| says_unavailable(&notice))
}

fn says_unavailable(notice: &str) -> bool {
    let notice = notice.to_ascii_lowercase();
    ["private listing", "job is private", "no longer available", "no longer open", "has been closed", "has been removed"]
        .iter()
        .any(|words| notice.has(words))
}

/// Whether the site says that the shown job is gone. Headings count only where no job is shown: its title is one.
fn is_unavailable(item: &Item, reading: &Reading) -> bool {
    let shown = item.has("description");
    let fields: &[&str] = if shown { &["alerts"] } else { &["alerts", "headings"] };
    says_any_unavailable(item, &["alerts"])
        || reading.group("page").any(|page| page.has("private") && !shown || says_any_unavailable(page, fields))
}

fn job(item: &Item, reading: &Reading) -> Job {
    let posted = item.line("posted").unwrap_or_default();
    let description = item.text("description").filter(|text| !text.is_empty());
    let headings = item.lines("headings");
    let mut job = Job {
        uid: item.line("uid").and_then(|uid| JobUid::read(&uid)).or_else(|| JobUid::read(&reading.url)),
        title: item.line("title"),
        description: description.map(str::to_owned),
        posted_ago: Ago::read(&posted),
        renewed: posted.starts_with("Renewed").then_some(true),
        posted: without_label(&posted),
        pay: pay(item),
        level: item.line("level").and_then(|level| Level::read(&level)),
        duration: item.line("duration").map(|words| one_wording(&words)),
        workload: item.line("workload").map(|words| one_wording(&words)),
        skills: item.lines("skills"),
        category: item.line("title").and_then(|title| category(&reading.title, &title)),
        project_type: item.lines("project_type").iter().find_map(|line| after(line, "Project Type:")),
        location_requirement: item
            .line("location")
            .or_else(|| item.lines("qualifications").iter().find_map(|line| after(line, "Location:"))),
        attachments: item.lines("attachments").iter().map(|name| without_size(name)).collect(),
        questions: item.lines("questions"),
        contract_to_hire: item.has("contract_to_hire")
            || headings.iter().any(|heading| heading.to_ascii_lowercase().starts_with("contract-to-hire")),
        unavailable: is_unavailable(item, reading),
        site_warning: is_warned(reading),
        ..Job::default()
    };
    for feature in item.lines("features") {
        understand_feature(&feature, &mut job);
    }
    job
}

/// One of the job's figures, its value before its caption: "Less than 30 hrs/week Hourly", "$250.00 Fixed-price",
/// "1 to 3 months Duration", "Expert Experience Level". What is known already stays.
pub(super) fn understand_feature(words: &str, job: &mut Job) {
    let lower = words.to_ascii_lowercase();
    let value = |captions: &[&str]| {
        let end = captions.iter().filter_map(|caption| lower.place_of(caption)).filter(|at| *at > 0).min();
        one_wording(words.get(..end.unwrap_or(words.len())).unwrap_or(words).trim())
    };
    if lower.contains('$') || lower.has("fixed-price") || lower.has("fixed price") {
        let is_open = matches!(job.pay, None | Some(Pay::Hourly { min: None, .. }));
        job.pay = Pay::read(words).filter(|_| is_open).or(job.pay);
        return;
    }
    if lower.has("/week") || lower.has("hours to be determined") {
        fill(&mut job.workload, Some(value(&["hourly", "hours per week"])));
        fill(&mut job.pay, Some(Pay::Hourly { min: None, max: None }));
        return;
    }
    if lower.has("month") || lower.has("duration") || lower.has("project length") {
        fill(&mut job.duration, Some(value(&["duration", "project length"])));
        return;
    }
    fill(&mut job.level, Level::read(words));
}

/// "Posted 6 hours ago" is "6 hours ago".
pub(super) fn without_label(posted: &str) -> Option<String> {
    let words = posted.strip_prefix("Posted").or_else(|| posted.strip_prefix("Renewed")).unwrap_or(posted).trim();
    (!words.is_empty()).then(|| words.to_owned())
}

/// The document's title is the job's title and its category: "Logo for a bakery - Graphic Design"; for visitors
/// "… - Freelance Job in Graphic Design - Upwork".
fn category(document: &str, title: &str) -> Option<String> {
    let document = collapse(document);
    let rest = document.strip_prefix(title)?.strip_prefix(" - ")?;
    let category = rest.cut_at(" - ").map_or(rest, |(category, _)| category);
    let category = category.strip_prefix("Freelance Job in ").unwrap_or(category).trim();
    (!category.is_empty() && category != "Upwork").then(|| category.to_owned())
}

pub(super) fn after(line: &str, label: &str) -> Option<String> {
    let start = line.get(..label.len())?;
    let rest = line.get(label.len()..)?.trim();
    (start.eq_ignore_ascii_case(label) && !rest.is_empty()).then(|| rest.to_owned())
}

/// "brief.pdf (307 KB)" is "brief.pdf".
pub(super) fn without_size(name: &str) -> String {
    let Some((file, size)) = name.rsplit_once('(').and_then(|(file, size)| Some((file.strip_suffix(' ')?, size))) else {
        return name.to_owned();
    };
    let is_size = size.starts_with(|c: char| c.is_ascii_digit()) && size.ends_with("B)");
    if is_size { file.to_owned() } else { name.to_owned() }
}

/// Where the wide and the narrow layout's words for a value stand side by side ("1 to 3 months1-3 months"), the first.
fn one_wording(words: &str) -> String {
    let pairs = words.char_indices().zip(words.chars().skip(1));
    let seam = pairs
        .filter(|((_, left), right)| left.is_alphabetic() && (right.is_ascii_digit() || matches!(right, '<' | '>')))
        .map(|((at, left), _)| at + left.len_utf8())
        .next();
    seam.and_then(|seam| words.get(..seam)).unwrap_or(words).to_owned()
}

fn pay(item: &Item) -> Option<Pay> {
    if item.has("hourly") {
        let mut rates = item.lines("rates").into_iter().filter_map(|rate| Cents::read(&rate));
        if let (Some(min), Some(max)) = (rates.next(), rates.next()) {
            return Some(Pay::Hourly { min: Some(min), max: Some(max) });
        }
        return Pay::read(&format!("{} hourly", item.line("hourly")?));
    }
    let budget = item.line("fixed").map(|words| Cents::read(&words))?;
    Some(Pay::Fixed { budget })
}

fn activity(item: &Item) -> Activity {
    let mut activity = Activity::default();
    for line in item.lines("activity") {
        understand_activity(&line, &mut activity);
    }
    activity.connects = item.lines("connects").iter().find_map(|line| connects(line));
    let bids = item.lines("headings").into_iter().find(|heading| heading.to_ascii_lowercase().has("bid range"));
    bid_range(&bids.unwrap_or_default(), &mut activity);
    activity
}

/// "Interviewing: 1" and the other lines of "Activity on this job"; the colon is missing in some layouts.
pub(super) fn understand_activity(line: &str, activity: &mut Activity) {
    let value = |label: &str| after(line, label).map(|value| value.trim_start_matches(':').trim().to_owned());
    if let Some(value) = value("Proposals") {
        activity.proposals = Tier::read(&value);
    }
    if let Some(value) = value("Last viewed by client") {
        activity.last_viewed = Ago::read(&value);
    }
    if let Some(value) = value("Already hired").or_else(|| value("Hires")) {
        activity.hires = count(&value);
    }
    if let Some(value) = value("Interviewing") {
        activity.interviewing = count(&value);
    }
    if let Some(value) = value("Invites sent") {
        activity.invites_sent = count(&value);
    }
    if let Some(value) = value("Unanswered invites") {
        activity.unanswered_invites = count(&value);
    }
}

/// "15 required Connects (140 available)", "Required Connects to submit a proposal: 11", "Send a proposal for: 20 Connects".
pub(super) fn connects(line: &str) -> Option<u32> {
    count_before(line, "required connects").or_else(|| {
        let lower = line.to_ascii_lowercase();
        let rest = ["send a proposal for:", "required connects to submit a proposal:"].iter().find_map(|label| lower.cut_at(label))?.1;
        count(rest)
    })
}

/// "High $6,500.00 | Avg $4,513.09 | Low $5.00".
pub(super) fn bid_range(words: &str, activity: &mut Activity) {
    let lower = words.to_ascii_lowercase();
    let amount = |label: &str| lower.cut_at(label).and_then(|(_, rest)| Cents::read(rest));
    activity.bid_high = amount("high");
    activity.bid_avg = amount("avg").or_else(|| amount("average"));
    activity.bid_low = amount("low");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connects_are_read_in_every_wording() {
        assert_eq!(connects("15 required Connects (140 available)"), Some(15));
        assert_eq!(connects("Required Connects to submit a proposal: 11 Available Connects: 120"), Some(11));
        assert_eq!(connects("Apply now Save job Send a proposal for: 20 Connects Available Connects: 246"), Some(20));
        assert_eq!(connects("Available Connects: 246"), None);
    }

    #[test]
    fn a_figure_is_known_by_its_words_where_its_icon_has_no_name() {
        let mut job = Job::default();
        for words in [
            "Less than 30 hrs/week Hourly",
            "3 to 6 months3-6 months Project Length",
            "Intermediate Experience Level",
            "$30.00 - $45.50 Hourly",
        ] {
            understand_feature(words, &mut job);
        }
        assert_eq!(job.workload.as_deref(), Some("Less than 30 hrs/week"));
        assert_eq!(job.duration.as_deref(), Some("3 to 6 months"));
        assert_eq!(job.level, Some(Level::Intermediate));
        assert_eq!(job.pay, Some(Pay::Hourly { min: Some(Cents(3000)), max: Some(Cents(4550)) }));
    }

    #[test]
    fn of_two_wordings_side_by_side_the_wide_one_stays() {
        assert_eq!(one_wording("1 to 3 months1-3 months"), "1 to 3 months");
        assert_eq!(one_wording("More than 30 hrs/week30+ hrs/week"), "More than 30 hrs/week");
        assert_eq!(one_wording("Less than 1 month<1 month"), "Less than 1 month");
        assert_eq!(one_wording("More than 6 months"), "More than 6 months");
    }

    #[test]
    fn the_bid_range_is_read_in_a_line_and_in_lines() {
        let read = |words: &str| {
            let mut activity = Activity::default();
            bid_range(words, &mut activity);
            (activity.bid_high, activity.bid_avg, activity.bid_low)
        };
        let bids = (Some(Cents(120_000)), Some(Cents(51_240)), Some(Cents(7500)));
        assert_eq!(read("Bid range - High $1,200.00 | Avg $512.40 | Low $75.00"), bids);
        assert_eq!(read("Bid range High $1,200.00 Average $512.40 Low $75.00"), bids);
        assert_eq!(read("Upgrade your membership to see the bid range"), (None, None, None));
    }

    #[test]
    fn a_category_follows_the_jobs_own_title_in_the_documents() {
        assert_eq!(category("Logo - second try - Graphic Design", "Logo - second try").as_deref(), Some("Graphic Design"));
        assert_eq!(
            category("Logo - Freelance Job in Graphic Design - $50 Fixed Price - Upwork", "Logo").as_deref(),
            Some("Graphic Design")
        );
        assert_eq!(category("Logo - Upwork", "Logo"), None);
        assert_eq!(category("Search jobs", "Logo"), None);
    }

    #[test]
    fn only_a_size_is_taken_off_a_file_name() {
        assert_eq!(without_size("brief (final).pdf (307 KB)"), "brief (final).pdf");
        assert_eq!(without_size("brief (2)"), "brief (2)");
    }
}

//! The classic job page: Nuxt 2 after hydration, Nuxt 3 as the server sends it, and the slider over a list, which holds
//! the same tree.

use super::nuxt::state_facts;
use super::plan::{Field, Group, Item, PageKind, Plan, Reading, Source};
use super::{CHALLENGE, LINES, LOGIN, SKIP};
use super::{panel, visitor};
use crate::facts::{Activity, Job, Level, PastContract, Pay, Posting, View};
use crate::values::{Ago, Cents, JobUid, Stars, Tier, collapse, count, count_before, date, hundredths_before};

/// How a classic job page is read.
pub static PLAN: Plan = Plan { kind: PageKind::Detail, skip: SKIP, lines: LINES, groups: &[PAGE, DETAIL, panel::CLIENT, PAST] };

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
        Field::new("fixed", &[Source::text(r#".features > li:has(> [data-cy="fixed-price"])"#)]).many(),
        Field::new("hourly", &[Source::text(r#".features > li:has(> [data-cy="clock-timelog"])"#)]).many(),
        Field::new("rates", &[Source::text(r#".features > li:has(> [data-cy="clock-timelog"]) strong"#)]).many(),
        Field::new(
            "workload",
            &[
                Source::text(r#".features > li:has(> [data-cy="clock-hourly"]) > strong > .d-lg-inline"#),
                Source::text(r#".features > li:has(> [data-cy="clock-hourly"]) > strong"#),
            ],
        ),
        Field::new(
            "duration",
            &[
                Source::text(r#".features > li:has(> [data-cy^="duration"]) > strong > .d-lg-inline"#),
                Source::text(r#".features > li:has(> [data-cy^="duration"]) > strong"#),
            ],
        ),
        Field::new("level", &[Source::text(r#".features > li:has(> [data-cy="expertise"]) > strong"#)]),
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
        Field::new("history_title", &[Source::text(r#"[data-cy="work-history-title"]"#)]),
    ],
};

/// The client's past and running contracts.
pub const PAST: Group = Group {
    name: "past",
    each: r#"[data-cy="job"]"#,
    anchor: "",
    fields: &[
        Field::new(
            "title",
            &[
                Source::text(r#"[data-test~="JobLink"]"#),
                Source::text(r#"[data-cy="job-title"]"#),
                Source::text(".main > span:first-child"),
            ],
        ),
        Field::new(
            "link",
            &[Source::attribute(r#"[data-cy="job-title"]"#, "@href"), Source::attribute(".main > span:first-child a", "@href")],
        ),
        Field::new("first", &[Source::text(r#".main > :not(div) + div"#), Source::text(r#".main > div:first-child"#)]),
        Field::new(
            "first_stars",
            &[
                Source::text(r#".main > :not(div) + div .air3-rating-value-text"#),
                Source::text(r#".main > div:first-child .air3-rating-value-text"#),
            ],
        ),
        Field::new(
            "first_comment",
            &[
                Source::text(r#".main > :not(div) + div .air3-truncation > span:first-child"#),
                Source::text(r#".main > div:first-child .air3-truncation > span:first-child"#),
            ],
        )
        .marks(),
        Field::new(
            "first_has_comment",
            &[
                Source::presence(r#".main > :not(div) + div .air3-truncation"#),
                Source::presence(r#".main > div:first-child .air3-truncation"#),
            ],
        ),
        Field::new("second", &[Source::text(".main > div + div")]),
        Field::new("second_stars", &[Source::text(".main > div + div .air3-rating-value-text")]),
        Field::new("second_comment", &[Source::text(r#".main > div + div .air3-truncation > span:first-child"#)]),
        Field::new(
            "freelancer",
            &[
                Source::text(r#"[data-test~="FreelancerLink"]"#),
                Source::text(r#".main a[href*="/freelancers/"]"#),
                Source::text(".main > div + div > span:first-child"),
            ],
        ),
        Field::new("period", &[Source::text(r#"[data-cy="date"] > div:first-child"#)]),
        Field::new("stats", &[Source::text(r#"[data-cy="stats"]"#)]),
    ],
};

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
        Field::new("notices", &[Source::text(r#"main h1, main h2, main h3, main h4, main [role="alert"], main .air3-alert"#)]).many(),
        Field::new("site_warning", &[Source::presence(r#"[class*="scam-education-promo"]"#)]),
    ],
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
        history: reading.group("past").map(contract).collect(),
        history_complete: false,
    };
    posting.history_complete = history_count(item) == Some(posting.history.len());
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

/// A page in the job's place that says why the job cannot be seen.
pub(super) fn unavailable(reading: &Reading) -> Option<Posting> {
    let page = reading.group("page").next()?;
    let said = page.lines("notices").iter().any(|notice| says_unavailable(notice));
    if !said && !page.has("private") {
        return None;
    }
    let job = Job { uid: JobUid::read(&reading.url), unavailable: true, ..Job::default() };
    Some(Posting { key: page.key, view: View::JobPage, job, ..Posting::default() })
}

fn says_unavailable(notice: &str) -> bool {
    let notice = notice.to_ascii_lowercase();
    ["private listing", "job is private", "no longer available", "no longer open", "has been closed", "has been removed"]
        .iter()
        .any(|words| notice.contains(words))
}

fn job(item: &Item, reading: &Reading) -> Job {
    let posted = item.line("posted").unwrap_or_default();
    let description = item.text("description").filter(|text| !text.is_empty());
    let headings = item.lines("headings");
    let page = reading.group("page").next();
    Job {
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
        unavailable: description.is_none()
            && page.is_some_and(|page| page.has("private") || page.lines("notices").iter().any(|notice| says_unavailable(notice))),
        site_warning: page.is_some_and(|page| page.has("site_warning")),
        ..Job::default()
    }
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
    let category = document.strip_prefix(title)?.strip_prefix(" - ")?.split(" - ").next()?;
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
    let Some((file, size)) = name.rsplit_once(" (") else {
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
        return Pay::read(&format!("{} hourly", item.lines("hourly").join(" ")));
    }
    let budget = item.has("fixed").then(|| Cents::read(&item.lines("fixed").join(" ")))?;
    Some(Pay::Fixed { budget })
}

fn activity(item: &Item) -> Activity {
    let mut activity = Activity::default();
    for line in item.lines("activity") {
        understand_activity(&line, &mut activity);
    }
    activity.connects = item.lines("connects").iter().find_map(|line| connects(line));
    let bids = item.lines("headings").into_iter().find(|heading| heading.to_ascii_lowercase().contains("bid range"));
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
        let rest = ["send a proposal for:", "required connects to submit a proposal:"].iter().find_map(|label| lower.split_once(label))?.1;
        count(rest)
    })
}

/// "High $6,500.00 | Avg $4,513.09 | Low $5.00".
pub(super) fn bid_range(words: &str, activity: &mut Activity) {
    let lower = words.to_ascii_lowercase();
    let amount = |label: &str| lower.split_once(label).and_then(|(_, rest)| Cents::read(rest));
    activity.bid_high = amount("high");
    activity.bid_avg = amount("avg").or_else(|| amount("average"));
    activity.bid_low = amount("low");
}

/// "Client's recent history (11)".
fn history_count(item: &Item) -> Option<usize> {
    let title = item.line("history_title")?;
    let (_, counted) = title.rsplit_once('(')?;
    usize::try_from(count(counted)?).ok()
}

/// Reads one item of the client's history. The block that opens with "To freelancer:" holds the client's word about the
/// freelancer; only the one before it is about the client.
fn contract(item: &Item) -> PastContract {
    let is_to_freelancer = |field| item.text(field).is_some_and(|text| text.trim_start().to_ascii_lowercase().starts_with("to freelancer"));
    let (about_client, to_freelancer) = if is_to_freelancer("first") { (None, Some("first")) } else { (Some("first"), Some("second")) };
    let stars = |block: Option<&str>| item.line(&format!("{}_stars", block?)).and_then(|stars| Stars::read(&stars));
    let comment = |block: Option<&str>| item.text(&format!("{}_comment", block?)).map(str::to_owned);
    let said = comment(about_client).or_else(|| undivided_comment(item, about_client?));
    let mut contract = PastContract {
        title: item.line("title"),
        uid: item.line("link").and_then(|link| JobUid::read(&link)),
        rating: stars(about_client),
        comment_cut: said.as_deref().is_some_and(is_cut),
        comment: said,
        to_freelancer_rating: stars(to_freelancer),
        to_freelancer_comment: comment(to_freelancer),
        freelancer: item.line("freelancer"),
        ..PastContract::default()
    };
    understand_period(&item.line("period").unwrap_or_default(), &mut contract);
    understand_stats(&item.line("stats").unwrap_or_default(), &mut contract);
    contract
}

/// The comment of a block that has no place of its own for it: its lines but for the stars and the site's own words.
fn undivided_comment(item: &Item, block: &str) -> Option<String> {
    if item.has(&format!("{block}_has_comment")) {
        return None;
    }
    let own = |line: &&str| {
        let line = line.trim().to_ascii_lowercase();
        let is_stars = line.len() <= 4 && line.starts_with(|c: char| c.is_ascii_digit()) && Stars::read(&line).is_some();
        !is_stars && !matches!(line.as_str(), "" | "no feedback given" | "more" | "less")
    };
    let lines: Vec<&str> = item.text(block)?.lines().filter(own).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The site cuts comments of more than about 150 characters with an ellipsis.
pub(super) fn is_cut(comment: &str) -> bool {
    comment.trim_end().ends_with(['…']) || comment.trim_end().ends_with("...") && comment.chars().count() >= 140
}

/// "Apr 2023 - Apr 2023", "Aug 2023 - Present".
pub(super) fn understand_period(words: &str, contract: &mut PastContract) {
    let ends = words.split_once(" -").or_else(|| words.split_once('\u{2013}')).or_else(|| words.split_once('-'));
    let Some((from, to)) = ends else {
        contract.from = date(words);
        return;
    };
    contract.from = date(from);
    contract.to = date(to);
    contract.running = to.to_ascii_lowercase().contains("present");
}

/// "Fixed-price $300.00", "54 hrs @ $10.00/hr Billed: $573.58".
pub(super) fn understand_stats(words: &str, contract: &mut PastContract) {
    let lower = words.to_ascii_lowercase();
    if lower.contains("fixed") {
        contract.hourly = Some(false);
        contract.billed = Cents::read(words);
        return;
    }
    if !lower.contains("/hr") && !lower.contains("hrs") && !lower.contains("hour") {
        return;
    }
    let (rate, billed) = words.split_once("Billed").map_or((words, ""), |(rate, billed)| (rate, billed));
    contract.hourly = Some(true);
    contract.hours_hundredths = hundredths_before(rate, "hr").or_else(|| hundredths_before(rate, "hour"));
    contract.rate = Cents::read(rate);
    contract.billed = Cents::read(billed);
}

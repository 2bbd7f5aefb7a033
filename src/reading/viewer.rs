//! The 2026 job-details viewer. What has an attribute there is read by it; the client's history and all that may move
//! between builds is found by the site's own wording.

use super::detail::{self, PAGE, after};
use super::history;
use super::panel::{self, fill, is_clock};
use super::plan::{Field, Group, Item, PageKind, Plan, Reading, Source};
use super::{LINES, SKIP};
use crate::facts::{Activity, Client, Job, Posting, View};
use crate::text::find::Find;
use crate::values::{Ago, JobUid, Stars, collapse, country};

/// How such a page is read.
pub static PLAN: Plan = Plan { kind: PageKind::Viewer, skip: SKIP, lines: LINES, groups: &[PAGE, DETAIL, CLIENT] };

const DETAIL: Group = Group {
    name: "detail",
    each: "body",
    anchor: r#"[data-test~="job-title"]"#,
    fields: &[
        Field::new("title", &[Source::text(r#"[data-test~="job-title"]"#), Source::text("main h1"), Source::text("h1")]).marks().expected(),
        Field::new("posted", &[Source::text(r#"[data-test~="posted-time"]"#)]).expected(),
        Field::new(
            "location",
            &[Source::text(r#"[data-test~="location-label"] [tabindex="0"]"#), Source::text(r#"[data-test~="location-label"]"#)],
        ),
        Field::new("category", &[Source::text(r#"[data-test~="category"]"#)]),
        Field::new("description", &[Source::text(r#"[data-test~="job-description-content"]"#)]).marks().expected(),
        Field::new("metrics", &[Source::text(r#"[data-test^="job-metrics-"]"#)]).many().expected(),
        Field::new("segmentations", &[Source::text(r#"[data-test~="segmentations"]"#)]),
        Field::new("questions", &[Source::text(r#"[data-test~="question-item"]"#), Source::text(r#"[data-test~="questions-list"] li"#)])
            .many(),
        Field::new(
            "skills",
            &[
                Source::text(r#"[data-test~="skill"] .ngm-tag-skill"#),
                Source::text(r#"[data-test~="skill"]"#),
                Source::text(".ngm-tag-skill, .skill-tag-host"),
            ],
        )
        .many(),
        Field::new("qualifications", &[Source::text(r#"[data-test^="qualification-"]"#)]).many(),
        Field::new("attachments", &[Source::text(r#"a[href*="/att/download/openings/"]"#)]).many(),
        Field::new("activity", &[Source::text(r#"[data-test^="activity-"]"#)]).many().expected(),
        Field::new("wording", &[Source::text("main"), Source::text("")]),
    ],
    ..Group::PLAIN
};

const CLIENT: Group = Group {
    name: "client",
    each: "body",
    anchor: r#"[data-test~="about-client-payment-verified"]"#,
    fields: &[
        Field::new("payment_class", &[Source::attribute(r#"[data-test~="about-client-payment-verified"] [class*="verified"]"#, "@class")]),
        Field::new("country", &[Source::text(r#"[data-test~="about-client-location"] .label-medium"#)]),
        Field::new(
            "city",
            &[
                Source::text(r#"[data-test~="about-client-location"] .body-medium > :first-child"#),
                Source::text(r#"[data-test~="about-client-location"] .body-medium"#),
            ],
        ),
        Field::new("stars", &[Source::text(".ngm-rating-minimal-text")]),
        Field::new("industry", &[Source::text(r#"[data-test~="about-client-industry"]"#)]),
        Field::new("stated", &[Source::text(r#"[data-test^="about-client-"]"#)]).many(),
    ],
    ..Group::PLAIN
};

/// The job that the page shows; `None` where it shows none.
#[must_use]
pub fn posting(reading: &Reading) -> Option<Posting> {
    let item = reading.group("detail").next()?;
    let panel = reading.group("client").next();
    let wording = Wording::of(item);
    if !item.has("title") && !item.has("description") && wording.client.is_empty() {
        return detail::unavailable(reading);
    }
    let (history, of) = history::contracts(&wording.history);
    Some(Posting {
        key: item.key,
        view: View::JobPage,
        job: job(item, reading, &wording),
        client: client(panel, &wording),
        activity: activity(item, &wording),
        history_complete: of == Some(history.len()),
        history,
    })
}

/// The page's own words as lines, by the heading they stand under; what the client wrote is taken out first, so that a
/// description that imitates a heading opens no section.
#[derive(Debug, Default)]
struct Wording {
    overview: Vec<String>,
    other: Vec<String>,
    client: Vec<String>,
    history: Vec<String>,
}

impl Wording {
    fn of(item: &Item) -> Self {
        let mut text = item.text("wording").unwrap_or_default().to_owned();
        let written = ["description", "title", "questions"].iter().flat_map(|field| item.all(field));
        for own in written.filter(|own| !own.is_empty()) {
            if let Some((before, behind)) = text.cut_at(own) {
                text = [before, "\n", behind].concat();
            }
        }
        let mut wording = Self::default();
        let mut section = Section::Other;
        for line in text.lines().map(collapse).filter(|line| !line.is_empty()) {
            if ends_sections(&line) {
                section = Section::Other;
            }
            match Section::opened_by(&line) {
                Some(opened) => section = opened,
                None => append(wording.lines(section), &line),
            }
            if section == Section::History && wording.history.is_empty() {
                wording.history.push(line);
            }
        }
        wording
    }

    fn lines(&mut self, section: Section) -> &mut Vec<String> {
        match section {
            Section::Overview => &mut self.overview,
            Section::Client => &mut self.client,
            Section::History => &mut self.history,
            Section::Other => &mut self.other,
        }
    }
}

/// The buttons beside the job stand under no heading, wherever the layout puts them.
fn ends_sections(line: &str) -> bool {
    let line = line.to_ascii_lowercase();
    ["apply now", "save job", "send a proposal for", "available connects", "flag as inappropriate"]
        .iter()
        .any(|start| line.starts_with(start))
}

/// Adds a line, or the rest of one: a value often stands below its label ("Proposals:", then "20 to 50").
fn append(lines: &mut Vec<String>, line: &str) {
    match lines.last_mut().filter(|label| label.ends_with(':')) {
        Some(label) => label.extend([" ", line]),
        None => lines.push(line.to_owned()),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Overview,
    Client,
    History,
    Other,
}

impl Section {
    fn opened_by(line: &str) -> Option<Self> {
        let line = line.to_ascii_lowercase().replace('\u{2019}', "'");
        match line.as_str() {
            "overview" | "summary" => Some(Self::Overview),
            "about the client" => Some(Self::Client),
            "skills and expertise" | "activity on this job" | "additional questions" | "preferred qualifications" | "attachments" => {
                Some(Self::Other)
            }
            line if line.starts_with("client's recent history") => Some(Self::History),
            line if ["similar jobs", "explore similar", "other open jobs", "footer navigation"]
                .iter()
                .any(|start| line.starts_with(start)) =>
            {
                Some(Self::Other)
            }
            _ => None,
        }
    }
}

fn job(item: &Item, reading: &Reading, wording: &Wording) -> Job {
    let posted = item.line("posted").or_else(|| wording.other.iter().find(|line| line.starts_with("Posted ")).cloned());
    let posted = posted.unwrap_or_default();
    let described = || (!wording.overview.is_empty()).then(|| wording.overview.join("\n"));
    let mut job = Job {
        uid: JobUid::read(&reading.url),
        title: item.line("title"),
        description: item.text("description").map(str::to_owned).or_else(described),
        posted_ago: Ago::read(&posted),
        renewed: posted.starts_with("Renewed").then_some(true),
        posted: detail::without_label(&posted),
        skills: item.lines("skills"),
        category: item.line("category").map(|words| after(&words, "current page").unwrap_or(words)),
        project_type: item.line("segmentations").map(|words| after(&words, "Project Type:").unwrap_or(words)),
        location_requirement: item
            .line("location")
            .or_else(|| item.lines("qualifications").iter().find_map(|line| after(line, "Location:"))),
        attachments: item.lines("attachments").iter().map(|name| detail::without_size(name)).collect(),
        questions: item.lines("questions"),
        contract_to_hire: wording.other.iter().any(|line| line.to_ascii_lowercase().starts_with("contract-to-hire")),
        site_warning: detail::is_warned(reading),
        ..Job::default()
    };
    for metric in item.lines("metrics") {
        detail::understand_feature(&metric, &mut job);
    }
    job
}

fn activity(item: &Item, wording: &Wording) -> Activity {
    let mut activity = Activity::default();
    let lines = item.lines("activity");
    for line in lines.iter().chain(&wording.other) {
        let mut read = Activity::default();
        detail::understand_activity(line, &mut read);
        fill(&mut activity.proposals, read.proposals);
        fill(&mut activity.last_viewed, read.last_viewed);
        fill(&mut activity.hires, read.hires);
        fill(&mut activity.interviewing, read.interviewing);
        fill(&mut activity.invites_sent, read.invites_sent);
        fill(&mut activity.unanswered_invites, read.unanswered_invites);
    }
    let own = wording.other.iter().chain(&wording.client);
    activity.connects = own.clone().find_map(|line| detail::connects(line));
    let bids: Vec<&str> =
        wording.other.iter().map(String::as_str).skip_while(|line| !line.to_ascii_lowercase().starts_with("bid range")).take(8).collect();
    detail::bid_range(&bids.join(" "), &mut activity);
    activity
}

fn client(item: Option<&Item>, wording: &Wording) -> Client {
    let mut client = Client::default();
    if let Some(item) = item {
        client.country = item.line("country").map(|place| country(&place).map_or(place, str::to_owned));
        client.city = item.text("city").and_then(|city| city.lines().map(collapse).find(|line| !line.is_empty() && !is_clock(line)));
        client.industry = item.line("industry");
        let stated = item.all("stated").iter().flat_map(|text| text.lines());
        for line in stated {
            panel::understand(&collapse(line), &mut client);
        }
        for text in item.lines("stated") {
            panel::understand(&text, &mut client);
        }
        fill(&mut client.rating, item.line("stars").and_then(|stars| Stars::read(&stars)));
        fill(&mut client.payment_verified, item.text("payment_class").and_then(verified_by_class));
    }
    for line in &wording.client {
        panel::understand(line, &mut client);
    }
    client
}

/// The badge's class, for the case that its words are missing.
fn verified_by_class(class: &str) -> Option<bool> {
    class.split_ascii_whitespace().find_map(|name| match name {
        "is-verified" => Some(true),
        "is-unverified" => Some(false),
        _ => None,
    })
}

//! The 2026 job-details viewer. What has an attribute there is read by it; the client's history and all that may move
//! between builds is found by the site's own wording.

use super::detail::{self, PAGE, after};
use super::panel::{self, fill, is_clock};
use super::plan::{Field, Group, Item, PageKind, Plan, Reading, Source};
use super::{LINES, SKIP};
use crate::facts::{Activity, Client, Job, Level, PastContract, Pay, Posting, View};
use crate::values::{Ago, Cents, JobUid, Stars, collapse, count, country, date};

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
    let (history, of) = past(&wording.history);
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
            text = text.replacen(own.as_str(), "\n", 1);
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
        let line = line.to_lowercase().replace('\u{2019}', "'");
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
        site_warning: reading.group("page").any(|page| page.has("site_warning")),
        ..Job::default()
    };
    for metric in item.lines("metrics") {
        understand_metric(&metric, &mut job);
    }
    job
}

/// One of the figures under the title, its value before its caption: "Less than 30 hrs/week Hourly", "$250.00 Fixed-price",
/// "1 to 3 months Duration", "Expert I am willing to pay higher rates …".
fn understand_metric(metric: &str, job: &mut Job) {
    let lower = metric.to_ascii_lowercase();
    let value = |captions: &[&str]| {
        let end = captions.iter().filter_map(|caption| lower.find(caption)).filter(|at| *at > 0).min();
        metric.get(..end.unwrap_or(metric.len())).unwrap_or(metric).trim().to_owned()
    };
    if lower.contains('$') || lower.contains("fixed-price") || lower.contains("fixed price") {
        job.pay = Pay::read(metric);
        return;
    }
    if lower.contains("/week") || lower.contains("hours to be determined") {
        fill(&mut job.workload, Some(value(&["hourly", "hours per week"])));
        fill(&mut job.pay, Some(Pay::Hourly { min: None, max: None }));
        return;
    }
    if lower.contains("month") || lower.contains("duration") || lower.contains("project length") {
        fill(&mut job.duration, Some(value(&["duration", "project length"])));
        return;
    }
    fill(&mut job.level, Level::read(metric));
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

/// The contracts under "Client's recent history (13)" and the number in the heading. An item opens with its period
/// ("Jan 2026 - Present") or with its title, as the first one does.
fn past(lines: &[String]) -> (Vec<PastContract>, Option<usize>) {
    let Some((heading, lines)) = lines.split_first() else {
        return (Vec::new(), None);
    };
    let of = heading.rsplit_once('(').and_then(|(_, counted)| usize::try_from(count(counted)?).ok());
    let mut first = lines.iter().map(|line| Line::read(line)).filter(|line| *line != Line::Noise);
    let opens_with_period = matches!(first.next(), Some(Line::Period));
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    for line in lines {
        let read = Line::read(line);
        let opens = match drafts.last() {
            None => true,
            Some(_) if opens_with_period => read == Line::Period,
            Some(draft) => read == Line::Words && draft.is_whole(),
        };
        if opens && read != Line::Noise {
            drafts.push(Draft::default());
        }
        if let Some(draft) = drafts.last_mut() {
            draft.take(read, line);
        }
    }
    (drafts.into_iter().filter(|draft| draft.has_period).map(Draft::finish).collect(), of)
}

/// What a line of the history is, by its wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Period,
    Freelancer,
    ToFreelancer,
    Stats,
    Stars,
    Words,
    Noise,
}

impl Line {
    fn read(line: &str) -> Self {
        let lower = line.to_ascii_lowercase();
        if is_period(&lower) {
            return Self::Period;
        }
        if lower.starts_with("to freelancer") {
            return Self::ToFreelancer;
        }
        if lower.starts_with("freelancer:") {
            return Self::Freelancer;
        }
        if lower.starts_with("billed") || lower.starts_with("fixed-price") || lower.starts_with("fixed price") || is_rate(&lower) {
            return Self::Stats;
        }
        // A bare whole number is a button of the pages' numbering.
        if line.len() <= 4 && line.contains('.') && Stars::read(line).is_some() {
            return Self::Stars;
        }
        let is_button = line.bytes().all(|byte| byte.is_ascii_digit());
        let is_own = ["no feedback given", "jobs in progress", "view more", "more", "less", "next", "previous"].contains(&lower.as_str());
        if is_button || is_own { Self::Noise } else { Self::Words }
    }
}

fn is_period(line: &str) -> bool {
    let Some((from, to)) = line.split_once(['-', '\u{2013}']) else {
        return false;
    };
    line.len() <= 40 && date(from).is_some() && (to.trim() == "present" || date(to).is_some())
}

fn is_rate(line: &str) -> bool {
    line.contains("/hr") && line.starts_with(|c: char| c.is_ascii_digit() || c == '$')
}

#[derive(Debug, Default)]
struct Draft<'a> {
    contract: PastContract,
    words: Vec<&'a str>,
    to_freelancer: Vec<&'a str>,
    stats: String,
    has_period: bool,
    speaks_to_freelancer: bool,
}

impl<'a> Draft<'a> {
    fn is_whole(&self) -> bool {
        self.has_period && !self.stats.is_empty()
    }

    fn take(&mut self, read: Line, line: &'a str) {
        match read {
            Line::Period => {
                detail::understand_period(line, &mut self.contract);
                self.has_period = true;
            }
            Line::Freelancer => self.contract.freelancer = after(line, "Freelancer:"),
            Line::ToFreelancer => {
                self.speaks_to_freelancer = true;
                self.contract.freelancer = after(line, "To freelancer:");
            }
            Line::Stats => {
                self.stats.push_str(line);
                self.stats.push(' ');
            }
            Line::Stars if self.speaks_to_freelancer => fill(&mut self.contract.to_freelancer_rating, Stars::read(line)),
            Line::Stars => fill(&mut self.contract.rating, Stars::read(line)),
            Line::Words if self.speaks_to_freelancer => self.to_freelancer.push(line),
            Line::Words => self.words.push(line),
            Line::Noise => {}
        }
    }

    fn finish(self) -> PastContract {
        let Self { mut contract, words, to_freelancer, stats, .. } = self;
        let joined = |lines: &[&str]| (!lines.is_empty()).then(|| lines.join("\n"));
        detail::understand_stats(&stats, &mut contract);
        contract.billed = contract.billed.or_else(|| stats.split_once("Billed").and_then(|(_, billed)| Cents::read(billed)));
        contract.title = words.first().map(|title| (*title).to_owned());
        contract.comment = joined(words.get(1..).unwrap_or_default());
        contract.comment_cut = contract.comment.as_deref().is_some_and(detail::is_cut);
        contract.to_freelancer_comment = joined(&to_freelancer);
        contract
    }
}

//! Runs the core on files, without a browser: `scan page --url URL [--now RFC3339] FILE.html` prints what a stored page
//! says and what speaks against its jobs, as one JSON object.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use heed::facts::{Client, Level, PageFacts, PastContract, Pay, Posting, View};
use heed::reading::html::read_page;
use heed::reading::plan::PageKind;
use heed::reading::understand;
use heed::values::{Cents, Millis, Stars, Tier};
use serde::Serialize;

const USAGE: &str = "usage: scan page --url URL [--now RFC3339] FILE.html";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.split_first() {
        Some((command, rest)) if command == "page" => page(rest),
        _ => Err(Failure::new(USAGE)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("scan: {failure}");
            ExitCode::from(2)
        }
    }
}

/// Why a scan stopped, in one line.
#[derive(Debug)]
struct Failure(String);

impl Failure {
    fn new(cause: impl Into<String>) -> Self {
        Self(cause.into())
    }

    fn at(file: &Path, line: usize, cause: impl fmt::Display) -> Self {
        Self(format!("{}:{line}: {cause}", file.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn page(arguments: &[String]) -> Result<(), Failure> {
    let asked = PageArguments::parse(arguments)?;
    let html = read_text(&asked.file)?;
    let reading = read_page(&asked.url, &html).map_err(|bad| Failure::new(bad.to_string()))?;
    let facts = understand(&reading, asked.now);
    let json = serde_json::to_string_pretty(&ScanPage::of(&facts)).map_err(|error| Failure::new(error.to_string()))?;
    println!("{json}");
    Ok(())
}

struct PageArguments {
    url: String,
    now: Option<Millis>,
    file: PathBuf,
}

impl PageArguments {
    fn parse(arguments: &[String]) -> Result<Self, Failure> {
        let (mut url, mut now, mut file) = (None, None, None);
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--url" => url = Some(rest.next().ok_or_else(|| Failure::new("--url: no URL follows"))?.clone()),
                "--now" => now = Some(moment(rest.next())?),
                flag if flag.starts_with("--") => {
                    return Err(Failure::new(format!("{flag}: unknown flag; {USAGE}")));
                }
                path if file.is_none() => file = Some(PathBuf::from(path)),
                path => return Err(Failure::new(format!("{path}: one file at a time; {USAGE}"))),
            }
        }
        let url = url.ok_or_else(|| Failure::new(format!("--url is missing; {USAGE}")))?;
        let file = file.ok_or_else(|| Failure::new(format!("no file is named; {USAGE}")))?;
        Ok(Self { url, now, file })
    }
}

fn moment(text: Option<&String>) -> Result<Millis, Failure> {
    let text = text.map_or("", String::as_str);
    Millis::read_rfc3339(text).ok_or_else(|| Failure::new(format!("--now: {text:?} is no moment in RFC 3339")))
}

fn read_text(file: &Path) -> Result<String, Failure> {
    let bytes = std::fs::read(file).map_err(|error| Failure::at(file, 0, error))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        Failure::at(file, valid.filter(|byte| **byte == b'\n').count() + 1, "not UTF-8")
    })
}

/// The whole answer.
#[derive(Serialize)]
struct ScanPage<'a> {
    kind: PageKind,
    jobs: Vec<ScanJob<'a>>,
    client: Option<ScanClient<'a>>,
    history: Vec<ScanContract<'a>>,
    messages: Vec<serde_json::Value>,
    unread_fields: &'a [String],
}

#[derive(Serialize)]
struct ScanJob<'a> {
    uid: Option<String>,
    title: Option<&'a str>,
    description: Option<&'a str>,
    posted: Option<&'a str>,
    created_ms: Option<i64>,
    proposals: Option<ScanTier>,
    r#type: Option<&'static str>,
    hourly_min_cents: Option<u64>,
    hourly_max_cents: Option<u64>,
    budget_cents: Option<u64>,
    level: Option<&'static str>,
    duration: Option<&'a str>,
    skills: &'a [String],
    country: Option<&'a str>,
    payment_verified: Option<bool>,
    rating_hundredths: Option<u16>,
    reviews: Option<u32>,
    spent_cents_min: Option<u64>,
    spent_at_least: Option<bool>,
    assessment: serde_json::Value,
    signals: Vec<serde_json::Value>,
}

#[derive(Serialize)]
struct ScanTier {
    min: u32,
    max: Option<u32>,
}

#[derive(Serialize)]
struct ScanClient<'a> {
    country: Option<&'a str>,
    city: Option<&'a str>,
    payment_verified: Option<bool>,
    phone_verified: Option<bool>,
    rating_hundredths: Option<u16>,
    reviews: Option<u32>,
    jobs_posted: Option<u32>,
    hire_percent: Option<u8>,
    open_jobs: Option<u32>,
    spent_cents_min: Option<u64>,
    spent_at_least: Option<bool>,
    hires: Option<u32>,
    active: Option<u32>,
    avg_hourly_cents: Option<u64>,
    hours: Option<u32>,
    member_since: Option<String>,
    industry: Option<&'a str>,
    size: Option<&'a str>,
}

#[derive(Serialize)]
struct ScanContract<'a> {
    title: Option<&'a str>,
    rating_hundredths: Option<u16>,
    comment: Option<&'a str>,
    to_freelancer_rating_hundredths: Option<u16>,
    to_freelancer_comment: Option<&'a str>,
    from: Option<String>,
    to: Option<String>,
    billed_cents: Option<u64>,
    hourly_cents: Option<u64>,
    hours: Option<f64>,
}

/// What the core makes of a posting.
struct Judged {
    assessment: serde_json::Value,
    signals: Vec<serde_json::Value>,
}

fn judge(posting: &Posting, _page: &PageFacts) -> Judged {
    let (known, of) = posting.known();
    Judged { assessment: serde_json::json!({ "level": null, "known": known, "of": of }), signals: Vec::new() }
}

impl<'a> ScanPage<'a> {
    fn of(facts: &'a PageFacts) -> Self {
        let in_full = facts.postings.iter().find(|posting| posting.view != View::Tile);
        Self {
            kind: facts.kind,
            jobs: facts.postings.iter().map(|posting| ScanJob::of(posting, judge(posting, facts))).collect(),
            client: in_full.map(|posting| ScanClient::of(&posting.client)),
            history: in_full.iter().flat_map(|posting| &posting.history).map(ScanContract::of).collect(),
            messages: Vec::new(),
            unread_fields: &facts.unread_fields,
        }
    }
}

impl<'a> ScanJob<'a> {
    fn of(posting: &'a Posting, judged: Judged) -> Self {
        let Posting { job, client, activity, .. } = posting;
        let (hourly_min, hourly_max, budget) = match job.pay {
            Some(Pay::Hourly { min, max }) => (min, max, None),
            Some(Pay::Fixed { budget }) => (None, None, budget),
            None => (None, None, None),
        };
        Self {
            uid: job.uid.map(|uid| uid.to_string()),
            title: job.title.as_deref(),
            description: job.description.as_deref(),
            posted: job.posted.as_deref(),
            created_ms: job.uid.map(|uid| uid.created().0),
            proposals: activity.proposals.map(|Tier { min, max }| ScanTier { min, max }),
            r#type: job.pay.map(|pay| if matches!(pay, Pay::Hourly { .. }) { "hourly" } else { "fixed" }),
            hourly_min_cents: hourly_min.map(cents),
            hourly_max_cents: hourly_max.map(cents),
            budget_cents: budget.map(cents),
            level: job.level.map(Level::as_str),
            duration: job.duration.as_deref(),
            skills: &job.skills,
            country: client.country.as_deref(),
            payment_verified: client.payment_verified,
            rating_hundredths: client.rating.map(hundredths),
            reviews: client.reviews,
            spent_cents_min: client.spent.map(|spent| spent.cents.0),
            spent_at_least: client.spent.map(|spent| spent.at_least),
            assessment: judged.assessment,
            signals: judged.signals,
        }
    }
}

impl<'a> ScanClient<'a> {
    fn of(client: &'a Client) -> Self {
        Self {
            country: client.country.as_deref(),
            city: client.city.as_deref(),
            payment_verified: client.payment_verified,
            phone_verified: client.phone_verified,
            rating_hundredths: client.rating.map(hundredths),
            reviews: client.reviews,
            jobs_posted: client.jobs_posted,
            hire_percent: client.hire_rate.map(|rate| rate.0),
            open_jobs: client.open_jobs,
            spent_cents_min: client.spent.map(|spent| spent.cents.0),
            spent_at_least: client.spent.map(|spent| spent.at_least),
            hires: client.hires,
            active: client.active,
            avg_hourly_cents: client.avg_hourly.map(cents),
            hours: client.hours,
            member_since: client.member_since.map(|day| day.to_string()),
            industry: client.industry.as_deref(),
            size: client.size.as_deref(),
        }
    }
}

impl<'a> ScanContract<'a> {
    fn of(contract: &'a PastContract) -> Self {
        Self {
            title: contract.title.as_deref(),
            rating_hundredths: contract.rating.map(hundredths),
            comment: contract.comment.as_deref(),
            to_freelancer_rating_hundredths: contract.to_freelancer_rating.map(hundredths),
            to_freelancer_comment: contract.to_freelancer_comment.as_deref(),
            from: contract.from.map(|day| day.to_string()),
            to: contract.to.map(|day| day.to_string()),
            billed_cents: contract.billed.map(cents),
            hourly_cents: contract.rate.map(cents),
            hours: contract.hours_hundredths.map(|hours| f64::from(hours) / 100.0),
        }
    }
}

fn cents(amount: Cents) -> u64 {
    amount.0
}

fn hundredths(stars: Stars) -> u16 {
    stars.0
}

//! Runs the core on files, without a browser. `scan page --url URL [--now RFC3339] FILE.html` prints what a stored page
//! says and what speaks against its jobs, as one JSON object; `scan texts FILE.jsonl` prints the signals of each text.

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use heed::assess::assess;
use heed::background::brought;
use heed::engine::{Engine, Phase, Source};
use heed::facts::{Client, Level, Message, PageFacts, PastContract, Pay, Posting, View};
use heed::meaning::{Depth, Model};
use heed::protocol::{Assessed, Mark, Reason, TextKind};
use heed::reading::html::read_page;
use heed::reading::plan::PageKind;
use heed::reading::understand;
use heed::set::Set;
use heed::settings::Settings;
use heed::values::{Cents, Millis, Stars, Tier};
use serde::{Deserialize, Serialize};

const USAGE: &str = "usage: scan page --url URL [--now RFC3339] FILE.html, or scan texts FILE.jsonl";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments, &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("scan: {failure}");
            ExitCode::from(2)
        }
    }
}

/// Does what the arguments ask for. What was written before a failure stays written.
pub(crate) fn run(arguments: &[String], out: &mut dyn Write) -> Result<(), Failure> {
    let done = match arguments.split_first() {
        Some((command, rest)) if command == "page" => page(rest, out),
        Some((command, rest)) if command == "texts" => texts(rest, out),
        _ => Err(Failure::new(USAGE)),
    };
    let flushed = out.flush().map_err(Failure::output);
    done.and(flushed)
}

/// Why a scan stopped, in one line.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    fn new(cause: impl Into<String>) -> Self {
        Self(cause.into())
    }

    fn at(file: &Path, line: usize, cause: impl fmt::Display) -> Self {
        Self(format!("{}:{line}: {cause}", file.display()))
    }

    fn output(cause: io::Error) -> Self {
        Self(format!("the answer could not be written: {cause}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn page(arguments: &[String], out: &mut dyn Write) -> Result<(), Failure> {
    let asked = PageArguments::parse(arguments)?;
    let html = read_text(&asked.file)?;
    let reading = read_page(&asked.url, &html).map_err(|bad| Failure::new(bad.to_string()))?;
    let facts = understand(&reading, asked.now);
    let engine = engine()?;
    let json = serde_json::to_string_pretty(&ScanPage::of(&engine, &facts)).map_err(|error| Failure::new(error.to_string()))?;
    writeln!(out, "{json}").map_err(Failure::output)
}

/// What reads by meaning, as the extension brings it along.
static MODEL: &[u8] = include_bytes!("../extension/meaning.bin");

fn engine() -> Result<Engine, Failure> {
    let engine = Engine::new().map_err(|error| Failure::new(error.to_string()))?;
    engine.understand(Model::unpack(MODEL).map_err(|damage| Failure::new(format!("extension/meaning.bin: {damage}")))?);
    Ok(engine)
}

fn texts(arguments: &[String], out: &mut dyn Write) -> Result<(), Failure> {
    let file = match arguments {
        [file] if !file.starts_with("--") => Path::new(file),
        _ => return Err(Failure::new(USAGE)),
    };
    let bytes = std::fs::read(file).map_err(|error| Failure::at(file, 1, error))?;
    let engine = engine()?;
    for (line, number) in bytes.split(|byte| *byte == b'\n').zip(1..) {
        let line = std::str::from_utf8(line).map_err(|_| Failure::at(file, number, "not UTF-8"))?;
        let line = line.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            continue;
        }
        let text: Text = serde_json::from_str(line).map_err(|error| Failure::at(file, number, cause(&error)))?;
        let json = serde_json::to_string(&text.scan(&engine)).map_err(|error| Failure::at(file, number, error))?;
        writeln!(out, "{json}").map_err(Failure::output)?;
    }
    Ok(())
}

/// What is wrong with a line; the parser's own "line 1" would be taken for the file's.
fn cause(error: &serde_json::Error) -> String {
    let words = error.to_string();
    let words = words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words);
    format!("{words} (column {})", error.column())
}

/// A text to be judged, as a line of the file has it.
#[derive(Deserialize)]
struct Text {
    id: String,
    kind: TextKind,
    #[serde(default)]
    phase: Option<Phase>,
    #[serde(default)]
    job_title: Option<String>,
    text: String,
}

#[derive(Serialize)]
struct ScanText<'a> {
    id: &'a str,
    signals: Vec<ScanSignal>,
}

impl Text {
    fn scan(&self, engine: &Engine) -> ScanText<'_> {
        ScanText { id: &self.id, signals: self.signals(engine) }
    }

    fn signals(&self, engine: &Engine) -> Vec<ScanSignal> {
        let (mut posting, source) = brought(&self.text, self.kind, self.phase);
        if source == Source::Review {
            return judged(engine, &posting, source, None, "comment").1;
        }
        posting.job.title.clone_from(&self.job_title);
        judged(engine, &posting, source, None, "description").1
    }
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
    let bytes = std::fs::read(file).map_err(|error| Failure::at(file, 1, error))?;
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
    messages: Vec<ScanMessage<'a>>,
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
    assessment: ScanAssessment,
    signals: Vec<ScanSignal>,
}

#[derive(Serialize)]
struct ScanAssessment {
    level: heed::protocol::Level,
    known: u32,
    of: u32,
}

#[derive(Serialize)]
struct ScanSignal {
    id: String,
    code: String,
    severity: u8,
    quote: Option<String>,
    start: Option<u32>,
    end: Option<u32>,
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

#[derive(Serialize)]
struct ScanMessage<'a> {
    author: Option<&'a str>,
    from_me: Option<bool>,
    time: Option<&'a str>,
    text: Option<&'a str>,
    attachments: &'a [String],
    deleted: bool,
    system: bool,
}

/// What the core makes of a posting. A signal's place is its first in the text `first`, else its first in the title.
fn judged(engine: &Engine, posting: &Posting, source: Source, now: Option<Millis>, first: &str) -> (ScanAssessment, Vec<ScanSignal>) {
    let assessed = assess(engine, posting, source, &Settings::default(), &Set::new(), now, Depth::Full);
    let signals = assessed.reasons.iter().chain(&assessed.greens).map(|reason| signal(reason, &assessed, posting, first));
    let signals = signals.collect();
    (ScanAssessment { level: assessed.level, known: assessed.known, of: assessed.of }, signals)
}

fn signal(reason: &Reason, assessed: &Assessed, posting: &Posting, first: &str) -> ScanSignal {
    let place = |field: &str| assessed.marks.iter().find(|mark| mark.signal == reason.id && mark.field == field);
    let place = place(first).or_else(|| place("title"));
    ScanSignal {
        id: reason.id.clone(),
        code: reason.code.clone(),
        severity: reason.severity,
        // A reason may stand in a question or a comment alone: its words are told, the place is not in the job's texts.
        quote: place.and_then(|mark| quote(posting, mark)).or_else(|| reason.quote.clone()),
        start: place.map(|mark| mark.start),
        end: place.map(|mark| mark.end),
    }
}

fn quote(posting: &Posting, mark: &Mark) -> Option<String> {
    let text = match mark.field.as_str() {
        "title" => posting.job.title.as_deref(),
        "description" => posting.job.description.as_deref(),
        _ => posting.history.get(mark.index as usize).and_then(|past| past.comment.as_deref()),
    };
    let units: Vec<u16> = text?.encode_utf16().collect();
    String::from_utf16(units.get(mark.start as usize..mark.end as usize)?).ok()
}

impl<'a> ScanPage<'a> {
    fn of(engine: &Engine, facts: &'a PageFacts) -> Self {
        let in_full = facts.postings.iter().find(|posting| posting.view != View::Tile);
        Self {
            kind: facts.kind,
            jobs: facts
                .postings
                .iter()
                .map(|posting| ScanJob::of(posting, judged(engine, posting, Source::Post, facts.now, "description")))
                .collect(),
            client: in_full.map(|posting| ScanClient::of(&posting.client)),
            history: in_full.iter().flat_map(|posting| &posting.history).map(ScanContract::of).collect(),
            messages: facts.messages.iter().map(ScanMessage::of).collect(),
            unread_fields: &facts.unread_fields,
        }
    }
}

impl<'a> ScanJob<'a> {
    fn of(posting: &'a Posting, (assessment, signals): (ScanAssessment, Vec<ScanSignal>)) -> Self {
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
            assessment,
            signals,
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

impl<'a> ScanMessage<'a> {
    fn of(message: &'a Message) -> Self {
        Self {
            author: message.author.as_deref(),
            from_me: message.from_me,
            time: message.time.as_deref(),
            text: message.text.as_deref(),
            attachments: &message.attachments,
            deleted: message.deleted,
            system: message.system,
        }
    }
}

fn cents(amount: Cents) -> u64 {
    amount.0
}

fn hundredths(stars: Stars) -> u16 {
    stars.0
}

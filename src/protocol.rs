//! What content script, popup and pages say to the background, and what it answers: one JSON text in, one JSON text out.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Serialize};
use serde_json::{Error, Map, Value};

use crate::reading::plan::{PageKind, Plan, Reading};
use crate::settings::Settings;

/// A question or command to the background.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Request {
    /// From a content script: what is to be read at this URL?
    Plan {
        /// The page's URL.
        url: String,
        /// Whether the user asked for this reading by hand (matters in the mode "on click").
        asked: bool,
    },
    /// From a content script: what do these strings show?
    Scan {
        /// What was read.
        reading: Reading,
        /// The browser's clock, milliseconds since the epoch.
        now: i64,
    },
    /// From the paste page: what does this text show?
    Paste {
        /// A post or message, as pasted.
        text: String,
        /// What it is.
        kind: TextKind,
    },
    /// From the popup: what was last seen in this tab?
    Tab {
        /// The browser's tab id.
        tab: i32,
    },
    /// The settings as they are.
    Settings,
    /// Replace the settings.
    Set {
        /// The new settings.
        settings: Settings,
    },
    /// Never show this signal again.
    Mute {
        /// The signal's id.
        signal: String,
    },
    /// This signal is not true for this job.
    Dismiss {
        /// The job's uid.
        job: String,
        /// The signal's id.
        signal: String,
    },
    /// It may be true after all: takes a dismissal back.
    Restore {
        /// The job's uid.
        job: String,
        /// The signal's id.
        signal: String,
    },
}

impl Request {
    /// Reads a request from JSON. The derived way would hold every field twice in the engine's code, which is downloaded.
    ///
    /// # Errors
    /// The text is no JSON, names no request, or lacks what the request needs.
    pub fn read(text: &str) -> Result<Self, Error> {
        let mut fields: Map<String, Value> = serde_json::from_str(text)?;
        let what = text_of(&mut fields, "do")?;
        let fields = &mut fields;
        Ok(match what.as_str() {
            "plan" => Self::Plan { url: text_of(fields, "url")?, asked: fields.get("asked").and_then(Value::as_bool).unwrap_or_default() },
            "scan" => Self::Scan { reading: reading(fields)?, now: number(fields, "now")? },
            "paste" => Self::Paste { text: text_of(fields, "text")?, kind: taken(fields, "kind")? },
            "tab" => Self::Tab { tab: i32::try_from(number(fields, "tab")?).map_err(Error::custom)? },
            "settings" => Self::Settings,
            "set" => Self::Set { settings: taken(fields, "settings")? },
            "mute" => Self::Mute { signal: text_of(fields, "signal")? },
            "dismiss" => Self::Dismiss { job: text_of(fields, "job")?, signal: text_of(fields, "signal")? },
            "restore" => Self::Restore { job: text_of(fields, "job")?, signal: text_of(fields, "signal")? },
            other => return Err(Error::custom(format!("There is no request \"{other}\"."))),
        })
    }
}

fn taken<T: DeserializeOwned>(fields: &mut Map<String, Value>, name: &'static str) -> Result<T, Error> {
    serde_json::from_value(fields.remove(name).ok_or_else(|| Error::missing_field(name))?)
}

fn reading(fields: &mut Map<String, Value>) -> Result<Reading, Error> {
    fields.remove("reading").and_then(Reading::take).ok_or_else(|| Error::missing_field("reading"))
}

fn text_of(fields: &mut Map<String, Value>, name: &'static str) -> Result<String, Error> {
    match fields.remove(name) {
        Some(Value::String(text)) => Ok(text),
        _ => Err(Error::missing_field(name)),
    }
}

fn number(fields: &Map<String, Value>, name: &'static str) -> Result<i64, Error> {
    fields.get(name).and_then(Value::as_i64).ok_or_else(|| Error::missing_field(name))
}

/// What kind of text was pasted or handed to the scan tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextKind {
    /// A job post.
    Post,
    /// An invitation to a job.
    Invite,
    /// A message from a client.
    ClientMessage,
    /// A freelancer's review of a client.
    ReviewOfClient,
    /// The user's own message or proposal.
    OwnMessage,
    /// The user's own public answer to feedback.
    OwnFeedbackReply,
    /// The user's own request for a review.
    OwnReviewRequest,
}

/// The background's answer.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Response {
    /// How to read the page; without a plan there is nothing to do here.
    Plan {
        /// The plan, where the page is one of ours and Heed is switched on for it.
        plan: Option<&'static Plan>,
        /// Why there is no plan, or that there is one.
        state: PlanState,
    },
    /// What was found.
    Report(Report),
    /// The settings.
    Settings {
        /// As stored, or as they are when nothing was ever stored.
        settings: Settings,
    },
    /// Done and stored.
    Done,
    /// Not done; nothing was changed.
    Failed {
        /// What went wrong, as a message name of `_locales`.
        message: &'static str,
        /// The technical cause, in English.
        cause: String,
    },
}

/// Why a page is or is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanState {
    /// It is read.
    On,
    /// Everything is switched off.
    Off,
    /// This kind of page is switched off.
    KindOff,
    /// Heed waits for a click on its toolbar button.
    Wait,
    /// Not a page with jobs.
    NotOurs,
}

/// How much a posting or a whole page asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Nothing was found, and enough was read to say so.
    Clear,
    /// Worth knowing.
    Note,
    /// Ask before applying.
    Caution,
    /// A serious risk.
    Serious,
    /// Leave it alone.
    Stop,
}

/// What a page shows, as the content script paints it and the popup tells it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Report {
    /// The page's kind.
    pub kind: PageKind,
    /// Whether the page could be read.
    pub state: ReadState,
    /// One for each posting, in page order.
    pub items: Vec<Assessed>,
}

/// How well a page could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadState {
    /// Read.
    Read,
    /// It is (still) empty of jobs.
    Empty,
    /// Not a page with jobs.
    NotJobPage,
    /// A page that should hold jobs could not be understood.
    Unreadable,
    /// More is shown to those who are logged in.
    LogIn,
    /// The site's challenge stands before the page.
    Challenge,
    /// The post is private, closed or gone.
    Unavailable,
}

/// One posting's report.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Assessed {
    /// The reader's key of the item the badge stands by (`job` or `detail`).
    pub key: u32,
    /// The reader's key of the client panel beside which the panel stands, on job pages.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub panel: Option<u32>,
    /// The job's uid as a decimal number, where known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub job: Option<String>,
    /// The job's title, for screen readers and the popup.
    pub title: String,
    /// The level.
    pub level: Level,
    /// Whether too little of it could be read to say anything good of it.
    #[serde(default)]
    pub unread: bool,
    /// Facts known of facts that such a page can show.
    pub known: u32,
    /// See `known`.
    pub of: u32,
    /// Names of the missing facts (message `fact_NAME` of `_locales`), most useful first.
    pub missing: Vec<String>,
    /// What speaks against the posting, strongest first. The first is the badge's reason.
    pub reasons: Vec<Reason>,
    /// What speaks for it (green signals).
    pub greens: Vec<Reason>,
    /// Signals the user said are not true for this job, by id.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub dismissed: Vec<String>,
    /// Questions worth asking (message `question_NAME` of `_locales`).
    pub questions: Vec<String>,
    /// Places in the item's texts.
    pub marks: Vec<Mark>,
    /// Whether the text's language is one that the text signals cover.
    pub language_covered: bool,
}

/// A signal found, with its evidence. Its words stand in `_locales`: `ID_summary`, `ID_why`, `ID_act`, `ID_wrong`,
/// `ID_rule`, `ID_rule_url`, `ID_rule_checked` (the id with `_` for `-`), and `ID_evidence` with `args` filled in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Reason {
    /// The signal's id.
    pub id: String,
    /// Its code in the catalogue.
    pub code: String,
    /// 4 stop, 3 serious, 2 caution, 1 note, 0 information.
    pub severity: u8,
    /// The words on the page, where the evidence is text.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub quote: Option<String>,
    /// Numbers and names for the evidence sentence, where the evidence is facts.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub args: Vec<String>,
    /// How many further places show the same signal.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub more: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_zero(n: &u32) -> bool {
    *n == 0
}

/// A place in a text of an item.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Mark {
    /// The reader's key of the item that holds the text (a tile, the job, a past contract).
    pub key: u32,
    /// The field's name in the plan.
    pub field: String,
    /// Which of the field's texts.
    pub index: u32,
    /// First UTF-16 unit.
    pub start: u32,
    /// One past the last UTF-16 unit.
    pub end: u32,
    /// 3 strong (severity 3 and 4), 2 middle (2), 1 faint (1), 0 worth a look (information).
    pub strength: u8,
    /// The signal's id; its reason is in `reasons`.
    pub signal: String,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    #[test]
    fn every_request_is_read_as_it_is_written() {
        let (job, signal) = ("12".to_owned(), "contact-on-telegram".to_owned());
        let requests = [
            Request::Plan { url: "https://www.upwork.com/".to_owned(), asked: true },
            Request::Scan { reading: Reading { url: "u".to_owned(), ..Reading::default() }, now: 1_793_491_200_000 },
            Request::Paste { text: "Hello".to_owned(), kind: TextKind::ClientMessage },
            Request::Tab { tab: 7 },
            Request::Settings,
            Request::Set { settings: Settings { off: true, ..Settings::default() } },
            Request::Mute { signal: signal.clone() },
            Request::Dismiss { job: job.clone(), signal: signal.clone() },
            Request::Restore { job, signal },
        ];
        for request in requests {
            let written = serde_json::to_string(&request).unwrap();
            assert_eq!(serde_json::to_string(&Request::read(&written).unwrap()).unwrap(), written);
        }
    }
}

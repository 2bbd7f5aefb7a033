//! What content script and paste page ask the engine, and what it answers: one JSON text in, one JSON text out. Commands that
//! change what is stored are [`crate::store::commands`].

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Serialize};
use serde_json::{Error, Map, Value};

use crate::checklist::facts::JobFacts;
use crate::clients::Traits;
use crate::json::{self, Raw, Reader};
use crate::reading::plan::{PageKind, Reading};

/// A question to the engine.
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
}

impl Request {
    /// Reads a request from JSON.
    ///
    /// # Errors
    /// Says that the text is no JSON, names no request, or lacks what the request needs.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut what = String::new();
        let (mut url, mut asked, mut reading, mut now, mut pasted, mut kind) = (None, false, None, None, None, None);
        let mut reader = Reader::new(text);
        let members = reader.members(&mut |name, reader| {
            match &*name {
                "do" => what = reader.text()?.into_owned(),
                "url" => url = Some(reader.text()?.into_owned()),
                "asked" => asked = reader.value()? == true,
                "reading" => reading = Some(Reading::read(reader)?),
                "now" => now = reader.number()?.as_i64(),
                "text" => pasted = Some(reader.text()?.into_owned()),
                "kind" => kind = json::named(&TextKind::ALL, &reader.text()?),
                _ => drop(reader.value()?),
            }
            Some(())
        });
        members.and_then(|()| reader.end()).ok_or("The message is no request.")?;
        let request = match what.as_str() {
            "plan" => url.map(|url| Self::Plan { url, asked }),
            "scan" => reading.zip(now).map(|(reading, now)| Self::Scan { reading, now }),
            "paste" => pasted.zip(kind).map(|(text, kind)| Self::Paste { text, kind }),
            _ => return Err("There is no such request.".to_owned()),
        };
        request.ok_or_else(|| "The request lacks what it needs.".to_owned())
    }
}

pub(crate) fn taken<T: DeserializeOwned>(fields: &mut Map<String, Value>, name: &'static str) -> Result<T, Error> {
    serde_json::from_value(fields.remove(name).ok_or_else(|| Error::missing_field(name))?)
}

/// A field that may be absent or null.
pub(crate) fn optional<T: DeserializeOwned>(fields: &mut Map<String, Value>, name: &'static str) -> Result<Option<T>, Error> {
    fields.remove(name).map_or(Ok(None), serde_json::from_value)
}

pub(crate) fn text_of(fields: &mut Map<String, Value>, name: &'static str) -> Result<String, Error> {
    match fields.remove(name) {
        Some(Value::String(text)) => Ok(text),
        _ => Err(Error::missing_field(name)),
    }
}

pub(crate) fn number(fields: &Map<String, Value>, name: &'static str) -> Result<i64, Error> {
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

impl TextKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Post,
        Self::Invite,
        Self::ClientMessage,
        Self::ReviewOfClient,
        Self::OwnMessage,
        Self::OwnFeedbackReply,
        Self::OwnReviewRequest,
    ];
}

/// The engine's answer.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Response {
    /// How to read the page; without a plan there is nothing to do here.
    Plan {
        /// The plan, where the page is one of ours and Heed is switched on for it.
        plan: Option<Raw>,
        /// Why there is no plan, or that there is one.
        state: PlanState,
    },
    /// What was found.
    Report(Report),
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
    /// Whether texts were read by meaning too.
    #[serde(default)]
    pub meaning: Meaning,
    /// What there is to keep, on pages that show one job or a room.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub shown: Option<Shown>,
}

/// What a page shows of one job and its client, or of a message room: what is kept when the user says so.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Shown {
    /// The page's URL.
    pub url: String,
    /// What the checklist rests on; absent in rooms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facts: Option<JobFacts>,
    /// What the client can be recognised by.
    pub traits: Traits,
    /// The post's description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Names of facts that the page did not show (message `fact_NAME`).
    pub missing: Vec<String>,
    /// The room that is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<RoomShown>,
    /// Its messages that were read, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<MessageShown>,
}

/// A client whom the user knows, in short.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClientShown {
    /// The main client's id.
    pub id: String,
    /// The user's own name for the client; may be empty.
    pub name: String,
    /// Whether the user will not work with them.
    pub marked: bool,
}

/// A message room in short.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomShown {
    /// The person on the other side, or else the room's title.
    pub name: Option<String>,
    /// The title of the job that the room is about.
    pub job_title: Option<String>,
    /// The job's uid as a decimal number.
    pub job: Option<String>,
}

/// A message as it stands on the page.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MessageShown {
    /// The reader's key of its item.
    pub key: u32,
    /// Who wrote it.
    pub author: Option<String>,
    /// Whether the user wrote it.
    pub from_me: Option<bool>,
    /// Whether the site says it and no person.
    pub system: bool,
    /// When, in the page's words.
    pub time: Option<String>,
    /// Its words.
    pub text: String,
    /// Names of attached files.
    pub attachments: Vec<String>,
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
    /// The client, where the user has said who it is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub client: Option<ClientShown>,
    /// How many items of the job's checklist are open, of how many, where the user has begun it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub checklist: Option<(u32, u32)>,
    /// What the checklist rests on; moved into [`Shown`].
    #[serde(skip)]
    pub facts: Option<JobFacts>,
    /// Whether a text of it still waits to be read by meaning.
    #[serde(skip)]
    pub waits: bool,
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
    /// Where it was found by meaning and no phrase spells it out: how that is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub meant: Option<Meant>,
}

/// How a reason is known that was found by meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meant {
    /// The words that weighed most.
    pub words: String,
    /// Of such findings of the signal in texts that nothing was learned from, so many were right ...
    pub right: u16,
    /// ... of so many.
    pub found: u16,
}

/// Whether texts were read by meaning too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// They were.
    #[default]
    Read,
    /// Some are yet to be.
    Waits,
    /// The user wants what is sure only.
    Off,
    /// What it takes is damaged or not there.
    Absent,
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
        let requests = [
            Request::Plan { url: "https://www.upwork.com/".to_owned(), asked: true },
            Request::Scan { reading: Reading { url: "u".to_owned(), ..Reading::default() }, now: 1_793_491_200_000 },
            Request::Paste { text: "Hello".to_owned(), kind: TextKind::ClientMessage },
        ];
        for request in requests {
            let written = serde_json::to_string(&request).unwrap();
            assert_eq!(serde_json::to_string(&Request::read(&written).unwrap()).unwrap(), written);
        }
    }
}

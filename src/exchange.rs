//! One message to a program of the background: who sends it, what is known when it comes in, and what is to be done about it. A
//! program is asked again with what it needed until it knows enough. The browser's interfaces stay outside; texts come in and a
//! text goes out.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::json;
use crate::protocol::PlanState;
use crate::set::Set;
use crate::store::commands::Fresh;
use crate::store::{Needed, Snapshot, Writes};

/// The largest message that is looked at, in bytes of UTF-8.
pub const LARGEST_MESSAGE: usize = 4 * 1024 * 1024;

/// The site whose pages the content script reads.
const SITE: &str = "https://www.upwork.com/";

/// What the browser says of a message's sender, and of the extension itself.
#[derive(Debug, Clone, Default)]
pub struct Sender {
    /// The sending extension's id.
    pub id: String,
    /// URL of the document that sends.
    pub url: String,
    /// The frame's number within its tab, 0 for the tab's own document.
    pub frame_id: Option<i32>,
    /// The tab's id.
    pub tab: Option<i32>,
    /// This extension's id.
    pub own_id: String,
    /// The URL at which this extension's files begin, with its last slash.
    pub own_url: String,
}

/// Whose message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A page of the extension.
    Page,
    /// The content script in the document of a tab.
    Content(i32),
    /// Anybody else.
    Stranger,
}

impl Sender {
    /// Takes a sender from the worker's JSON; what is not there counts as absent.
    fn read(record: &Value) -> Self {
        let text = |name: &str| record.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let number = |name: &str| record.get(name).and_then(Value::as_i64).and_then(|number| i32::try_from(number).ok());
        Self {
            id: text("id"),
            url: text("url"),
            frame_id: number("frameId"),
            tab: number("tab"),
            own_id: text("ownId"),
            own_url: text("ownUrl"),
        }
    }

    pub(crate) fn origin(&self) -> Origin {
        if self.own_id.is_empty() || self.own_url.is_empty() || self.id != self.own_id {
            return Origin::Stranger;
        }
        if self.url.starts_with(&self.own_url) {
            return Origin::Page;
        }
        match self.tab {
            Some(tab) if self.frame_id == Some(0) && self.url.starts_with(SITE) => Origin::Content(tab),
            _ => Origin::Stranger,
        }
    }
}

/// What is known when a message comes in.
#[derive(Debug, Default)]
pub struct Known {
    /// Who sends it.
    pub sender: Sender,
    /// The records that were fetched.
    pub records: Snapshot,
    /// The record of the tab that was asked for, null where there is none; `None` as long as nobody asked.
    pub seen: Option<Value>,
    /// The browser's clock, milliseconds since the epoch.
    pub now: i64,
    /// How full the browser's storage is, where it says so.
    pub space: Option<Space>,
    /// The user's time zone, by its IANA name, and what it is ahead of UTC now, in minutes.
    pub zone: (String, i16),
    /// Ids that nobody has.
    pub fresh: Option<Fresh>,
    /// Whether there is what it takes to read by meaning; `None` as long as nobody needed it.
    pub model: Option<bool>,
}

/// How full the browser's storage is, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Space {
    /// Bytes in use.
    pub used: u64,
    /// Bytes there are.
    pub of: u64,
}

impl Space {
    fn read(space: &Value) -> Option<Self> {
        Some(Self { used: space.get("used")?.as_u64()?, of: space.get("of")?.as_u64().filter(|of| *of > 0)? })
    }
}

impl Known {
    /// Takes what the script's JSON says; what is not there counts as unknown.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut known = Self::default();
        let Some(Value::Object(members)) = json::value(text) else { return known };
        for (name, value) in members {
            match name.as_str() {
                "sender" => known.sender = Sender::read(&value),
                "seen" => known.seen = Some(value),
                "now" => known.now = value.as_i64().unwrap_or_default(),
                "space" => known.space = Space::read(&value),
                "zone" => known.zone = zone(&value).unwrap_or_default(),
                "fresh" => known.fresh = Fresh::read(&value),
                "model" => known.model = value.as_bool(),
                _ => known.records.take(&name, value),
            }
        }
        known
    }
}

fn zone(zone: &Value) -> Option<(String, i16)> {
    let offset = zone.get("offset")?.as_i64()?;
    Some((zone.get("name")?.as_str()?.to_owned(), i16::try_from(offset).ok()?))
}

/// What comes of a message: to the keeper an [`Outcome`], to the engine its own.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Step<O = Outcome> {
    /// More has to be known; then the program is to be asked again.
    Needs(Needs),
    /// What is to be done.
    Outcome(O),
}

/// What has to be fetched.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Needs {
    /// Keys of single records.
    pub keys: Set<String>,
    /// Beginnings of keys of which every record is needed.
    pub prefixes: Set<String>,
    /// The tab whose session's record is needed; it is void when no content script listens there any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tab: Option<i32>,
}

impl<O> From<Needed> for Step<O> {
    fn from(Needed { keys, prefixes }: Needed) -> Self {
        Self::Needs(Needs { keys, prefixes, tab: None })
    }
}

/// What is to be done about a message to the keeper.
#[derive(Debug, Default, Serialize)]
pub struct Outcome {
    /// What is answered, as JSON; true once the writes are stored.
    pub response: String,
    /// What is to be stored.
    #[serde(skip_serializing_if = "Writes::is_empty")]
    pub writes: Writes,
}

impl From<String> for Outcome {
    fn from(response: String) -> Self {
        Self { response, writes: Writes::default() }
    }
}

/// What was last seen in a tab: the record `tab:ID` of the session.
#[derive(Debug, Clone, Serialize)]
pub struct Seen<R = Value> {
    /// Why the page is or is not read.
    pub state: PlanState,
    /// What was found: the answer to the scan as JSON, which saves both programs the code to take it apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<R>,
}

impl Seen {
    /// A record of an older build, or none, is as good as a tab never seen.
    pub(crate) fn read(record: &Value) -> Option<Self> {
        let state = PlanState::deserialize(record.get("state")?).ok()?;
        Some(Self { state, report: record.get("report").filter(|report| report.is_object()).cloned() })
    }
}

/// What the toolbar button says in one tab.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Button {
    /// The tab's id.
    pub tab: i32,
    /// The level whose shape the button's icon has; the product's own where `None`.
    pub level: Option<&'static str>,
    /// A few letters on the button.
    pub text: String,
    /// Name of the message that stands on the button where `text` is empty; empty for none.
    pub word: &'static str,
    /// Name of the message that the button's tooltip is.
    pub title: &'static str,
    /// What stands in the message's places.
    pub args: Vec<String>,
}

/// A message of a size that is looked at.
///
/// # Errors
/// Says that it is too large.
pub(crate) fn admitted(message: &str) -> Result<&str, String> {
    if message.len() > LARGEST_MESSAGE {
        return Err(format!("The message has {} bytes, more than {LARGEST_MESSAGE}.", message.len()));
    }
    Ok(message)
}

/// A message that is refused or cannot be read changes nothing.
pub(crate) fn refused<O: From<String>>(cause: &str) -> Step<O> {
    says(failed("background_refused", cause))
}

/// The answer, as JSON, that nothing was done.
pub(crate) fn failed(message: &str, cause: &str) -> String {
    #[derive(Serialize)]
    struct Failed<'a> {
        is: &'static str,
        message: &'a str,
        cause: &'a str,
    }
    json::text(&Failed { is: "failed", message, cause }).unwrap_or_default()
}

/// Nothing but an answer, which is JSON.
pub(crate) fn says<O: From<String>>(answer: String) -> Step<O> {
    Step::Outcome(answer.into())
}

/// Senders and outcomes for the tests of both programs.
#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
    use super::*;

    pub(crate) const OWN: &str = "chrome-extension://abc/";
    pub(crate) const JOBS: &str = "https://www.upwork.com/nx/search/jobs/?q=menu";

    pub(crate) fn sender(url: &str) -> Sender {
        let own = ("abc".to_owned(), OWN.to_owned());
        Sender { id: own.0.clone(), url: url.to_owned(), frame_id: Some(0), tab: Some(5), own_id: own.0, own_url: own.1 }
    }

    /// Everybody who must not be answered.
    pub(crate) fn strangers() -> Vec<Sender> {
        let other_extension = Sender { id: "xyz".to_owned(), ..sender("popup.html") };
        let in_a_frame = Sender { frame_id: Some(3), ..sender(JOBS) };
        let lookalikes = ["https://upwork.com.example/", "https://www.upwork.com.example/", "http://www.upwork.com/"].map(sender);
        [other_extension, in_a_frame, Sender::default()].into_iter().chain(lookalikes).collect()
    }

    /// What is known of a sender to whom every record there is was handed over.
    pub(crate) fn known(sender: Sender, records: &Value) -> Known {
        let everything = serde_json::json!({"records": records, "under": [""], "now": 9});
        Known { sender, ..Known::read(&everything.to_string()) }
    }

    /// What is answered, and the outcome as the script gets it.
    pub(crate) fn outcome<O: std::fmt::Debug + Serialize>(step: Step<O>) -> (Value, O) {
        let Step::Outcome(outcome) = step else { panic!("more is needed: {step:?}") };
        let written: Value = serde_json::from_str(&json::text(&outcome).unwrap()).unwrap();
        (serde_json::from_str(written.get("response").unwrap().as_str().unwrap()).unwrap(), outcome)
    }

    #[test]
    fn a_stranger_is_nobody_of_ours() {
        for stranger in strangers() {
            assert_eq!(stranger.origin(), Origin::Stranger, "{stranger:?}");
        }
        assert_eq!(sender(&format!("{OWN}popup.html")).origin(), Origin::Page);
        assert_eq!(sender(JOBS).origin(), Origin::Content(5));
    }

    #[test]
    fn what_the_script_does_not_say_is_unknown() {
        for text in ["", "7", "{}", r#"{"space": {"used": 7}}"#] {
            let known = Known::read(text);
            assert_eq!((known.sender.origin(), known.space, known.seen), (Origin::Stranger, None, None), "{text}");
        }
    }
}

//! One message to the background worker: who may ask what, what is answered, and which records change by it.
//! The browser's interfaces stay outside; texts come in and a text goes out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::background::{Saved, answer};
use crate::engine::Engine;
use crate::protocol::{PlanState, Request, Response};

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
enum Origin {
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

    fn origin(&self) -> Origin {
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

/// What was last seen in a tab: the record `tab:ID` of the session.
#[derive(Debug, Clone, Serialize)]
pub struct Seen {
    /// Why the page is or is not read.
    pub state: PlanState,
    /// What was found: the [`Response`] as JSON, which saves the engine the code to take it apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<Value>,
}

impl Seen {
    /// A record of an older build, or none, is as good as a tab never seen.
    fn read(record: &Value) -> Option<Self> {
        let state = PlanState::deserialize(record.get("state")?).ok()?;
        Some(Self { state, report: record.get("report").filter(|report| report.is_object()).cloned() })
    }
}

/// What the background has to read before it can answer.
#[derive(Debug, Default, Serialize)]
pub struct Needs {
    /// Name of the session's record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// The tab of which the sender wants to know; its record is void when no content script listens there any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tab: Option<i32>,
}

/// What is known when a message comes in.
#[derive(Debug, Default)]
pub struct Known {
    /// Who sends it.
    pub sender: Sender,
    /// All records of the user's storage.
    pub records: Map<String, Value>,
    /// The session's record that [`needs`] named.
    pub seen: Option<Value>,
}

impl Known {
    /// Takes what the worker's JSON says; what is not there counts as absent.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut known: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
        let sender = known.get("sender").map(Sender::read).unwrap_or_default();
        let records = match known.remove("records") {
            Some(Value::Object(records)) => records,
            _ => Map::new(),
        };
        Self { sender, records, seen: known.remove("seen") }
    }
}

/// What is to be done about a message.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// The [`Response`] as JSON.
    pub response: String,
    /// Records of the user's storage to be written; `None` removes one. The response is true once they are.
    pub changes: BTreeMap<String, Option<Value>>,
    /// What is now seen in the sender's tab, by the record's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<(String, Seen)>,
    /// What the toolbar button says in the sender's tab.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub button: Option<Button>,
}

/// What the toolbar button says in one tab.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Button {
    /// The tab's id.
    pub tab: i32,
    /// A few letters on the button.
    pub text: String,
    /// Name of the message that the button's tooltip is.
    pub title: &'static str,
    /// What stands in the message's places.
    pub args: Vec<String>,
}

fn record_name(tab: i32) -> String {
    format!("tab:{tab}")
}

/// [`needs`] for a sender in the worker's JSON.
#[must_use]
pub fn needs_of(message: &str, sender: &str) -> Needs {
    needs(message, &Sender::read(&serde_json::from_str(sender).unwrap_or_default()))
}

/// What has to be read before `message` can be answered; nothing for messages that are refused.
#[must_use]
pub fn needs(message: &str, sender: &Sender) -> Needs {
    match sender.origin() {
        Origin::Stranger | Origin::Content(_) => Needs::default(),
        Origin::Page => match request(message) {
            Ok(Request::Tab { tab }) => Needs { record: Some(record_name(tab)), tab: Some(tab) },
            _ => Needs::default(),
        },
    }
}

/// Answers a message. A message that is refused or cannot be read changes nothing.
#[must_use]
pub fn handle(engine: &Engine, message: &str, known: &Known) -> Outcome {
    let origin = known.sender.origin();
    let request = match request(message) {
        Ok(request) if may(origin, &request) => request,
        Ok(_) => return refused("The sender may not ask for this."),
        Err(cause) => return refused(&cause),
    };
    let seen = known.seen.as_ref().and_then(Seen::read);
    if let Request::Tab { .. } = request {
        return tab(seen);
    }
    let answer = answer(engine, request, &Saved::read(&known.records));
    let in_json = json(&answer.response);
    let mut outcome = Outcome { changes: answer.changes, ..says(&in_json) };
    if let (Origin::Content(tab), Some(now)) = (origin, seen_now(&answer.response, &in_json)) {
        outcome.button = Some(button(tab, &now));
        outcome.seen = Some((record_name(tab), now));
    }
    outcome
}

fn request(message: &str) -> Result<Request, String> {
    if message.len() > LARGEST_MESSAGE {
        return Err(format!("The message has {} bytes, more than {LARGEST_MESSAGE}.", message.len()));
    }
    Request::read(message).map_err(|error| error.to_string())
}

/// Pages of the extension set and look up, the content script reads; both tell what the user thinks of a signal.
fn may(origin: Origin, request: &Request) -> bool {
    let by_page = matches!(request, Request::Set { .. } | Request::Tab { .. } | Request::Paste { .. });
    let by_content = matches!(request, Request::Plan { .. } | Request::Scan { .. });
    match origin {
        Origin::Page => !by_content,
        Origin::Content(_) => !by_page,
        Origin::Stranger => false,
    }
}

fn tab(seen: Option<Seen>) -> Outcome {
    let state = seen.as_ref().map_or(PlanState::NotOurs, |seen| seen.state);
    match seen.and_then(|seen| seen.report) {
        Some(report) => says(&report),
        None => says(&json(&Response::Plan { plan: None, state })),
    }
}

/// What is seen in a tab after this response; nothing where the response tells nothing of the tab.
fn seen_now(response: &Response, in_json: &Value) -> Option<Seen> {
    match response {
        Response::Plan { state, .. } => Some(Seen { state: *state, report: None }),
        Response::Report(_) => Some(Seen { state: PlanState::On, report: Some(in_json.clone()) }),
        _ => None,
    }
}

fn items(report: &Value) -> &[Value] {
    report.get("items").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The number of posts on a list, or of reasons on a job page, that are more than worth knowing.
fn button(tab: i32, seen: &Seen) -> Button {
    let says = |text: String, title, args| Button { tab, text, title, args };
    let Some(report) = &seen.report else { return says(String::new(), "name", Vec::new()) };
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned).unwrap_or_default();
    let is_grave = |item: &&Value| matches!(text(item, "level").as_str(), "caution" | "serious" | "stop");
    let weighs = |reason: &&Value| reason.get("severity").and_then(Value::as_u64) >= Some(2);
    let reasons = |item: &Value| item.get("reasons").and_then(Value::as_array).map_or(0, |all| all.iter().filter(weighs).count());
    let (count, title) = if matches!(text(report, "kind").as_str(), "search" | "feed" | "saved") {
        (items(report).iter().filter(is_grave).count(), "button_posts")
    } else {
        (items(report).iter().map(reasons).sum(), "button_reasons")
    };
    match count {
        0 if text(report, "state") == "unreadable" => says("?".to_owned(), "button_unreadable", Vec::new()),
        0 => says(String::new(), "name", Vec::new()),
        _ => says(count.to_string(), title, vec![count.to_string()]),
    }
}

fn refused(cause: &str) -> Outcome {
    says(&json(&Response::Failed { message: "background_refused", cause: cause.to_owned() }))
}

fn json(response: &Response) -> Value {
    serde_json::to_value(response).unwrap_or_else(|error| {
        let cause = error.to_string();
        Value::from_iter([("is", "failed"), ("message", "background_failed"), ("cause", cause.as_str())])
    })
}

fn says(response: &Value) -> Outcome {
    Outcome { response: response.to_string(), changes: BTreeMap::new(), seen: None, button: None }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use serde_json::json;

    use super::*;

    const OWN: &str = "chrome-extension://abc/";
    const JOBS: &str = "https://www.upwork.com/nx/search/jobs/?q=menu";

    fn sender(url: &str) -> Sender {
        let own = ("abc".to_owned(), OWN.to_owned());
        Sender { id: own.0.clone(), url: url.to_owned(), frame_id: Some(0), tab: Some(5), own_id: own.0, own_url: own.1 }
    }

    fn ask(message: &Value, known: &Known) -> (Value, Outcome) {
        let outcome = handle(&Engine::new().unwrap(), &message.to_string(), known);
        (serde_json::from_str(&outcome.response).unwrap(), outcome)
    }

    fn from(sender: Sender) -> Known {
        Known { sender, ..Known::default() }
    }

    fn set() -> Value {
        json!({"do": "set", "settings": {"off": true}})
    }

    fn scan(url: &str, tiles: &[(u32, &str)]) -> Value {
        let item = |(key, text): &(u32, &str)| json!({"group": "job", "key": key, "fields": {"title": ["Menu for a harbour café"], "description": [text]}});
        let items: Vec<Value> = tiles.iter().map(item).collect();
        json!({"do": "scan", "now": 1_793_491_200_000_i64, "reading": {"url": url, "title": "Jobs", "items": items}})
    }

    #[test]
    fn strangers_are_refused_and_change_nothing() {
        let other_extension = Sender { id: "xyz".to_owned(), ..sender("popup.html") };
        let in_a_frame = Sender { frame_id: Some(3), ..sender(JOBS) };
        let unnamed = Sender::default();
        for stranger in
            [other_extension, in_a_frame, unnamed, sender("https://upwork.com.example/"), sender("https://www.upwork.com.example/")]
        {
            for message in [set(), json!({"do": "settings"}), json!({"do": "mute", "signal": "contact-on-telegram"})] {
                let (response, outcome) = ask(&message, &from(stranger.clone()));
                assert_eq!((response.get("is").unwrap(), outcome.changes.len()), (&json!("failed"), 0), "{stranger:?} {message}");
            }
            assert_eq!(needs(&json!({"do": "tab", "tab": 5}).to_string(), &stranger).record, None);
        }
    }

    #[test]
    fn only_pages_of_the_extension_set_and_only_the_content_script_scans() {
        let (page, content) = (from(sender(&format!("{OWN}popup.html"))), from(sender(JOBS)));
        assert_eq!(ask(&set(), &page).1.changes.len(), 1);
        assert_eq!(ask(&set(), &content).1.changes.len(), 0);
        assert_eq!(ask(&scan(JOBS, &[]), &content).0.get("is").unwrap(), "report");
        assert_eq!(ask(&scan(JOBS, &[]), &page).0.get("is").unwrap(), "failed");
        let mute = json!({"do": "mute", "signal": "contact-on-telegram"});
        assert_eq!((ask(&mute, &page).1.changes.len(), ask(&mute, &content).1.changes.len()), (1, 1));
    }

    #[test]
    fn malformed_and_too_large_messages_are_refused() {
        let page = from(sender(&format!("{OWN}popup.html")));
        let engine = Engine::new().unwrap();
        let large = json!({"do": "paste", "kind": "post", "text": "a".repeat(LARGEST_MESSAGE)}).to_string();
        for message in ["", "{", "null", "[]", r#"{"do":"format-disk"}"#, large.as_str()] {
            let outcome = handle(&engine, message, &page);
            let response: Value = serde_json::from_str(&outcome.response).unwrap();
            assert_eq!((response.get("is").unwrap(), outcome.changes.len()), (&json!("failed"), 0), "{response}");
        }
    }

    #[test]
    fn a_tab_is_seen_as_it_was_read_last() {
        let known = from(sender(JOBS));
        let keys = |message: &Value| -> Vec<u64> {
            let (name, seen) = ask(message, &known).1.seen.unwrap();
            assert_eq!(name, "tab:5");
            items(&seen.report.unwrap()).iter().map(|item| item.get("key").unwrap().as_u64().unwrap()).collect()
        };
        assert_eq!(keys(&scan(JOBS, &[(1, "A menu in Dutch."), (2, "Forty dishes.")])), [1, 2]);
        assert_eq!(keys(&scan(JOBS, &[(2, "Forty-two dishes.")])), [2]);
        let anew = ask(&json!({"do": "plan", "url": JOBS}), &known).1.seen.unwrap().1;
        assert_eq!((anew.state, anew.report), (PlanState::On, None));
    }

    #[test]
    fn the_button_counts_posts_and_a_tab_is_told_to_pages() {
        let content = from(sender(JOBS));
        let outcome = ask(&scan(JOBS, &[(1, "Message me on Telegram @harbour_mill first."), (2, "A menu in Dutch.")]), &content).1;
        let button = outcome.button.unwrap();
        assert_eq!((button.tab, button.text.as_str(), button.title), (5, "1", "button_posts"));
        let question = json!({"do": "tab", "tab": 5});
        let mut page = from(sender(&format!("{OWN}popup.html")));
        assert_eq!(needs(&question.to_string(), &page.sender).record.as_deref(), Some("tab:5"));
        assert_eq!(ask(&question, &page).0, json!({"is": "plan", "plan": null, "state": "not-ours"}));
        page.seen = Some(serde_json::to_value(outcome.seen.unwrap().1).unwrap());
        assert_eq!(ask(&question, &page).0.get("items").unwrap().as_array().unwrap().len(), 2);
    }
}

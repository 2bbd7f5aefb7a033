//! What the background answers to a request: a pure function of the request and of what is stored. It stores nothing
//! itself; it says what is to be stored.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::assess;
use crate::engine::{Engine, Source};
use crate::facts::{PastContract, Posting};
use crate::protocol::{Assessed, Mark, PlanState, ReadState, Report, Request, Response, TextKind};
use crate::reading::plan::{Item, PageKind, Reading};
use crate::reading::{kind_read, page_kind, plan_for, understand};
use crate::settings::{Settings, When};
use crate::signals::by_id;
use crate::values::Millis;

/// The record of the settings.
const SETTINGS: &str = "settings";
/// Records of what is not true for a job begin so; the job's uid follows.
const DISMISSED: &str = "dismissed:";

/// What is stored, as far as answers depend on it.
#[derive(Debug, Clone, Default)]
pub struct Saved {
    /// The user's settings.
    pub settings: Settings,
    /// By job uid: ids of signals the user said are not true there.
    pub dismissed: BTreeMap<String, BTreeSet<String>>,
}

/// An answer, and what has to be stored before it is given.
#[derive(Debug)]
pub struct Answer {
    /// The answer.
    pub response: Response,
    /// Records to be written by key; `None` removes the record.
    pub changes: BTreeMap<String, Option<Value>>,
}

impl Saved {
    /// Understands stored records. One that cannot be understood is left alone and counts as absent.
    #[must_use]
    pub fn read(records: &Map<String, Value>) -> Self {
        let settings = records.get(SETTINGS).and_then(|record| Settings::deserialize(record).ok()).unwrap_or_default();
        let dismissed = records
            .iter()
            .filter_map(|(key, record)| {
                let ids = record.as_array()?.iter().filter_map(|id| id.as_str().map(str::to_owned)).collect();
                Some((key.strip_prefix(DISMISSED)?.to_owned(), ids))
            })
            .collect();
        Self { settings, dismissed }
    }

    fn dismissed_for(&self, posting: &Posting) -> BTreeSet<String> {
        posting.job.uid.and_then(|uid| self.dismissed.get(&uid.0.to_string())).cloned().unwrap_or_default()
    }
}

/// Answers a request.
#[must_use]
pub fn answer(engine: &Engine, request: Request, saved: &Saved) -> Answer {
    match request {
        Request::Plan { url, asked } => only(plan(&url, asked, &saved.settings)),
        Request::Scan { reading, now } => only(Response::Report(report(engine, &reading, saved, Some(Millis(now))))),
        Request::Paste { text, kind } => only(Response::Report(paste(engine, &text, kind, &saved.settings))),
        Request::Tab { .. } => only(failed("failed_no_report", "reports of tabs are kept by the background's glue")),
        Request::Settings => only(Response::Settings { settings: saved.settings.clone() }),
        Request::Set { settings } => write_settings(&settings),
        Request::Mute { signal } => match by_id(&signal) {
            None => only(unknown(&signal)),
            Some(_) => {
                let mut settings = saved.settings.clone();
                settings.muted.insert(signal);
                write_settings(&settings)
            }
        },
        Request::Dismiss { job, signal } => write_dismissed(saved, job, &signal, |ids| ids.insert(signal.clone())),
        Request::Restore { job, signal } => write_dismissed(saved, job, &signal, |ids| ids.remove(&signal)),
    }
}

fn only(response: Response) -> Answer {
    Answer { response, changes: BTreeMap::new() }
}

fn failed(message: &'static str, cause: &str) -> Response {
    Response::Failed { message, cause: cause.to_owned() }
}

fn unknown(signal: &str) -> Response {
    Response::Failed { message: "failed_unknown_signal", cause: format!("no signal has the id {signal}") }
}

fn write_settings(settings: &Settings) -> Answer {
    match serde_json::to_value(settings) {
        Ok(record) => Answer { response: Response::Done, changes: BTreeMap::from([(SETTINGS.to_owned(), Some(record))]) },
        Err(cause) => only(failed("failed_not_saved", &cause.to_string())),
    }
}

fn write_dismissed(saved: &Saved, job: String, signal: &str, change: impl FnOnce(&mut BTreeSet<String>) -> bool) -> Answer {
    if by_id(signal).is_none() {
        return only(unknown(signal));
    }
    if job.is_empty() || job.len() > 20 || !job.bytes().all(|b| b.is_ascii_digit()) {
        return only(failed("failed_unknown_job", "the job's uid is not a number"));
    }
    let mut ids = saved.dismissed.get(&job).cloned().unwrap_or_default();
    change(&mut ids);
    let record = (!ids.is_empty()).then(|| ids.into_iter().map(Value::String).collect());
    Answer { response: Response::Done, changes: BTreeMap::from([(format!("{DISMISSED}{job}"), record)]) }
}

fn plan(url: &str, asked: bool, settings: &Settings) -> Response {
    let kind = page_kind(url);
    let state = if !kind.is_list() && !kind.is_job_page() {
        PlanState::NotOurs
    } else if settings.off {
        PlanState::Off
    } else if settings.kinds_off.contains(&kind) {
        PlanState::KindOff
    } else if settings.when == When::OnClick && !asked {
        PlanState::Wait
    } else {
        PlanState::On
    };
    Response::Plan { plan: (state == PlanState::On).then(|| plan_for(kind)), state }
}

fn report(engine: &Engine, reading: &Reading, saved: &Saved, now: Option<Millis>) -> Report {
    let kind = kind_read(reading);
    let facts = understand(reading, now);
    let items: Vec<Assessed> = facts
        .postings
        .iter()
        .map(|posting| {
            let mut assessed = assess::assess(engine, posting, Source::Post, &saved.settings, &saved.dismissed_for(posting), now);
            let marks = std::mem::take(&mut assessed.marks);
            assessed.marks = marks.into_iter().filter_map(|mark| placed(mark, posting, reading)).collect();
            let is_job = reading.items.iter().any(|item| item.key == posting.key && item.group == "detail");
            assessed.panel = reading.group("client").next().map(|item| item.key).filter(|_| is_job);
            assessed
        })
        .collect();
    Report { kind, state: read_state(kind, &facts.postings, &items), items }
}

fn read_state(kind: PageKind, postings: &[Posting], items: &[Assessed]) -> ReadState {
    match kind {
        PageKind::Challenge => ReadState::Challenge,
        PageKind::Login | PageKind::Visitor => ReadState::LogIn,
        _ if !kind.is_list() && !kind.is_job_page() => ReadState::NotJobPage,
        _ if postings.iter().any(|p| p.job.unavailable) && !kind.is_list() => ReadState::Unavailable,
        _ if items.is_empty() => ReadState::Empty,
        _ if items.iter().all(|item| item.unread) => ReadState::Unreadable,
        _ => ReadState::Read,
    }
}

/// A mark where the reader can find it: its item holds exactly the text that was judged. Otherwise it is dropped.
fn placed(mark: Mark, posting: &Posting, reading: &Reading) -> Option<Mark> {
    if mark.field == "comment" {
        let contract = posting.history.get(mark.index as usize)?;
        return in_comment(mark, contract, reading);
    }
    let item = reading.items.iter().find(|item| item.key == mark.key)?;
    let judged = match mark.field.as_str() {
        "title" => posting.job.title.as_deref(),
        "description" => posting.job.description.as_deref(),
        _ => posting.job.questions.get(mark.index as usize).map(String::as_str),
    };
    (item.all(&mark.field).get(mark.index as usize).map(String::as_str) == judged).then_some(mark)
}

/// The page may show a comment cut short; a mark before the cut stands at the same place.
fn in_comment(mark: Mark, contract: &PastContract, reading: &Reading) -> Option<Mark> {
    let judged = contract.comment.as_deref()?;
    let shown = |item: &&Item| {
        let text = item.text("comment")?.trim_end_matches(['…', '.']).trim_end();
        (!text.is_empty() && judged.starts_with(text) && mark.end as usize <= text.encode_utf16().count()).then_some(item.key)
    };
    let key = reading.group("past").find_map(|item| shown(&item))?;
    Some(Mark { key, index: 0, ..mark })
}

/// Checks a text that the user brings.
#[must_use]
pub fn paste(engine: &Engine, text: &str, kind: TextKind, settings: &Settings) -> Report {
    let (posting, source) = brought(text, kind);
    let mut assessed = assess::assess(engine, &posting, source, settings, &BTreeSet::new(), None);
    // A text alone has no page whose facts could be missing.
    let nothing_found = assessed.reasons.is_empty();
    (assessed.known, assessed.of, assessed.unread) = (0, 0, text.trim().is_empty());
    (assessed.missing, assessed.questions) = (Vec::new(), Vec::new());
    if nothing_found && !assessed.unread {
        assessed.level = crate::protocol::Level::Clear;
    }
    let state = if assessed.unread { ReadState::Empty } else { ReadState::Read };
    Report { kind: PageKind::Other, state, items: vec![assessed] }
}

/// A text as the posting that it is part of: a post's description, a client's message, or a review of the client. The
/// user's own texts are judged by no signal yet.
#[must_use]
pub fn brought(text: &str, kind: TextKind) -> (Posting, Source) {
    let mut posting = Posting::default();
    match kind {
        TextKind::Post | TextKind::Invite => posting.job.description = Some(text.to_owned()),
        TextKind::ClientMessage => {
            posting.job.description = Some(text.to_owned());
            return (posting, Source::Message);
        }
        TextKind::ReviewOfClient => posting.history.push(PastContract { comment: Some(text.to_owned()), ..PastContract::default() }),
        TextKind::OwnMessage | TextKind::OwnFeedbackReply | TextKind::OwnReviewRequest => {}
    }
    (posting, Source::Post)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
    use super::*;
    use crate::protocol::Level;

    const SEARCH: &str = "https://www.upwork.com/nx/search/jobs/?q=logo";

    fn ask(request: Request, saved: &Saved) -> Answer {
        answer(&Engine::new().unwrap(), request, saved)
    }

    fn tile(description: &str) -> Reading {
        let fields = [("uid", "2089982301013487890"), ("title", "Retype a cookbook"), ("description", description)];
        let fields = fields.iter().map(|(name, text)| ((*name).to_owned(), vec![(*text).to_owned()])).collect();
        Reading { url: SEARCH.to_owned(), title: String::new(), items: vec![Item { group: "job".to_owned(), key: 7, fields }] }
    }

    fn scan(saved: &Saved) -> Assessed {
        let request =
            Request::Scan { reading: tile("Please write me on Telegram, my name there is @cook_book_desk."), now: 1_793_491_200_000 };
        let Response::Report(report) = ask(request, saved).response else { panic!("no report") };
        report.items.into_iter().next().unwrap()
    }

    #[test]
    fn switches_decide_whether_there_is_a_plan() {
        let state = |url: &str, asked, settings: Settings| match plan(url, asked, &settings) {
            Response::Plan { plan, state } => (plan.is_some(), state),
            _ => panic!("no plan"),
        };
        assert_eq!(state(SEARCH, false, Settings::default()), (true, PlanState::On));
        assert_eq!(state("https://www.upwork.com/freelancers/", false, Settings::default()), (false, PlanState::NotOurs));
        assert_eq!(state(SEARCH, false, Settings { off: true, ..Settings::default() }), (false, PlanState::Off));
        let kinds_off = BTreeSet::from([PageKind::Search]);
        assert_eq!(state(SEARCH, false, Settings { kinds_off, ..Settings::default() }), (false, PlanState::KindOff));
        let on_click = Settings { when: When::OnClick, ..Settings::default() };
        assert_eq!(state(SEARCH, false, on_click.clone()), (false, PlanState::Wait));
        assert_eq!(state(SEARCH, true, on_click), (true, PlanState::On));
    }

    #[test]
    fn a_finding_is_marked_where_it_stands_and_gone_when_muted_or_dismissed() {
        let item = scan(&Saved::default());
        assert_eq!(item.level, Level::Stop);
        assert!(item.marks.iter().any(|m| m.key == 7 && m.field == "description" && m.signal == "contact-on-telegram"));
        for request in [
            Request::Mute { signal: "contact-on-telegram".to_owned() },
            Request::Dismiss { job: "2089982301013487890".to_owned(), signal: "contact-on-telegram".to_owned() },
        ] {
            let changes = ask(request, &Saved::default()).changes;
            let records: Map<String, Value> = changes.into_iter().filter_map(|(key, record)| Some((key, record?))).collect();
            let saved = Saved::read(&records);
            assert!(scan(&saved).reasons.iter().all(|r| r.id != "contact-on-telegram"));
        }
    }

    #[test]
    fn foreign_commands_change_nothing() {
        for request in [
            Request::Mute { signal: "no-such-sign".to_owned() },
            Request::Dismiss { job: "__proto__".to_owned(), signal: "contact-on-telegram".to_owned() },
        ] {
            let Answer { response, changes } = ask(request, &Saved::default());
            assert!(matches!(response, Response::Failed { .. }) && changes.is_empty());
        }
    }

    #[test]
    fn a_record_of_settings_that_cannot_be_read_leaves_the_defaults() {
        let records = serde_json::json!({ "settings": { "off": "maybe" }, "dismissed:12": ["x", 3], "other": 1 });
        let saved = Saved::read(records.as_object().unwrap());
        assert_eq!(saved.settings, Settings::default());
        assert_eq!(saved.dismissed.get("12").map(BTreeSet::len), Some(1));
    }
}

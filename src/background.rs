//! What the engine answers: how a page is read, what was found on it, what a text shows. A pure function of the message and of
//! what is stored; it stores nothing but what was last seen in a tab.

use serde::Serialize;

use crate::assess;
use crate::clients::Traits;
use crate::engine::{Engine, Phase, Source};
use crate::exchange::{Button, Known, Origin, Seen, Step, admitted, failed, refused, says};
use crate::facts::{Message, PageFacts, PastContract, Posting, View};
use crate::json::{self, Raw};
use crate::meaning::Depth;
use crate::protocol::{
    Assessed, Level, Mark, Meaning, MessageShown, PlanState, ReadState, Report, Request, Response, RoomShown, Shown, TextKind,
};
use crate::reading::plan::{Item, PageKind, Reading};
use crate::reading::{judged_facts, page_kind};
use crate::set::Set;
use crate::settings::{Settings, When};
use crate::store::{Needed, Records, saved};
use crate::values::Millis;
use crate::view;

/// What is to be done about a message to the engine.
#[derive(Debug, Default, Serialize)]
pub struct Outcome {
    /// What is answered, as JSON.
    pub response: String,
    /// What is now seen in the sender's tab, by the name of the session's record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<(String, Seen<Raw>)>,
    /// What the toolbar button says in the sender's tab.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub button: Option<Button>,
    /// Whether texts are still to be read by meaning: the same is to be asked again once what that takes is loaded.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub waits: bool,
}

impl From<String> for Outcome {
    fn from(response: String) -> Self {
        Self { response, ..Self::default() }
    }
}

/// The pages that were understood last, each with the message that brought it, the newest first. A scan is asked again with the
/// records that it needed, and then begins with the facts. A program that was stopped in between understands the page anew.
#[derive(Debug, Default)]
pub struct Memory(Vec<(String, Page)>);

/// So many pages are remembered.
const MOST_REMEMBERED: usize = 4;

impl Memory {
    /// Nothing is remembered yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The page that this very message brought.
    fn of(&self, message: &str) -> Option<&Page> {
        self.0.iter().find(|(other, _)| other == message).map(|(_, page)| page)
    }

    fn keep(&mut self, message: &str, page: Page) {
        self.0.truncate(MOST_REMEMBERED - 1);
        self.0.insert(0, (message.to_owned(), page));
    }
}

/// A page as it was read, and what it was understood to say.
#[derive(Debug)]
struct Page {
    reading: Reading,
    facts: PageFacts,
    now: Millis,
}

impl Page {
    fn new(reading: Reading, now: i64) -> Self {
        let now = Millis(now);
        Self { facts: judged_facts(&reading, Some(now)), reading, now }
    }
}

/// What comes of a message to the engine. `memory` changes nothing but the time it takes.
#[must_use]
pub fn step(engine: &Engine, memory: &mut Memory, message: &str, known: &Known) -> Step<Outcome> {
    let origin = known.sender.origin();
    if let (Origin::Content(tab), Some(page)) = (origin, memory.of(message)) {
        return report(engine, page, &known.records, known.model).map_or_else(Step::from, |report| seen_in(tab, Response::Report(report)));
    }
    let request = match admitted(message).and_then(Request::read) {
        Ok(request) => request,
        Err(cause) => return refused(&cause),
    };
    match (origin, request) {
        (Origin::Content(tab), Request::Scan { reading, now }) => {
            let page = Page::new(reading, now);
            let report = report(engine, &page, &known.records, known.model);
            memory.keep(message, page);
            report.map_or_else(Step::from, |report| seen_in(tab, Response::Report(report)))
        }
        (Origin::Content(tab), request @ Request::Plan { .. }) => {
            answer(engine, request, &known.records, known.model).map_or_else(Step::from, |response| seen_in(tab, response))
        }
        (Origin::Page, request @ Request::Paste { .. }) => {
            answer(engine, request, &known.records, known.model).map_or_else(Step::from, |response| says(in_json(&response)))
        }
        _ => refused("The sender may not ask for this."),
    }
}

/// The answer to a content script, and what is now seen in its tab.
fn seen_in(tab: i32, mut response: Response) -> Step<Outcome> {
    let drawing = match &mut response {
        Response::Plan { .. } => None,
        Response::Report(report) => Some(Drawing::of(report)),
    };
    let answer = drawing.map_or_else(|| in_json(&response), |drawing| in_json(&drawing));
    let seen = match &response {
        Response::Plan { state, .. } => Seen { state: *state, report: None },
        Response::Report(_) => Seen { state: PlanState::On, report: Some(Raw(in_json(&response))) },
    };
    let waits = matches!(&response, Response::Report(report) if report.meaning == Meaning::Waits);
    Step::Outcome(Outcome { response: answer, button: Some(button(tab, &response)), seen: Some((format!("tab:{tab}"), seen)), waits })
}

/// An answer as JSON.
fn in_json(answer: &impl Serialize) -> String {
    json::text(answer).unwrap_or_else(|error| failed("background_failed", &error.to_string()))
}

/// What the content script draws; the rest of a report stays in the background.
#[derive(Debug, Serialize)]
struct Drawing {
    is: &'static str,
    items: Vec<Drawn>,
}

/// What is drawn for one posting.
#[derive(Debug, Serialize)]
struct Drawn {
    key: u32,
    badge: view::Node,
    #[serde(skip_serializing_if = "Option::is_none")]
    panel: Option<u32>,
    marks: Vec<Mark>,
}

impl Drawing {
    /// Takes the marks along: only the page needs them.
    fn of(report: &mut Report) -> Self {
        let is_apply = report.kind == PageKind::Apply;
        let drawn = |found: &mut Assessed| Drawn {
            key: found.key,
            badge: if is_apply { view::checklist_badge(found) } else { view::badge(found) },
            panel: found.panel,
            marks: std::mem::take(&mut found.marks),
        };
        let mut items: Vec<Drawn> = report.items.iter_mut().map(drawn).collect();
        let messages = report.shown.iter().flat_map(|shown| &shown.messages);
        items.extend(messages.map(|message| Drawn { key: message.key, badge: view::keep(message.key), panel: None, marks: Vec::new() }));
        Self { is: "drawing", items }
    }
}

/// Answers a request.
///
/// # Errors
/// Records have to be fetched; then the same can be asked again.
pub fn answer(engine: &Engine, request: Request, records: &dyn Records, model: Option<bool>) -> Result<Response, Needed> {
    Ok(match request {
        Request::Plan { url, asked } => plan(engine, &url, asked, &saved::switches(records)?.0),
        Request::Scan { reading, now } => Response::Report(report(engine, &Page::new(reading, now), records, model)?),
        Request::Paste { text, kind } => Response::Report(paste(engine, &text, kind, None, &saved::settings(records)?.0)),
    })
}

fn plan(engine: &Engine, url: &str, asked: bool, settings: &Settings) -> Response {
    let kind = page_kind(url);
    let state = if !kind.is_read() {
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
    Response::Plan { plan: engine.plan(kind).filter(|_| state == PlanState::On), state }
}

fn report(engine: &Engine, page: &Page, records: &dyn Records, model: Option<bool>) -> Result<Report, Needed> {
    let depth = if model == Some(true) { Depth::Full } else { Depth::AtOnce };
    let Page { reading, facts, now } = page;
    let postings = &facts.postings;
    let uids: Vec<Option<String>> = postings.iter().map(uid).collect();
    let settings = saved::with(records, &saved::job_keys(uids.iter().flatten().cloned()))?;
    let clients = saved::clients_of(records, &uids.iter().flatten().map(String::as_str).collect::<Vec<_>>())?;
    let mut items = Vec::with_capacity(postings.len());
    for (posting, uid) in postings.iter().zip(&uids) {
        let uid = uid.as_deref();
        let dismissed = uid.map_or_else(|| Ok(Set::new()), |uid| saved::dismissed(records, uid))?;
        let mut assessed = assess::assess(engine, posting, Source::Post, &settings, &dismissed, Some(*now), depth);
        let marks = std::mem::take(&mut assessed.marks);
        assessed.marks = marks.into_iter().filter_map(|mark| placed(mark, posting, reading)).collect();
        let is_job = reading.items.iter().any(|item| item.key == posting.key && item.group == "detail");
        assessed.panel = reading.group("client").next().map(|item| item.key).filter(|_| is_job);
        assessed.client = clients.iter().find(|(job, _)| Some(*job) == uid).map(|(_, client)| client.clone());
        assessed.checklist = uid.map_or(Ok(None), |uid| saved::checklist(records, uid))?;
        items.push(assessed);
    }
    let shown = shown(page, &mut items);
    // A room has no postings.
    let is_read = shown.as_ref().is_some_and(|shown| shown.messages.iter().any(|message| !message.text.is_empty()));
    let state = if is_read { ReadState::Read } else { read_state(facts.kind, postings, &items) };
    let meaning = meaning(&items, &settings, model);
    Ok(Report { kind: facts.kind, state, meaning, items, shown })
}

/// Whether the texts were read by meaning; `model` says whether there is what it takes.
fn meaning(items: &[Assessed], settings: &Settings, model: Option<bool>) -> Meaning {
    match model {
        _ if settings.sure_only => Meaning::Off,
        _ if !items.iter().any(|item| item.waits) => Meaning::Read,
        Some(false) => Meaning::Absent,
        _ => Meaning::Waits,
    }
}

/// What there is to keep: of the job that the page shows in full, or of its room.
fn shown(page: &Page, items: &mut [Assessed]) -> Option<Shown> {
    let Page { reading, facts, now } = page;
    let url = reading.url.clone();
    if let Some(room) = &facts.room {
        let traits = Traits::in_room(&url).unwrap_or_default();
        let name = room.client.clone().or_else(|| room.title.clone());
        let room = RoomShown { name, job_title: room.job_title.clone(), job: room.job.map(|job| job.0.to_string()) };
        let messages = facts.messages.iter().filter(|message| !message.deleted).map(message_shown).collect();
        return Some(Shown { url, traits, room: Some(room), messages, ..Shown::default() });
    }
    let posting = facts.postings.iter().rfind(|posting| posting.view != View::Tile && !posting.job.unavailable)?;
    let assessed = items.iter_mut().find(|item| item.key == posting.key)?;
    Some(Shown {
        url,
        facts: assessed.facts.take(),
        traits: Traits::of(posting, *now),
        text: posting.job.description.clone(),
        missing: assessed.missing.clone(),
        ..Shown::default()
    })
}

fn message_shown(message: &Message) -> MessageShown {
    MessageShown {
        key: message.key,
        author: message.author.clone(),
        from_me: message.from_me,
        system: message.system,
        time: message.time.clone(),
        text: message.text.clone().unwrap_or_default(),
        attachments: message.attachments.clone(),
    }
}

fn uid(posting: &Posting) -> Option<String> {
    posting.job.uid.map(|uid| uid.0.to_string())
}

fn read_state(kind: PageKind, postings: &[Posting], items: &[Assessed]) -> ReadState {
    match kind {
        PageKind::Challenge => ReadState::Challenge,
        PageKind::Login | PageKind::Visitor => ReadState::LogIn,
        _ if !kind.is_read() => ReadState::NotJobPage,
        _ if postings.iter().any(|p| p.job.unavailable) && !kind.is_list() => ReadState::Unavailable,
        _ if items.is_empty() => ReadState::Empty,
        _ if items.iter().all(|item| item.unread) => ReadState::Unreadable,
        _ => ReadState::Read,
    }
}

/// What the toolbar button says: on a list the number of posts that are more than worth knowing, on a job page the level.
fn button(tab: i32, response: &Response) -> Button {
    let quiet = Button { tab, level: None, text: String::new(), word: "", title: "name", args: Vec::new() };
    let Response::Report(report) = response else { return quiet };
    let found = report.items.iter().filter(|item| !item.unread || !item.reasons.is_empty());
    let Some(level) = found.map(|item| item.level).max() else {
        let unreadable = Button { text: "?".to_owned(), title: "button_unreadable", ..quiet.clone() };
        return if report.state == ReadState::Unreadable { unreadable } else { quiet };
    };
    let level_name = Some(view::level_name(level));
    if report.kind.is_list() {
        return match report.items.iter().filter(|item| item.level >= Level::Caution).count().to_string() {
            none if none == "0" => quiet,
            count => Button { level: level_name, text: count.clone(), title: "button_posts", args: vec![count], ..quiet },
        };
    }
    let (word, title) = match level {
        Level::Clear => ("button_word_clear", "button_clear"),
        Level::Note => ("button_word_note", "button_note"),
        Level::Caution => ("button_word_caution", "button_caution"),
        Level::Serious => ("button_word_serious", "button_serious"),
        Level::Stop => ("button_word_stop", "button_stop"),
    };
    Button { level: level_name, word, title, ..quiet }
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
pub fn paste(engine: &Engine, text: &str, kind: TextKind, phase: Option<Phase>, settings: &Settings) -> Report {
    let (posting, source) = brought(text, kind, phase);
    let mut assessed = assess::assess(engine, &posting, source, settings, &Set::new(), None, Depth::Full);
    // A text alone has no page whose facts could be missing.
    let nothing_found = assessed.reasons.is_empty();
    (assessed.known, assessed.of, assessed.unread) = (0, 0, text.trim().is_empty());
    (assessed.missing, assessed.questions) = (Vec::new(), Vec::new());
    if nothing_found && !assessed.unread {
        assessed.level = crate::protocol::Level::Clear;
    }
    let state = if assessed.unread { ReadState::Empty } else { ReadState::Read };
    let meaning = meaning(std::slice::from_ref(&assessed), settings, Some(false));
    Report { kind: PageKind::Other, state, meaning, items: vec![assessed], shown: None }
}

/// A text as the posting that it is part of, and what it is.
#[must_use]
pub fn brought(text: &str, kind: TextKind, phase: Option<Phase>) -> (Posting, Source) {
    let source = match kind {
        TextKind::Post | TextKind::Invite => Source::Post,
        TextKind::ReviewOfClient => Source::Review,
        TextKind::ClientMessage => Source::Message(phase),
        TextKind::OwnMessage => Source::OwnMessage(phase),
        TextKind::OwnFeedbackReply => Source::OwnReply,
        TextKind::OwnReviewRequest => Source::OwnRequest,
    };
    (source.of(text), source)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]
    use std::collections::BTreeMap;

    use serde_json::{Value, json};

    use super::*;
    use crate::exchange::LARGEST_MESSAGE;
    use crate::exchange::tests::{JOBS, OWN, known, outcome, sender, strangers};
    use crate::meaning::Model;
    use crate::protocol::Level;
    use crate::signals;

    const SEARCH: &str = "https://www.upwork.com/nx/search/jobs/?q=logo";
    const UID: &str = "2089982301013487890";

    fn tile(description: &str) -> Reading {
        let fields = [("uid", UID), ("title", "Retype a cookbook"), ("description", description)];
        let fields = fields.iter().map(|(name, text)| ((*name).to_owned(), vec![(*text).to_owned()])).collect();
        Reading { url: SEARCH.to_owned(), title: String::new(), items: vec![Item { group: "job".to_owned(), key: 7, fields }] }
    }

    fn risky() -> Request {
        Request::Scan { reading: tile("Please write me on Telegram, my name there is @cook_book_desk."), now: 1_793_491_200_000 }
    }

    fn found(records: &Value) -> Assessed {
        let records: BTreeMap<String, Value> = serde_json::from_value(records.clone()).unwrap();
        let Response::Report(report) = answer(&Engine::new().unwrap(), risky(), &records, None).unwrap() else { panic!("no report") };
        report.items.into_iter().next().unwrap()
    }

    fn scan(url: &str, tiles: &[(u32, &str)]) -> Value {
        let item = |(key, text): &(u32, &str)| json!({"group": "job", "key": key, "fields": {"title": ["Menu for a harbour café"], "description": [text]}});
        let items: Vec<Value> = tiles.iter().map(item).collect();
        json!({"do": "scan", "now": 1_793_491_200_000_i64, "reading": {"url": url, "title": "Jobs", "items": items}})
    }

    fn ask(message: &Value, known: &Known) -> (Value, Outcome) {
        outcome(step(&Engine::new().unwrap(), &mut Memory::default(), &message.to_string(), known))
    }

    #[test]
    fn switches_decide_whether_there_is_a_plan() {
        let engine = Engine::new().unwrap();
        let state = |url: &str, asked, settings: Settings| match plan(&engine, url, asked, &settings) {
            Response::Plan { plan, state } => (plan.is_some(), state),
            Response::Report(_) => panic!("no plan"),
        };
        assert_eq!(state(SEARCH, false, Settings::default()), (true, PlanState::On));
        assert_eq!(state("https://www.upwork.com/freelancers/", false, Settings::default()), (false, PlanState::NotOurs));
        assert_eq!(state(SEARCH, false, Settings { off: true, ..Settings::default() }), (false, PlanState::Off));
        let kinds_off = Set::from_iter([PageKind::Search]);
        assert_eq!(state(SEARCH, false, Settings { kinds_off, ..Settings::default() }), (false, PlanState::KindOff));
        let on_click = Settings { when: When::OnClick, ..Settings::default() };
        assert_eq!(state(SEARCH, false, on_click.clone()), (false, PlanState::Wait));
        assert_eq!(state(SEARCH, true, on_click), (true, PlanState::On));
    }

    #[test]
    fn a_finding_is_marked_where_it_stands_and_gone_when_muted_or_dismissed() {
        let item = found(&json!({}));
        assert_eq!(item.level, Level::Stop);
        assert!(item.marks.iter().any(|m| m.key == 7 && m.field == "description" && m.signal == "contact-on-telegram"));
        let record = |body: Value| json!({"v": 1, "rev": 1, "at": 1, "body": body});
        for records in [
            json!({"muted:contact-on-telegram": record(json!({}))}),
            json!({format!("job:{UID}"): record(json!({"dismissed": ["contact-on-telegram"]}))}),
            json!({"settings": {"muted": ["contact-on-telegram"]}}),
            json!({format!("dismissed:{UID}"): ["contact-on-telegram"]}),
        ] {
            assert!(found(&records).reasons.iter().all(|r| r.id != "contact-on-telegram"), "{records}");
        }
    }

    #[test]
    fn records_that_cannot_be_read_count_as_absent() {
        let broken = json!({"setting:general": {"off": "maybe"}, format!("job:{UID}"): 7, "settings": {"off": true}});
        assert_eq!(found(&broken).level, Level::Stop);
    }

    #[test]
    fn a_scan_of_fifty_tiles_asks_for_its_records_in_one_round() {
        let item = |key: u32| {
            let fields = json!({"uid": [(1_990_000_000_000_000_001_u64 + u64::from(key)).to_string()], "title": ["Menu"]});
            json!({"group": "job", "key": key, "fields": fields})
        };
        let items: Vec<Value> = (0..50).map(item).collect();
        let scan = json!({"do": "scan", "now": 0, "reading": {"url": JOBS, "title": "", "items": items}}).to_string();
        let engine = Engine::new().unwrap();
        let (mut memory, unknown) = (Memory::default(), Known { sender: sender(JOBS), ..Known::default() });
        let Step::Needs(needs) = step(&engine, &mut memory, &scan, &unknown) else { panic!("answered") };
        assert_eq!((needs.keys.len(), needs.prefixes.len(), needs.tab), (152 + signals::ids().count(), 0, None));
        let fetched = json!({"absent": needs.keys, "under": needs.prefixes});
        let known = Known { sender: sender(JOBS), ..Known::read(&fetched.to_string()) };
        assert!(matches!(step(&engine, &mut memory, &scan, &known), Step::Outcome(_)));
    }

    #[test]
    fn reports_on_whole_pages_are_written_as_serde_json_writes_them() {
        let engine = Engine::new().unwrap();
        let job = "https://www.upwork.com/jobs/~022120781158785532126";
        let viewer = "https://www.upwork.com/nx/s/job-details-viewer/jobs/~022117817861534646374";
        let room = "https://www.upwork.com/ab/messages/rooms/room_4c1f9e27ab60d35e";
        for (url, html) in [
            (SEARCH, include_str!("../tests/pages/search-2026-header.html")),
            (job, include_str!("../tests/pages/detail-nuxt3.html")),
            (viewer, include_str!("../tests/pages/viewer-risky.html")),
            (room, include_str!("../tests/pages/messages-2026.html")),
        ] {
            let reading = crate::reading::html::read_page(url, html).unwrap();
            let request = serde_json::to_string(&Request::Scan { reading, now: 1_793_491_200_000 }).unwrap();
            let response = answer(&engine, Request::read(&request).unwrap(), &BTreeMap::<String, Value>::new(), None).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&in_json(&response)).unwrap(), json!(response), "{url}");
        }
    }

    #[test]
    fn a_page_asked_about_again_is_answered_from_memory_as_it_would_be_anew() {
        let engine = Engine::new().unwrap();
        let mut memory = Memory::default();
        let records = json!({"muted:contact-on-telegram": {"v": 1, "rev": 1, "at": 1, "body": {}}});
        let content = [json!({}), records].map(|records| known(sender(JOBS), &records));
        let scans = ["Message me on Telegram @harbour_mill first.", "Forty dishes."].map(|says| scan(JOBS, &[(1, says)]).to_string());
        for (scan, known) in scans.iter().flat_map(|scan| content.iter().map(move |known| (scan, known))) {
            let told = json::text(&step(&engine, &mut memory, scan, known)).unwrap();
            assert_eq!(told, json::text(&step(&engine, &mut Memory::default(), scan, known)).unwrap());
        }
        assert_eq!(memory.0.len(), 2);
        for stranger in strangers() {
            let known = Known { sender: stranger, ..Known::default() };
            assert_eq!(outcome(step(&engine, &mut memory, &scans[0], &known)).0.get("is").unwrap(), "failed");
        }
    }

    #[test]
    fn a_text_waits_to_be_read_by_meaning_until_that_is_done_or_cannot_be() {
        let engine = Engine::new().unwrap();
        let scan =
            scan(JOBS, &[(1, "Forty dishes. The app with the blue paper plane is where you find me, same name as here.")]).to_string();
        let ask = |model: Option<bool>| {
            let known = Known { model, ..known(sender(JOBS), &json!({})) };
            let Step::Outcome(outcome) = step(&engine, &mut Memory::default(), &scan, &known) else { panic!("records are needed") };
            let seen = outcome.seen.and_then(|(_, seen)| seen.report).unwrap().0;
            (outcome.waits, serde_json::from_str::<Report>(&seen).unwrap().meaning)
        };
        assert_eq!(ask(None), (true, Meaning::Waits));
        assert_eq!(ask(Some(false)), (false, Meaning::Absent));
        engine.understand(Model::unpack(include_bytes!("../extension/meaning.bin")).unwrap());
        assert_eq!(ask(None), (true, Meaning::Waits));
        assert_eq!(ask(Some(true)), (false, Meaning::Read));
        assert_eq!(ask(None), (false, Meaning::Read), "what was read is remembered");
    }

    #[test]
    fn only_the_last_pages_are_remembered() {
        let (engine, mut memory) = (Engine::new().unwrap(), Memory::default());
        let scans: Vec<String> = (0..9).map(|key| scan(JOBS, &[(key, "Forty dishes.")]).to_string()).collect();
        for scan in &scans {
            let _ = step(&engine, &mut memory, scan, &known(sender(JOBS), &json!({})));
        }
        let remembered: Vec<bool> = scans.iter().map(|scan| memory.of(scan).is_some()).collect();
        assert_eq!(remembered, [false, false, false, false, false, true, true, true, true]);
    }

    #[test]
    fn only_the_content_script_scans_and_only_pages_of_the_extension_paste() {
        let (page, content) = (sender(&format!("{OWN}paste.html")), sender(JOBS));
        let paste = json!({"do": "paste", "kind": "post", "text": "A menu in Dutch."});
        let is = |message: &Value, sender: &_| ask(message, &known(Clone::clone(sender), &json!({}))).0.get("is").unwrap().clone();
        assert_eq!((is(&scan(JOBS, &[]), &content), is(&scan(JOBS, &[]), &page)), (json!("drawing"), json!("failed")));
        assert_eq!((is(&paste, &page), is(&paste, &content)), (json!("report"), json!("failed")));
        for stranger in strangers() {
            for message in [scan(JOBS, &[]), paste.clone(), json!({"do": "plan", "url": JOBS})] {
                let (response, outcome) = ask(&message, &Known { sender: stranger.clone(), ..Known::default() });
                assert_eq!(response.get("is").unwrap(), "failed", "{stranger:?} {message}");
                assert!(outcome.seen.is_none() && outcome.button.is_none());
            }
        }
    }

    #[test]
    fn malformed_and_too_large_messages_are_refused() {
        let page = known(sender(&format!("{OWN}paste.html")), &json!({}));
        let engine = Engine::new().unwrap();
        let large = json!({"do": "paste", "kind": "post", "text": "a".repeat(LARGEST_MESSAGE)}).to_string();
        for message in ["", "{", "null", "[]", r#"{"do":"format-disk"}"#, r#"{"do":"settings"}"#, large.as_str()] {
            let response = outcome(step(&engine, &mut Memory::default(), message, &page)).0;
            assert_eq!(response.get("is").unwrap(), "failed", "{response}");
        }
    }

    #[test]
    fn a_tab_is_seen_as_it_was_read_last_and_the_button_counts_posts() {
        let content = known(sender(JOBS), &json!({}));
        let keys = |message: &Value| -> Vec<u64> {
            let (name, seen) = ask(message, &content).1.seen.unwrap();
            assert_eq!(name, "tab:5");
            let report: Value = serde_json::from_str(&seen.report.unwrap().0).unwrap();
            report["items"].as_array().unwrap().iter().map(|item| item.get("key").unwrap().as_u64().unwrap()).collect()
        };
        assert_eq!(keys(&scan(JOBS, &[(1, "A menu in Dutch."), (2, "Forty dishes.")])), [1, 2]);
        assert_eq!(keys(&scan(JOBS, &[(2, "Forty-two dishes.")])), [2]);
        let anew = ask(&json!({"do": "plan", "url": JOBS}), &content).1.seen.unwrap().1;
        assert_eq!((anew.state, anew.report), (PlanState::On, None));
        let outcome = ask(&scan(JOBS, &[(1, "Message me on Telegram @harbour_mill first."), (2, "A menu in Dutch.")]), &content).1;
        let button = outcome.button.unwrap();
        assert_eq!((button.tab, button.text.as_str(), button.title), (5, "1", "button_posts"));
    }
}

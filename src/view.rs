//! What the content script draws: small trees of elements, words and commands, built here so that it knows nothing of them.
//!
//! In JSON a text is a string, words are `{"w": message, "a": [node…]}`, and an element is `[tag, part, attributes, child…]`.
//! Words whose arguments all turn out empty are empty, and an element marked `optional` is left out where it is empty: that
//! is how a signal without a rule of the site shows none.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::clients::{Acquaintance, Candidate, Said};
use crate::protocol::{Assessed, Level, Reason};

/// A node of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// A text as it is.
    Text(String),
    /// A message of `_locales` with its arguments.
    Words(String, Vec<Node>),
    /// An element.
    Element(Element),
}

/// An element, styled by its part: `"shape stop"` becomes the parts `heed-shape` and `heed-stop`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    tag: &'static str,
    part: String,
    attributes: Vec<(&'static str, Node)>,
    children: Vec<Node>,
}

/// An element with a part.
#[must_use]
pub fn element(tag: &'static str, part: impl Into<String>) -> Element {
    Element { tag, part: part.into(), ..Element::default() }
}

/// A line of a kind: `head`, `text`, `soft`, `title`.
#[must_use]
pub fn line(kind: &'static str) -> Element {
    element("p", kind)
}

/// The message `name`.
#[must_use]
pub fn words(name: impl Into<String>) -> Node {
    Node::Words(name.into(), Vec::new())
}

/// The message `name` with arguments.
#[must_use]
pub fn phrase(name: impl Into<String>, arguments: Vec<Node>) -> Node {
    Node::Words(name.into(), arguments)
}

/// A text as it is.
#[must_use]
pub fn text(text: impl Into<String>) -> Node {
    Node::Text(text.into())
}

/// A button that sends a command, as JSON text, to the background, and says `done` once it is stored.
#[must_use]
pub fn sends(label: Node, command: &str, done: Node) -> Element {
    let failed = phrase("card_not_saved", vec![label.clone()]);
    element("button", "act").with(label).attribute("send", text(command)).attribute("done", done).attribute("failed", failed)
}

/// A button that copies a text.
#[must_use]
pub fn copies(label: Node, copied: Node) -> Element {
    let failed = words("pages_not_copied");
    element("button", "act").with(label).attribute("copy", copied).attribute("done", words("pages_copied")).attribute("failed", failed)
}

impl Element {
    /// The same with a child at its end.
    #[must_use]
    pub fn with(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// The same with children at its end.
    #[must_use]
    pub fn with_all(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        self.children.extend(children);
        self
    }

    /// The same with an attribute: a property of the element, or one of `send`, `copy`, `done`, `failed`, `optional`.
    #[must_use]
    pub fn attribute(mut self, name: &'static str, value: Node) -> Self {
        self.attributes.push((name, value));
        self
    }

    /// The same, left out where it turns out empty.
    #[must_use]
    pub fn optional(self) -> Self {
        self.attribute("optional", text("yes"))
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Words(name, arguments) => {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("w", name)?;
                if !arguments.is_empty() {
                    map.serialize_entry("a", arguments)?;
                }
                map.end()
            }
            Self::Element(element) => {
                let mut seq = serializer.serialize_seq(None)?;
                seq.serialize_element(element.tag)?;
                seq.serialize_element(&element.part)?;
                seq.serialize_element(&Attributes(&element.attributes))?;
                for child in &element.children {
                    seq.serialize_element(child)?;
                }
                seq.end()
            }
        }
    }
}

struct Attributes<'a>(&'a [(&'static str, Node)]);

impl Serialize for Attributes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// A level in shape and words.
#[must_use]
pub fn sign(level: &str) -> [Node; 2] {
    let shape = element("i", format!("shape {level}"));
    let word = element("b", format!("word {level}")).with(words(format!("level_{level}")));
    [shape.into(), word.into()]
}

/// The name of a level as messages and parts have it.
#[must_use]
pub const fn level_name(level: Level) -> &'static str {
    match level {
        Level::Clear => "clear",
        Level::Note => "note",
        Level::Caution => "caution",
        Level::Serious => "serious",
        Level::Stop => "stop",
    }
}

/// The level that a severity stands for.
const fn severity_name(severity: u8) -> &'static str {
    match severity {
        4 => "stop",
        3 => "serious",
        2 => "caution",
        1 => "note",
        _ => "information",
    }
}

/// The message that a signal says for a part of it, such as `why`.
fn says(id: &str, part: &str) -> String {
    let mut name = id.replace('-', "_");
    name.push('_');
    name.push_str(part);
    name
}

/// What stands on the badge of a posting: its level and the one strongest reason, or that it could not be read.
#[must_use]
pub fn badge(found: &Assessed) -> Node {
    let reason = match found.reasons.first() {
        Some(first) => words(says(&first.id, "summary")),
        None => known(found),
    };
    let level = level_of(found);
    element("button", format!("badge {level}"))
        .with_all(sign(level))
        .with_all(own(found))
        .with(element("span", "reason").with(reason))
        .with(element("span", "unseen").with(phrase("badge_of", vec![text(&*found.title)])))
        .into()
}

/// What the user has of the client and the job.
fn own(found: &Assessed) -> impl Iterator<Item = Node> {
    let client = found.client.as_ref().map(|client| {
        let says = if client.marked { "badge_marked" } else { "badge_known" };
        element("span", if client.marked { "word stop" } else { "own" }).with(phrase(says, vec![named(&client.name)]))
    });
    let checklist = found.checklist.map(|(open, of)| element("span", "own").with(open_of("badge_checklist", open, of)));
    client.into_iter().chain(checklist).map(Node::from)
}

/// A client's name, or that it has none yet.
fn named(name: &str) -> Node {
    if name.is_empty() { words("client_unnamed") } else { text(name) }
}

fn open_of(message: &str, open: u32, of: u32) -> Node {
    phrase(message, vec![text(open.to_string()), text(of.to_string())])
}

/// What stands beside the button that sends a proposal: how much of the checklist is open, and the level.
#[must_use]
pub fn checklist_badge(found: &Assessed) -> Node {
    let level = level_of(found);
    let checklist = match found.checklist {
        Some((0, _)) => words("apply_all_done"),
        Some((open, of)) => open_of("apply_open", open, of),
        None => words("apply_not_begun"),
    };
    element("button", format!("badge {level}"))
        .with_all(sign(level))
        .with(element("span", "reason").with(checklist))
        .with(element("span", "unseen").with(phrase("badge_of", vec![text(&*found.title)])))
        .into()
}

/// The button that keeps a message.
#[must_use]
pub fn keep(key: u32) -> Node {
    let command = format!(r#"{{"do":"keep","key":{key}}}"#);
    Node::from(Element { part: "keep".to_owned(), ..sends(words("keep_message"), &command, words("kept_message")) })
}

/// What is said of the whole posting. One that could not be read has no level.
fn level_of(found: &Assessed) -> &'static str {
    if found.unread && found.reasons.is_empty() { "unread" } else { level_name(found.level) }
}

fn known(found: &Assessed) -> Node {
    phrase("pages_known", vec![text(found.known.to_string()), text(found.of.to_string())])
}

/// The whole report on a posting: the content of its card and its panel.
fn report(found: &Assessed) -> Node {
    let job = found.job.as_deref();
    let mut body = element("div", "body").with(line("title").with(text(&*found.title)));
    body = body.with_all(found.reasons.iter().map(|reason| self::reason(reason, severity_name(reason.severity), job)));
    if found.reasons.is_empty() {
        let verdict = match found.level {
            _ if found.unread => "card_unread",
            Level::Clear => "pages_says_clear",
            _ => "pages_no_reasons",
        };
        body = body.with(line("text").with(words(verdict)));
    }
    body = body.with_all(found.greens.iter().map(|green| reason(green, "good", job)));
    if !found.language_covered {
        body = body.with(line("soft").with(words("pages_language_not_covered")));
    }
    if found.of > 0 {
        body = body.with(line("soft").with(known(found)));
    }
    if !found.missing.is_empty() {
        body = body.with(line("soft").with(phrase("pages_missing", vec![listed(&found.missing)])));
    }
    if !found.questions.is_empty() {
        body = body.with(line("head").with(words("pages_questions")));
    }
    body = body.with_all(found.questions.iter().map(|name| question(name)));
    let Some(job) = job.filter(|_| !found.dismissed.is_empty()) else {
        return body.into();
    };
    body = body.with(line("head").with(words("card_dismissed")));
    body.with_all(found.dismissed.iter().map(|id| taken_back(id, job))).into()
}

/// A signal that the user said is not true here, with the way back.
fn taken_back(id: &str, job: &str) -> Node {
    let back = sends(words("card_restore"), &command("restore", id, Some(job)), words("pages_stored"));
    line("text").with(words(says(id, "summary"))).with(back).into()
}

/// The card that a badge or a mark opens; its first child closes it.
#[must_use]
pub fn card(found: &Assessed) -> Node {
    let shut = element("button", "act shut").attribute("aria-label", words("card_close")).with(text("×"));
    element("div", "card")
        .attribute("role", text("dialog"))
        .attribute("aria-label", text(&*found.title))
        .attribute("tabindex", text("-1"))
        .with(shut)
        .with(report(found))
        .into()
}

/// What the user has to do with the client whom a job page shows.
#[derive(Debug, Default)]
pub struct Meeting {
    /// The client, where the user has said who it is.
    pub known: Option<Acquaintance>,
    /// Clients that it may be, each with its name.
    pub perhaps: Vec<(String, Candidate)>,
}

/// Who the client is to the user, on the user's own word; otherwise who it may be, with the ways to say so.
fn met(meeting: Meeting) -> Vec<Node> {
    let mut lines: Vec<Node> = Vec::new();
    if let Some(known) = meeting.known {
        lines.push(line("head").with(words("client_known")).into());
        lines.push(line("text").with(named(&known.name)).into());
        if let Some(mark) = known.mark {
            lines.push(line("text").with(element("span", "word stop").with(words("client_mark"))).with(text(mark.reason)).into());
        }
        lines.extend(known.outcome.map(|outcome| line("text").with(words(outcome.message())).into()));
        lines.extend(known.notes.into_iter().map(|note| line("text").with(text(note.text)).into()));
        let counts = vec![text(known.entries.to_string()), text(known.incidents.to_string())];
        lines.push(line("soft").with(phrase("client_log_counts", counts)).into());
        return lines;
    }
    for (name, candidate) in meeting.perhaps.into_iter().take(MOST_PROPOSED) {
        lines.extend(candidate.likeness.strength.message().map(|message| line("head").with(words(message)).into()));
        lines.push(line("text").with(named(&name)).into());
        let agrees = candidate.likeness.agrees.into_iter().map(Said::from);
        let differs = candidate.likeness.contradicts.into_iter().map(Said::from);
        lines.extend(agrees.chain(differs).map(|said| line("soft").with(said_words(said)).into()));
        let command = |name: &str| format!(r#"{{"do":"{name}","client":"{}"}}"#, candidate.account);
        lines.push(sends(words("client_same"), &command("know"), words("pages_stored")).into());
        lines.push(sends(words("client_other"), &command("refuse"), words("pages_stored")).into());
    }
    lines
}

/// How many clients are proposed at once.
const MOST_PROPOSED: usize = 2;

fn said_words(said: Said) -> Node {
    phrase(said.message, said.args.into_iter().map(text).collect())
}

/// The panel beside the client's details.
#[must_use]
pub fn panel(found: &Assessed, meeting: Meeting) -> Node {
    let keep = sends(words("keep_posting"), r#"{"do":"keep"}"#, words("kept_posting"));
    let summary = element("summary", "summary").with(words("panel_title")).with(text(" ")).with_all(sign(level_of(found)));
    let checklist = found.checklist.map(|(open, of)| line("soft").with(open_of("badge_checklist", open, of)).into());
    element("details", "").with(summary).with_all(met(meeting)).with(report(found)).with_all(checklist).with(keep).into()
}

/// The names of facts with commas between them.
fn listed(facts: &[String]) -> Node {
    let names = facts.iter().map(|fact| words(format!("fact_{}", fact.replace(' ', "_"))));
    Node::Words(String::new(), names.collect())
}

fn question(name: &str) -> Node {
    let question = words(format!("question_{name}"));
    line("text").with(question.clone()).with(copies(words("pages_copy"), question)).into()
}

fn reason(reason: &Reason, level: &str, job: Option<&str>) -> Node {
    let id = reason.id.as_str();
    let summary = element("summary", "summary").with_all(sign(level)).with(text(" ")).with(words(says(id, "summary")));
    let mut view = element("details", "").attribute("id", text(id)).with(summary);
    if let Some(quote) = &reason.quote {
        view = view.with(element("blockquote", format!("quote {level}")).with(text(&**quote)));
    }
    if !reason.args.is_empty() {
        let arguments = reason.args.iter().map(|argument| text(&**argument)).collect();
        view = view.with(line("text").with(phrase(says(id, "evidence"), arguments)));
    }
    if reason.more > 0 {
        view = view.with(line("soft").with(phrase("pages_more_places", vec![text(reason.more.to_string())])));
    }
    if let Some(meant) = &reason.meant {
        let counts = vec![text(&*meant.words), text(meant.right.to_string()), text(meant.found.to_string())];
        view = view.with(line("soft").with(phrase("pages_meant", counts)));
    }
    for part in ["why", "wrong", "act"] {
        view = view.with(line("head").with(words(says("pages", part)))).with(line("text").with(words(says(id, part))));
    }
    let rule = element("a", "link").attribute("href", words(says(id, "rule_url"))).attribute("target", text("_blank")).optional();
    view = view.with(rule.with(words(says(id, "rule"))));
    let checked = phrase("pages_rule_checked", vec![words(says(id, "rule_checked"))]);
    view = view.with(line("soft").optional().with(checked));
    view = view.with(sends(words("card_mute"), &command("mute", id, None), words("pages_stored")));
    if let Some(job) = job {
        view = view.with(sends(words("card_dismiss"), &command("dismiss", id, Some(job)), words("pages_stored")));
    }
    view.into()
}

/// A command on a signal; ids and uids hold no sign that JSON would escape.
fn command(name: &str, signal: &str, job: Option<&str>) -> String {
    let job = job.map(|job| format!(r#","job":"{job}""#)).unwrap_or_default();
    format!(r#"{{"do":"{name}","signal":"{signal}"{job}}}"#)
}

//! The engine: facts and texts in, findings out. It is built once and never changes.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::facts::{PastContract, Posting};
use crate::json::Raw;
use crate::meaning::{Depth, Meant, Model, Said, Understood};
use crate::reading::plan::PageKind;
use crate::settings::Settings;
use crate::signals::CATALOGUE;
use crate::signals::case::{Case, Finding, Hit, Passage, Place};
use crate::signals::declare::{Group, Kind, Reads, Severity, Signal};
use crate::text::guards::{self, Guards};
#[cfg(not(target_family = "wasm"))]
use crate::text::pattern::PhraseError;
use crate::text::search::{Found, Phrases};
use crate::text::tokens::{Token, Tokens};
use crate::text::words::Words;
use crate::values::Millis;

/// What a phrase of a signal does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Says,
    SaysOffTopic,
    Topic,
    Unless,
}

impl Role {
    const ALL: [Self; 4] = [Self::Says, Self::SaysOffTopic, Self::Topic, Self::Unless];
}

/// A phrase's tag: the signal's place in the catalogue and what the phrase does for it.
const fn tag(number: usize, role: Role) -> u32 {
    (number * Role::ALL.len()) as u32 + role as u32
}

/// What a phrase does, by its tag.
fn role(tag: u32) -> Option<Role> {
    Role::ALL.get(tag as usize % Role::ALL.len()).copied()
}

/// The place in the catalogue of the signal whose phrase was found.
fn signal(found: &Found) -> usize {
    found.tag as usize / Role::ALL.len()
}

/// The whole catalogue, ready to read.
#[derive(Debug)]
pub struct Engine {
    /// The phrases of the signals, and behind them those of the checklist's subjects.
    phrases: Phrases,
    /// How each kind of page is read: a line of JSON each, in the order of the kinds.
    plans: String,
    /// What reads by meaning, once it is loaded.
    meaning: OnceLock<Model>,
}

/// What was found in a posting.
#[derive(Debug, Default)]
pub struct Findings {
    /// What speaks, in the catalogue's order.
    pub list: Vec<Finding>,
    /// Whether the description is in a language that the text signals cover.
    pub language_covered: bool,
    /// Whether a text still waits to be read by meaning.
    pub waits: bool,
}

/// What is judged, which decides the signals that read it. A message of no known phase may be of any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A post or an invitation, with what is known of the client.
    Post,
    /// A freelancer's review of the client, alone.
    Review,
    /// A client's message.
    Message(Option<Phase>),
    /// The user's own proposal or message.
    OwnMessage(Option<Phase>),
    /// The user's own public answer to feedback.
    OwnReply,
    /// The user's own request for a review.
    OwnRequest,
}

/// When a message was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Phase {
    /// Before there is a contract.
    #[serde(rename = "before_contract")]
    Before,
    /// While the contract runs.
    #[serde(rename = "during_contract")]
    During,
    /// After the contract.
    #[serde(rename = "after_contract")]
    After,
}

impl Source {
    /// What there is to read in it. Facts come with a post, and what signals found in a client's words says nothing of the
    /// user's own.
    #[must_use]
    pub const fn offers(self) -> Reads {
        match self {
            Self::Post => Reads::POST.and(Reads::FACTS).and(Reads::FINDINGS),
            Self::Review => Reads::REVIEWS,
            Self::Message(None) => Reads::CLIENT.and(Reads::FINDINGS),
            Self::Message(Some(Phase::Before)) => Reads::CLIENT_BEFORE.and(Reads::FINDINGS),
            Self::Message(Some(Phase::During)) => Reads::CLIENT_DURING.and(Reads::FINDINGS),
            Self::Message(Some(Phase::After)) => Reads::CLIENT_AFTER.and(Reads::FINDINGS),
            Self::OwnMessage(None) => Reads::OWN,
            Self::OwnMessage(Some(Phase::Before)) => Reads::OWN_BEFORE,
            Self::OwnMessage(Some(Phase::During)) => Reads::OWN_DURING,
            Self::OwnMessage(Some(Phase::After)) => Reads::OWN_AFTER,
            Self::OwnReply => Reads::OWN_REPLY,
            Self::OwnRequest => Reads::OWN_REQUEST,
        }
    }

    /// A posting that consists of such a text: a review is a comment of the history, any other text the description.
    #[must_use]
    pub fn of(self, text: &str) -> Posting {
        let (mut posting, text) = (Posting::default(), Some(text.to_owned()));
        match self {
            Self::Review => posting.history.push(PastContract { comment: text, ..PastContract::default() }),
            _ => posting.job.description = text,
        }
        posting
    }
}

impl Engine {
    /// Compiles every phrase of the catalogue. Browsers get them compiled ([`Engine::unpack`]).
    ///
    /// # Errors
    /// A phrase of a declaration cannot be read; the tests of the catalogue see to it that none ships.
    #[cfg(not(target_family = "wasm"))]
    pub fn new() -> Result<Self, PhraseError> {
        let unreadable = PhraseError { phrase: "(all)".to_owned(), cause: "was packed and cannot be unpacked".to_owned() };
        Self::unpack(&Self::pack()?).ok_or(unreadable)
    }

    /// The phrases of the catalogue compiled and the plans of all pages, for [`Engine::unpack`] of a program built from the same sources.
    ///
    /// # Errors
    /// See [`Engine::new`].
    #[cfg(not(target_family = "wasm"))]
    pub fn pack() -> Result<Vec<u8>, PhraseError> {
        let mut builder = crate::text::pattern::PhrasesBuilder::default();
        for (number, signal) in CATALOGUE.iter().enumerate() {
            for (role, phrases) in Role::ALL.into_iter().zip(signal.trigger.phrases) {
                for phrase in phrases {
                    let with_code = |e: PhraseError| PhraseError { cause: format!("{} ({})", e.cause, signal.code), ..e };
                    let (tag, group) = (tag(number, role), number as u32);
                    // What makes a hit mean something else is looked for only where there is a hit.
                    let added = match role {
                        Role::Says | Role::SaysOffTopic => builder.add(phrase, tag, group),
                        Role::Topic | Role::Unless => builder.add_waiting(phrase, tag, group),
                    };
                    added.map_err(with_code)?;
                }
            }
        }
        for (group, is_unless, phrase) in crate::checklist::in_post::phrases() {
            let role = if is_unless { Role::Unless } else { Role::Says };
            builder.add(phrase, tag(group, role), group as u32)?;
        }
        let plans: Vec<String> =
            PageKind::ALL.into_iter().map(|kind| serde_json::json!(crate::reading::plan_for(kind)).to_string()).collect();
        let plans = plans.join("\n");
        let mut packed = (plans.len() as u32).to_le_bytes().to_vec();
        packed.extend(plans.into_bytes());
        packed.extend(builder.pack()?);
        Ok(packed)
    }

    /// How pages of a kind are read, as the content script gets it.
    #[must_use]
    pub fn plan(&self, kind: PageKind) -> Option<Raw> {
        self.plans.lines().nth(kind as usize).map(|plan| Raw(plan.to_owned()))
    }

    /// Where the phrases of the checklist's subjects stand, and those of the concrete scope, in the order of tag and place.
    pub(crate) fn subjects(&self, tokens: &Tokens) -> Vec<Found> {
        self.phrases.find(tokens, &wanted(None))
    }

    /// The group of the phrase that was found: the signal's place in the catalogue, or a number behind all of them.
    pub(crate) fn group_of(found: &Found) -> usize {
        signal(found)
    }

    /// Whether the phrase makes its sentence mean something else.
    pub(crate) fn is_unless(found: &Found) -> bool {
        role(found.tag) == Some(Role::Unless)
    }

    /// Unpacks what [`Engine::pack`] made; nothing where the bytes are not that.
    #[must_use]
    pub fn unpack(packed: &[u8]) -> Option<Self> {
        let (length, rest) = packed.split_first_chunk()?;
        let (plans, phrases) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        Some(Self { phrases: Phrases::unpack(phrases)?, plans: std::str::from_utf8(plans).ok()?.to_owned(), meaning: OnceLock::new() })
    }

    /// Reads by meaning too from now on. A second model changes nothing.
    pub fn understand(&self, model: Model) {
        let _first_stays = self.meaning.set(model);
    }

    /// Judges a posting.
    #[must_use]
    pub fn judge(&self, posting: &Posting, source: Source, settings: &Settings, now: Option<Millis>, depth: Depth) -> Findings {
        let passages = passages(posting);
        let topics = self.topics(posting, &passages);
        let mut hits: Vec<Vec<Hit>> = vec![Vec::new(); CATALOGUE.len()];
        let mut denied = Vec::new();
        let model = self.meaning.get();
        let mut waits = false;
        for passage in &passages {
            let refused = self.read(passage, source, &topics, &mut hits, &mut denied);
            let these = read_in(passage.place, source);
            // The model knows English alone.
            if settings.sure_only || these == Reads::NONE || !is_english(&passage.tokens) {
                continue;
            }
            let meant = model.and_then(|model| {
                let wanted = |number: usize| CATALOGUE.get(number).is_some_and(|signal| signal.trigger.reads.meets(these));
                model.read(&passage.tokens, these.number(), &said(passage.place, &hits), &wanted, depth)
            });
            waits |= meant.is_none();
            let Understood { meant, doubted } = meant.unwrap_or_default();
            for (signal, token) in doubted {
                if let Some(hits) = hits.get_mut(signal) {
                    hits.retain(|hit| hit.place != passage.place || hit.first_token != token);
                }
            }
            for meant in meant {
                understand(meant, passage, &topics, &refused, &mut hits);
            }
        }
        let mut case = Case { posting, settings, now, passages: &passages, found: &[], denied: &[] };
        let language_covered = case.description().is_none_or(is_english);
        let mut list: Vec<Finding> = Vec::new();
        let offered = source.offers().and(Reads::REVIEWS);
        for (signal, hits) in CATALOGUE.iter().zip(hits) {
            if signal.trigger.reads.meets(offered) && signal.trigger.reads != Reads::FINDINGS {
                list.extend(decide(signal, &case, hits));
            }
        }
        let mut combined = Vec::new();
        (case.found, case.denied) = (&list, &denied);
        for signal in CATALOGUE {
            if signal.trigger.reads == Reads::FINDINGS && offered.has(Reads::FINDINGS) {
                combined.extend(decide(signal, &case, Vec::new()));
            }
        }
        list.extend(combined);
        Findings { list, language_covered, waits }
    }

    /// Signals whose subject is the job's own, by their place in the catalogue: their topic stands in title or skills.
    fn topics(&self, posting: &Posting, passages: &[Passage]) -> Vec<usize> {
        let skills = Tokens::new(&posting.job.skills.join(".\n"));
        let title = passages.iter().find(|p| p.place == Place::Title).map(|p| &p.tokens);
        let mut topics = Vec::new();
        for tokens in title.into_iter().chain([&skills]) {
            let found = self.phrases.find_waiting(tokens, &|tag| role(tag) == Some(Role::Topic));
            for number in found.iter().map(signal) {
                if !topics.contains(&number) {
                    topics.push(number);
                }
            }
        }
        topics
    }

    /// Adds what phrases say to the hits; names the signals that a phrase says and a guard refuses, each with its sentence.
    fn read(&self, passage: &Passage, source: Source, topics: &[usize], hits: &mut [Vec<Hit>], denied: &mut Vec<Hit>) -> Vec<(usize, u32)> {
        let mut refused = Vec::new();
        let tokens = &passage.tokens;
        let sentence = |f: &Found| tokens.list.get(f.first as usize).map_or(0, |t| t.sentence);
        // Sorted by tag and place, so the sentences of one tag stand in order.
        let found = self.phrases.find(tokens, &wanted(Some(read_in(passage.place, source))));
        let stands_beside = |number: usize, role: Role, f: &Found| {
            let sought = (tag(number, role), sentence(f));
            let place = |other: &Found| (other.tag, sentence(other));
            found.get(found.partition_point(|other| place(other) < sought)).is_some_and(|other| place(other) == sought)
        };
        for f in &found {
            let number = signal(f);
            let (Some(role @ (Role::Says | Role::SaysOffTopic)), Some(signal)) = (role(f.tag), CATALOGUE.get(number)) else { continue };
            let off_topic_only = role == Role::SaysOffTopic;
            let is_topic = off_topic_only && (topics.contains(&number) || stands_beside(number, Role::Topic, f));
            let guards = signal.trigger.guards;
            let is_quoted = || guards.has(Guards::QUOTES) && guards::is_quoted(tokens, f.first, f.end);
            let is_story = || guards.has(Guards::STORY) && guards::is_story(tokens, f.first);
            if is_topic || stands_beside(number, Role::Unless, f) || is_quoted() || is_story() {
                refused.push((number, sentence(f)));
                continue;
            }
            let hit = hit(passage, f);
            if guards.has(Guards::NEGATION) && guards::negated(tokens, f.first, f.end) {
                refused.push((number, sentence(f)));
                if signal.group == Group::OffPlatform && denied.len() < MOST_PLACES {
                    denied.push(hit);
                }
                continue;
            }
            if let Some(hits) = hits.get_mut(number) {
                keep_apart(hits, hit);
            }
        }
        refused
    }
}

/// What phrases of the lesser signals say in a place; those of severity 3 and 4 are certain of what they spell out.
fn said(place: Place, hits: &[Vec<Hit>]) -> Vec<Said> {
    let mut said = Vec::new();
    for (number, (signal, hits)) in CATALOGUE.iter().zip(hits).enumerate() {
        if signal.severity <= Severity::Caution && signal.kind != Kind::Green {
            said.extend(hits.iter().filter(|hit| hit.place == place).map(|hit| (number, hit.first_token)));
        }
    }
    said
}

/// Adds what a sentence means to the hits, unless a phrase of the signal says it in the same words, a guard refuses it there, or it
/// is what the job is about.
fn understand(meant: Meant, passage: &Passage, topics: &[usize], refused: &[(usize, u32)], hits: &mut [Vec<Hit>]) {
    let tokens = &passage.tokens;
    let (Some(signal), Some(first)) = (CATALOGUE.get(meant.signal), tokens.list.get(meant.first as usize)) else { return };
    let guards = signal.trigger.guards;
    let is_quoted = || guards.has(Guards::QUOTES) && meant.words.iter().all(|word| guards::is_quoted(tokens, *word, *word + 1));
    let is_story = || guards.has(Guards::STORY) && meant.words.first().is_some_and(|word| guards::is_story(tokens, *word));
    if topics.contains(&meant.signal) || refused.contains(&(meant.signal, first.sentence)) || is_quoted() || is_story() {
        return;
    }
    let hit = meant_hit(passage, &meant);
    if let Some(hits) = hits.get_mut(meant.signal).filter(|hits| !hits.iter().any(|other| overlap(other, &hit))) {
        keep_apart(hits, hit);
    }
}

/// A signal is told by this many places at most; a text that repeats itself a thousand times tells nothing more.
const MOST_PLACES: usize = 50;

/// Adds a hit in the order of place and beginning; of two that overlap in one text the longer stays.
fn keep_apart(hits: &mut Vec<Hit>, hit: Hit) {
    let is_full = hits.len() >= MOST_PLACES;
    match hits.iter_mut().find(|other| overlap(other, &hit)) {
        Some(other) if other.end - other.start < hit.end - hit.start => *other = hit,
        Some(_) => {}
        None if is_full => {}
        None => hits.insert(hits.partition_point(|other| (other.place, other.start) < (hit.place, hit.start)), hit),
    }
}

fn overlap(one: &Hit, other: &Hit) -> bool {
    other.place == one.place && other.start < one.end && one.start < other.end
}

fn hit(passage: &Passage, found: &Found) -> Hit {
    let tokens = passage.tokens.list.get(found.first as usize..found.end as usize).unwrap_or_default();
    Hit {
        words: spelled(passage, tokens.iter()),
        disguised: tokens.iter().any(|t| t.disguised),
        ..between(passage, found.first, found.end)
    }
}

/// A sentence that means something, with the words that weighed most.
fn meant_hit(passage: &Passage, meant: &Meant) -> Hit {
    let strongest = meant.words.iter().filter_map(|word| passage.tokens.list.get(*word as usize));
    Hit { words: spelled(passage, strongest), meant: Some(meant.right_of), ..between(passage, meant.first, meant.end) }
}

fn spelled<'a>(passage: &Passage, tokens: impl Iterator<Item = &'a Token>) -> String {
    tokens.map(|token| passage.tokens.spelling(token)).collect::<Vec<_>>().join(" ")
}

/// A place from one token to before another.
fn between(passage: &Passage, first: u32, end: u32) -> Hit {
    let at = |number: u32| passage.tokens.list.get(number as usize);
    let (start, end_unit) = passage.tokens.folded.utf16(at(first).map_or(0, |t| t.start), at(end.saturating_sub(1)).map_or(0, |t| t.end));
    Hit {
        place: passage.place,
        start,
        end: end_unit,
        words: String::new(),
        disguised: false,
        meant: None,
        first_token: first,
        end_token: end,
    }
}

/// Which groups of phrases are looked for: those of the signals that read such texts, or those for the checklist. One
/// type for both, since the whole search is compiled for it.
fn wanted(read: Option<Reads>) -> impl Fn(u32) -> bool {
    move |number| match (CATALOGUE.get(number as usize), read) {
        (Some(signal), Some(these)) => signal.trigger.reads.meets(these),
        (Some(signal), None) => signal.id == SCOPE,
        (None, read) => read.is_none(),
    }
}

/// The signal whose phrases also tell the checklist what the post names.
const SCOPE: &str = "concrete-scope";

/// The kinds of text that a place may hold. The title over a message is the job's: it tells the subject, and nobody judges it.
fn read_in(place: Place, source: Source) -> Reads {
    match place {
        Place::Comment(_) => Reads::REVIEWS,
        Place::Description => source.offers(),
        Place::Title | Place::Question(_) if matches!(source, Source::Post) => Reads::POST,
        Place::Title | Place::Question(_) => Reads::NONE,
    }
}

fn decide(signal: &'static Signal, case: &Case<'_>, hits: Vec<Hit>) -> Option<Finding> {
    let ground = (signal.trigger.judge)(case, &hits)?;
    Some(Finding { signal, severity: ground.severity.unwrap_or(signal.severity), args: ground.args, hits })
}

fn passages(posting: &Posting) -> Vec<Passage> {
    let job = &posting.job;
    let title = job.title.iter().map(|t| (Place::Title, t));
    let description = job.description.iter().map(|d| (Place::Description, d));
    let questions = job.questions.iter().enumerate().map(|(number, q)| (Place::Question(number), q));
    let comments =
        posting.history.iter().enumerate().filter_map(|(number, past)| past.comment.as_ref().map(|c| (Place::Comment(number), c)));
    title.chain(description).chain(questions).chain(comments).map(|(place, text)| Passage { place, tokens: Tokens::new(text) }).collect()
}

/// Whether a text of some length uses the little words of English.
fn is_english(tokens: &Tokens) -> bool {
    const LITTLE: Words = Words::new(
        "the a an and or to of in on for with is are be will you your we our i my me \
         it this that as at by from have has can need please who must should experience work looking",
    );
    let words = tokens.list.len();
    if words < 12 {
        return true;
    }
    // Every twelfth or so is enough, so an English text is known by its beginning.
    let enough = (words * 8).div_ceil(100);
    tokens.list.iter().filter(|t| LITTLE.contain(tokens.spelling(t))).nth(enough - 1).is_some()
}

/// Whether a signal is one of those that speak for a client.
#[must_use]
pub fn is_green(signal: &Signal) -> bool {
    signal.kind == Kind::Green
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    #[test]
    fn plans_are_handed_out_as_they_are_declared() {
        let engine = Engine::new().unwrap();
        for kind in PageKind::ALL {
            assert_eq!(engine.plan(kind).unwrap().0, serde_json::json!(crate::reading::plan_for(kind)).to_string(), "{kind:?}");
        }
    }

    #[test]
    fn bytes_of_another_build_are_no_engine() {
        let packed = Engine::pack().unwrap();
        for bytes in [packed.get(..3), packed.get(..100), packed.get(4..), packed.get(..packed.len() - 1)] {
            assert!(Engine::unpack(bytes.unwrap()).is_none());
        }
    }
}

//! What a post asks for and what it names, for the checklist: the word to begin with, samples, a deadline, deliverables,
//! terms of acceptance, milestones. What is not there is known only where the whole text was read and understood.

use serde::{Deserialize, Serialize};

use crate::assess;
use crate::engine::{Engine, Findings};
use crate::facts::{Posting, View};
use crate::signals::{CATALOGUE, ScopePart};
use crate::text::find::Find;
use crate::text::guards;
use crate::text::search::Found;
use crate::text::tokens::Tokens;

/// Something that a post says or does not say. As JSON a text, empty where the post does not say it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Mention {
    /// The post was read and does not say it.
    Absent,
    /// The words of the post, cut where they are long.
    Quoted(String),
}

impl Mention {
    /// The words of the post, where it has them.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Absent => None,
            Self::Quoted(words) => Some(words),
        }
    }
}

impl From<String> for Mention {
    fn from(words: String) -> Self {
        if words.is_empty() { Self::Absent } else { Self::Quoted(words) }
    }
}

impl From<Mention> for String {
    fn from(mention: Mention) -> Self {
        match mention {
            Mention::Absent => Self::new(),
            Mention::Quoted(words) => words,
        }
    }
}

/// What was found in a post's text; `None` where nobody can tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InPost {
    /// Whether the whole description was read, in a language that is understood: only then does silence mean anything.
    #[serde(rename = "k", skip_serializing_if = "std::ops::Not::not")]
    pub whole: bool,
    /// The word that a proposal has to begin with or contain.
    #[serde(rename = "w", skip_serializing_if = "Option::is_none")]
    pub secret_word: Option<Mention>,
    /// A portfolio or samples of earlier work that are asked for.
    #[serde(rename = "s", skip_serializing_if = "Option::is_none")]
    pub samples: Option<Mention>,
    /// By when the work is wanted.
    #[serde(rename = "d", skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Mention>,
    /// What is to be delivered.
    #[serde(rename = "r", skip_serializing_if = "Option::is_none")]
    pub deliverables: Option<Mention>,
    /// How it is decided that the work is done.
    #[serde(rename = "a", skip_serializing_if = "Option::is_none")]
    pub acceptance: Option<Mention>,
    /// Milestones, or payment in parts.
    #[serde(rename = "m", skip_serializing_if = "Option::is_none")]
    pub milestones: Option<Mention>,
}

/// Longest quotation in characters.
const LONGEST_QUOTE: usize = 60;

/// A subject that no signal looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Samples,
    Deadline,
    Milestones,
}

impl Subject {
    #[cfg(not(target_family = "wasm"))]
    const ALL: [Self; 3] = [Self::Samples, Self::Deadline, Self::Milestones];

    /// The number under which its phrases are compiled, behind those of the signals.
    fn group(self) -> usize {
        CATALOGUE.len() + self as usize
    }

    /// Phrases that name it, and phrases that make a sentence mean something else.
    #[cfg(not(target_family = "wasm"))]
    const fn phrases(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::Samples => (
                &[
                    "(send|share|include|attach|provide|show|submit|link|add|upload|forward|give|post) ..6 (portfolio|work samples|work sample|writing samples|writing sample|design samples|sample work|samples of work|past work|previous work|prior work|earlier work|similar work|relevant work|showreel|demo reel)",
                    "(send|share|include|attach|provide|show|submit|link|add|upload|forward|give|post) ..5 (sample|samples|example|examples|link|links|screenshot|screenshots|pieces|case studies|reel) ..3 (your|past|previous|prior|earlier|similar|relevant|related|recent|comparable|you|youve)",
                    "(see|view|look at|review) ..2 your (portfolio|work|samples|best work|previous work|past work|recent work|showreel|reel)",
                    "(portfolio|samples|work samples|writing samples|showreel) (is|are)? ..1 (required|needed|mandatory|must|please)",
                    "(do you have|can you show|could you show|can i see|can we see|please have) ..5 (portfolio|samples|examples|similar work|previous work|past work)",
                    "without ..3 (samples|portfolio|examples) ..4 (ignored|rejected|considered|declined|read|reviewed|skipped|deleted)",
                    "with ..2 (samples|examples|links) ..2 (of|to) ..1 your (work|portfolio|past work|previous work|best work)",
                ],
                &[
                    "(we|i|well|ill|weve|ive|they) ..2 (send|share|include|included|attach|attached|provide|provided|show|submit|link|linked|add|upload|forward|give|post) ..6 (portfolio|sample|samples|example|examples|link|links|screenshot|screenshots|work|reel)",
                    "(build|design|create|develop|redesign|update|make) ..4 (portfolio|showreel|demo reel)",
                ],
            ),
            Self::Deadline => (
                &[
                    "(deadline|due|due date|delivery date|launch date|go live) ..2 {number}",
                    "(deadline|due|due date|delivery date|launch date|go live|turnaround|turnaround time|timeline|time line|timeframe|time frame) ..6 ({number} ..2 (hour|hours|hrs|day|days|week|weeks|month|months)|{weekday}|{month-name}|today|tomorrow|tonight|next week|next month|end of ..2 (day|week|month|year))",
                    "(by|before|until|no later than) ..3 ({weekday}|{month-name}|today|tomorrow|tonight|next week|next month|end of ..2 (day|week|month|year)|eod|christmas|easter|black friday)",
                    "(by|before|until|no later than) ..2 (may|march) {number}",
                    "(by|before|until|no later than) ..1 {number} (may|march)",
                    "(by|before|until) the {day-of-month}",
                    "(within|under|inside) ..2 ({number}|one|two|three|four|five|six|seven|ten|a|few) ..1 (hour|hours|hrs|day|days|week|weeks|month|months)",
                    "(done|finished|completed|complete|ready|delivered|deliver|finish|delivery|back|live|need|needed) ..4 in ..1 ({number}|one|two|three|four|five|six|seven|ten|a|few) (hour|hours|hrs|day|days|week|weeks|month|months)",
                ],
                &[
                    "(experience|refund|refunds|probation|guarantee|warranty|expertise|history)",
                    "(respond|reply|replies|response|answer|answers|react|available|availability|online|overlap|meeting|call|interview|apply|applications) ..8 (within|by|before|until|in|under)",
                    "(within|by|before|until|in|under) ..4 ({number}|one|two|a|few) (hour|hours|day|days) ..3 (respond|reply|replies|response|answer|notice)",
                ],
            ),
            Self::Milestones => (
                &[
                    "(milestone|milestones)",
                    "(paid|pay|payment|payments|split) ..3 (in|into|by|after each) (stages|phases|parts|instalments|installments|stage|phase)",
                ],
                &["(product|project|company|development) ..1 (roadmap|milestones) ..3 (track|report|tracking|dashboard|chart)"],
            ),
        }
    }
}

/// The phrases of all subjects with the numbers that they are compiled under: group, whether the phrase makes its
/// sentence mean something else, phrase.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn phrases() -> impl Iterator<Item = (usize, bool, &'static str)> {
    Subject::ALL.into_iter().flat_map(|subject| {
        let (names, unless) = subject.phrases();
        let all = names.iter().map(|phrase| (false, *phrase)).chain(unless.iter().map(|phrase| (true, *phrase)));
        all.map(move |(is_unless, phrase)| (subject.group(), is_unless, phrase))
    })
}

impl InPost {
    /// Looks through a posting's description, and for samples through its questions too. `findings` are those of the same
    /// posting.
    #[must_use]
    pub fn read(engine: &Engine, posting: &Posting, findings: &Findings) -> Self {
        let Some(description) = posting.job.description.as_deref().filter(|_| findings.language_covered) else {
            return Self::default();
        };
        // A tile may show the beginning of the text only.
        let whole = posting.view != View::Tile;
        let known = |words: Option<String>| words.map(Mention::Quoted).or(whole.then_some(Mention::Absent));
        let text = Read::new(engine, description);
        let asked_in_questions = || posting.job.questions.iter().find_map(|question| Read::new(engine, question).subject(Subject::Samples));
        Self {
            whole,
            secret_word: known(secret_word(posting, findings)),
            samples: known(text.subject(Subject::Samples).or_else(asked_in_questions)),
            deadline: known(text.subject(Subject::Deadline)),
            deliverables: known(text.scope(ScopePart::Deliverables)),
            acceptance: known(text.scope(ScopePart::Acceptance)),
            milestones: known(text.subject(Subject::Milestones)),
        }
    }
}

/// The word itself, or the sentence's words that ask for it where it cannot be made out.
fn secret_word(posting: &Posting, findings: &Findings) -> Option<String> {
    let finding = findings.list.iter().find(|finding| finding.signal.id == "secret-word")?;
    let word = finding.args.first().filter(|word| !word.is_empty()).cloned();
    word.or_else(|| assess::quote(posting, finding.hits.first()?)).map(|words| cut(&words, LONGEST_QUOTE))
}

/// A text with the places where something of interest may stand.
struct Read<'a> {
    text: &'a str,
    tokens: Tokens,
    places: Vec<Found>,
}

impl<'a> Read<'a> {
    fn new(engine: &Engine, text: &'a str) -> Self {
        let tokens = Tokens::new(text);
        let places = engine.subjects(&tokens);
        Self { text, tokens, places }
    }

    /// The words of the first place that names the subject.
    fn subject(&self, subject: Subject) -> Option<String> {
        let sentence = |found: &Found| self.tokens.list.get(found.first as usize).map(|token| token.sentence);
        let means_something_else = |found: &Found| {
            let of_subject = |other: &Found| Engine::group_of(other) == subject.group() && Engine::is_unless(other);
            self.places.iter().any(|other| of_subject(other) && sentence(other) == sentence(found))
        };
        self.first(&|found| {
            let names = Engine::group_of(found) == subject.group() && !Engine::is_unless(found);
            names && !means_something_else(found) && !guards::is_story(&self.tokens, found.first)
        })
    }

    /// The words of the first place that tells this part of the scope.
    fn scope(&self, part: ScopePart) -> Option<String> {
        let words = |found: &Found| {
            let tokens = self.tokens.list.get(found.first as usize..found.end as usize).unwrap_or_default();
            tokens.iter().map(|token| self.tokens.spelling(token)).collect::<Vec<_>>().join(" ")
        };
        self.first(&|found| {
            // Milestones say when money comes, not when the work is done.
            let tells = |words: String| ScopePart::of(&words) == part && !words.has("milestone");
            Engine::group_of(found) < CATALOGUE.len() && tells(words(found))
        })
    }

    /// The words of the first place that counts and is not denied. `dyn` keeps the engine small, which is downloaded.
    fn first(&self, counts: &dyn Fn(&Found) -> bool) -> Option<String> {
        let denied = |found: &Found| guards::negated(&self.tokens, found.first, found.end);
        let places = self.places.iter().filter(|found| counts(found) && !denied(found));
        places.min_by_key(|found| (found.first, found.end)).map(|found| self.quote(found))
    }

    fn quote(&self, found: &Found) -> String {
        let tokens = self.tokens.list.get(found.first as usize..found.end as usize).unwrap_or_default();
        let (from, to) = (tokens.first().map_or(0, |token| token.start), tokens.last().map_or(0, |token| token.end));
        let (start, end) = self.tokens.folded.utf16(from, to);
        cut(&assess::units(self.text, start, end), LONGEST_QUOTE)
    }
}

/// A text on one line, at most `most` characters long; a longer one ends in "…".
pub(super) fn cut(text: &str, most: usize) -> String {
    let text = crate::values::collapse(text);
    if text.chars().count() <= most {
        return text;
    }
    let mut short: String = text.chars().take(most.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;
    use crate::engine::Source;
    use crate::settings::Settings;

    fn engine() -> &'static Engine {
        static ENGINE: std::sync::OnceLock<Engine> = std::sync::OnceLock::new();
        ENGINE.get_or_init(|| Engine::new().unwrap())
    }

    fn read_at(view: View, description: &str) -> InPost {
        let engine = engine();
        let mut posting = Posting { view, ..Posting::default() };
        posting.job.description = Some(description.to_owned());
        let findings = engine.judge(&posting, Source::Post, &Settings::default(), None, crate::meaning::Depth::AtOnce);
        InPost::read(engine, &posting, &findings)
    }

    fn read(description: &str) -> InPost {
        read_at(View::JobPage, description)
    }

    fn quoted(mention: Option<&Mention>) -> Option<&str> {
        mention.and_then(Mention::words)
    }

    #[test]
    fn the_secret_word_is_named_exactly() {
        let post = read("We need a map of our garden. Start your application with the word LIGHTHOUSE.");
        assert_eq!(quoted(post.secret_word.as_ref()), Some("LIGHTHOUSE"));
        assert_eq!(read("We need a map of our garden.").secret_word, Some(Mention::Absent));
    }

    #[test]
    fn samples_that_are_asked_for_are_found() {
        for text in [
            "Please attach three samples of your writing.",
            "Send a link to your portfolio with your proposal.",
            "Share examples of similar projects.",
            "Portfolio required.",
            "Proposals without samples will be ignored.",
            "I would love to see your previous work.",
            "Do you have a portfolio of similar shops?",
            "Please include relevant work.",
        ] {
            assert!(quoted(read(text).samples.as_ref()).is_some(), "{text}");
        }
    }

    #[test]
    fn samples_that_nobody_asks_for_are_not() {
        for text in [
            "We will send you samples of our previous brochures.",
            "I have attached examples of similar shops.",
            "Build a portfolio website for a photographer.",
            "There is no need to send samples of your work.",
            "Sort 300 soil samples by colour.",
            "Write about travel and show readers how to pack.",
        ] {
            assert_eq!(read(text).samples, Some(Mention::Absent), "{text}");
        }
    }

    #[test]
    fn a_deadline_is_a_day_or_a_span_and_no_mere_hurry() {
        for (text, words) in [
            ("Everything must be finished by Friday.", "by Friday"),
            ("The deadline is 12 June.", "deadline is 12"),
            ("Please deliver within two weeks.", "within two weeks"),
            ("We need the map before the end of the month.", "before the end of the month"),
            ("It has to be ready in 3 days.", "ready in 3 days"),
            ("Deliver the files by the 15th.", "by the 15th"),
            ("Timeline: 3-4 weeks.", "Timeline: 3-4 weeks"),
        ] {
            assert_eq!(quoted(read(text).deadline.as_ref()), Some(words), "{text}");
        }
        for text in [
            "We need this as soon as possible.",
            "You work well under tight deadlines.",
            "Deadline is flexible.",
            "Send us your timeline and pricing for phase 1.",
            "Please reply within 24 hours.",
            "At least 5 years of experience within the last 10 months.",
        ] {
            assert_eq!(read(text).deadline, Some(Mention::Absent), "{text}");
        }
    }

    #[test]
    fn deliverables_acceptance_and_milestones_are_told_apart() {
        let post = read("Deliverables: 12 product pages. Acceptance criteria are listed in the spec. We pay in two milestones.");
        assert!(quoted(post.deliverables.as_ref()).is_some());
        assert!(quoted(post.acceptance.as_ref()).unwrap().starts_with("Acceptance"));
        assert_eq!(quoted(post.milestones.as_ref()), Some("milestones"));
        let post = read("We pay in two milestones and like blue.");
        assert_eq!((post.deliverables, post.acceptance), (Some(Mention::Absent), Some(Mention::Absent)));
    }

    #[test]
    fn what_was_not_read_is_unknown_and_not_missing() {
        let engine = engine();
        let posting = Posting { view: View::JobPage, ..Posting::default() };
        let findings = engine.judge(&posting, Source::Post, &Settings::default(), None, crate::meaning::Depth::AtOnce);
        assert_eq!(InPost::read(engine, &posting, &findings), InPost::default());
    }

    #[test]
    fn the_beginning_of_a_text_can_name_and_cannot_leave_out() {
        let post = read_at(View::Tile, "Finish the map by Friday.");
        assert_eq!(quoted(post.deadline.as_ref()), Some("by Friday"));
        assert_eq!((post.whole, post.samples, post.secret_word), (false, None, None));
    }

    #[test]
    fn a_text_in_another_language_leaves_everything_unknown() {
        let post = read("Wir suchen jemanden, der unsere Texte über Gärten und Pflanzen schreibt und danach gern länger bei uns bleibt.");
        assert_eq!(post, InPost::default());
    }

    #[test]
    fn samples_may_be_asked_for_in_a_screening_question() {
        let mut posting = Posting { view: View::JobPage, ..Posting::default() };
        posting.job.description = Some("Draw a map of our garden.".to_owned());
        posting.job.questions = vec!["When can you start?".to_owned(), "Please share links to similar maps.".to_owned()];
        let findings = engine().judge(&posting, Source::Post, &Settings::default(), None, crate::meaning::Depth::AtOnce);
        let post = InPost::read(engine(), &posting, &findings);
        assert_eq!(quoted(post.samples.as_ref()), Some("share links to similar"));
    }

    #[test]
    fn a_mention_is_one_text_in_json() {
        for (mention, json) in [(Mention::Absent, "\"\""), (Mention::Quoted("by Friday".to_owned()), "\"by Friday\"")] {
            assert_eq!(serde_json::to_string(&mention).unwrap(), json);
            assert_eq!(serde_json::from_str::<Mention>(json).unwrap(), mention);
        }
    }

    #[test]
    fn long_words_are_cut_at_a_character() {
        assert_eq!(cut("short", 10), "short");
        assert_eq!(cut("äöü äöü äöü", 6), "äöü ä…");
        assert_eq!(cut("one\n two", 20), "one two");
    }
}

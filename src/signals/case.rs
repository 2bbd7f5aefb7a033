//! The case a signal judges: a posting with its texts, the user's floors, and the moment.

use crate::facts::Posting;
use crate::settings::{Settings, Strictness};
use crate::text::tokens::Tokens;
use crate::values::Millis;

use super::declare::{Severity, Signal};

/// Which text a hit stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The job's title.
    Title,
    /// The job's description, or the text of a message.
    Description,
    /// A screening question, by its number from 0.
    Question(usize),
    /// A freelancer's comment in the history, by the contract's number from 0.
    Comment(usize),
}

/// A text of the case, cut into tokens.
#[derive(Debug)]
pub struct Passage {
    /// Where it stands.
    pub place: Place,
    /// Its tokens.
    pub tokens: Tokens,
}

/// A place where a phrase of a signal stands, as words and as an exact range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which text.
    pub place: Place,
    /// First UTF-16 unit of the text.
    pub start: u32,
    /// One past the last UTF-16 unit.
    pub end: u32,
    /// The words, folded.
    pub words: String,
    /// Whether a word of it was written in disguise.
    pub disguised: bool,
    /// Where it was found by meaning and not by a phrase: of so many such findings (second) so many were right (first). Then
    /// `words` are those that weighed most.
    pub meant: Option<(u16, u16)>,
    /// First token of the passage.
    pub first_token: u32,
    /// One past the last token.
    pub end_token: u32,
}

/// What a judge found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ground {
    /// How bad it is in this case; the signal's own severity where `None`.
    pub severity: Option<Severity>,
    /// Numbers and names for the evidence sentence.
    pub args: Vec<String>,
}

impl Ground {
    /// A ground that rests on facts, told by `args` in the evidence sentence.
    #[must_use]
    pub fn facts<const N: usize>(args: [String; N]) -> Self {
        Self { severity: None, args: args.into() }
    }

    /// The same at another severity.
    #[must_use]
    pub fn at(self, severity: Severity) -> Self {
        Self { severity: Some(severity), ..self }
    }
}

/// A signal that speaks.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Which one.
    pub signal: &'static Signal,
    /// How bad it is here.
    pub severity: Severity,
    /// Numbers and names for the evidence sentence.
    pub args: Vec<String>,
    /// The places it rests on, in order; empty where it rests on facts.
    pub hits: Vec<Hit>,
}

/// Everything a judge may look at.
pub struct Case<'a> {
    /// The facts.
    pub posting: &'a Posting,
    /// The user's settings; floors above all.
    pub settings: &'a Settings,
    /// The moment, where known.
    pub now: Option<Millis>,
    /// The texts.
    pub passages: &'a [Passage],
    /// What the signals before found; filled only for signals that read findings.
    pub found: &'a [Finding],
    /// Hits of off-platform signals that the text itself denies or forbids; filled only for signals that read findings.
    pub denied: &'a [Hit],
}

impl Case<'_> {
    /// The description's tokens.
    #[must_use]
    pub fn description(&self) -> Option<&Tokens> {
        self.passages.iter().find(|p| p.place == Place::Description).map(|p| &p.tokens)
    }

    /// The title's tokens.
    #[must_use]
    pub fn title(&self) -> Option<&Tokens> {
        self.passages.iter().find(|p| p.place == Place::Title).map(|p| &p.tokens)
    }

    /// Number of words of the description; `None` where there is none.
    #[must_use]
    pub fn words(&self) -> Option<usize> {
        self.description().map(|t| t.list.len())
    }

    /// Whether a signal with this code speaks. Only for signals that read findings.
    #[must_use]
    pub fn has(&self, code: &str) -> bool {
        self.found.iter().any(|f| f.signal.code == code)
    }

    /// Whether the user judges harshly.
    #[must_use]
    pub fn is_strict(&self) -> bool {
        self.settings.strictness == Strictness::Strict
    }

    /// Age of the post in whole days, from its uid, else from the page's words.
    #[must_use]
    pub fn days_posted(&self) -> Option<i64> {
        let by_uid = self.posting.job.uid.zip(self.now).map(|(uid, now)| now.days_since(uid.created()));
        by_uid.or_else(|| self.posting.job.posted_ago.map(|ago| i64::from(ago.min_minutes / 1440)))
    }

    /// Days since the client's account was made.
    #[must_use]
    pub fn days_member(&self) -> Option<i64> {
        let since = self.posting.client.member_since?;
        let day = self.now?.0.div_euclid(86_400_000);
        Some(day - i64::from(since.to_julian_day() - UNIX_EPOCH_JULIAN_DAY))
    }
}

const UNIX_EPOCH_JULIAN_DAY: i32 = 2_440_588;

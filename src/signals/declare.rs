//! What a declaration of a signal consists of.

use std::fmt;

use crate::facts::Posting;
use crate::settings::Settings;
use crate::text::guards::Guards;

use super::case::{Case, Ground, Hit};
use super::site::SiteRule;

/// How bad a sign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing, no risk.
    Info,
    /// A weak sign; never decides alone.
    Note,
    /// Ask before applying.
    Caution,
    /// A serious risk.
    Serious,
    /// A breach of the site's rules that can cost the account, or fraud.
    Stop,
}

impl Severity {
    /// The number under which programs know it, 0 to 4.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }
}

/// What sort of sign it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Against the site's rules.
    Policy,
    /// Fraud.
    Fraud,
    /// A business risk.
    Risk,
    /// A matter of taste, shown only to those who want it.
    Taste,
    /// Computed from several facts.
    Derived,
    /// A number on the page.
    Number,
    /// Worth knowing.
    Info,
    /// Speaks for the client.
    Green,
    /// Several signs that together mean one known scheme.
    Recipe,
}

/// Signals of one group are not independent of each other: they count once when signs add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Leads away from the site.
    OffPlatform,
    /// How and whether money comes.
    Payment,
    /// Schemes.
    Fraud,
    /// Work that is not allowed.
    Policy,
    /// Files and programs.
    Security,
    /// Work without pay.
    FreeWork,
    /// What is to be done.
    Scope,
    /// What is paid for it.
    Budget,
    /// Haste.
    Pressure,
    /// Tone.
    Attitude,
    /// Time and closeness.
    Boundaries,
    /// Rights.
    Legal,
    /// Whether a proposal is worth its connects.
    Value,
    /// Who the client is.
    Identity,
    /// What the client did before.
    History,
    /// What freelancers say.
    Feedback,
    /// Threats and feedback as a means of pressure.
    Conduct,
    /// What the user writes.
    Own,
    /// No risk at all.
    Info,
}

/// What a signal looks at: kinds of text, messages by when they were written, facts, findings; a set of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reads(u16);

impl Reads {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Title, description and questions of a post or an invitation.
    pub const POST: Self = Self(1);
    /// What freelancers wrote about the client.
    pub const REVIEWS: Self = Self(2);
    /// A client's message before a contract.
    pub const CLIENT_BEFORE: Self = Self(4);
    /// A client's message while the contract runs.
    pub const CLIENT_DURING: Self = Self(8);
    /// A client's message after the contract.
    pub const CLIENT_AFTER: Self = Self(16);
    /// A client's message once there is a contract.
    pub const CLIENT_LATER: Self = Self::CLIENT_DURING.and(Self::CLIENT_AFTER);
    /// A client's message at any time.
    pub const CLIENT: Self = Self::CLIENT_BEFORE.and(Self::CLIENT_LATER);
    /// The user's own proposal or message before a contract.
    pub const OWN_BEFORE: Self = Self(32);
    /// The user's own message while the contract runs.
    pub const OWN_DURING: Self = Self(64);
    /// The user's own message after the contract.
    pub const OWN_AFTER: Self = Self(128);
    /// The user's own message at any time.
    pub const OWN: Self = Self::OWN_BEFORE.and(Self::OWN_DURING).and(Self::OWN_AFTER);
    /// The user's own public answer to feedback.
    pub const OWN_REPLY: Self = Self(256);
    /// The user's own request for a review.
    pub const OWN_REQUEST: Self = Self(512);
    /// Facts only.
    pub const FACTS: Self = Self(1024);
    /// What other signals found.
    pub const FINDINGS: Self = Self(2048);

    /// This set with another.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of `other` are in this set.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The set as a number, to tell it apart from others.
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0 as u64
    }

    /// Whether any of `other` is in this set.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// When a signal speaks.
pub struct Trigger {
    /// What it looks at.
    pub reads: Reads,
    /// Phrases that count always (see [`crate::text::pattern`] for how they are written).
    pub says: &'static [&'static str],
    /// Phrases that count unless the job is about their subject.
    pub says_off_topic: &'static [&'static str],
    /// Phrases that make it the job's subject, in the title, a skill, or the sentence of the hit.
    pub topic: &'static [&'static str],
    /// Phrases that, in the sentence of a hit, make it mean something else.
    pub unless: &'static [&'static str],
    /// Which guards look at a hit.
    pub guards: Guards,
    /// Decides, from the hits that passed the guards and from the facts, whether the signal speaks and how loud.
    pub judge: fn(&Case<'_>, &[Hit]) -> Option<Ground>,
}

impl Trigger {
    /// As it is kept in the catalogue.
    #[must_use]
    pub const fn shipped(self) -> Shipped {
        Shipped {
            reads: self.reads,
            guards: self.guards,
            judge: self.judge,
            #[cfg(not(target_family = "wasm"))]
            phrases: [self.says, self.says_off_topic, self.topic, self.unless],
        }
    }
}

/// A trigger as it is kept in the catalogue; see [`Trigger`].
pub struct Shipped {
    /// What the signal looks at.
    pub reads: Reads,
    /// Which guards look at a hit.
    pub guards: Guards,
    /// Decides whether the signal speaks and how loud.
    pub judge: fn(&Case<'_>, &[Hit]) -> Option<Ground>,
    /// Phrases that count, that count off topic, that make a topic, and that make a hit mean something else. The Wasm
    /// artifacts get them compiled.
    #[cfg(not(target_family = "wasm"))]
    pub phrases: [&'static [&'static str]; 4],
}

/// A signal that speaks when a phrase of it stands in a post.
pub const POST: Trigger =
    Trigger { reads: Reads::POST, says: &[], says_off_topic: &[], topic: &[], unless: &[], guards: Guards::ALL, judge: any_hit };

/// As [`POST`], in a client's messages before a contract too.
pub const CONTACT: Trigger = Trigger { reads: Reads::POST.and(Reads::CLIENT_BEFORE), ..POST };

/// As [`POST`], in a client's messages at any time too.
pub const ALWAYS: Trigger = Trigger { reads: Reads::POST.and(Reads::CLIENT), ..POST };

/// A signal that speaks when a phrase of it stands in a client's message. A message speaks to its reader: what it tells of
/// an app beforehand does not make the rest a user story.
pub const MESSAGE: Trigger = Trigger { reads: Reads::CLIENT, guards: Guards::NEGATION.and(Guards::QUOTES), ..POST };

/// As [`MESSAGE`], before a contract only.
pub const MESSAGE_BEFORE: Trigger = Trigger { reads: Reads::CLIENT_BEFORE, ..MESSAGE };

/// As [`MESSAGE`], once there is a contract.
pub const MESSAGE_LATER: Trigger = Trigger { reads: Reads::CLIENT_LATER, ..MESSAGE };

/// A signal that speaks when a phrase of it stands in the user's own message.
pub const OWN: Trigger = Trigger { reads: Reads::OWN, ..MESSAGE };

/// As [`OWN`], before a contract only.
pub const OWN_BEFORE: Trigger = Trigger { reads: Reads::OWN_BEFORE, ..OWN };

/// As [`OWN`], in the user's public answer to feedback too.
pub const OWN_AND_REPLY: Trigger = Trigger { reads: Reads::OWN.and(Reads::OWN_REPLY), ..OWN };

/// A signal that speaks when a phrase of it stands in the user's public answer to feedback.
pub const OWN_REPLY: Trigger = Trigger { reads: Reads::OWN_REPLY, ..OWN };

/// A signal that speaks when a phrase of it stands in the user's request for a review.
pub const OWN_REQUEST: Trigger = Trigger { reads: Reads::OWN_REQUEST, ..OWN };

/// A signal that speaks when a phrase of it stands in a freelancer's review of the client.
pub const REVIEWS: Trigger = Trigger { reads: Reads::REVIEWS, guards: Guards::NEGATION.and(Guards::QUOTES), ..POST };

/// A signal computed from facts.
pub const FACTS: Trigger = Trigger { reads: Reads::FACTS, guards: Guards::NONE, ..POST };

/// A signal made of other signals.
pub const FINDINGS: Trigger = Trigger { reads: Reads::FINDINGS, guards: Guards::NONE, ..POST };

/// Speaks at every hit.
#[must_use]
pub fn any_hit(_: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    (!hits.is_empty()).then(Ground::default)
}

/// A signal of the catalogue: what it looks for, and everything that is said about it.
pub struct Signal {
    /// Code in the catalogue, "T01".
    pub code: &'static str,
    /// Names the sign in kebab case and never changes.
    pub id: &'static str,
    /// How bad it is, unless its judge says otherwise in a case.
    pub severity: Severity,
    /// What sort of sign it is.
    pub kind: Kind,
    /// What it is not independent of.
    pub group: Group,
    /// When it speaks.
    pub trigger: Shipped,
    /// What is said about it. The Wasm artifacts take these words from the extension's messages instead.
    #[cfg(not(target_family = "wasm"))]
    pub doc: Doc,
}

impl fmt::Debug for Signal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.id)
    }
}

/// The words about a signal and the examples that prove it.
pub struct Doc {
    /// A few words for a badge, at most 45 characters.
    pub summary: &'static str,
    /// The sentence that shows the facts it rests on, `$1` and so on for the judge's arguments; empty where a quote does.
    pub evidence: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What to do.
    pub act: &'static str,
    /// When it may be wrong.
    pub wrong: &'static str,
    /// The site's own rule, where there is one.
    pub rule: Option<&'static SiteRule>,
    /// Examples in which it speaks.
    pub fires: &'static [Example],
    /// Examples in which it is silent.
    pub quiet: &'static [Example],
}

/// A case made by hand.
#[derive(Clone, Copy)]
pub struct Example {
    /// The post's title.
    pub title: &'static str,
    /// The text, of a kind that the signal reads: a description, a message, a review.
    pub text: &'static str,
    /// The facts of `given` in words.
    pub about: &'static str,
    /// Sets the facts and the user's settings.
    pub given: fn(&mut Posting, &mut Settings),
}

fn nothing(_: &mut Posting, _: &mut Settings) {}

/// An example that consists of a text.
#[must_use]
pub const fn says(text: &'static str) -> Example {
    Example { title: "", text, about: "", given: nothing }
}

/// An example that consists of facts; `about` tells them in words.
#[must_use]
pub const fn given(about: &'static str, given: fn(&mut Posting, &mut Settings)) -> Example {
    Example { title: "", text: "", about, given }
}

impl Example {
    /// The same under a job title.
    #[must_use]
    pub const fn titled(self, title: &'static str) -> Self {
        Self { title, ..self }
    }

    /// The same with facts; `about` tells them in words.
    #[must_use]
    pub const fn with(self, about: &'static str, given: fn(&mut Posting, &mut Settings)) -> Self {
        Self { about, given, ..self }
    }
}

/// Declares the signal of a file. The order of the fields is the order in which a reader wants to know them.
macro_rules! signal {
    (
        code: $code:literal,
        id: $id:literal,
        severity: $severity:ident,
        kind: $kind:ident,
        group: $group:ident,
        summary: $summary:literal,
        $(evidence: $evidence:literal,)?
        why: $why:literal,
        act: $act:literal,
        wrong: $wrong:literal,
        $(rule: $rule:ident,)?
        trigger: $trigger:expr,
        fires: $fires:expr,
        quiet: $quiet:expr $(,)?
    ) => {
        pub(crate) static SIGNAL: $crate::signals::declare::Signal = $crate::signals::declare::Signal {
            code: $code,
            id: $id,
            severity: $crate::signals::declare::Severity::$severity,
            kind: $crate::signals::declare::Kind::$kind,
            group: $crate::signals::declare::Group::$group,
            trigger: signal!(@trigger $trigger),
            #[cfg(not(target_family = "wasm"))]
            doc: $crate::signals::declare::Doc {
                summary: $summary,
                evidence: signal!(@or_empty $($evidence)?),
                why: $why,
                act: $act,
                wrong: $wrong,
                rule: signal!(@rule $($rule)?),
                fires: const { $fires },
                quiet: const { $quiet },
            },
        };
    };
    (@trigger $trigger:expr) => { const { $crate::signals::declare::Trigger::shipped($trigger) } };
    (@or_empty) => { "" };
    (@or_empty $text:literal) => { $text };
    (@rule) => { None };
    (@rule $rule:ident) => { Some(&$crate::signals::site::$rule) };
}
pub(crate) use signal;

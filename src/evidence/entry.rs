//! One entry of a client's log: what was kept, when, from where, and who said it.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::digest::{Digest, LARGEST_NUMBER};
use crate::values::{Cents, JobUid, Millis};

/// The longest text of an entry, in bytes of UTF-8.
pub const LONGEST_TEXT: usize = 100_000;
/// The longest name of a person.
pub const LONGEST_NAME: usize = 200;
/// The longest single line: a file's name, a post's title, one of its facts, a page's own words for a time.
pub const LONGEST_LINE: usize = 500;
/// The longest URL.
pub const LONGEST_URL: usize = 4_000;
/// The largest number of facts kept of a post.
pub const MOST_FACTS: usize = 100;

/// An id that the browser made up: a UUID in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Uuid(String);

impl Uuid {
    /// Takes `8-4-4-4-12` hexadecimal digits in lower case, and nothing else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let sound =
            text.split('-').map(str::len).eq([8, 4, 4, 4, 12]) && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f' | b'-'));
        sound.then(|| Self(text.to_owned()))
    }

    /// The id in print.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Uuid> for String {
    fn from(uuid: Uuid) -> Self {
        uuid.0
    }
}

impl TryFrom<String> for Uuid {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::read(&text).ok_or("this is no UUID in lower case")
    }
}

/// What an entry is, with what only this kind has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Somebody's words, as they stand on the page.
    Message,
    /// What was agreed on.
    Agreement,
    /// What was asked for beyond, or taken from, what was agreed on.
    ScopeChange,
    /// Something that happened.
    Incident,
    /// What was said in a call.
    CallRecap,
    /// Money that was paid.
    Payment {
        /// How much.
        cents: Cents,
    },
    /// An offer or a contract, as the page shows it.
    Offer,
    /// A file that stays where it is; only its digest is kept.
    File {
        /// Its name.
        name: String,
        /// Its size in bytes.
        size: u64,
        /// The digest of its bytes.
        sha256: Digest,
    },
    /// A job post; the text is its description.
    Posting {
        /// Its title.
        title: String,
        /// What the page said of the job and the client, a line each.
        facts: Vec<String>,
    },
    /// The user's own note.
    Note,
    /// What is right instead of, or besides, what an earlier entry says.
    Correction {
        /// The number of the entry that is corrected.
        of: u32,
    },
    /// An earlier entry is no longer kept; the text is the reason.
    Removal {
        /// The number of the entry whose content is erased.
        of: u32,
    },
}

impl Kind {
    /// The name of the message for it.
    #[must_use]
    pub fn message(&self) -> &'static str {
        match self {
            Self::Message => "evidence_kind_message",
            Self::Agreement => "evidence_kind_agreement",
            Self::ScopeChange => "evidence_kind_scope_change",
            Self::Incident => "evidence_kind_incident",
            Self::CallRecap => "evidence_kind_call_recap",
            Self::Payment { .. } => "evidence_kind_payment",
            Self::Offer => "evidence_kind_offer",
            Self::File { .. } => "evidence_kind_file",
            Self::Posting { .. } => "evidence_kind_posting",
            Self::Note => "evidence_kind_note",
            Self::Correction { .. } => "evidence_kind_correction",
            Self::Removal { .. } => "evidence_kind_removal",
        }
    }

    /// The number of the entry that this one is about.
    #[must_use]
    pub fn of(&self) -> Option<u32> {
        match self {
            Self::Correction { of } | Self::Removal { of } => Some(*of),
            _ => None,
        }
    }

    /// Whether the kind says something even without a text.
    fn speaks_alone(&self) -> bool {
        matches!(self, Self::Payment { .. } | Self::File { .. } | Self::Posting { .. } | Self::Removal { .. })
    }

    fn check(&self) -> Result<(), Refused> {
        match self {
            Self::Payment { cents } if cents.0 > LARGEST_NUMBER => Err(Refused::Malformed(Part::Amount)),
            Self::File { size, .. } if *size > LARGEST_NUMBER => Err(Refused::Malformed(Part::FileSize)),
            Self::File { name, .. } => filled(Part::FileName, name, LONGEST_LINE),
            Self::Posting { facts, .. } if facts.len() > MOST_FACTS => Err(Refused::TooMany { part: Part::Facts, most: MOST_FACTS }),
            Self::Posting { title, facts } => {
                short(Part::Title, title, LONGEST_LINE)?;
                facts.iter().try_for_each(|fact| short(Part::Facts, fact, LONGEST_LINE))
            }
            _ => Ok(()),
        }
    }
}

/// Who said it or did it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The client.
    Client,
    /// The user.
    Me,
    /// The site itself: a notice, a rule, its support.
    Site,
    /// Somebody else, by name.
    Other(String),
}

impl Who {
    /// The name of the message for it.
    #[must_use]
    pub fn message(&self) -> &'static str {
        match self {
            Self::Client => "evidence_who_client",
            Self::Me => "evidence_who_me",
            Self::Site => "evidence_who_site",
            Self::Other(_) => "evidence_who_other",
        }
    }
}

/// The page that an entry was kept from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Its URL.
    pub url: String,
    /// The time that the page itself shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<PageTime>,
}

/// A time that a page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageTime {
    /// In the page's own words: "9:41 AM", "Nov 12, 2026".
    pub words: String,
    /// The moment, where the words were understood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ms: Option<Millis>,
}

/// All of an entry that a removal erases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// What it is.
    pub kind: Kind,
    /// The words, as they were.
    pub text: String,
    /// Who said it.
    pub who: Who,
    /// Where it stood; absent where the user typed it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Page>,
    /// The job that it is about. A string in JSON: a uid is larger than the numbers that every reader holds.
    #[serde(default, with = "job_uid", skip_serializing_if = "Option::is_none")]
    pub job: Option<JobUid>,
    /// Made up for this entry alone and erased with it, so that nobody finds an erased content by trying what it may have been.
    pub salt: Uuid,
}

mod job_uid {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::values::JobUid;

    pub(super) fn serialize<S: Serializer>(job: &Option<JobUid>, to: S) -> Result<S::Ok, S::Error> {
        match job {
            Some(job) => to.collect_str(job),
            None => to.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<JobUid>, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map(|uid| Some(JobUid(uid))).map_err(|_| D::Error::custom("a job's uid is a string of digits"))
    }
}

impl Content {
    fn check(&self) -> Result<(), Refused> {
        self.kind.check()?;
        short(Part::Text, &self.text, LONGEST_TEXT)?;
        if !self.kind.speaks_alone() && self.text.trim().is_empty() {
            return Err(Refused::Empty(Part::Text));
        }
        if let Who::Other(name) = &self.who {
            filled(Part::Name, name, LONGEST_NAME)?;
        }
        self.page.as_ref().map_or(Ok(()), Page::check)
    }
}

impl Page {
    fn check(&self) -> Result<(), Refused> {
        short(Part::Url, &self.url, LONGEST_URL)?;
        if !self.url.starts_with("https://") && !self.url.starts_with("http://") {
            return Err(Refused::Malformed(Part::Url));
        }
        let Some(time) = &self.time else { return Ok(()) };
        filled(Part::PageTime, &time.words, LONGEST_LINE)?;
        time.ms.map_or(Ok(()), |ms| moment(Part::PageTime, ms))
    }
}

/// What the user's click hands over: an entry before it has its place in a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Made up by whoever hands it over, and the same when it is handed over again.
    pub uuid: Uuid,
    /// The moment of the click, by the machine's clock.
    pub captured_ms: Millis,
    /// The IANA name of the user's time zone: `Europe/Lisbon`.
    pub zone: String,
    /// What that zone was ahead of UTC at that moment, in minutes.
    pub offset_minutes: i16,
    /// What is kept.
    pub content: Content,
}

impl Draft {
    /// Whether it may be kept.
    ///
    /// # Errors
    /// Says which part is too long, empty or malformed.
    pub fn check(&self) -> Result<(), Refused> {
        moment(Part::Captured, self.captured_ms)?;
        filled(Part::Zone, &self.zone, 64)?;
        let named = self.zone.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-' | b'+'));
        // Local mean times reached nearly 16 hours; nothing lies beyond.
        if !named || self.offset_minutes.unsigned_abs() > 16 * 60 {
            return Err(Refused::Malformed(Part::Zone));
        }
        self.content.check()
    }
}

/// An entry in its chain. Its hash covers everything but the content itself, whose digest stands for it; so the content can be
/// erased and the chain still be checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The chain that it belongs to: the id of the client for whom the chain was begun.
    pub chain: Uuid,
    /// Its place, from 1.
    pub number: u32,
    /// The draft's id.
    pub uuid: Uuid,
    /// The moment of the click, by the machine's clock.
    pub captured_ms: Millis,
    /// The IANA name of the user's time zone.
    pub zone: String,
    /// What that zone was ahead of UTC, in minutes.
    pub offset_minutes: i16,
    /// What was kept; absent where it was erased, or is withheld from an export.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Content>,
    /// The digest of the content.
    pub content_sha256: Digest,
    /// The hash of the entry before, [`Digest::ZERO`] for the first.
    pub prev: Digest,
    /// The hash of this entry.
    pub hash: Digest,
}

impl Entry {
    /// Reads the body of a record `evidence:…`. Unlike the derived way it refuses members that an entry does not have: no hash
    /// covers them, so nothing may stand in them.
    ///
    /// # Errors
    /// Says what does not belong to an entry, or what is missing.
    pub fn read(body: &Value) -> Result<Self, String> {
        let entry = Self::deserialize(body).map_err(|error| error.to_string())?;
        match serde_json::to_value(&entry) {
            Ok(written) if written == *body => Ok(entry),
            _ => Err("it holds more than an entry has".to_owned()),
        }
    }

    /// The same entry without its content.
    #[must_use]
    pub fn without_content(&self) -> Self {
        Self { content: None, ..self.clone() }
    }

    /// The entry's kind; `None` where the content is gone.
    #[must_use]
    pub fn kind(&self) -> Option<&Kind> {
        self.content.as_ref().map(|content| &content.kind)
    }

    /// The number of the entry whose content this one erases.
    #[must_use]
    pub fn removes(&self) -> Option<u32> {
        match self.kind() {
            Some(Kind::Removal { of }) => Some(*of),
            _ => None,
        }
    }
}

/// A part of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The words that are kept.
    Text,
    /// The name of who said it.
    Name,
    /// An amount of money.
    Amount,
    /// A file's name.
    FileName,
    /// A file's size.
    FileSize,
    /// A post's title.
    Title,
    /// What a page says of a post.
    Facts,
    /// The page's URL.
    Url,
    /// The time that the page shows.
    PageTime,
    /// The moment of the click.
    Captured,
    /// The user's time zone.
    Zone,
}

impl Part {
    /// The name of the message for it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Text => "evidence_part_text",
            Self::Name => "evidence_part_name",
            Self::Amount => "evidence_part_amount",
            Self::FileName => "evidence_part_file_name",
            Self::FileSize => "evidence_part_file_size",
            Self::Title => "evidence_part_title",
            Self::Facts => "evidence_part_facts",
            Self::Url => "evidence_part_url",
            Self::PageTime => "evidence_part_page_time",
            Self::Captured => "evidence_part_captured",
            Self::Zone => "evidence_part_zone",
        }
    }
}

/// Why a draft was not appended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// A part is too long; sizes in bytes of UTF-8.
    TooLong {
        /// The part.
        part: Part,
        /// Its size.
        bytes: usize,
        /// The largest size.
        most: usize,
    },
    /// There are too many of a part.
    TooMany {
        /// The part.
        part: Part,
        /// The largest number.
        most: usize,
    },
    /// A part that has to say something says nothing.
    Empty(Part),
    /// A part is not what it has to be.
    Malformed(Part),
    /// There is no entry of the number that this one is about, or another one was handed over for it.
    NoSuchEntry(u32),
    /// The entry that this one is about was removed before.
    Removed(u32),
    /// What was removed, and why, stays told.
    OfARemoval(u32),
    /// The chain has as many entries as a chain can have.
    Full,
}

impl Refused {
    /// The name of the message to the user.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::TooLong { .. } => "evidence_too_long",
            Self::TooMany { .. } => "evidence_too_many",
            Self::Empty(_) => "evidence_empty",
            Self::Malformed(_) => "evidence_malformed",
            Self::NoSuchEntry(_) => "evidence_no_such_entry",
            Self::Removed(_) => "evidence_removed_before",
            Self::OfARemoval(_) => "evidence_of_a_removal",
            Self::Full => "evidence_full",
        }
    }

    /// The part that it is about, to be named in the message's first place; there is none where an entry's number stands there.
    #[must_use]
    pub fn part(self) -> Option<Part> {
        match self {
            Self::TooLong { part, .. } | Self::TooMany { part, .. } | Self::Empty(part) | Self::Malformed(part) => Some(part),
            _ => None,
        }
    }

    /// The numbers that stand in the message: after the part where there is one.
    #[must_use]
    pub fn numbers(self) -> Vec<usize> {
        match self {
            Self::TooLong { bytes, most, .. } => vec![bytes, most],
            Self::TooMany { most, .. } => vec![most],
            Self::NoSuchEntry(of) | Self::Removed(of) | Self::OfARemoval(of) => vec![of as usize],
            Self::Empty(_) | Self::Malformed(_) | Self::Full => Vec::new(),
        }
    }
}

fn short(part: Part, text: &str, most: usize) -> Result<(), Refused> {
    if text.len() > most {
        return Err(Refused::TooLong { part, bytes: text.len(), most });
    }
    Ok(())
}

fn filled(part: Part, text: &str, most: usize) -> Result<(), Refused> {
    if text.trim().is_empty() {
        return Err(Refused::Empty(part));
    }
    short(part, text, most)
}

fn moment(part: Part, ms: Millis) -> Result<(), Refused> {
    if ms.0.unsigned_abs() > LARGEST_NUMBER {
        return Err(Refused::Malformed(part));
    }
    Ok(())
}

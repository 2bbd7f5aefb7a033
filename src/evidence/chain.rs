//! A client's chain of entries: how one is appended, and how anybody finds out whether all of them are as they were.
//!
//! # The form of the chain
//!
//! An entry is a JSON object (the `body` of a record `evidence:<client>:<number>`):
//!
//! ```text
//! {"captured_ms": 1795534698000, "chain": "…uuid…", "content": {…}, "content_sha256": "…", "hash": "…", "number": 3,
//!  "offset_minutes": 60, "prev": "…", "uuid": "…uuid…", "zone": "Europe/Berlin"}
//! ```
//!
//! - The *canonical form* of a JSON value is that of RFC 8785, and all numbers are whole: no white space, members sorted by name,
//!   strings in UTF-8 with no more escapes than JSON demands ([`super::digest::canonical`] lists them).
//! - `content_sha256` is the SHA-256 of the canonical form of `content`.
//! - `hash` is the SHA-256 of the canonical form of the entry *without* its members `content` and `hash`.
//! - `prev` is the `hash` of the entry before it, and 64 zeros in the first. `number` counts from 1. `chain` is the same in all.
//! - The *head* (the `body` of the record `chain:<client>`) tells how many entries there are, and the last one's hash:
//!   `{"chain": "…uuid…", "last": "…", "length": 3}`. Without it nobody would notice that the last entries are missing.
//!
//! All digests are 64 hexadecimal digits in lower case.
//!
//! # What is erased
//!
//! A removal erases the member `content` of the entry that it names; all others stay, so every hash can still be computed. An
//! entry without content is sound only where a later entry `"kind": {"removal": {"of": <its number>}}` stands in the chain. A
//! `salt`, which is erased too, keeps others from finding short contents by trial. A removal itself is never erased. In an export
//! for a dispute, the contents that were not chosen are withheld in the same way, and count as such.
//!
//! # What it proves
//!
//! That nothing was changed, left out or put in since somebody else came to know a later hash. It does not prove that the clock
//! was right, nor that a chain was not written anew as a whole before that.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::digest::{Digest, NotCanonical};
use super::entry::{Draft, Entry, Kind, Refused, Uuid};
use crate::values::Millis;

/// How many entries a chain can have: the number has six digits in the record's key.
pub const MOST_ENTRIES: u32 = 999_999;

/// The key of the record that holds a client's head.
#[must_use]
pub fn head_key(client: &str) -> String {
    format!("chain:{client}")
}

/// The id of the record that holds an entry.
#[must_use]
pub fn entry_id(client: &str, number: u32) -> String {
    format!("{client}:{number:06}")
}

/// The key of the record that holds an entry.
#[must_use]
pub fn entry_key(client: &str, number: u32) -> String {
    format!("evidence:{}", entry_id(client, number))
}

/// The client and the number of an entry's key; `None` for other keys.
#[must_use]
pub fn entry_of_key(key: &str) -> Option<(&str, u32)> {
    let (client, digits) = key.strip_prefix("evidence:")?.rsplit_once(':')?;
    let sound = !client.is_empty() && digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit());
    Some((client, digits.parse().ok().filter(|number| sound && *number > 0)?))
}

/// Where a chain ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The chain's id.
    pub chain: Uuid,
    /// How many entries there are.
    pub length: u32,
    /// The hash of the last of them, [`Digest::ZERO`] where there is none.
    pub last: Digest,
}

impl Head {
    /// The head of a chain without entries.
    #[must_use]
    pub fn new(chain: Uuid) -> Self {
        Self { chain, length: 0, last: Digest::ZERO }
    }

    /// Reads the body of a record `chain:…`.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn read(body: &Value) -> Result<Self, String> {
        Self::deserialize(body).map_err(|error| error.to_string())
    }
}

/// What is to be stored after an entry was appended, all of it in one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The new entry.
    pub entry: Entry,
    /// The new head.
    pub head: Head,
    /// What takes the place of the entry that was removed.
    pub erased: Option<Entry>,
}

/// Appends a draft. Where it is about an earlier entry (`draft.content.kind.of()`), that one comes as `target`. Whoever stores it
/// sees to it that the chain has no entry with the draft's `uuid` yet.
///
/// # Errors
/// Says why the draft is not taken; the chain stays as it is.
pub fn append(head: &Head, draft: Draft, target: Option<&Entry>) -> Result<Appended, Refused> {
    draft.check()?;
    let number = head.length.checked_add(1).filter(|number| *number <= MOST_ENTRIES).ok_or(Refused::Full)?;
    let target = draft.content.kind.of().map(|of| check_target(head, of, target)).transpose()?;
    let erased = target.filter(|_| matches!(draft.content.kind, Kind::Removal { .. })).map(Entry::without_content);
    let entry = seal(head, number, draft).map_err(|NotCanonical| Refused::Malformed(super::entry::Part::Text))?;
    let head = Head { chain: head.chain.clone(), length: number, last: entry.hash };
    Ok(Appended { entry, head, erased })
}

fn check_target<'a>(head: &Head, of: u32, target: Option<&'a Entry>) -> Result<&'a Entry, Refused> {
    let named = |target: &&Entry| target.number == of && target.chain == head.chain && of <= head.length;
    let target = target.filter(named).ok_or(Refused::NoSuchEntry(of))?;
    match target.kind() {
        None => Err(Refused::Removed(of)),
        Some(Kind::Removal { .. }) => Err(Refused::OfARemoval(of)),
        Some(_) => Ok(target),
    }
}

fn seal(head: &Head, number: u32, draft: Draft) -> Result<Entry, NotCanonical> {
    let Draft { uuid, captured_ms, zone, offset_minutes, content } = draft;
    let content_sha256 = Digest::of_json(&content)?;
    let (chain, prev) = (head.chain.clone(), head.last);
    let mut entry =
        Entry { chain, number, uuid, captured_ms, zone, offset_minutes, content: Some(content), content_sha256, prev, hash: Digest::ZERO };
    entry.hash = hash(&entry)?;
    Ok(entry)
}

/// All members of an entry that its hash covers.
#[derive(Serialize)]
struct Sealed<'a> {
    chain: &'a Uuid,
    number: u32,
    uuid: &'a Uuid,
    captured_ms: Millis,
    zone: &'a str,
    offset_minutes: i16,
    content_sha256: Digest,
    prev: Digest,
}

fn hash(entry: &Entry) -> Result<Digest, NotCanonical> {
    let Entry { chain, number, uuid, captured_ms, zone, offset_minutes, content: _, content_sha256, prev, hash: _ } = entry;
    Digest::of_json(&Sealed {
        chain,
        number: *number,
        uuid,
        captured_ms: *captured_ms,
        zone,
        offset_minutes: *offset_minutes,
        content_sha256: *content_sha256,
        prev: *prev,
    })
}

/// Where a chain ends once this entry stands behind it. The entries before are not looked at, nor whether a removal accounts for a
/// content that is not there.
///
/// # Errors
/// Tells why the entry does not follow.
pub fn followed(head: &Head, entry: &Entry) -> Result<Head, Broken> {
    let number = head.length.saturating_add(1);
    let broken = |why| Err(Broken { number, why });
    let next = Head { chain: head.chain.clone(), length: number, last: entry.hash };
    check_place(&next, entry, number, &[])?;
    if hash(entry) != Ok(entry.hash) {
        return broken(Why::Changed);
    }
    if entry.prev != head.last {
        return broken(Why::Unlinked);
    }
    match &entry.content {
        Some(content) if Digest::of_json(content) != Ok(entry.content_sha256) => broken(Why::ContentChanged),
        _ => Ok(next),
    }
}

/// An unbroken chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many entries it has.
    pub entries: u32,
    /// How many of them were removed.
    pub removed: u32,
    /// How many contents are withheld from this export.
    pub withheld: u32,
    /// When the first entry was kept.
    pub first: Option<Millis>,
    /// When the last entry was kept.
    pub last: Option<Millis>,
}

/// Where a chain is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The number of the entry; 0 where it is the head.
    pub number: u32,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is not what it was when it was sealed.
    Changed,
    /// Its content does not belong to it.
    ContentChanged,
    /// It does not follow from the entry before: one of the two is another one.
    Unlinked,
    /// It is not there.
    Missing,
    /// It stands behind a later one.
    OutOfOrder,
    /// It stands there a second time.
    Twice,
    /// It belongs to another chain.
    OtherChain,
    /// Its content is not there, and no later entry removes it.
    ContentMissing,
    /// It stands behind the end that the head tells of.
    BehindTheEnd,
    /// The head is not there.
    NoHead,
    /// It cannot be read; the cause, in English.
    Unreadable(String),
}

impl Why {
    /// The name of the message for it; the entry's number stands in its place.
    #[must_use]
    pub fn message(&self) -> &'static str {
        match self {
            Self::Changed => "evidence_broken_changed",
            Self::ContentChanged => "evidence_broken_content_changed",
            Self::Unlinked => "evidence_broken_unlinked",
            Self::Missing => "evidence_broken_missing",
            Self::OutOfOrder => "evidence_broken_out_of_order",
            Self::Twice => "evidence_broken_twice",
            Self::OtherChain => "evidence_broken_other_chain",
            Self::ContentMissing => "evidence_broken_content_missing",
            Self::BehindTheEnd => "evidence_broken_behind_the_end",
            Self::NoHead => "evidence_broken_no_head",
            Self::Unreadable(_) => "evidence_broken_unreadable",
        }
    }
}

/// The technical wording; [`Why::message`] names the user's.
impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.number;
        match &self.why {
            Why::NoHead => return f.write_str("the record that tells where the chain ends is not there"),
            _ if number == 0 => f.write_str("the record that tells where the chain ends ")?,
            _ => write!(f, "entry {number} ")?,
        }
        match &self.why {
            Why::Changed => f.write_str("was changed after it was sealed"),
            Why::ContentChanged => f.write_str("has another content than it was sealed with"),
            Why::Unlinked => f.write_str("does not follow from the entry before it"),
            Why::Missing => f.write_str("is missing"),
            Why::OutOfOrder => f.write_str("stands behind a later one"),
            Why::Twice => f.write_str("stands there twice"),
            Why::OtherChain => f.write_str("belongs to another chain"),
            Why::ContentMissing => f.write_str("has no content, and no later entry removes it"),
            Why::BehindTheEnd => f.write_str("stands behind the end of the chain"),
            Why::NoHead => Ok(()),
            Why::Unreadable(cause) => write!(f, "cannot be read: {cause}"),
        }
    }
}

/// Whether contents may be absent without a removal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    /// The whole chain: only a removal takes a content away.
    All,
    /// An export of chosen entries: the others' contents are withheld.
    Chosen,
}

/// Checks a whole chain, in the order in which its entries are handed over.
///
/// # Errors
/// Tells the first entry that is not as it has to be.
pub fn verify(head: &Head, entries: &[Entry], contents: Contents) -> Result<Verified, Broken> {
    let mut uuids = BTreeSet::new();
    let removed_by: BTreeMap<u32, u32> = entries.iter().filter_map(|entry| Some((entry.removes()?, entry.number))).collect();
    let is_removed = |entry: &Entry| removed_by.get(&entry.number).is_some_and(|by| *by > entry.number);
    let (mut before, mut expected) = (Digest::ZERO, 1);
    for (index, entry) in entries.iter().enumerate() {
        let later = entries.get(index + 1..).unwrap_or_default();
        check_place(head, entry, expected, later)?;
        let broken = |why| Err(Broken { number: expected, why });
        if !uuids.insert(&entry.uuid) {
            return broken(Why::Twice);
        }
        if hash(entry) != Ok(entry.hash) {
            return broken(Why::Changed);
        }
        if entry.prev != before {
            return broken(Why::Unlinked);
        }
        match &entry.content {
            Some(content) if Digest::of_json(content) != Ok(entry.content_sha256) => return broken(Why::ContentChanged),
            None if contents == Contents::All && !is_removed(entry) => return broken(Why::ContentMissing),
            _ => {}
        }
        (before, expected) = (entry.hash, expected + 1);
    }
    if expected <= head.length {
        return Err(Broken { number: expected, why: Why::Missing });
    }
    if before != head.last {
        return Err(Broken { number: head.length, why: Why::Unlinked });
    }
    let gone = entries.iter().filter(|entry| entry.content.is_none());
    let (removed, withheld): (Vec<_>, Vec<_>) = gone.partition(|entry| is_removed(entry));
    Ok(Verified {
        entries: head.length,
        removed: count(removed.len()),
        withheld: count(withheld.len()),
        first: entries.first().map(|entry| entry.captured_ms),
        last: entries.last().map(|entry| entry.captured_ms),
    })
}

fn check_place(head: &Head, entry: &Entry, expected: u32, later: &[Entry]) -> Result<(), Broken> {
    let broken = |number, why| Err(Broken { number, why });
    if entry.chain != head.chain {
        return broken(expected, Why::OtherChain);
    }
    if entry.number < expected {
        return broken(entry.number, Why::Twice);
    }
    if entry.number > expected {
        let moved = later.iter().any(|entry| entry.number == expected && entry.chain == head.chain);
        return broken(expected, if moved { Why::OutOfOrder } else { Why::Missing });
    }
    if entry.number > head.length {
        return broken(entry.number, Why::BehindTheEnd);
    }
    Ok(())
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::evidence::entry::{Content, LONGEST_TEXT, Page, PageTime, Part, Who};
    use crate::values::{Cents, JobUid};

    pub(crate) fn uuid(n: u32) -> Uuid {
        Uuid::read(&format!("{n:08x}-0000-4000-8000-000000000000")).unwrap()
    }

    pub(crate) fn draft(n: u32, kind: Kind, text: &str) -> Draft {
        let content = Content { kind, text: text.to_owned(), who: Who::Client, page: None, job: None, salt: uuid(n + 0x1000_0000) };
        Draft {
            uuid: uuid(n),
            captured_ms: Millis(1_795_534_698_000 + i64::from(n)),
            zone: "Europe/Lisbon".to_owned(),
            offset_minutes: 0,
            content,
        }
    }

    pub(crate) fn extend(head: &mut Head, entries: &mut Vec<Entry>, drafts: impl IntoIterator<Item = Draft>) {
        for draft in drafts {
            let target = draft.content.kind.of().and_then(|of| entries.get(of as usize - 1));
            let appended = append(head, draft, target).unwrap();
            if let Some(erased) = appended.erased {
                let place = erased.number as usize - 1;
                entries[place] = erased;
            }
            entries.push(appended.entry);
            *head = appended.head;
        }
    }

    pub(crate) fn chain(drafts: impl IntoIterator<Item = Draft>) -> (Head, Vec<Entry>) {
        let (mut head, mut entries) = (Head::new(uuid(0xc)), Vec::new());
        extend(&mut head, &mut entries, drafts);
        (head, entries)
    }

    fn every_kind() -> Vec<Draft> {
        let file = Kind::File { name: "menu.pdf".to_owned(), size: 4_096, sha256: Digest::of(b"menu") };
        let posting = Kind::Posting { title: "A menu in Dutch".to_owned(), facts: vec!["Hourly: $20–$30".to_owned()] };
        let kinds = [
            Kind::Message,
            Kind::Agreement,
            Kind::ScopeChange,
            Kind::Incident,
            Kind::CallRecap,
            Kind::Payment { cents: Cents(12_550) },
            Kind::Offer,
            file,
            posting,
            Kind::Note,
            Kind::Correction { of: 2 },
            Kind::Removal { of: 4 },
        ];
        let mut drafts: Vec<Draft> =
            (1..).zip(kinds).map(|(n, kind)| draft(n, kind, "Forty dishes — “Zoë’s” menu 🎨\n\tby Friday")).collect();
        let time = Some(PageTime { words: "9:41 AM".to_owned(), ms: Some(Millis(1_795_534_000_000)) });
        drafts[0].content.page = Some(Page { url: "https://www.upwork.com/ab/messages/rooms/1".to_owned(), time });
        drafts[0].content.job = Some(JobUid(2_089_982_301_013_487_890));
        drafts[2].content.who = Who::Other("Ines from the kitchen".to_owned());
        drafts
    }

    fn broken(head: &Head, entries: &[Entry]) -> (u32, Why) {
        let broken = verify(head, entries, Contents::All).unwrap_err();
        (broken.number, broken.why)
    }

    #[test]
    fn a_chain_of_every_kind_is_unbroken_and_tells_what_was_removed() {
        let (head, entries) = chain(every_kind());
        let verified = verify(&head, &entries, Contents::All).unwrap();
        assert_eq!((verified.entries, verified.removed, verified.withheld), (12, 1, 0));
        assert_eq!((verified.first, verified.last), (Some(Millis(1_795_534_698_001)), Some(Millis(1_795_534_698_012))));
        assert_eq!(entries[3].content, None);
    }

    #[test]
    fn a_chain_without_entries_is_unbroken() {
        let verified = verify(&Head::new(uuid(1)), &[], Contents::All).unwrap();
        assert_eq!((verified.entries, verified.first), (0, None));
    }

    /// Computed with Python's hashlib and json from the module's words alone:
    /// `json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()`.
    #[test]
    fn the_hashes_are_those_that_others_compute_from_the_description() {
        let (_, entries) = chain(every_kind());
        let told = |n: usize| (entries[n].content_sha256.to_string(), entries[n].hash.to_string());
        assert_eq!(
            told(0),
            (
                "f7db4b89a03d23fc0ed4440c5ec2038ea1c548de8085f9c10c12dd4e6ef76aed".to_owned(),
                "2f22a0b21ad9181bb614f640a50e378c9442f095f77be51c58b850d08826eac5".to_owned()
            )
        );
        assert_eq!(
            told(11),
            (
                "7341af9f4407ec85cc6c190df48bda7762c2972dc1226bc302e6f3153ab6ca4e".to_owned(),
                "9eaa56203c85d2115b2aecf27e95ef36937a9cbc194ef53543e15fa1ae8f0ea3".to_owned()
            )
        );
    }

    #[test]
    fn entries_survive_json() {
        for entry in chain(every_kind()).1 {
            assert_eq!(Entry::read(&serde_json::to_value(&entry).unwrap()), Ok(entry));
        }
    }

    #[test]
    fn a_member_that_no_hash_covers_is_refused() {
        let mut body = serde_json::to_value(&chain(every_kind()).1[0]).unwrap();
        body["content"]["said_by"] = json!("somebody");
        assert!(Entry::read(&body).is_err());
        body["content"].as_object_mut().unwrap().remove("said_by");
        assert!(Entry::read(&body).is_ok());
        body["weight"] = json!(1);
        assert!(Entry::read(&body).is_err());
    }

    #[test]
    fn what_is_wrong_is_told_with_the_entry() {
        let (head, entries) = chain(every_kind());
        let with = |change: &dyn Fn(&mut Vec<Entry>)| {
            let mut entries = entries.clone();
            change(&mut entries);
            broken(&head, &entries)
        };
        assert_eq!(with(&|all| all[4].captured_ms.0 += 1), (5, Why::Changed));
        assert_eq!(with(&|all| all[4].content.as_mut().unwrap().text.push('!')), (5, Why::ContentChanged));
        assert_eq!(with(&|all| drop(all.remove(6))), (7, Why::Missing));
        assert_eq!(with(&|all| all.swap(1, 2)), (2, Why::OutOfOrder));
        assert_eq!(with(&|all| all.insert(3, all[2].clone())), (3, Why::Twice));
        assert_eq!(with(&|all| all[1].chain = uuid(9)), (2, Why::OtherChain));
        assert_eq!(with(&|all| all[0].content = None), (1, Why::ContentMissing));
        assert_eq!(with(&|all| all[11].content = None), (4, Why::ContentMissing), "without its removal an entry is not removed");
        let mut longer = (head.clone(), entries.clone());
        extend(&mut longer.0, &mut longer.1, [draft(13, Kind::Note, "A note")]);
        assert_eq!(broken(&head, &longer.1), (13, Why::BehindTheEnd));
        assert_eq!(broken(&longer.0, &entries), (13, Why::Missing), "the last one counts as well");
    }

    #[test]
    fn an_entry_that_was_sealed_anew_does_not_fit() {
        let (head, mut entries) = chain((1..=3).map(|n| draft(n, Kind::Message, "Forty dishes")));
        let anew = |number: u32, before: &Entry| {
            let before = Head { chain: head.chain.clone(), length: number - 1, last: before.hash };
            append(&before, draft(number, Kind::Message, "Fifty dishes"), None).unwrap().entry
        };
        entries[1] = anew(2, &entries[0]);
        assert_eq!(broken(&head, &entries), (3, Why::Unlinked));
        entries[2] = anew(3, &entries[1]);
        assert_eq!(broken(&head, &entries), (3, Why::Unlinked), "the head knows the last one");
    }

    #[test]
    fn the_same_draft_twice_is_found() {
        let (mut head, mut entries) = chain(every_kind());
        extend(&mut head, &mut entries, [draft(3, Kind::Note, "Again")]);
        assert_eq!(broken(&head, &entries), (13, Why::Twice));
    }

    #[test]
    fn contents_may_be_withheld_from_an_export_and_nothing_else() {
        let (head, mut entries) = chain(every_kind());
        entries[0] = entries[0].without_content();
        entries[5] = entries[5].without_content();
        let verified = verify(&head, &entries, Contents::Chosen).unwrap();
        assert_eq!((verified.removed, verified.withheld), (1, 2));
        entries[5].captured_ms.0 += 1;
        assert_eq!(verify(&head, &entries, Contents::Chosen), Err(Broken { number: 6, why: Why::Changed }));
    }

    #[test]
    fn only_an_entry_that_is_there_and_is_no_removal_is_corrected_or_removed() {
        let (head, entries) = chain(every_kind());
        let try_on = |of: u32, target: Option<&Entry>| append(&head, draft(20, Kind::Removal { of }, ""), target).err();
        assert_eq!(try_on(1, None), Some(Refused::NoSuchEntry(1)));
        assert_eq!(try_on(1, Some(&entries[1])), Some(Refused::NoSuchEntry(1)));
        assert_eq!(try_on(4, Some(&entries[3])), Some(Refused::Removed(4)));
        assert_eq!(try_on(12, Some(&entries[11])), Some(Refused::OfARemoval(12)));
        assert_eq!(try_on(11, Some(&entries[10])), None, "a correction may be removed");
        let elsewhere = Entry { chain: uuid(9), ..entries[0].clone() };
        assert_eq!(try_on(1, Some(&elsewhere)), Some(Refused::NoSuchEntry(1)));
    }

    #[test]
    fn drafts_that_say_too_much_or_nothing_are_refused() {
        let head = Head::new(uuid(1));
        let refused = |change: &dyn Fn(&mut Draft)| {
            let mut draft = draft(1, Kind::Message, "Forty dishes");
            change(&mut draft);
            append(&head, draft, None).err()
        };
        assert_eq!(refused(&|_| {}), None);
        assert_eq!(refused(&|d| d.content.text = "é".repeat(LONGEST_TEXT / 2)), None);
        let too_long = Refused::TooLong { part: Part::Text, bytes: LONGEST_TEXT + 1, most: LONGEST_TEXT };
        assert_eq!(refused(&|d| d.content.text = "a".repeat(LONGEST_TEXT + 1)), Some(too_long));
        assert_eq!(refused(&|d| d.content.text = " \n".to_owned()), Some(Refused::Empty(Part::Text)));
        assert_eq!(refused(&|d| d.content.who = Who::Other(String::new())), Some(Refused::Empty(Part::Name)));
        assert_eq!(refused(&|d| d.zone = "Mars/<b>".to_owned()), Some(Refused::Malformed(Part::Zone)));
        assert_eq!(refused(&|d| d.offset_minutes = i16::MIN), Some(Refused::Malformed(Part::Zone)));
        assert_eq!(refused(&|d| d.captured_ms = Millis(i64::MIN)), Some(Refused::Malformed(Part::Captured)));
        let page = |url: &str| Some(Page { url: url.to_owned(), time: None });
        assert_eq!(refused(&|d| d.content.page = page("javascript:alert(1)")), Some(Refused::Malformed(Part::Url)));
        assert_eq!(refused(&|d| d.content.kind = Kind::Payment { cents: Cents(u64::MAX) }), Some(Refused::Malformed(Part::Amount)));
        let full = Head { length: MOST_ENTRIES, ..head.clone() };
        assert_eq!(append(&full, draft(1, Kind::Note, "One more"), None), Err(Refused::Full));
    }

    #[test]
    fn keys_sort_as_numbers_do() {
        assert_eq!(entry_key("c", 42), "evidence:c:000042");
        assert_eq!(entry_of_key("evidence:c:000042"), Some(("c", 42)));
        for wrong in ["evidence:c:42", "evidence::000042", "evidence:000042", "evidence:c:000000", "chain:c", "evidence:c:+00042"] {
            assert_eq!(entry_of_key(wrong), None, "{wrong}");
        }
    }

    /// Chains of up to ten entries with any texts; now and then one removes or corrects an earlier one.
    fn any_chain() -> impl Strategy<Value = (Head, Vec<Entry>)> {
        let step = (any::<String>(), 0..6_u8, any::<prop::sample::Index>());
        proptest::collection::vec(step, 1..10).prop_map(|steps| {
            let (mut head, mut entries) = chain([]);
            for (n, (text, kind, of)) in (1..).zip(steps) {
                let open: Vec<u32> =
                    entries.iter().filter(|e: &&Entry| e.content.is_some() && e.removes().is_none()).map(|e| e.number).collect();
                let kind = match kind {
                    0 if !open.is_empty() => Kind::Removal { of: *of.get(&open) },
                    1 if !open.is_empty() => Kind::Correction { of: *of.get(&open) },
                    2 => Kind::Payment { cents: Cents(n.into()) },
                    _ => Kind::Message,
                };
                extend(&mut head, &mut entries, [draft(n, kind, &format!("{text}."))]);
            }
            (head, entries)
        })
    }

    proptest! {
        #[test]
        fn what_was_appended_verifies((head, entries) in any_chain()) {
            prop_assert!(verify(&head, &entries, Contents::All).is_ok());
        }

        #[test]
        fn a_change_of_any_byte_is_found((head, entries) in any_chain(), which in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let place = which.index(entries.len());
            let written = serde_json::to_string(&entries[place]).unwrap();
            let mut bytes = written.clone().into_bytes();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            let Ok(value) = serde_json::from_slice::<Value>(&bytes) else { return Ok(()) };
            // The same value in other words, such as white space, is no change.
            if value == serde_json::from_str::<Value>(&written).unwrap() {
                return Ok(());
            }
            if let Ok(entry) = Entry::read(&value) {
                let mut changed = entries;
                changed[place] = entry;
                prop_assert!(verify(&head, &changed, Contents::All).is_err(), "{}", value);
            }
        }

        #[test]
        fn entries_that_are_missing_moved_or_put_in_are_found((head, entries) in any_chain(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), how in 0..3_u8) {
            let (from, to) = (from.index(entries.len()), to.index(entries.len()));
            let mut changed = entries.clone();
            match how {
                0 => drop(changed.remove(from)),
                1 => changed.swap(from, to),
                _ => changed.insert(to, entries[from].clone()),
            }
            prop_assert_eq!(verify(&head, &changed, Contents::All).is_ok(), changed == entries);
        }
    }
}

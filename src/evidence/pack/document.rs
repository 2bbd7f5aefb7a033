//! What a pack says, before it is HTML or Markdown: all texts plain, none escaped.

use std::collections::BTreeMap;

use time::{OffsetDateTime, UtcOffset};

use super::names::Names;
use super::{Pack, Words, reduced};
use crate::evidence::entry::{Content, Entry, Kind, Who};
use crate::values::{Cents, Millis};

/// How many characters of a text stand in the timeline.
const FIRST_WORDS: usize = 90;

/// A pack's content.
pub(super) struct Document {
    pub title: String,
    /// The language of the words.
    pub language: String,
    /// What the pack is about, and of what it is a part.
    pub about: Vec<Fact>,
    /// What is shown, in order; every chosen entry once.
    pub timeline: Vec<Row>,
    /// The chosen entries by what they are.
    pub sections: Vec<Section>,
    pub hashes: Vec<Hashes>,
    /// How to check the pack, a paragraph each.
    pub checks: Vec<String>,
}

/// A value with what it is.
pub(super) struct Fact {
    pub label: String,
    pub value: String,
}

/// A line of the timeline.
pub(super) struct Row {
    pub number: u32,
    pub utc: String,
    pub local: String,
    pub kind: String,
    pub who: String,
    pub start: String,
}

/// Entries of like kinds.
pub(super) struct Section {
    pub id: &'static str,
    pub heading: String,
    pub entries: Vec<Shown>,
}

/// An entry in full.
pub(super) struct Shown {
    pub number: u32,
    pub kind: String,
    pub facts: Vec<Fact>,
    /// The words; empty where there are none.
    pub text: String,
    /// What later entries, or the pack, did to it.
    pub remarks: Vec<String>,
}

/// What an entry can be checked by.
pub(super) struct Hashes {
    pub number: u32,
    pub content: String,
    pub hash: String,
}

/// The sections, in order: the anchor, and the message for the heading.
const SECTIONS: [(&str, &str); 8] = [
    ("scope", "pack_scope"),
    ("changes", "pack_changes"),
    ("payments", "pack_payments"),
    ("incidents", "pack_incidents"),
    ("words", "pack_messages"),
    ("notes", "pack_notes"),
    ("corrections", "pack_corrections"),
    ("removed", "pack_removed"),
];

/// The section of an entry. What is gone has no kind.
fn section(kind: Option<&Kind>) -> &'static str {
    match kind {
        Some(Kind::Agreement | Kind::Offer | Kind::Posting { .. }) => "scope",
        Some(Kind::ScopeChange) => "changes",
        Some(Kind::Payment { .. }) => "payments",
        Some(Kind::Incident) => "incidents",
        Some(Kind::Message | Kind::CallRecap) => "words",
        Some(Kind::Note | Kind::File { .. }) => "notes",
        Some(Kind::Correction { .. } | Kind::Removal { .. }) => "corrections",
        None => "removed",
    }
}

impl Document {
    pub(super) fn new(pack: &Pack<'_>, words: Words<'_>) -> Self {
        Maker { pack, words, names: Names::new(&pack.options.names, words) }.document()
    }
}

struct Maker<'a> {
    pack: &'a Pack<'a>,
    words: Words<'a>,
    names: Names,
}

impl Maker<'_> {
    fn document(&self) -> Document {
        let chosen = || self.pack.chain.entries.iter().filter(|entry| self.pack.chosen.contains(&entry.number));
        let mut by_section: BTreeMap<&str, Vec<Shown>> = BTreeMap::new();
        for entry in chosen() {
            by_section.entry(section(self.pack.content(entry).map(|content| &content.kind))).or_default().push(self.shown(entry));
        }
        let sections =
            SECTIONS.iter().filter_map(|(id, heading)| Some(Section { id, heading: self.word(heading), entries: by_section.remove(id)? }));
        Document {
            title: self.word("pack_title"),
            language: self.word("pack_language"),
            about: self.about(chosen().count()),
            sections: sections.collect(),
            timeline: chosen().map(|entry| self.row(entry)).collect(),
            hashes: chosen().map(hashes).collect(),
            checks: self.checks(),
        }
    }

    fn word(&self, name: &str) -> String {
        (self.words)(name)
    }

    fn fact(&self, label: &str, value: impl Into<String>) -> Fact {
        Fact { label: self.word(label), value: value.into() }
    }

    fn about(&self, shown: usize) -> Vec<Fact> {
        let chain = self.pack.chain;
        let mut about = vec![
            self.fact("pack_client", self.names.reduce(self.pack.client)),
            self.fact("pack_made", utc(self.pack.made)),
            self.fact("pack_product", self.pack.product),
            self.fact("pack_shown", shown.to_string()),
            self.fact("pack_length", chain.head.length.to_string()),
        ];
        about.extend(chain.verified.first.map(|first| self.fact("pack_first", utc(first))));
        about.extend(chain.verified.last.map(|last| self.fact("pack_last", utc(last))));
        about.push(self.fact("pack_chain", chain.head.chain.to_string()));
        about.push(self.fact("pack_last_hash", chain.head.last.to_string()));
        about
    }

    fn checks(&self) -> Vec<String> {
        let mut checks = vec!["pack_check_export", "pack_check_form", "pack_check_proves", "pack_check_clock"];
        if !self.pack.options.names.is_empty() {
            checks.push("pack_check_names");
        }
        checks.into_iter().map(|name| self.word(name)).collect()
    }

    fn row(&self, entry: &Entry) -> Row {
        let content = self.pack.content(entry).map(|content| reduced(content, &self.names));
        let of_content = |told: &dyn Fn(&Content) -> String| content.as_ref().map_or_else(String::new, told);
        let kind = content.as_ref().map_or("pack_removed_entry", |content| content.kind.message());
        Row {
            number: entry.number,
            utc: utc(entry.captured_ms),
            local: self.local(entry),
            kind: self.word(kind),
            who: of_content(&|content| self.who(&content.who)),
            start: of_content(&|content| first_words(content)),
        }
    }

    fn shown(&self, entry: &Entry) -> Shown {
        let mut facts = vec![self.fact("pack_kept_utc", utc(entry.captured_ms)), self.fact("pack_kept_local", self.local(entry))];
        let Some(original) = self.pack.content(entry) else {
            return Shown {
                number: entry.number,
                kind: self.word("pack_removed_entry"),
                facts,
                text: String::new(),
                remarks: self.remarks(entry.number),
            };
        };
        let content = reduced(original, &self.names);
        facts.push(self.fact("pack_who", self.who(&content.who)));
        facts.extend(self.kind_facts(&content.kind));
        if let Some(page) = &content.page {
            if let Some(time) = &page.time {
                let understood = time.ms.map_or_else(String::new, |ms| format!(" ({})", utc(ms)));
                facts.push(self.fact("pack_page_time", format!("{}{understood}", time.words)));
            }
            facts.push(self.fact("pack_page", page.url.as_str()));
        }
        facts.extend(content.job.map(|job| self.fact("pack_job", job.to_string())));
        let mut remarks = self.remarks(entry.number);
        if content != *original {
            remarks.push(self.word("pack_names_shortened"));
        }
        Shown { number: entry.number, kind: self.word(content.kind.message()), facts, text: content.text, remarks }
    }

    fn kind_facts(&self, kind: &Kind) -> Vec<Fact> {
        match kind {
            Kind::Payment { cents } => vec![self.fact("pack_amount", dollars(*cents))],
            Kind::File { name, size, sha256 } => vec![
                self.fact("pack_file_name", name.as_str()),
                self.fact("pack_file_size", size.to_string()),
                self.fact("pack_file_sha256", sha256.to_string()),
            ],
            Kind::Posting { title, facts } => {
                let facts = facts.iter().map(|fact| self.fact("pack_post_fact", fact.as_str()));
                std::iter::once(self.fact("pack_post_title", title.as_str())).chain(facts).collect()
            }
            Kind::Correction { of } => vec![self.fact("pack_corrects", of.to_string())],
            Kind::Removal { of } => vec![self.fact("pack_removes", of.to_string())],
            _ => Vec::new(),
        }
    }

    /// What later entries say of this one, whether the pack shows them or not: a pack does not hide that its text was corrected.
    fn remarks(&self, number: u32) -> Vec<String> {
        let about = self.pack.chain.entries.iter().filter(|later| later.number > number);
        let remark = |later: &Entry| {
            let told = match later.kind()? {
                Kind::Correction { of } if *of == number => "pack_corrected_by",
                Kind::Removal { of } if *of == number => "pack_removed_by",
                _ => return None,
            };
            let absent = if self.pack.chosen.contains(&later.number) { String::new() } else { format!(" {}", self.word("pack_not_shown")) };
            Some(format!("{} {}, {}{absent}", self.word(told), later.number, utc(later.captured_ms)))
        };
        about.filter_map(remark).collect()
    }

    fn who(&self, who: &Who) -> String {
        match who {
            Who::Client => self.word("pack_client"),
            Who::Me => self.word("pack_freelancer"),
            Who::Site => self.word("pack_site"),
            Who::Other(name) => name.clone(),
        }
    }

    fn local(&self, entry: &Entry) -> String {
        let own = self.pack.options.offset_minutes.is_none();
        let minutes = self.pack.options.offset_minutes.unwrap_or(entry.offset_minutes);
        let zone = if own { format!(" {}", entry.zone) } else { String::new() };
        format!("{}{zone}", moment(entry.captured_ms, minutes))
    }
}

fn hashes(entry: &Entry) -> Hashes {
    Hashes { number: entry.number, content: entry.content_sha256.to_string(), hash: entry.hash.to_string() }
}

fn first_words(content: &Content) -> String {
    let text = match &content.kind {
        Kind::File { name, .. } if content.text.is_empty() => name.clone(),
        Kind::Posting { title, .. } => title.clone(),
        Kind::Payment { cents } => format!("{} {}", dollars(*cents), content.text),
        _ => content.text.clone(),
    };
    let mut words = crate::values::collapse(&text).chars().take(FIRST_WORDS + 1).collect::<Vec<_>>();
    if words.len() > FIRST_WORDS {
        words.truncate(FIRST_WORDS);
        words.push('…');
    }
    words.into_iter().collect()
}

fn dollars(Cents(cents): Cents) -> String {
    let whole = (cents / 100).to_string();
    let grouped: Vec<&str> = whole.as_bytes().rchunks(3).rev().filter_map(|three| std::str::from_utf8(three).ok()).collect();
    format!("${}.{:02}", grouped.join(","), cents % 100)
}

/// A moment in print: "2026-11-24 15:38:18 UTC".
#[must_use]
pub fn utc(ms: Millis) -> String {
    moment(ms, 0)
}

/// "2026-11-24 16:24:18 UTC+01:00"; a moment that no calendar holds stays a number of milliseconds.
fn moment(Millis(ms): Millis, offset_minutes: i16) -> String {
    let offset = UtcOffset::from_whole_seconds(i32::from(offset_minutes) * 60);
    let local = OffsetDateTime::from_unix_timestamp(ms.div_euclid(1000)).ok().zip(offset.ok());
    let Some(t) = local.and_then(|(utc, offset)| utc.checked_to_offset(offset)) else { return format!("{ms} ms") };
    let (month, minutes) = (u8::from(t.month()), offset_minutes.unsigned_abs());
    let sign = if offset_minutes < 0 { '-' } else { '+' };
    let ahead = if minutes == 0 { String::new() } else { format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60) };
    format!("{:04}-{month:02}-{:02} {:02}:{:02}:{:02} UTC{ahead}", t.year(), t.day(), t.hour(), t.minute(), t.second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_told_with_what_they_are_ahead_of_utc() {
        let ms = Millis(1_795_534_698_999);
        for (offset, told) in [
            (0, "2026-11-24 15:38:18 UTC"),
            (60, "2026-11-24 16:38:18 UTC+01:00"),
            (-570, "2026-11-24 06:08:18 UTC-09:30"),
            (345, "2026-11-24 21:23:18 UTC+05:45"),
            (600, "2026-11-25 01:38:18 UTC+10:00"),
        ] {
            assert_eq!(moment(ms, offset), told);
        }
        assert_eq!(moment(Millis(-1), 0), "1969-12-31 23:59:59 UTC");
        assert_eq!(moment(Millis(9_007_199_254_740_991), 60), "9007199254740991 ms");
    }

    #[test]
    fn dollars_are_grouped() {
        for (cents, told) in [(0, "$0.00"), (5, "$0.05"), (12_550, "$125.50"), (100_000, "$1,000.00"), (123_456_789, "$1,234,567.89")] {
            assert_eq!(dollars(Cents(cents)), told);
        }
    }
}

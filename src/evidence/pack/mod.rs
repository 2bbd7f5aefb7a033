//! The evidence pack for a dispute: chosen entries of one client's log as one printable page, as Markdown, and as an export that
//! `verify` checks. Nothing in it is fetched or run, and no text in it is anything but text.

mod document;
mod html;
mod markdown;
mod names;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub use document::utc;
pub use names::{Name, Shown};

use self::document::Document;
use self::names::Names;
use super::backup::{Format, write};
use super::chain::{entry_key, head_key};
use super::entry::{Content, Entry, Kind, Page, PageTime, Who};
use super::filed::{self, Chain};
use crate::values::Millis;

/// Looks up the words of a message by its name.
pub type Words<'a> = &'a dyn Fn(&str) -> String;

/// How a pack is to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// Names that shall not be read in it.
    pub names: Vec<Name>,
    /// What its local times are ahead of UTC, in minutes; where it is absent, what each entry was.
    pub offset_minutes: Option<i16>,
}

/// What a pack is made of.
#[derive(Clone, Copy)]
pub struct Pack<'a> {
    /// The client's name, as the user knows it.
    pub client: &'a str,
    /// The client's id, under which the chain is filed.
    pub client_id: &'a str,
    /// The whole chain.
    pub chain: &'a Chain,
    /// The numbers of the entries that the pack shows.
    pub chosen: &'a BTreeSet<u32>,
    /// How it is to be made.
    pub options: &'a Options,
    /// When it is made.
    pub made: Millis,
    /// The version of the extension.
    pub product: &'a str,
}

impl Pack<'_> {
    /// One page of HTML that needs nothing else and can be printed.
    #[must_use]
    pub fn html(&self, words: Words<'_>) -> String {
        html::render(&Document::new(self, words), words)
    }

    /// The same in Markdown.
    #[must_use]
    pub fn markdown(&self, words: Words<'_>) -> String {
        markdown::render(&Document::new(self, words), words)
    }

    /// The chain, in the format of a backup, with the contents that the pack shows in full: chosen, and without a name to shorten.
    /// All others are withheld, and their digests stand for them.
    #[must_use]
    pub fn export(&self) -> String {
        // Whether a name is found does not depend on the words that take its place.
        let names = Names::new(&self.options.names, &|_| String::new());
        let record = |at: Millis, body: Value| json!({"v": filed::VERSION, "rev": 1, "at": at, "body": body});
        let shown = |entry: &Entry| {
            let in_full = self.content(entry).is_some_and(|content| reduced(content, &names) == *content);
            if in_full { entry.clone() } else { entry.without_content() }
        };
        let entries = self.chain.entries.iter().map(|entry| {
            let body = serde_json::to_value(shown(entry)).unwrap_or_default();
            (entry_key(self.client_id, entry.number), record(entry.captured_ms, body))
        });
        let head = record(self.made, serde_json::to_value(&self.chain.head).unwrap_or_default());
        let records: Vec<_> = std::iter::once((head_key(self.client_id), head)).chain(entries).collect();
        write(Format::Evidence, self.product, self.made, records.iter().map(|(key, value)| (key.as_str(), value)))
    }

    /// The content that the pack may show of an entry.
    fn content<'a>(&self, entry: &'a Entry) -> Option<&'a Content> {
        let removed = self.chain.entries.iter().any(|later| later.removes() == Some(entry.number));
        entry.content.as_ref().filter(|_| self.chosen.contains(&entry.number) && !removed)
    }
}

/// The same content without the names.
fn reduced(content: &Content, names: &Names) -> Content {
    let Content { kind, text, who, page, job, salt } = content;
    let kind = match kind {
        Kind::File { name, size, sha256 } => Kind::File { name: names.reduce(name), size: *size, sha256: *sha256 },
        Kind::Posting { title, facts } => {
            Kind::Posting { title: names.reduce(title), facts: facts.iter().map(|fact| names.reduce(fact)).collect() }
        }
        other => other.clone(),
    };
    let who = match who {
        Who::Other(name) => Who::Other(names.reduce(name)),
        other => other.clone(),
    };
    let time = |time: &PageTime| PageTime { words: names.reduce(&time.words), ms: time.ms };
    let page = page.as_ref().map(|page| Page { url: names.reduce(&page.url), time: page.time.as_ref().map(time) });
    Content { kind, text: names.reduce(text), who, page, job: *job, salt: salt.clone() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
    use std::collections::BTreeMap;
    use std::sync::LazyLock;

    use super::*;
    use crate::evidence::backup::read;
    use crate::evidence::chain::tests::{chain, draft};
    use crate::evidence::chain::{Contents, verify};
    use crate::evidence::digest::Digest;
    use crate::evidence::entry::Draft;
    use crate::evidence::filed::chains;
    use crate::values::{Cents, JobUid};

    const HOSTILE: &str = "</blockquote></article><script>alert(1)</script><img src=x onerror=alert(1)>\n# Heading\n\n```\n\" onload='x' \u{0}\u{7}\r\n| a | b |\n|---|---|\n[x](https://x.example) &amp; <!-- ]]>";

    static MESSAGES: LazyLock<Value> =
        LazyLock::new(|| serde_json::from_str(include_str!("../../../extension/_locales/en/messages.json")).unwrap());

    fn words(name: &str) -> String {
        MESSAGES[name]["message"].as_str().unwrap().to_owned()
    }

    fn log(text: &str) -> Vec<Draft> {
        let file = Kind::File { name: format!("menu {text}.pdf"), size: 4_096, sha256: Digest::of(b"menu") };
        let posting = Kind::Posting { title: format!("A menu {text}"), facts: vec![format!("Hourly {text}")] };
        let kinds = [
            posting,
            Kind::Agreement,
            Kind::ScopeChange,
            Kind::Payment { cents: Cents(125_550) },
            Kind::Incident,
            Kind::Message,
            file,
            Kind::Correction { of: 2 },
            Kind::Note,
            Kind::Removal { of: 9 },
        ];
        let mut drafts: Vec<Draft> = (1..).zip(kinds).map(|(n, kind)| draft(n, kind, &format!("Forty dishes. {text}"))).collect();
        let time = Some(PageTime { words: format!("9:41 AM {text}"), ms: Some(Millis(1_795_534_000_000)) });
        drafts[5].content.page = Some(Page { url: format!("https://www.upwork.com/ab/messages?{text}"), time });
        drafts[5].content.job = Some(JobUid(2_089_982_301_013_487_890));
        drafts[2].content.who = Who::Other(format!("Ines Okafor {text}"));
        drafts
    }

    fn kept(drafts: Vec<Draft>) -> Chain {
        let (head, entries) = chain(drafts);
        let verified = verify(&head, &entries, Contents::All).unwrap();
        Chain { head, entries, verified }
    }

    fn pack<'a>(chain: &'a Chain, chosen: &'a BTreeSet<u32>, options: &'a Options) -> Pack<'a> {
        Pack { client: "Maya Lindqvist", client_id: "c1", chain, chosen, options, made: Millis(1_795_600_000_000), product: "0.1.0" }
    }

    fn exported(pack: &Pack<'_>) -> Chain {
        let backup = read(&pack.export()).unwrap();
        assert_eq!(backup.header.format, Format::Evidence);
        chains(backup.pairs(), Contents::Chosen).remove("c1").unwrap().unwrap()
    }

    #[test]
    fn a_pack_tells_what_was_chosen_and_nothing_else() {
        let (chain, options) = (kept(log("")), Options::default());
        let chosen = BTreeSet::from([2, 4, 6]);
        let pack = pack(&chain, &chosen, &options);
        for told in [pack.html(&words), pack.markdown(&words)] {
            for there in ["Agreed scope", "Payments", "Messages and calls", "$1,255.50", "2089982301013487890", "Maya Lindqvist"] {
                assert!(told.replace('\\', "").contains(there), "{there}");
            }
            for absent in ["Incidents", "Ines", "menu .pdf", "Hourly"] {
                assert!(!told.contains(absent), "{absent}");
            }
            assert!(told.contains("Corrected by entry 8") && told.contains("(not shown in this pack)"), "a correction is not hidden");
            for entry in [2, 4, 6] {
                assert!(told.contains(&chain.entries[entry - 1].hash.to_string()));
            }
        }
    }

    #[test]
    fn times_are_told_in_utc_and_as_the_user_saw_them() {
        let chain = kept(log(""));
        let chosen = BTreeSet::from([2]);
        let told = |offset_minutes| {
            let options = Options { offset_minutes, ..Options::default() };
            pack(&chain, &chosen, &options).html(&words)
        };
        assert!(told(None).contains("2026-11-24 15:38:18 UTC Europe/Lisbon"));
        assert!(told(Some(330)).contains("2026-11-24 21:08:18 UTC+05:30<"));
    }

    #[test]
    fn an_export_withholds_what_was_not_chosen_and_verifies() {
        let (chain, options) = (kept(log("")), Options::default());
        let chosen = BTreeSet::from([2, 4, 8, 10]);
        let exported = exported(&pack(&chain, &chosen, &options));
        let told: Vec<u32> = exported.entries.iter().filter(|entry| entry.content.is_some()).map(|entry| entry.number).collect();
        assert_eq!(told, [2, 4, 8, 10]);
        assert_eq!((exported.verified.entries, exported.verified.removed, exported.verified.withheld), (10, 1, 5));
        assert_eq!(exported.head, chain.head);
    }

    #[test]
    fn names_are_shortened_everywhere_and_their_full_text_withheld() {
        let mut drafts = log("from Maya Lindqvist");
        drafts[1].content.text = "Forty dishes, two rounds.".to_owned();
        let chain = kept(drafts);
        let names = vec![
            Name { name: "Maya Lindqvist".to_owned(), shown: Shown::Initials },
            Name { name: "Ines Okafor".to_owned(), shown: Shown::Other },
        ];
        let options = Options { names, ..Options::default() };
        let chosen = (1..=10).collect();
        let pack = pack(&chain, &chosen, &options);
        for told in [pack.html(&words), pack.markdown(&words), pack.export()] {
            for name in ["Maya", "Lindqvist", "Ines", "Okafor"] {
                assert!(!told.contains(name), "{name} in {told}");
            }
        }
        assert!(pack.html(&words).contains("Names are shortened here."));
        let told: Vec<u32> = exported(&pack).entries.iter().filter(|entry| entry.content.is_some()).map(|entry| entry.number).collect();
        assert_eq!(told, [2]);
    }

    #[test]
    fn a_removed_entry_is_told_as_removed() {
        let (chain, options) = (kept(log("")), Options::default());
        let chosen = BTreeSet::from([9, 10]);
        for told in [pack(&chain, &chosen, &options).html(&words), pack(&chain, &chosen, &options).markdown(&words)] {
            assert!(told.contains("Removed by entry 10") && told.contains("Removed entries"));
        }
    }

    #[test]
    fn a_pack_of_nothing_is_made_all_the_same() {
        let (chain, options, chosen) = (kept(Vec::new()), Options::default(), BTreeSet::from([3]));
        let pack = pack(&chain, &chosen, &options);
        assert!(pack.html(&words).contains("</html>") && pack.markdown(&words).contains("# Evidence pack"));
        assert_eq!(exported(&pack).entries, []);
    }

    #[cfg(feature = "html")]
    #[test]
    fn hostile_text_is_text_in_html() {
        fn elements(html: &str) -> (BTreeMap<String, usize>, String) {
            let page = scraper::Html::parse_document(html);
            let mut names = BTreeMap::new();
            for element in page.select(&scraper::Selector::parse("*").unwrap()) {
                for (name, value) in element.value().attrs() {
                    assert!(!name.starts_with("on") && !matches!(name, "src" | "action"), "{name}={value}");
                    assert!(name != "href" || value.starts_with('#'), "{value}");
                }
                *names.entry(element.value().name().to_owned()).or_insert(0) += 1;
            }
            (names, page.root_element().text().collect())
        }
        let (options, chosen) = (Options::default(), (1..=10).collect());
        let (calm, hostile) = (kept(log("calm")), kept(log(HOSTILE)));
        let calm = elements(&pack(&calm, &chosen, &options).html(&words));
        let client = Pack { client: HOSTILE, ..pack(&hostile, &chosen, &options) };
        let hostile = elements(&client.html(&words));
        assert_eq!(hostile.0, calm.0, "the text makes no element of its own");
        assert!(!hostile.0.contains_key("script") && !hostile.0.contains_key("img"));
        assert!(hostile.1.contains("<script>alert(1)</script>"), "and is there to be read");
    }

    #[test]
    fn hostile_text_is_text_in_markdown() {
        use pulldown_cmark::{Event, Parser, Tag};
        fn parts(markdown: &str) -> (BTreeMap<String, usize>, usize) {
            let options = pulldown_cmark::Options::all();
            let mut parts = BTreeMap::new();
            let mut markup = 0;
            for event in Parser::new_ext(markdown, options) {
                match event {
                    Event::Start(Tag::Paragraph) | Event::Text(_) => {}
                    Event::Start(tag) => *parts.entry(format!("{tag:?}")).or_insert(0) += 1,
                    Event::Html(_) | Event::InlineHtml(_) | Event::Code(_) | Event::Rule => markup += 1,
                    _ => {}
                }
            }
            (parts, markup)
        }
        let (options, chosen) = (Options::default(), (1..=10).collect());
        let (calm, hostile) = (kept(log("calm")), kept(log(HOSTILE)));
        let hostile = Pack { client: HOSTILE, ..pack(&hostile, &chosen, &options) };
        let (parts_of_calm, parts_of_hostile) = (parts(&pack(&calm, &chosen, &options).markdown(&words)), parts(&hostile.markdown(&words)));
        assert_eq!(parts_of_hostile, parts_of_calm);
        assert_eq!(parts_of_calm.1, 0);
    }
}

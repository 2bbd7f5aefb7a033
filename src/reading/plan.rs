//! The reading plan: which items a page kind holds, which named fields each item has, and where to find them. It is data,
//! sent to the content script as JSON and run natively on stored pages, so both read alike.

use serde::{Deserialize, Serialize};

use crate::json::Reader;
use crate::values::collapse;

/// What a page is, decided by its URL and, where that is not enough, by what it holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PageKind {
    /// Search results.
    Search,
    /// The feed (best matches, most recent, a saved search).
    Feed,
    /// Saved jobs.
    Saved,
    /// A job page in the classic layout, or the slider over a list.
    Detail,
    /// The 2026 job-details viewer.
    Viewer,
    /// A job page as somebody who is not logged in sees it.
    Visitor,
    /// The page on which a proposal is written.
    Apply,
    /// A proposal, an invitation or an interview.
    Proposal,
    /// Message rooms.
    Messages,
    /// Any other page: nothing is read there.
    #[default]
    Other,
    /// The challenge before a page ("Just a moment…").
    Challenge,
    /// The login wall.
    Login,
}

impl PageKind {
    /// Every kind, in the order of their declaration.
    pub const ALL: [Self; 12] = [
        Self::Search,
        Self::Feed,
        Self::Saved,
        Self::Detail,
        Self::Viewer,
        Self::Visitor,
        Self::Apply,
        Self::Proposal,
        Self::Messages,
        Self::Other,
        Self::Challenge,
        Self::Login,
    ];

    /// Whether the page is a list of job tiles.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Search | Self::Feed | Self::Saved)
    }

    /// Whether pages of this kind are read at all.
    #[must_use]
    pub const fn is_read(self) -> bool {
        self.is_list() || self.is_job_page() || matches!(self, Self::Apply | Self::Proposal | Self::Messages)
    }

    /// Whether the page shows one job in full.
    #[must_use]
    pub const fn is_job_page(self) -> bool {
        matches!(self, Self::Detail | Self::Viewer | Self::Visitor)
    }
}

/// How to read one kind of page.
#[derive(Debug, Clone, Serialize)]
pub struct Plan {
    /// The kind this plan is for.
    pub kind: PageKind,
    /// Selector of subtrees that are never text of the page: hidden poppers, screen-reader words, icons.
    pub skip: &'static str,
    /// Selector of elements before and after which a line breaks.
    pub lines: &'static str,
    /// The groups of items, in the order in which they are read.
    pub groups: &'static [Group],
}

/// Items of one sort on a page.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// What the items are: "page", "job", "client", "past", "message".
    pub name: &'static str,
    /// Selector of an item; elements inside another match of the same selector are passed over.
    pub each: &'static str,
    /// Selector, within the item, of the element whose box the badge or panel stands by; empty for the item itself.
    pub anchor: &'static str,
    /// The fields of an item.
    pub fields: &'static [Field],
    /// Whether an item is read only once it comes near to what is in sight: there may be thousands.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub lazy: bool,
    /// Whether what is drawn stands at the end of the anchor's upper edge; otherwise at the beginning of the item's.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub beside: bool,
    /// Whether the group is looked for only where nothing else was found.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub alone: bool,
}

impl Group {
    /// A group to fill in: read at once, whatever else is found.
    pub const PLAIN: Self = Self { name: "", each: "", anchor: "", fields: &[], lazy: false, beside: false, alone: false };
}

/// A named field of an item with its chain of fallbacks.
#[derive(Debug, Clone, Serialize)]
pub struct Field {
    /// The field's name.
    pub name: &'static str,
    /// Where to look, best first; the first source whose first match (or, with `many`, any match) has a text wins.
    pub from: &'static [Source],
    /// Whether every match counts (skills, questions) or only the first.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub many: bool,
    /// Whether findings may be marked in this text.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub marks: bool,
    /// Whether an absent field means that the page could not be read (as opposed to: the page has no such fact).
    #[serde(skip)]
    pub expected: bool,
}

impl Field {
    /// A field of one line or text, looked for in `from`, best first.
    #[must_use]
    pub const fn new(name: &'static str, from: &'static [Source]) -> Self {
        Self { name, from, many: false, marks: false, expected: false }
    }

    /// The same field, taking every match of the first source that matches.
    #[must_use]
    pub const fn many(self) -> Self {
        Self { many: true, ..self }
    }

    /// The same field, whose text findings may be marked in.
    #[must_use]
    pub const fn marks(self) -> Self {
        Self { marks: true, ..self }
    }

    /// The same field, whose absence from every item means that the page could not be read.
    #[must_use]
    pub const fn expected(self) -> Self {
        Self { expected: true, ..self }
    }
}

/// One place to look for a field.
#[derive(Debug, Clone, Serialize)]
pub struct Source {
    /// Selector within the item; empty for the item itself.
    pub css: &'static str,
    /// What to take from the element found: `""` its text, `"@name"` that attribute, `"?"` the word "yes" for being there.
    pub take: &'static str,
}

impl Source {
    /// The text of the element that `css` finds; the item's own where `css` is empty.
    #[must_use]
    pub const fn text(css: &'static str) -> Self {
        Self { css, take: "" }
    }

    /// An attribute ("@href") of the element that `css` finds.
    #[must_use]
    pub const fn attribute(css: &'static str, take: &'static str) -> Self {
        Self { css, take }
    }

    /// The word "yes" where `css` finds an element.
    #[must_use]
    pub const fn presence(css: &'static str) -> Self {
        Self { css, take: "?" }
    }
}

/// What was read of a page: raw strings, nothing understood yet.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Reading {
    /// The page's URL.
    pub url: String,
    /// The document's title.
    pub title: String,
    /// The items found, group by group, in page order.
    pub items: Vec<Item>,
}

/// An item as read.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Item {
    /// The group it belongs to.
    pub group: String,
    /// The reader's own number for the item, by which answers refer to it.
    pub key: u32,
    /// Texts by field name; a field that was not found is absent.
    pub fields: Fields,
}

/// Texts by the name of their field. An item has a few dozen at most, so they are looked up one by one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, Vec<String>)>);

impl Fields {
    /// The texts of a field, in page order; empty where it was not found.
    #[must_use]
    pub fn get(&self, name: &str) -> &[String] {
        self.0.iter().find(|(other, _)| other == name).map_or(&[], |(_, texts)| texts)
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = Vec::new();
        reader.members(&mut |name, reader| {
            let mut texts = Vec::new();
            reader.list(&mut |reader| {
                texts.push(reader.text()?.into_owned());
                Some(())
            })?;
            fields.push((name.into_owned(), texts));
            Some(())
        })?;
        Some(Self(fields))
    }

    /// Whether no field was found at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, Vec<String>)> for Fields {
    fn from_iter<I: IntoIterator<Item = (String, Vec<String>)>>(fields: I) -> Self {
        Self(fields.into_iter().collect())
    }
}

impl Serialize for Fields {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, texts)| (name, texts)))
    }
}

impl Reading {
    /// Reads a reading from its JSON; nothing where it is none.
    #[must_use]
    pub fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let (mut url, mut title, mut items) = (None, String::new(), None);
        reader.members(&mut |name, reader| {
            match &*name {
                "url" => url = Some(reader.text()?.into_owned()),
                "title" => title = reader.text()?.into_owned(),
                "items" => {
                    let items = items.insert(Vec::new());
                    reader.list(&mut |reader| {
                        items.push(Item::read(reader)?);
                        Some(())
                    })?;
                }
                _ => drop(reader.value()?),
            }
            Some(())
        })?;
        Some(Self { url: url?, title, items: items? })
    }

    /// The items of one group, in page order.
    pub fn group<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Item> {
        self.items.iter().filter(move |item| item.group == name)
    }
}

impl Item {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let (mut group, mut key, mut fields) = (None, None, None);
        reader.members(&mut |name, reader| {
            match &*name {
                "group" => group = Some(reader.text()?.into_owned()),
                "key" => key = Some(u32::try_from(reader.number()?.as_u64()?).ok()?),
                "fields" => fields = Some(Fields::read(reader)?),
                _ => drop(reader.value()?),
            }
            Some(())
        })?;
        Some(Self { group: group?, key: key?, fields: fields? })
    }

    /// The text of a field as read, or its first text where the field has many.
    #[must_use]
    pub fn text(&self, field: &str) -> Option<&str> {
        self.all(field).first().map(String::as_str)
    }

    /// The text of a field as one line: white space collapsed.
    #[must_use]
    pub fn line(&self, field: &str) -> Option<String> {
        self.text(field).map(collapse).filter(|line| !line.is_empty())
    }

    /// Every text of a field, in page order; empty where it was not found.
    #[must_use]
    pub fn all(&self, field: &str) -> &[String] {
        self.fields.get(field)
    }

    /// Every text of a field as one line each.
    #[must_use]
    pub fn lines(&self, field: &str) -> Vec<String> {
        self.all(field).iter().map(|text| collapse(text)).filter(|line| !line.is_empty()).collect()
    }

    /// Whether the field was found.
    #[must_use]
    pub fn has(&self, field: &str) -> bool {
        !self.all(field).is_empty()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;
    use serde_json::{Value, json};

    fn field(name: &str, texts: &[&str]) -> (String, Vec<String>) {
        (name.to_owned(), texts.iter().map(|text| (*text).to_owned()).collect())
    }

    fn read(value: &Value) -> Option<Reading> {
        Reading::read(&mut Reader::new(&value.to_string()))
    }

    #[test]
    fn a_reading_survives_its_json() {
        let fields = [field("title", &["Menu for a café"]), field("skills", &["French", "Layout"])].into_iter().collect();
        let items = vec![Item { group: "job".to_owned(), key: 7, fields }, Item { group: "page".to_owned(), ..Item::default() }];
        let reading = Reading { url: "https://www.upwork.com/".to_owned(), title: "Jobs".to_owned(), items };
        let value = serde_json::to_value(&reading).unwrap();
        let again = read(&value).unwrap();
        assert_eq!(serde_json::to_value(&again).unwrap(), value);
        let skills = again.group("job").next().unwrap();
        assert_eq!((skills.all("skills").len(), skills.text("title"), skills.has("uid")), (2, Some("Menu for a café"), false));
    }

    #[test]
    fn what_is_no_reading_is_refused() {
        assert!(read(&json!({"url": "u", "items": []})).is_some_and(|reading| reading.title.is_empty()));
        let item = |item: Value| json!({"url": "u", "title": "", "items": [item]});
        for value in [
            json!(null),
            json!({"url": "u"}),
            json!({"items": []}),
            json!({"url": "u", "title": 1, "items": []}),
            item(json!("job")),
            item(json!({"group": "job", "key": 1})),
            item(json!({"group": "job", "key": -1, "fields": {}})),
            item(json!({"group": "job", "key": 4_294_967_296_u64, "fields": {}})),
            item(json!({"group": "job", "key": 1, "fields": {"title": "t"}})),
            item(json!({"group": "job", "key": 1, "fields": {"title": [1]}})),
        ] {
            assert!(read(&value).is_none(), "{value}");
        }
    }
}

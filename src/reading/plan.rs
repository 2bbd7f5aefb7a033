//! The reading plan: which items a page kind holds, which named fields each item has, and where to find them. It is data,
//! sent to the content script as JSON and run natively on stored pages, so both read alike.

use serde::{Deserialize, Serialize};

/// What a page is, decided by its URL and, where that is not enough, by what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    Other,
    /// The challenge before a page ("Just a moment…").
    Challenge,
    /// The login wall.
    Login,
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
}

/// A named field of an item with its chain of fallbacks.
#[derive(Debug, Clone, Serialize)]
pub struct Field {
    /// The field's name.
    pub name: &'static str,
    /// Where to look, best first; the first source that yields a text wins.
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

/// One place to look for a field.
#[derive(Debug, Clone, Serialize)]
pub struct Source {
    /// Selector within the item; empty for the item itself.
    pub css: &'static str,
    /// What to take from the element found: `""` its text, `"@name"` that attribute, `"?"` the word "yes" for being there.
    pub take: &'static str,
}

/// What was read of a page: raw strings, nothing understood yet.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Reading {
    /// The page's URL.
    pub url: String,
    /// The document's title.
    #[serde(default)]
    pub title: String,
    /// The items found, group by group, in page order.
    pub items: Vec<Item>,
}

/// An item as read.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Item {
    /// The group it belongs to.
    pub group: String,
    /// The reader's own number for the item, by which answers refer to it.
    pub key: u32,
    /// Texts by field name; a field that was not found is absent.
    pub fields: std::collections::BTreeMap<String, Vec<String>>,
}

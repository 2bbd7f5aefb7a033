//! Runs a reading plan on stored HTML, natively, with the selectors and rules that the content script follows in the browser.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use scraper::{ElementRef, Html, Node, Selector};

use super::plan::{Field, Group, Item, PageKind, Plan, Reading, Source};
use super::{page_kind, plan_for};

/// A node of the parsed page.
type Spot<'a> = <ElementRef<'a> as Deref>::Target;

/// A plan with its selectors parsed, ready to read pages.
#[derive(Debug)]
pub struct Reader {
    skip: Selector,
    lines: Selector,
    groups: Vec<GroupReader>,
}

#[derive(Debug)]
struct GroupReader {
    group: &'static Group,
    each: Selector,
    fields: Vec<FieldReader>,
}

#[derive(Debug)]
struct FieldReader {
    field: &'static Field,
    sources: Vec<SourceReader>,
}

#[derive(Debug)]
struct SourceReader {
    /// `None`: the item itself.
    css: Option<Selector>,
    take: Take,
}

#[derive(Debug)]
enum Take {
    Text,
    Presence,
    Attribute(&'static str),
}

/// A selector of a plan that is no valid CSS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadSelector {
    /// The selector as the plan has it.
    pub css: String,
}

impl fmt::Display for BadSelector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the reading plan has an invalid selector: {}", self.css)
    }
}

impl std::error::Error for BadSelector {}

/// Reads a stored page with the plan for its URL. Pages of other kinds yield no items.
///
/// # Errors
/// [`BadSelector`] when the plan itself is broken; no page can cause it.
pub fn read_page(url: &str, html: &str) -> Result<Reading, BadSelector> {
    static READERS: OnceLock<Result<BTreeMap<PageKind, Reader>, BadSelector>> = OnceLock::new();
    let readers = READERS.get_or_init(|| PageKind::ALL.iter().map(|kind| Ok((*kind, Reader::new(plan_for(*kind))?))).collect());
    let readers = readers.as_ref().map_err(Clone::clone)?;
    let reading = readers.get(&page_kind(url)).map(|reader| reader.read(url, html));
    Ok(reading.unwrap_or_default())
}

impl Reader {
    /// Parses the plan's selectors.
    ///
    /// # Errors
    /// [`BadSelector`] names the first selector that is no valid CSS.
    pub fn new(plan: &'static Plan) -> Result<Self, BadSelector> {
        Ok(Self {
            skip: parse(plan.skip)?,
            lines: parse(plan.lines)?,
            groups: plan.groups.iter().map(GroupReader::new).collect::<Result<_, _>>()?,
        })
    }

    /// Reads every item of the plan from a page, in time linear in its size.
    #[must_use]
    pub fn read(&self, url: &str, html: &str) -> Reading {
        let page = Html::parse_document(html);
        let mut elements = self.found(false, &page);
        if elements.is_empty() {
            elements = self.found(true, &page);
        }
        let items = (0..).zip(elements).map(|(key, (group, element))| self.item(group, element, key));
        Reading { url: url.to_owned(), title: title(&page), items: items.collect() }
    }

    fn found<'a>(&self, alone: bool, page: &'a Html) -> Vec<(&GroupReader, ElementRef<'a>)> {
        let groups = self.groups.iter().filter(|group| group.group.alone == alone);
        groups.flat_map(|group| self.elements(group, page).into_iter().map(move |element| (group, element))).collect()
    }

    /// The outermost matches of a group outside what the plan skips.
    fn elements<'a>(&self, group: &GroupReader, page: &'a Html) -> Vec<ElementRef<'a>> {
        let mut found = Vec::new();
        let root = *page.root_element();
        let mut at = Some(root);
        while let Some(node) = at {
            let enter = ElementRef::wrap(node).is_none_or(|element| {
                let matches = group.each.matches(&element);
                let skipped = self.skip.matches(&element);
                if matches && !skipped {
                    found.push(element);
                }
                !matches && !skipped
            });
            at = next_node(node, root, enter);
        }
        found
    }

    fn item(&self, reader: &GroupReader, element: ElementRef<'_>, key: u32) -> Item {
        let fields = reader.fields.iter().filter_map(|field| {
            let texts = self.field(field, element);
            (!texts.is_empty()).then(|| (field.field.name.to_owned(), texts))
        });
        Item { group: reader.group.name.to_owned(), key, fields: fields.collect() }
    }

    fn field(&self, reader: &FieldReader, item: ElementRef<'_>) -> Vec<String> {
        let most = if reader.field.many { usize::MAX } else { 1 };
        let mut texts = reader.sources.iter().map(|source| self.source(source, item, most));
        texts.find(|texts| !texts.is_empty()).unwrap_or_default()
    }

    fn source(&self, source: &SourceReader, item: ElementRef<'_>, most: usize) -> Vec<String> {
        let take = |element| self.take(&source.take, element).filter(|text| !text.is_empty());
        match &source.css {
            None => take(item).into_iter().collect(),
            Some(css) => item.select(css).take(most).filter_map(take).collect(),
        }
    }

    fn take(&self, take: &Take, element: ElementRef<'_>) -> Option<String> {
        match take {
            Take::Presence => Some("yes".to_owned()),
            Take::Attribute(name) => element.attr(name).map(|value| trim(value).to_owned()),
            Take::Text => Some(self.text(element)),
        }
    }

    fn text(&self, element: ElementRef<'_>) -> String {
        let mut text = String::new();
        let mut at = Some(*element);
        while let Some(node) = at {
            let enter = self.enter(node, element, &mut text);
            let next = next_node(node, *element, enter);
            self.leave(node, next, &mut text);
            at = next;
        }
        trim(&text).to_owned()
    }

    /// Appends what a node brings when the walk comes to it; `false` where its subtree is passed over.
    fn enter(&self, node: Spot<'_>, root: ElementRef<'_>, text: &mut String) -> bool {
        if let Node::Text(own) = node.value() {
            text.push_str(&own.text);
            return true;
        }
        let Some(element) = ElementRef::wrap(node) else {
            return true;
        };
        if element != root && self.skip.matches(&element) {
            return false;
        }
        if element.value().name() == "br" {
            text.push('\n');
        } else if self.lines.matches(&element) {
            break_line(text);
        }
        true
    }

    /// Breaks the line after the line elements that the walk leaves between `node` and `next`.
    fn leave(&self, node: Spot<'_>, next: Option<Spot<'_>>, text: &mut String) {
        let Some(next) = next else {
            return;
        };
        let parent = next.parent().map(|parent| parent.id());
        let mut left = Some(node);
        while let Some(node) = left.filter(|node| Some(node.id()) != parent) {
            if ElementRef::wrap(node).is_some_and(|element| self.ends_line(element)) {
                break_line(text);
            }
            left = node.parent();
        }
    }

    fn ends_line(&self, element: ElementRef<'_>) -> bool {
        self.lines.matches(&element) && !self.skip.matches(&element)
    }
}

impl GroupReader {
    fn new(group: &'static Group) -> Result<Self, BadSelector> {
        let fields = group.fields.iter().map(FieldReader::new).collect::<Result<_, _>>()?;
        Ok(Self { group, each: parse(group.each)?, fields })
    }
}

impl FieldReader {
    fn new(field: &'static Field) -> Result<Self, BadSelector> {
        let sources = field.from.iter().map(SourceReader::new).collect::<Result<_, _>>()?;
        Ok(Self { field, sources })
    }
}

impl SourceReader {
    fn new(source: &Source) -> Result<Self, BadSelector> {
        let css = (!source.css.is_empty()).then(|| parse(source.css)).transpose()?;
        let take = match source.take {
            "" => Take::Text,
            "?" => Take::Presence,
            attribute => Take::Attribute(attribute.trim_start_matches('@')),
        };
        Ok(Self { css, take })
    }
}

fn parse(css: &str) -> Result<Selector, BadSelector> {
    Selector::parse(css).map_err(|_| BadSelector { css: css.to_owned() })
}

/// The node after `node` in document order inside `root`; its children are left out unless `enter`.
fn next_node<'a>(node: Spot<'a>, root: Spot<'a>, enter: bool) -> Option<Spot<'a>> {
    if let Some(child) = node.first_child().filter(|_| enter) {
        return Some(child);
    }
    let mut at = node;
    while at.id() != root.id() {
        if let Some(sibling) = at.next_sibling() {
            return Some(sibling);
        }
        at = at.parent()?;
    }
    None
}

fn break_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
}

fn title(page: &Html) -> String {
    let titles = page.root_element().descendent_elements();
    let mut titles = titles.filter(|element| element.value().name() == "title");
    titles.next().map(|title| crate::values::collapse(&title.text().collect::<String>())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]
    use super::*;

    const fn plan(fields: &'static [Group]) -> Plan {
        Plan { kind: PageKind::Other, skip: ".hidden, script", lines: "p, li, div", groups: fields }
    }

    static SAMPLE: Plan = plan(&[Group {
        name: "job",
        each: "article",
        fields: &[
            Field::new("text", &[Source::text(".text")]),
            Field::new("own", &[Source::text("")]),
            Field::new("spoken", &[Source::text(".hidden")]),
            Field::new("id", &[Source::attribute("", "@data-id")]),
            Field::new("seen", &[Source::presence("b")]),
            Field::new("skills", &[Source::text("i.new"), Source::text("i")]).many(),
        ],
        ..Group::PLAIN
    }]);

    fn read(html: &str) -> Reading {
        Reader::new(&SAMPLE).unwrap().read("", html)
    }

    fn text(html: &str) -> String {
        let page = read(&format!("<article><div class=text>{html}</div></article>"));
        let first = page.items.first().unwrap();
        first.text("text").unwrap_or_default().to_owned()
    }

    #[test]
    fn every_plan_has_valid_selectors() {
        for kind in PageKind::ALL {
            assert_eq!(Reader::new(plan_for(kind)).map(|_| ()), Ok(()), "{kind:?}");
        }
    }

    #[test]
    fn text_nodes_join_without_spaces_and_lines_break_around_line_elements() {
        assert_eq!(text("Tele<b>gram</b> me"), "Telegram me");
        assert_eq!(text("one<br>two<br><br>three"), "one\ntwo\n\nthree");
        assert_eq!(text("<p>one</p><p>two</p>three"), "one\ntwo\nthree");
        assert_eq!(text("a<div><p>one</p></div>b"), "a\none\nb");
        assert_eq!(text("kept  as\n it is "), "kept  as\n it is");
        assert_eq!(text("<!-- no --> \u{feff}yes&amp;no\u{a0}"), "yes&no");
    }

    #[test]
    fn skipped_subtrees_are_no_text_but_can_be_asked_for() {
        assert_eq!(text("seen<span class=hidden>unseen <b>deep</b></span>!"), "seen!");
        assert_eq!(text("seen<p class=hidden>unseen</p>!"), "seen!");
        let page = read("<article><span class=hidden>Rating is 5</span></article>");
        assert_eq!(page.items.first().unwrap().text("spoken"), Some("Rating is 5"));
    }

    #[test]
    fn items_inside_items_and_inside_skipped_subtrees_are_left_out() {
        let page = read(
            "<article data-id=1><article data-id=2></article></article>\
             <div class=hidden><article data-id=3></article></div><article data-id=' 4 '></article>",
        );
        let ids: Vec<_> = page.items.iter().map(|item| (item.key, item.text("id"))).collect();
        assert_eq!(ids, [(0, Some("1")), (1, Some("4"))]);
    }

    #[test]
    fn the_first_source_with_a_text_wins_and_many_takes_all_of_it() {
        let page = read("<article><i class=new> </i><i>one</i><i></i><i>two</i><b></b></article><article></article>");
        let [first, second] = page.items.as_slice() else { unreachable!("two items are on the page") };
        assert_eq!(first.all("skills"), ["one", "two"]);
        assert!(first.has("seen"));
        assert!(second.fields.is_empty());
    }

    #[test]
    fn the_title_is_the_documents_own() {
        assert_eq!(read("<title> Just a\n moment...</title><svg><title>x</title></svg>").title, "Just a moment...");
    }

    #[test]
    fn pages_of_other_kinds_hold_nothing() {
        let page = read_page("https://example.com/", "<article data-ev-job-uid=1></article>").unwrap();
        assert!(page.items.iter().all(|item| item.group == "page"));
    }
}

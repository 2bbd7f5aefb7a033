//! The project's own pages with what is written down for each, and a table of fields by pages that counts what was read
//! right.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::path::{Path, PathBuf};

use heed::facts::{PageFacts, Pay};
use heed::reading::html::read_page;
use heed::reading::understand;
use heed::values::{Cents, Millis};
use serde_json::{Value, json};

/// A sample page with what it is known to hold.
pub struct Sample {
    /// The file's name without its ending.
    pub name: String,
    /// Where the page stands on the site.
    pub url: String,
    /// The page.
    pub html: String,
    /// What is written down for it.
    pub held: Value,
}

impl Sample {
    /// What the page is understood to say.
    pub fn facts(&self) -> PageFacts {
        self.facts_of(&self.html)
    }

    /// What another page in its place is understood to say.
    pub fn facts_of(&self, html: &str) -> PageFacts {
        let now = self.held["now"].as_str().and_then(Millis::read_rfc3339);
        understand(&read_page(&self.url, html).unwrap(), now)
    }
}

/// The listed pages whose expectations are of the sort that is asked for.
///
/// # Panics
/// When a page or its expectations are missing.
pub fn samples(is_asked_for: impl Fn(&Value) -> bool) -> Vec<Sample> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let text = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
    let json = |file: &str| serde_json::from_str::<Value>(&text(file)).unwrap();
    let index = json("index.json");
    let listed = index.as_array().unwrap().iter().map(|entry| (entry["file"].as_str().unwrap(), entry["url"].as_str().unwrap()));
    let sample = |(file, url): (&str, &str)| {
        let name = file.trim_end_matches(".html");
        Sample { name: name.to_owned(), url: url.to_owned(), html: text(file), held: json(&format!("{name}.expect.json")) }
    };
    listed.map(sample).filter(|sample| is_asked_for(&sample.held)).collect()
}

/// Counts by field and page, and every difference in words.
#[derive(Default)]
pub struct Table {
    pages: Vec<String>,
    fields: Vec<String>,
    cells: BTreeMap<(String, String), Cell>,
    differences: Vec<String>,
}

#[derive(Default, Clone, Copy)]
struct Cell {
    right: usize,
    held: usize,
}

impl Table {
    /// Compares one field of one item. What the page does not hold must not have been read either.
    pub fn compare<T: PartialEq + Debug>(&mut self, page: &str, item: &str, field: &str, read: Option<T>, held: Option<T>) {
        remember(&mut self.pages, page);
        remember(&mut self.fields, field);
        let cell = self.cells.entry((field.to_owned(), page.to_owned())).or_default();
        cell.held += usize::from(held.is_some());
        if read == held {
            cell.right += usize::from(held.is_some());
            return;
        }
        self.differences.push(format!("{page}, {item}, {field}: read {read:?}, holds {held:?}"));
    }

    /// Prints the table and fails unless everything held was read right and nothing was made up.
    ///
    /// # Panics
    /// When anything differs.
    pub fn assert_all_right(&self, name: &str) {
        println!("{name}: read right / held");
        let width = self.fields.iter().map(String::len).max().unwrap_or(0);
        for (at, page) in self.pages.iter().enumerate() {
            println!("  [{at}] {page}");
        }
        let heads: String = (0..self.pages.len()).map(|at| format!("{:>9}", format!("[{at}]"))).collect();
        println!("  {:width$}{heads}", "");
        for field in &self.fields {
            let cells: String = self.pages.iter().map(|page| self.cell(field, page)).collect();
            println!("  {field:width$}{cells}");
        }
        let held: usize = self.cells.values().map(|cell| cell.held).sum();
        let right: usize = self.cells.values().map(|cell| cell.right).sum();
        println!("  {right} of {held}");
        assert!(self.differences.is_empty(), "{} differences:\n{}", self.differences.len(), self.differences.join("\n"));
        assert!(held > 0, "nothing was compared");
    }

    fn cell(&self, field: &str, page: &str) -> String {
        let cell = self.cells.get(&(field.to_owned(), page.to_owned())).filter(|cell| cell.held > 0);
        let words = cell.map_or_else(|| "-".to_owned(), |cell| format!("{}/{}", cell.right, cell.held));
        format!("{words:>9}")
    }
}

fn remember(names: &mut Vec<String>, name: &str) {
    if !names.iter().any(|known| known == name) {
        names.push(name.to_owned());
    }
}

/// Compares field after field with one object of the expectations, where a fact that the page does not hold has no key.
pub struct Fields<'a> {
    table: &'a mut Table,
    page: &'a str,
    item: String,
    held: &'a Value,
    compared: BTreeSet<String>,
}

impl<'a> Fields<'a> {
    /// Field by field, against one object of the expectations of a page.
    pub fn new(table: &'a mut Table, page: &'a str, item: &str, held: &'a Value) -> Self {
        Self { table, page, item: item.to_owned(), held, compared: BTreeSet::new() }
    }

    /// One field, as JSON.
    pub fn any(&mut self, field: &str, read: Option<Value>) {
        self.compare(field, read, self.held.get(field).cloned());
    }

    /// A text.
    pub fn text(&mut self, field: &str, read: Option<String>) {
        self.any(field, read.map(Value::from));
    }

    /// A count.
    pub fn number(&mut self, field: &str, read: Option<impl Into<u64>>) {
        self.any(field, read.map(|number| Value::from(number.into())));
    }

    /// An amount, in cents.
    pub fn cents(&mut self, field: &str, read: Option<Cents>) {
        self.any(field, read.map(|cents| Value::from(cents.0)));
    }

    /// What is paid.
    pub fn pay(&mut self, read: Option<Pay>) {
        let cents = |amount: Option<Cents>| amount.map(|cents| cents.0);
        let pay = read.map(|pay| match pay {
            Pay::Fixed { budget } => json!({ "fixed_cents": cents(budget) }),
            Pay::Hourly { min, max } => json!({ "hourly_min_cents": cents(min), "hourly_max_cents": cents(max) }),
        });
        self.any("pay", pay);
    }

    /// A property that may be unknown.
    pub fn flag(&mut self, field: &str, read: Option<bool>) {
        self.any(field, read.map(Value::from));
    }

    /// A list, which is never unknown: without a key it is empty.
    pub fn texts(&mut self, field: &str, read: &[String]) {
        let held = self.held.get(field).cloned().unwrap_or_else(|| Value::from(Vec::<String>::new()));
        self.compare(field, Some(Value::from(read)), Some(held));
    }

    /// A property that holds or not: without a key it does not.
    pub fn plain(&mut self, field: &str, read: bool) {
        let held = self.held.get(field).cloned().unwrap_or(Value::from(false));
        self.compare(field, Some(Value::from(read)), Some(held));
    }

    /// One field against what is held, where the two are not worded alike.
    pub fn compare(&mut self, field: &str, read: Option<Value>, held: Option<Value>) {
        let group = self.item.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        self.table.compare(self.page, &self.item, &format!("{group}: {field}"), read, held);
        self.compared.insert(field.to_owned());
    }

    /// Fails on keys that no field answered to: they would be expectations that nothing checks.
    ///
    /// # Panics
    /// When there is such a key.
    pub fn end(self, elsewhere: &[&str]) {
        let keys = self.held.as_object().unwrap().keys();
        let idle: Vec<&String> = keys.filter(|key| !self.compared.contains(*key) && !elsewhere.contains(&key.as_str())).collect();
        assert!(idle.is_empty(), "{}, {}: no field is named {idle:?}", self.page, self.item);
    }
}

/// The folder of real pages and corpora, where it exists.
pub fn shared() -> Option<PathBuf> {
    let named = std::env::var_os("HEED_SHARED").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"));
    folder.is_dir().then_some(folder)
}

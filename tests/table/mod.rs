//! A table of fields by pages that counts what was read right against what a page holds.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::path::PathBuf;

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

/// The folder of real pages and corpora, where it exists.
pub fn shared() -> Option<PathBuf> {
    let named = std::env::var_os("HEED_SHARED").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"));
    folder.is_dir().then_some(folder)
}

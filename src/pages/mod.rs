//! The extension's own pages and what they share. Each is a program of its own, so that none loads what another shows.
//!
//! No view holds an element whose attributes and content are all literals: Leptos sets such elements through `innerHTML`,
//! which the add-on linters of the browsers' stores refuse.

mod background;
mod browser;
mod dashboard;
mod held;
mod kept;
mod moments;
mod parts;
mod paste;
mod popup;
mod records;
mod report;
mod settings;
mod words;

use leptos::prelude::*;

/// Shows the popup of the toolbar button.
pub fn popup() {
    open(popup::Popup);
}

/// Shows the settings.
pub fn settings() {
    open(settings::Settings);
}

/// Shows the page that checks a pasted text.
pub fn paste() {
    open(paste::Paste);
}

/// Shows clients, records and the backup.
pub fn dashboard() {
    open(dashboard::Dashboard);
}

fn open<V: IntoView + 'static>(page: impl FnOnce() -> V + 'static) {
    let document = document();
    document.set_title(&words::word("pages_title"));
    let Some(root) = document.document_element() else { return };
    // The words come from one locale's messages, whatever the browser's own language is.
    root.set_attribute("lang", &words::word("pages_language")).ok();
    root.set_attribute("dir", &words::word("pages_direction")).ok();
    mount_to_body(page);
}

//! The pages and what they share. Which one is open is what `<html data-page>` says.
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

/// Shows the page that this document is.
pub(crate) fn open() {
    let document = document();
    document.set_title(&words::word("pages_title"));
    let Some(root) = document.document_element() else { return };
    let page = root.get_attribute("data-page").unwrap_or_default();
    // The words come from one locale's messages, whatever the browser's own language is.
    root.set_attribute("lang", &words::word("pages_language")).ok();
    root.set_attribute("dir", &words::word("pages_direction")).ok();
    match page.as_str() {
        "dashboard" => mount_to_body(dashboard::Dashboard),
        "settings" => mount_to_body(settings::Settings),
        "paste" => mount_to_body(paste::Paste),
        _ => mount_to_body(popup::Popup),
    }
}

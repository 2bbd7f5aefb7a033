//! A pack as one page of HTML: no script, nothing that is fetched, and every text escaped.

use std::fmt::Write;

use super::Words;
use super::document::{Document, Fact, Section, Shown};

/// Nothing may be loaded, run or sent, whatever stands in the page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE: &str = "
:root { color-scheme: light; font: 11pt/1.45 system-ui, sans-serif; color: #111; background: #fff; }
body { max-inline-size: 48rem; margin: 2rem auto; padding-inline: 1rem; }
h1, h2, h3 { line-height: 1.2; break-after: avoid; }
h2 { margin-block-start: 2rem; border-block-end: 1px solid #888; }
article { margin-block: 1rem; padding-inline-start: .75rem; border-inline-start: 3px solid #888; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .75rem; margin: 0; break-inside: avoid; }
dt { color: #444; }
dd { margin: 0; overflow-wrap: anywhere; }
blockquote { margin: .5rem 0 0; padding: .5rem .75rem; background: #f3f3f3; white-space: pre-wrap; overflow-wrap: anywhere; }
.remark { font-style: italic; margin: .5rem 0 0; }
table { border-collapse: collapse; inline-size: 100%; font-size: .9em; }
th, td { border: 1px solid #999; padding: .2rem .4rem; text-align: start; vertical-align: top; }
td { min-inline-size: 6em; overflow-wrap: anywhere; }
td:first-child { min-inline-size: 2em; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.hash { font-family: ui-monospace, monospace; font-size: .85em; }
@media print {
  body { max-inline-size: none; margin: 0; padding: 0; }
  blockquote { background: none; border: 1px solid #bbb; }
  a { color: inherit; text-decoration: none; }
}
@page { margin: 18mm 15mm; }
";

/// Appends a line; writing to a text cannot fail.
macro_rules! line {
    ($out:expr, $($words:tt)*) => { { let _ = writeln!($out, $($words)*); } };
}

pub(super) fn render(document: &Document, words: Words<'_>) -> String {
    let (mut out, title) = (String::new(), text(&document.title));
    line!(out, "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">", text(&document.language));
    line!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<meta name=\"referrer\" content=\"no-referrer\">");
    line!(out, "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>");
    line!(out, "<h1>{title}</h1>");
    facts(&mut out, &document.about);
    contents(&mut out, document, words);
    timeline(&mut out, document, words);
    for section in &document.sections {
        entries(&mut out, section, words);
    }
    hashes(&mut out, document, words);
    line!(out, "<h2 id=\"checks\">{}</h2>", text(&words("pack_checks")));
    for check in &document.checks {
        line!(out, "<p>{}</p>", text(check));
    }
    line!(out, "</body>\n</html>");
    out
}

/// The text as it may stand between tags and in an attribute. Characters that HTML cannot hold are shown as unknown.
fn text(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    for c in plain.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            // A carriage return would be read as a line feed, and one before a line feed as nothing.
            '\r' => {}
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

fn contents(out: &mut String, document: &Document, words: Words<'_>) {
    line!(out, "<nav>\n<h2>{}</h2>\n<ul>", text(&words("pack_contents")));
    line!(out, "<li><a href=\"#timeline\">{}</a> ({})</li>", text(&words("pack_timeline")), document.timeline.len());
    for section in &document.sections {
        line!(out, "<li><a href=\"#{}\">{}</a> ({})</li>", section.id, text(&section.heading), section.entries.len());
    }
    for (id, heading) in [("hashes", "pack_hashes"), ("checks", "pack_checks")] {
        line!(out, "<li><a href=\"#{id}\">{}</a></li>", text(&words(heading)));
    }
    line!(out, "</ul>\n</nav>");
}

fn timeline(out: &mut String, document: &Document, words: Words<'_>) {
    line!(out, "<h2 id=\"timeline\">{}</h2>\n<table>", text(&words("pack_timeline")));
    heads(out, &["pack_number", "pack_kept_utc", "pack_kept_local", "pack_kind", "pack_who", "pack_start"], words);
    for row in &document.timeline {
        let number = row.number;
        let cells = [&row.utc, &row.local, &row.kind, &row.who, &row.start];
        let cells: String = cells.iter().map(|cell| format!("<td dir=\"auto\">{}</td>", text(cell))).collect();
        line!(out, "<tr><td><a href=\"#entry-{number}\">{number}</a></td>{cells}</tr>");
    }
    line!(out, "</tbody>\n</table>");
}

fn heads(out: &mut String, names: &[&str], words: Words<'_>) {
    let heads: String = names.iter().map(|name| format!("<th>{}</th>", text(&words(name)))).collect();
    line!(out, "<thead><tr>{heads}</tr></thead>\n<tbody>");
}

fn entries(out: &mut String, section: &Section, words: Words<'_>) {
    line!(out, "<section>\n<h2 id=\"{}\">{}</h2>", section.id, text(&section.heading));
    for entry in &section.entries {
        shown(out, entry, words);
    }
    line!(out, "</section>");
}

fn shown(out: &mut String, entry: &Shown, words: Words<'_>) {
    line!(out, "<article id=\"entry-{0}\">\n<h3>{1} {0}: {2}</h3>", entry.number, text(&words("pack_entry")), text(&entry.kind));
    facts(out, &entry.facts);
    if !entry.text.is_empty() {
        line!(out, "<blockquote dir=\"auto\">{}</blockquote>", text(&entry.text));
    }
    for remark in &entry.remarks {
        line!(out, "<p class=\"remark\">{}</p>", text(remark));
    }
    line!(out, "</article>");
}

fn facts(out: &mut String, facts: &[Fact]) {
    line!(out, "<dl>");
    for fact in facts {
        line!(out, "<dt>{}</dt><dd dir=\"auto\">{}</dd>", text(&fact.label), text(&fact.value));
    }
    line!(out, "</dl>");
}

fn hashes(out: &mut String, document: &Document, words: Words<'_>) {
    line!(out, "<h2 id=\"hashes\">{}</h2>\n<table>", text(&words("pack_hashes")));
    heads(out, &["pack_number", "pack_content_sha256", "pack_hash"], words);
    for row in &document.hashes {
        line!(out, "<tr><td>{}</td><td class=\"hash\">{}</td><td class=\"hash\">{}</td></tr>", row.number, row.content, row.hash);
    }
    line!(out, "</tbody>\n</table>");
}

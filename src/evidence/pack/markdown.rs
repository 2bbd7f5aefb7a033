//! A pack in Markdown: plain CommonMark and tables, and no text in it that could be read as markup.

use std::fmt::Write;

use super::Words;
use super::document::{Document, Fact, Shown};
use crate::values::collapse;

/// Appends a line; writing to a text cannot fail.
macro_rules! line {
    ($out:expr) => { $out.push('\n') };
    ($out:expr, $($words:tt)*) => { { let _ = writeln!($out, $($words)*); } };
}

pub(super) fn render(document: &Document, words: Words<'_>) -> String {
    let mut out = String::new();
    line!(out, "# {}\n", inline(&document.title));
    facts(&mut out, &document.about);
    contents(&mut out, document, words);
    line!(out, "## {}\n", inline(&words("pack_timeline")));
    let names = ["pack_number", "pack_kept_utc", "pack_kept_local", "pack_kind", "pack_who", "pack_start"];
    let rows = document.timeline.iter();
    let rows = rows
        .map(|row| vec![row.number.to_string(), row.utc.clone(), row.local.clone(), row.kind.clone(), row.who.clone(), row.start.clone()]);
    table(&mut out, &names, rows, words);
    for section in &document.sections {
        line!(out, "## {}\n", inline(&section.heading));
        for entry in &section.entries {
            shown(&mut out, entry, words);
        }
    }
    line!(out, "## {}\n", inline(&words("pack_hashes")));
    let rows = document.hashes.iter().map(|row| vec![row.number.to_string(), row.content.clone(), row.hash.clone()]);
    table(&mut out, &["pack_number", "pack_content_sha256", "pack_hash"], rows, words);
    line!(out, "## {}", inline(&words("pack_checks")));
    for check in &document.checks {
        line!(out, "\n{}", inline(check));
    }
    out
}

fn contents(out: &mut String, document: &Document, words: Words<'_>) {
    line!(out, "## {}\n", inline(&words("pack_contents")));
    line!(out, "- {} ({})", inline(&words("pack_timeline")), document.timeline.len());
    for section in &document.sections {
        line!(out, "- {} ({})", inline(&section.heading), section.entries.len());
    }
    line!(out, "- {}\n- {}\n", inline(&words("pack_hashes")), inline(&words("pack_checks")));
}

fn table(out: &mut String, names: &[&str], rows: impl Iterator<Item = Vec<String>>, words: Words<'_>) {
    let row = |cells: &[String]| format!("| {} |", cells.iter().map(|cell| inline(cell)).collect::<Vec<_>>().join(" | "));
    line!(out, "{}", row(&names.iter().map(|name| words(name)).collect::<Vec<_>>()));
    line!(out, "|{}", "---|".repeat(names.len()));
    for cells in rows {
        line!(out, "{}", row(&cells));
    }
    line!(out);
}

fn facts(out: &mut String, facts: &[Fact]) {
    for fact in facts {
        line!(out, "- {}: {}", inline(&fact.label), inline(&fact.value));
    }
    line!(out);
}

fn shown(out: &mut String, entry: &Shown, words: Words<'_>) {
    line!(out, "### {} {}: {}\n", inline(&words("pack_entry")), entry.number, inline(&entry.kind));
    facts(out, &entry.facts);
    if !entry.text.trim().is_empty() {
        line!(out, "{}", quote(&entry.text));
    }
    for remark in &entry.remarks {
        line!(out, "{}\n", inline(remark));
    }
}

/// The text in one line.
fn inline(text: &str) -> String {
    escape(&collapse(&printable(text)))
}

/// The text as a quotation, its lines kept.
fn quote(text: &str) -> String {
    let text = printable(text);
    let mut out = String::new();
    let mut lines = text.trim_end().lines().map(str::trim_end).peekable();
    while let Some(line) = lines.next() {
        let words = line.trim_start();
        let indent = "\u{a0}".repeat(line.chars().count() - words.chars().count());
        // A line breaks where a backslash ends it, and a paragraph ends by itself.
        let end = if !words.is_empty() && lines.peek().is_some_and(|next| !next.is_empty()) { "\\" } else { "" };
        line!(out, "{}", format!("> {indent}{}{end}", escape(words)).trim_end_matches(' '));
    }
    out
}

/// One kind of line end, and no character that some reader takes for one.
fn printable(text: &str) -> String {
    let one_kind = text.replace("\r\n", "\n");
    let sound = |c: char| match c {
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\n' | '\t' => c,
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    one_kind.chars().map(sound).collect()
}

/// A backslash before every sign that could begin markup: always, where its place does not matter; the signs of headings, lists,
/// rules and tables where the line begins; and those that make a link of an address.
fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let mut before = ' ';
    let following = line.chars().skip(1).map(Some).chain([None]);
    for (index, (c, next)) in line.chars().zip(following).enumerate() {
        let anywhere = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '<' | '>' | '|' | '~' | '&' | '$' | '^' | '@');
        let at_start = index == 0 && matches!(c, '#' | '+' | '-' | '=' | ':' | '%');
        let after_digits = index > 0 && index == digits && matches!(c, '.' | ')');
        let goes_on = next.is_some_and(|next| !next.is_whitespace() && !next.is_ascii_digit());
        let of_address = c == ':' && goes_on || c == '.' && before.eq_ignore_ascii_case(&'w');
        if anywhere || at_start || after_digits || of_address {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;

    /// What a reader of Markdown makes of it, and whether anything but paragraphs of a quotation is there.
    fn read(markdown: &str) -> (String, bool) {
        let (mut words, mut plain) = (String::new(), true);
        // All that is markup in one dialect or another; what a reader does to quotation marks is none.
        for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
            match event {
                Event::Text(text) => words.push_str(&text),
                Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => words.push('\n'),
                Event::Start(Tag::BlockQuote(None) | Tag::Paragraph) | Event::End(TagEnd::BlockQuote(None)) => {}
                other => {
                    plain = false;
                    words.push_str(&format!("{other:?}"));
                }
            }
        }
        (words, plain)
    }

    fn squeezed(text: &str) -> String {
        text.split(|c: char| c.is_whitespace()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    const HOSTILE: &[&str] = &[
        "# A heading\n\nText\n===\nmore\n---\n***\n",
        "1. one\n2) two\n- three\n+ four\n* five\n- [ ] six",
        "    indented\n\tcode\n```\nfence\n~~~\n",
        "<script>alert(1)</script> <b>&lt;&#35;</b> <!-- --> <https://x.example>",
        "[a](javascript:alert(1)) ![b](https://x.example/p.png) [c]: https://x.example",
        "a | b\n--|--\nc | d\n\n:--\n: term",
        "*em* **strong** _em_ `code` ~~gone~~ $x$ ^up^ {#id} @name [^1] www.x.example http://x.example a@b.example",
        "end with a backslash\\\nand \\* an escape\\",
        "> quoted\n>> twice\n> [!WARNING]\n> x",
        "\r\rcarriage\rreturns\u{2028}and\u{85}others\u{b}here",
    ];

    #[test]
    fn hostile_text_stays_in_its_quotation() {
        for text in HOSTILE {
            let (words, plain) = read(&quote(text));
            assert!(plain, "{text}\n{words}");
            assert_eq!(squeezed(&words), squeezed(text));
        }
    }

    #[test]
    fn hostile_text_stays_in_its_line() {
        for text in HOSTILE {
            let line = inline(text);
            assert!(!line.contains('\n'));
            let (words, plain) = read(&line);
            assert!(plain, "{text}\n{words}");
        }
    }

    #[test]
    fn lines_and_indents_of_a_quotation_are_kept() {
        assert_eq!(quote("Forty dishes\n  by Friday\n\n1. menu\n"), "> Forty dishes\\\n> \u{a0}\u{a0}by Friday\n>\n> 1\\. menu\n");
    }

    proptest! {
        #[test]
        fn any_text_stays_in_its_quotation(text in "[ -~\\n\\t]{0,60}") {
            let (words, plain) = read(&quote(&text));
            prop_assert!(plain, "{}\n{}", text, words);
            prop_assert_eq!(squeezed(&words), squeezed(&text));
        }

        #[test]
        fn any_characters_stay_in_their_quotation(text in any::<String>()) {
            prop_assert!(read(&quote(&text)).1, "{}", text);
        }

        #[test]
        fn any_text_stays_in_its_line(text in "[ -~\\n\\t]{0,60}") {
            let (words, plain) = read(&inline(&text));
            prop_assert!(plain, "{}\n{}", text, words);
        }
    }
}

//! What is derived from the declarations for readers: the extension's messages of a signal, and the page `SIGNALS.md`.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Deserialize;

use super::declare::{Example, Kind, Reads, Severity, Signal};
use super::{CATALOGUE, FAMILIES};

/// How many ordinary posts the verdicts of the table of false alarms were given on.
pub const ORDINARY_POSTS: usize = 1_578;

/// The words of a signal under their message names; what a declaration leaves empty has no message.
pub fn messages(signal: &Signal) -> impl Iterator<Item = (String, String)> {
    let (doc, name) = (&signal.doc, signal.id.replace('-', "_"));
    let rule = doc.rule.map_or([("rule", ""); 3], |rule| [("rule", rule.says), ("rule_url", rule.url), ("rule_checked", rule.checked)]);
    let plain = [("summary", doc.summary), ("why", doc.why), ("act", doc.act), ("wrong", doc.wrong)];
    // Only the evidence sentence has places to fill; elsewhere a dollar is a dollar.
    let plain = plain.into_iter().chain(rule).map(|(part, words)| (part, words.replace('$', "$$")));
    let said = plain.chain([("evidence", doc.evidence.to_owned())]).filter(|(_, words)| !words.is_empty());
    said.map(move |(part, words)| (format!("{name}_{part}"), words))
}

/// A message as `_locales` holds it.
#[derive(Deserialize)]
struct Message {
    message: String,
}

/// Hand-written messages by name.
type Messages = BTreeMap<String, Message>;

/// Verdicts on findings, right or wrong, by code and job id.
type Verdicts = BTreeMap<String, BTreeMap<String, bool>>;

/// The page about all signals, in Markdown. `messages` is the hand-written `messages.json`, from which the names of the
/// levels and groups come; `verdicts` is `tests/corpus_verdicts.json`.
///
/// # Errors
/// One of the two is not JSON of the expected form.
pub fn markdown(messages: &str, verdicts: &str) -> serde_json::Result<String> {
    let page = Page { messages: serde_json::from_str(messages)?, families: families() };
    let verdicts = serde_json::from_str(verdicts)?;
    let mut out = String::new();
    page.introduction(&mut out);
    page.contents(&mut out);
    page.false_alarms(&mut out, &verdicts);
    page.sections(&mut out);
    Ok(out)
}

/// The catalogue by family. A signal without an example that fires is not finished, and is not told of.
fn families() -> Vec<(&'static str, Vec<&'static Signal>)> {
    let mut rest = CATALOGUE.iter().copied();
    let family = |&(name, size): &(&'static str, usize)| {
        let signals: Vec<_> = rest.by_ref().take(size).filter(|signal| !signal.doc.fires.is_empty()).collect();
        (name, signals)
    };
    FAMILIES.iter().map(family).filter(|(_, signals)| !signals.is_empty()).collect()
}

struct Page {
    messages: Messages,
    families: Vec<(&'static str, Vec<&'static Signal>)>,
}

/// Appends a line; writing to a text cannot fail.
macro_rules! line {
    ($out:expr) => { $out.push('\n') };
    ($out:expr, $($words:tt)*) => { { let _ = writeln!($out, $($words)*); } };
}

impl Page {
    fn introduction(&self, out: &mut String) {
        let count: usize = self.families.iter().map(|(_, signals)| signals.len()).sum();
        line!(out, "# The signals\n");
        line!(out, "<!-- Generated from the declarations under src/signals: cargo run --example catalogue -- markdown > SIGNALS.md -->\n");
        line!(
            out,
            "Heed knows {count} signs. This page tells all that the extension tells about each of them, and the examples that its tests run.\n"
        );
        line!(
            out,
            "A sign is a reason to look twice and no proof; each section says when it may be wrong. What a page does not show is unknown: it counts neither for a client nor against.\n"
        );
        line!(out, "| severity | what it asks for |");
        line!(out, "|---|---|");
        let severities = [Severity::Stop, Severity::Serious, Severity::Caution, Severity::Note, Severity::Info];
        for severity in severities {
            line!(out, "| {} | {} |", self.severity_name(severity), severity_words(severity));
        }
        line!(out, "\nSome signs are louder or quieter where the facts call for it; the severity given is the usual one.\n");
    }

    fn contents(&self, out: &mut String) {
        line!(out, "## Contents\n");
        for (family, signals) in &self.families {
            let (title, _) = family_words(family);
            line!(out, "**[{title}](#{})**\n", slug(title));
            line!(out, "| code | sign | severity |");
            line!(out, "|---|---|---|");
            for signal in signals {
                let anchor = slug(&format!("{} {}", signal.code, signal.id));
                line!(out, "| [{}](#{anchor}) | {} | {} |", signal.code, plain(signal.doc.summary), self.badge(signal));
            }
            line!(out);
        }
        line!(out, "Measured: [false alarms on ordinary posts](#false-alarms-on-ordinary-posts).\n");
    }

    fn false_alarms(&self, out: &mut String, verdicts: &Verdicts) {
        let told: BTreeMap<&str, &Signal> = self.families.iter().flat_map(|(_, signals)| signals).map(|s| (s.code, *s)).collect();
        let rows: Vec<_> = verdicts.iter().filter_map(|(code, posts)| Some((*told.get(code.as_str())?, posts))).collect();
        let counted = |posts: &BTreeMap<String, bool>, verdict: bool| posts.values().filter(|right| **right == verdict).count();
        line!(out, "## False alarms on ordinary posts\n");
        line!(
            out,
            "The signs that read a post's text were run over {} ordinary job posts. Each finding of the severities {} and {} was read and judged. \
             A sign of these severities that is not in the table found nothing there.\n",
            grouped(ORDINARY_POSTS),
            self.severity_name(Severity::Stop),
            self.severity_name(Severity::Serious)
        );
        line!(out, "| code | sign | right | wrong |");
        line!(out, "|---|---|--:|--:|");
        for (signal, posts) in &rows {
            line!(out, "| {} | {} | {} | {} |", signal.code, plain(signal.doc.summary), counted(posts, true), counted(posts, false));
        }
        let sum = |verdict| rows.iter().map(|(_, posts)| counted(posts, verdict)).sum::<usize>();
        line!(out, "| | **all** | **{}** | **{}** |\n", sum(true), sum(false));
    }

    fn sections(&self, out: &mut String) {
        for (family, signals) in &self.families {
            let (title, about) = family_words(family);
            line!(out, "## {title}\n\n{about}\n");
            for signal in signals {
                self.section(out, signal);
            }
        }
        // One line feed ends the file.
        out.truncate(out.trim_end().len() + 1);
    }

    fn section(&self, out: &mut String, signal: &Signal) {
        let doc = &signal.doc;
        line!(out, "### {} {}\n", signal.code, signal.id);
        line!(out, "**{}**\n", plain(doc.summary));
        line!(
            out,
            "{} · {} · {} · {}\n",
            self.badge(signal),
            kind_words(signal.kind),
            self.group_name(signal),
            reads_words(signal.trigger.reads)
        );
        if !doc.evidence.is_empty() {
            line!(out, "*Shown as:* “{}”\n", plain(&without_places(doc.evidence)));
        }
        line!(out, "*Why it matters.* {}\n", plain(doc.why));
        line!(out, "*What to do.* {}\n", plain(doc.act));
        line!(out, "*When it may be wrong.* {}\n", plain(doc.wrong));
        if let Some(rule) = doc.rule {
            line!(out, "*The site’s rule.* [{}]({}) (checked {})\n", plain(rule.says), rule.url, rule.checked);
        }
        examples(out, "Speaks", doc.fires);
        examples(out, "Stays quiet", doc.quiet);
    }

    fn badge(&self, signal: &Signal) -> &str {
        if signal.kind == Kind::Green { self.message("pages_good_sign") } else { self.severity_name(signal.severity) }
    }

    fn severity_name(&self, severity: Severity) -> &str {
        self.message(match severity {
            Severity::Info => "pages_information",
            Severity::Note => "level_note",
            Severity::Caution => "level_caution",
            Severity::Serious => "level_serious",
            Severity::Stop => "level_stop",
        })
    }

    fn group_name(&self, signal: &Signal) -> &str {
        self.message(&format!("settings_group_{:?}", signal.group).to_lowercase())
    }

    /// A message that is missing shows as nothing; the tests of the messages notice it.
    fn message(&self, name: &str) -> &str {
        self.messages.get(name).map_or("", |message| message.message.as_str())
    }
}

const fn severity_words(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "Worth knowing, no risk.",
        Severity::Note => "A weak sign, which never decides alone.",
        Severity::Caution => "Ask before you apply.",
        Severity::Serious => "A serious risk.",
        Severity::Stop => "Fraud, or a breach of the site’s rules that can cost your account.",
    }
}

const fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Policy => "against the site’s rules",
        Kind::Fraud => "fraud",
        Kind::Risk => "business risk",
        Kind::Taste => "matter of taste, shown in the strict setting",
        Kind::Derived => "computed from several facts",
        Kind::Number => "a number on the page",
        Kind::Info => "information",
        Kind::Green => "speaks for the client",
        Kind::Recipe => "several signs together",
    }
}

/// What is read, in words; a set stands before those that are part of it.
const READ: [(Reads, &str); 11] = [
    (Reads::POST, "reads the post’s text"),
    (Reads::CLIENT, "reads the client’s messages"),
    (Reads::CLIENT_BEFORE, "reads the client’s messages before a contract"),
    (Reads::CLIENT_LATER, "reads the client’s messages once there is a contract"),
    (Reads::REVIEWS, "reads what freelancers wrote about the client"),
    (Reads::OWN, "reads your own messages"),
    (Reads::OWN_BEFORE, "reads your own messages before a contract"),
    (Reads::OWN_REPLY, "reads your public answer to feedback"),
    (Reads::OWN_REQUEST, "reads your request for a review"),
    (Reads::FACTS, "looks at facts"),
    (Reads::FINDINGS, "looks at what other signals found"),
];

fn reads_words(reads: Reads) -> String {
    let mut told = Reads::NONE;
    let mut words: Vec<&str> = Vec::new();
    for (set, name) in READ.into_iter().filter(|(set, _)| reads.has(*set)) {
        if !told.has(set) {
            words.push(if words.is_empty() { name } else { name.trim_start_matches("reads ") });
            told = told.and(set);
        }
    }
    words.join(" and ")
}

/// A family's title and what it is about.
fn family_words(family: &'static str) -> (&'static str, &'static str) {
    match family {
        "post" => ("The post", "What the title, the description and the questions of a job post say."),
        "activity" => ("Activity on the post", "What has happened on the post so far, and what a proposal costs."),
        "client" => ("The client", "What the page shows of the client’s record."),
        "history" => ("The client’s history", "What past contracts and the reviews of freelancers tell."),
        "green" => ("Good signs", "What speaks for a client. Good signs never hide a risk."),
        "message" => ("The client’s messages", "What a client writes before, in and after a contract."),
        "own" => ("Your own words", "What you are about to write yourself. None of these speaks against a client."),
        "recipes" => ("Schemes", "Several signs that together mean a known scheme."),
        _ => (family, ""),
    }
}

fn examples(out: &mut String, title: &str, examples: &[Example]) {
    if examples.is_empty() {
        return;
    }
    line!(out, "{title}:\n");
    for example in examples {
        line!(out, "- {}", in_words(example));
    }
    line!(out);
}

/// An example in words: its title, its text and its facts, as far as it has them.
fn in_words(example: &Example) -> String {
    let title = (!example.title.is_empty()).then(|| format!("**{}**", plain(example.title)));
    let text = (!example.text.is_empty()).then(|| format!("“{}”", plain(example.text)));
    let about = match (example.about, &title, &text) {
        ("", ..) => None,
        (about, None, None) => Some(plain(about)),
        (about, ..) => Some(format!("({})", plain(about))),
    };
    [title, text, about].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The evidence sentence with an ellipsis in the places of numbers and names.
fn without_places(evidence: &str) -> String {
    let mut out = String::new();
    let mut rest = evidence.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, rest.peek()) {
            ('$', Some('$')) => out.extend(rest.next()),
            ('$', Some(place)) if place.is_ascii_digit() => {
                rest.next();
                out.push('…');
            }
            _ => out.push(c),
        }
    }
    out
}

/// A text that Markdown shows letter by letter: no markup, no links out of examples, and signs that nobody can see by their number.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\n' => out.push_str(" ⏎ "),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' | '@' => out.extend(['\\', c]),
            ':' if out.ends_with("http") || out.ends_with("https") => out.push_str("\\:"),
            '.' if out.ends_with("www") => out.push_str("\\."),
            '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => {
                let _ = write!(out, "‹U+{:04X}›", u32::from(c));
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// The anchor of a heading, as Markdown viewers make it.
fn slug(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// A count with commas: 5,299.
fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signals::declare::says;

    #[test]
    fn an_example_cannot_become_markup_or_a_link() {
        assert_eq!(plain("<b>*a*</b> |x|"), r"\<b\>\*a\*\</b\> \|x\|");
        assert_eq!(plain("see https://a.example or www.b.example"), r"see https\://a.example or www\.b.example");
        assert_eq!(plain("one\ntwo\u{200b}three"), "one ⏎ two‹U+200B›three");
    }

    #[test]
    fn places_of_an_evidence_sentence_become_an_ellipsis() {
        assert_eq!(without_places("Pays $1 of $2, not $$5."), "Pays … of …, not $5.");
    }

    #[test]
    fn an_example_tells_all_that_it_sets() {
        let example = says("Quick job.").titled("Logo").with("no hires", |_, _| {});
        assert_eq!(in_words(&example), "**Logo** “Quick job.” (no hires)");
    }

    #[test]
    fn a_contents_line_leads_to_its_heading() {
        assert_eq!(slug("T01 contact-on-telegram"), "t01-contact-on-telegram");
        assert_eq!(slug("The client’s history"), "the-clients-history");
    }

    #[test]
    fn counts_are_grouped_by_three() {
        assert_eq!([grouped(7), grouped(5_299), grouped(1_234_567)], ["7", "5,299", "1,234,567"]);
    }
}

//! The example texts of `data/`: what models are made from and judged by. One file a writer; its first lines begin with `;` and
//! say who writes and for which part. Then, under `# CODE` of a signal, a line an example: `+` carries the signal, `-` does not,
//! with the codes of others that it carries right behind the sign (a `?` before those that could be disputed), and where only a part carries it, that part in `[[` and `]]`.
//! Under `# harmless` each line is a kind and a text that carries nothing.

use std::fmt;

use serde::Deserialize;
use serde_json::Value;

use crate::background::brought;
use crate::engine::Source;
use crate::protocol::TextKind;
use crate::signals;

/// What an example is used for. A writer's examples are all of one part, so that nobody's turns of phrase are in two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// To learn from.
    Training,
    /// To set thresholds by.
    Tuning,
    /// To say how good it is.
    Test,
}

/// A text, and what it carries.
#[derive(Debug, Clone)]
pub struct Example {
    /// What it is used for.
    pub part: Part,
    /// Line of the file, from 1.
    pub line: usize,
    /// The code under which it stands; nothing where it is harmless.
    pub under: Option<&'static str>,
    /// Whose words it is.
    pub source: Source,
    /// Codes of the signals that it carries.
    pub carries: Vec<&'static str>,
    /// Codes of signals of which careful readers could say either.
    pub disputed: Vec<&'static str>,
    /// The text.
    pub text: String,
    /// The part of the text that carries them, where it is not the whole: a range of bytes.
    pub carrying: Option<(usize, usize)>,
}

/// What is wrong in a file.
#[derive(Debug, PartialEq, Eq)]
pub struct BadLine {
    /// Line of the file, from 1.
    pub line: usize,
    /// Why.
    pub cause: &'static str,
}

impl fmt::Display for BadLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.cause)
    }
}

/// Signals of the same words from two sides: who carries one of the first may carry one of the second, whether or not the line
/// says so.
const PERHAPS_TOO: &[(&[&str], &[&str])] = &[
    (&["T01", "T02", "T03", "T04", "T05", "T06"], &["M01"]),
    (&["T15", "T16"], &["M05"]),
    (&["M05"], &["T15", "T16"]),
    (&["T23", "T24"], &["M06"]),
    (&["M06"], &["T23", "T24"]),
    (&["T14"], &["M07"]),
    (&["M07"], &["T14"]),
    (&["T22"], &["M18"]),
    (&["M18"], &["T22"]),
    (&["T55"], &["M16"]),
    (&["M16"], &["T55"]),
    (&["T32", "T33"], &["M10"]),
    (&["T41"], &["M12"]),
    (&["M12"], &["T41"]),
    (&["M15", "M22"], &["T07", "T08"]),
    (&["T07", "T08"], &["M22"]),
    (&["O03"], &["O04"]),
    (&["O04"], &["O03"]),
];

impl Example {
    /// Whether the example says of a signal that it is there or is not there: it is a text of the side that the signal reads.
    #[must_use]
    pub fn tells(&self, code: &str) -> bool {
        if side(self.source) != side(source(code)) && !(self.source == Source::OwnReply && matches!(code, "O03" | "O04")) {
            return false;
        }
        let too = |(these, others): &(&[&str], &[&str])| others.contains(&code) && these.iter().any(|this| self.carries.contains(this));
        self.carries.contains(&code) || !(self.disputed.contains(&code) || PERHAPS_TOO.iter().any(too))
    }
}

/// Reads a writer's file.
///
/// # Errors
/// Names the first line that is not as it should be.
pub fn read(file: &str) -> Result<Vec<Example>, BadLine> {
    let mut examples = Vec::new();
    let mut part = None;
    let mut under = None;
    for (text, line) in file.lines().zip(1..) {
        let bad = |cause| BadLine { line, cause };
        if let Some(note) = text.strip_prefix(';') {
            let named = |name: &str| note.trim() == name;
            part = if named("part: training") {
                Some(Part::Training)
            } else if named("part: tuning") {
                Some(Part::Tuning)
            } else if named("part: test") {
                Some(Part::Test)
            } else {
                part
            };
        } else if let Some(heading) = text.strip_prefix("# ") {
            let code = if heading == "harmless" { None } else { Some(code(heading).ok_or_else(|| bad("no signal has this code"))?) };
            under = Some(code);
        } else if !text.is_empty() {
            let part = part.ok_or_else(|| bad("the file does not say its part before this"))?;
            let under = under.ok_or_else(|| bad("no heading stands before this"))?;
            examples.push(example(text, part, line, under).map_err(bad)?);
        }
    }
    Ok(examples)
}

fn code(code: &str) -> Option<&'static str> {
    signals::by_code(code).map(|signal| signal.code)
}

/// Whose words stand under a signal.
fn source(code: &str) -> Source {
    match code {
        "F04" => Source::OwnReply,
        "F05" => Source::OwnRequest,
        _ if code.starts_with('M') => Source::Message(None),
        _ if code.starts_with('H') => Source::Review,
        _ if code.starts_with('O') => Source::OwnMessage(None),
        _ => Source::Post,
    }
}

/// Posts and messages are two of one side.
fn side(source: Source) -> Source {
    if matches!(source, Source::Message(_)) { Source::Post } else { source }
}

fn example(text: &str, part: Part, line: usize, under: Option<&'static str>) -> Result<Example, &'static str> {
    let (first, text) = text.split_once(' ').ok_or("a text is missing")?;
    let Some(under) = under else {
        let kind = TextKind::deserialize(Value::from(first)).map_err(|_| "no kind of text has this name")?;
        let (_, source) = brought(text, kind, None);
        return Ok(Example {
            part,
            line,
            under: None,
            source,
            carries: Vec::new(),
            disputed: Vec::new(),
            text: text.to_owned(),
            carrying: None,
        });
    };
    let (carries, others) = match (first.strip_prefix('+'), first.strip_prefix('-')) {
        (Some(others), _) => (Some(under), others),
        (_, Some(others)) => (None, others),
        _ => return Err("a line begins with + or -"),
    };
    let mut carries: Vec<&'static str> = carries.into_iter().collect();
    let mut disputed = Vec::new();
    for other in others.split(',').filter(|other| !other.is_empty()) {
        let list = if other.starts_with('?') { &mut disputed } else { &mut carries };
        let other = code(other.trim_start_matches('?')).ok_or("no signal has a code that stands behind the sign")?;
        if !list.contains(&other) {
            list.push(other);
        }
    }
    let (text, carrying) = match (text.find("[["), text.rfind("]]")) {
        (Some(from), Some(to)) if from + 2 <= to => {
            let plain = |part: &str| part.replace("[[", "").replace("]]", "");
            let (before, behind) = (text.get(..from).unwrap_or_default(), text.get(to..).unwrap_or_default());
            let inside = plain(text.get(from..to).unwrap_or_default());
            (format!("{before}{inside}{}", plain(behind)), Some((from, from + inside.len())))
        }
        (None, None) => (text.to_owned(), None),
        _ => return Err("brackets do not match"),
    };
    Ok(Example { part, line, under: Some(under), source: source(under), carries, disputed, text, carrying })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may fail loudly")]
    use super::*;

    #[test]
    fn a_file_is_read_line_by_line() {
        let file = "; part: test\n# T01\n+M01 write me on the plane app\n- a bot for the plane app\n+ Hello. [[Find me there.]] Bye.\n# harmless\npost We sell tea.\n";
        let examples = read(file).unwrap();
        assert_eq!(examples[0].carries, ["T01", "M01"]);
        assert!(examples[1].carries.is_empty() && examples[1].under == Some("T01"));
        let (from, to) = examples[2].carrying.unwrap();
        assert_eq!((examples[2].text.as_str(), &examples[2].text[from..to]), ("Hello. Find me there. Bye.", "Find me there."));
        assert_eq!((examples[3].under, examples[3].part), (None, Part::Test));
        assert!(!examples[2].tells("M01") && examples[2].tells("T02"));
    }

    #[test]
    fn a_bad_line_is_named() {
        let cause = |file: &str| read(file).unwrap_err();
        assert_eq!(cause("# T01\n+ text").line, 2);
        assert_eq!(cause("; part: test\n# T99\n").line, 2);
        assert_eq!(cause("; part: test\n# T01\n* text").line, 3);
        assert_eq!(cause("; part: test\n# T01\n+ a ]] b [[").line, 3);
    }
}

//! `verify FILE` checks the evidence in a backup or in the export that comes with an evidence pack, without a browser: for each
//! chain that it is unbroken, or its first broken link. Exit status 0: all unbroken; 1: a broken chain; 2: the file cannot be used.

use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use heed::evidence::backup::{Backup, Format, read_all};
use heed::evidence::chain::Contents;
use heed::evidence::filed::{Chain, chains};
use heed::evidence::pack::utc;

const USAGE: &str = "usage: verify FILE, a backup or an evidence export";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments, &mut io::stdout().lock()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("verify: {failure}");
            ExitCode::from(2)
        }
    }
}

/// Tells of each chain in the file, a line each. Whether all of them are unbroken.
pub(crate) fn run(arguments: &[String], out: &mut dyn Write) -> Result<bool, Failure> {
    let [file] = arguments else { return Err(Failure::new(USAGE)) };
    let file = Path::new(file);
    let (backup, damage) = read_all(&read_text(file)?).map_err(|damage| Failure::at(file, damage.line, damage.why))?;
    let unbroken = tell(&backup, out)?;
    match damage {
        // A broken chain says more than the line that it stands in.
        Some(damage) if unbroken != Some(false) => Err(Failure::at(file, damage.line, damage.why)),
        _ => unbroken.ok_or_else(|| Failure::at(file, 1, "there is no evidence in this file")),
    }
}

/// `None` where there is no chain.
fn tell(backup: &Backup, out: &mut dyn Write) -> Result<Option<bool>, Failure> {
    let contents = if backup.header.format == Format::Evidence { Contents::Chosen } else { Contents::All };
    let found = chains(backup.pairs(), contents);
    let unbroken = found.values().all(Result::is_ok);
    for (client, chain) in &found {
        let told = chain.as_ref().map_or_else(|broken| format!("broken: {broken}"), unbroken_in_words);
        writeln!(out, "{}", printable(&format!("{client}: {told}"))).map_err(Failure::output)?;
    }
    Ok((!found.is_empty()).then_some(unbroken))
}

fn unbroken_in_words(chain: &Chain) -> String {
    let told = &chain.verified;
    let mut words = format!("unbroken, {} entries", told.entries);
    if let (Some(first), Some(last)) = (told.first, told.last) {
        words.push_str(&format!(", first {}, last {}", utc(first), utc(last)));
    }
    for (count, what) in [(told.removed, "removed"), (told.withheld, "withheld")] {
        if count > 0 {
            words.push_str(&format!(", {count} {what}"));
        }
    }
    format!("{words}, last hash {}", chain.head.last)
}

fn read_text(file: &Path) -> Result<String, Failure> {
    let bytes = std::fs::read(file).map_err(|error| Failure::at(file, 1, error))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        Failure::at(file, valid.filter(|byte| **byte == b'\n').count() + 1, "not UTF-8")
    })
}

/// Why nothing could be verified, in one line.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    fn new(cause: impl Into<String>) -> Self {
        Self(cause.into())
    }

    fn at(file: &Path, line: usize, cause: impl fmt::Display) -> Self {
        Self(printable(&format!("{}:{line}: {cause}", file.display())))
    }

    fn output(cause: io::Error) -> Self {
        Self(format!("the answer could not be written: {cause}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file's own words must not steer the terminal that they are printed on.
fn printable(words: &str) -> String {
    words.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

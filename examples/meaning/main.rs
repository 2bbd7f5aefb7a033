//! Makes the model that reads by meaning, in two steps around the training itself (`train.py`); `./build.sh train` runs all three.
//!
//! `meaning cut DATA OUT` writes, for each statement of the example texts, its words as the model sees them, and what it carries.
//! `meaning finish DATA LEARNED MODEL PAGE REPORT` packs what was learned, sets the thresholds on the tuning part, measures on the test
//! part, and writes the model's file, `MODEL.md`, and a report of everything that is wrong or missed in the tuning part.

mod cut;
mod finish;
mod measure;
mod page;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use heed::meaning::texts::{self, Example};

const USAGE: &str = "usage: meaning cut DATA OUT | meaning finish DATA LEARNED MODEL PAGE REPORT";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["cut", data, out] => examples(Path::new(data)).and_then(|examples| cut::cut(&examples, Path::new(out))),
        ["finish", data, learned, model, page, report] => examples(Path::new(data)).and_then(|examples| {
            let out = finish::Out { model: Path::new(model), page: Path::new(page), report: Path::new(report) };
            finish::finish(&examples, Path::new(learned), &out)
        }),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("meaning: {cause}");
            ExitCode::from(2)
        }
    }
}

/// The examples of all writers, by the files' names.
fn examples(data: &Path) -> Result<Vec<(String, Example)>, String> {
    let at = |path: &Path, cause: &dyn std::fmt::Display| format!("{}: {cause}", path.display());
    let entries = fs::read_dir(data).map_err(|error| at(data, &error))?;
    let mut files: Vec<_> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    files.sort();
    let mut all = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).map_err(|error| at(&path, &error))?;
        let writer = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let examples = texts::read(&text).map_err(|bad| format!("{}:{bad}", path.display()))?;
        all.extend(examples.into_iter().map(|example| (writer.clone(), example)));
    }
    Ok(all)
}

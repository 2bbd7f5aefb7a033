//! Makes the model that reads by meaning, in two steps around the training itself (`train.py`); `./build.sh train` runs all three.
//!
//! `meaning cut DATA OUT` writes, for each statement of the example texts, its words as the model sees them, and what it carries.
//! `meaning finish DATA LEARNED MODEL PAGE REPORT` packs what was learned, sets the thresholds on the tuning part, measures on the test
//! part, and writes the model's file, `MODEL.md`, and a report of everything that is wrong or missed in the tuning part.

mod cut;
mod data;
mod finish;
mod measure;
mod page;

use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: meaning cut DATA OUT | meaning finish DATA LEARNED MODEL PAGE REPORT";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["cut", data, out] => data::examples(Path::new(data)).and_then(|examples| cut::cut(&examples, Path::new(out))),
        ["finish", data, learned, model, page, report] => data::examples(Path::new(data)).and_then(|examples| {
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

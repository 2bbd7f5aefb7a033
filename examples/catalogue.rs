//! Prints what is derived from the signals' declarations: `catalogue locale` the extension's messages for them, as JSON;
//! `catalogue markdown` the page `SIGNALS.md`.

use std::collections::BTreeMap;
use std::process::ExitCode;

use heed::signals::{CATALOGUE, page};
use serde::Serialize;

const USAGE: &str = "usage: catalogue locale|markdown";

/// A message as `_locales` holds it.
#[derive(Serialize)]
struct Message {
    message: String,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let printed = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["locale"] => locale(),
        ["markdown"] => {
            page::markdown(include_str!("../extension/_locales/en/messages.json"), include_str!("../tests/corpus_verdicts.json"))
        }
        _ => {
            eprintln!("catalogue: {USAGE}");
            return ExitCode::from(2);
        }
    };
    match printed {
        Ok(words) => println!("{}", words.trim_end()),
        Err(error) => {
            eprintln!("catalogue: {error}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn locale() -> serde_json::Result<String> {
    let said = CATALOGUE.iter().flat_map(|signal| page::messages(signal));
    let messages: BTreeMap<String, Message> = said.map(|(name, message)| (name, Message { message })).collect();
    serde_json::to_string_pretty(&messages)
}

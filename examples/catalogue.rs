//! Prints what is derived from the signals' declarations: `catalogue locale` the extension's messages for them, as JSON.

use std::collections::BTreeMap;
use std::process::ExitCode;

use heed::signals::CATALOGUE;
use heed::signals::declare::Signal;
use serde::Serialize;

const USAGE: &str = "usage: catalogue locale";

/// A message as `_locales` holds it.
#[derive(Serialize)]
struct Message {
    message: String,
}

fn main() -> ExitCode {
    if std::env::args().skip(1).ne(["locale".to_owned()]) {
        eprintln!("catalogue: {USAGE}");
        return ExitCode::from(2);
    }
    let messages: BTreeMap<String, Message> = CATALOGUE.iter().flat_map(|signal| messages(signal)).collect();
    match serde_json::to_string_pretty(&messages) {
        Ok(json) => println!("{json}"),
        Err(error) => {
            eprintln!("catalogue: {error}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// The words of a signal under its message names; what a declaration leaves empty has no message.
fn messages(signal: &Signal) -> impl Iterator<Item = (String, Message)> {
    let (doc, name) = (&signal.doc, signal.id.replace('-', "_"));
    let rule = doc.rule.map_or([("rule", ""); 3], |rule| [("rule", rule.says), ("rule_url", rule.url), ("rule_checked", rule.checked)]);
    let plain = [("summary", doc.summary), ("why", doc.why), ("act", doc.act), ("wrong", doc.wrong)];
    // Only the evidence sentence has places to fill; elsewhere a dollar is a dollar.
    let plain = plain.into_iter().chain(rule).map(|(part, words)| (part, words.replace('$', "$$")));
    let said = plain.chain([("evidence", doc.evidence.to_owned())]).filter(|(_, words)| !words.is_empty());
    said.map(move |(part, message)| (format!("{name}_{part}"), Message { message }))
}

//! The statements that are learned from.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use heed::meaning::sentences;
use heed::meaning::texts::{Example, Part};
use heed::text::tokens::Tokens;

/// Writes a line of codes, and a line for each statement: its part, for each code whether it is carried (`+`), is not (`-`) or is
/// not told (`?`), and its words, with a tab between the three.
pub fn cut(examples: &[(String, Example)], out: &Path) -> Result<(), String> {
    let codes = crate::page::codes(examples);
    let mut text = format!("{}\n", codes.join(" "));
    for (_, example) in examples.iter().filter(|(_, example)| example.part != Part::Test) {
        let told = |carries: bool| -> String {
            codes
                .iter()
                .map(|code| match example.tells(code) {
                    true if carries && example.carries.contains(code) => '+',
                    true => '-',
                    false => '?',
                })
                .collect()
        };
        let (whole, around) = parts(example);
        let carries = !example.carries.is_empty();
        let mut write = |words: &str, carries: bool| {
            let part = if example.part == Part::Training { "training" } else { "tuning" };
            if !words.is_empty() {
                let _written = writeln!(text, "{part}\t{}\t{words}", told(carries));
            }
        };
        write(&whole.join(" "), carries);
        // Of a text that carries something nobody says which sentence does; of any other each sentence carries nothing.
        for words in if carries { &around } else { whole.get(..).filter(|all| all.len() > 1).unwrap_or_default() } {
            write(words, false);
        }
    }
    fs::write(out, text).map_err(|error| format!("{}: {error}", out.display()))
}

/// The statements of the carrying part, and those around it.
fn parts(example: &Example) -> (Vec<String>, Vec<String>) {
    let Some((from, to)) = example.carrying else { return (cut_up(&example.text), Vec::new()) };
    let part = |range: Option<&str>| cut_up(range.unwrap_or_default());
    let mut around = part(example.text.get(..from));
    around.extend(part(example.text.get(to..)));
    (part(example.text.get(from..to)), around)
}

fn cut_up(text: &str) -> Vec<String> {
    let tokens = Tokens::new(text);
    sentences(&tokens).iter().map(|words| words.iter().map(|word| word.spelling).collect::<Vec<_>>().join(" ")).collect()
}

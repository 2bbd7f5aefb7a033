//! The client's past and running contracts: item by item where the layout has items, by their wording where it has none.

use super::detail::after;
use super::panel::fill;
use super::plan::{Field, Group, Item, Source};
use crate::facts::PastContract;
use crate::text::find::Find;
use crate::values::{Cents, JobUid, Stars, count, date, hundredths_before};

/// An item of the history.
pub const PAST: Group = Group {
    name: "past",
    each: r#"[data-cy="job"]"#,
    anchor: "",
    fields: &[
        Field::new(
            "title",
            &[
                Source::text(r#"[data-test~="JobLink"]"#),
                Source::text(r#"[data-cy="job-title"]"#),
                Source::text(".main > span:first-child"),
            ],
        ),
        Field::new(
            "link",
            &[Source::attribute(r#"[data-cy="job-title"]"#, "@href"), Source::attribute(".main > span:first-child a", "@href")],
        ),
        Field::new("first", &[Source::text(r#".main > :not(div) + div"#), Source::text(r#".main > div:first-child"#)]),
        Field::new(
            "first_stars",
            &[
                Source::text(r#".main > :not(div) + div .air3-rating-value-text"#),
                Source::text(r#".main > div:first-child .air3-rating-value-text"#),
            ],
        ),
        Field::new(
            "first_comment",
            &[
                Source::text(r#".main > :not(div) + div .air3-truncation > span:first-child"#),
                Source::text(r#".main > div:first-child .air3-truncation > span:first-child"#),
            ],
        )
        .marks(),
        Field::new(
            "first_has_comment",
            &[
                Source::presence(r#".main > :not(div) + div .air3-truncation"#),
                Source::presence(r#".main > div:first-child .air3-truncation"#),
            ],
        ),
        Field::new("second", &[Source::text(".main > div + div")]),
        Field::new("second_stars", &[Source::text(".main > div + div .air3-rating-value-text")]),
        Field::new("second_comment", &[Source::text(r#".main > div + div .air3-truncation > span:first-child"#)]),
        Field::new(
            "freelancer",
            &[
                Source::text(r#"[data-test~="FreelancerLink"]"#),
                Source::text(r#".main a[href*="/freelancers/"]"#),
                Source::text(".main > div + div > span:first-child"),
            ],
        ),
        Field::new("period", &[Source::text(r#"[data-cy="date"] > div:first-child"#)]),
        Field::new("stats", &[Source::text(r#"[data-cy="stats"]"#)]),
    ],
    ..Group::PLAIN
};

/// "Client's recent history (11)".
pub(super) fn number_in(heading: &str) -> Option<usize> {
    let (_, counted) = heading.rsplit_once('(')?;
    usize::try_from(count(counted)?).ok()
}

/// Reads one item of the client's history. The block that opens with "To freelancer:" holds the client's word about the
/// freelancer; only the one before it is about the client.
pub(super) fn contract(item: &Item) -> PastContract {
    let is_to_freelancer = |field| item.text(field).is_some_and(|text| text.trim_start().to_ascii_lowercase().starts_with("to freelancer"));
    let (about_client, to_freelancer) = if is_to_freelancer("first") { (None, Some("first")) } else { (Some("first"), Some("second")) };
    let stars = |block: Option<&str>| item.line(&format!("{}_stars", block?)).and_then(|stars| Stars::read(&stars));
    let comment = |block: Option<&str>| item.text(&format!("{}_comment", block?)).map(str::to_owned);
    let said = comment(about_client).or_else(|| undivided_comment(item, about_client?));
    let mut contract = PastContract {
        title: item.line("title"),
        uid: item.line("link").and_then(|link| JobUid::read(&link)),
        rating: stars(about_client),
        comment_cut: said.as_deref().is_some_and(is_cut),
        comment: said,
        to_freelancer_rating: stars(to_freelancer),
        to_freelancer_comment: comment(to_freelancer),
        freelancer: item.line("freelancer"),
        ..PastContract::default()
    };
    understand_period(&item.line("period").unwrap_or_default(), &mut contract);
    understand_stats(&item.line("stats").unwrap_or_default(), &mut contract);
    contract
}

/// The comment of a block that has no place of its own for it: its lines but for the stars and the site's own words.
fn undivided_comment(item: &Item, block: &str) -> Option<String> {
    if item.has(&format!("{block}_has_comment")) {
        return None;
    }
    let own = |line: &&str| {
        let line = line.trim().to_ascii_lowercase();
        let is_stars = line.len() <= 4 && line.starts_with(|c: char| c.is_ascii_digit()) && Stars::read(&line).is_some();
        !is_stars && !matches!(line.as_str(), "" | "no feedback given" | "more" | "less")
    };
    let lines: Vec<&str> = item.text(block)?.lines().filter(own).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The site cuts comments of more than about 150 characters with an ellipsis.
fn is_cut(comment: &str) -> bool {
    comment.trim_end().ends_with(['…']) || comment.trim_end().ends_with("...") && comment.chars().count() >= 140
}

/// "Apr 2023 - Apr 2023", "Aug 2023 - Present".
fn understand_period(words: &str, contract: &mut PastContract) {
    let ends = words.cut_at(" -").or_else(|| words.split_once('\u{2013}')).or_else(|| words.split_once('-'));
    let Some((from, to)) = ends else {
        contract.from = date(words);
        return;
    };
    contract.from = date(from);
    contract.to = date(to);
    contract.running = to.to_ascii_lowercase().has("present");
}

/// "Fixed-price $300.00", "54 hrs @ $10.00/hr Billed: $573.58".
fn understand_stats(words: &str, contract: &mut PastContract) {
    let lower = words.to_ascii_lowercase();
    if lower.has("fixed") {
        contract.hourly = Some(false);
        contract.billed = Cents::read(words);
        return;
    }
    if !lower.has("/hr") && !lower.has("hrs") && !lower.has("hour") {
        return;
    }
    let (rate, billed) = words.cut_at("Billed").map_or((words, ""), |(rate, billed)| (rate, billed));
    contract.hourly = Some(true);
    contract.hours_hundredths = hundredths_before(rate, "hr").or_else(|| hundredths_before(rate, "hour"));
    contract.rate = Cents::read(rate);
    contract.billed = Cents::read(billed);
}

/// The contracts under "Client's recent history (13)" and the number in the heading. An item opens with its period
/// ("Jan 2026 - Present") or with its title, as the first one does.
pub(super) fn contracts(lines: &[String]) -> (Vec<PastContract>, Option<usize>) {
    let Some((heading, lines)) = lines.split_first() else {
        return (Vec::new(), None);
    };
    let of = number_in(heading);
    let mut first = lines.iter().map(|line| Line::read(line)).filter(|line| *line != Line::Noise);
    let opens_with_period = matches!(first.next(), Some(Line::Period));
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    for line in lines {
        let read = Line::read(line);
        let opens = match drafts.last() {
            None => true,
            Some(_) if opens_with_period => read == Line::Period,
            Some(draft) => read == Line::Words && draft.is_whole(),
        };
        if opens && read != Line::Noise {
            drafts.push(Draft::default());
        }
        if let Some(draft) = drafts.last_mut() {
            draft.take(read, line);
        }
    }
    (drafts.into_iter().filter(|draft| draft.has_period).map(Draft::finish).collect(), of)
}

/// What a line of the history is, by its wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Period,
    Freelancer,
    ToFreelancer,
    Stats,
    Stars,
    Words,
    Noise,
}

impl Line {
    fn read(line: &str) -> Self {
        let lower = line.to_ascii_lowercase();
        if is_period(&lower) {
            return Self::Period;
        }
        if lower.starts_with("to freelancer") {
            return Self::ToFreelancer;
        }
        if lower.starts_with("freelancer:") {
            return Self::Freelancer;
        }
        if lower.starts_with("billed") || lower.starts_with("fixed-price") || lower.starts_with("fixed price") || is_rate(&lower) {
            return Self::Stats;
        }
        // A bare whole number is a button of the pages' numbering.
        if line.len() <= 4 && line.contains('.') && Stars::read(line).is_some() {
            return Self::Stars;
        }
        let is_button = line.bytes().all(|byte| byte.is_ascii_digit());
        let is_own = ["no feedback given", "jobs in progress", "view more", "more", "less", "next", "previous"].contains(&lower.as_str());
        if is_button || is_own { Self::Noise } else { Self::Words }
    }
}

fn is_period(line: &str) -> bool {
    let Some((from, to)) = line.split_once(['-', '\u{2013}']) else {
        return false;
    };
    line.len() <= 40 && date(from).is_some() && (to.trim() == "present" || date(to).is_some())
}

fn is_rate(line: &str) -> bool {
    line.has("/hr") && line.starts_with(|c: char| c.is_ascii_digit() || c == '$')
}

#[derive(Debug, Default)]
struct Draft<'a> {
    contract: PastContract,
    words: Vec<&'a str>,
    to_freelancer: Vec<&'a str>,
    stats: String,
    has_period: bool,
    speaks_to_freelancer: bool,
}

impl<'a> Draft<'a> {
    fn is_whole(&self) -> bool {
        self.has_period && !self.stats.is_empty()
    }

    fn take(&mut self, read: Line, line: &'a str) {
        match read {
            Line::Period => {
                understand_period(line, &mut self.contract);
                self.has_period = true;
            }
            Line::Freelancer => self.contract.freelancer = after(line, "Freelancer:"),
            Line::ToFreelancer => {
                self.speaks_to_freelancer = true;
                self.contract.freelancer = after(line, "To freelancer:");
            }
            Line::Stats => {
                self.stats.push_str(line);
                self.stats.push(' ');
            }
            Line::Stars if self.speaks_to_freelancer => fill(&mut self.contract.to_freelancer_rating, Stars::read(line)),
            Line::Stars => fill(&mut self.contract.rating, Stars::read(line)),
            Line::Words if self.speaks_to_freelancer => self.to_freelancer.push(line),
            Line::Words => self.words.push(line),
            Line::Noise => {}
        }
    }

    fn finish(self) -> PastContract {
        let Self { mut contract, words, to_freelancer, stats, .. } = self;
        let joined = |lines: &[&str]| (!lines.is_empty()).then(|| lines.join("\n"));
        understand_stats(&stats, &mut contract);
        contract.billed = contract.billed.or_else(|| stats.cut_at("Billed").and_then(|(_, billed)| Cents::read(billed)));
        contract.title = words.first().map(|title| (*title).to_owned());
        contract.comment = joined(words.get(1..).unwrap_or_default());
        contract.comment_cut = contract.comment.as_deref().is_some_and(is_cut);
        contract.to_freelancer_comment = joined(&to_freelancer);
        contract
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "tests fail by panicking")]

    use super::*;

    fn read(lines: &[&str]) -> (Vec<PastContract>, Option<usize>) {
        contracts(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn stats_of_both_kinds_are_read() {
        let stats = |words| {
            let mut contract = PastContract::default();
            understand_stats(words, &mut contract);
            (contract.hourly, contract.hours_hundredths, contract.rate, contract.billed)
        };
        assert_eq!(stats("Fixed-price $1,820.00"), (Some(false), None, None, Some(Cents(182_000))));
        assert_eq!(stats("54 hrs @ $10.00/hr Billed: $573.58"), (Some(true), Some(5400), Some(Cents(1000)), Some(Cents(57_358))));
        assert_eq!(stats("4 hrs @ $75.00/hr"), (Some(true), Some(400), Some(Cents(7500)), None));
        assert_eq!(stats("Private earnings"), (None, None, None, None));
    }

    #[test]
    fn a_contract_that_still_runs_has_no_end() {
        let mut contract = PastContract::default();
        understand_period("Aug 2023 - Present", &mut contract);
        assert_eq!((contract.from.is_some(), contract.to, contract.running), (true, None, true));
    }

    #[test]
    fn the_two_directions_of_a_feedback_stay_apart_in_words() {
        let (past, of) = read(&[
            "Client's recent history (7)",
            "Jan 2026 - Feb 2026",
            "Seed catalogue",
            "1.8",
            "Late with everything.",
            "To freelancer: Ada",
            "5.0",
            "Great!",
            "Fixed-price",
            "Billed: $80.00",
            "1",
            "2",
        ]);
        assert_eq!((past.len(), of), (1, Some(7)));
        assert_eq!((past[0].rating, past[0].comment.as_deref()), (Some(Stars(180)), Some("Late with everything.")));
        assert_eq!((past[0].to_freelancer_rating, past[0].to_freelancer_comment.as_deref()), (Some(Stars(500)), Some("Great!")));
        assert_eq!(past[0].billed, Some(Cents(8000)));
    }

    #[test]
    fn an_ellipsis_ends_a_cut_comment() {
        assert!(is_cut("and then by midd…"));
        assert!(!is_cut("Well..."));
    }
}

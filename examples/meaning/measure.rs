//! What the product finds in the example texts: phrases and meaning together, as a user would see it.

use std::collections::BTreeMap;

use heed::engine::{Engine, Source};
use heed::facts::Posting;
use heed::meaning::Depth;
use heed::meaning::texts::Example;
use heed::settings::Settings;
use heed::signals::case::Place;

/// How often a signal was found in the examples of a part.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Examples that carry it.
    pub carry: u32,
    /// Of these, found at all.
    pub found: u32,
    /// Of these, found by a phrase.
    pub by_phrase: u32,
    /// Of those found, the words that are shown lie in the part that carries it.
    pub in_place: u32,
    /// Found where it is not carried.
    pub wrong: u32,
    /// Found by meaning, right and wrong.
    pub meant: (u32, u32),
}

/// A finding of a signal in an example.
pub struct Found {
    pub code: &'static str,
    pub by_phrase: bool,
    pub in_place: bool,
    pub quote: String,
}

/// What is found in an example.
pub fn find(engine: &Engine, example: &Example) -> Vec<Found> {
    let posting: Posting = example.source.of(&example.text);
    let place = if example.source == Source::Review { Place::Comment(0) } else { Place::Description };
    let findings = engine.judge(&posting, example.source, &Settings::default(), None, Depth::Full);
    let units = |byte: usize| example.text.get(..byte).unwrap_or_default().encode_utf16().count() as u32;
    let carrying = example.carrying.map_or((0, u32::MAX), |(from, to)| (units(from), units(to)));
    let told = |finding: &heed::signals::case::Finding| {
        let hits = finding.hits.iter().filter(|hit| hit.place == place);
        let first = hits.clone().next()?;
        Some(Found {
            code: finding.signal.code,
            by_phrase: hits.clone().any(|hit| hit.meant.is_none()),
            in_place: hits.clone().any(|hit| hit.start < carrying.1 && carrying.0 < hit.end),
            quote: heed::assess::quote(&posting, first).unwrap_or_default(),
        })
    };
    findings.list.iter().filter_map(told).collect()
}

/// Counts over examples; a signal is asked of an example only where it reads such texts and the example tells.
pub fn count(engine: &Engine, examples: &[&Example], codes: &[&'static str]) -> BTreeMap<&'static str, Count> {
    let mut counts: BTreeMap<&'static str, Count> = codes.iter().map(|code| (*code, Count::default())).collect();
    for example in examples {
        let found = find(engine, example);
        for (code, count) in &mut counts {
            if !example.tells(code) || !reads(code, example.source) {
                continue;
            }
            let here = found.iter().find(|one| one.code == *code);
            let carries = example.carries.contains(code);
            count.carry += u32::from(carries);
            let Some(here) = here else { continue };
            if carries {
                count.found += 1;
                count.by_phrase += u32::from(here.by_phrase);
                count.in_place += u32::from(here.in_place);
                count.meant.0 += u32::from(!here.by_phrase);
            } else {
                count.wrong += 1;
                count.meant.1 += u32::from(!here.by_phrase);
            }
        }
    }
    counts
}

/// Whether the signal is looked for in such texts.
pub fn reads(code: &str, source: Source) -> bool {
    heed::signals::by_code(code).is_some_and(|signal| signal.trigger.reads.meets(source.offers()))
}

//! The assessment: findings become a level, reasons with the strongest first, what speaks for the client, what is missing,
//! and questions worth asking.

use crate::checklist::facts::JobFacts;
use crate::checklist::in_post::InPost;
use crate::drafts;
use crate::engine::{Engine, Findings, Source, is_green};
use crate::facts::{Posting, View};
use crate::meaning::Depth;
use crate::protocol::{Assessed, Level, Mark, Meant, Reason};
use crate::set::Set;
use crate::settings::{Settings, Strictness};
use crate::signals::case::{Finding, Hit, Place};
use crate::signals::declare::{Group, Kind, Severity};
use crate::values::Millis;

/// Everybody is new once: these never weigh more than a note, alone or with others.
const NEVER_ABOVE_NOTE: [&str; 2] = ["C03", "C04"];

/// Judges a posting and puts what was found into words' places: level, reasons, marks.
#[must_use]
pub fn assess(
    engine: &Engine,
    posting: &Posting,
    source: Source,
    settings: &Settings,
    dismissed: &Set<String>,
    now: Option<Millis>,
    depth: Depth,
) -> Assessed {
    let findings = engine.judge(posting, source, settings, now, depth);
    // A tile is passed by; what its post leaves out is looked for when it is opened.
    let post = if posting.view == View::Tile { InPost::default() } else { InPost::read(engine, posting, &findings) };
    let Findings { list, language_covered, waits } = findings;
    let (refused, wanted): (Vec<_>, Vec<_>) = list.into_iter().partition(|f| dismissed.contains(f.signal.id));
    let mut shown: Vec<Finding> = wanted.into_iter().filter(|f| !settings.muted.contains(f.signal.id)).collect();
    shown.retain(|f| f.signal.kind != Kind::Taste || settings.strictness == Strictness::Strict);
    for finding in shown.iter_mut().filter(|f| NEVER_ABOVE_NOTE.contains(&f.signal.code)) {
        finding.severity = finding.severity.min(Severity::Note);
    }
    let (greens, mut against): (Vec<_>, Vec<_>) = shown.into_iter().partition(|f| is_green(f.signal));
    let mut severity = combined(&against, settings.strictness);
    if settings.strictness == Strictness::Careful {
        // What adds up to something serious stays; what does not is left out.
        let least = if severity >= Severity::Serious { Severity::Caution } else { Severity::Serious };
        against.retain(|f| f.severity >= least);
        severity = combined(&against, settings.strictness);
    }
    let against = strongest_first(against);
    let (known, of) = posting.known();
    let unread = posting.job.description.is_none() || known * 3 < of;
    let level = match severity {
        Severity::Info if unread => Level::Note,
        Severity::Info => Level::Clear,
        Severity::Note => Level::Note,
        Severity::Caution => Level::Caution,
        Severity::Serious => Level::Serious,
        Severity::Stop => Level::Stop,
    };
    let reasons: Vec<Reason> = against.iter().map(|f| reason(posting, f)).collect();
    let facts = JobFacts::of(posting, post, reasons.iter().map(|reason| (reason.id.as_str(), reason.severity)));
    Assessed {
        key: posting.key,
        panel: None,
        job: posting.job.uid.map(|uid| uid.0.to_string()),
        title: posting.job.title.clone().unwrap_or_default(),
        level,
        unread,
        known,
        of,
        missing: posting.missing().into_iter().map(|name| name.replace(' ', "_")).collect(),
        // The page shows where to take care; what speaks for the client is told beside it.
        marks: against.iter().flat_map(|f| f.hits.iter().map(|hit| mark(posting, f, hit))).collect(),
        questions: drafts::questions(&facts).into_iter().map(|name| name.strip_prefix("question_").unwrap_or(name).to_owned()).collect(),
        reasons,
        greens: greens.iter().map(|f| reason(posting, f)).collect(),
        dismissed: refused.iter().map(|f| f.signal.id.to_owned()).collect(),
        language_covered,
        waits,
        client: None,
        checklist: None,
        facts: (posting.view != View::Tile).then_some(facts),
    }
}

/// The strongest first; of equals, recipes and what stands in the text. Otherwise they keep their order.
fn strongest_first(findings: Vec<Finding>) -> Vec<Finding> {
    let weight = |f: &Finding| (f.severity, f.signal.kind == Kind::Recipe, !f.hits.is_empty());
    let mut sorted: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        sorted.insert(sorted.partition_point(|other| weight(other) >= weight(&finding)), finding);
    }
    sorted
}

/// The strongest severity, one step higher where signs of two independent groups stand on it. Notes add up only for those
/// who judge harshly: weak signs stand on every other post, good ones among them.
fn combined(against: &[Finding], strictness: Strictness) -> Severity {
    let strongest = against.iter().map(|f| f.severity).max().unwrap_or(Severity::Info);
    let has = |code: &str| against.iter().any(|f| f.signal.code == code);
    let breach = |f: &Finding| f.signal.code.starts_with('T') && matches!(f.signal.kind, Kind::Policy | Kind::Fraud);
    if has("C01") && against.iter().any(breach) {
        return Severity::Stop;
    }
    let counts = |f: &&Finding| f.severity == strongest && f.signal.kind != Kind::Recipe && !NEVER_ABOVE_NOTE.contains(&f.signal.code);
    let mut groups: Vec<Group> = Vec::new();
    for finding in against.iter().filter(counts) {
        if !groups.contains(&finding.signal.group) {
            groups.push(finding.signal.group);
        }
    }
    match (strongest, groups.len()) {
        (Severity::Note, 2..) if strictness == Strictness::Strict => Severity::Caution,
        (Severity::Caution, 2..) => Severity::Serious,
        (Severity::Serious, 2..) => Severity::Stop,
        _ => strongest,
    }
}

/// The text that a place names.
#[must_use]
pub fn text_of(posting: &Posting, place: Place) -> Option<&str> {
    match place {
        Place::Title => posting.job.title.as_deref(),
        Place::Description => posting.job.description.as_deref(),
        Place::Question(number) => posting.job.questions.get(number).map(String::as_str),
        Place::Comment(number) => posting.history.get(number)?.comment.as_deref(),
    }
}

/// The exact words of a hit; nothing where the text is not there.
#[must_use]
pub fn quote(posting: &Posting, hit: &Hit) -> Option<String> {
    text_of(posting, hit.place).map(|text| units(text, hit.start, hit.end))
}

/// The part of a text between two places in UTF-16 units.
pub(crate) fn units(text: &str, start: u32, end: u32) -> String {
    let units = text.encode_utf16().skip(start as usize).take(end.saturating_sub(start) as usize);
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn reason(posting: &Posting, finding: &Finding) -> Reason {
    Reason {
        id: finding.signal.id.to_owned(),
        code: finding.signal.code.to_owned(),
        severity: finding.severity.number(),
        quote: finding.hits.first().and_then(|hit| quote(posting, hit)),
        args: finding.args.clone(),
        more: finding.hits.len().saturating_sub(1) as u32,
        // What one phrase spells out needs no other ground.
        meant: finding.hits.first().filter(|_| finding.hits.iter().all(|hit| hit.meant.is_some())).and_then(meant),
    }
}

/// How sure a place is that was found by meaning.
fn meant(hit: &Hit) -> Option<Meant> {
    let (right, found) = hit.meant?;
    Some(Meant { words: hit.words.clone(), right, found })
}

/// A mark in the posting's own item; marks in comments are placed by who knows the reader's items.
fn mark(posting: &Posting, finding: &Finding, hit: &Hit) -> Mark {
    let (field, index) = match hit.place {
        Place::Title => ("title", 0),
        Place::Description => ("description", 0),
        Place::Question(number) => ("questions", number),
        Place::Comment(number) => ("comment", number),
    };
    let strength = match finding.severity {
        Severity::Stop | Severity::Serious => 3,
        Severity::Caution => 2,
        Severity::Note => 1,
        Severity::Info => 0,
    };
    Mark {
        key: posting.key,
        field: field.to_owned(),
        index: index as u32,
        start: hit.start,
        end: hit.end,
        strength,
        signal: finding.signal.id.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;
    use crate::signals::CATALOGUE;

    fn finding(code: &str, severity: Severity) -> Finding {
        let signal = CATALOGUE.iter().copied().find(|s| s.code == code).unwrap();
        Finding { signal, severity, args: Vec::new(), hits: Vec::new() }
    }

    #[test]
    fn signs_of_one_group_do_not_add_up_and_of_two_do() {
        let one = [finding("T31", Severity::Caution), finding("T32", Severity::Caution)];
        assert_eq!(combined(&one, Strictness::Standard), Severity::Caution);
        let two = [finding("T31", Severity::Caution), finding("T40", Severity::Caution)];
        assert_eq!(combined(&two, Strictness::Standard), Severity::Serious);
    }

    #[test]
    fn a_new_client_alone_is_a_note() {
        assert_eq!(
            combined(&[finding("C03", Severity::Note), finding("C04", Severity::Note), finding("A01", Severity::Note)], Strictness::Strict),
            Severity::Note
        );
    }

    #[test]
    fn an_unverified_payment_with_a_breach_is_a_stop() {
        assert_eq!(combined(&[finding("C01", Severity::Serious), finding("T03", Severity::Serious)], Strictness::Careful), Severity::Stop);
        assert_eq!(combined(&[finding("C01", Severity::Serious)], Strictness::Strict), Severity::Serious);
    }

    #[test]
    fn what_could_not_be_read_is_never_clear() {
        let engine = Engine::new().unwrap();
        let assessed = assess(&engine, &Posting::default(), Source::Post, &Settings::default(), &Set::new(), None, Depth::Full);
        assert!(assessed.unread && assessed.level > Level::Clear);
    }
}

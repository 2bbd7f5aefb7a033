//! From what was learned to the model's file: packed, with the thresholds that the tuning part gives, and measured on the test part.

use std::fs;
use std::path::Path;

use heed::engine::{Engine, Source};
use heed::meaning::make::Learned;
use heed::meaning::texts::{Example, Part};
use heed::meaning::{EACH_DOUBLING, Head, INNER, LONGEST, Model, WIDTH, statements};
use heed::signals;
use heed::text::tokens::Tokens;

use crate::{measure, page};

/// Of so many findings by meaning of one signal in the tuning part, this share has to be right.
const PRECISION: f32 = 0.96;
/// Log odds below which a signal never speaks, whatever the tuning part says.
const LEAST: f32 = 0.0;
/// Fewer findings in the test part than these say nothing of a signal.
const FEW: u32 = 8;
/// What ordinary work sounds like most: forms that are built, and programs that are run; so many log odds more have to speak for
/// these.
const CONFUSED: ([&str; 2], f32) = (["T06", "T23"], 4.0);
/// Lines of an ordinary post that stand together.
const LINES: usize = 8;
/// Share of the tuning part's findings that a first sight has to let through.
const SEEN: f32 = 0.99;

/// The files that are written.
pub struct Out<'a> {
    pub model: &'a Path,
    pub page: &'a Path,
    pub report: &'a Path,
}

pub fn finish(examples: &[(String, Example)], learned: &Path, out: &Out<'_>) -> Result<(), String> {
    let bytes = fs::read(learned).map_err(|error| format!("{}: {error}", learned.display()))?;
    let mut learned = unpack(&bytes).ok_or_else(|| format!("{}: not what train.py writes", learned.display()))?;
    let unset = Model::unpack(&learned.pack()).map_err(|damage| damage.to_string())?;
    set_thresholds(&mut learned, &unset, &of(examples, Part::Tuning));
    let engine = engine(&learned)?;
    let counts = measure::count(&engine, &of(examples, Part::Test), &page::codes(examples));
    for head in &mut learned.known {
        let Some(code) = code(&head.signal) else { continue };
        let meant = |belongs: &dyn Fn(&str) -> bool| {
            let of = counts.iter().filter(|(other, _)| belongs(other)).map(|(_, count)| count.meant);
            of.fold((0, 0), |sum, (right, wrong)| (sum.0 + right, sum.1 + wrong))
        };
        let own = meant(&|other| other == code);
        // Of few findings one cannot say how often they are right; then all of the same phase tell it.
        let (right, wrong) = if own.0 + own.1 < FEW { meant(&|other| other.get(..1) == code.get(..1)) } else { own };
        (head.found, head.right) = ((right + wrong) as u16, right as u16);
    }
    let file = learned.pack();
    let write = |path: &Path, bytes: &[u8]| fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()));
    write(out.model, &file)?;
    write(out.page, page::text(examples, &file)?.as_bytes())?;
    write(out.report, page::report(examples, &engine, Part::Tuning).as_bytes())
}

fn of(examples: &[(String, Example)], part: Part) -> Vec<&Example> {
    examples.iter().map(|(_, example)| example).filter(|example| example.part == part).collect()
}

fn engine(learned: &Learned) -> Result<Engine, String> {
    let engine = Engine::new().map_err(|error| error.to_string())?;
    engine.understand(Model::unpack(&learned.pack()).map_err(|damage| damage.to_string())?);
    Ok(engine)
}

fn code(id: &str) -> Option<&'static str> {
    signals::by_id(id).map(|signal| signal.code)
}

/// Takes apart what `train.py` wrote: a line of codes, a line of words, and the matrices.
fn unpack(bytes: &[u8]) -> Option<Learned> {
    let mut lines = bytes.splitn(3, |byte| *byte == b'\n');
    let words = |line: &[u8]| Some(std::str::from_utf8(line).ok()?.split(' ').map(str::to_owned).collect::<Vec<_>>());
    let (codes, words, numbers) = (words(lines.next()?)?, words(lines.next()?)?, lines.next()?);
    let mut numbers = numbers.as_chunks().0.iter().map(|four| f32::from_le_bytes(*four));
    let mut take = |count: usize| -> Vec<f32> { numbers.by_ref().take(count).collect() };
    let heads = codes.len();
    let known = codes.iter().map(|code| signals::by_code(code).map(|signal| Head::new(signal.id))).collect::<Option<_>>()?;
    let learned = Learned {
        rows: take(words.len() * WIDTH),
        places: take(LONGEST * WIDTH),
        attention: (take(WIDTH * 3 * WIDTH), take(3 * WIDTH)),
        mixed: take(WIDTH * WIDTH),
        inner: (take(WIDTH * INNER), take(INNER)),
        outer: (take(INNER * WIDTH), take(WIDTH)),
        heads: (take(2 * heads * WIDTH), take(heads)),
        gate: (take(2 * heads * WIDTH), take(heads)),
        words,
        known,
    };
    (learned.gate.1.len() == heads && take(1).is_empty()).then_some(learned)
}

/// For each signal the least log odds above which enough of the tuning part's findings are right, and what a first sight says of
/// those that are.
fn set_thresholds(learned: &mut Learned, unset: &Model, tuning: &[&Example]) {
    let judged: Vec<(&Example, Vec<f32>, Vec<f32>)> = tuning.iter().filter_map(|example| most(unset, example)).collect();
    let posts = posts(unset, tuning);
    for (number, head) in learned.known.iter_mut().enumerate() {
        let Some(code) = code(&head.signal) else { continue };
        let told = judged.iter().filter(|(example, ..)| example.tells(code) && measure::reads(code, example.source));
        let mut all: Vec<(f32, f32, bool)> = told
            .filter_map(|(example, sight, odds)| Some((*odds.get(number)?, *sight.get(number)?, example.carries.contains(&code))))
            .collect();
        all.sort_by(|one, other| other.0.total_cmp(&one.0));
        let (mut right, mut threshold) = (0u32, f32::MAX);
        for (rank, (odds, _, carries)) in all.iter().enumerate() {
            right += u32::from(*carries);
            let found = rank as u32 + 1;
            if *carries && *odds >= LEAST && (right as f32) >= PRECISION * found as f32 {
                threshold = *odds;
            }
        }
        let in_posts = posts.iter().filter_map(|odds| odds.get(number)).copied().fold(f32::MIN, f32::max);
        if code.starts_with('T') {
            threshold = threshold.max(in_posts);
        }
        if CONFUSED.0.contains(&code) {
            threshold += CONFUSED.1;
        }
        head.threshold = threshold;
        let mut sights: Vec<f32> =
            all.iter().filter(|(odds, _, carries)| *carries && *odds >= threshold).map(|(_, sight, _)| *sight).collect();
        sights.sort_by(f32::total_cmp);
        let left_out = ((1.0 - SEEN) * sights.len() as f32) as usize;
        head.gate = sights.get(left_out).map_or(f32::MAX, |sight| sight - 0.5);
    }
}

/// For ordinary posts, put together of the harmless lines as they follow each other, the most that any statement says for each signal.
fn posts(model: &Model, tuning: &[&Example]) -> Vec<Vec<f32>> {
    let lines: Vec<&str> = tuning.iter().filter(|e| e.under.is_none() && e.source == Source::Post).map(|e| e.text.as_str()).collect();
    let whole = lines.chunks(LINES).map(|lines| lines.join("\n"));
    let allowed = EACH_DOUBLING * (LINES as f32).log2().floor();
    whole.filter_map(|text| most_in(model, &text)).map(|(_, odds)| odds.into_iter().map(|odds| odds - allowed).collect()).collect()
}

/// The most that any statement of an example's carrying part says for each signal, and at first sight.
fn most<'a>(model: &Model, example: &'a Example) -> Option<(&'a Example, Vec<f32>, Vec<f32>)> {
    most_in(model, &example.text).map(|(sight, odds)| (example, sight, odds))
}

fn most_in(model: &Model, text: &str) -> Option<(Vec<f32>, Vec<f32>)> {
    let tokens = Tokens::new(text);
    let mut most: Option<(Vec<f32>, Vec<f32>)> = None;
    for (sight, odds) in statements(&tokens).iter().filter_map(|words| model.log_odds(words)) {
        most = Some(match most {
            None => (sight, odds),
            Some((before_sight, before)) => {
                let pairs = before.into_iter().zip(before_sight).zip(odds.into_iter().zip(sight));
                let greater = pairs.map(|((a, a_sight), (b, b_sight))| if b > a { (b_sight, b) } else { (a_sight, a) });
                greater.unzip()
            }
        });
    }
    most
}

//! What a client's past contracts add up to: stars in both directions, lengths and ends. Every number is `None` or left
//! out where the page does not tell it.

use crate::facts::PastContract;
use crate::values::{Cents, Millis, Stars};

const UNIX_EPOCH_JULIAN_DAY: i64 = 2_440_588;

/// Days by which a date can be off where the page shows months only.
const MONTH_BLUR: i64 = 30;

/// Whether the history shows months without days: then all its dates stand on the first of a month.
pub(crate) fn shows_months_only(history: &[PastContract]) -> bool {
    history.iter().flat_map(|past| [past.from, past.to]).flatten().all(|date| date.day() == 1)
}

/// The different texts in order, each with how often it stands there.
pub(crate) fn tally<'a>(texts: &mut dyn Iterator<Item = &'a str>) -> Vec<(&'a str, usize)> {
    let mut tally: Vec<(&str, usize)> = Vec::new();
    for text in texts {
        match tally.binary_search_by(|(other, _)| (*other).cmp(text)) {
            Ok(place) => tally.iter_mut().skip(place).take(1).for_each(|(_, times)| *times += 1),
            Err(place) => tally.insert(place, (text, 1)),
        }
    }
    tally
}

/// Contracts that have ended, newest first.
pub(crate) fn ended(history: &[PastContract]) -> impl Iterator<Item = &PastContract> {
    history.iter().filter(|past| !past.running && past.to.is_some())
}

/// The mean of some stars, in hundredths, rounded; `None` where there are none.
pub(crate) fn mean(stars: &[Stars]) -> Option<Stars> {
    let count = u32::try_from(stars.len()).ok().filter(|count| *count > 0)?;
    let sum: u32 = stars.iter().map(|stars| u32::from(stars.0)).sum();
    u16::try_from((sum + count / 2) / count).ok().map(Stars)
}

/// Stars as a person writes them: 427 is "4.27", 450 is "4.5".
pub(crate) fn in_words(stars: Stars) -> String {
    stars.to_string()
}

/// A sum in whole dollars, rounded down.
pub(crate) fn dollars(cents: Cents) -> String {
    format!("${}", cents.0 / 100)
}

/// The number of a day, counted as `time` counts Julian days.
pub(crate) fn day_of(now: Millis) -> i64 {
    now.0.div_euclid(86_400_000) + UNIX_EPOCH_JULIAN_DAY
}

/// Least and most days that a contract lasted, up to `now` where it still runs.
pub(crate) fn length(past: &PastContract, months_only: bool, now: Option<Millis>) -> Option<(i64, i64)> {
    let from = i64::from(past.from?.to_julian_day());
    let to = match past.to {
        Some(to) => i64::from(to.to_julian_day()),
        None if past.running => day_of(now?),
        None => return None,
    };
    let days = (to - from).max(0);
    Some(if months_only { ((days - MONTH_BLUR).max(0), days + MONTH_BLUR) } else { (days, days) })
}

/// A contract for examples: title, first and last day; without a last day it still runs.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn contract(title: &str, from: &str, to: &str) -> PastContract {
    use crate::values::date;
    PastContract { title: Some(title.to_owned()), from: date(from), to: date(to), running: to.is_empty(), ..PastContract::default() }
}

/// For examples: ended contracts of one title in the days of October 2026, as many as there are stars from freelancers.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn rated(stars: &[u16]) -> Vec<PastContract> {
    let one = |stars: &u16| PastContract { rating: Some(Stars(*stars)), ..contract("Shop pages", "2026-10-02", "2026-10-20") };
    stars.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_blurred_where_only_months_are_shown() {
        let past = contract("Logo", "2026-03-01", "2026-05-01");
        assert_eq!(length(&past, false, None), Some((61, 61)));
        assert_eq!(length(&past, true, None), Some((31, 91)));
        assert_eq!(length(&contract("Logo", "2026-03-01", ""), false, None), None);
    }

    #[test]
    fn stars_are_averaged_and_worded() {
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[Stars(500), Stars(400), Stars(300)]).map(in_words).as_deref(), Some("4.0"));
        assert_eq!(in_words(Stars(427)), "4.27");
        assert_eq!(in_words(Stars(405)), "4.05");
    }

    #[test]
    fn texts_are_tallied_in_order() {
        assert_eq!(tally(&mut ["b", "a", "c", "b", "b"].into_iter()), [("a", 1), ("b", 3), ("c", 1)]);
    }

    #[test]
    fn months_only_is_told_by_the_first_of_the_month() {
        assert!(shows_months_only(&[contract("a", "2026-03-01", "2026-05-01"), contract("b", "Feb 2025", "")]));
        assert!(!shows_months_only(&[contract("a", "2026-03-01", "2026-05-02")]));
    }
}

//! Values as the pages state them: money, counts, percentages, ratings, tiers, dates and job ids, each with its own type.

use crate::text::find::Find;
use serde::{Deserialize, Serialize};
use time::{Date, Month};

mod countries;

pub use countries::country;

/// An amount of US dollars in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cents(pub u64);

/// A whole percentage, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Percent(pub u8);

/// A star rating in hundredths: 4.27 of 5 is 427.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stars(pub u16);

/// A moment in milliseconds since the Unix epoch, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Millis(pub i64);

impl Millis {
    /// Whole days from `earlier` to this moment, negative when `earlier` lies after it.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).div_euclid(86_400_000)
    }
}

/// A job's uid: a snowflake whose upper bits hold the moment of creation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct JobUid(pub u64);

impl JobUid {
    /// The moment of creation, exact to within a second of the server's own time.
    #[must_use]
    pub fn created(self) -> Millis {
        const SNOWFLAKE_EPOCH_MS: i64 = 1_288_834_974_657;
        Millis((self.0 >> 22) as i64 + SNOWFLAKE_EPOCH_MS)
    }

    /// Whether a text is written as uids are in keys: decimal digits, no more than fit.
    #[must_use]
    pub fn is_number(text: &str) -> bool {
        !text.is_empty() && text.len() <= 20 && text.bytes().all(|b| b.is_ascii_digit())
    }
}

/// A count that the site states as an interval: "5 to 10", "Less than 5", "50+".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tier {
    /// Smallest count the words allow.
    pub min: u32,
    /// Largest count the words allow; `None` where the tier is open ("50+").
    pub max: Option<u32>,
}

/// A sum of money that may be a lower bound: "$10K+" is at least 1,000,000 cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Spend {
    /// The sum stated.
    pub cents: Cents,
    /// Whether the page rounds down ("$10K+") and the true sum may be higher.
    pub at_least: bool,
}

/// How long ago something happened, as the site words it, in minutes: "2 hours ago" is 120 to 179. Days and longer units
/// are counted by the calendar: "yesterday" is 1 to 2,879.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Ago {
    /// Shortest time the words allow, in minutes.
    pub min_minutes: u32,
    /// Longest time the words allow, in minutes.
    pub max_minutes: u32,
}

/// A number as it stands in a text, with what surrounds it.
#[derive(Debug, Clone, Copy)]
struct Number<'a> {
    thousandths: u64,
    before: &'a str,
    after: &'a str,
}

impl Number<'_> {
    fn whole(self) -> u32 {
        u32::try_from(self.thousandths / 1000).unwrap_or(u32::MAX)
    }
}

/// The numbers of a text from left to right, each with the text since the one before it. Thousands commas belong to a
/// number, so does a fraction; a value too large to hold stays at the largest.
struct Numbers<'a> {
    rest: &'a str,
}

fn numbers(text: &str) -> Numbers<'_> {
    Numbers { rest: text }
}

impl<'a> Iterator for Numbers<'a> {
    type Item = Number<'a>;

    fn next(&mut self) -> Option<Number<'a>> {
        let start = self.rest.find(|c: char| c.is_ascii_digit())?;
        let (before, from_number) = self.rest.split_at_checked(start)?;
        let (whole, after_whole) = whole_number(from_number);
        let (fraction, after) = thousandths(after_whole);
        self.rest = after;
        Some(Number { thousandths: whole.saturating_mul(1000).saturating_add(fraction), before, after })
    }
}

fn whole_number(text: &str) -> (u64, &str) {
    let mut value: u64 = 0;
    let mut rest = text;
    loop {
        let mut chars = rest.chars();
        match chars.next() {
            Some(digit @ '0'..='9') => value = value.saturating_mul(10).saturating_add(digit_value(digit)),
            Some(',') if starts_a_group_of_three(chars.as_str()) => {}
            _ => return (value, rest),
        }
        rest = chars.as_str();
    }
}

fn digit_value(digit: char) -> u64 {
    digit.to_digit(10).map_or(0, u64::from)
}

fn starts_a_group_of_three(text: &str) -> bool {
    text.chars().take(4).take_while(char::is_ascii_digit).count() == 3
}

fn thousandths(text: &str) -> (u64, &str) {
    let Some(digits) = text.strip_prefix('.').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) else {
        return (0, text);
    };
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    let value = digits
        .chars()
        .take_while(char::is_ascii_digit)
        .chain(std::iter::repeat('0'))
        .take(3)
        .fold(0, |value, digit| value * 10 + digit_value(digit));
    (value, rest)
}

/// The first whole number of a text: "1,112 hours" is 1112. `None` without a digit.
#[must_use]
pub fn count(text: &str) -> Option<u32> {
    numbers(text).next().map(Number::whole)
}

/// The number right before a word that begins with `word` in lower case: "52 hires, 10 active" holds 52 before `hire`.
#[must_use]
pub fn count_before(text: &str, word: &str) -> Option<u32> {
    numbers(text).find(|number| starts_with_ignoring_case(number.after.trim_start(), word)).map(Number::whole)
}

/// The number right before a word, in hundredths: "23.5 hrs @ $17.00/hr" holds 2350 before `hr`.
#[must_use]
pub fn hundredths_before(text: &str, word: &str) -> Option<u32> {
    let number = numbers(text).find(|number| starts_with_ignoring_case(number.after.trim_start(), word))?;
    u32::try_from(number.thousandths / 10).ok()
}

fn starts_with_ignoring_case(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// Runs of white space (also NBSP) made one space, both ends trimmed: how single-line fields are read.
#[must_use]
pub fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')).filter(|w| !w.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

impl Cents {
    /// The first amount in dollars: "Est. budget: $1,000.00" is 100,000 cents.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Spend::read(text).map(|spend| spend.cents)
    }

    /// The ends of a range, "$15.00 - $35.00" or "$25–$40"; the second is `None` where only one amount is named.
    #[must_use]
    pub fn read_range(text: &str) -> Option<(Self, Option<Self>)> {
        let mut amounts = amounts(text);
        let (low, _) = amounts.next()?;
        let high = amounts.next().filter(|(_, between)| is_range_sign(between)).map(|(spend, _)| spend.cents);
        Some((low.cents, high))
    }
}

/// Whether the words between two amounts make them the ends of a range ("/hr - $").
fn is_range_sign(between: &str) -> bool {
    let between = between.trim_end_matches('$').trim();
    let sign = between.strip_prefix("/hr").unwrap_or(between).trim();
    sign.len() <= 4 && (sign.contains(['-', '\u{2013}', '\u{2014}']) || sign.eq_ignore_ascii_case("to"))
}

impl Spend {
    /// The first amount in dollars, with its "+": "$10K+" is at least 1,000,000 cents.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        amounts(text).next().map(|(spend, _)| spend)
    }
}

/// The dollar amounts of a text, each with the words since the number before it.
fn amounts(text: &str) -> impl Iterator<Item = (Spend, &str)> {
    numbers(text).filter(|number| number.before.trim_end().ends_with('$')).map(|number| {
        let (factor, rest) = magnitude(number.after);
        let cents = Cents(number.thousandths.saturating_mul(factor) / 10);
        (Spend { cents, at_least: rest.starts_with('+') }, number.before)
    })
}

/// The factor that a K, M or B right behind a number stands for, and the text behind it.
fn magnitude(after: &str) -> (u64, &str) {
    let mut chars = after.chars();
    let factor = match chars.next() {
        Some('K' | 'k') => 1_000,
        Some('M' | 'm') => 1_000_000,
        Some('B' | 'b') => 1_000_000_000,
        _ => return (1, after),
    };
    let rest = chars.as_str();
    if rest.starts_with(char::is_alphanumeric) {
        return (1, after);
    }
    (factor, rest)
}

impl Percent {
    /// The first whole percentage: "60% hire rate, 1 open job" is 60. `None` above 100.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let number = numbers(text).find(|number| number.after.trim_start().starts_with('%'))?;
        u8::try_from(number.whole()).ok().filter(|value| *value <= 100).map(Self)
    }
}

impl Stars {
    /// The first number from 0.01 to 5: "Rating is 4.7 out of 5.", "4.69 Stars, based on 4 feedbacks". `None` for 0,
    /// which the site shows where there is no feedback yet.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let hundredths = numbers(text).next()?.thousandths / 10;
        u16::try_from(hundredths).ok().filter(|value| (1..=500).contains(value)).map(Self)
    }
}

/// How many reviews a text tells of: "4.27 of 19 reviews", "based on 4 feedbacks"; "No feedback yet" is 0.
#[must_use]
pub fn review_count(text: &str) -> Option<u32> {
    let named = ["review", "feedback", "rating"].into_iter().find_map(|word| count_before(text, word));
    named.or_else(|| says_no_feedback(text).then_some(0))
}

fn says_no_feedback(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    ["no feedback", "no reviews", "no ratings"].iter().any(|words| text.has(words))
}

impl Tier {
    /// A tier of the site: "Less than 5" is 0 to 4, "5 to 10" is that, "50+" is open; a bare number is exact.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut found = numbers(text);
        let first = found.next()?;
        let low = first.whole();
        if ends_with_less_than(first.before) {
            return Some(Self { min: 0, max: Some(low.saturating_sub(1)) });
        }
        if first.after.trim_start().starts_with('+') || ends_with_more_than(first.before) {
            return Some(Self { min: low, max: None });
        }
        let high = found.next().filter(|next| is_range_sign(next.before)).map_or(low, Number::whole);
        (high >= low).then_some(Self { min: low, max: Some(high) })
    }
}

fn ends_with_less_than(before: &str) -> bool {
    let before = before.trim_end().to_ascii_lowercase();
    before.ends_with("less than") || before.ends_with("fewer than")
}

fn ends_with_more_than(before: &str) -> bool {
    before.trim_end().to_ascii_lowercase().ends_with("more than")
}

const MINUTES_BY_UNIT: [(&str, u32); 7] =
    [("second", 0), ("minute", 1), ("hour", 60), ("day", 1_440), ("week", 10_080), ("month", 43_200), ("year", 525_600)];

impl Ago {
    /// A time ago in the site's words: "2 hours ago", "yesterday", "last week", "Posted 28 minutes ago", "Renewed …".
    /// `None` where the text tells of no time ago ("1 to 3 months").
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.to_ascii_lowercase();
        let units = units_ago(&text).or_else(|| words_ago(&text))?;
        Some(Self { min_minutes: units.0, max_minutes: units.1 })
    }
}

/// "2 hours ago" as its first and last minute.
fn units_ago(text: &str) -> Option<(u32, u32)> {
    numbers(text).find_map(|number| {
        let after = number.after.trim_start();
        let (unit, minutes) = MINUTES_BY_UNIT.iter().find(|(unit, _)| after.starts_with(unit))?;
        let rest = after.strip_prefix(unit)?;
        let rest = rest.strip_prefix('s').unwrap_or(rest);
        rest.trim_start().starts_with("ago").then(|| span(number.whole(), *minutes))
    })
}

/// The minutes that a count of units covers. Up to hours the site counts time gone by; from days on it counts steps of
/// the calendar in the reader's time zone, so that a post of yesterday may be hours old or nearly two days.
fn span(count: u32, minutes: u32) -> (u32, u32) {
    let first = count.saturating_mul(minutes);
    let last = first.saturating_add(minutes.saturating_sub(1));
    if minutes < 1_440 {
        return (first, last);
    }
    (first.saturating_sub(minutes).saturating_add(1), last)
}

/// "yesterday", "last week", "an hour ago", "just now" as first and last minute.
fn words_ago(text: &str) -> Option<(u32, u32)> {
    if text.has("yesterday") {
        return Some(span(1, 1_440));
    }
    if ["just now", "moments ago", "seconds ago"].iter().any(|words| text.has(words)) {
        return Some((0, 0));
    }
    if text.has("today") {
        return Some((0, 1_439));
    }
    let worded =
        |unit: &str| text.has(&format!("last {unit}")) || text.has(&format!("a {unit} ago")) || text.has(&format!("an {unit} ago"));
    MINUTES_BY_UNIT.iter().find(|(unit, _)| worded(unit)).map(|(_, minutes)| span(1, *minutes))
}

/// The first date of a text: "Oct 8, 2020", "8 October 2020", "Feb 2023" (its first day), "2020-10-08".
#[must_use]
pub fn date(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.iter().enumerate().find_map(|(at, word)| date_at(word, at.checked_sub(1).and_then(|at| words.get(at)), words.get(at + 1..)?))
}

fn date_at(word: &str, before: Option<&&str>, after: &[&str]) -> Option<Date> {
    let next = after.first()?;
    let Some(month) = month(word) else {
        return iso_date(word, next, after.get(1)?);
    };
    if let Some(year) = year(next) {
        let day = before.and_then(|word| day(word)).unwrap_or(1);
        return Date::from_calendar_date(year, month, day).ok();
    }
    Date::from_calendar_date(year(after.get(1)?)?, month, day(next)?).ok()
}

fn iso_date(year_word: &str, month_word: &str, day_word: &str) -> Option<Date> {
    let month = Month::try_from(month_word.parse::<u8>().ok()?).ok()?;
    let day_digits = day_word.split_once(['T', 't']).map_or(day_word, |(day, _)| day);
    Date::from_calendar_date(year(year_word)?, month, day(day_digits)?).ok()
}

fn month(word: &str) -> Option<Month> {
    const NAMES: [&str; 12] =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    if word.len() < 3 {
        return None;
    }
    let at = NAMES.iter().position(|name| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))?;
    Month::try_from(u8::try_from(at + 1).ok()?).ok()
}

fn year(word: &str) -> Option<i32> {
    word.parse().ok().filter(|year| word.len() == 4 && (1970..=2999).contains(year))
}

fn day(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

impl Millis {
    /// A moment in RFC 3339, as the site's state and the scan tool write it: "2026-08-19T07:46:25.730Z",
    /// "2026-08-19T09:46:25+02:00". `None` for anything else.
    #[must_use]
    pub fn read_rfc3339(text: &str) -> Option<Self> {
        let (day_text, rest) = text.trim().split_once(['T', 't', ' '])?;
        let [year_word, month_word, day_word] = day_text.split('-').collect::<Vec<_>>().try_into().ok()?;
        let midnight = iso_date(year_word, month_word, day_word)?.midnight().assume_utc().unix_timestamp();
        let (clock, offset_minutes) = split_offset(rest)?;
        let [hours, minutes, seconds] = clock.split(':').collect::<Vec<_>>().try_into().ok()?;
        let (whole_seconds, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
        let seconds_of_day = two_digits(hours, 23)? * 3600 + two_digits(minutes, 59)? * 60 + two_digits(whole_seconds, 60)?;
        let milliseconds = milliseconds(fraction)?;
        Some(Self((midnight + seconds_of_day - offset_minutes * 60) * 1000 + milliseconds))
    }

    /// The first moment of a day, UTC.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self(day.midnight().assume_utc().unix_timestamp() * 1000)
    }
}

/// Splits "07:46:25.730+02:00" into the clock and the minutes east of UTC.
fn split_offset(text: &str) -> Option<(&str, i64)> {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let sign_at = text.rfind(['+', '-'])?;
    let (clock, signed) = text.split_at_checked(sign_at)?;
    let (hours, minutes) = signed.trim_start_matches(['+', '-']).split_once(':')?;
    let east = two_digits(hours, 23)? * 60 + two_digits(minutes, 59)?;
    Some((clock, if signed.starts_with('-') { -east } else { east }))
}

fn two_digits(text: &str, most: i64) -> Option<i64> {
    let plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|value| plain && *value <= most)
}

fn milliseconds(fraction: &str) -> Option<i64> {
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = fraction.chars().chain(std::iter::repeat('0')).take(3);
    i64::try_from(digits.fold(0, |value, digit| value * 10 + digit_value(digit))).ok()
}

impl JobUid {
    /// The uid in an attribute ("2089982301013487890"), a ciphertext or a URL ("…_~022089982301013487890/?…"). `None`
    /// for the older "~01" and 16 hexadecimal digits, from which the uid cannot be derived.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::from_digits(text);
        }
        text.places_of("~02").find_map(|at| {
            let after = text.get(at + 3..)?;
            let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
            Self::from_digits(after.get(..end)?)
        })
    }

    fn from_digits(digits: &str) -> Option<Self> {
        if digits.len() != 19 {
            return None;
        }
        digits.parse().ok().map(Self)
    }
}

/// As the site writes it: "$1,200", "$9.19".
impl std::fmt::Display for Cents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (dollars, cents) = ((self.0 / 100).to_string(), self.0 % 100);
        f.write_str("$")?;
        for (at, digit) in dollars.chars().enumerate() {
            if at > 0 && (dollars.len() - at).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        if cents == 0 { Ok(()) } else { write!(f, ".{cents:02}") }
    }
}

/// In points: "4.27", "4.7".
impl std::fmt::Display for Stars {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, hundredths) = (u32::from(self.0 / 100), u32::from(self.0 % 100));
        if hundredths.is_multiple_of(10) { write!(f, "{whole}.{}", hundredths / 10) } else { write!(f, "{whole}.{hundredths:02}") }
    }
}

/// "5-10", "50+", or the number itself.
impl std::fmt::Display for Tier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.max {
            None => write!(f, "{}+", self.min),
            Some(max) if max == self.min => write!(f, "{max}"),
            Some(max) => write!(f, "{}-{max}", self.min),
        }
    }
}

impl std::fmt::Display for JobUid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn values_are_written_as_the_site_writes_them() {
        let amounts = [0, 500, 919, 99_999, 120_000, 1_234_567_800].map(|cents| Cents(cents).to_string());
        assert_eq!(amounts, ["$0", "$5", "$9.19", "$999.99", "$1,200", "$12,345,678"]);
        assert_eq!([500, 427, 470, 403].map(|stars| Stars(stars).to_string()), ["5.0", "4.27", "4.7", "4.03"]);
        let tiers = [(50, None), (5, Some(10)), (7, Some(7))].map(|(min, max)| Tier { min, max }.to_string());
        assert_eq!(tiers, ["50+", "5-10", "7"]);
    }

    fn spend(text: &str) -> Option<(u64, bool)> {
        Spend::read(text).map(|spend| (spend.cents.0, spend.at_least))
    }

    #[test]
    fn money_keeps_cents_magnitude_and_the_plus_of_a_lower_bound() {
        assert_eq!(spend("Est. budget: $1,000.00"), Some((100_000, false)));
        assert_eq!(spend("$10K+ spent"), Some((1_000_000, true)));
        assert_eq!(spend("$2.8K"), Some((280_000, false)));
        assert_eq!(spend("$900K+"), Some((90_000_000, true)));
        assert_eq!(spend("$2M+"), Some((200_000_000, true)));
        assert_eq!(spend("$0"), Some((0, false)));
        assert_eq!(spend("$ 35 spent"), Some((3_500, false)));
        assert_eq!(spend("$5 Kits"), Some((500, false)));
        assert_eq!(spend("$5kits"), Some((500, false)));
        assert_eq!(spend("100 spent"), None);
        assert_eq!(spend("$"), None);
        assert_eq!(spend(""), None);
    }

    #[test]
    fn a_sum_too_large_to_hold_stays_at_the_largest_instead_of_wrapping() {
        assert_eq!(spend("$99999999999999999999999B"), Some((u64::MAX / 10, false)));
    }

    #[test]
    fn ranges_come_with_hyphen_en_dash_and_without_decimals() {
        let range = |text: &str| Cents::read_range(text).map(|(low, high)| (low.0, high.map(|cents| cents.0)));
        assert_eq!(range("Hourly: $15.00 - $35.00"), Some((1500, Some(3500))));
        assert_eq!(range("Hourly: $25-$40"), Some((2500, Some(4000))));
        assert_eq!(range("$25\u{2013}$40"), Some((2500, Some(4000))));
        assert_eq!(range("$30.00/hr - $75.00/hr"), Some((3000, Some(7500))));
        assert_eq!(range("$20.00 /hr"), Some((2000, None)));
        assert_eq!(range("Hourly"), None);
        assert_eq!(range("$5 for one, and later perhaps another $90"), Some((500, None)));
    }

    #[test]
    fn tiers_are_intervals() {
        let tier = |text: &str| Tier::read(text).map(|tier| (tier.min, tier.max));
        assert_eq!(tier("Less than 5"), Some((0, Some(4))));
        assert_eq!(tier("Proposals: Fewer than 5"), Some((0, Some(4))));
        assert_eq!(tier("5 to 10"), Some((5, Some(10))));
        assert_eq!(tier("Proposals: 20 to 50"), Some((20, Some(50))));
        assert_eq!(tier("Proposals: 50+"), Some((50, None)));
        assert_eq!(tier("10-15"), Some((10, Some(15))));
        assert_eq!(tier("127"), Some((127, Some(127))));
        assert_eq!(tier("10 to 5"), None);
        assert_eq!(tier("many"), None);
    }

    #[test]
    fn percentages_are_whole_and_at_most_a_hundred() {
        assert_eq!(Percent::read("60% hire rate, 1 open job"), Some(Percent(60)));
        assert_eq!(Percent::read("0 % hire rate"), Some(Percent(0)));
        assert_eq!(Percent::read("2 jobs, 100% hire rate"), Some(Percent(100)));
        assert_eq!(Percent::read("250%"), None);
        assert_eq!(Percent::read("80 jobs posted"), None);
    }

    #[test]
    fn a_rating_of_zero_is_no_rating() {
        assert_eq!(Stars::read("Rating is 4.7 out of 5."), Some(Stars(470)));
        assert_eq!(Stars::read("4.69 Stars, based on 4 feedbacks"), Some(Stars(469)));
        assert_eq!(Stars::read("5.00 Star, based on 1 feedbacks"), Some(Stars(500)));
        assert_eq!(Stars::read("Rating is 0 out of 5."), None);
        assert_eq!(Stars::read("No feedback yet"), None);
        assert_eq!(Stars::read("19 reviews"), None);
    }

    #[test]
    fn review_counts_come_from_the_words_beside_them() {
        assert_eq!(review_count("4.69 Stars, based on 4 feedbacks"), Some(4));
        assert_eq!(review_count("4.27 of 19 reviews"), Some(19));
        assert_eq!(review_count("4.99 of 1,011 reviews"), Some(1011));
        assert_eq!(review_count("No feedback yet"), Some(0));
        assert_eq!(review_count("4.9"), None);
    }

    #[test]
    fn counts_stand_before_their_word() {
        assert_eq!(count("1,112 hours"), Some(1112));
        assert_eq!(count_before("52 hires, 10 active", "hire"), Some(52));
        assert_eq!(count_before("9 hires 2 active", "active"), Some(2));
        assert_eq!(count_before("60% hire rate, 1 open job", "open job"), Some(1));
        assert_eq!(count_before("60% hire rate", "hire"), None);
        assert_eq!(count("1,2 and 3"), Some(1));
        assert_eq!(count("none"), None);
    }

    #[test]
    fn times_ago_are_intervals_of_minutes() {
        let ago = |text: &str| Ago::read(text).map(|ago| (ago.min_minutes, ago.max_minutes));
        assert_eq!(ago("Posted 2 hours ago"), Some((120, 179)));
        assert_eq!(ago("28 minutes ago"), Some((28, 28)));
        assert_eq!(ago("Posted 2 hours ago · Proposals: 20 to 50"), Some((120, 179)));
        assert_eq!(ago("Posted yesterday"), Some((1, 2879)));
        assert_eq!(ago("last week"), Some((1, 20_159)));
        assert_eq!(ago("Renewed last month"), Some((1, 86_399)));
        assert_eq!(ago("4 weeks ago"), Some((30_241, 50_399)));
        assert_eq!(ago("an hour ago"), Some((60, 119)));
        assert_eq!(ago("30 seconds ago"), Some((0, 0)));
        assert_eq!(ago("just now"), Some((0, 0)));
        assert_eq!(ago("1 to 3 months"), None);
        assert_eq!(ago("Last viewed by client: 16 hours ago"), Some((960, 1019)));
        assert_eq!(ago(""), None);
    }

    #[test]
    fn dates_with_and_without_a_day() {
        let day = |text: &str| date(text).map(|day| (day.year(), u8::from(day.month()), day.day()));
        assert_eq!(day("Member since Oct 8, 2020"), Some((2020, 10, 8)));
        assert_eq!(day("Feb 2023"), Some((2023, 2, 1)));
        assert_eq!(day("Feb 2023 - Mar 2024"), Some((2023, 2, 1)));
        assert_eq!(day("April 20, 2026 at 2:07 PM"), Some((2026, 4, 20)));
        assert_eq!(day("8 October 2020"), Some((2020, 10, 8)));
        assert_eq!(day("Sept 1st, 2024"), Some((2024, 9, 1)));
        assert_eq!(day("2020-10-09T00:00:00Z"), Some((2020, 10, 9)));
        assert_eq!(day("Feb 31, 2024"), None);
        assert_eq!(day("You may apply"), None);
        assert_eq!(day("Present"), None);
    }

    #[test]
    fn moments_in_rfc_3339_keep_milliseconds_and_offset() {
        let millis = |text: &str| Millis::read_rfc3339(text).map(|moment| moment.0);
        assert_eq!(millis("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(millis("2026-08-19T07:46:25.730Z"), Some(1_787_125_585_730));
        assert_eq!(millis("2026-08-19T09:46:25.73+02:00"), millis("2026-08-19T07:46:25.730Z"));
        assert_eq!(millis("2026-08-19T09:46:25+0200"), None);
        assert_eq!(millis("2026-13-01T00:00:00Z"), None);
        assert_eq!(millis("yesterday"), None);
    }

    #[test]
    fn a_uid_is_read_from_attribute_ciphertext_and_url() {
        let uid = Some(JobUid(2_089_982_301_013_487_890));
        assert_eq!(JobUid::read("2089982301013487890"), uid);
        assert_eq!(JobUid::read("~022089982301013487890"), uid);
        assert_eq!(JobUid::read("/jobs/Some-Title_~022089982301013487890/?referrer_url_path=/nx/search/jobs/"), uid);
        assert_eq!(JobUid::read("~01db052d993fcb9849"), None);
        assert_eq!(JobUid::read("~02123"), None);
        assert_eq!(JobUid::read(""), None);
        let created = JobUid(2_089_982_301_013_487_890).created();
        let stated = Millis::read_rfc3339("2026-08-19T07:46:25.730Z").unwrap();
        assert!((created.0 - stated.0).abs() < 1000, "{created:?} {stated:?}");
    }

    #[test]
    fn collapsing_joins_words_with_one_space() {
        assert_eq!(collapse("  Posted\n\u{a0} yesterday \u{feff}"), "Posted yesterday");
        assert_eq!(collapse(" \n "), "");
    }

    fn read_everything(text: &str) {
        let _ = (Cents::read_range(text), Spend::read(text), Tier::read(text), Percent::read(text), Stars::read(text));
        let _ = (review_count(text), count(text), count_before(text, "hire"), Ago::read(text), date(text));
        let _ = (Millis::read_rfc3339(text), JobUid::read(text), country(text), collapse(text));
    }

    proptest! {
        #[test]
        fn no_text_makes_a_parser_panic(text in ".{0,60}") {
            read_everything(&text);
        }

        #[test]
        fn no_text_of_the_site_s_own_signs_makes_a_parser_panic(text in "[$0-9,.KMB+%~ a-z\u{2013}:TZ-]{0,60}") {
            read_everything(&text);
        }

        #[test]
        fn every_amount_comes_back_as_written(cents in 0u64..10_000_000_000) {
            let text = format!("${}.{:02}", cents / 100, cents % 100);
            prop_assert_eq!(Cents::read(&text), Some(Cents(cents)));
        }

        #[test]
        fn every_uid_comes_back_as_written(uid in 1_000_000_000_000_000_000u64..9_999_999_999_999_999_999) {
            prop_assert_eq!(JobUid::read(&format!("/jobs/x_~02{uid}/")), Some(JobUid(uid)));
        }
    }
}

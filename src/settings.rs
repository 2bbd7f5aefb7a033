//! What the user has set: switches, strictness, floors, muted signals. The record `setting:general` holds all but the muted
//! signals, of which each is a record of its own.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::json;
use crate::reading::plan::PageKind;
use crate::set::Set;
use crate::store::record::Body;
use crate::values::Cents;

/// The id of the one record of settings.
pub const GENERAL: &str = "general";

/// The user's settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// Everything off.
    pub off: bool,
    /// When pages are read.
    pub when: When,
    /// Kinds of pages that are not read.
    pub kinds_off: Set<PageKind>,
    /// Ids of signals that are not shown: the records `muted:ID`, which stand beside the settings and not in them.
    #[serde(skip)]
    pub muted: Set<String>,
    /// How much is shown.
    pub strictness: Strictness,
    /// Whether only what phrases spell out is shown, and nothing that was found by meaning.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub sure_only: bool,
    /// The user's own floor for an hour, if set.
    pub hourly_floor: Option<Cents>,
    /// The user's own floor for a fixed price, if set.
    pub fixed_floor: Option<Cents>,
    /// Whether this machine keeps settings, muted signals and templates in step with the user's others.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub sync: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            off: false,
            when: When::Always,
            kinds_off: Set::new(),
            muted: Set::new(),
            strictness: Strictness::Standard,
            sure_only: false,
            hourly_floor: None,
            fixed_floor: None,
            sync: false,
        }
    }
}

impl Settings {
    /// Takes the settings out of an object; what it does not say is as it is when nothing is set.
    ///
    /// # Errors
    /// Says, in English, what is not as it should be.
    pub fn take(object: &Value) -> Result<Self, String> {
        let fields = object.as_object().ok_or("settings are an object")?;
        let mut settings = Self::default();
        for (name, value) in fields {
            let taken = match name.as_str() {
                "off" => value.as_bool().map(|off| settings.off = off),
                "sure_only" => value.as_bool().map(|sure_only| settings.sure_only = sure_only),
                "sync" => value.as_bool().map(|sync| settings.sync = sync),
                "when" => one_of(&When::ALL, value).map(|when| settings.when = when),
                "strictness" => one_of(&Strictness::ALL, value).map(|strictness| settings.strictness = strictness),
                "kinds_off" => kinds(value).map(|kinds| settings.kinds_off = kinds),
                "hourly_floor" => amount(value).map(|floor| settings.hourly_floor = floor),
                "fixed_floor" => amount(value).map(|floor| settings.fixed_floor = floor),
                _ => Some(()),
            };
            taken.ok_or_else(|| format!("\"{name}\" is not as it should be"))?;
        }
        Ok(settings)
    }
}

fn one_of<T: Serialize + Copy>(all: &[T], value: &Value) -> Option<T> {
    json::named(all, value.as_str()?)
}

fn kinds(value: &Value) -> Option<Set<PageKind>> {
    value.as_array()?.iter().map(|kind| one_of(&PageKind::ALL, kind)).collect()
}

/// A floor that may be null.
fn amount(value: &Value) -> Option<Option<Cents>> {
    if value.is_null() { Some(None) } else { value.as_u64().map(|cents| Some(Cents(cents))) }
}

impl<'de> Deserialize<'de> for Settings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::take(&Value::deserialize(deserializer)?).map_err(Error::custom)
    }
}

/// Version 1 was the record `settings` without an envelope, see [`crate::store::old`].
impl Body for Settings {
    const KIND: &'static str = "setting";
    const VERSION: u32 = 2;

    fn take(body: Value) -> Result<Self, String> {
        Self::take(&body)
    }

    fn check(&self, id: &str) -> Result<(), String> {
        let too_much = [self.hourly_floor, self.fixed_floor].into_iter().flatten().any(|floor| floor > LARGEST_FLOOR);
        match id {
            GENERAL if !too_much => Ok(()),
            GENERAL => Err("a floor is above a million dollars".to_owned()),
            _ => Err(format!("there are no settings \"{id}\"")),
        }
    }
}

/// When a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// As soon as it is looked at.
    Always,
    /// Only when the toolbar button is clicked.
    OnClick,
}

impl When {
    const ALL: [Self; 2] = [Self::Always, Self::OnClick];
}

/// How harshly postings are judged: which signals are shown, and how far numbers may go before they count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strictness {
    /// Careful with alarms: serious and stop signs, and what adds up to them.
    Careful,
    /// The middle: what a careful freelancer would want to know.
    Standard,
    /// Harsh: also matters of taste, and thresholds for those who can choose among clients.
    Strict,
}

impl Strictness {
    const ALL: [Self; 3] = [Self::Careful, Self::Standard, Self::Strict];
}

/// Why words typed in as an amount of dollars are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountError {
    /// Not a number of dollars, such as "abc", "-5" or "25,50".
    NotAnAmount,
    /// More than anyone is paid: above `LARGEST_FLOOR`.
    TooMuch,
}

/// The largest floor that is taken for meant: a million dollars.
pub const LARGEST_FLOOR: Cents = Cents(100_000_000);

/// The floor that somebody typed: "25", "$25.50", "1,200". Nothing, or zero, is no floor.
///
/// # Errors
/// Says why the words are no amount of dollars.
pub fn floor(typed: &str) -> Result<Option<Cents>, AmountError> {
    let words = typed.trim();
    let words = words.strip_prefix('$').unwrap_or(words).trim_start();
    if words.is_empty() {
        return if typed.trim().is_empty() { Ok(None) } else { Err(AmountError::NotAnAmount) };
    }
    let (dollars, cents) = words.split_once('.').map_or((words, None), |(dollars, cents)| (dollars, Some(cents)));
    let dollars = whole_dollars(dollars).ok_or(AmountError::NotAnAmount)?;
    let cents = cents.map_or(Some(0), whole_cents).ok_or(AmountError::NotAnAmount)?;
    let floor = Cents(dollars.saturating_mul(100).saturating_add(cents));
    if floor > LARGEST_FLOOR {
        return Err(AmountError::TooMuch);
    }
    Ok(Some(floor).filter(|floor| floor.0 > 0))
}

/// "1200" or "1,200"; a comma anywhere but before three digits is a slip that must not become another sum.
fn whole_dollars(words: &str) -> Option<u64> {
    let mut groups = words.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = !rest.is_empty();
    let sound = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    if first.is_empty() || !sound(first) || (grouped && first.len() > 3) {
        return None;
    }
    if rest.iter().any(|group| group.len() != 3 || !sound(group)) {
        return None;
    }
    let digits: String = std::iter::once(first).chain(rest).collect();
    // Digits that do not fit are an amount all the same, only too large a one.
    Some(digits.parse().unwrap_or(u64::MAX))
}

fn whole_cents(words: &str) -> Option<u64> {
    if words.is_empty() || words.len() > 2 || !words.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: u64 = words.parse().ok()?;
    Some(if words.len() == 1 { number * 10 } else { number })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn settings_come_back_as_they_were_written() {
        let all = Settings {
            off: true,
            when: When::OnClick,
            kinds_off: PageKind::ALL.into_iter().collect(),
            strictness: Strictness::Strict,
            sure_only: true,
            hourly_floor: Some(Cents(2_500)),
            fixed_floor: Some(Cents(0)),
            sync: true,
            muted: Set::new(),
        };
        for settings in [all, Settings::default()] {
            assert_eq!(Settings::take(&json!(settings)), Ok(settings));
        }
        assert_eq!(Settings::take(&json!({"muted": ["x"], "later": 7})), Ok(Settings::default()));
    }

    #[test]
    fn settings_that_are_none_say_what_is_wrong() {
        for wrong in [
            json!({"off": "maybe"}),
            json!({"sync": null}),
            json!({"when": "often"}),
            json!({"strictness": 2}),
            json!({"kinds_off": {}}),
            json!({"kinds_off": ["search", "elsewhere"]}),
            json!({"hourly_floor": -1}),
            json!({"fixed_floor": 2.5}),
        ] {
            let name = wrong.as_object().and_then(|fields| fields.keys().next()).cloned().unwrap_or_default();
            assert_eq!(Settings::take(&wrong), Err(format!("\"{name}\" is not as it should be")));
        }
        assert!(Settings::take(&json!([])).is_err());
    }

    #[test]
    fn a_floor_is_typed_in_dollars() {
        for (typed, cents) in [
            ("25", 2_500),
            (" $25 ", 2_500),
            ("$ 25.5", 2_550),
            ("25.05", 2_505),
            ("0.50", 50),
            ("1,200", 120_000),
            ("1,000,000", 100_000_000),
        ] {
            assert_eq!(floor(typed), Ok(Some(Cents(cents))), "{typed}");
        }
    }

    #[test]
    fn nothing_and_zero_are_no_floor() {
        for typed in ["", "  ", "0", "$0.00"] {
            assert_eq!(floor(typed), Ok(None), "{typed:?}");
        }
    }

    #[test]
    fn words_that_are_no_amount_are_refused() {
        for typed in ["abc", "-5", "25,50", "1,2000", "25.", ".5", "25.505", "1e3", "$", "25 $", "٢٥", "1234,567"] {
            assert_eq!(floor(typed), Err(AmountError::NotAnAmount), "{typed}");
        }
    }

    #[test]
    fn more_than_a_million_is_refused() {
        for typed in ["1000000.01", "99999999999999999999999999"] {
            assert_eq!(floor(typed), Err(AmountError::TooMuch), "{typed}");
        }
    }
}

//! What tells one client from another: ids that belong to the client, and facts that seldom change.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::Date;

use super::likeness::{Contradiction, compare};
use crate::facts::Posting;
use crate::text::find::Find;
use crate::values::{JobUid, Millis, collapse, date};

/// Most ids that are kept; with the rest of a client's record they stay below 6 KB.
pub(super) const MOST_JOBS: usize = 160;
pub(super) const MOST_COMPANIES: usize = 5;
pub(super) const MOST_ROOMS: usize = 10;
/// The longest name of a place or an industry, in characters.
pub(super) const LONGEST_WORDS: usize = 60;

/// What is known of a client, or what one page shows of one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Traits {
    /// Jobs of this client, past and open in one: a job passes from the open ones to the past ones, and stays the same job.
    #[serde(skip_serializing_if = "Uids::is_empty")]
    pub jobs: Uids,
    /// Member since; the first of a month may stand for the whole month.
    #[serde(with = "iso", skip_serializing_if = "Option::is_none")]
    pub member_since: Option<Date>,
    /// Country, as worded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// City, as worded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Numbers of companies in the URLs of message rooms. Whether the client's or the user's own, their date has to tell.
    #[serde(skip_serializing_if = "Uids::is_empty")]
    pub companies: Uids,
    /// Message rooms, `room_…`, in the order in which they were met.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<String>,
    /// What changes with time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<LastSeen>,
}

/// Facts that change, as they were last seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastSeen {
    /// The day, UTC.
    #[serde(with = "iso::day")]
    pub day: Date,
    /// Industry, as worded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    /// Company size, as worded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// Jobs posted, all time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jobs_posted: Option<u32>,
    /// Hires, all time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hires: Option<u32>,
}

impl Traits {
    /// What a posting shows of its client. The posting's own job is one of the client's.
    #[must_use]
    pub fn of(posting: &Posting, now: Millis) -> Self {
        let client = &posting.client;
        let past = posting.history.iter().filter_map(|contract| contract.uid);
        let mut jobs = Uids::from_iter(past.chain(posting.job.uid).map(|JobUid(uid)| uid));
        jobs.keep_newest(MOST_JOBS);
        Self {
            jobs,
            member_since: client.member_since,
            country: client.country.as_deref().and_then(words),
            city: client.city.as_deref().and_then(words),
            companies: Uids::default(),
            rooms: Vec::new(),
            last: day_of(now).and_then(|day| LastSeen::of(posting, day)),
        }
    }

    /// What the URL of a message room says: `/ab/messages/rooms/room_…?companyReference=…`. `None` where it names no room.
    #[must_use]
    pub fn in_room(url: &str) -> Option<Self> {
        let (_, after) = url.cut_at("/messages/rooms/")?;
        let room = after.split(['?', '#', '/']).next()?;
        let is_sound = |id: &str| !id.is_empty() && id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric());
        if !room.strip_prefix("room_").is_some_and(is_sound) {
            return None;
        }
        let company = after.split(['?', '&', '#']).find_map(|part| part.strip_prefix("companyReference=")?.parse::<u64>().ok());
        Some(Self { rooms: vec![room.to_owned()], companies: Uids::from_iter(company), ..Self::default() })
    }

    /// Adds what was seen, on the user's word that it is this client. What contradicts is returned: a known day of joining or
    /// country stays, and a page with another day of joining adds nothing but ids.
    pub fn learn(&mut self, seen: &Self) -> Vec<Contradiction> {
        let contradicts = compare(self, seen).contradicts;
        self.jobs.add(&seen.jobs, MOST_JOBS);
        self.companies.add(&seen.companies, MOST_COMPANIES);
        for room in &seen.rooms {
            if !self.rooms.contains(room) {
                self.rooms.push(room.clone());
            }
        }
        self.rooms.drain(..self.rooms.len().saturating_sub(MOST_ROOMS));
        let is_about = |of: fn(&Contradiction) -> bool| contradicts.iter().any(of);
        if is_about(|one| matches!(one, Contradiction::MemberSince { .. })) {
            return contradicts;
        }
        self.member_since = exact(self.member_since, seen.member_since);
        // A city in another country would make a place that nobody showed.
        if !is_about(|one| matches!(one, Contradiction::Country { .. })) {
            fill(&mut self.country, seen.country.as_ref());
            fill(&mut self.city, seen.city.as_ref());
        }
        match (&mut self.last, &seen.last) {
            (Some(last), Some(seen)) => last.learn(seen),
            (last, seen) => fill(last, seen.as_ref()),
        }
        contradicts
    }
}

impl LastSeen {
    /// `None` where the posting shows nothing of it, as tiles do.
    fn of(posting: &Posting, day: Date) -> Option<Self> {
        let client = &posting.client;
        let industry = client.industry.as_deref().and_then(words);
        let size = client.size.as_deref().and_then(words);
        let seen = Self { day, industry, size, jobs_posted: client.jobs_posted, hires: client.hires };
        (seen != Self { day, industry: None, size: None, jobs_posted: None, hires: None }).then_some(seen)
    }

    /// What is newer counts; what it does not show stays.
    fn learn(&mut self, seen: &Self) {
        let (newer, older) = if seen.day >= self.day { (seen, &*self) } else { (&*self, seen) };
        *self = Self {
            day: newer.day,
            industry: newer.industry.clone().or_else(|| older.industry.clone()),
            size: newer.size.clone().or_else(|| older.size.clone()),
            jobs_posted: newer.jobs_posted.or(older.jobs_posted),
            hires: newer.hires.or(older.hires),
        };
    }
}

fn fill<T: Clone>(known: &mut Option<T>, seen: Option<&T>) {
    if known.is_none() {
        *known = seen.cloned();
    }
}

/// Of two days that do not contradict each other, the one that may not stand for a month.
fn exact(known: Option<Date>, seen: Option<Date>) -> Option<Date> {
    match (known, seen) {
        (Some(known), Some(seen)) if known.day() == 1 && (known.year(), known.month()) == (seen.year(), seen.month()) => Some(seen),
        _ => known.or(seen),
    }
}

/// One line of words, cut where it is longer than any name; `None` when empty.
fn words(text: &str) -> Option<String> {
    Some(collapse(text).chars().take(LONGEST_WORDS).collect()).filter(|words: &String| !words.is_empty())
}

/// The day of a moment, UTC; `None` beyond the calendar.
pub(super) fn day_of(Millis(moment): Millis) -> Option<Date> {
    const DAY_OF_THE_EPOCH: i64 = 2_440_588;
    let day = moment.div_euclid(86_400_000).checked_add(DAY_OF_THE_EPOCH)?;
    Date::from_julian_day(i32::try_from(day).ok()?).ok()
}

/// Ids whose upper bits are the moment of creation, in order: the newest are the last. In JSON they are decimal strings, since
/// JavaScript does not count that far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Uids(Vec<u64>);

impl Uids {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether `uid` is among them.
    #[must_use]
    pub fn contains(&self, uid: u64) -> bool {
        self.0.binary_search(&uid).is_ok()
    }

    /// From the oldest to the newest.
    pub fn iter(&self) -> impl Iterator<Item = u64> + '_ {
        self.0.iter().copied()
    }

    /// How many are in both. It is asked of every client that is kept, so it steps through both lists without a branch.
    pub(super) fn shared(&self, other: &Self) -> usize {
        let (mut at, mut other_at, mut count) = (0, 0, 0);
        while let (Some(one), Some(another)) = (self.0.get(at), other.0.get(other_at)) {
            at += usize::from(one <= another);
            other_at += usize::from(another <= one);
            count += usize::from(one == another);
        }
        count
    }

    fn add(&mut self, other: &Self, most: usize) {
        *self = self.iter().chain(other.iter()).collect();
        self.keep_newest(most);
    }

    fn keep_newest(&mut self, most: usize) {
        self.0.drain(..self.0.len().saturating_sub(most));
    }

    pub(super) fn retain(&mut self, keep: impl Fn(u64) -> bool) {
        self.0.retain(|uid| keep(*uid));
    }
}

impl FromIterator<u64> for Uids {
    fn from_iter<I: IntoIterator<Item = u64>>(uids: I) -> Self {
        let mut sorted: Vec<u64> = Vec::new();
        for uid in uids {
            if let Err(place) = sorted.binary_search(&uid) {
                sorted.insert(place, uid);
            }
        }
        Self(sorted)
    }
}

impl Serialize for Uids {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(u64::to_string))
    }
}

impl<'de> Deserialize<'de> for Uids {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Vec::<String>::deserialize(deserializer)?;
        let read = |uid: &String| uid.parse::<u64>().map_err(|_| serde::de::Error::custom(format!("\"{uid}\" is no id")));
        written.iter().map(read).collect()
    }
}

/// Days as "2020-10-08".
mod iso {
    use super::{Date, Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => serializer.collect_str(day),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        Option::<String>::deserialize(deserializer)?.map(|text| read(&text)).transpose()
    }

    fn read<E: serde::de::Error>(text: &str) -> Result<Date, E> {
        super::date(text).ok_or_else(|| E::custom(format!("\"{text}\" is no day")))
    }

    /// The same for a day that is always there.
    pub(super) mod day {
        use super::{Date, Deserialize, Deserializer, Serializer};

        pub(in super::super) fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(day)
        }

        pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
            super::read(&String::deserialize(deserializer)?)
        }
    }
}

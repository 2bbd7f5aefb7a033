//! How much what a page shows is like what is known of a client: what agrees, what contradicts, and what follows from both.

use serde::Serialize;
use time::Date;

use super::traits::{LastSeen, Traits, day_of};
use crate::values::JobUid;

/// What a comparison finds. It never makes two clients one: it is what a proposal rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Likeness {
    /// What follows from the rest.
    pub strength: Strength,
    /// The strongest first.
    pub agrees: Vec<Agreement>,
    /// The strongest first.
    pub contradicts: Vec<Contradiction>,
}

/// What a likeness is good for, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// Another day of joining: another client, whatever else agrees, unless they write in the same room.
    Contradicted,
    /// Too little agrees to ask the user about it.
    Weak,
    /// Proposed as a question.
    Likely,
    /// Proposed strongly.
    Strong,
}

impl Strength {
    /// The heading of a proposal, as a message name; `None` where nothing is proposed.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::Contradicted => Some("client_contradicted"),
            Self::Weak => None,
            Self::Likely => Some("client_likely"),
            Self::Strong => Some("client_strong"),
        }
    }
}

/// Something in which both agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(into = "Said")]
pub enum Agreement {
    /// They write in the same message room.
    Room,
    /// The post itself is one of the client's jobs.
    SameJob,
    /// This many jobs belong to both, the post itself not counted.
    Jobs(usize),
    /// The same company's number, made on the day on which the client joined.
    Company,
    /// The same company's number, which may be the user's own.
    CompanyOfSomebody,
    /// Member since the same day. Pages and their data are a day apart for some time zones; this is the earlier one.
    MemberSince(Date),
    /// Member since days of which one may stand for its whole month.
    MemberSinceMonth(Date),
    /// The same country.
    Country(String),
    /// The same city.
    City(String),
    /// The same industry when last seen.
    Industry(String),
    /// The same company size when last seen.
    Size(String),
}

/// Something in which the two differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(into = "Said")]
pub enum Contradiction {
    /// Another day of joining, which never changes.
    MemberSince {
        /// In the record.
        known: Date,
        /// On the page.
        seen: Date,
    },
    /// Another country; clients move.
    Country {
        /// In the record.
        known: String,
        /// On the page.
        seen: String,
    },
    /// Another city of the same country.
    City {
        /// In the record.
        known: String,
        /// On the page.
        seen: String,
    },
    /// Fewer jobs posted at the later time, while they can only grow.
    JobsPosted {
        /// In the record.
        known: u32,
        /// On the page.
        seen: u32,
    },
    /// Fewer hires at the later time, while they can only grow.
    Hires {
        /// In the record.
        known: u32,
        /// On the page.
        seen: u32,
    },
}

/// Words for the user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// A message name of `_locales`.
    pub message: &'static str,
    /// What stands in the message's places; days as "2020-10-08", months as "2020-10".
    pub args: Vec<String>,
}

impl Said {
    fn new(message: &'static str, args: impl IntoIterator<Item = String>) -> Self {
        Self { message, args: args.into_iter().collect() }
    }
}

impl From<Agreement> for Said {
    fn from(agreement: Agreement) -> Self {
        match agreement {
            Agreement::Room => Self::new("client_agrees_room", []),
            Agreement::SameJob => Self::new("client_agrees_job", []),
            Agreement::Jobs(count) => Self::new("client_agrees_jobs", [count.to_string()]),
            Agreement::Company => Self::new("client_agrees_company", []),
            Agreement::CompanyOfSomebody => Self::new("client_agrees_company_of_somebody", []),
            Agreement::MemberSince(day) => Self::new("client_agrees_since", [day.to_string()]),
            Agreement::MemberSinceMonth(day) => Self::new("client_agrees_since_month", [month(day)]),
            Agreement::Country(name) => Self::new("client_agrees_country", [name]),
            Agreement::City(name) => Self::new("client_agrees_city", [name]),
            Agreement::Industry(name) => Self::new("client_agrees_industry", [name]),
            Agreement::Size(name) => Self::new("client_agrees_size", [name]),
        }
    }
}

impl From<Contradiction> for Said {
    fn from(contradiction: Contradiction) -> Self {
        let numbers = |known: u32, seen: u32| [known.to_string(), seen.to_string()];
        match contradiction {
            Contradiction::MemberSince { known, seen } => Self::new("client_differs_since", [known.to_string(), seen.to_string()]),
            Contradiction::Country { known, seen } => Self::new("client_differs_country", [known, seen]),
            Contradiction::City { known, seen } => Self::new("client_differs_city", [known, seen]),
            Contradiction::JobsPosted { known, seen } => Self::new("client_differs_jobs_posted", numbers(known, seen)),
            Contradiction::Hires { known, seen } => Self::new("client_differs_hires", numbers(known, seen)),
        }
    }
}

fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), u8::from(day.month()))
}

/// Compares what is known of a client with what a page shows, or two clients with each other. Both sides agree in the same
/// things, whichever is called the known one. No names and no texts are compared: words that occur twice join strangers.
#[must_use]
pub fn compare(known: &Traits, seen: &Traits) -> Likeness {
    Overlap::of(known, seen, None).likeness()
}

/// A comparison before it is put into words: 5,000 clients are compared for one page, and few of them are told of.
pub(super) struct Overlap<'a> {
    known: &'a Traits,
    seen: &'a Traits,
    uid: Option<JobUid>,
    room: bool,
    company: Option<Company>,
    since: Since,
    country: Facts<'a>,
    city: Facts<'a>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Company {
    OfTheClient,
    OfSomebody,
}

/// How two days of joining stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Since {
    Unknown,
    SameDay(Date),
    PerhapsSame(Date),
    Other { known: Date, seen: Date },
}

/// Two names of a thing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Facts<'a> {
    Unknown,
    Same(&'a str),
    Other { known: &'a str, seen: &'a str },
}

impl<'a> Overlap<'a> {
    /// `uid` is the post that is looked at.
    pub(super) fn of(known: &'a Traits, seen: &'a Traits, uid: Option<JobUid>) -> Self {
        let country = Facts::of(known.country.as_deref(), seen.country.as_deref());
        Self {
            known,
            seen,
            uid,
            room: known.rooms.iter().any(|room| seen.rooms.contains(room)),
            company: company(known, seen),
            since: Since::of(known.member_since, seen.member_since),
            // Another country has other cities: that is one contradiction.
            city: if matches!(country, Facts::Other { .. }) {
                Facts::Unknown
            } else {
                Facts::of(known.city.as_deref(), seen.city.as_deref())
            },
            country,
        }
    }

    pub(super) fn strength(&self) -> Strength {
        if self.room {
            return Strength::Strong;
        }
        if matches!(self.since, Since::Other { .. }) {
            return Strength::Contradicted;
        }
        let jobs = self.jobs();
        if self.same_job() || jobs >= 2 || self.company == Some(Company::OfTheClient) {
            return Strength::Strong;
        }
        let same_place = matches!((self.country, self.city), (Facts::Same(_), Facts::Same(_)));
        let same_record = matches!(self.since, Since::SameDay(_)) && same_place && self.counts().is_empty();
        if jobs == 1 || same_record { Strength::Likely } else { Strength::Weak }
    }

    pub(super) fn likeness(&self) -> Likeness {
        Likeness { strength: self.strength(), agrees: self.agrees(), contradicts: self.contradicts() }
    }

    /// Counted only when it is asked for: most clients joined on another day.
    fn jobs(&self) -> usize {
        let is_counted = self.uid.is_some_and(|JobUid(uid)| self.known.jobs.contains(uid) && self.seen.jobs.contains(uid));
        self.known.jobs.shared(&self.seen.jobs) - usize::from(is_counted)
    }

    fn same_job(&self) -> bool {
        self.uid.is_some_and(|JobUid(uid)| self.known.jobs.contains(uid))
    }

    fn agrees(&self) -> Vec<Agreement> {
        let industry = self.when_last_seen(|last| last.industry.as_deref());
        let size = self.when_last_seen(|last| last.size.as_deref());
        let company = self.company.map(|company| match company {
            Company::OfTheClient => Agreement::Company,
            Company::OfSomebody => Agreement::CompanyOfSomebody,
        });
        let since = match self.since {
            Since::SameDay(day) => Some(Agreement::MemberSince(day)),
            Since::PerhapsSame(day) => Some(Agreement::MemberSinceMonth(day)),
            Since::Unknown | Since::Other { .. } => None,
        };
        let ids = [
            self.room.then_some(Agreement::Room),
            self.same_job().then_some(Agreement::SameJob),
            Some(self.jobs()).filter(|jobs| *jobs > 0).map(Agreement::Jobs),
            company,
            since,
        ];
        let names = [
            self.country.same().map(Agreement::Country),
            self.city.same().map(Agreement::City),
            industry.same().map(Agreement::Industry),
            size.same().map(Agreement::Size),
        ];
        ids.into_iter().chain(names).flatten().collect()
    }

    fn contradicts(&self) -> Vec<Contradiction> {
        let mut found = Vec::new();
        if let Since::Other { known, seen } = self.since {
            found.push(Contradiction::MemberSince { known, seen });
        }
        if let Facts::Other { known, seen } = self.country {
            found.push(Contradiction::Country { known: known.to_owned(), seen: seen.to_owned() });
        }
        if let Facts::Other { known, seen } = self.city {
            found.push(Contradiction::City { known: known.to_owned(), seen: seen.to_owned() });
        }
        found.extend(self.counts());
        found
    }

    /// Counts that only grow, and are smaller on the later day. On the same day two pages may be of different age.
    fn counts(&self) -> Vec<Contradiction> {
        let (Some(known), Some(seen)) = (&self.known.last, &self.seen.last) else { return Vec::new() };
        let fell = |of: fn(&LastSeen) -> Option<u32>| {
            let (known_count, seen_count) = (of(known)?, of(seen)?);
            let shrinks = if known.day < seen.day { seen_count < known_count } else { known.day > seen.day && known_count < seen_count };
            shrinks.then_some((known_count, seen_count))
        };
        let posted = fell(|last| last.jobs_posted).map(|(known, seen)| Contradiction::JobsPosted { known, seen });
        let hires = fell(|last| last.hires).map(|(known, seen)| Contradiction::Hires { known, seen });
        posted.into_iter().chain(hires).collect()
    }

    fn when_last_seen(&self, of: fn(&LastSeen) -> Option<&str>) -> Facts<'a> {
        Facts::of(self.known.last.as_ref().and_then(of), self.seen.last.as_ref().and_then(of))
    }
}

/// A company in the URL of a room may be the user's own, which all rooms have. It is the client's when it was made on the day
/// on which the client joined, for its number tells when it was made.
fn company(known: &Traits, seen: &Traits) -> Option<Company> {
    let joined = || [known.member_since, seen.member_since].into_iter().flatten();
    let is_clients = |company: u64| {
        let made = day_of(JobUid(company).created());
        made.is_some_and(|made| joined().any(|day| matches!(Since::of(Some(made), Some(day)), Since::SameDay(_))))
    };
    let mut shared = known.companies.iter().filter(|company| seen.companies.contains(*company)).peekable();
    shared.peek()?;
    Some(if shared.any(is_clients) { Company::OfTheClient } else { Company::OfSomebody })
}

impl Since {
    fn of(known: Option<Date>, seen: Option<Date>) -> Self {
        let (Some(known), Some(seen)) = (known, seen) else { return Self::Unknown };
        let days = known.to_julian_day().abs_diff(seen.to_julian_day());
        let earlier = known.min(seen);
        let may_be_a_month = known.day() == 1 || seen.day() == 1;
        let same_month = (known.year(), known.month()) == (seen.year(), seen.month());
        match days {
            _ if may_be_a_month && same_month => Self::PerhapsSame(earlier),
            0 | 1 if may_be_a_month => Self::PerhapsSame(earlier),
            0 | 1 => Self::SameDay(earlier),
            _ => Self::Other { known, seen },
        }
    }
}

impl<'a> Facts<'a> {
    fn of(known: Option<&'a str>, seen: Option<&'a str>) -> Self {
        let (Some(known), Some(seen)) = (known, seen) else { return Self::Unknown };
        let folded = |text: &'a str| text.chars().flat_map(char::to_lowercase);
        if known == seen || folded(known).eq(folded(seen)) { Self::Same(known) } else { Self::Other { known, seen } }
    }

    fn same(self) -> Option<String> {
        match self {
            Self::Same(name) => Some(name.to_owned()),
            Self::Unknown | Self::Other { .. } => None,
        }
    }
}

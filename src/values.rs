//! Values as the pages state them: money, counts, percentages, ratings, tiers, dates and job ids, each with its own type.

use serde::{Deserialize, Serialize};

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

/// How long ago something happened, as the site words it, in minutes: "2 hours ago" is 120 to 179.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Ago {
    /// Shortest time the words allow, in minutes.
    pub min_minutes: u32,
    /// Longest time the words allow, in minutes.
    pub max_minutes: u32,
}

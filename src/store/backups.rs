//! When the last backup was made, and whether it is time for the next.

use serde::{Deserialize, Serialize};

use super::record::Body;
use crate::values::Millis;

/// The id of the one record.
pub const LAST: &str = "last";

/// After so many days a backup is old.
pub const OLD_AFTER_DAYS: i64 = 30;

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// The last backup of this browser's records. Kept as `backup:last`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Last {
    /// When it was made.
    pub made_ms: Millis,
    /// How many records it holds.
    pub records: u32,
}

impl Body for Last {
    const KIND: &'static str = "backup";
    const VERSION: u32 = 1;

    fn check(&self, id: &str) -> Result<(), String> {
        if id == LAST { Ok(()) } else { Err(format!("there is no backup \"{id}\"")) }
    }
}

/// What is to be said of backups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Nothing is kept that a backup would save.
    Nothing,
    /// There never was one.
    Never,
    /// The last one is older than [`OLD_AFTER_DAYS`]; its age in days.
    Old(i64),
    /// The last one is young enough; its age in days.
    Fresh(i64),
}

/// Whether it is time for a backup of `records` records. A backup that lies ahead of the clock is one of today.
#[must_use]
pub fn due(records: usize, last: Option<&Last>, now: Millis) -> Due {
    match last {
        None if records == 0 => Due::Nothing,
        None => Due::Never,
        Some(last) => match now.0.saturating_sub(last.made_ms.0).max(0) / DAY {
            days if days > OLD_AFTER_DAYS => Due::Old(days),
            days => Due::Fresh(days),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_due_when_there_is_none_or_an_old_one() {
        let last = |days: i64| Last { made_ms: Millis(100 * DAY - days * DAY), records: 3 };
        let due = |records, days: Option<i64>| due(records, days.map(last).as_ref(), Millis(100 * DAY + 5));
        assert_eq!([due(0, None), due(1, None)], [Due::Nothing, Due::Never]);
        assert_eq!([due(1, Some(0)), due(1, Some(30)), due(1, Some(31))], [Due::Fresh(0), Due::Fresh(30), Due::Old(31)]);
        assert_eq!(due(1, Some(-9)), Due::Fresh(0));
    }
}

//! What the user has set: switches, strictness, floors, muted signals. Stored as one record with a version.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::reading::plan::PageKind;
use crate::values::Cents;

/// The version of the settings record that this build writes.
pub const VERSION: u32 = 1;

/// The user's settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Version of the record.
    pub version: u32,
    /// Everything off.
    pub off: bool,
    /// When pages are read.
    pub when: When,
    /// Kinds of pages that are not read.
    pub kinds_off: BTreeSet<PageKind>,
    /// Ids of signals that are not shown.
    pub muted: BTreeSet<String>,
    /// How much is shown.
    pub strictness: Strictness,
    /// The user's own floor for an hour, if set.
    pub hourly_floor: Option<Cents>,
    /// The user's own floor for a fixed price, if set.
    pub fixed_floor: Option<Cents>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: VERSION,
            off: false,
            when: When::Always,
            kinds_off: BTreeSet::new(),
            muted: BTreeSet::new(),
            strictness: Strictness::Standard,
            hourly_floor: None,
            fixed_floor: None,
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

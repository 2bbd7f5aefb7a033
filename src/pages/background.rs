//! Questions to the background and its answers, as the pages need them.

use crate::protocol::{PlanState, Report};
use crate::set::Set;
use crate::settings::{GENERAL, Settings};
use crate::store::commands::Command;
use crate::store::record::{Record, read};
use crate::store::saved;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::browser;
use super::words::word;

/// What the background answered. The reading plan itself is of no use to a page and is passed over.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
pub(crate) enum Answer {
    /// Nothing was read, and why.
    Plan {
        /// Why.
        state: PlanState,
    },
    /// What was found.
    Report(Report),
    /// The settings.
    Settings {
        /// As stored.
        settings: Settings,
        /// Ids of the signals that are never shown.
        muted: Set<String>,
        /// The revision of the record.
        rev: Option<u64>,
        /// How full the storage is, once it is nearly full.
        space: Option<Space>,
    },
    /// Done and stored.
    Stored {
        /// The revision of the record; `None` where it was removed.
        rev: Option<u64>,
        /// As above.
        space: Option<Space>,
    },
    /// Somebody else changed the record: nothing was written.
    Conflict {
        /// The value as it is stored.
        stored: Option<Value>,
    },
    /// Not done.
    Failed {
        /// Name of the message that says what went wrong.
        message: String,
        /// The technical cause, in English.
        cause: String,
    },
}

/// How full the browser's storage is, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(crate) struct Space {
    /// Bytes in use.
    pub used: u64,
    /// Bytes there are.
    pub of: u64,
}

/// The settings with the revision that a change of them has to name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Stored {
    /// The settings, muted signals included.
    pub settings: Settings,
    /// `None` where there is no record that can be read.
    pub rev: Option<u64>,
}

/// What became of a change.
pub(crate) enum Change {
    /// It is stored, in this revision.
    Stored(Option<u64>),
    /// Somebody else has stored this in the meantime; muted signals are no part of it.
    Conflict(Stored),
}

/// Why there is no answer to go by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// What went wrong, for the user.
    pub words: String,
    /// The technical cause, in English.
    pub cause: String,
}

impl Failure {
    pub(crate) fn unreachable(cause: String) -> Self {
        Self { words: word("pages_no_answer"), cause }
    }

    pub(crate) fn unexpected(answer: &Answer) -> Self {
        Self { words: word("pages_no_answer"), cause: format!("unexpected answer: {answer:?}") }
    }
}

/// Asks the background.
///
/// # Errors
/// Says what went wrong: no answer, one that cannot be read, or the background's own failure.
pub(crate) async fn ask(request: &impl Serialize) -> Result<Answer, Failure> {
    let request = serde_json::to_string(request).map_err(|error| Failure::unreachable(error.to_string()))?;
    let answer = browser::send_to_background(&request).await.map_err(Failure::unreachable)?;
    match serde_json::from_str(&answer) {
        Ok(Answer::Failed { message, cause }) => Err(Failure { words: word(&message), cause }),
        Ok(answer) => Ok(answer),
        Err(error) => Err(Failure::unreachable(error.to_string())),
    }
}

/// The settings as stored, and how full the storage is, once it is nearly full.
///
/// # Errors
/// As `ask`.
pub(crate) async fn settings() -> Result<(Stored, Option<Space>), Failure> {
    match ask(&Command::Settings).await? {
        Answer::Settings { settings, muted, rev, space } => Ok((Stored { settings: Settings { muted, ..settings }, rev }, space)),
        other => Err(Failure::unexpected(&other)),
    }
}

/// Changes the settings or a muted signal; the change is stored when this returns.
///
/// # Errors
/// As `ask`.
pub(crate) async fn change(command: &Command) -> Result<(Change, Option<Space>), Failure> {
    match ask(command).await? {
        Answer::Stored { rev, space } => Ok((Change::Stored(rev), space)),
        Answer::Conflict { stored } => Ok((Change::Conflict(theirs(stored.as_ref())), None)),
        other => Err(Failure::unexpected(&other)),
    }
}

/// What stands in the settings' record; the defaults where nobody can read it.
fn theirs(stored: Option<&Value>) -> Stored {
    let record = stored.and_then(|value| read::<Settings>(GENERAL, value).ok());
    record.map_or_else(Stored::default, |Record { rev, body, .. }| Stored { settings: body, rev: Some(rev) })
}

/// Replaces the settings as they were in revision `base`.
pub(crate) fn put(settings: &Settings, base: Option<u64>) -> Command {
    Command::Put { key: saved::general(), base, body: serde_json::to_value(settings).unwrap_or_default() }
}

/// Whether the record of this name has to do with the settings.
pub(crate) fn is_of_settings(name: &str) -> bool {
    name == saved::general() || name.starts_with("muted:")
}

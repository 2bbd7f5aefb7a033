//! Questions to the background and its answers, as the pages need them.

use heed::protocol::{PlanState, Report, Request};
use heed::settings::Settings;
use serde::Deserialize;

use super::browser;
use super::words::word;

/// What the background answered. The reading plan itself is of no use to a page and is passed over.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
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
    },
    /// Done and stored.
    Done,
    /// Not done.
    Failed {
        /// Name of the message that says what went wrong.
        message: String,
        /// The technical cause, in English.
        cause: String,
    },
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
    fn unreachable(cause: String) -> Self {
        Self { words: word("pages_no_answer"), cause }
    }

    fn unexpected(answer: &Answer) -> Self {
        Self { words: word("pages_no_answer"), cause: format!("unexpected answer: {answer:?}") }
    }
}

/// Asks the background.
///
/// # Errors
/// Says what went wrong: no answer, one that cannot be read, or the background's own failure.
pub(crate) async fn ask(request: &Request) -> Result<Answer, Failure> {
    let request = serde_json::to_string(request).map_err(|error| Failure::unreachable(error.to_string()))?;
    let answer = browser::send_to_background(&request).await.map_err(Failure::unreachable)?;
    match serde_json::from_str(&answer) {
        Ok(Answer::Failed { message, cause }) => Err(Failure { words: word(&message), cause }),
        Ok(answer) => Ok(answer),
        Err(error) => Err(Failure::unreachable(error.to_string())),
    }
}

/// The settings as stored.
///
/// # Errors
/// As `ask`.
pub(crate) async fn settings() -> Result<Settings, Failure> {
    match ask(&Request::Settings).await? {
        Answer::Settings { settings } => Ok(settings),
        other => Err(Failure::unexpected(&other)),
    }
}

/// Stores the settings; they are stored when this returns.
///
/// # Errors
/// As `ask`.
pub(crate) async fn store(settings: Settings) -> Result<(), Failure> {
    match ask(&Request::Set { settings }).await? {
        Answer::Done => Ok(()),
        other => Err(Failure::unexpected(&other)),
    }
}

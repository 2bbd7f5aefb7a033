//! The words of `_locales`: plain messages, messages with places, and the words of a signal.

use super::browser::message;

/// The message `name`. One that is missing shows as its name, so that it is noticed.
pub(crate) fn word(name: &str) -> String {
    phrase(name, &[])
}

/// The message `name` with `arguments` in its places.
pub(crate) fn phrase(name: &str, arguments: &[String]) -> String {
    let words = message(name, arguments);
    if words.is_empty() { name.to_owned() } else { words }
}

/// The message `family_name`, or the name itself in readable form: for names that the core adds without asking the pages.
pub(crate) fn word_of(family: &str, name: &str) -> String {
    let words = message(&format!("{family}_{}", name.replace(['-', ' '], "_")), &[]);
    if words.is_empty() { name.replace(['_', '-'], " ") } else { words }
}

/// The words of one signal, as its declaration gives them.
#[derive(Clone)]
pub(crate) struct SignalWords {
    prefix: String,
}

/// The site's own rule that a signal rests on.
pub(crate) struct SiteRule {
    /// What the rule says.
    pub words: String,
    /// Where it stands.
    pub url: String,
    /// The day it was last looked up.
    pub checked: String,
}

impl SignalWords {
    pub(crate) fn of(id: &str) -> Self {
        Self { prefix: id.replace('-', "_") }
    }

    pub(crate) fn summary(&self) -> String {
        phrase(&format!("{}_summary", self.prefix), &[])
    }

    /// The evidence sentence with numbers and names in its places; `None` where the signal has none.
    pub(crate) fn evidence(&self, arguments: &[String]) -> Option<String> {
        self.part("evidence", arguments)
    }

    pub(crate) fn why(&self) -> Option<String> {
        self.part("why", &[])
    }

    pub(crate) fn act(&self) -> Option<String> {
        self.part("act", &[])
    }

    pub(crate) fn wrong(&self) -> Option<String> {
        self.part("wrong", &[])
    }

    pub(crate) fn rule(&self) -> Option<SiteRule> {
        let url = self.part("rule_url", &[])?;
        let words = self.part("rule", &[]).unwrap_or_else(|| url.clone());
        Some(SiteRule { words, url, checked: self.part("rule_checked", &[]).unwrap_or_default() })
    }

    fn part(&self, name: &str, arguments: &[String]) -> Option<String> {
        Some(message(&format!("{}_{name}", self.prefix), arguments)).filter(|words| !words.is_empty())
    }
}

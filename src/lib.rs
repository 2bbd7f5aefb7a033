//! Heed's core: reads job and client pages, finds the signs of a difficult or dishonest client, and explains each one.
//! Pure: time, URL and locale come in as arguments.

pub mod assess;
pub mod background;
pub mod checklist;
pub mod clients;
pub mod drafts;
pub mod engine;
pub mod evidence;
pub mod exchange;
pub mod facts;
pub mod keeper;
pub mod marked;
pub mod protocol;
pub mod reading;
pub mod settings;
pub mod signals;
pub mod store;
pub mod text;
pub mod values;
pub mod view;

#[cfg(test)]
mod messages_for_tests {
    //! The extension's own words, for tests of what is put together from them.
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

    use serde_json::Value;

    /// A message with its places filled in, as the browser does it.
    pub fn said(name: &str, args: &[String]) -> String {
        let all: Value = serde_json::from_str(include_str!("../extension/_locales/en/messages.json")).unwrap();
        let message = all.get(name).unwrap_or_else(|| panic!("no message {name}"));
        let mut text = message.get("message").and_then(Value::as_str).unwrap().to_owned();
        for (place, what) in message.get("placeholders").and_then(Value::as_object).into_iter().flatten() {
            let number: usize = what.get("content").and_then(Value::as_str).and_then(|content| content.get(1..)?.parse().ok()).unwrap();
            let filling = args.get(number - 1).unwrap_or_else(|| panic!("{name} has nothing for ${number}"));
            text = text.replace(&format!("${}$", place.to_uppercase()), filling);
        }
        text
    }
}

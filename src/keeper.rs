//! What the keeper of the records answers: every command that changes what is stored, and what pages ask about it.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::exchange::{Known, Needs, Origin, Outcome, Seen, Space, Step, admitted, failed, refused, says};
use crate::protocol::{PlanState, Report, Shown};
use crate::store::commands::{Command, Moment, run};
use crate::store::meeting::meeting;
use crate::store::{Needed, Records, Writes};
use crate::view;

/// The storage is nearly full from this part of it on.
pub const NEARLY_FULL_PERCENT: u64 = 80;

/// What comes of a message to the keeper.
#[must_use]
pub fn step(message: &str, known: &Known) -> Step {
    let command = admitted(message).and_then(|message| Command::read(message).map_err(|error| error.to_string()));
    let command = match command {
        Ok(command) => command,
        Err(cause) => return refused(&cause),
    };
    if !may(known.sender.origin(), &command) {
        return refused("The sender may not ask for this.");
    }
    let own = match known.sender.origin() {
        Origin::Content(tab) => Some(tab),
        Origin::Page | Origin::Stranger => None,
    };
    let tab = command.rests_on_tab().and_then(|named| own.or(named));
    let seen = match (tab, &known.seen) {
        (Some(tab), None) => return Step::Needs(Needs { tab: Some(tab), ..Needs::default() }),
        (Some(_), Some(seen)) => Seen::read(seen),
        (None, _) => None,
    };
    match command {
        Command::Tab { .. } => return of_tab(seen),
        Command::View { key, panel } => return view_of(seen, key, panel, &known.records).unwrap_or_else(Into::into),
        _ => {}
    }
    let at = Moment {
        now: known.now,
        zone: known.zone.0.clone(),
        offset_minutes: known.zone.1,
        fresh: known.fresh.clone(),
        shown: seen.and_then(|seen| Shown::deserialize(seen.report?.get("shown")?).ok()),
    };
    match run(&command, &known.records, &at) {
        Ok(answer) => {
            let mut reply = serde_json::to_value(&answer.reply).unwrap_or_default();
            if let (Some(space), Value::Object(reply)) =
                (known.space.and_then(|space| low(space, &answer.writes, &known.records)), &mut reply)
            {
                reply.insert("space".to_owned(), space);
            }
            Step::Outcome(Outcome { response: reply.to_string(), writes: answer.writes })
        }
        Err(needed) => needed.into(),
    }
}

/// The tree for a posting's card or panel.
fn view_of(seen: Option<Seen>, key: u32, panel: bool, records: &dyn Records) -> Result<Step, Needed> {
    let report = seen.and_then(|seen| seen.report).and_then(|report| Report::deserialize(report).ok());
    let found = report.and_then(|report| Some((report.items.into_iter().find(|item| item.key == key)?, report.shown)));
    let Some((found, shown)) = found else {
        return Ok(says(failed("failed_no_report", "nothing was read under this key")));
    };
    let view = if panel {
        let meeting = shown.map_or_else(|| Ok(view::Meeting::default()), |shown| meeting(records, &shown))?;
        view::panel(&found, meeting)
    } else {
        view::card(&found)
    };
    Ok(says(json!({"is": "view", "view": view}).to_string()))
}

/// Pages of the extension may do everything but look at a tab as its own content script does; the content script tells what the
/// user says beside a post: of a signal, of a client, and that it is to be kept.
fn may(origin: Origin, command: &Command) -> bool {
    match origin {
        Origin::Page => !matches!(command, Command::View { .. }),
        Origin::Content(_) => {
            matches!(
                command,
                Command::View { .. }
                    | Command::Mute { .. }
                    | Command::Unmute { .. }
                    | Command::Dismiss { .. }
                    | Command::Restore { .. }
                    | Command::Keep { .. }
                    | Command::Know { .. }
                    | Command::Refuse { .. }
            )
        }
        Origin::Stranger => false,
    }
}

fn of_tab(seen: Option<Seen>) -> Step {
    let state = seen.as_ref().map_or(PlanState::NotOurs, |seen| seen.state);
    says(seen.and_then(|seen| seen.report).unwrap_or_else(|| json!({"is": "plan", "plan": null, "state": state})).to_string())
}

/// What is said of a storage that is nearly full once the writes are in it; bytes are counted as the browser does, keys and JSON.
fn low(space: Space, writes: &Writes, records: &dyn Records) -> Option<Value> {
    let size = |key: &str, value: &Value| key.len() + value.to_string().len();
    let before = |key: &String| records.get(key).ok().flatten().map_or(0, |value| size(key, value));
    let more: usize = writes.set.iter().map(|(key, value)| size(key, value)).sum();
    let less: usize = writes.set.keys().chain(&writes.remove).map(before).sum();
    let used = space.used.saturating_add(more as u64).saturating_sub(less as u64);
    let is_low = used.saturating_mul(100) >= space.of.saturating_mul(NEARLY_FULL_PERCENT);
    is_low.then(|| json!({"message": "space_low", "used": used, "of": space.of}))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
    use super::*;
    use crate::exchange::LARGEST_MESSAGE;
    use crate::exchange::tests::{JOBS, OWN, known, outcome, sender, strangers};

    fn page() -> Known {
        known(sender(&format!("{OWN}popup.html")), &json!({}))
    }

    fn ask(message: &Value, known: &Known) -> (Value, Writes) {
        let (reply, outcome) = outcome(step(&message.to_string(), known));
        (reply, outcome.writes)
    }

    fn put(text: &str) -> Value {
        json!({"do": "put", "key": "note:12:a", "base": null, "body": {"text": text, "about": "job:12"}})
    }

    fn set() -> Value {
        json!({"do": "set", "settings": {"off": true}})
    }

    #[test]
    fn strangers_are_refused_and_change_nothing() {
        for stranger in strangers() {
            let known = Known { sender: stranger.clone(), ..Known::default() };
            for message in
                [set(), put("x"), json!({"do": "settings"}), json!({"do": "mute", "signal": "stale-post"}), json!({"do": "tab", "tab": 5})]
            {
                let (reply, writes) = ask(&message, &known);
                assert_eq!(
                    (reply.get("message").unwrap(), writes),
                    (&json!("background_refused"), Writes::default()),
                    "{stranger:?} {message}"
                );
            }
        }
    }

    #[test]
    fn the_content_script_says_what_the_user_thinks_of_a_signal_and_no_more() {
        let content = known(sender(JOBS), &json!({}));
        let signal = "stale-post";
        for message in [json!({"do": "mute", "signal": signal}), json!({"do": "dismiss", "job": "12", "signal": signal})] {
            assert_eq!(ask(&message, &content).0.get("is").unwrap(), "stored");
        }
        for message in [set(), put("x"), json!({"do": "settings"}), json!({"do": "remove", "key": "muted:stale-post", "base": 1})] {
            let (reply, writes) = ask(&message, &content);
            assert_eq!((reply.get("message").unwrap(), writes.is_empty()), (&json!("background_refused"), true), "{message}");
        }
        assert!(ask(&set(), &page()).1.set.contains_key("setting:general"));
    }

    #[test]
    fn malformed_and_too_large_messages_are_refused() {
        let large = put(&"a".repeat(LARGEST_MESSAGE)).to_string();
        for message in ["", "{", "null", "[]", r#"{"do":"format-disk"}"#, r#"{"do":"scan"}"#, large.as_str()] {
            let (reply, outcome) = outcome(step(message, &page()));
            assert_eq!((reply.get("is").unwrap(), outcome.writes.is_empty()), (&json!("failed"), true), "{reply}");
        }
    }

    #[test]
    fn the_tab_asked_for_is_fetched_and_told() {
        let question = json!({"do": "tab", "tab": 5});
        let Step::Needs(needs) = step(&question.to_string(), &page()) else { panic!("answered") };
        assert_eq!(needs, Needs { tab: Some(5), ..Needs::default() });
        let told = |seen: Value| ask(&question, &Known { seen: Some(seen), ..page() }).0;
        assert_eq!(told(Value::Null), json!({"is": "plan", "plan": null, "state": "not-ours"}));
        assert_eq!(told(json!({"state": "wait"})), json!({"is": "plan", "plan": null, "state": "wait"}));
        let report = json!({"is": "report", "kind": "search", "state": "read", "items": []});
        assert_eq!(told(json!({"state": "on", "report": report})), report);
    }

    #[test]
    fn a_storage_that_fills_is_told_before_it_is_full() {
        let space = |used| Known { space: Some(Space { used, of: 10_000 }), ..page() };
        assert_eq!(ask(&put("x"), &space(7_000)).0.get("space"), None);
        let (reply, _) = ask(&put(&"x".repeat(900)), &space(7_200));
        assert_eq!((reply.get("is").unwrap(), reply.pointer("/space/message").unwrap()), (&json!("stored"), &json!("space_low")));
        assert_eq!(ask(&json!({"do": "settings"}), &space(9_000)).0.pointer("/space/used").unwrap(), 9_000);
        assert_eq!(ask(&put(&"x".repeat(900)), &page()).0.get("space"), None);
    }
}

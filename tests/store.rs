//! The store against a browser that fails at every step, natively: what was acknowledged is there, what was not can be sent again,
//! and nothing is ever lost.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

use std::collections::BTreeMap;

use heed::exchange::{Known, Step};
use heed::keeper::step;
use proptest::prelude::*;
use serde_json::{Value, json};

type Storage = BTreeMap<String, Value>;

/// When the browser or its worker fails: at which of a command's accesses to the storage, and on which side of it.
#[derive(Debug, Clone, Copy)]
struct Fault {
    access: usize,
    done: bool,
}

/// The background's script with its storage, as `extension/background.js` has it.
struct Background {
    storage: Storage,
    now: i64,
    fault: Option<Fault>,
    accesses: usize,
}

impl Background {
    fn new(storage: Storage, now: i64) -> Self {
        Self { storage, now, fault: None, accesses: 0 }
    }

    /// The answer and how often the storage was accessed; no answer where the fault struck.
    fn ask(&mut self, message: &Value, fault: Option<Fault>) -> (Option<Value>, usize) {
        (self.fault, self.accesses) = (fault, 0);
        (self.answer(message), self.accesses)
    }

    fn access(&mut self, work: impl FnOnce(&mut Storage)) -> Option<()> {
        let struck = self.fault.filter(|fault| fault.access == self.accesses);
        self.accesses += 1;
        if struck.is_none_or(|fault| fault.done) {
            work(&mut self.storage);
        }
        struck.is_none().then_some(())
    }

    fn answer(&mut self, message: &Value) -> Option<Value> {
        let own = "chrome-extension://abc/";
        let sender = json!({"id": "abc", "url": format!("{own}popup.html"), "ownId": "abc", "ownUrl": own});
        let (mut records, mut absent, mut under) = (Storage::new(), Vec::new(), Vec::new());
        for _ in 0..8 {
            let known = json!({"sender": sender, "now": self.now, "records": records, "absent": absent, "under": under});
            match step(&message.to_string(), &Known::read(&known.to_string())) {
                Step::Needs(needs) => {
                    let named =
                        |key: &str| needs.keys.contains(key) || needs.prefixes.iter().any(|prefix| key.starts_with(prefix.as_str()));
                    let found = |(key, value): (&String, &Value)| named(key).then(|| (key.clone(), value.clone()));
                    self.access(|storage| records.extend(storage.iter().filter_map(found)))?;
                    absent.extend(needs.keys.into_iter().filter(|key| !records.contains_key(key)));
                    under.extend(needs.prefixes);
                }
                Step::Outcome(outcome) => {
                    let writes = outcome.writes;
                    if !writes.set.is_empty() {
                        self.access(|storage| storage.extend(writes.set))?;
                    }
                    if !writes.remove.is_empty() {
                        self.access(|storage| storage.retain(|key, _| !writes.remove.contains(key)))?;
                    }
                    return Some(serde_json::from_str(&outcome.response).unwrap());
                }
            }
        }
        panic!("asked for ever more: {message}");
    }
}

/// The record that says that nothing of the old layout is left.
const LAYOUT: &str = "layout:records";
const JOB: &str = "1990000000000000001";

/// The layout of version 1, and a record of a later build.
fn start() -> Storage {
    let mut storage: Storage = serde_json::from_str(include_str!("records/layout-1.json")).unwrap();
    storage.insert("note:1:later".to_owned(), later(1));
    storage.insert("lesson:1".to_owned(), json!({"v": 1, "rev": 7, "at": 7, "body": {"text": "Ask for a milestone."}}));
    let told = |of: u32| json!({"v": 1, "rev": 7, "at": 7, "body": {"name": "Ines", "distinct": [client(of)]}});
    storage.extend([(1, 2), (2, 1)].map(|(of, other)| (format!("client:{}", client(of)), told(other))));
    let note = json!({"v": 1, "rev": 7, "at": 7, "body": {"text": "Pays late.", "about": format!("client:{}", client(1))}});
    storage.insert("note:1:client".to_owned(), note);
    storage
}

fn client(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

fn later(number: u64) -> Value {
    json!({"v": 99, "rev": number, "at": 7, "body": {"words": "of a later build"}})
}

fn put(key: &str, base: Option<u64>, text: &str) -> Value {
    json!({"do": "put", "key": key, "base": base, "body": {"text": text, "about": format!("job:{JOB}")}})
}

/// One command of each sort, each as the first after the update and again after others.
fn commands() -> Vec<Value> {
    let signal = "stale-post";
    vec![
        put("note:1:new", None, "Pays late."),
        put("note:1:later", None, "Pays late."),
        put("lesson:1", Some(7), "Ask for two milestones."),
        put("lesson:1", Some(6), "In conflict."),
        json!({"do": "remove", "key": "lesson:1", "base": 7}),
        json!({"do": "remove", "key": "note:1:later", "base": null}),
        json!({"do": "set", "settings": {"off": true}}),
        json!({"do": "mute", "signal": signal}),
        json!({"do": "unmute", "signal": "low-hire-rate"}),
        json!({"do": "dismiss", "job": JOB, "signal": "low-hire-rate"}),
        json!({"do": "dismiss", "job": "12", "signal": signal}),
        json!({"do": "restore", "job": "1990000000000000002", "signal": "low-hire-rate"}),
        json!({"do": "reconsider", "client": client(1), "other": client(2)}),
        json!({"do": "forget", "client": client(1)}),
        json!({"do": "migrate"}),
        json!({"do": "settings"}),
    ]
}

/// Between two states, record by record: each is as before or as after.
fn assert_between(before: &Storage, now: &Storage, after: &Storage, what: &str) {
    for key in before.keys().chain(now.keys()).chain(after.keys()).filter(|key| *key != LAYOUT) {
        let value = now.get(key);
        assert!(value == before.get(key) || value == after.get(key), "{what}: {key} is {value:?}");
    }
}

#[test]
fn whatever_fails_a_command_is_done_or_not_and_may_be_sent_again() {
    let mut struck = 0;
    for prelude in [vec![], vec![json!({"do": "migrate"})], vec![json!({"do": "mute", "signal": "stale-post"})]] {
        for command in commands() {
            let mut whole = Background::new(start(), 50);
            for message in &prelude {
                whole.ask(message, None).0.unwrap();
            }
            let before = whole.storage.clone();
            let (answer, accesses) = whole.ask(&command, None);
            let answer = answer.unwrap();
            for fault in (0..accesses).flat_map(|access| [false, true].map(|done| Fault { access, done })) {
                let what = format!("{command} with {fault:?} after {prelude:?}");
                let mut failing = Background::new(before.clone(), 50);
                assert_eq!(failing.ask(&command, Some(fault)).0, None, "{what}");
                assert_between(&before, &failing.storage, &whole.storage, &what);
                let again = failing.ask(&command, None).0.unwrap();
                assert_eq!((again.get("is"), again.get("rev")), (answer.get("is"), answer.get("rev")), "{what}");
                // The second command may have seen that nothing old is left, which the only one could not.
                assert_between(&whole.storage, &failing.storage, &whole.storage, &what);
                struck += 1;
            }
        }
    }
    assert!(struck > 150, "only {struck} faults");
}

/// What two people with two open pages do, and what befalls the storage meanwhile.
#[derive(Debug, Clone)]
enum Event {
    Put { editor: usize, key: usize, text: u8 },
    Remove { editor: usize, key: usize },
    Look { editor: usize, key: usize },
    Spoil { key: usize, number: u64 },
}

fn events() -> impl Strategy<Value = Vec<(Event, Option<Fault>)>> {
    let (editor, key) = (0_usize..2, 0_usize..3);
    let event = prop_oneof![
        6 => (editor.clone(), key.clone(), 0_u8..4).prop_map(|(editor, key, text)| Event::Put { editor, key, text }),
        2 => (editor.clone(), key.clone()).prop_map(|(editor, key)| Event::Remove { editor, key }),
        3 => (editor, key.clone()).prop_map(|(editor, key)| Event::Look { editor, key }),
        1 => (key, 100_u64..104).prop_map(|(key, number)| Event::Spoil { key, number }),
    ];
    let fault = prop::option::weighted(0.4, (0_usize..4, any::<bool>()).prop_map(|(access, done)| Fault { access, done }));
    prop::collection::vec((event, fault), 1..60)
}

const KEYS: [&str; 3] = ["note:1:a", "note:1:b", "lesson:1"];

/// Whether it is a record of this build.
fn is_readable(value: &Value) -> bool {
    value["v"] == 1
}

fn rev(value: Option<&Value>) -> Option<u64> {
    value.filter(|value| is_readable(value))?["rev"].as_u64()
}

/// Whether the value is there: under its key, or set aside.
fn is_kept(storage: &Storage, key: &str, value: &Value) -> bool {
    let aside = |record: &Value| record["body"]["key"] == key && record["body"]["value"] == *value;
    storage.get(key) == Some(value) || storage.iter().any(|(name, record)| name.starts_with("aside:") && aside(record))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_editors_lose_nothing_whatever_fails(events in events()) {
        let mut background = Background::new(Storage::new(), 1_000);
        let mut seen: [[Option<Value>; KEYS.len()]; 2] = Default::default();
        let mut spoiled: Vec<(&str, Value)> = Vec::new();
        for (event, fault) in events {
            background.now += 1;
            let before = background.storage.clone();
            let (editor, key, command) = match event {
                Event::Look { editor, key } => {
                    seen[editor][key] = before.get(KEYS[key]).filter(|value| is_readable(value)).cloned();
                    continue;
                }
                // A later build, say, whose record nobody here has seen.
                Event::Spoil { key, number } => {
                    if !before.contains_key(KEYS[key]) {
                        background.storage.insert(KEYS[key].to_owned(), later(number));
                        spoiled.push((KEYS[key], later(number)));
                    }
                    continue;
                }
                Event::Put { editor, key, text } => (editor, key, put(KEYS[key], rev(seen[editor][key].as_ref()), &format!("text {text}"))),
                Event::Remove { editor, key } => (editor, key, json!({"do": "remove", "key": KEYS[key], "base": rev(seen[editor][key].as_ref())})),
            };
            let name = KEYS[key];
            let answer = background.ask(&command, fault).0;
            let (old, new) = (before.get(name), background.storage.get(name));
            let is = answer.as_ref().map(|answer| answer["is"].as_str().unwrap().to_owned());
            // Nobody writes over what they have not seen, acknowledged or not.
            if old != new && old.is_some_and(is_readable) {
                prop_assert_eq!(old, seen[editor][key].as_ref(), "{}", command);
            }
            match is.as_deref() {
                Some("stored") => {
                    prop_assert_eq!(new.map(|value| &value["body"]), command.get("body"), "acknowledged and not there: {}", command);
                    prop_assert_eq!(rev(new), answer.as_ref().and_then(|answer| answer["rev"].as_u64()));
                    seen[editor][key] = new.cloned();
                }
                Some("conflict") => {
                    prop_assert_eq!(&background.storage, &before);
                    prop_assert!(old != seen[editor][key].as_ref());
                }
                Some(other) => prop_assert!(false, "{} was answered {}", command, other),
                None => {}
            }
            for (name, value) in &spoiled {
                prop_assert!(is_kept(&background.storage, name, value), "{} lost {}", command, value);
            }
        }
    }
}

//! Keeping what a page shows, and saying whose it is: commands to the keeper, answered from records alone.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

use std::collections::BTreeMap;

use heed::checklist::facts::JobFacts;
use heed::evidence::chain::Contents;
use heed::evidence::filed::chains;
use heed::evidence::{Kind, Uuid, Who};
use heed::protocol::{MessageShown, RoomShown, Shown};
use heed::store::commands::{Answer, Command, Fresh, Moment, Reply, run};
use serde_json::{Value, json};

const UID: &str = "2089982301013487890";
const ROOM: &str = "https://www.upwork.com/ab/messages/rooms/room_0a1b2c3d";

fn uuid(n: u32) -> Uuid {
    Uuid::read(&format!("00000000-0000-4000-8000-{n:012}")).unwrap()
}

/// A browser's store, in which commands are carried out one after the other.
#[derive(Default)]
struct Browser {
    records: BTreeMap<String, Value>,
    count: u32,
}

impl Browser {
    fn send(&mut self, message: &Value, shown: Option<Shown>) -> Reply {
        self.count += 10;
        let fresh = Fresh { entry: uuid(self.count), salt: uuid(self.count + 1), client: uuid(self.count + 2) };
        let at = Moment {
            now: 1_793_491_200_000 + i64::from(self.count),
            zone: "Europe/Lisbon".to_owned(),
            offset_minutes: 0,
            fresh: Some(fresh),
            shown,
        };
        let command = Command::read(&message.to_string()).unwrap();
        let Answer { reply, writes } = run(&command, &self.records, &at).unwrap();
        self.records.extend(writes.set);
        self.records.retain(|key, _| !writes.remove.contains(key));
        reply
    }

    fn stored(&mut self, message: &Value, shown: Option<Shown>) -> String {
        match self.send(message, shown) {
            Reply::Stored { key, .. } => key,
            other => panic!("{message}: {other:?}"),
        }
    }

    fn of(&self, kind: &str) -> Vec<&str> {
        self.records.keys().filter(|key| key.starts_with(kind)).map(String::as_str).collect()
    }

    fn body(&self, key: &str, pointer: &str) -> &Value {
        self.records[key].pointer(&format!("/body{pointer}")).unwrap()
    }
}

fn job_page() -> Shown {
    let facts = JobFacts { uid: Some(UID.to_owned()), title: Some("Redraw a harbour map".to_owned()), ..JobFacts::default() };
    let traits = json!({"jobs": [UID, "2089982301013487111"], "country": "Norway"});
    Shown {
        url: format!("https://www.upwork.com/jobs/~02{UID}"),
        facts: Some(facts),
        traits: serde_json::from_value(traits).unwrap(),
        text: Some("We need the old harbour map redrawn in ink.".to_owned()),
        ..Shown::default()
    }
}

fn room() -> Shown {
    let message = |key, from_me, text: &str| MessageShown {
        key,
        author: Some("Ola N.".to_owned()),
        from_me,
        time: Some("April 20, 2026 at 2:07 PM".to_owned()),
        text: text.to_owned(),
        ..MessageShown::default()
    };
    Shown {
        url: ROOM.to_owned(),
        traits: heed::clients::Traits::in_room(ROOM).unwrap(),
        room: Some(RoomShown { name: Some("Ola N.".to_owned()), ..RoomShown::default() }),
        messages: vec![message(4, Some(false), "Two sheets more, same price?"), message(5, Some(true), "Gladly, as an extra.")],
        ..Shown::default()
    }
}

#[test]
fn a_posting_is_kept_once_in_the_log_of_a_new_client_who_is_linked_to_the_job() {
    let mut browser = Browser::default();
    let keep = json!({"do": "keep"});
    let first = browser.stored(&keep, Some(job_page()));
    assert_eq!(browser.stored(&keep, Some(job_page())), first, "a second click keeps nothing twice");
    assert_eq!((browser.of("client:").len(), browser.of("evidence:").len(), browser.of("chain:").len()), (1, 1, 1));
    let client = browser.of("client:")[0].strip_prefix("client:").unwrap().to_owned();
    assert_eq!(browser.body(&format!("job:{UID}"), "/client"), &json!(client));
    assert_eq!(browser.body(&format!("client:{client}"), "/traits/country"), "Norway");
    assert_eq!(browser.body(&first, "/content/text"), "We need the old harbour map redrawn in ink.");
    let changed = Shown { text: Some("We need it in colour.".to_owned()), ..job_page() };
    assert_ne!(browser.stored(&keep, Some(changed)), first, "a post that was changed is kept as it is now");
    let all = chains(browser.records.iter().map(|(key, value)| (key.as_str(), value)), Contents::All);
    assert_eq!(all[&client].as_ref().unwrap().entries.len(), 2);
}

#[test]
fn messages_are_kept_with_who_said_them_in_the_log_of_the_rooms_client() {
    let mut browser = Browser::default();
    let theirs = browser.stored(&json!({"do": "keep", "key": 4}), Some(room()));
    let mine = browser.stored(&json!({"do": "keep", "key": 5}), Some(room()));
    let words = browser.stored(&json!({"do": "keep", "words": "as an extra"}), Some(room()));
    let who = |key: &str| serde_json::from_value::<Who>(browser.body(key, "/content/who").clone()).unwrap();
    assert_eq!([who(&theirs), who(&mine), who(&words)], [Who::Client, Who::Me, Who::Me]);
    assert_eq!(browser.body(&theirs, "/content/page/time/words"), "April 20, 2026 at 2:07 PM");
    assert_eq!(browser.body(&words, "/content/text"), "as an extra");
    assert_eq!(browser.of("client:").len(), 1);
    assert!(matches!(browser.send(&json!({"do": "keep", "key": 99}), Some(room())), Reply::Failed { .. }));
    assert!(matches!(browser.send(&json!({"do": "keep"}), None), Reply::Failed { .. }));
}

#[test]
fn the_user_says_whose_job_it_is_and_takes_it_back() {
    let mut browser = Browser::default();
    let ola = browser.stored(&json!({"do": "know", "name": "Ola"}), Some(room()));
    let id = ola.strip_prefix("client:").unwrap().to_owned();
    browser.stored(&json!({"do": "know", "client": id}), Some(job_page()));
    let job = format!("job:{UID}");
    assert_eq!(browser.body(&job, "/client"), &json!(id));
    assert_eq!(browser.body(&job, "/title"), "Redraw a harbour map");
    assert_eq!(browser.body(&ola, "/traits/country"), "Norway");
    browser.stored(&json!({"do": "refuse", "client": id}), Some(job_page()));
    assert_eq!(browser.records[&job].pointer("/body/client"), None);
    assert_eq!(browser.body(&job, "/distinct"), &json!([id]));
    let perhaps = json!({"do": "unrefuse", "job": UID, "client": id});
    assert_eq!([(); 2].map(|()| browser.stored(&perhaps, None)), [job.as_str(); 2]);
    assert_eq!((browser.records[&job].pointer("/body/distinct"), browser.body(&job, "/title")), (None, &json!("Redraw a harbour map")));
    let nobody = json!({"do": "know", "client": uuid(7)});
    assert!(matches!(browser.send(&nobody, Some(job_page())), Reply::Failed { message: "client_failed_unknown", .. }));
}

#[test]
fn clients_are_joined_and_split_and_each_keeps_its_own_log() {
    let mut browser = Browser::default();
    let one = browser.stored(&json!({"do": "know", "name": "Ola"}), Some(room()));
    let other = browser.stored(&json!({"do": "know", "name": "Harbour office"}), Some(job_page()));
    let id = |key: &str| key.strip_prefix("client:").unwrap().to_owned();
    browser.stored(&json!({"do": "join", "client": id(&one), "other": id(&other)}), None);
    assert_eq!(browser.body(&other, "/joined"), &json!(id(&one)));
    browser.stored(&json!({"do": "keep"}), Some(job_page()));
    assert_eq!(browser.of("chain:"), [format!("chain:{}", id(&other))]);
    browser.stored(&json!({"do": "split", "client": id(&other)}), None);
    assert_eq!(browser.records[&other].pointer("/body/joined"), None);
    browser.stored(&json!({"do": "distinct", "client": id(&one), "other": id(&other)}), None);
    assert_eq!(browser.body(&one, "/distinct"), &json!([id(&other)]));
    browser.stored(&json!({"do": "reconsider", "client": id(&one), "other": id(&other)}), None);
    assert_eq!([&one, &other].map(|key| browser.records[key].pointer("/body/distinct")), [None, None]);
}

#[test]
fn a_client_that_goes_takes_all_that_hangs_on_it_along_and_nothing_else() {
    let mut browser = Browser::default();
    let id = |key: &str| key.strip_prefix("client:").unwrap().to_owned();
    let ola = browser.stored(&json!({"do": "know", "name": "Ola"}), Some(room()));
    let office = browser.stored(&json!({"do": "know", "name": "Harbour office"}), Some(job_page()));
    let other = browser.stored(&json!({"do": "put", "key": format!("client:{}", uuid(7)), "base": null, "body": {"name": "Ines"}}), None);
    let note = |about: &str, n: u32| json!({"do": "put", "key": format!("note:{n}:a"), "base": null, "body": {"text": "Pays late.", "about": about}});
    for (n, about) in [ola.clone(), office.clone(), format!("job:{UID}"), other.clone(), "job:12".to_owned()].iter().enumerate() {
        browser.stored(&note(about, n as u32), None);
    }
    browser.stored(&json!({"do": "put", "key": "job:12", "base": null, "body": {"title": "A poster", "distinct": [id(&ola)]}}), None);
    browser.stored(&json!({"do": "put", "key": format!("checklist:{UID}"), "base": null, "body": {}}), None);
    browser.stored(&json!({"do": "distinct", "client": id(&other), "other": id(&ola)}), None);
    browser.stored(&json!({"do": "keep"}), Some(job_page()));
    browser.stored(&json!({"do": "keep", "key": 4}), Some(room()));
    browser.stored(&json!({"do": "join", "client": id(&ola), "other": id(&office)}), None);
    let unread = json!({"v": 99, "rev": 1, "at": 1, "body": {}});
    browser.records.insert("note:9:later".to_owned(), unread.clone());

    let forget = json!({"do": "forget", "client": id(&office)});
    browser.stored(&forget, None);
    let left = [other.as_str(), "job:12", "layout:records", "note:3:a", "note:4:a", "note:9:later"];
    assert_eq!(browser.records.keys().map(String::as_str).collect::<Vec<_>>(), left);
    assert_eq!([other.as_str(), "job:12"].map(|key| browser.records[key].pointer("/body/distinct")), [None, None]);
    assert_eq!(browser.records["note:9:later"], unread);
    let before = browser.records.clone();
    browser.stored(&forget, None);
    assert_eq!(browser.records, before, "its answer was lost");
}

#[test]
fn an_entry_by_hand_is_appended_once_and_a_removal_erases_and_stays_told() {
    let mut browser = Browser::default();
    let client = browser.stored(&json!({"do": "know", "name": "Ola"}), Some(room()));
    let id = client.strip_prefix("client:").unwrap().to_owned();
    let log = |n: u32, kind: Kind, text: &str| {
        json!({"do": "log", "client": id, "draft": {
            "uuid": uuid(n), "captured_ms": 5, "zone": "Europe/Lisbon", "offset_minutes": 0,
            "content": {"kind": kind, "text": text, "who": Who::Me, "salt": uuid(n + 1)},
        }})
    };
    let first = browser.stored(&log(901, Kind::Agreement, "Twelve sheets, two rounds."), None);
    assert_eq!(browser.stored(&log(901, Kind::Agreement, "Twelve sheets, two rounds."), None), first);
    let same_words = browser.stored(&log(911, Kind::Agreement, "Twelve sheets, two rounds."), None);
    assert_ne!(same_words, first, "what the user typed twice was meant twice");
    browser.stored(&log(921, Kind::Removal { of: 1 }, "Typed into the wrong log."), None);
    assert_eq!(browser.records[&first].pointer("/body/content"), None);
    assert_eq!(browser.of("evidence:").len(), 3);
    let all = chains(browser.records.iter().map(|(key, value)| (key.as_str(), value)), Contents::All);
    assert!(all[&id].is_ok());
    assert!(matches!(browser.send(&log(931, Kind::Correction { of: 9 }, "No such."), None), Reply::Failed { .. }));
    let stranger = json!({"do": "log", "client": uuid(3), "draft": log(941, Kind::Note, "x")["draft"]});
    assert!(matches!(browser.send(&stranger, None), Reply::Failed { message: "client_failed_unknown", .. }));
}

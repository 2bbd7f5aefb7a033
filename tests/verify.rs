//! The verify tool: what it says of whole, changed, cut and foreign files.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on says where")]

#[allow(dead_code, reason = "the tool's own entry is not called here")]
#[path = "../examples/verify.rs"]
mod verify;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use heed::evidence::backup::{Format, read_all, write};
use heed::evidence::chain::{Contents, Head, append, entry_key, head_key};
use heed::evidence::filed::{Chain, chains};
use heed::evidence::pack::{Options, Pack};
use heed::evidence::{Content, Draft, Entry, Kind, Uuid, Who};
use heed::values::{Cents, Millis};
use serde_json::{Value, json};

fn uuid(n: u32) -> Uuid {
    Uuid::read(&format!("{n:08x}-1111-4222-8333-444444444444")).unwrap()
}

fn draft(n: u32, kind: Kind, text: &str) -> Draft {
    let content = Content { kind, text: text.to_owned(), who: Who::Client, page: None, job: None, salt: uuid(n + 100) };
    Draft { uuid: uuid(n), captured_ms: Millis(1_795_534_698_000), zone: "Europe/Lisbon".to_owned(), offset_minutes: 0, content }
}

/// The records of one client's log: four entries, of which the third was removed.
fn records(client: &str) -> BTreeMap<String, Value> {
    let record = |body: Value| json!({"v": 1, "rev": 1, "at": 1_795_534_698_000_i64, "body": body});
    let (mut head, mut records) = (Head::new(uuid(9)), BTreeMap::new());
    let mut entries: Vec<Entry> = Vec::new();
    let kinds = [Kind::Agreement, Kind::Payment { cents: Cents(20_000) }, Kind::Message, Kind::Removal { of: 3 }];
    for (n, kind) in (1..).zip(kinds) {
        let target = kind.of().map(|of| entries[of as usize - 1].clone());
        let appended = append(&head, draft(n, kind, "Forty dishes in Dutch"), target.as_ref()).unwrap();
        for entry in [Some(appended.entry.clone()), appended.erased].into_iter().flatten() {
            records.insert(entry_key(client, entry.number), record(serde_json::to_value(entry).unwrap()));
        }
        entries.push(appended.entry);
        head = appended.head;
    }
    records.insert(head_key(client), record(serde_json::to_value(head).unwrap()));
    records
}

fn backup(records: &BTreeMap<String, Value>) -> String {
    write(Format::Backup, "0.1.0", Millis(0), records.iter().map(|(key, value)| (key.as_str(), value)))
}

/// What the tool prints, and whether all is unbroken, or why it stopped.
fn run(name: &str, bytes: impl AsRef<[u8]>) -> (String, Result<bool, String>) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    let mut out = Vec::new();
    let told = verify::run(&[path.to_str().unwrap().to_owned()], &mut out);
    (String::from_utf8(out).unwrap(), told.map_err(|failure| failure.to_string()))
}

#[test]
fn an_unbroken_chain_is_told_with_its_ends() {
    let (told, unbroken) = run("whole.json", backup(&records("a")));
    assert_eq!(unbroken, Ok(true));
    let start = "a: unbroken, 4 entries, first 2026-11-24 15:38:18 UTC, last 2026-11-24 15:38:18 UTC, 1 removed, last hash ";
    assert!(told.starts_with(start), "{told}");
    assert_eq!(told.lines().count(), 1);
}

#[test]
fn the_first_broken_link_is_told_and_the_other_chains_as_well() {
    let mut all = records("a");
    all.extend(records("b"));
    all.get_mut("evidence:a:000002").unwrap()["body"]["content"]["kind"]["payment"]["cents"] = json!(99_000);
    let (told, unbroken) = run("broken.json", backup(&all));
    assert_eq!(unbroken, Ok(false));
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines[0], "a: broken: entry 2 has another content than it was sealed with");
    assert!(lines[1].starts_with("b: unbroken"), "{told}");
}

#[test]
fn an_entry_that_was_changed_in_the_file_is_told_as_such() {
    let (told, unbroken) = run("edited.json", backup(&records("a")).replace("20000", "20001"));
    assert_eq!((told.as_str(), unbroken), ("a: broken: entry 2 has another content than it was sealed with\n", Ok(false)));
    let mut cut = records("a");
    cut.remove("evidence:a:000004");
    assert_eq!(
        run("removed.json", backup(&cut)),
        ("a: broken: entry 3 has no content, and no later entry removes it\n".to_owned(), Ok(false))
    );
}

#[test]
fn damage_elsewhere_is_told_with_its_line() {
    let mut all = records("a");
    all.insert("note:n".to_owned(), json!({"v": 1, "rev": 1, "at": 0, "body": {"text": "forty"}}));
    let (told, failure) = run("elsewhere.json", backup(&all).replace("forty", "fifty"));
    assert!(told.starts_with("a: unbroken"));
    let failure = failure.unwrap_err();
    assert!(failure.ends_with("elsewhere.json:7: this line was changed after it was written"), "{failure}");
}

#[test]
fn files_that_cannot_be_used_are_told_with_file_line_and_cause() {
    let whole = backup(&records("a"));
    let cut: String = whole.lines().take(3).map(|line| format!("{line}\n")).collect();
    for (name, bytes, ending) in [
        ("empty.json", "".as_bytes(), "empty.json:1: this is no backup and no evidence export of Heed"),
        ("cut.json", cut.as_bytes(), "cut.json:3: the file is cut off here"),
        ("bytes.json", b"{\n\xff", "bytes.json:2: not UTF-8"),
        ("none.json", backup(&BTreeMap::new()).as_bytes(), "none.json:1: there is no evidence in this file"),
    ] {
        let (told, failure) = run(name, bytes);
        let failure = failure.unwrap_err();
        assert!(told.is_empty() && failure.ends_with(ending), "{failure}");
    }
    let mut out = Vec::new();
    let absent = verify::run(&["no-such-file.json".to_owned()], &mut out).unwrap_err().to_string();
    assert!(absent.starts_with("no-such-file.json:1: "), "{absent}");
    assert!(verify::run(&[], &mut out).unwrap_err().to_string().starts_with("usage"));
}

#[test]
fn the_export_of_a_pack_verifies_with_contents_withheld() {
    let (backup, _) = read_all(&backup(&records("a"))).unwrap();
    let chain: Chain = chains(backup.pairs(), Contents::All).remove("a").unwrap().unwrap();
    let (chosen, options) = (BTreeSet::from([1, 4]), Options::default());
    let pack =
        Pack { client: "Maya", client_id: "a", chain: &chain, chosen: &chosen, options: &options, made: Millis(0), product: "0.1.0" };
    let (told, unbroken) = run("export.json", pack.export());
    assert_eq!(unbroken, Ok(true));
    assert!(told.contains("4 entries") && told.contains("1 removed, 1 withheld"), "{told}");
    let as_a_backup = pack.export().replace("heed-evidence", "heed-backup");
    assert_eq!(run("relabelled.json", as_a_backup).1, Ok(false), "a backup withholds nothing");
}

#[test]
fn a_files_words_do_not_steer_the_terminal() {
    let (told, _) = run("escape.json", backup(&records("a\u{1b}[2J")));
    assert!(!told.contains('\u{1b}'), "{told:?}");
}

//! The command that keeps settings in step across machines: what [`crate::sync`] decides, on the records as they are.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::commands::{Answer, Reply};
use super::kinds::Kind;
use super::record::{Body, Hands, Unreadable, first_rev, read, written};
use super::saved::{key, switches};
use super::{Needed, Records, Writes, parts};
use crate::sync::{ITEMS, Local, MOST_SUPERSEDED, Merged, NotTaken, STATE, State, Superseded, is_item, merge};

/// `remote` is all that the browser's sync storage holds; `failed` its words where it could not be used. Where the switch is off
/// nothing is done, and nothing is remembered.
pub(super) fn sync(records: &dyn Records, remote: &Map<String, Value>, failed: Option<&str>, now: i64) -> Result<Answer, Needed> {
    let state_key = key::<State>(STATE);
    records.want(std::slice::from_ref(&state_key), &[])?;
    let stored = records.get(&state_key)?;
    let mut writes = Writes::default();
    if !switches(records)?.0.sync {
        if stored.is_some() {
            writes.take_away(&state_key);
        }
        return Ok(answer(Merged::default(), writes));
    }
    let before = stored.and_then(|value| read::<State>(STATE, value).ok()).map(|record| record.body).unwrap_or_default();
    if let Some(failed) = failed {
        let state = State { failed: Some(failed.to_owned()), ..before.clone() };
        remember(&mut writes, &state_key, &before, &state, stored, now);
        return Ok(answer(Merged::default(), writes));
    }
    let superseded = key::<Superseded>("");
    records.want(&[], &[ITEMS.as_slice(), &[superseded.as_str()]].concat())?;
    let merged = merge(&local(records)?, remote, &before, now, &carried);
    for (key, record) in &merged.here {
        match record {
            Some(Local { rev, at, version, body }) => writes.store(key, written(*version, *rev, *at, body.clone())),
            None => writes.take_away(key),
        }
    }
    keep(records, &mut writes, &merged.superseded, now)?;
    remember(&mut writes, &state_key, &before, &merged.state, stored, now);
    Ok(answer(merged, writes))
}

fn answer(merged: Merged, writes: Writes) -> Answer {
    Answer { reply: Reply::Synced { set: merged.set, remove: merged.remove }, writes }
}

/// Writes the state, where it says something else than before.
fn remember(writes: &mut Writes, key: &str, before: &State, state: &State, stored: Option<&Value>, now: i64) {
    if stored.is_some() && before == state {
        return;
    }
    let rev = stored.and_then(|value| value.get("rev")?.as_u64()).map_or_else(|| first_rev(now), |rev| rev.saturating_add(1));
    writes.store(key, written(State::VERSION, rev, now, serde_json::to_value(state).unwrap_or_default()));
}

/// The items that are here; `None` for those that cannot be read.
fn local(records: &dyn Records) -> Result<BTreeMap<String, Option<Local>>, Needed> {
    let mut all = BTreeMap::new();
    for kind in ITEMS {
        for (key, value) in records.under(kind)? {
            let read = parts(key).and_then(|(kind, id)| Some((Kind::named(kind)?, id))).and_then(|(kind, id)| {
                let record = kind.read(id, value).ok()?;
                Some(Local { rev: record.rev, at: record.at, version: kind.version, body: record.body })
            });
            all.insert(key.to_owned(), read);
        }
    }
    Ok(all)
}

/// A body from another machine, carried over to the version of this build.
fn carried(key: &str, version: u32, body: &Value) -> Result<(u32, Value), NotTaken> {
    let (kind, id) = parts(key).and_then(|(kind, id)| Some((Kind::named(kind)?, id))).ok_or(NotTaken::Malformed)?;
    if !is_item(key) || kind.hands != Hands::Any {
        return Err(NotTaken::Malformed);
    }
    match kind.read(id, &written(version, 1, 0, body.clone())) {
        Ok(record) => Ok((kind.version, record.body)),
        Err(Unreadable::Newer(_)) => Err(NotTaken::Newer),
        Err(_) => Err(NotTaken::Malformed),
    }
}

/// Keeps what gave way, and of all that ever did the last few.
fn keep(records: &dyn Records, writes: &mut Writes, superseded: &[Superseded], now: i64) -> Result<(), Needed> {
    let prefix = key::<Superseded>("");
    let kept = records.under(&prefix)?;
    let is_kept = |one: &Superseded| {
        kept.iter().any(|(_, value)| {
            let member = |name: &str| value.get("body").and_then(|body| body.get(name));
            member("key").and_then(Value::as_str) == Some(&one.key) && member("body") == Some(&one.body)
        })
    };
    let news: Vec<&Superseded> = superseded.iter().filter(|one| !is_kept(one)).collect();
    // The moment comes first, so that the keys stand in the order in which things were replaced.
    let over = (kept.len() + news.len()).saturating_sub(MOST_SUPERSEDED);
    for (key, _) in kept.into_iter().take(over) {
        writes.take_away(key);
    }
    for one in news.into_iter().rev().take(MOST_SUPERSEDED) {
        let body = serde_json::to_value(one).unwrap_or_default();
        writes.store(&format!("{prefix}{now:013}:{}", one.key), written(Superseded::VERSION, first_rev(now), now, body));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::settings::{GENERAL, Settings};
    use crate::store::saved::general;

    type All = BTreeMap<String, Value>;

    /// A machine with its own clock.
    #[derive(Clone, Default)]
    struct Machine {
        records: All,
        now: i64,
    }

    impl Machine {
        fn new(now: i64) -> Self {
            let body = json!({"off": false, "sync": true});
            Self { records: BTreeMap::from([(general(), written(Settings::VERSION, 1, now, body))]), now }
        }

        fn put(&mut self, key: &str, body: Value) {
            self.now += 10;
            let kind = Kind::named(parts(key).unwrap().0).unwrap();
            let rev = self.records.get(key).map_or(self.now as u64, |value| value.get("rev").unwrap().as_u64().unwrap() + 1);
            self.records.insert(key.to_owned(), written(kind.version, rev, self.now, body));
        }

        fn set_floor(&mut self, cents: u64) {
            self.put(&general(), json!({"hourly_floor": cents, "sync": true}));
        }

        fn template(&mut self, number: u32, name: &str) {
            let body = serde_json::to_value(crate::checklist::TemplateRecord { name: name.to_owned(), ..Default::default() }).unwrap();
            self.put(&format!("template:{number}"), body);
        }

        fn drop(&mut self, key: &str) {
            self.now += 10;
            self.records.remove(key);
        }

        /// Syncs, and checks that whatever gave way here is kept.
        fn sync(&mut self, remote: &mut Map<String, Value>) -> bool {
            self.now += 10;
            let before = self.records.clone();
            let Answer { reply, writes } = sync(&self.records, remote, None, self.now).unwrap();
            let Reply::Synced { set, remove } = reply else { panic!("not in step") };
            let idle = set.is_empty() && remove.is_empty() && writes.is_empty();
            self.records.extend(writes.set);
            self.records.retain(|key, _| !writes.remove.contains(key));
            remote.extend(set);
            remote.retain(|key, _| !remove.contains(key));
            for (key, value) in before.iter().filter(|(key, _)| is_item(key)) {
                let body = |value: &Value| {
                    let mut body = value.get("body").cloned().unwrap_or_default();
                    body.as_object_mut().and_then(|body| body.remove("sync"));
                    body
                };
                let now = self.records.get(key).map(body);
                assert!(
                    now.as_ref() == Some(&body(value)) || self.superseded().contains(&body(value).to_string()),
                    "{key} is lost without a trace"
                );
            }
            idle
        }

        fn superseded(&self) -> BTreeSet<String> {
            let all = self.records.iter().filter(|(key, _)| key.starts_with("superseded:"));
            all.map(|(_, value)| value.pointer("/body/body").unwrap().to_string()).collect()
        }

        fn items(&self) -> Vec<(String, Value)> {
            let items = self.records.iter().filter(|(key, _)| is_item(key));
            items.map(|(key, value)| (key.clone(), value.get("body").unwrap().clone())).collect()
        }

        fn floor(&self) -> Option<u64> {
            self.records.get(&general())?.pointer("/body/hourly_floor")?.as_u64()
        }

        fn state(&self) -> State {
            read::<State>(STATE, self.records.get("sync:state").unwrap()).unwrap().body
        }
    }

    fn settle(machines: &mut [Machine], remote: &mut Map<String, Value>) {
        for _ in 0..9 {
            let idle: Vec<bool> = machines.iter_mut().map(|machine| machine.sync(remote)).collect();
            if idle.into_iter().all(|idle| idle) {
                return;
            }
        }
        panic!("it never ends");
    }

    #[test]
    fn where_the_switch_is_off_nothing_is_read_written_or_remembered() {
        let mut machine = Machine::new(100);
        let mut remote = Map::new();
        settle(std::slice::from_mut(&mut machine), &mut remote);
        assert!(remote.contains_key("setting:general"));
        machine.put(&general(), json!({"off": true}));
        let answer = sync(&machine.records, &remote, None, 200).unwrap();
        assert_eq!(answer.reply, Reply::Synced { set: BTreeMap::new(), remove: BTreeSet::new() });
        assert_eq!((answer.writes.set.len(), answer.writes.remove.len()), (0, 1), "only what was agreed on is forgotten");
    }

    #[test]
    fn who_joins_gets_the_settings_of_the_others_and_keeps_their_own_in_sight() {
        let mut remote = Map::new();
        let mut all = [Machine::new(100), Machine::new(9_000)];
        all[0].set_floor(2_500);
        all[0].sync(&mut remote);
        all[1].set_floor(4_000);
        settle(&mut all, &mut remote);
        assert_eq!(all.each_ref().map(Machine::floor), [Some(2_500); 2]);
        assert!(all[1].superseded().iter().any(|body| body.contains("4000")));
        assert!(!remote.values().any(|item| item.to_string().contains("sync")), "the switch is each machine's own");
    }

    #[test]
    fn the_later_change_holds_and_a_removal_travels() {
        let mut remote = Map::new();
        let mut all = [Machine::new(100), Machine::new(100)];
        settle(&mut all, &mut remote);
        all[0].put("muted:stale-post", json!({}));
        all[0].template(1, "Menus");
        settle(&mut all, &mut remote);
        assert!(all[1].records.contains_key("muted:stale-post") && all[1].records.contains_key("template:1"));
        all[1].now += 500;
        all[0].set_floor(2_500);
        all[1].set_floor(4_000);
        all[0].drop("muted:stale-post");
        settle(&mut all, &mut remote);
        assert_eq!(all.each_ref().map(Machine::floor), [Some(4_000); 2]);
        assert!(!all[1].records.contains_key("muted:stale-post"));
        assert!(all[0].superseded().iter().any(|body| body.contains("2500")));
    }

    #[test]
    fn a_change_made_by_a_slow_clock_still_holds() {
        let mut remote = Map::new();
        let mut all = [Machine::new(1_000_000), Machine::new(100)];
        settle(&mut all, &mut remote);
        all[0].set_floor(2_500);
        settle(&mut all, &mut remote);
        all[1].set_floor(4_000);
        settle(&mut all, &mut remote);
        assert_eq!(all.each_ref().map(Machine::floor), [Some(4_000); 2]);
    }

    #[test]
    fn what_has_no_room_is_told_and_stays_here() {
        let mut remote = Map::new();
        let mut machine = Machine::new(100);
        machine.template(1, &"<".repeat(90));
        let key = "template:2".to_owned();
        machine.template(2, "Large");
        let own: Vec<Value> = (0..50).map(|n| json!({"id": format!("own-{n}"), "label": "<".repeat(100)})).collect();
        machine.records.get_mut(&key).unwrap().pointer_mut("/body").unwrap()["list"] = json!({"own": own});
        machine.sync(&mut remote);
        assert_eq!(machine.state().left_out, BTreeMap::from([(key.clone(), "sync_too_large".to_owned())]));
        assert!(!remote.contains_key(&key) && remote.contains_key("template:1") && machine.records.contains_key(&key));
        for number in 0..600 {
            machine.put(&format!("muted:sign-{number}"), json!({}));
        }
        machine.sync(&mut remote);
        assert_eq!(remote.len(), 512);
        assert!(machine.state().left_out.values().any(|why| why == "sync_full") && machine.sync(&mut remote));
    }

    #[test]
    fn what_a_later_build_wrote_or_cannot_be_read_is_left_alone() {
        let later = json!({"at": 9_000, "v": 99, "body": {"x": 1}});
        let mut remote = Map::from_iter([("template:1".to_owned(), later.clone()), ("template:x".to_owned(), json!(7))]);
        let mut machine = Machine::new(100);
        machine.template(1, "Mine");
        machine.records.insert("template:3".to_owned(), json!("broken"));
        settle(std::slice::from_mut(&mut machine), &mut remote);
        assert_eq!((remote.get("template:1"), machine.records.get("template:3")), (Some(&later), Some(&json!("broken"))));
        let left_out: Vec<(String, String)> = machine.state().left_out.into_iter().collect();
        let told = |key: &str, why: &str| (key.to_owned(), why.to_owned());
        assert_eq!(left_out, [told("template:1", "sync_newer"), told("template:3", "sync_unreadable")]);
    }

    #[test]
    fn a_sync_storage_that_refuses_is_told_until_it_works_again() {
        let mut machine = Machine::new(100);
        let Answer { writes, .. } = sync(&machine.records, &Map::new(), Some("no sync here"), 200).unwrap();
        machine.records.extend(writes.set);
        assert_eq!(machine.state().failed.as_deref(), Some("no sync here"));
        machine.sync(&mut Map::new());
        assert_eq!(machine.state().failed, None);
    }

    #[test]
    fn removals_are_forgotten_after_a_while_and_only_the_last_replaced_versions_are_kept() {
        let mut remote = Map::new();
        let mut all = [Machine::new(100), Machine::new(100)];
        settle(&mut all, &mut remote);
        all[0].put("muted:stale-post", json!({}));
        settle(&mut all, &mut remote);
        all[0].drop("muted:stale-post");
        settle(&mut all, &mut remote);
        assert!(remote.contains_key("muted:stale-post"));
        all.iter_mut().for_each(|machine| machine.now += 91 * 24 * 60 * 60 * 1_000);
        settle(&mut all, &mut remote);
        assert!(!remote.contains_key("muted:stale-post") && !all[0].state().items.contains_key("muted:stale-post"));
        for floor in 1..40 {
            all[0].set_floor(floor * 100);
            settle(&mut all, &mut remote);
        }
        assert_eq!(all[1].superseded().len(), MOST_SUPERSEDED);
        assert!(read::<Settings>(GENERAL, all[1].records.get(&general()).unwrap()).unwrap().body.sync);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        /// Every sync asserts that nothing is replaced without a trace.
        #[test]
        fn machines_that_exchange_in_any_order_end_with_the_same(steps in prop::collection::vec((0..3_usize, 0..6_u32, 0..4_u32), 1..24)) {
            let mut remote = Map::new();
            // What the browser hands over may lag behind.
            let mut late = Map::new();
            let mut all = [Machine::new(100), Machine::new(140), Machine::new(5_000)];
            for (who, what, number) in steps {
                let machine = &mut all[who];
                match what {
                    0 => machine.set_floor(u64::from(number) * 100 + who as u64),
                    1 => machine.template(number, &format!("Template of {who}, {}", machine.now)),
                    2 => machine.drop(&format!("template:{number}")),
                    3 => machine.put(&format!("muted:sign-{number}"), json!({})),
                    4 => {
                        let mut seen = late.clone();
                        machine.sync(&mut seen);
                        remote.extend(seen.into_iter().filter(|(key, item)| late.get(key) != Some(item)));
                    }
                    _ => {
                        late = remote.clone();
                        machine.sync(&mut remote);
                    }
                }
            }
            settle(&mut all, &mut remote);
            prop_assert_eq!(all[0].items(), all[1].items());
            prop_assert_eq!(all[1].items(), all[2].items());
        }
    }
}

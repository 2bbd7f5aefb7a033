#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail loudly")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};
use time::Date;

use super::traits::{MOST_COMPANIES, MOST_JOBS, MOST_ROOMS};
use super::*;
use crate::facts::{Client, Job, PastContract, Posting};
use crate::values::{JobUid, Millis, date};

/// 20 November 2026, noon.
const NOW: Millis = Millis(1_795_176_000_000);
const JOB: u64 = 2_080_000_000_000_000_001;

fn day(text: &str) -> Date {
    date(text).unwrap()
}

/// Job ids in the order of time.
fn jobs(numbers: impl IntoIterator<Item = u64>) -> Uids {
    numbers.into_iter().map(|number| 1_900_000_000_000_000_000 + number).collect()
}

fn with_jobs(numbers: impl IntoIterator<Item = u64>) -> Traits {
    Traits { jobs: jobs(numbers), ..Traits::default() }
}

/// A seed shop in Bergen that joined on 8 October 2020.
fn seed_shop() -> Traits {
    Traits {
        member_since: Some(day("2020-10-08")),
        country: Some("Norway".to_owned()),
        city: Some("Bergen".to_owned()),
        ..Traits::default()
    }
}

fn seen_on(day_seen: &str, jobs_posted: u32, hires: u32) -> Option<LastSeen> {
    Some(LastSeen { day: day(day_seen), industry: None, size: None, jobs_posted: Some(jobs_posted), hires: Some(hires) })
}

fn strength(known: &Traits, seen: &Traits) -> Strength {
    compare(known, seen).strength
}

fn record(traits: Traits) -> ClientRecord {
    ClientRecord { traits, ..ClientRecord::default() }
}

type Book = BTreeMap<String, ClientRecord>;

fn book<const N: usize>(records: [(&str, ClientRecord); N]) -> Book {
    records.into_iter().map(|(id, record)| (id.to_owned(), record)).collect()
}

fn clients(book: &Book) -> Clients<'_> {
    book.iter().map(|(id, record)| (id.as_str(), record)).collect()
}

fn names(candidates: &[Candidate]) -> Vec<&str> {
    candidates.iter().map(|one| one.client.as_str()).collect()
}

fn linked(client: &str) -> JobRecord {
    JobRecord { client: Some(client.to_owned()), ..JobRecord::default() }
}

// What a page shows.

#[test]
fn a_posting_shows_its_own_job_the_past_ones_and_the_client_s_facts() {
    let client = Client {
        country: Some("Norway".to_owned()),
        city: Some(" Bergen ".to_owned()),
        member_since: Some(day("2020-10-08")),
        industry: Some("Gardening".to_owned()),
        hires: Some(4),
        ..Client::default()
    };
    let past = |uid| PastContract { uid, ..PastContract::default() };
    let history = vec![past(Some(JobUid(7))), past(None), past(Some(JobUid(5))), past(Some(JobUid(7)))];
    let posting = Posting { job: Job { uid: Some(JobUid(JOB)), ..Job::default() }, client, history, ..Posting::default() };
    let traits = Traits::of(&posting, NOW);
    assert_eq!(traits.jobs.iter().collect::<Vec<_>>(), [5, 7, JOB]);
    assert_eq!((traits.country.as_deref(), traits.city.as_deref()), (Some("Norway"), Some("Bergen")));
    let last = traits.last.unwrap();
    assert_eq!((last.day, last.industry.as_deref(), last.hires, last.jobs_posted), (day("2026-11-20"), Some("Gardening"), Some(4), None));
}

#[test]
fn a_tile_shows_few_facts_and_makes_none_up() {
    let posting = Posting { job: Job { uid: Some(JobUid(JOB)), ..Job::default() }, ..Posting::default() };
    assert_eq!(Traits::of(&posting, NOW), Traits { jobs: [JOB].into_iter().collect(), ..Traits::default() });
    assert_eq!(Traits::of(&Posting::default(), Millis(i64::MAX)), Traits::default());
}

#[test]
fn the_url_of_a_room_names_the_room_and_a_company() {
    let read = |url: &str| Traits::in_room(url).map(|traits| (traits.rooms, traits.companies.iter().collect::<Vec<_>>()));
    let room = vec!["room_0a1b2c".to_owned()];
    let url =
        "https://www.upwork.com/ab/messages/rooms/room_0a1b2c?pageTitle=Ada,%20Seeds&companyReference=1314000000000000000&sidebar=true";
    assert_eq!(read(url), Some((room.clone(), vec![1_314_000_000_000_000_000])));
    assert_eq!(read("https://www.upwork.com/messages/rooms/room_0a1b2c"), Some((room, vec![])));
    for url in [
        "https://www.upwork.com/ab/messages/rooms/?sidebar=true",
        "https://www.upwork.com/ab/messages/rooms/room_",
        "https://www.upwork.com/ab/messages/rooms/room_%22",
        "https://www.upwork.com/jobs/room_0a1b2c",
        "",
    ] {
        assert_eq!(read(url), None, "{url}");
    }
}

// How alike two are.

#[test]
fn two_jobs_in_common_are_proposed_strongly_and_one_as_a_question() {
    assert_eq!(strength(&with_jobs([1, 2, 3]), &with_jobs([2, 3, 9])), Strength::Strong);
    assert_eq!(strength(&with_jobs([1, 2, 3]), &with_jobs([3, 9])), Strength::Likely);
    assert_eq!(strength(&with_jobs([1, 2, 3]), &with_jobs([4, 9])), Strength::Weak);
    assert_eq!(compare(&with_jobs([1, 2, 3]), &with_jobs([2, 3, 9])).agrees, [Agreement::Jobs(2)]);
}

#[test]
fn the_same_day_country_and_city_are_a_question_and_none_of_them_may_lack() {
    let known = seed_shop();
    assert_eq!(strength(&known, &seed_shop()), Strength::Likely);
    for seen in [
        Traits { member_since: None, ..seed_shop() },
        Traits { country: None, ..seed_shop() },
        Traits { city: None, ..seed_shop() },
        Traits { city: Some("Oslo".to_owned()), ..seed_shop() },
    ] {
        assert_eq!(strength(&known, &seen), Strength::Weak, "{seen:?}");
    }
}

#[test]
fn another_day_of_joining_is_another_client_whatever_jobs_agree() {
    let known = Traits { jobs: jobs(1..9), ..seed_shop() };
    let seen = Traits { member_since: Some(day("2023-02-14")), ..known.clone() };
    let likeness = compare(&known, &seen);
    assert_eq!(likeness.strength, Strength::Contradicted);
    assert_eq!(likeness.contradicts, [Contradiction::MemberSince { known: day("2020-10-08"), seen: day("2023-02-14") }]);
    assert_eq!(likeness.agrees[0], Agreement::Jobs(8));
}

#[test]
fn a_shared_room_outweighs_another_day_of_joining_and_the_contradiction_is_told() {
    let known = Traits { rooms: vec!["room_a".to_owned()], ..seed_shop() };
    let likeness = compare(&known, &Traits { member_since: Some(day("2023-02-14")), ..known.clone() });
    assert_eq!((likeness.strength, likeness.agrees[0].clone()), (Strength::Strong, Agreement::Room));
    assert!(matches!(likeness.contradicts[..], [Contradiction::MemberSince { .. }]));
}

#[test]
fn a_client_who_moved_is_still_recognised_by_jobs() {
    let known = Traits { jobs: jobs([1, 2]), ..seed_shop() };
    let seen = Traits { country: Some("Spain".to_owned()), city: Some("Vigo".to_owned()), ..known.clone() };
    let likeness = compare(&known, &seen);
    assert_eq!(likeness.strength, Strength::Strong);
    assert_eq!(likeness.contradicts, [Contradiction::Country { known: "Norway".to_owned(), seen: "Spain".to_owned() }]);
    let without_jobs = |traits: &Traits| Traits { jobs: Uids::default(), ..traits.clone() };
    assert_eq!(strength(&without_jobs(&known), &without_jobs(&seen)), Strength::Weak);
}

#[test]
fn days_of_joining_a_time_zone_apart_are_the_same() {
    let joined = |text: &str| Traits { member_since: Some(day(text)), ..seed_shop() };
    let likeness = compare(&joined("2020-10-09"), &joined("2020-10-08"));
    assert_eq!(likeness.strength, Strength::Likely);
    assert_eq!(likeness.agrees[0], Agreement::MemberSince(day("2020-10-08")));
    assert_eq!(strength(&joined("2020-10-08"), &joined("2020-10-10")), Strength::Contradicted);
}

#[test]
fn the_first_of_a_month_may_stand_for_the_month_and_proves_nothing() {
    let joined = |text: &str| Traits { member_since: Some(day(text)), ..seed_shop() };
    for (one, other) in [("2020-10-01", "2020-10-23"), ("2020-10-01", "2020-10-01"), ("2020-09-30", "2020-10-01")] {
        let likeness = compare(&joined(one), &joined(other));
        assert_eq!(likeness.strength, Strength::Weak, "{one} {other}");
        assert!(likeness.contradicts.is_empty(), "{one} {other}");
    }
    assert_eq!(strength(&joined("2020-10-01"), &joined("2020-11-02")), Strength::Contradicted);
    let known = Traits { jobs: jobs([1, 2]), ..joined("2020-10-01") };
    assert_eq!(strength(&known, &Traits { jobs: jobs([1, 2]), ..joined("2020-10-23") }), Strength::Strong);
}

#[test]
fn counts_that_shrink_take_the_question_back_but_not_the_jobs() {
    let known = Traits { last: seen_on("2026-03-01", 40, 12), ..seed_shop() };
    let seen = Traits { last: seen_on("2026-05-01", 7, 12), ..seed_shop() };
    let likeness = compare(&known, &seen);
    assert_eq!((likeness.strength, likeness.contradicts), (Strength::Weak, vec![Contradiction::JobsPosted { known: 40, seen: 7 }]));
    let same_day = Traits { last: seen_on("2026-03-01", 7, 12), ..seed_shop() };
    assert_eq!(strength(&known, &same_day), Strength::Likely);
    let with = |traits: &Traits| Traits { jobs: jobs([1, 2]), ..traits.clone() };
    assert_eq!(strength(&with(&known), &with(&seen)), Strength::Strong);
}

#[test]
fn a_company_that_all_rooms_share_is_the_user_s_own_and_proposes_nobody() {
    let own = |traits: Traits| Traits { companies: [1_504_602_788_601_667_585].into_iter().collect(), ..traits };
    let likeness = compare(&own(seed_shop()), &own(Traits { country: Some("Norway".to_owned()), ..Traits::default() }));
    assert_eq!((likeness.strength, likeness.agrees[0].clone()), (Strength::Weak, Agreement::CompanyOfSomebody));
}

#[test]
fn a_company_made_on_the_day_of_joining_is_the_client_s() {
    // The number was made on 17 March 2022.
    let known =
        Traits { companies: [1_504_602_788_601_667_585].into_iter().collect(), member_since: Some(day("2022-03-17")), ..Traits::default() };
    let likeness = compare(&known, &Traits { member_since: None, ..known.clone() });
    assert_eq!((likeness.strength, likeness.agrees), (Strength::Strong, vec![Agreement::Company]));
}

#[test]
fn words_in_common_join_nobody() {
    let last = |industry: &str| {
        Some(LastSeen {
            industry: Some(industry.to_owned()),
            size: Some("Individual client".to_owned()),
            ..seen_on("2026-03-01", 3, 2).unwrap()
        })
    };
    let known = Traits {
        country: Some("Norway".to_owned()),
        city: Some("Bergen".to_owned()),
        last: last("Great Design Studio"),
        ..Traits::default()
    };
    let stored = book([("a", ClientRecord { name: "Great Design Studio, Bergen".to_owned(), ..record(known.clone()) })]);
    assert_eq!(strength(&known, &known), Strength::Weak);
    assert_eq!(clients(&stored).candidates(&known, Some(JobUid(JOB)), None), []);
}

#[test]
fn nothing_known_is_neither_agreement_nor_contradiction() {
    let likeness = compare(&Traits::default(), &seed_shop());
    assert_eq!(likeness, Likeness { strength: Strength::Weak, agrees: vec![], contradicts: vec![] });
}

#[test]
fn every_word_of_a_likeness_has_its_message_and_places() {
    let messages: Value = serde_json::from_str(include_str!("../../extension/_locales/en/messages.json")).unwrap();
    let name = || "Bergen".to_owned();
    let agreements = [
        Agreement::Room,
        Agreement::SameJob,
        Agreement::Jobs(2),
        Agreement::Company,
        Agreement::CompanyOfSomebody,
        Agreement::MemberSince(day("2020-10-08")),
        Agreement::MemberSinceMonth(day("2020-10-08")),
        Agreement::Country(name()),
        Agreement::City(name()),
        Agreement::Industry(name()),
        Agreement::Size(name()),
    ];
    let contradictions = [
        Contradiction::MemberSince { known: day("2020-10-08"), seen: day("2020-11-08") },
        Contradiction::Country { known: name(), seen: name() },
        Contradiction::City { known: name(), seen: name() },
        Contradiction::JobsPosted { known: 2, seen: 1 },
        Contradiction::Hires { known: 2, seen: 1 },
    ];
    let plain = |message| Said { message, args: vec![] };
    let headings = [Strength::Contradicted, Strength::Weak, Strength::Likely, Strength::Strong].into_iter().filter_map(Strength::message);
    let states = Outcome::ALL.map(Outcome::message).into_iter().chain(Status::ALL.map(Status::message)).chain(headings);
    let all = agreements.map(Said::from).into_iter().chain(contradictions.map(Said::from)).chain(states.map(plain));
    for Said { message, args } in all {
        let places = messages[message]["placeholders"].as_object().map_or(0, serde_json::Map::len);
        assert!(messages[message]["message"].is_string(), "no message {message}");
        assert_eq!(places, args.len(), "{message}");
    }
    assert_eq!(
        serde_json::to_value(compare(&with_jobs([1]), &with_jobs([1]))).unwrap(),
        json!({"strength": "likely", "agrees": [{"message": "client_agrees_jobs", "args": ["1"]}], "contradicts": []})
    );
    assert_eq!(Said::from(Agreement::MemberSinceMonth(day("2020-10-01"))).args, ["2020-10"]);
}

// Learning.

#[test]
fn what_contradicts_is_told_and_not_written_over() {
    let mut known = Traits { last: seen_on("2026-03-01", 40, 12), ..seed_shop() };
    let other = Traits {
        jobs: jobs([1]),
        member_since: Some(day("2023-02-14")),
        country: Some("Spain".to_owned()),
        city: Some("Vigo".to_owned()),
        last: seen_on("2026-05-01", 2, 1),
        ..Traits::default()
    };
    let before = known.clone();
    let contradicts = known.learn(&other);
    assert!(matches!(contradicts[..2], [Contradiction::MemberSince { .. }, Contradiction::Country { .. }]));
    assert_eq!(known, Traits { jobs: jobs([1]), ..before });
}

#[test]
fn a_country_that_differs_brings_no_city_along() {
    let mut known = Traits { city: None, ..seed_shop() };
    known.learn(&Traits { country: Some("Spain".to_owned()), city: Some("Vigo".to_owned()), ..seed_shop() });
    assert_eq!(known, Traits { city: None, ..seed_shop() });
}

#[test]
fn a_month_gives_way_to_the_day_in_it() {
    let mut known = Traits { member_since: Some(day("2020-10-01")), ..Traits::default() };
    assert!(known.learn(&seed_shop()).is_empty());
    assert_eq!(known.member_since, Some(day("2020-10-08")));
    known.learn(&Traits { member_since: Some(day("2020-10-01")), ..Traits::default() });
    assert_eq!(known.member_since, Some(day("2020-10-08")));
}

#[test]
fn what_changes_with_time_is_kept_as_last_seen() {
    let size = |size: &str, day_seen| LastSeen { size: Some(size.to_owned()), hires: None, ..seen_on(day_seen, 9, 9).unwrap() };
    let mut known = Traits { last: seen_on("2026-03-01", 4, 3), ..Traits::default() };
    known.learn(&Traits { last: Some(size("small", "2026-05-01")), ..Traits::default() });
    known.learn(&Traits { last: Some(size("tiny", "2026-04-01")), ..Traits::default() });
    assert_eq!(known.last, Some(LastSeen { hires: Some(3), ..size("small", "2026-05-01") }));
}

#[test]
fn a_record_filled_to_the_brim_is_sound_and_below_6_kb() {
    let words = |n: usize| "å".repeat(n);
    let mut traits = Traits {
        country: Some(words(30)),
        city: Some(words(30)),
        last: Some(LastSeen { industry: Some(words(30)), size: Some(words(30)), ..seen_on("2026-03-01", 99_999, 99_999).unwrap() }),
        ..seed_shop()
    };
    for round in 0..40 {
        let rooms = (0..3).map(|n| format!("room_{:032x}", round * 3 + n)).collect();
        traits.learn(&Traits { jobs: jobs(round * 10..round * 10 + 10), companies: jobs([round]), rooms, ..Traits::default() });
    }
    assert_eq!((traits.jobs.len(), traits.companies.len(), traits.rooms.len()), (MOST_JOBS, MOST_COMPANIES, MOST_ROOMS));
    assert!(traits.jobs.contains(1_900_000_000_000_000_399) && !traits.jobs.contains(1_900_000_000_000_000_000));
    assert_eq!(traits.rooms.last().unwrap(), &format!("room_{:032x}", 119));
    let id = |n: u32| format!("0f8fad5b-d9cb-469f-a165-7086{n:08}");
    let full = ClientRecord {
        name: words(100),
        traits,
        joined: Some(id(1)),
        distinct: (2..10).map(id).collect(),
        mark: Some(DoNotWorkWith { reason: words(300), since_ms: NOW.0 }),
        outcome: Some(Outcome::WalkedAway),
        created_ms: NOW.0,
    };
    assert_eq!(full.check(&id(0)), Ok(()));
    let stored = serde_json::to_string(&full).unwrap();
    assert!(stored.len() < 6_000, "{} bytes", stored.len());
    assert_eq!(serde_json::from_str::<ClientRecord>(&stored).unwrap(), full);
}

// Records.

#[test]
fn records_are_kept_lean_and_ids_as_texts() {
    let client = ClientRecord {
        name: "Seed shop".to_owned(),
        traits: Traits { jobs: [JOB].into_iter().collect(), last: seen_on("2026-03-01", 4, 3), ..seed_shop() },
        outcome: Some(Outcome::WorkedWell),
        created_ms: 5,
        ..ClientRecord::default()
    };
    let stored = json!({"name": "Seed shop", "outcome": "worked-well", "created_ms": 5, "traits": {
        "jobs": [JOB.to_string()], "member_since": "2020-10-08", "country": "Norway", "city": "Bergen",
        "last": {"day": "2026-03-01", "jobs_posted": 4, "hires": 3}
    }});
    assert_eq!(serde_json::to_value(&client).unwrap(), stored);
    assert_eq!(serde_json::from_value::<ClientRecord>(stored).unwrap(), client);
    let job = JobRecord { status: Some(Status::Interviewing), status_ms: Some(5), ..linked("a") };
    let stored = json!({"client": "a", "status": "interviewing", "status_ms": 5});
    assert_eq!(serde_json::to_value(&job).unwrap(), stored);
    assert_eq!(serde_json::from_value::<JobRecord>(stored).unwrap(), job);
    assert_eq!(serde_json::from_str::<JobRecord>("{}").unwrap(), JobRecord::default());
}

#[test]
fn a_record_that_makes_no_sense_is_refused() {
    let of_client = |body: Value| serde_json::from_value::<ClientRecord>(body).map_err(|e| e.to_string()).and_then(|c| c.check("a"));
    assert_eq!(of_client(json!({"name": "Seed shop"})), Ok(()));
    let too_many: Vec<String> = (0..=MOST_JOBS).map(|n| n.to_string()).collect();
    for body in [
        json!({"joined": "a"}),
        json!({"distinct": ["a"]}),
        json!({"joined": "no id"}),
        json!({"name": "x".repeat(101)}),
        json!({"outcome": "fine"}),
        json!({"traits": {"jobs": ["x"]}}),
        json!({"traits": {"jobs": too_many}}),
        json!({"traits": {"member_since": "long ago"}}),
        json!({"traits": {"city": "x".repeat(500)}}),
        json!({"mark": {"reason": "x".repeat(301), "since_ms": 1}}),
    ] {
        assert!(of_client(body.clone()).is_err(), "{body}");
    }
    let of_job = |id: &str, job: JobRecord| job.check(id);
    assert_eq!(of_job("2080000000000000001", linked("a")), Ok(()));
    assert!(of_job("~02", linked("a")).is_err() && of_job("1", linked("")).is_err());
    assert!(of_job("1", JobRecord { distinct: BTreeSet::from(["a".to_owned()]), ..linked("a") }).is_err());
}

// Proposals.

#[test]
fn the_likeliest_client_comes_first_and_weak_ones_are_left_out() {
    let seen = Traits { jobs: jobs([1, 2, 3]), ..seed_shop() };
    let stored = book([
        ("one-job", record(with_jobs([3]))),
        ("same-day", record(seed_shop())),
        ("stranger", record(with_jobs([50, 51]))),
        ("two-jobs", record(with_jobs([1, 2]))),
        ("joined-later", record(Traits { member_since: Some(day("2024-10-08")), ..seen.clone() })),
    ]);
    let found = clients(&stored).candidates(&seen, Some(JobUid(JOB)), None);
    assert_eq!(names(&found), ["two-jobs", "same-day", "one-job"]);
}

#[test]
fn a_tile_is_recognised_only_by_its_own_job() {
    let tile = Traits { jobs: [JOB].into_iter().collect(), country: Some("Norway".to_owned()), ..Traits::default() };
    let of_job = Traits { jobs: [JOB].into_iter().collect(), ..seed_shop() };
    let stored = book([("a", record(seed_shop())), ("b", record(of_job))]);
    let found = clients(&stored).candidates(&tile, Some(JobUid(JOB)), None);
    assert_eq!(names(&found), ["b"]);
    assert_eq!(found[0].likeness.strength, Strength::Strong);
    assert_eq!(found[0].likeness.agrees, [Agreement::SameJob, Agreement::Country("Norway".to_owned())]);
}

#[test]
fn a_likeness_to_a_joined_client_proposes_the_main_one() {
    let joined = ClientRecord { joined: Some("a".to_owned()), ..record(with_jobs([1, 2])) };
    let stored = book([("a", record(with_jobs([2]))), ("b", joined)]);
    let found = clients(&stored).candidates(&with_jobs([1, 2]), None, None);
    assert_eq!((names(&found), found[0].account.as_str()), (vec!["a"], "b"));
}

#[test]
fn a_client_is_known_only_by_the_user_s_word() {
    let joined = ClientRecord { joined: Some("a".to_owned()), ..record(with_jobs([1, 2])) };
    let stored = book([("a", record(seed_shop())), ("b", joined)]);
    let clients = clients(&stored);
    assert_eq!(clients.known(&JobRecord::default()), None);
    assert_eq!(clients.known(&linked("b")), Some("a"));
    assert_eq!(clients.known(&linked("removed")), None);
}

#[test]
fn clients_that_the_user_said_are_others_are_not_proposed() {
    let like = || record(with_jobs([1, 2]));
    let mut stored = book([("a", like()), ("b", like()), ("c", like()), ("d", like())]);
    let changed = clients(&stored).distinct("a", "b").unwrap();
    stored.extend(changed);
    let changed = clients(&stored).join("d", "b").unwrap();
    stored.extend(changed);
    let seen = with_jobs([1, 2]);
    let job = linked("a");
    assert_eq!(names(&clients(&stored).candidates(&seen, Some(JobUid(JOB)), Some(&job))), ["c"]);
    let refused = JobRecord { distinct: BTreeSet::from(["d".to_owned()]), ..JobRecord::default() };
    assert_eq!(names(&clients(&stored).candidates(&seen, Some(JobUid(JOB)), Some(&refused))), ["a", "c"]);
}

#[test]
fn a_link_that_the_page_contradicts_is_told() {
    let stored = book([("a", record(Traits { jobs: [JOB].into_iter().collect(), ..seed_shop() }))]);
    let ask = |seen: &Traits| clients(&stored).candidates(seen, Some(JobUid(JOB)), Some(&linked("a")));
    assert_eq!(ask(&seed_shop()), []);
    let doubts = ask(&Traits { member_since: Some(day("2024-01-09")), ..seed_shop() });
    assert_eq!((names(&doubts), doubts[0].likeness.strength), (vec!["a"], Strength::Contradicted));
}

// The user's word.

#[test]
fn a_confirmed_job_is_linked_and_its_page_learned() {
    let stored = book([("a", record(with_jobs([1, 2])))]);
    let job = JobRecord { distinct: BTreeSet::from(["a".to_owned()]), title: "Draw a map".to_owned(), ..JobRecord::default() };
    let seen = Traits { jobs: jobs([2, 3]), ..seed_shop() };
    let linking = clients(&stored).confirm((JobUid(JOB), &job), "a", &seen).unwrap();
    assert_eq!(linking.job, JobRecord { title: "Draw a map".to_owned(), ..linked("a") });
    let learned: Uids = jobs([1, 2, 3]).iter().chain([JOB]).collect();
    assert_eq!(linking.clients, book([("a", record(Traits { jobs: learned, ..seed_shop() }))]));
    let again = clients(&linking.clients).confirm((JobUid(JOB), &linking.job), "a", &seen).unwrap();
    assert_eq!((again.job, again.clients.len()), (linking.job, 0));
}

#[test]
fn a_job_given_to_another_client_is_forgotten_by_the_first() {
    let mut stored = book([("a", record(with_jobs([1]))), ("b", record(Traits::default()))]);
    let seen = with_jobs([5, 6]);
    let by_mistake = clients(&stored).confirm((JobUid(JOB), &JobRecord::default()), "a", &seen).unwrap();
    stored.extend(by_mistake.clients);
    let corrected = clients(&stored).confirm((JobUid(JOB), &by_mistake.job), "b", &seen).unwrap();
    stored.extend(corrected.clients);
    assert_eq!((corrected.job, &stored["a"].traits), (linked("b"), &with_jobs([1])));
    assert_eq!(names(&clients(&stored).candidates(&seen, Some(JobUid(JOB)), None)), ["b"]);
}

#[test]
fn a_refused_client_is_unlinked_forgets_the_page_and_is_not_proposed_again() {
    let joined = ClientRecord { joined: Some("a".to_owned()), ..record(Traits::default()) };
    let mut stored = book([("a", record(with_jobs([1]))), ("b", joined)]);
    let seen = Traits { rooms: vec!["room_a".to_owned()], ..with_jobs([5, 6]) };
    let confirmed = clients(&stored).confirm((JobUid(JOB), &JobRecord::default()), "b", &seen).unwrap();
    stored.extend(confirmed.clients);
    let refused = clients(&stored).refuse((JobUid(JOB), &confirmed.job), "a", &seen).unwrap();
    stored.extend(refused.clients);
    assert_eq!((refused.job.client.as_deref(), &stored["b"].traits), (None, &Traits::default()));
    assert_eq!(clients(&stored).candidates(&with_jobs([1]), Some(JobUid(JOB)), Some(&refused.job)), []);
}

#[test]
fn a_refusal_of_one_leaves_the_link_to_another() {
    let stored = book([("a", record(with_jobs([1]))), ("b", record(with_jobs([1])))]);
    let refused = clients(&stored).refuse((JobUid(JOB), &linked("b")), "a", &with_jobs([1])).unwrap();
    assert_eq!((refused.job.client.as_deref(), refused.clients.len()), (Some("b"), 0));
}

#[test]
fn a_main_client_that_leaves_is_followed_by_the_oldest() {
    let made = |created_ms, joined: Option<&str>| ClientRecord { created_ms, joined: joined.map(str::to_owned), ..ClientRecord::default() };
    let mut stored = book([("a", made(1, None)), ("b", made(3, Some("a"))), ("c", made(2, Some("a"))), ("d", made(0, None))]);
    let changed = clients(&stored).split("a").unwrap();
    assert_eq!(changed.keys().collect::<Vec<_>>(), ["b", "c"]);
    stored.extend(changed);
    let main = |id| clients(&stored).main(id).map(str::to_owned);
    assert_eq!([main("a"), main("b"), main("c"), main("d")].map(Option::unwrap), ["a", "c", "c", "d"]);
}

#[test]
fn clients_said_to_be_distinct_are_no_longer_joined() {
    let joined = ClientRecord { joined: Some("a".to_owned()), ..ClientRecord::default() };
    let mut stored = book([("a", ClientRecord::default()), ("b", joined.clone()), ("c", joined)]);
    let changed = clients(&stored).distinct("b", "a").unwrap();
    stored.extend(changed);
    assert_eq!((clients(&stored).main("b"), clients(&stored).main("c")), (Some("b"), Some("a")));
    assert!(stored["a"].distinct.contains("b") && stored["b"].distinct.contains("a"));
    assert_eq!(clients(&stored).distinct("a", "b"), Ok(Changed::new()));
}

#[test]
fn who_is_unknown_or_alone_is_refused() {
    let stored = book([("a", ClientRecord::default())]);
    let clients = clients(&stored);
    let unknown = || Refusal::Unknown("b".to_owned());
    assert_eq!((clients.join("a", "a"), clients.distinct("a", "a")), (Err(Refusal::Itself), Err(Refusal::Itself)));
    assert_eq!((clients.join("a", "b"), clients.join("b", "a")), (Err(unknown()), Err(unknown())));
    assert_eq!((clients.split("b"), clients.distinct("a", "b")), (Err(unknown()), Err(unknown())));
    assert_eq!(clients.split("a"), Ok(Changed::new()));
    assert_eq!(clients.confirm((JobUid(JOB), &JobRecord::default()), "b", &Traits::default()), Err(unknown()));
}

#[test]
fn records_that_point_in_a_circle_or_to_nobody_still_have_a_main_client() {
    let to = |id: &str| ClientRecord { joined: Some(id.to_owned()), ..ClientRecord::default() };
    let mut stored = book([("b", to("c")), ("c", to("d")), ("d", to("b")), ("e", to("d")), ("f", to("gone")), ("g", to("g"))]);
    let main = |stored: &Book, id| clients(stored).main(id).unwrap().to_owned();
    for (id, expected) in [("b", "b"), ("c", "b"), ("d", "b"), ("e", "b"), ("f", "f"), ("g", "g")] {
        assert_eq!(main(&stored, id), expected, "{id}");
    }
    let changed = clients(&stored).join("f", "e").unwrap();
    stored.extend(changed);
    assert_eq!(stored["b"].joined, None);
    assert!(["c", "d", "e", "f"].iter().all(|id| stored[*id].joined.as_deref() == Some("b")));
}

// In short.

#[test]
fn an_acquaintance_tells_the_last_notes_and_incidents_of_the_whole_group() {
    let mark = |reason: &str, since_ms| Some(DoNotWorkWith { reason: reason.to_owned(), since_ms });
    let main = ClientRecord { name: "Seed shop".to_owned(), mark: mark("pays late", 1), ..ClientRecord::default() };
    let other = ClientRecord {
        joined: Some("a".to_owned()),
        mark: mark("did not pay", 2),
        outcome: Some(Outcome::Unpaid),
        ..ClientRecord::default()
    };
    let stored = book([("a", main), ("b", other)]);
    let note = |text: &str, at| NoteLine { text: text.to_owned(), at };
    let long = "x".repeat(200);
    let notes = [note("Old", 1), note("\n Friendly at first. \nThen not.", 3), note(" \n", 9), note(&long, 7)];
    let known = Acquaintance::of(&clients(&stored), "b", &notes, &[4, 8, 6], 5).unwrap();
    let expected = Acquaintance {
        client: "a".to_owned(),
        name: "Seed shop".to_owned(),
        mark: mark("did not pay", 2),
        outcome: Some(Outcome::Unpaid),
        notes: vec![note(&format!("{}…", "x".repeat(160)), 7), note("Friendly at first.", 3)],
        incidents: 3,
        last_incident: Some(8),
        entries: 5,
    };
    assert_eq!(known, expected);
    assert_eq!(Acquaintance::of(&clients(&stored), "c", &[], &[], 0), None);
}

// Whatever comes.

fn any_traits() -> impl Strategy<Value = Traits> {
    let place = || proptest::option::of(prop::sample::select(vec!["Norway", "norway", "Spain", "Peru"]));
    let days = || (2_459_000i32..2_459_070).prop_map(|day| Date::from_julian_day(day).unwrap());
    let last = (days(), 0u32..4, proptest::option::of(0u32..4)).prop_map(|(day, jobs_posted, hires)| LastSeen {
        day,
        industry: None,
        size: None,
        jobs_posted: Some(jobs_posted),
        hires,
    });
    let rooms = prop::collection::btree_set("room_[ab]", 0..2);
    let ids = || prop::collection::vec(0u64..12, 0..5);
    (ids(), ids(), proptest::option::of(days()), place(), place(), rooms, proptest::option::of(last)).prop_map(
        |(job_ids, companies, member_since, country, city, rooms, last)| Traits {
            jobs: jobs(job_ids),
            companies: jobs(companies),
            member_since,
            country: country.map(str::to_owned),
            city: city.map(str::to_owned),
            rooms: rooms.into_iter().collect(),
            last,
        },
    )
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Join(usize, usize),
    Split(usize),
    Distinct(usize, usize),
}

const IDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

fn any_step() -> impl Strategy<Value = Step> {
    let id = || 0..IDS.len();
    prop_oneof![
        3 => (id(), id()).prop_map(|(one, other)| Step::Join(one, other)),
        1 => id().prop_map(Step::Split),
        1 => (id(), id()).prop_map(|(one, other)| Step::Distinct(one, other)),
    ]
}

fn take(stored: &mut Book, step: Step) {
    let changed = match step {
        Step::Join(one, other) => clients(stored).join(IDS[one], IDS[other]),
        Step::Split(one) => clients(stored).split(IDS[one]),
        Step::Distinct(one, other) => clients(stored).distinct(IDS[one], IDS[other]),
    };
    stored.extend(changed.unwrap_or_default());
}

fn strangers() -> Book {
    IDS.iter().zip(0..).map(|(id, created_ms)| ((*id).to_owned(), ClientRecord { created_ms, ..ClientRecord::default() })).collect()
}

proptest! {
    #[test]
    fn both_sides_agree_in_the_same_things(one in any_traits(), other in any_traits()) {
        let lower = |agrees: Vec<Agreement>| agrees.into_iter().map(|one| format!("{one:?}").to_lowercase()).collect::<Vec<_>>();
        let (there, back) = (compare(&one, &other), compare(&other, &one));
        prop_assert_eq!(there.strength, back.strength);
        prop_assert_eq!(lower(there.agrees), lower(back.agrees));
        prop_assert_eq!(there.contradicts.len(), back.contradicts.len());
    }

    #[test]
    fn nobody_contradicts_themselves(one in any_traits()) {
        prop_assert_eq!(compare(&one, &one).contradicts, vec![]);
    }

    #[test]
    fn what_is_learned_twice_is_learned_once(one in any_traits(), seen in any_traits()) {
        let mut known = one.clone();
        known.learn(&seen);
        let once = known.clone();
        known.learn(&seen);
        prop_assert_eq!(&known, &once);
        prop_assert!(one.member_since.is_none() || known.member_since.is_some());
        prop_assert!(one.country.is_none() || known.country == one.country);
    }

    #[test]
    fn every_client_points_straight_to_a_main_one_whatever_the_order(steps in prop::collection::vec(any_step(), 0..25)) {
        let mut stored = strangers();
        for step in steps {
            take(&mut stored, step);
            for (id, record) in &stored {
                prop_assert!(record.check(id).is_ok());
                let main = record.joined.as_ref().map(|main| stored.get(main).map(|main| &main.joined));
                prop_assert!(matches!(main, None | Some(Some(None))), "{id} after {step:?}");
            }
        }
    }

    #[test]
    fn who_is_joined_and_split_is_as_before(steps in prop::collection::vec(any_step(), 0..25), one in 0..IDS.len(), other in 0..IDS.len()) {
        let mut stored = strangers();
        for step in steps {
            take(&mut stored, step);
        }
        take(&mut stored, Step::Split(one));
        let before = stored.clone();
        take(&mut stored, Step::Join(one, other));
        take(&mut stored, Step::Split(one));
        prop_assert_eq!(stored, before);
    }

    #[test]
    fn what_was_done_already_changes_nothing(steps in prop::collection::vec(any_step(), 0..25)) {
        let mut stored = strangers();
        for step in steps {
            take(&mut stored, step);
            let before = stored.clone();
            take(&mut stored, step);
            prop_assert_eq!(&stored, &before, "{:?}", step);
        }
    }

    #[test]
    fn no_url_makes_the_reading_of_a_room_panic(url in ".{0,40}", tail in "[?&#/=a-z0-9_%]{0,40}") {
        let _ = (Traits::in_room(&url), Traits::in_room(&format!("/messages/rooms/room_{tail}")));
    }
}

/// `cargo test --release --lib clients -- --ignored --nocapture`
#[test]
#[ignore = "a measurement"]
fn measure_five_thousand_clients() {
    let place = |n: u64| Some(["Norway", "Spain", "Peru", "Ghana"][(n % 4) as usize].to_owned());
    let joined = |n: u64| Date::from_julian_day(2_457_000 + (n * 37 % 3_500) as i32).ok();
    for (count, of_page, dates) in [(12, 6, true), (MOST_JOBS as u64, 12, true), (12, 6, false), (60, 30, false)] {
        // Jobs of all clients lie between each other, as they do in time.
        let of_client = |n: u64| Traits {
            jobs: jobs((0..count).map(|job| job * 5_000 + n)),
            member_since: joined(n).filter(|_| dates),
            country: place(n),
            city: place(n / 4),
            ..Traits::default()
        };
        let stored: Book = (0..5_000).map(|n| (format!("0f8fad5b-d9cb-469f-a165-7086{n:08}"), record(of_client(n)))).collect();
        let seen = Traits { jobs: jobs((0..of_page).map(|job| job * 5_000 + 2_500)), ..of_client(2_500) };
        let job = linked("0f8fad5b-d9cb-469f-a165-708600000007");
        let mut times: Vec<_> = (0..20)
            .map(|_| {
                let start = std::time::Instant::now();
                let clients = clients(&stored);
                let found = clients.candidates(&seen, Some(JobUid(JOB)), Some(&job));
                (start.elapsed(), found.len())
            })
            .collect();
        times.sort();
        println!("{count} jobs a client, {of_page} on the page, days of joining {dates}: median {:?}, least {:?}", times[10], times[0]);
    }
}

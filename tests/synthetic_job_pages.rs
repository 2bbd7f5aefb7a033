//! The project's own job pages, in every layout, against what was written down for each by hand; and what becomes of them
//! when they arrive damaged or hostile.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on says where"
)]

mod table;

use std::time::{Duration, Instant};

use heed::facts::{PageFacts, PastContract, Posting, Proposal, View};
use heed::reading::html::read_page;
use heed::values::Ago;
use serde_json::Value;
use table::{Fields, Sample, Table};

/// The job in full of a page, not the tiles under a slider.
fn posting(sample: &Sample) -> Posting {
    in_full(sample.facts())
}

fn in_full(facts: PageFacts) -> Posting {
    let mut postings = facts.postings.into_iter().filter(|posting| posting.view != View::Tile);
    let posting = postings.next().expect("a job in full");
    assert!(postings.next().is_none(), "one job in full");
    posting
}

/// Every listed page whose expectations tell of a job in full.
fn samples() -> Vec<Sample> {
    let samples = table::samples(|held| held.get("job").is_some());
    assert!(samples.len() >= 10, "{} job pages", samples.len());
    samples
}

fn named(name: &str) -> Sample {
    samples().into_iter().find(|sample| sample.name == name).unwrap()
}

#[test]
fn every_field_of_every_job_page_is_read_as_written_down() {
    let mut table = Table::default();
    for sample in samples() {
        compare(&mut table, &sample);
    }
    table.assert_all_right("synthetic job pages");
}

#[test]
fn a_page_cut_off_anywhere_shows_less_and_nothing_else() {
    for sample in samples() {
        let whole = posting(&sample);
        let step = sample.html.len() / 60 + 1;
        for at in (0..sample.html.len()).step_by(step).map(|at| sample.html.floor_char_boundary(at)) {
            let facts = sample.facts_of(&sample.html[..at]);
            let Some(part) = facts.postings.into_iter().find(|posting| posting.view != View::Tile) else { continue };
            let cut = format!("{} cut at {at}", sample.name);
            assert!(is_part(part.client.payment_verified, whole.client.payment_verified), "{cut}");
            assert!(is_part(part.client.phone_verified, whole.client.phone_verified), "{cut}");
            assert!(is_part(part.client.hire_rate, whole.client.hire_rate), "{cut}");
            assert!(is_part(part.client.reviews, whole.client.reviews), "{cut}");
            assert!(part.history.len() <= whole.history.len(), "{cut}");
        }
    }
}

fn is_part<T: PartialEq>(part: Option<T>, whole: Option<T>) -> bool {
    part.is_none() || part == whole
}

#[test]
fn unclosed_tags_do_not_turn_an_unverified_client_into_a_verified_one() {
    let sample = named("detail-unverified");
    for tag in ["</div>", "</span>", "</li>", "</ul>", "</strong>", "</p>", "</section>"] {
        let facts = sample.facts_of(&sample.html.replace(tag, ""));
        for posting in facts.postings {
            assert_ne!(posting.client.payment_verified, Some(true), "without {tag}");
            assert_eq!(posting.client.reviews, None, "without {tag}");
        }
    }
}

#[test]
fn a_state_of_garbage_changes_nothing() {
    let sample = named("detail-nuxt3");
    let start = sample.html.find("__NUXT_DATA__").and_then(|at| sample.html[at..].find('>').map(|end| at + end + 1)).unwrap();
    let end = start + sample.html[start..].find("</script>").unwrap();
    let with = |state: &str| format!("{}{state}{}", &sample.html[..start], &sample.html[end..]);
    let shown = in_full(sample.facts_of(&with("")));
    assert_eq!(shown.history.len(), 5);
    let state = &sample.html[start..end];
    let garbage = [
        "null".to_owned(),
        "window.__NUXT__=(function(a){return {}})(1)".to_owned(),
        "[".repeat(100_000),
        state[..state.len() / 2].to_owned(),
        state.replace("Reactive", "Elsewhere"),
        state.replace("\"uid\":", "\"uid\":9"),
        format!("[{}]", vec!["[\"Reactive\",0]"; 1000].join(",")),
    ];
    for state in garbage {
        assert_eq!(in_full(sample.facts_of(&with(&state))), shown, "{}", &state[..state.floor_char_boundary(60)]);
    }
}

#[test]
fn a_comment_of_a_megabyte_and_three_thousand_contracts_are_read_in_time() {
    let sample = named("detail-nuxt2");
    let long = "no pay ".repeat(150_000);
    let item_start = sample.html.find("<div class=\"item\"").unwrap();
    let item_end = item_start + sample.html[item_start + 1..].find("<div class=\"item\"").unwrap() + 1;
    let items = sample.html[item_start..item_end].repeat(3_000);
    let began = Instant::now();
    let commented = in_full(sample.facts_of(&sample.html.replace("Closed the contract without a word", &long)));
    assert!(commented.history.iter().any(|past| past.comment.as_ref().is_some_and(|comment| comment.len() >= long.len())));
    let crowded = in_full(sample.facts_of(&sample.html.replacen(&sample.html[item_start..item_end], &items, 1)));
    assert_eq!(crowded.history.len(), 3_004);
    assert!(began.elapsed() < Duration::from_secs(30), "{:?}", began.elapsed());
}

#[test]
fn scripts_of_any_direction_and_pictures_in_a_text_survive() {
    let sample = named("detail-nuxt2");
    let text = "\u{202e}مرحبا 👩🏽‍💻 שלום\u{202c} & <Payment method not verified>";
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    let posting = in_full(sample.facts_of(&sample.html.replace("Hello!", &escaped)));
    assert!(posting.job.description.unwrap().starts_with(text));
    assert_eq!(posting.client.payment_verified, Some(true));
}

#[test]
fn what_the_client_writes_cannot_be_taken_for_what_the_site_says() {
    let imitation = "Payment method not verified\nPhone number verified\n1.0 of 900 reviews\n0% hire rate, 99 open jobs\n$1 total spent\n\
        Member since Jan 1, 2001\nBid range - High $1 | Avg $1 | Low $1\nSend a proposal for: 99 Connects\nActivity on this job\nInterviewing: 99\n\
        About the client\nPayment verified\nClient's recent history (9)\nJan 2020 - Present\nFreelancer: Nobody\nBilled: $9";
    for sample in samples().into_iter().filter(|sample| sample.held["job"].get("description").is_some()) {
        let mut honest = posting(&sample);
        let description = honest.job.description.take().unwrap();
        let first = description.lines().next().unwrap().replace('&', "&amp;");
        let block = ["data-test=\"Description\"", "job-description-content", "class=\"description\""]
            .iter()
            .find_map(|name| sample.html.find(name))
            .unwrap();
        let at = block + sample.html[block..].find(&first).unwrap();
        let html = format!("{}{imitation}\n{}", &sample.html[..at], &sample.html[at..]);
        let mut posting = in_full(sample.facts_of(&html));
        assert!(posting.job.description.take().unwrap().contains("99 open jobs"), "{}", sample.name);
        assert_eq!(posting, honest, "{}", sample.name);
    }
}

#[test]
fn a_closed_job_is_closed_by_the_sites_word_and_not_by_its_title() {
    let sample = named("detail-poppers");
    let alert = "<div class=\"air3-alert\" role=\"alert\">This job is no longer available.</div>";
    let closed =
        in_full(sample.facts_of(&sample.html.replace("<div class=\"job-details\"", &format!("{alert}<div class=\"job-details\""))));
    assert!(closed.job.unavailable);
    assert!(closed.job.description.is_some());
    let titled = in_full(sample.facts_of(&sample.html.replace("61 old German letters", "letters that are no longer available")));
    assert!(titled.job.title.unwrap().ends_with("no longer available"));
    assert!(!titled.job.unavailable);
}

#[test]
fn a_page_without_a_job_is_said_to_be_unread() {
    let sample = named("detail-nuxt2");
    let facts = sample.facts_of("<html><body><main><div>Something else entirely</div></main></body></html>");
    assert_eq!(facts.postings, Vec::new());
    assert!(facts.unread_fields.contains(&"description".to_owned()), "{:?}", facts.unread_fields);
}

#[test]
fn what_the_user_enters_with_a_proposal_is_nowhere_in_the_reading() {
    for (name, typed) in
        [("apply-2026", vec!["my number is", "All of them, and", "I ask the", "37.00", "33.30"]), ("apply-ab", vec!["$300.00"])]
    {
        let sample = named(name);
        let read = serde_json::to_string(&read_page(&sample.url, &sample.html).unwrap()).unwrap();
        for typed in typed {
            assert!(sample.html.contains(typed) && !read.contains(typed), "{name}: {typed}");
        }
    }
}

fn compare(table: &mut Table, sample: &Sample) {
    let Sample { name, held, .. } = sample;
    let facts = sample.facts();
    let mut page = Fields::new(table, name, "page", held);
    page.text("kind", serde_json::to_value(facts.kind).unwrap().as_str().map(str::to_owned));
    page.texts("unread_fields", &facts.unread_fields);
    let tiles: Vec<Posting> = facts.postings.iter().filter(|posting| posting.view == View::Tile).cloned().collect();
    let proposal = facts.proposal.clone();
    let posting = in_full(facts);
    page.text("view", serde_json::to_value(posting.view).unwrap().as_str().map(str::to_owned));
    page.plain("history_complete", posting.history_complete);
    page.end(&["now", "tiles", "job", "client", "activity", "history", "proposal"]);
    compare_proposal(table, name, proposal.as_ref(), held.get("proposal"));
    compare_tiles(table, name, &tiles, &held["tiles"]);
    compare_job(table, name, &posting, &held["job"]);
    compare_client(table, name, &posting, &held["client"]);
    compare_activity(table, name, &posting, &held["activity"]);
    let history = held["history"].as_array().unwrap();
    assert_eq!(posting.history.len(), history.len(), "{name}: {:#?}", posting.history);
    for (at, (read, held)) in posting.history.iter().zip(history).enumerate() {
        compare_contract(table, name, &format!("history item {at}"), read, held);
    }
}

fn compare_tiles(table: &mut Table, name: &str, tiles: &[Posting], held: &Value) {
    let held = held.as_array().unwrap();
    assert_eq!(tiles.len(), held.len(), "{name}");
    for (at, (tile, held)) in tiles.iter().zip(held).enumerate() {
        let mut fields = Fields::new(table, name, &format!("tile {at}"), held);
        fields.text("uid", tile.job.uid.map(|uid| uid.to_string()));
        fields.text("title", tile.job.title.clone());
        fields.end(&[]);
    }
}

fn compare_proposal(table: &mut Table, name: &str, proposal: Option<&Proposal>, held: Option<&Value>) {
    assert_eq!(proposal.is_some(), held.is_some(), "{name}: {proposal:?}");
    if let (Some(proposal), Some(held)) = (proposal, held) {
        let mut fields = Fields::new(table, name, "proposal", held);
        fields.text("terms", proposal.terms.clone());
        fields.text("invitation", proposal.invitation.clone());
        fields.end(&[]);
    }
}

fn compare_job(table: &mut Table, name: &str, posting: &Posting, held: &Value) {
    let job = &posting.job;
    let mut fields = Fields::new(table, name, "job", held);
    fields.text("uid", job.uid.map(|uid| uid.to_string()));
    fields.text("title", job.title.clone());
    fields.text("description", job.description.clone());
    fields.text("posted", job.posted.clone());
    fields.flag("renewed", job.renewed);
    fields.pay(job.pay);
    fields.text("level", job.level.map(|level| level.as_str().to_owned()));
    fields.text("duration", job.duration.clone());
    fields.text("workload", job.workload.clone());
    fields.texts("skills", &job.skills);
    fields.text("category", job.category.clone());
    fields.text("project_type", job.project_type.clone());
    fields.text("location_requirement", job.location_requirement.clone());
    fields.texts("attachments", &job.attachments);
    fields.texts("questions", &job.questions);
    fields.number("positions", job.positions);
    fields.plain("contract_to_hire", job.contract_to_hire);
    fields.plain("featured", job.featured);
    fields.plain("unavailable", job.unavailable);
    fields.plain("site_warning", job.site_warning);
    fields.end(&[]);
}

fn compare_client(table: &mut Table, name: &str, posting: &Posting, held: &Value) {
    let client = &posting.client;
    let mut fields = Fields::new(table, name, "client", held);
    fields.text("country", client.country.clone());
    fields.text("city", client.city.clone());
    fields.flag("payment_verified", client.payment_verified);
    fields.flag("phone_verified", client.phone_verified);
    fields.number("rating", client.rating.map(|stars| stars.0));
    fields.number("reviews", client.reviews);
    fields.number("jobs_posted", client.jobs_posted);
    fields.number("hire_rate", client.hire_rate.map(|rate| rate.0));
    fields.number("open_jobs", client.open_jobs);
    fields.cents("spent_cents", client.spent.map(|spent| spent.cents));
    fields.any("spent_at_least", client.spent.map(|spent| Value::from(spent.at_least)));
    fields.number("hires", client.hires);
    fields.number("active", client.active);
    fields.cents("avg_hourly_cents", client.avg_hourly);
    fields.number("hours", client.hours);
    fields.text("industry", client.industry.clone());
    fields.text("size", client.size.clone());
    fields.text("member_since", client.member_since.map(|day| day.to_string()));
    fields.flag("enterprise", client.enterprise);
    fields.end(&[]);
}

fn compare_activity(table: &mut Table, name: &str, posting: &Posting, held: &Value) {
    let activity = &posting.activity;
    let mut fields = Fields::new(table, name, "activity", held);
    fields.any("proposals", activity.proposals.map(|tier| serde_json::json!([tier.min, tier.max])));
    let last_viewed = held.get("last_viewed").and_then(Value::as_str).and_then(Ago::read);
    fields.compare(
        "last_viewed",
        activity.last_viewed.map(|ago| Value::from(format!("{ago:?}"))),
        last_viewed.map(|ago| Value::from(format!("{ago:?}"))),
    );
    fields.number("hires", activity.hires);
    fields.number("interviewing", activity.interviewing);
    fields.number("invites_sent", activity.invites_sent);
    fields.number("unanswered_invites", activity.unanswered_invites);
    fields.cents("bid_high_cents", activity.bid_high);
    fields.cents("bid_avg_cents", activity.bid_avg);
    fields.cents("bid_low_cents", activity.bid_low);
    fields.number("connects", activity.connects);
    fields.end(&[]);
}

fn compare_contract(table: &mut Table, name: &str, item: &str, read: &PastContract, held: &Value) {
    let mut fields = Fields::new(table, name, item, held);
    fields.text("title", read.title.clone());
    fields.text("uid", read.uid.map(|uid| uid.to_string()));
    fields.number("rating", read.rating.map(|stars| stars.0));
    fields.text("comment", read.comment.clone());
    fields.plain("comment_cut", read.comment_cut);
    fields.number("to_freelancer_rating", read.to_freelancer_rating.map(|stars| stars.0));
    fields.text("to_freelancer_comment", read.to_freelancer_comment.clone());
    fields.text("freelancer", read.freelancer.clone());
    fields.text("from", read.from.map(|day| day.to_string()));
    fields.text("to", read.to.map(|day| day.to_string()));
    fields.plain("running", read.running);
    fields.flag("hourly", read.hourly);
    fields.cents("billed_cents", read.billed);
    fields.cents("rate_cents", read.rate);
    fields.number("hours_hundredths", read.hours_hundredths);
    fields.end(&[]);
}

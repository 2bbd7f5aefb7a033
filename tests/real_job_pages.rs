//! Real job pages, read by the plan and compared, field by field, with the page's own state: once with the state in the
//! page and once with what the page alone shows.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on says where"
)]

mod table;

use std::path::PathBuf;

use heed::facts::{PastContract, Pay, Posting, View};
use heed::reading::html::read_page;
use heed::reading::plan::PageKind;
use heed::reading::understand;
use heed::values::{Ago, Cents, Millis, Tier};
use serde_json::Value;
use table::{Table, shared};
use time::{Date, Duration, OffsetDateTime};

/// A stored job page and what only its picture tells, each value found in the source by hand.
struct Page {
    name: &'static str,
    url: &'static str,
    /// Hours by which the page's dates lie off the state's, by the zone of whoever stored it.
    hours_off: i64,
    posted: &'static str,
    last_viewed: &'static str,
    connects: u32,
    open_jobs: u32,
    size: Option<&'static str>,
    /// Whether the stars and titles of the history are on the page, or only come with hydration.
    hydrated: bool,
}

const NUXT2: Page = Page {
    name: "detail-2024-04-nuxt2",
    url: "https://www.upwork.com/jobs/~01db052d993fcb9849",
    hours_off: -4,
    posted: "6 hours ago",
    last_viewed: "4 hours ago",
    connects: 15,
    open_jobs: 1,
    size: Some("Mid-sized company (10-99 people)"),
    hydrated: true,
};

const NUXT3: Page = Page {
    name: "detail-2026-03-nuxt3-ssr",
    url: "https://www.upwork.com/jobs/~022037632358032505171?referrer_url_path=%2Fbest-matches%2Fdetails",
    hours_off: 0,
    posted: "yesterday",
    last_viewed: "16 hours ago",
    connects: 20,
    open_jobs: 1,
    size: None,
    hydrated: false,
};

/// Items of the history that a page shows before "View more" is clicked.
const SHOWN_AT_FIRST: usize = 5;
/// Characters of a comment that a page shows before "more" is clicked.
const SHOWN_OF_COMMENT: usize = 150;

#[test]
fn every_field_of_the_real_job_pages_is_read_right() {
    let Some(folder) = real_pages() else { return };
    let mut table = Table::default();
    for page in [&NUXT2, &NUXT3] {
        let (html, details) = load(&folder, page);
        let shown = without_state(&html);
        assert_eq!(shown == html, page.hydrated, "{}: which page holds its state", page.name);
        compare(&mut table, page, &format!("{} as shown", page.name), &read(page, &shown), &Truth::as_shown(page, &details));
        if shown != html {
            compare(&mut table, page, &format!("{} with its state", page.name), &read(page, &html), &Truth::exact(page, &details));
        }
    }
    table.assert_all_right("real job pages");
}

#[test]
fn the_state_is_left_alone_when_the_url_tells_of_another_job() {
    let Some(folder) = real_pages() else { return };
    let (html, _) = load(&folder, &NUXT3);
    let elsewhere = Page { url: "https://www.upwork.com/jobs/~022037632358032505172", ..NUXT3 };
    let posting = read(&elsewhere, &html);
    assert_eq!(posting.activity.proposals, Some(Tier { min: 50, max: None }));
    assert_eq!(posting.history.len(), SHOWN_AT_FIRST);
}

#[test]
fn a_slider_over_a_list_is_read_like_the_page() {
    let Some(folder) = real_pages() else { return };
    let list = std::fs::read_to_string(folder.join("search-2026-08-hydrated.html")).unwrap();
    for page in [&NUXT2, &NUXT3] {
        let (html, details) = load(&folder, page);
        let shown = without_state(&html);
        let alone = read(page, &shown);
        let uid = details["job"]["uid"].as_str().unwrap();
        let url = format!("https://www.upwork.com/nx/search/jobs/details/~02{uid}");
        let job = &shown[shown.find("<div class=\"job-details\"").unwrap()..shown.find("</main>").unwrap()];
        let slider = format!("<div class=\"details-slider is-slider-fullscreen\">{job}</div></body>");
        let mut facts = understand(&read_page(&url, &list.replace("</body>", &slider)).unwrap(), None);
        assert_eq!((facts.kind, facts.postings.len()), (PageKind::Search, 11), "{}", page.name);
        let mut beside = facts.postings.pop().unwrap();
        // The document's title, which names the category, is the list's.
        (beside.key, beside.job.category) = (alone.key, alone.job.category.clone());
        assert_eq!(beside, alone, "{}", page.name);
    }
}

fn real_pages() -> Option<PathBuf> {
    let folder = shared().map(|shared| shared.join("pages")).filter(|pages| pages.is_dir());
    if folder.is_none() {
        println!("skipped: the real pages are absent (../shared/pages)");
    }
    folder
}

fn load(folder: &std::path::Path, page: &Page) -> (String, Value) {
    let html = std::fs::read_to_string(folder.join(format!("{}.html", page.name))).unwrap();
    let state = std::fs::read_to_string(folder.join(format!("{}.state.json", page.name))).unwrap();
    let mut state: Value = serde_json::from_str(&state).unwrap();
    (html, state["jobDetails"].take())
}

fn without_state(html: &str) -> String {
    let Some(at) = html.find("__NUXT_DATA__") else { return html.to_owned() };
    let start = html[..at].rfind("<script").unwrap();
    let end = at + html[at..].find("</script>").unwrap();
    format!("{}{}", &html[..start], &html[end..])
}

fn read(page: &Page, html: &str) -> Posting {
    let mut facts = understand(&read_page(page.url, html).unwrap(), None);
    assert_eq!(facts.kind, PageKind::Detail, "{}", page.name);
    assert_eq!(facts.unread_fields, Vec::<String>::new(), "{}", page.name);
    assert_eq!(facts.postings.len(), 1, "{}", page.name);
    facts.postings.remove(0)
}

/// What a page holds, as the state says it, shaped by how the page shows it.
struct Truth<'a> {
    details: &'a Value,
    exact: bool,
    history: Vec<Held>,
}

/// An item of the history as a page holds it.
#[derive(Debug, Default, PartialEq)]
struct Held {
    title: Option<String>,
    rating: Option<f64>,
    comment: Option<String>,
    cut: bool,
    to_freelancer_rating: Option<f64>,
    to_freelancer_comment: Option<String>,
    freelancer: Option<String>,
    from: Option<Date>,
    to: Option<Date>,
    running: bool,
    hourly: bool,
    billed: Option<f64>,
    rate: Option<f64>,
    hours: Option<f64>,
}

impl<'a> Truth<'a> {
    fn exact(page: &Page, details: &'a Value) -> Self {
        let history = contracts(details).iter().map(|contract| held(page, contract)).collect();
        Self { details, exact: true, history }
    }

    /// Running contracts are folded away at first; of the others the page shows five, with what hydration has brought.
    fn as_shown(page: &Page, details: &'a Value) -> Self {
        let finished = contracts(details).iter().filter(|contract| !contract["endDate"].is_null());
        let history = finished.take(SHOWN_AT_FIRST).map(|contract| shown(page, held(page, contract))).collect();
        Self { details, exact: false, history }
    }
}

fn contracts(details: &Value) -> &[Value] {
    details["workHistory"].as_array().unwrap()
}

fn held(page: &Page, contract: &Value) -> Held {
    let words = |value: &Value| value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let stars = |value: &Value| value.as_f64().filter(|stars| *stars > 0.0);
    let hourly = contract["jobInfo"]["type"] == 2;
    Held {
        title: words(&contract["jobInfo"]["title"]).map(|title| one_line(&title)),
        rating: stars(&contract["feedbackToClient"]["score"]),
        comment: words(&contract["feedbackToClient"]["comment"]),
        cut: false,
        to_freelancer_rating: stars(&contract["feedback"]["score"]),
        to_freelancer_comment: words(&contract["feedback"]["comment"]),
        freelancer: words(&contract["contractorInfo"]["contractorName"]),
        from: day(&contract["startDate"], page.hours_off),
        to: day(&contract["endDate"], page.hours_off),
        running: contract["endDate"].is_null(),
        hourly,
        billed: contract["totalCharge"].as_f64(),
        rate: contract["rate"]["amount"].as_f64().filter(|rate| *rate > 0.0),
        hours: contract["totalHours"].as_f64().filter(|_| hourly),
    }
}

fn shown(page: &Page, held: Held) -> Held {
    let comment = held.comment.map(|comment| shortened(&comment));
    let month = |day: Option<Date>| day.map(|day| day.replace_day(1).unwrap());
    Held {
        title: held.title.filter(|_| page.hydrated),
        rating: held.rating.filter(|_| page.hydrated),
        cut: comment.as_deref().is_some_and(|comment| comment.ends_with('…')),
        comment,
        to_freelancer_rating: held.to_freelancer_rating.filter(|_| page.hydrated),
        from: month(held.from),
        to: month(held.to),
        // Hourly contracts without a charge have no "Billed" line.
        billed: held.billed.filter(|billed| !held.hourly || *billed > 0.0),
        hours: held.hours.map(f64::round),
        ..held
    }
}

fn shortened(comment: &str) -> String {
    if comment.chars().count() <= SHOWN_OF_COMMENT {
        return comment.to_owned();
    }
    comment.chars().take(SHOWN_OF_COMMENT).chain(['…']).collect()
}

fn day(moment: &Value, hours_off: i64) -> Option<Date> {
    let millis = Millis::read_rfc3339(moment.as_str()?).unwrap();
    let moment = OffsetDateTime::from_unix_timestamp(millis.0.div_euclid(1000)).unwrap() + Duration::hours(hours_off);
    Some(moment.date())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn compare(table: &mut Table, page: &Page, name: &str, posting: &Posting, truth: &Truth<'_>) {
    assert_eq!(posting.view, View::JobPage, "{name}");
    compare_job(table, page, name, posting, truth);
    compare_client(table, page, name, posting, truth);
    compare_activity(table, page, name, posting, truth);
    assert_eq!(posting.history.len(), truth.history.len(), "{name}");
    assert_eq!(posting.history_complete, truth.exact, "{name}: history complete");
    for (at, (read, held)) in posting.history.iter().zip(&truth.history).enumerate() {
        compare_contract(table, name, &format!("item {at}"), read, held);
    }
}

fn compare_job(table: &mut Table, page: &Page, name: &str, posting: &Posting, truth: &Truth<'_>) {
    let job = &posting.job;
    let state = &truth.details["job"];
    let mut compare = |field: &str, read: Option<String>, held: Option<String>| table.compare(name, "job", field, read, held);
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let list = |value: &Value, key: &str| {
        let members = value.as_array().map(Vec::as_slice).unwrap_or_default();
        some_list(&members.iter().map(|member| member[key].as_str().unwrap().to_owned()).collect::<Vec<_>>())
    };
    compare("uid", job.uid.map(|uid| uid.to_string()), text(&state["uid"]));
    compare("title", job.title.clone(), text(&state["title"]));
    compare("description", job.description.clone(), text(&state["description"]).map(|text| text.trim().to_owned()));
    compare("posted", job.posted.clone(), Some(page.posted.to_owned()));
    compare("posted understood", job.posted_ago.map(ago), Ago::read(page.posted).map(ago));
    compare(
        "renewed",
        job.renewed.map(|yes| yes.to_string()),
        state["wasRenewed"].as_bool().filter(|_| truth.exact).map(|yes| yes.to_string()),
    );
    let budget = match job.pay {
        Some(Pay::Fixed { budget }) => budget,
        _ => None,
    };
    compare("fixed budget", budget.map(cents), state["budget"]["amount"].as_f64().map(dollars));
    let level = state["contractorTier"].as_u64().map(|tier| ["Entry Level", "Intermediate", "Expert"][tier as usize - 1].to_owned());
    compare("level", job.level.map(|level| level.as_str().to_owned()), level);
    compare("duration", job.duration.clone(), text(&state["engagementDuration"]["label"]).filter(|_| truth.exact));
    compare("workload", job.workload.clone(), text(&state["workload"]));
    compare("category", job.category.clone(), text(&state["category"]["name"]));
    compare("project type", job.project_type.clone(), text(&state["segmentationData"][0]["label"]));
    compare("location requirement", job.location_requirement.clone(), Some("Worldwide".to_owned()));
    compare("attachments", some_list(&job.attachments), list(&state["attachments"], "fileName"));
    compare("questions", some_list(&job.questions), list(&state["questions"], "question"));
    compare("contract-to-hire", Some(job.contract_to_hire.to_string()), state["isContractToHire"].as_bool().map(|yes| yes.to_string()));
    compare(
        "positions",
        job.positions.map(|count| count.to_string()),
        state["numberOfPositionsToHire"].as_u64().filter(|_| truth.exact).map(|count| count.to_string()),
    );
    compare("skills", some_list(&job.skills), skills(&truth.details["sands"]));
    compare("unavailable", Some(job.unavailable.to_string()), Some("false".to_owned()));
    compare("site warning", Some(job.site_warning.to_string()), Some("false".to_owned()));
}

fn skills(sands: &Value) -> Option<String> {
    let grouped = sands["ontologySkills"].as_array().unwrap().iter().flat_map(|group| group["children"].as_array().unwrap());
    let names = grouped.chain(sands["additionalSkills"].as_array().unwrap()).map(|skill| skill["name"].as_str().unwrap().to_owned());
    some_list(&names.collect::<Vec<_>>())
}

fn compare_client(table: &mut Table, page: &Page, name: &str, posting: &Posting, truth: &Truth<'_>) {
    let client = &posting.client;
    let state = &truth.details["buyer"];
    let stats = &state["stats"];
    let mut compare = |field: &str, read: Option<String>, held: Option<String>| table.compare(name, "client", field, read, held);
    let count = |value: &Value| value.as_u64().map(|count| count.to_string());
    compare(
        "payment verified",
        client.payment_verified.map(|yes| yes.to_string()),
        state["isPaymentMethodVerified"].as_bool().map(|yes| yes.to_string()),
    );
    // The stored pages show no word about the phone; the state that one of them embeds says that it is not verified.
    compare("phone verified", client.phone_verified.map(|yes| yes.to_string()), truth.exact.then(|| "false".to_owned()));
    compare("country", client.country.clone(), state["location"]["country"].as_str().map(str::to_owned));
    compare("city", client.city.clone(), state["location"]["city"].as_str().map(str::to_owned));
    compare("rating", client.rating.map(|stars| stars.0.to_string()), stats["score"].as_f64().map(|score| format!("{:.0}", score * 100.0)));
    compare("reviews", client.reviews.map(|count| count.to_string()), count(&stats["feedbackCount"]));
    compare("jobs posted", client.jobs_posted.map(|count| count.to_string()), count(&state["jobs"]["postedCount"]));
    let hire_rate = stats["totalJobsWithHires"].as_f64().unwrap() * 100.0 / state["jobs"]["postedCount"].as_f64().unwrap();
    compare("hire rate", client.hire_rate.map(|rate| rate.0.to_string()), Some(format!("{hire_rate:.0}")));
    compare("open jobs", client.open_jobs.map(|count| count.to_string()), Some(page.open_jobs.to_string()));
    let spent = stats["totalCharges"]["amount"].as_f64().map(|sum| if truth.exact { sum } else { rounded_as_shown(sum) });
    compare("spent", client.spent.map(|spent| format!("{}{}", spent.cents.0, if spent.at_least { "+" } else { "" })), spent.map(dollars));
    compare("hires", client.hires.map(|count| count.to_string()), count(&stats["totalAssignments"]));
    compare("active", client.active.map(|count| count.to_string()), count(&stats["activeAssignmentsCount"]));
    compare("average rate", client.avg_hourly.map(cents), state["avgHourlyJobsRate"]["amount"].as_f64().map(dollars));
    compare("hours", client.hours.map(|hours| hours.to_string()), stats["hoursCount"].as_f64().map(|hours| format!("{hours:.0}")));
    compare(
        "member since",
        client.member_since.map(|day| day.to_string()),
        day(&state["company"]["contractDate"], page.hours_off).map(|day| day.to_string()),
    );
    compare("industry", client.industry.clone(), state["company"]["profile"]["industry"].as_str().map(str::to_owned));
    compare("size", client.size.clone(), page.size.map(str::to_owned));
    compare(
        "enterprise",
        client.enterprise.map(|yes| yes.to_string()),
        state["isEnterprise"].as_bool().filter(|_| truth.exact).map(|yes| yes.to_string()),
    );
}

/// "$12K", "$2.8K": two digits, or whole thousands.
fn rounded_as_shown(dollars: f64) -> f64 {
    if dollars >= 10_000.0 { (dollars / 1000.0).round() * 1000.0 } else { (dollars / 100.0).round() * 100.0 }
}

fn compare_activity(table: &mut Table, page: &Page, name: &str, posting: &Posting, truth: &Truth<'_>) {
    let activity = &posting.activity;
    let state = &truth.details["job"]["clientActivity"];
    let mut compare = |field: &str, read: Option<String>, held: Option<String>| table.compare(name, "activity", field, read, held);
    let count = |key: &str| state[key].as_u64().map(|count| count.to_string());
    let tier = |tier: Tier| format!("{}-{}", tier.min, tier.max.map_or_else(String::new, |max| max.to_string()));
    let applicants = state["totalApplicants"].as_u64().map(|count| if truth.exact { format!("{count}-{count}") } else { tier_of(count) });
    compare("proposals", activity.proposals.map(tier), applicants);
    compare("last viewed", activity.last_viewed.map(ago), Ago::read(page.last_viewed).map(ago));
    // The page shows the hires of the job only from the first one on.
    compare(
        "hires on the job",
        activity.hires.map(|count| count.to_string()),
        count("totalHired").filter(|count| truth.exact || count != "0"),
    );
    compare("interviewing", activity.interviewing.map(|count| count.to_string()), count("totalInvitedToInterview"));
    compare("invites sent", activity.invites_sent.map(|count| count.to_string()), count("invitationsSent"));
    compare("unanswered invites", activity.unanswered_invites.map(|count| count.to_string()), count("unansweredInvites"));
    compare("connects", activity.connects.map(|count| count.to_string()), Some(page.connects.to_string()));
    let bids = &truth.details["applicants"]["applicantsBidsStats"];
    let bid = |key: &str| bids[key]["amount"].as_f64().map(dollars);
    compare("highest bid", activity.bid_high.map(cents), bid("maxRateBid"));
    compare("average bid", activity.bid_avg.map(cents), bid("avgRateBid"));
    compare("lowest bid", activity.bid_low.map(cents), bid("minRateBid"));
}

fn tier_of(count: u64) -> String {
    match count {
        0..5 => "0-4",
        5..10 => "5-10",
        10..15 => "10-15",
        15..20 => "15-20",
        20..50 => "20-50",
        _ => "50-",
    }
    .to_owned()
}

fn compare_contract(table: &mut Table, name: &str, item: &str, read: &PastContract, held: &Held) {
    let mut compare = |field: &str, read: Option<String>, held: Option<String>| table.compare(name, item, field, read, held);
    let stars = |stars: Option<f64>| stars.map(|stars| format!("{:.0}", stars * 100.0));
    let word = |yes: bool| Some(yes.to_string());
    compare("past: title", read.title.clone(), held.title.clone());
    compare("past: rating", read.rating.map(|stars| stars.0.to_string()), stars(held.rating));
    compare("past: comment", read.comment.clone(), held.comment.clone());
    compare("past: comment cut", word(read.comment_cut), word(held.cut));
    compare("past: to freelancer, rating", read.to_freelancer_rating.map(|stars| stars.0.to_string()), stars(held.to_freelancer_rating));
    compare("past: to freelancer, comment", read.to_freelancer_comment.clone(), held.to_freelancer_comment.clone());
    compare("past: freelancer", read.freelancer.clone(), held.freelancer.clone());
    compare("past: from", read.from.map(|day| day.to_string()), held.from.map(|day| day.to_string()));
    compare("past: to", read.to.map(|day| day.to_string()), held.to.map(|day| day.to_string()));
    compare("past: running", word(read.running), word(held.running));
    compare("past: hourly", read.hourly.map(|yes| yes.to_string()), word(held.hourly));
    compare("past: billed", read.billed.map(cents), held.billed.map(dollars));
    compare("past: rate", read.rate.map(cents), held.rate.map(dollars));
    compare("past: hours", read.hours_hundredths.map(|hours| hours.to_string()), held.hours.map(|hours| format!("{:.0}", hours * 100.0)));
}

fn cents(amount: Cents) -> String {
    amount.0.to_string()
}

fn dollars(amount: f64) -> String {
    format!("{:.0}", amount * 100.0)
}

fn ago(ago: Ago) -> String {
    format!("{} to {} minutes", ago.min_minutes, ago.max_minutes)
}

fn some_list(list: &[String]) -> Option<String> {
    (!list.is_empty()).then(|| list.join(" | "))
}

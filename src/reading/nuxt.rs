//! The page's own state, `#__NUXT_DATA__`: a flat JSON array in which objects and lists hold the places of their members.
//! It is walked lazily along known paths, so a foreign, cyclic or hostile state costs no more than parsing its text.

use serde_json::Value;
use time::Date;

use crate::facts::{Activity, Client, Job, Level, PastContract, Pay, Posting, View};
use crate::json;
use crate::values::{Cents, JobUid, Percent, Spend, Stars, Tier, collapse, country, date};

/// Past contracts taken from a state at most; the site's longest histories hold a few hundred.
const MOST_CONTRACTS: usize = 2_000;
/// Skills, questions or files taken from a state at most.
const MOST_WORDS: usize = 100;
/// Bytes of one text taken at most: many places of a hostile state may share one huge text.
const LONGEST_TEXT: usize = 20_000;
/// Bytes of all past contracts' texts together.
const LONGEST_HISTORY: usize = 2_000_000;
/// Wrappers around one value at most (`Reactive` around `Ref` is the most the site uses).
const MOST_WRAPPERS: usize = 4;

/// What a state says about one job, in the site's own exact numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StateFacts {
    posting: Posting,
    hire_rate: Option<Percent>,
    is_visitor: bool,
}

/// Reads the state's text. `None` when it is not a state, holds no job, or its job is not `uid`: after a change of page
/// within the site the script still tells of the job that was loaded first.
#[must_use]
pub fn state_facts(text: &str, uid: JobUid) -> Option<StateFacts> {
    let Some(Value::Array(cells)) = json::value(text) else { return None };
    let root = Cell { cells: &cells, at: cells.first()? }.unwrapped()?;
    let details = root.get("vuex.jobDetails")?;
    let job = details.get("job")?;
    if job.whole("uid")? != uid.0 {
        return None;
    }
    let history = contracts(&details);
    let mut posting = Posting {
        job: job_facts(&job, &details),
        client: details.get("buyer").map(|buyer| client_facts(&buyer)).unwrap_or_default(),
        activity: activity_facts(&job, &details),
        history_complete: history.is_some(),
        history: history.unwrap_or_default(),
        ..Posting::default()
    };
    posting.job.uid = Some(uid);
    posting.client.phone_verified = details.flag("isPhoneVerified");
    let hire_rate = hire_rate(&details);
    let is_visitor = details.flag("isVisitor") == Some(true);
    Some(StateFacts { posting, hire_rate, is_visitor })
}

impl StateFacts {
    /// Lays these facts over what the page shows: exact numbers and whole comments replace rounded and cut ones, and
    /// texts in which the page carries marks stay as the page has them.
    ///
    /// To visitors the site hands a state with the client's record left out: what stands there for it ("not verified", an
    /// empty history) is no fact, so of the client only what the page shows is kept.
    pub fn overlay(self, shown: &mut Posting) {
        let Self { posting, hire_rate, is_visitor } = self;
        overlay_job(posting.job, &mut shown.job);
        if is_visitor || shown.view == View::VisitorPage {
            return;
        }
        overlay_client(posting.client, &mut shown.client);
        overlay_activity(posting.activity, &mut shown.activity);
        fill(&mut shown.client.hire_rate, hire_rate);
        if posting.history_complete && posting.history.len() >= shown.history.len() {
            shown.history = posting.history;
            shown.history_complete = true;
        }
    }
}

fn overlay_job(state: Job, shown: &mut Job) {
    replace(&mut shown.uid, state.uid);
    fill(&mut shown.title, state.title);
    fill(&mut shown.description, state.description);
    replace(&mut shown.renewed, state.renewed);
    replace(&mut shown.pay, state.pay);
    replace(&mut shown.level, state.level);
    fill(&mut shown.duration, state.duration);
    fill(&mut shown.workload, state.workload);
    fill(&mut shown.category, state.category);
    fill(&mut shown.project_type, state.project_type);
    replace(&mut shown.positions, state.positions);
    replace_list(&mut shown.skills, state.skills);
    replace_list(&mut shown.attachments, state.attachments);
    replace_list(&mut shown.questions, state.questions);
    shown.featured |= state.featured;
    shown.contract_to_hire |= state.contract_to_hire;
}

fn overlay_client(state: Client, shown: &mut Client) {
    replace(&mut shown.country, state.country);
    replace(&mut shown.city, state.city);
    replace(&mut shown.payment_verified, state.payment_verified);
    replace(&mut shown.phone_verified, state.phone_verified);
    replace(&mut shown.rating, state.rating);
    replace(&mut shown.reviews, state.reviews);
    replace(&mut shown.jobs_posted, state.jobs_posted);
    // The panel counts this very job among the open ones, the state sometimes does not.
    fill(&mut shown.open_jobs, state.open_jobs);
    replace(&mut shown.spent, state.spent);
    replace(&mut shown.hires, state.hires);
    replace(&mut shown.active, state.active);
    replace(&mut shown.avg_hourly, state.avg_hourly);
    replace(&mut shown.hours, state.hours);
    replace(&mut shown.member_since, state.member_since);
    fill(&mut shown.industry, state.industry);
    replace(&mut shown.enterprise, state.enterprise);
}

fn overlay_activity(state: Activity, shown: &mut Activity) {
    replace(&mut shown.proposals, state.proposals);
    replace(&mut shown.hires, state.hires);
    replace(&mut shown.interviewing, state.interviewing);
    replace(&mut shown.invites_sent, state.invites_sent);
    replace(&mut shown.unanswered_invites, state.unanswered_invites);
    replace(&mut shown.bid_high, state.bid_high);
    replace(&mut shown.bid_avg, state.bid_avg);
    replace(&mut shown.bid_low, state.bid_low);
    replace(&mut shown.connects, state.connects);
}

fn replace<T>(shown: &mut Option<T>, state: Option<T>) {
    if state.is_some() {
        *shown = state;
    }
}

fn fill<T>(shown: &mut Option<T>, state: Option<T>) {
    if shown.is_none() {
        *shown = state;
    }
}

fn replace_list(shown: &mut Vec<String>, state: Vec<String>) {
    if !state.is_empty() {
        *shown = state;
    }
}

fn job_facts(job: &Cell<'_>, details: &Cell<'_>) -> Job {
    Job {
        title: job.words("title").map(|title| collapse(&title)),
        description: job.words("description"),
        renewed: job.flag("wasRenewed"),
        pay: pay(job),
        level: job.whole("contractorTier").and_then(level),
        duration: job.words("engagementDuration.label").or_else(|| job.words("durationLabel")),
        // Some builds hold a key here ("LESS_THAN_30"), which is no wording.
        workload: job.words("workload").filter(|words| words.contains(' ')),
        skills: skills(details),
        category: job.words("category.name"),
        project_type: job.get("segmentationData").and_then(|cell| cell.members().find_map(|part| part.words("label"))),
        attachments: texts(job.get("attachments"), "fileName"),
        questions: texts(job.get("questions"), "question"),
        positions: job.count("numberOfPositionsToHire").filter(|positions| *positions > 0),
        featured: job.flag("isPremium") == Some(true),
        contract_to_hire: job.flag("isContractToHire") == Some(true),
        ..Job::default()
    }
}

fn pay(job: &Cell<'_>) -> Option<Pay> {
    let hidden = job.flag("hideBudget") == Some(true);
    let sum = |path: &str| job.cents(path).filter(|cents| !hidden && cents.0 > 0);
    match job.whole("type")? {
        1 => Some(Pay::Fixed { budget: sum("budget.amount") }),
        2 => Some(Pay::Hourly { min: sum("extendedBudgetInfo.hourlyBudgetMin"), max: sum("extendedBudgetInfo.hourlyBudgetMax") }),
        _ => None,
    }
}

fn level(tier: u64) -> Option<Level> {
    match tier {
        1 => Some(Level::Entry),
        2 => Some(Level::Intermediate),
        3 => Some(Level::Expert),
        _ => None,
    }
}

fn skills(details: &Cell<'_>) -> Vec<String> {
    let Some(sands) = details.get("sands") else {
        return Vec::new();
    };
    let groups = sands.get("ontologySkills");
    let grouped = groups.iter().flat_map(|cell| cell.members()).take(MOST_WORDS).filter_map(|group| group.get("children"));
    let lists: Vec<Cell<'_>> = grouped.chain(sands.get("additionalSkills")).collect();
    lists.iter().flat_map(|list| list.members().take(MOST_WORDS)).filter_map(|skill| skill.words("name")).take(MOST_WORDS).collect()
}

fn texts(list: Option<Cell<'_>>, key: &str) -> Vec<String> {
    list.iter().flat_map(|cell| cell.members().take(MOST_WORDS)).filter_map(|member| member.words(key)).collect()
}

fn client_facts(buyer: &Cell<'_>) -> Client {
    let reviews = buyer.count("stats.feedbackCount");
    Client {
        country: buyer.words("location.country").map(|place| country(&place).map_or(place, str::to_owned)),
        city: buyer.words("location.city"),
        payment_verified: buyer.flag("isPaymentMethodVerified"),
        rating: buyer.stars("stats.score").filter(|_| reviews != Some(0)),
        reviews,
        jobs_posted: buyer.count("jobs.postedCount"),
        open_jobs: buyer.count("jobs.openCount"),
        spent: buyer.cents("stats.totalCharges.amount").map(|cents| Spend { cents, at_least: false }),
        hires: buyer.count("stats.totalAssignments"),
        active: buyer.count("stats.activeAssignmentsCount"),
        avg_hourly: buyer.cents("avgHourlyJobsRate.amount").filter(|cents| cents.0 > 0),
        hours: buyer.number("stats.hoursCount").and_then(rounded),
        member_since: buyer.day("company.contractDate"),
        industry: buyer.words("company.profile.industry"),
        enterprise: buyer.flag("isEnterprise"),
        ..Client::default()
    }
}

fn hire_rate(details: &Cell<'_>) -> Option<Percent> {
    let posted = details.count("buyer.jobs.postedCount").filter(|posted| *posted > 0)?;
    let with_hires = details.count("buyer.stats.totalJobsWithHires")?;
    let percent = (f64::from(with_hires) * 100.0 / f64::from(posted)).round();
    (percent <= 100.0).then_some(Percent(percent as u8))
}

fn activity_facts(job: &Cell<'_>, details: &Cell<'_>) -> Activity {
    let (counts, bids) = (job.get("clientActivity"), details.get("applicants.applicantsBidsStats"));
    let counted = |key: &str| counts.as_ref()?.count(key);
    let bid = |key: &str| bids.as_ref()?.get(key)?.cents("amount").filter(|cents| cents.0 > 0);
    Activity {
        proposals: counted("totalApplicants").map(|count| Tier { min: count, max: Some(count) }),
        hires: counted("totalHired"),
        interviewing: counted("totalInvitedToInterview"),
        invites_sent: counted("invitationsSent"),
        unanswered_invites: counted("unansweredInvites"),
        bid_high: bid("maxRateBid"),
        bid_avg: bid("avgRateBid"),
        bid_low: bid("minRateBid"),
        connects: details.count("connects.requiredConnects"),
        ..Activity::default()
    }
}

/// `None` where the state holds no history at all, which a visitor's state and a slimmed-down one do not.
fn contracts(details: &Cell<'_>) -> Option<Vec<PastContract>> {
    let list = details.get("workHistory")?;
    let Value::Array(_) = list.at else {
        return None;
    };
    let mut contracts = Vec::new();
    let mut bytes = 0;
    for cell in list.members().take(MOST_CONTRACTS) {
        let contract = contract(&cell);
        bytes += contract_bytes(&contract);
        if bytes > LONGEST_HISTORY {
            return None;
        }
        contracts.push(contract);
    }
    Some(contracts)
}

fn contract_bytes(contract: &PastContract) -> usize {
    [&contract.title, &contract.comment, &contract.to_freelancer_comment, &contract.freelancer].into_iter().flatten().map(String::len).sum()
}

fn contract(cell: &Cell<'_>) -> PastContract {
    let hourly = cell.whole("jobInfo.type").and_then(|kind| match kind {
        1 => Some(false),
        2 => Some(true),
        _ => None,
    });
    let to = cell.day("endDate");
    let from = cell.day("startDate");
    let (rating, comment) = feedback(cell.get("feedbackToClient"));
    let (to_freelancer_rating, to_freelancer_comment) = feedback(cell.get("feedback"));
    PastContract {
        title: cell.words("jobInfo.title").map(|title| collapse(&title)),
        uid: cell.whole("jobInfo.uid").map(JobUid),
        rating,
        comment,
        comment_cut: false,
        to_freelancer_rating,
        to_freelancer_comment,
        freelancer: cell.words("contractorInfo.contractorName"),
        from,
        to,
        running: from.is_some() && to.is_none(),
        hourly,
        billed: cell.cents("totalCharge"),
        rate: cell.cents("rate.amount").filter(|rate| rate.0 > 0),
        hours_hundredths: cell.number("totalHours").filter(|_| hourly == Some(true)).and_then(|hours| rounded(hours * 100.0)),
    }
}

/// One direction of a feedback; what the site suppresses it shows nobody, and so do we.
fn feedback(cell: Option<Cell<'_>>) -> (Option<Stars>, Option<String>) {
    let Some(cell) = cell else {
        return (None, None);
    };
    let suppressed =
        ["feedbackSuppressed", "feedback_suppressed"].iter().any(|key| cell.flag(key) == Some(true) || cell.whole(key) == Some(1));
    if suppressed {
        return (None, None);
    }
    (cell.stars("score"), cell.words("comment"))
}

fn rounded(number: f64) -> Option<u32> {
    let number = number.round();
    (0.0..=f64::from(u32::MAX)).contains(&number).then_some(number as u32)
}

/// One value of the state, with the array it points into.
#[derive(Clone, Copy)]
struct Cell<'a> {
    cells: &'a [Value],
    at: &'a Value,
}

impl<'a> Cell<'a> {
    /// The member that `place` points at; negative places stand for `undefined` and its kin.
    fn resolve(&self, place: &Value) -> Option<Self> {
        let at = self.cells.get(usize::try_from(place.as_u64()?).ok()?)?;
        Cell { cells: self.cells, at }.unwrapped()
    }

    /// The value inside `["Reactive", place]` and the other wrappers; a plain value is itself.
    fn unwrapped(self) -> Option<Self> {
        let mut at = self.at;
        for _ in 0..=MOST_WRAPPERS {
            let Some([Value::String(name), inner]) = at.as_array().map(Vec::as_slice) else {
                return Some(Cell { cells: self.cells, at });
            };
            at = match name.as_str() {
                "Reactive" | "ShallowReactive" | "Ref" | "ShallowRef" => self.cells.get(usize::try_from(inner.as_u64()?).ok()?)?,
                "Date" | "BigInt" => {
                    return Some(Cell { cells: self.cells, at: inner });
                }
                _ => return None,
            };
        }
        None
    }

    /// The value at a path, which is keys with dots between them.
    fn get(&self, path: &str) -> Option<Self> {
        path.split('.').try_fold(*self, |cell, key| cell.resolve(cell.at.as_object()?.get(key)?))
    }

    fn members(&self) -> impl Iterator<Item = Self> + use<'a> {
        let cell = *self;
        let places: &'a [Value] = cell.at.as_array().map_or(&[], Vec::as_slice);
        places.iter().filter_map(move |place| cell.resolve(place))
    }

    fn flag(&self, path: &str) -> Option<bool> {
        self.get(path)?.at.as_bool()
    }

    fn number(&self, path: &str) -> Option<f64> {
        match self.get(path)?.at {
            Value::Number(number) => number.as_f64(),
            // Not `parse`: the standard library's exact reading of decimals is 14 KB of the Wasm.
            Value::String(digits) if digits.len() <= 24 => json::value(digits)?.as_f64(),
            _ => None,
        }
        .filter(|number| number.is_finite())
    }

    /// A whole number that may be written as a text: uids are, since they exceed what JavaScript counts exactly.
    fn whole(&self, path: &str) -> Option<u64> {
        match self.get(path)?.at {
            Value::Number(number) => number.as_u64(),
            Value::String(digits) if digits.len() <= 20 => digits.parse().ok(),
            _ => None,
        }
    }

    fn count(&self, path: &str) -> Option<u32> {
        u32::try_from(self.whole(path)?).ok()
    }

    fn cents(&self, path: &str) -> Option<Cents> {
        let cents = (self.number(path)? * 100.0).round();
        (0.0..1e15).contains(&cents).then_some(Cents(cents as u64))
    }

    /// Stars of 1 to 5; the site writes 0 where there is no feedback.
    fn stars(&self, path: &str) -> Option<Stars> {
        let hundredths = (self.number(path)? * 100.0).round();
        (100.0..=500.0).contains(&hundredths).then_some(Stars(hundredths as u16))
    }

    fn words(&self, path: &str) -> Option<String> {
        let text = self.get(path)?.at.as_str()?.trim();
        let text = text.get(..text.floor_char_boundary(LONGEST_TEXT)).unwrap_or(text);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The day of an ISO moment, as the server (UTC) counts days.
    fn day(&self, path: &str) -> Option<Date> {
        date(self.get(path)?.at.as_str()?.get(..10)?)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

    use proptest::prelude::*;
    use serde_json::json;
    use time::Month;

    use super::*;

    const UID: JobUid = JobUid(2_051_000_000_000_000_001);

    /// Writes a value the way the site does: every member a place in one flat list, every object reactive.
    fn flat(value: &Value, cells: &mut Vec<Value>) -> usize {
        let place = cells.len();
        cells.push(Value::Null);
        cells[place] = match value {
            Value::Object(members) => {
                let members = members.iter().map(|(key, member)| (key.clone(), json!(flat(member, cells)))).collect();
                let inner = cells.len();
                cells.push(Value::Object(members));
                json!(["Reactive", inner])
            }
            Value::Array(members) => members.iter().map(|member| json!(flat(member, cells))).collect(),
            plain => plain.clone(),
        };
        place
    }

    fn state(details: Value) -> String {
        let mut cells = Vec::new();
        flat(&json!({"data": {}, "vuex": {"jobDetails": details}}), &mut cells);
        Value::Array(cells).to_string()
    }

    #[test]
    fn exact_numbers_are_read() {
        let facts = state_facts(
            &state(json!({
                "job": {"uid": UID.0.to_string(), "type": 2, "wasRenewed": true, "contractorTier": 3, "numberOfPositionsToHire": 2,
                    "extendedBudgetInfo": {"hourlyBudgetMin": 22.5, "hourlyBudgetMax": 40},
                    "clientActivity": {"totalApplicants": 63, "invitationsSent": 4}},
                "buyer": {"stats": {"score": 3.456, "feedbackCount": 9, "totalCharges": {"amount": 8123.45}, "totalJobsWithHires": 3},
                    "jobs": {"postedCount": 11}, "company": {"contractDate": "2019-02-28T00:00:00.000Z"}},
                "isPhoneVerified": true, "connects": {"requiredConnects": 13},
            })),
            UID,
        )
        .unwrap();
        let Posting { job, client, activity, .. } = facts.posting;
        assert_eq!(job.pay, Some(Pay::Hourly { min: Some(Cents(2250)), max: Some(Cents(4000)) }));
        assert_eq!((job.renewed, job.level, job.positions), (Some(true), Some(Level::Expert), Some(2)));
        assert_eq!(activity.proposals, Some(Tier { min: 63, max: Some(63) }));
        assert_eq!((activity.invites_sent, activity.interviewing, activity.connects), (Some(4), None, Some(13)));
        assert_eq!((client.rating, client.reviews), (Some(Stars(346)), Some(9)));
        assert_eq!(client.spent, Some(Spend { cents: Cents(812_345), at_least: false }));
        assert_eq!((client.phone_verified, client.payment_verified), (Some(true), None));
        assert_eq!(client.member_since, Date::from_calendar_date(2019, Month::February, 28).ok());
        assert_eq!(facts.hire_rate, Some(Percent(27)));
    }

    #[test]
    fn the_state_of_another_job_is_not_used() {
        let text = state(json!({"job": {"uid": "2051000000000000002", "type": 1}, "buyer": {}}));
        assert_eq!(state_facts(&text, UID), None);
    }

    #[test]
    fn a_score_of_zero_without_feedback_is_no_rating() {
        let text = state(json!({"job": {"uid": UID.0.to_string()}, "buyer": {"stats": {"score": 0, "feedbackCount": 0}}}));
        let client = state_facts(&text, UID).unwrap().posting.client;
        assert_eq!((client.rating, client.reviews), (None, Some(0)));
    }

    #[test]
    fn a_visitors_state_says_nothing_about_the_client() {
        let text =
            state(json!({"job": {"uid": UID.0.to_string(), "type": 1, "wasRenewed": true}, "isVisitor": true, "isPhoneVerified": false,
            "buyer": {"isPaymentMethodVerified": false, "stats": {"feedbackCount": 0, "score": 0}}, "workHistory": []}));
        let mut shown = Posting::default();
        state_facts(&text, UID).unwrap().overlay(&mut shown);
        assert_eq!(shown.client, Client::default());
        assert!(!shown.history_complete);
        assert_eq!(shown.job.renewed, Some(true));
    }

    #[test]
    fn suppressed_feedback_is_as_good_as_none() {
        let text = state(json!({"job": {"uid": UID.0.to_string()}, "workHistory": [
            {"jobInfo": {"title": "Logo", "type": 1}, "startDate": "2026-01-05T00:00:00Z", "endDate": null,
             "feedbackToClient": {"score": 1, "comment": "taken back", "feedbackSuppressed": true}, "feedback": {"score": 4.5, "comment": " fine "}}]}));
        let history = state_facts(&text, UID).unwrap().posting.history;
        assert_eq!((history[0].rating, history[0].comment.as_deref()), (None, None));
        assert_eq!((history[0].to_freelancer_rating, history[0].to_freelancer_comment.as_deref()), (Some(Stars(450)), Some("fine")));
        assert!(history[0].running);
    }

    #[test]
    fn a_state_that_points_at_itself_ends() {
        let cyclic = r#"[["Reactive",1],["Reactive",2],["Ref",3],["Reactive",1]]"#;
        assert_eq!(state_facts(cyclic, UID), None);
        let own_tail = r#"[{"vuex":0,"jobDetails":0,"job":0,"uid":1},"2051000000000000001"]"#;
        assert!(state_facts(own_tail, UID).is_some());
    }

    #[test]
    fn foreign_shapes_are_none() {
        for text in [
            "",
            "null",
            "{}",
            "[]",
            "[1]",
            "[-1]",
            "[[]]",
            "[[\"Reactive\"]]",
            "[{\"vuex\":99}]",
            "window.__NUXT__={}",
            "[{\"vuex\":1},[\"Map\",0]]",
        ] {
            assert_eq!(state_facts(text, UID), None, "{text}");
        }
        assert_eq!(state_facts(&"[".repeat(1_000_000), UID), None);
    }

    #[test]
    fn one_huge_comment_that_many_contracts_share_is_not_copied_without_end() {
        let comment = "x".repeat(1_000_000);
        let places = vec!["8"; 200_000].join(",");
        let text = format!(
            r#"[{{"vuex":1}},{{"jobDetails":2}},{{"job":3,"workHistory":4}},{{"uid":5}},[{places}],"{}",0,0,{{"feedbackToClient":9}},{{"comment":10}},"{comment}"]"#,
            UID.0
        );
        let facts = state_facts(&text, UID).unwrap();
        assert!(!facts.posting.history_complete);
        assert!(facts.posting.history.is_empty());
    }

    fn cell() -> impl Strategy<Value = Value> {
        let key = prop::sample::select(vec![
            "vuex",
            "jobDetails",
            "job",
            "uid",
            "buyer",
            "stats",
            "workHistory",
            "jobInfo",
            "type",
            "endDate",
            "sands",
            "additionalSkills",
            "children",
            "name",
            "score",
            "clientActivity",
            "totalApplicants",
            "budget",
            "amount",
            "feedbackToClient",
            "comment",
        ]);
        let place = -8_i64..24;
        prop_oneof![
            any::<bool>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            Just(json!("2051000000000000001")),
            "\\PC{0,12}".prop_map(Value::from),
            prop::collection::btree_map(key, place.clone(), 0..8).prop_map(|members| json!(members)),
            prop::collection::vec(place.clone(), 0..8).prop_map(|places| json!(places)),
            ("(Reactive|Ref|Date|Map|null)", place).prop_map(|(name, place)| json!([name, place])),
        ]
    }

    proptest! {
        #[test]
        fn any_array_is_survived(cells in prop::collection::vec(cell(), 0..24)) {
            let rooted: Vec<Value> = [json!({"vuex": 1}), json!({"jobDetails": 2}), json!({"job": 3, "buyer": 5, "workHistory": 6, "sands": 7}), json!({"uid": 4}), json!(UID.0.to_string())]
                .into_iter().chain(cells).collect();
            if let Some(facts) = state_facts(&Value::Array(rooted).to_string(), UID) {
                let mut shown = Posting::default();
                facts.overlay(&mut shown);
                prop_assert_eq!(shown.job.uid, Some(UID));
            }
        }

        #[test]
        fn any_text_is_survived(text in "\\PC{0,200}") {
            prop_assert!(state_facts(&text, UID).is_none());
        }
    }
}

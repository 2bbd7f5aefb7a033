//! What is known of a job, small enough to travel with a report and to be kept: what checklist and drafts are made from.
//! Short field names and no empty fields, since each page holds many jobs. `None` means that the page did not say.

use serde::{Deserialize, Serialize};

use super::in_post::{InPost, cut};
use crate::facts::{Level, Pay, Posting, View};
use crate::values::{Cents, Percent, Spend, Stars, Tier};

/// Longest title, question and file name in characters, and how many questions, files and signs there are at most: in
/// all about 1.5 KB of JSON.
const TITLE: usize = 120;
const QUESTION: usize = 90;
const FILE: usize = 40;
const MOST_LISTED: usize = 5;
const MOST_SIGNS: usize = 10;

/// What is known of a job.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct JobFacts {
    /// The job's uid as a decimal number.
    #[serde(rename = "u", skip_serializing_if = "Option::is_none")]
    pub uid: Option<String>,
    /// Where it was seen, which bounds what could be known.
    #[serde(rename = "w")]
    pub view: View,
    /// Title.
    #[serde(rename = "t", skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The kind of pay and the numbers offered.
    #[serde(rename = "p", skip_serializing_if = "Option::is_none")]
    pub pay: Option<Pay>,
    /// Payment method verified.
    #[serde(rename = "v", skip_serializing_if = "Option::is_none")]
    pub payment_verified: Option<bool>,
    /// Share of posts with a hire.
    #[serde(rename = "hr", skip_serializing_if = "Option::is_none")]
    pub hire_rate: Option<Percent>,
    /// Jobs posted, all time.
    #[serde(rename = "jp", skip_serializing_if = "Option::is_none")]
    pub jobs_posted: Option<u32>,
    /// Mean rating by freelancers.
    #[serde(rename = "r", skip_serializing_if = "Option::is_none")]
    pub rating: Option<Stars>,
    /// Number of reviews by freelancers; 0 where the page shows an empty rating.
    #[serde(rename = "n", skip_serializing_if = "Option::is_none")]
    pub reviews: Option<u32>,
    /// Total spent.
    #[serde(rename = "s", skip_serializing_if = "Option::is_none")]
    pub spent: Option<Spend>,
    /// Hires, all time.
    #[serde(rename = "h", skip_serializing_if = "Option::is_none")]
    pub hires: Option<u32>,
    /// Country of the client.
    #[serde(rename = "c", skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// First day of the client's membership, `YYYY-MM-DD`.
    #[serde(rename = "ms", skip_serializing_if = "Option::is_none")]
    pub member_since: Option<String>,
    /// Posts of the client that are open.
    #[serde(rename = "o", skip_serializing_if = "Option::is_none")]
    pub open_jobs: Option<u32>,
    /// Proposals sent.
    #[serde(rename = "pr", skip_serializing_if = "Option::is_none")]
    pub proposals: Option<Tier>,
    /// Freelancers being interviewed.
    #[serde(rename = "i", skip_serializing_if = "Option::is_none")]
    pub interviewing: Option<u32>,
    /// Hires on this very job.
    #[serde(rename = "jh", skip_serializing_if = "Option::is_none")]
    pub hired_here: Option<u32>,
    /// How many people are wanted.
    #[serde(rename = "po", skip_serializing_if = "Option::is_none")]
    pub positions: Option<u32>,
    /// Connects that a proposal costs.
    #[serde(rename = "x", skip_serializing_if = "Option::is_none")]
    pub connects: Option<u32>,
    /// Experience asked for.
    #[serde(rename = "l", skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Duration, as worded.
    #[serde(rename = "d", skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// Weekly workload, as worded.
    #[serde(rename = "wl", skip_serializing_if = "Option::is_none")]
    pub workload: Option<String>,
    /// Screening questions, long ones cut; empty where a page that shows them has none.
    #[serde(rename = "q", skip_serializing_if = "Option::is_none")]
    pub questions: Option<Vec<String>>,
    /// Names of attached files, long ones cut; empty where a page that shows them has none.
    #[serde(rename = "a", skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<String>>,
    /// What was found in the text.
    #[serde(rename = "f")]
    pub post: InPost,
    /// The strongest signs against the post that the user did not refuse, each with its severity, 4 to 0.
    #[serde(rename = "e", skip_serializing_if = "Vec::is_empty")]
    pub signs: Vec<(String, u8)>,
}

impl JobFacts {
    /// The facts of a posting. `signs` are the ids and severities of what speaks against it, strongest first.
    #[must_use]
    pub fn of<'a>(posting: &Posting, post: InPost, signs: impl IntoIterator<Item = (&'a str, u8)>) -> Self {
        let Posting { view, job, client, activity, .. } = posting;
        // Only a page that showed the post's text and shows such lists can say that there are none.
        let shows_lists = *view == View::JobPage && job.description.is_some();
        let listed = |texts: &[String], longest| {
            let listed: Vec<String> = texts.iter().take(MOST_LISTED).map(|text| cut(text, longest)).collect();
            (shows_lists || !listed.is_empty()).then_some(listed)
        };
        Self {
            uid: job.uid.map(|uid| uid.to_string()),
            view: *view,
            title: job.title.as_deref().map(|title| cut(title, TITLE)),
            pay: job.pay,
            payment_verified: client.payment_verified,
            hire_rate: client.hire_rate,
            jobs_posted: client.jobs_posted,
            rating: client.rating,
            reviews: client.reviews.or_else(|| client.unrated.then_some(0)),
            spent: client.spent,
            hires: client.hires,
            country: client.country.as_deref().map(|country| cut(country, FILE)),
            member_since: client.member_since.map(|day| day.to_string()),
            open_jobs: client.open_jobs,
            proposals: activity.proposals,
            interviewing: activity.interviewing,
            hired_here: activity.hires,
            positions: job.positions,
            connects: activity.connects,
            level: job.level,
            duration: job.duration.as_deref().map(|duration| cut(duration, FILE)),
            workload: job.workload.as_deref().map(|workload| cut(workload, FILE)),
            questions: listed(&job.questions, QUESTION),
            attachments: listed(&job.attachments, FILE),
            post,
            signs: signs.into_iter().take(MOST_SIGNS).map(|(id, severity)| (id.to_owned(), severity)).collect(),
        }
    }

    /// Whether a sign with this id speaks.
    #[must_use]
    pub fn has(&self, sign: &str) -> bool {
        self.signs.iter().any(|(id, _)| id == sign)
    }

    /// The first sign of this severity.
    #[must_use]
    pub fn sign_at(&self, severity: u8) -> Option<&str> {
        self.signs.iter().find(|(_, found)| *found == severity).map(|(id, _)| id.as_str())
    }

    /// The fixed price that is offered, where one is named; a price of nothing is a field left empty.
    #[must_use]
    pub fn fixed_price(&self) -> Option<Cents> {
        match self.pay? {
            Pay::Fixed { budget } => budget.filter(|budget| budget.0 > 0),
            Pay::Hourly { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;
    use crate::checklist::in_post::Mention;
    use crate::values::JobUid;

    #[test]
    fn a_posting_without_facts_leaves_all_unknown() {
        assert_eq!(JobFacts::of(&Posting::default(), InPost::default(), []), JobFacts::default());
        assert_eq!(serde_json::to_string(&JobFacts::default()).unwrap(), r#"{"w":"tile","f":{}}"#);
        assert_eq!(serde_json::from_str::<JobFacts>("{}").unwrap(), JobFacts::default());
    }

    #[test]
    fn a_list_that_a_page_cannot_show_is_unknown_and_not_empty() {
        let mut posting = Posting { view: View::JobPage, ..Posting::default() };
        assert_eq!(JobFacts::of(&posting, InPost::default(), []).questions, None);
        posting.job.description = Some("Draw a map.".to_owned());
        assert_eq!(JobFacts::of(&posting, InPost::default(), []).questions, Some(Vec::new()));
        posting.view = View::Tile;
        assert_eq!(JobFacts::of(&posting, InPost::default(), []).questions, None);
    }

    #[test]
    fn the_fullest_facts_stay_small_and_come_back_as_they_were() {
        let long = |n: usize| "a long word and ".repeat(n);
        let mut posting = Posting { view: View::JobPage, ..Posting::default() };
        posting.job.uid = Some(JobUid(2_089_982_301_013_487_890));
        posting.job.title = Some(long(20));
        posting.job.description = Some(long(200));
        posting.job.pay = Some(Pay::Hourly { min: Some(Cents(1_500)), max: Some(Cents(3_500)) });
        posting.job.questions = vec![long(20); 9];
        posting.job.attachments = vec![long(9); 9];
        posting.client.country = Some("United States".to_owned());
        posting.client.rating = Some(Stars(487));
        posting.client.spent = Some(Spend { cents: Cents(12_345_678), at_least: true });
        posting.activity.proposals = Some(Tier { min: 20, max: Some(50) });
        let quoted = || Some(Mention::Quoted(cut(&long(9), 30)));
        let post = InPost { whole: true, secret_word: quoted(), samples: quoted(), deadline: quoted(), ..InPost::default() };
        let signs = std::iter::repeat_n(("contact-on-another-messenger", 3), 30);
        let facts = JobFacts::of(&posting, post, signs);
        let json = serde_json::to_string(&facts).unwrap();
        assert!(json.len() <= 1_700, "{} bytes", json.len());
        assert_eq!(serde_json::from_str::<JobFacts>(&json).unwrap(), facts);
        assert!(facts.questions.unwrap().iter().all(|question| question.ends_with('…')));
    }
}

//! Facts, as understood: what a page says about a job, its client, its activity and its history. `None` means that the
//! page did not say; it never means zero, bad or good.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::reading::plan::PageKind;
use crate::text::find::Find;
use crate::values::{Ago, Cents, JobUid, Millis, Percent, Spend, Stars, Tier};

/// A job with everything known around it: one tile of a list, or the job of a detail page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Posting {
    /// The reader's number of the item that this was read from; answers about the posting carry it back.
    pub key: u32,
    /// Where it was seen, which bounds what can be known.
    pub view: View,
    /// What the client asks for.
    pub job: Job,
    /// Who asks.
    pub client: Client,
    /// What has happened on the post so far.
    pub activity: Activity,
    /// The client's past contracts, newest first, as far as the page holds them.
    pub history: Vec<PastContract>,
    /// Whether the whole history is in hand (`false`: the page shows a part of it).
    pub history_complete: bool,
}

/// Where a posting is seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum View {
    /// A tile of a list.
    #[default]
    Tile,
    /// A job page, a slider or the viewer.
    JobPage,
    /// A job page as a visitor sees it, without the client's record.
    VisitorPage,
}

/// A fact that a freelancer would want to know before applying.
struct Wanted {
    name: &'static str,
    /// Whether a view can show it; a fact that it cannot show is not missing there.
    shown: fn(View) -> bool,
    known: fn(&Posting) -> bool,
}

const ANYWHERE: fn(View) -> bool = |_| true;
const TO_MEMBERS: fn(View) -> bool = |view| view != View::VisitorPage;
const ON_JOB_PAGES: fn(View) -> bool = |view| view != View::Tile;
const ON_MEMBERS_JOB_PAGES: fn(View) -> bool = |view| view == View::JobPage;

/// The facts counted as known or missing. Those that exist only for clients with hires (hours, average rate) are left
/// out: their absence says that the client is new, not that the page could not be read.
const WANTED: [Wanted; 18] = [
    Wanted { name: "title", shown: ANYWHERE, known: |p| p.job.title.is_some() },
    Wanted { name: "description", shown: ANYWHERE, known: |p| p.job.description.is_some() },
    Wanted { name: "posted", shown: ANYWHERE, known: |p| p.job.posted.is_some() },
    Wanted { name: "pay", shown: ANYWHERE, known: |p| p.job.pay.is_some() },
    Wanted { name: "level", shown: ANYWHERE, known: |p| p.job.level.is_some() },
    Wanted { name: "skills", shown: ANYWHERE, known: |p| !p.job.skills.is_empty() },
    Wanted { name: "proposals", shown: ANYWHERE, known: |p| p.activity.proposals.is_some() },
    Wanted { name: "payment", shown: TO_MEMBERS, known: |p| p.client.payment_verified.is_some() },
    Wanted { name: "rating", shown: TO_MEMBERS, known: |p| p.client.rating_known() },
    Wanted { name: "spent", shown: ANYWHERE, known: |p| p.client.spend_known() },
    Wanted { name: "country", shown: ANYWHERE, known: |p| p.client.country.is_some() },
    Wanted { name: "last viewed", shown: ON_JOB_PAGES, known: |p| p.activity.last_viewed.is_some() },
    Wanted { name: "interviewing", shown: ON_JOB_PAGES, known: |p| p.activity.interviewing.is_some() },
    Wanted { name: "invites", shown: ON_JOB_PAGES, known: |p| p.activity.invites_sent.is_some() },
    Wanted { name: "jobs posted", shown: ON_MEMBERS_JOB_PAGES, known: |p| p.client.jobs_posted.is_some() },
    Wanted { name: "hire rate", shown: ON_MEMBERS_JOB_PAGES, known: |p| p.client.hire_rate.is_some() },
    Wanted { name: "open jobs", shown: ON_MEMBERS_JOB_PAGES, known: |p| p.client.open_jobs.is_some() },
    Wanted { name: "member since", shown: ON_JOB_PAGES, known: |p| p.client.member_since.is_some() },
];

impl Posting {
    /// How many of the facts that this view can show are known: "12 of 14".
    #[must_use]
    pub fn known(&self) -> (u32, u32) {
        self.wanted().fold((0, 0), |(known, of), fact| (known + u32::from((fact.known)(self)), of + 1))
    }

    /// The names of the facts that this view can show and that the page did not say, in reading order.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        self.wanted().filter(|fact| !(fact.known)(self)).map(|fact| fact.name).collect()
    }

    fn wanted(&self) -> impl Iterator<Item = &'static Wanted> {
        WANTED.iter().filter(|fact| (fact.shown)(self.view))
    }
}

/// The job itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Job {
    /// The job's id; posts before autumn 2024 hide it in links but show it in attributes.
    pub uid: Option<JobUid>,
    /// Title, plain text.
    pub title: Option<String>,
    /// Description, plain text with its line breaks, trimmed at both ends.
    pub description: Option<String>,
    /// When the page says it was posted, as worded ("2 hours ago").
    pub posted: Option<String>,
    /// `posted`, understood.
    pub posted_ago: Option<Ago>,
    /// Whether the page or its state says that the post was renewed.
    pub renewed: Option<bool>,
    /// The kind of pay and the numbers offered.
    pub pay: Option<Pay>,
    /// Experience level, as worded ("Entry Level", "Intermediate", "Expert").
    pub level: Option<Level>,
    /// Duration, as worded ("1 to 3 months").
    pub duration: Option<String>,
    /// Weekly workload, as worded ("Less than 30 hrs/week").
    pub workload: Option<String>,
    /// Skills asked for, in page order.
    pub skills: Vec<String>,
    /// Category, as worded.
    pub category: Option<String>,
    /// "Ongoing project", "One-time project", "Complex project".
    pub project_type: Option<String>,
    /// Where freelancers must be, as worded ("Worldwide", "U.S. only").
    pub location_requirement: Option<String>,
    /// Names of attached files.
    pub attachments: Vec<String>,
    /// Screening questions.
    pub questions: Vec<String>,
    /// Whether the job may become a full-time position ("Contract-to-hire").
    pub contract_to_hire: bool,
    /// How many people are to be hired.
    pub positions: Option<u32>,
    /// Whether the post carries a paid or automatic label ("Featured", "Plus").
    pub featured: bool,
    /// Whether the page says that the job is private, closed or gone.
    pub unavailable: bool,
    /// Whether the site shows its own scam warning on this page.
    pub site_warning: bool,
}

/// What the client offers to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pay {
    /// By the hour; either end may be missing.
    Hourly {
        /// Lower end of the range, a hour.
        min: Option<Cents>,
        /// Upper end of the range, a hour.
        max: Option<Cents>,
    },
    /// A fixed sum; missing where the client did not name one.
    Fixed {
        /// The whole budget.
        budget: Option<Cents>,
    },
}

impl Pay {
    /// Pay in the site's words: "Hourly: $15.00 - $35.00", "Hourly", "Fixed-price". The budget of a fixed price stands
    /// elsewhere unless the words name it ("Fixed price: $500").
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        if lower.has("fixed") || lower.has("budget") {
            return Some(Self::Fixed { budget: Cents::read(text) });
        }
        if !lower.has("hour") && !lower.has("/hr") {
            return None;
        }
        let (min, max) = Cents::read_range(text).map_or((None, None), |(low, high)| (Some(low), high.or(Some(low))));
        Some(Self::Hourly { min, max })
    }
}

/// Experience asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// "Entry Level"
    Entry,
    /// "Intermediate"
    Intermediate,
    /// "Expert"
    Expert,
}

impl Level {
    /// The level as the site labels it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Entry => "Entry Level",
            Self::Intermediate => "Intermediate",
            Self::Expert => "Expert",
        }
    }

    /// A level as a label ("Entry Level") or as the sentence that stands for it on older job pages.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.to_ascii_lowercase();
        let says = |words: &[&str]| words.iter().any(|words| text.has(words));
        if says(&["entry", "lowest rates"]) {
            return Some(Self::Entry);
        }
        if says(&["intermediate", "mix of experience"]) {
            return Some(Self::Intermediate);
        }
        says(&["expert", "higher rates"]).then_some(Self::Expert)
    }
}

/// The client, as the tile or the "About the client" panel tells.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Client {
    /// Country, full English name.
    pub country: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Payment method verified; the text decides, never the presence of an attribute.
    pub payment_verified: Option<bool>,
    /// Phone number verified.
    pub phone_verified: Option<bool>,
    /// Mean rating by freelancers; `None` where there is no feedback yet.
    pub rating: Option<Stars>,
    /// Whether the page shows an empty rating: nobody has rated this client yet.
    pub unrated: bool,
    /// Number of reviews by freelancers; `Some(0)` where the page says that there are none.
    pub reviews: Option<u32>,
    /// Jobs posted, all time.
    pub jobs_posted: Option<u32>,
    /// Share of posts with at least one hire.
    pub hire_rate: Option<Percent>,
    /// Posts open now.
    pub open_jobs: Option<u32>,
    /// Total spent.
    pub spent: Option<Spend>,
    /// Hires, all time.
    pub hires: Option<u32>,
    /// Contracts active now.
    pub active: Option<u32>,
    /// Average hourly rate really paid.
    pub avg_hourly: Option<Cents>,
    /// Hours paid, all time.
    pub hours: Option<u32>,
    /// Member since.
    pub member_since: Option<Date>,
    /// Industry, as worded.
    pub industry: Option<String>,
    /// Company size, as worded.
    pub size: Option<String>,
    /// Whether this is an enterprise client.
    pub enterprise: Option<bool>,
}

impl Client {
    fn rating_known(&self) -> bool {
        self.rating.is_some() || self.unrated || self.reviews == Some(0)
    }

    /// A page leaves the sum out for clients who never hired.
    fn spend_known(&self) -> bool {
        self.spent.is_some() || self.hires == Some(0)
    }
}

/// What has happened on the post.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Activity {
    /// Proposals sent, as a tier or exact (`min == max`).
    pub proposals: Option<Tier>,
    /// When the client last looked at the post.
    pub last_viewed: Option<Ago>,
    /// Hires on this very job.
    pub hires: Option<u32>,
    /// Freelancers being interviewed.
    pub interviewing: Option<u32>,
    /// Invitations sent.
    pub invites_sent: Option<u32>,
    /// Invitations nobody has answered.
    pub unanswered_invites: Option<u32>,
    /// Highest bid (for members who see it).
    pub bid_high: Option<Cents>,
    /// Average bid.
    pub bid_avg: Option<Cents>,
    /// Lowest bid.
    pub bid_low: Option<Cents>,
    /// Connects that a proposal costs.
    pub connects: Option<u32>,
}

/// A past or running contract of the client.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PastContract {
    /// Title of the job.
    pub title: Option<String>,
    /// The job's id, where its post is public.
    pub uid: Option<JobUid>,
    /// Stars the freelancer gave the client.
    pub rating: Option<Stars>,
    /// What the freelancer wrote about the client.
    pub comment: Option<String>,
    /// Whether `comment` is cut short by the page ("…").
    pub comment_cut: bool,
    /// Stars the client gave the freelancer.
    pub to_freelancer_rating: Option<Stars>,
    /// What the client wrote about the freelancer.
    pub to_freelancer_comment: Option<String>,
    /// The freelancer, as the page names them.
    pub freelancer: Option<String>,
    /// First day or month of the contract (the first of the month where no day is shown).
    pub from: Option<Date>,
    /// Last day or month; `None` while it runs.
    pub to: Option<Date>,
    /// Whether the contract still runs.
    pub running: bool,
    /// Whether it was paid by the hour.
    pub hourly: Option<bool>,
    /// Sum billed.
    pub billed: Option<Cents>,
    /// Hourly rate agreed.
    pub rate: Option<Cents>,
    /// Hours worked, in hundredths of an hour.
    pub hours_hundredths: Option<u32>,
}

/// Everything a page was understood to say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PageFacts {
    /// What the page turned out to be.
    pub kind: PageKind,
    /// One posting for each tile, in page order, then that of a slider over the list; exactly one on a job page.
    pub postings: Vec<Posting>,
    /// Fields of the page's plan that were not found, by name, sorted.
    pub unread_fields: Vec<String>,
    /// The moment the page was read, as the browser tells it.
    pub now: Option<Millis>,
    /// The messages of the room that is open, oldest first, as far as the page has loaded them.
    pub messages: Vec<Message>,
    /// The room that is open.
    pub room: Option<Room>,
    /// The proposal or invitation that the page shows.
    pub proposal: Option<Proposal>,
}

/// A message room: who is on the other side, and what it is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Room {
    /// The reader's number of the item that this was read from.
    pub key: u32,
    /// The room's id as its URL has it ("room_0a1b…").
    pub id: Option<String>,
    /// The room's title, as worded ("Jane Doe, Acme Inc.").
    pub title: Option<String>,
    /// The person on the other side, by the room's title.
    pub client: Option<String>,
    /// Their company, by the room's title.
    pub company: Option<String>,
    /// The title of the job that the room is about.
    pub job_title: Option<String>,
    /// The job, where the page links to it.
    pub job: Option<JobUid>,
    /// The contract's id, where the page links to its workroom ("38812207").
    pub contract: Option<String>,
}

/// A message of a room, or a line of the site between messages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// The reader's number of the item that this was read from; answers about the message carry it back.
    pub key: u32,
    /// The message's id as the page has it ("story_9f3c…"); it stays the same when the page is loaded again.
    pub id: Option<String>,
    /// Who wrote it. A message without a name of its own is by whoever wrote the one before it; a line of the site by nobody.
    pub author: Option<String>,
    /// Whether the user wrote it; `None` where the page does not tell the two sides apart.
    pub from_me: Option<bool>,
    /// When it was sent, in the fullest words of the page ("April 20, 2026 at 2:07 PM"). They name no time zone, so they are
    /// no moment; only the first message of a run has them.
    pub time: Option<String>,
    /// The message's own words with their line breaks, without what it quotes; for a line of the site, that line.
    pub text: Option<String>,
    /// Names of attached files.
    pub attachments: Vec<String>,
    /// Whether its author took it back; such a message has no text.
    pub deleted: bool,
    /// Whether the site says this ("… sent an offer") and no person.
    pub system: bool,
}

/// A proposal that was sent, or an invitation, beside the job that it is for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// The terms that the freelancer proposed, as worded, a line each.
    pub terms: Option<String>,
    /// What the client wrote with the invitation.
    pub invitation: Option<String>,
}

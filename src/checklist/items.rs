//! The standard items of a checklist, in their standard order: what each is called, who ticks it, and what the facts of
//! a job say of it.

use super::Message;
use super::facts::JobFacts;
use super::in_post::Mention;
use crate::facts::Pay;
use crate::settings::Settings;
use crate::values::{Cents, Percent, Stars};

/// Who ticks an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The page, where it shows a good fact.
    ByPage,
    /// The user, who has seen what the post asks for or leaves out.
    InPost,
    /// The user.
    ForUser,
    /// The user, who wrote it.
    Own,
}

/// A standard item. Its words are the messages `check_ID` and `check_ID_how`, with `_` for `-`.
#[derive(Debug)]
pub(super) struct Standard {
    /// Names it in kebab case and never changes.
    pub id: &'static str,
    pub kind: Kind,
    pub look: fn(&JobFacts, Floors) -> Look,
}

/// What the facts say of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Look {
    /// A known good fact.
    Good(Message),
    /// Something to do or to doubt.
    Open(Option<Message>),
    /// Nobody can tell from this page, and why not.
    Unknown(Message),
    /// The item has no business here.
    Absent,
}

/// The least that the user works for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Floors {
    /// For an hour.
    pub hourly: Option<Cents>,
    /// For a fixed price.
    pub fixed: Option<Cents>,
}

impl From<&Settings> for Floors {
    fn from(settings: &Settings) -> Self {
        Self { hourly: settings.hourly_floor, fixed: settings.fixed_floor }
    }
}

/// From this share on a client hires often enough.
const GOOD_HIRE_RATE: Percent = Percent(50);
/// With fewer posts the share says little.
const LEAST_POSTS: u32 = 3;
/// From this rating on freelancers were content; on this site most clients have more.
const GOOD_RATING: Stars = Stars(450);
const STOP: u8 = 4;
const SERIOUS: u8 = 3;

pub(super) static STANDARD: &[Standard] = &[
    Standard { id: "no-stop-sign", kind: Kind::ByPage, look: |facts, _| no_sign(facts, STOP) },
    Standard { id: "no-serious-sign", kind: Kind::ByPage, look: |facts, _| no_sign(facts, SERIOUS) },
    Standard { id: "payment-verified", kind: Kind::ByPage, look: payment_verified },
    Standard { id: "hire-rate", kind: Kind::ByPage, look: hire_rate },
    Standard { id: "paid-before", kind: Kind::ByPage, look: paid_before },
    Standard { id: "rating", kind: Kind::ByPage, look: rating },
    Standard { id: "above-floor", kind: Kind::ByPage, look: above_floor },
    Standard { id: "nobody-hired", kind: Kind::ByPage, look: nobody_hired },
    Standard { id: "secret-word", kind: Kind::InPost, look: |facts, _| asked(facts.post.secret_word.as_ref(), "check_found_word") },
    Standard {
        id: "screening-questions",
        kind: Kind::InPost,
        look: |facts, _| counted(facts.questions.as_deref(), "check_found_questions"),
    },
    Standard { id: "samples", kind: Kind::InPost, look: |facts, _| asked(facts.post.samples.as_ref(), "check_found_samples") },
    Standard { id: "attachments", kind: Kind::InPost, look: |facts, _| counted(facts.attachments.as_deref(), "check_found_attachments") },
    Standard { id: "deliverables", kind: Kind::InPost, look: |facts, _| named(facts.post.deliverables.as_ref()) },
    Standard { id: "deadline", kind: Kind::InPost, look: |facts, _| named(facts.post.deadline.as_ref()) },
    Standard { id: "connects", kind: Kind::InPost, look: connects },
    Standard { id: "scope-understood", kind: Kind::ForUser, look: |_, _| Look::Open(None) },
    Standard { id: "questions-asked", kind: Kind::ForUser, look: |_, _| Look::Open(None) },
    Standard { id: "relevant-work", kind: Kind::ForUser, look: |_, _| Look::Open(None) },
    Standard { id: "price-above-floor", kind: Kind::ForUser, look: |_, _| Look::Open(None) },
    Standard { id: "milestone-plan", kind: Kind::ForUser, look: |facts, _| unless(matches!(facts.pay, Some(Pay::Hourly { .. }))) },
    Standard { id: "weekly-limit", kind: Kind::ForUser, look: |facts, _| unless(!matches!(facts.pay, Some(Pay::Hourly { .. }))) },
    Standard { id: "written-agreement", kind: Kind::ForUser, look: |_, _| Look::Open(None) },
];

pub(super) fn standard(id: &str) -> Option<&'static Standard> {
    STANDARD.iter().find(|item| item.id == id)
}

/// The kind of the item with this id; one that is no standard item is the user's own.
pub(super) fn kind(id: &str) -> Kind {
    standard(id).map_or(Kind::Own, |item| item.kind)
}

fn good(name: &'static str, args: Vec<String>) -> Look {
    Look::Good(Message::new(name, args))
}

fn open(name: &'static str, args: Vec<String>) -> Look {
    Look::Open(Some(Message::new(name, args)))
}

fn unknown(name: &'static str) -> Look {
    Look::Unknown(Message::new(name, Vec::new()))
}

const NOT_SHOWN: &str = "check_not_shown";

fn unless(is_absent: bool) -> Look {
    if is_absent { Look::Absent } else { Look::Open(None) }
}

/// A sign is told by its own summary. That there is none is known only where text and client were read: either can hold it.
fn no_sign(facts: &JobFacts, severity: u8) -> Look {
    if let Some(id) = facts.sign_at(severity) {
        return Look::Open(Some(Message::new(format!("{}_summary", id.replace('-', "_")), Vec::new())));
    }
    let all_read = facts.post.whole && facts.payment_verified.is_some();
    if all_read { good("check_no_sign_found", Vec::new()) } else { unknown("check_not_all_read") }
}

fn payment_verified(facts: &JobFacts, _: Floors) -> Look {
    match facts.payment_verified {
        Some(true) => good("check_payment_is_verified", Vec::new()),
        Some(false) => open("check_payment_is_not_verified", Vec::new()),
        None => unknown(NOT_SHOWN),
    }
}

fn hire_rate(facts: &JobFacts, _: Floors) -> Look {
    let (Some(rate), posted) = (facts.hire_rate, facts.jobs_posted) else { return unknown(NOT_SHOWN) };
    match posted {
        Some(posted) if posted < LEAST_POSTS => unknown("check_few_posts"),
        _ if rate >= GOOD_HIRE_RATE => good("check_hires_often", vec![rate.0.to_string()]),
        _ => open("check_hires_seldom", vec![rate.0.to_string()]),
    }
}

fn paid_before(facts: &JobFacts, _: Floors) -> Look {
    match (facts.spent, facts.hires) {
        (Some(spent), _) if spent.cents.0 > 0 => {
            let plus = if spent.at_least { "+" } else { "" };
            good("check_has_spent", vec![format!("{}{plus}", spent.cents)])
        }
        // A hire of today may not have been paid yet.
        (Some(_), _) | (None, Some(0)) => open("check_has_not_spent", Vec::new()),
        (None, _) => unknown(NOT_SHOWN),
    }
}

fn rating(facts: &JobFacts, _: Floors) -> Look {
    match facts.rating {
        Some(rating) if rating >= GOOD_RATING => good("check_rated", vec![rating.to_string()]),
        Some(rating) => open("check_rated", vec![rating.to_string()]),
        None if facts.reviews == Some(0) => unknown("check_not_rated_yet"),
        None => unknown(NOT_SHOWN),
    }
}

/// Without a floor there is nothing to compare with. Of a range the upper end counts: it can be asked for.
fn above_floor(facts: &JobFacts, floors: Floors) -> Look {
    let (offered, floor) = match facts.pay {
        None if floors.hourly.or(floors.fixed).is_none() => return Look::Absent,
        None => return unknown(NOT_SHOWN),
        Some(Pay::Hourly { min, max }) => (max.or(min), floors.hourly),
        Some(Pay::Fixed { budget }) => (budget, floors.fixed),
    };
    let Some(floor) = floor else { return Look::Absent };
    match offered.filter(|offered| offered.0 > 0) {
        None => unknown("check_no_sum"),
        Some(offered) if offered >= floor => good("check_pays_enough", vec![offered.to_string(), floor.to_string()]),
        Some(offered) => open("check_pays_too_little", vec![offered.to_string(), floor.to_string()]),
    }
}

fn nobody_hired(facts: &JobFacts, _: Floors) -> Look {
    match (facts.hired_here, facts.positions) {
        (None, _) => unknown(NOT_SHOWN),
        (Some(0), _) => good("check_nobody_hired_yet", Vec::new()),
        (Some(hired), Some(wanted)) if hired < wanted => good("check_places_left", vec![hired.to_string(), wanted.to_string()]),
        (Some(hired), _) => open("check_somebody_hired", vec![hired.to_string()]),
    }
}

/// Something that a post may ask for: no item where it does not.
fn asked(mention: Option<&Mention>, name: &'static str) -> Look {
    match mention {
        None => unknown("check_text_not_read"),
        Some(Mention::Absent) => Look::Absent,
        Some(Mention::Quoted(words)) => open(name, vec![words.clone()]),
    }
}

/// Something that a post should name: what it says, or that it has to be asked.
fn named(mention: Option<&Mention>) -> Look {
    match mention {
        None => unknown("check_text_not_read"),
        Some(Mention::Absent) => open("check_not_named", Vec::new()),
        Some(Mention::Quoted(words)) => open("check_named", vec![words.clone()]),
    }
}

fn counted(list: Option<&[String]>, name: &'static str) -> Look {
    match list {
        None => unknown(NOT_SHOWN),
        Some([]) => Look::Absent,
        Some(list) => open(name, vec![list.len().to_string()]),
    }
}

fn connects(facts: &JobFacts, _: Floors) -> Look {
    match facts.connects {
        None => unknown(NOT_SHOWN),
        Some(0) => Look::Absent,
        Some(cost) => open("check_costs_connects", vec![cost.to_string()]),
    }
}

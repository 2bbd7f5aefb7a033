//! Drafts for the clipboard: questions to a client about what is missing, and a short statement of the scope. They are
//! put together from messages, so every word can be translated, and the user edits them before they go anywhere.

use serde::{Deserialize, Serialize};

use crate::checklist::Message;
use crate::checklist::facts::JobFacts;
use crate::checklist::in_post::Mention;
use crate::facts::Pay;
use crate::values::Cents;

/// Looks up a message by its name and fills in its places.
pub type Words<'a> = &'a dyn Fn(&str, &[String]) -> String;

/// More questions than this nobody answers.
const MOST_QUESTIONS: usize = 5;

/// Signs that a question may clear up, with the questions.
const BY_SIGN: &[(&str, &[&str])] = &[
    ("payment-unverified", &["question_payment_verification"]),
    ("unpaid-test", &["question_test_paid"]),
    ("pay-after-approval", &["question_milestones", "question_acceptance"]),
    ("vague-description", &["question_deliverables", "question_timeline"]),
    ("minimises-work", &["question_deliverables", "question_scope_limits"]),
    ("open-ended-scope", &["question_scope_limits"]),
    ("unlimited-revisions", &["question_revisions", "question_acceptance"]),
    ("placeholder-budget", &["question_budget"]),
    ("blames-previous-freelancers", &["question_previous_work"]),
    ("no-site-tracker", &["question_tracker"]),
    ("budget-below-scope", &["question_deliverables", "question_milestones"]),
];

/// Questions worth asking this client, by the names of their messages, the most useful first: what the signs call for,
/// then what post and page leave out.
#[must_use]
pub fn questions(facts: &JobFacts) -> Vec<&'static str> {
    // Only a text that was read can leave something out.
    let left_out = |mention: &Option<Mention>| *mention == Some(Mention::Absent);
    let named = |mention: &Option<Mention>| mention.as_ref().is_some_and(|mention| mention.words().is_some());
    let post = &facts.post;
    let by_sign = facts.signs.iter().filter_map(|(id, _)| BY_SIGN.iter().find(|(sign, _)| sign == id));
    let mut names: Vec<&'static str> = by_sign.flat_map(|(_, names)| names.iter().copied()).collect();
    match facts.pay {
        Some(Pay::Fixed { budget: None }) | None => names.push("question_budget"),
        Some(Pay::Fixed { .. }) if !named(&post.milestones) => names.push("question_milestones"),
        Some(Pay::Hourly { .. }) if facts.workload.is_none() => names.push("question_hours_per_week"),
        Some(_) => {}
    }
    if facts.duration.is_none() && !named(&post.deadline) {
        names.push("question_timeline");
    }
    if left_out(&post.acceptance) && matches!(facts.pay, Some(Pay::Fixed { .. })) {
        names.push("question_acceptance");
    }
    // Last: a plain post may be clear enough without a list.
    if left_out(&post.deliverables) {
        names.push("question_deliverables");
    }
    let mut asked = Vec::new();
    for name in names {
        if asked.len() < MOST_QUESTIONS && !asked.contains(&name) {
            asked.push(name);
        }
    }
    asked
}

/// A polite message with these questions, each of them as it was chosen or edited by the user; empty without any.
#[must_use]
pub fn question_message(facts: &JobFacts, questions: &[String], words: Words<'_>) -> String {
    let asked: Vec<&str> = questions.iter().map(|question| question.trim()).filter(|question| !question.is_empty()).collect();
    let opening = match (&facts.title, asked.len()) {
        (_, 0) => return String::new(),
        (Some(title), 1) => words("draft_question_opening_one", std::slice::from_ref(title)),
        (Some(title), _) => words("draft_question_opening", std::slice::from_ref(title)),
        (None, 1) => words("draft_question_opening_one_untitled", &[]),
        (None, _) => words("draft_question_opening_untitled", &[]),
    };
    let list = match asked.as_slice() {
        [one] => (*one).to_owned(),
        several => numbered(several),
    };
    [words("draft_greeting", &[]), opening, list, words("draft_question_closing", &[]), words("draft_sign_off", &[])].join("\n\n")
}

/// What a statement of the scope is made from. Empty parts are left out of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ScopeForm {
    /// The job's title.
    pub title: String,
    /// What is delivered.
    pub deliverables: Vec<String>,
    /// What is not.
    pub exclusions: Vec<String>,
    /// Rounds of revisions that the price includes.
    pub revisions: Option<u32>,
    /// When the work counts as done.
    pub acceptance: Vec<String>,
    /// Days that the client takes to look at a delivery.
    pub review_days: Option<u32>,
    /// Parts of the work, each with its price.
    pub milestones: Vec<Milestone>,
    /// What happens to work that comes on top.
    pub changes: Changes,
}

/// A part of the work that is paid by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Milestone {
    /// What is delivered.
    pub what: String,
    /// Its price.
    pub cents: Option<Cents>,
    /// By when, in the user's words or as `YYYY-MM-DD`.
    pub by: String,
}

/// What happens to work that comes on top of what was agreed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Changes {
    /// Nothing is said of it.
    #[default]
    Unsaid,
    /// Agreed in writing before it begins: what, for how much, by when.
    InWriting,
    /// The same, at this rate for an hour.
    AtRate(Cents),
    /// In the user's words.
    Own(String),
}

/// From this sum on a single milestone leaves too much unpaid at once.
const LARGE_SUM: Cents = Cents(50_000);
/// The least that the site lets a milestone hold.
const LEAST_MILESTONE: Cents = Cents(500);
/// More rounds than this are as good as no limit.
const MANY_REVISIONS: u32 = 5;
/// A longer look at a delivery than the site's own, after which the money is released.
const LONG_REVIEW_DAYS: u32 = 14;

impl ScopeForm {
    /// What is missing from the form or may hurt, as messages; the statement can be made all the same.
    #[must_use]
    pub fn warnings(&self) -> Vec<Message> {
        let mut warnings: Vec<Message> = Vec::new();
        let mut warn = |applies: bool, name: &'static str, args: Vec<String>| {
            if applies {
                warnings.push(Message::new(name, args));
            }
        };
        warn(filled(&self.deliverables).is_empty(), "draft_warn_no_deliverables", Vec::new());
        warn(filled(&self.exclusions).is_empty(), "draft_warn_no_exclusions", Vec::new());
        warn(self.revisions.is_none(), "draft_warn_no_revision_cap", Vec::new());
        let many = self.revisions.filter(|rounds| *rounds > MANY_REVISIONS);
        warn(many.is_some(), "draft_warn_many_revisions", many.iter().map(u32::to_string).collect());
        warn(filled(&self.acceptance).is_empty(), "draft_warn_no_acceptance", Vec::new());
        let long = self.review_days.filter(|days| *days > LONG_REVIEW_DAYS);
        warn(long.is_some(), "draft_warn_long_review", long.iter().map(u32::to_string).collect());
        warn(!self.changes.says_something(), "draft_warn_no_changes", Vec::new());
        warnings.extend(self.milestone_warnings());
        warnings
    }

    fn milestone_warnings(&self) -> Vec<Message> {
        let milestones = self.milestones();
        let total = total(&milestones);
        let mut warnings = Vec::new();
        match milestones.len() {
            0 => warnings.push(Message::new("draft_warn_no_milestones", Vec::new())),
            1 if total >= LARGE_SUM => warnings.push(Message::new("draft_warn_single_milestone", vec![total.to_string()])),
            _ => {}
        }
        for (number, milestone) in (1u32..).zip(&milestones) {
            let mut warn = |name: &'static str, sums: &[Cents]| {
                let args = std::iter::once(number.to_string()).chain(sums.iter().map(Cents::to_string)).collect();
                warnings.push(Message::new(name, args));
            };
            match milestone.cents {
                None => warn("draft_warn_milestone_without_price", &[]),
                Some(price) if price < LEAST_MILESTONE => warn("draft_warn_milestone_too_small", &[LEAST_MILESTONE]),
                Some(price) if milestones.len() > 1 && total >= LARGE_SUM && price.0 > total.0 / 2 => {
                    warn("draft_warn_one_milestone_holds_most", &[price, total]);
                }
                Some(_) => {}
            }
            if milestone.by.trim().is_empty() {
                warn("draft_warn_milestone_without_date", &[]);
            }
        }
        warnings
    }

    /// Whether it says anything that could be agreed on.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let lists = [&self.deliverables, &self.exclusions, &self.acceptance];
        let said = self.revisions.is_some() || self.review_days.is_some() || self.changes.says_something();
        !said && lists.into_iter().all(|list| filled(list).is_empty()) && self.milestones().is_empty()
    }

    /// The milestones that say something.
    fn milestones(&self) -> Vec<&Milestone> {
        let says_something = |one: &&Milestone| !one.what.trim().is_empty() || one.cents.is_some() || !one.by.trim().is_empty();
        self.milestones.iter().filter(says_something).collect()
    }
}

impl Changes {
    fn says_something(&self) -> bool {
        match self {
            Self::Unsaid => false,
            Self::Own(text) => !text.trim().is_empty(),
            Self::InWriting | Self::AtRate(_) => true,
        }
    }
}

/// A short statement of the scope as plain text, ready to be sent and agreed to; empty where the form is.
#[must_use]
pub fn scope_statement(form: &ScopeForm, words: Words<'_>) -> String {
    if form.is_empty() {
        return String::new();
    }
    let mut parts: Vec<String> = vec![words("draft_greeting", &[])];
    parts.push(match form.title.trim() {
        "" => words("draft_scope_opening_untitled", &[]),
        title => words("draft_scope_opening", &[title.to_owned()]),
    });
    let mut part = |heading: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            parts.push(format!("{}\n{}", words(heading, &[]), lines.join("\n")));
        }
    };
    part("draft_scope_deliverables", bullets(&form.deliverables));
    part("draft_scope_exclusions", bullets(&form.exclusions));
    part("draft_scope_acceptance", acceptance(form, words));
    part("draft_scope_revisions", form.revisions.map(|rounds| revisions(rounds, words)).into_iter().collect());
    part("draft_scope_milestones", milestones(form, words));
    part("draft_scope_changes", changes(&form.changes, words).into_iter().collect());
    parts.push(words("draft_scope_closing", &[]));
    parts.push(words("draft_sign_off", &[]));
    parts.join("\n\n")
}

fn acceptance(form: &ScopeForm, words: Words<'_>) -> Vec<String> {
    let mut lines = bullets(&form.acceptance);
    match form.review_days {
        None | Some(0) => {}
        Some(1) => lines.push(words("draft_scope_review_one", &[])),
        Some(days) => lines.push(words("draft_scope_review", &[days.to_string()])),
    }
    lines
}

fn revisions(rounds: u32, words: Words<'_>) -> String {
    match rounds {
        0 => words("draft_scope_revisions_none", &[]),
        1 => words("draft_scope_revisions_one", &[]),
        _ => words("draft_scope_revisions_some", &[rounds.to_string()]),
    }
}

/// The milestones, numbered, and their sum where each has a price.
fn milestones(form: &ScopeForm, words: Words<'_>) -> Vec<String> {
    let milestones = form.milestones();
    let told = |one: &&Milestone| {
        let what = Some(one.what.trim()).filter(|what| !what.is_empty()).map_or_else(|| words("draft_scope_milestone", &[]), str::to_owned);
        let price = one.cents.map(|cents| cents.to_string());
        let by = Some(one.by.trim()).filter(|by| !by.is_empty()).map(|by| words("draft_scope_by", &[by.to_owned()]));
        [Some(what), price, by].into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let told: Vec<String> = milestones.iter().map(told).collect();
    let mut lines: Vec<String> = Vec::new();
    if !told.is_empty() {
        lines.push(numbered(&told.iter().map(String::as_str).collect::<Vec<_>>()));
    }
    if milestones.len() > 1 && milestones.iter().all(|one| one.cents.is_some()) {
        lines.push(words("draft_scope_total", &[total(&milestones).to_string()]));
    }
    if !lines.is_empty() {
        lines.push(words("draft_scope_funded", &[]));
    }
    lines
}

fn changes(changes: &Changes, words: Words<'_>) -> Option<String> {
    match changes {
        Changes::Unsaid => None,
        Changes::InWriting => Some(words("draft_scope_changes_in_writing", &[])),
        Changes::AtRate(rate) => Some(words("draft_scope_changes_at_rate", &[rate.to_string()])),
        Changes::Own(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
    }
}

fn total(milestones: &[&Milestone]) -> Cents {
    Cents(milestones.iter().filter_map(|one| one.cents).fold(0, |sum, cents| sum.saturating_add(cents.0)))
}

fn filled(list: &[String]) -> Vec<&str> {
    list.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect()
}

fn bullets(list: &[String]) -> Vec<String> {
    filled(list).into_iter().map(|text| format!("- {text}")).collect()
}

fn numbered(lines: &[&str]) -> String {
    (1u32..).zip(lines).map(|(number, line)| format!("{number}. {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;
    use crate::checklist::in_post::InPost;
    use crate::checklist::tests::said;
    use crate::signals::by_id;

    fn absent() -> Option<Mention> {
        Some(Mention::Absent)
    }

    fn quoted(words: &str) -> Option<Mention> {
        Some(Mention::Quoted(words.to_owned()))
    }

    fn fixed(cents: u64) -> Option<Pay> {
        Some(Pay::Fixed { budget: Some(Cents(cents)) })
    }

    fn names(messages: &[Message]) -> Vec<&str> {
        messages.iter().map(|message| message.name.as_ref()).collect()
    }

    fn form() -> ScopeForm {
        let milestone = |what: &str, cents, by: &str| Milestone { what: what.to_owned(), cents: Some(Cents(cents)), by: by.to_owned() };
        ScopeForm {
            title: "Draw a map of the garden".to_owned(),
            deliverables: vec!["One map, A3, as PDF".to_owned(), " ".to_owned(), "The drawing as SVG".to_owned()],
            exclusions: vec!["Printing".to_owned()],
            revisions: Some(2),
            acceptance: vec!["All 14 beds are named".to_owned()],
            review_days: Some(5),
            milestones: vec![milestone("Sketch", 20_000, "6 May"), milestone("Final map", 20_050, "20 May")],
            changes: Changes::AtRate(Cents(4_000)),
        }
    }

    #[test]
    fn what_the_post_leaves_out_is_asked_and_what_it_names_is_not() {
        let post = InPost { whole: true, deliverables: absent(), deadline: absent(), acceptance: absent(), ..InPost::default() };
        let facts = JobFacts { pay: fixed(20_000), post, ..JobFacts::default() };
        let asked = ["question_milestones", "question_timeline", "question_acceptance", "question_deliverables"];
        assert_eq!(questions(&facts), asked);
        let post = InPost {
            whole: true,
            deliverables: quoted("12 pages"),
            deadline: quoted("by Friday"),
            acceptance: quoted("two rounds"),
            milestones: quoted("milestones"),
            ..InPost::default()
        };
        assert!(questions(&JobFacts { pay: fixed(20_000), post, ..JobFacts::default() }).is_empty());
    }

    #[test]
    fn a_text_that_was_not_read_leaves_nothing_out() {
        let facts = JobFacts { pay: fixed(20_000), duration: Some("1 to 3 months".to_owned()), ..JobFacts::default() };
        assert_eq!(questions(&facts), ["question_milestones"]);
    }

    #[test]
    fn signs_ask_first_each_question_once_and_five_at_most() {
        let signs = BY_SIGN.iter().map(|(sign, _)| ((*sign).to_owned(), 2)).collect();
        let asked = questions(&JobFacts { signs, ..JobFacts::default() });
        assert_eq!(asked.len(), MOST_QUESTIONS);
        assert_eq!(asked.first(), Some(&"question_payment_verification"));
        assert!(asked.iter().enumerate().all(|(at, name)| !asked.iter().skip(at + 1).any(|other| other == name)));
    }

    #[test]
    fn every_sign_with_a_question_is_in_the_catalogue() {
        for (sign, _) in BY_SIGN {
            assert!(by_id(sign).is_some(), "{sign}");
        }
    }

    #[test]
    fn a_draft_of_questions_is_a_whole_message() {
        let facts = JobFacts { title: Some("Draw a map".to_owned()), ..JobFacts::default() };
        let asked = |names: &[&str]| names.iter().map(|name| said(name, &[])).collect::<Vec<_>>();
        let text = question_message(&facts, &asked(&["question_budget", "question_timeline"]), &said);
        assert_eq!(
            text,
            "Hello,\n\nI have read your post “Draw a map” and would like to help. Before I name a plan and a price, may I ask:\n\n\
             1. What budget do you have in mind for this work?\n\
             2. By when do you need this, and are there dates on the way that matter to you?\n\n\
             Short answers are fine. With them I can tell you what you would get, by when, and for how much.\n\nBest regards"
        );
        let one = question_message(&JobFacts::default(), &asked(&["question_budget"]), &said);
        assert!(one.contains("may I ask one thing?\n\nWhat budget"), "{one}");
        assert_eq!(question_message(&facts, &[" ".to_owned()], &said), "");
    }

    #[test]
    fn a_statement_of_the_scope_says_every_part_once() {
        assert_eq!(
            scope_statement(&form(), &said),
            "Hello,\n\nThis is how I understand the work on “Draw a map of the garden”. Please correct anything that I have got wrong.\n\n\
             What I will deliver:\n- One map, A3, as PDF\n- The drawing as SVG\n\n\
             What is not included:\n- Printing\n\n\
             The work is done when:\n- All 14 beds are named\n\
             Please look at each delivery within 5 days, and either approve it or tell me what is missing.\n\n\
             Revisions:\nThe price includes 2 rounds of revisions within this scope. I will of course correct my own mistakes.\n\n\
             Milestones:\n1. Sketch, $200, by 6 May\n2. Final map, $200.50, by 20 May\nTotal: $400.50\nI start on a milestone once it is funded.\n\n\
             Changes:\nAnything beyond this list is welcome as an extra at $40 an hour. We agree in writing on what it is, how long it takes and when it is due before I start on it.\n\n\
             If this matches your understanding, please reply “agreed”, and I will work from it.\n\nBest regards"
        );
        assert_eq!(form().warnings(), []);
    }

    #[test]
    fn empty_parts_are_left_out_and_an_empty_form_says_nothing() {
        assert_eq!(scope_statement(&ScopeForm { title: "Draw a map".to_owned(), ..ScopeForm::default() }, &said), "");
        let form = ScopeForm { deliverables: vec!["A map".to_owned()], ..ScopeForm::default() };
        let text = scope_statement(&form, &said);
        assert!(text.contains("- A map") && !text.contains("Milestones") && !text.contains("not included"), "{text}");
        let blank = ScopeForm { changes: Changes::Own("  ".to_owned()), milestones: vec![Milestone::default()], ..ScopeForm::default() };
        assert!(blank.is_empty());
    }

    #[test]
    fn what_is_missing_is_warned_of_and_keeps_nothing_back() {
        let warnings = ScopeForm::default().warnings();
        assert_eq!(
            names(&warnings),
            [
                "draft_warn_no_deliverables",
                "draft_warn_no_exclusions",
                "draft_warn_no_revision_cap",
                "draft_warn_no_acceptance",
                "draft_warn_no_changes",
                "draft_warn_no_milestones",
            ]
        );
        let all = ScopeForm { revisions: Some(9), review_days: Some(30), ..form() };
        assert_eq!(names(&all.warnings()), ["draft_warn_many_revisions", "draft_warn_long_review"]);
    }

    #[test]
    fn a_large_sum_in_one_milestone_is_warned_of_and_a_small_one_is_not() {
        let with = |sums: &[u64]| {
            let milestones =
                sums.iter().map(|cents| Milestone { cents: Some(Cents(*cents)), by: "May".to_owned(), ..Milestone::default() });
            ScopeForm { milestones: milestones.collect(), ..form() }.warnings()
        };
        assert_eq!(with(&[200_000]), [Message::new("draft_warn_single_milestone", vec!["$2,000".to_owned()])]);
        assert_eq!(with(&[20_000]), []);
        let most = ["2", "$1,500", "$2,000"].map(str::to_owned).to_vec();
        assert_eq!(with(&[50_000, 150_000]), [Message::new("draft_warn_one_milestone_holds_most", most)]);
        assert_eq!(with(&[100_000, 100_000]), []);
        assert_eq!(names(&with(&[100, 500])), ["draft_warn_milestone_too_small"]);
    }

    #[test]
    fn a_milestone_without_price_or_date_is_named_by_its_number() {
        let mut form = form();
        form.milestones.push(Milestone { what: "Labels".to_owned(), ..Milestone::default() });
        let third = vec!["3".to_owned()];
        let expected =
            ["draft_warn_milestone_without_price", "draft_warn_milestone_without_date"].map(|name| Message::new(name, third.clone()));
        assert_eq!(form.warnings(), expected);
        assert!(!scope_statement(&form, &said).contains("Total"), "a sum is told only where every part has a price");
    }

    #[test]
    fn sums_too_large_to_hold_do_not_overflow() {
        let milestone = Milestone { cents: Some(Cents(u64::MAX)), ..Milestone::default() };
        let form = ScopeForm { milestones: vec![milestone; 3], ..form() };
        assert!(!form.warnings().is_empty() && !scope_statement(&form, &said).is_empty());
    }

    #[test]
    fn a_form_comes_back_from_json_as_it_was() {
        let json = serde_json::to_string(&form()).unwrap();
        assert_eq!(serde_json::from_str::<ScopeForm>(&json).unwrap(), form());
        assert_eq!(serde_json::from_str::<ScopeForm>("{}").unwrap(), ScopeForm::default());
    }
}

//! Demands of one post that contradict each other: beginners with ten years, simple work with a long list.

use crate::facts::{Level, Pay};
use crate::signals::case::{Case, Ground, Hit, Place};
use crate::signals::declare::*;

signal! {
    code: "T48",
    id: "contradictory-requirements",
    severity: Note,
    kind: Derived,
    group: Scope,
    summary: "Demands that may not fit together",
    evidence: "\"$1\" stands beside \"$2\".",
    why: "A beginner's rate for ten years of experience, or a simple task with twenty points, tells of expectations that no offer can meet.",
    act: "Name the contradiction kindly in your proposal and say which of the two your price covers.",
    wrong: "Words in posts are loose, and the level may have been picked without thought. Where the page does not show the level, many years alone \
            are only worth a look.",
    trigger: Trigger {
        says: &[
            "<!(1|2|3|4|5|6|7|five|six|seven) {many-years} ..1 (years|yrs|year|yr|yoe) ..5 (experience|exp|expertise|background|track record)",
            "(experience|exp) ..3 {many-years} ..1 (years|yrs|yr)",
            "(simple|easy|quick|straightforward|tiny|basic) ..2 (job|task|project|work|website|site|app|gig|fix|script|edit|landing page|assignment)",
            "(job|task|project|work|assignment|this) ..1 (is|will be|should be|looks) ..2 (simple|easy|quick|straightforward|tiny|basic)",
            "(ongoing|on going|continuous|open ended|never ending) ..1 (work|project|basis|support|role|maintenance|position|job|tasks|task|assistance|service|services|contract)",
            "(monthly retainer|every month for|as long as we need|no end date|permanent position|permanent role|until further notice)",
        ],
        unless: &[
            "(potential|potentially|possibility|possible|possibly|could|may|might|opportunity|opportunities|lead to|leads to|leading|future|chance|after|afterwards|later|if|then|turn into|become|eventually|option)",
            "(we|our|company|firm|team|i|us) ..4 {many-years} ..1 (years|yrs)",
            "(user|users|easy to use|simple to use|customers|make it easy|make it simple)",
        ],
        judge,
        ..POST
    },
    fires: &[
        says("Applicants bring 10 years of experience in tax law.").with("entry level", |posting, _| posting.job.level = Some(Level::Entry)),
        says("You support our shop on an ongoing basis.").with("a fixed price", |posting, _| posting.job.pay = Some(Pay::Fixed { budget: None })),
        says("A simple job:\n- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h\n- i\n- j\n- k\n- l"),
        says("Senior architect for our cloud.").with("expert level at $12 an hour, the user's floor is $40", |posting, settings| {
            posting.job.level = Some(Level::Expert);
            posting.job.pay = Some(Pay::Hourly { min: None, max: Some(crate::values::Cents(1_200)) });
            settings.hourly_floor = Some(crate::values::Cents(4_000));
        }),
    ],
    quiet: &[
        says("Applicants bring 10 years of experience in tax law.").with("expert level", |posting, _| posting.job.level = Some(Level::Expert)),
        says("You support our shop on an ongoing basis.").with("by the hour", |posting, _| {
            posting.job.pay = Some(Pay::Hourly { min: None, max: None });
        }),
        says("One logo now, with the potential for ongoing work.").with("a fixed price", |posting, _| {
            posting.job.pay = Some(Pay::Fixed { budget: None });
        }),
        says("A simple task:\n- resize the picture\n- save it as PNG"),
        says("Two years of experience are enough.").with("entry level", |posting, _| posting.job.level = Some(Level::Entry)),
        says("Senior architect for our cloud.").with("expert level, pay unknown", |posting, settings| {
            posting.job.level = Some(Level::Expert);
            settings.hourly_floor = Some(crate::values::Cents(4_000));
        }),
        says("Our company has 15 years of experience in retail.").with("entry level", |posting, _| posting.job.level = Some(Level::Entry)),
    ],
}

/// Speaks at the first pair that does not fit.
fn judge(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let job = &case.posting.job;
    let says = |what: Demand| hits.iter().find(|hit| Demand::of(&hit.words) == what).map(|hit| hit.words.clone());
    if let (Some(years), Some(Level::Entry)) = (says(Demand::Years), job.level) {
        return Some(Ground::facts([Level::Entry.as_str().to_owned(), years]));
    }
    if let (Some(ongoing), Some(Pay::Fixed { .. })) = (says(Demand::Ongoing), job.pay) {
        return Some(Ground::facts(["Fixed-price".to_owned(), ongoing]));
    }
    const MANY_POINTS: u32 = 10;
    let points = case.passages.iter().find(|p| p.place == Place::Description).map_or(0, |p| p.tokens.bullets);
    if let (Some(simple), true) = (says(Demand::Simple), points > MANY_POINTS) {
        return Some(Ground::facts([simple, format!("{points} \u{2022}")]));
    }
    if job.level == Some(Level::Expert) && is_below_floor(case) {
        let shown = sum(job.pay?)?;
        return Some(Ground::facts([Level::Expert.as_str().to_owned(), format!("${}", shown.0 / 100)]));
    }
    // The page does not tell the level, and so the years stand beside nothing.
    if job.level.is_none() && says(Demand::Years).is_some() {
        return Some(Ground::default().at(Severity::Info));
    }
    None
}

fn sum(pay: Pay) -> Option<crate::values::Cents> {
    match pay {
        Pay::Hourly { max, .. } => max,
        Pay::Fixed { budget } => budget,
    }
}

/// Whether the sum offered lies under the user's own floor; never where either is unknown.
fn is_below_floor(case: &Case<'_>) -> bool {
    let Some(pay) = case.posting.job.pay else { return false };
    let floor = match pay {
        Pay::Hourly { .. } => case.settings.hourly_floor,
        Pay::Fixed { .. } => case.settings.fixed_floor,
    };
    floor.zip(sum(pay)).is_some_and(|(floor, offered)| offered < floor)
}

/// What a hit demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Demand {
    Years,
    Simple,
    Ongoing,
}

impl Demand {
    fn of(words: &str) -> Self {
        let has = |list: &[&str]| words.split(' ').any(|w| list.contains(&w));
        if has(&["years", "yrs", "yr", "yoe", "exp", "experience"]) {
            return Self::Years;
        }
        if has(&["simple", "easy", "quick", "straightforward", "tiny", "basic"]) { Self::Simple } else { Self::Ongoing }
    }
}

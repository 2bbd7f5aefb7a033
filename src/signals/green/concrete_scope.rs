//! A description that says what is to be delivered, by when, like what, with what, and when it is done.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "G04",
    id: "concrete-scope",
    severity: Info,
    kind: Green,
    group: Scope,
    summary: "The scope is concrete",
    evidence: "The post names $1 of 5: deliverables, terms of acceptance, dates, examples, tools.",
    why: "Who writes down what is to be made, by when and how it will be judged has thought about it. Such jobs quarrel less.",
    act: "Take the post's own list up in your proposal, point by point, and ask only about what is missing.",
    wrong: "A long neat text may come from a machine; ask one question that only somebody who knows the project can answer.",
    trigger: Trigger {
        says: &[
            // Deliverables.
            "(deliverable|deliverables)",
            "(deliver|delivered|delivery|delivering|handover|hand over|provide|receive|expect|output|final) ..4 (file|files|pages|screens|words|videos|articles|source|document|report|spreadsheet|repository|png|svg|mp4|csv|psd|docx|pdf|minutes|images|illustrations|episodes|slides|posts|designs)",
            "{number} ..2 (pages|screens|words|videos|articles|posts|minutes|images|illustrations|slides|products|logos|episodes|emails|records|rows|designs|chapters|banners|listings|blog posts|scripts|reels)",
            // When it is done.
            "(acceptance|success|completion|done|quality|approval) (criteria|criterion|metric|metrics|definition)",
            "(definition of done|considered (done|complete|finished)|milestone|milestones|must pass|we will (review|test|approve|check)|rounds of (revision|revisions|changes|edits)|revision rounds|(one|two|three|1|2|3) (round|rounds|revisions))",
            // By when.
            "(deadline|due date|due by|timeline|time line|timeframe|time frame|turnaround|delivery date|start date|launch date)",
            "(within|in|by|before|takes|lasts|next|over) ..2 ({number}|two|three|four|one|a) (day|days|week|weeks|month|months|business)",
            "(by|before|until|starting|start|on) ..1 (monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december)",
            // Like what.
            "(mockup|mockups|wireframe|wireframes|style guide|brand guide|brand guidelines|moodboard|mood board|attached|attachment|spec|specs|specification|sample file|template file)",
            "(example|examples|reference|references|inspiration|sample|samples) ..3 (below|attached|linked|here|provided|is|are|{url}|image|images|site|video|videos|translation|file|files)",
            "(see|following|these|our|like) ..2 (example|examples|references|screenshot|screenshots) !of",
            // With what.
            "(using|stack|edit in|edited in|built in|built with|built on|developed in|developed with|made in|done in|designed in|designed with|work in|written in|runs on|hosted on) ..3 {known-tool}",
            "(build|create|design|develop|edit|write|rebuild|set up|animate|model|migrate) ..8 (in|with|on|using|for) ..1 {known-tool}",
        ],
        guards: crate::text::guards::Guards::NONE,
        judge,
        ..POST
    },
    fires: &[
        says("Deliverables: 12 product pages as Figma files. Please finish within three weeks. Two rounds of revisions, our brand guidelines are attached."),
        says("Translate 8,000 words from German. Deadline is Friday. You get a reference translation and work in memoQ; output as DOCX files."),
        says("Edit ten videos of 5 minutes each in Premiere. Examples are linked below. We pay in two milestones, the last one when the captions pass our check."),
        says("Build the booking API in Laravel. Acceptance criteria are in the spec, timeline is four weeks."),
    ],
    quiet: &[
        says("I need a website, please bid."),
        says("Looking for somebody who is good with social media and can start as soon as possible."),
        says("We have examples of what we like."),
        says("Help with Excel needed, more details in chat."),
        says("Long-term role in a friendly team; you will handle many different tasks with great care."),
        says("Write articles about travel. Deadline is flexible."),
    ],
}

/// Speaks where at least three of the five parts of a scope are named, and among them what is made or when it is done.
fn judge(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    const ENOUGH: usize = 3;
    const LEAST_WORDS: usize = 15;
    if case.words()? < LEAST_WORDS {
        return None;
    }
    let mut parts = Vec::new();
    for part in hits.iter().map(|hit| Part::of(&hit.words)) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    let named = parts.contains(&Part::Deliverables) || parts.contains(&Part::Acceptance);
    (named && parts.len() >= ENOUGH).then(|| Ground::facts([parts.len().to_string()]))
}

/// A part of a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Deliverables,
    Acceptance,
    Dates,
    Examples,
    Tools,
}

impl Part {
    /// The part that a hit's words belong to.
    pub(crate) fn of(words: &str) -> Self {
        const ACCEPTANCE: &[&str] = &[
            "criteria",
            "criterion",
            "metric",
            "metrics",
            "definition",
            "considered",
            "milestone",
            "milestones",
            "rounds",
            "round",
            "revisions",
            "pass",
            "review",
            "approve",
        ];
        const DATES: &[&str] = &[
            "deadline",
            "due",
            "timeline",
            "timeframe",
            "turnaround",
            "date",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "business",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        const EXAMPLES: &[&str] = &[
            "example",
            "examples",
            "reference",
            "references",
            "inspiration",
            "samples",
            "mockup",
            "mockups",
            "wireframe",
            "wireframes",
            "guide",
            "guidelines",
            "moodboard",
            "attached",
            "attachment",
            "screenshot",
            "screenshots",
            "spec",
            "specs",
            "specification",
            "sample",
            "template",
            "similar",
        ];
        const DELIVERABLES: &[&str] = &[
            "deliverable",
            "deliverables",
            "deliver",
            "delivered",
            "delivery",
            "delivering",
            "handover",
            "provide",
            "receive",
            "expect",
            "output",
            "final",
            "pages",
            "screens",
            "words",
            "videos",
            "articles",
            "posts",
            "minutes",
            "images",
            "illustrations",
            "slides",
            "products",
            "logos",
            "episodes",
            "emails",
            "records",
            "rows",
            "designs",
            "chapters",
            "banners",
            "listings",
            "scripts",
            "reels",
        ];
        let has = |list: &[&str]| words.split(' ').any(|w| list.contains(&w));
        match () {
            () if has(ACCEPTANCE) => Self::Acceptance,
            () if has(DATES) => Self::Dates,
            () if has(EXAMPLES) => Self::Examples,
            () if has(DELIVERABLES) => Self::Deliverables,
            () => Self::Tools,
        }
    }
}

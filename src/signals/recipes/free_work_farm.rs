//! Work for nothing asked of applicants, many of them in talks, by a client who seldom hires.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
#[cfg(not(target_family = "wasm"))]
use crate::values::Percent;

signal! {
    code: "R6",
    id: "free-work-farm",
    severity: Stop,
    kind: Recipe,
    group: FreeWork,
    summary: "Collects free work from applicants",
    why: "Samples are asked of many people at once by someone who hardly ever hires. The samples may be all that is wanted.",
    act: "Send work you already have instead of new work, and report the demand for unpaid work.",
    wrong: "A client who has only begun to hire may still decide for somebody; a paid sample would prove it.",
    rule: HONEST_USE,
    trigger: Trigger { judge, ..FINDINGS },
    fires: &[
        says("Before we decide, each applicant translates two pages without pay.").with("7 in interview, 12 posts, 8 % hire rate", |p, _| farm(p, 7, 12, 8)),
        says("Whoever makes the nicest thumbnail gets the job.").with("9 in interview, 20 posts, no hire", |p, _| farm(p, 9, 20, 0)),
        says("Proposals without a draft of the first chapter are not read.").with("12 in interview, 6 posts, 17 % hire rate", |p, _| farm(p, 12, 6, 17)),
        says("Please note that the trial edit will not be compensated.").with("8 in interview, 30 posts, 20 % hire rate", |p, _| farm(p, 8, 30, 20)),
    ],
    quiet: &[
        says("Before we decide, each applicant translates two pages without pay.").with("7 in interview, 12 posts, 90 % hire rate", |p, _| farm(p, 7, 12, 90)),
        says("Before we decide, each applicant translates two pages without pay.").with("nobody in interview, 12 posts, 8 % hire rate", |p, _| farm(p, 0, 12, 8)),
        says("Before we decide, each applicant translates two pages without pay."),
        says("The two best applicants get a paid trial article.").with("7 in interview, 12 posts, 8 % hire rate", |p, _| farm(p, 7, 12, 8)),
        says("Whoever makes the nicest thumbnail gets the job.").with("7 in interview, the first post", |p, _| farm(p, 7, 1, 0)),
        given("7 in interview, 12 posts, 8 % hire rate, no text", |p, _| farm(p, 7, 12, 8)),
    ],
}

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let wants_free_work = ["T17", "T18", "T19"].into_iter().any(|code| case.has(code));
    (wants_free_work && case.has("A02") && case.has("C05")).then(Ground::default)
}

#[cfg(not(target_family = "wasm"))]
fn farm(posting: &mut crate::facts::Posting, interviewing: u32, posts: u32, rate: u8) {
    posting.activity.interviewing = Some(interviewing);
    posting.client.jobs_posted = Some(posts);
    posting.client.hire_rate = Some(Percent(rate));
}

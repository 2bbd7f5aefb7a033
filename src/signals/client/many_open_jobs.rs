//! The client has many posts open and fills few.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "C11",
    id: "many-open-jobs",
    severity: Note,
    kind: Number,
    group: History,
    summary: "Many open jobs, few hires",
    evidence: "Open jobs: $1; hire rate $2%.",
    why: "Many posts at once that are seldom filled look like a search for prices and ideas.",
    act: "Check whether the open posts are alike; if so, ask which of them is really to be filled.",
    wrong: "Agencies and fast-growing companies keep many posts open in earnest.",
    trigger: Trigger { judge, ..FACTS },
    fires: &[
        given("10 open, 49%", |p, _| { p.client.open_jobs = Some(10); p.client.hire_rate = Some(crate::values::Percent(49)); }),
        given("44 open, 12%", |p, _| { p.client.open_jobs = Some(44); p.client.hire_rate = Some(crate::values::Percent(12)); }),
        given("15 open, 0%", |p, _| { p.client.open_jobs = Some(15); p.client.hire_rate = Some(crate::values::Percent(0)); }),
        given("11 open, 35% of 200 posts", |p, _| { p.client.open_jobs = Some(11); p.client.hire_rate = Some(crate::values::Percent(35)); p.client.jobs_posted = Some(200); }),
    ],
    quiet: &[
        given("open jobs unknown", |p, _| p.client.hire_rate = Some(crate::values::Percent(10))),
        given("hire rate unknown", |p, _| p.client.open_jobs = Some(30)),
        given("9 open, 20%", |p, _| { p.client.open_jobs = Some(9); p.client.hire_rate = Some(crate::values::Percent(20)); }),
        given("10 open, 50%", |p, _| { p.client.open_jobs = Some(10); p.client.hire_rate = Some(crate::values::Percent(50)); }),
        given("60 open, 88%", |p, _| { p.client.open_jobs = Some(60); p.client.hire_rate = Some(crate::values::Percent(88)); }),
        given("1 open, 100%", |p, _| { p.client.open_jobs = Some(1); p.client.hire_rate = Some(crate::values::Percent(100)); }),
    ],
}

const MANY: u32 = 10;
const LOW_PERCENT: u8 = 50;

fn judge(case: &Case<'_>, _: &[Hit]) -> Option<Ground> {
    let (open, rate) = case.posting.client.open_jobs.zip(case.posting.client.hire_rate)?;
    (open >= MANY && rate.0 < LOW_PERCENT).then(|| Ground::facts([open.to_string(), rate.0.to_string()]))
}

//! Haste.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

use super::vague_description::names_no_deliverable;

signal! {
    code: "T39",
    id: "urgent-pressure",
    severity: Note,
    kind: Risk,
    group: Pressure,
    summary: "It has to go fast",
    why: "Haste leaves no time to agree on the scope, and those who want you not to think use it too. With a vague description it is a warning.",
    act: "Take the ten minutes for scope, price and a funded milestone; ask a surcharge for nights and weekends.",
    wrong: "Very frequent and mostly honest.",
    trigger: Trigger {
        says: &[
            "(asap|a.s.a.p|urgent|urgently|urgency|time sensitive|right away|straight away)",
            "(within|in) (the|next)? (next)? ({number}|few|a few|one|two|three|couple of|a couple of|24|48|twenty four) (hours|hour|hrs|hr|h) !(of|per|a|after)",
            "(by|need|needed|finish|finished|deliver|delivered|complete|completed|done|ready|due|submit|submitted) (it|this|them|the work|work)? (today|tonight|tomorrow|right now|immediately|at once|this evening|this morning|yesterday|before midnight|by the end of the day|end of day|eod|same day)",
            "(need|needed|want|looking for|require|required) ~8 (immediately|right now|tonight|yesterday|today|same day)",
            "(immediate|immediately) (start|hire|hiring|joiner|delivery|need|begin)",
            "(rush|emergency|last minute|very tight|extremely tight|super tight|tight|hard|strict) (job|order|deadline|fix|delivery|timeline)",
            "(no time|running out of time|time is running|clock is ticking|dont have time|hurry|hurry up|very fast delivery)",
        ],
        unless: &[
            "(respond|response|reply|replies|answer|answers|support|sla|tickets|ticket|inquiries|enquiries|customers|customer|users|user|notification|notifications|alert|alerts|emails|patients|shipping|orders|refund|refunds|expires|expire|cache|token) ~8 (hours|hour|hrs|immediately|urgent|asap|right away|urgency|tonight|today|tomorrow)",
            "(urgent|urgency) (care|emails|tickets|messages|requests|issues|alerts|cases|matters|inquiries|calls|banner|timer|tone)",
            "(sense of urgency)",
        ],
        judge: louder_where_vague,
        ..POST
    },
    fires: &[
        says("The press kit is due tonight, we print tomorrow morning."),
        says("Emergency job: our checkout is down."),
        says("Looking for an interpreter right now"),
        says("Must be done in the next 6 hours."),
        says("We want it ready by yesterday, so please hurry."),
    ],
    quiet: &[
        says("Support agents answer tickets within 24 hours."),
        says("The booking page of an urgent care clinic needs new colours."),
        says("No rush, some time in spring is fine."),
        says("Tokens expire in two hours and are then renewed."),
        says("The counter shows how many visitors came today."),
        says("A theme called Insurgent for our podcast."),
    ],
}

fn louder_where_vague(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let ground = (!hits.is_empty()).then(Ground::default)?;
    Some(if names_no_deliverable(case) { ground.at(Severity::Caution) } else { ground })
}

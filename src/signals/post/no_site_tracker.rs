//! Hours that Upwork's own tracker does not record: manual time, another tracker, none at all.

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "T55",
    id: "no-site-tracker",
    severity: Serious,
    kind: Policy,
    group: Payment,
    summary: "Hours without Upwork's time tracker",
    why: "Hourly protection covers only hours that Upwork's own app records with its work diary. Manual hours and hours of any other tracker are \
          paid if the client likes, and can be taken back.",
    act: "Say that you record your hours with Upwork's app, whatever else they use. If they refuse, ask for a fixed price with funded milestones.",
    wrong: "A second tool for their own books beside Upwork's tracker is fine, and on a fixed price no tracker is needed.",
    rule: HOURLY_PROTECTION,
    trigger: Trigger {
        says: &[
            // Manual time.
            "(only|all|use|using|log|logged|logging|add|adding|enter|submit|report|bill|billed|billing|accept|accepted|offer|prefer|preferred|allow|set|contract|paid|pay|weekly|just) ~3 manual (time|hours|tracking|logging|timesheet|timesheets|hour|billing)",
            "manual (time|hours|tracking|logging|timesheet|timesheets|hour|billing) ..2 (only|fine|please|ok|okay|instead|enabled|preferred|contract|tracker|rather|will be used|is used|used)",
            "(^|hourly|contract|job) ..3 manual (time|hours) $",
            "(log|record|enter|add|track|bill|report|submit|claim|note|put) ..4 (hours|time|hrs|work) ..2 (manually|by hand)",
            "(log|record|enter|add|track|bill|report|submit|claim|note|put) (manually|by hand) ..3 (hours|time|hrs)",
            "(hours|time|hrs) (will|must|should|can|is|are|to|has to|have to|be|shall) ..2 (logged|entered|added|recorded|reported|submitted|billed|tracked|put in) ..2 (manually|by hand)",
            // No tracker.
            "{without} ..3 {site} ..1 (tracker|tracking|diary|timer|desktop|time|app|software|screenshots)",
            "{without} ..3 (time|hour|hours|hourly|work|desktop|activity) (tracker|trackers|tracking|diary|timer)",
            "(without|no|not use|not using|not with|never use|skip|dont use|wont use|not be using) (a|the|any|that)? (tracker|timetracker|time tracker|screen tracker|screenshot tracker|work diary|diary) !on !links",
            "{without} ..2 (install|installing|use|run|running|turn on|switch on|open|start|need|download) ..3 (tracker|desktop app|time app|work diary|timetracker|timer app|tracking app)",
            "{site} ..2 (tracker|time tracker|timer|diary|desktop app|time app|tracking|app) ..3 (isnt|not|wont|never|cant) ..2 (used|required|needed|necessary|allowed|possible|permitted|running|work|needed|be used|wanted|an option)",
            "(tracker|time tracker|time tracking|timetracker|tracking app|work diary|screenshots|screen capture) ..3 (off|disabled|deactivated|paused|not required|not needed|not necessary|isnt needed|isnt required|isnt necessary|unnecessary|forbidden|switched off|turned off)",
            "(turn|switch|keep|leave) ..1 (off|out) ..3 (tracker|time tracker|timer|work diary|screenshots)",
            "(turn|switch|keep|leave) ..3 (tracker|time tracker|timer|work diary) (off|out|closed|disabled)",
            "(disable|pause|uninstall|close) ..2 (tracker|time tracker|work diary|tracking app) !widget !plugin !script !code !pixel",
            "(no need|need not|dont need|dont have|not necessary|not required|neednt|no requirement) ..2 (to)? (track|tracking|log|clock) ..3 (time|hours|tracker|in)",
            "(honor system|honour system|trust system|on trust|trust basis)",
            "(trust|believe) ..1 (you|your word|freelancer|the freelancer) ..6 (hours|tracker|tracking|timesheet|track)",
            // Another tracker.
            "{other-tracker} ..6 (instead|required|must|only|mandatory|compulsory|obligatory|rather than|not upwork|not the upwork|no upwork|for payment|for billing|basis)",
            "(must|need to|have to|required to|will|should|shall|please|mandatory to|ready to|willing to|agree to|asked to|expected to) ..3 (use|using|install|run|download|track|clock|log|work|be tracked|be logged|tracked|monitored) ..6 {other-tracker}",
            "(hours|time|work|hrs|shifts) ..3 (is|are|will be|be|get|gets|must be|should be|to be|being) ..1 (tracked|logged|recorded|monitored|measured|clocked|counted|calculated) ..3 (in|via|on|with|through|by|using|over|inside) ..4 {other-tracker}",
            "(we|our team|company|i) (use|uses|using|work with|track|tracks|run|prefer|require) ..6 {other-tracker} ..6 (time|hours|tracking|track|attendance|payroll|screenshots|activity)?",
            "(put|write|type|fill) ..2 (hours|hrs|time) ..2 (manually|by hand|yourself)",
            "(track|log|record|report|submit|enter|note|write|clock|fill|count|send|keep) ..1 (your|the|all|worked|working|own|daily|weekly) ..1 (hours|time|hrs|timesheet|timesheets) ..3 (in|on|via|with|through|to|into|using|inside) ..1 (our|a|an|my|the|shared|weekly|own|company|internal|google|excel) ..3 (spreadsheet|spreadsheets|sheet|sheets|excel|timesheet|tracker|time app|time tool|time software|time system|hr portal|hr system|punch clock|email|whatsapp)",
            "(our|my|company|internal|inhouse|in house|custom|proprietary|third party|3rd party|external|own) ..2 (time tracker|time tracking|timetracker|time clock|tracking software|tracking app|tracking tool|hour tracker|hours tracker|monitoring app|monitoring software|monitoring tool|tracker) ..8 (instead|not upwork|not the upwork|required|must|mandatory|only|install|installed|use|rather|used|payment|paid|basis|screenshots)",
            "(use|using|install|run|download|through|via|with|by|in|work) ..2 (our|my|the company|company|an internal|internal|our own|our inhouse|an external|a third party|another|different) ..2 (time tracker|time tracking|timetracker|time clock|tracking software|tracking app|tracking tool|hour tracker|monitoring app|monitoring software|tracker)",
            "(instead of|rather than|in place of|not via|not through|not with|not on|outside|outside of|not by) ..2 {site} ..1 (tracker|time tracker|time tracking|timer|diary|desktop app|hours|time)",
            "(pay|paid|pays|payment|invoice|bill) ..4 (by|on|based on|according to|from|against|per) ..3 (timesheet|timesheets|time sheet|spreadsheet|self reported|own count)",
            "(send|email|submit|mail|give) ..2 (me|us) ..3 (timesheet|timesheets|time sheet|hours sheet|your hours|your hour count|list of hours)",
            "(bill|billed|charge|invoice|claim) ..2 manually",
            "(no|without) {site}? (desktop app|desktop application|work diary)",
            "(ok|okay|fine|comfortable|happy|agree|agrees|cool|good) (with|to) manual (tracking|time|hours|logging|billing)",
            "(install|run|download|use|installing) ..1 (our|my|company|the|this|an|a) ..2 (monitoring|tracking|time tracking|screen recording|activity) (app|tool|software|program|agent|system|client) ..12 (hours|paid|pay|time|work|screenshots)",
            "(hours|time|hrs) ..12 (log|enter|add|put|record|bill|type) (them|it|those) ..2 (manually|by hand)",
            "(hours|time|hrs) (go|goes|are kept|are noted|are written|noted|kept|written|get noted|get written|will be noted|will be written) ..3 (in|into|on|to) ..3 (spreadsheet|sheet|google sheet|excel|google doc|form|notebook|timesheet|portal|notion)",
            "(log|record|track|count|note|keep track of|calculate) ..2 (time|hours) ..1 (on your own|yourself|by yourself|on your side|on paper|privately)",
            "(tracker|time tracker|diary|timer|time tracking) ..2 (of|from|by|in|on) {site} ..2 (isnt|not|never|wont|is off|unused|no longer)",
            "(payment|pay|paid|salary|invoice|invoices|wage) ..4 (calculated|based|counted|comes|according|determined|computed|by|from|follows) ..3 (hours|time) ..4 (in|from|of|by|you) ..2 (portal|system|sheet|spreadsheet|google sheet|app|tool|tracker|software|form|report|reports|emails|write|report|claim|tell|note)",
            "(stop|pause|disable|leave out|do not start|dont start) ..2 (tracker|timer|time tracker|diary) ..2 (when|while|during|for|on|after|once)",
            "(settle|settled|pay|paid|bill|billed) ..5 (hours|time|these|those|them|rest) ..2 (separately|off the clock|offline|privately|without tracking|untracked)",
            "(note|write|log|enter|record|put|fill|mark) ..3 (start|starting|begin|clock in) ..1 (time)? ..1 (and|to) ..1 (end|ending|finish|stop|clock out) ..1 (time|times)? ..4 (in|into|on)",
            "(no|without|not with) ..2 (desktop app|desktop application|tracker app|time app|upwork app)",
            "(tracks|track|monitor|monitors|measures|measure) ..4 (freelancer|freelancers|contractor|contractors|everyone|everybody|you|all|va|vas|assistants|people) ..4 (with|in|via|by|through|using|on) ..2 {other-tracker}",
            "{site} (time|tracking|tracker|diary|screenshots|timer|hours) ..3 (off|disabled|switched|ignored|irrelevant|useless|unused)",
            "(tell|report|give|text|message|send) ..2 (me|us) ..2 (your|the|how many) ..2 (hours|time) ..8 (pay|paid|transfer|release|bonus|end of)",
            "(untracked|offline|off the clock|off tracker) (hours|time|work)",
            "(hours|time) ..6 (paid|settled|compensated|sent) ..3 (as|by|through|via) ..2 (bonus|bonuses)",
            "(self reported|self report|self logged|self tracked) ..2 (hours|time)?",
            "hours ..2 (self reported|on trust|by trust|agreed verbally|verbally)",
            "(dont|do not|never|wont|will not|not) (like|want|use|believe in|need|accept|allow|do) ..2 (tracker|trackers|tracking|time tracker|time trackers|time tracking|screenshots|work diary|diary|desktop app)",
            "(no|without|not) (tracking|tracker) (software|app|tool|program|apps|needed|required|necessary)",
            "(keeps|keep|maintains|maintain|holds) ..2 (hours list|list of hours|time list|hour log|time log|hours log|own count)",
            "manual (entries|hours|time) (then|so|therefore|are ok|is ok|accepted|welcome)",
            "(screenshots|tracker|tracking|diary|time tracker) ..4 (risk|security risk|confidential|confidentiality|no go|not wanted|unwanted|privacy reasons|nda reasons|not possible|nervous|annoying)",
            "(fill|complete|keep|submit|hand in) ..2 (timesheet|timesheets|time sheet|time sheets|hours log|hour sheet|hours sheet) ..10",
            "(hours|time|hrs) ..3 (registered|recorded|measured|captured|tracked|monitored|counted|logged|noted|kept) ..2 (by|via|through|in|with|using) ..1 (our|my|the company|company|an internal|internal|the client)",
            "{site} ..2 (one|timer|tracker|app|diary|clock|desktop app|tool) ..3 not ..2 (accepted|compatible|used|supported|possible|allowed|needed|available|need|required|working|install)",
            "{site} ..1 (timer|tracker|diary|clock|desktop app|time app) (isnt|doesnt|wont|cannot|cant|never) ..3 (accepted|compatible|used|supported|possible|allowed|needed|available|work|run)",
            "(hate|dislike|against|refuse|tired of|annoyed by|fan of) ..2 (tracker|trackers|time tracking|work diary|screenshots|time tracker)",
            "(hours|time) you ..1 (tell|report|say|claim|note|give us|state|declare|submit|write down|send)",
            "(just|simply) trust me ..6",
            "(add|use|using|only|enter) ..2 manual (entry|entries) ..2 (of (time|hours)|for (time|hours)|only|$)",
            "(track|log|record|register|clock) ..3 (time|hours|work|hrs) ..3 (in|with|on|via|using|through|by) ..2 {other-tracker}",
            "(go|going|work|working|deal|stick|start|continue|goes|happy) ..1 (with|by|on|in|to) manual (time|hours|tracking|billing)",
            "(record|track|log|register|book|clock) ..1 (time|hours|hrs) ..2 (in|with|on|via|using|through|inside) ..1 (our|my|the company|company|a different|another) ..2",
            "({you}|contractor|contractors|everyone|everybody|each|team) ..3 (logs|log|records|record|enters|enter|writes|write|reports|report|tracks|track|notes|note) ..2 (hours|time|hrs) ..3 (in|into|on|with) ..3 (sheet|sheets|spreadsheet|excel|timesheet|form|doc|notion|airtable|clickup|asana)",
            "(send|tell|report|give|email|submit) ..2 your hours ..12 (pay|paid|transfer|release)",
            "(doesnt|does not|wont|will not|cannot|cant|dont|do not) ..1 (allow|permit|support|accept) ..3 (desktop app|tracker|time tracker|tracking app|tracking software|upwork app)",
            "(desktop app|tracker|tracking app|time tracker) ..8 (log|enter|add|bill) manually",
            "(hours|time|hrs|it|them) ..4 (by|via|as|through|with) ..1 (a|the)? ..1 (bonus|bonuses) ..2 !for",
            "(clock|punch|check|log) in ..3 (through|via|with|on|in|using) ..1 (our|my|the company|company) ..3",
            "(measure|measured|count|counted|monitor|track|tracked) ..2 (time|hours|you|work) ..4 (with|by|through|via|in) ..4 (our own|own tool|own tool|own software|own app|own system|in house)",
            "(not|never) ..1 (by|via|through|with|in|on|over) ..1 (the)? {site} ..1 (time|tracker|tracking|app|diary)? $",
            "(dont|do not|not|never|no need to|without) ..1 (track|tracking|record|recording) ..1 (your|the|any)? (time|hours) ..3 (with|in|on|by|via|through) ..2 (app|tracker|desktop|upwork|tool)",
            "(our|my) ..1 time (tool|app|software|system|clock) (must|has to|is to|should|will) be (used|installed|running)",
        ],
        unless: &[
            "(dont|not|never) forget",
            "(api|integrate|integrates|integrating|integration|integrations|import|export|migrate|migration|webhook|webhooks|zapier|csv|payroll software|quickbooks|xero|clone|competitor|competitors|similar to|like toggl|alternative to)",
            "(employee|employees|staff|workers|technicians|drivers|currently|automate|automates|automating|automation|replace|replaces|reduce|reduces|reducing|eliminate|eliminates|save|saves|saving|savings|spend|spends|spending|process|processes)",
            "(in addition to|on top of|alongside|besides|as well as|along with|parallel to|together with|next to) ..3 {site}",
            "{site} ..2 (tracker|time tracker|app|timer) (as well|too|also|and|plus|in addition)",
            "(both|also) ..4 {site} ..2 (tracker|time tracker|app)",
            "(gps|vehicle|fitness|habit|cookie|cookies|pixel|ad|ads|analytics|order|package|expense|issue|bug)",
            "(users|user|employees|managers|technicians|admins|members|customers|drivers|cleaners|nurses|students|volunteers|crew) ..2 (can|should|must|will|could|log|enter|record|track|submit|to|who)",
            "(app|system|platform|software|dashboard|module|feature|website) ..1 (should|lets|allows|needs to|where|in which|that lets|to manage|for managing|for tracking|to track)",
            "(build|develop|create|design|code) ..3 (app|system|platform|tool|dashboard|software|feature|module|tracker|timer|sheet|spreadsheet)",
            "(in|into|for|inside) (the|our|an|this) (app|website|site|game|system|platform|dashboard|extension)",
            "manual (time|hours) ..2 only ..1 (for|when|if|where)",
        ],
        topic: &["(time tracking|time tracker|timesheet|timesheets|hubstaff|toggl|clockify)"],
        judge,
        // Apps and tools are the subject here; what a product does is told apart by the words in `unless`.
        guards: Guards::NEGATION.and(Guards::QUOTES),
        ..ALWAYS
    },
    fires: &[
        says("This is hourly but you put your hours in by hand every Friday, I approve them quickly."),
        says("Your time will be recorded in Time Doctor and that is what we pay by, not the Upwork tracker."),
        says("No need to run the desktop app, we trust you with the hours."),
        says("We do not work with the Upwork tracker, you get access to our internal time clock."),
        says("Please send us your timesheet each Monday, it is the basis of the payment. Contract is set to manual time only."),
        says("Every VA must install Hubstaff before the first shift."),
        says("keep the tracker off while you do research please"),
    ],
    quiet: &[
        says("All hours are tracked with the Upwork desktop app, please keep the work diary on."),
        says("Manual time is not allowed on this contract, use the tracker."),
        says("Build an app in which technicians log their hours manually and managers approve them."),
        says("Our staff spends forty manual hours a month on invoices and we want to automate this."),
        says("Hubstaff for our own statistics in addition to the Upwork tracker."),
        says("Integrate Clockify with our billing through its API."),
        says("Track orders and time of delivery in a Google Sheet."),
        says("A website without trackers and cookies, privacy comes first."),
        says("No time tracker is needed since you are paid per article.").with("a fixed price", |posting, _| {
            posting.job.pay = Some(Pay::Fixed { budget: None });
        }),
    ],
}

/// Silent on a fixed price, where no hours are protected anyway; a foreign tracker that is merely in use is one degree less.
fn judge(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    if hits.is_empty() || matches!(case.posting.job.pay, Some(Pay::Fixed { .. })) {
        return None;
    }
    let merely_used = hits.iter().all(|hit| {
        let mut words = hit.words.split(' ');
        matches!(
            words.next(),
            Some("we" | "our" | "company" | "i" | "track" | "log" | "record" | "report" | "submit" | "enter" | "fill" | "note")
        ) && !hit.words.split(' ').any(|w| {
            matches!(w, "instead" | "only" | "must" | "required" | "mandatory" | "manually" | "upwork" | "paid" | "payment" | "basis")
        })
    });
    if merely_used {
        return Some(Ground::default().at(Severity::Caution));
    }
    Some(Ground::default())
}

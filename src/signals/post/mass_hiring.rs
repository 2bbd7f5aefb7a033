//! Dozens of people at once for simple work.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "T45",
    id: "mass-hiring",
    severity: Caution,
    kind: Risk,
    group: Fraud,
    summary: "Hires many people at once",
    why: "Posts that need fifty people today are typical of task scams, of collecting e-mail addresses and of rented accounts.",
    act: "Look at the client's hires so far: did they ever hire that many? Do not follow to a group chat or a form.",
    wrong: "Labelling, transcription, testing and casting really take many people; known firms do that with a long record.",
    trigger: Trigger {
        says: &[
            "{hire} ..4 ({number}|many|multiple|several|unlimited|numerous|countless|fifty|twenty|thirty|forty|hundred) ..2 {heads}",
            "{hire} ..4 (hundreds of|dozens of|tens of|lots of|a lot of|as many|large number of|huge number of|plenty of|mass of|over {number}|up to {number}|more than {number}) ..3 {heads}",
            "({number}|unlimited|multiple|many|several|hundreds of|dozens of|numerous) ..1 (open|available|free)? (positions|openings|vacancies|slots|seats|spots) ..3 (available|open|left|to fill|for|remaining|per)",
            "(unlimited|many|multiple|several|lots of|plenty of|hundreds of|{number}) (positions|openings|vacancies|vacancy|slots|seats|spots|places) ..2 (available|open|left|remaining|still)?",
            "(positions|slots|seats|openings|vacancies|spots) ..2 (are|is)? ..1 (unlimited|limitless|for everyone|for all)",
            "(everyone|everybody|anyone|anybody|all applicants|all freelancers|all who apply|every applicant|each applicant) ..3 (will be|gets|get|is|are|can be|shall be) ..1 (hired|accepted|selected|approved|taken|onboarded|given)",
            "(mass|bulk) (hiring|recruitment|recruiting) (for|of|now|today|is open|open|drive|alert|ongoing|$)",
            "(need|needed|looking|hiring|require|wanted|hire) ..3 {heads} ..2 in bulk",
            "(need|needs|needed|looking for|hiring|require|requires|recruiting|seeking) ({number}|{number} or more) {heads} ..3 (immediately|urgently|asap|today|now|for)",
            "(bulk|mass) (requirement|requirements|opening|openings|vacancy|vacancies|positions)",
            "(taking on|onboarding|employing|recruiting|bringing in|adding|accepting|enrolling) ..2 ({number}|dozens of|hundreds of|a hundred|fifty|many|unlimited) ..3 {heads}",
            "({number}|dozens of|hundreds of|hundred|a hundred|fifty|many|unlimited|multiple|countless) ..3 {heads} ..2 (wanted|needed|required|requested|to start|to join)",
            "{heads} (wanted|needed|required) : ..2 {number}",
            "(no interview|without interview|no experience|instant hiring|immediate hiring|quick hiring) ..8 (everyone|everybody|anyone|all applicants|{number} {heads}|many {heads})",
        ],
        unless: &[
            "(agencies|employers|customers|subscribers) ..2 pay",
            "(label|labeling|labelling|annotation|annotators|transcribers panel|testers|beta testers|survey|participants|respondents|ugc|creators|influencers|actors|models|voice actors|casting|interviewees|test users|volunteers)",
            "(manage|managing|managed|lead|leading|supervise|train|coordinate|coordinating|onboard|support|supports|oversee|handle|serve|serving|team of|company of|agency of|staff of|leads|prospects|contacts|linkedin|emails|candidates from|help us hire|recruiter|recruiters|headhunter|ats)",
            "{number} ..3 (years|hours|articles|words|minutes|videos)",
            "(system|platform|app|software|tool|site|website) ..3 (for|that|to|which) ..8 {heads}",
            "(ai agents|agents|bots|chatbots|roles across)",
        ],
        judge,
        ..POST
    },
    fires: &[
        says("We urgently need 100 typists, start today."),
        says("Hiring dozens of people for simple copy work at home."),
        says("Unlimited slots available, everyone will be hired."),
        says("Looking for 30 freelancers who like pages and write comments."),
        says("Mass recruitment for our new online project."),
    ],
    quiet: &[
        says("The app must support multiple users in one workspace."),
        says("You will manage a team of 40 freelancers and their payments."),
        says("We need two writers and maybe a third later."),
        says("Looking for 20 beta testers with an Android phone, paid per test."),
        says("Several people in our company will review the draft."),
        says("Build a platform for hiring hundreds of workers in farms."),
        says("Need a VA to contact 50 people on LinkedIn a day."),
    ],
}

/// Speaks where the number, if one is named, is large.
fn judge(_: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    hits.iter().any(|hit| is_many(&hit.words)).then(Ground::default)
}

fn is_many(words: &str) -> bool {
    const MANY: u32 = 10;
    let mut numbers = words.split(' ').filter(|w| w.starts_with(|c: char| c.is_ascii_digit())).filter_map(crate::values::count).peekable();
    numbers.peek().is_none() || numbers.any(|n| n >= MANY)
}

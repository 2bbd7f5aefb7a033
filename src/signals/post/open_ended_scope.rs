//! A scope without an edge: "other duties", "whatever is needed", "and more".

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "T32",
    id: "open-ended-scope",
    severity: Caution,
    kind: Risk,
    group: Scope,
    summary: "The scope has no edge",
    why: "Where nothing says what is not included, everything can be asked for at the same price.",
    act: "List what your price covers and say that the rest is a new milestone, or ask for an hourly contract.",
    wrong: "In an assistant's role or an hourly retainer variety is the job, and every hour of it is paid.",
    trigger: Trigger {
        says: &[
            "(other|any other|additional|various|misc|miscellaneous|extra|related|random|different|odd|ad hoc|further|small) (related|small|similar|general|admin|administrative|random|ad hoc|little|minor|various)? (duties|duty|tasks|task|work|things|stuff|jobs|requests|responsibilities|assignments|errands|bits) ~6 (as (needed|required|assigned|necessary|requested|they come|it comes|directed|i ask|we ask|they arise)|that (may|might|will|could|we|i)? (arise|come up|pop up|appear|be needed|be required|need)|when needed|if needed|whenever|from time to time|come up|on demand|i give|we give|may come|i may|we may|i might|we might|may be (assigned|needed|required|asked))",
            "(whatever|anything|everything|whatsoever) (else)? (is|we|i|else|that|the client|that is|we may|we might|you|it|our|comes|needs|the team|the boss|may|might|could)? ~2 (needed|need|needs|required|want|wants|wish|require|requires|ask|asks|takes|comes up|come up|comes along|comes to mind|think of|necessary|pops up|be needed|happens) !(to)",
            "(do|does|doing|handle|handles|handling|manage|take care of|taking care of|help with|responsible for) (a little bit of|a bit of|literally|almost|basically|pretty much|absolutely|just about|everything and)? (everything|all of it|all the things|a bit of everything|a little of everything|anything and everything|everything else) !(you|we|listed|possible|from)",
            "jack of all trades",
            "(all rounder|allrounder|all in one person|one man show|one man army|one man band|swiss army knife|wear many hats|wears many hats|wearing many hats|many hats|girl friday|do it all|does it all|go to person for everything|unicorn who)",
            "as (needed|required) (without|at no|for no|for free)",
            "(and|or) (much|lots|a lot|many|so much|plenty) more (tasks|things|work|duties|stuff|features|that|which|as|later|to come|we)",
            "(plus|and|as well as|including|or) (any|anything|whatever|everything) (else)? ~2 (we|i|that|the team|our) ~4 (need|think of|decide|come up|ask|want|might|may)",
            "(small|minor|little|extra|additional|some) (changes|additions|extras|adjustments|features|modifications|requests) ~4 (along the way|as we go|as they come|when we see|that come up|on the go|in between|included|for free|at no extra? (cost|charge)|without (extra|additional))",
            "(scope|requirements|features|list|tasks|feature list|deliverables) (will|may|might|can|could|is likely to|are likely to|is|are) (still|also|probably|definitely)? (change|grow|expand|evolve|be added|increase|extend|shift|not fixed|not final|open|flexible|not set in stone|open ended|change a lot) !(order)",
            "(more|new|other|further|additional) (features|tasks|requirements|requests|ideas|pages|work|things) ~3 (will be added|may be added|will come|get added|be added|to be added|will follow|come up|added later|as we go|along the way)",
            "(no|not a|without a|without) (fixed|clear|defined|exact|strict|real|specific) (scope|task list|job description|list of tasks|spec|specification|requirements)",
            "(figure|figuring|decide|see|define|work) (it|the scope|things|out)? ~2 (out)? (as we go|along the way|on the go|on the fly|step by step while)",
            "(flexible|open|willing|ready|happy) (to|for) (do|doing|take on|taking on|handle|help with|perform) (any|anything|other|whatever|all|different|all kinds of|all sorts of|additional) (task|tasks|work|else|duties|that|is|kinds|sorts)?",
            "(all kinds of|all sorts of|all types of|any kind of|any sort of) (tasks|work|things|stuff|jobs|requests|duties)",
            "everything in between",
            "scope (isnt|is not|not) (final|fixed|clear|defined|complete|set)",
            "(other|any|extra|more|random) (stuff|things|tasks|work|jobs) ~1 (when|whenever|if) (i|we) (need|want|ask|have)",
            "(do|take|accept|handle) any (task|tasks|work|job) ~1 (we|i|that|assigned|given)",
        ],
        unless: &[
            "(users|user|customers|customer|app|system|platform|bot|assistant should|ai agent|agents|agent) ~8 (everything|anything|whatever|tasks|requests)",
            "(whatever) (tools|language|framework|library|stack|software|time|hours|you)",
            "(we|well|i|ill) (will|can)? (provide|give|share|supply|send|cover|pay|have|explain) ~4 (everything|anything|whatever)",
            "(everything|anything) (you|will be provided|is provided|provided)",
        ],
        judge: quieter_by_the_hour,
        ..POST
    },
    fires: &[
        says("Fixed price for the site and whatever else we need until the fair in May."),
        says("You draw the icons and do all sorts of things around the launch."),
        says("Plus small extra features along the way at no cost."),
        says("The list of functions is not final, more features will be added as we go."),
        says("Looking for a one-man army: design, code, ads, support."),
        says("Other small tasks that may come up belong to it too."),
    ],
    quiet: &[
        says("Show every order on the details page, with what was paid for it."),
        says("We'll give you everything you need: texts, pictures, logins."),
        says("The system has to handle everything that users upload."),
        says("Three pages, one form, no more; extras get a milestone of their own."),
        says("Whatever framework you prefer is fine with us."),
        says("Additional tasks are paid by the hour.").titled("Landing page"),
        says("The scope is fixed: twelve product photos, retouched."),
    ],
}

fn quieter_by_the_hour(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let ground = (!hits.is_empty()).then(Ground::default)?;
    let by_the_hour = matches!(case.posting.job.pay, Some(Pay::Hourly { .. }));
    Some(if by_the_hour { ground.at(Severity::Note) } else { ground })
}

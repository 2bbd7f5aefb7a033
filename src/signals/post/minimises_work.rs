//! "Simple", "quick", "ten minutes": the client makes the work small.

use crate::signals::case::{Case, Ground, Hit, Passage};
use crate::signals::declare::*;
use crate::text::find::Find;

signal! {
    code: "T31",
    id: "minimises-work",
    severity: Caution,
    kind: Risk,
    group: Scope,
    summary: "Calls the work quick or easy",
    why: "Who believes that it takes ten minutes will pay for ten minutes, and every hour beyond becomes a discussion. With a long list of wishes it \
          is a fixed-price trap.",
    act: "Answer with your own estimate, step by step, and price that. Let the client cut the list if the sum is too high.",
    wrong: "Some tasks are small: one or two steps, clearly named, at a fair price.",
    trigger: Trigger {
        says: &[
            "(should|shouldnt|will|wont|would|wouldnt|can|could|might|cant) (only|just|not|really|probably|easily|literally)? (take|takes|cost|need|require|be done|be finished|be completed) ~2 (you|a|an|more|much|in|within|no|someone|somebody|an expert|expert|than|less|max|maximum|about|around|like|roughly|you)? ~3 (few minutes|few hours|couple of hours|couple hours|couple of minutes|long|5 minutes|an hour|one hour|half an hour|half a day|an afternoon|one evening|{number} (min|mins|minute|minutes|hour|hours|hr|hrs)|(five|ten|fifteen|twenty|thirty|two|three) (minutes|mins|hours)|no time|much time|any time|much effort) !(notice|response|per|a|each|every|weekly|week|day|daily)",
            "(takes|take|taking|its|is|thats|needs) (only|just|like|maybe|about|max|at most|literally|no more than|not more than|less than|under) ~2 (few minutes|few hours|couple of hours|couple hours|{number} (min|mins|minute|minutes)|(five|ten|fifteen|twenty|thirty) (minutes|mins)|an hour|one hour|half an hour|half an hours|minutes|1 hour|2 hours|no time) !(per|a|each|every|weekly)",
            "(quick|easy|simple|5 minute|10 minute|five minute|ten minute|few minutes|{number} (minute|min)|little) (job|task|fix|gig|work|thing|tweak|change) !(queue|queues|runner|scheduler|board|management|manager|list|lists|order|orders|wins)",
            "(should|shouldnt|will|would|must|is|its|be|seems|this|job|task|that) (be)? (not|a|an|pretty|quite|very|really|super|fairly|relatively|extremely|so|all)? (hard|difficult|complicated|rocket science|easy|simple|straightforward|straight forward|no brainer|piece of cake|childs play|peanuts|walk in the park|big deal|cakewalk) (for|to|if) (someone|somebody|anyone|anybody|any|a|an|the|you|those|people|who|do|you|experienced|professionals|experts|pros|skilled) ~3 (knows|know|experience|experienced|expert|pro|right|skill|skills|skilled|good|does|developer|designer|writer|editor|professional|professionals|person|familiar|guy|real|with|like|it|do|$)",
            "(not|isnt|nothing|aint|no) (a|that|so|too|very|all that|rocket|an)? ~1 (hard|difficult|complicated|rocket science|big deal|big|fancy|much work|lot of work|crazy|huge) ~2 (job|task|project|work|thing|if|for|at all|just|$)",
            "(rocket science|piece of cake|childs play|no brainer|walk in the park|in your sleep|in no time|with your eyes closed|with eyes closed|easy peasy|cakewalk)",
            "(for|to) (a|an|any|the|someone|somebody|any|real)? ~3 (expert|pro|professional|good developer|skilled person|someone who knows|somebody who knows|experienced) ~5 (few minutes|5 minutes|10 minutes|nothing|peanuts|piece of cake|no time|very fast)",
            "(very|super|really|pretty|quite|extremely|so|dead|relatively|fairly|incredibly) (easy|simple|quick|basic|straightforward|straight forward|small|minor|tiny|short) (job|task|project|work|fix|app|site|website|thing|request|change|changes|edit|edits|script|program|page|logo|design|video|tool|bot|one|assignment|ask|update)",
            "(easy|simple|quick) (job|task|project|work|fix|money|gig) ~6 (for|who|if) ~2 (someone|somebody|an expert|the right|anyone|you|knows|know|those|a pro|professional)",
            "(is|its|thats|be|looks) (a)? (very|super|really|pretty|quite|extremely|so|dead) (easy|simple|quick|basic|straightforward|straight forward) !(to|and|interface|ui|language|user|way|steps|navigation)",
            "(just|only|simply|all you need to do is|all you have to do is|you only have to|you just need to|you just have to|you only need to) ~4 (copy|clone|change|tweak|make|put|move|finish|add|fix) ~6 (nothing else|nothing more|thats it|thats all|easy|simple|quick|few minutes|not much)",
            "(already|almost|nearly|mostly|basically|practically|{percent}) (is|are)? (done|finished|complete|completed|ready|there|built|works|working) ..8 (just|only|simple|simply|small|minor|few|quick|finishing touches|last bits|final touches|polish|tweaks|things|details)",
            "(i|we) (could|would|can) (do|have done|make) (it|this) (myself|ourselves|on my own) ~6 (but|time|busy|if|just|dont)",
            "(my|a) (nephew|cousin|kid|child|student|10 year old|12 year old|teenager|intern) (could|can|would) ~3 (do|make|build|write|design)",
            "(do|make|finish|build|fix|done|finished) (it|this|that)? in (half an hour|an hour|{number} (min|mins|minutes|hours)|(five|ten|fifteen|twenty|thirty) minutes|few minutes|a few minutes|no time|an evening|an afternoon|one hour|one evening|half a day) !(per|of)",
            "nothing (complicated|fancy|crazy|too crazy|difficult|too complicated|too fancy|complex|too complex|too difficult)",
        ],
        unless: &[
            "(easy|simple|quick|basic|straightforward|intuitive) ~1 (to use|to read|to understand|to navigate|to maintain|to follow|navigation|interface|ui|checkout|language|user|design language|and (clean|clear|intuitive|elegant|modern|effective|friendly))",
            "(response|respond|reply|replies|answer|answers|notice|availability|available|overlap|sla|turnaround|meeting|meetings|call|interview|video) ~6 (minutes|hours|hour|min|mins)",
            "(users|user|customers|customer|students|visitors|patients|people|clients) ~6 (minutes|hour|hours|easy|simple|quick|easily|simply)",
            "(hours|hour|hrs|minutes) (per|a|each|every) (week|day|month|video|episode)",
            "(starts|start|starting|begin|beginning|warm up) ~3 (with) ~4 (simple|easy|small|quick) (task|tasks|job|fix)",
            "(per|each|every) (week|day|month) ~4 (hours|hour)",
        ],
        judge: louder_with_a_long_list,
        ..POST
    },
    fires: &[
        says("It is maybe 15 minutes of work for a person who lives in Excel, so I don't expect a big bill."),
        says("Piece of cake for a good editor: cut, music, subtitles."),
        says("This should not take more than an hour if you know WordPress."),
        says("Quick fix for the header of our shop."),
        says("About 90% done already, only small things remain."),
        says("You could do it in your sleep, it's only a menu and a map."),
        says("This is a very simple website.\n- Login\n- Shop\n- Chat\n- Blog\n- Newsletter\n- Forum\n- Payments"),
    ],
    quiet: &[
        says("We like simple, quiet layouts with a lot of white space."),
        says("Checkout has to be quick and easy for users on old phones."),
        says("You should be able to answer within two hours on weekdays."),
        says("The role needs about 10 hours a week."),
        says("Background jobs must retry after five minutes."),
        says("A course that makes algebra easy to understand."),
        says("Write simple unit tests beside every change."),
    ],
}

/// Items of a list from which on it is long.
const LONG_LIST: u32 = 6;

fn louder_with_a_long_list(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let ground = (!hits.is_empty()).then(Ground::default)?;
    let names_time = |hit: &Hit| {
        let times = [
            "minute",
            "min",
            "hour",
            "hr",
            "time",
            "who",
            "for",
            "someone",
            "expert",
            "cake",
            "science",
            "sleep",
            "done",
            "hard",
            "difficult",
        ];
        times.iter().any(|word| hit.words.has(word))
    };
    let grows = case.passages.iter().any(is_long_list);
    Some(if grows || hits.iter().any(names_time) { ground } else { ground.at(Severity::Note) })
}

fn is_long_list(passage: &Passage) -> bool {
    let tokens = &passage.tokens;
    let open_end = |pair: &[crate::text::tokens::Token]| match pair {
        [a, b] => matches!((tokens.spelling(a), tokens.spelling(b)), ("etc", _) | (_, "etc") | ("and", "more") | ("so", "on")),
        _ => false,
    };
    tokens.bullets >= LONG_LIST || tokens.list.windows(2).any(open_end)
}

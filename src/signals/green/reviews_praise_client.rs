//! Freelancers who praise how the client pays, explains and answers.

use crate::signals::case::{Case, Ground, Hit, Place};
use crate::signals::declare::*;

signal! {
    code: "G02",
    id: "reviews-praise-client",
    severity: Info,
    kind: Green,
    group: Feedback,
    summary: "Freelancers praise this client",
    evidence: "$1 reviews on this page praise pay, clarity or manner.",
    why: "Those who worked for the client tell of prompt pay, clear tasks or good talk. That is the best sign a stranger can give you.",
    act: "Name in your proposal what they value, and still agree on scope and milestones as with anybody.",
    wrong: "People rarely criticise in public because they fear for their own rating, so praise is common and proves little by itself.",
    trigger: Trigger {
        says: &[
            "(paid|pays|payment|payments|pay|released|releases|release|payer|paying) ..2 (promptly|prompt|quickly|quick|fast|immediately|instantly|on time|in time|early|fairly|fair|generously|generous|well|right away|without delay|same day|in advance|as agreed|as promised)",
            "(prompt|fast|quick|timely|instant|generous|fair|reliable|punctual|smooth|immediate|good) ..1 (payment|payments|payer|pay|paymaster|release|paying)",
            "(clear|detailed|precise|thorough|concise|well written|good|excellent|great|perfect|specific|easy) ..2 (instruction|instructions|requirement|requirements|brief|briefs|task|tasks|communication|communicator|direction|directions|guidance|expectations|explanation|explanations|goals|scope|feedback|documentation)",
            "(instruction|instructions|requirement|requirements|brief|tasks|communication|expectations|scope|directions) (was|were|is|are) ..2 (clear|detailed|precise|excellent|great|good|perfect|smooth|easy|fantastic|outstanding|amazing|concise|flawless|prompt)",
            "(would|will|happy to|glad to|love to|hope to|looking forward to|definitely|gladly|pleased to|like to|want to|opportunity to) ..3 (work|working|collaborate|collaborating|support|cooperate) ..4 again",
            "(looking|look) forward ..2 (to|for) ..3 (more|next|future|working|work|engagements|projects|again|continuing|collaborating|another)",
            "(highly|strongly|definitely|totally|fully|warmly|absolutely|100 %|{percent}) ..1 (recommend|recommended|recommends|recommendable)",
            "(great|excellent|amazing|awesome|fantastic|wonderful|best|perfect|outstanding|good|nice|lovely|super|ideal|dream|brilliant|exceptional|cooperative|kind|pleasant|respectful|professional|supportive) ..1 (client|clients|customer|employer|boss|person to work|people to work|communicator|collaborator|experience working|guy to work|experience with|to work with|team to work|partner)",
            "(pleasure|joy|delight|privilege|honor|honour|blast|amazing|fantastic|great|happy|wonderful|awesome|nice|easy) ..1 (to|of|it was)? ..1 (work|working|worked|works|collaborate|collaborating|deal|dealing) ..1 (with|for|together)",
            "(respectful|responsive|supportive|understanding|patient|friendly|polite|trustworthy|appreciative|considerate|reliable|cooperative|easygoing|easy going|open minded|organized|organised|flexible) (and|client|person|communication|communicator|throughout|team|employer|boss|$)",
            "(very|always|extremely|super|really|so|incredibly|highly) ..1 (respectful|responsive|supportive|understanding|patient|friendly|polite|kind|helpful|professional|clear|fair|generous|cooperative|appreciative|considerate|available|organized|organised|pleasant|trustworthy|easy)",
            "(quick|fast|prompt|swift|timely) ..1 (to|in|with)? ..1 (response|responses|respond|responding|reply|replies|replying|answer|answers|feedback|responder)",
            "(knows|knew|know) ..1 (exactly|precisely)? ..1 what ..1 (he|she|they|it|to) (want|wants|wanted|need|needs|needed|expect)",
        ],
        unless: &[
            "(but|however|although|though|unfortunately|except|until|sadly|yet) ..12 (never|not|didnt|refused|late|rude|unpaid|refund|slow|disappeared|ghosted|unclear|problem|problems|changed|difficult)",
            "(not|never|isnt|wasnt|werent|arent|hardly|far from|less than|neither) ..2 (prompt|promptly|clear|good|great|responsive|respectful|recommended|recommend|fair|professional|excellent|easy|pleasure|kind|happy|patient|polite|understanding|detailed)",
            "(excited|happy|hoped|expected|thought|wanted|would have|wish) ..4 at first",
        ],
        judge,
        ..REVIEWS
    },
    fires: &[
        says("Pays the same day, always on time."),
        says("Detailed briefs and quick answers. I would gladly work with her again."),
        says("A joy to work with, knows what he wants."),
        says("Instructions were clear and the milestone was released right away."),
    ],
    quiet: &[
        says("Thanks."),
        says("Translation of a manual, 40 pages."),
        says("The instructions were not clear and I had to guess."),
        says("Never pays on time."),
        says("I would not recommend working here again."),
        says("I thought it would be great to work with him, but then he refused to release the money."),
    ],
}

/// Speaks with the number of reviews that praise.
fn judge(_: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    // Hits come in the order of their places.
    let mut places: Vec<Place> = hits.iter().map(|h| h.place).collect();
    places.dedup();
    (!places.is_empty()).then(|| Ground::facts([places.len().to_string()]))
}

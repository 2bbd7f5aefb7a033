//! Those who did the work before are said to be the cause of all trouble.

use crate::signals::declare::*;

signal! {
    code: "T40",
    id: "blames-previous-freelancers",
    severity: Caution,
    kind: Risk,
    group: Attitude,
    summary: "Blames earlier freelancers",
    why: "Sometimes it is an inherited mess, which costs time; often the client is what the failed contracts have in common.",
    act: "Read the client's history, ask what exactly went wrong and what exists now, and price the clearing up as its own milestone.",
    wrong: "A neutral hand-over, with files and reasons, is normal.",
    rule: CLIENT_SIGNS,
    trigger: Trigger {
        says: &[
            "(previous|last|former|other|past|prior|earlier|old|first|current|prev|previously hired|many|several|some|two|three|few|most) (hired|of the|our|upwork|web|app|ui|wordpress|shopify|graphic|video|content|two|three|few|several|original)? ~1 (freelancer|freelancers|developer|developers|dev|devs|designer|designers|writer|writers|contractor|contractors|agency|agencies|people|person|guy|guys|team|editor|editors|translator|translators|va|vas|coder|coders|programmer|programmers|artist|hire|hires|assistant|bookkeeper|marketer|consultant|company|vendor|engineer) ~7 (fail|fails|failed|disappear|disappeared|disappears|vanished|scam|scammed|scammer|quit|couldnt|could not|didnt|did not|wasnt|was not|werent|were not|bad|terrible|poor|mess|messed|wasted|waste|wasting|unable|ghost|ghosted|ghosting|disappoint*|incompetent|lied|lying|abandon*|ruined|screwed|broke|botched|stole|overcharged|cheated|cheating|ran away|ran off|took (the|my|our|all)? money|useless|awful|horrible|never (delivered|finished|answered|replied|completed)|stopped (responding|replying|answering|working)|gave up|let us down|let me down|fell short|underdelivered|ripped|left us|left me|left it|half done|half finished|unfinished|garbage|clueless|lazy|unprofessional|unreliable|flaked|bailed|walked away|went silent|went missing|dropped the ball) !(version|app)",
            "(fed up|sick and tired|sick of|tired of|had enough|had it with|done with|exhausted from|frustrated with|annoyed by) ~6 (freelancer|freelancers|developers|developer|designers|people|agencies|contractors|who|writers|editors|scammers|time wasters|excuses|lies|liars|hiring|upwork|devs|candidates|applicants|being|working with|dealing with|getting|unreliable|fake|bad)",
            "(fed up|sick and tired|had enough|burned|burnt) $",
            "(burned|burnt|ripped off|let down|disappointed|scammed|cheated|screwed|screwed over|ghosted|robbed|lied to|betrayed|tricked|stung) ~4 (by|before|in the past|already|twice|too many times|several times|many times|again|once|three times|on upwork|on here) ~4",
            "(third|fourth|fifth|3rd|4th|5th|second|2nd|sixth|another) (attempt|time|try|developer|freelancer|designer|person|hire|agency|dev|writer|editor|round) ~8 (hire|hiring|after|because|trying|post|posting|repost|to find|failed|since|project|job|to get|posted|didnt|we are|i am)",
            "(had|have had|weve had|ive had|got|made) (a|some|many|several|only|too many|very|really|so many|nothing but|lots of)? (bad|terrible|horrible|awful|negative|poor|nightmare|disappointing|unpleasant) (experience|experiences|luck|time|times|encounters|freelancers|developers|designers|hires)",
            "(wasted|wasting|waste|lost|losing) (my|our|us|so much|a lot of|lots of|too much|months|weeks|already|{money}|enough|much)? ~3 (time|money|months|weeks|years|dollars|{money}) ~4 (on|with|by|because|due|thanks to|from) ~5 (freelancer|freelancers|developer|developers|designer|people|agency|agencies|others|person|contractor|previous|last|who|bad|incompetent|fake|hires)",
            "(hired|worked with|tried|went through|gone through|paid|fired|been through) (already)? ~1 ({number}|two|three|four|five|several|many|multiple|a few|a couple of|dozens of|so many|numerous|various) ~3 (freelancer|freelancers|developer|developers|designers|people|agencies|contractors|writers|editors|devs|vas|programmers|persons|guys|teams|translators) ~8 (none|nobody|no one|failed|couldnt|could not|didnt|did not|all|but|each|every|not|never|without|still|bad|disappointing|and)",
            "(nobody|no one|none) (so far|before|until now|yet|of them|of the|else|has been|here|on upwork|was|could|has)? ~4 (able|managed|understood|understand|could|get it right|deliver*|capable|finished|finish|succeeded|did it|done it|good enough|manage)",
            "(clean up|cleaning up|fix|fixing|repair|undo|sort out) (the|a|all|this)? (mess|disaster|damage|garbage|crap|chaos|horrible work|bad work|terrible work|failures|mistakes|poor work) ~5 (previous|last|former|left|made|by|from|other|of|that) ~4",
            "(dont|do not|please dont|will not|wont) ~3 (disappear|vanish|ghost|lie|cheat|scam|run away|abandon) ~6 (like|as|previous|last|others|the|halfway|half way|me|us|on)",
            "(freelancers|developers|designers|people|agencies|writers|editors|everyone|everybody|contractors) (here|on upwork|on here|on this site|on this platform|these days|always|all|just|keep|only|never|usually) (lie|lies|lied|disappear|disappears|cheat|promise|promises|fail|fails|scam|scams|overpromise|ghost|take the money|are scammers|are liars|are fake|are useless|deliver garbage|never deliver|waste)",
            "(agency|developer|developers|designer|freelancer|freelancers|writer|editor|team|person|guy|people|one|ones|contractor) (before (you|this|that|them)|we had before|i had before|i hired before|we hired before) ~6 (made|make|left|failed|fail|ruined|messed|mess|didnt|couldnt|disappeared|scammed|bad|terrible|useless|broke|never|was|were)",
        ],
        unless: &[
            "(version|versions|release|releases|company|companies|employer|experience|attempts|login|test|tests|order|orders|model|models|page|session|password|request|requests|build|job title) (of|failed|fail|fails|didnt|was|were|is) ~3 (app|the|api|load|pass|work|not)",
            "(personal reasons|health|illness|family reasons|docs|documentation|handover|hand over|handed over|moved on|other commitments|amicably|good terms|maternity|retired|got a job|new job)",
            "(user|users|customer|customers|players|people who|clients|patients|students|audience|readers) ~6 (tired|fed up|sick of|frustrated|disappointed|scammed|burned|cheated|let down|ripped off)",
            "(article|blog|book|story|script|novel|podcast|film|character|protagonist|video) ~8 (about|tired|fed up|scammed|betrayed|cheated|who|where)",
            "(victims|victim|scam alert|recover|recovery) ~6 (scammed|cheated|lost)",
            "{warns}",
            "{tells-about}",
        ],
        ..CONTACT
    },
    fires: &[
        says("Two coders already took our money and vanished, so we are careful now."),
        says("I have hired three people for this and none was able to finish."),
        says("We were burned by agencies before, please be honest."),
        says("You fix the mess that the last team left behind"),
        says("So tired of writers who never answer."),
        says("Third attempt to get this shop online."),
    ],
    quiet: &[
        says("Our former designer moved on and left clean files with notes."),
        says("The previous version of the app crashed on old tablets."),
        says("Customers who are tired of long queues book here."),
        says("A podcast about people who were scammed by fake landlords."),
        says("Other developers on the team will review your code."),
        says("If the last request failed, retry after a second."),
    ],
}

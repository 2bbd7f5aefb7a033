//! Insults, threats and contempt in a post.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::text::find::Find;
use crate::text::guards::Guards;
use crate::text::words::Words;

signal! {
    code: "T41",
    id: "hostile-tone",
    severity: Caution,
    kind: Risk,
    group: Attitude,
    summary: "Harsh tone before you have even met",
    why: "People are on their best behaviour before they hire. A post that insults or threatens is a fair sample of the messages to come.",
    act: "Ask yourself whether you want such talk every day. If you apply, keep your own tone calm and all agreements in writing.",
    wrong: "Many good clients only defend themselves against copied proposals, and blunt words may come from another language.",
    rule: CLIENT_SIGNS,
    trigger: Trigger {
        says: &[
            "(dont|not|stop|quit|never|nobody) ..1 (waste|wasting) ..1 (my|our|your|each|everyones|everybodys|anyones|both|other) ..2 time",
            "(no|not for|not looking for|hate|zero|tired of|without) ..1 (timewasters|timewaster|time wasters|time waster|timepassers|timepass|tyre kickers|tire kickers|excuses|amateurs|newbies|noobs|bullshit|jokers|clowns|divas|whiners|slackers|beginners please|flakes|copypasters)",
            "(no|zero) bs (please|pls|$)",
            "(no|zero|without|hate) drama !in !between",
            "(cant|dont|cannot) even (read|write|follow)",
            "(not|no) another (liar|amateur|idiot|time waster|lazy|clown|scammer|beginner)",
            "(late|mistake|miss) ..4 (youre|you are) out",
            "(serious|genuine|committed) {applicants}? only",
            "only ..1 serious !about !issues !errors !bugs",
            "(proposal|proposals|application|applications|applicant|applicants|bid|bids|bidders|anyone|anybody|those|generic|agency|agencies|template|templates|copied|pasted|chatgpt|ai|candidates|cover|others|spam|you|messages|who|submissions) ..10 (will|shall|gets|get|are|is) ..2 (rejected|ignored|blocked|reported|banned|declined|deleted|trashed|binned|blacklisted|disqualified|flagged|discarded)",
            "will be (instantly|immediately|automatically|straight) (rejected|ignored|blocked|reported|banned|declined|deleted|trashed|disqualified|discarded)",
            // Insults.
            "(idiots|morons|imbeciles|retards|scumbags|parasites|leeches|lowlifes|dumbasses|assholes|losers|crooks|clueless people)",
            "(stupid|lazy|incompetent|useless|worthless|clueless|dumb|brainless|pathetic|dishonest|unskilled|talentless|shitty|crappy) {applicants}",
            "(you|youre|freelancers|developers|writers|designers|people|they|applicants) ..1 (are|is)? ..1 (all|just|so|too)? (stupid|lazy|incompetent|useless|idiots|an idiot|liars|morons|dumb|cheaters|a liar|a moron|thieves)",
            "(fuck|fucking|fuckers|wtf|stfu|bullshitters|shut up|piss off|screw you|get lost if|go to hell|dickheads|damn post|goddamn)",
            "(sick|tired|fed up|done) ..2 (of|with) ..5 (freelancers|people|applicants|scammers|fake|lies|liars|agencies|developers|designers|writers|indians|excuses|incompetence|incompetent|amateurs|idiots|bidders|beginners|nonsense)",
            "(learn|know|able|bother) ..1 (how)? to read ..3 (before|first|english|the (post|description|job)|properly|$)",
            "if you (cant|cannot|dont|wont|are too|are unable to|fail to) ..3 (read|follow|understand|even read) ..6 (dont|do not|move on|go away|not for|never|get lost|keep|stay away|skip|leave)",
            "(dont|do not) (even)? (bother|think about|think of|dare|try) ..2 (applying|apply|bidding|to apply|to bid|messaging|contacting|sending|to contact|wasting|replying|writing)",
            "(dont|do not|couldnt) care ..3 (about|if|what|how) ..2 (your|you) ..4",
            "(dont|do not) (message|annoy|pester|bug|spam|bother|email|pm) (me|us) ..2 (with|unless|if|about|asking|your)",
            "(dont|do not) want to hear ..3 (excuses|your|about|any|sob|from)",
            "(fired|terminated|sacked|kicked out|kicked|dismissed|replaced|blacklisted) (immediately|instantly|on the spot|right away|without (warning|notice|pay|discussion)|the same day|same day)",
            "(one|1|a single|any) (mistake|error|delay|excuse|typo) ..3 (and)? ..2 (you|youre|you are|contract) ..3 (out|fired|gone|done|over|terminated|ends|finished)",
            "(save|keep|spare) ..1 (me|us|your) ..2 (excuses|sob stories|sob story|life story|lies|bs|bullshit|copy paste)",
            "(not|dont|cant|cannot|isnt|too|wont|arent) ..10 (please|kindly) (just)? (move along|move on|keep scrolling|look elsewhere|go elsewhere|keep walking|scroll on|jog on|keep moving)",
            "(move along|keep scrolling|look elsewhere|keep walking|scroll on|jog on) ..1 if you",
            "(grown up|grown ups|adults|professionals) only ..3 (please|no|not|$)",
            "(nobody|no one|we dont|i dont) ..2 (needs|need|want|wants|care) ..3 (your) ..2 (opinion|opinions|attitude|ego|drama|excuses|life|ideas)",
            "(i|we) (hate|despise|cant stand|do not tolerate|dont tolerate|wont tolerate|will not tolerate|have zero tolerance for|zero tolerance for) ..5 (freelancers|people|lazy|laziness|excuses|stupidity|delays|mistakes|liars|agencies|attitude|incompetence|drama|errors|questions)",
            "(zero|no) tolerance (for|of|on|towards) ..4 (excuses|delays|mistakes|lateness|laziness|incompetence|errors|attitude|missed|lies)",
            "(even|so easy|simple enough for|my) ..3 (a child|child|monkey|monkeys|grandma|grandmother|a five year old|5 year old|toddler) (could|can|would)",
            "(scammers|fakers|cheaters|liars|fakes|time wasters|beginners|indians|copy pasters) (stay away|go away|keep out|not welcome|get lost|dont apply|do not apply|fuck off|skip|will be)",
            "(pathetic|disgusting|ridiculous|laughable|embarrassing) ..3 (proposals|bids|freelancers|applications|work|attitude|excuses|quality) ..3",
            "(dont|do not|stop|not|without|never) ..1 (waste|wasting) ..4 (connects|breath|energy|effort|bids)",
            "(blocked|reported|banned|rejected) ..3 (on the spot|immediately|instantly|right away|without reply|without warning|without reading)",
            "(no|not|those|these|another|such|be one of) ..2 (clowns|jokers|crybabies|cry babies|snowflakes|drama queens|prima donnas|wannabes|pretenders|fakers|losers)",
            "(had it|had enough|have enough|enough) (with|of) ..3 (freelancers|people|developers|writers|liars|excuses|designers|agencies|amateurs|lies)",
            "(stupid|dumb|silly|idiotic|pointless) (questions|question|excuses|excuse|mistakes|proposals|bids|messages|answers) ",
            "(no|not|stop sending|dont send|dont want|enough) ..2 (garbage|trash|crap|rubbish|shitty|crappy|lame) ..1 (english|work|proposals|quality|portfolio|grammar|code|bids|content|messages|$)",
            "(you people|you lot|you freelancers) ..2 (always|never|all|only|just|keep)",
            "if (you|u|ur|youre) ..8 (go away|get out|get lost|stay away|keep away|buzz off|piss off|dont come|shut up)",
            "(figure it out|work it out|google it) (yourself|on your own) ..3",
            "(my|our) patience ..3 (is|has|runs|ran|gone|thin|limited|over|short)",
            "(how hard|how difficult) (can|could|is) it ..3 (be|to)?",
            "(common sense|brain|brains|two brain cells) ..2 (required|needed|please|is a must|mandatory)",
            "(dont|do not|not) (be|act) (stupid|lazy|dumb|an idiot|a fool|silly)",
            "(developer|designer|freelancer|writer|guy|person|one|editor|agency|assistant|va|last) ..2 (was|is|were) (an|a)? (idiot|idiots|moron|liar|thief|crook|clown|joke|loser|incompetent|useless)",
            "(not|no) ..2 (your|a) (babysitter|nanny|mother|mommy)",
            "or (dont|do not) (bother|apply|waste|even)",
        ],
        unless: &[
            "(waste|wasting) ..3 (less|saves|saving|reduce|reducing)",
            "(users|customers|visitors|players|payment|payments|transaction|transactions|card|cards|order|orders|webhook|ip|leads|emails that|requests|tickets|comments) ..6 (rejected|ignored|blocked|reported|banned|declined|deleted|flagged|discarded|disqualified)",
            "(novel|story|script|character|characters|dialogue|game|screenplay|sitcom|comedy|podcast episode|song|lyrics|rap|lazy loading|for dummies|idiot proof)",
            "(classif*|detect*|moderat*|filter*) ..6 (insult*|hate|profan*|abuse|comments|rejected|spam)",
            "(no|never|not) ..3 (stupid|dumb|silly) (question|questions)",
            "(stupid|dumb|silly) (question|questions) ..3 (exist|welcome|fine|allowed)",
            "(not|never|wont) ..1 (be|get)? (rejected|ignored|blocked|deleted|declined|banned)",
        ],
        // What such a sentence forbids is the tone itself, and it often ends in "will be ignored".
        guards: Guards::STORY.and(Guards::QUOTES),
        judge,
        ..POST
    },
    fires: &[
        says("Learn to read before you bid. One mistake and you are out."),
        says("I am sick of lazy freelancers who copy and paste, agencies get reported."),
        says("No drama, no excuses, I don't care about your sick cat."),
        says("Do not even bother applying if your English is bad."),
        says("Only serious people please. Time wasters go away."),
        says("Anyone late once is fired on the spot without pay."),
    ],
    quiet: &[
        says("Lazy loading of images should be added to the gallery."),
        says("Thank you for your time, we read each proposal and answer all of them."),
        says("Declined cards are retried and failed payments will be rejected after three days."),
        says("We want to waste less time on manual reports."),
        says("A children's book about a stupid fox and a lazy bear, told in rhymes."),
        says("Please include two samples, so we both save time."),
        says("Comments with insults will be automatically blocked by the filter you build."),
    ],
}

/// One blunt sentence is a note; an insult, or a second blunt sentence, or shouting with it, is a caution.
fn judge(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    const INSULTS: Words = Words::new(
        "idiots idiot morons moron imbeciles retards scumbags parasites leeches lowlifes dumbasses assholes losers \
         crooks clueless stupid incompetent useless worthless dumb brainless pathetic dishonest talentless shitty liars \
         liar fuck fucking wtf stfu disgusting monkey monkeys lazy thieves",
    );
    if hits.is_empty() {
        return None;
    }
    // Rules about which proposals are read are often fair; several of them are still one blunt sentence.
    let is_filter = |hit: &&Hit| hit.words.ends_with("ed") && (hit.words.has(" be ") || hit.words.has(" get"));
    let filters = hits.iter().filter(is_filter).count();
    let blunt = hits.len() - filters + filters.min(1);
    let insults = hits.iter().any(|hit| hit.words.split(' ').any(|w| INSULTS.contain(w)));
    if blunt >= 2 || insults || shouts(case) {
        return Some(Ground::default());
    }
    Some(Ground::default().at(Severity::Note))
}

/// Whether most words of a description of some length are in capitals.
fn shouts(case: &Case<'_>) -> bool {
    const LEAST_WORDS: usize = 12;
    let Some(tokens) = case.description() else { return false };
    let loud = tokens.list.iter().filter(|t| tokens.is_all_caps(t)).count();
    tokens.list.len() >= LEAST_WORDS && loud * 2 > tokens.list.len()
}

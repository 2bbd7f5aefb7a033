//! Freelancers who write that the client was rude or controlled every step.

use crate::signals::declare::*;

signal! {
    code: "H03",
    id: "reviews-say-rude",
    severity: Caution,
    kind: Risk,
    group: Feedback,
    summary: "Reviews tell of disrespect",
    why: "How a client treated others is the best hint of how you would be treated. Few freelancers risk to say it in public.",
    act: "Talk to them before you accept and watch the tone. Keep everything in Upwork's messages, so that others can see it if needed.",
    wrong: "Two people may simply not have got along, and one sharp review among many kind ones says little.",
    rule: TRUST_AND_SAFETY,
    trigger: Trigger {
        says: &[
            "(rude|rudeness|disrespectful|disrespected|abusive|abused|insulted|insulting|insults|insult|arrogant|arrogance|unprofessional|unprofessionally|condescending|belittling|belittled|humiliated|humiliating|offensive|racist|sexist|bully|bullying|bullied|manipulative|hostile|toxic|nasty|impolite|verbally|aggression|vulgar|demeaning|patronizing|patronising|discriminating|passive aggressive|obnoxious|ill mannered|dismissive|contemptuous|foul language|bad language|hateful|cruel) !data !industry !comments",
            "(yelled|yelling|yells|shouted|shouting|shouts|screamed|screaming|screams|swore|swearing|swears|cursed|cursing|mocked|mocking) ..3",
            "(harassed|harassing|harassment|threatened|threatening|threats|threaten|intimidated|intimidating|intimidation) ..3",
            "(micromanage|micromanages|micromanaged|micromanaging|micromanager|micromanagement|micro manage|micro manages|micro managed|micro managing|micro manager|micro management|control freak|controlling) ..2",
            "(was|is|became|got|very|gets|being|turned|so|really) ..1 (aggressive|mean|angry|disrespectful|impatient|unfriendly|unkind|bossy|demanding and|hostile|temperamental|short tempered|irritable|unpleasant|annoying|disgusting)",
            "aggressive ..1 (client|tone|manner|behavior|behaviour|message|messages|language|person|attitude|communication|way)",
            "(bad|poor|terrible|awful|horrible|worst|no|zero|lack of|lacks|lacking|unacceptable|harsh|negative|disgusting) ..1 (attitude|manners|tone|respect|behavior|behaviour|etiquette|courtesy|temper|people skills|communication skills|professionalism|politeness|empathy)",
            "(treats|treated|treat|treating|talks|talked|talk|spoke|speaks|speak) ..2 (you|me|us|freelancers|people|to me|to you|to freelancers|down to) ..2 (like|as|as if|down|badly|poorly|terribly|with (contempt|disrespect|no respect)) ..3",
            "(talks|talked|speaks|spoke|talking) down to ..1",
            "(no|zero|any|little|doesnt|does not|didnt|never|without|not) ..2 respect ..1 (for|towards|to|your|my|me|freelancers|other|people|others|boundaries)",
            "(does not|doesnt|did not|didnt|never|not) (respect|value|appreciate) ..1 (your|my|me|freelancers|other|people|others|boundaries|time|you|our|the work)",
            "(called|calls|calling) ..1 (me|us) ..2 (stupid|idiot|lazy|incompetent|liar|scammer|unprofessional|names|useless|dumb|a liar|an idiot)",
            "(messaged|messages|messaging|called|calls|calling|texting|texted|bombarded|bombarding) ..4 (middle of the night|at night|every hour|every (minute|5 minutes|10 minutes)|all day|day and night|weekends|nonstop|non stop|2 am|3 am|24/7|constantly)",
            "(expects|expected|wanted|wants|demands|demanded) ..4 (available|online|reply|replies|answer|answers|respond|responses) ..4 (24/7|at night|all the time|immediately|instantly|weekends|weekend|every minute|around the clock|at all hours)",
            "(lost|loses|losing|lose) (his|her|their) (temper|cool|patience|nerves)",
            "(blames|blamed|blaming|accused|accuses|accusing) ..2 (me|us|freelancers|you|others|everyone|the freelancer) ..3",
            "(difficult|nightmare|awful|unpleasant|horrible|terrible|toxic) ..1 (person|personality|man|woman|character|people|human|to deal|to work|to communicate)",
            "(speaks|spoke|talks|talked|talking) (badly|ill|negatively|bad|down) ..1 (about|of|to) ..4",
        ],
        unless: &[
            "(not|never|isnt|wasnt|no|without|nothing|neither|zero|doesnt|didnt) ..3 (rude|disrespectful|abusive|arrogant|unprofessional|toxic|hostile|micromanage|micromanages|micromanaging|micromanagement|controlling|difficult|impatient|pushy|bossy|aggressive|mean|angry|demanding|annoying)",
            "(toxic|hostile|offensive|abusive|threat|threats|racist|harassment|bullying) ..1 (comment|comments|content|detection|waste|chemicals|substances|takeover|policy|language filter|material|intelligence|modeling|model|training|prevention)",
        ],
        ..REVIEWS
    },
    fires: &[
        says("She shouted at me on the call because of one comma."),
        says("Zero respect for your free time, messages at 3 am."),
        says("He talks down to you and calls it honesty."),
        says("Control freak, I could not do one step without a comment."),
        says("The tone got nasty as soon as I asked about the milestone."),
        says("Treats freelancers like servants."),
    ],
    quiet: &[
        says("Very polite and patient, explains everything twice if needed."),
        says("Not once rude, even when I was late."),
        says("He doesn't micromanage and lets you do your job."),
        says("We built a filter for toxic comments together, lovely project."),
        says("Great respect for my time zone and weekends."),
        says("An aggressive schedule, but she was a joy to work with."),
        says("Professional, friendly, demanding in a good way."),
    ],
}

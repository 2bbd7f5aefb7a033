//! Insults aimed at the freelancer or the work.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "M12",
    id: "insults-you",
    severity: Serious,
    kind: Risk,
    group: Conduct,
    summary: "Insults you",
    why: "Upwork asks everybody to keep a professional tone. Abuse rarely stops, and the thread is your proof of it.",
    act: "Do not answer in kind. Keep the message in the log, say once that you continue in a professional tone only, and end the contract if it goes on.",
    wrong: "Plain criticism of the work is no insult, and friends joke.",
    rule: TRUST_AND_SAFETY,
    trigger: Trigger {
        says: &[
            "(what an|you|youre|such an|fucking|complete|total|bloody|a bunch of|you are an|are an|are a|bunch of) ..1 (idiot|idiots|moron|morons|imbecile|imbeciles|asshole|assholes|clown|clowns|retard|retards|loser|losers|dumbass|scumbag|liar|liars|thief|thieves|crook|con artist)",
            "(fuck|fucking|fucked|bullshit|asshole|assholes|shitty|motherfucker|dipshit|dumbass)",
            "(you|u|youre) (are|r|were)? (a|so|such|all|just|really|totally|completely|absolutely|too|fucking)? ..1 (useless|lazy|incompetent|dumb|stupid|worthless|pathetic|disgusting|disgrace|garbage|trash|an embarrassment|clueless|hopeless|retarded|unprofessional)",
            "your ..1 (work|code|design|designs|writing|english|team|job|text|translation|video|logo|attitude|skills|drawings|layout|draft|result|website|script) ..1 (is|are|was|were|looks|look|sounds) ..3 (useless|garbage|trash|crap|shit|rubbish|stupid|pathetic|worthless|disgrace|disgusting|a joke|ridiculous|amateurish|a disaster|embarrassing)",
            "(this|that|it) (is|was|looks) ..2 (garbage|crap|shit|pathetic|disgraceful|disgusting|rubbish|worthless|amateurish) !(collection|collector|can|truck|bag|bin|disposal)",
            "(my|a) (dog|child|five year old|{number} year old|kid|monkey|monkeys|toddler) (could|can|would|does|draws|writes) ..5 (better|this|that)",
            "(are|r) (you|u) (stupid|blind|dumb|retarded|an idiot|deaf|brain dead|out of your mind|drunk)",
            "(go to hell|shut up|get lost|screw you|piss off)",
            "(you|u) (disgust|sicken) me",
            "(kind|sort) of (an|a)? (idiot|moron|clown|fool|imbecile)",
            "(you|u|youre) (are|r)? ..1 a (complete|total|real|fucking)? (fraud|liar|thief|scammer|crook|cheat|cheater|fool|joke|disgrace|clown|loser|con)",
            "(youre|you are|you were) the (most|worst|dumbest|laziest|stupidest) ..3 (incompetent|stupid|lazy|unprofessional|useless|dishonest|freelancer|freelancers|designer|developer|writer|editor|translator|person|ever)",
            "stop being (so|a)? (lazy|stupid|dumb|childish|idiot|useless)",
            "do your (damn|fucking|bloody|goddamn) (job|work)",
            "^ what a (joke|clown|disgrace|loser)",
            "useless (work|freelancer|designer|developer|writer|job|person)",
            "(idiot|moron|imbecile|dumbass|retard) $",
            "(you|people|freelancers|guys) are all (thieves|crooks|scammers|liars|idiots|useless|lazy)",
            "(dumbest|stupidest|most stupid) (thing|work|person|freelancer)",
            "(you|u) have no (brain|brains|talent|shame)",
            "(^ pathetic|pathetic $)",
        ],
        unless: &[
            "(lazy loading|lazy load|garbage collection|garbage collector|trash icon|trash bin|trash can)",
            "(the|a|my|our) (character|hero|villain|actor|script|dialogue|song|lyrics|joke|meme) (says|said|shouts|calls|line|lines)",
            "(i|ill|im|me) (am|was|feel|felt|must be|sound) ..3 (stupid|idiot|useless|lazy|dumb)",
        ],
        guards: Guards::QUOTES,
        ..MESSAGE
    },
    fires: &[
        says("Are you blind? The logo is on the wrong side."),
        says("Your translation is a joke and you call yourself a professional."),
        says("My five year old draws better than that."),
        says("You are completely incompetent."),
        says("This looks like crap, shut up and fix it."),
    ],
    quiet: &[
        says("The images use lazy loading and the trash icon is missing."),
        says("The second draft is weaker than the first, the tone is too stiff."),
        says("Run garbage collection before you measure the memory."),
        says("Sorry, I was stupid and sent you the wrong file."),
        says("The villain says: you are all idiots. Please keep that line."),
        says("I am not happy with the colours, could we go back to the first version?"),
        says("Move it to the trash when the user confirms."),
    ],
}

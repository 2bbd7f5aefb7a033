//! Anger and blame in your own text.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "O03",
    id: "sounds-angry",
    severity: Serious,
    kind: Risk,
    group: Own,
    summary: "You sound angry or blame the client",
    why: "The thread is evidence. Who reads it later, a mediator or a future client, sees the tone before the facts.",
    act: "Say what was agreed, what was delivered and when, and what you propose. Leave the rest out, and sleep over it.",
    wrong: "You may be quoting the client, or telling a fact that happens to sound hard.",
    rule: TRUST_AND_SAFETY,
    trigger: Trigger {
        says: &[
            "you (always|never|obviously|clearly|constantly|deliberately|simply) !(mind|know|be|need|have|see|get|want|miss|lose)",
            "you (keep|kept) (on)? (changing|asking|ignoring|demanding|adding|moving|forgetting|complaining|delaying|refusing|postponing|lying|blaming|sending|coming|making|pushing|telling|saying|insisting)",
            "you (failed|refused|refuse|lied|ignored|cheated|wasted|dont even|didnt even|dont understand|have no idea|did not even|do not even|do not understand|dont care|do not care)",
            "as i (have|ve)? ..1 (already|clearly|repeatedly|told|said|explained) ..1 (said|told|explained|mentioned|written|you)?",
            "(ive|i have) (already|clearly|repeatedly|told you|said) ..1 (said|told|explained|mentioned|written|this|it|that)",
            "(how many times (do|did|must|have|should|can)|for the last time|for the hundredth time|once and for all|are you serious|are you kidding|are you joking|read my messages|read what i wrote|cant you read|learn to read|whats wrong with you)",
            "(your fault|not my (problem|fault|job)|ridiculous|unacceptable|nonsense|bullshit|outrageous|waste of (my|our|everyones)? time|wasting my time|sick of|fed up|had enough of|disrespectful|shame on you|joke of a client)",
            "(you|youre|you are|client|he|she|this client|this man|this woman|they) ..3 (rude|liar|liars|lying|idiot|stupid|incompetent|clueless|dishonest|greedy|thief|scammer|unprofessional|toxic|nightmare|arrogant|impossible|cheap|crazy)",
            "(worst|terrible|horrible|awful|nightmare) (client|clients|customer|experience|person)",
            "(fuck|fucking|shit|damn|wtf|hell) ..1 (you|this|it|off)?",
        ],
        unless: &[
            "(sorry|apologies|apologise|apologize) ..3 (my fault|i failed|i was)",
            "(user|users|customer|customers|error message|the app|the page|a bug|the button|the build) ..10 (unacceptable|ridiculous|nonsense|stupid|failed|keeps|crazy|impossible)",
            "(not|never|wasnt|isnt|arent|werent|no) ..3 (your fault|rude|unprofessional|unacceptable|waste of|stupid|crazy|dishonest)",
            "(crazy|impossible|cheap) (deadline|price|prices|hosting|to|without|good|fast|plan|domain)",
            "you (always|never) ..3 (welcome|helpful|kind|great|clear|friendly|nice|pay on time|paid on time|answer quickly|answered quickly|explained|gave|supportive)",
            "(i suggest|so that|if|make sure|ensure|when) you (keep|never|always)",
        ],
        guards: Guards::QUOTES,
        ..OWN_AND_REPLY
    },
    fires: &[
        says("How many times do I have to explain this? Read my messages."),
        says("You keep changing the brief and then blame me."),
        says("I have already told you that the logo was never part of it, this is ridiculous."),
        says("The client was rude and had no clue, worst experience I had here."),
        says("It is not my problem that you lied to your customer."),
    ],
    quiet: &[
        says("As mentioned above, the file is attached."),
        says("I suggest you keep a backup of the old theme."),
        says("We agreed on five pages on 3 May; I delivered them on 9 May. How would you like to go on?"),
        says("You always explained the tasks clearly, thank you."),
        says("The error message sounds ridiculous, I will rewrite it."),
        says("Make sure you never delete the key file."),
        says("It was my mistake and I have fixed it."),
    ],
}

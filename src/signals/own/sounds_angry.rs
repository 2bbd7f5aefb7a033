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
            "you (always|never) ..1 (answer|answered|reply|replied|respond|responded|pay|paid|read|listen|listened|complain|change|changed|ignore|ignored|send|sent|give|gave|tell|told|provide|provided|explain|mention|mentioned|confirm|confirmed|demand|ask|asked|say|said|blame|do|did|come|forget|miss|deliver|keep|wanted)",
            "you (obviously|clearly|constantly|deliberately) !(need|have|see|want|know)",
            "you (keep|kept) (on)? (changing|asking|ignoring|demanding|adding|moving|forgetting|complaining|delaying|refusing|postponing|lying|blaming|sending|coming|making|pushing|telling|saying|insisting)",
            "<!(if|what|where|why|how|whether|anything|something|that|when|have) you (failed|refused|refuse|lied|ignored|cheated|wasted|have no idea|did not understand|didnt understand|dont understand|do not understand|dont care|do not care)",
            "you (dont|didnt|do not|did not) even !(need|have)",
            "as i (have|ve)? (already|clearly|repeatedly) (said|told|explained|mentioned|wrote|written)",
            "as ive (already|clearly|repeatedly|told you)",
            "as i (told you|explained to you|said many times|said before|keep saying|have told you)",
            "(ive|i have) (already|clearly|repeatedly|told you|said) ..1 (said|told|explained|mentioned|written|this|it|that)",
            "(how many times (do|did|must|have|should|can)|for the last time|for the hundredth time|once and for all|are you serious|are you kidding|are you joking|read my messages|read what i wrote|learn to read|whats wrong with you)",
            "(your fault|not my (problem|fault|job)|ridiculous|unacceptable|nonsense|bullshit|outrageous|waste of (my|our|everyones)? time|wasting my time|sick of|fed up|had enough of|disrespectful|shame on you|joke of a client)",
            "(youre|you are|you were|client is|client was|he is|he was|she is|she was|they are|they were|hes|shes|theyre) ..2 (rude|liar|liars|lying|idiot|stupid|incompetent|clueless|dishonest|greedy|thief|scammer|unprofessional|toxic|nightmare|arrogant)",
            "(rude|dishonest|toxic|clueless|unprofessional|arrogant|greedy|crazy) (client|clients|customer|person)",
            "(worst|terrible|horrible|awful|nightmare) (client|clients|customer|experience|person)",
            "(fuck|fucking|shit|wtf)",
            "(told|asked|explained|sent|said|reminded) ..3 (three|two|many|several|five|ten|{number}|hundred) times",
            "stop (asking|bothering|wasting|complaining|blaming|lying|whining|ignoring)",
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

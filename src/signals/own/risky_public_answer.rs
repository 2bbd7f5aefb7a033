//! A public answer to feedback that will hurt you more than the feedback did.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "F04",
    id: "risky-public-answer",
    severity: Caution,
    kind: Risk,
    group: Own,
    summary: "Your public answer is risky",
    why: "Future clients read the answer as a sample of how you behave when something goes wrong. It cannot be changed later.",
    act: "Two calm sentences: thanks, one fact, what you take from it. No blame, nothing private, no accusation.",
    wrong: "A hard word can be fitting where the facts are public and proven.",
    rule: FEEDBACK_RESPONSE,
    trigger: Trigger {
        says: &[
            "(liar|liars|lie|lies|lied|lying|dishonest|scam|scammer|scammers|scammed|fraud|thief|cheat|cheated|cheater|blackmail|blackmailed|extortion)",
            "(client|buyer|he|she|they|this person|this man|this woman|this guy|customer) ..4 (never|refused|failed|demanded|changed|ignored|kept|didnt|did not|doesnt|does not|insulted|disappeared|wanted everything|had no|has no|tried to|threatened|abused)",
            "you ..1 (never|refused|failed|demanded|ignored|kept changing|kept adding|kept asking|did not pay|didnt pay|insulted|disappeared|threatened|changed your mind)",
            "(rude|unprofessional|disrespectful|abusive|toxic|clueless|incompetent|idiot|stupid|greedy|crazy|arrogant|ungrateful|unreasonable|nightmare|worst client|bad client|terrible client|horrible client|difficult client|manipulative|childish)",
            "(avoid|stay away from|beware of|do not work with|dont work with|never work with|run away from|warning to) ..3 (client|him|her|them|this|person|company|freelancers|all|everybody|everyone|other)",
            "({email}|{phone})",
            "(his|her|their|your|clients) ..2 (home address|address|phone number|real name|full name|company is|divorce|health|illness|bank|budget was|private|family|mother|wife|husband)",
            "(unfair|false|fake|untrue|malicious|revenge|undeserved) ..1 (review|feedback|rating|accusation|accusations|claim|claims|stars|comment|statement)",
            "(review|feedback|rating|comment|this|that|it) (is|was) ..2 (unfair|false|fake|untrue|a lie|malicious|revenge|nonsense|ridiculous|undeserved|wrong)",
            "(not|never) ..1 my (fault|mistake|problem)",
            "(your|his|her|the clients|their) ..1 (own)? (fault|mistake|poor (planning|communication|management))",
            "(sue|lawyer|legal action|court|police|expose|report (him|her|them|you))",
            "(i|we) (have|has|still have|kept|keep) ..3 (screenshots|proof|evidence|recordings|recording)",
        ],
        unless: &[
            "(we|i) (never|didnt|did not) ..3 (had|have|met) ..3 (problem|problems|trouble)",
            "(true|right|fair|valid|correct) ..2 (point|criticism|that)",
            "(thanks|thank you|grateful) ..6 (never|kept) ..4 (patience|patient|clear|kind|easy|lost)",
            "(client|buyer|he|she|they|you) (never|kept|did not|didnt) ..4 (lost patience|complained|calm|clear|promises|word|in touch|me informed|it simple|helping)",
        ],
        guards: Guards::QUOTES,
        ..OWN_REPLY
    },
    fires: &[
        says("The client refused to read the brief that he wrote himself."),
        says("This review is a lie, and I have screenshots."),
        says("Freelancers, stay away from this company."),
        says("Terrible client, rude from the first day."),
        says("It was your own poor planning, not my fault."),
    ],
    quiet: &[
        says("Thank you for the feedback. The second draft came two days late, and I have changed how I plan."),
        says("I am glad that the shop runs well, and I wish you a good season."),
        says("It is true that I underestimated the import; the fix was free and is online since 4 March."),
        says("A pleasure, I would gladly take on the next book."),
        says("Thanks, your notes were clear and you kept it simple."),
        says("We agreed on ten pages and delivered ten; I should have said earlier that more cost extra."),
    ],
}

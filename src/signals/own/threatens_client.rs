//! Threats in your own text.

use crate::signals::declare::*;

signal! {
    code: "O04",
    id: "threatens-client",
    severity: Stop,
    kind: Risk,
    group: Own,
    summary: "You threaten the client",
    why: "A threat of yours is a breach as much as a client’s. With feedback it is manipulation, with data it is damage you pay for.",
    act: "Name the next step as Upwork has it: a request for release, a dispute, mediation. No “or else”.",
    wrong: "To say that you will open a dispute, so that Upwork can help, is your right.",
    rule: FEEDBACK_RULES,
    trigger: Trigger {
        says: &[
            "(i|ill|we|well|im) ..1 (will|am going to|are going to|going to|gonna|can|shall|may|might|have to|would|be forced to)? ..2 (sue|expose|destroy|ruin|blacklist|doxx) (you|your|this|the)",
            "(i|ill|we|well) ..1 (will|am going to|are going to|going to|gonna|shall|can)? ..1 report (you|your (account|profile|company)) !(a|on|the|about)",
            "(i|ill|we|well) ..1 (will|am going to|are going to|going to|gonna|shall|can)? ..1 (delete|take down|shut down|wipe|remove|break|lock|block|disable|switch off|take offline|turn off) ..1 (everything|your|the whole|all your|all of your) ..1 (site|website|files|account|data|app|store|shop|server|work|everything|database|domain)?",
            "(leave|give|write|post) ..1 (you)? ..2 (a|an)? ..1 (bad|negative|1|one|terrible|honest and bad|very bad|low|horrible) (star|stars)? ..1 (review|feedback|rating|star|stars)",
            "(or else (i|ill|we)|or you will regret|you will regret|youll regret|you will be sorry|youll be sorry|see you in court|(this is|is) (my|your|the)? (last|final) warning|my (last|final) warning|^ (last|final) warning|(last|final) warning $|you have been warned)",
            "(my|our) (lawyer|attorney|solicitor) ..3 (will|is going to|contacts|would|shall|is ready)",
            "(pay|release|fund) ..8 (or i|or ill|or we|otherwise i|otherwise ill|or else|unless you want) ..8 (review|feedback|rating|delete|take|report|lawyer|court|police|public|everyone|post|site|sue|expose)",
            "(everybody|everyone|the whole world|other freelancers|all freelancers|the community|your customers|your boss) ..3 (will|should|shall|is going to) (know|hear|learn|find out) ..6 (you|about you|your|what)",
            "(withhold|hold back|keep|wont give|will not give|not giving|not release|wont release) ..5 (files|code|password|passwords|access|domain|work|source) ..4 until you ..4 (five|5|good|positive) ..2 (review|feedback|rating|stars)",
            "(legal action|take you to court|go to the police|call the police|press charges)",
            "(take|shut|bring|pull) ..1 your ..1 (site|website|app|store|shop|server|page) (down|offline)",
            "(i|ill|we|well) ..3 (post|publish|tell|write|share) ..3 (publicly|in public|everywhere|on social media|everyone|everybody|on reddit|on linkedin|on facebook|on twitter|online) ..8 (you|your)",
            "or else $",
            "(delete|wipe|destroy|remove) ..3 (files|everything|data|site|website|code|database) (if|unless|until) you",
            "make sure (that)? (everyone|everybody|other freelancers|nobody|no one|all freelancers) ..3 (know|knows|work|works|hears|hire|hires|here)",
        ],
        unless: &[
            "(delete|remove|take down|wipe|disable|turn off|switch off|block|lock) ..5 (old|test|temporary|unused|duplicate|backup|staging|spam|cache)",
            "(if you (like|want|wish|prefer|agree|approve)|as you asked|as agreed|with your permission|on your request|when you confirm)",
            "(tenant|landlord|plaintiff|defendant|law firm|article|blog|novel|story|translate|translation of)",
        ],
        ..OWN_AND_REPLY
    },
    fires: &[
        says("Release the milestone or I take down your website tonight."),
        says("If there is no payment by Friday I am going to leave you a one star review."),
        says("My lawyer will be in touch, last warning."),
        says("Everybody should know what kind of company you are, I will expose you."),
        says("I could delete all your data, think about that."),
    ],
    quiet: &[
        says("If we cannot agree I will open a dispute so that Upwork can help both of us."),
        says("I will report my progress every Friday."),
        says("I'll delete the old test records tomorrow."),
        says("I will never leave a bad review without talking to you first."),
        says("As you asked, I will take down your website on Sunday."),
        says("Your lawyer can send the text of the terms whenever it is ready."),
        says("I translated the article about legal action against landlords."),
    ],
}

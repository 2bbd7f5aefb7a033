//! Work that is to be done without pay before the hire.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "T17",
    id: "unpaid-test",
    severity: Serious,
    kind: Policy,
    group: FreeWork,
    summary: "Wants an unpaid test or sample",
    why: "Upwork does not allow asking for free work, and a free sample of ten applicants can be the whole job done for nothing.",
    act: "Offer past work instead, or a small paid first milestone. Send nothing made for this job before it is funded.",
    wrong: "The text may mean samples of past work, or a free trial that belongs to the client's product.",
    rule: HONEST_USE,
    trigger: Trigger {
        says: &[
            "free ..2 (test|tests|sample|samples|task|tasks|assignment|assignments|mockup|mockups|mock up|assessment|edit|draft|translation|recording|audition|exercise|sketch|transcription|trial (task|work|project|edit|article|design|video|translation)) \
             !(chapter|software|version|account|users|data|shipping|plan|music|fonts|images|page|environment|case|cases|script|scripts|suite|pack|packs|kit|kits|products|product|code)",
            "(a|one|1|first) free (logo|design|article|video|thumbnail|concept|page|chapter|work|post|hour|day|week) ..6 (see|prove|test|show|then|before|first|if|to|as|so) !use",
            "(unpaid|non paid|nonpaid|un paid|no pay|complimentary|voluntary|without pay|uncompensated|zero pay|gratis) ..2 {trial-work}",
            "{trial-work} ..3 (is|are|will|would|be|shall|has|gets|remains|must)? ..2 (unpaid|free of charge|free of cost|for free|not paid|not compensated|not be paid|not be compensated|wont be paid|isnt paid|wont be compensated|without pay|without payment|without compensation|uncompensated|voluntary|at no cost|no cost|non paid|nonpaid)",
            "({trial-work}|interview task) ..2 (is|are|will be|would be) free !(to|from)",
            "(no|zero|without|any) (payment|pay|compensation|money|remuneration) ..3 (for|on|during) ..3 {trial-work}",
            "(not|dont|wont|cant|cannot|never|no) (pay|paying|compensate|reward|paid) (you)? (for|during) ..3 {trial-work}",
            "{trial-work} ..4 (wont|will not|not|never|isnt|arent|cant|cannot) ..1 (be)? (paid|compensated|rewarded|payable|reimbursed)",
            "(work|working|start|design|write|edit|translate|do|make|create|build|record|draw|develop|fix|transcribe|code|proofread|deliver|complete|produce|first|initial) ..8 (for free|free of charge|free of cost|without pay|without payment|without charge|at no cost|at no charge|without compensation) \
             ..6 (first|initially|to prove|to test|to see|to show|as a test|as test|as trial|as a trial|so we|so i|so that|before|and if|if i|if we|then|to start|sample|trial|before hiring|begin)",
            "(first|one|1|initial|second|couple|two) ..2 (article|logo|task|video|page|hour|hours|day|days|week|design|edit|month|translation|chapter|job|project|thumbnail|post|minutes|piece|assignment) ..2 (is|are|must be|should be|will be|for|as)? ..1 (free|unpaid|without pay|not paid|no pay|for free|free of charge|free of cost|without payment) !(time|and)",
            "(do|make|create|write|design|edit|translate|record|build|give|deliver|send|show|provide) (me|us)? ..1 (one|a|1|the first|first|your first|some|two) ..3 (for free|free of charge|free of cost|without pay|without charge|no charge|at no cost)",
            "(trial|test|probation|training|evaluation|internship) (day|days|week|weeks|period|month|phase|shift|time) ..4 (without pay|unpaid|no pay|without payment|not paid|for free|is free|without salary|no salary|without compensation)",
            "(work|working) ..3 (week|day|days|month|hours|weeks|hour) (for free|without pay|unpaid|without payment|without compensation)",
            "(payment|pay|salary|paid) ..2 (starts|start|begins|begin|only|from) ..2 (from|after|with|at|on) ..2 (second|2nd|third|next|trial|test|probation|sample) !(floor)",
            "(custom|tailored|fresh|new|specific|original|short) sample ..6 (required|needed|with (your|the) (proposal|application|bid)|for (this|our|us)|must|before we|before hiring)",
            "(sample|test|trial|mock up|mockup|draft|demo) ..4 (based on|of|for|using|from) (our|my|this|the|attached) ..4 (before (hiring|hire|we hire|i hire|we decide|deciding|contract|paying|any contract|we choose))",
            "(work for free|working for free|no pay at first|not paid at first|unpaid at first|unpaid first|unpaid initially|free at first|free in the beginning|unpaid in the beginning)",
            "(on spec|on speculation|spec work) !(sheet|sheets)",
            "(free|unpaid) (intern|internship|trial basis|trial run|test run|audition|auditions|demo reel recording)",
            "(candidates|applicants|freelancers|writers|designers|editors|developers|translators|everyone|you|each) ..5 (unpaid|free of charge|without pay|for free|uncompensated|free) ..1 {trial-work}",
            "(test|trial|sample) ..3 (no payment|no pay|no compensation|nothing is paid|no money) ",
        ],
        unless: &[
            "paid ..1 (test|trial|sample|samples|trials|tests|task)",
            "(we|i) (will|also|always|gladly|can|do|of course)? (pay|compensate) (you)? for ..3 {trial-work}",
            "(dont|not|never|wont|do not) (expect|ask|want|require|request|need|looking for|ask for) ..4 (free|unpaid)",
            "(no|not) ..1 (free|unpaid) (work|tests|samples|trials|test|trial|sample)",
            "(user|users|customers|customer|subscribers|signup|saas|software|app|subscription|plan|stripe|visitors|members|account|platform|product|landing page|pricing|clients|funnel|campaign|offer|promo) ..8 (free|trial)",
            "free ..5 (users|signup|saas|subscription|plan|members|customers|clients|shipping|version|tier|download|templates)",
            "(feel|error|bug|royalty|gluten|stress|risk|hassle|toll|duty|tax|hands|typo|plagiarism|mistake|spam|ad|ads|sugar|interest|virus|lag|copyright|crash|carbon|fault|commitment|flicker|dairy|cruelty|jargon|ai) free",
            "free (time|lance|from|shipping|of (errors|bugs|mistakes|typos|plagiarism|ai))",
            "free to (use|ask|contact|reach|choose|suggest|download|join|add|message|send|share|propose|set|work with|include)",
            "sample (chapter|chapters|pack|packs|data|images|size|sizes|kit|kits|products)",
            "(license|licence|open source|tier|download|version|tool|tools|font|fonts|stock) ..3 free",
            "(bug|free) (test|testing) (plan|account|version|environment|data)",
        ],
        guards: Guards::STORY.and(Guards::QUOTES),
        ..CONTACT
    },
    fires: &[
        says("Before we decide, each applicant translates two pages without pay."),
        says("The first thumbnail is free, then we talk about prices."),
        says("Please note that the trial edit will not be compensated."),
        says("make 1 logo for free so i see your style, later many orders"),
        says("A one-week unpaid trial comes before the bookkeeping contract."),
        says("Payment starts from the second article."),
        says("We ask all voice actors for a custom sample of our script before hiring."),
    ],
    quiet: &[
        says("The test task takes two hours and is paid at your rate."),
        says("Feel free to add samples from your portfolio."),
        says("Our shop offers a free trial week to new users, write the three mails for it."),
        says("I do not ask for free work; the first milestone is funded."),
        says("You deliver error-free work and test it on two phones."),
        says("Test the free version of our plugin against the new WordPress."),
        says("Royalty-free sample packs have to be tagged by mood."),
        says("A free sample chapter goes to readers of the newsletter, it must be laid out."),
    ],
}

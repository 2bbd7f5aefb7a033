//! Money that the freelancer is to pay before or for getting the work.

use crate::signals::declare::*;

signal! {
    code: "T09",
    id: "freelancer-pays-first",
    severity: Stop,
    kind: Fraud,
    group: Payment,
    summary: "You would have to pay first",
    why: "No honest client asks you for money to get work. Fees for registration, training, a kit or a card, also \"refundable\" ones, are the oldest trick of job fraud, \
          and Upwork forbids them.",
    act: "Pay nothing. Report the post, also when the sum is small or is to be returned.",
    wrong: "The fee or deposit may be part of the product that is being built, or be paid by the client.",
    rule: REPORTING,
    trigger: Trigger {
        says: &[
            "(pay|pays|paying|send|sending|deposit|depositing|transfer|remit|submit|settle|clear) ..4 {fee-kind} {fee}",
            "{fee-kind} {fee} (is|are|of|:|will be|must be|has to be|apply|applies|required|needed|before|first|from|for) ..3 ({money}|required|needed|mandatory|compulsory|refunded|refundable|returned|paid|cleared|you|freelancer|freelancers|applicants|candidates|workers|start|join|begin)",
            "(small|one time|onetime|minimal|minor|nominal|little|token|tiny|mandatory|compulsory) ..1 {fee-kind} {fee}",
            "{you} ..2 (will|would|have|need|must|should|are|got|required|expected|asked|supposed) ..3 (pay|purchase|buy|deposit|cover|bear|finance) ..6 \
             (kit|fee|fees|deposit|training|course|software|license|licence|material|materials|id card|certificate|certification|registration|background check|manual|membership|subscription|insurance|agreement|stamp|starter)",
            "{you} ..2 (cover|covers|bear|bears|pay|pays|buy|buys|purchase|purchases) ..3 (cost|costs|price|expense|expenses|fee|fees) ..4 (upfront|first|kit|training|card|registration|certification|background|software|before|license|shipping|verification)",
            "(pay|deposit|transfer|send|put down) ..2 ({money}|small amount|small sum|token) ..6 (to|for|as|before|and|so) ..3 (start|started|begin|secure|confirm|register|registered|unlock|activate|activated|verify|verified|join|prove|access|reserve|\
             agreement|commitment|insurance|guarantee|deposit|registration|training|task|tasks|seat|slot|position|account|serious|trust|membership)",
            "(pay|send|deposit|make a payment) ..4 {money} ..3 (for|as) ..2 (agreement|paper|papers|registration|training|kit|id|card|verification|security|processing|insurance|certificate|software|bond|stamp|contract|starter)",
            "make ..2 payment of ..1 ({money}|{number}) ..3 (for|to|as|before)",
            "(pay|paid|payment) ..6 first ..10 (give it back|refund|refunded|return|returned|get it back|paid back|reimbursed|reimburse) ..8 (salary|pay|payment|first|after|week|month|completion|task|end|later)",
            "(fee|deposit|charge|charges|amount|payment|cost) ..6 (refunded|refundable|returned|reimbursed|given back|get back|paid back|adjusted) ..6 (salary|first pay|first payment|payout|paycheck|first week|first month|completion of|task|probation|joining|project)",
            "(buy|purchase|order|pay for) ..4 (training|starter|software|kit|course|material|materials|license|licence|manual|package|template) ..4 (from|through|via|at) (us|our|me|my|a partner|the partner|partner|the vendor|the company)",
            "{you} ..3 (purchase|buy|pay for|order) ..4 (and|then) ..2 (we|i|ill|company) ..3 (refund|reimburse|return|pay back|pay it back|credit)",
            "(training|background check|certification|certificate|course|verification|kit|id card|license|registration|screening|drug test) ..3 (costs|cost|is|fee|:) ..1 {money} ..6 (paid by|pay|you|applicant|applicants|candidate|freelancer|payable|your)",
            "(paid|payable|covered|borne|purchased|bought) by (the|each|every|you)? (applicant|applicants|candidate|candidates|freelancer|freelancers|worker|workers|yourself|you|typist|employee) ..3 !(tests)",
            "to (prove|show|demonstrate|confirm|make sure|ensure) ..6 (serious|seriousness|commitment|genuine|trustworthy|real|not a scammer|trust) ..8 (pay|deposit|fee|{money}|security)",
            "(release|unlock|withdraw|receive|get|collect) ..3 (payment|payments|earnings|salary|funds|money|files|task|tasks|batch) ..6 (need to|must|have to|should|first|you) ..3 (pay|deposit|buy|purchase|top up|recharge)",
            "(fee|fees|charge|charges|tax|deposit) (must|has to|have to|needs to|should|is to|need to) be (paid|cleared|settled|covered|deposited) ..4 (by you|before|first|in order|upfront|in advance|from your side|to)",
            "(require|requires|request|ask|asks|need|take|charge|collect) ..4 (caution|security|commitment|refundable|registration|joining|training|upfront|advance) (deposit|fee|payment|money|charge) ..3 (from|by|of|before|to)",
            "we (charge|take|collect|ask) ..3 {money} ..4 (from|for|per|as) ..3 (applicant|applicants|freelancer|freelancers|registration|training|joining|each|worker|kit|id|security)",
            "(top up|recharge|fund) your (account|wallet|task account) ..8 (task|tasks|start|unlock|commission|orders|earn|level|continue)",
            "(without|before) (paying|the payment of|payment of) ..3 {fee-kind} ..3 (task|tasks|work|files|start|hired|job|you)",
            "(pay|invest|deposit) ..4 (and|to|you) ..2 (earn|get|receive|make) ..3 (back|double|triple|{money}) ..3 (daily|weekly|back|task|day|in return)",
        ],
        says_off_topic: &[
            "(refundable|returnable) ..2 (fee|deposit|amount|charge|payment|sum)",
            "(fee|fees|deposit|{money}|insurance|charge|charges|payment|amount|{number} (inr|dollars|rupees|euro|euros|naira|pesos)) ..8 (required|needed|mandatory|compulsory|necessary|expected) ..5 (from|by|before|for|on) ..3 (you|your|freelancer|freelancers|applicant|applicants|candidate|candidates|joining|start|starting|employee|worker|side|task|work|id)",
            "{fee-need} ..3 (is|are|which is)? (mandatory|compulsory|required|obligatory) ..3 (costs|cost|price|pay|{money})",
            "(ask|asks|charge|collect|take|request|need|require) ..2 (each|every|all|the|new|our)? (candidate|candidates|applicant|applicants|freelancer|freelancers|worker|workers|typist|typists|writer|writers|you) ..4 (for|to pay) ..2 ({money}|fee|deposit|payment|small|{number})",
            "(purchase|buy|order|get) (our|my|the|a|this|your) ..2 (starter|starter pack|starter kit|training|welcome|work|license|licence|software|membership|course|manual|package|plan|kit|pack) ..3 ({money}|for|to|and|before|first|worth|from us) ..6 (begin|start|work|join|earn|task|tasks|access|{money}|apply|proceed)?",
            "(proof|receipt|screenshot|evidence) of (payment|deposit|transfer) ..4 (of|for) ..3 {fee-kind} {fee}?",
            "{you} ..2 (pay|pays) ..1 (only|just)? (once|one time|first|a small|small) ..6 (for|:) ..6 {fee-need}",
            "{you} ..2 pay ..2 (only)? once",
            "(deposit|fee|payment) first ..4 (work|task|tasks|job|then|later)",
            "(deposit|fee|amount|payment|money) (comes|come|goes|will come|is given|will be given|gets|is) (back|refunded|returned|adjusted) ..6 (first|invoice|salary|pay|payment|payout|later|after|month|week|completion)",
            "(small|nominal|minimal|little|minor|tiny) (fee|amount|charge|payment|deposit) ..8 {fee-need}",
            "(transfer|send|pay|deposit|submit) (the|a|this|that|your)? ..1 (verification|activation|registration|security|onboarding|processing|enrolment|enrollment|commitment|joining|clearance) (amount|sum|money|fee|payment|deposit)",
            "{fee-need} ..4 (costs|cost|is|of|for|:|fee) ..2 ({money}|{number} (inr|dollars|rupees|euro|euros|usd|naira|pesos)) ..8 (after that|before|then|you|from your|your side|required|start|begin|first|paid by|refundable|refund|refunded|returned|deducted)",
            "({money}|fee|deposit) ..6 (to (cover|process|issue|create|activate|unlock|secure|prepare|print|release)) ..4 {fee-need}",
        ],
        topic: &[
            "(build|building|develop|design|page|form|app|website|website|feature|bot|tenant|tenants|rent|rental|hotel|check in|event|events|attendees|students|school|flyer|brochure|stripe|landlord|calculator|spreadsheet|booking|bookings|guests|customers|users|members|clients|patients|explain|article|blog|refunds of|process refunds|database|insurance company|policy|policies) ..18 (deposit|fee|fees|{money}|refundable|payment|amount|charge)",
            "(deposit|fee|fees|refundable|payment|amount|charge) ..12 (page|form|app|website|tenant|tenants|hotel|booking|table|checkout|calculator|bot|feature|students|attendees|stripe|members|customers|users)",
        ],
        unless: &[
            "{audience} ~6 (pay|pays|paid|paying|payment|payments|deposit|book|register|fee|purchase|buy)",
            "(we|i|ill|client|company|employer) (will|can|would|shall|also|gladly|am|are|fully|happily|already|may|do)? (be|also|gladly|happily)? (pay|pays|paying|cover|covers|covering|provide|provides|fund|offer|offers|bear|purchase|buy|buying)",
            "(milestone|escrow|bonus|paid training|signing|rental|rent|lease|property|tenant|landlord|booking|bookings|calculator|calculate|spreadsheet|dispute|disputing|court|module|feature|page|form|app|checkout|event|events|database|donation|mortgage|bank) ..12 \
             (deposit|fee|fees|charge|charges|refundable|payment)",
            "(deposit|fee|fees|refundable) ..8 (module|feature|page|screen|form|checkout|app|website|calculator|tenant|tenants|booking|calculation|button|field|logic|plugin)",
            "(visa|court|filing|patent|trademark|shipping|hosting|domain|ads|api|stripe|transaction|bank|agency|upwork|connects) ..2 (fee|fees|charge|charges|cost|costs)",
        ],
        ..CONTACT
    },
    fires: &[
        says("Every new typist leaves a security deposit of 25 dollars, you see it again with the first salary."),
        says("To unlock the first batch of forms you must pay a small activation fee."),
        says("Candidates are required to buy the training manual before we assign chapters."),
        says("send $15 for the agreement paper and I mail the novel pages today"),
        says("The ID card costs 20 USD, payable by the freelancer, and is valid for all our projects."),
        says("You purchase the transcription software now and we refund you after the first week."),
        says("To show that you are serious we ask for a commitment fee."),
        says("Top up your account with 30 USDT to continue with the next set of tasks."),
    ],
    quiet: &[
        says("There is no registration fee and no deposit of any kind for this typing project."),
        says("Guests pay a refundable deposit at booking and the calendar must show it."),
        says("We will pay for the software licence and for the first week of training."),
        says("I fund the milestone before you start, so there is always a deposit in escrow."),
        says("Build the registration page of a chess club, with the membership fee as a field."),
        says("Never pay anybody who claims to work for us a training fee."),
        says("Our lawyer needs a spreadsheet of court filing fees by state."),
        says("Explain in the post how tenants get a security deposit back."),
    ],
}

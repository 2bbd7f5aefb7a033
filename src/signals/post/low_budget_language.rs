//! The post itself says that it will pay little.

use crate::signals::declare::*;

signal! {
    code: "T35",
    id: "low-budget-language",
    severity: Caution,
    kind: Risk,
    group: Budget,
    summary: "Says that it pays little",
    why: "Who asks for the lowest price first will compare you by price to the end. Pay below the market is one of Upwork's own warning signs.",
    act: "Name your usual price, or offer a smaller scope for the sum. Do not lower your rate for a stranger.",
    wrong: "A small budget for a small task, honestly said, is nothing bad.",
    rule: CLIENT_SIGNS,
    trigger: Trigger {
        says: &[
            "(low|small|tight|limited|minimal|shoestring|shoe string|little|modest|tiny|restricted|very low|short|thin|slim) (of a|on)? (budget|budgets) !(film|films|movie|planner|app|indie|version)",
            "(not|dont have|do not have|havent got|isnt) (a|the|much of a|got a)? (big|huge|much|large|high|great|lot of|unlimited) (budget|money)",
            "budget (is|its|isnt|are|remains|will be|being) (very|quite|pretty|really|a bit|rather|currently|not|fairly)? (fixed|firm|non negotiable|nonnegotiable|tight|low|limited|small|short|big|high|large|minimal|modest|strict)",
            "(cheap|cheapest|lowest|low cost|affordable|budget friendly|inexpensive|most affordable|economical|lower|best and cheapest) (price|prices|rate|rates|bid|bids|bidder|bidders|freelancer|freelancers|developer|developers|quote|quotes|offer|offers|designer|writer|editor|translator|person|va|worker|workers|cost|possible|hourly)",
            "(do not|dont|please dont|please|kindly|never) (over)? (bid|bidding|charge|quote|overbid|overcharge|overprice|ask) (too|very|for)? (high|low|much|a lot|more than|crazy|expensive|reasonable|reasonably|fair)",
            "(bid|bids|quotes|offers|proposals|prices|rates|quote|price|rate) (over|above|higher than|more than|exceeding|beyond) ~3 {money} ~4 (ignored|rejected|declined|not|skipped|deleted|wont|never|will be|archived)",
            "(no|not) (high|expensive|overpriced|crazy|big) (bids|bid|rates|prices|quotes|price|rate|budget|bidders|agencies)",
            "(keep|make|send) (your|the|it|me|us)? ~1 (bid|bids|price|prices|rate|rates|quote) (as)? (low|reasonable|cheap|small|down|minimal|as possible|competitive)",
            "(cant|cannot|can not|unable to|not able to|wont|will not) (pay|afford|spend|offer) (you|too|so|very)? (much|a lot|more than|high (rates|prices|rate|price|fees)|higher (rates|prices)|that much|market (rate|rates|price|prices)|more|big|agency|top)",
            "(pay|pays|paying|payment|rate|salary|compensation) (is|isnt|are|will|wont|may)? (not|be|be not)? (be)? (much|low|small|minimal|modest|not high|not great|not much|little|on the low side|not the best|not huge|symbolic)",
            "(looking for|need|want|prefer|seeking|hire|find) ~3 (cheap|inexpensive|low cost|lowest|affordable|low rate|low priced|budget friendly) ~3 (person|freelancer|developer|designer|editor|writer|va|assistant|someone|labor|labour|help|team|price|rate|worker|service|guy|translator|option|solution provider)",
            "(bootstrapped|bootstrapping|self funded|small business|startup|start up|non profit|nonprofit|student|just starting) ~8 (cant|cannot|low|limited|little|tight|small|cheap|affordable|not much) ~3 (pay|budget|money|funds|afford|rate|rates|price|much)",
            "(lowest|cheapest|lower|low|best) (bid|bidder|price|offer|quote|bids) (wins|win|gets|will get|will win|takes|will be (chosen|selected|hired|picked)|gets the job)",
            "(tell|give|send|quote|state|offer|share) (me|us)? ~2 (your|the) (lowest|best|cheapest|minimum|rock bottom|last|bottom|final) (price|rate|offer|bid|quote|cost)",
            "(reasonable|affordable|fair|low|cheap) (price|prices|rate|rates|pricing|bids) (only|please|pls|needed|required|is a must|a must)",
            "(rate|price|pay|budget) (must|has to|should|needs to) be (very|really|super)? (low|cheap|affordable|competitive|reasonable|minimal|small)",
            "(under|below|less than|max|maximum|no more than|not more than|up to|at most) ({money}|{number}) (usd)? (per hour|an hour|hourly|hr|/hr|a hour|dollars an hour) (only|please|max|or i|no exceptions|not negotiable)",
            "(third world|developing countries|low cost countries|asian rates|indian rates|filipino rates|philippines rates|pakistan rates|offshore rates) ~3 (rates|prices|only|price|pay|$)",
            "(dont|do not|not) (apply|bid|contact|send|waste) ~8 (expensive|high rate|high rates|more than {money}|overpriced|charge more|want more than|too expensive)",
            "(if you are|if youre) (too)? (expensive|pricey|overpriced) ~6 (apply|dont|do not|skip|bid|pass|not)",
        ],
        unless: &[
            "(app|apps|budgeting|tracker|planner|calculator|tool|feature|dashboard|report|film|hotel|hotels|travel|traveler|travellers|family|families|phones|devices|hosting|laptops|flights|housing|homes|cars|customers|users|consumers|buyers|shoppers|clients|audience|ad|ads|advertising|marketing|campaign|token|latency|error|memory|compute) ~6 (budget|budgets|affordable|cheap|cheapest|lowest|low cost|inexpensive)",
            "(cheap|cheapest|lowest|affordable|low cost|budget) (flights|flight|hotel|hotels|phones|devices|housing|homes|products|product|travel|hosting|cloud|car|cars|insurance|loans|latency|airline|infrastructure|hardware|model|models|chip|options for)",
            "(lowest|cheapest|lower|affordable|cheap) ~8 (shoppers|users|customers|buyers|visitors|consumers)",
            "(price|prices) (comparison|alert|alerts|tracker|tracking|scraper|guarantee|drop|filter|from|of (products|items|competitors|our))",
        ],
        ..POST
    },
    fires: &[
        says("Honestly we cannot pay much, we are just starting out."),
        says("Quotes above $80 will be deleted without reading."),
        says("Send me your lowest price, the cheapest offer gets the job"),
        says("Please don't charge too high, it is for a small choir."),
        says("Our budget is quite tight this quarter."),
        says("I look for an affordable editor for weekly clips."),
    ],
    quiet: &[
        says("The app helps families with a limited budget to plan their meals."),
        says("Find the cheapest flights and send the user an alert."),
        says("We pay well for good work; tell us your rate."),
        says("Write about affordable hotels in Lisbon."),
        says("Our ad budget is limited to $50 a day per campaign, you set the bids."),
        says("Sort the quotes so that the lowest price stands on top for shoppers."),
    ],
}

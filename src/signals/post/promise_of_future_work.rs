//! Later work, promised to make the price of today's smaller.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::text::find::Find;

signal! {
    code: "T37",
    id: "promise-of-future-work",
    severity: Caution,
    kind: Risk,
    group: Budget,
    summary: "Promises more work later",
    why: "A promise costs nothing and most do not come true; what you agree to now is often the price that stays.",
    act: "Price this job as if it were the only one. Offer a discount for the tenth order, not for the first.",
    wrong: "A long-term role at the normal rate is a good thing and may be meant.",
    trigger: Trigger {
        says: &[
            "(lots|plenty|more|much|tons|lot|many|loads|bunch|ton|steady|stream|enough|bigger|larger|further|huge|other|endless) (of)? (more|other|similar)? ~1 (future|ongoing|follow up|followup|long term|longterm|regular|additional|bigger|upcoming|paid|big|such|similar)? (work|works|jobs|job|projects|project|orders|tasks|contracts|gigs|business|assignments) ~5 (in the? future|to come|coming|ahead|down the (road|line)|in the pipeline|lined up|waiting|later|afterwards|will follow|if (you|this|all|everything|we|i|it|the|your|things|satisfied|happy|done)|for (you|the right)|after this|next)",
            "(long term|longterm|long time|future|ongoing|permanent|continuous|steady) ~2 (work|project|projects|contract|relationship|cooperation|collaboration|partnership|opportunity|opportunities|job|jobs|position|role|business|tasks|hire)? ~3 (if (you|this|all|everything|we|i|it|the|your|things|successful|satisfied|happy|done|good|work)|for the right|depending on|when (you|this|we) (prove|goes))",
            "(rate|rates|pay|price|prices|budget|salary|hourly|compensation|payment) (will|can|may|would|could|might|is going to|shall|to) (be|get)? (increase|increased|go up|goes up|rise|raised|improve|grow|higher|double|reviewed|adjusted upwards|better) ~6 (later|after|once|with|if|when|as|future|time|over|in|next|month|months|successful|upon|based|depending|soon|$)",
            "(raise|increase|bump|better pay|higher pay|higher rate|better rate|more money|bonus and raise) ~3 (later|after the (first|trial|initial)|once (you|we|the)|when (we|you|business)|if (you|we|all|things|this)|in the? future|over time|after (a|one|two|three|{number}) (week|weeks|month|months))",
            "(discount|discounts|discounted|lower (rate|price)|reduced (rate|price)|special (rate|price|offer)|cheaper|cheap|good price|best price|low price|favorable price|less|lower) ~7 (first|initial|long term|longterm|bulk|future|ongoing|volume|repeat|more (work|projects|orders)|trial|starting|start)",
            "(first|initial|trial|starter|test) (project|job|task|order|one|article|video|milestone|week|month|contract|design|piece|assignment) ~8 (cheap|cheaper|discount|discounted|lower|reduced|low|less|small budget|small pay|at cost|little|symbolic|special|minimal|free|half)",
            "(start|starts|starting|begin|beginning) (with|at|from|on|off)? ~3 (low|lower|small|cheap|little|modest|minimal|reduced) (rate|pay|price|budget|amount|salary|wage|payment)? ..8 (then|later|and|but|future|increase|more|grow|grows|raise|after|long)",
            "(leads|turns|grows|becomes|turn|turning) (to|into|in) ~3 (long term|longterm|ongoing|more (work|projects)|full time|fulltime|permanent|regular|steady) ~1 (work|works|role|position|job)",
            "(could|can|may|might|will|would) (lead|turn|grow|develop|evolve) (to|into|in|the door|doors)? ~4 (long term|longterm|ongoing|more (work|projects)|full time|fulltime|permanent|future|bigger|many more|further|regular|steady|additional|lots)",
            "(potential|possibility|chance|opportunity|prospect|promise) (for|of|to) ~3 (long term|longterm|ongoing|more|future|further|full time|additional|bigger|regular|repeat|continued) ..14 (discount|cheap|cheaper|low rate|lower rate|low price|lower price|good price|best price|reasonable price|small budget|low budget|limited budget|for less|special price)",
            "(if|when|once|should) (you|this|all|everything|we|i|it|the|your|things) ~6 (well|good|great|satisfied|happy|like|impressed|successful|quality|smoothly|fit|out|nicely) ~6 (more|future|further|additional|ongoing|long term|longterm|bigger|plenty|lots|many|other|another|regular|hire|next|keep) ~4 (work|projects|project|jobs|job|orders|tasks|contracts|contract|you|cooperation|role|position|basis|assignments|gigs|recordings|videos|articles|pages|books|designs|sites|translations|episodes)",
            "(we|i) have (many|lots|lot|tons|plenty|several|more|a lot|hundreds|dozens) ~3 (more|other|of|future|similar|upcoming)? ~2 (projects|jobs|videos|orders|articles|work|tasks|clients|sites|books|products) ~4 (after|coming|like|to come|waiting|for you|lined up|if|later|in line|planned)",
            "(cheap|cheaply|cheaper|low price|lower price|for less|for little|good price|best price|low rate|lower rate) ..8 (all|more|future|next|other|further|bigger) ~2 (work|projects|jobs|orders|tasks|contracts)",
            "(have|got) ({number}|many|dozens|hundreds) (of)? more ~3 (if|after|once|coming|waiting|to come|in line|planned|lined up)",
        ],
        unless: &[
            "(future proof|futureproof|future maintenance|future updates|future development|future scalability|future features)",
            "(interest|interests|oil|gas|fuel|house|mortgage|stock|subscription|product|products|market|ticket|energy|token) ~1 (rate|rates|price|prices) (will|may|can|would|could)",
            "(user|users|customer|customers|subscribers|members|buyers) ~6 (discount|discounts|discounted|price|prices|pay)",
            "(coupon|coupons|promo|checkout|cart|voucher|vouchers)",
        ],
        judge: louder_with_a_lower_price,
        ..POST
    },
    fires: &[
        says("We are looking for a special price on this first brochure as there are forty more to make."),
        says("If we like your voice there will be plenty of further recordings."),
        says("You start with a low rate, later we raise it."),
        says("There is a ton of work coming after this one"),
        says("The hourly pay can go up after three months."),
        says("Good chance that it turns into full-time work."),
    ],
    quiet: &[
        says("The code should be future-proof and easy to extend."),
        says("Interest rates will rise, so write a guide for home buyers."),
        says("First orders get a discount code at the checkout."),
        says("This is a one-off task, nothing follows."),
        says("Add room for further products to the catalogue page."),
        says("The contract runs for twelve months at $45 an hour."),
    ],
}

/// The promise weighs when it is to buy a lower price now; by itself it is a remark.
fn louder_with_a_lower_price(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let ground = (!hits.is_empty()).then(Ground::default)?;
    const PRICE: &[&str] =
        &["rate", "pay", "price", "discount", "cheap", "budget", "salary", "raise", "lower", "reduced", "hourly", "less", "free"];
    let lowers = hits.iter().any(|hit| PRICE.iter().any(|word| hit.words.has(word)));
    Some(if lowers || case.is_strict() { ground } else { ground.at(Severity::Note) })
}

//! A lower price asked for after it was agreed.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "M09",
    id: "haggles-after-agreement",
    severity: Caution,
    kind: Risk,
    group: Budget,
    summary: "Wants a lower price than agreed",
    why: "A price that moves after the agreement keeps moving. Whoever gives in once is asked again.",
    act: "Point to what was agreed. If money is short, offer less work for less money, as a new milestone.",
    wrong: "A real change of the work can call for a new price, and a question is not yet a demand.",
    trigger: Trigger {
        says: &[
            "(can|could|would|will|cant|couldnt) (you|u) ..2 (do|make|lower|reduce|accept|go|take|give|drop|bring|knock) ..5 ({money}|less|cheaper|lower|discount)",
            "(lower|reduce|cut|drop|decrease|bring down|adjust) ..2 (your|ur|the agreed|the offered) ..1 (price|rate|cost|fee|quote|bill|invoice|amount|total|budget)",
            "(lower|reduce|cut|decrease) the (price|rate|invoice|bill|quote) !(of|on|for|in|based)",
            "(you|youre) ..1 (are|r)? ..1 (too|very|so|way too) (expensive|pricey|costly)",
            "(price|rate|quote|bid|invoice|bill|amount) ..1 (is|are|seems|looks) ..1 (too|very|so|way too|bit too) (expensive|high|much|pricey|costly)",
            "(that|thats|its|it|this) (is|seems|looks)? ..1 (too|very|so|way too|bit too) (expensive|pricey|costly)",
            "(thats|its|it is|that is|this is) (way)? too much !(to|text|work|information|time|detail|effort|contrast|white|space|of|noise|colour|color)",
            "^ (too|way too|bit too) (expensive|high|much|pricey) $",
            "(final|last|best) (price|offer) !(page|letter|list|date)",
            "i (can|could|know|found|will) ..1 (find|get|hire|someone|somebody|one)? ..4 (cheaper|for less|for half|someone else who)",
            "(give|get|have|need|want|like|offer|expect) (me|us)? ..2 (a|some|any|{percent}) ..1 (discount|rebate|price cut|better price|better rate)",
            "(others|other freelancers|other people|another freelancer|my last freelancer|others here) ..6 (cheaper|less|half|lower)",
            "(i|we) (can|will|could) only (pay|give|release|offer|do) {money}",
            "(i|we) (dont|wont|am not|are not|cant|cannot|will not) ..3 (pay|paying) (the)? (full|whole|that much|agreed|so much|more than {money})",
            "(can|could|would|will) (you|u) ..2 (do|make) (it|this|that|all|everything) for ({money}|{number}) !(day|days|week|weeks|hour|hours|minutes|people|persons|users|pages|languages|products|month|months|different|more|clients|of)",
            "(accept|go down to|go for|come down to|settle for) ({money}|{number}) !(day|days|week|weeks|hour|hours|minutes|people|persons|users|pages|languages|products|month|months|different|more|clients|of)",
            "(how|what) about (a|some|a small|a little)? discount",
            "(give|take|knock|want|need|get) ..2 {percent} (off|discount)",
            "({money}|{number}) (is|was|sounds) ..1 too (much|high|expensive)",
            "^ (do|make) (it|this|that) for ({money}|{number}) !(day|days|week|weeks|hour|hours|minutes|people|persons|users|pages|languages|products|month|months|different|more|clients|of)",
            "(get|have|find|buy|got) (this|it|that|the same) ..2 {money} (elsewhere|somewhere else|from others)",
        ],
        unless: &[
            "(customers|customer|users|shoppers|buyers|competitors|visitors|product|products|shop|store|checkout|plan|subscription|hotel|coupon|seo|landing) ..12 (price|prices|discount|cheaper|expensive|rate|rates)",
            "(price|prices|discount|cheaper|expensive) ..12 (customers|users|shoppers|buyers|visitors|page|products|button|banner|table|column|label|font)",
            "(hosting|server|plugin|license|shipping|bounce|conversion|exchange|interest|refresh|frame|error|click) ..2 (price|rate|cost|fee)",
        ],
        guards: Guards::QUOTES,
        ..MESSAGE_LATER
    },
    fires: &[
        says("Could you do the second milestone for 40 dollars instead?"),
        says("Honestly your invoice is too high, I know people who do it cheaper."),
        says("I will only release it if you give me a discount."),
        says("We can only pay $150 for this, not the 200 from the offer."),
        says("Lower your price a little and we go on."),
    ],
    quiet: &[
        says("How much would you charge for ten more pages?"),
        says("Can you make the price on the product page larger?"),
        says("The bounce rate is too high on mobile, please look at it."),
        says("Could you do it before Friday?"),
        says("Thanks, I released the milestone and added a small bonus."),
        says("Customers get a discount of ten percent with the coupon."),
        says("That is too much text for one slide."),
    ],
}

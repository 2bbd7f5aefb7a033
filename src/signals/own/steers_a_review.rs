//! A request for a review that asks for more than honesty.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "F05",
    id: "steers-a-review",
    severity: Serious,
    kind: Policy,
    group: Own,
    summary: "Your request steers the review",
    why: "Naming stars, offering something for them or pressing makes you the one who manipulates feedback.",
    act: "Ask once and neutrally: that an honest review would help you, and nothing else.",
    wrong: "You may be talking about reviews of something else, such as a product.",
    rule: FEEDBACK_RULES,
    trigger: Trigger {
        says: &[
            "(5|five) (star|stars)",
            "(discount|refund|free|bonus|extra|gift|voucher|cashback|money back|off|return|reward|half price|coupon) ..9 (review|feedback|rating|star|stars)",
            "(review|feedback|rating|star|stars) ..9 (discount|refund|for free|bonus|gift|voucher|cashback|money back|in return|in exchange|reward|half price|coupon)",
            "(positive|good|great|excellent|perfect|top|nice|best|high|full|glowing) (review|reviews|feedback|rating|ratings|score|stars)",
            "(review|feedback|rating) ..3 (must|has to|should|needs to) be ..2 (positive|good|great|excellent|perfect|nice|high)",
            "(please|need|want|must|have to|urgently|beg|begging|immediately|today|now) ..3 (rating|review|feedback) ..4 (today|now|immediately|asap|at once|urgently|tonight|or i|otherwise)",
            "(dont|do not|please dont|never) ..3 (less than|lower than|below|under|anything under|bad|negative|four|4|private) ..3 (star|stars|review|feedback|rating)?",
            "(my (account|family|profile|job success|jss|score|income|living|career|children|kids)) ..6 (depends|depend|suffers|suffer|at risk|in danger|hangs|will drop|will be hurt)",
            "(ill|i will|well|we will|i can) ..2 (give|leave|write) (you)? ..3 (too|back|as well|the same|in return|5|five|positive|good|great) ..3 (review|feedback|rating|stars|if)?",
            "(anything|nothing) (less|below|under|lower) ..4 (hurt|hurts|harm|harms|star|stars|five|5|bad)",
        ],
        unless: &[
            "(no matter|whether) ..4 (good|positive|bad|negative)",
            "(good or bad|positive or negative|bad or good|negative or positive)",
            "(dont|do not|need not|neednt) (have to|need to|want you to)? ..2 (be|write|give|leave)? ..1 (a)? (positive|five|5)",
        ],
        guards: Guards::QUOTES,
        ..OWN_REQUEST
    },
    fires: &[
        says("If you are happy, a five-star rating would mean a lot to me."),
        says("Write a nice review and you get ten percent off the next job."),
        says("My job success depends on it, anything under five hurts me."),
        says("Please send the feedback today, I need it urgently, only good feedback please."),
        says("I will give you a great rating in return."),
    ],
    quiet: &[
        says("The contract is closed now. I would be glad about an honest review when you have a moment."),
        says("If you have feedback on how I worked, good or bad, I would like to read it."),
        says("Upwork will ask you for a review; it stays open for 14 days."),
        says("Thank you for the project, it was a pleasure."),
        says("Should anything be missing, tell me and I will look at it before you close the contract."),
        says("I value honest words more than praise."),
    ],
}

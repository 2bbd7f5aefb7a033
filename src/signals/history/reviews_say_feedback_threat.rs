//! Freelancers who write that they were pressed with their rating.

use crate::signals::declare::*;

signal! {
    code: "H06",
    id: "reviews-say-feedback-threat",
    severity: Serious,
    kind: Policy,
    group: Feedback,
    summary: "Reviews tell of pressure with feedback",
    why: "Trading feedback for refunds or extra work is against Upwork's rules. A client who did it once knows that it works.",
    act: "If you take the job, keep every agreement in Upwork's messages, and report at once if feedback is used to press you.",
    wrong: "It is one side of the story, and the review may repeat what was said in anger.",
    rule: FEEDBACK_RULES,
    trigger: Trigger {
        says: &[
            "{press} !he !she !they !but ..2 (to|me|us|by|with|into|of|about|for|a|my|if|that|from|you|freelancers|bad|negative|over|the) ..10 {rating}",
            "(blackmail|blackmailed|blackmails|blackmailing|extort|extorted|extortion|extorting|coerced|coercion|hostage|ransom)",
            "{rating} ..6 (threat|threats|threatening|blackmail|as leverage|as a weapon|weapon|hostage|extortion|ransom|to force|to press|to pressure|in exchange|in return)",
            "(refund|money back|discount|free work|extra work|more work|do more|work for free|pay back|give back) ..6 (or|else|otherwise|to avoid|instead of|in exchange for|or else) ..6 {rating}",
            "{rating} ..8 (unless|if i (didnt|dont|did not|do not|wont|would not|refuse|refused)|until|or else|if you (dont|do not|refuse)) ..10",
            "(unless|if) ..1 (i|you|we) ..4 (refund|refunded|work|worked|give|gave|agree|agreed|do|did|return|returned|refuse|refused|accept|add|made|revise|lower) ..8 {rating}",
            "(leave|left|leaves|leaving|give|gave|giving|write|wrote|post|posted) ..3 (bad|negative|poor|one star|1 star|terrible|low|awful|horrible|false|fake) ..1 (review|feedback|rating|reviews|star|stars|ratings) ..8 (because|after|since|when|for|as) ..3 (i|we) ..3 (refused|didnt|did not|asked|would not|wouldnt|declined|requested|insisted|said no)",
            "(demanded|demands|asked|asks|forced|requested|insisted|begged|pushed|made|pressured|conditional|exchange) ..5 (5 star|five star|5 stars|five stars|positive|good|perfect) ..2 (review|feedback|rating|reviews|first|before|stars) ..6 (before|or|to release|to get|else|otherwise|for|in exchange|release|pay)?",
            "(revenge|retaliation|retaliatory|retaliated|vindictive) ..3 {rating}",
            "{rating} ..4 (revenge|retaliation|retaliatory|vindictive|out of spite)",
            "(change|changed|remove|removed|edit|edited|delete|deleted) ..4 {rating} ..5 (or|in exchange|for money|for a refund|threat*|otherwise|before he|before she|before they)",
            "(either|or|else|otherwise) ..4 (rate|rates|rating) (you|me|us) ..4",
            "(use|used|uses|using|abuse|abused|abuses|played|plays) ..3 (jss|job success|rating|ratings|feedback|review|reviews|score|stars) ..6 (to (get|force|press|push|make|have|obtain|demand|blackmail)|against)",
            "(refund|money back|free work|return the money|refunded) ..8 (keep|save|protect|avoid|so that|doesnt|does not|wouldnt|dont) ..8 {rating}",
            "(keep|save|protect) ..3 {rating} ..8 (refund|money back|free|return|give back)",
            "(left|gave|leave|gives|leaves|rated) ..2 (one|two|three|1|2|3) (star|stars) ..6 (after|because|when|since|as|for) ..3 (i|we|my) ..3 (declined|refused|didnt|said no|asked|would not|wouldnt|did not|insisted)",
        ],
        unless: &[
            "(time|under|peer|high|blood|any) pressure",
            "(no|never|not|without|didnt|doesnt|wasnt|any|nobody) ..4 (threat|threats|threatened|threatening|blackmail|pressure|pressured|hostage|forced|extortion)",
            "(ransomware|extortion attack|hostage negotiation|threat model|hostage film)",
        ],
        ..REVIEWS
    },
    fires: &[
        says("He said he would leave one star unless I refunded the milestone."),
        says("Used the rating as leverage to get two more chapters."),
        says("Wrote a bad review because I refused to work on Sunday for nothing."),
        says("It felt like extortion in the end."),
        says("\"Do more work or your JSS will suffer\", that was the threat about feedback after delivery: pressured me with the rating."),
        says("She demanded five stars before she released the payment."),
    ],
    quiet: &[
        says("Leaves honest feedback and helps you get better."),
        says("Gave me a five star review and a bonus."),
        says("Never any pressure, feedback was fair."),
        says("Great feedback on my drafts, clear and quick."),
        says("If you want good feedback from a kind client, work with him."),
        says("I was afraid of a bad rating after my delay, but she was generous."),
    ],
}

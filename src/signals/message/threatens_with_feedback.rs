//! Feedback held over the freelancer, as a threat or as a prize.

use crate::signals::declare::*;

signal! {
    code: "M14",
    id: "threatens-with-feedback",
    severity: Stop,
    kind: Policy,
    group: Conduct,
    summary: "Uses feedback as a threat or a prize",
    why: "Trading feedback for money or work is manipulation under Upwork’s rules, and can be reported. Who gives in is asked again.",
    act: "Do not trade. Answer about the work alone, take a picture of the message, keep it in the log and report it.",
    wrong: "A client may say that he was not satisfied and will write so. That is not a threat.",
    rule: FEEDBACK_RULES,
    trigger: Trigger {
        says: &[
            "((bad|negative|low|poor|terrible|worst|horrible|awful) (star|stars)? ..1 (review|feedback|rating|ratings|reviews|star|stars|score)|(1|one|two|2|zero) (star|stars)) ..7 (if|unless|until|otherwise|or|in case|or else)",
            "(if|unless|otherwise|or|until|or else) ..12 ((bad|negative|low|poor|terrible|worst|horrible|awful) (star|stars)? ..1 (review|feedback|rating|ratings|reviews|star|stars|score)|(1|one|two|2|zero) (star|stars))",
            "(5|five|good|great|positive|top|perfect|excellent) (star|stars)? ..1 (review|feedback|rating|reviews|star|stars) ..7 (if you|in exchange|in return|only if|when you|as soon as you|once you|provided|for free|for that|for it)",
            "(if you|do|redo|add|make|finish|fix|give) ..12 (then)? (i|ill|we|well) ..2 (give|leave|write|get|consider) ..2 (you)? ..1 (5|five|good|great|positive|top|perfect|excellent|full) (star|stars)? ..1 (review|feedback|rating|star|stars|reviews|marks)",
            "(refund|free|discount|money back|for nothing) ..8 (or|else|otherwise) ..6 (review|feedback|rating|report you|stars|star)",
            "(think|careful|remember|dont forget|mind) ..4 (about|of|with|with)? ..1 your ..1 (jss|job success|score|rating|feedback|reviews|profile) ..8 (if|unless|when|before|or|refuse|say no)?",
            "(hurt|harm|ruin|destroy|damage|kill|drop|sink|tank|affect) ..1 your ..1 (jss|job success|score|rating|feedback|reviews|stars)",
            "(review|feedback|rating|stars) ..4 (depends|depend|will depend|will reflect|hangs) ..6 (whether you|if you|on how you handle|refund|on this|on what you do|extra|free)",
            "(get|have|receive|earn|deserve|see|expect) ..3 (good|bad|five|5|1|one|positive|full) (star|stars)? ..1 (review|feedback|rating|star|stars) (only)? (if|unless|when|after|once) (you|i get)",
            "(do|would) (you|u) (want|like|prefer) (a|another|to get a)? ((bad|negative|low|poor|terrible|worst|horrible|awful) (star|stars)? ..1 (review|feedback|rating|ratings|reviews|star|stars|score)|(1|one|two|2|zero) (star|stars))",
            "your (rating|jss|score|job success|job success score|profile|feedback) ..3 (suffer|suffers|drop|go down|tank|be affected|take a hit|pay for it)",
            "(hate|sorry|sad|regret|shame) to (have to)? (leave|give|write|post) ..2 ((bad|negative|low|poor|terrible|worst|horrible|awful) (star|stars)? ..1 (review|feedback|rating|ratings|reviews|star|stars|score)|(1|one|two|2|zero) (star|stars))",
            "no refund ..2 (bad|negative|1 star|one star) (review|feedback|rating)?",
        ],
        unless: &[
            "(users|customers|customer|shoppers|buyers|app store|google|amazon|yelp|trustpilot|airbnb|hotel|restaurant|widget|plugin|page|products|product|filter|icon|icons) ..12 (review|reviews|rating|ratings|stars|star|feedback)",
            "(review|reviews|rating|ratings|stars|star|feedback) ..6 (widget|page|plugin|component|app|icon|icons|shop|store|google|amazon|users|customers|filter|form|section)",
            "(one|1|2|two) (review|feedback) (round|session|meeting|call|per)",
        ],
        ..MESSAGE
    },
    fires: &[
        says("Either you work on it for free this weekend or I will have to leave a low rating."),
        says("If you give back half of the money I'll write you an excellent review."),
        says("Think about your job success score before you say no."),
        says("You'll get a five star rating only if you add the blog too."),
        says("I can hurt your JSS, you know, so be flexible."),
    ],
    quiet: &[
        says("Thank you, I left you a review today."),
        says("I was not happy with the last part and will say so in my feedback."),
        says("If a product has a low rating, the shop hides it from the start page."),
        says("The widget shows five stars when customers leave a review."),
        says("Should we do one review round or two?"),
        says("Could you tell me whether the feedback form works on your phone?"),
        says("I hope that you will leave an honest review too."),
    ],
}

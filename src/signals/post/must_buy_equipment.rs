//! Equipment, software or training that the freelancer is to buy before there is work.

use crate::signals::declare::*;

signal! {
    code: "T49",
    id: "must-buy-equipment",
    severity: Serious,
    kind: Fraud,
    group: Payment,
    summary: "You would have to buy something first",
    why: "Honest clients pay you; they do not sell to you. Where a laptop, a licence or a course must come from a certain seller, \
          the seller is often the scam, and a promised refund never arrives.",
    act: "Buy nothing for a job you do not have yet. If a tool is really needed, let the client license it for you.",
    wrong: "Tools that are usual in your trade, such as your own microphone or design software, are fair to ask for. \
            The work may also be to order things with the client's own money.",
    rule: SCAM_SIGNS,
    trigger: Trigger {
        says: &[
            // You have to buy it.
            "({you}|hires|hire|contractor|contractors|everyone|newcomers|staff|person|translators|typists|assistants|designers|developers|writers) ..4 {have-to} ..2 {buy} ..5 {gear}",
            "^ ..3 {have-to} ..1 {buy} ..5 {gear}",
            "(must|required|mandatory|compulsory|obligatory|necessary|have|need) ..1 (to)? (buy|purchase|order) ..5 {gear} ..6 (before|first|prior|to (start|begin|qualify|apply|join|work|get))",
            "{gear} (must|has to|have to|needs to|need to|should|is to|are to|will) ..2 be ..1 (bought|purchased|ordered|paid for|acquired|subscribed) ..4 (by (you|yourself|freelancer|the)|yourself|from|through|at your|before|first|out of)",
            "(purchase|purchasing|buying) ..5 {gear} ..3 (mandatory|compulsory|obligatory|required|condition|necessary)",
            // From a seller the client names.
            "{buy} ..6 {gear} ..5 (from|through|via|at|with|on) ..3 {named-seller}",
            "{buy} (it|them|this|one|yours|these) ..3 (from|through|via|at) ..3 {named-seller}",
            "{gear} ..4 (bought|purchased|ordered|sold|available|obtained) ..3 (from|through|via|at|by|only) ..3 {named-seller} ..10 (you|your|before|start)",
            "(we|i) (will|would|shall|can)? ..1 (send|give|share|provide|forward|tell) you ..3 (link|name|contact|address|details) (of|to|for) ..4 (vendor|supplier|seller|store|dealer|reseller)",
            "our (vendor|supplier|seller|dealer|reseller) (will|would|shall|can) ..3 (sell|ship|deliver|supply|send) ..3 (you|your) ..4 {gear}",
            // First your money, later theirs.
            "(you|please|kindly|freelancer|first) ..2 {buy} ..5 {gear} ..12 (reimburse|reimbursed|reimbursement|reimburses|refund|refunded|refundable|paid back|pay you back|pay back|pay it back|give it back|get it back|money back|get your money|add it to|returned|return it|compensated|compensate)",
            "{buy} ..6 {gear} ..4 (upfront|up front|yourself|in advance|at your own|out of your own|from your own|with your own|out of pocket)",
            "(at|out of|from|with|using) your own (cost|expense|expenses|pocket|money|funds|card|savings) ..8 {buy} ..4 {gear}",
            "{gear} ..2 (costs|cost|fee|price|is|for) ..2 {money} ..12 (reimburs*|refunded|refundable|deducted|you pay|payable by you|before you|to get started|paid by you|paid by the freelancer|first salary|first payment|first paycheck)",
            "(you|freelancer|candidate) ..3 (cover|pay|bear|shoulder) ..3 (cost|costs|price|fee) (of|for) ..3 {gear} ..8 (before|first|yourself|until|upfront|refund*|reimburs*|back)",
            // Training and plans that stand before the work.
            "(enroll|enrol|enrolled|register|registered|sign up|join|complete|take|finish|attend|buy|purchase) ..4 (paid|certified) ..2 (course|training|certification|class|bootcamp|academy|program|workshop|webinar) ..10 (before|first|to (start|qualify|get|be|receive|work|become)|prior|hired|assign*)",
            "(upgrade|subscribe|activate|buy|purchase|unlock|get|own) ..4 (our|the|this|a|an) ..2 (premium|vip|pro|paid|monthly|gold|platinum|starter|membership|subscription|plan|package|level) ..8 (to|before|for|then|and) ..4 (receive|get|start|access|unlock|qualify|see|take|given|assigned|accept|do|eligible) ..5 (task|tasks|job|jobs|work|assignment|assignments|order|orders|projects|contracts|paid)",
            "only ..3 (freelancers|candidates|people|those|applicants|workers) (who|that|with) ..2 (buy|bought|purchase|purchased|ordered|own|paid for|subscribed) ..3 (our|my|the|this) ..3 {gear}",
            "(proof|receipt|screenshot|evidence) of ..2 (purchase|payment) ..8 (before|to start|to begin|start|with your|hired|contract)",
            "(buy|purchase) (your|ur) own ..2 (copy|licen*|laptop|computer|headset|equipment|account|key|seat) ..6 (before|first|from|through|to start|to get)",
            "(need|must|have|has|should) ..1 (to)? invest ..4 (in|into) ..3 (starter|kit|equipment|software|laptop|training|course|our|licen*|membership|package)",
            "(receive|get|start|access|unlock|accept|see|begin) ..4 (orders|order|tasks|task|jobs|assignments|projects|work|files|working) ..4 you ..3 (have|must|need|should|will|required|are) ..3 (activate|upgrade|buy|purchase|subscribe|pay|recharge|top up|deposit|enroll) ..6",
            "{sold-gear} ..8 (once|after|when|as soon as|until) ..1 you ..3 (paid|bought|purchased|pay|ordered|buy|purchase)",
            "(after|once|when|until|unless|if|only) ..1 you ..2 (bought|purchased|paid for|ordered|buy|purchase|pay for) ..4 {sold-gear} ..10",
            "(fee|cost|charge|payment|deposit|amount) ..4 (for|of|on) ..4 {sold-gear} ..10 (refund|refunded|refundable|reimbursed|reimbursement|returned|get it back|needed|required|before|mandatory|necessary|first)",
            "(deposit|security deposit|caution money|guarantee money) ..3 (for|on) ..3 (laptop|equipment|computer|macbook|kit|headset|phone|tablet|device|hardware|software|license|licence)",
            "(you|freelancer|before|first|start|starting) ..12 (tuition|course fee|training fee|enrollment fee|enrolment fee|certification fee|exam fee|kit fee|equipment fee|software fee|license fee|licence fee|training cost|activation fee)",
            "(tuition|course fee|training fee|enrollment fee|enrolment fee|certification fee|exam fee|kit fee|equipment fee|software fee|license fee|licence fee|training cost) ..10 (you|freelancer|before|first|refund*|contract|hired)",
            "(get|obtain|take|buy|purchase|acquire|order) ..4 {sold-gear} ..6 (at|out of|from|with|on) your own (expense|expenses|cost|pocket|money|funds)",
            "({you}|hires|hired) ..1 (buy|buys|purchase|order|pay for) ..1 (their|your|his) own ..2 {sold-gear}",
        ],
        unless: &[
            "(customer|customers|user|users|visitor|visitors|buyer|buyers|shopper|shoppers|audience|readers|followers|subscriber|subscribers|patient|patients|student|students|members|guests|attendees|consumers|owners|parents)",
            "(on our behalf|for our office|for the office|our card|company card|our money|company money|our account|our budget|company budget|for our team|for our company|to our warehouse|for our warehouse)",
            "we (will|would|shall|can|do|also)? ..1 (provide|cover|supply|pay for|buy|purchase|license|licence) ..3 (the|all|any|it|them|your|you|every)",
            "(add to cart|checkout|check out page|purchase flow|sales page|landing page|ad copy|product description|product descriptions|email sequence|newsletter|commission|affiliate)",
            "(not|dont|doesnt|never|no|neednt|without|nothing) ~3 (buy|purchase|order|pay|invest|subscribe)",
            "(procurement|sourcing|purchasing agent|buyer persona|vendor research)",
        ],
        ..CONTACT
    },
    fires: &[
        says("After you are selected you have to buy the transcription headset from our authorised dealer, he ships within two days."),
        says("Kindly purchase the starter kit first, the amount will be refunded together with your first salary."),
        says("Our typing software costs $45, this is deducted from nobody but payable by you before you receive the files."),
        says("Only freelancers who bought our course are considered for this long term translation work."),
        says("Candidates need to order a company laptop through our supplier, we reimburse it on your first pay day."),
        says("To begin, upgrade to the VIP package and then you get paid tasks every day."),
        says("You must pay for the certification exam out of pocket. A licence for the dialler must be purchased by you before day one."),
    ],
    quiet: &[
        says("You need a good microphone and a quiet room; a condenser mic is a plus."),
        says("Please write product descriptions that make visitors buy kitchen equipment from our store."),
        says("Your task is to order office supplies and laptops for our team with the company card."),
        says("We will buy the licence for any plugin you need, just tell us before the work begins."),
        says("Applicants should have their own Adobe subscription and a recent computer."),
        says("Members must purchase a subscription before they can download a course, so the checkout needs three plans."),
        says("You do not need to buy any software, all seats are provided by us."),
        says("Research which suppliers sell headsets in bulk and compare prices in a sheet."),
    ],
}

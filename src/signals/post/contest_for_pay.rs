//! Many are to do the work and one of them is paid.

use crate::signals::declare::*;

signal! {
    code: "T18",
    id: "contest-for-pay",
    severity: Serious,
    kind: Policy,
    group: FreeWork,
    summary: "Many work, only one is paid",
    why: "Upwork does not allow contests in which work is handed in and only the chosen piece is paid. Most who take part work for nothing.",
    act: "Show past work instead of an entry, or ask for a funded milestone. Otherwise pass, and report it if entries are demanded.",
    wrong: "The work may be about a contest that the client runs for others, or only the choice among applicants is meant.",
    rule: HONEST_USE,
    trigger: Trigger {
        says: &[
            "(best|winning|selected|chosen|top|favourite|favorite|accepted|approved|picked|strongest) (one|design|designs|entry|entries|submission|submissions|logo|logos|draft|drafts|version|result|work|concept|video|article|idea|name|translation|freelancer|piece|thumbnail|cover|sample|script|proposal design) \
             ..6 (wins|win|gets paid|get paid|is paid|are paid|will be paid|gets the (job|money|payment|budget|contract|pay|order)|will get (paid|the)|be rewarded|is rewarded|receives the (payment|money|budget)|takes|be purchased|be bought|will receive|earns|awarded the (project|money|contract))",
            "(only|just) (the|one|a|1)? ..1 (winner|winners|best|selected|chosen|winning|accepted|favourite|favorite|top|approved) ..4 (paid|pay|payment|rewarded|compensated|hired|awarded|get paid|money)",
            "(winner|winners) ..4 (paid|payment|awarded|hired|gets|takes|receives|will get|wins|earns) !(prize|medal|trophy|announcement)",
            "(pay|paying|paid) (only|just)? (for)? (only|just)? (the|one|1|to) ..1 (winner|best|selected|chosen|winning|picked|favourite|favorite|one (i|we) (pick|choose|like|select)|one that wins|first that)",
            "(pay|paid|buy|hire|purchase) ..2 (only)? (the|one) (one)? (that)? ..1 (i|we) (like|love|choose|pick|select|prefer) (best|most|the most|the best)?",
            "(whoever|who ever|who|the one who|anyone who|person who|freelancer who) (delivers|deliver|makes|make|sends|submits|creates|does|produces|designs|writes|provides|comes up with|gives) ..3 (best|first|better|nicest|winning|most beautiful|coolest) ..6 (gets|get|wins|win|will be|is|receives|takes|paid|hired)",
            "(this is|its|treat this as|think of it as|as|like|run|running|hold|holding|hosting|launch|launching) (a|an|our)? ..2 (contest|competition) !(app|website|platform|page|site|rules)",
            "(design|logo|writing|video|naming|name|art|thumbnail|cover|animation|translation) (contest|competition) ..8 (submit|entry|entries|winner|freelancers|designers|paid|budget|prize|here|send|join|participate|all|best)",
            "(several|multiple|many|few|all|different|three|five|ten|two|couple of|{number}) ..1 (freelancers|designers|writers|people|translators|editors|candidates|developers|artists|applicants|persons) ..10 (only|just|best) ..3 (one|best|winner|selected|chosen|top) ..6 (paid|pay|rewarded|hired|payment|compensated|pick|choose|keep)",
            "(hire|hiring|invite|inviting|ask|asking) ..2 (several|multiple|many|few|three|five|ten|two|four|{number}) ..1 (freelancers|designers|writers|people|translators|editors|developers|artists) ..8 (pay|paid|payment) ..3 (only|one|best|the one)",
            "(everyone|everybody|each|all of you|all) ..6 (submits|submit|sends|send|makes|make|create|creates|delivers) ..8 (buy|pay|choose|pick|select) ..4 (one|best|favorite|favourite|like|winner)",
            "(others|rest|losers|non winners|everyone else|other) ..3 (get|gets|receive|will get|be paid|are paid|paid) (nothing|zero|no payment|no money|not paid|no pay)",
            "(submit|send|make|create|enter|post|upload) ..5 (entry|entries|design|designs|logo|concept|names|ideas|version|cover|draft) ..4 (and|then) ..2 (winner|best|we choose|we pick|i choose|i pick|i will choose|we will choose|i select|we select|i will pick|top) ..8 (paid|pay|wins|win|takes|gets|{money}|buy|hired)",
            "(winner|best one) (takes|gets|receives|wins|earns) ..1 ({money}|all|budget|money|payment|the job|the contract|contract) !gift",
            "(not|wont|will not|no) ..2 (selected|chosen|picked|win|winning) ..5 (not be paid|not paid|no payment|no pay|no money|wont be paid|get nothing|nothing|will not be paid)",
        ],
        says_off_topic: &[
            "(reward|rewards|pay|pays|paid|hire|hires|pick|picks|choose|chooses|compensate) ..3 (the)? (winner|winners|best one|best version|best result|best only|best three|best two|top one|top three) ..1 (only)?",
            "(if|when) (yours|your (design|logo|slogan|idea|version|entry|name|draft|translation|video|thumbnail|article|work|submission|concept|cover|script|one)) (is|gets|wins|was|will be)? (chosen|selected|picked|wins|win|accepted|the best|used) ..3 (you|i|we) ..3 (get|paid|pay|receive|earn|win|{money})",
            "(compete|competing|competes) (with|against) ..3 (designers|designer|freelancers|freelancer|writers|translators|editors|others|developers|artists|people|candidates) ..10 (paid|pay|payment|winner|decides|choose|best|chooses|hired)",
            "(payment|money|budget|pay|prize|contract|job|reward) (goes|go|will go|is given) to (the)? ..2 (freelancer|one|person|designer|writer|best|winner|top|nicest|whoever) ..3 (whose|who|that|with|version|design|we|i|only|entry)? ..4",
            "(who|which one|whoever|see who|lets see who) ..3 (makes|make|does|delivers|creates|writes|designs|sends) ..3 (best|nicest|better|first) ..8 (paid|pay|job|contract|hired|money|win|wins|payment)",
            "(ten|several|multiple|many|few|three|four|five|six|two|{number}) (people|freelancers|designers|writers|translators|editors|developers|artists|candidates|persons) ..4 (same|with the same|on the same|for the same) ..2 (job|task|work|brief|text|page|logo|video|design) ..10 (best|winner|only|one|pick|choose)",
            "(best|top) (one|two|three|five|{number}) ..2 (designs|covers|logos|videos|articles|entries|ideas|names|drafts|submissions)? ..1 (get|gets|will get|receive|are|win|will be) (paid|money|the money|rewarded|payment)",
        ],
        topic: &[
            "(app|website|platform|build|develop|judge|judges|kids|students|photo contest|giveaway|sports|tournament|players|show|seo|brands|rules|market|poetry|hackathon|vote|voting|employees|award|awards|game|customers|followers|raffle|lottery|followers) ..14 (winner|winners|contest|competition|best|compete|prize)",
        ],
        unless: &[
            "(app|website|platform|build|develop|rules for|plugin|participants|contestants|kids|students|photo contest|social media contest|giveaway|sweepstakes|lottery|game|games|bet|betting|sports|vote|voting|tournament|players|raffle|instagram contest) ..14 (contest|competition|winner|winners|wins|win|prize|best)",
            "(contest|competition|winner|winners) ..10 (app|website|platform|page|announce|announced|announcement|system|plugin|game|dashboard|feature|kids|students|followers|customers)",
            "(only) (selected|shortlisted|chosen) (candidates|applicants|freelancers|ones|people) ..4 (contacted|interviewed|invited|notified|hear|respond)",
            "(award|awards) winning",
            "winner ..4 (gift card|voucher|ticket|tickets|trophy|medal|show)",
        ],
        ..CONTACT
    },
    fires: &[
        says("Send in your label design; the one we like best is paid, the rest go home empty-handed. Only the chosen label gets paid."),
        says("I hire five narrators for the same page and pay just the best."),
        says("think of it as a contest between writers, winner takes the 40 dollars"),
        says("Whoever makes the nicest thumbnail gets the job."),
        says("All of you make a slogan and I buy one that I like, others get nothing."),
        says("If your translation is not selected there is no payment."),
    ],
    quiet: &[
        says("Build the voting page of our photo contest, where visitors pick the winner."),
        says("Only shortlisted candidates will be contacted for a call."),
        says("An award-winning bakery needs new labels."),
        says("The best candidate will stay with us for years."),
        says("Help us win more tenders with clear English."),
        says("Write the rules of a drawing competition for students, with prizes."),
        says("Choose the best of the three layouts with us and refine it, paid by the hour."),
    ],
}

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
            "(winner|best one) (takes|gets|receives|wins|earns) ..2 ({money}|all|budget|money|payment|the job|contract)",
            "(not|wont|will not|no) ..2 (selected|chosen|picked|win|winning) ..5 (not be paid|not paid|no payment|no pay|no money|wont be paid|get nothing|nothing|will not be paid)",
        ],
        unless: &[
            "(app|website|platform|build|develop|rules for|plugin|participants|contestants|kids|students|photo contest|social media contest|giveaway|sweepstakes|lottery|game|games|bet|betting|sports|vote|voting|tournament|players|raffle|instagram contest) ..14 (contest|competition|winner|winners|wins|win|prize|best)",
            "(contest|competition|winner|winners) ..10 (app|website|platform|page|announce|announced|announcement|system|plugin|game|dashboard|feature|kids|students|followers|customers)",
            "(only) (selected|shortlisted|chosen) (candidates|applicants|freelancers|ones|people) ..4 (contacted|interviewed|invited|notified|hear|respond)",
            "(award|awards) winning",
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

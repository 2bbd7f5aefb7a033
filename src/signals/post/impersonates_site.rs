//! Somebody who speaks in Upwork's name, or leads to an address that only looks like Upwork's.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::text::find::Find;
use crate::text::tokens::Kind as TokenKind;

signal! {
    code: "T53",
    id: "impersonates-site",
    severity: Stop,
    kind: Fraud,
    group: Fraud,
    summary: "Speaks in Upwork's name",
    evidence: "The link leads to $1, which is not an address of Upwork.",
    why: "Upwork's staff never write through job posts, never ask you to prove who you are behind a link in one, and never sell help with an \
          account. Whoever does is after your login or your money.",
    act: "Open no link and enter nothing. Report the post, and if you are unsure about your account look at it by typing upwork.com yourself.",
    wrong: "A job about improving somebody's own Upwork profile may use such words, and some honest tools carry the name in their address.",
    rule: STAYING_SAFE,
    trigger: Trigger {
        says: &[
            // Who speaks.
            "{site} {desk} {desk-people} (here|requires|require|requests|request|needs|need|wants|want|asks|contacting|reaching|reached|informs|informing|has|have|noticed|invites|selected|demands|is (contacting|writing|reaching|hiring|verifying|reviewing)|$)",
            "(this is|we are|i am|im|were|here is|from|behalf of|representing|represent|member of|part of|regards|sincerely|contacted by|message from|notice from|notification from|work for|works for|working for|employed by|agent of) ..3 {site} {desk} {desk-people}?",
            "(i am|im|we are|this is|i work|we work|i come|am) ..2 (from|for|with|at) {site} ..2 (support|security|verification|payment|payments|billing|admin|administration|trust|compliance|staff|hr|team|management|moderation|itself|officially|headquarters|customer)",
            "(on behalf of|employee of|staff of|employed at|employed by|officer of|moderator of|official partner of|authorized by|authorised by|certified by|in partnership with|partnered with) {site}",
            "(official|authorized|authorised|certified|internal|verified|licensed|senior) {site} (partner|agent|representative|rep|recruiter|employee|staff|affiliate|moderator|admin|officer|manager|hiring|team|support)",
            "(official|officially|authorized|authorised|certified|licensed|registered|approved|appointed) (agent|partner|representative|recruiter|staff|employee|reseller|hiring partner|agents|partners|recruiters) (of|for|with|from|at|by) {site}",
            "(i am|im|we are|this is|am) ..1 {site} (moderator|agent|support|staff|employee|admin|administrator|officer|team|representative|hr|headquarters)",
            "(offered|posted|provided|published|managed|sponsored|run|funded|guaranteed|approved) ..1 by {site} (itself|officially|directly|team|support|headquarters|staff|hr)",
            "(friend|friends|cousin|brother|sister|uncle|colleague|husband|wife|contact|somebody|someone|guy) (who|that)? ..1 (works|working|work|worked|employed) (at|for|in|inside) {site}",
            "{site} ..3 (requires|require|asks|wants|requests|demands|expects|introduced|charges|needs) ..5 (deposit|refundable|prepayment|verification fee|security payment|guarantee payment)",
            "{site} (representative|moderator|official|agent|employee|officer|admin|staff) (here|will (contact|call|message|reach|guide|verify)|is going to|has|needs|requires|asks)",
            "{site} (hiring|recruitment|recruiting|verification|security) (department|officer|agent|desk|unit)",
            // Prove who you are behind a link.
            "{prove} your {site}? ..1 (account|identity|payment|profile|billing|wallet|email|details|payout|bank|membership) ..8 (here|link|links|click|clicking|below|{url}|form|portal|website|webpage|code|following)",
            "(click|follow|open|visit|use|link|{url}|here|go) ..8 (to|and|for) ..2 {prove} your ..1 {site} (account|identity|payment|profile|billing|wallet|payout|membership|eligibility|freelancer)",
            "{prove} (your|ur|the) {site} (account|profile|identity|payment|wallet|membership|id|status|payout|credentials|freelancer|badge)",
            "your {site} (account|profile|payout|payment|wallet|membership|badge) ..2 (will be|is|has been|was|may be|could be|gets|got) ..3 (suspended|limited|restricted|blocked|closed|flagged|on hold|deactivated|locked|randomly selected|under review|disabled|at risk|upgraded|verified by|not verified|banned|frozen)",
            "(log in|login|log into|sign in|signin|sign into|enter|type|submit|send|provide|give|share|connect|confirm) ..5 your {site} (account|login|password|credentials|details|username|email|id|profile)? ..3 (credentials|password|login|details|username|here|below|on (our|this|the)|{url}|code|to verify)",
            "(code|otp|pin) (from|that|which|sent) ..3 {site} ..4 (send|sends|sent|share|give|tell|forward|emailed|texted|to you|with us|to us)",
            "(send|share|give|tell|forward) (me|us) ..3 (code|otp|pin) ..5 {site}",
            // Money in its name.
            "{site} ..3 (requires|asks|needs|wants|requests|demands|policy|rule|rules|charges) ..5 (you|freelancers|freelancer|applicants|everyone|new) ..4 (pay|deposit|send|buy|verify|transfer|purchase|submit)",
            "{site} ..2 (verification|activation|registration|security|initiation|withdrawal|insurance|clearance|unlock|bonding|release|application) (fee|fees|deposit|charge|payment|bond)",
            // Help from the inside.
            "(insider|insiders|friend|friends|contact|contacts|someone|somebody|connection|connections|guy|cousin|brother|people|colleague) (inside|at|in|within|working at|working for|who works at|who works for) {site}",
            "(we|i|our team|my team) (can|will|could|are able to) ..4 (boost|raise|unlock|unban|reinstate|unsuspend|restore|recover|upgrade|verify|approve|whitelist) ..3 your ..1 {site} (account|jss|profile|ranking|rank|badge|score)",
            "(give|gives|send|sends|get|getting|provide|offer|offers|free|gift|sell|selling) (you|u)? ..3 (free|unlimited|bonus|cheap|discounted|extra) ..1 connects",
            "(guarantee|guaranteed|guarantees|get you|gets you|give you|gives you|sell|sells|provide you|arrange) ..4 (top rated|jss|job success|rising talent|expert vetted) ..3 (badge|status|score|level)",
            // Addresses that only look like the site's.
            "(upwork-*|upwork.com-*|upwork.com.*|upworks.*|up-work.*|up-work-*|upw0rk*|upvvork*|upwoork*|upwrok.*|uqwork*)",
            "(secure-upwork*|support-upwork*|login-upwork*|verify-upwork*|account-upwork*|my-upwork*|pay-upwork*|payment-upwork*|team-upwork*|hr-upwork*|jobs-upwork*|the-upwork*|upworkverif*|upworksecur*|upworksupport*|upworkpay*|upworkteam*|upworklogin*|upworkjobs*|upworkhelp*|upworkhr*|upworkcareer*)",
            "{site} {desk} ..1 (here|speaking|calling|writing)",
            "{site} ..2 (clearance|verification|activation|registration|security|eligibility|freelancer|work) (certificate|card|badge|id|pass|permit) ..6 ({money}|costs|cost|fee|buy|pay|purchase|for only)",
            "(inside|insider|internal|backdoor|secret) (connection|connections|contact|contacts|help|access|person|source|man|link) ..8 {site}",
            "{site} ..10 (inside|insider|internal|backdoor|secret) (connection|connections|contact|contacts|help|person|source|man)",
            "(this is|we are|i am|im|am|from|here is|behalf of|by|notice of) ..4 {desk} {desk-people}? ..1 (of|at|from|for) {site}",
            "your {site} (security|identity|background|account|profile|id) (check|verification|clearance|review|confirmation|update)",
            "(clear|complete|pass|finish|submit|fill|do) ..3 {site} (security|identity|verification|background|activation|clearance|kyc) (check|form|process|test|clearance|step|quiz)?",
            "{site} {desk} {desk-people} (will|shall|is going to|may|would) ..1 (contact|call|write|email|message|reach|ask|guide|verify|text|send) ..1 (you|to you)",
            "{site} (sent|asked|appointed|assigned|chose|selected|instructed|authorized|authorised|told|requested) (me|us) ..3 (to|as)",
            "(approved|preapproved|pre approved|endorsed|certified|backed|verified|assigned|recommended) ..1 by {site} (hr|support|team|security|itself|officially|management|staff)",
            "(we are|i am|im|am|were) ..2 {site} (partner|partners|agent|agents|official|representative|representatives|affiliate|account manager|talent manager|hr manager|recruiter)",
            "(notice|alert|warning|urgent|dear|attention|important) ..8 {site} ..1 (account|profile|membership|wallet)",
            "<!my <!our {site} account (limited|suspended|restricted|locked|blocked|flagged|deactivated|expired) ..8 (link|click|unlock|verify|confirm|restore|here|below|now)",
            "{site} (insider|insiders|hacker|admin friend)",
            "{site} (verification|activation|security|identity|kyc|validation) (form|link|page|portal|code|process|step|steps|fee|team|exam)",
            "{site} ..12 (give|send|share|tell) (us|me) your ..2 (login|password|credentials|account details)",
            "(lift|remove|cancel|undo|reverse) your ..1 (suspension|ban|restriction|limit) ..8",
            "(code|otp|pin) ..2 {site} ..2 (sent|sends|texted|texts|emailed|emails|gave|gives|mailed|messaged)",
            "<!who i (work|am working|am employed) (at|for|in|inside) {site} !clients !as !freelancers !with !since",
            "your {site} (wallet|account|profile|payment|membership|payout|id) (must|needs to|need to|has to|have to|should) be ..1 (activated|verified|confirmed|updated|upgraded|linked|funded|validated) ..6 (deposit|link|pay|fee|here|below|form|by|with|before)",
            "connects ..2 (free|for free|cheap|unlimited|at no cost)",
            "(free|unlimited) connects",
            "{site} ..3 (needs|requires|wants|asks for|must have|demands) ..2 your ..1 (card|credit card|bank|account|password|passport|id|ssn|phone|details|debit)",
            "{site} ..3 (needs|requires|asks|wants|requires that) ..1 you ..1 (to)? ..1 (complete|pass|verify|do|fill|submit|confirm|open|register) ..8 (our|link|partner|page|form|below|here|this)",
            "(our|my) ..1 (man|guy|friend|contact|source|insider) ..3 (inside|insider|there|at {site}) ..4",
            "your {site} ..1 profile ..2 (top rated|verified|boosted|ranked|approved) ..6 (we|i|our|guarantee*|fast|days)",
            "{site} (admin|admins|administration|staff|team|support|hr|manager|management) (asked|told|instructed|sent|appointed|requested) (me|us) ..3 (collect|verify|check|recruit|hire|gather|contact you|take|get)",
            "(verified|approved|top rated|reinstated|unbanned|hired) on {site} ..4 (through|via|by|with|thanks) ..2 (our|my|a) ..1 (contact|contacts|friend|insider|connection)",
            "(we|i) ..2 (work|cooperate|collaborate|operate|partner) ..4 with {site} (and|to|team|support|staff|itself|hr|directly|officially)",
            "{site} (verification|security|support|billing|payments|compliance) : (send|verify|please|confirm|your|you|click|we|dear|kindly)",
            "{site} ..8 (until|unless|before) you pay ..5 (charge|fee|deposit|amount|tax)",
            "(selected|chosen|shortlisted|invited|picked|contacted|hired|nominated) ..1 by {site} ..1 (support|team|hr|staff|itself|security|recruiters|management)",
        ],
        unless: &[
            "(never|not|wont|doesnt|dont) ..4 (ask|asks|request|requests|contact|send|verify|require|share|give)",
            "(contact|ask|asked|write|report|reported|reporting|complain|ticket|appeal|escalate|call|reach out) ..3 (to|with|by|from)? ..1 {site} (support|customer|security|trust|help|billing)",
            "(optimize|optimise|improve|rewrite|polish|audit|manage|managing|set up|setup|review) ..4 {site} (profile|profiles|account|proposals|agency)",
            "(phishing|scam|scams|scammer|scammers|beware|imposters|fraudsters)",
            "^ do you (know|have)",
            "(template|templates|label|microcopy|wording|transactional|subject line|email copy)",
        ],
        judge,
        ..ALWAYS
    },
    fires: &[
        says("Greetings, this is the Upwork billing department. A small charge is pending before the contract can open."),
        says("To get the offer first confirm your Upwork profile here: upwork-offers.online/confirm"),
        says("Your Upwork account has been flagged, log in with your Upwork password on the page below so we can release it."),
        says("We are a certified Upwork partner and hire in the name of several firms."),
        says("My cousin has a contact inside Upwork, we can raise your JSS in a week."),
        says("Upwork asks every new freelancer to pay a security deposit, you get it back with the first milestone."),
        says("Fill in the form at careers.upw0rk-jobs.net and wait for the call."),
    ],
    quiet: &[
        says("Rewrite my Upwork profile and portfolio so that I win more proposals."),
        says("If the milestone is stuck I will contact the Upwork support team myself."),
        says("All communication stays on upwork.com and the time is tracked with the Upwork desktop app."),
        says("Upwork will never ask you to verify your account through a link, please beware."),
        says("Payment goes through Upwork, we pay the Upwork contract fee on top."),
        says("We need a lead list with the names of agencies; see https://www.upwork.com/agencies for an example."),
        says("We sell a course about winning jobs on Upwork, please edit twelve videos."),
        says("The mail says \"verify your account with the link below\", please translate it into German."),
    ],
}

/// Speaks at every hit, and at links whose host imitates the site's.
fn judge(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    if !hits.is_empty() {
        return Some(Ground::default());
    }
    let spelled = case.passages.iter().filter(|p| !matches!(p.place, crate::signals::case::Place::Comment(_))).flat_map(|p| {
        p.tokens
            .list
            .iter()
            .filter(|t| t.kind == TokenKind::Url)
            .map(|t| p.tokens.spelling(t).split(['/', '?', '#']).next().unwrap_or_default())
    });
    let imitation = spelled.into_iter().find(|host| imitates(host))?;
    Some(Ground::facts([imitation.to_owned()]))
}

/// Whether a host bears the site's name, perhaps in disguise, and is not the site's.
fn imitates(host: &str) -> bool {
    let mut host = host.to_owned();
    while let Some((before, behind)) = host.cut_at("vv") {
        host = [before, "w", behind].concat();
    }
    let bare: String = host.chars().filter(|c| *c != '-').map(|c| if c == '0' { 'o' } else { c }).collect();
    let own = ["upwork.com", "upwork.design", "upworkcdn.com", "upwork.dev", "upwork.github.io"];
    bare.has("upwork") && !own.iter().any(|own| host == *own || host.strip_suffix(own).is_some_and(|rest| rest.ends_with('.')))
}

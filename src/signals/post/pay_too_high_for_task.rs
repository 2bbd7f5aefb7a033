//! Money far too high for simple work: promised in words, or offered by a new client for a task that anybody can do.

use crate::facts::{Client, Pay};
use crate::signals::case::{Case, Ground, Hit, Place};
use crate::signals::declare::*;
use crate::text::find::Find;
use crate::values::Cents;

signal! {
    code: "T26",
    id: "pay-too-high-for-task",
    severity: Serious,
    kind: Derived,
    group: Fraud,
    summary: "Too much money for simple work",
    why: "Nobody pays far above the market for work without skills. Such offers are bait: later comes a fee, a cheque, a wallet to top up or a request \
          for your identity papers.",
    act: "Ask yourself why this client would not find somebody for a tenth of the price. Pay nothing in advance and keep everything on Upwork.",
    wrong: "Rare languages, medical or legal knowledge and safety checks can make work that sounds simple worth its price.",
    rule: SCAM_SIGNS,
    trigger: Trigger {
        says: &[
            "(earn|earning|make|making|receive|pocket|take home|bring home|get paid) ~5 ({money}|{number} (usd|dollars|bucks|euros)) ..7 (daily|weekly|per day|a day|each day|every day|per week|a week|each week|every week|an hour|per hour|hourly|every hour|from home|from your phone|in your spare time|in your free time|without experience|without any experience|within a few hours|in a few hours|in (one|1) (hour|day))",
            "(daily|weekly) (income|earning|earnings|profit|profits|salary|payout|payouts) (of|up to|upto|from|between|is|can be|around|:) ~2 {money}",
            "(salary|income|earnings|pay|payment|profit) ~3 {money} ~3 (daily|per day|a day) ..12 (easy|simple|no experience|home|phone|typing|data entry|online|task|tasks)",
            "{money} (per day|a day|daily|every day) ..12 (easy|simple|no experience|no skills|from home|phone|typing|data entry|copy paste|anyone|beginners)",
            "(easy|simple|no experience|no skills|no skill|no degree|your phone|beginner|beginners|typing|data entry|copy paste|copying|copy (data|names|addresses|text|rows|numbers|emails|links)|anyone can|clicking) ..14 {money} (per|a|each|every)? (day|daily|week|weekly)",
            "(no experience|no skills|beginner|beginners|typing|data entry|copy paste|copying|copy (data|names|addresses|text|rows|numbers|emails|links)|anyone can|clicking) ..14 {money} (per|an|a|each|every)? (hour|hr|hourly)",
            "(easy|quick) (money|cash) !(transfer|transfers|management|app|loan|loans|advance|back)",
            "(no|zero) (prior|previous|any|special|specific|work|working|particular|such)? (experience|skill|skills|qualification|qualifications|expertise|experience or skills|skills or experience) (is|are|level|of any kind|whatsoever|at all)? (needed|required|necessary|requirement)",
            "(dont|do not|doesnt|does not|no) need (to have)? (any|prior|previous|special)? ~1 (experience|skills|qualifications) !(with|in)",
            "(no|zero|without) (prior|previous|any)? (experience|skills) (no problem|welcome|is ok|is fine|ok|fine|accepted|people welcome)",
            "(anyone|anybody|everyone|everybody|even a child|a child|kids|students) can do ~2 (it|this|work|job|task|that) ..14 ({money}|earn|income|paid|pay|salary|money|dollars)",
            "(earn|earning|get paid|paid|receive|pay|income|commission|{money}) ~8 (for|by|per|each|every|from|to) ~2 (liking|watching|clicking|subscribing|following|rating apps|rating products|rating hotels|swiping|viewing ads|like|click|follow|subscribe|captcha|captchas|video watched|ad) ~5 (video|videos|ads|youtube|tiktok|post|posts|links|channels|app|apps|pages|on|page|accounts|captcha|products|$)",
            "(like|liking|watch|watching|click|clicking|subscribe|subscribing|follow|following) (to|on)? ~2 (youtube|tiktok|instagram|videos|ads|links|channels) ..8 (and)? (earn|get paid|make money|make {money}|receive {money}|get {money}|income)",
            "{money} (per|for each|for every|each|a) (like|click|follow|subscribe|captcha|form|sms|email sent|copy|paste|entry|video watched)",
            "(guaranteed|sure|fixed|stable|steady|unlimited|huge|massive|amazing) (daily|weekly|monthly) (income|earnings|earning|payout|payouts|profit|profits)",
            "(high|huge|great|excellent|generous|big|top|premium|handsome|attractive|very good|amazing|good|crazy) (pay|payment|salary|income|money|compensation|earnings|payout|payouts|reward) ~3 (for|with) ~3 (easy|simple|basic|little|minimal|light|almost no|very little) ~2 (work|task|tasks|job|jobs|effort|typing|data entry)",
            "(easy|simple|basic|light|effortless) (online)? (work|task|tasks|job|jobs|typing|data entry|copy paste) ~6 (high|huge|great|excellent|generous|big|top|premium|handsome|attractive|very good|amazing|good|crazy) (pay|payment|payments|salary|income|money|compensation|earnings|payout|payouts|rewards|reward)",
            "(only|just|spend|takes|work) ~3 ({number}|one|two|few|30) (min|minutes|hour|hours) (a|per|each|every) day ..12 (earn|make|income|{money})",
            "(all you need|only need|just need|only requirement) (is|are)? ~3 (phone|smartphone|smart phone|internet|laptop|computer) ..12 (earn|make|income|{money}|paid|money)",
            "(earn|make|making|income|money) ~6 (from home|online|with your phone|from your phone|in your spare time) ~6 (no experience|anyone|easy|easily|simple|without skills|without experience|fast|quickly|every day|daily)",
            "(optimize|optimise|optimizing|optimising|boost|boosting|rate|rating|evaluate|submit) ~4 (app|apps|product|products|hotels|orders|merchants|data) ~6 (tasks|daily|sets|platform) ..8 (commission|usdt|{money} (a|per) day|earn)",
            "(each|every|per) (like|click|follow|subscribe|subscription|view|comment) ~1 {money}",
            "(earn|make|making|earning|get) (money|income|cash|dollars) ~4 (fast|quickly|easily|quick|from home|at home|from your phone|online) ~6 (no|without|any|anyone|everybody|everyone|easy|easily|simple|skill|skills|home)",
            "{money} (per|a|every|each) (week|day|weekly|daily|month) ~2 for (chatting|clicking|liking|watching|typing|texting|copying|posting|sharing|reading|answering|testing|simple|easy|just|only|sending)",
            "{money} (per|a|every|each) (week|hour|day) ..12 (no skills|no skill|no experience|without experience|without skills|without any|anyone|beginners|beginner)",
            "(receive|get|earn|make|paid|pays|pay) ~2 {money} (each|every|per|in|for|within) ~1 ({number}|few|five|ten|two|one|30)? (min|mins|minutes|minute|seconds)",
            "(commission|commissions|reward|rewards|bonus) (of|up to|from|between|is)? ~2 {money} ..4 (per day|a day|daily|per task|each task|every day)",
            "(easy|simple|basic|light|effortless) ~1 (work|task|tasks|job|jobs|typing|data entry) ..3 (high|huge|great|excellent|generous|big|top|premium|handsome|attractive|amazing|massive|crazy) (pay|payment|payments|salary|income|money|compensation|earnings|payout|payouts|rewards|reward)",
            "{money} ..2 (daily|per day|a day) (commission|commissions|profit|profits|income|earning|earnings|payout|payouts)",
            "(pay|paid|paying|pays) (you|people|everyone|money)? (to|for) (watch|watching|like|liking|click|clicking|follow|following|subscribe|subscribing|view|viewing) ~4 (video|videos|ads|accounts|channels|links|like|tiktok|youtube|instagram)",
            "((on|from|with|using) your (phone|mobile|smartphone)|(minutes|hours|hour|min) (a|per|each|every)? (day|daily)) ..10 (make|earn|receive|making|earning) ~2 {money}",
            "(like|follow|subscribe|click|share|liking|following|sharing) (and|or) (like|follow|subscribe|click|share|comment|liking|following|commenting) ..10 {money}",
            "{money} (per|an|a|each)? (hour|hr|hourly|day|daily|week|weekly) ..6 (data entry|typing|copy paste|copying|clicking|no skills|no skill|no experience|beginners|copy and paste)",
            "(earn|make|making|earning) (big|huge|good money|great money|lots of money|a lot|tons|big money|serious money|thousands|hundreds) ~6 (nothing|easily|easy|little|home|phone|no|without|sleep|daily|a day|per day|weekly|simple|every week)",
            "{money} (a|per|every|each) (week|day) ~2 from (home|your phone|anywhere)",
            "^ (no|zero) (experience|skills) $",
            "(become|get|getting) rich !(snippet|snippets|text|media|content|data|results|people|editor|messaging|in|formatting)",
            "guaranteed (earnings|income|profit|profits|payout|payouts) !(share)",
            "(forms|surveys|captchas|ads|likes|clicks|links) ..6 (get|earn|receive|make|paid) {money}",
            "(earn|earning|make|making|receive|pocket|get|gets) ~5 {money} (day|week|hour|hr)",
            "(extra|side|passive|easy|additional|second|daily|weekly) income ..9 {money}",
            "{money} ..8 (only|just) (a|your|need)? (mobile|phone|smartphone|internet) ~1 (needed|required|necessary|is|enough|connection)",
            "(make|earn|earning|making) {money} (in|within|during|on) (your|the)? (first)? (week|day|hour|24 hours)",
            "(clicking|online|micro|easy) tasks ..3 {money} (per|each|a|for each|every) (task|one|click)",
            "{money} (weekly|daily|a day|a week|per day|per week) (guaranteed|guarantee|for sure|assured)",
            "(earn|earning|earns|make money|income) while (you|u) sleep",
            "(no|zero) (knowledge|talent|effort) (is|are)? (needed|required|necessary) ~4",
        ],
        says_off_topic: &["(data entry|typing|typist|copy paste|copy and paste|retyping|form filling|captcha|envelope|pdf to word|image to word|online tasks|simple tasks|easy tasks|personal shopper|mystery shopper)"],
        topic: &["(ocr|python|script|api|automation|automate|developer|ai|software|medical|legal|court|transcription|typescript|bookkeeping|engineer|scraper|scraping)"],
        unless: &[
            "(users|user|customers|drivers|players|members|influencers|affiliates|readers|clients|sellers|creators|app that|website that|bloggers|subscribers|audience|they) ~6 (earn|make|get paid|receive)",
            "(blog|blogs|article|articles|ebook|video|videos|script|scripts|content|course|topic|topics|guide|channel|story|title) ~5 (about|on|to|titled|called|named|how|explaining) ~8 (earn|money|income|passive)",
            "(post|article|guide|video|blog) (on|about) how ..10 (earn|make|money|{money})",
            "(clone|fake|scam|scams|fraud)",
            "{warns}",
            "{tells-about}",
        ],
        judge: promised_or_offered,
        ..CONTACT
    },
    fires: &[
        says("Make between 150 and 300 USD every day from home, all you do is sort pictures."),
        says("You earn $400 weekly for liking videos, training is given."),
        says("Easy online work with very good salary, even a child can do this job and be paid at once."),
        says("I pay $120 a day, typing only, beginners are my favourite."),
        says("It is easy money for the right person, two hours and done."),
        given("“Data entry clerk” at $45 an hour by a client without hires", |p, _| {
            p.job.title = Some("Data entry clerk".to_owned());
            p.job.pay = Some(Pay::Hourly { min: None, max: Some(Cents(4_500)) });
            p.client.hires = Some(0);
        }),
        says("No skills needed, you only move rows between two sheets.").with("$900 fixed by a client without hires", |p, _| {
            p.job.pay = Some(Pay::Fixed { budget: Some(Cents(90_000)) });
            p.client.hires = Some(0);
        }),
    ],
    quiet: &[
        says("No mistakes are allowed, the numbers go to the tax office."),
        says("The app shows drivers how much they earn per day."),
        says("Write a blog post on how to make $100 a day with a food truck."),
        says("We can pay $18 an hour for this role."),
        says("Experience with Stripe is required, knowledge of Rust is not needed."),
        says("Our widget makes it easy to move money between accounts."),
        given("“Data entry clerk” at $45 an hour by a client with 30 hires", |p, _| {
            p.job.title = Some("Data entry clerk".to_owned());
            p.job.pay = Some(Pay::Hourly { min: None, max: Some(Cents(4_500)) });
            p.client.hires = Some(30);
        }),
        given("“Data entry clerk” at $45 an hour by a client of whom nothing is known", |p, _| {
            p.job.title = Some("Data entry clerk".to_owned());
            p.job.pay = Some(Pay::Hourly { min: None, max: Some(Cents(4_500)) });
        }),
    ],
}

/// What a hit claims.
#[derive(PartialEq, Eq)]
enum Claim {
    /// Money for next to nothing.
    Promise,
    /// Nobody needs to know anything.
    NoSkills,
    /// The name of a simple task; says nothing without the facts.
    SimpleTask,
    /// A rate like any other.
    OrdinaryRate,
}

fn claim(hit: &Hit) -> Claim {
    let words = hit.words.as_str();
    let has = |any: &[&str]| any.iter().any(|w| words.has(w));
    let names_money =
        words.contains(|c: char| c.is_ascii_digit()) || has(&["earn", "money", "cash", "income", "pay", "salary", "reward", "paid"]);
    if !names_money && has(&["experience", "skill", "qualification", "expertise"]) {
        return Claim::NoSkills;
    }
    if !names_money {
        return Claim::SimpleTask;
    }
    let is_low = |floor: u64| highest_number(words).is_some_and(|dollars| dollars < floor);
    let spans = [(&["day", "daily"], HIGH_DAILY), (&["week", "weekly"], HIGH_WEEKLY), (&["hour", "hr"], HIGH_HOURLY)];
    if spans.iter().find(|(names, _)| has(*names)).is_some_and(|(_, floor)| is_low(floor.0 / 100)) {
        return Claim::OrdinaryRate;
    }
    Claim::Promise
}

/// The highest number in the words, without its cents.
fn highest_number(words: &str) -> Option<u64> {
    let numbers = words.split(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').filter_map(|n| {
        let whole: String = n.split('.').next().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
        whole.parse().ok()
    });
    numbers.max()
}

const HIGH_HOURLY: Cents = Cents(3_000);
const HIGH_DAILY: Cents = Cents(5_000);
const HIGH_WEEKLY: Cents = Cents(25_000);
const HIGH_FIXED: Cents = Cents(50_000);

fn promised_or_offered(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let claims = |wanted: Claim| hits.iter().any(|hit| claim(hit) == wanted);
    if claims(Claim::Promise) {
        return Some(Ground::default());
    }
    let simple_by_title = hits.iter().any(|hit| hit.place == Place::Title && claim(hit) == Claim::SimpleTask);
    let no_skills = claims(Claim::NoSkills);
    if (no_skills || simple_by_title) && pays_much(case.posting.job.pay) && is_new(&case.posting.client) {
        return Some(Ground::default());
    }
    no_skills.then(|| Ground::default().at(Severity::Note))
}

fn pays_much(pay: Option<Pay>) -> bool {
    match pay {
        Some(Pay::Hourly { min, max }) => max.or(min).is_some_and(|rate| rate >= HIGH_HOURLY),
        Some(Pay::Fixed { budget }) => budget.is_some_and(|sum| sum >= HIGH_FIXED),
        None => false,
    }
}

/// Whether the page says that the client never hired; a page that does not say leaves it open.
fn is_new(client: &Client) -> bool {
    let nothing_spent = client.spent.is_some_and(|s| s.cents == Cents(0) && !s.at_least);
    client.hires.map_or(nothing_spent, |hires| hires == 0)
}

//! A fixed price that cannot pay for what is asked.

use crate::facts::Pay;
use crate::signals::case::{Case, Ground, Hit, Place};
use crate::signals::declare::*;
use crate::values::{Cents, count, count_before};

signal! {
    code: "C16",
    id: "budget-below-scope",
    severity: Serious,
    kind: Derived,
    group: Budget,
    summary: "The budget is far too small for the work",
    evidence: "Budget: $1. Asked for: $2.",
    why: "A fixed price is for the whole of the work. Where the list is long and the sum small, you work for a fraction of your rate or end in a quarrel.",
    act: "Offer one small, clearly limited part for this sum, or name the price of the whole.",
    wrong: "The sum may be meant for a first milestone, or be a number that the form asked for.",
    rule: FIXED_PRICE_PROTECTION,
    trigger: Trigger {
        says: &[
            "(build|develop|create|make|code|program|need|want|building|developing|creating|development of) (me|us)? (a|an|my|our)? (new|simple|full|complete|custom|small|basic|working|functional|fully functional|responsive|professional|modern)? (mobile|android|ios|web|native|flutter|react native|cross platform|iphone|phone|hybrid)? (taxi booking|ride hailing|food ordering|job board|real estate|booking|delivery|dating|social media|ecommerce|fitness|chat|food delivery|taxi|learning|education|crypto|tracking|inventory|marketplace|messaging|shopping|health|event|travel|banking|android|ios)? (app|application|saas|saas platform|marketplace) !(icon|icons|store|logo|screenshots|video|design|page|ui|mockup|prototype|description|review|listing|script|tester|testers|user|users)",
            "(android|ios|mobile|web|flutter|react native|saas) (app|application) (development|built from scratch|from scratch)",
            "(redesign|rebuild|revamp|overhaul|redo|redesigning|rebuilding|revamping) (of)? (my|our|the|a|an|this|your)? (whole|entire|full|complete|existing|current|old|company|business|corporate|outdated)? (company|business|corporate|wordpress|shopify|ecommerce|wix)? (website|web site|site|online store|webshop|web shop|ecommerce store|online shop|shop|store)",
            "(website|web site|online store|ecommerce store|shopify store|wordpress site) (redesign|rebuild|revamp|overhaul)",
            "(build|develop|create|make|building|developing|creating) (me|us)? (a|an|my|our) (new|full|complete|custom|fully functional|responsive|professional|modern)? (ecommerce|e commerce|multi vendor|booking|membership|real estate|job|news)? (website|web site|online store|ecommerce store|webshop|portal|marketplace) !(section|header|banner|copy|content|logo)",
            "(write|writing|writer|translate|translation|translating|article|articles|blog|blogs|ebook|book|content|story|essay|script|novel|transcribe|rewrite|rewriting|ghostwrite|ghostwriting|manuscript) ~8 {number} (words|word)",
            "{number} ..2 (articles|posts|blogs|pages|stories|scripts|chapters) ..4 {number} (words|word)",
            "{number} (words|word) ~3 (article|articles|blog|blogs|post|posts|ebook|book|story|content|translation|essay|script|novel|manuscript)",
        ],
        unless: &[
            "(fix|fixing|bug|bugs|error|errors|issue|testing|tester|feedback|wireframe|wireframes|mockup|mockups|screenshot|screenshots|landing page|one page|single page|one pager|article about|tutorial|prototype|template|homepage|home page)",
            "(first|1st|initial|this) (milestone|phase|stage|part|step)",
            "(milestone|phase|stage|part) (1|one)",
            "(per|each|every) (article|post|blog|page|word|1000|hour|milestone|chapter)",
            "(figma|ui|ux) (design|designer|designs|only|file|mockup)",
            "(up to|no more than|at most|maximum|max|dictionary|glossary|corpus|dataset|list) ~4 {number} (words|word)",
            "(we are|were|we have|im|i am|started|began|trying|tried|help me|help us|used|experience|how) ~2 (build|building|develop|developing|create|creating|make|making|code|coding)",
            "(development|app) help",
            "(later|eventually|in the future|long term|afterwards)",
        ],
        judge,
        ..POST
    },
    fires: &[
        says("Develop a food delivery app for Android and iOS with payments.").with("$250 fixed", |p, _| p.job.pay = fixed(25_000)),
        says("We need a complete redesign of our company website.").with("$80 fixed", |p, _| p.job.pay = fixed(8_000)),
        says("Looking for a writer: an ebook of 12,000 words on gardening.").with("$40 fixed", |p, _| p.job.pay = fixed(4_000)),
        says("Wanted:\n- login\n- sign-up\n- profile\n- search\n- payments\n- chat\n- reports\n- admin area\n- export").with("$100 fixed", |p, _| {
            p.job.pay = fixed(10_000);
        }),
        says("Wanted: 10 blog posts, 1,500 words each.").with("$50 fixed", |p, _| p.job.pay = fixed(5_000)),
        says("Translate 5,000 words from Dutch into English.").with("$25 fixed", |p, _| p.job.pay = fixed(2_500)),
        says("See below.").titled("Build a dating app").with("$300 fixed", |p, _| p.job.pay = fixed(30_000)),
    ],
    quiet: &[
        says("Develop a food delivery app for Android and iOS with payments."),
        says("Develop a food delivery app for Android and iOS with payments.").with("$25,000 fixed", |p, _| p.job.pay = fixed(2_500_000)),
        says("Develop a food delivery app for Android and iOS.").with("by the hour", |p, _| {
            p.job.pay = Some(Pay::Hourly { min: None, max: Some(Cents(2_000)) });
        }),
        says("Fix a bug in our booking app: build a web app release and test it.").with("$60 fixed", |p, _| p.job.pay = fixed(6_000)),
        says("Build a web app: in this first milestone only the login.").with("$200 fixed", |p, _| p.job.pay = fixed(20_000)),
        says("Wanted: 10 blog posts, 1,500 words each.").with("$900 fixed", |p, _| p.job.pay = fixed(90_000)),
        says("Write an article of 800 words on tea.").with("$25 fixed", |p, _| p.job.pay = fixed(2_500)),
        says("Translate 5,000 words from Dutch into English.").with("$400 fixed", |p, _| p.job.pay = fixed(40_000)),
        says("Draw a logo for our website:\n- round\n- blue\n- vector file").with("$50 fixed", |p, _| p.job.pay = fixed(5_000)),
        says("Design an icon for our app.").with("$90 fixed", |p, _| p.job.pay = fixed(9_000)),
    ],
}

#[cfg(not(target_family = "wasm"))]
#[allow(clippy::unnecessary_wraps, reason = "the field that it fills is optional")]
const fn fixed(cents: u64) -> Option<Pay> {
    Some(Pay::Fixed { budget: Some(Cents(cents)) })
}

const APP: Cents = Cents(30_000);
const SITE: Cents = Cents(10_000);
const LIST: Cents = Cents(10_000);
const LONG_LIST: u32 = 8;
/// Up to this a sum stands there because the form asks for one.
const PLACEHOLDER: Cents = Cents(1_000);
const MANY_WORDS: u32 = 1_000;
/// Words that a cent has to pay for, at most: $25 for 5,000 words is the limit.
const WORDS_A_CENT: u64 = 2;

fn judge(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let Some(Pay::Fixed { budget: Some(budget) }) = case.posting.job.pay else { return None };
    if budget.0 == 0 {
        return None;
    }
    let severity = if budget <= PLACEHOLDER { Severity::Note } else { Severity::Serious };
    // In a description "app development" is mostly what the freelancer should know; in a title it is the work.
    let is_work = |hit: &Hit| match hit.place {
        Place::Title => true,
        Place::Description => !hit.words.ends_with("development"),
        _ => false,
    };
    let asks = |hit: &&Hit| is_work(hit) && is_too_much(&hit.words, budget);
    if let Some(hit) = hits.iter().find(asks) {
        return Some(Ground::facts([budget.to_string(), hit.words.clone()]).at(severity));
    }
    let points = case.description().map_or(0, |text| text.bullets);
    // A list may tell what to bring as well as what to make.
    let list = severity.min(Severity::Caution);
    (points >= LONG_LIST && budget <= LIST).then(|| Ground::facts([budget.to_string(), format!("{points} \u{2022}")]).at(list))
}

/// Whether the work that a hit names costs far more than the budget.
fn is_too_much(words: &str, budget: Cents) -> bool {
    if let Some(length) = count_before(words, "word") {
        let count = length.saturating_mul(pieces(words));
        return count >= MANY_WORDS && budget.0 * WORDS_A_CENT <= u64::from(count);
    }
    let is_site = words.split(' ').any(|word| matches!(word, "website" | "site" | "store" | "webshop" | "shop" | "portal"));
    budget <= if is_site { SITE } else { APP }
}

/// How many texts of the length are wanted: "10 blog posts 1500 words" is 10.
fn pieces(words: &str) -> u32 {
    const PIECES: [&str; 7] = ["article", "post", "blog", "page", "stor", "script", "chapter"];
    let starts_with_number = words.starts_with(|c: char| c.is_ascii_digit());
    let names_pieces = words.split(' ').skip(1).any(|word| PIECES.iter().any(|piece| word.starts_with(piece)));
    let has_two_numbers = words.split(' ').filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).count() == 2;
    if starts_with_number && names_pieces && has_two_numbers { count(words).unwrap_or(1).max(1) } else { 1 }
}

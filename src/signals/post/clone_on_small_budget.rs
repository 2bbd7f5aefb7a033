//! A copy of a product that took thousands of people, for the price of a landing page.

use crate::facts::{Level, Pay};
use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::values::Cents;

signal! {
    code: "T34",
    id: "clone-on-small-budget",
    severity: Serious,
    kind: Derived,
    group: Budget,
    summary: "Clone of a giant on a small budget",
    why: "Price and scope cannot meet: whatever you deliver will miss what the client knows from the original. Such contracts end in disputes.",
    act: "Name the three functions that matter most, price those, and leave the post if the client wants the whole.",
    wrong: "It may be only the look of one page, a course exercise, or the adaptation of a template; and an hourly job may be well paid.",
    rule: CLIENT_SIGNS,
    trigger: Trigger {
        says: &[
            "(uber|ubereats|airbnb|amazon|facebook|instagram|tiktok|tik tok|netflix|fiverr|upwork|ebay|whatsapp|tinder|youtube|linkedin|spotify|doordash|lyft|twitter|snapchat|pinterest|reddit|telegram|discord|zoom|paypal|zillow|etsy|shopify|canva|duolingo|deliveroo|grab|gojek|swiggy|zomato|flipkart|booking.com|tripadvisor|onlyfans|twitch|slack|trello|notion|coinbase|binance|robinhood|chatgpt|upwork|freelancer.com|alibaba|walmart|instacart|glovo|taobao|bumble|venmo|revolut|wise|roblox|minecraft|fortnite) (like|style|type|kind of|alike)? (clone|clones|copy|copycat|replica|lookalike) !(the|of|and|your|our|this|repo|link|url)",
            "(uber|airbnb|amazon|facebook|instagram|tiktok|tik tok|netflix|fiverr|upwork|ebay|whatsapp|tinder|youtube|linkedin|spotify|doordash|twitter|snapchat|pinterest|reddit|zillow|etsy|shopify|duolingo|deliveroo|grab|gojek|booking.com|tripadvisor|onlyfans|twitch|coinbase|binance|robinhood|instacart|bumble|venmo|revolut) (like|style|type|kind of) ~1 (app|application|platform|site|website|marketplace|service|network|product|solution|system|portal|clone)",
            "(clone|clones|copy|replica|exact copy|carbon copy|cloned version|duplicate|own version|version) (of|for|script for) ~1 (uber|ubereats|airbnb|amazon|facebook|instagram|tiktok|tik tok|netflix|fiverr|upwork|ebay|whatsapp|tinder|youtube|linkedin|spotify|doordash|lyft|twitter|snapchat|pinterest|reddit|zillow|etsy|shopify|canva|duolingo|deliveroo|grab|gojek|swiggy|zomato|flipkart|booking.com|booking com|tripadvisor|onlyfans|twitch|coinbase|binance|robinhood|alibaba|instacart|bumble|venmo|revolut|roblox|discord|zoom|paypal|chatgpt) !(listing|listings|store|page|account|profile|ads|ad|catalog|product|products|post|posts)",
            "(app|site|website|platform|marketplace|application|network|service|portal|software|system|product|solution|something|startup|store) (just|exactly|that works|which works|working|much|a lot|very)? (like|similar to|identical to|same as|same like|the same as|comparable to|modelled on|modeled on|resembling|as big as|equal to|that rivals|competing with|to compete with|to rival) (a|an|the)? (uber|ubereats|airbnb|amazon|facebook|instagram|tiktok|tik tok|netflix|fiverr|upwork|ebay|whatsapp|whatsapp|tinder|youtube|linkedin|spotify|doordash|lyft|twitter|snapchat|pinterest|reddit|zillow|etsy|duolingo|deliveroo|grab|gojek|booking.com|tripadvisor|onlyfans|twitch|coinbase|binance|robinhood|alibaba|instacart|bumble|venmo|revolut|discord|zoom) !(ads|ad|posts|reels|videos|listing|listings|marketing|content|groups|api)",
            "(clone|clones|cloning|copy|replicate|replicating|recreate|rebuild|duplicate|reproduce|remake) (the)? (whole|entire|complete|full|exact)? ~1 (uber|ubereats|airbnb|amazon|facebook|instagram|tiktok|netflix|fiverr|upwork|ebay|whatsapp|tinder|youtube|linkedin|spotify|doordash|twitter|snapchat|pinterest|reddit|zillow|etsy|duolingo|booking.com|tripadvisor|onlyfans|twitch|coinbase|binance|robinhood|instacart|bumble|venmo|revolut) (app|site|website|platform|application|from|with|in|for|and|including|functionality|features|exactly|completely|$)",
            "(next|own|new|another|indian|african|arabic|local|german) (uber|airbnb|amazon|facebook|instagram|tiktok|netflix|fiverr|upwork|ebay|whatsapp|tinder|youtube|linkedin|spotify|twitter) (for|of|with|in|from) !(account|page|ads|store|listing|listings|profile|channel|shop|post|posts|campaign|group)",
            "(uber|airbnb|tinder|netflix|amazon|spotify|fiverr|upwork|linkedin) (for|of) (dogs|pets|dog|lawyers|doctors|students|trucks|boats|cleaners|food|plumbers|tutors|nurses|farmers|music|books|cars|parking|houses|construction|handymen|artists|musicians|beauty|fitness|homes|moving|cats|rentals|equipment|services|tools|africa|india|freelancers|healthcare|events)",
            "(full|complete|whole|fully functional|fully working|entire) (multi vendor|multivendor|ride hailing|social media|social network|e commerce|ecommerce|food delivery|freelance|dating|streaming|crypto exchange|video sharing)? ~1 (marketplace|social network|crypto exchange|super app|superapp|streaming service|operating system|search engine|social media platform|ride hailing app|exchange)",
        ],
        unless: &[
            "(course|exercise|tutorial|homework|practice|class|educational|learning) ..9 (clone|copy|project)",
            "(ui|frontend|front end|landing|layout|look|visual|design|figma|css|html) (only|part only|just)",
            "(template|theme|white label|whitelabel|ready made|readymade|existing script|pre built|prebuilt) ~8 (customize|customise|customization|customisation|adapt|install|configure|setup|set up|modify)",
            "(customize|customise|customization|customisation|adapt|install|configure|setup|set up|modify) ~8 (template|theme|white label|whitelabel|ready made|readymade|existing script|pre built|prebuilt|clone script)",
            "(git clone|clone the (repo|repository)|voice clone|voice cloning|clone url)",
            "(article|articles|blog|video|videos|case study|essay) ~4 (about|on|how)",
            "(post|posts|posting|ads|advertise|advertising|promote|listing|listings|seller|vendor|store manager|account manager) ~5 (on|for|of|in) ~2 (amazon|facebook|instagram|etsy|ebay|youtube|tiktok|linkedin|twitter)",
            "{warns}",
            "{tells-about}",
        ],
        judge: by_budget,
        ..POST
    },
    fires: &[
        says("An app like Tinder with video chat and matching, ready in three weeks.").with("$400 fixed", |p, _| {
            p.job.pay = Some(Pay::Fixed { budget: Some(Cents(40_000)) });
        }),
        says("We want to replicate Spotify for our country: apps, payments, artist portal.").with("an entry level job by the hour", |p, _| {
            p.job.pay = Some(Pay::Hourly { min: None, max: None });
            p.job.level = Some(Level::Entry);
        }),
        says("Airbnb clone for boats, web and mobile."),
        says("I need the same as Fiverr, a platform just like Fiverr but for lawyers."),
        says("A complete social network with chat, reels and shops.").with("$900 fixed", |p, _| {
            p.job.pay = Some(Pay::Fixed { budget: Some(Cents(90_000)) });
        }),
    ],
    quiet: &[
        says("A ride platform like Uber for patients of twelve hospitals.").with("$60,000 fixed", |p, _| {
            p.job.pay = Some(Pay::Fixed { budget: Some(Cents(6_000_000)) });
        }),
        says("Clone the repository and read the notes on the build."),
        says("A course exercise: students rebuild a small Netflix clone."),
        says("Write posts for our Instagram and an ad like those on Facebook."),
        says("Customise the white-label script, an Uber clone, with our colours."),
        says("Manage our Amazon store and its listings."),
        says("Make a voice clone of our narrator, with his consent."),
    ],
}

const SMALL: Cents = Cents(100_000);
const LARGE: Cents = Cents(500_000);

fn by_budget(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let ground = (!hits.is_empty()).then(Ground::default)?;
    let entry_level = case.posting.job.level == Some(Level::Entry);
    match case.posting.job.pay {
        Some(Pay::Fixed { budget: Some(budget) }) if budget >= LARGE => None,
        Some(Pay::Fixed { budget: Some(budget) }) if budget > SMALL => Some(ground.at(Severity::Caution)),
        Some(Pay::Fixed { budget: Some(_) }) => Some(ground),
        _ if entry_level => Some(ground),
        _ => Some(ground.at(Severity::Note)),
    }
}

//! The description itself lies behind a link to a file drop, a cloud folder or a shortened address.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;
use crate::text::tokens::Kind as TokenKind;
use crate::values::Cents;

signal! {
    code: "T24",
    id: "details-behind-file-link",
    severity: Serious,
    kind: Risk,
    group: Security,
    summary: "Details are behind a file link",
    why: "A short post whose details lie behind a file or shortened link is the usual form of malware and phishing, and terms kept outside Upwork \
          are no part of what you agree to.",
    act: "Do not open the link. Ask the client to put the description into the post or the chat as plain text.",
    wrong: "Clients with a record often share a design or a document to look at with a well-known tool; that alone says little.",
    rule: STAYING_SAFE,
    trigger: Trigger {
        says: &[
            "(mega.nz/*|mega.io/*|mega.co.nz/*|mediafire.com/*|download.mediafire.com/*|wetransfer.com/*|we.tl/*|icloud.com/*|dropbox.com/*|dl.dropboxusercontent.com/*|transfer.sh/*|anonfiles.com/*|gofile.io/*|pixeldrain.com/*|file.io/*|sendspace.com/*|zippyshare.com/*|4shared.com/*|1fichier.com/*|krakenfiles.com/*|workupload.com/*|uploadrar.com/*|terabox.com/*|1drv.ms/*|filebin.net/*|send.cm/*|smash.com/*|fromsmash.com/*|swisstransfer.com/*)",
            "(bit.ly/*|tinyurl.com/*|cutt.ly/*|shorturl.at/*|is.gd/*|t.ly/*|rb.gy/*|rebrand.ly/*|ow.ly/*|goo.gl/*|shorte.st/*|adf.ly/*|tiny.cc/*|bl.ink/*|s.id/*|linktr.ee/*|lnkd.in/*|v.gd/*|soo.gd/*|clck.ru/*|urlz.fr/*|surl.li/*)",
            "(job|project|full|complete|whole|detailed|all|more|further|every|entire|task|the|rest of the) ~2 (description|details|detail|brief|scope|requirements|instructions|spec|specs|specification|info|assignment|briefing) ~6 (in|at|here|behind|through|inside|via|on|under|from|by|clicking|opening|:) ~6 (link|links|{url}|dropbox|icloud|wetransfer|we transfer|mega|mediafire|onedrive|one drive|cloud|shortlink|google drive|gdrive|drive folder|drive link)",
            "(description|details|detail|brief|scope|requirements|instructions|specs|specification|briefing) (is|are|:|here|below|on|in|at)? ~1 {url}",
            "(see|open|click|check|visit|follow|read|view|go to|use|download|access) ~4 (link|url|dropbox|icloud|wetransfer|mega|mediafire|onedrive|cloud folder|shared folder|google drive|gdrive|drive) ~8 (description|details|detail|brief|scope|requirements|instructions|specs|specification|know what|understand|the job|the task|the offer|what is needed|what we need|learn more|briefing)",
            "(job|project|everything|description|details|brief|task|scope|offer) ~4 (explained|described|written|listed|outlined|uploaded|stored|found|available|hosted|waiting) ~5 (link|links|{url}|dropbox|icloud|wetransfer|mega|mediafire|onedrive|cloud|google drive|gdrive|drive)",
            "(everything|all) (you need|is|that you need|you have to know|you should know|you must know) ~6 (link|{url}|dropbox|icloud|wetransfer|mega|mediafire|onedrive|shared folder|cloud folder|google drive|gdrive)",
            "(copy|paste|open|type|put) ~4 (link|url|address) ~4 (in|into|to) ~2 browser",
            "(remove|delete|without|replace) ~2 (space|spaces|brackets|dots|stars) ~8 (link|url|address|browser)",
            "(everything|all|all info|all information|complete info) ~3 (about|regarding|on|for) ~3 (project|job|task|work|offer|position|role) ~3 (in|at|behind|under|on|here) ~4 (link|links|{url}|url|dropbox|drive|folder|cloud)",
            "(read|see|view|find|check|get|look at|study) ~3 (task|brief|job|description|details|requirements|scope|instructions|project|assignment|offer) ~4 (in|on|at|behind|through|via|under) ~4 (link|url|{url}|dropbox|mediafire|wetransfer|icloud|mega|onedrive)",
            "(go to|open|visit|look at|click|click on|follow|check) ~3 (url|link|address|{url}) ..5 (complete|full|whole|details|the job|project description|the task|description|brief|what we need|what i need|requirements|scope|job details|job description)",
            "(cant|cannot|could not|couldnt|not allowed to|not able to|unable to|character limit|characters limit) ..12 (so|therefore|look at|see|use|please|i put|link|here) ~4 (link|url|{url})",
            "(job|project|task|work|whole|full|complete) ~2 (explanation|description|details|brief|briefing|document|documents|material|materials|scope|requirements) ~4 (on|in|via|at|through) ~2 (wetransfer|we transfer|dropbox|mega|mediafire|icloud|onedrive|one drive|google drive|gdrive)",
            "(go through|check|open|see|visit|click|click on|review|read|look at) ~2 (link|url) ..8 (send|give|share|quote|bid|apply|price|proposal|reply|offer|estimate|understanding|understand)",
            "(know|understand|see|learn|find out|get) ~3 (task|job|project|work|details|what) ..6 (open|click|visit|follow|check|download) ~3 (link|url|{url})",
            "(pdf|doc|document|file|folder|docx|text) ~3 (on|in|at) (mega|mediafire|wetransfer|dropbox|icloud|onedrive|google drive|gdrive) ..8 (description|details|brief|task|job|instructions|requirements)",
            "(description|details|brief|requirements|instructions|scope|specs) ~2 (use|open|see|check|visit|follow|click|download) ~4 (link|links|url|{url}|dropbox|icloud|mediafire|wetransfer|mega|onedrive|gdrive)",
            "(see|open|click|check|visit|follow|use) ~2 (link|url) ..6 (info|information|full details|all details|everything|what we need|what is needed)",
        ],
        unless: &[
            "(dropbox|icloud|onedrive|mega|wetransfer|bit.ly|tinyurl.com|google drive) (api|integration|account|plugin|sync|clone|alternative|backup|storage|migration|business|sign|paper|like|style|or|and)",
            "(integrate|integration|sync|backup|migrate|connect|connector|scrape|scraping|upload|uploads|uploaded to|deliver|delivery|delivered|submit|send (us|me|your)|store|storing|storage|automate|automatically|export|import|clone of|similar to) ~8 (dropbox|icloud|onedrive|mega|wetransfer|google drive|gdrive|link|links|cloud|drive)",
            "(shortener|shorten|shortening|shorteners|such as|alternatives|versus|rival|rivals)",
            "(your|portfolio|samples|cv|resume|reel|previous work|past work) ~8 (link|links|dropbox|google drive|drive|url)",
            "(product|affiliate|tracking|payment|download|unsubscribe|listing|page|video|image|click|reference|example|backlink|back|invite|zoom|checkout|internal|external|deep) (link|links|url)",
            "(user|users|customer|customers|visitor|visitors) ~10 (link|links|url)",
            "{warns}",
            "{tells-about}",
        ],
        judge: by_host_and_client,
        ..CONTACT
    },
    fires: &[
        says("We look for a designer, the whole brief is here: https://mega.nz/folder/k2A"),
        says("Please open tinyurl.com/brandkit-24 to learn what we want."),
        says("Job description is uploaded on iCloud, read it and then apply."),
        says("Hello dear, kindly check the link to understand the task and give us your price."),
        says("All details in wetransfer link, valid for three days only we.tl/t-Yh2"),
        says("Copy the address into your browser and you find everything about the offer."),
    ],
    quiet: &[
        says("The wireframes are at figma.com/file/abc, the text is below."),
        says("Sync the photos of our app with Dropbox and iCloud in the background."),
        says("Send a link to your portfolio and two samples."),
        says("When you are done, upload the finished clips to our Google Drive."),
        says("Each product link on the page has to be checked for errors."),
        says("Write an article that compares WeTransfer with its rivals."),
        says("Our URL shortener should work like Bitly but with statistics per campaign."),
    ],
}

/// Hosts of tools in which designs, documents and recordings are looked at, not downloaded.
const VIEWING_TOOLS: &[&str] = &[
    "figma.com",
    "loom.com",
    "docs.google.com",
    "drive.google.com",
    "notion.so",
    "notion.site",
    "miro.com",
    "canva.com",
    "github.com",
    "youtube.com",
    "youtu.be",
    "airtable.com",
    "trello.com",
    "upwork.com",
    "vimeo.com",
    "behance.net",
    "dribbble.com",
];

/// Hosts that hand out files to anybody, and those that hide where a link leads.
const DROPS_AND_SHORTENERS: &[&str] = &[
    "mega.",
    "mediafire",
    "wetransfer",
    "we.tl",
    "icloud",
    "dropbox",
    "transfer.sh",
    "anonfiles",
    "gofile",
    "pixeldrain",
    "file.io",
    "sendspace",
    "zippyshare",
    "4shared",
    "1fichier",
    "krakenfiles",
    "workupload",
    "terabox",
    "1drv",
    "filebin",
    "smash",
    "swisstransfer",
    "bit.ly",
    "tinyurl",
    "cutt.ly",
    "shorturl",
    "is.gd",
    "t.ly",
    "rb.gy",
    "rebrand",
    "ow.ly",
    "goo.gl",
    "adf.ly",
    "tiny.cc",
    "s.id/",
    "clck.ru",
    "surl.li",
];

fn by_host_and_client(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let ground = (!hits.is_empty()).then(Ground::default)?;
    let client = &case.posting.client;
    let has_record = client.hires.is_some_and(|n| n >= 3) || client.spent.is_some_and(|s| s.cents >= Cents(100_000));
    let hides = hits.iter().any(|hit| DROPS_AND_SHORTENERS.iter().any(|host| hit.words.contains(host)));
    let links = links(case);
    let is_viewing_tool = |link: &&str| VIEWING_TOOLS.iter().any(|host| link.starts_with(host));
    if has_record || (!hides && links.iter().any(is_viewing_tool)) {
        return Some(ground.at(Severity::Note));
    }
    // A long post with a link tells most of the job itself.
    const LONG: usize = 120;
    let long = case.words().is_some_and(|words| words > LONG);
    let to_a_plain_site = !hides && !links.is_empty();
    Some(if long || to_a_plain_site { ground.at(Severity::Caution) } else { ground })
}

/// The links of the description, without their scheme.
fn links<'a>(case: &'a Case<'_>) -> Vec<&'a str> {
    let Some(tokens) = case.description() else { return Vec::new() };
    tokens.list.iter().filter(|t| t.kind == TokenKind::Url).map(|t| tokens.spelling(t)).collect()
}

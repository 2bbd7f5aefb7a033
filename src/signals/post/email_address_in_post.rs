//! An e-mail address in the post, plain or in disguise.

use crate::signals::case::{Case, Ground, Hit, Place};
use crate::signals::declare::*;
use crate::text::find::Find;
use crate::text::words::Words;

/// Words in front of an address that make it an example or a thing of the product.
const HOSTS_OF_EXAMPLES: Words = Words::new(
    "example examples domain yourdomain mydomain company yourcompany mycompany test email sample site yoursite website \
     acme foo host mailinator business customdomain newdomain mysite myshop mystore ourdomain shop clientsite \
     clientdomain xyz abc",
);

/// Names of addresses that no person uses.
const NAMES_OF_EXAMPLES: Words = Words::new(
    "user username test tester demo noreply no-reply donotreply name yourname firstname first.last firstname.lastname \
     someone email sample example admin root postmaster webmaster john.doe johndoe jane.doe xyz abc you me",
);

/// Names of addresses that a product or shop shows to its customers: they count only when the reader is asked to write there.
const NAMES_OF_PRODUCTS: Words = Words::new("support sales help orders billing service");

/// Words in front of "at gmail" that are no name.
const NO_NAMES: Words = Words::new(
    "look looking looked work worked working engineer developer manager people aimed good best team account mail \
     delivered arrive land stored inbox experience hosted email emails address meet is are was start level",
);

fn judge(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let grounds = hits.iter().filter_map(|hit| weigh(case, hit));
    grounds.max_by_key(|g| g.severity)
}

/// How bad the address of a hit is; `None` where it is an example or the product's own.
fn weigh(case: &Case<'_>, hit: &Hit) -> Option<Ground> {
    let asked = hit.end_token > hit.first_token + 1;
    let Some(written) = address(case, hit) else {
        return Some(Ground::default().at(Severity::Serious));
    };
    let plain = written.split_once('@').filter(|_| !hit.disguised);
    if let Some((name, host)) = plain {
        let owner = host.split('.').next().unwrap_or_default();
        let example = HOSTS_OF_EXAMPLES.contain(owner) || name == owner || NAMES_OF_EXAMPLES.contain(name);
        let product = NAMES_OF_PRODUCTS.contain(name) && !asked;
        return (!example && !product).then(|| Ground::default().at(Severity::Serious));
    }
    let first = written.split([' ', '(', '[', '{', '<']).next().unwrap_or_default();
    let spelled_out =
        written.contains([' ', '(', '[', '{']) && (written.contains('.') || written.has("dot") || written.contains(['(', '[', '{']));
    (!NO_NAMES.contain(first) && (spelled_out || asked || written.contains('@'))).then(|| Ground::default().at(Severity::Stop))
}

/// The address as it is written, folded.
fn address<'a>(case: &'a Case<'_>, hit: &Hit) -> Option<&'a str> {
    let passage = case.passages.iter().find(|p| p.place == hit.place && !matches!(p.place, Place::Comment(_)))?;
    let tokens = passage.tokens.list.get(hit.first_token as usize..hit.end_token as usize)?;
    let token = tokens.iter().rev().find(|t| t.kind == crate::text::tokens::Kind::Email)?;
    Some(passage.tokens.folded.slice(token.start, token.end))
}

signal! {
    code: "T04",
    id: "email-address-in-post",
    severity: Serious,
    kind: Policy,
    group: OffPlatform,
    summary: "Gives an e-mail address",
    why: "An e-mail address is direct contact, which may not be shared before a contract. An address written in disguise, with \"at\" and \"dot\" spelled out, \
          shows that the writer knows this.",
    act: "Do not write to the address. Apply on Upwork only; if you are told to use the address instead, report the post.",
    wrong: "The address may be an example, or belong to the product that you would work on.",
    rule: CONTACT_RULE,
    trigger: Trigger {
        says: &[
            "(gmail|yahoo|outlook|hotmail|icloud|protonmail) (com|dot com)",
            "(may|can|could|shall) (i|we) (have|get|take|know) (your|ur) ..1 (email|e mail|gmail|mail)",
            "{email}",
            "(send|email|e mail|mail|write|contact|reach|apply|forward|submit|drop|reply|respond|message|share|shoot|questions|resume|cv) ..9 {email}",
            "(my|our) (email|e mail|mail|gmail) (id|address)? (is|:)? {email}",
            "(gmail|g mail) (id|me|us|is|:) !(integration|api|and|a|the|for)",
            "(send|share|drop|give|provide|leave|tell|include|need|write|put) ..2 (your|ur) (personal|private|own)? (email|e mail|gmail|mail|mail id|email id) (id|address|so|in|and|to|here|below|$|for)",
            "(gmail|g mail|yahoo|hotmail) (me|us) at",
            "(what|whats|what is) (your|ur) ..1 (email|e mail|gmail|mail id|email id|email address|mail address) !(marketing|experience|strategy|provider|software|stack|tool|open)",
            "(need|want|give|send|share|drop|tell|provide) (me|us)? ..1 (your|ur) ..1 (email|e mail|gmail|mail id|email id|email address) !(marketing|experience|strategy|samples|list|templates|skills|copy|portfolio|campaigns|sequence)",
            "(email|e mail|gmail|inbox) is ..1 {email}",
        ],
        unless: &[
            "{email} ..5 (on|onto|in) ..2 (flyer|poster|banner|logo|brochure|card|cards|label|labels|website|page|van|sign|header)",
            "(contact form|web form|wordpress|make it|arrive from|arrives from) ..8 {email}",
            "{warns}",
            "from ..1 {email}",
            "(parser|parse|regex|of the form|extract|extracts|footer|header|verify|deliver|delivers|delivered|signature|change|fetch|replace|replaced|validate|validates|validation|format|formats|placeholder|alias|aliases|mailbox|mailboxes|smtp|dns|imap|login|log|username|password|forwarding|sender|redirect|redirects|displays|spam|dmarc|autoresponder) ..12 {email}",
            "{email} ..10 (ticket|tickets|zendesk|intercom|freshdesk|helpdesk|forwarded|footer|header|mailbox|placeholder|dns|smtp|spam|alias|domain|validate|validation|username|forwarder|autoresponder)",
            "(such as|like|e g|eg|example|instance|demo|dummy|out from) ..2 {email}",
            "(set|setup|create|configure|migrate|fix|manage|monitor|change) ..6 (inbox|mailbox|mailboxes|address|addresses|account|accounts|email|emails) ..4 {email}",
            "(users|customers|user|customer|visitors|form|app|system|website|subscribers) ..5 (your|their|the) (email|e mail) (address|id)",
        ],
        judge,
        ..CONTACT
    },
    fires: &[
        says("Mail two voice samples to casting@larkspur-audio.net and we call back."),
        says("Bookkeepers, contact me under petra.holm at gmail dot com"),
        says("Write here: mk_editing [at] outlook [dot] com"),
        says("our mail is desk.night (at) yahoo.com, put the word ROSE in the subject"),
        says("I check lou.translates@proton.me more than this site."),
        says("Please share your personal email so the manager can send the guidelines."),
        says("G-mail me at the address in the picture for the full brief."),
    ],
    quiet: &[
        says("The sign-up field must reject addresses such as jane@@mail or user@example.com."),
        says("Replace the old contact address in the footer with support@greenkettle.shop."),
        says("We look at Gmail and Outlook rendering of our newsletters."),
        says("Find a verified e-mail address for each of 500 dentists."),
        says("Please do not send anything to my address anna@larkspur.org, I only read proposals here."),
        says("Log in with demo@greenkettle.shop to see the checkout bug."),
        says("Configure the mailbox hello@greenkettle.shop with SPF and DKIM."),
        says("She worked at Yahoo before she founded the agency."),
    ],
}

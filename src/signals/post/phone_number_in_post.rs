//! A telephone number in the post.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

/// Fewer digits than a number with its area code has are a count.
const FEWEST_DIGITS: usize = 9;

fn judge(_: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let rings = |hit: &Hit| {
        let digits = hit.words.bytes().filter(u8::is_ascii_digit).count();
        digits == 0 || digits >= FEWEST_DIGITS
    };
    hits.iter().any(rings).then(Ground::default)
}

signal! {
    code: "T05",
    id: "phone-number-in-post",
    severity: Serious,
    kind: Policy,
    group: OffPlatform,
    summary: "Gives a phone number",
    why: "A phone number is direct contact, which may not be shared before a contract. Calls can be made on Upwork, where both sides can later show that they took place.",
    act: "Do not call or text the number. Propose a call in Upwork's own chat, and report the post if that is refused.",
    wrong: "The number may be an example, or be part of the work, such as a number to be shown on a page.",
    rule: CONTACT_RULE,
    trigger: Trigger {
        says: &[
            "(which|what|whats) ..1 number ..4 (use|call you|reach you|ring|dial|phone you|text you)",
            "(call|text|phone|sms|cell|mobile|tel|telephone|contact|number|ring|reach|dial|buzz|reply|message|msg|whatsapp|line|hotline|viber|imessage|office|cellphone|voicemail|speak|talk|ask) ..6 {phone}",
            "{phone} ..4 (call|text|sms|ring|ask|whatsapp|anytime|cell|mobile)",
            "(my|our|his|her) ..2 (number|phone|cell|mobile) (is|:) ..2 ({phone}|{number})",
            "(call|text|ring|phone|sms) {me} (at|on|@|under)? ({number}|{phone}) !(pm|am|est|cet|gmt|ist|utc|times|days|hours|minutes|weeks)",
            "{digit-word} {digit-word} {digit-word} {digit-word} {digit-word} {digit-word}",
            "(call|text|ring|phone|sms|reach|dial|message|whatsapp|contact) ..3 (at|on|under|via|my|me|us|:|or) ..3 {number}",
            "(number|phone|mobile|cell|tel|contact) (is|:|no|nr) ..1 {number}",
            "(send|share|drop|give|provide|leave|tell|include|need|put|text|what|whats|want) ..2 (your|ur) (phone|mobile|cell|cellphone|contact|telephone|whatsapp|personal) (number|no|num|nr|details)",
            "(send|share|drop|give|leave|text) (me|us) (your|ur) (number|digits|cell|mobile)",
        ],
        unless: &[
            "(formatting|dots|separator|decimal) ..9 ({phone}|{number})",
            "({phone}|{number}) ..4 (dots|commas|separator)",
            "{warns}",
            "(field|fields|fails|failed|column|table) ..6 {phone}",
            "(mockup|mock up|placeholder|change|replace|validate|validation|mask|masked|format|formats|placeholder|header|footer|banner|isbn|order|invoice|tracking|serial|such as|e.g|example|sample|dummy|fake|twilio|tracking|ticket|sku|ip|formatted|regex|display|displays|\
             vin|account|issn|patent|case|permit|license|version|row|rows|displayed|shown|click|page|lists|listed|website|site|profile|card|logo|poster|flyer|brochure) ..9 ({phone}|{number})",
            "({phone}|{number}) ..6 (placeholder|mockup|header|footer|banner|format|dataset|rows|hours|invoice|example|button|minutes)",
            "(users|customers|customer|user|visitors|form|app|system|field|leads|prospects|companies|businesses) ..8 (number|numbers|phone)",
        ],
        judge,
        ..CONTACT
    },
    fires: &[
        says("Voice artists may phone the studio on +1 500 555 0009 between nine and five."),
        says("text 500-555-0012 and say which languages you translate"),
        says("My cell number is (500) 555-0147, I answer there at once."),
        says("Contact no: +44 7700 900 321, ask for the layout desk"),
        says("Send your mobile number with the offer so I can ring you about the ledgers."),
        says("ring me five five five zero one zero two two and we settle it"),
    ],
    quiet: &[
        says("The header should show the new hotline +1 500 555 0009 in bold."),
        says("Split the column so that 500-555-0012 becomes area code and line; phone formats vary."),
        says("Call volume grew from 2019 to 2024, see the 3 sheets."),
        says("Cold callers wanted: you dial 80 to 100 leads a day from our list."),
        says("Please don't put a phone number such as +44 7700 900 321 into your proposal."),
        says("Budget 1,200 - 1,500, start on 12.01.2027, contact person is me."),
        says("The cover needs the barcode of ISBN 978-1-4028-9462-6."),
    ],
}

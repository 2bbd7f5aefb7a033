//! Your own contact details in a text before there is a contract.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "O01",
    id: "shares-own-contact",
    severity: Stop,
    kind: Policy,
    group: Own,
    summary: "You share contact details",
    why: "Before a contract the one who gives contact details breaks the rule, whoever asked. Upwork finds numbers and addresses by machine, and it can cost your account.",
    act: "Take the address, number or messenger name out. Offer a call through Upwork instead.",
    wrong: "Once a contract has started you may share them. A link to a portfolio is usually fine when its page has no contact form.",
    rule: CONTACT_RULE,
    trigger: Trigger {
        says: &[
            "{email} !(event|events|stream|streams|show|shows)",
            "(call|text|phone|ring|whatsapp|telegram|message|reach|contact|mobile|cell|number|tel|dial|write) ..6 {phone}",
            "{phone} ..4 (call|text|whatsapp|telegram|mobile|cell|phone)",
            "(t.me/*|wa.me/*|calendly.com/*|linkedin.com/in/*|facebook.com/*|instagram.com/*)",
            "(my|our) ..1 ({telegram}|{whatsapp}|{messenger}|{social}) ..2 (is|:|id|handle|name|username|profile|at|account)",
            "(reach|contact|message|text|find|add|call|write|ping|write to|dm|email|e mail|mail) (me|us) ..3 (on|at|via|over|by|through|in) ..2 ({telegram}|{whatsapp}|{messenger}|{social}|email|e mail|mail|gmail|phone|my website|my site|my page)",
            "(talk|chat|speak|discuss|continue|move|meet|call) ..4 (on|over|via|to|in) ({telegram}|{whatsapp}|{messenger})",
            "(im|i am) ..2 (on|at|available on|reachable on) ({telegram}|{whatsapp}|{messenger}) !{telegram-product}",
            "({telegram}|{whatsapp}|{messenger}) ..3 ({handle}|{phone})",
            "(my|our) (email|e mail|mail|phone number|mobile number|cell number|whatsapp number|gmail|email address|phone|mobile) (is|:|address|id)",
            "(share|send|give|leave|drop) (you|u)? ..1 my ..1 (email|e mail|phone|number|phone number|{telegram}|{whatsapp}|contact|contacts|contact details)",
            "(contact|write|reach|message) (me|us) ..3 (outside upwork|outside of upwork|outside the platform|off upwork|off platform|directly outside)",
        ],
        unless: &[
            "(messenger|chat|messages|inbox|message me|message us|contact me|contact us) ..3 (on|in|through|of|via) upwork",
            "({telegram}|{whatsapp}|{messenger}|{social}) ({telegram-product}|{whatsapp-product}|{chat-product})",
            "(after|once|when|as soon as) ~5 (contract|hire|hired|offer|accepted)",
            "{audience} ~6 {reach}",
            "(built|build|developed|integrated|integrate|wrote|automated|bot|bots|api|scraper|chatbot) ..8 ({telegram}|{whatsapp}|{messenger}|{social})",
            "(example|sample|placeholder|dummy|template|regex|validate|validation|parser) ..6 {email}",
        ],
        guards: Guards::NEGATION,
        ..OWN_BEFORE
    },
    fires: &[
        says("You can write to me at ines.drafts@quietink.net for samples."),
        says("My WhatsApp is +44 7700 900123, I answer fast."),
        says("Reach me on Skype if you would like a call."),
        says("I can share you my phone number so we talk today."),
        says("Let's discuss it over Telegram, I am @fox_layouts there."),
    ],
    quiet: &[
        says("I built a Telegram bot for a bakery last year."),
        says("Happy to have a call through the Upwork room."),
        says("I will never ask you to contact me outside Upwork."),
        says("My portfolio is linked in my profile."),
        says("I wrote the WhatsApp chatbot for a clinic with 3,000 patients."),
        says("Your customers would reach you by e-mail or phone from that page."),
        says("I set up the e-mail sequence in two weeks."),
    ],
}

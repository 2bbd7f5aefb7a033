//! A client who wants to leave the chat before there is a contract.

use crate::signals::declare::*;

signal! {
    code: "M01",
    id: "asks-to-move-chat",
    severity: Stop,
    kind: Policy,
    group: OffPlatform,
    summary: "Wants to talk elsewhere before a contract",
    why: "Until a contract runs, contact elsewhere breaks the rules for both sides. What is said outside cannot be checked by anybody when there is a quarrel.",
    act: "Answer here: offer a call through Upwork’s own chat and say that everything else can wait for the contract. Report a client who insists.",
    wrong: "Once a contract runs, talking elsewhere is allowed. A call through Upwork’s own meeting button is allowed at any time.",
    rule: CONTACT_RULE,
    trigger: Trigger {
        says: &[
            "{reach} ..3 {me} ..5 {via} {my}? ({telegram}|{whatsapp}|{messenger})",
            "(send|share|give|drop|tell|leave) ..3 (your|ur) ..1 ({telegram}|{whatsapp}|{messenger}|phone|mobile|cell|phone number|mobile number|cell number|contact number|email|e mail|gmail|email address|email id|digits) !(app|apps|application|applications|developer|development|of|template|list|campaign|signature|marketing|app|design|service|provider|subject)",
            "(need|want|whats|get|have) ..1 (your|ur) ..1 ({telegram}|{whatsapp}|{messenger}|phone number|mobile number|cell number|contact number|email|e mail|gmail|email address|email id) !(of|template|list|campaign|signature|marketing|design|subject)",
            "(my|our) ({telegram}|{whatsapp}|{messenger}|number|phone|cell|mobile|email|gmail|e mail) ..2 (is|:|id|handle)? ({handle}|{phone}|{email})",
            "({telegram}|{whatsapp}|{messenger}|call|text|phone|ring) (me|us) ..2 ({phone}|{handle})",
            "(email|e mail|mail|write|write to|reach|contact|message) (me|us) ..5 {email}",
            "(move|moving|switch|shift|continue|continuing|take|carry on|hop|jump|go|going|talk|chat|discuss|speak) ..6 (to|on|over|in|via|by|through) ({telegram}|{whatsapp}|{messenger}|another app|other app|another platform|another chat|a different app|our own chat|my private chat)",
            "(move|take|continue|carry on|bring|switch|carry) ..4 (chat|conversation|talk|discussion|this|it|talking|things) ..4 (elsewhere|somewhere else|off upwork|off the platform|off this platform|off this site|outside upwork|outside of upwork|outside the platform|outside this platform|outside this site|off site|away from here|away from upwork)",
            "(talk|talking|chat|speak|discuss|text|write|message|communicate|connect) ..5 (outside upwork|outside of upwork|outside the platform|outside this platform|outside the site|off upwork|off platform|off this app|elsewhere|somewhere else|outside the app|outside here)",
            "(do|are) (you|u) (have|use|on|using|got) (an|a|any)? ({telegram}|{whatsapp}|{messenger})",
            "(text|call|phone|reach|message) (me|us) (on|at|via) (my|our|the|this) (cell|mobile|phone|private|personal|number)",
            "(move|switch|go|continue|talk|hop|jump|chat) ..3 (to|on|over|onto) signal",
            "(shoot|drop|send|write) (me|us) (an|a)? (email|e mail|mail|line|note|message) ..2 {email}",
            "(have|get|give me|send me|whats|drop|share|need) your (number|cell|digits) !(of|one)",
            "{reach} (me|us) ..2 {phone}",
            "my ({telegram}|{whatsapp}|{messenger}) (id|handle|username|name|number|is|:)",
            "(come|get) (to|on|onto|over to) ({telegram}|{whatsapp}|{messenger})",
            "(mine|address|mail) (is|:) {email}",
        ],
        unless: &[
            "(after|once|when|as soon as|until) ~5 (contract|hire|hired|offer|accepted|onboarded)",
            "({telegram}|{whatsapp}|{messenger}) ({telegram-product}|{whatsapp-product}|{chat-product})",
            "{audience} ~6 {reach}",
            "{reach} ~6 {audience}",
            "(email|e mail) (template|templates|campaign|campaigns|marketing|sequence|newsletter|signature|list)",
            "{builds}",
            "{warns}",
        ],
        ..MESSAGE_BEFORE
    },
    fires: &[
        says("Hi, I liked your proposal. Whats your WhatsApp so we can go over it?"),
        says("This chat is slow for me, can we carry on the conversation somewhere else?"),
        says("Please give me your e-mail address and my partner will write to you today."),
        says("ring me +1 415 555 0134 when you are free"),
        says("Do you use Telegram? It is easier for the whole team."),
    ],
    quiet: &[
        says("We can talk on Zoom through the button here in the chat, is Tuesday fine?"),
        says("As soon as the contract starts I will add you to our Slack and you can text me there."),
        says("The shop has a WhatsApp chatbot that needs a new menu."),
        says("Do not give your phone number to anybody here who is not your client yet."),
        says("Could you take a look at the e-mail template and tell me what you would change?"),
        says("Customers reach us on WhatsApp; you would answer them from our dashboard."),
    ],
}

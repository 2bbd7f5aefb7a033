//! Telegram as the place to talk before there is a contract.

use crate::signals::declare::*;

signal! {
    code: "T01",
    id: "contact-on-telegram",
    severity: Stop,
    kind: Policy,
    group: OffPlatform,
    summary: "Wants to talk on Telegram",
    why: "Before a contract, contact outside Upwork breaks the rules for both sides and can cost you the account. Telegram is also where most fee, \
          typing and identity scams go on, because nothing said there can be checked later.",
    act: "Do not write there. If the job is worth it, answer on Upwork that you talk here until a contract has started; otherwise report the post.",
    wrong: "The work may be about Telegram itself, such as a bot or a channel, and the mention belongs to the task.",
    rule: CONTACT_RULE,
    trigger: Trigger {
        says: &[
            "(t.me/*|telegram.me/*|telegram.dog/*)",
            "{reach} ..3 ({me}|{hirer}) ..6 {via} {my}? {telegram} !{telegram-product}",
            "(message|msg|text|call|dm|ping|contact|add|reach|buzz) (you|u|ya) ..3 {via} {telegram} !{telegram-product}",
            "(talk|speak|discuss|communicate|chat|interview|interviewed|interviews) ..6 {via} {my}? {telegram} !{telegram-product}",
            "(move|moving|switch|switching|shift|hop|jump|jumping|proceed|continue|continuing|transfer|take) (this|the|our|it|over|further|everything)? (conversation|chat|talk|talks|discussion|communication|things|process|interview|project)? \
             {via} (a|my|our|the)? (quick)? {telegram} !{telegram-product}",
            "(we|lets) (can|will|could|should|then)? (go|move|talk|speak|chat|connect) (to|on|over|in|via) {telegram} !{telegram-product}",
            "(send|share|drop|give|leave|provide|include|mention|put|write|attach|tell|need|want|get|whats) ..3 (your|ur) {telegram} !{telegram-product}",
            "(send|share|drop|give|leave|provide|include|need|put|mention|exchange|add) ..2 {telegram} (id|username|user name|number|contact|contacts|handle|details|info|link|account) !of",
            "(my|our|your|ur) {telegram} (is|:|id|handle|username|user|name|number|contact|account|$)",
            "{telegram} (id|username|handle|account|number|contact|link|user name|user|me|us|at)? (is|at)? ({handle}|{phone})",
            "{telegram} (id|username|handle|user name) : !{telegram-product}",
            "{handle} ..3 {via}? {telegram} !{telegram-product}",
            "{telegram} ..5 (search|find|add|text|message|write|contact) ..3 {handle}",
            "(contact|reach|write|message|apply|details|inquiries|questions) : ..2 {telegram} !{telegram-product}",
            "{telegram} (me|us) !{telegram-product}",
            "(do|are) (you|u|ya) (have|use|on|got|using|active|available) (a|an|any|on|in|via)? {telegram} !{telegram-product}",
            "(i|im|we|am|are) (am|are|mostly|always|usually|only|also|often|available|active|online|reachable|easily|easier|there|more)? (mostly|always|usually|only|available|active|online|reachable|to|reach|found)? (on|in|via|at) \
             {telegram} !{telegram-product}",
            "(interview|interviews|onboarding|briefing|hiring|instructions|details|discussion|meeting|conversation|communication|guidelines) ..5 (via|on|through|over|in|by|happens|held|conducted|takes) ..2 {telegram} !{telegram-product}",
            "(faster|quicker|quick|fast|easy|easier|instant|better|immediate|smooth) (reply|replies|response|responses|communication|answer|discussion|contact|details|chat|process|feedback) ..5 {telegram} !{telegram-product}",
            "(prefer|preferably|better|easier|rather) ..5 (on|in|via|through|over|by|use|using|to) {telegram} !{telegram-product}",
            "{telegram} (only|preferred|please|pls|plz|first|now|asap) $",
            "(have|install|download|use|using|need) ..2 {telegram} ..6 (interview|discuss|discussion|contact|communicate|communication|onboarding|briefing|hiring|talk)",
            "apply ..5 {via} (my|our|the|this)? {telegram} !{telegram-product}",
            "(send|drop|leave|forward|share|submit|shoot) ..4 (hi|hello|hey|cv|resume|portfolio|samples|quote|price|rates|profile|proposal|application) ..5 {via} (my|our|the|this)? {telegram} !{telegram-product}",
        ],
        unless: &[
            "{telegram} {telegram-product}",
            "{audience} ~5 {reach}",
            "{reach} ~6 {audience}",
            "(bot|api|channel|group|community|ads|mini|notification|notifications|alerts|automation|scraper|userbot|integrate|integration|n8n) ..5 {telegram}",
            "(after|once|upon) ~4 (hire|hired|hiring|contract|onboarded|awarded)",
        ],
        ..CONTACT
    },
    fires: &[
        says("Kindly get in touch with the hiring desk on Telegram, the name there is @mira_recruits."),
        says("My notifications here are slow so it is better you ping me at t.me/studio_north and we settle everything."),
        says("Interested? drop a hi on t e l e g r a m and we go from there"),
        says("The interview will be held over Telegram this evening, have your account ready."),
        says("TG: @paper_boat22"),
        says("Send me your Telegram username together with your price."),
        says("I live in another time zone, so I am mostly on telegram, my nick there is night_ledger"),
        says("Voice talents, please telegram us before you record anything."),
    ],
    quiet: &[
        says("We need a bot that posts our daily specials to a Telegram channel."),
        says("Please do not ask to move this conversation to Telegram, such requests get blocked."),
        says("Connect our shop with the Telegram API so that customers get order updates on Telegram.").titled("Telegram bot for order updates"),
        says("The alert service should send messages via Telegram, e-mail and SMS when a sensor fails."),
        says("You will grow our Telegram community from 2,000 to 10,000 members."),
        says("Once the contract has begun you may ask our editor questions over Telegram."),
        says("Subscribers message us on Telegram and you forward their questions to the kitchen."),
        says("Our support answers on Upwork only; anybody who writes you on Telegram in our name is a scammer."),
    ],
}

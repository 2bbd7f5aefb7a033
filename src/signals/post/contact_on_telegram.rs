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
            "{reach} !with ..8 {via} {my}? {telegram} !{telegram-product}",
            "{telegram} (id|username|handle|account|number|contact|link|user name)? : ({handle}|{phone})",
            "{telegram} (id|username|handle|account|number|contact|user)? (is|:)? {handle}",
            "(my|our|your|ur) {telegram} (id|handle|username|user|account|number|name|contact)",
            "(my|our|ur) {telegram} (is|:|$)",
            "{handle} ..1 {via} {telegram}",
            "{telegram} (me|us) !{telegram-product}",
            "(have|has|use|using|install|download|need) ..2 {telegram} ..6 (contact|communicate|communication|talk|chat|discuss|interview|reach|onboarding|briefing)",
            "(interview|onboarding|briefing|conversation|hiring|communication|details) ..6 (via|on|through|over|happens|held|conducted|takes) ..3 {telegram} !{telegram-product}",
            "{telegram} (only|preferred|please|pls|first)",
        ],
        unless: &["{telegram} {telegram-product}", "(bot|api|channel|group|community|ads|mini|notification|notifications|automation|scraper|userbot) ~3 (for|on|to|in|of) {telegram}"],
        topic: &["{telegram}"],
        ..CONTACT
    },
    fires: &[
        says("Kindly get in touch with the hiring desk on Telegram, the name there is @mira_recruits."),
        says("My notifications here are slow so it is better you ping me at t.me/studio_north and we settle everything."),
        says("Interested? drop a hi on t e l e g r a m and we go from there"),
        says("The interview will be held over Telegram this evening, have your account ready."),
        says("TG: @paper_boat22"),
        says("Send me your Telegram username together with your price."),
    ],
    quiet: &[
        says("We need a bot that posts our daily specials to a Telegram channel."),
        says("Please do not ask to move this conversation to Telegram, such requests get blocked."),
        says("Connect our shop with the Telegram API so that customers get order updates on Telegram.").titled("Telegram bot for order updates"),
        says("The alert service should send messages via Telegram, e-mail and SMS when a sensor fails."),
        says("You will grow our Telegram community from 2,000 to 10,000 members."),
        says("Our support answers on Upwork only; anybody who writes you on Telegram in our name is a scammer."),
    ],
}

//! WhatsApp as the place to talk before there is a contract.

use crate::signals::declare::*;

signal! {
    code: "T02",
    id: "contact-on-whatsapp",
    severity: Stop,
    kind: Policy,
    group: OffPlatform,
    summary: "Wants to talk on WhatsApp",
    why: "Before a contract, contact outside Upwork breaks the rules for both sides and can cost you the account. It also takes away the record that \
          you would need in a dispute, and your phone number is in strange hands.",
    act: "Do not write there and do not give your number. Answer on Upwork that you talk here until a contract has started; if that is refused, report the post.",
    wrong: "The work may be about WhatsApp itself, such as a chatbot or customer support there, and the mention belongs to the task.",
    rule: CONTACT_RULE,
    trigger: Trigger {
        says: &[
            "(wa.me/*|api.whatsapp.com/*|chat.whatsapp.com/*|wa.link/*)",
            "{reach} ..3 ({me}|{hirer}) ..6 {via} {my}? {whatsapp} !{whatsapp-product}",
            "(message|msg|text|call|dm|ping|contact|add|reach|buzz) (you|u|ya) ..3 {via} {whatsapp} !{whatsapp-product}",
            "(talk|speak|discuss|communicate|chat|interview|interviewed|interviews) ..6 {via} {my}? {whatsapp} !{whatsapp-product}",
            "(move|moving|switch|switching|shift|hop|jump|jumping|proceed|continue|continuing|transfer|take) (this|the|our|it|over|further|everything)? (conversation|chat|talk|talks|discussion|communication|things|process|interview|project)? \
             {via} (a|my|our|the)? (quick)? {whatsapp} !{whatsapp-product}",
            "(we|lets) (can|will|could|should|then)? (go|move|talk|speak|chat|connect) (to|on|over|in|via) {whatsapp} !{whatsapp-product}",
            "(send|share|drop|give|leave|provide|include|mention|put|write|attach|tell|need|want|get|whats) ..3 (your|ur) {whatsapp} !{whatsapp-product}",
            "(send|share|drop|give|leave|provide|include|need|put|mention|exchange|add) ..2 {whatsapp} (id|number|numbers|no|num|contact|contacts|handle|details|info|link) !of",
            "(my|your|ur) {whatsapp} (is|:|id|number|no|num|contact|account|$)",
            "{whatsapp} (number|no|num|contact|at|on|is|me|us|only|or|call|text|or call)? :? {phone}",
            "(contact|reach|write|message|apply|details|inquiries|questions) : ..2 {whatsapp} !{whatsapp-product}",
            "{whatsapp} (me|us) !{whatsapp-product}",
            "(do|are) (you|u|ya) (have|use|on|got|using|active|available) (a|an|any|on|in|via)? {whatsapp} !{whatsapp-product}",
            "(i|im|we|am|are) (am|are|mostly|always|usually|only|also|often|available|active|online|reachable|easily|easier|there|more)? (mostly|always|usually|only|available|active|online|reachable|to|reach|found)? (on|in|via|at) \
             {whatsapp} !{whatsapp-product}",
            "(interview|interviews|onboarding|briefing|hiring|instructions|details|discussion|meeting|conversation|communication|guidelines) ..5 (via|on|through|over|in|by|happens|held|conducted|takes) ..2 {whatsapp} !{whatsapp-product}",
            "(faster|quicker|quick|fast|easy|easier|instant|better|immediate|smooth) (reply|replies|response|responses|communication|answer|discussion|contact|details|chat|process|feedback) ..5 {whatsapp} !{whatsapp-product}",
            "(prefer|preferably|better|easier|rather) ..5 (on|in|via|through|over|by|use|using|to) {whatsapp} !{whatsapp-product}",
            "{whatsapp} (only|preferred|please|pls|plz|first|now|asap) $",
            "(have|install|download|use|using|need) ..2 {whatsapp} ..6 (interview|discuss|discussion|contact|communicate|communication|onboarding|briefing|hiring|talk)",
            "apply ..5 {via} (my|our|the|this)? {whatsapp} !{whatsapp-product}",
            "(send|drop|leave|forward|share|submit|shoot) ..4 (hi|hello|hey|cv|resume|portfolio|samples|quote|price|rates|profile|proposal|application) ..5 {via} (my|our|the|this)? {whatsapp} !{whatsapp-product}",
        ],
        unless: &[
            "{whatsapp} {whatsapp-product}",
            "{audience} ~5 {reach}",
            "{reach} ~6 {audience}",
            "(chatbot|bot|api|automation|integrate|integration|integrations|inquiries|enquiries|plugin|button|campaign|campaigns|broadcast|crm|n8n) ..8 {whatsapp}",
            "{whatsapp} ..4 (inquiries|enquiries|chatbot|bot|api|integration|button|link|icon)",
            "(after|once|upon) ~4 (hire|hired|hiring|contract|onboarded|awarded)",
        ],
        ..CONTACT
    },
    fires: &[
        says("Kindly message my assistant on Whats App, she hands out the typing work."),
        says("I rarely open this site so it is better we talk through WhatsApp."),
        says("Translators: leave your WhatsApp number in the first line and I ring you tonight."),
        says("Questions before bidding? wa.me/15005550006"),
        says("We hold every interview for the bookkeeping role over whatsapp video."),
        says("Do you have Whatsapp? I can show you the raw clips there."),
        says("for quick response just whatsapp us"),
        says("The 3D brief is long, let's continue on w h a t s a p p please"),
    ],
    quiet: &[
        says("We need a WhatsApp chatbot that books appointments for a dental clinic."),
        says("Clients write to us on WhatsApp all day and the assistant has to answer within minutes."),
        says("I will not move to WhatsApp; every word about this job stays on Upwork."),
        says("Connect the WhatsApp Cloud API to our order system."),
        says("Put a floating button on the page so that visitors can reach the shop on WhatsApp."),
        says("After you are hired we can add you to the WhatsApp group of the shooting crew."),
        says("Anybody who texts you on WhatsApp in our name is a fraud."),
        says("Write Spanish replies for leads who contact us through WhatsApp and Instagram."),
    ],
}

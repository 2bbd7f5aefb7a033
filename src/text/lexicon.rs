//! The lexicon: classes of words that many phrases share, and the commonest words of posts.

/// Classes by name; the body is the inside of a group as [`super::pattern`] reads it.
pub const CLASSES: &[(&str, &str)] = &[
    ("me", "me|us|him|her|them"),
    ("my", "my|our|his|her|their|the"),
    ("your", "your|ur|yours"),
    ("you", "you|u|ya|youll|youd|youre|freelancer|freelancers|candidate|candidates|applicant|applicants|worker|workers"),
    ("via", "on|via|through|thru|by|in|at|using|over|to|with|from"),
    (
        "reach",
        "contact|message|messages|msg|text|dm|pm|ping|reach|reachable|add|write|hit|inbox|talk|chat|connect|speak|continue|discuss|move|switch|\
         communicate|communication|call|apply|send|reply|respond|join|find|get|follow|knock|buzz|shift|proceed|interview|share|drop|hmu|touch|conversation|hop|come|available|active|ask|holla",
    ),
    ("telegram", "telegram|telegrm|telegramm|telegrams|telgram|teleqram|telegarm|tele gram|tlg|tlgrm|teleg|tg"),
    (
        "telegram-product",
        "bot|bots|api|apis|channel|channels|group|groups|community|mini|ads|chatbot|integration|app|apps|client|automation|marketing|scraper|alerts|notifications|signals|premium|\
         sticker|stickers|web|wallet|experience|skills|knowledge|stars|userbot|posts|messages|bott|scraping|campaign|campaigns|communities|dashboard|widget|login|webhook|webhooks|sdk|agent|agents",
    ),
    ("whatsapp", "whatsapp|whatsap|watsapp|wassap|whatsup|whats app|whats ap|wats app|whtsapp|whatapp|watsap|whatssap|whattsapp|whatsapps"),
    (
        "whatsapp-product",
        "business|api|apis|chatbot|chatbots|bot|bots|integration|integrations|automation|automations|marketing|campaign|campaigns|button|cloud|flow|flows|template|templates|status|\
         widget|plugin|web|messages|inbox|community|communities|broadcast|broadcasts|crm|agent|agents|assistant|ai|notifications|alerts|support|experience|skills|like|clone|orders|sales|\
         webhook|webhooks|sdk|conversations|ordering|reminders",
    ),
    // Who hires, other than "me".
    (
        "hirer",
        "hr|mr|mrs|ms|miss|madam|manager|recruiter|recruiters|coordinator|supervisor|boss|owner|desk|representative|rep|director|interviewer|officer|secretary|team lead|project lead|hiring lead|head|ceo|founder|\
         assistant|partner|colleague|line manager|department|employer",
    ),
    // Those whom a product or a business serves: what they do is the job's subject.
    (
        "audience",
        "users|dealers|affiliates|customers|customer|clients|visitors|visitor|patients|students|members|guests|drivers|buyers|sellers|leads|prospects|subscribers|shoppers|tenants|employees|passengers|\
         followers|viewers|readers|listeners|parents|players|recipients|attendees|residents|learners|patrons|citizens|merchants|consumers|influencers|creators|fans|donors|suppliers",
    ),
    // Messengers that are nothing else.
    (
        "messenger",
        "skype|skpe|skyp|wechat|we chat|weixin|viber|hangout|hangouts|google chat|gchat|zalo|kakao|kakaotalk|kakao talk|snapchat|facebook messenger|fb messenger|signal app|line app|botim|discord|icq|threema|imessage",
    ),
    ("social", "instagram|insta|ig|facebook|fb|linkedin|linked in|twitter|messenger|tiktok"),
    (
        "chat-product",
        "bot|bots|api|server|servers|app|apps|channel|channels|group|groups|community|integration|ads|ad|page|pages|account|profile|profiles|posts|post|reels|stories|marketing|campaign|campaigns|\
         outreach|automation|content|chatbot|management|growth|leads|plugin|webhook|webhooks|notifications|experience|sales|navigator|inbox",
    ),
    ("site", "upwork|up work|upworks|upwrok|upwrk|uwork|upw0rk|upwork.com"),
    // How money goes from person to person; none of them is the site's own way.
    (
        "pay-method",
        "paypal|pay pal|venmo|cashapp|cash app|zelle|payoneer|western union|westernunion|moneygram|money gram|bank transfer|bank transfers|bank wire|wire transfer|wire transfers|wire|direct deposit|\
         bank deposit|cheque|cheques|gift cards|gift card|bitcoin|btc|usdt|usdc|ethereum|eth|crypto|cryptocurrency|cryptocurrencies|tether|upi|gpay|google pay|apple pay|phonepe|paytm|gcash|mpesa|m pesa|\
         skrill|neteller|revolut|transferwise|wise|remitly|binance|litecoin|solana|bkash|easypaisa|jazzcash|interac|e transfer|etransfer|ach|sepa|trc20|stablecoin|stablecoins|chime|bank account|cash",
    ),
    (
        "pay-brand",
        "paypal|pay pal|venmo|cashapp|cash app|zelle|payoneer|western union|westernunion|moneygram|usdt|gcash|upi|gpay|skrill|paytm|phonepe|bkash|bank transfer|bank transfers|wire transfer|wire transfers|direct deposit|trc20|remitly|easypaisa|jazzcash|cheque|cheques|interac|mpesa|m pesa|bank deposit|bank deposits|mobile money",
    ),
    // Work on such ways of payment itself.
    (
        "pay-product",
        "gateway|gateways|checkout|integrate|integrates|integrating|integration|integrations|stripe|woocommerce|shopify|magento|payroll|bookkeeping|quickbooks|xero|reconcile|reconciles|reconciling|reconciliation|\
         ledger|webhook|webhooks|plugin|api|endpoint|escrow feature|smart contract|dapp|fintech|ecommerce|e commerce|marketplace|donations|donation|subscription|subscriptions|invoicing|pos|refund module|booking engine|booking system",
    ),
    ("coin", "usdt|btc|bitcoin|bitcoins|eth|ethereum|crypto|cryptocurrency|tether|usdc|trx|bnb|solana|coins|stablecoins|litecoin"),
    (
        "gift-brand",
        "gift|itunes|steam|apple|amazon|google play|razer|razer gold|sephora|vanilla|walmart|target|ebay|xbox|playstation|psn|prepaid|visa gift|visa|nike|footlocker",
    ),
    (
        "account-site",
        "upwork|freelancer|freelancing|fiverr|linkedin|linked in|paypal|payoneer|stripe|binance|google ads|adwords|facebook|facebook ads|fb|gmail|bank|toptal|coinbase|wise|amazon seller|amazon|ebay|etsy|airbnb|guru|peopleperhour|turing|instagram|tiktok|uber",
    ),
    (
        "money-site",
        "bank|binance|coinbase|kraken|paypal|stripe|wise|revolut|ebay|amazon|betting|gambling|casino|cash app|cashapp|zelle|venmo|payoneer|crypto|exchange|bybit|okx|n26|chime|etsy|merchant|uber|airbnb|bookmaker|seller",
    ),
    (
        "identity-paper",
        "passport|id card|id cards|identity card|national id|drivers license|driver license|drivers licence|driving license|driving licence|driving permit|ssn|social security|social security number|social security card|aadhaar|aadhar|pan card|selfie|selfies|\
         government id|govt id|government issued id|photo id|valid id|bank login|bank statement|bank statements|bank details|utility bill|birth certificate|residence permit|identity document|identity documents|identification card|voter id|id documents|nic|cnic|id proof|proof of identity|proof of id|credit card details|debit card",
    ),
    (
        "trial-work",
        "test|tests|sample|samples|task|tasks|trial|trials|assignment|assignments|mockup|mockups|mock up|mock ups|assessment|work|edit|edits|draft|drafts|article|design|designs|logo|video|translation|recording|audition|concept|project|exercise|page|pages|demo|sketch|thumbnail|chapter|week|day|transcription|post",
    ),
    (
        "custom-work",
        "mockup|mock up|mockups|wireframe|wireframes|detailed plan|detailed strategy|detailed roadmap|detailed audit|full audit|complete audit|audit|sample edit|sample design|sample article|sample page|sample code|sample video|sample translation|draft|first draft|prototype|proof of concept|poc|demo|\
         detailed marketing plan|marketing plan|content plan|strategy|full plan|full strategy|concept|concepts|sketch|fixed version|edited clip|test design|custom sample|sample of our|storyboard|outline of the book|site map|rendering",
    ),
    (
        "application-word",
        "proposal|proposals|application|applications|bid|bids|cover letter|applying|apply|submission|response|offer|quote",
    ),
    (
        "make-verb",
        "do|make|create|write|design|edit|translate|record|build|draw|transcribe|proofread|code|develop|produce|draft|deliver|complete|send|prepare|redesign|fix|solve|work|working|show|submit|provide|type|voice|illustrate|animate|rewrite|sketch",
    ),
    ("cheque", "cheque|cheques|check|checks|chq|echeck|cheks|chek"),
    (
        "goods",
        "package|packages|parcel|parcels|shipment|shipments|box|boxes|mail|deliveries|delivery|goods|items|orders|merchandise|packets|packet",
    ),
    // What a fee is said to be for.
    (
        "fee-kind",
        "registration|register|training|processing|security|activation|onboarding|verification|application|clearance|starter|starter kit|kit|joining|membership|commitment|insurance|caution|enrollment|enrolment|id card|\
         admin|administration|administrative|certificate|certification|background check|agreement|license|licence|software|sign up|signup|entry|entrance|access|unlock|seriousness|refundable|upfront|initial|deposit|login|portal",
    ),
    (
        "fee-need",
        "registration|training|course|training course|starter kit|starter pack|software|license|licence|id card|employee id|insurance|background|background check|background screening|screening|certificate|certification|verification|activation|enrolment|enrollment|agreement|membership|materials|material|manual|\
         work permit|onboarding|account|security|subscription|portal access|stamp paper|kit|bond|clearance|medical|drug test|data entry software",
    ),
    ("fee", "fee|fees|deposit|deposits|charge|charges|payment|cost|costs|dues|amount|money"),
    // Those who are to do the work, by trade.
    (
        "trade",
        "freelancer|freelancers|candidate|candidates|applicant|applicants|worker|workers|contractor|contractors|writer|writers|designer|designers|editor|editors|translator|translators|typist|typists|transcriber|transcribers|va|vas|developer|developers|\
         artist|artists|narrator|narrators|bookkeeper|bookkeepers|tester|testers|employee|newcomer|newcomers|joiners|everyone|everybody",
    ),
    // Texts about a scheme, and warnings of it.
    (
        "warns",
        "(article|articles|blog|blogs|a guide|the guide|guides|essay|ebook|podcast|explainer|newsletter|documentary|tutorial|paper|story|novel) ..4 (on|about|why|how|what|warning|warns|explaining|explains|titled|called|where|in which)|\
         (scam|scams|fraud|phishing) (alert|alerts|warning|warnings|awareness|prevention|detection|detector|filter|article|articles|story)|\
         (if|anyone|anybody|someone|somebody|whoever|people|those) ..5 (ask|asks|asking|asked|offers|offering|contacts|claims|claiming|pretending|suggests|requests|requesting|demands|insists) ..20 \
         (report|reported|block|blocked|decline|declined|ignore|ignored|rejected|reject|flag|flagged|not us|not from us|scam|scammer|fraud|fake|banned|skipped|removed)",
    ),
    // Teaching, reporting and software about a scheme; those who practise it, spoken of.
    (
        "tells-about",
        "(course|module|lesson|workshop|piece|episode|explainer|documentary|investigation|study|policy|leaflet|infographic|webinar|chapter|checklist) ..3 (on|about|against|that forbids|forbidding)|\
         (report|video|videos|script|thread|text|template|templates) ..3 (on|about|that|against|for) ~2 (how|why|what|who|limits|forbids|forbid|warns|people who|scams|scammers)|\
         (scammers|spammers|fraudsters|cheaters|criminals|essay mills)|hackers (often|usually|may|might|can|try|use|get|break|bypass|steal|exploit|attack|create|send)|\
         (warns|warn|warned|warning|beware|awareness|investigative|debunk|debunking|expose|exposing|exposes) ..6 (of|about|that|against|how|people|readers|shoppers|users|customers|viewers)|\
         (anti|detects|detecting|prevents|prevent|forbids|forbid|catches|flags) ~1 (bot|spam|scam|fake|fraud|posting|captcha|scraping|abuse|cheating|piracy)",
    ),
    // Somebody is to make a thing: what the thing does is not asked of the reader.
    (
        "builds",
        "(build|develop|implement|design|code|program|debug|fix|integrate|automate|prototype|redesign) ..4 (flow|feature|app|platform|screen|screens|system|module|page|checkout|bot|api|form|website|plugin|tool|script|software|portal|dashboard|button|function|prototype|wallet|widget|extension)",
    ),
    ("digit-word", "zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple"),
    (
        "not",
        "not|never|no|dont|doesnt|didnt|wont|wouldnt|cant|cannot|couldnt|isnt|arent|wasnt|shouldnt|without|avoid|avoiding|refrain|stop|neither|nor|nobody|none",
    ),
    (
        "have-to",
        "must|need to|needs to|have to|has to|required to|requires you to|obliged to|asked to|supposed to|expected to|need|gotta|mandatory to|necessary to|compulsory to",
    ),
    (
        "buy",
        "buy|buys|buying|bought|purchase|purchases|purchased|purchasing|order|ordering|acquire|procure|pay for|subscribe to|invest in|get yourself",
    ),
    (
        "gear",
        "equipment|equipments|laptop|laptops|computer|macbook|software|softwares|license|licence|licenses|licences|hardware|headset|headsets|printer|starter|kit|toolkit|\
         course|courses|training|certification|certificate|membership|subscription|package|tablet|materials|supplies|workbook|manual|handbook|ebook|activation|\
         phone|device|dongle|router|webcam|uniform|module|modules|plan|tool|plugin|program|key|camera|chair|desk|kits|seat|seats|library|lead list|pack|packs|paper|bundle|exam|app|scanner|workstation",
    ),
    (
        "sold-gear",
        "equipment|laptop|computer|macbook|software|license|licence|headset|starter|kit|training|course|certification|certificate|manual|activation|exam|workstation|dialer|dialler|academy|tablet|handbook|workbook|toolkit|hardware|printer",
    ),
    (
        "named-seller",
        "(our|my|company|their) ..2 (vendor|vendors|supplier|suppliers|store|shop|website|site|seller|dealer|provider|partner|partners|reseller|distributor|link|page|agent|portal)|our company|our office|our team|us|me|one vendor|one supplier|\
         (approved|certified|designated|authorized|authorised|accredited|specific|preferred|trusted|recommended|official|particular|registered|listed|verified) \
         (vendor|vendors|supplier|suppliers|seller|sellers|store|stores|shop|dealer|dealers|provider|providers|partner|partners|reseller|distributor|website|company|link)|\
         (vendor|supplier|seller|store|dealer|website|link|shop|distributor) (we|i|that we|which we|that i)|the vendor|company (vendor|store|supplier|partner|website|shop)",
    ),
    (
        "papers",
        "id|ids|identity card|identity cards|id card|id cards|passport|passports|invoice|invoices|document|documents|documentation|bank statement|bank statements|certificate|certificates|\
         diploma|diplomas|degree|degrees|pay stub|pay stubs|paystub|paystubs|payslip|payslips|pay slip|pay slips|receipt|receipts|utility bill|utility bills|bill|bills|drivers license|\
         driver license|drivers licence|driving license|driving licence|licence|transcript|transcripts|visa|visas|prescription|prescriptions|tax return|tax returns|w2|reference letter|\
         reference letters|experience letter|experience letters|employment letter|employment letters|offer letter|offer letters|references|medical note|doctors note|sick note|\
         vaccination card|proof of address|proof of income|proof of funds|lease agreement|landlord reference|work experience|employment history|signature|signatures|stamp|seal",
    ),
    (
        "desk",
        "support|security|verification|payment|payments|billing|admin|admins|administration|trust|compliance|hr|hiring|recruitment|recruiting|customer|account|accounts|finance|risk|safety|help|onboarding|moderation",
    ),
    (
        "desk-people",
        "team|department|dept|staff|agent|agents|desk|center|centre|officer|manager|division|unit|representative|service|office|section|specialist",
    ),
    (
        "prove",
        "verify|verifying|confirm|validate|authenticate|activate|unlock|reactivate|restore|re verify|reverify|re activate|secure|sync|update",
    ),
    ("without", "no|without|not|never|dont|doesnt|wont|skip|avoid|instead of|rather than|nobody|isnt|arent|cant|cannot|free of"),
    (
        "other-tracker",
        "hubstaff|time doctor|timedoctor|clockify|toggl|desktime|harvest time tracker|workpuls|insightful|teramind|rescuetime|tmetric|timecamp|activtrak|screenshot monitor|screenshotmonitor|staffcop|traqq|monitask|apploye|jibble|everhour|time champ|deel tracker|workcomposer|buddy punch|quickbooks time|tsheets",
    ),
    (
        "press",
        "threat|threats|threaten|threatened|threatens|threatening|blackmail|blackmailed|extort|extorted|pressure|pressured|pressuring|forced|forces|forcing|coerced|intimidated|intimidation|intimidating|bullied|punished|punish|punishment|warned me|hinted|insinuated|leverage",
    ),
    ("rating", "review|reviews|feedback|feedbacks|rating|ratings|star|stars|jss|job success|score|report me|reporting me"),
    ("paid", "paid|compensated|remunerated|payed|paying"),
    (
        "trial",
        "test|tests|trial|trials|sample|samples|test task|test project|test job|trial task|trial project|trial week|trial period|trial day|test article|pilot|pilot project|assessment|test edit|probation",
    ),
    (
        "known-tool",
        "figma|photoshop|illustrator|indesign|premiere|after effects|davinci|canva|excel|google sheets|airtable|notion|wordpress|shopify|webflow|wix|squarespace|woocommerce|react|vue|angular|\
         laravel|django|flutter|swift|kotlin|python|node|nextjs|next.js|unity|unreal|blender|autocad|revit|solidworks|sketchup|zapier|make.com|n8n|hubspot|salesforce|quickbooks|xero|klaviyo|\
         mailchimp|google ads|meta ads|power bi|tableau|sql|postgres|aws|azure|docker|kubernetes|memoq|trados|audacity|logic pro|pro tools|capcut|framer|elementor|typescript|javascript|php|rust|golang",
    ),
    (
        "applicants",
        "applicant|applicants|freelancer|freelancers|candidate|candidates|people|persons|person|bidders|bidder|developers|designers|writers|workers|editors|inquiries|offers|proposals|players|professionals|individuals|coders|programmers|agencies|assistants|contractors|translators",
    ),
    (
        "profession",
        "developer|developers|designer|designers|coder|coders|marketer|marketers|writer|writers|editor|editors|engineer|engineers|va|vas|assistant|assistants|programmer|programmers|copywriter|copywriters|freelancer|freelancers|seller|salesperson|closer|recruiter|analyst|bookkeeper|accountant|animator|illustrator|specialist|consultant|manager|strategist|expert|team member|seo|excel",
    ),
    (
        "full-time",
        "full time|fulltime|40 hours|40hrs|40 hrs|40 hrs/week|40h|45 hours|48 hours|50 hours|8 hours|eight hours|8 hrs|8hrs|10 hours a day|12 hours|9 to 5|6 days|six days|monday to saturday",
    ),
    ("a-month", "month|mo|monthly|mth|pm|months"),
    ("a-week", "week|weekly|wk"),
    (
        "hire",
        "need|needs|needed|hire|hiring|looking for|require|requires|required|want|wanted|recruit|recruiting|seeking|searching for|in search of|employ|employing|onboard|onboarding",
    ),
    (
        "heads",
        "freelancers|people|persons|workers|typists|assistants|vas|individuals|candidates|agents|operators|members|hands|employees|home workers|data entry operators|applicants|users|reviewers|chatters|commenters|likers|translators|typist",
    ),
    (
        "proposal",
        "proposal|proposals|application|applications|bid|bids|cover letter|coverletter|cover|message|response|reply|pitch|answer|email|submission|letter|your text",
    ),
    ("many-years", "8|9|10|11|12|13|14|15|16|17|18|19|20|25|30|eight|nine|ten|twelve|fifteen|twenty"),
    (
        "detector",
        "ai detector|ai detectors|ai detection|ai checker|ai checkers|ai content detector|ai content detection|ai check|ai test|ai scanner|zerogpt|zero gpt|gptzero|gpt zero|originality.ai|originality ai|copyleaks|turnitin|copyscape|quillbot detector|plagiarism checker|plagiarism check|grammarly plagiarism|winston ai|sapling",
    ),
    (
        "identity-papers",
        "bank statement|bank statements|passport|passports|id card|id cards|national id|payslip|payslips|pay slip|pay slips|pay stub|pay stubs|paystub|paystubs|utility bill|utility bills|electricity bill|\
         (driving|drivers|driver) (license|licence|licenses|licences)|diploma|diplomas|transcript|transcripts|medical certificate|tax return|tax returns|visa|birth certificate|proof of address|proof of income|\
         proof of funds|bank letter|degree certificate|university degree|social security card|green card|w2|police report|court order|rent receipt|rent receipts|sick note|sick notes|doctors note",
    ),
    (
        "doctor-up",
        "change|changing|alter|altering|altered|modify|modifying|manipulate|falsify|replace|replacing|amend|swap|adjust|increase|edit|editing|edited|photoshop|photoshopped|retouch|tamper|doctor|tweak|correct",
    ),
    ("weekday", "monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend"),
    // Without those that are words of their own.
    ("month-name", "january|february|april|june|july|august|september|october|november|december|jan|feb|apr|aug|sept|oct|nov|dec"),
    (
        "day-of-month",
        "1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st",
    ),
];

/// Words too common to look for first.
pub const COMMON: &[&str] = &[
    "the",
    "a",
    "an",
    "and",
    "or",
    "to",
    "of",
    "in",
    "on",
    "for",
    "with",
    "is",
    "are",
    "be",
    "will",
    "you",
    "your",
    "we",
    "our",
    "us",
    "i",
    "my",
    "me",
    "it",
    "its",
    "this",
    "that",
    "as",
    "at",
    "by",
    "from",
    "have",
    "has",
    "can",
    "not",
    "no",
    "all",
    "any",
    "but",
    "if",
    "should",
    "must",
    "work",
    "project",
    "job",
    "need",
    "looking",
    "who",
    "please",
    "do",
    "into",
    "via",
    "through",
    "using",
    "use",
    "so",
    "they",
    "them",
    "their",
    "more",
    "time",
    "experience",
    "team",
    "one",
    "also",
    "what",
    "when",
    "how",
    "only",
    "new",
    "able",
    "get",
    "make",
    "per",
    "out",
    "up",
    "just",
    "was",
    "were",
    "he",
    "she",
    "him",
    "her",
    "his",
    "would",
    "am",
    "did",
    "over",
    "send",
    "app",
    "website",
    "site",
    "data",
    "design",
    "build",
    "developer",
    "create",
    "help",
    "provide",
    "include",
    "add",
    "write",
    "based",
    "some",
    "other",
    "than",
    "there",
    "which",
    "while",
    "after",
    "before",
    "first",
    "want",
    "like",
    "good",
    "great",
    "long",
    "day",
    "days",
    "hours",
    "week",
    "month",
    "very",
    "test",
    "find",
    "call",
    "share",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_class_is_named_once() {
        let names: std::collections::BTreeSet<&str> = CLASSES.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), CLASSES.len());
    }
}

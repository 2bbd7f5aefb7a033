//! Accounts to be opened with the freelancer's identity, or identity papers and codes asked for.

use crate::signals::declare::*;

signal! {
    code: "T15",
    id: "opens-account-with-your-identity",
    severity: Stop,
    kind: Fraud,
    group: Fraud,
    summary: "Asks for your identity papers or codes",
    why: "With your papers, your face or a code from your phone others open accounts in your name. What is done with them comes back to you, years later too.",
    act: "Send no papers, selfies or codes, and open no accounts for others. Upwork itself checks identities; report the post.",
    wrong: "The work may be about identity checks, such as software that reads passports, or about the client's own accounts.",
    rule: STAYING_SAFE,
    trigger: Trigger {
        says: &[
            "(open|opening|create|creating|register|registering|set up|setup|setting up|verify|verifying|make|making|activate) ..2 (an|a|several|multiple|new|many|few|some|{number}|the|your)? ..2 {money-site} ..3 (account|accounts|wallet) ..8 (your|ur|own|yourself) ..2 (name|names|id|ids|document|documents|identity|face|passport|details|country|phone|info|information)",
            "(open|opening|create|creating|register|registering|set up|setup|make|verify|verifying|activate|get) ..6 (account|accounts|company|llc|merchant|line) ..4 (in|under|with|using|on) (your|ur|own|their own|his own) ..2 (own|real)? (name|names|id|ids|document|documents|identity|face|passport|details|info|information|ssn)",
            "(using|use|with) (your|ur) ..1 (identity|passport|documents|face|id|id card|ssn) ..8 (account|accounts|open|register|verify|kyc)",
            "(send|sending|provide|share|sharing|upload|submit|give|email|attach|show|forward|text|need|require|include|whatsapp|take|drop) ..8 (your|ur|their|a|the|of) ..2 {identity-paper} !(design|designs|template|ocr|reader|scanner|checker|model|generator|photos|services)",
            "(need|needs|require|requires|want|ask|asks|have to see|must see) ..3 (your|ur) ..3 {identity-paper}",
            "(photo|picture|copy|scan|image|front and back|pic|snap|scanned) ..3 (of|from) ..1 (your|ur|the) ..3 {identity-paper}",
            "selfie ..3 (with|holding|and|next to|of you) ..3 (id|passport|license|licence|card|document|documents|paper|ssn)",
            "(passport|license|licence|id card|national id|ssn) ..4 (and|plus|with) ..2 selfie",
            "(send|share|give|tell|text|forward|provide|read|pass) (me|us)? ..2 (code|codes|pin|digits) ..2 (comes|come|came|arrives|arrive|sent|you get|you receive|you got|you will|youll|on your|from your|in your|texted|appears) \
             ..5 (phone|mobile|number|sms|you|email|inbox|gmail|authenticator|receive|get|text)",
            "(code|codes|otp|otps) ..4 (your|ur) (phone|mobile|sms|number|cell) ..6 (send|share|give|tell|forward|read|text)",
            "(otp|otps|verification code|verification codes|2fa code|2fa codes|sms code|sms codes|auth code|security code|authentication code) ..6 (your|ur|you|send|share|give|tell|from your|we send|i send|us|me)",
            "(send|share|give|tell|text|forward) ..5 (otp|otps|verification code|2fa code|2fa codes|sms code|seed phrase|recovery phrase|private key|private keys|mnemonic)",
            "(your|ur) (seed phrase|private key|recovery phrase|secret phrase|mnemonic|otp|2fa code|verification code)",
            "(do|complete|pass|finish|go through|perform|help with|make) ..2 (the|a|your|my|our)? (kyc|identity verification|id verification|face verification|video verification) ..6 (for (me|us|our|my)|with your|using your|on your|in your|behalf|selfie|per account|{money}|each)",
            "(kyc|verification) ..10 (you|your) ..3 (selfie|face|passport|id card|documents)",
            "(buy|get|purchase|register|activate|provide) ..3 (sim|sims|sim card|sim cards|phone numbers|numbers) ..8 (your name|send us|send me|otp|otps|code|codes|your id|own name)",
            "(register|sign up|registering|join|open) ..6 (betting|gambling|casino|sportsbook|bookmaker|crypto|exchange|bookie|trading) ..6 (own|your|ur|real) ..2 (identity|name|id|documents|details|passport)",
            "(your|ur) (ssn|social security|social security number|social insurance number|national id|passport|drivers license|driver license|driving licence|aadhaar|aadhar|pan card|bank login|bank statement|nin|bvn|id card) ..6 \
             (before|to|for|so|is required|are required|required|needed|is needed|first|and|in)",
            "(date of birth|full address|home address|mothers maiden name) ..6 (ssn|social security|bank|passport|account number|id card|driver|license)",
            "(ssn|social security|bank details|bank account details|account number|routing number) ..6 (before|to|for|so) ..6 (contract|payroll|hired|hire|hr|onboarding|start|file|direct deposit|begin|offer)",
            "(accounts|account) ..4 (under|in|with|on) (your|ur) ..1 (name|identity|documents|id|passport)",
            "(verify|verifying) ..4 (account|accounts|profile|profiles) ..3 (with|using|by|through) ..1 (your|ur|own) ..1 (face|id|selfie|documents|identity|passport|phone|number)",
            "(people|person|persons|someone|users|freelancers) ..4 (with|who have|having) ..3 (valid|real|own|us|uk|eu) (id|ids|passport|documents|driver license|drivers license) ..8 (account|accounts|verify|verification|open|register)",
        ],
        says_off_topic: &[
            "(open|create|register|make|set up|setup|verify|get|activate) ..4 {money-site} ..2 (account|accounts) ..8 (give|hand|send|pass|share|sell|transfer|deliver|provide) ..4 (us|me|access|login|credentials|it|them|password)",
            "(need|require|requires|send|share|upload|provide|want|attach|submit) (us|me|a|the)? ..3 (your|ur) (id|ids|identification|identity|papers|documents|national id|passport) (front|back|scan|photo|picture|copy|card|to|before|for|and|so|first|number|page) ..10 (before|issue|card|hr|verify|confirm|proceed|hire|hired|start|contract|payroll|file|permit|contract|account|job|offer|selfie|address|onboarding)?",
            "(rent|lend|give|use|share) (us|me)? ..1 (your|ur) (phone|number|sim|mobile|phone number|sms) ..10 (code|codes|sms|verify|verification|otp|register|account|whatsapp)",
            "(read|tell|send|give|forward|text) (us|me) ..1 (the|those|any|each) (code|codes|otp|pin|sms)",
            "(register|open|start|form|set up) ..2 (company|business|llc|shop|store|firm|seller account|merchant account) ..2 (in|under|on|with|using) (your|ur|own) (own)? (name|identity|ssn|documents|id)",
            "(face|facial|id|identity|video) (verification|check|scan) ..4 (on|via|through|by|with|at|for) ..4 (link|app|us|me|{money}|each|account|site|{url})",
            "(take|send|make|attach|upload) ..2 (a|one|your)? selfie",
            "(scan|scans|copy|copies|photo|photos|picture) of (your|ur|the) ..2 (passport|id|license|licence|documents|document|utility bill|card)",
        ],
        topic: &[
            "(app|api|model|ocr|dataset|build|develop|label|screen|flow|feature|software|users|customers|drivers|patients|course|article|blog|integrate|backend|vendor|vendors|our team|my company|our company|design|camera|filter|kyc provider|open source|template|translate|instagram|campaign|museum|ai) ..16 (passport|passports|id|ids|selfie|selfies|code|codes|otp|verification|account|accounts|documents|licence|license)",
        ],
        unless: &[
            "{audience} ~6 (upload|uploads|send|provide|submit|take|verify|register|share|scan|enter|their)",
            "(app|api|model|ocr|develop|build|screen|screens|system|software|detection|detect|extract|extraction|onboarding flow|module|dataset|train|blog|article|feature|implement|integrate|integration|fintech|machine learning|sdk|backend|frontend|template|redesign|validate|figma|website|plugin|landing page|flow|twilio) ..16 \
             ({identity-paper}|otp|code|codes|kyc|selfie|verification|account|accounts|passport)",
            "({identity-paper}|otp|kyc|selfie) ..8 (ocr|app|api|model|screen|flow|feature|module|integration|dataset|page|template|sdk|field|fields|system|software)",
            "(discount|promo|coupon|zip|postal|postcode|source|qr|referral|color|colour|hex|git|github|sample|code sample|code samples|python|php|repo|country|area|dress|secret|embed|tracking) ..1 (code|codes)",
            "(code|codes) ..2 (sample|samples|review|repo|repository|base|written|snippet|challenge|quality|example|examples)",
            "(with|using|under|from) (my|our) ..2 (details|documents|information|name|papers|company)",
            "upwork ..4 (verify|verification|identity|asks|requires)",
        ],
        ..CONTACT
    },
    fires: &[
        says("Make a Revolut account under your name and hand us the access, forty euros each."),
        says("Before we talk please send both sides of your driving licence."),
        says("HR needs a picture of you holding your passport to finish the file."),
        says("you get a sms, tell me the code that comes to your phone, thats all the work"),
        says("Testers wanted who register at betting sites with their own identity and pass us the login."),
        says("Your social security number and date of birth are needed for payroll before the contract."),
        says("Do the KYC for us: we send a link, you take the selfie, ten dollars per account."),
    ],
    quiet: &[
        says("Design the screens where a driver uploads a photo of the licence and a selfie."),
        says("Train an OCR model that reads passports from nine countries."),
        says("Set up a Stripe account for my company with the documents that I send."),
        says("Please send a code sample that you are proud of."),
        says("Never send your passport or any code to people who write in our name."),
        says("The sign-up flow sends an OTP by SMS through Twilio; make it retry."),
        says("Upwork may ask you to verify your identity, that is part of the site."),
        says("An ID card template for forty members of our chess club, in Illustrator."),
    ],
}

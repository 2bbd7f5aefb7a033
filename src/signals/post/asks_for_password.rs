//! The freelancer's own passwords, logins or sessions asked for.

use crate::signals::declare::*;

signal! {
    code: "T16",
    id: "asks-for-password",
    severity: Stop,
    kind: Fraud,
    group: Fraud,
    summary: "Asks for your password or login",
    why: "With your login others take over the account, the money in it and the people who trust it. No work needs your own password.",
    act: "Give no password, code or cookie and log in on no page that you are sent to. Report the post.",
    wrong: "The client may speak of his own logins that you will get, or of a login page that is to be built.",
    rule: STAYING_SAFE,
    trigger: Trigger {
        says: &[
            "(send|sending|share|sharing|provide|providing|give|giving|tell|need|needs|want|require|requires|email|dm|message|drop|submit|enter|include|whats|write|ask for|have|get|confirm|hand) (me|us|with|over)? ..5 (your|ur|youre) ..3 (password|passwords|pasword|passwrd|passcode) !(manager|reset|field|policy|page|protected)",
            "(send|share|provide|give|tell|need|needs|want|require|email|dm|drop|submit|enter|get|confirm|hand) (me|us|with|over)? ..3 (your|ur) ..2 (login|logins|log in|credentials|login details|login info|sign in) !(page|form|system|flow|screen|pages)",
            "(your|ur) ({account-site}|email|e mail|github|google|icloud|apple|instagram|insta|facebook|fb|twitter|gmail|yahoo|outlook|bank|account|wallet|metamask|discord|tiktok|amazon) ..1 (password|passwords|login|logins|log in|credentials|passcode|login details|cookies)",
            "(username|user name|user|email|login|user id|id) (and|with|n|plus|or) (the|your)? (password|pass|pw) (of|for|to) (your|ur|the)? ..2 ({account-site}|email|e mail|github|google|gmail|instagram|facebook|account|profile|tracker)",
            "(password|passwords|login|logins|credentials|passcode) (of|for|to|from) (your|ur) ..2 (account|accounts|email|e mail|gmail|upwork|profile|github|google|facebook|linkedin|bank|instagram|wallet|computer|laptop|phone|paypal|icloud|mail)",
            "(password|passwords|login|credentials) ..2 (of|for|to) (gmail|upwork|linkedin|github|facebook|paypal|instagram) ..6 (send|share|give|tell|we|so|for)",
            "(send|share|give|provide|tell) ..2 (me|us) ..2 (password|passwords|login|login details|credentials) (of|for|to) ..2 (your|ur|the upwork|upwork|gmail)",
            "(export|send|share|copy|paste|extract|give|upload) ..4 (your|ur|browser|session|the|all) ..2 (cookies|cookie|session token|session tokens|auth token|access token|localstorage)",
            "(your|ur) (browser|session|chrome|login) (cookies|cookie|token|tokens|session|profile)",
            "(your|ur) (2fa|two factor|authenticator|authentication) (code|codes|app|token|backup)",
            "(tell|send|give|share|text|forward|provide) ..3 (2fa|two factor|authenticator) ..1 (code|codes|token)?",
            "(log in|login|sign in|signin|log on|connect) ..3 (with|using|to|via|through|into)? ..1 (your|ur) ..2 (google|upwork|gmail|email|microsoft|facebook|linkedin|apple|wallet|metamask|bank|work) (account|wallet|id|email|credentials|login|details|mail)? ..8 (link|page|url|{url}|below|here|site|website|portal)",
            "(enter|type|put|fill|confirm) (in|your|ur) ..3 (upwork|google|email|gmail|account|bank|wallet) ..2 (login|password|credentials|details) ..6 (link|page|{url}|below|here|site|form|website)?",
            "(give|grant|allow|need|want|provide|get) (me|us)? ..2 (full|complete|admin|direct)? ..1 access to (your|ur) ..1 (upwork|gmail|email|linkedin|facebook|instagram|paypal|bank|google|github|icloud|personal) ..1 (account|inbox|profile|mail|email|wallet)?",
            "(your|ur) (username|user name|login|user id|id) (and|with|plus|n|or) ..1 (password|pass|pw|passcode)",
            "(log|logging|login|get|sign) (in|into|on)? (to|on|into|in)? (your|ur) ..1 (upwork|gmail|linkedin|facebook|paypal|bank|github) (account|profile)? ..4 (from (our|my)|with your password|on your behalf|ourselves|myself|for you|to (check|verify|set|fix|send))",
        ],
        says_off_topic: &[
            "(password|pass|pw|login|passwords|pin) (that|which)? (you|u) ..1 (use|used|have|using) ..2 (for|on|in|with|to)",
            "(mail|email|username|user) (and|n) (pass|password|pw) ..3 (you|u|your|ur|of)",
            "(connect|link) your (wallet|metamask|bank) ..4 (on|to|with|at|first) ..6 (task|page|site|start|get|receive|link|{url}|dapp|before)",
            "(using|use|with|enter|via|type) (your|ur) (upwork|email|gmail|google|linkedin|facebook|freelancer) (login|credentials|password|account|details|id)",
            "(hand over|give up|let me have|let us have|pass me|pass us|need) (your|ur|the) ..2 (login|password|credentials|logins)",
            "(paste|drop|copy|send) (your|ur|the) ..1 (session|cookie|cookies|token|jwt)",
        ],
        topic: &[
            "(build|develop|fix|debug|implement|feature|page|users|oauth|app|api|plugin|reset|our server|staging|migrate|website|scraper|test account|our) ..12 (login|password|credentials|cookie|cookies|token|session)",
        ],
        unless: &[
            "{audience} ~6 (password|passwords|login|log|enter|sign|change|reset|account)",
            "(reset|forgot|forgotten|implement|build|develop|encrypt|encrypts|hash|validate|plugin|feature|module|screen|page|oauth|sso|jwt|unit test|api|auth0|firebase|backend|signup|sign up page|form|article|blog|awareness) ..14 (password|passwords|login|credentials|cookies|cookie|token|account)",
            "(password|login|credentials) ..3 (reset|page|screen|form|field|fields|feature|module|manager|flow|generator|strength|policy)",
            "(we|i|ill|client|you) (will|can|shall|would|am|are|ll)? ..1 (give|gives|provide|provides|share|send|receive|get|be given|create|set up) (you|u)? (with|the|our|my|your)? ..2 (login|logins|login details|credentials|password|passwords|access|account) ..6 (to|for|of|after|once|when|on|upon) ..2 (our|my|the|hire|hired|start|contract|staging|begin)",
            "(to|for|of) (our|my|the) (server|staging|site|website|wordpress|shopify|store|hosting|admin|cms|crm|dashboard|system|database)",
            "(credentials) ..3 (of|for|in|as) ..2 (education|certificates|certification|teacher|experience|degree|license)",
            "(education|educational|academic|professional|teaching|medical|writing|nursing) ..2 credentials",
        ],
        ..CONTACT
    },
    fires: &[
        says("Give us the password of your LinkedIn so that our bot can send the invitations."),
        says("I need your Upwork login for a moment to see whether the profile is real."),
        says("send ur gmail and pasword, we register you for the typing portal"),
        says("Sign in with your Google account on the page below to see the brief: docs-view.site/brief"),
        says("Copy your browser cookies and paste them into the chat, then the tracker works."),
        says("Kindly tell me your user name and password so HR can finish the file."),
    ],
    quiet: &[
        says("The link for a new password never arrives, please repair the reset page."),
        says("You get the login to our WordPress as soon as the contract runs."),
        says("Visitors sign in with their Google account or a one-time link."),
        says("Do not share your password with anybody, not with us either."),
        says("Please list your academic credentials and two published papers."),
        says("Store your password hashes with argon2 in the new backend."),
        says("Put the credentials of the staging server into the vault, not into the repository."),
    ],
}

//! Identity papers, addresses or bank data asked for in the chat.

use crate::signals::declare::*;

signal! {
    code: "M05",
    id: "asks-for-personal-papers",
    severity: Stop,
    kind: Fraud,
    group: Fraud,
    summary: "Asks for your papers or bank data",
    why: "With a picture of your papers or your bank data others open accounts in your name. Upwork pays you; no client needs either.",
    act: "Send nothing. Say that Upwork has checked your identity and does the paying, and report the message.",
    wrong: "Large companies sometimes check people through Upwork’s own compliance, which never runs in the chat.",
    rule: STAYING_SAFE,
    trigger: Trigger {
        says: &[
            "(send|share|upload|provide|give|email|submit|forward|attach|show|need|require|want|take|have) ..5 (your|ur) ..4 ({identity-paper}|id) !(design|template|reader|scanner|checker)",
            "(copy|copies|photo|picture|scan|selfie|snapshot|snap|both sides|front and back) ..3 (of|with) (your|ur|both sides of your) ..3 ({identity-paper}|id|card)",
            "(send|share|provide|give|need|fill|tell|submit|confirm|require|want|drop|forward) ..7 (your|ur) ..2 (home address|residential address|house address|bank name|account number|bank account number|routing number|iban|card number|date of birth|mothers maiden name|social security number|ssn|banking details|bank details|online banking|bank account|bank info|bank information)",
            "(full name|your name|your names|full names) ..3 (home address|full address|house address|residential address|address) ..6 (phone|age|sex|gender|bank|occupation|date of birth|marital)",
            "(cv|resume) ..3 (with|including|incl|and) ..2 (your|full|home)? ..1 (address|date of birth|id number|passport)",
            "(name|type|picture|photo) of your (bank|bank card|debit card|credit card)",
            "(which|what) bank (do|are|did)? (you|u) (use|bank|have|with|at|in|using)",
            "(what|whats|which) (is|are)? your ..1 (bank name|account number|bank account number|routing number|ssn|social security number|date of birth|home address|card number)",
        ],
        unless: &[
            "{builds}",
            "(nobody|never|no one|dont|not|wont) ..4 (ask|asks|asked|request|need|send|share|give)",
            "(upload|capture|verification|onboarding|signup|sign up|checkout|kyc) ~2 (form|screen|flow|feature|page|module|step)",
            "{audience} ..8 (upload|send|submit|scan|show|enter)",
            "(through|via|in|inside|on|with) upworks? ..2 (compliance|verification|settings|form)",
            "(user|users|customer|customers|employee|employees|order|orders|client) (id|ids|account)",
            "{warns}",
        ],
        ..MESSAGE
    },
    fires: &[
        says("Before the offer our HR needs a photo of your ID, front and back."),
        says("What bank do you use? The finance desk has to know for the cheque."),
        says("Please submit your full name, home address, age and phone so that we can register you."),
        says("Send a resume with your date of birth and passport number."),
        says("I'd need your account number and routing number to put you on the payroll."),
    ],
    quiet: &[
        says("The form should let customers upload a photo of their ID."),
        says("Please put your name on the title page of the report."),
        says("Nobody here will ever ask for a copy of your passport."),
        says("Our order ids changed, can you send your script again?"),
        says("What do you need from me to connect the bank feed in Xero?"),
        says("Can you tell me your experience with KYC flows?"),
        says("Send me your notes on the passport scanner feature when you can."),
    ],
}

//! A cheque to deposit, or too much money of which a part is to go back.

use crate::signals::declare::*;

signal! {
    code: "T10",
    id: "cheque-or-overpayment",
    severity: Stop,
    kind: Fraud,
    group: Payment,
    summary: "A cheque, or a part to send back",
    why: "The cheque or payment is taken back days later, and what you bought or passed on was your own money. Banks hold you liable for the whole sum.",
    act: "Deposit nothing and send nothing back. Report the post; anyone who really overpaid can settle it through Upwork.",
    wrong: "The work may be about accounting or banking software, where cheques and refunds are part of the task.",
    rule: STAYING_SAFE,
    trigger: Trigger {
        says: &[
            "(deposit|deposited|cash|print|depositing|bank) ..1 (the|a|this|that|our|your|my|it) ..2 {cheque} !(in|list|out|box|boxes|mark|register|template|templates|the)",
            "(send|mail|receive|issue|ship|fedex|overnight|email|e mail|courier|sent|mailed|issued|get|write|cut|make) ..2 (you|u|a|an|out|the) ..3 {cheque} ..12 (equipment|laptop|office|software|supplies|purchase|bank|deposit|cover|buy|vendor|materials|phone|workstation|setup|printer|machine|macbook|tools|gadgets)",
            "{you} ..3 (receive|get|be sent|be mailed|be issued) ..3 (cashiers|certified|company|e|paper|bank|mobile|a) ..2 {cheque} !(in|list)",
            "(a|the|cashiers|certified|company|bank|paper) {cheque} ..2 (will|is|gets|be|would|has|shall) ..3 (sent|mailed|issued|shipped|delivered|made out|emailed|couriered|dropped|posted) ..3 (you|your|u|out)",
            "(cashiers|certified|e|paper) {cheque} ..12 (you|your|equipment|deposit|bank|print|vendor)",
            "(refund|return|send back|wire back|give back|transfer back|pay back|zelle back|forward) (me|us)? (the|any|that)? (difference|excess|extra|surplus|overpayment|overpaid amount|extra amount|extra money|remaining balance|remaining funds|excess amount|rest of the money|remainder)",
            "(send|wire|transfer|return|forward|pay|zelle|give) ..1 (the|any)? (difference|excess|extra|surplus|remaining|remainder|rest|balance|leftover) ..2 (amount|money|funds)? (back|to (me|us|my|our|the (vendor|supplier|movers|agent|shipper|company|driver)))",
            "(send|wire|transfer|return) back ..3 (difference|excess|extra|surplus|remaining|remainder|rest|balance|leftover|overpayment)",
            "keep ..2 ({money}|(your|ur) (share|pay|commission|cut|salary|fee|part|wage)) ..8 (send|transfer|forward|wire|remit|return|pass|zelle|give|mail) ..6 (rest|remaining|remainder|balance|it|back|others|other|difference)",
            "keep ({percent}|{number} percent) (for yourself|for you|as commission|as your|of (the|each|every) (money|payment|amount|funds|transfer|sum|check))? ..4 (send|transfer|forward|wire|remit|return|pass|zelle|give) ..5 (rest|remaining|remainder|balance|it|back|difference)",
            "(overpaid|over paid|paid you too much|paid too much|sent too much|sent you too much|sent extra|paid extra|overpayment|over payment) ..10 (return|refund|send|back|wire|zelle|transfer)",
            "(return|refund|send|wire|transfer) ..4 (overpaid|overpayment|over payment|surplus|excess|extra i sent|too much i)",
            "(mobile|online|atm) deposit ..4 {cheque}",
            "{cheque} ..3 (clears|cleared|clear|has cleared|goes through) ..10 (send|wire|transfer|buy|purchase|forward|vendor|refund|pay|order|zelle)",
            "(send|wire|transfer|buy|purchase|forward|refund|pay|return) ..10 (once|after|when) ..2 {cheque} ..2 (clears|cleared|clear|goes through|is cashed)",
            "(equipment|laptop|supplies|office|software|workstation|home office|macbook|printer) ..8 (with|by|via|using|from|through) (a|the|our|this|company|cashiers) ..2 {cheque} !(in|list|out)",
            "{cheque} ..6 (for|to) ..3 (home office|office equipment|work equipment|working equipment|your equipment|your laptop|equipment|workstation|office supplies|working tools) !(maintenance|list|check)",
            "(picture|photo|front and back|scan|copy) ..4 (check|cheque) ..6 (deposit|bank|app)",
            "(proof|picture|photo|screenshot|slip) ..2 of ..2 deposit ..1 (slip|receipt)?  $",
            "(movers|vendor|supplier|shipper|agent) ..8 (deducted|deduct|out of|from) ..4 (check|cheque)",
        ],
        says_off_topic: &[
            "(a|the|this|our) (check|cheque) (is|shows|lands) ..1 (in|on) (your|ur) ..1 (account|bank)",
            "(cheque|cheques|cashiers check|e check|echeck|certified check|(a|this|our) check) ..10 (your (account|bank|equipment|workspace|wages|pay|laptop|home office)|vendor|buy|purchase|items you need|deposit it|print and deposit|print it|cash it|mobile deposit|to your name|in your name)",
            "(cash|deposit|bank) (a|the|this|our|your|that) (cheque|check)",
            "(issued|given|sent|mailed|emailed|receive|receives|handed|mail|email|send|issue|get) ..2 (a|the|your|our|one) ..1 (cheque|cashiers check|certified check|paper check)",
            "(email|mail|send) (you|u)? (a|the) check (you|that|which|to|so|for|by|and)",
            "(return|send|give|transfer|wire|bring) ..2 (what|whatever) ..1 (is left|remains|is over|left) ..3 (of|from) ..3 (cheque|check|money|funds|payment|amount)",
            "(sent|paid|transferred|gave) ..3 (more than|too much|extra|a bit more|bit extra) ..10 (back|return|refund|send)",
            "(send|pay|return|give) the (extra|surplus|excess|overpaid|overpayment|leftover|left over) ..3 (back)",
        ],
        topic: &[
            "(quickbooks|accounting|bookkeeping|bookkeeper|church|record|records|excel|sheet|spreadsheet|track|tracking|software|app|print shop|screen|animation|design|contractors|enter|payroll|reconcile|xero|clients whose|customers|users|tax|api|template|scanner|ocr) ..16 (cheque|cheques|check|checks|extra|surplus|too much|deposit)",
            "(cheque|cheques|check|checks) ..10 (quickbooks|accounting|bookkeeping|sheet|spreadsheet|app|screen|template|scanner|ocr|software|tax|broken|whether|that|errors|typos|database)",
        ],
        unless: &[
            "{audience} ~6 (deposit|check|checks|cheque|refund|return|pay)",
            "(quickbooks|accounting|bookkeeping|software that|screen|app|module|template|printing|ocr|feature|record|records|reconcile|bank statement|statements|function|api|payroll|cart|order|orders|checklist|train|training|images|dataset|background check|spot check) ..12 \
             ({cheque}|deposit|refund|rest|difference|remaining|balance)",
            "(check|checks) (in|list|box|boxes|mark|whether|if|that|for errors|for typos|constraint|constraints|out|scanner|register|printing|reader|layout)",
        ],
        ..CONTACT
    },
    fires: &[
        says("You receive a cashier's check for the home office and buy the printer from our vendor with it."),
        says("Print the e-check, deposit it with your phone and tell me when it is there."),
        says("keep $150 as your first week and send the remaining to the movers"),
        says("Our accountant paid too much by mistake, kindly return the surplus today."),
        says("A company cheque will be mailed to you for the laptop and the dictation software."),
        says("When the cheque has cleared you order the scanner from our supplier."),
    ],
    quiet: &[
        says("Please check the deposit amounts on each invoice against the bank list."),
        says("The shop has to refund the difference when a cheaper item is chosen."),
        says("Send a check-in mail to each lead after three days."),
        says("Design the layout for printing cheques from our accounting program."),
        says("Keep 20% of the recordings for validation and send the rest to the training folder."),
        says("Do not accept a cheque from anyone who says he is from our company."),
        says("Check the equipment sheet and order what is missing in our own shop account."),
    ],
}

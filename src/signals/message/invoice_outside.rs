//! Work or payment that is to go on outside, once there is a contract.

use crate::signals::declare::*;

signal! {
    code: "M22",
    id: "invoice-outside",
    severity: Serious,
    kind: Policy,
    group: OffPlatform,
    summary: "Wants to go on outside Upwork",
    why: "For two years from the first contact the work with this client is paid through Upwork. Outside, nothing protects the payment, and your account is at stake.",
    act: "Decline with the rule. Who really wants to leave can pay Upwork’s conversion fee.",
    wrong: "It is allowed once the conversion fee is paid, and some large companies have terms of their own.",
    rule: CIRCUMVENTION,
    trigger: Trigger {
        says: &[
            "(send|email|mail|make|write|issue|give) (me|us)? ..2 (an|your|the|a)? invoice ..6 (directly|outside|by email|by mail|paypal|instead|privately|and (i|we) (pay|wire|transfer)|{email}|to my company|{pay-brand})",
            "(direct|private) contract",
            "(continue|go on|work|carry on|proceed|do it|keep going|keep working|do the rest|hire you|pay you|next (project|job|month|milestone)) ..6 (outside upwork|outside of upwork|outside the platform|outside this platform|off upwork|off platform|off the platform|by invoice|on invoice|with invoices|without upwork|directly with me|directly with us|privately|off the books)",
            "(save|avoid|skip|without|escape|cut out|spare|no|saves) ..4 (upwork|platform|site|service|{percent}) ..1 (fee|fees|commission|cut|charges)",
            "(pay|paying|paid|wire|send|transfer) (you)? ..6 (outside upwork|outside of upwork|outside the platform|outside this platform|off upwork|off platform|without upwork|around upwork)",
            "(pay|paying|wire|transfer|send) (you|your money|the rest|the money) ..4 (via|by|through|with|on|over|to your) (my|your)? ({pay-brand})",
            "(leave|leaving|quit|drop|cancel) upwork ..8 (and|then|work|pay|directly|continue|together)",
            "(your|ur) (paypal|iban|payoneer|wise|bank account|bank details|venmo|revolut) ..8 (pay|wire|send|transfer|invoice|directly|and i|so i)",
            "(pay|paying|wire) (you|u) (directly|privately|in cash|cash)",
            "(pay|paying|wire|send) (you|u) (your money|the rest|the money|for)? ..1 (via|by|through|with|on|over|to your|using) ..1 {pay-method}",
            "(do|work|handle|continue|start|keep) ..3 (off upwork|outside upwork|outside of upwork|without upwork|off platform|off the platform)",
        ],
        unless: &[
            "(conversion fee|enterprise|agencies|agency)",
            "(invoice|invoices) (generator|template|template|app|page|module|pdf|software|number|list|form|table|feature)",
            "(customers|customer|users|user|clients|buyers|vendors|suppliers|checkout|gateway|integration|shop|store)",
            "{warns}",
        ],
        ..MESSAGE
    },
    fires: &[
        says("Email me your invoice and we pay it by bank transfer, like with our other people."),
        says("For the next project let us work outside of Upwork, it is simpler."),
        says("That way we both save the Upwork fee."),
        says("I'd rather have a private contract with you from May on."),
    ],
    quiet: &[
        says("The invoice generator puts the wrong date on page two."),
        says("Let us continue next month with a new milestone."),
        says("We pay through Upwork only, our finance team insists on it."),
        says("Please do not send invoices by mail, Upwork makes them."),
        says("Customers receive an invoice by e-mail after checkout."),
        says("If we ever hire you for good, we pay the conversion fee."),
        says("The smart contract and the payment contract are two files."),
    ],
}

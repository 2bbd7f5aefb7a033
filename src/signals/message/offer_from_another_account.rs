//! Another account that is to send the offer or the money.

use crate::signals::declare::*;

signal! {
    code: "M07",
    id: "offer-from-another-account",
    severity: Stop,
    kind: Policy,
    group: Policy,
    summary: "Offer is to come from another account",
    why: "A blocked client who goes on under another name breaks the rules, and offers from accounts of strangers are often paid with stolen cards.",
    act: "Deal only with the account that you talk to. Decline the other offer and report it.",
    wrong: "Several people of one company may use their team’s account, and say so.",
    rule: LEASED_ACCOUNTS,
    trigger: Trigger {
        says: &[
            "(boss|partner|friend|colleague|manager|brother|sister|wife|husband|cousin|father|son|assistant|bosses|partners|friends|colleagues|managers|brothers|wifes|husbands|sisters|cousins|fathers) ..1 (upwork|second|own|client)? account !(manager|executive|details|settings)",
            "(offer|contract|hire|hired|invite|invitation|send|sent|pay|paid|job|come|comes|coming|award) ..7 (another|other|different|new|second|my other|separate) (upwork|client|company)? (account|profile) !(page|manager|type|settings)",
            "my ..1 (account|profile) ..4 (suspended|restricted|blocked|banned|on hold|limited|closed|locked|frozen|disabled|under review|deactivated)",
            "(upwork|they) (suspended|blocked|banned|restricted|limited|locked|closed|disabled) my ..1 (account|profile)",
            "(accept|take|apply to|look for|wait for) ..5 (offer|contract|job|invitation|invite) (from|of|by) (my|a|another) ..2 (name|account|boss|partner|friend|brother|wife|husband|colleague) ..6 (same|instead|account|for me|name|profile)",
            "(contact|message|write|add|find) (me|us)? ..3 (on|from|at|via) my (other|new|second) (upwork|client)? (account|profile)",
            "(from|via|by|through|on|with) (my|our|a|his|her) (other|second|new|different) (upwork|client)? (account|profile)",
        ],
        unless: &[
            "(user|users|customer|customers|bank|google|facebook|ad|ads|seller|amazon|instagram|stripe|paypal|admin|demo|test|email|gmail|shopify|twitter|linkedin|tiktok|meta|aws|hosting|trading|developer|apple|play) ..2 (account|accounts|profile)",
            "(team|agency|company|companys) account",
        ],
        ..MESSAGE_BEFORE
    },
    fires: &[
        says("You will see an offer from my brother's account, it is the same job."),
        says("They blocked my profile yesterday, so I write from here."),
        says("The contract will be sent by a different account, just accept it."),
        says("Sorry, my account is restricted at the moment and my partner has to hire you."),
        says("Please wait for the invite, it comes from our second account."),
    ],
    quiet: &[
        says("The account page should show the invoices of the user."),
        says("My colleague Ana will join the chat, she is in the same team account."),
        says("Send the offer letter to the new hire from the HR account page."),
        says("My Google Ads account got suspended and I need help with the appeal."),
        says("Please log in with a different test account and try again."),
        says("You will receive the contract from me this afternoon."),
        says("Our account manager will answer your question about the invoice."),
    ],
}

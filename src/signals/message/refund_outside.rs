//! Money that is to go back on another way than Upwork’s.

use crate::signals::declare::*;

signal! {
    code: "M15",
    id: "refund-outside",
    severity: Serious,
    kind: Policy,
    group: Payment,
    summary: "Wants money back outside Upwork",
    why: "Who gets the money back privately can still take back the first payment through bank or card: you lose it twice.",
    act: "Give refunds through the contract on Upwork only. If the client disagrees, let the dispute process decide.",
    wrong: "A refund asked for on Upwork is an ordinary thing with its own deadline.",
    rule: CIRCUMVENTION,
    trigger: Trigger {
        says: &[
            "(return|send back|send me back|send us back|transfer back|get back) ..4 (money|amount|payment|difference|half|deposit|{money}|funds|rest|it) ..6 ({pay-method}|outside|privately|my card|to my card|my account)",
            "(refund|refunds|give back|pay back|pay me back|pay us back|wire back|reimburse|money back) ..8 ({pay-method}|outside|directly|privately|my card|to my card|my account)",
            "(send|transfer|wire|pay|give|return) ..4 (money|amount|half|rest|difference|deposit|payment|{money}|{percent}|part) ..2 back ..6 ({pay-method}|outside|directly|privately|my card|my account)",
            "({pay-method}|outside upwork|outside the platform|privately|directly) ..6 (refund|money back|send it back|pay me back|return it|give it back|the refund)",
            "(paid|sent|released|transferred|funded) ..3 (too much|double|twice|by mistake|more than) ..14 (back|return|refund|difference) ..8 ({pay-method}|directly|outside|privately|my account)",
            "(send|transfer|wire|pay) ..4 (difference|extra|surplus|remainder|overpayment) ..4 {pay-method}",
        ],
        unless: &[
            "(refund|refunds) (button|page|feature|module|policy|flow|integration|webhook|request|endpoint|logic|form)",
            "(customers|customer|buyers|buyer|users|user|shoppers|guests|stripe api|webhook|woocommerce|shopify|checkout|test the|integration)",
        ],
        ..MESSAGE
    },
    fires: &[
        says("Please send half of it back to my Revolut, the card is closed."),
        says("I paid too much by mistake, return the difference by bank transfer please."),
        says("A refund on Upwork takes days, wire it back privately."),
        says("Give me the money back directly, not through this site."),
    ],
    quiet: &[
        says("I asked for a refund on Upwork, please approve it."),
        says("Customers get refunds to their PayPal; the webhook fails sometimes."),
        says("Please get back to me about the bank's API."),
        says("Do not send money back privately, use the refund button of the contract."),
        says("Return the form directly to the accountant."),
        says("I'll release the rest of the milestone tomorrow."),
    ],
}

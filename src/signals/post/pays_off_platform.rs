//! A way of paying the freelancer that is not the site's own.

use crate::signals::declare::*;

signal! {
    code: "T08",
    id: "pays-off-platform",
    severity: Stop,
    kind: Policy,
    group: Payment,
    summary: "Would pay outside Upwork",
    why: "Money that comes by PayPal, crypto, bank transfer or cheque is not protected by Upwork, and some of it is taken back later. Taking it can cost you the account.",
    act: "Do not give payment details. Say that you are paid through an Upwork contract only, and report the post if the client insists.",
    wrong: "The work may be about payments, such as a checkout or bookkeeping, or the way is named for the client's own customers or suppliers.",
    rule: CIRCUMVENTION,
    trigger: Trigger {
        says: &[
            "{you} ..4 (paid|compensated|payed) ..5 (via|through|by|in|using|with|on|over|thru) (my|our|your|a)? {pay-method}",
            "(we|i|ill|client|company|us|they|he|she|boss) (will|can|could|would|shall|do|am|are|only|usually|normally|always|also)? (only|also|be|usually|normally|make|making)? (pay|paying|send|sending|transfer|transferring|payment|payments|wire|release) \
             ..5 (via|through|by|in|using|with|thru|on|over|to) (my|our|your|a|the)? {pay-method}",
            "(payment|payments|salary|salaries|wage|wages|compensation|payout|payouts|stipend|remuneration|earnings|commission|commissions) (is|are|will|be|shall|gets|get|goes|comes|can|:|weekly|monthly|biweekly|daily|made|done|sent|method|mode|option|options|through|via|by|in) \
             ~6 {pay-method} !(integration|gateway|feature|api)",
            "(paid|pays) (out|daily|weekly|monthly|biweekly|every|each|on|per|hourly|in full|promptly|cash|instantly|directly|the same day)? ..3 (via|through|by|in|using|with|thru) (my|our|your|a)? {pay-method}",
            "(salary|payment|payments|money|pay|wages|funds|earnings|payout|payouts|compensation|it|amount|fee) ..6 (to|into|in) (your|ur) ..2 (bank|account|paypal|payoneer|wallet|upi|gcash|wise|zelle|cashapp|card) !(information|settings)",
            "(what|whats|give|send|share|tell|drop|need|provide|have|include|put|mention|add|leave) ..4 (your|ur|a) {pay-method} (id|ids|address|email|mail|e mail|account|tag|details|link|wallet|info|number|handle|$)",
            "(your|ur) (paypal|pay pal|venmo|cashapp|cash app|zelle|payoneer|usdt|crypto|btc|bitcoin|gcash|upi|wise|skrill) (id|address|email|mail|account|tag|wallet|number|details)",
            "(your|ur) (crypto|usdt|btc|eth) ..1 wallet",
            "(paypal|venmo|zelle|cashapp|gpay|upi|paytm|gcash|payoneer|western union) (you|u)",
            "(do|can|will|would|could|must|if) (you|u|ya) (be able to|be ok to|please|also|have to|ever)? (accept|accepting|take|receive|get paid in|get paid by) (payment|payments|pay|it|money)? (via|through|by|in|using|with|on)? {pay-method} !integration",
            "^ (accept|accepting|accepts) (crypto|usdt|bitcoin|btc|paypal|cash)",
            "(must|should|ok|okay|fine|comfortable|willing|happy|open|agree|agrees|able) (to|with) (accept|accepting|receive|receiving|take|taking|being paid|be paid|get paid|getting paid) ..5 {pay-method}",
            "(ok|okay|fine|comfortable|good) with (crypto|usdt|paypal|bitcoin|btc|payoneer|zelle|wise|bank transfer|cash) (payment|payments|as)?",
            "(can|may|could|should|shall|let|would) (i|me|we|us) (pay|send|paying) ..4 (with|via|by|in|using|through|on) {pay-method}",
            "(have|has|with|need|needs|must have|got) (a|an|your|own|valid|verified|working|active|your own) ..2 (paypal|pay pal|venmo|cashapp|zelle|payoneer|usdt|crypto wallet|btc wallet|upi) ..2 (account|wallet|id)? ..3 (for|to) ..2 (payment|payments|paid|pay|salary|receive)",
            "wire (your|you|u) ..3 (fee|pay|payment|money|salary|amount|half|deposit|funds|earnings)",
            "(send|transfer|mail|cut|issue) (you|u) ..3 (money|pay|payment|salary|funds|amount|half|deposit|{money}) ..4 (via|through|by|in|using|with|on) {pay-method}",
            "(choose|choice|choose between|prefer|preferred|your choice) ..6 (paypal|venmo|zelle|payoneer|usdt|cashapp|wise|crypto) (or|and) ..1 {pay-method} ..4 (payment|paid|pay|salary)?  $",
            "({money}|hour|hr|hourly|week|month|article|word|minute|page|video|task) ..4 (payable|paid|pay) (in|via|by|through|with) {pay-method}",
            "(pay|paid|paying|payment|payments) ..2 (in|with|by) (cash|usdt|btc|bitcoin|crypto|usdc|gift cards|gift card|cheque) ..4 (weekly|daily|monthly|every|each|after|once|when|upfront|same day|on|for your|instead)",
            "(invoice|invoices) ..8 (paid|pay|paypal) ..3 (via|through|by|in|using|with|thru|you|u) {pay-method}?",
            "(freelancers|writers|designers|translators|editors|vas|contractors|developers|voice actors|staff|team members|workers|artists|typists) ..5 (receive|get|collect) ..3 (pay|payment|payments|salary|money|paid) ..2 (via|through|by|in|using|with) {pay-method}",
            "(western union|moneygram|zelle|venmo|cash app|cashapp|paypal|usdt|payoneer|bitcoin) ..3 (payment|payments|payout|payouts) (weekly|daily|monthly|every|each|available|only|preferred|after|upon|guaranteed|same)",
        ],
        says_off_topic: &[
            "(your|ur) (bank|bank account) (details|detail|info|information|number) ..10 (transfer|pay|send|payment|advance|wire|salary|paid|money)",
            "(i|we|ill|wed|id|you|u|your|budget|rate|salary|pay|payment|earnings|advance|half|rest|balance|settle|settled|money|fee|payout|paid|{money}) ~7 {pay-brand}",
            "{pay-brand} ..6 (you|u|your|every|weekly|monthly|within|now|today|only|each|instantly|fast|freelancers|writers|translators|designers|at the end|half|when)",
            "(get|gets|receive|receives|take|takes) (their|your|his|her) (money|pay|payment|salary|earnings|cash) ..3 (by|via|through|in|on|with) ({pay-method})",
        ],
        topic: &[
            "(build|building|develop|developing|integrate|integrating|implement|fix|debug|add|support|accept from|reconcile|reconciling|bookkeeping|record|enter|compare|review|article|script|write|translate|explain|users|customers|customer|buyers|sellers|creators|vendors|suppliers|tenant|tenants|rent|donors|engine|booking|checkout|shop|store|gateway|stripe|button|api|app|website|platform|statement|statements|invoices from|clients|guests|members|flow|works|webhook|ledger|quickbooks|xero|receipts|landing page|disputes|chargeback|chargebacks|refund|withdrawals|withdrawal|fraud|scam) ..16 ({pay-brand}|{pay-method})",
            "{pay-brand} ..14 (button|api|checkout|gateway|integration|users|customers|buyers|sellers|creators|booking|engine|app|website|statement|statements|disputes|fees for|reports|ledger|flow|donation|donations|module|option|options|works|webhook|subscription|subscriptions|account of the)",
            "{not} ~5 {pay-brand}",
        ],
        unless: &[
            "{pay-product}",
            "{audience} ~6 (pay|pays|paid|paying|payment|payments|withdraw|receive|send|transfer|deposit)",
            "(pay|paid|payment|payments|payout|payouts|money|funds|transfer|withdraw|withdrawal|withdrawals) ~6 {audience}",
            "(article|articles|blog|guide|tutorial|explain|explains|write about|topic|topics|compare|comparison|review|news|casino|trading bot|bookkeeper|accountant|accounting|accounts payable|suppliers|vendors|vendor|landing page|\
             app that|app which|app for|website that|system that|option to|options|button|screen|dashboard|feature|module|functionality) ..12 {pay-method}",
            "{pay-method} ..6 (integration|gateway|api|feature|button|buttons|checkout|option|module|screen|dashboard|industry|space|trading|startup|company|exchange|project|platform|data|market|news|casino)",
        ],
        ..CONTACT
    },
    fires: &[
        says("Narrators are paid every Friday through PayPal."),
        says("i pay by USDT, tell me if that is fine with u"),
        says("Your wages go straight into your bank account on the last day of the month."),
        says("Please put your Payoneer email in the proposal, we pay within a day."),
        says("Would you take crypto for the logo?"),
        says("Compensation: $9 per page, paid via Western Union or MoneyGram."),
        says("Finish the ledgers by Sunday and I zelle you on the spot."),
        says("We send you the money by bank transfer after each translated chapter."),
    ],
    quiet: &[
        says("Add PayPal and Apple Pay to the checkout of our bakery."),
        says("Sellers are paid via Payoneer and the report shows each transfer."),
        says("We do not pay by PayPal or crypto, all contracts run on Upwork."),
        says("Write a comparison of Wise, Revolut and PayPal for travellers."),
        says("Match bank transfers with open bills in QuickBooks, about forty a week."),
        says("Members can pay with crypto in our app; the screen for it is missing."),
        says("A wise editor with an eye for rhythm, paid by the hour."),
        says("The agent pays suppliers by wire and you only check the numbers."),
    ],
}

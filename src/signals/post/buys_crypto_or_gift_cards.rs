//! Crypto, gift cards or goods that the freelancer is to buy or exchange for the client.

use crate::signals::declare::*;

signal! {
    code: "T12",
    id: "buys-crypto-or-gift-cards",
    severity: Stop,
    kind: Fraud,
    group: Payment,
    summary: "Buy crypto or gift cards for them",
    why: "Crypto and card codes cannot be called back, while the money that you get for them can. It usually comes from a stolen card, and your account is held when that is found out.",
    act: "Buy, sell and exchange nothing for the client. Report the post.",
    wrong: "The work may be about crypto or gift cards, such as an article, a trading program or a shop.",
    rule: STAYING_SAFE,
    trigger: Trigger {
        says: &[
            "(buy|buys|buying|purchase|purchases|purchasing|convert|converting|exchange|exchanging|sell|sells|selling|get|swap) (me|us|some|the|your|my|our|his|{money}|{number}|upwork|balance|money|dollars|funds) ..3 (to|into|for|in|of)? ..1 {coin} !(trading|bot|api|articles|education|news)",
            "(buy|purchase|convert|exchange|sell|swap) {coin} (from|on|at|via|through|for|with|and|to) ..3 (binance|coinbase|kraken|bybit|okx|kucoin|p2p|me|us|my|our|cash|atm|local|your|send|transfer|paxful|exchange|bank)",
            "(buys|purchases|sells|exchanges|buy|purchase|exchange|sell) {coin} (for|to) (me|us|our company|my company|my|our) !(app|bot|platform|clients|website|users|exchange)",
            "(transfer|send|deposit|pay) ..3 {coin} ..3 (to|into) ..1 (my|our|me|us|this|his|the following|below) ..2 (wallet|address|account)?",
            "(send|deposit|invest) ..3 ({number}|{money}|some) ..2 ({coin})? ..8 (get|receive|earn|back|return|returns) ..3 (double|triple|2x|3x|5x|10x|back|twice)",
            "(2x|3x|5x|10x|double|triple|guaranteed) (return|returns|profit|back) ..8 ({coin}|deposit|investment|invest|wallet)",
            "(release|pay|send|give) ..5 (milestone|upwork|payment|here) ..6 (you|u) ..3 (send|transfer|give|return|pay) ..4 {coin}",
            "(pay|paid|give|release) (you|u) (on|via|through|in|by) upwork ..6 (send|transfer|buy|return|give) ..4 {coin}",
            "(upwork|platform) ..2 (balance|earnings|money|funds) ..6 (crypto|usdt|btc|bitcoin|cash|exchange)",
            "(exchange|swap|trade|convert) ..3 upwork ..6 (crypto|usdt|btc|bitcoin|paypal|cash|payoneer)",
            "(convert|exchange|turn) ..4 (to|into|for) {coin} ..4 (using|with|on|through|via) (your|ur)",
            "p2p ..2 (trade|trades|trading|trader|exchange|transfer|transfers|merchant) ..6 (your|ur|account|bank|profit|commission|name)",
            "(buy|buys|buying|purchase|purchasing|get|send|pick up|collect|need|grab|order) (me|us|some|a few|few|several|the|for me|our|two|three|five|{number}|{money})? ..2 {gift-brand} (gift)? (card|cards|vouchers|voucher|egift|codes) ..12 \
             (send|sending|code|codes|for me|for us|reimburse|reimbursed|scratch|photo|picture|pin|text|refund|refunded|paid back|bonus)",
            "(buy|buys|buying|purchase|purchasing|send|pick up) (me|us|some|a few|few|several|two|three|five|{number}|{money}) ..3 (gift card|gift cards|giftcards|giftcard|vouchers|egift cards|prepaid cards|vanilla cards)",
            "(gift|steam|itunes|apple|google play|amazon|razer|vanilla|sephora|prepaid|walmart|target) (card|cards) ..8 (scratch|pin|send ..2 photo|send ..2 picture|send ..2 code|send ..2 codes|text ..2 code|text ..2 codes|reveal)",
            "(scratch|scratched) ..4 (card|cards|code|codes|back|photo|pin)",
            "(buy|buys|purchase|order|purchasing) (products|items|goods|phones|iphones|laptops|things|stuff|product|orders) ..8 (own money|your money|own card|own pocket|your card|first) ..8 (reimburse|reimbursed|refund|refunded|bonus|back|commission|paypal)",
            "(buy|purchase|order) ..6 (amazon|product|item|products|items) ..6 (reimburse|reimbursed|refund|refunded|pay you back|money back) ..6 (bonus|review|after|paypal|plus|with|via)",
            "(lend|borrow|loan) (me|us) ..4 ({coin}|{money}|money|funds)",
            "(use|have|need|using|through|with) (your|ur|own) (binance|coinbase|kraken|bybit|crypto|usdt|metamask|wallet) ..2 (account|wallet)? ..8 (buy|purchase|exchange|convert|receive|transfer|p2p|send|sell)",
        ],
        says_off_topic: &[
            "(get|buy|fetch|pick|bring|purchase) (me|us)? ..3 (itunes|steam|apple|amazon|google play|razer|razer gold|sephora|vanilla|walmart|xbox|playstation|visa gift) (gift)? (cards|card|vouchers|voucher) ..10 (me|us|send|text|scratch|add|contract|pay|reimburse|codes|photo|photos|staff|customers|extra|back)",
            "(purchase|buy|sell|exchange|trade|purchasing|buying) {coin} ..5 (weekly|daily|earn|spread|commission|profit|monthly|for us|for me|you get|regularly|every)",
            "(buy|purchase|get|send) {coin} (with|using|from) ..2 (milestone|upwork|contract|money|payment|funds|balance|your)",
            "(put|deposit|send|invest|pay) ..1 ({number}|{money}) {coin}? ..3 (and|then)? ..2 (withdraw|get|receive|earn|take out|cash out) ..1 ({number}|{money}|double|twice|back)",
            "(turn|change|swap|convert|exchange|send|return|transfer|give|cash out) ..4 (it|that|them|money|funds|balance|payment|amount|dollars) ..3 (into|to|for|as|in) ..1 {coin}",
            "(get|buy|send|find|need|want) (me|us) ..4 {coin}",
            "(trade|trading|buy|sell|exchange) ..1 {coin} ..4 (with|using|through|via|from|on) (your|ur|own) ..2 (account|bank|name|card|wallet|money|binance)",
            "(grab|get|buy|purchase|pick up|collect|fetch|order) ..5 {gift-brand} (gift)? (cards|card|vouchers|codes|voucher) ..12 (send|email|text|picture|pictures|photo|photos|code|codes|numbers|back|read|report|redeem|pin)",
            "(gift cards|gift card|gift vouchers|gift voucher|vouchers|voucher|prepaid cards) ..8 (send|email|text|report|read|tell|forward|give) ..4 (code|codes|numbers|number|pictures|pin|pins|photo|back|digits) ..4",
            "(invest|deposit|put) ..4 ({money}|{number}|money|funds) ..6 {coin} ..8 (double|triple|profit|daily|return|returns|guaranteed|back|week)",
            "(mystery|secret) shopper ..12 (gift|voucher|vouchers|card|cards|money|western union|check)",
        ],
        topic: &[
            "(article|articles|blog|translate|guide|tutorial|content|website|app|bot|smart contract|solidity|script|api|dapp|developer|dashboard|mockup|design|screen|feature|widget|plugin|whitepaper|video|integrate|module|platform|algorithm|strategy|tax|report|salon|policy|testers|winners|thank you|shop sells|redemption|checkout|customers|users|snipe|token|nft|course|exchange with) ..16 ({coin}|gift|card|cards|voucher|vouchers|p2p)",
            "({coin}|gift card|gift cards|voucher|vouchers) ..10 (app|bot|website|feature|screen|article|articles|dashboard|platform|policy|design|mockup|api|tax|from us|as a thank)",
        ],
        unless: &[
            "(article|articles|blog|write about|guide|guides|tutorial|course|content|landing page|website|app|bot|smart contract|solidity|script|api|dapp|web3 developer|dashboard|mockup|mockups|screen|feature|widget|plugin|token contract|whitepaper|video|ui|ux|integrate|integration|\
             module|platform|algorithm|strategy|indicator|backend|rust developer|python) ..16 ({coin}|gift|card|cards|buy|exchange|p2p)",
            "({coin}|gift card|gift cards) ..6 (app|bot|website|feature|screen|article|articles|dashboard|platform|mockup|mockups|page|pages|shop|store|plugin|module|industry|space|project|startup|design|redemption)",
            "{audience} ~5 (buy|sell|transfer|exchange|convert|purchase|swap|scratch|deposit)",
        ],
        ..CONTACT
    },
    fires: &[
        says("You buy USDT on Binance for me with your own account and I add ten percent."),
        says("Get three Steam cards at the shop, scratch them and send me a picture of the codes."),
        says("I release a milestone here and you send me bitcoin for it."),
        says("Looking for partners in Europe for p2p transfers with their bank, daily profit."),
        says("order phones with your own card first, company reimburses you with 8% commission"),
        says("deposit 0.02 BTC and receive double after the audit task"),
        says("Can you exchange my Upwork balance into crypto?"),
    ],
    quiet: &[
        says("Explain to beginners how one buys bitcoin and where the risks lie, 1,500 words."),
        says("The bot buys and sells ETH on Binance when the averages cross."),
        says("Shoppers can redeem a gift card at checkout; that screen is to be drawn."),
        says("Nobody of our team will ever ask you to buy gift cards or crypto."),
        says("Photos of our paper gift cards are needed for the spring catalogue."),
        says("As a thank-you every tester gets a small gift card from us."),
        says("A smart contract that transfers USDC between two wallets after a vote."),
    ],
}

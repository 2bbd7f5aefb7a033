//! A contract or a payment that is to be closed, reopened or cut in odd ways.

use crate::signals::declare::*;

signal! {
    code: "M19",
    id: "splits-or-closes-contract",
    severity: Caution,
    kind: Risk,
    group: Payment,
    summary: "Wants the contract closed or split",
    why: "Ending a contract sends back what is not yet released, and each new start resets the deadlines that protect you.",
    act: "Keep the contract open until everything due is released. Change milestones instead of closing.",
    wrong: "Both sides can agree in writing on a new plan.",
    rule: ENDED_CONTRACT,
    trigger: Trigger {
        says: &[
            "(end|close|cancel|terminate|finish) (the|this|our|that)? ..1 contract ..7 (and|then|so|first|open|new|reopen|re open|again|another|before)",
            "(release|pay|approve) ..2 (half|part|a part|some|{percent}|partial|partially|a bit|a portion) ..8 (now|rest|later|then|and|next|new|move|after|first)?",
            "(mark|set|click) ..4 (complete|completed|done|finished|as complete|as done) ..8 (pay|release|later|then|then i|and i|before)",
            "(move|roll|shift|transfer|carry) ..4 (rest|remainder|balance|remaining|half|amount|funds) ..6 (next|new|another|other|later) (milestone|contract|offer)?",
            "(new|another|second|fresh) contract ..8 (lower|cheaper|smaller|instead|and close|same work|after you (close|end|cancel))",
            "(i|ill|we|well) ..2 (cancel|end|close) ..4 (contract|milestone) ..6 (open|make|create|start|send) ..2 (new|another)",
        ],
        unless: &[
            "(phone|rental|lease|insurance|mobile|gym|smart|internet|employment) (contract|contracts)",
            "(users|user|tenant|tenants|landlord|button|feature)",
            "(release|released|releasing|releases) ..5 (notes|version|build|date|app|update|beta|candidate|feature|album|song|book)",
        ],
        ..MESSAGE_LATER
    },
    fires: &[
        says("Let's end this contract first, I open another one next week."),
        says("I would release a part now and the rest when my customer pays."),
        says("Click on complete and I pay you later, the system needs it."),
        says("Can we move the remaining amount to the next milestone?"),
    ],
    quiet: &[
        says("The contract has no end date, is that right?"),
        says("I released the milestone, thank you!"),
        says("We want to release part one of the app in May."),
        says("The tenant ends the contract and opens a new one; the form has to allow that."),
        says("Please do not close the contract yet, there will be more."),
        says("Half of the pages are approved, the others tomorrow."),
    ],
}

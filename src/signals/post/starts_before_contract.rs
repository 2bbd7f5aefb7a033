//! Work that is to begin, or be finished, before there is a contract.

use crate::signals::declare::*;

signal! {
    code: "T22",
    id: "starts-before-contract",
    severity: Serious,
    kind: Policy,
    group: Payment,
    summary: "Wants work before the contract",
    why: "Nothing you do before you accept an offer is protected: there is no funded milestone and no work diary, so the client may simply not pay. \
          Upwork asks freelancers to report such requests.",
    act: "Say that you begin as soon as the offer is accepted and the first milestone is funded; sending an offer takes a client two minutes.",
    wrong: "It may only mean that you should be free to begin right after the hire, or that a larger contract follows a first paid one.",
    rule: REPORTING,
    trigger: Trigger {
        says: &[
            "(start|starting|begin|beginning|commence|kick off|get going|get started|getting started|go ahead|dive in|proceed) ~8 (before|without|ahead of|prior to|while|even if|until) ~8 (contract|contracts|offer|hire|hired|hiring|milestone|milestones|escrow|billing|paperwork|payment method|agreement|formalities|formality)",
            "(work|working|finish|complete|deliver|draft|code|edit|translate|write|design|build|record|transcribe|do|submit) ~4 (it|this|the|on|first|some|few|initial|part|one|already|work|your|for) ~4 (before|without|ahead of|prior to) ~2 (i|we|you|the|any|a|an|your|our|my|sending|opening|there|getting|setting)? ~4 (contract|offer|milestone|milestones|escrow|hire you|hired|hire|fund|funding|formal)",
            "(send|sending|sent|make|create|issue|set up|setup|open|activate|award|fund|put|give|post|release|sign|arrange|prepare|do|raise) ~2 (the|a|an|you|your|official|formal|upwork|our)? ~2 (contract|offer|milestone|milestones|escrow) ~3 (later|afterwards|afterward|at the end|after the fact|next (week|month)|in a? (few|couple) days|(after|once|when|as soon as|upon) ~2 (you|u|the work|work|delivery|completion|finishing|submission|everything|all|your|its|it|done|job|half))",
            "(contract|offer|milestone|milestones|escrow|hire|hiring) ~3 (comes|come|follows|follow|be sent|be created|be made|be set|be issued|be funded|be done|be opened|be activated|sent|created|issued|funded|opened|arranged) ~3 (later|afterwards|afterward|at the end|next (week|month)|(after|once|when|upon|as soon as) ~3 (finish*|deliver*|complet*|done|submit*|start*|begin*|began|work|draft|files|file))",
            "(contract|offer|milestone|paperwork|hire|upwork side|formal part|formalities|official part) (will|can|could|is|comes|come|to)? ~3 (later|afterwards) !(stage|stages|phases|phase|milestones)",
            "(start|begin|work|proceed|go ahead|get going|get started|commence) ~6 (now|today|tonight|right away|immediately|already|straight away|meanwhile|meantime|asap|at once|first) ..12 (contract|offer|milestone|hire|billing|payment method|escrow|card|paperwork) ~8 (later|afterwards|soon|tomorrow|meanwhile|meantime|week|weekend|fixed|verified|sorted|approved|approves|pending|processed|processing|clears|ready|working)",
            "(while|until|as|because|since) ~3 (fix|fixing|verify|verifying|sort|sorting|sorts|update|updating|set|setting|resolve|resolving|wait|waiting|approves|clears|verifies) ~6 (billing|payment method|card|bank account|contract|offer|escrow|hire) ..10 (start|begin|work|proceed|get going|go ahead|get started|do)",
            "(start|begin|work|proceed|get going|go ahead|get started) ..8 (while|until|as) ~3 (fix|fixing|verify|verifying|sort|sorting|update|updating|set|setting|resolve|resolving|approves|clears|verifies|waiting|wait) ~6 (billing|payment method|card|bank account|contract|offer|escrow|hire|payment)",
            "(dont|do not|not|no need to|no point) ~2 (wait|waiting|worry) ~2 (for|about) ~3 (contract|offer|milestone|escrow|hire|paperwork|formal|funding)",
            "no need (for|of) ~2 (contract|offer|milestone|escrow) ~3 (to start|to begin|first|yet|now|at the start|in the beginning|initially)",
            "(make|making|do|handle|formalise|formalize|sort|settle|put) ~4 (official|contract|paperwork|formalities|formal|offer) ~3 (later|afterwards|once|after (you|the|we|i))",
            "(first|initial|trial|test) (days|day|week|few|part|task|tasks|article|articles|video|videos|draft|page|pages|chapter|file|files|order|batch) ~6 (before|without|prior to) ~4 (contract|offer|milestone|escrow|hired|hire)",
            "(before|until) (i|we) (hire|send|open|fund|create|make|set|activate|release|award|formally|officially) ~4 (contract|offer|milestone|escrow|you|hire) ~8 (finish|finished|complete|completed|deliver|delivered|start|started|begin|draft|done|work)",
            "(hire|hired|hiring|contract|offer) (you|u|him|her|the person)? ~2 (only|just)? (after|once|when) ~2 (you|u|the) (have|has|are|had|is)? (finish*|complet*|deliver*|done|did|built|written|designed|translated|edited|submitted the (work|files|project|article|design|translation|video|code))",
        ],
        unless: &[
            "(interview|interviews|nda|portfolio|resume|cv|questionnaire|background|proposal|application|onboarding|assessment|reference|references|call|video call|screening|questions|zoom|chat|discovery)",
            "(long|ongoing|full|permanent|bigger|monthly|next|larger|longer|extended|retainer|additional|further|larger|second|another|new|annual|paid) (term|time)? (contract|contracts|offer|milestone|milestones|position|engagement)",
            "(after|once|when|upon|as soon as) ..3 (contract|offer|hire|milestone|hired|escrow) (is|has|was|are|gets|been)? ~2 (signed|accepted|funded|in place|approved|set up|started|active|agreed|sent)",
            "(smart|rental|lease|employment|vendor|insurance) (contract|contracts|agreement)",
            "(user|users|customer|customers|buyer|buyers|tenant|tenants|landlord) ..12 (contract|offer|escrow|milestone)",
            "(offer|offers|offering|contract) (page|pages|letter|letters|form|section|price|code|codes|wall|template|templates|document|law|management)",
        ],
        ..CONTACT
    },
    fires: &[
        says("You would get going on the illustrations today, the offer follows once everything is done."),
        says("I'd like somebody who can begin now, I will send the contract next week when my card works again."),
        says("Our billing is stuck so please proceed with the audit while we fix the payment method."),
        says("No need to wait for the offer, just start translating and we make it official afterwards."),
        says("You record the first chapter before I open the contract so that I see you are serious."),
        says("The milestone will be funded after you have delivered the dashboard."),
        says("we hire only after you have finished the first batch of listings"),
        says("Work begins tonight without any contract, Upwork paperwork comes later."),
    ],
    quiet: &[
        says("You should be able to start as soon as the contract is signed."),
        says("We'd like a short call before we send the offer."),
        says("Please do not start before the contract is in place, we want every hour covered."),
        says("Tenants can send the offer after they finish the checklist; build that flow."),
        says("After this small paid task we will make you a long-term offer."),
        says("Write a smart contract that starts before the token sale closes and releases funds later."),
        says("Send us your portfolio before we talk about a contract."),
        says("The start date is part of the contract and can be moved by a week."),
        says("We will set milestones together before the work begins."),
    ],
}

//! Rights and promises that are to be signed away before anybody has talked.

use crate::signals::declare::*;

signal! {
    code: "T51",
    id: "non-compete-before-talk",
    severity: Note,
    kind: Risk,
    group: Legal,
    summary: "Wants rights or promises up front",
    why: "On Upwork the rights to your work pass to the client when it is paid in full. A ban on working for others, or a claim to ideas from your \
          proposal, reaches further than that and can cost you later jobs.",
    act: "Read what you sign, ask for the text in Upwork's messages, and strike out bans on other clients that have no end and no pay.",
    wrong: "A plain agreement to keep secrets is normal, and for an inventor or an agency it may be needed before they can say anything.",
    trigger: Trigger {
        says: &[
            "(non compete|noncompete|non competition|no compete|non solicitation|non solicit|non circumvention|noncircumvent*|exclusivity agreement|restrictive covenant) !clause*",
            "(sign|signing|accept|agree to) ..5 (non compete|noncompete|non competition|non solicitation|non circumvention|exclusivity) ",
            "(all|any|every) ..2 (idea|ideas|concept|concepts|draft|drafts|work|works|submission|submissions|sample|samples|suggestion|suggestions|content|designs|material|proposals) ..6 (belong|belongs|become|becomes|property of|owned by|ownership of|remain|remains) ..4 (us|me|our|ours|company|client|mine|agency|property)",
            "(ideas|concepts|drafts|samples|submissions|designs|proposals|suggestions) ..4 (are|become|remain|will be|shall be) ..2 (our|my|ours|mine|the companys|property of) ..2 (property|ip|intellectual|us)?",
            "(we|i) (own|keep|retain|reserve) ..3 (rights|ownership|copyright|ip) ..4 (to|of|over|in|on) ..3 (ideas|samples|drafts|submissions|proposals|test|everything|concepts|unpaid|applications|whatever)",
            "(give|sign|hand|waive|transfer|assign) ..2 (up|over|away)? ..2 (all|any|your) ..2 (rights|copyright|moral rights|ip rights|ownership) ..5 (before|upfront|up front|even if|whether or not|regardless|in advance|prior|immediately|upon submission)",
            "(sign|signed|signing|execute|agree to) ..5 (nda|non disclosure|nondisclosure|confidentiality agreement|confidentiality) ..3 (before|first|prior|upfront|up front|in order to|to (get|receive|see|hear|learn)) ..8 (details|detail|discuss|talk|hear|share|tell|told|know|information|interview|call|shared|sharing|brief|learn|first)",
            "(nda|non disclosure agreement|confidentiality agreement) first ..12",
            "(details|discuss|talk|hear|share|tell|know|information|interview|shared|revealed|explain|explained) ..3 (only after|until|unless|once|after) ..6 (sign|signed|signing|executed|execute) ..4 (nda|non disclosure|nondisclosure|confidentiality)",
            "(nda|non disclosure agreement|confidentiality agreement) ..4 (before|first|prior to|required before|must be signed before|upfront) ..6 (talk|discuss|details|interview|share|call|tell|information|project details|anything|start talking|reveal)",
            "(not|never|cannot|cant|may not|must not|prohibited|forbidden|banned|wont) ..2 (from)? ..1 (work|working|serve|serving|accept|take) ..3 (for|with|from|on) ..3 (competitor|competitors|competing|similar companies|similar clients|same industry|same niche|same field|our clients|similar projects)",
            "(penalty|liquidated damages|fine|fines) ..4 ({money}|if you (break|breach|violate|disclose|share)) ",
            "(forbid|forbids|prohibit|prohibits|bars) you ..2 (from|to)? ..2 (serve|serving|work|working|accept|take|help|helping) ..8",
            "(anything|everything|whatever|all) you ..2 (submit|send|propose|pitch|share|show|upload) ..8 (is|are|becomes|become|belongs|will be) ..1 (ours|mine|our|my|to us|property)",
            "before ..5 (speak|talk|discuss|meet|call|share|tell|interview|say) ..6 (sign|signed) ..4 (nda|ndas|non disclosure|confidentiality)",
        ],
        unless: &[
            "(draft|write|review|template|app|software|tool|management|lawyer|attorney|legal|paralegal|law|contract review|ai agent|generate|generator|translate|translating|document|documents|platform|analyze|analyse|article|clause|clauses|extract)",
            "(no|without|not) ..2 (nda|non compete|noncompete|confidentiality|exclusivity)",
        ],
        // "may not work for competitors" carries its own negation, and it is the demand.
        guards: crate::text::guards::Guards::STORY.and(crate::text::guards::Guards::QUOTES),
        ..POST
    },
    fires: &[
        says("You sign a non-compete for two years before the first call."),
        says("All ideas sent with a proposal become property of our agency."),
        says("NDA first, only then I tell you what the project is."),
        says("The freelancer may not work for competitors of ours during and after the contract."),
        says("We keep all rights to the samples, hired or not."),
    ],
    quiet: &[
        says("After hiring we sign a standard NDA."),
        says("Lawyer who reviews a non-compete clause for our staff in Texas."),
        says("Build an app that manages NDA documents and their signatures."),
        says("All work is yours until it is paid, then the rights pass to us as usual on Upwork."),
        says("Compete with the best: a contest of school bands needs a poster."),
        says("The designs must fit our brand and be our best campaign yet."),
    ],
}

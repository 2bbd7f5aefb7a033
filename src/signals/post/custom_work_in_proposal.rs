//! Work made for this job that is demanded inside the proposal.

use crate::signals::declare::*;

signal! {
    code: "T19",
    id: "custom-work-in-proposal",
    severity: Caution,
    kind: Risk,
    group: FreeWork,
    summary: "Wants custom work in the proposal",
    why: "A mock-up, audit or plan made for this job is unpaid work, and it is often collected from many without anyone being hired.",
    act: "Show past work and two or three sentences on how you would go about it. Offer the mock-up or plan as a first small milestone.",
    wrong: "A short outline of your approach, or samples of past work, is a fair wish.",
    rule: HONEST_USE,
    trigger: Trigger {
        says: &[
            "(attach|include|send|submit|put|add|post|upload) ..3 (it|that|this|them|result|results) ..2 (to|with|in|into|along with) (your|the|ur) {application-word}",
            "(only|just) ..2 (answer|answers|respond|reply|read|consider|review|shortlist|interview|hire) ..3 (people|freelancers|those|applicants|candidates|proposals|designers|editors|writers|bids) ..3 (who|that|which|with) ..2 (send|attach|include|submit|make|provide|attached|included)? ..3 (short|sample|custom|mockup|draft|edit|demo|concept|test) ..10",
            "(outline|title ideas|headline ideas|first page|first paragraph|opening paragraph|hook|script idea|three ideas|5 ideas|logo idea|logo concept|rough concept|rough draft|rough sketch|short edit|strategy|content calendar|layout) ..8 (in|with|to|when|into) ..1 (your|the|you) {application-word} !form",
            "(when|while) (you)? (apply|applying|bid|bidding) ..2 (send|include|attach|submit|provide|show) ..4 {custom-work}",
            "(in|with|to) (your|the) {application-word} ..6 (outline|title ideas|headline ideas|written first page|mock up|mockup|draft of|three ideas|rough concept|sketch|full plan|sample layout|audit)",
            "(include|attach|send|submit|provide|share|create|add|make|show|post|write|prepare|record) ..8 {custom-work} ..8 (with|in|along with|as part of|when|inside|into|to|together with) (your|the|a|ur|you)? ..1 {application-word}",
            "{application-word} ..4 (must|should|needs to|has to|have to|shall|ought to|need to) ..2 (include|contain|come with|have|feature|show|attach|be accompanied by) ..6 {custom-work}",
            "(with|in|inside|along with|together with) (your|the|ur) {application-word} ..4 (include|attach|send|submit|provide|share|add|please|we want|we expect|i want|i need|we need|i expect|show) ..8 {custom-work}",
            "{application-word} (without|missing|that lack|lacking|with no|not including|that do not include|that dont include) ..4 ({custom-work}|mockups|samples of our|drafts|demos|prototypes) ..8 (ignored|rejected|skipped|declined|considered|read|deleted|looked)",
            "(only) ..4 (look|read|consider|review|answer|respond|reply) ..4 {application-word} ..4 (with|that (include|contain|come with|have)|including|containing) ..6 {custom-work}",
            "(before|prior to) (we|i) ..2 (choose|hire|decide|select|pick|award|interview|shortlist) ..8 (draw|make|design|create|send|write|build|edit|prepare|record|submit|sketch|show) ..3 (a|an|the|us|me|your|one) ..3 ({custom-work}|concept|sketch|sample|version|clip)",
            "(edit|cut|fix|translate|write|design|solve|record|build|redesign|improve|transcribe|rewrite|debug) ..10 (and|then) (post|attach|send|submit|include|share) ..4 (with|in|to) (your|the) {application-word}",
            "(with|in) (your|the) {application-word} (send|include|attach|submit|provide) ..3 (fixed|edited|translated|corrected|finished|working|solved) ..2 (version|code|file|clip|video|text|page)",
            "to (apply|be considered|qualify) ..4 (make|create|design|build|write|edit|record|draw|produce|redesign|solve|send|submit) (a|an|the|us|one|this) ..4 (mockup|mock up|wireframe|draft|prototype|concept|sketch|demo|sample (design|edit|article|page|video|clip)|audit|strategy)",
            "(mockup|mock up|wireframe|audit|prototype|sample edit|sample design|poc) ..3 (required|needed|mandatory|expected) (in|with|to|for|when) ..2 ({application-word}|apply|applying|application)",
        ],
        unless: &[
            "(portfolio|cv|resume|link|links|rate|rates|availability|experience|certificate|certificates) ..12 (attach|include|add|send|put|submit|upload)",
            "(past|previous|prior|existing|earlier|portfolio|recent|similar|relevant|already|other) ..4 {custom-work}",
            "{custom-work} ..5 (past|previous|prior|you have done|youve done|from your portfolio|you made|you have made|youve made|you have built|youve built|completed)",
            "(link|links) (to|of) ..3 (demo|demos|prototype|prototypes|mockups|mockup|draft)",
            "(after|once|upon) ~4 (hire|hired|hiring|contract|kick|kickoff|award)",
            "(deliverable|deliverables|milestone|milestones) ..10 {custom-work}",
        ],
        ..CONTACT
    },
    fires: &[
        says("Add a mock-up of our start page to your proposal so that we can compare."),
        says("Your bid should contain a complete audit of our three ad campaigns."),
        says("Proposals without a draft of the first chapter are not read."),
        says("Cut the clip behind the link and post it with your application."),
        says("To be considered, design a concept of our mascot, even a rough one."),
    ],
    quiet: &[
        says("Please put two links to earlier wireframes into your proposal."),
        says("You will build a prototype after the kick-off call."),
        says("Tell us in two or three sentences how you would go about it."),
        says("The deliverable is a detailed plan, followed by wireframes."),
        says("Write a draft of a grant proposal for our museum, budget included."),
        says("Attach a CV and two demos of songs you have mixed before to your application."),
    ],
}

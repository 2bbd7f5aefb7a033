//! Typing and copying work, the bait of the commonest scam on beginners.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "T25",
    id: "retyping-bait",
    severity: Serious,
    kind: Fraud,
    group: Fraud,
    summary: "Typing work, often a bait",
    why: "Typing pages from pictures into Word has had no market since text recognition; posts that offer it, above all at a high price a page, \
          mostly end with a fee to pay or a passport to send on a messenger.",
    act: "Look at the client's record first. Pay nothing and send no identity papers, whatever the reason given; report the post when asked to.",
    wrong: "Clients with a record do need old or handwritten documents typed, or files converted with their layout.",
    rule: SCAM_SIGNS,
    trigger: Trigger {
        says: &[
            "(retype|retyping|re type|re typing|retyped|type out|typing out|type up|typing up|typed out|typed up) ~8 (page|pages|pdf|pdfs|document|documents|image|images|word|book|books|files|manuscript|scanned|scans|handwritten|screenshots|pictures|photos|notes|letters|forms|manual|manuals|report|reports|text|texts|printed|diary|recipes)",
            "(typing|retyping|typist) (job|jobs|task|tasks|assignment|assignments|gig|gigs|position|vacancy|vacancies|opportunity) !(board|scheduler)",
            "(typing|retyping) (work|project|projects) (available|for|from|is|at|needed|!scope|$)",
            "(typist|typists) ~2 (needed|wanted|required|urgently|job)",
            "(need|looking for|hiring|seeking|require|want) ~4 (typist|typists) ~6 (type|word|documents|pages|pdf|handwritten|books|home|scanned|image|images|job|work)",
            "(copy|cut|copying) (and|n|amp)? (paste|pasting) (job|jobs|work|task|tasks|typing|project|projects|assignment|gig|data entry) !(code)",
            "(simple|easy|basic|just|only|online|daily|home) (copy|copying) (and|n)? (paste|pasting)",
            "(form filling|form fill|captcha typing|captcha entry|captcha solving|ad posting|ads posting|sms sending|offline data entry|page typing|novel typing|book typing|article typing|ebook typing|document typing|pdf typing|word typing|online typing|image typing|content typing|home typing|notepad typing) ~1 (job|jobs|work|task|tasks|project|projects|position|assignment|needed|worker|workers|vacancy)",
            "(type|typing|typed|retype|retyping|copying|transcribe|transcribing|handwritten|scanned|data entry|convert|converting) ..14 ({money} (per|a|each|every|for each|for every|for one|for a)? (page|pages|image|images|sheet|sheets|picture)|{money} (for|per|each|every) ({number}|ten|hundred|one) (pages|images|page|sheets|words))",
            "({money} (per|a|each|every|for each|for every|for one)? (page|pages|image|images|sheet|sheets)) ..10 (type|typing|typed|retype|retyping|copying|handwritten|scanned|data entry)",
            "(type|typing) ~6 (handwritten|scanned|image|images|picture|pictures|photos|jpg|jpeg|screenshots|hard copy|hard copies|pdf|pdfs|manuscript|pages) ~6 (word|doc|docx|google doc|notepad|document|file|excel|computer|ms|format|text)",
            "(type|typing|copy|copying) ~3 (text|texts|content|words|pages|what|everything|it) ~4 (from|in|on) ~3 (image|images|picture|pictures|photos|pdf|pdfs|scans|scanned|screenshots|jpg|jpeg|book|books|paper|handwritten) ~5 (word|doc|docx|google doc|google docs|notepad|document|text file|file|ms)",
            "(type|typing|copy|copying) ~5 (exactly|word for word|same as|as it is|as they are|as is|word by word|letter by letter) ~8 (word|document|pdf|image|images|page|pages|scanned|scan|picture|doc|original)",
            "(data entry|typing|copy paste|copy and paste|form filling) ..10 (daily|weekly|same day|instant|fast|everyday|high|attractive|handsome|huge|great|guaranteed|immediate) (payment|payments|payout|payouts|pay|salary|income|money|earning|earnings)",
            "(daily|weekly|same day|instant|everyday|high|attractive|handsome|guaranteed|immediate) (payment|payments|payout|payouts|pay|salary|income|earning|earnings) ..10 (typing|data entry|copy paste|copy and paste|form filling)",
            "(only|just|need to|have to|job is to|work is to|task is to|you will|youll) ~1 (type|typing|copy) ~5 (page|pages|scanned|handwritten|images|pictures|pdf|pdfs|documents) ",
            "(image|images|picture|pictures|photo|photos|scans|scanned|handwritten|jpg|jpeg|pdf|pdfs) ~3 (files|pages|documents)? ~4 (rewritten|retyped|typed|converted|copied|transferred|transcribed|entered|put|moved) ~3 (in|into|to|as) ~3 (word|doc|docx|ms|microsoft|google docs|notepad)",
            "(image|images|picture|pictures|photo|photos|scans|scanned pages|jpg|jpeg|pdf|pdfs) (to|into) (text|word|doc|document) ~3 (manual|manually|typing|by hand|no software|without software|no ocr)",
            "(manual|manually) ~2 (type|typing|typed|retype|retyping|copying) ~8 (pdf|image|images|pages|documents|scanned|pictures|word|files|book)",
            "(for|do|doing|of|in|is|our) (novel|book|page|pdf|word|document|ebook|offline|image|manuscript) typing",
            "(per|each|every) page (typed|retyped)",
            "(word|doc|docx) ~3 (from|out of) ~3 (photos|pictures|images|scans|pdf|pdfs|jpg|jpgs|scanned) ~6 typing",
            "type ~3 (text|content|words) ~3 (of|from|in) ~3 (pdf|pdfs|image|images|picture|pictures|scan|scans|book|scanned)",
            "(typist|typists|typer|typers) ~4 (for|to) ~4 (pages|documents|handwritten|book|books|scanned|forms|letters|notes|type)",
            "(work|job|task) is ~2 copy (and|n)? paste",
            "copy (and|n)? paste only",
        ],
        says_off_topic: &[
            "(pdf|pdfs|image|images|jpg|jpgs|jpeg|jpegs|png|scan|scans|scanned|handwritten|handwriting|picture|pictures|photo|photos|screenshots|screenshot|hardcopy|hard copy|hard copies|book|books|manuscript|manuscripts) (file|files|document|documents|pages|text|texts|copy|copies|notes|letters|paper|papers)? (to|into|in|2) (a|an|editable|typed|clean)? (ms|microsoft|editable)? (word|doc|docx|typed|typing)",
            "(convert|converting|conversion|transcribe|transcribing|turn|turning|transfer|transferring|change|changing|rewrite|copy|copying|put|putting|enter|entering|move) ~7 (handwritten|scanned|scans|image|images|photos|pictures|pdf|pdfs|hard copy|hard copies|jpeg|jpegs|jpg|jpgs|screenshots) ~6 (word|doc|docx|typed|ms|microsoft word|notepad|editable document)",
            "(handwritten|scanned|scans|image|images|photos|pictures|pdf|pdfs|hard copies|screenshots) ..4 (convert|type|turn|transcribe|change|copy|put|retype|rewrite) (them|it|these|each|this)? ~3 (to|into|in|as) ~2 (word|doc|docx|ms|microsoft word|notepad|google docs)",
            "(rewrite|rewriting|transcribe|transcribing|type|typing|copy|copying|enter|retype) ~4 (handwritten|photographed|scanned|printed|paper) ~3 (forms|form|pages|documents|notes|letters|sheets|text|books|records) ~5 (computer|word|document|digital|doc|text file)",
            "(picture|image|photo|scan|pdf|jpg|jpeg|screenshot) ..5 type ~3 (text|words|it|them|everything|content|what) ~5 (notepad|word|doc|document|excel|google docs|file)",
            "handwritten ~2 (to|into) ~1 (typed|word|doc|docx|digital text)",
        ],
        topic: &[
            "(ocr|python|script|scripts|api|javascript|node|pipeline|plugin|parser|parsing|sdk|llm|automation|automated|automate|tool|app|converter|software|website|web|program|latex|indesign|translation|translator|translate|translated|accessible|accessibility|fillable|template|templates|ai|gpt|code|developer|extract|extraction|rag)",
        ],
        unless: &[
            "(users|user|customers|students) ..6 (type|typing|typed|retype|copy|paste|convert)",
            "(static|strong|strict|dynamic|touch|voice|blood|speed|duck|type|typescript|python|predictive) (typing|typed)",
            "(typing) (speed|test|game|tutor|indicator|animation|effect|app|practice|sound|skills|errors|system|hints|style)",
            "(no|not|avoid|without|beyond) ~3 (copy|copying) (and)? (paste|pasting|pasted)",
            "(copy|copying) (and|n)? (paste|pasting) ~3 (proposal|proposals|cover|response|responses|application|applications|answers|template|templates|code|bids|applicants|messages|content|button|function)",
            "{warns}",
            "{tells-about}",
        ],
        judge: weaker_for_clients_with_a_record,
        ..CONTACT
    },
    fires: &[
        says("We have 120 scanned letters and pay $20 for each page you type into a Word file."),
        says("Typist needed! Work from home, retype our old school books into a document."),
        says("Simple copy and paste work, instant payout every evening"),
        says("You get pictures of handwritten notes, turn them into MS Word, nothing more."),
        says("Online typing job for students and housewives, no deposit."),
        says("The task is only type the text from jpeg pictures in Google Docs word by word."),
        says("Form filling work available, 400 forms in 7 days."),
    ],
    quiet: &[
        says("Write a Python script that turns scanned invoices into JSON with OCR."),
        says("Copy-paste applications go straight to the bin."),
        says("Show a typing indicator while the other person writes."),
        says("You know static typing, generics and the borrow checker."),
        says("Illustrate our children's book, $80 per page, 24 pages."),
        says("Proofread the manuscript and keep the formatting in Word."),
        says("Users paste a copy of the contract and the app finds risky clauses."),
        says("Lay out our PDF catalogue again in InDesign."),
        says("Enter our supplier invoices into QuickBooks every week."),
    ],
}

fn weaker_for_clients_with_a_record(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let ground = (!hits.is_empty()).then(Ground::default)?;
    let client = &case.posting.client;
    let has_record = client.payment_verified == Some(true) && client.hires.is_some_and(|n| n >= 5);
    Some(if has_record { ground.at(Severity::Caution) } else { ground })
}

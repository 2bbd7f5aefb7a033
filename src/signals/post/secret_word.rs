//! A word that the proposal has to begin with or contain, to prove that the post was read to the end.

use crate::signals::case::{Case, Ground, Hit, Place};
use crate::signals::declare::*;
use crate::text::guards::Guards;
use crate::text::tokens::{Kind as TokenKind, Token, Tokens};
use crate::text::words::Words;

signal! {
    code: "T54",
    id: "secret-word",
    severity: Info,
    kind: Info,
    group: Info,
    summary: "Hides a word you have to write",
    evidence: "Begin your proposal with: $1",
    why: "Proposals without the word are thrown away unread. It takes you five seconds and shows that you have read the post.",
    act: "Put the word where the post asks for it, exactly as it is written there.",
    wrong: "The sentence may speak of a word for the work itself, such as a keyword in an article.",
    trigger: Trigger {
        says: &[
            "(start|begin|open|starting|beginning|opening|head|preface|title) ..2 {proposal} ..3 (with|by) ..3",
            "(start|begin|open|lead) (with|by) ..2 (the|a|this)? ..1 (word|words|phrase|codeword|code word|keyword|sentence|password|emoji|saying|line)",
            "{proposal} ..2 (must|should|has to|needs to|to|will|shall|please) ..1 (start|begin|open|include|contain|mention|have) ..2 (with|by)? ..1 (the|a|this)? ..1 (word|words|phrase|code|codeword|keyword|sentence|password|emoji|secret|line|number)",
            "(include|mention|write|add|use|type|put|say|insert|quote|state|drop|send|reply with|respond with|answer with|tell me|tell us|give) ..2 (secret|magic|code|pass|special|hidden|safe|following|exact) ..1 (word|words|phrase|codeword|keyword|sentence|password|emoji|number|code) !of",
            "(include|mention|write|add|use|type|put|say|insert|quote|state|drop) ..1 (the|this|a) (word|phrase|codeword|passphrase|sentence) !count !list !lists !limit !cloud !document !file",
            "(include|mention|write|add|use|type|put|say|insert|quote|state|drop) ..6 (first (line|word|sentence)|at the (top|beginning|start|very top)|as the (first|subject)) ..4 {proposal}",
            "(include|mention|write|add|use|type|put|say|insert|quote|state|drop) ..8 (so (i|we) know|to (show|prove|confirm|let us know|let me know|demonstrate|verify)|as proof|that way (i|we) know|then (i|we) know) ..4 (you|youre|youve|your|that) ..4 (read|human|person|bot|robot|real|attention|ai|spam|reading)",
            "(to (show|prove|confirm|demonstrate|verify)|so (i|we) know|if) ..2 (you|youre|youve) ..4 (read|human|bot|robot|reading|real person|paying) ..8 (include|mention|write|add|use|type|put|say|insert|quote|state|start|begin|answer|tell)",
            "(the|our|my) (secret|magic|code|safe) (word|phrase|codeword|keyword) (is|:|for) ..2",
            "(first (line|word|sentence)|subject line|subject) (of|in|for) ..2 {proposal} ..3 (must|should|be|is|has|read|reads|say|says|with|contain|:) ..3",
            "(answer|what is|whats|tell us|tell me) ..5 (to prove|to show) ..2 you ..2 (read|human|not a bot)",
            "(say|write|type|put|mention|quote) ..2 (in|at) ..2 (first|beginning|top|start|subject) ..2 (line|sentence|word|of)? ..2 {proposal}",
            "(start|begin|open) (with|by) ..8 (so (i|we) know|to (prove|show)|so that (i|we) know)",
            "(use|include|put|add|write|mention|quote|type) ..2 (code|reference|ref|number|phrase) ..3 (in|at) ..2 (subject|top|first|beginning|proposal|cover|application)",
            "(put|write|type|add) ..6 (into|in) ..1 your first sentence",
        ],
        unless: &[
            "(seo|keyword research|meta|h1|heading|headings|rank|ranking|density|article should|blog|product title|alt text|naturally)",
            "(users|user|customers|customer|visitors|chatbot|caller|voice assistant|wake word)",
            "(start|begin|open) ..3 {proposal} ..2 (by|with) ..1 (a|an|your|some|brief|short|introducing|telling|describing|explaining|answering|sharing|stating) ..2 (introduction|intro|summary|overview|yourself|experience|who|why|portfolio|rate|price|estimate|quote|brief|short|few|relevant|links|question|questions|answer|greeting|sample|samples|hello|idea|ideas|plan|pitch)",
        ],
        guards: Guards::STORY,
        judge,
        ..POST
    },
    fires: &[
        says("Start your application with the word LIGHTHOUSE."),
        says("Please write \"green tea\" in the first line of your cover letter."),
        says("To show that you have read this, mention the word marmalade."),
        says("Proposals must begin with the phrase: I count birds."),
        says("The secret word is Okapi, do not forget it."),
    ],
    quiet: &[
        says("Use the main keyword in the H1 and keep the word count under 900."),
        says("Start your proposal with a short introduction of yourself."),
        says("Include photos of two past projects."),
        says("Users say a wake word and the speaker lights up."),
        says("Type the words of the scanned pages into a document."),
        says("Mention your rate and the time you need."),
    ],
}

/// Speaks at every hit; names the word where it can be read.
fn judge(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    let first = hits.first()?;
    let word = std::iter::once(first).chain(hits).find_map(|hit| asked_word(case, hit));
    Some(word.map_or_else(Ground::default, |word| Ground::facts([word])))
}

/// The word that a hit asks for, as it is written in the post.
fn asked_word(case: &Case<'_>, hit: &Hit) -> Option<String> {
    let passage = case.passages.iter().find(|p| p.place == hit.place)?;
    let tokens = &passage.tokens;
    let sentence = tokens.list.get(hit.first_token as usize)?.sentence;
    // The words in quotation marks may stand on a line of their own.
    let rest: Vec<&Token> = tokens
        .list
        .iter()
        .skip(hit.first_token as usize)
        .take_while(|t| t.sentence == sentence || (t.quoted && t.sentence <= sentence + 2))
        .collect();
    let (from, to) =
        quoted(&rest).or_else(|| capitals(tokens, &rest)).or_else(|| named(tokens, &rest)).or_else(|| behind_with(tokens, &rest))?;
    let (start, end) = tokens.folded.utf16(from, to);
    let text = match hit.place {
        Place::Title => case.posting.job.title.as_deref(),
        Place::Description => case.posting.job.description.as_deref(),
        Place::Question(number) => case.posting.job.questions.get(number).map(String::as_str),
        Place::Comment(_) => None,
    }?;
    let units: Vec<u16> = text.encode_utf16().skip(start as usize).take((end - start) as usize).collect();
    String::from_utf16(&units).ok().filter(|word| !word.is_empty())
}

/// What stands between quotation marks.
fn quoted(rest: &[&Token]) -> Option<(u32, u32)> {
    let first = rest.iter().position(|t| t.quoted)?;
    let words = rest.iter().skip(first).take_while(|t| t.quoted).take(8);
    Some((rest.get(first)?.start, words.last()?.end))
}

/// A run of words in capitals that is no abbreviation of the trade.
fn capitals(tokens: &Tokens, rest: &[&Token]) -> Option<(u32, u32)> {
    const ORDINARY: Words = Words::new("id ai pdf url ui ux seo usa uk not must please only va cv api");
    let loud = |t: &&&Token| tokens.is_all_caps(t) && !ORDINARY.contain(tokens.spelling(t));
    if rest.iter().filter(|t| tokens.is_all_caps(t)).count() * 2 > rest.len() {
        return None;
    }
    let first = rest.iter().position(|t| loud(&t))?;
    let words = rest.iter().skip(first).take_while(loud).take(4);
    Some((rest.get(first)?.start, words.last()?.end))
}

/// What follows "the word", or a colon.
fn named(tokens: &Tokens, rest: &[&Token]) -> Option<(u32, u32)> {
    let names = |t: &Token| matches!(tokens.spelling(t), "word" | "phrase" | "codeword" | "keyword" | "password" | "sentence" | "code");
    let at = rest.iter().position(|t| names(t))?;
    let mut after = rest.iter().skip(at + 1).skip_while(|t| matches!(tokens.spelling(t), "is" | "of" | "the" | "of_the")).copied();
    let first = after.next().filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number))?;
    if !first.introduced
        && matches!(
            tokens.spelling(first),
            "in" | "at" | "so" | "to" | "that" | "as" | "below" | "above" | "on" | "from" | "for" | "you" | "and"
        )
    {
        return None;
    }
    let longer = if first.introduced { 5 } else { 0 };
    let end = after.take(longer).take_while(|t| t.clause == first.clause).last().map_or(first.end, |t| t.end);
    Some((first.start, end))
}

/// "Start your proposal with ocr.": one to three words between "with" and the end of the clause.
fn behind_with(tokens: &Tokens, rest: &[&Token]) -> Option<(u32, u32)> {
    let at = rest.iter().position(|t| matches!(tokens.spelling(t), "with" | "by"))?;
    let first = rest.get(at + 1)?;
    let words: Vec<&&Token> = rest.iter().skip(at + 1).take_while(|t| t.clause == first.clause).collect();
    let ordinary = matches!(tokens.spelling(first), "a" | "an" | "your" | "the" | "some" | "any" | "how" | "why");
    (words.len() <= 3 && !ordinary).then(|| (first.start, words.last().map_or(first.end, |t| t.end)))
}

//! Tokens: words, numbers, money, links, addresses and handles of a folded text, with the sentence and clause of each.

use super::fold::Folded;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A word, possibly with digits in it.
    Word,
    /// A number.
    Number,
    /// A number with a currency.
    Money,
    /// A number with a percent sign.
    Percent,
    /// A link or a bare host name.
    Url,
    /// An e-mail address, plain or disguised.
    Email,
    /// A telephone number.
    Phone,
    /// A name that begins with `@`.
    Handle,
}

impl Kind {
    /// The kind as one bit, for sets of kinds.
    #[must_use]
    pub const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// One token. Ranges are bytes of the folded text.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Where it stands.
    pub start: u32,
    /// See `start`.
    pub end: u32,
    /// Its spelling for look-up: the same range, or a range behind the text where the spelling was put together from
    /// letters apart or digits for letters.
    pub spelling: (u32, u32),
    /// What it is.
    pub kind: Kind,
    /// Number of its sentence.
    pub sentence: u32,
    /// Number of its clause, counted through the whole text.
    pub clause: u32,
    /// Whether it stands between quotation marks or in code.
    pub quoted: bool,
    /// Whether its spelling was hidden (letters apart, digits for letters, "at" and "dot").
    pub disguised: bool,
    /// Whether it follows a colon, an equals sign or a dash that introduces it.
    pub introduced: bool,
    /// Whether an opening square bracket, brace or angle stands right before it.
    pub bracketed: bool,
}

/// A text cut into tokens.
#[derive(Debug, Default)]
pub struct Tokens {
    /// The folded text, with hidden spellings behind it.
    pub folded: Folded,
    /// The tokens in order.
    pub list: Vec<Token>,
    /// Lines that begin as a list item does.
    pub bullets: u32,
}

impl Tokens {
    /// Cuts `original` into tokens.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let folded = Folded::new(original);
        let mut cutter = Cutter { folded: &folded, bytes: folded.text().as_bytes(), ..Cutter::default_for(&folded) };
        cutter.run();
        let Cutter { list, bullets, .. } = cutter;
        let mut tokens = Self { folded, list, bullets };
        tokens.join_letters_apart();
        tokens.read_digits_as_letters();
        tokens.join_disguised_addresses();
        tokens
    }

    /// A token's spelling.
    #[must_use]
    pub fn spelling(&self, token: &Token) -> &str {
        self.folded.slice(token.spelling.0, token.spelling.1)
    }

    /// Whether the token was written in capitals only (two letters at least).
    #[must_use]
    pub fn is_all_caps(&self, token: &Token) -> bool {
        let letters = || (token.start..token.end).filter(|&b| self.folded.slice(b, b + 1).chars().all(char::is_alphabetic));
        token.kind == Kind::Word && letters().count() >= 2 && letters().all(|b| self.folded.is_upper(b))
    }

    /// `t e l e g r a m`, `w.h.a.t.s.a.p.p`, `s-k-y-p-e`: five or more single letters in a row are one word.
    fn join_letters_apart(&mut self) {
        let is_letter = |t: &Token| t.kind == Kind::Word && t.end - t.start == 1;
        if !self.list.windows(5).any(|run| run.iter().all(is_letter)) {
            return;
        }
        let mut joined: Vec<Token> = Vec::with_capacity(self.list.len());
        let mut rest = self.list.as_slice();
        while let Some((first, after)) = rest.split_first() {
            // A wider gap than between the letters ends the word.
            let gap = |a: &Token, b: &Token| b.start - a.end;
            let step = after.first().map_or(0, |second| gap(first, second));
            let mut run = 1;
            while run < rest.len() {
                let (Some(a), Some(b)) = (rest.get(run - 1), rest.get(run)) else { break };
                if !is_letter(a) || !is_letter(b) || gap(a, b) > 3 || gap(a, b) > step {
                    break;
                }
                run += 1;
            }
            let (letters, others) = rest.split_at(run.max(1));
            if run < 5 || !letters.iter().all(is_letter) {
                joined.push(*first);
                rest = after;
                continue;
            }
            let word: String = letters.iter().map(|t| self.folded.slice(t.start, t.end)).collect();
            let spelling = self.folded.append_spelling(word.chars());
            let end = letters.last().map_or(first.end, |t| t.end);
            joined.push(Token { end, spelling, disguised: true, ..*first });
            rest = others;
        }
        self.list = joined;
    }

    /// `t3legram`, `wh4ts4pp`, `payp@l`: digits between letters are read as the letters they look like.
    fn read_digits_as_letters(&mut self) {
        let Self { folded, list, .. } = self;
        // A file's name keeps the spelling it has: its ending.
        let as_written = |t: &&mut Token| t.kind == Kind::Word && !t.disguised && t.spelling == (t.start, t.end);
        for token in list.iter_mut().filter(as_written).filter(|t| t.end - t.start >= 5) {
            let text = folded.slice(token.start, token.end);
            let digits = text.bytes().filter(|b| !b.is_ascii_alphabetic()).count();
            if digits == 0 || digits * 2 > text.len() || !text.is_ascii() || text.bytes().all(|b| b.is_ascii_alphabetic()) {
                continue;
            }
            // "web3", "covid19": digits behind the letters are digits.
            if text.trim_end_matches(|c: char| c.is_ascii_digit()).bytes().all(|b| b.is_ascii_alphabetic()) {
                continue;
            }
            let word: String = text.chars().map(letter_for_digit).collect();
            token.spelling = folded.append_spelling(word.chars());
            token.disguised = true;
        }
    }

    /// `name (at) host [dot] com`, `name at gmail dot com`, `name@gmail . com`.
    fn join_disguised_addresses(&mut self) {
        let Self { folded, list, .. } = self;
        let word = |i: usize| list.get(i).map_or("", |t| folded.slice(t.spelling.0, t.spelling.1));
        let near = |i: usize| match (list.get(i), list.get(i + 1)) {
            (Some(a), Some(b)) => b.start - a.end <= 4,
            _ => false,
        };
        let bracketed = |i: usize| {
            list.get(i).is_some_and(|t| {
                let before = folded.slice(t.start.saturating_sub(2), t.start).trim_end().ends_with(['(', '[', '{', '<', '*', '-', '_']);
                let after = folded.slice(t.end, t.end + 2).trim_start().starts_with([')', ']', '}', '>', '*', '-', '_']);
                before && after
            })
        };
        let follows_dot = |i: usize| list.get(i).is_some_and(|t| t.start > 0 && folded.slice(t.start - 1, t.start) == ".");
        let mut found: Vec<(usize, usize)> = Vec::new();
        for at in 1..list.len() {
            if word(at) != "at" || !near(at - 1) || !near(at) || (word(at - 1).len() < 2 && !follows_dot(at - 1) && !bracketed(at)) {
                continue;
            }
            let host = word(at + 1);
            let by_provider = MAIL_PROVIDERS.contains(&host.split('.').next().unwrap_or_default());
            let dotted = host.contains('.') && list.get(at + 1).is_some_and(|t| t.kind == Kind::Url);
            if dotted && (by_provider || bracketed(at)) {
                found.push((at - 1, at + 2));
                continue;
            }
            let has_dot = near(at + 1) && word(at + 2) == "dot" && near(at + 2);
            let ends = if has_dot { Some(at + 3) } else { None };
            if let Some(last) = ends.filter(|&last| is_top_level(word(last)))
                && (bracketed(at) || bracketed(at + 2) || by_provider || has_dot)
            {
                found.push((at - 1, last + 1));
                continue;
            }
            if by_provider || (bracketed(at) && is_top_level(word(at + 2)) && near(at + 1)) {
                let end = if is_top_level(word(at + 2)) && near(at + 1) { at + 3 } else { at + 2 };
                found.push((at - 1, end));
            }
        }
        if found.is_empty() {
            return;
        }
        let mut joined: Vec<Token> = Vec::with_capacity(list.len());
        let mut next = 0;
        for (from, to) in found {
            let (Some(first), Some(last)) = (list.get(from), list.get(to - 1)) else { continue };
            if from < next {
                continue;
            }
            joined.extend(list.get(next..from).unwrap_or_default());
            joined.push(Token { end: last.end, spelling: (first.start, first.start), kind: Kind::Email, disguised: true, ..*first });
            next = to;
        }
        joined.extend(list.get(next..).unwrap_or_default());
        *list = joined;
    }
}

fn letter_for_digit(c: char) -> char {
    match c {
        '0' => 'o',
        '1' => 'l',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        '8' => 'b',
        other => other,
    }
}

const MAIL_PROVIDERS: &[&str] =
    &["gmail", "yahoo", "outlook", "hotmail", "protonmail", "proton", "icloud", "aol", "yandex", "zoho", "gmx", "ymail", "live"];

/// Words with a dot behind them that do not end a sentence.
const TITLES: &[&str] = &["mr", "mrs", "ms", "dr", "prof", "approx", "incl", "vs"];

/// Endings of host names that do not need a path to be one.
const PLAIN_TOP_LEVELS: &[&str] = &[
    "com", "net", "org", "info", "biz", "co", "io", "dev", "app", "site", "online", "xyz", "link", "shop", "store", "club", "live", "gle",
    "agency", "space", "website", "tech", "cloud", "gov", "edu", "uk", "de", "fr", "ru", "nz", "ca", "au", "eu", "tv", "ly",
];

/// Endings that are words of their own, or of file names, and count only in front of a path.
const TOP_LEVELS_BEFORE_PATH: &[&str] =
    &["me", "in", "us", "to", "is", "so", "at", "be", "it", "ai", "sh", "cc", "nz", "gd", "gg", "id", "my", "pe", "pk", "br", "pl"];

fn is_top_level(word: &str) -> bool {
    PLAIN_TOP_LEVELS.contains(&word) || matches!(word, "in" | "me" | "us" | "ai")
}

struct Cutter<'a> {
    folded: &'a Folded,
    bytes: &'a [u8],
    at: usize,
    list: Vec<Token>,
    sentence: u32,
    clause: u32,
    quoted: bool,
    introduced: bool,
    bracketed: bool,
    bullets: u32,
}

impl<'a> Cutter<'a> {
    fn default_for(folded: &'a Folded) -> Self {
        Self {
            folded,
            bytes: &[],
            at: 0,
            list: Vec::with_capacity(folded.text().len() / 5),
            sentence: 0,
            clause: 0,
            quoted: false,
            introduced: false,
            bracketed: false,
            bullets: 0,
        }
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn run(&mut self) {
        self.line_start();
        while self.at < self.bytes.len() {
            let b = self.byte(self.at);
            match b {
                b'\n' => self.newline(),
                b' ' | b'\t' | b'\r' => self.at += 1,
                b'0'..=b'9' => self.number(),
                b'+' | b'(' if self.phone() => {}
                b'$' if self.byte(self.at + 1).is_ascii_digit()
                    || (self.byte(self.at + 1) == b' ' && self.byte(self.at + 2).is_ascii_digit()) =>
                {
                    self.number()
                }
                b'@' if self.address_apart() => {}
                b'@' if is_word_byte(self.byte(self.at + 1)) => self.handle(),
                _ if self.currency() > 0 => self.number(),
                _ if is_word_byte(b) => self.word(),
                _ => self.mark(b),
            }
        }
    }

    fn break_sentence(&mut self) {
        self.sentence += 1;
        self.clause += 1;
        self.introduced = false;
    }

    fn newline(&mut self) {
        self.at += 1;
        let mut at = self.at;
        while matches!(self.byte(at), b' ' | b'\t' | b'\r') {
            at += 1;
        }
        let next = self.byte(at);
        let ended = self.list.last().is_none_or(|last| last.sentence != self.sentence);
        // A line that goes on in small letters only wraps.
        let wraps = next.is_ascii_lowercase() && !self.folded.is_upper(at as u32) && next != b'\n' && !self.introduced;
        if wraps && !ended && !is_list_letter(self.byte(at + 1)) {
            return;
        }
        self.break_sentence();
        // Quotes do not reach over a blank line.
        if next == b'\n' {
            self.quoted = false;
        }
        self.line_start();
    }

    fn line_start(&mut self) {
        let mut at = self.at;
        while matches!(self.byte(at), b' ' | b'\t' | b'\r') {
            at += 1;
        }
        let rest = self.bytes.get(at..).unwrap_or_default();
        let dashed = matches!(rest, [b'-' | b'*' | b'+' | b'>', b' ', ..]);
        let numbered = matches!(rest, [b'0'..=b'9', b'.' | b')', b' ', ..] | [b'0'..=b'9', b'0'..=b'9', b'.' | b')', b' ', ..]);
        if dashed || numbered || rest.starts_with("•".as_bytes()) {
            self.bullets += 1;
        }
    }

    fn mark(&mut self, b: u8) {
        let next = self.byte(self.at + 1);
        let before = self.at.checked_sub(1).map_or(b' ', |i| self.byte(i));
        match b {
            b'.' => {
                let glued = is_word_byte(next) && !self.folded.is_upper(self.at as u32 + 1);
                let title =
                    self.list.last().is_some_and(|t| t.end as usize == self.at && TITLES.contains(&self.folded.slice(t.start, t.end)));
                let single = self.list.last().is_some_and(|t| t.end as usize == self.at && t.end - t.start == 1);
                let goes_on = glued || title || (single && is_word_byte(next));
                if !goes_on {
                    self.break_sentence();
                }
            }
            b'!' | b'?' | b';' => self.break_sentence(),
            b',' => self.clause += 1,
            b'[' | b'{' | b'<' => {
                self.clause += u32::from(b == b'[');
                self.bracketed = is_word_byte(next);
                self.at += 1;
                return;
            }
            b'(' | b')' | b']' => self.clause += 1,
            b':' | b'=' => {
                self.clause += 1;
                self.introduced = true;
                self.at += 1;
                return;
            }
            b'-' => {
                if before == b' ' || before == b'\n' || next == b' ' || next == b'-' {
                    self.clause += 1;
                    self.introduced = next == b' ' || before == b' ';
                    self.at += 1;
                    return;
                }
            }
            b'"' => {
                self.quoted = if self.quoted { false } else { self.closes_later(b'"') };
            }
            b'`' => {
                self.quoted = if self.quoted { false } else { self.closes_later(b'`') };
            }
            _ => {
                // A bullet or other sign of several bytes.
                if b >= 0x80 {
                    self.at += utf8_width(b);
                    return;
                }
            }
        }
        self.at += 1;
    }

    /// Whether the same sign closes the quotation within the next 400 bytes.
    fn closes_later(&self, sign: u8) -> bool {
        self.bytes.iter().skip(self.at + 1).take(400).any(|&b| b == sign)
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind) {
        let spelling = (start as u32, end as u32);
        self.list.push(Token {
            start: start as u32,
            end: end as u32,
            spelling,
            kind,
            sentence: self.sentence,
            clause: self.clause,
            quoted: self.quoted,
            disguised: false,
            introduced: self.introduced,
            bracketed: self.bracketed,
        });
        self.introduced = false;
        self.bracketed = false;
        self.at = end;
    }

    fn handle(&mut self) {
        let start = self.at;
        let mut end = start + 1;
        while is_word_byte(self.byte(end)) || matches!(self.byte(end), b'_' | b'.' if is_word_byte(self.byte(end + 1))) {
            end += 1;
        }
        self.push(start, end, Kind::Handle);
    }

    /// `name @ gmail.com`: a sign set apart between a word and a mail provider makes an address of them.
    fn address_apart(&mut self) -> bool {
        let Some(name) = self.list.last().copied() else { return false };
        let near = matches!(name.kind, Kind::Word | Kind::Number) && self.at as u32 <= name.end + 2 && name.sentence == self.sentence;
        let Some(behind) = self.folded.text().get(self.at + 1..) else { return false };
        let host = behind.trim_start_matches(' ');
        let apart = self.at as u32 > name.end || host.len() < behind.len();
        let length = host.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(host.len());
        let host_name = host.get(..length).unwrap_or_default().trim_end_matches(['.', '-']);
        let provider = host_name.split('.').next().unwrap_or_default();
        if !near || !apart || behind.len() - host.len() > 2 || !MAIL_PROVIDERS.contains(&provider) {
            return false;
        }
        self.list.pop();
        let end = self.at + 1 + (behind.len() - host.len()) + host_name.len();
        self.push(name.start as usize, end, Kind::Email);
        if let Some(last) = self.list.last_mut() {
            last.disguised = true;
            last.clause = name.clause;
            last.introduced = name.introduced;
        }
        true
    }

    fn word(&mut self) {
        let start = self.at;
        let mut end = start;
        while is_word_byte(self.byte(end))
            || (matches!(self.byte(end), b'@' | b'$') && is_word_byte(self.byte(end + 1)) && end > start && self.byte(end) == b'$')
        {
            end += 1;
        }
        if matches!(self.byte(end), b'.' | b'@' | b':' | b'_' | b'+' | b'-') && self.address(start) {
            return;
        }
        self.push(start, end, Kind::Word);
    }

    /// An e-mail address or a link that begins at `start`, if there is one.
    fn address(&mut self, start: usize) -> bool {
        // No address is longer; a wall of text without spaces must not be read over and over.
        const LONGEST: usize = 256;
        let limit = self.bytes.len().min(start + LONGEST);
        let mut chunk_end = (start..limit).find(|&i| is_chunk_end(self.byte(i))).unwrap_or(limit);
        while !self.folded.text().is_char_boundary(chunk_end) {
            chunk_end -= 1;
        }
        let Some(chunk) = self.folded.text().get(start..chunk_end) else { return false };
        let chunk = chunk.trim_end_matches(['.', ',', '!', '?', ':', ';', '\'', '*', '_']);
        let with_scheme = ["https://", "http://", "www."].iter().filter_map(|p| chunk.strip_prefix(p)).next();
        let bare = with_scheme.map_or(chunk, |rest| rest.strip_prefix("www.").unwrap_or(rest));
        if with_scheme.is_none()
            && let Some((local, host)) = bare.split_once('@')
        {
            let host_end = host.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(host.len());
            let host = host.get(..host_end).unwrap_or_default().trim_end_matches(['.', '-']);
            let ending = host.rsplit_once('.').map_or("", |(_, last)| last);
            let plausible = ending.len() >= 2 && ending.bytes().all(|b| b.is_ascii_alphabetic());
            let local_fits = !local.is_empty() && local.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '+' | '-' | '%'));
            if plausible && local_fits {
                self.push(start, start + local.len() + 1 + host.len(), Kind::Email);
                return true;
            }
            // "name@gmail . com", "name@gmail com"
            if local_fits && MAIL_PROVIDERS.contains(&host) {
                self.push(start, start + local.len() + 1 + host.len(), Kind::Email);
                if let Some(last) = self.list.last_mut() {
                    last.disguised = true;
                }
                return true;
            }
            return false;
        }
        let host = bare.split(['/', '?', '#', ':']).next().unwrap_or_default();
        let Some((name, ending)) = host.rsplit_once('.') else { return false };
        let name_fits = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
        let has_path = bare.get(host.len()..).is_some_and(|rest| rest.starts_with('/') && rest.len() > 1);
        let ending_fits =
            PLAIN_TOP_LEVELS.contains(&ending) || (has_path && (TOP_LEVELS_BEFORE_PATH.contains(&ending) || ending.len() == 2));
        // "done.Please": a capital behind the dot begins a sentence.
        let capital =
            self.folded.is_upper((start + chunk.len() - bare.len() + name.len() + 1) as u32) && !self.folded.is_upper(start as u32);
        if !name_fits || (with_scheme.is_none() && (!ending_fits || capital)) {
            return self.file_name(start, chunk);
        }
        let shown = start + chunk.len() - bare.len();
        self.push(shown, start + chunk.len(), Kind::Url);
        true
    }

    /// `brief.zip`: a name with an ending that files have is one word.
    fn file_name(&mut self, start: usize, chunk: &str) -> bool {
        let Some((name, ending)) = chunk.rsplit_once('.') else { return false };
        const ENDINGS: &[&str] =
            &["zip", "rar", "7z", "exe", "scr", "msi", "bat", "cmd", "vbs", "lnk", "iso", "docm", "xlsm", "jar", "apk", "dmg", "pkg"];
        if name.is_empty() || !ENDINGS.contains(&ending) || !name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.')) {
            return false;
        }
        // Only the ending is looked up: ".zip".
        self.push(start, start + chunk.len(), Kind::Word);
        if let Some(last) = self.list.last_mut() {
            last.spelling = ((start + name.len()) as u32, (start + chunk.len()) as u32);
        }
        true
    }

    fn phone(&mut self) -> bool {
        let start = self.at;
        let mut end = start;
        let mut last_digit = start;
        let mut digits = 0;
        let mut groups = 0;
        while matches!(self.byte(end), b'0'..=b'9' | b' ' | b'(' | b')' | b'.' | b'-' | b'+') {
            if self.byte(end) == b'+' && end != start {
                break;
            }
            if self.byte(end).is_ascii_digit() {
                digits += 1;
                if !self.byte(end + 1).is_ascii_digit() {
                    groups += 1;
                }
                last_digit = end;
            } else if self.byte(end) == b' ' && self.byte(end + 1) == b' ' {
                break;
            }
            end += 1;
        }
        let plus = self.bytes.get(start..).is_some_and(|rest| rest.starts_with(b"00"))
            || self.byte(start) == b'+'
            || (self.byte(start) == b'(' && self.byte(start + 1) == b'+');
        let fits = if plus { (8..=15).contains(&digits) } else { (10..=13).contains(&digits) && (3..=5).contains(&groups) };
        if !fits || is_word_byte(self.byte(last_digit + 1)) {
            return false;
        }
        self.push(start, last_digit + 1, Kind::Phone);
        true
    }

    /// Length of a currency sign or code that stands here in front of a digit; 0 if there is none.
    fn currency(&self) -> usize {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        // Signs of several bytes begin with one of these.
        if !matches!(rest, [b'u' | b'e' | b'g' | b'i' | b'r' | 0xc2 | 0xe2, ..]) {
            return 0;
        }
        for sign in ["€", "£", "₹", "¥", "₱", "₦", "us$", "usd", "eur", "gbp", "inr", "rs.", "rs"] {
            let Some(after) = rest.strip_prefix(sign.as_bytes()) else { continue };
            let gap = usize::from(after.first() == Some(&b' '));
            if after.get(gap).is_some_and(|b| b.is_ascii_digit() || *b == b'$') {
                return sign.len() + gap;
            }
        }
        0
    }

    fn number(&mut self) {
        if self.byte(self.at).is_ascii_digit() && self.phone() {
            return;
        }
        let start = self.at;
        let sign = if self.byte(start) == b'$' { 1 } else { self.currency() };
        let mut end = start + sign;
        while matches!(self.byte(end), b' ' | b'$') {
            end += 1;
        }
        while self.byte(end).is_ascii_digit()
            || (matches!(self.byte(end), b',' | b'.' | b'/' | b':') && self.byte(end + 1).is_ascii_digit())
        {
            end += 1;
        }
        if self.byte(end) == b'k' && !is_word_byte(self.byte(end + 1)) {
            end += 1;
        }
        // "3legged", "2nd", "5star": digits that begin a word, or a link that begins with one.
        if sign == 0 && (is_word_byte(self.byte(end)) || self.byte(end) == b'@') {
            self.at = start;
            self.word();
            return;
        }
        let (kind, end) = match (sign, self.byte(end)) {
            (0, b'%') => (Kind::Percent, end + 1),
            (0, b' ') if self.byte(end + 1) == b'%' => (Kind::Percent, end + 2),
            (0, b'$') => (Kind::Money, end + 1),
            (0, b' ')
                if ["usd", "dollar", "eur", "bucks", "inr", "gbp", "$"]
                    .iter()
                    .any(|c| self.bytes.get(end + 1..).unwrap_or_default().starts_with(c.as_bytes())) =>
            {
                let word_end = (end + 1..self.bytes.len()).find(|&i| !is_word_byte(self.byte(i))).unwrap_or(self.bytes.len());
                (Kind::Money, word_end.max(end + 2))
            }
            (0, _) => (Kind::Number, end),
            _ => (Kind::Money, end),
        };
        let end = if kind == Kind::Money && self.byte(end) == b'+' { end + 1 } else { end };
        self.push(start, end, kind);
    }
}

fn is_word_byte(b: u8) -> bool {
    // Two- and three-byte letters with what follows them; 0xe2 leads symbols, 0xf0 emoji.
    b.is_ascii_alphanumeric() || (0x80..0xc0).contains(&b) || (0xc3..0xf0).contains(&b) && b != 0xe2
}

fn is_list_letter(b: u8) -> bool {
    matches!(b, b'.' | b')')
}

fn is_chunk_end(b: u8) -> bool {
    b.is_ascii_whitespace() || matches!(b, b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'<' | b'>' | b'"' | b',' | b'|' | b'`')
}

fn utf8_width(b: u8) -> usize {
    match b {
        0xf0.. => 4,
        0xe0..=0xef => 3,
        0xc0..=0xdf => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
    use super::*;

    fn kinds(text: &str) -> Vec<(String, Kind)> {
        let tokens = Tokens::new(text);
        tokens.list.iter().map(|t| (tokens.folded.slice(t.start, t.end).to_owned(), t.kind)).collect()
    }

    fn one(text: &str) -> (String, Kind) {
        let all = kinds(text);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        all[0].clone()
    }

    #[test]
    fn links_addresses_numbers_and_handles_are_told_apart() {
        assert_eq!(one("https://t.me/some_boss").0, "t.me/some_boss");
        assert_eq!(one("t.me/some_boss").1, Kind::Url);
        assert_eq!(one("forms.gle/abc").1, Kind::Url);
        assert_eq!(one("hr.team@mailbox.org").1, Kind::Email);
        assert_eq!(one("@joe_dev1").1, Kind::Handle);
        assert_eq!(one("+1 (555) 010-9999").1, Kind::Phone);
        assert_eq!(one("555-010-9999").1, Kind::Phone);
        assert_eq!(one("0049 171 555 01234").1, Kind::Phone);
        assert_eq!(one("$1,000.50").1, Kind::Money);
        assert_eq!(one("500 usd").1, Kind::Money);
        assert_eq!(one("20%").1, Kind::Percent);
        assert_eq!(one("24/7"), ("24/7".to_owned(), Kind::Number));
        assert!(kinds("from 2024-2025 and 1,500 - 2,000").iter().all(|(_, kind)| matches!(kind, Kind::Word | Kind::Number)));
    }

    #[test]
    fn disguised_addresses_are_one_token() {
        for text in [
            "anna.hr (at) somewhere (dot) com",
            "anna at gmail dot com",
            "jobs [at] company.com",
            "anna at gmail",
            "anna @ gmail.com",
            "anna @outlook . com",
        ] {
            let tokens = Tokens::new(text);
            assert!(tokens.list.iter().any(|t| t.kind == Kind::Email && t.disguised), "{text}: {:?}", kinds(text));
        }
        let tokens = Tokens::new("we look at google docs at the end of the day");
        assert!(tokens.list.iter().all(|t| t.kind == Kind::Word));
    }

    #[test]
    fn letters_apart_are_one_word() {
        for text in
            ["add me on t e l e g r a m now", "add me on T.E.L.E.G.R.A.M now", "add me on t-e-l-e-g-r-a-m now", "add me on t3legr4m now"]
        {
            let tokens = Tokens::new(text);
            let words: Vec<&str> = tokens.list.iter().map(|t| tokens.spelling(t)).collect();
            assert!(words.contains(&"telegram"), "{text}: {words:?}");
        }
    }

    #[test]
    fn a_file_is_looked_up_by_its_ending() {
        let tokens = Tokens::new("see final_brief.zip and setup2.exe");
        let words: Vec<&str> = tokens.list.iter().map(|t| tokens.spelling(t)).collect();
        assert_eq!(words, ["see", ".zip", "and", ".exe"]);
    }

    #[test]
    fn sentences_end_and_lines_wrap() {
        let tokens = Tokens::new("We use Node.js daily. Contact\nus soon! Budget: 5.5 hours\nNext line");
        let titled = Tokens::new("Write to Mr. Hill today");
        assert!(titled.list.iter().all(|t| t.sentence == 0));
        let of = |w: &str| tokens.list.iter().find(|t| tokens.spelling(t) == w).unwrap().sentence;
        assert_eq!(of("contact"), of("us"));
        assert_ne!(of("daily"), of("contact"));
        assert_ne!(of("hours"), of("next"));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_cut_without_loss_of_order(text in "(\\PC|[ \n.@$+0-9a-z]){0,120}") {
            let tokens = Tokens::new(&text);
            for pair in tokens.list.windows(2) {
                proptest::prop_assert!(pair[0].start < pair[0].end && pair[0].end <= pair[1].start);
            }
        }
    }
}

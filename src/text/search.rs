//! The search for all phrases at once: one dictionary finds the words, each word knows the phrases that are anchored on it,
//! and a phrase is tried only in sentences that hold what it needs.

use super::dictionary::Dictionary;
use super::packed::{Packed, PackedPhrase};
use super::pattern::{Class, Node};
use super::tokens::{Kind, Tokens};

/// A place where a phrase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The number under which the phrase was added.
    pub tag: u32,
    /// First token.
    pub first: u32,
    /// One past the last token.
    pub end: u32,
}

/// A step of a compiled phrase.
#[derive(Debug, Clone, Copy)]
enum Step {
    Words(Class),
    Kind(u8),
    Gap { most: u8, in_clause: bool },
    Fork(u16),
    Jump(u16),
    NotHere(Class),
    NotBefore(Class),
    Begins,
    Ends,
    Introduced,
    Bracketed,
    Match,
}

#[derive(Debug)]
struct Program {
    steps: Vec<Step>,
    /// What has to stand in the sentence beside the anchor, one element behind the other: how many needs it has, its kinds, its
    /// needs ([`Needs`]). One of these has to be there.
    needs: Vec<u16>,
    /// How many tokens may stand before the anchor, least and most.
    before_anchor: (u32, u32),
    tag: u32,
    group: u32,
}

/// Lists of small numbers, all in one.
#[derive(Debug, Default)]
struct Lists {
    /// Where each list ends.
    ends: Vec<u32>,
    all: Vec<u16>,
}

impl Lists {
    /// So many lists from pairs of a list's number and a number in it; those of one list keep their order.
    fn new(count: usize, pairs: &[(u32, u16)]) -> Self {
        let mut ends = vec![0u32; count];
        for (list, _) in pairs {
            if let Some(end) = ends.get_mut(*list as usize) {
                *end += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            // The beginning, until the list is filled.
            sum += std::mem::replace(end, sum);
        }
        let mut all = vec![0; sum as usize];
        for (list, number) in pairs {
            if let Some(end) = ends.get_mut(*list as usize)
                && let Some(place) = all.get_mut(*end as usize)
            {
                *place = *number;
                *end += 1;
            }
        }
        Self { ends, all }
    }

    fn of(&self, list: u32) -> &[u16] {
        let list = list as usize;
        let from = list.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let to = self.ends.get(list).copied().unwrap_or(0);
        self.all.get(from as usize..to as usize).unwrap_or_default()
    }
}

/// All phrases of a catalogue behind one dictionary.
#[derive(Debug)]
pub struct Phrases {
    dictionary: Dictionary,
    programs: Vec<Program>,
    /// For each class its words, sorted: most have few, while a word may be of a hundred classes.
    members: Lists,
    /// For each word of the dictionary the needs that it meets.
    met: Lists,
    /// For each word, and behind them for each kind, the programs that it is an anchor of and that are looked for everywhere.
    everywhere: Lists,
    /// The same for programs that wait for another of their group in the sentence.
    waiting: Lists,
    /// How many needs there are.
    needs: usize,
    /// How many words there are: the first kind's number.
    kinds: u32,
}

/// An element of a phrase that has to stand there, and how many tokens may stand before it.
pub(super) struct Anchor {
    pub classes: Vec<Class>,
    pub kind: u8,
    before: (u32, u32),
}

/// The elements of a phrase that have to stand there.
pub(super) fn anchors(nodes: &[Node]) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    let mut before = (0, 0);
    for node in nodes {
        let mut anchor = Anchor { classes: Vec::new(), kind: 0, before };
        if firsts(node, &mut anchor) {
            anchors.push(anchor);
        }
        let (least, most) = width(node);
        before = (before.0 + least, before.1 + most);
    }
    anchors
}

/// Adds the words or kinds of which one has to stand where the node stands; whether the node has to stand there at all.
fn firsts(node: &Node, anchor: &mut Anchor) -> bool {
    match node {
        Node::Words(class) => {
            if !anchor.classes.contains(class) {
                anchor.classes.push(*class);
            }
            true
        }
        Node::Kind(kind) => {
            anchor.kind |= kind;
            true
        }
        Node::Group(alternatives) => {
            !alternatives.is_empty() && alternatives.iter().all(|nodes| nodes.first().is_some_and(|node| firsts(node, anchor)))
        }
        _ => false,
    }
}

/// Least and most tokens a node takes.
fn width(node: &Node) -> (u32, u32) {
    match node {
        Node::Words(_) | Node::Kind(_) => (1, 1),
        Node::Gap { most, .. } => (0, u32::from(*most)),
        Node::Maybe(inner) => (0, width(inner).1),
        Node::Group(alternatives) => {
            let sums = alternatives.iter().map(|a| a.iter().map(width).fold((0, 0), |sum, w| (sum.0 + w.0, sum.1 + w.1)));
            sums.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0, 0))
        }
        Node::NotHere(_) | Node::NotBefore(_) | Node::Begins | Node::Ends | Node::Introduced | Node::Bracketed => (0, 0),
    }
}

/// How many steps a phrase takes.
pub(super) fn length(nodes: &[Node]) -> usize {
    let mut steps = Vec::new();
    emit(nodes, &mut steps);
    steps.len() + 1
}

fn emit(nodes: &[Node], steps: &mut Vec<Step>) {
    for node in nodes {
        steps.push(match node {
            Node::Words(class) => Step::Words(*class),
            Node::Kind(kinds) => Step::Kind(*kinds),
            Node::Gap { most, in_clause } => Step::Gap { most: *most, in_clause: *in_clause },
            Node::NotHere(class) => Step::NotHere(*class),
            Node::NotBefore(class) => Step::NotBefore(*class),
            Node::Begins => Step::Begins,
            Node::Ends => Step::Ends,
            Node::Introduced => Step::Introduced,
            Node::Bracketed => Step::Bracketed,
            Node::Maybe(inner) => {
                let fork = steps.len();
                steps.push(Step::Fork(0));
                emit(std::slice::from_ref(inner), steps);
                land(steps, fork, Step::Fork);
                continue;
            }
            Node::Group(alternatives) => {
                let mut jumps = Vec::new();
                for (number, alternative) in alternatives.iter().enumerate() {
                    let last = number + 1 == alternatives.len();
                    let fork = steps.len();
                    if !last {
                        steps.push(Step::Fork(0));
                    }
                    emit(alternative, steps);
                    if !last {
                        jumps.push(steps.len());
                        steps.push(Step::Jump(0));
                        land(steps, fork, Step::Fork);
                    }
                }
                for jump in jumps {
                    land(steps, jump, Step::Jump);
                }
                continue;
            }
        });
    }
}

/// Lets the fork or jump at `place` lead to the next step to be pushed.
fn land(steps: &mut [Step], place: usize, step: fn(u16) -> Step) {
    let end = steps.len() as u16;
    if let Some(slot) = steps.get_mut(place) {
        *slot = step(end);
    }
}

/// The classes that some program needs beside its anchor, numbered from 0 as they are met: a small part of all classes, and
/// every sentence asks which of them stand in it.
struct Needs {
    /// By class.
    numbers: Vec<Option<u16>>,
    count: u16,
}

impl Needs {
    fn of(&mut self, class: Class) -> Option<u16> {
        let number = self.numbers.get_mut(usize::from(class))?;
        if number.is_none() {
            *number = Some(self.count);
            self.count += 1;
        }
        *number
    }
}

impl Program {
    /// The program of a phrase, and the element that it is looked for by.
    fn new(phrase: &PackedPhrase, numbers: &mut Needs) -> Option<(Self, Anchor)> {
        let mut steps = Vec::new();
        emit(&phrase.nodes, &mut steps);
        steps.push(Step::Match);
        let mut anchors = anchors(&phrase.nodes);
        let anchor = phrase.anchor as usize;
        if anchor >= anchors.len() {
            return None;
        }
        let anchor = anchors.remove(anchor);
        let mut needs = Vec::new();
        for Anchor { classes, kind, .. } in &anchors {
            needs.push(classes.len() as u16);
            needs.push(u16::from(*kind));
            for class in classes {
                needs.push(numbers.of(*class)?);
            }
        }
        Some((Self { steps, needs, before_anchor: anchor.before, tag: phrase.tag, group: phrase.group }, anchor))
    }

    /// The elements of `needs`: kinds and needs.
    fn needs(&self) -> impl Iterator<Item = (u8, &[u16])> {
        let mut rest = self.needs.as_slice();
        std::iter::from_fn(move || {
            let (count, kinds) = (*rest.split_off_first()?, *rest.split_off_first()?);
            Some((kinds as u8, rest.split_off(..usize::from(count))?))
        })
    }
}

impl Phrases {
    /// Unpacks what [`super::pattern::PhrasesBuilder::pack`] made; nothing where the bytes are not that.
    #[must_use]
    pub fn unpack(bytes: &[u8]) -> Option<Self> {
        let packed = Packed::from_bytes(bytes)?;
        let (words, size) = (packed.words.len(), packed.classes.len());
        let mut programs = Vec::with_capacity(packed.phrases.len());
        let mut needs = Needs { numbers: vec![None; size], count: 0 };
        // By whether they wait.
        let mut anchored = [Vec::new(), Vec::new()];
        for phrase in &packed.phrases {
            let (program, anchor) = Program::new(phrase, &mut needs)?;
            let [everywhere, waiting] = &mut anchored;
            let anchored = if phrase.waits { waiting } else { everywhere };
            let number = u16::try_from(programs.len()).ok()?;
            for class in &anchor.classes {
                anchored.extend(packed.classes.get(usize::from(*class))?.iter().map(|word| (*word, number)));
            }
            anchored.extend((0..8).filter(|bit| anchor.kind & (1 << bit) != 0).map(|bit| (words as u32 + bit, number)));
            programs.push(program);
        }
        let (mut members, mut met) = (Vec::new(), Vec::new());
        for (class, (words, need)) in packed.classes.iter().zip(&needs.numbers).enumerate() {
            for word in words {
                members.push((class as u32, u16::try_from(*word).ok()?));
                met.extend(need.map(|need| (*word, need)));
            }
        }
        let [everywhere, waiting] = anchored.map(|pairs| Lists::new(words + 8, &pairs));
        Some(Self {
            dictionary: Dictionary::new(&packed.words),
            programs,
            members: Lists::new(size, &members),
            met: Lists::new(words, &met),
            everywhere,
            waiting,
            needs: needs.count.into(),
            kinds: words as u32,
        })
    }

    /// Every place where a phrase of a `wanted` group stands, sorted by tag and place; of several ends at one beginning, the
    /// first that fits. Waiting phrases are found only in sentences in which another of their group stands.
    #[must_use]
    pub fn find(&self, tokens: &Tokens, wanted: &dyn Fn(u32) -> bool) -> Vec<Found> {
        let mut groups: Vec<u32> = Vec::new();
        self.in_sentences(tokens, &mut |search| {
            let before = search.found.len();
            search.look(&self.everywhere, &|program| wanted(program.group));
            groups.clear();
            for (_, group) in search.found.iter().skip(before) {
                if !groups.contains(group) {
                    groups.push(*group);
                }
            }
            if !groups.is_empty() {
                search.look(&self.waiting, &|program| groups.contains(&program.group));
            }
        })
    }

    /// Every place where a waiting phrase with a `wanted` tag stands, whatever else stands in its sentence.
    #[must_use]
    pub fn find_waiting(&self, tokens: &Tokens, wanted: &dyn Fn(u32) -> bool) -> Vec<Found> {
        self.in_sentences(tokens, &mut |search| search.look(&self.waiting, &|program| wanted(program.tag)))
    }

    fn in_sentences(&self, tokens: &Tokens, look: &mut dyn FnMut(&mut Search<'_>)) -> Vec<Found> {
        let mut search = Search::new(self, tokens);
        while let Some(first) = tokens.list.get(search.end) {
            search.start = search.end;
            search.end += tokens.list.iter().skip(search.start).take_while(|t| t.sentence == first.sentence).count();
            search.note_what_stands_here();
            look(&mut search);
        }
        let mut found: Vec<Found> = search.found.into_iter().map(|(found, _)| found).collect();
        sort(&mut found);
        found.dedup_by_key(|f| (f.tag, f.first));
        found
    }
}

/// A text that is being read, sentence by sentence.
struct Search<'a> {
    phrases: &'a Phrases,
    tokens: &'a Tokens,
    /// Words of the dictionary found in each token: where they end in `words`.
    ends: Vec<u32>,
    words: Vec<u32>,
    /// The sentence.
    start: usize,
    end: usize,
    /// Whether each need is met in it, and the kinds that stand in it, a bit each.
    present: Vec<bool>,
    kinds: u8,
    /// Room for the ways that a program has yet to try.
    ways: Vec<(u16, u32)>,
    /// What was found, with its group.
    found: Vec<(Found, u32)>,
}

impl<'a> Search<'a> {
    fn new(phrases: &'a Phrases, tokens: &'a Tokens) -> Self {
        let mut words = Vec::with_capacity(tokens.list.len());
        let mut ends = Vec::with_capacity(tokens.list.len());
        for token in &tokens.list {
            phrases.dictionary.find(tokens.spelling(token), &mut words);
            ends.push(words.len() as u32);
        }
        let present = vec![false; phrases.needs];
        Self { phrases, tokens, ends, words, start: 0, end: 0, present, kinds: 0, ways: Vec::new(), found: Vec::new() }
    }

    fn words(&self, at: usize) -> &[u32] {
        let from = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let to = self.ends.get(at).copied().unwrap_or(0);
        self.words.get(from as usize..to as usize).unwrap_or_default()
    }

    fn is(&self, at: usize, class: Class) -> bool {
        let members = self.phrases.members.of(u32::from(class));
        self.words(at).iter().any(|word| members.binary_search(&(*word as u16)).is_ok())
    }

    fn kind(&self, at: usize) -> Kind {
        self.tokens.list.get(at).map_or(Kind::Word, |t| t.kind)
    }

    fn note_what_stands_here(&mut self) {
        self.present.fill(false);
        self.kinds = 0;
        for at in self.start..self.end {
            self.kinds |= self.kind(at).bit();
            let from = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
            let to = self.ends.get(at).copied().unwrap_or(0);
            for word in self.words.get(from as usize..to as usize).unwrap_or_default() {
                for need in self.phrases.met.of(*word) {
                    if let Some(is_met) = self.present.get_mut(usize::from(*need)) {
                        *is_met = true;
                    }
                }
            }
        }
    }

    fn may_stand_here(&self, program: &Program) -> bool {
        let is_met = |need: &u16| self.present.get(usize::from(*need)) == Some(&true);
        program.needs().all(|(kinds, needs)| self.kinds & kinds != 0 || needs.iter().any(is_met))
    }

    fn look(&mut self, anchored: &Lists, wanted: &dyn Fn(&Program) -> bool) {
        for at in self.start..self.end {
            for place in 0..self.words(at).len() {
                let Some(word) = self.words(at).get(place).copied() else { continue };
                self.try_around(at, anchored.of(word), wanted);
            }
            let kind = self.kind(at);
            if kind != Kind::Word {
                self.try_around(at, anchored.of(self.phrases.kinds + kind as u32), wanted);
            }
        }
    }

    fn try_around(&mut self, anchor: usize, programs: &[u16], wanted: &dyn Fn(&Program) -> bool) {
        for program in programs {
            let Some(program) = self.phrases.programs.get(usize::from(*program)) else { continue };
            if !wanted(program) || !self.may_stand_here(program) {
                continue;
            }
            let first = anchor.saturating_sub(program.before_anchor.1 as usize).max(self.start);
            let last = anchor.saturating_sub(program.before_anchor.0 as usize);
            for from in first..=last.max(first).min(self.end.saturating_sub(1)) {
                if let Some(to) = self.run(&program.steps, from) {
                    self.found.push((Found { tag: program.tag, first: from as u32, end: to as u32 }, program.group));
                }
            }
        }
    }

    /// Whether two tokens that follow one another stand in one clause.
    fn goes_on(&self, from: usize, at: usize) -> bool {
        let clause = |at: usize| self.tokens.list.get(at).map(|t| t.clause);
        at > from && at < self.end && clause(at) == clause(at - 1)
    }

    /// Runs a program from a token on; the end of the first way through, or nothing.
    fn run(&mut self, steps: &[Step], from: usize) -> Option<usize> {
        /// A phrase that forks more often than this in one place is given up.
        const MOST_STEPS: u32 = 4_000;
        self.ways.clear();
        let (start, end) = (self.start, self.end);
        let (mut step, mut at) = (0usize, from);
        for _ in 0..MOST_STEPS {
            let goes_on = match *steps.get(step)? {
                Step::Match => return (at > from).then_some(at),
                Step::Words(class) => at < end && self.is(at, class) && advance(&mut at),
                Step::Kind(kinds) => at < end && self.kind(at).bit() & kinds != 0 && advance(&mut at),
                Step::NotHere(class) => at >= end || !self.is(at, class),
                Step::NotBefore(class) => at <= start || !self.is(at - 1, class),
                Step::Begins => at == start,
                Step::Ends => at == end,
                Step::Introduced => at < end && self.tokens.list.get(at).is_some_and(|t| t.introduced),
                Step::Bracketed => at < end && self.tokens.list.get(at).is_some_and(|t| t.bracketed),
                // Shortest first: the marked words stay as few as the phrase allows.
                Step::Gap { in_clause: true, .. } if !self.goes_on(from, at) => false,
                Step::Gap { most, in_clause } => {
                    let mut last = (at + usize::from(most)).min(end);
                    if in_clause {
                        last = (at + 1..=last).find(|at| !self.goes_on(from, *at)).map_or(last, |out| out - 1);
                    }
                    self.ways.extend((at + 1..=last).rev().map(|at| (step as u16 + 1, at as u32)));
                    true
                }
                Step::Fork(other) => {
                    self.ways.push((other, at as u32));
                    true
                }
                Step::Jump(to) => {
                    step = usize::from(to);
                    continue;
                }
            };
            if goes_on {
                step += 1;
                continue;
            }
            let (other, back) = self.ways.pop()?;
            (step, at) = (usize::from(other), back as usize);
        }
        None
    }
}

/// Heap sort, a tenth of the standard library's in size. It takes no longer for a text that says one thing a million times.
fn sort(found: &mut [Found]) {
    let sink = |found: &mut [Found], mut place: usize| {
        loop {
            let child = 2 * place + 1;
            let child = child + usize::from(found.get(child) < found.get(child + 1));
            if found.get(child) <= found.get(place) {
                return;
            }
            found.swap(place, child);
            place = child;
        }
    };
    for place in (0..found.len() / 2).rev() {
        sink(found, place);
    }
    for end in (1..found.len()).rev() {
        found.swap(0, end);
        sink(found.split_at_mut(end).0, 0);
    }
}

fn advance(at: &mut usize) -> bool {
    *at += 1;
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn places_are_sorted(tags in proptest::collection::vec(0u32..9, 0..40)) {
            let mut found: Vec<Found> = tags.iter().map(|tag| Found { tag: *tag, first: tag % 2, end: 1 }).collect();
            let mut sorted = found.clone();
            sorted.sort_unstable();
            sort(&mut found);
            proptest::prop_assert_eq!(found, sorted);
        }
    }

    #[test]
    fn numbers_stand_in_the_lists_they_were_given_for() {
        let lists = Lists::new(4, &[(2, 7), (0, 1), (2, 3), (3, 9)]);
        assert_eq!([0, 1, 2, 3, 4].map(|list| lists.of(list).to_vec()), [vec![1], vec![], vec![7, 3], vec![9], vec![]]);
        assert!(Lists::new(0, &[]).of(0).is_empty());
    }
}

//! Compiled phrases as bytes: parsed and numbered where the product is built, so that the browser only unpacks them.
//!
//! Everything is a number of seven bits a byte, lowest first, but for the letters of words. Words are sorted and share
//! their beginnings; a class is a list of words; a phrase is its numbers, the element that anchors it, and its elements.

use super::pattern::{Class, Node};

/// Phrases with everything numbered densely.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Packed {
    /// Words in order, each with whether it is a stem.
    pub words: Vec<(String, bool)>,
    /// For each class its words, in order.
    pub classes: Vec<Vec<u32>>,
    /// The phrases in the order of their tags.
    pub phrases: Vec<PackedPhrase>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct PackedPhrase {
    pub tag: u32,
    pub group: u32,
    /// Whether it is looked for only beside another of its group.
    pub waits: bool,
    /// Which of the elements that have to stand there is looked for.
    pub anchor: u32,
    pub nodes: Vec<Node>,
}

/// What stands in the lowest four bits of an element.
mod sign {
    pub const WORDS: u32 = 0;
    pub const KIND: u32 = 1;
    pub const GROUP: u32 = 2;
    pub const MAYBE: u32 = 3;
    pub const GAP: u32 = 4;
    pub const GAP_IN_CLAUSE: u32 = 5;
    pub const NOT_HERE: u32 = 6;
    pub const NOT_BEFORE: u32 = 7;
    pub const BEGINS: u32 = 8;
    pub const ENDS: u32 = 9;
    pub const INTRODUCED: u32 = 10;
    pub const BRACKETED: u32 = 11;
}

impl Packed {
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        put(&mut out, self.words.len() as u32);
        let mut before = "";
        for (word, stem) in &self.words {
            let shared = word.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
            let rest = word.as_bytes().get(shared..).unwrap_or_default();
            put(&mut out, shared as u32);
            put(&mut out, (rest.len() as u32) << 1 | u32::from(*stem));
            out.extend_from_slice(rest);
            before = word;
        }
        put(&mut out, self.classes.len() as u32);
        for class in &self.classes {
            put_rising(&mut out, class);
        }
        put(&mut out, self.phrases.len() as u32);
        let mut tag = 0;
        for phrase in &self.phrases {
            put(&mut out, phrase.tag - tag);
            put(&mut out, phrase.group);
            put(&mut out, phrase.anchor << 1 | u32::from(phrase.waits));
            put_nodes(&mut out, &phrase.nodes);
            tag = phrase.tag;
        }
        out
    }

    /// Nothing where the bytes are not what [`Packed::to_bytes`] made.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut bytes = bytes;
        let mut packed = Self::default();
        let mut before: Vec<u8> = Vec::new();
        for _ in 0..take(&mut bytes)? {
            before.truncate(take(&mut bytes)? as usize);
            let rest = take(&mut bytes)?;
            before.extend_from_slice(bytes.split_off(..(rest >> 1) as usize)?);
            packed.words.push((String::from_utf8(before.clone()).ok()?, rest & 1 == 1));
        }
        for _ in 0..take(&mut bytes)? {
            packed.classes.push(take_rising(&mut bytes)?);
        }
        let mut tag = 0u32;
        for _ in 0..take(&mut bytes)? {
            tag = take(&mut bytes)?.checked_add(tag)?;
            let group = take(&mut bytes)?;
            let anchor = take(&mut bytes)?;
            let nodes = take_nodes(&mut bytes, 0)?;
            packed.phrases.push(PackedPhrase { tag, group, waits: anchor & 1 == 1, anchor: anchor >> 1, nodes });
        }
        bytes.is_empty().then_some(packed)
    }
}

fn put(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn take(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let byte = *bytes.split_off_first()?;
        number |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

/// Numbers that rise, as their distances.
fn put_rising(out: &mut Vec<u8>, numbers: &[u32]) {
    put(out, numbers.len() as u32);
    let mut before = 0;
    for number in numbers {
        put(out, number - before);
        before = *number;
    }
}

fn take_rising(bytes: &mut &[u8]) -> Option<Vec<u32>> {
    let mut before = 0u32;
    (0..take(bytes)?)
        .map(|_| {
            before = take(bytes)?.checked_add(before)?;
            Some(before)
        })
        .collect()
}

fn put_nodes(out: &mut Vec<u8>, nodes: &[Node]) {
    put(out, nodes.len() as u32);
    for node in nodes {
        put_node(out, node);
    }
}

fn put_node(out: &mut Vec<u8>, node: &Node) {
    let mut element = |sign: u32, number: u32| put(out, number << 4 | sign);
    match node {
        Node::Words(class) => element(sign::WORDS, u32::from(*class)),
        Node::Kind(kinds) => element(sign::KIND, u32::from(*kinds)),
        Node::Gap { most, in_clause: false } => element(sign::GAP, u32::from(*most)),
        Node::Gap { most, in_clause: true } => element(sign::GAP_IN_CLAUSE, u32::from(*most)),
        Node::NotHere(class) => element(sign::NOT_HERE, u32::from(*class)),
        Node::NotBefore(class) => element(sign::NOT_BEFORE, u32::from(*class)),
        Node::Begins => element(sign::BEGINS, 0),
        Node::Ends => element(sign::ENDS, 0),
        Node::Introduced => element(sign::INTRODUCED, 0),
        Node::Bracketed => element(sign::BRACKETED, 0),
        Node::Maybe(inner) => {
            element(sign::MAYBE, 0);
            put_node(out, inner);
        }
        Node::Group(alternatives) => {
            element(sign::GROUP, alternatives.len() as u32);
            for alternative in alternatives {
                put_nodes(out, alternative);
            }
        }
    }
}

fn take_nodes(bytes: &mut &[u8], depth: usize) -> Option<Vec<Node>> {
    (0..take(bytes)?).map(|_| take_node(bytes, depth)).collect()
}

fn take_node(bytes: &mut &[u8], depth: usize) -> Option<Node> {
    /// Deeper than any phrase that can be written.
    const DEEPEST: usize = 32;
    if depth > DEEPEST {
        return None;
    }
    let element = take(bytes)?;
    let number = element >> 4;
    let class = || Class::try_from(number).ok();
    let small = || u8::try_from(number).ok();
    Some(match element & 0xf {
        sign::WORDS => Node::Words(class()?),
        sign::KIND => Node::Kind(small()?),
        sign::GAP => Node::Gap { most: small()?, in_clause: false },
        sign::GAP_IN_CLAUSE => Node::Gap { most: small()?, in_clause: true },
        sign::NOT_HERE => Node::NotHere(class()?),
        sign::NOT_BEFORE => Node::NotBefore(class()?),
        sign::BEGINS => Node::Begins,
        sign::ENDS => Node::Ends,
        sign::INTRODUCED => Node::Introduced,
        sign::BRACKETED => Node::Bracketed,
        sign::MAYBE => Node::Maybe(Box::new(take_node(bytes, depth + 1)?)),
        sign::GROUP => Node::Group((0..number).map(|_| take_nodes(bytes, depth + 1)).collect::<Option<_>>()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
    use proptest::prelude::*;

    use super::*;

    fn sample() -> Packed {
        let group = Node::Group(vec![vec![Node::Words(0), Node::Gap { most: 3, in_clause: true }], vec![Node::Kind(0x40)]]);
        let nodes = vec![
            Node::Begins,
            Node::Maybe(Box::new(group)),
            Node::NotBefore(1),
            Node::NotHere(300),
            Node::Gap { most: 20, in_clause: false },
            Node::Introduced,
            Node::Bracketed,
            Node::Ends,
        ];
        Packed {
            words: vec![("pay".to_owned(), false), ("pay".to_owned(), true), ("payé".to_owned(), false), ("zoo".to_owned(), true)],
            classes: vec![vec![0, 2, 3], vec![1]],
            phrases: vec![
                PackedPhrase { tag: 5, group: 1, waits: true, anchor: 0, nodes },
                PackedPhrase { tag: 700, group: 0, waits: false, anchor: 2, nodes: vec![Node::Words(1)] },
            ],
        }
    }

    #[test]
    fn what_was_packed_comes_out_again() {
        assert_eq!(Packed::from_bytes(&sample().to_bytes()).unwrap(), sample());
    }

    #[test]
    fn a_part_of_the_bytes_is_refused() {
        let bytes = sample().to_bytes();
        for end in 0..bytes.len() {
            assert!(Packed::from_bytes(&bytes[..end]).is_none(), "{end}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused_and_never_more(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Packed::from_bytes(&bytes);
        }
    }
}

//! A text cut at its marks: pieces that lie end to end, for pages that show the text again.

use std::collections::BTreeMap;

use crate::protocol::Mark;

/// A stretch of the text over which the same mark is on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'t> {
    /// The words, exactly as in the text.
    pub text: &'t str,
    /// The mark on top, as its place in the list of marks; `None` for text that carries none.
    pub mark: Option<usize>,
}

/// Cuts `text` at the ends of `marks`. Where marks overlap the stronger one is on top, and among equals the shorter.
/// A mark that does not fit the text (past its end, or through the middle of a character) is left out.
#[must_use]
pub fn pieces<'t>(text: &'t str, marks: &[Mark]) -> Vec<Piece<'t>> {
    let bytes = byte_offsets(text, marks);
    let placed: Vec<(usize, usize, usize)> = marks
        .iter()
        .enumerate()
        .filter_map(|(index, mark)| Some((index, *bytes.get(&mark.start)?, *bytes.get(&mark.end)?)))
        .filter(|(_, start, end)| start < end)
        .collect();
    let mut cuts: Vec<usize> = placed.iter().flat_map(|(_, start, end)| [*start, *end]).collect();
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    cuts.dedup();

    let mut pieces: Vec<Piece<'t>> = Vec::new();
    let mut from = 0;
    for (at, start) in cuts.iter().enumerate() {
        let Some(end) = cuts.get(at + 1) else { break };
        let mark = on_top(&placed, marks, *start, *end);
        let next = cuts.get(at + 2).map(|after| on_top(&placed, marks, *end, *after));
        if next == Some(mark) {
            continue;
        }
        if let Some(words) = text.get(from..*end) {
            pieces.push(Piece { text: words, mark });
        }
        from = *end;
    }
    pieces
}

/// Byte offsets of the marks' ends, by UTF-16 offset; ends that are no character boundary are missing.
fn byte_offsets(text: &str, marks: &[Mark]) -> BTreeMap<u32, usize> {
    let mut ends: Vec<u32> = marks.iter().flat_map(|mark| [mark.start, mark.end]).collect();
    ends.sort_unstable();
    ends.dedup();
    let mut ends = ends.into_iter().peekable();
    let mut found = BTreeMap::new();
    let mut units = 0;
    let boundaries = text.char_indices().map(|(byte, c)| (byte, c.len_utf16() as u32)).chain([(text.len(), 0)]);
    for (byte, width) in boundaries {
        while ends.next_if(|end| *end < units).is_some() {}
        if ends.next_if_eq(&units).is_some() {
            found.insert(units, byte);
        }
        units += width;
    }
    found
}

fn on_top(placed: &[(usize, usize, usize)], marks: &[Mark], start: usize, end: usize) -> Option<usize> {
    let rank = |(index, from, to): &&(usize, usize, usize)| {
        let strength = marks.get(*index).map_or(0, |mark| mark.strength);
        (strength, std::cmp::Reverse(to - from), std::cmp::Reverse(*index))
    };
    placed.iter().filter(|(_, from, to)| *from <= start && end <= *to).max_by_key(rank).map(|(index, _, _)| *index)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "tests")]

    use proptest::prelude::*;

    use super::*;

    fn mark(start: u32, end: u32, strength: u8) -> Mark {
        Mark { key: 0, field: "text".into(), index: 0, start, end, strength, signal: "contact-on-telegram".into() }
    }

    fn cut(text: &str, marks: &[Mark]) -> Vec<(String, Option<usize>)> {
        pieces(text, marks).into_iter().map(|piece| (piece.text.to_owned(), piece.mark)).collect()
    }

    #[test]
    fn a_text_without_marks_is_one_piece() {
        assert_eq!(cut("nothing here", &[]), [("nothing here".to_owned(), None)]);
    }

    #[test]
    fn an_empty_text_has_no_pieces() {
        assert_eq!(cut("", &[mark(0, 3, 1)]), []);
    }

    #[test]
    fn offsets_count_utf16_units() {
        let cut = cut("😀 pay first 😀", &[mark(3, 12, 3)]);
        assert_eq!(cut, [("😀 ".into(), None), ("pay first".into(), Some(0)), (" 😀".into(), None)]);
    }

    #[test]
    fn a_mark_through_a_character_is_left_out() {
        assert_eq!(cut("😀 pay", &[mark(1, 4, 3)]), [("😀 pay".to_owned(), None)]);
    }

    #[test]
    fn a_mark_past_the_end_is_left_out() {
        assert_eq!(cut("short", &[mark(2, 9, 3)]), [("short".to_owned(), None)]);
    }

    #[test]
    fn the_stronger_of_two_overlapping_marks_is_on_top() {
        let cut = cut("abcdef", &[mark(0, 6, 1), mark(2, 4, 3)]);
        assert_eq!(cut, [("ab".into(), Some(0)), ("cd".into(), Some(1)), ("ef".into(), Some(0))]);
    }

    #[test]
    fn a_weaker_mark_inside_a_stronger_one_does_not_cut_it() {
        assert_eq!(cut("abcdef", &[mark(0, 6, 3), mark(2, 4, 1)]), [("abcdef".to_owned(), Some(0))]);
    }

    #[test]
    fn the_shorter_of_two_equal_marks_is_on_top() {
        let cut = cut("abcd", &[mark(0, 4, 2), mark(0, 2, 2)]);
        assert_eq!(cut, [("ab".into(), Some(1)), ("cd".into(), Some(0))]);
    }

    proptest! {
        #[test]
        fn the_pieces_put_together_are_the_text(
            text in "(?s).{0,40}",
            ends in prop::collection::vec((0u32..50, 0u32..50, 0u8..4), 0..6),
        ) {
            let marks: Vec<Mark> = ends.iter().map(|(start, end, strength)| mark(*start, *end, *strength)).collect();
            let whole: String = pieces(&text, &marks).iter().map(|piece| piece.text).collect();
            prop_assert_eq!(whole, text);
        }

        #[test]
        fn neighbouring_pieces_differ(
            text in "(?s).{0,40}",
            ends in prop::collection::vec((0u32..50, 0u32..50, 0u8..4), 0..6),
        ) {
            let marks: Vec<Mark> = ends.iter().map(|(start, end, strength)| mark(*start, *end, *strength)).collect();
            let cut = pieces(&text, &marks);
            prop_assert!(cut.windows(2).all(|pair| pair[0].mark != pair[1].mark));
        }
    }
}

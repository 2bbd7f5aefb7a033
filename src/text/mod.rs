//! Text as the signals see it: folded, cut into tokens, matched by phrases, guarded against what only sounds alike.

mod dictionary;
pub(crate) mod find;
pub mod fold;
pub mod guards;
pub mod lexicon;
mod packed;
pub mod pattern;
pub mod search;
pub mod tokens;
pub mod words;

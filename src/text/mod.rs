//! Text as the signals see it: folded, cut into tokens, matched by phrases, guarded against what only sounds alike.

pub mod fold;
pub mod guards;
pub mod lexicon;
pub mod pattern;
pub mod tokens;

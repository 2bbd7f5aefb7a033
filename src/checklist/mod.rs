//! x
pub mod facts;
pub mod in_post;

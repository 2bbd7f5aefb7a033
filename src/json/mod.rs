//! JSON in and out of the engine, whose code is downloaded: a writer and a reader that are a fraction of `serde_json`'s and
//! say no more than that a text is none.

mod read;
mod write;

pub use read::{Reader, value};
use serde::Serialize;
pub use write::{Raw, Unwritable, text};

/// The one of `all` that is written as the text `name`.
pub fn named<T: Serialize + Copy>(all: &[T], name: &str) -> Option<T> {
    let sought = text(&name).ok();
    all.iter().copied().find(|one| text(one).ok() == sought)
}

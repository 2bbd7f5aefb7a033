//! What several tests need: where the reference material lies, and what a signal reads.
#![allow(dead_code, reason = "no test needs all of it")]

use std::path::PathBuf;

use heed::engine::Source;
use heed::signals::declare::Signal;

/// A text that the signal reads, at any time; a post for signals that read none.
pub fn source_of(signal: &Signal) -> Source {
    let sources = [Source::Post, Source::Review, Source::Message(None), Source::OwnMessage(None), Source::OwnReply, Source::OwnRequest];
    sources.into_iter().find(|source| signal.trigger.reads.meets(source.offers())).unwrap_or(Source::Post)
}

/// A path under the reference material, or `None` with a line that says what is skipped.
pub fn shared(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("HEED_SHARED").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let full = root.join(path);
    if full.exists() {
        return Some(full);
    }
    eprintln!("skipped: {path} of the reference material is not here");
    None
}

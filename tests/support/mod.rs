//! Where the reference material lies, for tests that need it.

use std::path::PathBuf;

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

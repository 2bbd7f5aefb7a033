//! The extension's own pages.
fn main() {}

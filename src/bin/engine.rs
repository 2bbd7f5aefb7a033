//! The engine of the background worker.
fn main() {}

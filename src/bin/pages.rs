//! The extension's own pages: popup, settings and paste mode, one Wasm for all three.

#[path = "../pages/mod.rs"]
mod pages;

fn main() {
    pages::open();
}

//! The page that checks a pasted text; it links the whole engine.

fn main() {
    heed::pages::paste();
}

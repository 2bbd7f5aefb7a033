//! The popup of the toolbar button.

fn main() {
    heed::pages::popup();
}

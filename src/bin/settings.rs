//! The settings page.

fn main() {
    heed::pages::settings();
}

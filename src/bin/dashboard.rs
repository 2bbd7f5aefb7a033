//! The dashboard: clients, records and the backup.

fn main() {
    heed::pages::dashboard();
}

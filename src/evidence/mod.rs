//! The evidence log: what a client said and did, kept in the user's own browser as one chain of entries a client, each of which
//! seals the one before; its backup and import; and the pack that goes to a dispute.

pub mod backup;
pub mod chain;
pub mod digest;
pub mod entry;
pub mod filed;
pub mod merge;
pub mod pack;
pub mod passphrase;
pub mod sealed;

pub use chain::{Appended, Broken, Head, Verified, Why, append, verify};
pub use digest::Digest;
pub use entry::{Content, Draft, Entry, Kind, Page, PageTime, Refused, Uuid, Who};

//! Clients that the user has met before. The pages show no client's id, so what a page shows is compared with what is known:
//! Heed proposes, and only the user's word makes two the same.

mod acquaintance;
mod joining;
mod likeness;
mod proposing;
mod record;
mod traits;

#[cfg(test)]
mod tests;

pub use acquaintance::{Acquaintance, NoteLine};
pub use joining::{Changed, Clients, Linking, Refusal};
pub use likeness::{Agreement, Contradiction, Likeness, Said, Strength, compare};
pub use proposing::Candidate;
pub use record::{ClientRecord, DoNotWorkWith, JobRecord, Outcome, Status};
pub use traits::{LastSeen, Traits, Uids};

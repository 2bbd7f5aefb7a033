//! Heed's core: reads job and client pages, finds the signs of a difficult or dishonest client, and explains each one.
//! Pure: time, URL and locale come in as arguments.

pub mod assess;
pub mod background;
pub mod checklist;
pub mod clients;
pub mod drafts;
pub mod engine;
pub mod evidence;
pub mod exchange;
pub mod facts;
pub mod json;
pub mod keeper;
pub mod marked;
pub mod meaning;
#[cfg(feature = "pages")]
pub mod pages;
pub mod protocol;
pub mod reading;
pub mod set;
pub mod settings;
pub mod signals;
pub mod store;
pub mod sync;
pub mod text;
pub mod values;
pub mod view;

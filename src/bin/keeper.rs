//! The keeper of the records, as `extension/background.js` calls it: texts in, texts out. Every decision is made in the core.

use heed::exchange::Known;
use heed::keeper;
use wasm_bindgen::prelude::*;

/// What comes of `message`, as JSON ([`heed::exchange::Step`]); `known` is a [`Known`] as JSON.
///
/// # Errors
/// The answer cannot be written.
#[wasm_bindgen]
pub fn step(message: &str, known: &str) -> Result<String, JsError> {
    Ok(serde_json::to_value(keeper::step(message, &Known::read(known)))?.to_string())
}

fn main() {}

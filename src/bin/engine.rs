//! The engine of the background worker, as `extension/background.js` calls it: texts in, texts out.
//! Every decision is made in the core.

use std::cell::OnceCell;

use heed::engine::Engine;
use heed::exchange::{self, Known};
use wasm_bindgen::prelude::*;

thread_local! {
    static ENGINE: OnceCell<Engine> = const { OnceCell::new() };
}

/// Unpacks the phrases; once, before anything else.
///
/// # Errors
/// The phrases belong to another build.
#[wasm_bindgen]
pub fn start(phrases: &[u8]) -> Result<(), JsError> {
    let engine = Engine::unpack(phrases).ok_or_else(|| JsError::new("The phrases cannot be unpacked."))?;
    ENGINE.with(|kept| kept.set(engine).map_err(|_| JsError::new("The engine was started before.")))
}

/// What has to be read before `message` can be answered, as JSON ([`exchange::Needs`]); `sender` is JSON, too.
///
/// # Errors
/// The answer cannot be written.
#[wasm_bindgen]
pub fn needs(message: &str, sender: &str) -> Result<String, JsError> {
    Ok(serde_json::to_value(exchange::needs_of(message, sender))?.to_string())
}

/// What is to be done about `message`, as JSON ([`exchange::Outcome`]); `known` is a [`Known`] as JSON.
///
/// # Errors
/// The engine was not started, or the answer cannot be written.
#[wasm_bindgen]
pub fn handle(message: &str, known: &str) -> Result<String, JsError> {
    let known = Known::read(known);
    ENGINE.with(|kept| {
        let engine = kept.get().ok_or_else(|| JsError::new("The engine was not started."))?;
        Ok(serde_json::to_value(exchange::handle(engine, message, &known))?.to_string())
    })
}

fn main() {}

//! The engine of the background worker, as `extension/background.js` calls it: texts in, texts out.
//! Every decision is made in the core.

use std::cell::{Cell, OnceCell};

use heed::background::{self, Memory};
use heed::engine::Engine;
use heed::exchange::Known;
use heed::json;
use heed::meaning::Model;
use wasm_bindgen::prelude::*;

thread_local! {
    static ENGINE: OnceCell<Engine> = const { OnceCell::new() };
    // Taken out while a message is answered: should that fail, the next finds nothing remembered.
    static MEMORY: Cell<Memory> = const { Cell::new(Memory::new()) };
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

/// Reads texts by meaning too from now on.
///
/// # Errors
/// The engine was not started, or the model is damaged or of another version.
#[wasm_bindgen]
pub fn understand(model: &[u8]) -> Result<(), JsError> {
    let model = Model::unpack(model).map_err(|damage| JsError::new(&damage.to_string()))?;
    ENGINE.with(|kept| kept.get().map(|engine| engine.understand(model)).ok_or_else(|| JsError::new("The engine was not started.")))
}

/// What comes of `message`, as JSON ([`heed::exchange::Step`]); `known` is a [`Known`] as JSON.
///
/// # Errors
/// The engine was not started, or the answer cannot be written.
#[wasm_bindgen]
pub fn step(message: &str, known: &str) -> Result<String, JsError> {
    ENGINE.with(|kept| {
        let engine = kept.get().ok_or_else(|| JsError::new("The engine was not started."))?;
        let mut memory = MEMORY.take();
        let step = background::step(engine, &mut memory, message, &Known::read(known));
        MEMORY.set(memory);
        Ok(json::text(&step)?)
    })
}

fn main() {}

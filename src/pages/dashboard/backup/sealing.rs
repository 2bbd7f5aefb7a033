//! Encryption of a backup, all of it by the browser's WebCrypto: PBKDF2 with SHA-256 makes the key, AES-GCM encrypts.

use crate::evidence::sealed::{ITERATIONS, Sealed};
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use crate::pages::browser::in_words;

const SALT_BYTES: u32 = 16;
const VECTOR_BYTES: u32 = 12;
const KEY_BITS: u32 = 256;

/// The file of an encrypted backup.
///
/// # Errors
/// The browser's words.
pub(super) async fn seal(text: &str, passphrase: &str) -> Result<String, String> {
    let sealed = encrypted(text, passphrase).await.map_err(|error| in_words(&error))?;
    serde_json::to_string(&sealed).map_err(|error| error.to_string())
}

async fn encrypted(text: &str, passphrase: &str) -> Result<Sealed, JsValue> {
    let (salt, vector) = (random(SALT_BYTES)?, random(VECTOR_BYTES)?);
    let key = key(passphrase, &salt, ITERATIONS, "encrypt").await?;
    let plain = Uint8Array::from(text.as_bytes());
    let data = JsFuture::from(subtle()?.encrypt_with_object_and_buffer_source(&cipher(&vector)?, &key, &plain)?).await?;
    Ok(Sealed::new(salt.to_vec(), vector.to_vec(), Uint8Array::new(&data).to_vec()))
}

/// The text of an encrypted backup; `None` where the passphrase does not fit, or the file was changed: nobody can tell the two apart.
///
/// # Errors
/// The browser's words, where it cannot decrypt at all.
pub(super) async fn open(sealed: &Sealed, passphrase: &str) -> Result<Option<String>, String> {
    let words = |error: JsValue| in_words(&error);
    let salt = Uint8Array::from(sealed.salt.0.as_slice());
    let key = key(passphrase, &salt, sealed.iterations, "decrypt").await.map_err(words)?;
    let cipher = cipher(&Uint8Array::from(sealed.iv.0.as_slice())).map_err(words)?;
    let data = Uint8Array::from(sealed.data.0.as_slice());
    let plain = subtle().and_then(|subtle| subtle.decrypt_with_object_and_buffer_source(&cipher, &key, &data)).map_err(words)?;
    let Ok(plain) = JsFuture::from(plain).await else { return Ok(None) };
    String::from_utf8(Uint8Array::new(&plain).to_vec()).map(Some).map_err(|error| error.to_string())
}

fn subtle() -> Result<SubtleCrypto, JsValue> {
    Ok(leptos::prelude::window().crypto()?.subtle())
}

fn random(bytes: u32) -> Result<Uint8Array, JsValue> {
    let all = Uint8Array::new_with_length(bytes);
    leptos::prelude::window().crypto()?.get_random_values_with_array_buffer_view(&all)?;
    Ok(all)
}

fn object(members: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}

fn cipher(vector: &Uint8Array) -> Result<Object, JsValue> {
    object(&[("name", "AES-GCM".into()), ("iv", vector.into())])
}

async fn key(passphrase: &str, salt: &Uint8Array, iterations: u32, usage: &str) -> Result<CryptoKey, JsValue> {
    let subtle = subtle()?;
    let typed = Uint8Array::from(passphrase.as_bytes());
    let material = subtle.import_key_with_str("raw", &typed, "PBKDF2", false, &Array::of1(&"deriveKey".into()))?;
    let material: CryptoKey = JsFuture::from(material).await?.unchecked_into();
    let derivation =
        object(&[("name", "PBKDF2".into()), ("hash", "SHA-256".into()), ("salt", salt.into()), ("iterations", iterations.into())])?;
    let wanted = object(&[("name", "AES-GCM".into()), ("length", KEY_BITS.into())])?;
    let key = subtle.derive_key_with_object_and_object(&derivation, &material, &wanted, false, &Array::of1(&usage.into()))?;
    Ok(JsFuture::from(key).await?.unchecked_into())
}

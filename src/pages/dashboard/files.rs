//! Files: one that the user chose, of which only name, size and digest are taken, and those that are handed to the browser's
//! downloads.

use crate::evidence::{Digest, Kind};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::pages::browser;

/// How long, in milliseconds, a file stays ready for the browser to take it.
const TAKING: i32 = 60_000;

/// Name, size and digest of the file that stands in a file field; `None` where there is none.
///
/// # Errors
/// The browser's words, where the file cannot be read.
pub(crate) async fn chosen(field: &web_sys::HtmlInputElement) -> Result<Option<Kind>, String> {
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return Ok(None) };
    let words = |error: wasm_bindgen::JsValue| browser::in_words(&error);
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(words)?;
    let subtle = leptos::prelude::window().crypto().map_err(words)?.subtle();
    // The browser's own digest reads the file where it lies; a large one would not fit into this program's memory.
    let digest = subtle.digest_with_str_and_buffer_source("SHA-256", bytes.unchecked_ref()).map_err(words)?;
    let digest = Uint8Array::new(&JsFuture::from(digest).await.map_err(words)?).to_vec();
    let written: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let sha256 = Digest::read(&written).ok_or("the browser made no SHA-256 digest")?;
    Ok(Some(Kind::File { name: file.name(), size: file.size() as u64, sha256 }))
}

/// Hands a text to the browser's downloads under this name.
///
/// # Errors
/// The browser's words, where it takes no file.
pub(crate) fn hand_over(name: &str, kind: &str, text: &str) -> Result<(), String> {
    let words = |error: wasm_bindgen::JsValue| browser::in_words(&error);
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).map_err(words)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob).map_err(words)?;
    let link = leptos::prelude::document().create_element("a").map_err(words)?;
    link.set_attribute("href", &url).map_err(words)?;
    link.set_attribute("download", name).map_err(words)?;
    link.dyn_into::<web_sys::HtmlElement>().map_err(|_| "the browser made no link")?.click();
    leptos::task::spawn_local(async move {
        browser::pause(TAKING).await;
        web_sys::Url::revoke_object_url(&url).ok();
    });
    Ok(())
}

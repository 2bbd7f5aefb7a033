//! Days as the user's browser writes them.

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// The moment now, milliseconds since the epoch.
pub(super) fn now() -> i64 {
    Date::now() as i64
}

/// The day of a moment, in the user's own way of writing days and in their time zone.
pub(super) fn day(ms: i64) -> String {
    let options = Object::new();
    Reflect::set(&options, &"dateStyle".into(), &"medium".into()).ok();
    let format = Intl::DateTimeFormat::new(&Array::new(), &options).format();
    let date = Date::new(&JsValue::from_f64(ms as f64));
    format.call1(&JsValue::UNDEFINED, &date).ok().and_then(|words| words.as_string()).unwrap_or_default()
}

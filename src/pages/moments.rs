//! Days and times as the browser writes them, in the user's own time zone or in UTC.

use std::cell::OnceCell;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

thread_local! {
    // Making one takes the browser longer than a hundred uses of it.
    static MOMENT: OnceCell<Function> = const { OnceCell::new() };
    static DAY: OnceCell<Function> = const { OnceCell::new() };
    static UTC: OnceCell<Function> = const { OnceCell::new() };
    static COUNT: OnceCell<Function> = const { OnceCell::new() };
}

/// The moment now, milliseconds since the epoch.
pub(crate) fn now() -> i64 {
    Date::now() as i64
}

/// Day and time of day, in the user's time zone.
pub(crate) fn moment(ms: i64) -> String {
    MOMENT.with(|format| formatted(format.get_or_init(|| format_of(&[("dateStyle", "medium"), ("timeStyle", "short")])), ms))
}

/// The day, in the user's time zone.
pub(crate) fn day(ms: i64) -> String {
    DAY.with(|format| formatted(format.get_or_init(|| format_of(&[("dateStyle", "medium")])), ms))
}

/// Day and time of day to the second, in UTC.
pub(crate) fn utc(ms: i64) -> String {
    let options = [("dateStyle", "medium"), ("timeStyle", "long"), ("timeZone", "UTC")];
    UTC.with(|format| formatted(format.get_or_init(|| format_of(&options)), ms))
}

/// The moment for `<time datetime>`.
pub(crate) fn machine(ms: i64) -> String {
    let date = Date::new(&JsValue::from_f64(ms as f64));
    // Beyond the calendar there is nothing to write.
    if date.get_time().is_nan() { String::new() } else { date.to_iso_string().into() }
}

/// A count, with its thousands told apart.
pub(crate) fn count(number: usize) -> String {
    let make = || Intl::NumberFormat::new(&Array::new(), &Object::new()).format();
    COUNT.with(|format| called(format.get_or_init(make), number as f64)).unwrap_or_else(|| number.to_string())
}

fn format_of(options: &[(&str, &str)]) -> Function {
    let wanted = Object::new();
    for (name, value) in options {
        Reflect::set(&wanted, &(*name).into(), &(*value).into()).ok();
    }
    Intl::DateTimeFormat::new(&Array::new(), &wanted).format()
}

fn formatted(format: &Function, ms: i64) -> String {
    called(format, ms as f64).unwrap_or_default()
}

fn called(format: &Function, number: f64) -> Option<String> {
    format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(number)).ok()?.as_string()
}

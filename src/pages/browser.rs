//! The browser's extension interfaces that the pages use, `browser` or, where that is absent, `chrome`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `browser` or `chrome`.
    pub(crate) type Browser;
    #[wasm_bindgen(method, getter)]
    fn runtime(this: &Browser) -> Runtime;
    #[wasm_bindgen(method, getter)]
    fn tabs(this: &Browser) -> Tabs;
    #[wasm_bindgen(method, getter)]
    fn i18n(this: &Browser) -> I18n;
    #[wasm_bindgen(method, getter)]
    fn storage(this: &Browser) -> Storage;

    type Runtime;
    #[wasm_bindgen(method, catch, js_name = sendMessage)]
    async fn send_message(this: &Runtime, message: &str) -> Result<JsValue, JsValue>;

    type Tabs;
    #[wasm_bindgen(method, catch)]
    async fn query(this: &Tabs, filter: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = sendMessage)]
    async fn send_message(this: &Tabs, tab: i32, message: &str) -> Result<JsValue, JsValue>;

    type I18n;
    #[wasm_bindgen(method, js_name = getMessage)]
    fn get_message(this: &I18n, name: &str, substitutions: &js_sys::Array) -> String;

    type Storage;
    #[wasm_bindgen(method, getter, js_name = onChanged)]
    fn on_changed(this: &Storage) -> StorageEvent;
    #[wasm_bindgen(method, getter)]
    fn local(this: &Storage) -> StorageArea;
    #[wasm_bindgen(method, getter)]
    fn session(this: &Storage) -> StorageArea;

    type StorageArea;
    #[wasm_bindgen(method, catch)]
    async fn get(this: &StorageArea, keys: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn set(this: &StorageArea, items: &js_sys::Object) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn remove(this: &StorageArea, key: &str) -> Result<JsValue, JsValue>;

    type StorageEvent;
    #[wasm_bindgen(method, js_name = addListener)]
    fn add_listener(this: &StorageEvent, listener: &JsValue);
}

fn browser() -> Browser {
    let global = js_sys::global();
    let named = |name: &str| js_sys::Reflect::get(&global, &name.into()).ok().filter(|api| !api.is_undefined());
    named("browser").or_else(|| named("chrome")).unwrap_or(JsValue::UNDEFINED).unchecked_into()
}

/// The message `name` of `_locales` with `arguments` in its places; empty where there is none.
pub(crate) fn message(name: &str, arguments: &[String]) -> String {
    let substitutions: js_sys::Array = arguments.iter().map(|argument| JsValue::from_str(argument)).collect();
    browser().i18n().get_message(name, &substitutions)
}

/// Sends `text` to the background and waits for the text it answers.
///
/// # Errors
/// The browser's words, where there was no answer or it was no text.
pub(crate) async fn send_to_background(text: &str) -> Result<String, String> {
    let answer = browser().runtime().send_message(text).await.map_err(|error| in_words(&error))?;
    answer.as_string().ok_or_else(|| "The background answered nothing.".to_owned())
}

/// The id of the tab in front of the user, where there is one.
pub(crate) async fn active_tab() -> Option<i32> {
    let filter = js_sys::Object::new();
    js_sys::Reflect::set(&filter, &"active".into(), &JsValue::TRUE).ok()?;
    js_sys::Reflect::set(&filter, &"currentWindow".into(), &JsValue::TRUE).ok()?;
    let tabs = browser().tabs().query(&filter).await.ok()?;
    let tab = js_sys::Array::from(&tabs).get(0);
    let id = js_sys::Reflect::get(&tab, &"id".into()).ok()?.as_f64()?;
    Some(id as i32)
}

/// Asks the content script of a tab to do something and waits until it has.
///
/// # Errors
/// The browser's words; above all where no content script listens in that tab.
pub(crate) async fn ask_tab(tab: i32, what: &str) -> Result<(), String> {
    let message = format!(r#"{{"do":"{what}"}}"#);
    browser().tabs().send_message(tab, &message).await.map(drop).map_err(|error| in_words(&error))
}

/// The records of these keys, or all, as one JSON object by key.
///
/// # Errors
/// The browser's words, where its storage cannot be read.
pub(crate) async fn records(keys: Option<&[String]>) -> Result<String, String> {
    let keys = keys.map_or(JsValue::NULL, |keys| keys.iter().map(|key| JsValue::from_str(key)).collect::<js_sys::Array>().into());
    let records = browser().storage().local().get(&keys).await.map_err(|error| in_words(&error))?;
    let text = js_sys::JSON::stringify(&records).map_err(|error| in_words(&error))?;
    Ok(text.into())
}

/// The keys of all records, without their values where the browser can tell them alone.
///
/// # Errors
/// As `records`.
pub(crate) async fn record_names() -> Result<Vec<String>, String> {
    let area = browser().storage().local();
    let ask = js_sys::Reflect::get(&area, &"getKeys".into()).ok().and_then(|ask| ask.dyn_into::<js_sys::Function>().ok());
    let names = match ask {
        Some(ask) => {
            let promise = ask.call0(&area).map_err(|error| in_words(&error))?;
            let names = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::resolve(&promise)).await;
            js_sys::Array::from(&names.map_err(|error| in_words(&error))?)
        }
        None => js_sys::Object::keys(&js_sys::Object::from(area.get(&JsValue::NULL).await.map_err(|error| in_words(&error))?)),
    };
    Ok(names.iter().filter_map(|name| name.as_string()).collect())
}

/// The text that stands under a name in the memory that ends with the browser.
///
/// # Errors
/// The browser's words, where its memory cannot be read.
pub(crate) async fn remembered(name: &str) -> Result<Option<String>, String> {
    let found = browser().storage().session().get(&name.into()).await.map_err(|error| in_words(&error))?;
    Ok(js_sys::Reflect::get(&found, &name.into()).ok().and_then(|text| text.as_string()))
}

/// Puts a text under a name into the memory that ends with the browser, or with `None` takes it out.
///
/// # Errors
/// The browser's words, where it is not done.
pub(crate) async fn remember(name: &str, text: Option<&str>) -> Result<(), String> {
    let memory = browser().storage().session();
    let done = match text {
        Some(text) => {
            let items = js_sys::Object::new();
            js_sys::Reflect::set(&items, &name.into(), &text.into()).map_err(|error| in_words(&error))?;
            memory.set(&items).await
        }
        None => memory.remove(name).await,
    };
    done.map(drop).map_err(|error| in_words(&error))
}

/// An id that nobody has: a UUID in lower case.
pub(crate) fn fresh_id() -> String {
    leptos::prelude::window().crypto().map(|crypto| crypto.random_uuid()).unwrap_or_default()
}

/// The user's time zone: its IANA name, and what it is ahead of UTC at the moment, in minutes.
pub(crate) fn time_zone() -> (String, i16) {
    let options = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new()).resolved_options();
    let name = js_sys::Reflect::get(&options, &"timeZone".into()).ok().and_then(|name| name.as_string()).unwrap_or_default();
    (name, -(js_sys::Date::new_0().get_timezone_offset() as i16))
}

/// Calls `then` with the names of the records that changed, whenever some did, for as long as the page lives.
pub(crate) fn when_records_change(then: impl Fn(Vec<String>) + 'static) {
    let listener = Closure::<dyn Fn(js_sys::Object)>::new(move |changes: js_sys::Object| {
        then(js_sys::Object::keys(&changes).iter().filter_map(|name| name.as_string()).collect());
    });
    browser().storage().on_changed().add_listener(listener.as_ref());
    listener.forget();
}

/// Puts `text` on the clipboard.
///
/// # Errors
/// The browser's words, where it refused.
pub(crate) async fn copy(text: &str) -> Result<(), String> {
    let clipboard = leptos::prelude::window().navigator().clipboard();
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.map(drop).map_err(|error| in_words(&error))
}

/// The bytes of a file of the extension.
///
/// # Errors
/// The browser's words, where the file is not there or cannot be read.
pub(crate) async fn own_file(path: &str) -> Result<Vec<u8>, String> {
    let wait = wasm_bindgen_futures::JsFuture::from;
    let response = wait(leptos::prelude::window().fetch_with_str(path)).await.map_err(|error| in_words(&error))?;
    let response: web_sys::Response = response.unchecked_into();
    let bytes = response.array_buffer().map_err(|error| in_words(&error))?;
    let bytes = wait(bytes).await.map_err(|error| in_words(&error))?;
    Ok(js_sys::Uint8Array::new(&bytes).to_vec())
}

/// Waits.
pub(crate) async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        leptos::prelude::window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).ok();
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.ok();
}

/// What an error of the browser says.
pub(crate) fn in_words(error: &JsValue) -> String {
    let message = js_sys::Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    message.or_else(|| error.as_string()).unwrap_or_else(|| "The browser named no cause.".to_owned())
}

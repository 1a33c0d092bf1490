//! Scroll positions: each entry of the history has a key, and the session remembers how far its
//! page was scrolled. Numbers stay JavaScript's: making text of them costs kilobytes here.

use js_sys::Reflect;
use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// What names the keys in the session's storage.
const STORED: &str = "bantin.place.";

/// Where in the history the reader is.
pub(super) struct Places {
    /// The key of the shown entry.
    here: String,
}

impl Places {
    /// For a document that has just been loaded.
    pub fn start() -> Self {
        // An entry that was left by our own navigation still says that scrolling is ours. Whoever has
        // scrolled since is not pulled away.
        let was_ours = window()
            .history()
            .and_then(|history| history.scroll_restoration());
        let mut places = Self {
            here: String::new(),
        };
        places.enter_document();
        let at_top = window().scroll_y() == Ok(0.0);
        if was_ours == Ok(ScrollRestoration::Manual) && key_of_entry().is_some() && at_top {
            places.restore();
        }
        places
    }

    /// Takes scrolling over from the browser.
    pub fn enter_document(&mut self) {
        self.here = key_of_entry().unwrap_or_else(|| mark_entry(None));
        restoration(ScrollRestoration::Manual);
    }

    /// Gives scrolling back to the browser, which restores whole documents best.
    pub fn leave_document(&mut self) {
        self.left();
        restoration(ScrollRestoration::Auto);
    }

    /// The shown entry is being left.
    pub fn left(&mut self) {
        let scrolled = Reflect::get(&window(), &"scrollY".into()).unwrap_or(JsValue::UNDEFINED);
        if let Some(storage) = storage() {
            _ = storage.set_item(&(STORED.to_owned() + &self.here), &text(scrolled));
        }
    }

    /// A link led to a new entry.
    pub fn entered(&mut self, address: &str) {
        self.here = mark_entry(Some(address));
    }

    /// The entry changed, the page did not. A new entry is a target inside the page, to which the
    /// browser has scrolled; a known one is returned to.
    pub fn moved_within(&mut self) {
        match key_of_entry() {
            Some(key) if key == self.here => {}
            Some(key) => {
                self.left();
                self.here = key;
                self.restore();
            }
            None => self.here = mark_entry(None),
        }
    }

    /// Back or forward led to an entry: its page stands as it stood.
    pub fn returned(&mut self) {
        self.here = key_of_entry().unwrap_or_else(|| mark_entry(None));
        self.restore();
    }

    fn restore(&self) {
        let known = storage();
        let known = known.and_then(|it| it.get_item(&(STORED.to_owned() + &self.here)).ok()?);
        let scrolled = known.map_or(0.0, |known| js_sys::Number::parse_float(&known));
        window().scroll_to_with_x_and_y(0.0, scrolled);
    }
}

/// Scrolls to the element that a hash names, or to the top.
pub(super) fn scroll_to_target(hash: &str) {
    let id = js_sys::decode_uri_component(hash.trim_start_matches('#'));
    let id = id
        .ok()
        .and_then(|id| id.as_string())
        .filter(|id| !id.is_empty());
    match id.and_then(|id| document().get_element_by_id(&id)) {
        Some(element) => element.scroll_into_view(),
        None => window().scroll_to_with_x_and_y(0.0, 0.0),
    }
}

fn key_of_entry() -> Option<String> {
    let state = window().history().ok()?.state().ok()?;
    Reflect::get(&state, &"key".into()).ok()?.as_string()
}

/// Gives an entry a key: the present one, or a new one with an address.
fn mark_entry(address: Option<&str>) -> String {
    let key = text(JsValue::from_f64(js_sys::Math::random()));
    let state = js_sys::Object::new();
    _ = Reflect::set(&state, &"key".into(), &key.as_str().into());
    if let Ok(history) = window().history() {
        _ = match address {
            Some(_) => history.push_state_with_url(&state, "", address),
            None => history.replace_state_with_url(&state, "", None),
        };
    }
    key
}

/// A number as JavaScript writes it.
fn text(number: JsValue) -> String {
    String::from(js_sys::Object::from(number).to_string())
}

fn restoration(kind: ScrollRestoration) {
    if let Ok(history) = window().history() {
        _ = history.set_scroll_restoration(kind);
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok()?
}

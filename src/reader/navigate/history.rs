//! Scroll positions: each entry of the history has a key, and we remember where its page stood.

use js_sys::{Date, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// Where the positions outlive the document.
const STORED: &str = "bantin.places";
/// How many positions are remembered.
const MOST: usize = 50;

/// Keys of entries and how far their pages were scrolled, in CSS pixels.
pub(super) struct Places {
    here: f64,
    known: Vec<(f64, f64)>,
}

impl Places {
    /// From a former document of this tab.
    pub fn restore() -> Self {
        let stored = storage().and_then(|storage| storage.get_item(STORED).ok()?).unwrap_or_default();
        let known = stored.split(' ').filter_map(|pair| {
            let (key, y) = pair.split_once(':')?;
            Some((key.parse().ok()?, y.parse().ok()?))
        });
        let mut places = Self { here: 0.0, known: known.collect() };
        places.enter_document();
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
        let known = self.known.iter().map(|(key, y)| format!("{key}:{y}")).collect::<Vec<_>>();
        if let Some(storage) = storage() {
            _ = storage.set_item(STORED, &known.join(" "));
        }
    }

    /// The shown entry is being left.
    pub fn left(&mut self) {
        let y = window().scroll_y().unwrap_or_default();
        let here = self.here;
        self.known.retain(|(key, _)| *key != here);
        if self.known.len() >= MOST {
            self.known.remove(0);
        }
        self.known.push((here, y));
    }

    /// A link led to a new entry.
    pub fn entered(&mut self, address: &str) {
        self.here = mark_entry(Some(address));
    }

    /// The entry changed, the page did not.
    pub fn moved_within(&mut self) {
        self.here = key_of_entry().unwrap_or_else(|| mark_entry(None));
    }

    /// Back or forward led to an entry: its page stands as it stood.
    pub fn returned(&mut self) {
        self.moved_within();
        let known = self.known.iter().find(|(key, _)| *key == self.here);
        window().scroll_to_with_x_and_y(0.0, known.map_or(0.0, |(_, y)| *y));
    }
}

/// Scrolls to the element that a hash names, or to the top.
pub(super) fn scroll_to_target(hash: &str) {
    let id = js_sys::decode_uri_component(hash.trim_start_matches('#'));
    let id = id.ok().and_then(|id| id.as_string()).filter(|id| !id.is_empty());
    match id.and_then(|id| document().get_element_by_id(&id)) {
        Some(element) => element.scroll_into_view(),
        None => window().scroll_to_with_x_and_y(0.0, 0.0),
    }
}

fn key_of_entry() -> Option<f64> {
    let state = window().history().ok()?.state().ok()?;
    Reflect::get(&state, &"key".into()).ok()?.as_f64()
}

/// Gives an entry a key: the present one, or a new one with an address.
fn mark_entry(address: Option<&str>) -> f64 {
    let key = Date::now();
    let state = js_sys::Object::new();
    _ = Reflect::set(&state, &"key".into(), &JsValue::from_f64(key));
    if let Ok(history) = window().history() {
        _ = match address {
            Some(_) => history.push_state_with_url(&state, "", address),
            None => history.replace_state_with_url(&state, "", None),
        };
    }
    key
}

fn restoration(kind: ScrollRestoration) {
    if let Ok(history) = window().history() {
        _ = history.set_scroll_restoration(kind);
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok()?
}

//! Wakes the page up: called once a document, when the browser is idle.

use js_sys::Function;

use super::{islands, navigate};

/// Hydrates the islands of the page and takes over its links.
pub(crate) fn start(hydrate_islands: Function) {
    std::panic::set_hook(Box::new(|_| {
        // For tests and statistics; the page itself stays readable and its links work.
        let document = leptos::prelude::document();
        if let Some(root) = document.document_element() {
            _ = root.set_attribute("data-wasm", "failed");
        }
        web_sys::console::error_1(&"a reader island has failed".into());
    }));
    leptos::mount::hydrate_islands();
    islands::show_kept();
    navigate::start(hydrate_islands);
}

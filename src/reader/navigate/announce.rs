//! What a full load tells by itself: that something is on its way, and that it has arrived.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Shows or hides the line that says a page is being fetched; the style sheet delays it.
pub(super) fn waiting(waits: bool) {
    if let Some(root) = document().document_element() {
        _ = root.toggle_attribute_with_force("data-waiting", waits);
    }
}

/// Moves the focus to the page's heading and says its title.
pub(super) fn arrived(main: &Element) {
    let heading = main.query_selector("h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        _ = heading.set_attribute("tabindex", "-1");
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = heading.focus_with_options(&options);
    }
    if let Ok(Some(announcer)) = document().query_selector(".announcer") {
        announcer.set_text_content(Some(&document().title()));
    }
}

//! Which links are ours to follow.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

/// A link to another reader page of this host.
pub(super) struct Link {
    /// `/tin-tuc?after=…`
    pub path_and_query: String,
    /// `#…` or empty.
    pub hash: String,
}

/// Addresses of this host that are no reader pages.
const OTHERS: [&str; 5] = ["/desk", "/media/", "/assets/", "/api/", "/healthz"];

/// The link that a click follows in this window.
pub(super) fn followed(click: &MouseEvent) -> Option<Link> {
    let plain = click.button() == 0
        && !click.default_prevented()
        && !(click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key());
    plain.then(|| under(click)).flatten()
}

/// The link at which an event points, if it leads to another reader page.
pub(super) fn under(event: &Event) -> Option<Link> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let anchor: HtmlAnchorElement = element.closest("a[href]").ok()??.dyn_into().ok()?;
    let path = anchor.pathname();
    let target = anchor.target();
    let ours = anchor.origin() == window().location().origin().ok()?
        && (target.is_empty() || target == "_self")
        && !anchor.has_attribute("download")
        && !OTHERS.iter().any(|other| path.starts_with(other));
    ours.then(|| Link {
        path_and_query: path + &anchor.search(),
        hash: anchor.hash(),
    })
}

/// Path and query of the address bar.
pub(super) fn here() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

/// The hash of the address bar.
pub(super) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Whether the reader asked for less traffic.
pub(super) fn saves_data() -> bool {
    let connection = Reflect::get(&window().navigator(), &"connection".into());
    let saves = connection.and_then(|connection| Reflect::get(&connection, &"saveData".into()));
    saves.is_ok_and(|saves| saves.is_truthy())
}

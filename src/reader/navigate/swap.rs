//! Putting a fetched page in the place of the shown one.

use js_sys::{Function, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;
use web_sys::{Document, DomParser, Element, NodeList, SupportedType};

use super::fetched::Page;

/// What in `<head>` belongs to the page and not to the site.
const HEAD: &str = "meta[name], meta[property], link[rel=canonical], link[rel=alternate], link[rel=prev], \
    link[rel=next], script[type='application/ld+json']";
/// What on `<html>` belongs to the page.
const ROOT: [&str; 2] = ["lang", "data-site"];

/// Whether a page came from the program that made this one. Another build has other islands, so
/// its pages are loaded whole.
pub(super) fn fits(page: &Page) -> bool {
    parse(page).is_some_and(|new| build(&new).is_some() && build(&new) == build(&document()))
}

/// Swaps main, head and what the site changes; gives the new `<main>`.
pub(super) fn swap(page: &Page) -> Option<Element> {
    let new = parse(page)?;
    let old = document();
    let old_main = old.query_selector("main").ok()??;
    let new_main = new.query_selector("main").ok()??;
    let same_site = site(&old) == site(&new);
    swap_head(&old, &new);
    if same_site {
        mark_menus(&old, &new);
    } else {
        for part in ["body > header", "body > footer"] {
            let (Some(old), Some(new)) = (
                old.query_selector(part).ok()?,
                new.query_selector(part).ok()?,
            ) else {
                return None;
            };
            replace(&old, &new)?;
        }
    }
    replace(&old_main, &new_main)?;
    Some(new_main)
}

/// Runs `change` inside a View Transition where the browser has them and the reader likes motion.
pub(super) fn in_transition(change: impl FnOnce() + 'static) {
    let still = window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten();
    let still = still.is_some_and(|query| query.matches());
    let start = Reflect::get(&document(), &"startViewTransition".into()).ok();
    match start
        .and_then(|start| start.dyn_into::<Function>().ok())
        .filter(|_| !still)
    {
        Some(start) => {
            let change = Closure::once_into_js(change);
            // A skipped transition rejects promises that nobody waits for; the change is made all the same.
            if let Ok(transition) = start.call1(&document(), &change) {
                ignore(&transition, "ready");
                ignore(&transition, "finished");
            }
        }
        None => change(),
    }
}

fn ignore(transition: &JsValue, promise: &str) {
    let promise =
        Reflect::get(transition, &promise.into()).and_then(JsCast::dyn_into::<js_sys::Promise>);
    if let Ok(promise) = promise {
        let nothing = Closure::once_into_js(|| {});
        _ = promise
            .unchecked_ref::<Catches>()
            .catch(nothing.unchecked_ref());
    }
}

#[wasm_bindgen]
extern "C" {
    /// A promise whose failure is listened to by a function of any kind.
    type Catches;
    #[wasm_bindgen(method)]
    fn catch(this: &Catches, listener: &Function) -> JsValue;
}

fn parse(page: &Page) -> Option<Document> {
    DomParser::new()
        .ok()?
        .parse_from_string(&page.html, SupportedType::TextHtml)
        .ok()
}

fn build(document: &Document) -> Option<String> {
    document.document_element()?.get_attribute("data-build")
}

fn site(document: &Document) -> Option<String> {
    document.document_element()?.get_attribute("data-site")
}

fn swap_head(old: &Document, new: &Document) {
    old.set_title(&new.title());
    if let (Some(old), Some(new)) = (old.document_element(), new.document_element()) {
        for name in ROOT {
            copy_attribute(&new, &old, name);
        }
    }
    let (Some(old_head), Some(new_head)) = (old.head(), new.head()) else {
        return;
    };
    for element in elements(old_head.query_selector_all(HEAD).ok()) {
        if element.get_attribute("name").as_deref() != Some("viewport") {
            element.remove();
        }
    }
    for element in elements(new_head.query_selector_all(HEAD).ok()) {
        if element.get_attribute("name").as_deref() != Some("viewport") {
            _ = old_head.append_child(&element);
        }
    }
}

/// Within a site the menus stay; only the mark of where the reader is moves.
fn mark_menus(old: &Document, new: &Document) {
    const LINKS: &str = "body > header nav a, body > footer nav a";
    let marked = elements(new.query_selector_all(LINKS).ok());
    for (old, new) in elements(old.query_selector_all(LINKS).ok())
        .iter()
        .zip(&marked)
    {
        copy_attribute(new, old, "aria-current");
    }
}

/// Puts `new` where `old` is, after letting the islands in `old` go.
fn replace(old: &Element, new: &Element) -> Option<()> {
    for island in elements(old.query_selector_all("leptos-island").ok()) {
        if let Ok(dispose) =
            Reflect::get(&island, &"$$dispose".into()).and_then(JsCast::dyn_into::<Function>)
        {
            _ = dispose.call0(&island);
        }
    }
    let new = document().adopt_node(new).ok()?;
    old.replace_with_with_node_1(&new).ok()
}

fn copy_attribute(from: &Element, to: &Element, name: &str) {
    _ = match from.get_attribute(name) {
        Some(value) => to.set_attribute(name, &value),
        None => to.remove_attribute(name),
    };
}

fn elements(list: Option<NodeList>) -> Vec<Element> {
    let list = list
        .iter()
        .flat_map(|list| (0..list.length()).filter_map(|index| list.item(index)));
    list.filter_map(|node| node.dyn_into().ok()).collect()
}

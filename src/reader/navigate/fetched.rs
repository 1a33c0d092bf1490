//! Fetching pages, ahead of the click where the reader's hand tells, and keeping the last ones for
//! the way back.

use js_sys::{Array, Date, Promise};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::Response;

/// How many pages are kept.
const MOST: usize = 16;
/// How long a page fetched ahead is good for following a link, in milliseconds.
const FRESH: f64 = 15_000.0;
/// How long a page is good for going back to, in milliseconds.
const RETURNABLE: f64 = 300_000.0;

/// Pages fetched lately, newest last.
#[derive(Default)]
pub(super) struct Kept(Vec<Entry>);

struct Entry {
    address: String,
    page: Promise,
    at: f64,
}

/// A page as it came.
pub(super) struct Page {
    /// Path and query, after redirects.
    pub address: String,
    /// The whole document.
    pub html: String,
}

impl Kept {
    /// Fetches a page ahead unless it is there.
    pub fn prefetch(&mut self, address: &str) {
        _ = self.fetch(address, false);
    }

    /// The page at an address; an older copy will do for going back.
    pub fn fetch(&mut self, address: &str, back: bool) -> Promise {
        let now = Date::now();
        let limit = if back { RETURNABLE } else { FRESH };
        self.0.retain(|entry| now - entry.at < RETURNABLE);
        if let Some(entry) = self
            .0
            .iter()
            .find(|entry| entry.address == address && now - entry.at < limit)
        {
            return entry.page.clone();
        }
        self.0.retain(|entry| entry.address != address);
        if self.0.len() >= MOST {
            self.0.remove(0);
        }
        let page = request(address.to_owned());
        self.0.push(Entry {
            address: address.to_owned(),
            page: page.clone(),
            at: now,
        });
        page
    }
}

/// Gives `[address, html]`, or `null` for anything that is no page of ours: the browser deals with
/// it when the reader really goes there.
fn request(address: String) -> Promise {
    future_to_promise(async move { Ok(page(&address).await.unwrap_or(JsValue::NULL)) })
}

async fn page(address: &str) -> Option<JsValue> {
    let response = JsFuture::from(window().fetch_with_str(address))
        .await
        .ok()?;
    let response: Response = response.dyn_into().ok()?;
    let kind = response.headers().get("content-type").ok()??;
    let arrived = response.url();
    let arrived = arrived.strip_prefix(&window().location().origin().ok()?)?;
    if !response.ok() || !kind.starts_with("text/html") {
        return None;
    }
    let html = JsFuture::from(response.text().ok()?).await.ok()?;
    Some(Array::of2(&arrived.into(), &html).into())
}

impl Page {
    /// Waits for a page; `None` when it cannot be had or is not ours.
    pub async fn of(promise: Promise) -> Option<Self> {
        let pair: Array = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
        Some(Self {
            address: pair.get(0).as_string()?,
            html: pair.get(1).as_string()?,
        })
    }
}

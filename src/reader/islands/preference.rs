//! A reader's choices, kept in the browser alone. On the server there are none.

#[cfg(feature = "hydrate")]
mod browser {
    /// The kept choice; `None` also where the browser keeps nothing.
    pub(crate) fn read(key: &str) -> Option<String> {
        leptos::prelude::window()
            .local_storage()
            .ok()??
            .get_item(key)
            .ok()?
    }

    /// Keeps a choice; a browser that refuses forgets it with the page.
    pub(crate) fn keep(key: &str, value: &str) {
        if let Ok(Some(storage)) = leptos::prelude::window().local_storage() {
            _ = storage.set_item(key, value);
        }
    }

    /// Puts a choice on `<html>`, where the style sheet finds it.
    pub(crate) fn show(attribute: &str, value: &str) {
        if let Some(root) = leptos::prelude::document().document_element() {
            _ = root.set_attribute(attribute, value);
        }
    }
}

#[cfg(feature = "ssr")]
mod server {
    /// Always `None`: pages are the same for every reader.
    pub(crate) fn read(_key: &str) -> Option<String> {
        None
    }

    /// Nothing: there is no browser here.
    pub(crate) fn keep(_key: &str, _value: &str) {}

    /// Nothing: there is no page here.
    pub(crate) fn show(_attribute: &str, _value: &str) {}
}

#[cfg(feature = "hydrate")]
pub(crate) use browser::{keep, read, show};
#[cfg(feature = "ssr")]
pub(crate) use server::{keep, read, show};

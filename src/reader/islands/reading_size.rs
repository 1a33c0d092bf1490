use leptos::prelude::*;

use super::preference;

/// The sizes of the text, as they stand in `<html data-reading-size>`.
const SIZES: [&str; 5] = ["smaller", "normal", "larger", "large", "largest"];
/// The size of those who have chosen none.
const NORMAL: usize = 1;
/// Where the choice is kept in the browser.
const KEY: &str = "bantin.reading-size";

/// Makes the text of articles smaller and larger; the choice holds on every page of the host.
#[island]
pub fn ReadingSize() -> impl IntoView {
    let size = RwSignal::new(NORMAL);
    Effect::new(move |_| {
        if let Some(kept) = preference::read(KEY).and_then(|kept| SIZES.iter().position(|name| *name == kept)) {
            size.set(kept);
        }
    });
    let choose = move |next: usize| {
        size.set(next);
        preference::keep(KEY, SIZES[next]);
        preference::show("data-reading-size", SIZES[next]);
    };
    let said = move || format!("Cỡ chữ {} trên {}", *size.read() + 1, SIZES.len());
    view! {
        <div class="reading-size" role="group" aria-label="Cỡ chữ">
            <button
                type="button"
                class="reading-size-button"
                aria-label="Giảm cỡ chữ"
                aria-disabled=move || (*size.read() == 0).to_string()
                on:click=move |_| choose(size.get_untracked().saturating_sub(1))
            >
                "A−"
            </button>
            <button
                type="button"
                class="reading-size-button"
                aria-label="Cỡ chữ thường"
                on:click=move |_| choose(NORMAL)
            >
                "A"
            </button>
            <button
                type="button"
                class="reading-size-button"
                aria-label="Tăng cỡ chữ"
                aria-disabled=move || (*size.read() == SIZES.len() - 1).to_string()
                on:click=move |_| choose((size.get_untracked() + 1).min(SIZES.len() - 1))
            >
                "A+"
            </button>
            <span class="visually-hidden" role="status">{said}</span>
        </div>
    }
}

/// Shows the kept choice on a page that has just been loaded.
#[cfg(feature = "hydrate")]
pub(crate) fn show_kept() {
    if let Some(kept) = preference::read(KEY).filter(|kept| SIZES.contains(&kept.as_str())) {
        preference::show("data-reading-size", &kept);
    }
}

use leptos::prelude::*;

use super::preference;

/// The sizes of the text, as they stand in `<html data-reading-size>`.
const SIZES: [&str; 5] = ["smaller", "normal", "larger", "large", "largest"];
/// What is said of each.
const SAID: [&str; 5] = [
    "Cỡ chữ 1 trên 5",
    "Cỡ chữ 2 trên 5",
    "Cỡ chữ 3 trên 5",
    "Cỡ chữ 4 trên 5",
    "Cỡ chữ 5 trên 5",
];
/// The size of those who have chosen none.
const NORMAL: usize = 1;
/// Where the choice is kept in the browser.
const KEY: &str = "bantin.reading-size";
/// Where the style sheet finds it.
const SHOWN: &str = "data-reading-size";

/// Makes the text of articles smaller and larger; the choice holds on every page of the host.
#[island]
pub fn ReadingSize() -> impl IntoView {
    // Said after a press only: a page that opens says nothing.
    let said = RwSignal::new("");
    let choose = move |next: usize| {
        preference::keep(KEY, SIZES[next]);
        preference::show(SHOWN, SIZES[next]);
        said.set(SAID[next]);
    };
    view! {
        <div class="reading-size" role="group" aria-label="Cỡ chữ">
            <button
                type="button"
                class="reading-size-button"
                on:click=move |_| choose(chosen().saturating_sub(1))
            >
                "A−"
                <span class="visually-hidden">" giảm cỡ chữ"</span>
            </button>
            <button
                type="button"
                class="reading-size-button"
                on:click=move |_| choose(NORMAL)
            >
                "A"
                <span class="visually-hidden">" cỡ chữ thường"</span>
            </button>
            <button
                type="button"
                class="reading-size-button"
                on:click=move |_| choose((chosen() + 1).min(SIZES.len() - 1))
            >
                "A+"
                <span class="visually-hidden">" tăng cỡ chữ"</span>
            </button>
            <span class="visually-hidden" role="status">{said}</span>
        </div>
    }
}

fn chosen() -> usize {
    let kept = preference::read(KEY);
    kept.and_then(|kept| SIZES.iter().position(|name| *name == kept))
        .unwrap_or(NORMAL)
}

/// Shows the kept choice on a page that has just been loaded.
#[cfg(feature = "hydrate")]
pub(crate) fn show_kept() {
    let size = chosen();
    if size != NORMAL {
        preference::show(SHOWN, SIZES[size]);
    }
}

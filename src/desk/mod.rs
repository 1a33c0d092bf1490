//! What editors see. Still a shell: the writing desk itself is not built yet.

use leptos::prelude::*;

/// Puts the desk into the page.
pub(crate) fn start() {
    leptos::mount::mount_to_body(Desk);
}

#[component]
fn Desk() -> impl IntoView {
    view! { <main><h1>"Bàn viết"</h1><p>"Bàn viết chưa có trong bản này."</p></main> }
}

use leptos::prelude::*;

use crate::reader::frame::ShownTime;

/// A date, formatted by the server.
#[component]
pub(in crate::reader) fn Time(time: ShownTime) -> impl IntoView {
    view! { <time class="time" datetime=time.machine>{time.words}</time> }
}

use leptos::prelude::*;

use crate::article::Cursor;

/// Links to the neighbouring pages of a list.
#[component]
pub(in crate::reader) fn Pager(
    path: String,
    newer: Option<Cursor>,
    older: Option<Cursor>,
) -> impl IntoView {
    let newer = newer.map(|key| {
        view! { <a class="pager-newer" rel="prev" href=format!("{path}?before={key}")>"← Tin mới hơn"</a> }
    });
    let older = older.map(|key| {
        view! { <a class="pager-older" rel="next" href=format!("{path}?after={key}")>"Tin cũ hơn →"</a> }
    });
    (newer.is_some() || older.is_some())
        .then(|| view! { <nav class="pager" aria-label="Trang của danh sách">{newer}{older}</nav> })
}

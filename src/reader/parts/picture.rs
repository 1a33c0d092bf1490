use leptos::prelude::*;

use crate::media::Picture;

/// A picture beside a linked title; the title says it all, so the picture says nothing. Without a
/// picture a quiet tile keeps the place.
#[component]
pub(in crate::reader) fn Thumbnail(
    picture: Option<Picture>,
    /// CSS `sizes`.
    sizes: &'static str,
    /// Whether it is likely the largest thing in the first view.
    first: bool,
) -> impl IntoView {
    match picture {
        None => view! { <span class="thumbnail thumbnail-empty"></span> }.into_any(),
        Some(picture) => view! {
            <img
                class="thumbnail"
                src=picture.src(640)
                srcset=picture.srcset()
                sizes=sizes
                width=picture.width
                height=picture.height
                alt=""
                loading=(!first).then_some("lazy")
                decoding="async"
                fetchpriority=first.then_some("high")
            />
        }
        .into_any(),
    }
}

/// The picture at the top of an article.
#[component]
pub(in crate::reader) fn Figure(picture: Picture) -> AnyView {
    view! {
        <figure class="lead-picture">
            <img
                src=picture.src(960)
                srcset=picture.srcset()
                sizes="(min-width: 48rem) 42rem, 100vw"
                width=picture.width
                height=picture.height
                alt=picture.alt
                fetchpriority="high"
            />
        </figure>
    }
    .into_any()
}

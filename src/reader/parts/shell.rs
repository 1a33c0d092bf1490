use leptos::prelude::*;

use super::{Footer, Header};
use crate::reader::frame::Frame;
use crate::server::assets;

/// Vietnamese words mix letters of both files, so both are fetched at once.
const FONTS: [&str; 2] = [
    "source-sans-3-latin.woff2",
    "source-sans-3-vietnamese.woff2",
];

/// What stands in `<head>` and differs from page to page.
#[derive(Clone, Debug, Default)]
pub(in crate::reader) struct Head {
    /// Title without the site's name; empty on a site's front page.
    pub title: String,
    /// One or two sentences for search engines.
    pub description: String,
    /// The address from the root; `None` keeps the page out of search engines.
    pub canonical: Option<String>,
}

/// The whole document around a page's `<main>`.
#[component]
pub(in crate::reader) fn Shell(frame: Frame, head: Head, children: Children) -> impl IntoView {
    let site = frame.site.clone();
    let title = match head.title.is_empty() {
        true => site.name.clone(),
        false => format!("{} - {}", head.title, site.name),
    };
    view! {
        <html lang=site.language data-build=assets::BUILD_ID data-site=site.slug.as_str().to_owned()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{title}</title>
                {(!head.description.is_empty()).then(|| view! { <meta name="description" content=head.description/> })}
                {match head.canonical {
                    Some(address) => view! { <link rel="canonical" href=address/> }.into_any(),
                    None => view! { <meta name="robots" content="noindex"/> }.into_any(),
                }}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                {FONTS.map(|name| view! {
                    <link rel="preload" href=assets::address(name) r#as="font" type="font/woff2" crossorigin=""/>
                })}
                <link rel="stylesheet" href=assets::address("reader.css")/>
                <script type="module" src=assets::address("boot.js") async></script>
            </head>
            <body>
                <a class="skip-link" href="#noi-dung">"Đến nội dung chính"</a>
                <Header frame=frame.clone()/>
                <main id="noi-dung" class="page">{children()}</main>
                <Footer frame=frame/>
                <p class="announcer" role="status"></p>
            </body>
        </html>
    }
}

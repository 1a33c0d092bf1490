use leptos::prelude::*;

use crate::reader::frame::Frame;
use crate::site::Address;

/// The way from the main portal to the page.
#[component]
pub(in crate::reader) fn Breadcrumb(frame: Frame) -> AnyView {
    let main = frame
        .directory
        .main()
        .filter(|main| main.id != frame.site.id);
    let site = Address::front(&frame.site.slug);
    let category = frame.category.clone().map(|category| {
        let address = Address::category(&frame.site.slug, &category.slug);
        view! { <li><a href=address.as_str().to_owned()>{category.name}</a></li> }
    });
    view! {
        <nav class="breadcrumb" aria-label="Đường dẫn">
            <ol>
                {main.map(|main| view! { <li><a href="/">{main.name.clone()}</a></li> })}
                <li><a href=site.as_str().to_owned()>{frame.site.name.clone()}</a></li>
                {category}
            </ol>
        </nav>
    }
    .into_any()
}

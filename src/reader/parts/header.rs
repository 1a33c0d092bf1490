use leptos::prelude::*;

use crate::reader::frame::Frame;
use crate::site::Address;

/// The banner, the name and the menu of a site.
#[component]
pub(in crate::reader) fn Header(frame: Frame) -> AnyView {
    let front = Address::front(&frame.site.slug).as_str().to_owned();
    let site = frame.site.clone();
    let banner = site.banner.map(|banner| {
        view! {
            <img
                class="site-banner"
                src=banner.src(1280)
                srcset=banner.srcset()
                sizes="100vw"
                width=banner.width
                height=banner.height
                alt=site.banner_alt
            />
        }
    });
    let portal = frame
        .directory
        .main()
        .filter(|main| main.id != frame.site.id)
        .map(|main| {
            view! { <a class="site-portal" href="/">{main.name.clone()}</a> }
        });
    let menu = frame.menu().into_iter().map(|(name, address, here)| {
        view! { <li><a href=address aria-current=here.then_some("true")>{name}</a></li> }
    });
    let menu = menu.collect::<Vec<_>>();
    view! {
        <header class="site-header">
            {banner}
            <div class="site-title">
                {portal}
                <a class="site-name" href=front>{site.name}</a>
                {(!site.tagline.is_empty()).then(|| view! { <p class="site-tagline">{site.tagline}</p> })}
            </div>
            {(!menu.is_empty()).then(|| view! {
                <nav class="site-menu" aria-label="Chuyên mục">
                    <ul>{menu}</ul>
                </nav>
            })}
        </header>
    }
    .into_any()
}

use leptos::prelude::*;

use crate::reader::frame::Frame;
use crate::site::Address;

/// The other sites and the legal lines.
#[component]
pub(in crate::reader) fn Footer(frame: Frame) -> AnyView {
    let sites = frame.directory.sites().iter().map(|site| {
        let here = site.id == frame.site.id;
        let address = Address::front(&site.slug).as_str().to_owned();
        view! { <li><a href=address aria-current=here.then_some("true")>{site.name.clone()}</a></li> }
    });
    let sites = sites.collect::<Vec<_>>();
    let lines = frame
        .site
        .footer
        .lines()
        .map(|line| view! { <p>{line.to_owned()}</p> });
    let lines = lines.collect::<Vec<_>>();
    view! {
        <footer class="site-footer">
            <nav class="site-list" aria-label="Các trang thành phần">
                <ul>{sites}</ul>
            </nav>
            {(!lines.is_empty()).then(|| view! { <div class="site-legal">{lines}</div> })}
        </footer>
    }
    .into_any()
}

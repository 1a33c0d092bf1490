//! Pages for when there is nothing to show.

use leptos::prelude::*;

use crate::reader::frame::Frame;
use crate::reader::parts::{Head, Shell};
use crate::reader::render;
use crate::server::assets;
use crate::site::Address;

/// 404: in the site's house style, with ways on.
pub(in crate::reader) fn missing(frame: Frame) -> String {
    let head = Head {
        title: "Không tìm thấy trang".to_owned(),
        ..Head::default()
    };
    render::whole(move || {
        let front = Address::front(&frame.site.slug).as_str().to_owned();
        let menu = frame.menu().into_iter();
        let menu = menu.map(|(name, address, _)| view! { <li><a href=address>{name}</a></li> });
        let menu = menu.collect::<Vec<_>>();
        view! {
            <Shell frame=frame.clone() head=head>
                <h1 class="page-title">"Không tìm thấy trang"</h1>
                <p class="notice">
                    "Địa chỉ này không có hoặc không còn trên cổng thông tin. Có thể địa chỉ bị gõ sai, "
                    "hoặc bài đã được gỡ."
                </p>
                <p><a href=front>"Về trang đầu"</a></p>
                {(!menu.is_empty()).then(|| view! { <h2>"Các chuyên mục"</h2><ul>{menu}</ul> })}
            </Shell>
        }
        .into_any()
    })
}

/// 404 before the first site exists.
pub(in crate::reader) fn empty() -> String {
    bare(
        "Chưa có nội dung",
        "Cổng thông tin này chưa có nội dung. Hãy nhập bài bằng lệnh bantin import, hoặc nạp tòa soạn mẫu bằng lệnh bantin demo.",
    )
}

/// 500: needs neither database nor sites.
pub fn failed() -> String {
    bare(
        "Có lỗi ở phía chúng tôi",
        "Trang này tạm thời chưa mở được. Lỗi đã được ghi lại. Mời bạn thử lại sau ít phút.",
    )
}

fn bare(title: &'static str, sentence: &'static str) -> String {
    render::whole(move || {
        view! {
            <html lang="vi" data-build=assets::BUILD_ID>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <title>{title}</title>
                    <meta name="robots" content="noindex"/>
                    <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                    <link rel="stylesheet" href=assets::address("reader.css")/>
                </head>
                <body>
                    <main id="noi-dung" class="page">
                        <h1 class="page-title">{title}</h1>
                        <p class="notice">{sentence}</p>
                        <p><a href="/">"Về trang đầu"</a></p>
                    </main>
                </body>
            </html>
        }
        .into_any()
    })
}

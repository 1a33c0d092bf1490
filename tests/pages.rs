//! Reader pages, as a browser asks for them.

use axum::http::{Method, StatusCode, header};
use bantin::article::store;
use bantin::document::{Document, render};

use crate::support::{Browser, NOON, Newsroom, both_engines, date, words};

both_engines!(
    an_article_has_everything_a_reader_looks_for,
    |db| async move {
        let newsroom = Newsroom::new(&db).await;
        let mut article = words("Chợ sớm <Bến Mây>");
        article.kicker = "Đời sống".to_owned();
        let id = newsroom.publish_words(&db, article, date(0)).await;
        for number in 0..20 {
            newsroom
                .publish(&db, &format!("Tin {number}"), date(number + 1))
                .await;
        }
        let page = Browser::new(&db)
            .get(&format!("/tin-tuc/cho-som-ben-may-{}", id.0))
            .await;
        assert_eq!(page.status, StatusCode::OK);
        page.assert_has(&[
        "<html lang=\"vi\"",
        "<title>Chợ sớm &lt;Bến Mây&gt; - Bến Mây</title>",
        "<h1 class=\"story-title\">Chợ sớm &lt;Bến Mây&gt;</h1>",
        "<p class=\"story-kicker\">Đời sống</p>",
        "<time datetime=\"2026-11-01T12:00:00+07:00\" class=\"time\">Chủ Nhật, 01/11/2026 12:00</time>",
        "<p class=\"story-lead\">Câu mở đầu.</p>",
        "<div class=\"story-body\"><p>Thân bài.</p></div>",
        "<p class=\"byline-author\">Thu Ngân</p>",
        "<p class=\"byline-source\">Bến Mây</p>",
        "Tin cùng chuyên mục",
        "<leptos-island data-component=\"ReadingSize_",
    ]);
        let siblings = page.html.split("class=\"siblings\"").nth(1).unwrap();
        assert_eq!(siblings.matches("class=\"card-link\"").count(), 15);
        assert!(siblings.contains(">Tin 19</a>") && !siblings.contains(">Tin 4</a>"));
        assert!(
            !page.html.contains("<!>"),
            "an empty comment is an error to the HTML checker"
        );
    }
);

both_engines!(pages_take_few_statements, |db| async move {
    let newsroom = Newsroom::new(&db).await;
    let mut last = None;
    for number in 0..30 {
        last = Some(
            newsroom
                .publish(&db, &format!("Tin {number}"), date(number))
                .await,
        );
        newsroom
            .publish_festival(&db, &format!("Lễ {number}"), date(number))
            .await;
    }
    let browser = Browser::new(&db);
    let article = format!("/tin-tuc/tin-29-{}", last.unwrap().0);
    for (address, most) in [
        ("/", 3),
        ("/van-hoa", 2),
        ("/tin-tuc", 1),
        (article.as_str(), 2),
        ("/khong-co", 1),
    ] {
        let (page, statements) = browser.counted(address).await;
        assert!(page.status == StatusCode::OK || address == "/khong-co");
        assert_eq!(statements, most, "{address}");
    }
});

both_engines!(a_wrong_slug_leads_to_the_right_address, |db| async move {
    let newsroom = Newsroom::new(&db).await;
    let id = newsroom
        .publish_festival(&db, "Mùa đèn lồng", date(0))
        .await;
    let browser = Browser::new(&db);
    let canonical = format!("/van-hoa/le-hoi/mua-den-long-{}", id.0);
    assert_eq!(browser.get(&canonical).await.status, StatusCode::OK);
    for wrong in [
        format!("/van-hoa/le-hoi/sai-{}", id.0),
        format!("/tin-tuc/mua-den-long-{}", id.0),
        format!("/van-hoa/le-hoi/Mua-Den-Long-{}", id.0),
        // The title as people write it, once composed and once decomposed.
        format!(
            "/van-hoa/le-hoi/m%C3%B9a-%C4%91%C3%A8n-l%E1%BB%93ng-{}",
            id.0
        ),
        format!(
            "/van-hoa/le-hoi/mu%CC%80a-%C4%91e%CC%80n-lo%CC%82%CC%80ng-{}",
            id.0
        ),
        format!("{canonical}/"),
        format!("/{canonical}"),
    ] {
        let page = browser.get(&wrong).await;
        assert_eq!(
            (page.status, page.location()),
            (StatusCode::MOVED_PERMANENTLY, Some(canonical.as_str())),
            "{wrong}"
        );
    }
});

both_engines!(
    lists_are_found_however_their_address_is_written,
    |db| async move {
        Newsroom::new(&db).await;
        let browser = Browser::new(&db);
        for (written, canonical) in [
            ("/Tin-T%E1%BB%A9c", "/tin-tuc"),
            ("/TIN-TU%CC%9B%CC%81C", "/tin-tuc"),
            ("/VAN-HOA/Le-Hoi", "/van-hoa/le-hoi"),
            ("/v%C4%83n-h%C3%B3a", "/van-hoa"),
            ("/tin-tuc//", "/tin-tuc"),
        ] {
            let page = browser.get(written).await;
            assert_eq!(
                (page.status, page.location()),
                (StatusCode::MOVED_PERMANENTLY, Some(canonical)),
                "{written}"
            );
            assert_eq!(browser.get(canonical).await.status, StatusCode::OK);
        }
    }
);

both_engines!(what_is_not_there_gets_a_page_that_helps, |db| async move {
    Newsroom::new(&db).await;
    let browser = Browser::new(&db);
    let long = format!("/{}", "a".repeat(5_000));
    for address in [
        "/khong-co",
        "/tin-tuc/khong-co-999",
        "/a/b/c/d",
        "/%FF%FE",
        "/tin-tuc?after=zzz",
        "/..%2f..%2fetc-1",
        &long,
    ] {
        let page = browser.get(address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
        assert!(
            page.html.contains("Không tìm thấy trang") && page.html.contains("href=\"/tin-tuc\""),
            "{address}"
        );
        assert!(page.html.contains("noindex"));
    }
});

both_engines!(
    before_the_first_article_the_portal_says_what_to_do,
    |db| async move {
        let browser = Browser::new(&db);
        let page = browser.get("/").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.html.contains("bantin demo"));
    }
);

both_engines!(a_category_is_read_to_its_end_and_back, |db| async move {
    let newsroom = Newsroom::new(&db).await;
    for number in 0..45 {
        newsroom
            .publish(&db, &format!("Tin số {number} hết"), date(number / 2))
            .await;
    }
    let browser = Browser::new(&db);
    let link = |html: &str, rel: &str| {
        let rest = html.split(&format!("rel=\"{rel}\" href=\"")).nth(1)?;
        Some(rest.split('"').next()?.to_owned())
    };
    let mut address = "/tin-tuc".to_owned();
    let mut pages = Vec::new();
    loop {
        let page = browser.get(&address).await;
        assert_eq!(page.status, StatusCode::OK);
        pages.push(page.links("/tin-tuc/"));
        match link(&page.html, "next") {
            Some(older) => address = older,
            None => break,
        }
    }
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [20, 20, 5]);
    let mut all: Vec<_> = pages.concat();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 45);
    let last = browser.get(&address).await;
    let back = browser.get(&link(&last.html, "prev").unwrap()).await;
    assert_eq!(back.links("/tin-tuc/"), pages[1]);
    let first = browser.get(&link(&back.html, "prev").unwrap()).await;
    assert_eq!(first.links("/tin-tuc/"), pages[0]);
    assert_eq!(link(&first.html, "prev"), None);
});

both_engines!(
    an_old_address_leads_on_even_when_it_ends_in_a_number_of_ours,
    |db| async move {
        let newsroom = Newsroom::new(&db).await;
        let first = newsroom.publish(&db, "Một", date(1)).await;
        let second = newsroom.publish(&db, "Hai", date(2)).await;
        let old = format!("/vi-vn/tin/bai-cu/12-34-{}", second.0);
        let mut tx = db.begin().await.unwrap();
        store::redirect(&mut tx, &old, first, NOON).await.unwrap();
        store::redirect(&mut tx, "/x.aspx?ItemID=5", first, NOON)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let browser = Browser::new(&db);
        let canonical = format!("/tin-tuc/mot-{}", first.0);
        for address in [
            old.as_str(),
            "/x.aspx?ItemID=5",
            &format!("{old}?utm_source=x"),
        ] {
            assert_eq!(
                browser.get(address).await.location(),
                Some(canonical.as_str()),
                "{address}"
            );
        }
    }
);

both_engines!(every_answer_is_safe, |db| async move {
    let newsroom = Newsroom::new(&db).await;
    let id = newsroom.publish(&db, "Một", date(1)).await;
    let browser = Browser::new(&db);
    for address in [
        "/",
        "/tin-tuc",
        "/khong-co",
        &format!("/tin-tuc/mot-{}", id.0),
        "/media/x",
        "/assets/x",
        "/healthz",
    ] {
        let page = browser.get(address).await;
        let policy = page.headers[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap();
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval'") && !policy.contains("inline"),
            "{address}"
        );
        assert_eq!(page.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert!(!page.headers.contains_key(header::SET_COOKIE));
        assert!(
            !page.html.contains("style=\"") && !page.html.contains(" onclick"),
            "{address}"
        );
        let scripts = page.html.matches("<script").count();
        assert!(
            scripts <= 1 && page.html.matches("<script type=\"module\" src=").count() == scripts,
            "{address}"
        );
    }
});

both_engines!(only_reading_is_allowed, |db| async move {
    let newsroom = Newsroom::new(&db).await;
    newsroom.publish(&db, "Một", date(1)).await;
    let browser = Browser::new(&db);
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
        assert_eq!(
            browser.ask(method, "/tin-tuc").await.status,
            StatusCode::METHOD_NOT_ALLOWED
        );
    }
    let head = browser.ask(Method::HEAD, "/tin-tuc").await;
    assert_eq!((head.status, head.html.as_str()), (StatusCode::OK, ""));
});

both_engines!(the_server_says_whether_it_is_ready, |db| async move {
    let browser = Browser::new(&db);
    assert_eq!(browser.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(browser.get("/readyz").await.status, StatusCode::OK);
    db.close().await;
    assert_eq!(browser.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(
        browser.get("/readyz").await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
    let page = browser.get("/tin-tuc").await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.html.contains("Có lỗi ở phía chúng tôi") && !page.html.contains("sqlx"));
});

both_engines!(
    pictures_are_answered_for_ever_and_nothing_else_is,
    |db| async move {
        let media = db.media();
        let rendition = bantin::media::picture::Rendition {
            width: 320,
            height: 180,
            webp: b"webp".to_vec(),
        };
        let hash = "0123456789abcdef0123456789abcdef";
        media.write(hash, &[rendition]).unwrap();
        let browser = Browser::new(&db);
        let page = browser.get(&format!("/media/{hash}-320.webp")).await;
        assert_eq!((page.status, page.html.as_str()), (StatusCode::OK, "webp"));
        assert!(
            page.headers[header::CACHE_CONTROL]
                .to_str()
                .unwrap()
                .contains("immutable")
        );
        for missing in [
            format!("/media/{hash}-640.webp"),
            "/media/..%2f..%2fbantin.db".to_owned(),
            "/media/".to_owned(),
        ] {
            assert_eq!(
                browser.get(&missing).await.status,
                StatusCode::NOT_FOUND,
                "{missing}"
            );
        }
    }
);

#[test]
fn a_document_is_rendered_as_the_tests_assume() {
    struct Nothing;
    impl render::Surroundings for Nothing {
        fn picture(&self, _: bantin::media::MediaId) -> Option<render::Picture> {
            None
        }
        fn media(&self, _: bantin::media::MediaId) -> Option<render::MediaFile> {
            None
        }
        fn article(&self, _: bantin::document::ArticleRef) -> Option<render::LinkTo> {
            None
        }
    }
    let (json, html) = words("Tiêu đề").body.unwrap();
    let document = Document::parse(&json).unwrap();
    assert_eq!(render::html(&document, &Nothing).as_str(), html);
}

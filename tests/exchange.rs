//! The exchange format: what goes out comes in again.

use std::fs;

use bantin::demo::pictures;
use bantin::import::export;
use serde_json::Value;

use crate::import_pages::import;
use crate::support::{Browser, both_engines, test_db};

const ARCHIVE: &str = r#"{"site":"van-hoa","site_name":"Văn hóa","category":"le-hoi","category_name":"Lễ hội","kicker":"Mùa thu","title":"Mùa đèn lồng","lead":"Mở đầu.","body_html":"<h2>Một</h2><p>Đoạn <strong>đậm</strong> &amp; <a href=\"/tin-tuc\">liên kết</a>.</p><figure><img src=\"anh.png\" alt=\"Đèn\"><figcaption>Chú thích</figcaption></figure><ul><li>a</li><li>b</li></ul>","author":"Thu Ngân","source":"Bến Mây","published_at":"2026-11-05T08:30:00+07:00","thumbnail":"anh.png","thumbnail_alt":"Đèn lồng","tags":["lễ hội","đèn"],"old_url":"https://cu.example/bai-7.htm"}
{"site":"van-hoa","category":"le-hoi","title":"Chưa có nội dung"}
{"title":"Tin ngày cũ","body_html":"<p>Một.</p>","published_at":"2022-10-17"}
"#;

both_engines!(what_goes_out_comes_in_again, |db| async move {
    let other = test_db(db.engine()).await.unwrap();
    let archive = db.folder().join("kho.jsonl");
    fs::write(&archive, ARCHIVE).unwrap();
    pictures::draw("den-long-1", 700, 400)
        .unwrap()
        .save(db.folder().join("anh.png"))
        .unwrap();
    let (summary, heard) = import(&db, std::slice::from_ref(&archive)).await;
    assert_eq!((summary.added, summary.skipped), (3, 0), "{:?}", heard.0);

    let first = db.folder().join("ra.jsonl");
    let written = export(&db, &db.media(), &first).await.unwrap();
    assert_eq!((written.articles, written.pictures), (3, 1));
    let (summary, heard) = import(&other, std::slice::from_ref(&first)).await;
    assert_eq!(
        (summary.added, summary.skipped, summary.remarks),
        (3, 0, 0),
        "{:?}",
        heard.0
    );
    let second = other.folder().join("ra.jsonl");
    export(&other, &other.media(), &second).await.unwrap();
    let lines = |path| -> Vec<Value> {
        let text = fs::read_to_string(path).unwrap();
        text.lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    assert_eq!(lines(&first), lines(&second));

    let line = lines(&first)
        .into_iter()
        .find(|line| line["title"] == "Mùa đèn lồng")
        .unwrap();
    assert_eq!(line["published_at"], "2026-11-05T08:30:00+07:00");
    assert_eq!(line["old_url"], "/bai-7.htm");
    assert_eq!(line["tags"], serde_json::json!(["lễ hội", "đèn"]));
    assert_eq!(
        lines(&first)
            .iter()
            .find(|line| line["title"] == "Tin ngày cũ")
            .unwrap()["published_at"],
        "2022-10-17"
    );

    let browser = Browser::new(&other);
    let address = browser
        .get("/bai-7.htm")
        .await
        .location()
        .unwrap()
        .to_owned();
    let page = browser.get(&address).await;
    page.assert_has(&[
        "<strong>đậm</strong>",
        "alt=\"Đèn lồng\"",
        "Chú thích",
        "<a href=\"/tin-tuc\"",
        "Mùa thu",
        "-320.webp 320w",
    ]);
    let picture = page.links("/media/");
    assert!(picture.is_empty(), "pictures are shown, not linked");
    let (summary, _) = import(&db, &[archive, first]).await;
    assert_eq!(
        (summary.added, summary.updated),
        (0, 0),
        "neither file has news for the first newsroom"
    );
});

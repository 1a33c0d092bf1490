//! Bad input: each fault is told with its place, everything else comes in.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use crate::import_pages::import;
use crate::support::{Browser, TestDb, both_engines};

fn file(db: &TestDb, name: &str, bytes: &[u8]) -> PathBuf {
    let path = db.folder().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

both_engines!(bad_pages_are_told_and_good_ones_come_in, |db| async move {
    let files = [
        file(&db, "hong.txt", b"Tin t\xe1\xbb\xa9c\n\nNg\xffay\n"),
        file(&db, "rong.txt", b""),
        file(&db, "trang.txt", " \u{a0}\n\n\t\n".as_bytes()),
        file(&db, "khong-ten.txt", "Câu thứ nhất rất dài và kết thúc bằng dấu chấm như một đoạn văn. Câu thứ hai.\n\nCâu thứ ba.\n".as_bytes()),
        db.folder().join("khong-co.txt"),
        file(&db, "anh.bin", b"?"),
        file(&db, "tot.txt", "Tin tốt của xã\n\nMở đầu.\n\nThân bài.\n".as_bytes()),
    ];
    let (summary, heard) = import(&db, &files).await;
    let skipped = heard.skipped();
    assert_eq!((summary.added, summary.skipped), (1, 6), "{skipped:#?}");
    assert!(
        skipped[0].starts_with("hong.txt:3: không phải UTF-8"),
        "{}",
        skipped[0]
    );
    assert!(skipped[1].starts_with("rong.txt:-"), "{}", skipped[1]);
    assert!(skipped[2].starts_with("trang.txt:-"), "{}", skipped[2]);
    assert!(
        skipped[3].starts_with("khong-ten.txt:1: ") && skipped[3].contains("tiêu đề"),
        "{}",
        skipped[3]
    );
    assert!(
        skipped[4].starts_with("khong-co.txt:-: không mở được tệp"),
        "{}",
        skipped[4]
    );
    assert!(skipped[5].contains("--format"), "{}", skipped[5]);
});

both_engines!(bad_lines_are_told_and_good_ones_come_in, |db| async move {
    let path = db.folder().join("kho.jsonl");
    let mut out = std::io::BufWriter::new(fs::File::create(&path).unwrap());
    writeln!(out, r#"{{"title":"Bài một"}}"#).unwrap();
    writeln!(out, r#"{{"title":"Bài bị cắ"#).unwrap();
    out.write_all(b"{\"title\":\"B\xffi\"}\n").unwrap();
    writeln!(out).unwrap();
    writeln!(out, r#"{{"lead":"Không có tiêu đề"}}"#).unwrap();
    write!(out, r#"{{"title":"Dài","body_html":""#).unwrap();
    for _ in 0..50 {
        out.write_all(&vec![b'x'; 1024 * 1024]).unwrap();
    }
    writeln!(out, r#""}}"#).unwrap();
    writeln!(out, r#"{{"title":"Bài có ảnh","thumbnail":"khong-co.jpg","body_html":"<p>Một.</p><img src=\"mat.png\">"}}"#).unwrap();
    writeln!(out, r#"{{"title":"Bài có mã","body_html":"<p onclick=\"x()\">Sạch.</p><script>alert(1)</script>"}}"#).unwrap();
    writeln!(
        out,
        r#"{{"title":"Bài có khối lạ","body":{{"type":"doc","content":[{{"type":"script"}}]}}}}"#
    )
    .unwrap();
    write!(out, r#"{{"title":"Bài cuối"}}"#).unwrap();
    drop(out);
    let (summary, heard) = import(&db, &[path]).await;
    let skipped = heard.skipped();
    assert_eq!(summary.added, 4, "{skipped:#?}");
    for (line, reason) in [
        (2, "cắt cụt"),
        (3, "UTF-8"),
        (5, "tiêu đề"),
        (6, "dài hơn 8 MiB"),
        (7, "khong-co.jpg: không có tệp này"),
        (7, "mat.png: không có tệp này"),
        (8, "script"),
        (8, "onclick"),
        (9, "doc.content[0]"),
    ] {
        let place = format!("kho.jsonl:{line}: ");
        assert!(
            skipped
                .iter()
                .any(|told| told.starts_with(&place) && told.contains(reason)),
            "{place}{reason} is not among {skipped:#?}"
        );
    }
    assert_eq!(summary.skipped as usize, skipped.len());
    let browser = Browser::new(&db);
    let addresses = browser.get("/tin-tuc").await.links("/tin-tuc/");
    let with_script = addresses
        .iter()
        .find(|address| address.contains("bai-co-ma"))
        .unwrap();
    let page = browser.get(with_script).await;
    assert!(page.html.contains("<p>Sạch.</p>") && !page.html.contains("alert"));
});

both_engines!(a_picture_that_is_none_is_told, |db| async move {
    file(&db, "anh.jpg", b"this is no picture");
    let path = file(
        &db,
        "kho.jsonl",
        "{\"title\":\"Bài\",\"thumbnail\":\"anh.jpg\"}\n".as_bytes(),
    );
    let (summary, heard) = import(&db, &[path]).await;
    assert_eq!((summary.added, summary.skipped), (1, 1));
    assert!(heard.skipped()[0].contains("JPEG"), "{:?}", heard.skipped());
    assert!(
        !db.folder().join("media").exists(),
        "nothing is left behind"
    );
});

both_engines!(an_empty_file_of_lines_is_told, |db| async move {
    let path = file(&db, "rong.jsonl", b"");
    let (summary, heard) = import(&db, &[path]).await;
    assert_eq!(summary.skipped, 1);
    assert_eq!(heard.skipped(), ["rong.jsonl:-: tệp rỗng"]);
});

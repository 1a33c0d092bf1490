//! Saved article pages on their way in.

use std::fs;
use std::path::PathBuf;

use axum::http::StatusCode;
use bantin::article::store;
use bantin::import::{Finding, Format, Import, Listener, Place, Summary, Target};

use crate::support::{Browser, NOON, TestDb, both_engines, words};

/// Remembers what an import tells.
#[derive(Default)]
pub(crate) struct Heard(pub(crate) Vec<(Place, Finding)>);

impl Listener for Heard {
    fn read(&mut self, _bytes: u64) {}

    fn found(&mut self, place: &Place, finding: &Finding) {
        self.0.push((place.clone(), finding.clone()));
    }
}

impl Heard {
    /// `file.jsonl:3: reason` of each skipped thing.
    pub(crate) fn skipped(&self) -> Vec<String> {
        let skipped = self.0.iter().filter_map(|(place, finding)| match finding {
            Finding::Skipped(reason) => {
                let name = place.file.file_name().unwrap().to_string_lossy();
                Some(format!(
                    "{name}:{}: {reason}",
                    place.line.map_or("-".to_owned(), |line| line.to_string())
                ))
            }
            Finding::Remark(_) => None,
        });
        skipped.collect()
    }
}

pub(crate) async fn import(db: &TestDb, files: &[PathBuf]) -> (Summary, Heard) {
    import_with(db, files, Target::default(), false).await
}

pub(crate) async fn import_with(
    db: &TestDb,
    files: &[PathBuf],
    target: Target,
    dry_run: bool,
) -> (Summary, Heard) {
    let mut heard = Heard::default();
    let import = Import {
        db,
        media: db.media(),
        format: Format::Auto,
        target,
        dry_run,
        now: NOON,
    };
    let summary = import.run(files, &mut heard).await.unwrap();
    (summary, heard)
}

fn saved_page() -> PathBuf {
    "tests/fixtures/trang-luu.txt".into()
}

both_engines!(
    a_saved_page_becomes_an_article_with_its_siblings,
    |db| async move {
        let (summary, heard) = import(&db, &[saved_page()]).await;
        assert_eq!((summary.added, summary.skipped), (4, 0), "{:?}", heard.0);
        let browser = Browser::new(&db);
        let front = browser.get("/hoi-lam-vuon").await;
        assert_eq!(front.status, StatusCode::OK);
        let address = front.links("/hoi-lam-vuon/tin-tuc/")[0].clone();
        let page = browser.get(&address).await;
        page.assert_has(&[
        "<h1 class=\"story-title\">Mùa trám chín sớm, các nhóm hộ ở Vạn Lộc cùng nhau giữ đồi</h1>",
        "<time datetime=\"2024-03-12\" class=\"time\">Thứ Ba, 12/03/2024</time>",
        "<p class=\"story-lead\">Ngày 12/3/2024, Hội Làm vườn phối hợp",
        "<p>Dự buổi hướng dẫn có hơn sáu mươi hộ",
        "Các nhóm “giữ đồi” họp",
        "<p class=\"byline-author\">Hoài An</p>",
        "<p class=\"byline-source\">Hội Làm vườn Vạn Lộc</p>",
        "<a href=\"/hoi-lam-vuon\" class=\"site-name\">Hội Làm vườn</a>",
    ]);
        let siblings = page.html.split("class=\"siblings\"").nth(1).unwrap();
        let places: Vec<_> = ["trao đổi hạt giống", "Lớp ghép cành", "Vườn thuốc nam"]
            .map(|title| siblings.find(title))
            .into();
        assert!(
            places.iter().all(Option::is_some) && places.is_sorted(),
            "the order of the page: {places:?}"
        );
    }
);

both_engines!(
    a_sibling_has_a_page_without_a_date_that_says_what_is_missing,
    |db| async move {
        import(&db, &[saved_page()]).await;
        let browser = Browser::new(&db);
        let listed = browser
            .get("/hoi-lam-vuon/tin-tuc")
            .await
            .links("/hoi-lam-vuon/tin-tuc/");
        assert_eq!(
            listed.len(),
            4,
            "the article and its siblings are listed: {listed:?}"
        );
        let sibling = browser.get(&listed[1]).await;
        assert_eq!(sibling.status, StatusCode::OK);
        assert!(sibling.html.contains("chưa được chuyển sang"));
        assert!(
            sibling
                .html
                .contains("Ngày hội trao đổi hạt giống lần thứ tư</h1>")
        );
        let story = sibling
            .html
            .split("<article class=\"story\">")
            .nth(1)
            .unwrap()
            .split("</article>")
            .next()
            .unwrap();
        assert!(!story.contains("<time"), "a guessed date is never shown");
    }
);

both_engines!(importing_twice_changes_nothing, |db| async move {
    import(&db, &[saved_page()]).await;
    let before = Browser::new(&db).get("/hoi-lam-vuon/tin-tuc").await.html;
    let (summary, _) = import(&db, &[saved_page()]).await;
    assert_eq!(
        (
            summary.added,
            summary.updated,
            summary.completed,
            summary.unchanged
        ),
        (0, 0, 0, 4)
    );
    assert_eq!(
        Browser::new(&db).get("/hoi-lam-vuon/tin-tuc").await.html,
        before
    );
});

both_engines!(the_real_page_of_a_sibling_completes_it, |db| async move {
    import(&db, &[saved_page()]).await;
    let browser = Browser::new(&db);
    let address = browser
        .get("/hoi-lam-vuon/tin-tuc")
        .await
        .links("/hoi-lam-vuon/tin-tuc/")[2]
        .clone();
    let page = "Banner Hội Làm vườn sub-site-3\n\nLỚP GHÉP CÀNH BUỔI TỐI Ở NHÀ VĂN HOÁ THÔN HẠ\n\n\
        Ngày 02/02/2024, lớp ghép cành đầu tiên mở cửa.\n\nLớp có hai mươi người học.\n";
    let file = db.folder().join("that.txt");
    fs::write(&file, page).unwrap();
    let (summary, _) = import(&db, &[file]).await;
    assert_eq!((summary.added, summary.completed), (0, 1));
    let old = browser.get(&address).await;
    assert_eq!(
        old.status,
        StatusCode::OK,
        "its address stays: {:?}",
        old.location()
    );
    assert!(
        old.html.contains("Lớp có hai mươi người học.") && old.html.contains("Thứ Sáu, 02/02/2024")
    );
    assert!(!old.html.contains("chưa được chuyển sang"));
    let (summary, _) = import(&db, &[saved_page()]).await;
    assert_eq!(
        (summary.added, summary.unchanged),
        (0, 4),
        "the first page leaves it complete"
    );
});

both_engines!(
    an_article_that_was_edited_here_is_not_overwritten,
    |db| async move {
        let file = db.folder().join("tin.txt");
        let page = |ending: &str| {
            format!("Tin của xã\n\nNgày 02/02/2024, mở lớp.\n\nLớp có {ending} người học.\n")
        };
        fs::write(&file, page("hai mươi")).unwrap();
        import(&db, std::slice::from_ref(&file)).await;
        let browser = Browser::new(&db);
        let address = browser.get("/tin-tuc").await.links("/tin-tuc/")[0].clone();
        fs::write(&file, page("ba mươi")).unwrap();
        let (summary, _) = import(&db, std::slice::from_ref(&file)).await;
        assert_eq!((summary.updated, summary.unchanged), (1, 0));
        assert!(browser.get(&address).await.html.contains("ba mươi"));
        let mut tx = db.begin().await.unwrap();
        let id = bantin::article::ArticleId(address.rsplit('-').next().unwrap().parse().unwrap());
        store::add_live_version(&mut tx, id, &words("Tin của xã"), NOON)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        fs::write(&file, page("bốn mươi")).unwrap();
        let (summary, heard) = import(&db, &[file]).await;
        assert_eq!((summary.updated, summary.unchanged), (0, 1));
        assert!(heard.0.iter().any(
            |(_, finding)| matches!(finding, Finding::Remark(text) if text.contains("biên tập"))
        ));
        assert!(browser.get(&address).await.html.contains("Thân bài."));
    }
);

both_engines!(options_win_and_a_dry_run_changes_nothing, |db| async move {
    let target = Target::new(Some("Phường Vân Hà"), Some("Hoạt động"));
    let (summary, _) = import_with(&db, &[saved_page()], target.clone(), true).await;
    assert_eq!(summary.added, 4);
    assert!(!store::any_live(&db).await.unwrap());
    import_with(&db, &[saved_page()], target, false).await;
    let page = Browser::new(&db).get("/phuong-van-ha/hoat-dong").await;
    assert_eq!(page.links("/phuong-van-ha/hoat-dong/").len(), 4);
});

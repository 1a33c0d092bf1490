//! What the stores promise.

use bantin::article::{ArticleId, Cursor, store};
use bantin::media::{self, Picture};
use bantin::site::{self, Directory, NewSite, SiteSlug};
use bantin::text::UnixMillis;

use crate::support::{NOON, Newsroom, both_engines, date, words};

both_engines!(
    a_new_version_is_what_readers_see_and_the_old_one_stays,
    |db| async move {
        let newsroom = Newsroom::new(&db).await;
        let id = newsroom.publish(&db, "Chợ sớm", date(0)).await;
        let mut tx = db.begin().await.unwrap();
        let second = store::add_live_version(&mut tx, id, &words("Chợ sớm đông khách"), NOON)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(second.0, 2);
        let live = store::live(&db, id).await.unwrap().unwrap();
        assert_eq!(live.title, "Chợ sớm đông khách");
        assert_eq!(live.slug, "cho-som-dong-khach");
        assert_eq!(live.published, date(0));
    }
);

both_engines!(what_is_not_committed_never_was, |db| async move {
    let newsroom = Newsroom::new(&db).await;
    let id = newsroom.publish(&db, "Chợ sớm", date(0)).await;
    let mut tx = db.begin().await.unwrap();
    store::add_live_version(&mut tx, id, &words("Nháp"), NOON)
        .await
        .unwrap();
    drop(tx);
    assert_eq!(
        store::live(&db, id).await.unwrap().unwrap().title,
        "Chợ sớm"
    );
});

both_engines!(an_article_that_is_not_there_is_none, |db| async move {
    assert_eq!(store::live(&db, ArticleId(7)).await.unwrap(), None);
    assert_eq!(store::redirected(&db, "/cu").await.unwrap(), None);
    assert!(!store::any_live(&db).await.unwrap());
});

both_engines!(
    a_list_goes_by_key_even_where_dates_are_equal,
    |db| async move {
        let newsroom = Newsroom::new(&db).await;
        let mut ids = Vec::new();
        for number in 0..7 {
            ids.push(
                newsroom
                    .publish(&db, &format!("Tin {number}"), date(number / 3))
                    .await,
            );
        }
        ids.reverse();
        let mut seen = Vec::new();
        let mut after: Option<Cursor> = None;
        loop {
            let page = store::in_category(&db, newsroom.news, after, 2)
                .await
                .unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.cursor());
            seen.extend(page.iter().map(|article| article.id));
        }
        assert_eq!(seen, ids);
        let middle = store::in_category(&db, newsroom.news, None, 5)
            .await
            .unwrap()[4]
            .cursor();
        let before = store::in_category_before(&db, newsroom.news, middle, 2)
            .await
            .unwrap();
        assert_eq!(
            before.iter().map(|article| article.id).collect::<Vec<_>>(),
            ids[2..4]
        );
    }
);

both_engines!(
    the_same_category_leaves_out_the_article_itself,
    |db| async move {
        let newsroom = Newsroom::new(&db).await;
        let first = newsroom.publish(&db, "Một", date(1)).await;
        let second = newsroom.publish(&db, "Hai", date(2)).await;
        let third = newsroom.publish(&db, "Ba", date(3)).await;
        let found = store::same_category(&db, newsroom.news, second, 15)
            .await
            .unwrap();
        assert_eq!(
            found.iter().map(|article| article.id).collect::<Vec<_>>(),
            [third, first]
        );
    }
);

both_engines!(
    front_pages_get_the_newest_of_each_category_and_site,
    |db| async move {
        let newsroom = Newsroom::new(&db).await;
        let mut news = Vec::new();
        for number in 0..5 {
            news.push(
                newsroom
                    .publish(&db, &format!("Tin {number}"), date(number))
                    .await,
            );
            newsroom
                .publish_festival(&db, &format!("Lễ {number}"), date(number))
                .await;
        }
        let heads = store::category_heads(&db, newsroom.main, 2).await.unwrap();
        assert_eq!(
            heads.iter().map(|head| head.article.id).collect::<Vec<_>>(),
            [news[4], news[3]]
        );
        assert!(heads.iter().all(|head| head.category_id == newsroom.news));
        let sites = store::site_heads(&db, 3).await.unwrap();
        let titles: Vec<_> = sites.iter().map(|article| article.title.as_str()).collect();
        assert_eq!(titles, ["Lễ 4", "Lễ 3", "Lễ 2"]);
        let latest = store::latest_in_site(&db, newsroom.main, 1).await.unwrap();
        assert_eq!(latest[0].id, news[4]);
    }
);

both_engines!(
    an_old_address_leads_to_the_newest_article_it_was_given,
    |db| async move {
        let newsroom = Newsroom::new(&db).await;
        let first = newsroom.publish(&db, "Một", date(1)).await;
        let second = newsroom.publish(&db, "Hai", date(2)).await;
        for id in [first, second] {
            let mut tx = db.begin().await.unwrap();
            store::redirect(&mut tx, "/cu/bai.aspx?ItemID=7", id, NOON)
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }
        assert_eq!(
            store::redirected(&db, "/cu/bai.aspx?ItemID=7")
                .await
                .unwrap(),
            Some(second)
        );
    }
);

both_engines!(a_slug_is_taken_once, |db| async move {
    let newsroom = Newsroom::new(&db).await;
    let mut tx = db.begin().await.unwrap();
    let site = site::store::insert(
        &mut tx,
        &SiteSlug::from_name("Văn hóa"),
        &NewSite::default(),
    )
    .await;
    assert!(
        site.unwrap_err()
            .to_string()
            .to_lowercase()
            .contains("unique")
    );
    drop(tx);
    let mut tx = db.begin().await.unwrap();
    let category = bantin::category::store::insert(&mut tx, newsroom.main, "tin-tuc", "Tin").await;
    assert!(
        category
            .unwrap_err()
            .to_string()
            .to_lowercase()
            .contains("unique")
    );
    drop(tx);
    let mut tx = db.begin().await.unwrap();
    bantin::category::store::insert(&mut tx, newsroom.culture, "tin-tuc", "Tin")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let directory = Directory::load(&db).await.unwrap();
    let names: Vec<_> = directory
        .categories(newsroom.culture)
        .map(|category| category.name.as_str())
        .collect();
    assert_eq!(names, ["Lễ hội", "Tin"]);
});

both_engines!(a_picture_is_known_by_its_contents, |db| async move {
    let picture = Picture {
        hash: "0123456789abcdef0123456789abcdef".to_owned(),
        width: 1280,
        height: 720,
        colour: "#102030".to_owned(),
        alt: "Bến sông".to_owned(),
    };
    let mut tx = db.begin().await.unwrap();
    let id = media::store::insert(&mut tx, "ben.jpg", &picture, UnixMillis(1))
        .await
        .unwrap();
    let known = media::store::by_hash(&mut tx, &picture.hash).await.unwrap();
    assert_eq!(known, Some((id, picture.clone())));
    assert_eq!(media::store::by_hash(&mut tx, "other").await.unwrap(), None);
    tx.commit().await.unwrap();
    assert_eq!(
        media::store::by_id(&db, id).await.unwrap(),
        Some(picture.clone())
    );
    assert_eq!(
        media::store::page(&db, 0, 10).await.unwrap(),
        [(id, picture)]
    );
    assert_eq!(media::store::page(&db, id.0, 10).await.unwrap(), []);
});

//! A small newsroom, made through the stores.

use bantin::article::{ArticleId, Headline, NewArticle, NewVersion, Published, store};
use bantin::category::{self, CategoryId};
use bantin::server::db::Db;
use bantin::site::{self, NewSite, SiteId, SiteSlug};
use bantin::text::{Precision, UnixMillis};

/// Sunday, 1 November 2026, 12:00 in Vietnam.
pub(crate) const NOON: UnixMillis = UnixMillis(1_793_509_200_000);

/// Minutes after [`NOON`].
pub(crate) fn date(minutes: i64) -> Option<Published> {
    Some(Published {
        at: UnixMillis(NOON.0 + minutes * 60_000),
        precision: Precision::Minute,
    })
}

/// The words of an article with a title and a body.
pub(crate) fn words(title: &str) -> NewVersion {
    let body = r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Thân bài."}]}]}"#;
    NewVersion {
        kicker: String::new(),
        title: Headline::parse(title).unwrap(),
        lead: "Câu mở đầu.".to_owned(),
        body: Some((body.to_owned(), "<p>Thân bài.</p>".to_owned())),
        author: "Thu Ngân".to_owned(),
        source: "Bến Mây".to_owned(),
        thumbnail: None,
        tags: "[]".to_owned(),
        import_hash: None,
    }
}

/// The main portal with one category and a sub-site with one category.
pub(crate) struct Newsroom {
    pub(crate) main: SiteId,
    pub(crate) news: CategoryId,
    pub(crate) culture: SiteId,
    pub(crate) festivals: CategoryId,
}

impl Newsroom {
    pub(crate) async fn new(db: &Db) -> Self {
        let mut tx = db.begin().await.unwrap();
        let named = |name: &str, position| NewSite {
            name: name.to_owned(),
            position,
            ..NewSite::default()
        };
        let main = site::store::insert(&mut tx, &SiteSlug::main(), &named("Bến Mây", 0))
            .await
            .unwrap();
        let slug = SiteSlug::from_name("van-hoa");
        let culture = site::store::insert(&mut tx, &slug, &named("Văn hóa", 1))
            .await
            .unwrap();
        let news = category::store::insert(&mut tx, main, "tin-tuc", "Tin tức")
            .await
            .unwrap();
        let festivals = category::store::insert(&mut tx, culture, "le-hoi", "Lễ hội")
            .await
            .unwrap();
        tx.commit().await.unwrap();
        Self {
            main,
            news,
            culture,
            festivals,
        }
    }

    /// A live article of the main portal.
    pub(crate) async fn publish(
        &self,
        db: &Db,
        title: &str,
        published: Option<Published>,
    ) -> ArticleId {
        publish(db, self.main, self.news, words(title), published).await
    }

    /// A live article of the sub-site.
    pub(crate) async fn publish_festival(
        &self,
        db: &Db,
        title: &str,
        published: Option<Published>,
    ) -> ArticleId {
        publish(db, self.culture, self.festivals, words(title), published).await
    }

    /// A live article of the main portal with these words.
    pub(crate) async fn publish_words(
        &self,
        db: &Db,
        words: NewVersion,
        published: Option<Published>,
    ) -> ArticleId {
        publish(db, self.main, self.news, words, published).await
    }
}

async fn publish(
    db: &Db,
    site_id: SiteId,
    category_id: CategoryId,
    words: NewVersion,
    published: Option<Published>,
) -> ArticleId {
    let listed_at = published.map_or(UnixMillis(0), |published| published.at);
    let place = NewArticle {
        site_id,
        category_id,
        published,
        listed_at,
    };
    let mut tx = db.begin().await.unwrap();
    let id = store::insert_live(&mut tx, &place, &words, NOON)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}

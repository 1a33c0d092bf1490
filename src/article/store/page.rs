//! What an article's own page asks.

use sqlx::FromRow;

use crate::article::{ArticleId, LiveArticle, Published};
use crate::category::CategoryId;
use crate::media::Picture;
use crate::on;
use crate::server::db::{Db, DbResult};
use crate::site::SiteId;
use crate::text::{Precision, UnixMillis};

statements![LIVE, REDIRECTED, ANY_LIVE];

const LIVE: &str = "
    select a.id, a.site_id, a.category_id, a.slug, a.published_at, a.published_precision, a.listed_at,
           v.kicker, v.title, v.lead, v.body_html, v.author, v.source,
           m.hash, m.width, m.height, m.colour, m.alt
      from article a
      join article_version v on v.article_id = a.id and v.version = a.live_version
      left join media m on m.id = v.thumbnail_id
     where a.id = $1 and a.publication = 'live'";

/// The version of an article that readers see.
pub async fn live(db: &Db, id: ArticleId) -> DbResult<Option<LiveArticle>> {
    let row: Option<Row> = on!(Reader, db.read(), |pool| sqlx::query_as(LIVE)
        .bind(id)
        .fetch_optional(pool)
        .await)?;
    Ok(row.map(LiveArticle::from))
}

const REDIRECTED: &str = "
    select a.id
      from redirect r
      join article a on a.id = r.article_id
     where r.path = $1 and a.publication = 'live'";

/// The article that an old address leads to.
pub async fn redirected(db: &Db, path: &str) -> DbResult<Option<ArticleId>> {
    on!(Reader, db.read(), |pool| sqlx::query_scalar(REDIRECTED)
        .bind(path)
        .fetch_optional(pool)
        .await)
}

const ANY_LIVE: &str = "select a.id from article a where a.publication = 'live' limit 1";

/// Whether readers have anything to read.
pub async fn any_live(db: &Db) -> DbResult<bool> {
    let found: Option<ArticleId> = on!(Reader, db.read(), |pool| sqlx::query_scalar(ANY_LIVE)
        .fetch_optional(pool)
        .await)?;
    Ok(found.is_some())
}

#[derive(FromRow)]
struct Row {
    id: ArticleId,
    site_id: SiteId,
    category_id: CategoryId,
    slug: String,
    published_at: Option<UnixMillis>,
    published_precision: Precision,
    listed_at: UnixMillis,
    kicker: String,
    title: String,
    lead: String,
    body_html: Option<String>,
    author: String,
    source: String,
    hash: Option<String>,
    width: Option<i64>,
    height: Option<i64>,
    colour: Option<String>,
    alt: Option<String>,
}

impl From<Row> for LiveArticle {
    fn from(row: Row) -> Self {
        Self {
            published: Published::from_columns(row.published_at, row.published_precision),
            thumbnail: Picture::from_columns(row.hash, row.width, row.height, row.colour, row.alt),
            id: row.id,
            site_id: row.site_id,
            category_id: row.category_id,
            slug: row.slug,
            listed_at: row.listed_at,
            kicker: row.kicker,
            title: row.title,
            lead: row.lead,
            body_html: row.body_html,
            author: row.author,
            source: row.source,
        }
    }
}

//! What moving an archive in and out asks.

use sqlx::FromRow;

use crate::article::{ArticleId, Cursor, Version};
use crate::media::Picture;
use crate::on;
use crate::server::db::{Db, DbResult, Tx};
use crate::site::SiteId;
use crate::text::{Precision, UnixMillis};

statements![TITLED, REDIRECTED, EXPORT];

/// An article as an import finds it again.
#[derive(Clone, Debug, FromRow, PartialEq, Eq)]
pub struct Imported {
    /// Its key.
    pub id: ArticleId,
    /// Its date, if it has one.
    pub published_at: Option<UnixMillis>,
    /// Its place in lists.
    pub listed_at: UnixMillis,
    /// The newest version.
    pub head_version: Version,
    /// Whether its body is there.
    pub has_body: bool,
    /// The fingerprint of the item that made this version; `None` when it was written here.
    pub import_hash: Option<String>,
}

const TITLED: &str = "
    select a.id, a.published_at, a.listed_at, a.head_version, (v.body is not null) as has_body,
           v.import_hash
      from article a
      join article_version v on v.article_id = a.id and v.version = a.head_version
     where a.site_id = $1 and a.title_key = $2
     order by a.id
     limit 100";

/// The articles of a site with this title.
pub async fn find_titled(tx: &mut Tx, site: SiteId, title_key: &str) -> DbResult<Vec<Imported>> {
    on!(Tx, tx, |tx| {
        sqlx::query_as(TITLED)
            .bind(site)
            .bind(title_key)
            .fetch_all(&mut **tx)
            .await
    })
}

const REDIRECTED: &str = "
    select a.id, a.published_at, a.listed_at, a.head_version, (v.body is not null) as has_body,
           v.import_hash
      from redirect r
      join article a on a.id = r.article_id
      join article_version v on v.article_id = a.id and v.version = a.head_version
     where r.path = $1";

/// The article that an old address leads to.
pub async fn find_redirected(tx: &mut Tx, path: &str) -> DbResult<Option<Imported>> {
    on!(Tx, tx, |tx| sqlx::query_as(REDIRECTED)
        .bind(path)
        .fetch_optional(&mut **tx)
        .await)
}

/// A live article with all its words, as it goes into the exchange format.
#[derive(Clone, Debug, FromRow)]
pub struct ExportRow {
    /// Its key.
    pub id: ArticleId,
    /// Its place in lists.
    pub listed_at: UnixMillis,
    /// The site's slug.
    pub site: String,
    /// The site's zone.
    pub zone: String,
    /// The category's slug.
    pub category: String,
    /// The words in its address.
    pub slug: String,
    /// The line above the headline.
    pub kicker: String,
    /// The headline.
    pub title: String,
    /// The opening sentences.
    pub lead: String,
    /// The document as JSON.
    pub body: Option<String>,
    /// The byline.
    pub author: String,
    /// The unit or paper.
    pub source: String,
    /// Its date.
    pub published_at: Option<UnixMillis>,
    /// Whether the hour is known.
    pub published_precision: Precision,
    /// Of its picture.
    hash: Option<String>,
    width: Option<i64>,
    height: Option<i64>,
    colour: Option<String>,
    alt: Option<String>,
    /// A JSON array of texts.
    pub tags: String,
    /// One of its old addresses.
    pub old_url: Option<String>,
}

impl ExportRow {
    /// The picture on its card.
    pub fn thumbnail(&self) -> Option<Picture> {
        let (hash, colour, alt) = (self.hash.clone(), self.colour.clone(), self.alt.clone());
        Picture::from_columns(hash, self.width, self.height, colour, alt)
    }
}

const EXPORT: &str = "
    select a.id, a.listed_at, s.slug as site, s.zone, c.slug as category, a.slug, v.kicker, v.title, v.lead,
           v.body, v.author, v.source, a.published_at, a.published_precision, m.hash, m.width, m.height, m.colour, m.alt,
           v.tags, (select min(r.path) from redirect r where r.article_id = a.id) as old_url
      from article a
      join article_version v on v.article_id = a.id and v.version = a.live_version
      join site s on s.id = a.site_id
      join category c on c.id = a.category_id
      left join media m on m.id = v.thumbnail_id
     where a.site_id = $1 and a.publication = 'live' and (a.listed_at, a.id) < ($2, $3)
     order by a.listed_at desc, a.id desc
     limit $4";

/// Live articles of a site in the order of its lists, after `after`.
pub async fn export_page(
    db: &Db,
    site: SiteId,
    after: Option<Cursor>,
    limit: i64,
) -> DbResult<Vec<ExportRow>> {
    let (listed_at, id) = after.map_or((i64::MAX, i64::MAX), |key| (key.listed_at.0, key.id.0));
    on!(Reader, db.read(), |pool| {
        sqlx::query_as(EXPORT)
            .bind(site)
            .bind(listed_at)
            .bind(id)
            .bind(limit)
            .fetch_all(pool)
            .await
    })
}

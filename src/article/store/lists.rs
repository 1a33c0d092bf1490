//! The lists that readers see. All go by key, none by offset.

use sqlx::FromRow;

use crate::article::{ArticleId, ArticleSummary, CategoryHead, Cursor, Published};
use crate::category::CategoryId;
use crate::media::Picture;
use crate::on;
use crate::server::db::{Db, DbResult};
use crate::site::SiteId;
use crate::text::{Precision, UnixMillis};

statements![
    IN_CATEGORY,
    IN_CATEGORY_BEFORE,
    SAME_CATEGORY,
    LATEST_IN_SITE,
    CATEGORY_HEADS,
    SITE_HEADS
];

/// The columns of a summary, with `$tail` behind them.
macro_rules! summaries {
    ($tail:literal) => {
        concat!(
            "select a.id, a.site_id, a.category_id, a.slug, v.title, v.lead,
                    a.published_at, a.published_precision, a.listed_at,
                    m.hash, m.width, m.height, m.colour, m.alt,",
            $tail
        )
    };
}

const IN_CATEGORY: &str = summaries!(
    "      l.category_id as list_id
      from listing l
      join article a on a.id = l.article_id
      join article_version v on v.article_id = a.id and v.version = a.live_version
      left join media m on m.id = v.thumbnail_id
     where l.category_id = $1 and (l.listed_at, l.article_id) < ($2, $3)
     order by l.listed_at desc, l.article_id desc
     limit $4"
);

/// Articles of a category, newest first; after `after`, or from the beginning.
pub async fn in_category(
    db: &Db,
    category: CategoryId,
    after: Option<Cursor>,
    limit: i64,
) -> DbResult<Vec<ArticleSummary>> {
    let (listed_at, id) = after.map_or((i64::MAX, i64::MAX), |key| (key.listed_at.0, key.id.0));
    let rows: Vec<Row> = on!(Reader, db.read(), |pool| {
        sqlx::query_as(IN_CATEGORY)
            .bind(category)
            .bind(listed_at)
            .bind(id)
            .bind(limit)
            .fetch_all(pool)
            .await
    })?;
    Ok(summaries(rows))
}

const IN_CATEGORY_BEFORE: &str = summaries!(
    "      l.category_id as list_id
      from listing l
      join article a on a.id = l.article_id
      join article_version v on v.article_id = a.id and v.version = a.live_version
      left join media m on m.id = v.thumbnail_id
     where l.category_id = $1 and (l.listed_at, l.article_id) > ($2, $3)
     order by l.listed_at, l.article_id
     limit $4"
);

/// The articles that stand just above `before`, newest first.
pub async fn in_category_before(
    db: &Db,
    category: CategoryId,
    before: Cursor,
    limit: i64,
) -> DbResult<Vec<ArticleSummary>> {
    let mut rows: Vec<Row> = on!(Reader, db.read(), |pool| {
        sqlx::query_as(IN_CATEGORY_BEFORE)
            .bind(category)
            .bind(before.listed_at)
            .bind(before.id)
            .bind(limit)
            .fetch_all(pool)
            .await
    })?;
    rows.reverse();
    Ok(summaries(rows))
}

const SAME_CATEGORY: &str = summaries!(
    "      l.category_id as list_id
      from listing l
      join article a on a.id = l.article_id
      join article_version v on v.article_id = a.id and v.version = a.live_version
      left join media m on m.id = v.thumbnail_id
     where l.category_id = $1 and l.article_id <> $2
     order by l.listed_at desc, l.article_id desc
     limit $3"
);

/// "Tin cùng chuyên mục": the newest of the category but the article itself.
pub async fn same_category(
    db: &Db,
    category: CategoryId,
    except: ArticleId,
    limit: i64,
) -> DbResult<Vec<ArticleSummary>> {
    let rows: Vec<Row> = on!(Reader, db.read(), |pool| {
        sqlx::query_as(SAME_CATEGORY)
            .bind(category)
            .bind(except)
            .bind(limit)
            .fetch_all(pool)
            .await
    })?;
    Ok(summaries(rows))
}

const LATEST_IN_SITE: &str = summaries!(
    "      a.category_id as list_id
      from article a
      join article_version v on v.article_id = a.id and v.version = a.live_version
      left join media m on m.id = v.thumbnail_id
     where a.site_id = $1 and a.publication = 'live'
     order by a.listed_at desc, a.id desc
     limit $2"
);

/// The newest articles of a site.
pub async fn latest_in_site(db: &Db, site: SiteId, limit: i64) -> DbResult<Vec<ArticleSummary>> {
    let rows: Vec<Row> = on!(Reader, db.read(), |pool| {
        sqlx::query_as(LATEST_IN_SITE)
            .bind(site)
            .bind(limit)
            .fetch_all(pool)
            .await
    })?;
    Ok(summaries(rows))
}

const CATEGORY_HEADS: &str = summaries!(
    "      c.id as list_id
      from category c
      join listing l on l.category_id = c.id
       and l.article_id in (select n.article_id
                              from listing n
                             where n.category_id = c.id
                             order by n.listed_at desc, n.article_id desc
                             limit $2)
      join article a on a.id = l.article_id
      join article_version v on v.article_id = a.id and v.version = a.live_version
      left join media m on m.id = v.thumbnail_id
     where c.site_id = $1
     order by c.position, c.id, l.listed_at desc, l.article_id desc"
);

/// The newest `each` articles of every category of a site, by category.
pub async fn category_heads(db: &Db, site: SiteId, each: i64) -> DbResult<Vec<CategoryHead>> {
    let rows: Vec<Row> = on!(Reader, db.read(), |pool| {
        sqlx::query_as(CATEGORY_HEADS)
            .bind(site)
            .bind(each)
            .fetch_all(pool)
            .await
    })?;
    let heads = rows.into_iter().map(|row| CategoryHead {
        category_id: row.list_id,
        article: row.into(),
    });
    Ok(heads.collect())
}

const SITE_HEADS: &str = summaries!(
    "      a.category_id as list_id
      from site s
      join article a on a.site_id = s.id
       and a.id in (select n.id
                      from article n
                     where n.site_id = s.id and n.publication = 'live'
                     order by n.listed_at desc, n.id desc
                     limit $1)
      join article_version v on v.article_id = a.id and v.version = a.live_version
      left join media m on m.id = v.thumbnail_id
     where s.slug <> ''
     order by s.position, s.id, a.listed_at desc, a.id desc"
);

/// The newest `each` articles of every sub-site, by site.
pub async fn site_heads(db: &Db, each: i64) -> DbResult<Vec<ArticleSummary>> {
    let rows: Vec<Row> = on!(Reader, db.read(), |pool| {
        sqlx::query_as(SITE_HEADS).bind(each).fetch_all(pool).await
    })?;
    Ok(summaries(rows))
}

fn summaries(rows: Vec<Row>) -> Vec<ArticleSummary> {
    rows.into_iter().map(ArticleSummary::from).collect()
}

#[derive(FromRow)]
struct Row {
    id: ArticleId,
    site_id: SiteId,
    category_id: CategoryId,
    slug: String,
    title: String,
    lead: String,
    published_at: Option<UnixMillis>,
    published_precision: Precision,
    listed_at: UnixMillis,
    hash: Option<String>,
    width: Option<i64>,
    height: Option<i64>,
    colour: Option<String>,
    alt: Option<String>,
    list_id: CategoryId,
}

impl From<Row> for ArticleSummary {
    fn from(row: Row) -> Self {
        Self {
            published: Published::from_columns(row.published_at, row.published_precision),
            thumbnail: Picture::from_columns(row.hash, row.width, row.height, row.colour, row.alt),
            id: row.id,
            site_id: row.site_id,
            category_id: row.category_id,
            slug: row.slug,
            title: row.title,
            lead: row.lead,
            listed_at: row.listed_at,
        }
    }
}

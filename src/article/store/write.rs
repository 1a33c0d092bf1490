//! Making and changing articles. The lists follow in the same transaction.

use crate::article::{ArticleId, NewArticle, NewVersion, Version};
use crate::on;
use crate::server::db::{DbResult, Tx};
use crate::text::UnixMillis;

/// Binds place and words in the order of `INSERT_LIVE_…`.
macro_rules! bind_live {
    ($query:expr, $place:expr, $words:expr, $now:expr) => {
        $query
            .bind($place.site_id)
            .bind($place.category_id)
            .bind($words.title.slug())
            .bind($words.title.key())
            .bind($place.published.map(|published| published.at))
            .bind(
                $place
                    .published
                    .map(|published| published.precision)
                    .unwrap_or_default(),
            )
            .bind($place.listed_at)
            .bind($now)
            .bind(&$words.kicker)
            .bind($words.title.as_str())
            .bind(&$words.lead)
            .bind($words.body.as_ref().map(|(json, _)| json))
            .bind($words.body.as_ref().map(|(_, html)| html))
            .bind(&$words.author)
            .bind(&$words.source)
            .bind($words.thumbnail)
            .bind(&$words.tags)
            .bind(&$words.import_hash)
    };
}

statements![
    INSERT_LIVE_SQLITE,
    INSERT_LIVE_POSTGRES,
    INSERT_VERSION,
    NEXT_VERSION,
    GO_LIVE,
    MOVE_TO,
    UNLIST,
    LIST,
    REDIRECT
];

// One round trip each, because an archive brings many: SQLite takes several statements at once and
// has one writer, so the article just made is the last one; PostgreSQL chains them.
const INSERT_LIVE_SQLITE: &str = "
    insert into article (site_id, category_id, slug, title_key, workflow, publication, head_version,
                         live_version, published_at, published_precision, listed_at, created_at, updated_at)
    values ($1, $2, $3, $4, 'approved', 'live', 1, 1, $5, $6, $7, $8, $8);
    insert into article_version (article_id, version, kicker, title, lead, body, body_html,
                                 author, source, thumbnail_id, tags, created_at, import_hash)
    values ((select max(id) from article), 1, $9, $10, $11, $12, $13, $14, $15, $16, $17, $8, $18);
    insert into listing (category_id, listed_at, article_id)
    values ($2, $7, (select max(id) from article))
    returning article_id";
const INSERT_LIVE_POSTGRES: &str = "
    with made as (
        insert into article (site_id, category_id, slug, title_key, workflow, publication, head_version,
                             live_version, published_at, published_precision, listed_at, created_at, updated_at)
        values ($1, $2, $3, $4, 'approved', 'live', 1, 1, $5, $6, $7, $8, $8)
        returning id),
    worded as (
        insert into article_version (article_id, version, kicker, title, lead, body, body_html,
                                     author, source, thumbnail_id, tags, created_at, import_hash)
        select id, 1, $9, $10, $11, $12, $13, $14, $15, $16::bigint, $17, $8, $18 from made)
    insert into listing (category_id, listed_at, article_id)
    select $2, $7, id from made
    returning article_id";

/// Makes an article that readers see at once; its words are version 1.
pub async fn insert_live(
    tx: &mut Tx,
    place: &NewArticle,
    words: &NewVersion,
    now: UnixMillis,
) -> DbResult<ArticleId> {
    match tx {
        Tx::Sqlite(tx) => {
            let query = sqlx::query_scalar(INSERT_LIVE_SQLITE);
            bind_live!(query, place, words, now)
                .fetch_one(&mut **tx)
                .await
        }
        Tx::Postgres(tx) => {
            let query = sqlx::query_scalar(INSERT_LIVE_POSTGRES);
            bind_live!(query, place, words, now)
                .fetch_one(&mut **tx)
                .await
        }
    }
}

const INSERT_VERSION: &str = "
    insert into article_version (article_id, version, kicker, title, lead, body, body_html,
                                 author, source, thumbnail_id, tags, created_at, import_hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
const LIST: &str = "insert into listing (category_id, listed_at, article_id) values ($1, $2, $3)";
const NEXT_VERSION: &str = "select head_version + 1 from article where id = $1";
const GO_LIVE: &str = "
    update article
       set head_version = $2, live_version = $2, publication = 'live',
           slug = $3, title_key = $4, updated_at = $5
     where id = $1";

/// Adds a version and shows it to readers from now on.
pub async fn add_live_version(
    tx: &mut Tx,
    id: ArticleId,
    words: &NewVersion,
    now: UnixMillis,
) -> DbResult<Version> {
    let version: Version = on!(Tx, &mut *tx, |tx| {
        sqlx::query_scalar(NEXT_VERSION)
            .bind(id)
            .fetch_one(&mut **tx)
            .await
    })?;
    insert_version(tx, id, version, words, now).await?;
    on!(Tx, tx, |tx| {
        sqlx::query(GO_LIVE)
            .bind(id)
            .bind(version)
            .bind(words.title.slug())
            .bind(words.title.key())
            .bind(now)
            .execute(&mut **tx)
            .await?;
    });
    Ok(version)
}

async fn insert_version(
    tx: &mut Tx,
    id: ArticleId,
    version: Version,
    words: &NewVersion,
    now: UnixMillis,
) -> DbResult<()> {
    let (body, html) = match &words.body {
        Some((body, html)) => (Some(body), Some(html)),
        None => (None, None),
    };
    on!(Tx, tx, |tx| {
        sqlx::query(INSERT_VERSION)
            .bind(id)
            .bind(version)
            .bind(&words.kicker)
            .bind(words.title.as_str())
            .bind(&words.lead)
            .bind(body)
            .bind(html)
            .bind(&words.author)
            .bind(&words.source)
            .bind(words.thumbnail)
            .bind(&words.tags)
            .bind(now)
            .bind(&words.import_hash)
            .execute(&mut **tx)
            .await?;
    });
    Ok(())
}

async fn list(tx: &mut Tx, id: ArticleId, place: &NewArticle) -> DbResult<()> {
    on!(Tx, tx, |tx| {
        sqlx::query(LIST)
            .bind(place.category_id)
            .bind(place.listed_at)
            .bind(id)
            .execute(&mut **tx)
            .await?;
    });
    Ok(())
}

const MOVE_TO: &str = "
    update article
       set category_id = $2, published_at = $3, published_precision = $4, listed_at = $5
     where id = $1";
const UNLIST: &str = "delete from listing where article_id = $1";

/// Gives an article its category, its date and its place in the lists.
pub async fn move_to(tx: &mut Tx, id: ArticleId, place: &NewArticle) -> DbResult<()> {
    let precision = place
        .published
        .map(|published| published.precision)
        .unwrap_or_default();
    on!(Tx, &mut *tx, |tx| {
        sqlx::query(MOVE_TO)
            .bind(id)
            .bind(place.category_id)
            .bind(place.published.map(|published| published.at))
            .bind(precision)
            .bind(place.listed_at)
            .execute(&mut **tx)
            .await?;
        sqlx::query(UNLIST).bind(id).execute(&mut **tx).await?;
    });
    list(tx, id, place).await
}

const REDIRECT: &str = "
    insert into redirect (path, article_id, created_at)
    values ($1, $2, $3)
    on conflict (path) do update set article_id = excluded.article_id";

/// Lets an old address, without scheme and host, lead to an article.
pub async fn redirect(tx: &mut Tx, path: &str, id: ArticleId, now: UnixMillis) -> DbResult<()> {
    on!(Tx, tx, |tx| {
        sqlx::query(REDIRECT)
            .bind(path)
            .bind(id)
            .bind(now)
            .execute(&mut **tx)
            .await?;
    });
    Ok(())
}

//! Media: what is asked of the database.

use sqlx::FromRow;

use super::{MediaId, Picture};
use crate::on;
use crate::server::db::{Db, DbResult, Tx};
use crate::text::UnixMillis;

statements![BY_HASH, BY_ID, PAGE, INSERT];

const BY_HASH: &str = "select id, hash, width, height, colour, alt from media where hash = $1";

/// The picture with these contents, seen from inside a transaction.
pub async fn by_hash(tx: &mut Tx, hash: &str) -> DbResult<Option<(MediaId, Picture)>> {
    let row: Option<Row> = on!(Tx, tx, |tx| sqlx::query_as(BY_HASH)
        .bind(hash)
        .fetch_optional(&mut **tx)
        .await)?;
    Ok(row.and_then(Row::picture))
}

const BY_ID: &str = "select id, hash, width, height, colour, alt from media where id = $1";

/// The picture with this key.
pub async fn by_id(db: &Db, id: MediaId) -> DbResult<Option<Picture>> {
    let row: Option<Row> = on!(Reader, db.read(), |pool| sqlx::query_as(BY_ID)
        .bind(id)
        .fetch_optional(pool)
        .await)?;
    Ok(row.and_then(Row::picture).map(|(_, picture)| picture))
}

const PAGE: &str = "
    select id, hash, width, height, colour, alt
      from media
     where id > $1
     order by id
     limit $2";

/// Pictures in the order of their keys, after `after`.
pub async fn page(db: &Db, after: i64, limit: i64) -> DbResult<Vec<(MediaId, Picture)>> {
    let rows: Vec<Row> = on!(Reader, db.read(), |pool| {
        sqlx::query_as(PAGE)
            .bind(after)
            .bind(limit)
            .fetch_all(pool)
            .await
    })?;
    Ok(rows.into_iter().filter_map(Row::picture).collect())
}

const INSERT: &str = "
    insert into media (hash, file_name, width, height, colour, alt, created_at)
    values ($1, $2, $3, $4, $5, $6, $7)
    returning id";

/// Records a picture whose files lie in the media folder.
pub async fn insert(
    tx: &mut Tx,
    file_name: &str,
    picture: &Picture,
    now: UnixMillis,
) -> DbResult<MediaId> {
    let id: i64 = on!(Tx, tx, |tx| {
        sqlx::query_scalar(INSERT)
            .bind(&picture.hash)
            .bind(file_name)
            .bind(i64::from(picture.width))
            .bind(i64::from(picture.height))
            .bind(&picture.colour)
            .bind(&picture.alt)
            .bind(now)
            .fetch_one(&mut **tx)
            .await
    })?;
    Ok(MediaId(id))
}

#[derive(FromRow)]
struct Row {
    id: i64,
    hash: Option<String>,
    width: Option<i64>,
    height: Option<i64>,
    colour: Option<String>,
    alt: Option<String>,
}

impl Row {
    fn picture(self) -> Option<(MediaId, Picture)> {
        let picture =
            Picture::from_columns(self.hash, self.width, self.height, self.colour, self.alt)?;
        Some((MediaId(self.id), picture))
    }
}

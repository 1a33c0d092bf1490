//! Category: what is asked of the database.

use super::{Category, CategoryId};
use crate::on;
use crate::server::db::{Db, DbResult, Tx};
use crate::site::SiteId;

statements![ALL, BY_SLUG, INSERT];

const ALL: &str = "
    select id, site_id, parent_id, slug, name
      from category
     order by site_id, position, id";

/// Every category, by site, in the order of the menus.
pub async fn all(db: &Db) -> DbResult<Vec<Category>> {
    on!(Reader, db.read(), |pool| sqlx::query_as(ALL)
        .fetch_all(pool)
        .await)
}

const BY_SLUG: &str = "select id from category where site_id = $1 and slug = $2";

/// The key of a category, seen from inside a transaction.
pub async fn by_slug(tx: &mut Tx, site: SiteId, slug: &str) -> DbResult<Option<CategoryId>> {
    on!(Tx, tx, |tx| {
        sqlx::query_scalar(BY_SLUG)
            .bind(site)
            .bind(slug)
            .fetch_optional(&mut **tx)
            .await
    })
}

const INSERT: &str = "
    insert into category (site_id, slug, name, position)
    values ($1, $2, $3, (select coalesce(max(position), 0) + 1 from category where site_id = $1))
    returning id";

/// Makes a category at the end of the menu; a slug that is taken is an error
/// (`category_slug_taken`).
pub async fn insert(tx: &mut Tx, site: SiteId, slug: &str, name: &str) -> DbResult<CategoryId> {
    on!(Tx, tx, |tx| {
        sqlx::query_scalar(INSERT)
            .bind(site)
            .bind(slug)
            .bind(name)
            .fetch_one(&mut **tx)
            .await
    })
}

//! Site: what is asked of the database.

use sqlx::FromRow;

use super::{NewSite, Site, SiteId, SiteSlug};
use crate::media::{MediaId, Picture};
use crate::on;
use crate::server::db::{Db, DbResult, Tx};

statements![ALL, BY_SLUG, INSERT, SET_BANNER];

const ALL: &str = "
    select s.id, s.slug, s.name, s.tagline, s.language, s.zone, s.banner_alt, s.footer,
           m.hash, m.width, m.height, m.colour
      from site s
      left join media m on m.id = s.banner_id
     order by s.position, s.id";

/// Every site, the main portal first.
pub async fn all(db: &Db) -> DbResult<Vec<Site>> {
    let rows: Vec<Row> = on!(Reader, db.read(), |pool| sqlx::query_as(ALL)
        .fetch_all(pool)
        .await)?;
    Ok(rows.into_iter().map(Site::from).collect())
}

const BY_SLUG: &str = "select id from site where slug = $1";

/// The key of the site with this slug, seen from inside a transaction.
pub async fn by_slug(tx: &mut Tx, slug: &SiteSlug) -> DbResult<Option<SiteId>> {
    on!(Tx, tx, |tx| sqlx::query_scalar(BY_SLUG)
        .bind(slug)
        .fetch_optional(&mut **tx)
        .await)
}

const INSERT: &str = "
    insert into site (slug, name, tagline, banner_alt, footer, position)
    values ($1, $2, $3, $4, $5, $6)
    returning id";

/// Makes a site; a slug that is taken is an error (`site_slug_taken`).
pub async fn insert(tx: &mut Tx, slug: &SiteSlug, site: &NewSite) -> DbResult<SiteId> {
    on!(Tx, tx, |tx| {
        sqlx::query_scalar(INSERT)
            .bind(slug)
            .bind(&site.name)
            .bind(&site.tagline)
            .bind(&site.banner_alt)
            .bind(&site.footer)
            .bind(site.position)
            .fetch_one(&mut **tx)
            .await
    })
}

const SET_BANNER: &str = "update site set banner_id = $2, banner_alt = $3 where id = $1";

/// Puts a banner on a site.
pub async fn set_banner(tx: &mut Tx, id: SiteId, banner: MediaId, alt: &str) -> DbResult<()> {
    on!(Tx, tx, |tx| {
        sqlx::query(SET_BANNER)
            .bind(id)
            .bind(banner)
            .bind(alt)
            .execute(&mut **tx)
            .await?;
    });
    Ok(())
}

#[derive(FromRow)]
struct Row {
    id: SiteId,
    slug: SiteSlug,
    name: String,
    tagline: String,
    language: String,
    zone: String,
    banner_alt: String,
    footer: String,
    hash: Option<String>,
    width: Option<i64>,
    height: Option<i64>,
    colour: Option<String>,
}

impl From<Row> for Site {
    fn from(row: Row) -> Self {
        Self {
            banner: Picture::from_columns(row.hash, row.width, row.height, row.colour, None),
            id: row.id,
            slug: row.slug,
            name: row.name,
            tagline: row.tagline,
            language: row.language,
            zone: row.zone,
            banner_alt: row.banner_alt,
            footer: row.footer,
        }
    }
}

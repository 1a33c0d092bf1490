//! What a category is.

use serde::{Deserialize, Serialize};

use crate::site::SiteId;

/// The key of a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::Type), sqlx(transparent))]
pub struct CategoryId(pub i64);

/// A category as menus and pages show it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "ssr", derive(sqlx::FromRow))]
pub struct Category {
    /// Its key.
    pub id: CategoryId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// The category above it.
    pub parent_id: Option<CategoryId>,
    /// Its part of an address, unique in its site.
    pub slug: String,
    /// Its name.
    pub name: String,
}

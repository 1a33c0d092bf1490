//! What a site is.

use serde::{Deserialize, Serialize};

use crate::media::Picture;

/// The key of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::Type), sqlx(transparent))]
pub struct SiteId(pub i64);

/// The first part of a sub-site's addresses; empty for the main portal.
/// Only `a`–`z`, `0`–`9` and single hyphens, as [`crate::text::slug`] makes them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::Type), sqlx(transparent))]
pub struct SiteSlug(String);

impl SiteSlug {
    /// The main portal's.
    pub fn main() -> Self {
        Self(String::new())
    }

    /// From a name or a slug; white space alone means the main portal.
    #[cfg(feature = "ssr")]
    pub fn from_name(name: &str) -> Self {
        if name.trim().is_empty() {
            Self::main()
        } else {
            Self(crate::text::slug(name))
        }
    }

    /// As it stands in an address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the main portal's.
    pub fn is_main(&self) -> bool {
        self.0.is_empty()
    }
}

/// A site as its pages show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// Its key.
    pub id: SiteId,
    /// The first part of its addresses.
    pub slug: SiteSlug,
    /// Its name, as in the header.
    pub name: String,
    /// One line below the name; may be empty.
    pub tagline: String,
    /// BCP 47, for `<html lang>`.
    pub language: String,
    /// IANA name of the zone in which its times are shown.
    pub zone: String,
    /// The picture across the top.
    pub banner: Option<Picture>,
    /// What the banner says to those who do not see it.
    pub banner_alt: String,
    /// Legal lines at the end of each page, one a line.
    pub footer: String,
}

/// A site to be made.
#[derive(Clone, Debug, Default)]
pub struct NewSite {
    /// Its name.
    pub name: String,
    /// One line below the name.
    pub tagline: String,
    /// What the banner says to those who do not see it.
    pub banner_alt: String,
    /// Legal lines.
    pub footer: String,
    /// Its place among the sites.
    pub position: i64,
}

//! What an article is.

use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
pub use native::*;

/// The key of an article; the last part of its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::Type), sqlx(transparent))]
pub struct ArticleId(pub i64);

/// Counts the versions of one article, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::Type), sqlx(transparent))]
pub struct Version(pub i64);

#[cfg(feature = "ssr")]
mod native {
    use thiserror::Error;

    use super::ArticleId;
    use crate::category::CategoryId;
    use crate::media::{MediaId, Picture};
    use crate::site::SiteId;
    use crate::text::{Precision, UnixMillis};

    /// What is wrong with a field, in words for the one who filled it in.
    #[derive(Clone, Debug, PartialEq, Eq, Error)]
    #[error("{reason}")]
    pub struct Invalid {
        /// The field's name in the exchange format and in forms.
        pub field: &'static str,
        /// A sentence that says what to do.
        pub reason: &'static str,
    }

    /// When an article was published, as exactly as it is known.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Published {
        /// The moment; the site's midnight where only the day is known.
        pub at: UnixMillis,
        /// Whether the hour is known.
        pub precision: Precision,
    }

    impl Published {
        /// From a nullable column and its precision.
        pub(in crate::article) fn from_columns(
            at: Option<UnixMillis>,
            precision: Precision,
        ) -> Option<Self> {
            at.map(|at| Self { at, precision })
        }
    }

    /// An article in a list.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ArticleSummary {
        /// Its key.
        pub id: ArticleId,
        /// Its site.
        pub site_id: SiteId,
        /// Its first category, for its address.
        pub category_id: CategoryId,
        /// The words in its address.
        pub slug: String,
        /// The headline.
        pub title: String,
        /// The opening sentences; may be empty.
        pub lead: String,
        /// `None` where nobody knows the date.
        pub published: Option<Published>,
        /// The place in lists; never shown.
        pub listed_at: UnixMillis,
        /// The picture on its card.
        pub thumbnail: Option<Picture>,
    }

    impl ArticleSummary {
        /// The key of the list's next page, if it is the last of this one.
        pub fn cursor(&self) -> Cursor {
            Cursor {
                listed_at: self.listed_at,
                id: self.id,
            }
        }
    }

    /// A place in a list: what stands there and before is newer.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Cursor {
        /// The place of the article.
        pub listed_at: UnixMillis,
        /// Breaks ties.
        pub id: ArticleId,
    }

    impl Cursor {
        /// As it stands in an address: `1665939600000-12`.
        pub fn parse(text: &str) -> Option<Self> {
            let (listed_at, id) = text.rsplit_once('-')?;
            let id: i64 = id.parse().ok()?;
            let listed_at: i64 = listed_at.parse().ok()?;
            Some(Self {
                listed_at: UnixMillis(listed_at),
                id: ArticleId(id),
            })
        }
    }

    impl std::fmt::Display for Cursor {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{}-{}", self.listed_at.0, self.id.0)
        }
    }

    /// One of the newest articles of a category, for a front page.
    #[derive(Clone, Debug, PartialEq)]
    pub struct CategoryHead {
        /// The category whose block it stands in.
        pub category_id: CategoryId,
        /// The article.
        pub article: ArticleSummary,
    }

    /// The version that readers see.
    #[derive(Clone, Debug, PartialEq)]
    pub struct LiveArticle {
        /// Its key.
        pub id: ArticleId,
        /// Its site.
        pub site_id: SiteId,
        /// Its first category.
        pub category_id: CategoryId,
        /// The words in its address.
        pub slug: String,
        /// `None` where nobody knows the date.
        pub published: Option<Published>,
        /// The place in lists; never shown.
        pub listed_at: UnixMillis,
        /// The line above the headline; may be empty.
        pub kicker: String,
        /// The headline.
        pub title: String,
        /// The opening sentences; may be empty.
        pub lead: String,
        /// The body as HTML that the document renderer made; `None` while it has not been
        /// brought over from an older portal.
        pub body_html: Option<String>,
        /// The byline; may be empty.
        pub author: String,
        /// The unit or paper it comes from; may be empty.
        pub source: String,
        /// The picture on its card.
        pub thumbnail: Option<Picture>,
    }

    /// Where a new article stands.
    #[derive(Clone, Debug)]
    pub struct NewArticle {
        /// Its site.
        pub site_id: SiteId,
        /// Its first category.
        pub category_id: CategoryId,
        /// When it was published.
        pub published: Option<Published>,
        /// Its place in lists.
        pub listed_at: UnixMillis,
    }

    /// The words of a new version.
    #[derive(Clone, Debug)]
    pub struct NewVersion {
        /// The line above the headline.
        pub kicker: String,
        /// The headline.
        pub title: super::super::Headline,
        /// The opening sentences.
        pub lead: String,
        /// The body as JSON and, from the same document, as HTML.
        pub body: Option<(String, String)>,
        /// The byline.
        pub author: String,
        /// The unit or paper it comes from.
        pub source: String,
        /// The picture on its card.
        pub thumbnail: Option<MediaId>,
        /// A JSON array of texts.
        pub tags: String,
        /// The fingerprint of the imported item; `None` for words written here.
        pub import_hash: Option<String>,
    }
}

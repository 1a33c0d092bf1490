//! Addresses of pages: `/{category}/{slug}-{id}`, with the site in front for a sub-site.

use super::SiteSlug;
use crate::article::ArticleId;

/// First parts of addresses that are no pages: no site and no category may be called so.
const RESERVED: [&str; 6] = ["api", "assets", "desk", "healthz", "media", "readyz"];

/// Whether a slug would hide what the server itself answers.
pub fn is_reserved(slug: &str) -> bool {
    RESERVED.contains(&slug)
}

/// The canonical address of a page, from the root: `/van-hoa/le-hoi/mua-den-long-12`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address(String);

impl Address {
    /// A site's front page.
    pub fn front(site: &SiteSlug) -> Self {
        Self(format!("/{}", site.as_str()))
    }

    /// A category's first page.
    pub fn category(site: &SiteSlug, category: &str) -> Self {
        if site.is_main() {
            Self(format!("/{category}"))
        } else {
            Self(format!("/{}/{category}", site.as_str()))
        }
    }

    /// An article's page. The id decides; the words are for people.
    pub fn article(site: &SiteSlug, category: &str, slug: &str, id: ArticleId) -> Self {
        let Self(category) = Self::category(site, category);
        Self(format!("{category}/{slug}-{}", id.0))
    }

    /// From the root, beginning with `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

//! What stands around every page of a site.

use std::sync::Arc;

use crate::article::{ArticleSummary, Published};
use crate::category::{Category, CategoryId};
use crate::site::{Address, Directory, Site};
use crate::text::date::{Zone, machine, shown};

/// The site around a page and the directory behind it.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// The site whose page it is.
    pub site: Site,
    /// The category that the menu marks.
    pub category: Option<Category>,
    /// All sites and categories.
    pub directory: Arc<Directory>,
}

/// A date ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ShownTime {
    /// `Thứ Hai, 17/10/2022 08:30`
    pub words: String,
    /// For `<time datetime>`.
    pub machine: String,
}

impl Frame {
    /// For a page of `site`.
    pub fn new(directory: &Arc<Directory>, site: &Site) -> Self {
        Self {
            site: site.clone(),
            category: None,
            directory: Arc::clone(directory),
        }
    }

    /// For a page in a category.
    pub fn within(mut self, category: Option<&Category>) -> Self {
        self.category = category.cloned();
        self
    }

    /// The menu: name, address, whether it is where the reader is.
    pub fn menu(&self) -> Vec<(String, String, bool)> {
        let here = self.category.as_ref().map(|category| category.id);
        let categories = self.directory.categories(self.site.id);
        categories
            .map(|category| {
                let address = Address::category(&self.site.slug, &category.slug);
                (
                    category.name.clone(),
                    address.as_str().to_owned(),
                    here == Some(category.id),
                )
            })
            .collect()
    }

    /// The canonical address of an article.
    pub fn address(&self, article: &ArticleSummary) -> String {
        address(&self.directory, article.category_id, article)
            .as_str()
            .to_owned()
    }

    /// A date as this site shows it.
    pub fn time(&self, published: Published) -> ShownTime {
        let zone = Zone::parse(&self.site.zone).unwrap_or_default();
        ShownTime {
            words: shown(published.at, published.precision, zone),
            machine: machine(published.at, published.precision, zone),
        }
    }
}

/// The canonical address of an article that stands in `category`.
fn address(directory: &Directory, category: CategoryId, article: &ArticleSummary) -> Address {
    let site = directory.slug_of(article.site_id);
    let category = directory
        .category_by_id(category)
        .map_or("tin", |category| &category.slug);
    Address::article(&site, category, &article.slug, article.id)
}

//! The sites and their categories, kept in memory: every page needs them, they are few, and
//! they change seldom.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use tokio::sync::Mutex;

use super::{Site, SiteId, SiteSlug, store};
use crate::category::{self, Category, CategoryId};
use crate::server::db::{Db, DbResult};

/// How long a copy may be used before it is read anew: what another process changed is seen
/// within this time.
const FRESH: Duration = Duration::from_secs(1);

/// All sites and categories as of one moment.
#[derive(Debug, Default)]
pub struct Directory {
    sites: Vec<Site>,
    categories: Vec<Category>,
}

impl Directory {
    /// Reads both tables.
    pub async fn load(db: &Db) -> DbResult<Self> {
        Ok(Self {
            sites: store::all(db).await?,
            categories: category::store::all(db).await?,
        })
    }

    /// Every site, the main portal first.
    pub fn sites(&self) -> &[Site] {
        &self.sites
    }

    /// The main portal, once it has been made.
    pub fn main(&self) -> Option<&Site> {
        self.sites.iter().find(|site| site.slug.is_main())
    }

    /// The site with this slug.
    pub fn site(&self, slug: &str) -> Option<&Site> {
        self.sites.iter().find(|site| site.slug.as_str() == slug)
    }

    /// The site with this key.
    pub fn site_by_id(&self, id: SiteId) -> Option<&Site> {
        self.sites.iter().find(|site| site.id == id)
    }

    /// The categories of a site, in the order of its menu.
    pub fn categories(&self, site: SiteId) -> impl Iterator<Item = &Category> {
        self.categories
            .iter()
            .filter(move |category| category.site_id == site)
    }

    /// A category by its slug.
    pub fn category(&self, site: SiteId, slug: &str) -> Option<&Category> {
        self.categories(site).find(|category| category.slug == slug)
    }

    /// A category by its key.
    pub fn category_by_id(&self, id: CategoryId) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The slug of a site, for addresses; the main portal's for a site that is gone.
    pub fn slug_of(&self, site: SiteId) -> SiteSlug {
        self.site_by_id(site)
            .map_or_else(SiteSlug::main, |site| site.slug.clone())
    }
}

/// The directory as the server holds it, never older than a second.
#[derive(Debug, Default)]
pub struct DirectoryCache {
    newest: RwLock<Option<(Instant, Arc<Directory>)>>,
    loading: Mutex<()>,
}

impl DirectoryCache {
    /// The directory; read from the database when the copy is older than a second.
    pub async fn get(&self, db: &Db) -> DbResult<Arc<Directory>> {
        if let Some(fresh) = self.fresh() {
            return Ok(fresh);
        }
        let _one_at_a_time = self.loading.lock().await;
        if let Some(fresh) = self.fresh() {
            return Ok(fresh);
        }
        let directory = Arc::new(Directory::load(db).await?);
        let mut newest = self.newest.write().unwrap_or_else(PoisonError::into_inner);
        *newest = Some((Instant::now(), Arc::clone(&directory)));
        Ok(directory)
    }

    fn fresh(&self) -> Option<Arc<Directory>> {
        let newest = self.newest.read().unwrap_or_else(PoisonError::into_inner);
        let (loaded, directory) = newest.as_ref()?;
        (loaded.elapsed() < FRESH).then(|| Arc::clone(directory))
    }
}

//! A site: the main portal or a department's sub-site with a banner of its own.

mod address;
#[cfg(feature = "ssr")]
mod directory;
mod model;
#[cfg(feature = "ssr")]
pub mod store;

pub use address::{Address, is_reserved};
#[cfg(feature = "ssr")]
pub use directory::{Directory, DirectoryCache};
pub use model::{NewSite, Site, SiteId, SiteSlug};

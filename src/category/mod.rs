//! A category ("chuyên mục") of a site.

mod model;
#[cfg(feature = "ssr")]
pub mod store;

pub use model::{Category, CategoryId};

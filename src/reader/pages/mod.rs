//! One function a page: it gets what the page shows and gives the whole HTML.

mod article;
mod category;
mod front;
mod plain;

pub(super) use article::{ArticlePage, article};
pub(super) use category::{CategoryPage, category};
pub(super) use front::{FrontPage, front};
pub use plain::failed;
pub(super) use plain::{empty, missing};

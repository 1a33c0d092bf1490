//! An article: its place and state, its versions, the lists in which it stands.

mod model;
#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub mod store;

pub use model::{ArticleId, Version};
#[cfg(feature = "ssr")]
pub use model::{
    ArticleSummary, CategoryHead, Cursor, Invalid, LiveArticle, NewArticle, NewVersion, Published,
};
#[cfg(feature = "ssr")]
pub use rules::{Headline, title_key};

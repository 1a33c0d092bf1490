//! Pictures: their record, their renditions, where their files lie.

#[cfg(feature = "ssr")]
pub mod folder;
mod model;
#[cfg(feature = "ssr")]
pub mod picture;
#[cfg(feature = "ssr")]
pub mod store;

pub use model::{MediaId, Picture, rendition_widths};

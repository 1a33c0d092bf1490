//! Pictures: their record, their renditions, where their files lie.

mod model;
#[cfg(feature = "ssr")]
pub mod folder;
#[cfg(feature = "ssr")]
pub mod picture;
#[cfg(feature = "ssr")]
pub mod store;

pub use model::{MediaId, Picture, WIDTHS, rendition_widths};

//! The parts of a page that wake up in the browser. Each is whole without script: it may do
//! nothing then, but it never leaves a hole.

mod preference;
mod reading_size;

pub use reading_size::ReadingSize;
#[cfg(feature = "hydrate")]
pub(crate) use reading_size::show_kept;

//! What readers see: whole pages from the server, small islands that wake up in the browser, and
//! the navigation between pages.

pub mod islands;

#[cfg(feature = "ssr")]
mod answer;
#[cfg(feature = "ssr")]
mod frame;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
mod render;
#[cfg(feature = "ssr")]
mod route;

#[cfg(feature = "ssr")]
pub use answer::{Answer, answer};
#[cfg(feature = "ssr")]
pub use pages::failed;

#[cfg(feature = "hydrate")]
mod navigate;
#[cfg(feature = "hydrate")]
mod start;

#[cfg(feature = "hydrate")]
pub(crate) use start::start;

//! The server: settings, database, router, what every answer carries.

mod asset_files;
pub mod assets;
pub mod clock;
pub mod config;
pub mod db;
mod headers;
mod media_files;
mod reader_pages;
mod router;
mod state;
mod statements;

pub use router::router;
pub use state::App;
pub use statements::statements;

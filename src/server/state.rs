//! What every request may use.

use std::sync::Arc;

use super::db::Db;
use crate::media::folder::MediaFolder;
use crate::site::DirectoryCache;

/// The application's parts, shared by all requests.
#[derive(Clone, Debug)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The sites and categories.
    pub directory: Arc<DirectoryCache>,
    /// The pictures.
    pub media: MediaFolder,
    /// Whether pages may listen to `cargo xtask watch`.
    pub watch: bool,
}

impl App {
    /// From an open database and the folder of the pictures.
    pub fn new(db: Db, media: MediaFolder) -> Self {
        Self {
            db,
            directory: Arc::default(),
            media,
            watch: false,
        }
    }
}

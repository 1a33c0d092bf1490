//! Settings: from the command line, else from the environment (`BANTIN_…`).

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use super::db::{self, Db, OpenError};
use crate::media::folder::MediaFolder;

/// Where the newsroom's data lie.
#[derive(Args, Clone, Debug)]
pub struct DataSettings {
    /// Thư mục dữ liệu: cơ sở dữ liệu SQLite và ảnh
    #[arg(long, env = "BANTIN_DATA", default_value = "./data", global = true)]
    pub data: PathBuf,
    /// sqlite:ĐƯỜNG_DẪN hoặc postgres://…; mặc định là SQLite trong thư mục dữ liệu
    #[arg(
        long,
        env = "BANTIN_DATABASE_URL",
        hide_env_values = true,
        global = true
    )]
    pub database_url: Option<String>,
}

/// How the server listens.
#[derive(Args, Clone, Debug)]
pub struct ServeSettings {
    /// Địa chỉ và cổng
    #[arg(long, env = "BANTIN_ADDR", default_value = "127.0.0.1:3000")]
    pub addr: SocketAddr,
    /// Cho trang nghe `cargo xtask watch` để tự tải lại
    #[arg(long, env = "BANTIN_WATCH", hide = true)]
    pub watch: bool,
}

impl DataSettings {
    /// Opens the database and brings its tables up to date.
    pub async fn open(&self) -> Result<Db, OpenError> {
        match &self.database_url {
            Some(url) => db::open_url(url).await,
            None => db::open(&self.data).await,
        }
    }

    /// The folder of the pictures.
    pub fn media(&self) -> MediaFolder {
        MediaFolder::new(self.data.join("media"))
    }
}

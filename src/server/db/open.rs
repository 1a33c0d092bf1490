//! Opening a database: the pools, their settings, the migrations.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use thiserror::Error;

use super::{Db, Pools};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How many connections read from SQLite. Each has a cache and a thread of its own.
const SQLITE_READERS: u32 = 4;

/// Why a database did not open, as one line that says what to do.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The folder for the data cannot be made or written.
    #[error(
        "Không ghi được vào thư mục dữ liệu {0}: {1}. Hãy sửa quyền của thư mục hoặc chọn thư mục khác bằng --data."
    )]
    Folder(PathBuf, std::io::Error),
    /// The address is neither `sqlite:` nor `postgres:`.
    #[error("Địa chỉ cơ sở dữ liệu không hiểu được. Hãy dùng sqlite:ĐƯỜNG_DẪN hoặc postgres://….")]
    Address,
    /// The engine refused; its own words follow, without the address, which may hold a password.
    #[error("Không mở được cơ sở dữ liệu: {0}. Hãy kiểm tra địa chỉ, quyền truy cập và máy chủ.")]
    Refused(String),
    /// A newer Bantin has been here.
    #[error(
        "Cơ sở dữ liệu đã được một bản Bantin mới hơn nâng cấp (bước {0}). Hãy chạy bản mới đó, hoặc phục hồi bản sao lưu cũ."
    )]
    Newer(i64),
    /// A migration did not run.
    #[error(
        "Không nâng cấp được cơ sở dữ liệu: {0}. Dữ liệu cũ còn nguyên; hãy giữ bản sao lưu và báo lỗi này."
    )]
    Migration(String),
}

/// Opens the SQLite file `bantin.db` in `data`, making folder and file when missing.
pub async fn open(data: &Path) -> Result<Db, OpenError> {
    std::fs::create_dir_all(data).map_err(|error| OpenError::Folder(data.into(), error))?;
    tempfile::tempfile_in(data).map_err(|error| OpenError::Folder(data.into(), error))?;
    sqlite(SqliteConnectOptions::new().filename(data.join("bantin.db"))).await
}

/// Opens `sqlite:PATH` or `postgres://…`.
pub async fn open_url(url: &str) -> Result<Db, OpenError> {
    if url.starts_with("sqlite:") {
        let options = SqliteConnectOptions::from_str(url).map_err(refused)?;
        sqlite(options).await
    } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
        let options = PgConnectOptions::from_str(url).map_err(|_| OpenError::Address)?;
        let pool = PgPoolOptions::new()
            .max_connections(8)
            .acquire_timeout(Duration::from_secs(10))
            .connect_with(options)
            .await
            .map_err(refused)?;
        POSTGRES.run(&pool).await.map_err(migration)?;
        Ok(Db::new(Pools::Postgres(pool)))
    } else {
        Err(OpenError::Address)
    }
}

async fn sqlite(options: SqliteConnectOptions) -> Result<Db, OpenError> {
    let options = options
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // Survives `kill -9`; a power cut may take the last commits, never the file.
        .synchronous(SqliteSynchronous::Normal)
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true)
        .pragma("temp_store", "memory")
        .pragma("cache_size", "-8000")
        .pragma("mmap_size", "67108864")
        .optimize_on_close(true, None);
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(options.clone())
        .await
        .map_err(refused)?;
    SQLITE.run(&write).await.map_err(migration)?;
    let read = SqlitePoolOptions::new()
        .max_connections(SQLITE_READERS)
        .connect_with(options.read_only(true).optimize_on_close(false, None))
        .await
        .map_err(refused)?;
    Ok(Db::new(Pools::Sqlite { write, read }))
}

fn refused(error: sqlx::Error) -> OpenError {
    OpenError::Refused(match error {
        sqlx::Error::Database(error) => error.message().to_owned(),
        sqlx::Error::PoolTimedOut => "không có trả lời".to_owned(),
        other => other.to_string(),
    })
}

fn migration(error: MigrateError) -> OpenError {
    match error {
        MigrateError::VersionMissing(version) => OpenError::Newer(version),
        other => OpenError::Migration(other.to_string()),
    }
}

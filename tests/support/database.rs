//! A new database for each test.

use std::ops::Deref;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use bantin::media::folder::MediaFolder;
use bantin::server::db::{self, Db, Engine};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, Connection};
use tempfile::TempDir;

/// A database with its tables and nothing in them, and a folder for pictures.
pub(crate) struct TestDb {
    pub(crate) db: Db,
    folder: TempDir,
}

impl TestDb {
    /// The folder of the pictures.
    pub(crate) fn media(&self) -> MediaFolder {
        MediaFolder::new(self.folder.path().join("media"))
    }

    /// A folder for the test's own files.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

impl Deref for TestDb {
    type Target = Db;

    fn deref(&self) -> &Db {
        &self.db
    }
}

/// `None` when there is no PostgreSQL, which is told.
pub(crate) async fn test_db(engine: Engine) -> Option<TestDb> {
    let folder = tempfile::tempdir().unwrap();
    let db = match engine {
        Engine::Sqlite => db::open(folder.path()).await.unwrap(),
        Engine::Postgres => db::open_url(&new_postgres_database().await?).await.unwrap(),
    };
    Some(TestDb { db, folder })
}

/// `pg_virtualenv` starts a throw-away server and says in `PG…` where it is.
async fn new_postgres_database() -> Option<String> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let variable = |name: &str| {
        std::env::vars()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    };
    let Some(host) = variable("PGHOST") else {
        assert!(
            variable("CI").is_none(),
            "no PostgreSQL: run the tests by `make test`"
        );
        println!("SKIPPED on PostgreSQL: PGHOST is not set; `make test` starts a server");
        return None;
    };
    let port = variable("PGPORT").unwrap_or("5432".to_owned());
    let user = variable("PGUSER").unwrap_or("postgres".to_owned());
    let password = variable("PGPASSWORD").unwrap_or_default();
    let name = format!(
        "bantin_{}_{}",
        std::process::id(),
        COUNT.fetch_add(1, Ordering::Relaxed)
    );
    let options = PgConnectOptions::new()
        .host(&host)
        .port(port.parse().unwrap())
        .username(&user)
        .password(&password)
        .database("postgres");
    let mut connection = PgConnection::connect_with(&options).await.unwrap();
    sqlx::query(AssertSqlSafe(format!("create database {name}")))
        .execute(&mut connection)
        .await
        .unwrap();
    Some(format!("postgres://{user}:{password}@{host}:{port}/{name}"))
}

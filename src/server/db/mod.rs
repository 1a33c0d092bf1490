//! The two engines: SQLite inside, PostgreSQL for those who outgrow one machine.
//!
//! A store writes its statement once, with `$1` placeholders, and [`on!`](crate::on) sends it to
//! the engine at hand. Reads take `&Db`, writes `&mut Tx`: the caller owns the transaction.

mod open;

pub use open::{OpenError, open, open_url};

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};

/// What a store answers.
pub type DbResult<T> = Result<T, sqlx::Error>;

/// An open database. Cloning is cheap and shares the connections.
#[derive(Clone, Debug)]
pub struct Db {
    pools: Pools,
    /// Statements and transactions begun since the start; a test holds pages to a number.
    begun: Arc<AtomicU64>,
}

#[derive(Clone, Debug)]
enum Pools {
    /// SQLite takes one writer at a time, so one connection writes and the others only read.
    Sqlite {
        write: SqlitePool,
        read: SqlitePool,
    },
    Postgres(PgPool),
}

/// Where a single reading statement goes.
#[derive(Debug)]
pub enum Reader<'a> {
    /// The read-only connections.
    Sqlite(&'a SqlitePool),
    /// Any connection.
    Postgres(&'a PgPool),
}

/// A transaction; dropped without [`Tx::commit`] it changes nothing.
#[derive(Debug)]
pub enum Tx {
    /// Begun as `immediate`: a read transaction that starts to write ends in "busy".
    Sqlite(Transaction<'static, Sqlite>),
    /// Begun with the server's default isolation, read committed.
    Postgres(Transaction<'static, Postgres>),
}

/// The engine behind a [`Db`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

/// One `match` over the engine: `on!(Reader, db.read(), |pool| sqlx::query(X).fetch_one(pool).await)`.
#[macro_export]
macro_rules! on {
    ($kind:ident, $engine:expr, |$it:ident| $body:expr) => {
        match $engine {
            $crate::server::db::$kind::Sqlite($it) => $body,
            $crate::server::db::$kind::Postgres($it) => $body,
        }
    };
}

impl Db {
    fn new(pools: Pools) -> Self {
        Self {
            pools,
            begun: Arc::default(),
        }
    }

    /// For one reading statement.
    pub fn read(&self) -> Reader<'_> {
        self.begun.fetch_add(1, Ordering::Relaxed);
        match &self.pools {
            Pools::Sqlite { read, .. } => Reader::Sqlite(read),
            Pools::Postgres(pool) => Reader::Postgres(pool),
        }
    }

    /// Begins a transaction that writes.
    pub async fn begin(&self) -> DbResult<Tx> {
        self.begun.fetch_add(1, Ordering::Relaxed);
        Ok(match &self.pools {
            Pools::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("begin immediate").await?),
            Pools::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// Statements and transactions begun since the start.
    pub fn begun(&self) -> u64 {
        self.begun.load(Ordering::Relaxed)
    }

    /// Closes every connection; SQLite folds its log into the file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes the changes last.
    pub async fn commit(self) -> DbResult<()> {
        on!(Tx, self, |tx| tx.commit().await)
    }
}

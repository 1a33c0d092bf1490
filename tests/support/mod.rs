//! What the tests share.

mod database;
mod newsroom;
mod site;

pub(crate) use database::{TestDb, test_db};
pub(crate) use newsroom::{NOON, Newsroom, date, words};
pub(crate) use site::Browser;

/// `both_engines!(a_sentence, |db| async move { … });` is a test on SQLite and one on PostgreSQL.
/// Without PostgreSQL the second one says so; in CI that is a failure.
macro_rules! both_engines {
    ($name:ident, |$db:ident| $body:expr) => {
        mod $name {
            use super::*;

            async fn test($db: $crate::support::TestDb) {
                $body.await
            }

            #[tokio::test]
            async fn sqlite() {
                let db = $crate::support::test_db(bantin::server::db::Engine::Sqlite).await;
                test(db.expect("SQLite is always there")).await;
            }

            #[tokio::test]
            async fn postgres() {
                if let Some(db) =
                    $crate::support::test_db(bantin::server::db::Engine::Postgres).await
                {
                    test(db).await;
                }
            }
        }
    };
}
pub(crate) use both_engines;

//! The two engines have the same tables and understand every statement.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use bantin::server::db::{Engine, Reader};
use bantin::server::statements;
use sqlx::{Executor, Row, SqlSafeStr};

use crate::support::{both_engines, test_db};

both_engines!(every_statement_prepares, |db| async move {
    let (engine, other) = match db.engine() {
        Engine::Sqlite => ("sqlite", "_POSTGRES"),
        Engine::Postgres => ("postgres", "_SQLITE"),
    };
    let mut prepared = 0;
    for (name, text) in statements().filter(|(name, _)| !name.ends_with(other)) {
        let result = match db.read() {
            Reader::Sqlite(pool) => pool
                .acquire()
                .await
                .unwrap()
                .prepare(text.into_sql_str())
                .await
                .map(drop),
            Reader::Postgres(pool) => pool
                .acquire()
                .await
                .unwrap()
                .prepare(text.into_sql_str())
                .await
                .map(drop),
        };
        result.unwrap_or_else(|error| panic!("{name} on {engine}: {error}"));
        prepared += 1;
    }
    assert!(prepared > 20, "only {prepared} statements were found");
});

#[test]
fn every_statement_is_listed() {
    let listed: BTreeSet<&str> = statements().map(|(name, _)| name).collect();
    let mut found = 0;
    each_source(Path::new("src"), &mut |path, source| {
        if !path.contains("store") {
            return;
        }
        for line in source.lines() {
            if let Some((name, _)) = line
                .trim()
                .strip_prefix("const ")
                .and_then(|rest| rest.split_once(": &str"))
            {
                assert!(
                    listed.contains(name),
                    "{path}: {name} is not among `statements!`"
                );
                found += 1;
            }
        }
        assert!(
            !source.contains("sqlx::query(\""),
            "{path}: a statement without a name"
        );
    });
    assert!(found > 20);
}

#[tokio::test]
async fn both_engines_have_the_same_tables() {
    let sqlite = test_db(Engine::Sqlite).await.unwrap();
    let Some(postgres) = test_db(Engine::Postgres).await else {
        return;
    };
    let Reader::Sqlite(pool) = sqlite.read() else {
        panic!("not SQLite")
    };
    let text = "select m.name, c.name, c.\"notnull\" or c.pk > 0
                  from sqlite_master m join pragma_table_info(m.name) c
                 where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like '\\_sqlx%' escape '\\'";
    let rows = sqlx::query(text).fetch_all(pool).await.unwrap();
    let mut ours: BTreeMap<(String, String), bool> = BTreeMap::new();
    for row in rows {
        ours.insert((row.get(0), row.get(1)), row.get::<i64, _>(2) == 1);
    }
    let Reader::Postgres(pool) = postgres.read() else {
        panic!("not PostgreSQL")
    };
    let text = "select table_name::text, column_name::text, is_nullable = 'NO'
                  from information_schema.columns
                 where table_schema = 'public' and table_name not like '\\_sqlx%'";
    let rows = sqlx::query(text).fetch_all(pool).await.unwrap();
    let mut theirs = BTreeMap::new();
    for row in rows {
        theirs.insert((row.get(0), row.get(1)), row.get::<bool, _>(2));
    }
    assert!(ours.len() > 50);
    assert_eq!(ours, theirs);
}

#[test]
fn migrations_have_the_same_numbers() {
    let names = |folder: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    };
    assert_eq!(names("migrations/sqlite"), names("migrations/postgres"));
}

/// Calls `look` with the path and the text of each Rust file below a folder.
fn each_source(folder: &Path, look: &mut dyn FnMut(&str, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            each_source(&path, look);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            look(&path.to_string_lossy(), &fs::read_to_string(&path).unwrap());
        }
    }
}

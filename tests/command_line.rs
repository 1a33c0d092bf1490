//! The program as it is typed: exit statuses and the one line that says what to do.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::tempdir;

fn bantin(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bantin"));
    command
        .env_remove("BANTIN_DATABASE_URL")
        .arg("--data")
        .arg(data)
        .args(arguments);
    command.output().unwrap()
}

/// Exit status 2 and one line, which holds all of `words`.
fn assert_impossible(output: &Output, words: &[&str]) {
    let line = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{line}");
    assert_eq!(line.trim_end().lines().count(), 1, "{line}");
    for word in words {
        assert!(line.contains(word), "{word} is missing in {line}");
    }
}

#[test]
fn a_data_folder_that_cannot_be_written_is_said() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "not a folder").unwrap();
    assert_impossible(
        &bantin(&file.join("data"), &["check"]),
        &["thư mục dữ liệu", "--data"],
    );
}

#[test]
fn a_file_that_is_no_database_is_said() {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("bantin.db"), "x".repeat(5000)).unwrap();
    assert_impossible(
        &bantin(folder.path(), &["check"]),
        &["Không mở được cơ sở dữ liệu"],
    );
}

#[test]
fn an_address_that_is_no_database_is_said() {
    let folder = tempdir().unwrap();
    let unknown = bantin(
        folder.path(),
        &["--database-url", "mysql://a:secret@b/c", "check"],
    );
    assert_impossible(&unknown, &["sqlite:", "postgres://"]);
    let closed = bantin(
        folder.path(),
        &[
            "--database-url",
            "postgres://a:secret@127.0.0.1:1/c",
            "check",
        ],
    );
    assert_impossible(&closed, &["Không mở được cơ sở dữ liệu"]);
    assert!(!String::from_utf8_lossy(&closed.stderr).contains("secret"));
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_said() {
    let folder = tempdir().unwrap();
    let db = bantin::server::db::open(folder.path()).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    let bantin::server::db::Tx::Sqlite(inner) = &mut tx else {
        panic!("not SQLite")
    };
    let newer =
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
                 values (9999, 'from the future', true, x'00', 0)";
    sqlx::query(newer).execute(&mut **inner).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    assert_impossible(&bantin(folder.path(), &["check"]), &["mới hơn", "9999"]);
}

#[test]
fn a_taken_port_is_said() {
    let folder = tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    assert_impossible(
        &bantin(folder.path(), &["serve", "--addr", &address]),
        &[&address, "--addr"],
    );
}

#[test]
fn an_import_that_left_something_out_ends_with_status_1() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("kho.jsonl");
    fs::write(&file, "{\"title\":\"Một\"}\n{\"title\":\n").unwrap();
    let path = file.to_str().unwrap();
    let output = bantin(folder.path(), &["import", path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("kho.jsonl:2: bỏ qua: "));
    let summary = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        summary.starts_with("1 bài mới") && summary.contains("1 mục bỏ qua"),
        "{summary}"
    );
    fs::write(&file, "{\"title\":\"Một\"}\n").unwrap();
    assert_eq!(
        bantin(folder.path(), &["import", path]).status.code(),
        Some(0)
    );
}

#[test]
fn the_demonstration_newsroom_is_whole() {
    let folder = tempdir().unwrap();
    let output = bantin(folder.path(), &["demo"]);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success() && told.contains("60 bài mới") && told.contains("0 mục bỏ qua"),
        "{told}"
    );
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let checked = bantin(folder.path(), &["check"]);
    let told = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(
        checked.status.success() && told.contains("64 ảnh, thiếu 0 tệp"),
        "{told}"
    );
    let again = bantin(folder.path(), &["demo"]);
    assert!(String::from_utf8_lossy(&again.stdout).contains("60 bài giữ nguyên"));
    let pictures = fs::read_dir(folder.path().join("media")).unwrap().count();
    assert!(pictures > 0);
    let one = fs::read_dir(folder.path().join("media"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    fs::remove_dir_all(one.path()).unwrap();
    assert_eq!(bantin(folder.path(), &["check"]).status.code(), Some(1));
}

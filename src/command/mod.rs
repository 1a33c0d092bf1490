//! What can be typed behind `bantin`. Exit status 0: done; 1: done, but something was left out;
//! 2: not possible, one line says why and what to do.

mod archive;
mod check;
mod demo;
mod serve;

use std::process::ExitCode;

use bantin::server::config::{DataSettings, ServeSettings};
use clap::{Parser, Subcommand};

/// Bantin: tòa soạn và cổng thông tin trong một chương trình
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(flatten)]
    data: DataSettings,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Chạy cổng thông tin
    Serve(ServeSettings),
    /// Nhập bài từ trang lưu hoặc từ tệp JSON Lines
    Import(archive::ImportArgs),
    /// Xuất mọi bài ra một tệp JSON Lines
    Export(archive::ExportArgs),
    /// Nạp tòa soạn mẫu
    Demo(demo::DemoArgs),
    /// Kiểm tra dữ liệu: mở được, đúng phiên bản, đủ tệp ảnh
    Check,
}

/// Why a command could not do its work.
enum Failure {
    /// One line for the one who typed it.
    Impossible(String),
    /// Unforeseen; the chain of causes helps whoever is asked.
    Broken(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Broken(error.into())
    }
}

/// Reads the command line and does what it says.
pub(crate) fn run() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&format!("Không khởi động được: {error}")),
    };
    match runtime.block_on(dispatch(cli)) {
        Ok(status) => status,
        Err(Failure::Impossible(line)) => fail(&line),
        Err(Failure::Broken(error)) => fail(&format!("Có lỗi: {error:#}")),
    }
}

async fn dispatch(cli: Cli) -> Result<ExitCode, Failure> {
    match cli.command {
        Command::Serve(settings) => serve::run(&cli.data, &settings).await,
        Command::Import(args) => archive::import(&cli.data, args).await,
        Command::Export(args) => archive::export(&cli.data, &args).await,
        Command::Demo(args) => demo::run(&cli.data, &args).await,
        Command::Check => check::run(&cli.data).await,
    }
}

fn fail(line: &str) -> ExitCode {
    eprintln!("bantin: {line}");
    ExitCode::from(2)
}

/// Opens the database or says in one line why not.
async fn open(data: &DataSettings) -> Result<bantin::server::db::Db, Failure> {
    data.open()
        .await
        .map_err(|error| Failure::Impossible(error.to_string()))
}

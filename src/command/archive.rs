//! `bantin import` and `bantin export`

use std::path::PathBuf;
use std::process::ExitCode;

use bantin::import::{self, Finding, Format, Import, Listener, Place, Target};
use bantin::server::clock;
use bantin::server::config::DataSettings;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::{Failure, open};

#[derive(Args)]
pub(super) struct ImportArgs {
    /// Tệp hoặc thư mục
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Nhập vào trang này (tên hoặc slug), thay cho trang ghi trong tệp
    #[arg(long)]
    site: Option<String>,
    /// Nhập vào chuyên mục này (tên hoặc slug)
    #[arg(long)]
    category: Option<String>,
    /// Định dạng
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Chỉ nói sẽ làm gì, không thay đổi gì
    #[arg(long)]
    dry_run: bool,
}

#[derive(Args)]
pub(super) struct ExportArgs {
    /// Tệp sẽ ghi; ảnh nằm trong thư mục cùng tên thêm .media
    file: PathBuf,
}

pub(super) async fn import(data: &DataSettings, args: ImportArgs) -> Result<ExitCode, Failure> {
    let db = open(data).await?;
    let import = Import {
        db: &db,
        media: data.media(),
        format: args.format,
        target: Target::new(args.site.as_deref(), args.category.as_deref()),
        dry_run: args.dry_run,
        now: clock::now(),
    };
    let bar = ProgressBar::new(import::size(&args.paths));
    bar.set_style(
        ProgressStyle::with_template("{bar:40} {percent:>3}%  {bytes}/{total_bytes}  còn {eta}")
            .expect("the template is right"),
    );
    let summary = import.run(&args.paths, &mut Terminal(bar.clone())).await;
    bar.finish_and_clear();
    let summary = summary?;
    db.close().await;
    println!(
        "{summary}{}",
        if args.dry_run {
            " (chạy thử, chưa ghi gì)"
        } else {
            ""
        }
    );
    Ok(if summary.skipped > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

pub(super) async fn export(data: &DataSettings, args: &ExportArgs) -> Result<ExitCode, Failure> {
    let db = open(data).await?;
    let summary = import::export(&db, &data.media(), &args.file).await?;
    db.close().await;
    println!(
        "Đã xuất {} bài và {} ảnh ra {}",
        summary.articles,
        summary.pictures,
        args.file.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Findings go to standard error, above the bar.
struct Terminal(ProgressBar);

impl Listener for Terminal {
    fn read(&mut self, bytes: u64) {
        self.0.inc(bytes);
    }

    fn found(&mut self, place: &Place, finding: &Finding) {
        let line = match finding {
            Finding::Skipped(reason) => format!("{place}: bỏ qua: {reason}"),
            Finding::Remark(text) => format!("{place}: lưu ý: {text}"),
        };
        self.0.suspend(|| eprintln!("{line}"));
    }
}

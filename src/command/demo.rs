//! `bantin demo`

use std::process::ExitCode;

use bantin::server::clock;
use bantin::server::config::DataSettings;
use bantin::{article, demo};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::{Failure, open};

#[derive(Args)]
pub(super) struct DemoArgs {
    /// Không làm gì nếu đã có bài
    #[arg(long)]
    if_empty: bool,
}

pub(super) async fn run(data: &DataSettings, args: &DemoArgs) -> Result<ExitCode, Failure> {
    let db = open(data).await?;
    if args.if_empty && article::store::any_live(&db).await? {
        return Ok(ExitCode::SUCCESS);
    }
    let bar = ProgressBar::new(0);
    bar.set_style(
        ProgressStyle::with_template("Tòa soạn mẫu {bar:40} {percent:>3}%")
            .expect("the template is right"),
    );
    let summary = demo::load(&db, &data.media(), clock::now(), &mut |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    })
    .await;
    bar.finish_and_clear();
    println!("Tòa soạn mẫu: {}", summary?);
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

//! `bantin check`

use std::process::ExitCode;

use bantin::media;
use bantin::media::rendition_widths;
use bantin::server::config::DataSettings;

use super::{Failure, open};

/// Opens the database, which also checks its version, and looks for the files of every picture.
pub(super) async fn run(data: &DataSettings) -> Result<ExitCode, Failure> {
    let db = open(data).await?;
    let folder = data.media();
    let (mut pictures, mut missing) = (0_u64, 0_u64);
    let mut after = 0;
    loop {
        let page = media::store::page(&db, after, 500).await?;
        let Some((last, _)) = page.last() else { break };
        after = last.0;
        for (_, picture) in &page {
            pictures += 1;
            for width in rendition_widths(picture.width) {
                let name = format!("{}-{width}.webp", picture.hash);
                if !folder.path(&name).is_some_and(|path| path.is_file()) {
                    missing += 1;
                    eprintln!("thiếu tệp ảnh {name}");
                }
            }
        }
    }
    db.close().await;
    println!("Cơ sở dữ liệu mở được. {pictures} ảnh, thiếu {missing} tệp.");
    Ok(if missing > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

//! Loading the demonstration newsroom, by the same door as any archive.

use std::path::Path;

use anyhow::Context;
use image::ImageFormat;

use super::newsroom::{ARTICLES, FOOTER, SITES};
use super::pictures;
use crate::category;
use crate::import::{Finding, Format, Import, Listener, Place, Summary, Target};
use crate::media::folder::{self, MediaFolder};
use crate::media::{picture, store};
use crate::server::db::{Db, Tx};
use crate::site::{self, NewSite, SiteSlug};
use crate::text::UnixMillis;

/// Size of the drawn pictures, in pixels.
const PICTURE: (u32, u32) = (1280, 720);
/// Size of the drawn banners, in pixels.
const BANNER: (u32, u32) = (1920, 360);

/// Hears how many of the steps are done.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

/// Loads sites, categories, articles and pictures. What is there already stays as it is.
pub async fn load(
    db: &Db,
    media: &MediaFolder,
    now: UnixMillis,
    progress: Progress<'_>,
) -> anyhow::Result<Summary> {
    let names = thumbnails();
    let steps = (names.len() + SITES.len() + ARTICLES.len()) as u64;
    let mut done = 0;
    let mut step = || {
        done += 1;
        progress(done, steps);
    };
    let archive = tempfile::tempdir().context("không tạo được thư mục tạm")?;
    for name in &names {
        draw(name, PICTURE, archive.path())?;
        step();
    }
    let mut tx = db.begin().await?;
    sites(&mut tx, media, now, &mut step).await?;
    tx.commit().await?;
    let paths = ARTICLES.map(|(name, lines)| {
        let path = archive.path().join(name);
        std::fs::write(&path, lines).map(|()| path)
    });
    let import = Import {
        db,
        media: media.clone(),
        format: Format::Jsonl,
        target: Target::default(),
        dry_run: false,
        now,
    };
    let mut summary = Summary::default();
    for path in paths {
        let one = import
            .run(&[path.context("không ghi được thư mục tạm")?], &mut Strict)
            .await?;
        summary.added += one.added;
        summary.unchanged += one.unchanged;
        step();
    }
    Ok(summary)
}

async fn sites(
    tx: &mut Tx,
    media: &MediaFolder,
    now: UnixMillis,
    step: &mut impl FnMut(),
) -> anyhow::Result<()> {
    for (position, demo) in (0..).zip(&SITES) {
        let slug = SiteSlug::from_name(demo.slug);
        if site::store::by_slug(tx, &slug).await?.is_none() {
            let site = NewSite {
                name: demo.name.to_owned(),
                tagline: demo.tagline.to_owned(),
                banner_alt: demo.banner_alt.to_owned(),
                footer: FOOTER.to_owned(),
                position,
            };
            let id = site::store::insert(tx, &slug, &site).await?;
            for (slug, name) in demo.categories {
                category::store::insert(tx, id, slug, name).await?;
            }
            let banner = banner(tx, media, demo.banner, demo.banner_alt, now).await?;
            site::store::set_banner(tx, id, banner, demo.banner_alt).await?;
        }
        step();
    }
    Ok(())
}

async fn banner(
    tx: &mut Tx,
    media: &MediaFolder,
    name: &str,
    alt: &str,
    now: UnixMillis,
) -> anyhow::Result<crate::media::MediaId> {
    let bytes = png(name, BANNER)?;
    let hash = folder::hash(&bytes);
    if let Some((id, _)) = store::by_hash(tx, &hash).await? {
        return Ok(id);
    }
    let made = media
        .keep(&hash, &picture::read(&bytes)?, alt)
        .context("không ghi được ảnh vào thư mục dữ liệu")?;
    Ok(store::insert(tx, &format!("{name}.png"), &made, now).await?)
}

/// The names of the pictures that the articles show.
fn thumbnails() -> Vec<String> {
    let lines = ARTICLES.iter().flat_map(|(_, lines)| lines.lines());
    let records = lines.filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let mut names: Vec<String> = records
        .filter_map(|record| Some(record.get("thumbnail")?.as_str()?.to_owned()))
        .collect();
    names.sort();
    names.dedup();
    names
}

fn draw(name: &str, size: (u32, u32), folder: &Path) -> anyhow::Result<()> {
    std::fs::write(folder.join(name), png(name, size)?).context("không ghi được thư mục tạm")
}

fn png(name: &str, (width, height): (u32, u32)) -> anyhow::Result<Vec<u8>> {
    let picture =
        pictures::draw(name, width, height).with_context(|| format!("không có cảnh {name}"))?;
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png)?;
    Ok(bytes.into_inner())
}

/// The newsroom's own articles have nothing to tell; a test holds them to that.
struct Strict;

impl Listener for Strict {
    fn read(&mut self, _bytes: u64) {}

    fn found(&mut self, place: &Place, finding: &Finding) {
        tracing::warn!(%place, ?finding, "the demonstration newsroom has a fault");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_article_has_a_picture_that_can_be_drawn() {
        let names = thumbnails();
        assert!(names.len() >= 50);
        for name in names {
            assert!(pictures::draw(&name, 16, 9).is_some(), "{name}");
        }
    }
}

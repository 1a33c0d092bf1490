//! The archive as JSON Lines: the articles of every site in the order of its lists, their pictures
//! in a folder beside the file.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::body::media_of;
use crate::article::Cursor;
use crate::article::store::{self, ExportRow};
use crate::media::folder::MediaFolder;
use crate::media::{self, Picture, rendition_widths};
use crate::server::db::Db;
use crate::site::Directory;
use crate::text::date::{Zone, machine};

/// Articles read at once.
const PER_PAGE: i64 = 200;

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExportSummary {
    /// Lines of the file.
    pub articles: u64,
    /// Files in the folder of the pictures.
    pub pictures: u64,
}

/// A line, in the order in which people read it.
#[derive(Serialize)]
struct Record<'a> {
    site: &'a str,
    site_name: &'a str,
    category: &'a str,
    category_name: &'a str,
    slug: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    kicker: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    lead: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'a RawValue>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    body_media: BTreeMap<String, PathBuf>,
    #[serde(skip_serializing_if = "str::is_empty")]
    author: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    published_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail: Option<PathBuf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_alt: Option<&'a str>,
    tags: &'a RawValue,
    #[serde(skip_serializing_if = "Option::is_none")]
    old_url: Option<&'a str>,
}

/// Writes every live article to `file`, and the pictures to the folder `file` with `.media` behind
/// its name. The file appears whole or not at all.
pub async fn export(db: &Db, media: &MediaFolder, file: &Path) -> anyhow::Result<ExportSummary> {
    let name = file
        .file_name()
        .context("đường dẫn phải là một tệp .jsonl")?;
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut pictures = Pictures {
        from: media,
        folder_name: PathBuf::from(format!("{}.media", name.to_string_lossy())),
        beside: folder.to_owned(),
        copied: 0,
    };
    let directory = Directory::load(db).await?;
    let temporary =
        tempfile::NamedTempFile::new_in(folder).context("không ghi được vào thư mục này")?;
    let mut out = BufWriter::new(temporary);
    let mut summary = ExportSummary::default();
    for site in directory.sites() {
        let mut after: Option<Cursor> = None;
        loop {
            let rows = store::export_page(db, site.id, after, PER_PAGE).await?;
            let Some(last) = rows.last() else { break };
            after = Some(Cursor {
                listed_at: last.listed_at,
                id: last.id,
            });
            for row in &rows {
                write(db, &mut out, row, &site.name, &directory, &mut pictures).await?;
                summary.articles += 1;
            }
        }
    }
    let temporary = out
        .into_inner()
        .map_err(std::io::IntoInnerError::into_error)?;
    temporary.persist(file).context("không ghi được tệp")?;
    summary.pictures = pictures.copied;
    Ok(summary)
}

async fn write(
    db: &Db,
    out: &mut BufWriter<tempfile::NamedTempFile<File>>,
    row: &ExportRow,
    site_name: &str,
    directory: &Directory,
    pictures: &mut Pictures<'_>,
) -> anyhow::Result<()> {
    let body = row.body.clone().map(RawValue::from_string).transpose()?;
    let tags = RawValue::from_string(row.tags.clone())?;
    let mut body_media = BTreeMap::new();
    let mut ids = Vec::new();
    if let Some(body) = &row.body {
        media_of(&serde_json::from_str::<Value>(body)?, &mut ids);
    }
    for id in ids {
        if let Some(picture) = media::store::by_id(db, id).await? {
            body_media.insert(id.0.to_string(), pictures.copy(&picture)?);
        }
    }
    let thumbnail = row.thumbnail();
    let zone = Zone::parse(&row.zone).unwrap_or_default();
    let site = directory.site(&row.site);
    let category = site.and_then(|site| directory.category(site.id, &row.category));
    let record = Record {
        site: &row.site,
        site_name,
        category: &row.category,
        category_name: category.map_or(&row.category, |category| &category.name),
        slug: &row.slug,
        kicker: &row.kicker,
        title: &row.title,
        lead: &row.lead,
        body: body.as_deref(),
        body_media,
        author: &row.author,
        source: &row.source,
        published_at: row
            .published_at
            .map(|at| machine(at, row.published_precision, zone)),
        thumbnail: thumbnail
            .as_ref()
            .map(|picture| pictures.copy(picture))
            .transpose()?,
        thumbnail_alt: thumbnail
            .as_ref()
            .map(|picture| picture.alt.as_str())
            .filter(|alt| !alt.is_empty()),
        tags: &tags,
        old_url: row.old_url.as_deref(),
    };
    serde_json::to_writer(&mut *out, &record)?;
    out.write_all(b"\n")?;
    Ok(())
}

/// Copies pictures into the folder beside the file.
struct Pictures<'a> {
    from: &'a MediaFolder,
    folder_name: PathBuf,
    beside: PathBuf,
    copied: u64,
}

impl Pictures<'_> {
    /// Copies the largest file of a picture; gives its path as seen from the export.
    fn copy(&mut self, picture: &Picture) -> anyhow::Result<PathBuf> {
        let widths = rendition_widths(picture.width);
        let name = format!("{}-{}.webp", picture.hash, widths[widths.len() - 1]);
        let path = self.folder_name.join(&name);
        let to = self.beside.join(&path);
        if !to.exists() {
            fs::create_dir_all(self.beside.join(&self.folder_name))?;
            let from = self.from.path(&name).context("tên ảnh không đúng")?;
            fs::copy(&from, &to)
                .with_context(|| format!("không chép được ảnh {}", from.display()))?;
            self.copied += 1;
        }
        Ok(path)
    }
}

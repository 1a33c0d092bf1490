//! From a line of the exchange format to an item.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

use super::entities;
use super::item::{Body, Item, Named};
use super::report::{Finding, Place};
use super::target::Target;
use crate::article::{Headline, Published};
use crate::text;
use crate::text::date::{Zone, parse_rfc3339};

/// Where an article stands whose category nobody tells.
const CATEGORY: &str = "Tin tức";
/// The longest text of a field that is one line, in characters.
const LONGEST_LINE: usize = 500;
/// The longest lead, in characters.
const LONGEST_LEAD: usize = 5_000;
/// The longest old address, in bytes: an index holds it.
const LONGEST_PATH: usize = 2_000;
/// The most tags.
const MOST_TAGS: usize = 50;

/// One article a line. Only `title` is required.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Record {
    site: Option<String>,
    site_name: Option<String>,
    category: Option<String>,
    category_name: Option<String>,
    /// Read for those who write it; our addresses come from the title.
    #[serde(rename = "slug")]
    _slug: Option<String>,
    kicker: Option<String>,
    title: Option<String>,
    lead: Option<String>,
    body_html: Option<String>,
    body: Option<Value>,
    body_media: BTreeMap<String, PathBuf>,
    author: Option<String>,
    source: Option<String>,
    published_at: Option<String>,
    thumbnail: Option<String>,
    thumbnail_alt: Option<String>,
    tags: Vec<String>,
    old_url: Option<String>,
    #[serde(flatten)]
    unknown: BTreeMap<String, Value>,
}

/// Reads one line; `Ok(None)` for a blank one. An error is the reason why it is skipped.
pub(super) fn read(
    place: &Place,
    line: &[u8],
    target: &Target,
    findings: &mut Vec<(Place, Finding)>,
) -> Result<Option<Item>, String> {
    let line =
        std::str::from_utf8(line).map_err(|_| "không phải UTF-8 (chữ bị hỏng)".to_owned())?;
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.is_empty() {
        return Ok(None);
    }
    let record: Record = serde_json::from_str(line).map_err(|error| fault(&error))?;
    if !record.unknown.is_empty() {
        let names = record
            .unknown
            .keys()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(", ");
        findings.push((
            place.clone(),
            Finding::Remark(format!("trường không biết, không nhập: {names}")),
        ));
    }
    let folder = place.file.parent().unwrap_or(Path::new("")).to_owned();
    let title = Headline::parse(&plain(record.title.as_deref()))
        .map_err(|invalid| invalid.reason.to_owned())?;
    let body = body(record.body, record.body_html, &record.body_media, &folder)?;
    Ok(Some(Item {
        place: place.clone(),
        site: target
            .site
            .clone()
            .unwrap_or_else(|| named(record.site.as_deref(), record.site_name.as_deref(), "")),
        category: target.category.clone().unwrap_or_else(|| {
            named(
                record.category.as_deref(),
                record.category_name.as_deref(),
                CATEGORY,
            )
        }),
        banner_alt: None,
        kicker: short(record.kicker.as_deref(), "kicker")?,
        title,
        lead: lead(record.lead.as_deref())?,
        body,
        author: short(record.author.as_deref(), "author")?,
        source: short(record.source.as_deref(), "source")?,
        published: published(record.published_at.as_deref())?,
        thumbnail: record
            .thumbnail
            .filter(|path| !path.is_empty())
            .map(|path| folder.join(path)),
        thumbnail_alt: short(record.thumbnail_alt.as_deref(), "thumbnail_alt")?,
        tags: tags(&record.tags)?,
        old_path: record.old_url.as_deref().and_then(old_path),
        siblings: Vec::new(),
    }))
}

/// What is wrong with a line that is no JSON of ours, in words for people.
fn fault(error: &serde_json::Error) -> String {
    match error.classify() {
        serde_json::error::Category::Eof => "dòng JSON bị cắt cụt".to_owned(),
        serde_json::error::Category::Data => {
            format!("trường có kiểu không đúng, cột {}", error.column())
        }
        _ => format!("không phải JSON, cột {}", error.column()),
    }
}

fn plain(text: Option<&str>) -> String {
    text::door_line(&entities::decode(text.unwrap_or_default()))
}

fn short(text: Option<&str>, field: &str) -> Result<String, String> {
    let text = plain(text);
    if text.chars().count() > LONGEST_LINE {
        return Err(format!("trường {field} dài quá {LONGEST_LINE} ký tự"));
    }
    Ok(text)
}

fn lead(text: Option<&str>) -> Result<String, String> {
    let text = plain(text);
    if text.chars().count() > LONGEST_LEAD {
        return Err(format!("phần mở đầu (lead) dài quá {LONGEST_LEAD} ký tự"));
    }
    Ok(text)
}

fn tags(tags: &[String]) -> Result<Vec<String>, String> {
    if tags.len() > MOST_TAGS {
        return Err(format!("nhiều hơn {MOST_TAGS} thẻ"));
    }
    let tags: Result<Vec<_>, _> = tags.iter().map(|tag| short(Some(tag), "tags")).collect();
    Ok(tags?.into_iter().filter(|tag| !tag.is_empty()).collect())
}

fn named(slug: Option<&str>, name: Option<&str>, default: &str) -> Named {
    let slug = slug.map(str::trim).filter(|slug| !slug.is_empty());
    let name = name.map(text::door_line).filter(|name| !name.is_empty());
    match (slug, name) {
        (Some(slug), Some(name)) => Named::new(slug, name),
        (Some(slug), None) => Named::from_name(slug),
        // A name without a slug is the main portal's own name.
        (None, Some(name)) if default.is_empty() => Named::new("", name),
        (None, Some(name)) => Named::from_name(&name),
        (None, None) => Named::from_name(default),
    }
}

fn body(
    document: Option<Value>,
    html: Option<String>,
    media: &BTreeMap<String, PathBuf>,
    folder: &Path,
) -> Result<Body, String> {
    match (document, html.filter(|html| !html.trim().is_empty())) {
        (Some(_), Some(_)) => Err("có cả body lẫn body_html, hãy chỉ dùng một".to_owned()),
        (Some(document), None) => {
            let media = media.iter().map(|(id, path)| {
                let id = id
                    .parse()
                    .map_err(|_| format!("body_media: {id} không phải số"))?;
                Ok((id, folder.join(path)))
            });
            Ok(Body::Document(
                document,
                media.collect::<Result<_, String>>()?,
            ))
        }
        (None, Some(html)) => Ok(Body::Html(html)),
        (None, None) => Ok(Body::Absent),
    }
}

fn published(text: Option<&str>) -> Result<Option<Published>, String> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    match parse_rfc3339(text, Zone::default()) {
        Some((at, precision)) => Ok(Some(Published { at, precision })),
        None => Err("published_at không theo RFC 3339, ví dụ 2026-11-05T08:30:00+07:00".to_owned()),
    }
}

/// Path and query of an address of the older portal.
fn old_path(url: &str) -> Option<String> {
    let url = url.trim();
    let url = url.split('#').next().unwrap_or_default();
    let path = match url.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("", |slash| &rest[slash..]),
        None => url,
    };
    let fits = (2..=LONGEST_PATH).contains(&path.len()) && !path.contains(char::is_control);
    (fits && path.starts_with('/')).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(line: &str) -> Result<Option<Item>, String> {
        let place = Place::line(Path::new("kho/tin.jsonl"), 3);
        read(&place, line.as_bytes(), &Target::default(), &mut Vec::new())
    }

    #[test]
    fn a_title_is_enough() {
        let item = item(r#"{"title":" Chợ &amp; bến "}"#).unwrap().unwrap();
        assert_eq!(item.title.as_str(), "Chợ & bến");
        assert_eq!(
            item.site,
            Named {
                slug: String::new(),
                name: String::new()
            }
        );
        assert_eq!(item.category.slug, "tin-tuc");
        assert!(matches!(item.body, Body::Absent));
        assert_eq!(item.published, None);
    }

    #[test]
    fn no_category_hides_what_the_server_answers() {
        let item = item(r#"{"title":"Chợ","category":"Media","category_name":"Đa phương tiện"}"#);
        let category = item.unwrap().unwrap().category;
        assert_eq!(
            category,
            Named {
                slug: "muc-media".into(),
                name: "Đa phương tiện".into()
            }
        );
    }

    #[test]
    fn paths_start_at_the_folder_of_the_file() {
        let item = item(r#"{"title":"Chợ","thumbnail":"anh/cho.jpg"}"#)
            .unwrap()
            .unwrap();
        assert_eq!(item.thumbnail.unwrap(), Path::new("kho/anh/cho.jpg"));
    }

    #[test]
    fn a_line_that_is_cut_off_says_so() {
        assert_eq!(
            item(r#"{"title":"Chợ"#).unwrap_err(),
            "dòng JSON bị cắt cụt"
        );
        assert!(item(r#"{"title":1}"#).unwrap_err().contains("kiểu"));
        assert!(
            item(r#"{"lead":"Không tên"}"#)
                .unwrap_err()
                .contains("tiêu đề")
        );
        assert!(
            item(r#"{"title":"A","published_at":"17/10/2022"}"#)
                .unwrap_err()
                .contains("RFC 3339")
        );
        assert!(item(" \t").unwrap().is_none());
    }

    #[test]
    fn unknown_fields_are_told() {
        let mut findings = Vec::new();
        let place = Place::line(Path::new("a.jsonl"), 1);
        read(
            &place,
            br#"{"title":"A","rating":5}"#,
            &Target::default(),
            &mut findings,
        )
        .unwrap();
        assert!(matches!(&findings[..], [(_, Finding::Remark(text))] if text.contains("rating")));
    }

    #[test]
    fn an_old_address_loses_its_host() {
        assert_eq!(
            old_path("https://cu.example/tin/a-1.htm?x=1#y").as_deref(),
            Some("/tin/a-1.htm?x=1")
        );
        assert_eq!(old_path("/tin/a-1.htm").as_deref(), Some("/tin/a-1.htm"));
        assert_eq!(old_path("https://cu.example"), None);
        assert_eq!(old_path("tin"), None);
        assert_eq!(old_path("/a\u{0}b"), None);
        assert_eq!(old_path(&format!("/{}", "a".repeat(2_000))), None);
    }
}

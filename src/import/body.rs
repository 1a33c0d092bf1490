//! From the body of an item to the stored document and its HTML.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::html::{self, Dropped, Severity};
use super::item::Body;
use super::pictures::{Around, Pictures};
use super::report::{Finding, Place};
use crate::document::{Document, MediaId, render};
use crate::server::db::Tx;
use crate::text::UnixMillis;

/// Converts HTML that shows no pictures: that needs no database and can be done ahead of it.
pub(super) fn prepare(body: Body, place: &Place, findings: &mut Vec<(Place, Finding)>) -> Body {
    let Body::Html(fragment) = &body else {
        return body;
    };
    let mut shows_pictures = false;
    let converted = html::to_document(fragment, &mut |_| {
        shows_pictures = true;
        None
    });
    if shows_pictures {
        return body;
    }
    tell_dropped(&converted.dropped, place, findings);
    let html = render::html(&converted.document, &Around::default());
    Body::Ready(converted.document.to_json(), html.as_str().to_owned())
}

fn tell_dropped(dropped: &[Dropped], place: &Place, findings: &mut Vec<(Place, Finding)>) {
    findings.extend(dropped.iter().map(|dropped| {
        let what = format!("{} ({} lần) không nhập", dropped.what, dropped.count);
        let finding = match dropped.severity {
            Severity::Harmless => Finding::Remark(what),
            Severity::Content | Severity::Active => Finding::Skipped(what),
        };
        (place.clone(), finding)
    }));
}

/// The document as JSON and as HTML; `None` when it is refused, with the reason among the
/// findings. Parts that cannot come are left out and told.
pub(super) async fn bring(
    pictures: &mut Pictures,
    tx: &mut Tx,
    body: &Body,
    place: &Place,
    now: UnixMillis,
    findings: &mut Vec<(Place, Finding)>,
) -> anyhow::Result<Option<(String, String)>> {
    let mut around = Around::default();
    let document = match body {
        Body::Absent => return Ok(None),
        Body::Ready(json, html) => return Ok(Some((json.clone(), html.clone()))),
        Body::Paragraphs(paragraphs) => {
            Document::from_paragraphs(paragraphs.iter().map(String::as_str))
        }
        Body::Html(fragment) => {
            let mut sources = Vec::new();
            let mut converted = html::to_document(fragment, &mut |src| {
                sources.push(src.to_owned());
                None
            });
            if !sources.is_empty() {
                let mut known = HashMap::new();
                for src in sources {
                    if let Some((id, picture)) = told(
                        pictures.bring(tx, &file(place, &src), "", now).await?,
                        place,
                        findings,
                    ) {
                        around.0.insert(id, picture);
                        known.insert(src, id);
                    }
                }
                converted = html::to_document(fragment, &mut |src| known.get(src).copied());
            }
            tell_dropped(&converted.dropped, place, findings);
            converted.document
        }
        Body::Document(value, media) => {
            let mut value = value.clone();
            let ids = bring_media(pictures, tx, media, place, now, &mut around, findings).await?;
            renumber(&mut value, &ids);
            match Document::parse(&value.to_string()) {
                Ok(document) => document,
                Err(refused) => {
                    findings.push((place.clone(), Finding::Skipped(refused.to_string())));
                    return Ok(None);
                }
            }
        }
    };
    let html = render::html(&document, &around).as_str().to_owned();
    Ok(Some((document.to_json(), html)))
}

async fn bring_media(
    pictures: &mut Pictures,
    tx: &mut Tx,
    media: &BTreeMap<i64, PathBuf>,
    place: &Place,
    now: UnixMillis,
    around: &mut Around,
    findings: &mut Vec<(Place, Finding)>,
) -> anyhow::Result<HashMap<i64, i64>> {
    let mut ids = HashMap::new();
    for (number, path) in media {
        if let Some((id, picture)) = told(pictures.bring(tx, path, "", now).await?, place, findings)
        {
            around.0.insert(id, picture);
            ids.insert(*number, id.0);
        }
    }
    Ok(ids)
}

fn told<T>(
    brought: Result<T, String>,
    place: &Place,
    findings: &mut Vec<(Place, Finding)>,
) -> Option<T> {
    brought
        .map_err(|reason| findings.push((place.clone(), Finding::Skipped(reason))))
        .ok()
}

/// The file that an address in an archive means; a picture on the web is not fetched.
fn file(place: &Place, src: &str) -> PathBuf {
    place
        .file
        .parent()
        .unwrap_or(Path::new(""))
        .join(src.trim_start_matches('/'))
}

/// Puts this database's numbers of pictures in the place of the exporting one's.
fn renumber(value: &mut Value, ids: &HashMap<i64, i64>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field
                    .as_i64()
                    .filter(|_| name == "media_id")
                    .and_then(|number| ids.get(&number))
                {
                    Some(id) => *field = Value::from(*id),
                    None => renumber(field, ids),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| renumber(value, ids)),
        _ => {}
    }
}

/// The pictures that a document shows.
pub(super) fn media_of(value: &Value, found: &mut Vec<MediaId>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field.as_i64().filter(|_| name == "media_id") {
                    Some(id) => found.push(MediaId(id)),
                    None => media_of(field, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| media_of(value, found)),
        _ => {}
    }
}

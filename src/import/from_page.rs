//! From the plain text of a saved page to an item.

use std::path::Path;

use super::entities;
use super::item::{Body, Item, Named};
use super::page;
use super::report::{Finding, Place};
use super::target::Target;
use crate::article::{Headline, Published};
use crate::text::date::Zone;

/// Where a page stands whose category nobody tells.
const CATEGORY: &str = "Tin tức";

/// Reads a whole file. An error is the reason why it is skipped, with its line.
pub(super) fn read(
    file: &Path,
    bytes: &[u8],
    target: &Target,
    findings: &mut Vec<(Place, Finding)>,
) -> Result<Item, (Place, String)> {
    let whole = Place::file(file);
    let raw = utf8(bytes).map_err(|line| {
        (
            Place::line(file, line),
            "không phải UTF-8 (chữ bị hỏng)".to_owned(),
        )
    })?;
    let text = entities::decode(raw);
    let page = page::parse(&text).map_err(|fault| match fault {
        page::PageFault::NoTitle { line } => (Place::line(file, line), fault.to_string()),
        page::PageFault::Empty => (whole.clone(), fault.to_string()),
    })?;
    for remark in &page.remarks {
        findings.push((
            Place::line(file, remark.line),
            Finding::Remark(remark.text.clone()),
        ));
    }
    let title = Headline::parse(&page.title)
        .map_err(|invalid| (whole.clone(), invalid.reason.to_owned()))?;
    let siblings = page
        .siblings
        .iter()
        .filter_map(|sibling| Headline::parse(sibling).ok());
    let (published, banner) = (page.date, page.banner);
    let paragraphs: Vec<String> = page
        .paragraphs
        .into_iter()
        .map(|paragraph| paragraph.text)
        .collect();
    Ok(Item {
        place: whole,
        site: target.site.clone().unwrap_or_else(|| {
            let name = banner
                .as_ref()
                .map(|banner| banner.site_name.clone())
                .unwrap_or_default();
            Named::from_name(&name)
        }),
        category: target
            .category
            .clone()
            .unwrap_or_else(|| Named::from_name(page.category.as_deref().unwrap_or(CATEGORY))),
        banner_alt: banner.map(|banner| banner.alt),
        kicker: page.kicker.unwrap_or_default(),
        title,
        lead: page.lead.unwrap_or_default(),
        body: Body::Paragraphs(paragraphs),
        author: page.author.unwrap_or_default(),
        source: page.source.unwrap_or_default(),
        published: published.map(|(date, _)| {
            let (at, precision) = date.at(Zone::default());
            Published { at, precision }
        }),
        thumbnail: None,
        thumbnail_alt: String::new(),
        tags: Vec::new(),
        old_path: None,
        siblings: siblings.collect(),
    })
}

/// The text, or the line (from 1) in which it stops being UTF-8.
fn utf8(bytes: &[u8]) -> Result<&str, usize> {
    std::str::from_utf8(bytes).map_err(|error| {
        let good = &bytes[..error.valid_up_to()];
        good.iter().filter(|byte| **byte == b'\n').count() + 1
    })
}

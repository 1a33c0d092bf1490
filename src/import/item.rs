//! An article on its way in, whatever format it came from.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::report::Place;
use crate::article::{Headline, Published};
use crate::{site, text};

/// An article on its way in. Texts are clean; whether pictures exist is still open.
#[derive(Clone, Debug)]
pub struct Item {
    /// Where it stands in the input.
    pub place: Place,
    /// Its site: slug, and a name for the case that the site is new.
    pub site: Named,
    /// Its category in that site.
    pub category: Named,
    /// What the site's banner says, where the input tells.
    pub banner_alt: Option<String>,
    /// The line above the headline.
    pub kicker: String,
    /// The headline.
    pub title: Headline,
    /// The opening sentences.
    pub lead: String,
    /// What it says.
    pub body: Body,
    /// The byline.
    pub author: String,
    /// The unit or paper.
    pub source: String,
    /// `None` where the input does not tell.
    pub published: Option<Published>,
    /// The picture on its card.
    pub thumbnail: Option<PathBuf>,
    /// What that picture shows.
    pub thumbnail_alt: String,
    /// Short texts.
    pub tags: Vec<String>,
    /// The address at the older portal, without scheme and host.
    pub old_path: Option<String>,
    /// Titles of the same category that stand below it, newest first.
    pub siblings: Vec<Headline>,
}

/// A slug with the name that goes with it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Named {
    /// As in addresses; empty for the main portal.
    pub slug: String,
    /// As in headings.
    pub name: String,
}

impl Named {
    /// From a heading; an empty one means the main portal.
    pub(super) fn from_name(name: &str) -> Self {
        let name = text::door_line(name);
        Self {
            slug: slug(&name),
            name,
        }
    }

    /// From a slug and a name that need not resemble each other.
    pub(super) fn new(written: &str, name: String) -> Self {
        Self {
            slug: slug(written),
            name,
        }
    }
}

/// Empty for an empty name; never one that the server itself answers.
fn slug(name: &str) -> String {
    if name.is_empty() {
        return String::new();
    }
    let slug = text::slug(name);
    if site::is_reserved(&slug) {
        format!("muc-{slug}")
    } else {
        slug
    }
}

/// The body of an item.
#[derive(Clone, Debug)]
pub enum Body {
    /// Not there.
    Absent,
    /// Paragraphs of plain text.
    Paragraphs(Vec<String>),
    /// HTML of an older portal.
    Html(String),
    /// A document without pictures, as JSON and as HTML of ours.
    Ready(String, String),
    /// The stored form of a document; its pictures by the numbers that stand in it.
    Document(serde_json::Value, BTreeMap<i64, PathBuf>),
}

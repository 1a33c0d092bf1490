//! An article's body: what it may hold, its stored form, and what is made of it.
//!
//! The stored form is ProseMirror's JSON. [`Document::parse`] is the only way
//! in: it reads the whole tree into typed enums and refuses everything it does
//! not know, so a document that exists is fit to be stored, shown and searched.
//! Nothing here knows a database, a browser or a clock; the same code runs on
//! the server and, as WebAssembly, at the desk, where it draws the preview.

mod href;
mod model;
pub mod plain;
mod read;
pub mod render;
pub mod schema;
mod walk;
mod write;

#[cfg(test)]
pub(crate) mod arbitrary;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod properties;

pub use href::Href;
pub use model::*;
pub use read::{Reason, Refused};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use walk::Part;

/// The stored form's version. Raised when an older reader could not read what
/// a newer writer writes.
pub const SCHEMA_VERSION: u32 = 1;

/// The longest stored form, in bytes.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// The most nodes in one document, text included.
pub const MAX_NODES: usize = 40_000;

/// How deep nodes may lie in each other, the document itself being 0. Stays
/// far below the depth at which a JSON reader gives up.
pub const MAX_DEPTH: usize = 32;

/// An article's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    content: OneOrMore<Block>,
}

impl Document {
    /// A document of these blocks; of an empty paragraph when there are none.
    /// Size, count and depth are checked when the stored form is read.
    pub fn from_blocks(blocks: Vec<Block>) -> Self {
        let content =
            OneOrMore::new(blocks).unwrap_or_else(|| OneOrMore::one(Block::paragraph(Vec::new())));
        Self { content }
    }

    /// A document of plain paragraphs. Blank ones are left out.
    pub fn from_paragraphs<'a>(paragraphs: impl Iterator<Item = &'a str>) -> Self {
        let blocks = paragraphs
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(|text| Block::paragraph(vec![Inline::plain(text)]))
            .collect();
        Self::from_blocks(blocks)
    }

    /// Reads the stored form, strictly: the whole of it must be known, allowed
    /// and within the limits. The refusal names the place.
    ///
    /// Three things are forgiven because the editor means the same by them: a
    /// `null` attribute is an absent one, marks may come in any order, and
    /// neighbouring texts with equal marks are read as one.
    pub fn parse(json: &str) -> Result<Self, Refused> {
        read::document(json)
    }

    /// [`Document::parse`] for JSON that is already a value. The limit in
    /// bytes is the caller's.
    pub fn from_value(value: &Value) -> Result<Self, Refused> {
        read::from_value(value)
    }

    /// The stored form. Reading it again gives an equal document.
    pub fn to_json(&self) -> String {
        self.to_value().to_string()
    }

    /// The stored form as a JSON value.
    pub fn to_value(&self) -> Value {
        write::document(self)
    }

    /// What stands in the document, from top to bottom.
    pub fn blocks(&self) -> &[Block] {
        &self.content
    }

    /// The same, owned.
    pub fn into_blocks(self) -> Vec<Block> {
        self.content.into_vec()
    }

    /// Whether somebody's suggestions are still open. A published document has
    /// none.
    pub fn has_suggestions(&self) -> bool {
        let mut found = false;
        walk::parts(self, &mut |part| {
            found |= match part {
                Part::Line(line) => line.iter().any(has_suggestion),
                Part::Credit(texts) => texts.iter().any(|text| any_suggestion(text.marks())),
                Part::Label(_) | Part::Media(_) | Part::Article(_) => false,
            }
        });
        found
    }

    /// The pictures, videos and sounds in it, in order, as often as they stand there.
    pub fn media(&self) -> Vec<MediaId> {
        let mut media = Vec::new();
        walk::parts(self, &mut |part| {
            if let Part::Media(id) = part {
                media.push(id);
            }
        });
        media
    }

    /// The articles it points at by hand, in order.
    pub fn related(&self) -> Vec<ArticleRef> {
        let mut articles = Vec::new();
        walk::parts(self, &mut |part| {
            if let Part::Article(id) = part {
                articles.push(id);
            }
        });
        articles
    }
}

fn any_suggestion(marks: &Marks) -> bool {
    marks.iter().any(Mark::is_suggestion)
}

fn has_suggestion(piece: &Inline) -> bool {
    let inside = match piece {
        Inline::Footnote(footnote) => footnote
            .content
            .iter()
            .any(|text| any_suggestion(text.marks())),
        Inline::Text(_) | Inline::HardBreak(_) => false,
    };
    inside || any_suggestion(piece.marks())
}

impl Serialize for Document {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Self::from_value(&value).map_err(serde::de::Error::custom)
    }
}

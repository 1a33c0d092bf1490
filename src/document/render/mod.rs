//! A document as HTML: the article page, the feed and the desk's preview all
//! come from here. Every kind of node and mark has its markup, every text is
//! escaped, and there is no way to bring in markup of one's own: no styles, no
//! scripts, no frames.

mod block;
mod html;
mod inline;
mod table;

pub use html::Html;

use super::{ArticleRef, Document, MediaId, Run, Text};
use html::Page;

/// What a document points at but does not hold.
pub trait Surroundings {
    /// A picture's files; `None` when it is gone or may not be shown.
    fn picture(&self, id: MediaId) -> Option<Picture>;
    /// A video's or sound's file; `None` when it is gone or may not be shown.
    fn media(&self, id: MediaId) -> Option<MediaFile>;
    /// An article's address and title; `None` when it is not to be seen.
    fn article(&self, id: ArticleRef) -> Option<LinkTo>;
}

/// A picture as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file for browsers that choose none.
    pub src: String,
    /// Further files, each with its width.
    pub srcset: Option<String>,
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
}

/// A video or sound as a page plays it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaFile {
    /// The file.
    pub src: String,
    /// The picture shown before a video plays.
    pub poster: Option<String>,
    /// A video's width and height in CSS pixels.
    pub dimensions: Option<(u32, u32)>,
}

/// An article to link to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkTo {
    /// Its address.
    pub href: String,
    /// Its headline.
    pub title: String,
}

/// The whole body. Footnotes are numbered in the order in which they stand and
/// listed at the end; headings get the ids `muc-1`, `muc-2`…, and none is shown
/// more than one level below the one before it; empty paragraphs are left out. Open suggestions are shown as such (`ins`, `del`).
pub fn html(document: &Document, around: &dyn Surroundings) -> Html {
    let mut renderer = Renderer {
        page: Page::default(),
        around,
        notes: Vec::new(),
        headings: 0,
        heading_level: 1,
    };
    for block in document.blocks() {
        renderer.block(block);
    }
    renderer.notes();
    renderer.page.finish()
}

struct Renderer<'a> {
    page: Page,
    around: &'a dyn Surroundings,
    /// The footnotes met so far.
    notes: Vec<&'a Run<Text>>,
    /// How many headings so far.
    headings: usize,
    /// The last heading's level as shown; the headline's at the start.
    heading_level: i64,
}

#[cfg(test)]
pub(super) mod tests;

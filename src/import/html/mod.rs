//! HTML of any age and origin, made into a document.
//!
//! What has a counterpart is mapped, what has none is unwrapped to its
//! children, what could run or hide is taken out, and all of it is reported.
//! The fragment may come from anybody: broken or hostile markup costs bounded
//! time and memory and never a panic.

mod address;
mod block;
mod fit;
mod gate;
mod line;
mod list;
mod media;
mod report;
mod style;
mod table;
mod tree;

pub use report::{Dropped, Severity};

use crate::document::{Block, Document, Inline, Level, Marks, MediaId};
use report::Report;

/// The most HTML that is read, in bytes; the rest is reported as lost. Four
/// times the longest document.
const MAX_INPUT: usize = 4 * crate::document::MAX_BYTES;

/// A document and what of its source is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted {
    /// The document; reading its stored form always succeeds.
    pub document: Document,
    /// What was left out, each kind once.
    pub dropped: Vec<Dropped>,
}

/// Converts the inside of a page's body. `pictures` is asked for each picture
/// by its address as it stands in the source; `None` leaves the picture out.
pub fn to_document(fragment: &str, pictures: &mut dyn FnMut(&str) -> Option<MediaId>) -> Converted {
    let mut report = Report::default();
    let fragment = start_of(fragment, &mut report);
    let (source, report) = gate::parse(fragment, report);
    let mut importer = Importer::new(pictures, report);
    importer.children(&source, &Marks::none());
    importer.finish_line();
    let Importer {
        blocks, mut report, ..
    } = importer;
    let document = fit::document_within_limits(blocks, &mut report);
    Converted {
        document,
        dropped: report.into_dropped(),
    }
}

fn start_of<'f>(fragment: &'f str, report: &mut Report) -> &'f str {
    if fragment.len() <= MAX_INPUT {
        return fragment;
    }
    report.add("phần vượt quá giới hạn", Severity::Content);
    &fragment[..fragment.floor_char_boundary(MAX_INPUT)]
}

/// Walks the tree once, filling `blocks` from left to right.
struct Importer<'p> {
    pictures: &'p mut dyn FnMut(&str) -> Option<MediaId>,
    report: Report,
    /// The finished blocks.
    blocks: Vec<Block>,
    /// The line that is being written.
    line: Vec<Inline>,
    /// What the line will be.
    shape: Shape,
    /// Whether line breaks in the source are line breaks.
    is_preformatted: bool,
    /// How deep in the source.
    depth: usize,
    /// How deep in the document a block made now would lie.
    level: usize,
}

#[derive(Clone, Copy)]
enum Shape {
    Paragraph,
    Heading(Level),
}

impl<'p> Importer<'p> {
    fn new(pictures: &'p mut dyn FnMut(&str) -> Option<MediaId>, report: Report) -> Self {
        Self {
            pictures,
            report,
            blocks: Vec::new(),
            line: Vec::new(),
            shape: Shape::Paragraph,
            is_preformatted: false,
            depth: 0,
            level: 1,
        }
    }
}

#[cfg(test)]
mod tests;

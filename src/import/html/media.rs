//! Pictures and frames.

use super::report::Severity;
use super::{Importer, tree};
use crate::document::{Block, Figure, Label, Line, Marks, Provider};
use crate::text::door_line;
use markup5ever_rcdom::Handle;

/// Where pages that load pictures late keep the address, before `src`, which
/// then holds an empty picture.
const ADDRESSES: [&str; 4] = ["data-src", "data-original", "data-lazy-src", "src"];

impl Importer<'_> {
    /// A picture stands between paragraphs, never in one.
    pub(super) fn picture(&mut self, node: &Handle) {
        self.finish_line();
        let id = ADDRESSES
            .iter()
            .filter_map(|name| tree::attr(node, name))
            .map(|address| address.trim().to_owned())
            .filter(|address| !address.is_empty())
            .find_map(|address| (self.pictures)(&address));
        let Some(id) = id else {
            return self.report.add("img", Severity::Content);
        };
        let alt = tree::attr(node, "alt").unwrap_or_default();
        self.blocks.push(Block::Figure(Figure {
            alt: Label::new(&door_line(&alt)),
            ..Figure::of(id)
        }));
    }

    /// One picture with its caption, or several as a gallery whose last picture
    /// has the caption. Without a picture, whatever else is there.
    pub(super) fn figure(&mut self, node: &Handle) {
        let mut caption = Line::empty();
        let blocks = self.blocks_of(|importer| {
            for child in tree::children(node) {
                if tree::name(&child) == "figcaption" {
                    let (line, outside) =
                        importer.line_of(|importer| importer.children(&child, &Marks::none()));
                    caption = line;
                    importer.blocks.extend(outside);
                } else {
                    importer.child(&child, &Marks::none());
                }
            }
        });
        let (figures, others) = figures_and_others(blocks);
        self.blocks.extend(with_caption(figures, caption));
        self.blocks.extend(others);
    }

    /// A frame of a service we know is an embed; any other is lost.
    pub(super) fn frame(&mut self, node: &Handle) {
        let embed = tree::attr(node, "src").and_then(|src| {
            let title = tree::attr(node, "title").unwrap_or_default();
            embed(src.trim(), &door_line(&title))
        });
        match embed {
            Some(embed) => {
                self.finish_line();
                self.blocks.push(embed);
            }
            None => self.report.add("iframe", Severity::Content),
        }
    }
}

pub(super) fn figures_and_others(blocks: Vec<Block>) -> (Vec<Figure>, Vec<Block>) {
    let mut figures = Vec::new();
    let mut others = Vec::new();
    for block in blocks {
        match block {
            Block::Figure(figure) => figures.push(figure),
            other => others.push(other),
        }
    }
    (figures, others)
}

/// The caption as a paragraph when there is no picture to put it under.
pub(super) fn with_caption(mut figures: Vec<Figure>, caption: Line) -> Option<Block> {
    match figures.last_mut() {
        Some(last) => last.caption = caption,
        None if caption.is_empty() => return None,
        None => return Some(Block::paragraph(caption.into_vec())),
    }
    if figures.len() == 1 {
        return figures.pop().map(Block::Figure);
    }
    Some(Block::Gallery(figures))
}

fn embed(src: &str, title: &str) -> Option<Block> {
    let address = src
        .strip_prefix("https:")
        .or_else(|| src.strip_prefix("http:"))
        .unwrap_or(src)
        .strip_prefix("//")?;
    let (host, path) = address.split_once('/')?;
    let path = path.split(['?', '#']).next()?;
    let (provider, id) = match host.strip_prefix("www.").unwrap_or(host) {
        "youtube.com" | "youtube-nocookie.com" => (Provider::YouTube, path.strip_prefix("embed/")?),
        "player.vimeo.com" => (Provider::Vimeo, path.strip_prefix("video/")?),
        _ => return None,
    };
    Block::embed(provider, id, title)
}

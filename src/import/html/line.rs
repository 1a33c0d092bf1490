//! Lines of running text.

use super::{Importer, Shape};
use crate::document::{Block, Flow, Inline, Line, Marks, Run, Text};
use crate::text::door;

impl Importer<'_> {
    pub(super) fn text(&mut self, raw: &str, marks: &Marks) {
        if !self.is_preformatted {
            self.line.push(Inline::text(raw, marks.clone()));
            return;
        }
        for (at, row) in raw.split('\n').enumerate() {
            if at > 0 {
                self.line.push(Inline::HardBreak(marks.clone()));
            }
            self.line.push(Inline::text(row, marks.clone()));
        }
    }

    /// Ends the line that is being written, if there is anything in it. Two
    /// line breaks in a row, the old way to end a paragraph, end it.
    pub(super) fn finish_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let lines = match self.shape {
            Shape::Paragraph => paragraphs(line),
            Shape::Heading(_) => vec![without_breaks(line)],
        };
        for line in lines.into_iter().map(tidy) {
            if line.is_empty() {
                continue;
            }
            self.blocks.push(match self.shape {
                Shape::Paragraph => Block::paragraph(line),
                Shape::Heading(level) => Block::heading(level, line),
            });
        }
    }

    /// The line that `write` writes, and what does not go into a line.
    pub(super) fn line_of(&mut self, write: impl FnOnce(&mut Self)) -> (Line, Vec<Block>) {
        in_one_line(self.blocks_of(write))
    }
}

/// The paragraphs of `blocks` in one line, a blank between them, and the other blocks.
pub(super) fn in_one_line(blocks: Vec<Block>) -> (Line, Vec<Block>) {
    let mut line: Vec<Inline> = Vec::new();
    let mut others = Vec::new();
    for block in blocks {
        let words = match block {
            Block::Flow(Flow::Paragraph(words)) => words,
            Block::Heading(heading) => heading.content,
            other => {
                others.push(other);
                continue;
            }
        };
        if !line.is_empty() {
            line.push(Inline::plain(" "));
        }
        line.extend(words.into_vec());
    }
    (Line::new(line), others)
}

/// The texts of a line, for places that hold nothing else.
pub(super) fn texts_of(line: &[Inline]) -> String {
    line.iter()
        .map(|piece| match piece {
            Inline::Text(text) => text.as_str(),
            Inline::HardBreak(_) | Inline::Footnote(_) => " ",
        })
        .collect()
}

fn paragraphs(line: Vec<Inline>) -> Vec<Vec<Inline>> {
    let mut paragraphs = vec![Vec::new()];
    let mut breaks = 0;
    for piece in line {
        let is_blank = is_blank(&piece);
        if matches!(piece, Inline::HardBreak(_)) {
            breaks += 1;
        } else if !is_blank {
            breaks = 0;
        }
        let current = paragraphs.last_mut().expect("there is one from the start");
        match breaks {
            2.. if !current.is_empty() => paragraphs.push(Vec::new()),
            2.. => {}
            _ => current.push(piece),
        }
    }
    paragraphs
}

fn without_breaks(line: Vec<Inline>) -> Vec<Inline> {
    line.into_iter()
        .map(|piece| match piece {
            Inline::HardBreak(marks) => Inline::text(" ", marks),
            other => other,
        })
        .collect()
}

fn is_blank(piece: &Inline) -> bool {
    matches!(piece, Inline::Text(text) if text.as_str().trim().is_empty())
}

/// Through the door word by whole word, runs of white space as one blank, none
/// at the ends and around line breaks.
fn tidy(line: Vec<Inline>) -> Vec<Inline> {
    let mut tidied: Vec<Inline> = Vec::new();
    let mut after_blank = true;
    for piece in Line::new(line).into_vec() {
        match piece {
            Inline::Text(text) => {
                let words = one_blank(&door(text.as_str()), &mut after_blank);
                tidied.push(Inline::text(words, text.marks().clone()));
            }
            Inline::HardBreak(_) => {
                trim_end(&mut tidied);
                after_blank = true;
                if !tidied.is_empty() {
                    tidied.push(piece);
                }
            }
            Inline::Footnote(_) => {
                after_blank = false;
                tidied.push(piece);
            }
        }
    }
    trim_end(&mut tidied);
    while matches!(tidied.last(), Some(Inline::HardBreak(_))) {
        tidied.pop();
        trim_end(&mut tidied);
    }
    Run::new(tidied).into_vec()
}

fn one_blank(text: &str, after_blank: &mut bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let is_blank = c.is_whitespace();
        if !is_blank {
            out.push(c);
        } else if !*after_blank {
            out.push(' ');
        }
        *after_blank = is_blank;
    }
    out
}

fn trim_end(line: &mut Vec<Inline>) {
    while let Some(Inline::Text(text)) = line.last() {
        let (kept, marks) = (text.as_str().trim_end().to_owned(), text.marks().clone());
        let is_empty = kept.is_empty();
        line.pop();
        if !is_empty {
            line.push(Inline::Text(Text::new(kept, marks)));
            return;
        }
    }
}

//! A document as plain text: for search, counting and reading time.

use super::walk::{self, Part};
use super::{Document, Inline, Line, Run, Text};

/// One line for each paragraph, heading, caption, cell paragraph and title, in
/// order, without empty ones; then one line for each footnote.
pub fn text(document: &Document) -> String {
    let mut lines = Vec::new();
    let mut notes = Vec::new();
    walk::parts(document, &mut |part| match part {
        Part::Line(line) => lines.push(words(line, &mut notes)),
        Part::Credit(texts) => lines.push(texts_of(texts)),
        Part::Label(label) => lines.push(label.as_str().to_owned()),
        Part::Media(_) | Part::Article(_) => {}
    });
    lines.append(&mut notes);
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

/// How many syllables a reader reads: groups of characters between blanks that
/// hold at least one letter or digit. Vietnamese writes a blank after each
/// syllable, so this is the count that reading time is taken from.
pub fn syllables(document: &Document) -> usize {
    text(document)
        .split_whitespace()
        .filter(|group| group.contains(char::is_alphanumeric))
        .count()
}

fn words(line: &Line, notes: &mut Vec<String>) -> String {
    let mut out = String::new();
    for piece in line {
        match piece {
            Inline::Text(text) => out.push_str(text.as_str()),
            Inline::HardBreak(_) => out.push('\n'),
            Inline::Footnote(footnote) => notes.push(texts_of(&footnote.content)),
        }
    }
    out
}

fn texts_of(texts: &Run<Text>) -> String {
    texts.iter().map(Text::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Level, Marks};
    use super::*;

    #[test]
    fn blocks_are_lines_and_notes_come_last() {
        let document = Document::from_blocks(vec![
            Block::heading(Level::Two, vec![Inline::plain("Mưa lớn")]),
            Block::paragraph(vec![
                Inline::plain("Nước lên"),
                Inline::footnote(vec![Text::new("Theo trạm đo", Marks::none())]),
                Inline::plain(" nhanh."),
            ]),
            Block::paragraph(Vec::new()),
            Block::paragraph(vec![Inline::plain("Hết.")]),
        ]);
        assert_eq!(
            text(&document),
            "Mưa lớn\nNước lên nhanh.\nHết.\nTheo trạm đo"
        );
    }

    #[test]
    fn a_syllable_is_a_group_with_a_letter_or_digit() {
        let document = Document::from_paragraphs(["Năm 2024 – một năm", "“Tốt!”  …"].into_iter());
        assert_eq!(syllables(&document), 5);
    }
}

use super::Marks;
use super::character::{instead_of, is_allowed_in_text};
use std::ops::Deref;

/// What stands in a line of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(Text),
    /// A line break inside a paragraph.
    HardBreak(Marks),
    /// A note whose number is counted when the document is shown.
    Footnote(Footnote),
}

impl Inline {
    /// Words under `marks`; see [`Text::new`].
    pub fn text(text: impl AsRef<str>, marks: Marks) -> Self {
        Self::Text(Text::new(text, marks))
    }

    /// Words without marks.
    pub fn plain(text: impl AsRef<str>) -> Self {
        Self::text(text, Marks::none())
    }

    /// A line break without marks.
    pub fn hard_break() -> Self {
        Self::HardBreak(Marks::none())
    }

    /// A footnote that says `content`.
    pub fn footnote(content: Vec<Text>) -> Self {
        Self::Footnote(Footnote {
            content: Run::new(content),
            marks: Marks::none(),
        })
    }

    /// The marks on this piece.
    pub fn marks(&self) -> &Marks {
        match self {
            Self::Text(text) => &text.marks,
            Self::HardBreak(marks) => marks,
            Self::Footnote(footnote) => &footnote.marks,
        }
    }
}

/// Words that share their marks. Free of control characters but tab and line
/// feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    text: String,
    marks: Marks,
}

impl Text {
    /// Characters that a page cannot carry become blanks or go. An empty text
    /// disappears in the [`Run`] it is put in.
    pub fn new(text: impl AsRef<str>, marks: Marks) -> Self {
        let text = text
            .as_ref()
            .chars()
            .filter_map(|c| {
                if is_allowed_in_text(c) {
                    Some(c)
                } else {
                    instead_of(c)
                }
            })
            .collect();
        Self { text, marks }
    }

    /// The words, not escaped for anything.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The marks on all of them.
    pub fn marks(&self) -> &Marks {
        &self.marks
    }
}

/// A note with its text inside, where it stands in the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// What the note says.
    pub content: Run<Text>,
    /// Marks on the place of the note, not on its text.
    pub marks: Marks,
}

/// A sequence as the editor keeps it: no empty text, and neighbours with equal
/// marks are one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run<T>(Vec<T>);

/// A line of running text.
pub type Line = Run<Inline>;

impl<T: Join> Run<T> {
    /// Drops empty texts and joins neighbours.
    pub fn new(pieces: Vec<T>) -> Self {
        let mut run: Vec<T> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            if piece.is_empty() {
                continue;
            }
            let left_over = match run.last_mut() {
                Some(last) => last.join(piece),
                None => Some(piece),
            };
            run.extend(left_over);
        }
        Self(run)
    }

    /// Nothing at all.
    pub fn empty() -> Self {
        Self(Vec::new())
    }

    /// The same pieces as a plain list.
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }
}

impl<T> Deref for Run<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'a, T> IntoIterator for &'a Run<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// What a [`Run`] may be made of.
pub trait Join: Sized {
    /// Whether the piece is a text without a character.
    fn is_empty(&self) -> bool;
    /// Takes `next` in; gives it back when the two are not alike.
    fn join(&mut self, next: Self) -> Option<Self>;
}

impl Join for Text {
    fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn join(&mut self, next: Self) -> Option<Self> {
        if self.marks != next.marks {
            return Some(next);
        }
        self.text.push_str(&next.text);
        None
    }
}

impl Join for Inline {
    fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }

    fn join(&mut self, next: Self) -> Option<Self> {
        match (self, next) {
            (Self::Text(text), Self::Text(next)) => text.join(next).map(Self::Text),
            (_, next) => Some(next),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Mark;
    use super::*;

    #[test]
    fn neighbours_with_equal_marks_are_one_text() {
        let strong = || Marks::new([Mark::Strong]);
        let line = Line::new(vec![
            Inline::plain("a"),
            Inline::plain(""),
            Inline::plain("b"),
            Inline::text("c", strong()),
            Inline::text("d", strong()),
        ]);
        assert_eq!(
            line.into_vec(),
            [Inline::plain("ab"), Inline::text("cd", strong())]
        );
    }

    #[test]
    fn text_loses_what_a_page_cannot_carry() {
        assert_eq!(
            Text::new("a\u{0}b\rc\td\u{FFFE}", Marks::none()).as_str(),
            "ab c\td"
        );
    }
}

use super::Renderer;
use crate::document::{Inline, Line, Link, Mark, Marks, Rel, Run, Text};

impl<'a> Renderer<'a> {
    pub(super) fn line(&mut self, line: &'a Line) {
        let mut open = Vec::new();
        for piece in line {
            self.turn_to(&mut open, piece.marks(), piece);
            match piece {
                Inline::Text(text) => self.page.text(text.as_str()),
                Inline::HardBreak(_) => self.page.open("br", &[]),
                Inline::Footnote(footnote) => self.note_mark(&footnote.content),
            }
        }
        self.close_down_to(&mut open, 0);
    }

    pub(super) fn texts(&mut self, texts: &'a Run<Text>) {
        let mut open = Vec::new();
        for text in texts {
            self.turn(&mut open, text.marks().iter().collect());
            self.page.text(text.as_str());
        }
        self.close_down_to(&mut open, 0);
    }

    /// The list of footnotes, if there are any.
    pub(super) fn notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let label = [("class", "footnotes"), ("aria-label", "Chú thích")];
        self.page.open("section", &label);
        self.page.open("ol", &[]);
        for (at, note) in std::mem::take(&mut self.notes).into_iter().enumerate() {
            let number = at + 1;
            self.page.open("li", &[("id", &format!("fn-{number}"))]);
            self.texts(note);
            self.page.text(" ");
            let href = format!("#fnref-{number}");
            let label = format!("Về chỗ chú thích {number}");
            self.page
                .element("a", &[("href", &href), ("aria-label", &label)], "↩");
            self.page.close("li");
        }
        self.page.close("ol");
        self.page.close("section");
    }

    fn note_mark(&mut self, note: &'a Run<Text>) {
        self.notes.push(note);
        let number = self.notes.len().to_string();
        let href = format!("#fn-{number}");
        let id = format!("fnref-{number}");
        self.page.open("sup", &[]);
        self.page
            .element("a", &[("href", &href), ("id", &id)], &number);
        self.page.close("sup");
    }

    /// A note's number is a link, and there are no links in links: of the
    /// marks over a note only the suggestions are shown.
    fn turn_to(&mut self, open: &mut Vec<&'a Mark>, marks: &'a Marks, piece: &Inline) {
        let is_note = matches!(piece, Inline::Footnote(_));
        let wanted = marks.iter().filter(|mark| !is_note || mark.is_suggestion());
        self.turn(open, wanted.collect());
    }

    /// Keeps open what the last piece and the next one share.
    fn turn(&mut self, open: &mut Vec<&'a Mark>, wanted: Vec<&'a Mark>) {
        let shared = open
            .iter()
            .zip(&wanted)
            .take_while(|(open, wanted)| open == wanted)
            .count();
        self.close_down_to(open, shared);
        for mark in &wanted[shared..] {
            self.open_mark(mark);
        }
        *open = wanted;
    }

    fn close_down_to(&mut self, open: &mut Vec<&'a Mark>, kept: usize) {
        for mark in open.drain(kept..).rev() {
            self.page.close(tag(mark));
        }
    }

    fn open_mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Link(link) => {
                let rel = relations(link);
                let attrs = [("href", link.href.as_str()), ("rel", &rel)];
                let shown = if rel.is_empty() { &attrs[..1] } else { &attrs };
                self.page.open("a", shown);
            }
            Mark::Modification(_) => self.page.open("span", &[("class", "modification")]),
            _ => self.page.open(tag(mark), &[]),
        }
    }
}

fn tag(mark: &Mark) -> &'static str {
    match mark {
        Mark::Insertion(_) => "ins",
        Mark::Deletion(_) => "del",
        Mark::Modification(_) => "span",
        Mark::Link(_) => "a",
        Mark::Strong => "strong",
        Mark::Em => "em",
        Mark::Underline => "u",
        Mark::Strike => "s",
        Mark::Sub => "sub",
        Mark::Sup => "sup",
        Mark::Code => "code",
    }
}

fn relations(link: &Link) -> String {
    let mut names: Vec<&str> = link.rel().iter().map(|rel| rel.as_str()).collect();
    let noopener = Rel::Noopener.as_str();
    if link.href.is_external() && !names.contains(&noopener) {
        names.push(noopener);
    }
    names.join(" ")
}

/// Whether a line shows nothing: no note and no visible character.
pub(super) fn is_blank(line: &Line) -> bool {
    line.iter().all(|piece| match piece {
        Inline::Text(text) => text.as_str().trim().is_empty(),
        Inline::HardBreak(_) => true,
        Inline::Footnote(_) => false,
    })
}

//! Who wrote an article and where it comes from: the short lines that close it.

use super::Paragraph;
use super::lines::{Line, folded_words, phrases};
use super::remarks::Remark;

mod shape;

use shape::{is_institution, is_person};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Credit {
    pub(super) author: Option<String>,
    pub(super) source: Option<String>,
}

/// What one line says about the origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Signature {
    /// The line says that this is the author.
    Author(String),
    /// The line says that this is the source.
    Source(String),
    /// `Minh An (Theo Báo Mật)`, `Minh An - Hội Nuôi ong`.
    Both { author: String, source: String },
    /// The line says who took the pictures.
    Photographer,
    /// A name by its shape.
    Person(String),
    /// A body by its shape.
    Institution(String),
}

const AUTHOR: &str = "\
    tac gia|nguoi viet|but danh|tin|bai|bai viet|tin bai|tin anh|bai anh|tin bai anh|\
    tin va anh|bai va anh|thuc hien|bien soan|tong hop";
const SOURCE: &str = "nguon|nguon tin|nguon bai|nguon bai viet|theo|don vi";
const PHOTOGRAPHER: &str = "anh|nguon anh|hinh anh";

/// Characters; a longer line is a paragraph.
const LONGEST: usize = 100;

/// Takes the closing credits off the body. The last of two is the source unit; a single one counts
/// by its shape. The only paragraph is never taken.
pub(super) fn take(body: &mut Vec<Paragraph>, remarks: &mut Vec<Remark>) -> Credit {
    let mut credit = Credit::default();
    let mut by_shape: Vec<(usize, Signature)> = Vec::new();
    while body.len() > 1 && by_shape.len() < 2 {
        let Some((line, signature)) = body
            .last()
            .and_then(|last| Some((last.line, signature(&last.text)?)))
        else {
            break;
        };
        let text = body.pop().map(|last| last.text).unwrap_or_default();
        match signature {
            Signature::Person(_) | Signature::Institution(_) => {
                by_shape.insert(0, (line, signature));
            }
            labelled => credit.add(labelled, &Line::new(line, &text), remarks),
        }
    }
    credit.fill(by_shape, remarks);
    credit
}

impl Credit {
    /// Takes over what a labelled line says. Of several authors none is lost.
    pub(super) fn add(&mut self, signature: Signature, line: &Line, remarks: &mut Vec<Remark>) {
        match signature {
            Signature::Author(name) | Signature::Person(name) => add_before(&mut self.author, name),
            Signature::Source(name) | Signature::Institution(name) => {
                add_before(&mut self.source, name);
            }
            Signature::Both { author, source } => {
                add_before(&mut self.author, author);
                add_before(&mut self.source, source);
            }
            Signature::Photographer => remarks.push(Remark::new(
                line.number,
                format!("Chưa nhập dòng ghi tên người chụp ảnh: “{}”", line.text),
            )),
        }
    }

    /// Gives the lines without a label their part, in the order of the page.
    fn fill(&mut self, lines: Vec<(usize, Signature)>, remarks: &mut Vec<Remark>) {
        use Signature::{Institution, Person};
        let mut rest = lines.into_iter();
        let (author, source) = match (rest.next(), rest.next()) {
            (Some((_, Institution(unit))), Some((_, Person(name)))) => (Some(name), Some(unit)),
            (Some((_, Person(first))), Some((line, Person(last)))) => {
                remarks.push(Remark::new(
                    line,
                    format!("Dòng cuối “{last}” được hiểu là nguồn, xin xem lại"),
                ));
                (Some(first), Some(last))
            }
            (Some((_, Person(first) | Institution(first))), Some((_, Institution(last)))) => {
                (Some(first), Some(last))
            }
            (Some((_, Person(name))), None) => (Some(name), None),
            // Beside a labelled source a unit has signed as the author.
            (Some((_, Institution(unit))), None) if self.source.is_some() => (Some(unit), None),
            (Some((_, Institution(unit))), None) => (None, Some(unit)),
            _ => (None, None),
        };
        if let Some(author) = author {
            add_before(&mut self.author, author);
        }
        if let Some(source) = source {
            add_before(&mut self.source, source);
        }
    }
}

/// Closing lines are read from the last one up, so each name comes before those already known; above
/// the text hardly more than one line names somebody.
fn add_before(known: &mut Option<String>, name: String) {
    *known = Some(match known.take() {
        None => name,
        Some(later) => format!("{name}, {later}"),
    });
}

/// A line with a label: `Tác giả: …`, `Nguồn: …`, `Theo …`, `Tin, ảnh: …`.
pub(super) fn named(text: &str) -> Option<Signature> {
    let text = text
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'))
        .unwrap_or(text);
    if text.chars().count() > LONGEST {
        return None;
    }
    if let Some((label, name)) = text.split_once(':') {
        let label = folded_words(label);
        let name = name.trim().trim_end_matches('.').to_owned();
        let label_of =
            |labels: &str| !name.is_empty() && phrases(labels).any(|known| known == label);
        return if label_of(AUTHOR) {
            Some(pair(&name).unwrap_or(Signature::Author(name)))
        } else if label_of(SOURCE) {
            Some(Signature::Source(name))
        } else if label_of(PHOTOGRAPHER) {
            Some(Signature::Photographer)
        } else {
            None
        };
    }
    let name = text
        .strip_prefix("Theo ")
        .or_else(|| text.strip_prefix("THEO "))?;
    let is_name = name.starts_with(char::is_uppercase)
        && !Line::new(0, name).ends_as_sentence()
        && !name.contains(", ");
    (is_name && name.chars().count() <= 60).then(|| Signature::Source(name.to_owned()))
}

fn signature(text: &str) -> Option<Signature> {
    if let Some(found) = named(text) {
        return Some(found);
    }
    if text.chars().count() > LONGEST {
        return None;
    }
    if let Some(both) = pair(text) {
        return Some(both);
    }
    let is_sentence = Line::new(0, text).ends_as_sentence();
    if is_institution(text) && !is_sentence {
        Some(Signature::Institution(text.to_owned()))
    } else if is_person(text) {
        Some(Signature::Person(text.to_owned()))
    } else {
        None
    }
}

/// A name and a body on one line.
fn pair(text: &str) -> Option<Signature> {
    let both = |author: &str, source: &str| Signature::Both {
        author: author.trim().to_owned(),
        source: source.trim().to_owned(),
    };
    if let Some((name, inner)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        let source = match named(inner) {
            Some(Signature::Source(source)) => Some(source),
            _ => is_institution(inner).then(|| inner.to_owned()),
        };
        return source
            .filter(|_| is_person(name.trim()))
            .map(|source| both(name, &source));
    }
    let (name, unit) = [" - ", " – ", " — ", ", "]
        .iter()
        .find_map(|dash| text.split_once(dash))?;
    (is_person(name) && is_institution(unit)).then(|| both(name, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closing(lines: &[&str]) -> (Option<String>, Option<String>, usize, usize) {
        let mut body: Vec<Paragraph> = std::iter::once(&"Đàn ong đã về núi.")
            .chain(lines)
            .enumerate()
            .map(|(at, text)| Paragraph {
                line: at + 1,
                text: (*text).to_owned(),
            })
            .collect();
        let mut remarks = Vec::new();
        let credit = take(&mut body, &mut remarks);
        (credit.author, credit.source, body.len(), remarks.len())
    }

    fn some(author: &str, source: &str) -> (Option<String>, Option<String>) {
        let named = |name: &str| (!name.is_empty()).then(|| name.to_owned());
        (named(author), named(source))
    }

    #[test]
    fn closing_lines_name_author_and_source() {
        for (lines, author, source) in [
            (
                &["Mây Trắng", "Hội Nuôi ong tỉnh Hoa"][..],
                "Mây Trắng",
                "Hội Nuôi ong tỉnh Hoa",
            ),
            (
                &["Hội Nuôi ong tỉnh Hoa", "Mây Trắng"],
                "Mây Trắng",
                "Hội Nuôi ong tỉnh Hoa",
            ),
            (&["Ban Biên tập", "Sở Mật"], "Ban Biên tập", "Sở Mật"),
            (&["Mây Trắng"], "Mây Trắng", ""),
            (&["Trung tâm Ong giống"], "", "Trung tâm Ong giống"),
            (
                &["Tác giả: Mây Trắng", "Nguồn: Báo Ong"],
                "Mây Trắng",
                "Báo Ong",
            ),
            (&["Nguồn: Báo Ong", "Mây Trắng"], "Mây Trắng", "Báo Ong"),
            (
                &["Tin: Mây Trắng", "Bài: Hoa Vàng"],
                "Mây Trắng, Hoa Vàng",
                "",
            ),
            (&["Sở Mật", "Nguồn: Báo Ong"], "Sở Mật", "Báo Ong"),
            (&["Tin, ảnh: Mây Trắng"], "Mây Trắng", ""),
            (&["(Theo Báo Ong)"], "", "Báo Ong"),
            (&["Mây Trắng (Theo Báo Ong)"], "Mây Trắng", "Báo Ong"),
            (
                &["Mây Trắng - Trung tâm Ong giống"],
                "Mây Trắng",
                "Trung tâm Ong giống",
            ),
            (&["Mây Trắng - Gió"], "Mây Trắng - Gió", ""),
        ] {
            let (found_author, found_source, left, remarks) = closing(lines);
            assert_eq!(
                (found_author, found_source),
                some(author, source),
                "{lines:?}"
            );
            assert_eq!((left, remarks), (1, 0), "{lines:?}");
        }
    }

    #[test]
    fn text_that_only_looks_short_stays_in_the_body() {
        for line in [
            "Ong về.",
            "Phòng nuôi cấy của trường sau khi sửa",
            "Theo dõi đàn ong mỗi ngày",
            "Lưu ý: Không mở tổ khi trời mưa",
            "Ong bay đi khắp núi rừng",
            "Hội thi Ong Vàng",
        ] {
            assert_eq!(closing(&[line]), (None, None, 2, 0), "{line}");
        }
    }

    #[test]
    fn two_names_are_author_and_source_but_the_editor_is_told() {
        let (author, source, left, remarks) = closing(&["Mây Trắng", "Hoa Vàng"]);
        assert_eq!((author, source), some("Mây Trắng", "Hoa Vàng"));
        assert_eq!((left, remarks), (1, 1));
    }

    #[test]
    fn the_photographer_is_not_lost_silently() {
        let (author, _, left, remarks) = closing(&["Tin: Mây Trắng", "Ảnh: Hoa Vàng"]);
        assert_eq!(author.as_deref(), Some("Mây Trắng"));
        assert_eq!((left, remarks), (1, 1));
    }

    #[test]
    fn the_only_paragraph_is_never_a_signature() {
        let mut body = vec![Paragraph {
            line: 1,
            text: "Mây Trắng".to_owned(),
        }];
        assert_eq!(take(&mut body, &mut Vec::new()), Credit::default());
        assert_eq!(body.len(), 1);
    }
}

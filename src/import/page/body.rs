//! The lines between the head and the list: paragraphs, without what the site put around them.

use super::Paragraph;
use super::furniture::{is_footer, is_furniture, is_other_list};
use super::lines::Line;
use super::remarks::Remark;

/// Characters from which a line that ends as a sentence is surely text of the article.
const SURELY_TEXT: usize = 120;

/// The paragraphs; what is left out is said in remarks. A footer or a foreign list ends them only
/// when no text follows it.
pub(super) fn read(lines: &[Line], remarks: &mut Vec<Remark>) -> Vec<Paragraph> {
    let text_ends = lines
        .iter()
        .rposition(|line| {
            line.length() >= SURELY_TEXT && line.ends_as_sentence() && !is_footer(line)
        })
        .map_or(0, |last| last + 1);
    let end = lines[text_ends..]
        .iter()
        .position(|line| is_footer(line) || is_other_list(line))
        .map_or(lines.len(), |at| text_ends + at);
    if let Some(first) = lines.get(end) {
        remarks.push(Remark::new(
            first.number,
            "Bỏ phần cuối trang kể từ dòng này",
        ));
    }
    let (furniture, text): (Vec<&Line>, Vec<&Line>) =
        lines[..end].iter().partition(|line| is_furniture(line));
    for line in furniture {
        remarks.push(Remark::new(line.number, format!("Bỏ qua: “{}”", line.text)));
    }
    text.into_iter()
        .map(|line| Paragraph {
            line: line.number,
            text: line.text.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_footer_ends_the_text_only_behind_the_text() {
        let lines = [
            Line::new(1, "Bản quyền của người nuôi ong là chuyện mới."),
            Line::new(2, &format!("{} về núi.", "Đàn ong bay ".repeat(20))),
            Line::new(3, "In bài viết"),
            Line::new(4, "Ong về."),
            Line::new(5, "Bản quyền của Hội Nuôi ong"),
            Line::new(6, "Phố Mật"),
        ];
        let mut remarks = Vec::new();
        let body = read(&lines, &mut remarks);
        assert_eq!(
            body.iter()
                .map(|paragraph| paragraph.line)
                .collect::<Vec<_>>(),
            [1, 2, 4]
        );
        // The button inside the text and the cut are both said.
        remarks.sort_by_key(|remark| remark.line);
        assert_eq!(
            remarks.iter().map(|remark| remark.line).collect::<Vec<_>>(),
            [3, 5]
        );
    }
}

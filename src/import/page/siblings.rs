//! The list of articles of the same category. Saved pages hold each title twice, as the picture's
//! text alternative and as the link: it counts once.

use crate::text::date::read as read_date;
use crate::text::{tokens, tone_key};

use super::furniture::{is_contact, is_footer, is_furniture, is_other_list, is_pager};
use super::lines::{Line, phrases};
use super::remarks::Remark;
use super::stamp::is_stamp;

const HEADINGS: &str = "\
    tin cung chuyen muc|cac tin cung chuyen muc|bai cung chuyen muc|bai viet cung chuyen muc|\
    cac bai viet cung chuyen muc|cung chuyen muc|tin bai cung chuyen muc|tin cung loai|\
    tin lien quan|cac tin lien quan|bai lien quan|bai viet lien quan|tin bai lien quan|\
    cac bai viet lien quan|tin khac|cac tin khac|tin bai khac|cac tin bai khac|bai viet khac|\
    cac bai viet khac|tin tuc khac|cac tin da dua|tin da dua|cac tin da dang|tin cu hon|\
    cac tin cu hon|tin moi hon|cac tin moi hon";

/// The index of the line that opens the list.
pub(super) fn heading(lines: &[Line]) -> Option<usize> {
    lines.iter().position(is_heading)
}

pub(super) fn is_heading(line: &Line) -> bool {
    phrases(HEADINGS).any(|heading| heading == line.words)
}

/// The titles in the order of the page. What stands in the list and is no title gets a remark;
/// the footer and foreign lists behind it do not.
pub(super) fn read(lines: &[Line], own_title: &str, remarks: &mut Vec<Remark>) -> Vec<String> {
    let own = Sibling::new(own_title);
    let mut found: Vec<Sibling> = Vec::new();
    for line in lines {
        if is_footer(line) || is_contact(line) || is_other_list(line) {
            break;
        }
        if is_heading(line) || is_furniture(line) || is_pager(line) || is_stamp(line) {
            continue;
        }
        let title = Line::new(line.number, title_alone(&line.text));
        if !reads_like_sibling(&title) {
            remarks.push(Remark::new(
                line.number,
                format!("Không phải tiêu đề tin, bỏ qua: “{}”", line.text),
            ));
            continue;
        }
        let sibling = Sibling::new(&title.text);
        if sibling.is_same(&own) {
            continue;
        }
        match found.iter_mut().find(|known| known.is_same(&sibling)) {
            Some(known) if known.is_cut && !sibling.is_cut => *known = sibling,
            Some(_) => {}
            None => found.push(sibling),
        }
    }
    found.into_iter().map(|sibling| sibling.title).collect()
}

struct Sibling {
    title: String,
    /// The tone keys of the words, so neither case, tone style nor punctuation makes a second one.
    key: String,
    /// The site shortened the title with "…".
    is_cut: bool,
}

impl Sibling {
    fn new(title: &str) -> Self {
        let words: Vec<String> = tokens(title)
            .iter()
            .map(|token| tone_key(&token.exact))
            .collect();
        Self {
            title: title.to_owned(),
            key: words.join(" "),
            is_cut: title.ends_with('…') || title.ends_with("..."),
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self.key == other.key
            || (self.is_cut && other.key.starts_with(&self.key))
            || (other.is_cut && self.key.starts_with(&other.key))
    }
}

/// The title without a bullet and without a date set before it with a dash or behind it in
/// brackets. A date that the title itself says stays.
fn title_alone(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || "-–—•·*+»›>▪►".contains(c));
    let Some(date) = read_date(text) else {
        return text;
    };
    let before = text[..date.start].trim_end();
    let behind = text[date.end..].trim_start();
    if let (Some(title), true) = (before.strip_suffix(['(', '[']), matches!(behind, ")" | "]")) {
        return title.trim_end();
    }
    let behind = behind.strip_prefix([')', ']']).unwrap_or(behind);
    match behind.trim_start().strip_prefix(['-', '–', '—', ':', '|']) {
        Some(title) if before.is_empty() || before == "(" || before == "[" => title.trim_start(),
        _ => text,
    }
}

fn reads_like_sibling(line: &Line) -> bool {
    let address = line.text.contains("://") || line.text.starts_with("www.");
    let sentence = line.text.ends_with('.') && !line.text.ends_with("...");
    line.words.contains(' ')
        && line.length() <= 300
        && !address
        && !sentence
        && !line.text.ends_with(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> (Vec<String>, Vec<usize>) {
        let lines = super::super::lines::read(text);
        let mut remarks = Vec::new();
        let titles = read(&lines, "Ong về núi", &mut remarks);
        (titles, remarks.iter().map(|remark| remark.line).collect())
    }

    #[test]
    fn each_title_counts_once_wherever_its_double_stands() {
        let (titles, _) = list(
            "Tin liên quan:\nMùa hoa nhãn\nHội thi làm mật\nMÙA HOA NHÃN\nHội thi làm mật.…\nTập huấn phòng bệnh\nUống nước hoà mật\nUống nước hòa mật\nTập huấn...",
        );
        assert_eq!(
            titles,
            [
                "Mùa hoa nhãn",
                "Hội thi làm mật",
                "Tập huấn phòng bệnh",
                "Uống nước hoà mật"
            ]
        );
    }

    #[test]
    fn dates_buttons_and_the_footer_are_no_titles() {
        let (titles, remarks) = list(
            "Các tin khác\n- Mùa hoa nhãn (17/10/2022)\n17/10/2022 08:30\n12/10/2022 - Hội thi làm mật\nHọp ngày 17/10/2022\nXem thêm\n1 2 3\nGiấy phép số 5/GP\nPhố Mật số 3",
        );
        assert_eq!(
            titles,
            ["Mùa hoa nhãn", "Hội thi làm mật", "Họp ngày 17/10/2022"]
        );
        assert!(remarks.is_empty());
    }

    #[test]
    fn a_line_that_cannot_be_a_title_is_reported() {
        let (titles, remarks) =
            list("Tin khác\nMùa hoa nhãn\nNăm nay hoa nở sớm.\nOng về núi\nTin đọc nhiều\nGiá mật");
        assert_eq!(titles, ["Mùa hoa nhãn"]);
        assert_eq!(remarks, [3]);
    }
}

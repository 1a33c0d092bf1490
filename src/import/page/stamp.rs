//! Where the date of an article may be read: from a line of its own under the title, or from the
//! words that open the lead. Nowhere else, for a date inside a text is about something else.

use crate::text::date::{WrittenDate, read as read_date};

use super::Paragraph;
use super::lines::{Line, folded_words, phrases};
use super::remarks::Remark;

/// Words that a line of its own around a date is made of.
const AROUND: &str = "\
    thu|hai|ba|tu|nam|sau|bay|chu|nhat|ngay|thang|gio|phut|giay|luc|hoi|vao|dang|duoc|cap|\
    xuat|ban|bai|viet|tin|gmt|utc|thoi|gian|tao|gui|luot|xem|doc|am|pm|sa|ch|h|g|date|post|\
    posted|views|view";

/// Words that may stand before the date with which a lead opens.
const BEFORE_A_DATELINE: &str = "\
    sang|trua|chieu|toi|dem|trong|vao|hom|nay|qua|vua|ngay|thu|hai|ba|tu|nam|sau|bay|chu|nhat|\
    luc|hoi";

/// True for a line that says when, and nothing else.
pub(super) fn is_stamp(line: &Line) -> bool {
    let mut numbers = 0;
    let only_known = line.words.split(' ').all(|word| {
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        numbers += usize::from(number);
        number || phrases(AROUND).any(|known| known == word)
    });
    only_known
        && numbers >= 2
        && line.length() <= 100
        && line
            .text
            .contains(|c: char| c.is_alphabetic() || "/-.".contains(c))
}

/// The date of such a line; what is wrong with it becomes a remark.
pub(super) fn date_of(line: &Line, remarks: &mut Vec<Remark>) -> Option<(WrittenDate, usize)> {
    let Some(date) = read_date(&line.text) else {
        remarks.push(Remark::new(
            line.number,
            format!("Không đọc được ngày: “{}”", line.text),
        ));
        return None;
    };
    remark_on_weekday(&date, line.number, remarks);
    Some((date, line.number))
}

/// The date with which the first paragraph opens. Taking it, or finding none, is said in a remark.
pub(super) fn dateline(
    body: &[Paragraph],
    title_line: usize,
    remarks: &mut Vec<Remark>,
) -> Option<(WrittenDate, usize)> {
    let opening = body.first().and_then(|first| {
        let date = read_date(&first.text)?;
        opens(&first.text[..date.start]).then_some((date, first.line))
    });
    match &opening {
        Some((date, line)) => {
            remarks.push(Remark::new(
                *line,
                "Trang không ghi ngày đăng: lấy ngày trong câu mở đầu",
            ));
            remark_on_weekday(date, *line, remarks);
        }
        None => remarks.push(Remark::new(title_line, "Trang không ghi ngày đăng")),
    }
    opening
}

fn opens(before: &str) -> bool {
    let words = folded_words(before);
    words.is_empty()
        || words
            .split(' ')
            .all(|word| phrases(BEFORE_A_DATELINE).any(|known| known == word))
}

fn remark_on_weekday(date: &WrittenDate, line: usize, remarks: &mut Vec<Remark>) {
    if date.weekday_is_wrong() {
        let WrittenDate {
            day, month, year, ..
        } = date;
        remarks.push(Remark::new(
            line,
            format!("Thứ trong tuần không khớp với ngày {day:02}/{month:02}/{year}"),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_about_the_date_alone_is_a_stamp() {
        for text in [
            "Thứ Hai, 17/10/2022 08:30",
            "Đăng ngày: 17-10-2022 | Lượt xem: 35",
            "Cập nhật lúc 8h30, ngày 17 tháng 10 năm 2022 (GMT+7)",
            "31/02/2022",
        ] {
            assert!(is_stamp(&Line::new(1, text)), "{text}");
        }
        for text in ["Ngày hội ong 17/10/2022", "1 2 3", "Thứ Hai"] {
            assert!(!is_stamp(&Line::new(1, text)), "{text}");
        }
    }

    fn date_of_opening(text: &str) -> (Option<u32>, Vec<Remark>) {
        let body = [Paragraph {
            line: 5,
            text: text.to_owned(),
        }];
        let mut remarks = Vec::new();
        let day = dateline(&body, 1, &mut remarks).map(|(date, _)| date.day);
        (day, remarks)
    }

    #[test]
    fn only_the_opening_of_the_lead_gives_a_date() {
        for text in [
            "Ngày 17/10/2022, ong về.",
            "Sáng 17/10/2022, ong về.",
            "Trong ngày 17/10/2022, ong về.",
        ] {
            let (day, remarks) = date_of_opening(text);
            assert_eq!((day, remarks[0].line), (Some(17), 5), "{text}");
        }
        for text in [
            "Theo kế hoạch ngày 17/10/2022, ong về.",
            "Ngày 17/10, ong về.",
            "Ong về.",
        ] {
            let (day, remarks) = date_of_opening(text);
            assert_eq!((day, remarks[0].line), (None, 1), "{text}");
        }
    }

    #[test]
    fn a_wrong_weekday_and_an_unreadable_date_are_reported() {
        let mut remarks = Vec::new();
        assert!(date_of(&Line::new(3, "Thứ Ba, 17/10/2022"), &mut remarks).is_some());
        assert!(date_of(&Line::new(4, "Thứ Ba, 31/02/2022"), &mut remarks).is_none());
        assert_eq!(
            remarks.iter().map(|remark| remark.line).collect::<Vec<_>>(),
            [3, 4]
        );
        assert_eq!(date_of_opening("Thứ Ba, 17/10/2022, ong về.").1.len(), 2);
    }
}

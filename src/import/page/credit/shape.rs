//! Telling a person's name from the name of a body by how it is written.

use super::super::lines::phrases;
use crate::text::exact;

/// Words with which bodies begin, with their accents: *báo* is a paper, *Bảo* a given name.
const BODIES: &str = "\
    ban|báo|bảo tàng|bệnh viện|bộ|bưu điện|câu lạc bộ|chi bộ|chi cục|chi đoàn|chi nhánh|\
    cổng thông tin|cổng ttđt|công an|công đoàn|công ty|cơ quan|cục|đài|đại học|đảng bộ|\
    đảng ủy|đảng uỷ|đoàn|đội|hđnd|học viện|hội|hội đồng|huyện|huyện ủy|huyện uỷ|khoa|kho bạc|\
    liên đoàn|liên hiệp|liên minh|mặt trận|mttq|nhà xuất bản|phòng|quận ủy|quận uỷ|quỹ|sở|\
    tạp chí|thanh tra|thành đoàn|thành ủy|thành uỷ|thông tấn xã|thư viện|tỉnh đoàn|tỉnh ủy|\
    tỉnh uỷ|tòa án|toà án|tòa soạn|toà soạn|tổ|tổng cục|tổng công ty|tổng liên đoàn|trạm|\
    trang tin|trung tâm|trường|ubnd|ủy ban|uỷ ban|văn phòng|viện|vụ|xí nghiệp";

/// Longer words that begin like a body and are events, acts or things.
const NO_BODIES: &str = "\
    ban hành|ban bố|báo cáo|báo động|bộ sưu tập|bộ ảnh|đoàn kết|đội hình|hội chợ|hội đàm|\
    hội nghị|hội thao|hội thảo|hội thi|hội trại|hội trường|khoa học|phòng chống|sở thích|\
    tổ chức|trường hợp|vụ án|vụ việc";

/// Of the bodies, the words that are surnames or stand in pen names too.
const ALSO_NAMES: &[&str] = &["đoàn", "trường", "đội", "tổ", "khoa", "vụ"];

/// Short forms under which people of a newsroom sign.
const PEOPLE: &[&str] = &["PV", "CTV", "BTV", "BBT", "NPV"];

/// `Ban … Tỉnh ủy`, `Báo …`, `TTXVN`: begins like a body and holds a second capital, or is one
/// abbreviation.
pub(super) fn is_institution(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let starts_high = text.starts_with(char::is_uppercase);
    if words.is_empty() || words.len() > 15 || !starts_high {
        return false;
    }
    if let [word] = words[..] {
        return (3..=8).contains(&word.chars().count())
            && word.chars().all(char::is_uppercase)
            && !PEOPLE.contains(&word);
    }
    let lower = exact(text);
    let begins = |phrase: &&str| {
        lower
            .strip_prefix(phrase)
            .is_some_and(|rest| rest.starts_with(' '))
    };
    if phrases(NO_BODIES).any(|phrase| begins(&phrase)) {
        return false;
    }
    let body = phrases(BODIES).filter(begins).max_by_key(|body| body.len());
    let Some(body) = body else { return false };
    let named = words[body.split(' ').count()..]
        .iter()
        .any(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    let surname = ALSO_NAMES.contains(&body)
        && words.iter().all(|word| is_capitalised(word))
        && (words.len() == 2 || matches!(exact(words[1]).as_str(), "văn" | "thị"));
    named && !surname
}

/// One to several names: 2 to 5 capitalised words each (a single one among several), or initials.
pub(super) fn is_person(text: &str) -> bool {
    let names: Vec<&str> = text
        .split([',', ';', '&', '–'])
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" và "))
        .map(str::trim)
        .collect();
    if let [name] = names[..] {
        return is_name(name, 2) || is_initials(name) || PEOPLE.contains(&name);
    }
    names
        .iter()
        .all(|name| is_name(name, 1) || is_initials(name))
}

fn is_name(text: &str, least_words: usize) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (least_words..=5).contains(&words.len()) && words.iter().all(|word| is_capitalised(word))
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || "-'’".contains(c))
}

/// `T.H`, `K.A.`
fn is_initials(text: &str) -> bool {
    let letters: Vec<&str> = text.trim_end_matches('.').split('.').collect();
    (2..=4).contains(&letters.len())
        && letters
            .iter()
            .all(|part| part.chars().count() <= 2 && part.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_pen_names_are_persons() {
        for text in [
            "Mây Trắng",
            "Đoàn Thị Mây",
            "Trường Mây",
            "Bảo Mây",
            "MÂY TRẮNG",
            "T.H",
            "PV",
            "Mây và Gió",
        ] {
            assert!(is_person(text) && !is_institution(text), "{text}");
        }
        for text in [
            "Mây",
            "Mây trắng",
            "Mây 2",
            "mây trắng",
            "Một Hai Ba Bốn Năm Sáu",
            "",
        ] {
            assert!(!is_person(text), "{text}");
        }
    }

    #[test]
    fn bodies_are_institutions() {
        for text in [
            "Sở Mật",
            "Báo Ong",
            "Trung tâm Ong giống",
            "Đoàn Trường Ong",
            "TTXO",
            "Uỷ ban Ong",
            "Trường THPT số 2",
        ] {
            assert!(is_institution(text), "{text}");
        }
        for text in [
            "Phòng nuôi cấy của trường",
            "Bàn Tròn",
            "Hội thảo Ong",
            "sở Mật",
            "BBT",
        ] {
            assert!(!is_institution(text), "{text}");
        }
    }
}

//! Lines that belong to the site around an article: menus, buttons, counters, the footer. The
//! lists hold folded words. A page that uses other words loses nothing: its lines stay in the text
//! or are reported.

use super::lines::{Line, phrases};

/// What the first step of a breadcrumb or menu is called.
pub(super) const HOME: &[&str] = &["trang chu", "trang nhat", "trang dau", "home"];

/// Lines that are nothing else than one of these.
const BUTTONS: &str = "\
    menu|tim kiem|dang nhap|dang ky|lien he|gioi thieu|so do site|so do trang|english|\
    tieng viet|in|in bai|in bai viet|in trang|in trang nay|print|luu|luu bai viet|email|\
    gui email|gui mail|chia se|chia se bai viet|facebook|zalo|twitter|thich|quay lai|tro ve|\
    tro lai|ve dau trang|len dau trang|dau trang|xem them|xem tiep|xem tat ca|chi tiet|\
    doc tiep|a a a|a a|co chu|xem co chu|doc bai|nghe doc bai|doc bai viet|trang truoc|\
    trang sau|truoc|sau|tiep theo|tiep|trang|cuoi|binh luan|gui binh luan|y kien ban doc|\
    danh gia";

/// Lines that begin so and go on with a colon or a number.
const COUNTERS: &str = "\
    luot xem|so luot xem|luot doc|so lan xem|da xem|tu khoa|tags|tag";

/// How a footer begins.
const FOOTERS: &str = "\
    giay phep so|giay phep thiet lap|giay phep xuat ban|giay phep hoat dong bao chi|copyright|\
    ban quyen thuoc|ban quyen cua|co quan chu quan|chiu trach nhiem chinh|\
    chiu trach nhiem noi dung|nguoi chiu trach nhiem|ghi ro nguon|thiet ke boi|phat trien boi|\
    dang truy cap|dang online|luot truy cap|tong luot truy cap|tong truy cap|\
    tong so luot truy cap|thong ke truy cap|so luot truy cap";

/// How the address in a footer begins, when a colon follows: the words alone could open a title.
const CONTACTS: &str = "\
    dia chi|tru so|dien thoai|so dien thoai|dt|fax|email|thu dien tu|website|hotline|\
    duong day nong|toa soan|ban quyen|giay phep";

/// Headings of lists that are not about the same category.
const OTHER_LISTS: &str = "\
    tin doc nhieu|doc nhieu|doc nhieu nhat|xem nhieu|tin xem nhieu|tin noi bat|noi bat|\
    tieu diem|tin moi|tin moi nhat|bai moi|bai viet moi|lien ket|lien ket website|\
    lien ket web|website lien ket|thu vien anh|thu vien video|video|van ban moi|thong bao|\
    thong bao moi|chuyen muc|danh muc|tin anh|quang cao";

/// Buttons and counters.
pub(super) fn is_furniture(line: &Line) -> bool {
    let only_counts = |word: &str| {
        let rest = line.words[word.len()..].trim();
        is_colon_behind(line) || rest.bytes().all(|b| b.is_ascii_digit())
    };
    phrases(BUTTONS).any(|button| button == line.words)
        || phrases(COUNTERS).any(|word| line.begins_with(word) && only_counts(word))
}

/// Numbers and signs without a word: the pages of a list, but in an article maybe a table.
pub(super) fn is_pager(line: &Line) -> bool {
    !line.words.contains(char::is_alphabetic)
}

/// A menu, that is, a line that opens with the home page.
pub(super) fn is_menu(line: &Line) -> bool {
    line.length() <= 120 && HOME.iter().any(|home| line.begins_with(home))
}

/// The line opens the footer of the site.
pub(super) fn is_footer(line: &Line) -> bool {
    line.text.starts_with('©') || phrases(FOOTERS).any(|words| line.begins_with(words))
}

/// An address or telephone line: the footer under a list, but maybe text inside an article.
pub(super) fn is_contact(line: &Line) -> bool {
    is_colon_behind(line) && phrases(CONTACTS).any(|words| line.begins_with(words))
}

/// The line is the heading of a list that does not concern the article.
pub(super) fn is_other_list(line: &Line) -> bool {
    phrases(OTHER_LISTS).any(|heading| heading == line.words)
}

/// A colon within the first words: `Điện thoại: …`.
fn is_colon_behind(line: &Line) -> bool {
    line.text.chars().take(25).any(|c| c == ':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        Line::new(1, text)
    }

    #[test]
    fn buttons_and_counters_are_furniture() {
        assert!(is_pager(&line("« 1 2 3 »")) && !is_pager(&line("Trang 2")));
        for text in [
            "A- A A+",
            "Xem thêm",
            "Lượt xem: 1.204",
            "Lượt xem 35",
            "Từ khóa: ong, mật",
        ] {
            assert!(is_furniture(&line(text)), "{text}");
        }
        for text in [
            "Xem thêm ảnh về mùa ong",
            "Từ khóa của năm mới",
            "Đánh giá: mùa mật năm nay",
        ] {
            assert!(!is_furniture(&line(text)), "{text}");
        }
    }

    #[test]
    fn a_footer_is_told_from_a_title_with_the_same_words() {
        for text in [
            "Giấy phép số 12/GP-TTĐT",
            "© 2024",
            "Bản quyền thuộc về Hội nuôi ong",
        ] {
            assert!(is_footer(&line(text)), "{text}");
        }
        for text in ["Địa chỉ: số 1, phố Mật", "Điện thoại/Fax: 12345"] {
            assert!(is_contact(&line(text)) && !is_footer(&line(text)), "{text}");
        }
        for text in [
            "Bản quyền phần mềm trong trường học",
            "Địa chỉ đỏ của tuổi trẻ huyện",
            "Email giả mạo lại xuất hiện",
        ] {
            assert!(
                !is_footer(&line(text)) && !is_contact(&line(text)),
                "{text}"
            );
        }
    }
}

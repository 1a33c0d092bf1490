//! Pages in the shape of a saved one, about made-up subjects.

use super::*;

const PLAIN: &str = "\u{feff}Banner Hội Nuôi ong sub-site-4\r\n\r\nĐàn ong mật trở lại thung lũng Hoa Vàng\r\n\r\nNgày 05/03/2023, Hội Nuôi ong mở ngày hội mật đầu mùa.  \r\n\r\nNgười dân mang “mật rừng đến cân từ sáng sớm.\r\n\r\nBan tổ chức trao ba giải và\u{a0} một phần thưởng.\r\n\r\nMây Trắng \u{a0}\r\n\r\nTrung tâm Ong giống Hoa Vàng\r\n\r\nTin cùng chuyên mục\r\n\r\nMùa nhãn đến sớm\r\n\r\nMùa nhãn đến sớm\r\n\r\n\r\nThi làm cầu ong bằng tre\r\n\r\nThi làm cầu ong bằng tre\r\n";

#[test]
fn a_page_without_date_line_takes_its_date_from_the_opening() {
    let page = parse(PLAIN).unwrap();
    let banner = page.banner.unwrap();
    assert_eq!(banner.alt, "Banner Hội Nuôi ong sub-site-4");
    assert_eq!(banner.site_name, "Hội Nuôi ong");
    assert_eq!(page.title, "Đàn ong mật trở lại thung lũng Hoa Vàng");
    let (date, line) = page.date.unwrap();
    assert_eq!(
        (date.day, date.month, date.year, date.time, line),
        (5, 3, 2023, None, 5)
    );
    assert_eq!(
        page.lead.as_deref(),
        Some("Ngày 05/03/2023, Hội Nuôi ong mở ngày hội mật đầu mùa.")
    );
    assert_eq!(
        page.paragraphs
            .iter()
            .map(|paragraph| paragraph.line)
            .collect::<Vec<_>>(),
        [7, 9]
    );
    assert_eq!(
        page.paragraphs[1].text,
        "Ban tổ chức trao ba giải và một phần thưởng."
    );
    assert_eq!(page.author.as_deref(), Some("Mây Trắng"));
    assert_eq!(page.source.as_deref(), Some("Trung tâm Ong giống Hoa Vàng"));
    assert_eq!(
        page.siblings,
        ["Mùa nhãn đến sớm", "Thi làm cầu ong bằng tre"]
    );
    assert_eq!((page.kicker, page.category), (None, None));
    // The date from the opening, the open quote, the two kinds of space.
    assert_eq!(
        page.remarks
            .iter()
            .map(|remark| remark.line)
            .collect::<Vec<_>>(),
        [5, 7, 9]
    );
}

#[test]
fn a_page_with_everything_above_its_text_gives_each_part() {
    let page = parse(
        "Trang chủ / Tin tức / Nghề ong\n\
         NGHỀ ONG HÔM NAY\n\
         Vì sao ong không về tổ?\n\
         Thứ Ba, 17/10/2022 08:30\n\
         Lượt xem: 214\n\
         Người nuôi ong ở thung lũng lo lắng\n\
         Ngày 01/02/2020 trời còn ấm.\n\
         Nguồn: Báo Ong\n\
         Tin liên quan\n\
         Ong và hoa nhãn\n\
         Giấy phép số 1/GP\n",
    )
    .unwrap();
    assert_eq!(page.category.as_deref(), Some("Nghề ong"));
    assert_eq!(page.kicker.as_deref(), Some("NGHỀ ONG HÔM NAY"));
    assert_eq!(page.title, "Vì sao ong không về tổ?");
    let (date, line) = page.date.unwrap();
    assert_eq!((date.day, date.time, line), (17, Some((8, 30, 0)), 4));
    assert_eq!(
        page.lead.as_deref(),
        Some("Người nuôi ong ở thung lũng lo lắng")
    );
    assert_eq!(page.paragraphs.len(), 1);
    assert_eq!(
        (page.author, page.source.as_deref()),
        (None, Some("Báo Ong"))
    );
    assert_eq!(page.siblings, ["Ong và hoa nhãn"]);
    // 17 October 2022 was a Monday; that is the only thing to say.
    assert_eq!(
        page.remarks
            .iter()
            .map(|remark| remark.line)
            .collect::<Vec<_>>(),
        [4]
    );
}

#[test]
fn a_date_inside_the_text_is_never_taken() {
    let page =
        parse("Thứ Hai, 17/10/2022\nOng về núi\nTrời ấm lên.\nHội họp ngày 01/02/2020.").unwrap();
    assert_eq!(page.title, "Ong về núi");
    assert_eq!(page.date, None);
    // The clock above the title is not the date of the article either.
    assert_eq!(
        page.remarks
            .iter()
            .map(|remark| remark.line)
            .collect::<Vec<_>>(),
        [1, 2]
    );
}

#[test]
fn a_single_paragraph_is_the_body_and_no_lead() {
    let page = parse("Ong về núi\n\nSáng 17/10/2022, đàn ong về núi.\n").unwrap();
    assert_eq!(page.lead, None);
    assert_eq!(page.paragraphs.len(), 1);
    assert_eq!(page.date.map(|(date, _)| date.day), Some(17));
    assert!(page.siblings.is_empty());
}

#[test]
fn the_section_repeated_under_the_breadcrumb_is_not_the_title() {
    let page = parse("Trang chủ > Nghề ong\nNghề ong\nOng về núi sớm\nTrời ấm lên.").unwrap();
    assert_eq!(page.title, "Ong về núi sớm");
    assert_eq!(
        (page.kicker, page.category.as_deref()),
        (None, Some("Nghề ong"))
    );
}

#[test]
fn a_page_without_text_or_title_is_refused_with_its_line() {
    assert_eq!(parse(" \u{feff}\r\n\u{a0}\n"), Err(PageFault::Empty));
    assert_eq!(
        parse("Banner Hội Nuôi ong\n\nTrời ấm lên.\nMây Trắng"),
        Err(PageFault::NoTitle { line: 3 })
    );
    assert_eq!(
        parse("Banner Hội Nuôi ong\n"),
        Err(PageFault::NoTitle { line: 1 })
    );
    assert_eq!(
        parse("\nTin liên quan\nOng về núi"),
        Err(PageFault::NoTitle { line: 2 })
    );
}

#[test]
fn loose_marks_and_composed_ones_give_the_same_page() {
    use unicode_normalization::UnicodeNormalization;
    let apart: String = PLAIN.nfd().collect();
    assert_eq!(parse(&apart), parse(PLAIN));
}

proptest::proptest! {
    #[test]
    fn any_text_is_parsed_without_a_panic(
        text in "((Banner|Trang chủ >|Tin khác|Ngày 1/2/2023|Nguồn:|Mây Trắng|ong về núi|“|”|\\.|\u{a0}|\r)[ \n]{1,2}){0,25}",
    ) {
        if let Ok(page) = parse(&text) {
            proptest::prop_assert!(!page.title.is_empty());
            let lines = text.lines().count() + text.matches('\r').count() + 1;
            proptest::prop_assert!(page.remarks.iter().all(|remark| (1..=lines).contains(&remark.line)));
            proptest::prop_assert!(page.lead.is_none() || !page.paragraphs.is_empty());
        }
    }
}

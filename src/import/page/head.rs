//! The top of a page: banner, breadcrumb, kicker, title, date line.

use crate::text::date::WrittenDate;

use super::credit::{self, Credit};
use super::furniture::{HOME, is_furniture, is_menu, is_pager};
use super::lines::{Line, folded_words};
use super::remarks::Remark;
use super::siblings::is_heading;
use super::{Banner, PageFault, stamp};

/// Last steps of a breadcrumb that name no category.
const NO_CATEGORY: &[&str] = &[
    "",
    "chi tiet",
    "chi tiet tin",
    "chi tiet bai viet",
    "xem tin",
    "noi dung",
];

/// First parts of the file names that stand in a text alternative.
const TECHNICAL: &[&str] = &[
    "banner", "header", "image", "img", "logo", "portal", "site", "slide", "subsite",
];

pub(super) struct Head {
    pub(super) banner: Option<Banner>,
    pub(super) kicker: Option<String>,
    pub(super) title: String,
    pub(super) title_line: usize,
    pub(super) date: Option<(WrittenDate, usize)>,
    pub(super) credit: Credit,
    pub(super) category: Option<String>,
    /// The index of the first line behind the head.
    pub(super) end: usize,
}

/// Reads down to the first line of the body.
pub(super) fn read(lines: &[Line], remarks: &mut Vec<Remark>) -> Result<Head, PageFault> {
    let mut banner = None;
    let mut steps = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if is_banner(line) {
            banner = banner.or_else(|| banner_of(&line.text));
        } else if let Some(found) = breadcrumb(&line.text) {
            steps = found;
        } else if stamp::is_stamp(line) {
            remarks.push(Remark::new(line.number, "Bỏ qua ngày đứng trước tiêu đề"));
        } else {
            let around = is_furniture(line) || is_pager(line) || is_menu(line);
            if !around && !is_step(&steps, line, &lines[at + 1..]) {
                break;
            }
        }
        at += 1;
    }

    let kicker = lines
        .get(at..)
        .filter(|rest| opens_with_kicker(rest))
        .map(|rest| rest[0].text.clone());
    at += usize::from(kicker.is_some());
    let last = lines.last().map_or(1, |line| line.number);
    let title = lines.get(at).ok_or(PageFault::NoTitle { line: last })?;
    if !title.reads_like_title() || is_heading(title) {
        return Err(PageFault::NoTitle { line: title.number });
    }

    let mut head = Head {
        banner,
        kicker,
        title: title.text.clone(),
        title_line: title.number,
        date: None,
        credit: Credit::default(),
        category: category(&steps, title),
        end: at + 1,
    };
    head.read_under_the_title(lines, remarks);
    Ok(head)
}

impl Head {
    /// The date line, counters and named credits between title and body.
    fn read_under_the_title(&mut self, lines: &[Line], remarks: &mut Vec<Remark>) {
        while let Some(line) = lines.get(self.end) {
            if stamp::is_stamp(line) {
                let date = stamp::date_of(line, remarks);
                self.date = self.date.take().or(date);
            } else if let Some(signature) = credit::named(&line.text) {
                self.credit.add(signature, line, remarks);
            } else if !is_furniture(line) {
                break;
            }
            self.end += 1;
        }
    }
}

/// The word opens the line, or a file name closes it: a title may speak of banners too.
fn is_banner(line: &Line) -> bool {
    let leads = ["banner", "anh banner", "hinh banner", "logo banner"]
        .iter()
        .any(|lead| line.begins_with(lead));
    let names_it = line.words.split(' ').any(|word| word == "banner");
    let file = line.text.split(' ').next_back().is_some_and(is_technical);
    (leads || (names_it && file)) && line.length() <= 160 && !line.ends_as_sentence()
}

/// `None` when the line names nothing but itself.
fn banner_of(alt: &str) -> Option<Banner> {
    let mut words: Vec<&str> = alt
        .split_whitespace()
        .filter(|word| folded_words(word) != "banner")
        .collect();
    while words.last().is_some_and(|word| is_technical(word)) {
        words.pop();
    }
    let name = words.join(" ");
    let name = name.trim_matches(|c: char| c.is_whitespace() || "-–—:|_".contains(c));
    (!name.is_empty()).then(|| Banner {
        alt: alt.to_owned(),
        site_name: name.to_owned(),
    })
}

/// `sub-site-1`, `banner_2`, `top.jpg`: the name of a file or slot, not a word.
fn is_technical(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let file = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"]
        .iter()
        .any(|end| lower.ends_with(end));
    let parts: Vec<&str> = word.split(['-', '_']).collect();
    let numbered = parts.len() > 1
        && parts
            .last()
            .is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
    let slot = word.is_ascii() && numbered && (parts.len() > 2 || TECHNICAL.contains(&parts[0]));
    file || slot
}

/// The steps of `Trang chủ > Tin tức`. Without the home page in front only arrows count, for titles
/// have slashes too, and one `>` may mean "more than".
fn breadcrumb(text: &str) -> Option<Vec<String>> {
    let from_home = |steps: &[String]| {
        steps
            .first()
            .is_some_and(|first| HOME.contains(&folded_words(first).as_str()))
    };
    for separator in ['>', '»', '›', '→', '/', '|'] {
        let steps: Vec<String> = text
            .split(separator)
            .map(|step| step.trim().to_owned())
            .filter(|step| !step.is_empty())
            .collect();
        let short = steps
            .iter()
            .rev()
            .skip(1)
            .all(|step| step.chars().count() <= 60);
        let arrows = "»›→".contains(separator) || (separator == '>' && steps.len() > 2);
        if steps.len() > 1 && (from_home(&steps) || (arrows && short)) {
            return Some(steps);
        }
    }
    None
}

/// The heading of the section, repeated under the breadcrumb, when a title still follows.
fn is_step(steps: &[String], line: &Line, rest: &[Line]) -> bool {
    let repeats = steps.iter().any(|step| folded_words(step) == line.words);
    repeats
        && line.length() <= 60
        && rest
            .first()
            .is_some_and(|next| next.reads_like_title() && !stamp::is_stamp(next))
}

/// A kicker is believed only where the page proves it: a short line, a longer title, a date line.
fn opens_with_kicker(rest: &[Line]) -> bool {
    let [kicker, title, date, ..] = rest else {
        return false;
    };
    kicker.length() <= 60
        && !kicker.ends_as_sentence()
        && kicker.length() < title.length()
        && title.reads_like_title()
        && !stamp::is_stamp(title)
        && !is_furniture(title)
        && stamp::is_stamp(date)
}

fn category(steps: &[String], title: &Line) -> Option<String> {
    let names_one = |step: &&String| {
        let words = folded_words(step);
        words != title.words
            && !HOME.contains(&words.as_str())
            && !NO_CATEGORY.contains(&words.as_str())
    };
    steps.iter().rev().find(names_one).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_site_is_what_a_banner_says_to_people() {
        for (alt, name) in [
            ("Banner Hội Nuôi ong sub-site-7", Some("Hội Nuôi ong")),
            ("Hội Nuôi ong – banner_2.jpg", Some("Hội Nuôi ong")),
            (
                "BANNER: Tuần lễ phòng covid-19",
                Some("Tuần lễ phòng covid-19"),
            ),
            ("Banner site-3", None),
        ] {
            assert_eq!(
                banner_of(alt).map(|banner| banner.site_name).as_deref(),
                name,
                "{alt}"
            );
        }
    }

    #[test]
    fn a_title_about_banners_is_no_banner() {
        assert!(is_banner(&Line::new(1, "Banner Hội Nuôi ong")));
        assert!(is_banner(&Line::new(1, "Hội Nuôi ong – banner_2.jpg")));
        assert!(!is_banner(&Line::new(1, "Tập huấn vẽ banner cho hội viên")));
    }

    #[test]
    fn a_breadcrumb_gives_its_last_real_step() {
        let title = Line::new(9, "Ong về núi");
        for (text, name) in [
            ("Trang chủ > Tin tức > Nông nghiệp", Some("Nông nghiệp")),
            ("Trang chủ / Tin tức / …", Some("Tin tức")),
            ("Trang chủ » Tin tức » Ong về núi", Some("Tin tức")),
            ("Trang chủ > Chi tiết tin", None),
        ] {
            assert_eq!(
                category(&breadcrumb(text).unwrap(), &title).as_deref(),
                name,
                "{text}"
            );
        }
        assert_eq!(breadcrumb("Mật ong / sáp ong"), None);
        assert_eq!(breadcrumb("Trời nóng > 40 độ, ong bỏ tổ"), None);
    }
}

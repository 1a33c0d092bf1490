//! The plain text of a saved article page, taken apart: banner, breadcrumb, title, date, lead,
//! paragraphs, author, source and the list of the same category. Pure, and made for the shape that
//! the pages of agencies share, not for one publisher. What it cannot tell it does not guess: it
//! says so in a remark with the line.

mod body;
mod credit;
mod furniture;
mod head;
mod lines;
mod remarks;
mod siblings;
mod stamp;

use crate::text::date::WrittenDate;

pub use remarks::Remark;

/// What a saved page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The banner of the site or sub-site.
    pub banner: Option<Banner>,
    /// The headline.
    pub title: String,
    /// The short line above the headline.
    pub kicker: Option<String>,
    /// The date and the line (from 1) on which it stands.
    pub date: Option<(WrittenDate, usize)>,
    /// The first paragraph, when others follow it.
    pub lead: Option<String>,
    /// The paragraphs without the lead.
    pub paragraphs: Vec<Paragraph>,
    /// Who wrote it, as written: a name, a pen name, or several.
    pub author: Option<String>,
    /// The unit or paper it comes from.
    pub source: Option<String>,
    /// The last step of the breadcrumb that is neither the home page nor the title.
    pub category: Option<String>,
    /// The titles under "Tin cùng chuyên mục", each once.
    pub siblings: Vec<String>,
    /// What the editor should look at, in the order of the lines.
    pub remarks: Vec<Remark>,
}

/// The banner's text alternative, as it stands in the saved page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    /// The whole line.
    pub alt: String,
    /// The line without the word "Banner" and without technical names: the site's name.
    pub site_name: String,
}

/// A paragraph of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The line in the file, from 1.
    pub line: usize,
    /// Clean text without line breaks.
    pub text: String,
}

/// Why a page cannot be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PageFault {
    /// There is no text at all.
    #[error("Trang không có chữ nào")]
    Empty,
    /// Where the title should be stands something else.
    #[error("Dòng {line}: không nhận ra tiêu đề")]
    NoTitle {
        /// The line in the file, from 1.
        line: usize,
    },
}

/// Takes a saved page apart. The text may have any line ends, no-break spaces, a byte order mark
/// and blanks at line ends.
pub fn parse(text: &str) -> Result<Page, PageFault> {
    let text = &lines::with_plain_ends(text);
    let lines = lines::read(text);
    if lines.is_empty() {
        return Err(PageFault::Empty);
    }
    let mut remarks = remarks::about_spaces(text);
    remarks.extend(remarks::about_quotes(text));

    let head = head::read(&lines, &mut remarks)?;
    let rest = &lines[head.end..];
    let (article, list) = rest.split_at(siblings::heading(rest).unwrap_or(rest.len()));
    let mut body = body::read(article, &mut remarks);
    let credit = credit::take(&mut body, &mut remarks);
    let siblings = siblings::read(list, &head.title, &mut remarks);

    let date = head
        .date
        .or_else(|| stamp::dateline(&body, head.title_line, &mut remarks));
    let lead = if body.len() > 1 {
        Some(body.remove(0).text)
    } else {
        None
    };
    remarks.sort_by_key(|remark| remark.line);
    Ok(Page {
        banner: head.banner,
        title: head.title,
        kicker: head.kicker,
        date,
        lead,
        paragraphs: body,
        author: credit.author.or(head.credit.author),
        source: credit.source.or(head.credit.source),
        category: head.category,
        siblings,
        remarks,
    })
}

#[cfg(test)]
mod tests;

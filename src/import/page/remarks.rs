//! What an editor should look at after an import. A remark changes nothing by itself.

use super::lines::raw;

/// A sentence about one line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The line in the file, from 1.
    pub line: usize,
    /// What was noticed, in the editors' language.
    pub text: String,
}

impl Remark {
    pub(super) fn new(line: usize, text: impl Into<String>) -> Self {
        Self {
            line,
            text: text.into(),
        }
    }
}

/// One remark when the page, its lists included, opens more curly quotes than it closes or the
/// other way round. It stands at the first line that is out of balance by itself.
pub(super) fn about_quotes(text: &str) -> Option<Remark> {
    let count = |text: &str| (text.matches('“').count(), text.matches('”').count());
    let (opening, closing) = count(text);
    if opening == closing {
        return None;
    }
    let (line, _) = raw(text).find(|(_, line)| {
        let (opening, closing) = count(line);
        opening != closing
    })?;
    Some(Remark::new(
        line,
        format!(
            "Dấu ngoặc kép không cân trong toàn trang: {opening} dấu mở “, {closing} dấu đóng ”"
        ),
    ))
}

/// A remark for each line in which a no-break space and a space stand side by side, the trace that
/// Word leaves. White space at the ends of a line does not count.
pub(super) fn about_spaces(text: &str) -> Vec<Remark> {
    raw(text)
        .filter_map(|(number, line)| match mixed_gaps(line.trim()) {
            0 => None,
            gaps => Some(Remark::new(
                number,
                format!("{gaps} chỗ có dấu cách không ngắt (NBSP) đứng liền dấu cách"),
            )),
        })
        .collect()
}

/// Gaps between words that hold both kinds of space.
fn mixed_gaps(line: &str) -> usize {
    line.split(|c| c != ' ' && c != '\u{a0}')
        .filter(|gap| gap.contains(' ') && gap.contains('\u{a0}'))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_counted_over_the_whole_page() {
        let remark = about_quotes("“Một”\nhai” và “ba”\n").unwrap();
        assert_eq!(remark.line, 2);
        assert!(remark.text.contains("2 dấu mở"), "{}", remark.text);
        assert!(remark.text.contains("3 dấu đóng"), "{}", remark.text);
        assert_eq!(about_quotes("“Một\nhai”"), None);
        assert_eq!(about_quotes("\"Một\" hai"), None);
    }

    #[test]
    fn a_gap_of_both_spaces_is_counted_once() {
        let remarks = about_spaces("một\u{a0} hai \u{a0}ba\n\u{a0} bốn\u{a0} \nnăm \u{a0} sáu");
        let lines: Vec<(usize, bool)> = remarks
            .iter()
            .map(|remark| (remark.line, remark.text.starts_with("2 chỗ")))
            .collect();
        assert_eq!(lines, [(1, true), (3, false)]);
        assert!(remarks[1].text.starts_with("1 chỗ"));
        assert!(about_spaces("990\u{a0}năm, hai  dấu cách").is_empty());
    }
}

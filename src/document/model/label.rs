use super::character::{instead_of, is_allowed_in_label};
use std::fmt;

/// A short plain text kept as an attribute (an alt text, a source, a title):
/// one line, not empty, at most [`Label::MAX_CHARS`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Label(String);

impl Label {
    /// In characters, not bytes.
    pub const MAX_CHARS: usize = 2_000;

    /// Line breaks become blanks, forbidden characters go, what is too long is
    /// cut. `None` for an empty text: an empty attribute means an absent one.
    pub fn new(raw: &str) -> Option<Self> {
        let text: String = raw
            .chars()
            .filter_map(|c| {
                if is_allowed_in_label(c) {
                    Some(c)
                } else {
                    instead_of(c)
                }
            })
            .take(Self::MAX_CHARS)
            .collect();
        (!text.is_empty()).then_some(Self(text))
    }

    /// The text, not escaped for anything.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_one_line_without_control_characters() {
        let label = Label::new("Ảnh\nchụp\u{0} sáng").unwrap();
        assert_eq!(label.as_str(), "Ảnh chụp sáng");
    }

    #[test]
    fn an_empty_label_is_no_label() {
        assert_eq!(Label::new(""), None);
        assert_eq!(Label::new("\u{0}"), None);
    }

    #[test]
    fn a_label_is_cut_by_characters_not_bytes() {
        let label = Label::new(&"ế".repeat(Label::MAX_CHARS + 5)).unwrap();
        assert_eq!(label.as_str().chars().count(), Label::MAX_CHARS);
    }
}

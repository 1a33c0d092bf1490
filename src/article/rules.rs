//! What may be an article. Pure.

use super::Invalid;
use crate::text;

/// The longest headline, in characters.
const LONGEST_HEADLINE: usize = 300;

/// A headline: NFC, one line, 1 to 300 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline(String);

impl Headline {
    /// Cleans and checks what somebody wrote.
    pub fn parse(raw: &str) -> Result<Self, Invalid> {
        let line = text::door_line(raw);
        if line.is_empty() {
            return Err(Invalid {
                field: "title",
                reason: "Hãy viết tiêu đề",
            });
        }
        if line.chars().count() > LONGEST_HEADLINE {
            return Err(Invalid {
                field: "title",
                reason: "Tiêu đề dài quá 300 ký tự: hãy rút gọn",
            });
        }
        Ok(Self(line))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The words of the article's address.
    pub fn slug(&self) -> String {
        text::slug(&self.0)
    }

    /// Finds the same title again, see [`title_key`].
    pub fn key(&self) -> String {
        title_key(&self.0)
    }
}

/// Equal for titles that differ only in case, punctuation or the placement of tone marks.
pub fn title_key(title: &str) -> String {
    let words = text::tokens(&text::nfc(title))
        .into_iter()
        .map(|token| text::tone_key(&token.exact));
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_one_clean_line() {
        assert_eq!(
            Headline::parse("  Chợ\u{a0}\n sớm ").unwrap().as_str(),
            "Chợ sớm"
        );
        assert_eq!(Headline::parse(" \t ").unwrap_err().field, "title");
        assert!(Headline::parse(&"ơ".repeat(300)).is_ok());
        assert!(Headline::parse(&"ơ".repeat(301)).is_err());
    }

    #[test]
    fn a_title_is_found_again_whatever_its_tone_placement() {
        assert_eq!(
            title_key("Hòa bình, thủy lợi"),
            title_key("HOÀ BÌNH thuỷ lợi")
        );
        assert_ne!(title_key("Hòa bình"), title_key("Hóa bình"));
    }
}

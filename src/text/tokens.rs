//! Text cut into the words that search counts.

use super::keys::exact;
use super::normal::is_mark;

/// A word of a text: a run of letters and digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word in NFC and lower case; [`super::tone_key`] and [`super::folded`] go on from here.
    pub exact: String,
    /// The first byte of the word in the text that was given.
    pub start: usize,
    /// The byte after the word.
    pub end: usize,
}

/// The words of the text in order, with their places, so that a highlight can show the reader's
/// own accents. `12-ĐA/BM` gives `12`, `đa` and `bm`.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        let belongs = letter.is_alphanumeric() || (start.is_some() && is_mark(letter));
        match (start, belongs) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push(token(text, from, at));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        found.push(token(text, from, text.len()));
    }
    found
}

fn token(text: &str, start: usize, end: usize) -> Token {
    Token {
        exact: exact(&text[start..end]),
        start,
        end,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.exact).collect()
    }

    #[test]
    fn a_document_number_and_a_date_fall_into_their_parts() {
        assert_eq!(
            words("Đề án số 12-ĐA/BM"),
            ["đề", "án", "số", "12", "đa", "bm"]
        );
        assert_eq!(words("ngày 17/10/2022."), ["ngày", "17", "10", "2022"]);
        assert_eq!(words("“Văn hóa”, văn nghệ"), ["văn", "hóa", "văn", "nghệ"]);
        assert_eq!(words(" – ! "), [""; 0]);
    }

    #[test]
    fn a_loose_mark_does_not_end_a_word() {
        assert_eq!(
            words("be\u{323}\u{302}nh vie\u{323}\u{302}n"),
            ["bệnh", "viện"]
        );
    }

    #[test]
    fn a_range_shows_the_words_of_the_reader() {
        let text = "Hội nghị HÒA bình";
        let third = &tokens(text)[2];
        assert_eq!(&text[third.start..third.end], "HÒA");
    }

    proptest! {
        #[test]
        fn every_range_gives_its_own_word_and_they_stand_in_order(text in "(?s).{0,60}") {
            let mut last = 0;
            for token in tokens(&text) {
                prop_assert!(token.start >= last && token.start < token.end);
                prop_assert_eq!(exact(&text[token.start..token.end]), token.exact);
                prop_assert!(!text[last..token.start].contains(char::is_alphanumeric));
                last = token.end;
            }
            prop_assert!(!text[last..].contains(char::is_alphanumeric));
        }
    }
}

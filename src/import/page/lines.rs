//! The text of a file as clean lines that remember their place.

use crate::text::{door_line, folded, tokens};

/// A line that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its number in the file, from 1.
    pub(super) number: usize,
    /// NFC, single spaces, no ends.
    pub(super) text: String,
    /// Its words without accents, joined by one space: what fixed phrases are compared with.
    pub(super) words: String,
}

impl Line {
    pub(super) fn new(number: usize, raw: &str) -> Self {
        let text = door_line(raw);
        let words = folded_words(&text);
        Self {
            number,
            text,
            words,
        }
    }

    /// Letters and other characters, as a reader counts them.
    pub(super) fn length(&self) -> usize {
        self.text.chars().count()
    }

    /// True when the line ends as a sentence does, closing quotes and brackets aside.
    pub(super) fn ends_as_sentence(&self) -> bool {
        self.text
            .trim_end_matches(['”', '"', '’', ')', ']', '»'])
            .ends_with(['.', '!', '?', '…', ':', ';'])
    }

    /// True when the folded words are this phrase or begin with it.
    pub(super) fn begins_with(&self, phrase: &str) -> bool {
        self.words
            .strip_prefix(phrase)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    }

    /// True for a line of 2 words to 200 characters that does not stop like a sentence or lead
    /// over to the next line.
    pub(super) fn reads_like_title(&self) -> bool {
        let stops = self.text.ends_with(['.', ',', ';', ':']) && !self.text.ends_with("...");
        self.words.contains(' ')
            && self.words.contains(|c: char| c.is_alphabetic())
            && self.length() <= 200
            && !stops
    }
}

/// The text with `\n` as its only line end, so that each reader of it counts the same lines.
pub(super) fn with_plain_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The lines that say something.
pub(super) fn read(text: &str) -> Vec<Line> {
    raw(text)
        .map(|(number, line)| Line::new(number, line))
        .filter(|line| !line.text.is_empty())
        .collect()
}

/// Every line as it stands in the file, with its number from 1.
pub(super) fn raw(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.split('\n'))
}

/// The phrases of a list that is written as one text, parted by bars.
pub(super) fn phrases(list: &str) -> impl Iterator<Item = &str> {
    list.split('|')
}

/// The folded words of a text, joined by one space.
pub(super) fn folded_words(text: &str) -> String {
    let words: Vec<String> = tokens(text)
        .iter()
        .map(|token| folded(&token.exact))
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_every_system_keep_their_numbers() {
        for text in ["a\n\nb\nc", "a\r\n\r\nb\r\nc\r\n", "a\r\rb\rc"] {
            let text = with_plain_ends(text);
            let found: Vec<(usize, String)> = read(&text)
                .into_iter()
                .map(|line| (line.number, line.text))
                .collect();
            assert_eq!(
                found,
                [
                    (1, "a".to_owned()),
                    (3, "b".to_owned()),
                    (4, "c".to_owned())
                ]
            );
        }
    }

    #[test]
    fn a_line_is_clean_and_knows_its_plain_words() {
        let lines = read("\u{feff}  Tin\u{a0} cùng  chuyên mục: \n\u{a0}\n");
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].text, "Tin cùng chuyên mục:");
        assert_eq!(lines[0].words, "tin cung chuyen muc");
        assert!(lines[0].begins_with("tin cung"));
        assert!(!lines[0].begins_with("tin cun"));
    }

    #[test]
    fn closing_quotes_do_not_hide_the_end_of_a_sentence() {
        assert!(Line::new(1, "Ông nói: “Mời vào.”").ends_as_sentence());
        assert!(!Line::new(1, "Ngày hội “Áo mới”").ends_as_sentence());
    }

    #[test]
    fn a_title_may_ask_but_does_not_stop() {
        assert!(Line::new(1, "Vì sao ong làm tổ?").reads_like_title());
        assert!(Line::new(1, "Mùa ong, mùa mật...").reads_like_title());
        assert!(!Line::new(1, "Ong đã làm tổ.").reads_like_title());
        assert!(!Line::new(1, "Ong").reads_like_title());
        assert!(!Line::new(1, "12 / 10").reads_like_title());
        assert!(!Line::new(1, &"ong ".repeat(60)).reads_like_title());
    }
}

//! The door: every text that enters passes here once (forms, paste, import, addresses, file names,
//! the search box), and nothing behind it has to clean again.

use super::normal::{is_mark, nfc};
use super::syllable::is_syllable;

/// A text of several lines, cleaned: NFC; without zero-width spaces, byte order marks, soft
/// hyphens and control characters (line breaks and tabs stay, and become `\n` and `\t`); no-break
/// spaces are spaces; the Icelandic Ð is Đ where the word is Vietnamese.
pub fn door(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        match letter {
            '\n' | '\t' => kept.push(letter),
            // A lone carriage return is an old line break; dropping it would join two words.
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' => kept.push('\n'),
            '\u{a0}' => kept.push(' '),
            '\u{200b}' | '\u{feff}' | '\u{ad}' | '\0'..='\u{1f}' => {}
            _ => kept.push(letter),
        }
    }
    // NFC comes after the removal, because an invisible letter may part a letter from its mark.
    let composed = nfc(&kept);
    if composed.contains(['Ð', 'ð']) {
        with_vietnamese_d(&composed)
    } else {
        composed
    }
}

/// The same for a field of one line: every run of white space is one space, the ends are trimmed.
pub fn door_line(text: &str) -> String {
    let clean = door(text);
    let mut line = String::with_capacity(clean.len());
    for word in clean.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Ð and ð as Đ and đ in the words that are Vietnamese with them. Icelandic and Faroese names keep
/// their letter.
fn with_vietnamese_d(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    for letter in text.chars() {
        if letter.is_alphabetic() || is_mark(letter) {
            word.push(letter);
        } else {
            push_word(&mut out, &word);
            word.clear();
            out.push(letter);
        }
    }
    push_word(&mut out, &word);
    out
}

fn push_word(out: &mut String, word: &str) {
    if !word.contains(['Ð', 'ð']) {
        out.push_str(word);
        return;
    }
    let vietnamese = word.replace('Ð', "Đ").replace('ð', "đ");
    if is_syllable(&vietnamese) || is_abbreviation(&vietnamese) {
        out.push_str(&vietnamese);
    } else {
        out.push_str(word);
    }
}

/// HĐND, QĐ, LĐTBXH: capitals without any vowel, which no Icelandic word is.
fn is_abbreviation(word: &str) -> bool {
    word.chars()
        .all(|c| c == 'Đ' || (c.is_ascii_uppercase() && !"AEIOUY".contains(c)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn loose_marks_are_composed_even_across_an_invisible_letter() {
        assert_eq!(door("be\u{323}\u{302}nh vie\u{302}\u{323}n"), "bệnh viện");
        assert_eq!(door("be\u{323}\u{200b}\u{302}nh"), "bệnh");
    }

    #[test]
    fn invisible_and_control_characters_are_removed_and_lines_kept() {
        assert_eq!(
            door("\u{feff}bản\u{ad} t\u{200b}in\u{0}\u{b}\n\tmới"),
            "bản tin\n\tmới"
        );
        assert_eq!(door("một\r\nhai\rba"), "một\nhai\nba");
    }

    #[test]
    fn a_no_break_space_is_a_space() {
        assert_eq!(door("990\u{a0}năm"), "990 năm");
    }

    #[test]
    fn the_icelandic_letter_becomes_vietnamese_only_in_vietnamese_words() {
        assert_eq!(door("Ðảng ủy, ÐỀ ÁN, Ðắk Nông"), "Đảng ủy, ĐỀ ÁN, Đắk Nông");
        assert_eq!(door("12-ÐA/BM, HÐND, QÐ-UBND"), "12-ĐA/BM, HĐND, QĐ-UBND");
        assert_eq!(door("gia ðình"), "gia đình");
        assert_eq!(door("Seyðisfjörður, Garðabær"), "Seyðisfjörður, Garðabær");
        assert_eq!(door("það, að, GUÐ"), "það, að, GUÐ");
    }

    #[test]
    fn a_line_has_single_spaces_and_no_ends() {
        assert_eq!(
            door_line(" \u{a0} Bản\t tin\r\n\u{2003}mới \u{a0}"),
            "Bản tin mới"
        );
        assert_eq!(door_line(" \n\u{feff} "), "");
    }

    proptest! {
        #[test]
        fn passing_the_door_twice_changes_nothing(text in "(?s).{0,60}") {
            let once = door(&text);
            prop_assert_eq!(door(&once), once.clone());
            let line = door_line(&text);
            prop_assert_eq!(door_line(&line), line.clone());
        }

        #[test]
        fn passing_the_door_twice_changes_no_nasty_text_either(
            text in "[aeđĐÐðáệng \u{300}\u{302}\u{323}\u{31b}\u{a0}\u{200b}\u{feff}\u{ad}\r\n\t\u{7}\u{1100}\u{1161}]{0,40}",
        ) {
            let once = door(&text);
            prop_assert_eq!(door(&once), once.clone());
            let invisible = ['\u{a0}', '\u{200b}', '\u{feff}', '\u{ad}', '\r', '\u{7}'];
            prop_assert!(!once.contains(invisible), "{:?}", once);
            let line = door_line(&text);
            prop_assert_eq!(door_line(&line), line.clone());
        }
    }
}

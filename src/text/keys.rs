//! The three forms of a word that search compares: exact, tone key, folded. The same functions run
//! on what is stored and on what is asked.

use super::normal::{is_mark, nfc, nfd};

/// NFC in lower case. Words keep their accents and the place of their tone mark.
pub fn exact(text: &str) -> String {
    nfc(&nfc(text).to_lowercase())
}

/// The tone of each word taken out and put behind it: `z1` huyền, `z2` hỏi, `z3` ngã, `z4` sắc,
/// `z5` nặng, nothing for ngang. So `hòa` and `hoà` are both `hoaz1`, and a misplaced mark
/// (`lọai`) finds its word. No Vietnamese syllable has a z, and both databases keep such a token
/// whole. What stands between words is kept as it is.
pub fn tone_key(text: &str) -> String {
    let lower = exact(text);
    let mut key = String::with_capacity(lower.len() + 8);
    let mut word = String::new();
    for letter in lower.chars() {
        if letter.is_alphanumeric() || (is_mark(letter) && !word.is_empty()) {
            word.push(letter);
        } else {
            push_tone_key(&mut key, &word);
            word.clear();
            key.push(letter);
        }
    }
    push_tone_key(&mut key, &word);
    key
}

/// Lower case without any mark, đ as d: what somebody types who does not type accents.
pub fn folded(text: &str) -> String {
    let bare: String = nfd(&exact(text))
        .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter))
        .map(|letter| {
            if matches!(letter, 'đ' | 'ð') {
                'd'
            } else {
                letter
            }
        })
        .collect();
    // Only scripts other than ours have something left to compose.
    nfc(&bare)
}

/// The word without its tone marks, and these marks in order.
pub(super) fn without_tones(word: &str) -> (String, Vec<char>) {
    let (tones, letters): (Vec<char>, Vec<char>) =
        nfd(word).partition(|&c| tone_digit(c).is_some());
    let rest: String = letters.into_iter().collect();
    (nfc(&rest), tones)
}

/// The digit of a combining tone mark, in dictionary order.
fn tone_digit(mark: char) -> Option<char> {
    match mark {
        '\u{300}' => Some('1'),
        '\u{309}' => Some('2'),
        '\u{303}' => Some('3'),
        '\u{301}' => Some('4'),
        '\u{323}' => Some('5'),
        _ => None,
    }
}

fn push_tone_key(key: &mut String, word: &str) {
    let (toneless, tones) = without_tones(word);
    key.push_str(&toneless);
    if !tones.is_empty() {
        key.push('z');
        key.extend(tones.into_iter().filter_map(tone_digit));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn both_tone_styles_and_a_misplaced_tone_share_a_key() {
        assert_eq!(tone_key("hòa"), "hoaz1");
        assert_eq!(tone_key("hoà"), "hoaz1");
        assert_eq!(tone_key("lọai"), "loaiz5");
        assert_eq!(tone_key("loại"), "loaiz5");
        assert_eq!(tone_key("Đảng"), "đangz2");
        for (one, other) in [("thủy", "thuỷ"), ("cuả", "của"), ("qủa", "quả")] {
            assert_eq!(tone_key(one), tone_key(other));
        }
    }

    #[test]
    fn each_tone_has_its_own_digit_and_the_quality_of_vowels_stays() {
        let keys: Vec<String> = ["ma", "mà", "mả", "mã", "má", "mạ", "mậ", "mặ"]
            .into_iter()
            .map(tone_key)
            .collect();
        assert_eq!(
            keys,
            ["ma", "maz1", "maz2", "maz3", "maz4", "maz5", "mâz5", "măz5"]
        );
    }

    #[test]
    fn keys_of_a_phrase_are_made_word_by_word() {
        assert_eq!(tone_key("Văn hóa – 12-ĐA/BM"), "văn hoaz4 – 12-đa/bm");
        assert_eq!(exact("Văn HÓA"), "văn hóa");
        assert_eq!(folded("Đề án số 12-ĐA/BM"), "de an so 12-da/bm");
    }

    #[test]
    fn folding_drops_every_mark_and_maps_d_by_hand() {
        assert_eq!(
            folded("Hội nghị Trường Đại học, Ðảng ủy"),
            "hoi nghi truong dai hoc, dang uy"
        );
        assert_eq!(folded("đ Đ ð Ð"), "d d d d");
        assert_eq!(exact("đ"), "đ");
    }

    #[test]
    fn a_tone_is_no_digit_of_a_formula() {
        assert_ne!(tone_key("cỏ"), tone_key("CO2"));
    }

    /// Onsets, and rimes whose tone stands on another letter in the two styles.
    fn styles() -> impl Strategy<Value = (String, String)> {
        let onset =
            proptest::sample::select(vec!["", "h", "kh", "th", "ng", "l", "t", "đ", "x", "tr"]);
        let vowels = proptest::sample::select(vec![("o", "a"), ("o", "e"), ("u", "y")]);
        let tone =
            proptest::sample::select(vec!['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}']);
        (onset, vowels, tone).prop_map(|(onset, (first, second), tone)| {
            (
                nfc(&format!("{onset}{first}{tone}{second}")),
                nfc(&format!("{onset}{first}{second}{tone}")),
            )
        })
    }

    proptest! {
        #[test]
        fn the_two_placements_of_a_tone_have_one_key((old, new) in styles()) {
            prop_assert_ne!(&old, &new);
            prop_assert_eq!(tone_key(&old), tone_key(&new));
            prop_assert_eq!(tone_key(&old.to_uppercase()), tone_key(&new));
        }

        #[test]
        fn keys_do_not_see_how_the_text_was_composed(text in "[a-zA-ZđĐâăêôơưàảãáạệừợẫỹÐ0-9 /-]{0,30}") {
            let apart: String = nfd(&text).collect();
            prop_assert_eq!(folded(&apart), folded(&text));
            prop_assert_eq!(tone_key(&apart), tone_key(&text));
            prop_assert_eq!(exact(&apart), exact(&text));
        }

        #[test]
        fn a_folded_vietnamese_text_is_ascii_and_folds_to_itself(text in "[a-zđĐâăêôơưàảãáạệừợẫỹ ]{0,30}") {
            let once = folded(&text);
            prop_assert!(once.is_ascii());
            prop_assert_eq!(folded(&once), once.clone());
        }
    }
}

//! The Vietnamese order of names and titles.

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use super::normal::{is_mark, nfc, nfd};

static COLLATOR: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    Collator::try_new(locale!("vi").into(), CollatorOptions::default())
        .expect("the order of `vi` is compiled in")
});

/// Bytes whose plain order is the Vietnamese order of the texts: a ă â b c d đ e ê …, then the
/// tones huyền hỏi ngã sắc nặng. `hòa` and `hoà` get the same bytes. For a binary column, since a
/// database rarely has the locale.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    let Ok(()) = COLLATOR.write_sort_key_to(&with_tones_in_one_place(text), &mut key);
    key
}

/// ICU takes the two placements of a tone for different words, so each word carries its tone on its
/// last vowel here, whatever was written.
fn with_tones_in_one_place(text: &str) -> String {
    let mut moved = String::with_capacity(text.len() + 8);
    let mut word: Vec<char> = Vec::new();
    for letter in nfd(text) {
        if letter.is_alphabetic() || (is_mark(letter) && !word.is_empty()) {
            word.push(letter);
        } else {
            push_moved(&mut moved, &word);
            word.clear();
            moved.push(letter);
        }
    }
    push_moved(&mut moved, &word);
    nfc(&moved)
}

/// Only a word with one tone is moved: more than one is no Vietnamese syllable.
fn push_moved(out: &mut String, word: &[char]) {
    let is_tone = |c: char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let mut tones = word.iter().copied().filter(|&c| is_tone(c));
    let (Some(tone), None) = (tones.next(), tones.next()) else {
        out.extend(word);
        return;
    };
    let letters: Vec<char> = word.iter().copied().filter(|&c| !is_tone(c)).collect();
    let Some(vowel) = letters.iter().rposition(|&c| is_vowel(c)) else {
        out.extend(word);
        return;
    };
    let after = letters[vowel + 1..]
        .iter()
        .position(|&c| !is_mark(c))
        .map_or(letters.len(), |marks| vowel + 1 + marks);
    out.extend(&letters[..after]);
    out.push(tone);
    out.extend(&letters[after..]);
}

fn is_vowel(letter: char) -> bool {
    matches!(
        letter.to_ascii_lowercase(),
        'a' | 'e' | 'i' | 'o' | 'u' | 'y'
    )
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use proptest::prelude::*;

    use super::super::keys::exact;
    use super::*;

    fn sorted(mut words: Vec<&str>) -> Vec<&str> {
        words.sort_by_key(|word| sort_key(word));
        words
    }

    #[test]
    fn places_stand_in_the_order_of_a_vietnamese_index() {
        assert_eq!(
            sorted(vec!["Đắk Lắk", "Đà Nẵng", "Dừa", "đá", "Da Lat"]),
            ["Da Lat", "Dừa", "đá", "Đà Nẵng", "Đắk Lắk"]
        );
    }

    #[test]
    fn letters_come_before_tones() {
        assert_eq!(
            sorted(vec!["mạ", "mâ", "má", "mã", "ma", "mả", "mà", "mă"]),
            ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ"]
        );
        assert_eq!(
            sorted("y ư ơ ô o ê e đ d â ă a u".split(' ').collect()),
            "a ă â d đ e ê o ô ơ u ư y".split(' ').collect::<Vec<_>>()
        );
    }

    #[test]
    fn both_tone_styles_sort_equal() {
        for (one, other) in [
            ("hòa", "hoà"),
            ("Thủy", "Thuỷ"),
            ("lọai", "loại"),
            ("qủa cuả", "quả của"),
        ] {
            assert_eq!(sort_key(one), sort_key(other));
        }
        assert!(sort_key("hòa") < sort_key("hoá"));
    }

    #[test]
    fn a_foreign_word_with_many_marks_keeps_them_where_they_are() {
        assert_eq!(with_tones_in_one_place("résumé"), "résumé");
        assert_eq!(with_tones_in_one_place("ǹ"), "ǹ");
    }

    /// Syllables whose tone already stands on the last vowel, so the collator may judge them as
    /// they are.
    fn phrase() -> impl Strategy<Value = String> {
        let onset = proptest::sample::select(vec!["", "b", "d", "đ", "ngh", "Đ", "t", "tr", "D"]);
        let vowel = proptest::sample::select(vec![
            "a", "ă", "â", "e", "ê", "oa", "o", "ô", "ơ", "u", "ư", "uê", "y",
        ]);
        let tone = proptest::sample::select(vec![
            "", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
        ]);
        let coda = proptest::sample::select(vec!["", "n", "ng", "t"]);
        let syllable = (onset, vowel, tone, coda)
            .prop_map(|(onset, vowel, tone, coda)| nfc(&format!("{onset}{vowel}{tone}{coda}")));
        proptest::collection::vec(syllable, 0..3).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn the_order_of_keys_is_the_order_of_the_collator(one in phrase(), other in phrase()) {
            prop_assert_eq!(sort_key(&one).cmp(&sort_key(&other)), COLLATOR.compare(&one, &other));
        }

        #[test]
        fn only_equal_texts_share_a_key_when_the_style_is_one(one in phrase(), other in phrase()) {
            if sort_key(&one).cmp(&sort_key(&other)) == Ordering::Equal {
                prop_assert_eq!(exact(&one), exact(&other));
            }
        }
    }
}

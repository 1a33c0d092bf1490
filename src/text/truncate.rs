//! Short forms of a text for cards and descriptions.

use super::normal::{is_mark, nfc};

/// The text in at most `max_graphemes` letters as a reader counts them, the "…" of a cut included.
/// It is cut at a syllable's end; only a first word that is too long alone is cut inside.
pub fn truncate(text: &str, max_graphemes: usize) -> String {
    let text = nfc(text.trim());
    let starts = grapheme_starts(&text);
    if starts.len() <= max_graphemes {
        return text;
    }
    let Some(room) = max_graphemes.checked_sub(1) else {
        return String::new();
    };
    let hard = starts[room];
    let kept = if text[hard..].starts_with(char::is_whitespace) {
        &text[..hard]
    } else {
        text[..hard]
            .rfind(char::is_whitespace)
            .map_or(&text[..hard], |end| &text[..end])
    };
    let kept = kept.trim_end_matches(|c: char| c.is_whitespace() || ",;:.–—-“(…".contains(c));
    format!("{kept}…")
}

/// The byte where each grapheme starts. After NFC a Vietnamese letter is one `char`; marks that no
/// letter could take in, and what a zero-width joiner joins, belong to the grapheme before.
fn grapheme_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::with_capacity(text.len());
    let mut joined = false;
    for (at, letter) in text.char_indices() {
        let joiner = letter == '\u{200d}';
        if starts.is_empty() || !(joined || joiner || is_mark(letter)) {
            starts.push(at);
        }
        joined = joiner;
    }
    starts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_text_stays_whole() {
        assert_eq!(truncate("Bản tin", 7), "Bản tin");
        assert_eq!(truncate("", 0), "");
    }

    #[test]
    fn a_cut_stands_at_a_syllables_end() {
        assert_eq!(truncate("Bản tin mới", 10), "Bản tin…");
        assert_eq!(truncate("Bản tin mới nhất", 8), "Bản tin…");
        assert_eq!(truncate("Bản tin, mới nhất", 10), "Bản tin…");
        assert_eq!(truncate("nghiêng", 4), "ngh…");
        assert_eq!(truncate("nghiêng", 0), "");
    }

    #[test]
    fn loose_marks_are_composed_before_counting_and_never_torn_off() {
        assert_eq!(
            truncate("be\u{323}\u{302}nh vie\u{323}\u{302}n", 9),
            "bệnh viện"
        );
        assert_eq!(truncate("x\u{323}y\u{323}zt", 3), "x\u{323}ỵ…");
    }

    proptest! {
        #[test]
        fn a_cut_text_fits_and_begins_like_the_whole(text in "[a-zđệừợáà\u{323}\u{302} ,.]{0,60}", max in 1usize..40) {
            let short = truncate(&text, max);
            prop_assert!(grapheme_starts(&short).len() <= max);
            let whole = nfc(text.trim());
            match short.strip_suffix('…') {
                Some(kept) => prop_assert!(whole.starts_with(kept)),
                None => prop_assert_eq!(short, whole),
            }
        }
    }
}

//! The readable part of an address.

use super::keys::folded;
use super::tokens::tokens;

/// Characters; a longer slug is cut at a word's end.
const LONGEST: usize = 80;

/// The folded words of the text joined by one hyphen each: `Văn hóa, văn nghệ` is
/// `van-hoa-van-nghe`. At most 80 of `a`–`z`, `0`–`9` and `-`; `bai-viet` when nothing is left. The
/// id beside it in an address decides, so two equal slugs are no problem.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for token in tokens(text) {
        let mut word = folded(&token.exact);
        word.retain(|letter| letter.is_ascii_alphanumeric());
        if word.is_empty() {
            continue;
        }
        if slug.is_empty() {
            word.truncate(LONGEST);
            slug = word;
        } else if slug.len() + 1 + word.len() <= LONGEST {
            slug.push('-');
            slug.push_str(&word);
        } else {
            break;
        }
    }
    if slug.is_empty() {
        "bai-viet".to_owned()
    } else {
        slug
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_joined_by_one_hyphen() {
        assert_eq!(slug("Văn hóa, văn nghệ"), "van-hoa-van-nghe");
        assert_eq!(slug("100.000₫"), "100-000");
        assert_eq!(
            slug("  Đề án số 12-ĐA/BM – “mới” "),
            "de-an-so-12-da-bm-moi"
        );
    }

    #[test]
    fn a_text_without_latin_words_still_has_an_address() {
        assert_eq!(slug(""), "bai-viet");
        assert_eq!(slug("… – “”"), "bai-viet");
        assert_eq!(slug("越南"), "bai-viet");
    }

    #[test]
    fn a_long_title_is_cut_at_a_words_end() {
        let cut = slug(&"nghiêng ".repeat(20));
        // Ten words of seven letters and nine hyphens are 79; an eleventh does not fit.
        assert_eq!(cut, ["nghieng"; 10].join("-"));
        assert_eq!(slug(&"a".repeat(100)), "a".repeat(80));
    }

    proptest! {
        #[test]
        fn a_slug_is_plain_short_and_its_own_slug(text in "(?s)(.|[a-zđàảãáạệừợ0-9 ,.]{1,9} ){0,30}") {
            let once = slug(&text);
            prop_assert!(!once.is_empty() && once.len() <= 80);
            prop_assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!once.contains("--") && !once.starts_with('-') && !once.ends_with('-'));
            prop_assert_eq!(slug(&once), once.clone());
        }
    }
}

//! What a Vietnamese syllable can look like: onset, rime, tone.

use super::keys::{exact, without_tones};

/// Longest first, so that `ng` is not read as `n`.
const ONSETS: &[&str] = &[
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// Rimes without their tone; those in `-k` occur in names of the Central Highlands.
const RIMES: &[&str] = &[
    "a", "ac", "ach", "ai", "ak", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc",
    "ăk", "ăm", "ăn", "ăng", "ăp", "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "e",
    "ec", "em", "en", "eng", "eo", "ep", "et", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu",
    "i", "ia", "ich", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "im", "in", "inh", "ip",
    "it", "iu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat",
    "oay", "oăc", "oăm", "oăn", "oăng", "oăt", "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on",
    "ong", "ooc", "oong", "op", "ot", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi",
    "ơm", "ơn", "ơp", "ơt", "u", "ua", "uân", "uâng", "uât", "uây", "uc", "uê", "uêch", "uênh",
    "ui", "um", "un", "ung", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "uơ", "up", "ut", "uy",
    "uya", "uych", "uyên", "uyêt", "uynh", "uyn", "uyp", "uyt", "uyu", "ư", "ưa", "ưc", "ưi",
    "ưng", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu", "ưt", "ưu", "y", "yêm", "yên",
    "yêng", "yêt", "yêu",
];

/// True when the word is built as a Vietnamese syllable, wherever its tone mark stands. It need
/// not be a word that exists.
pub(super) fn is_syllable(word: &str) -> bool {
    let (toneless, tones) = without_tones(&exact(word));
    tones.len() <= 1
        && ONSETS.iter().any(|onset| {
            toneless
                .strip_prefix(onset)
                .is_some_and(|rime| RIMES.contains(&rime))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_words_are_syllables_in_any_case_and_style() {
        for word in [
            "Đảng", "ĐOÀN", "nghiêng", "quyết", "hòa", "hoà", "gì", "giếng", "ươm", "yêu", "Đắk",
            "khuya",
        ] {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for word in ["", "đ", "hafđi", "garđabær", "ađ", "guđ", "việtnam", "đfl"] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}

//! The seam for Unicode normalisation: the tables of a crate here, `String.prototype.normalize` in
//! a browser, where the tables would cost 47 KB.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The text in Normalization Form C, which is how Bantin stores and compares everything.
pub fn nfc(text: &str) -> String {
    if is_nfc(text) {
        text.to_owned()
    } else {
        text.nfc().collect()
    }
}

/// The letters and their marks apart.
pub(super) fn nfd(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfd()
}

/// True for a mark that belongs to the letter before it.
pub(super) fn is_mark(letter: char) -> bool {
    is_combining_mark(letter)
}

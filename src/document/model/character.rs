/// Whether running text may hold `c`: no control characters but tab and line
/// feed, and none of Unicode's noncharacters. HTML can carry none of these
/// ("forbidden code points"), and a carriage return comes back as a line feed.
pub(in crate::document) fn is_allowed_in_text(c: char) -> bool {
    matches!(c, '\t' | '\n') || is_allowed_in_label(c)
}

/// The same for one-line texts: not even tab and line feed.
pub(super) fn is_allowed_in_label(c: char) -> bool {
    let code = u32::from(c);
    !(c.is_control() || (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE)
}

/// What stands in for a forbidden character: a blank for the ones that
/// separated something, nothing for the rest.
pub(super) fn instead_of(c: char) -> Option<char> {
    matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}').then_some(' ')
}

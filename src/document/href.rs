use std::fmt;

/// A link's target that is safe to put into a page: `https`, `http`, `mailto`,
/// `tel`, an address of our own (`/…`) or a place in the page (`#…`). Holds no
/// whitespace, control or invisible characters, and no character that has to
/// be percent-encoded in ASCII.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Href(String);

impl Href {
    /// In bytes.
    pub const MAX_LEN: usize = 2_048;

    /// Writes the scheme in lower case and percent-encodes stray ASCII
    /// (`"<>{}|^` and the like, a bare `%`). `None` for everything that is not
    /// surely safe, however harmless it may look: a browser drops tabs and line
    /// breaks from addresses, reads `\` as `/`, and hides invisible characters.
    pub fn parse(raw: &str) -> Option<Self> {
        if raw.is_empty() || raw.contains(is_never_in_an_address) {
            return None;
        }
        let href = percent_encode(&lower_scheme(raw));
        (href.len() <= Self::MAX_LEN && is_safe(&href)).then_some(Self(href))
    }

    /// The address, not escaped for HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it leads to another site.
    pub fn is_external(&self) -> bool {
        self.0.starts_with("https:") || self.0.starts_with("http:")
    }
}

impl fmt::Display for Href {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_never_in_an_address(c: char) -> bool {
    c == '\\'
        || c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{AD}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FDD0}'..='\u{FDEF}'
                | '\u{FEFF}'
                | '\u{FFF0}'..='\u{FFFF}'
        )
        || u32::from(c) & 0xFFFE == 0xFFFE
}

fn lower_scheme(raw: &str) -> String {
    match raw.split_once(':') {
        Some((scheme, rest)) if scheme.bytes().all(|b| b.is_ascii_alphabetic()) => {
            format!("{}:{rest}", scheme.to_ascii_lowercase())
        }
        _ => raw.to_owned(),
    }
}

fn percent_encode(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut has_fragment = false;
    for (at, c) in raw.char_indices() {
        let stray = match c {
            '"' | '<' | '>' | '`' | '{' | '|' | '}' | '^' | '[' | ']' => true,
            '%' => {
                let digits = raw.as_bytes().get(at + 1..at + 3);
                !digits.is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit))
            }
            '#' => std::mem::replace(&mut has_fragment, true),
            _ => false,
        };
        if stray {
            out.push_str(&format!("%{:02X}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

fn is_safe(href: &str) -> bool {
    if let Some(path) = href.strip_prefix('/') {
        return !path.starts_with('/');
    }
    if href.starts_with('#') {
        return true;
    }
    match href.split_once(':') {
        Some(("https" | "http", rest)) => rest.strip_prefix("//").is_some_and(has_plain_host),
        Some(("mailto", rest)) => !rest.is_empty(),
        Some(("tel", rest)) => {
            rest.bytes().any(|b| b.is_ascii_digit())
                && rest.bytes().all(|b| {
                    b.is_ascii_digit() || b"+-.()*#;,=".contains(&b) || b.is_ascii_lowercase()
                })
        }
        _ => false,
    }
}

/// A name before `@` would let `https://bank.example@elsewhere.example` pass
/// for the bank.
fn has_plain_host(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let is_host = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_') || !c.is_ascii();
    host.starts_with(|c: char| c.is_alphanumeric())
        && host.chars().all(is_host)
        && port.len() <= 5
        && port.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_allow_list_passes_unchanged() {
        for raw in [
            "https://example.com",
            "https://example.com:8443/a?b=c&d=%C3%AA#e",
            "http://ví-dụ.example/bài-viết",
            "mailto:toa-soan@example.com",
            "tel:+84-24-1234",
            "/thoi-su/bai-viet-1",
            "/",
            "#muc-1",
        ] {
            assert_eq!(Href::parse(raw).map(|h| h.0).as_deref(), Some(raw));
        }
    }

    #[test]
    fn everything_else_is_refused() {
        for raw in [
            "",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "ftp://example.com",
            "//example.com",
            "/\\example.com",
            "\\\\example.com",
            "https:/example.com",
            "https:example.com",
            "https://",
            "https:///example.com",
            "https://@example.com",
            "https://bank.example@example.com",
            "https://example.com:x",
            "https://exa mple.com",
            "https://example.com/\u{202E}gpj",
            "/\u{200B}/example.com",
            "\u{A0}/x",
            "bai-viet",
            "?a=b",
            "mailto:",
            "tel:",
            "tel:abc",
        ] {
            assert_eq!(Href::parse(raw), None, "{raw:?}");
        }
    }

    #[test]
    fn stray_characters_are_encoded_and_the_scheme_is_lower_case() {
        let href = Href::parse("HTTPS://example.com/a|b\"c%zz#d#e").unwrap();
        assert_eq!(href.as_str(), "https://example.com/a%7Cb%22c%25zz#d%23e");
    }

    proptest! {
        #[test]
        fn parsing_an_address_again_changes_nothing(raw in "(https://a|/|#|mailto:|tel:1|)[ -~à-ỹ]{0,20}") {
            if let Some(href) = Href::parse(&raw) {
                prop_assert_eq!(Href::parse(href.as_str()), Some(href));
            }
        }
    }
}

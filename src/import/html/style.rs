//! The little of inline styles that says something: word processors write bold
//! and italics that way.

/// What a `style` attribute says of the text below it; `None` where it is silent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub strong: Option<bool>,
    pub em: Option<bool>,
    pub underline: bool,
    pub strike: bool,
    pub sub: bool,
    pub sup: bool,
    pub is_hidden: bool,
}

pub(super) fn read(style: &str) -> Style {
    let mut read = Style::default();
    for declaration in style.to_ascii_lowercase().split(';') {
        let Some((property, value)) = declaration.split_once(':') else {
            continue;
        };
        let value = value.replace("!important", "");
        let value = value.trim();
        match property.trim() {
            "font-weight" => {
                let is_heavy = value.parse().is_ok_and(|weight: u32| weight >= 600);
                read.strong = Some(is_heavy || value.starts_with("bold"));
            }
            "font-style" => read.em = Some(matches!(value, "italic" | "oblique")),
            "text-decoration" | "text-decoration-line" => {
                read.underline = value.contains("underline");
                read.strike = value.contains("line-through");
            }
            "vertical-align" => {
                read.sub = value == "sub";
                read.sup = value == "super";
            }
            "display" => read.is_hidden = value == "none",
            _ => {}
        }
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weight_is_read_as_a_word_or_a_number() {
        for (style, strong) in [
            ("font-weight:bold", Some(true)),
            ("FONT-WEIGHT: 700 !important", Some(true)),
            ("font-weight: normal", Some(false)),
            ("font-weight:400;color:red", Some(false)),
            ("color:red", None),
            ("", None),
        ] {
            assert_eq!(read(style).strong, strong, "{style}");
        }
    }

    #[test]
    fn what_is_not_displayed_is_hidden() {
        assert!(read("color: red; display: none").is_hidden);
        assert!(!read("display: block").is_hidden);
    }
}

//! Link targets of other people's pages.

use crate::document::Href;

/// The address without what only counts clicks. `None` when it is not safe, or
/// means something only on the page it came from.
pub(super) fn href(raw: &str) -> Option<Href> {
    let raw: String = raw
        .trim_matches(|c: char| c.is_ascii_whitespace() || c.is_control())
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    Href::parse(&without_tracking(&raw.replace(' ', "%20")))
}

fn without_tracking(address: &str) -> String {
    let (rest, fragment) = match address.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment)),
        None => (address, None),
    };
    let mut out = match rest.split_once('?') {
        Some((path, query)) => {
            let kept: Vec<&str> = query.split('&').filter(|pair| !is_tracking(pair)).collect();
            let is_left = kept.iter().any(|pair| !pair.is_empty());
            let query = kept.join("&");
            if is_left {
                format!("{path}?{query}")
            } else {
                path.to_owned()
            }
        }
        None => rest.to_owned(),
    };
    if let Some(fragment) = fragment {
        out.push('#');
        out.push_str(fragment);
    }
    out
}

fn is_tracking(pair: &str) -> bool {
    let name = pair
        .split('=')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    name.starts_with("utm_")
        || matches!(
            name.as_str(),
            "fbclid"
                | "gclid"
                | "dclid"
                | "msclkid"
                | "yclid"
                | "igshid"
                | "mc_cid"
                | "mc_eid"
                | "zarsrc"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(raw: &str) -> Option<String> {
        href(raw).map(|href| href.as_str().to_owned())
    }

    #[test]
    fn tracking_goes_and_the_rest_of_the_query_stays() {
        for (raw, clean) in [
            (
                "https://a.example/?utm_source=x&id=1&fbclid=y",
                "https://a.example/?id=1",
            ),
            (
                "https://a.example/b?UTM_medium=x#c",
                "https://a.example/b#c",
            ),
            ("https://a.example/b?id=1", "https://a.example/b?id=1"),
            (
                "https://a.example/#utm_source=x",
                "https://a.example/#utm_source=x",
            ),
        ] {
            assert_eq!(cleaned(raw).as_deref(), Some(clean));
        }
    }

    #[test]
    fn blanks_around_and_inside_do_not_cost_the_link() {
        assert_eq!(
            cleaned(" \nhttps://a.example/b c\n").as_deref(),
            Some("https://a.example/b%20c")
        );
    }

    #[test]
    fn unsafe_and_relative_addresses_are_none() {
        for raw in [
            "javascript:x",
            " java\nscript:x",
            "bai.html",
            "",
            "//a.example",
            "data:x",
        ] {
            assert_eq!(cleaned(raw), None, "{raw:?}");
        }
    }
}

//! Putting the addresses of finished files into files that name them.

use anyhow::{Result, bail, ensure};

/// `"__READER_WASM__"`, quotes included, becomes a string with the address. Each placeholder must
/// be there: one that is spelled differently would only show in a browser.
pub(crate) fn fill_placeholders(script: &str, addresses: &[(String, String)]) -> Result<String> {
    let mut filled = script.to_owned();
    for (placeholder, address) in addresses {
        let quoted = format!("\"{placeholder}\"");
        ensure!(
            filled.contains(&quoted),
            "the placeholder {quoted} is missing"
        );
        filled = filled.replace(&quoted, &format!("\"{address}\""));
    }
    Ok(filled)
}

/// `url(asset:icons/menu.svg)`, quoted or not, becomes `url(/assets/menu-….svg)`.
/// `find` gives the address of a name.
pub(crate) fn fill_urls<'a>(style: &str, find: impl Fn(&str) -> Option<&'a str>) -> Result<String> {
    const MARK: &str = "url(";
    const SCHEME: &str = "asset:";
    let mut filled = String::with_capacity(style.len());
    let mut rest = style;
    while let Some(at) = rest.find(MARK) {
        let (before, inside) = rest.split_at(at + MARK.len());
        let Some(end) = inside.find(')') else {
            bail!("a `url(` is not closed");
        };
        let quoted = &inside[..end];
        let address = quoted.trim().trim_matches(['"', '\'']);
        filled.push_str(before);
        match address.strip_prefix(SCHEME) {
            None => filled.push_str(quoted),
            Some(name) => match find(name) {
                Some(found) => filled.push_str(found),
                None => bail!("there is no asset named `{name}`"),
            },
        }
        rest = &inside[end..];
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses() -> Vec<(String, String)> {
        vec![
            ("__READER_GLUE__".into(), "/assets/reader-1.js".into()),
            ("__READER_WASM__".into(), "/assets/reader-2.wasm".into()),
        ]
    }

    #[test]
    fn placeholders_become_addresses() {
        let script = r#"import("__READER_GLUE__"); go("__READER_WASM__");"#;
        assert_eq!(
            fill_placeholders(script, &addresses()).expect("both are there"),
            r#"import("/assets/reader-1.js"); go("/assets/reader-2.wasm");"#
        );
    }

    #[test]
    fn a_forgotten_placeholder_is_an_error() {
        let error = fill_placeholders(r#"import("__READER_GLUE__")"#, &addresses())
            .expect_err("the wasm is not named");
        assert!(error.to_string().contains("__READER_WASM__"));
    }

    fn find(name: &str) -> Option<&'static str> {
        (name == "icons/menu.svg").then_some("/assets/menu-3.svg")
    }

    #[test]
    fn names_in_a_style_become_addresses_however_they_are_quoted() {
        for url in [
            "url(asset:icons/menu.svg)",
            "url(\"asset:icons/menu.svg\")",
            "url( 'asset:icons/menu.svg' )",
        ] {
            assert_eq!(
                fill_urls(&format!("a{{background:{url} 0 0}}"), find).expect("it is there"),
                "a{background:url(/assets/menu-3.svg) 0 0}"
            );
        }
    }

    #[test]
    fn other_urls_stay() {
        let style = "a{mask:url(#m)}b{background:url(data:image/png;base64,AA==)}";
        assert_eq!(fill_urls(style, find).expect("nothing to find"), style);
    }

    #[test]
    fn an_unknown_name_is_an_error() {
        let error = fill_urls("a{src:url(asset:x.woff2)}", find).expect_err("no such file");
        assert!(error.to_string().contains("x.woff2"));
    }
}

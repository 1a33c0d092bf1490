//! The Rust text of the table that the server embeds; `src/server/assets.rs` includes it.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::asset::{self, Asset};
use crate::compress::Encoding;

/// An asset whose files are on the disk.
#[derive(Debug)]
pub(crate) struct Stored {
    pub(crate) asset: Asset,
    pub(crate) plain: PathBuf,
    /// In the order of `Encoding::ALL`; `None` where compressing saves nothing.
    pub(crate) forms: [Option<PathBuf>; 3],
}

impl Stored {
    pub(crate) fn form(&self, encoding: Encoding) -> Option<&Path> {
        let at = Encoding::ALL.iter().position(|it| *it == encoding)?;
        self.forms[at].as_deref()
    }
}

/// Changes with any asset.
pub(crate) fn build_id(stored: &[Stored]) -> String {
    let mut all = String::new();
    for Stored { asset, .. } in stored {
        all.push_str(&format!("{} {}\n", asset.path, asset.hash));
    }
    asset::hash(all.as_bytes())
}

/// `stored` must be sorted by path: the server searches it by halves.
pub(crate) fn text(stored: &[Stored]) -> String {
    debug_assert!(stored.is_sorted_by(|a, b| a.asset.path < b.asset.path));
    let mut text = format!(
        "/// Changes with any asset: a page and a script of two builds can tell.\n\
         pub const BUILD_ID: &str = {:?};\n\n\
         static TABLE: &[Asset] = &[\n",
        build_id(stored)
    );
    for one in stored {
        let form = |encoding| match one.form(encoding) {
            Some(path) => format!("Some(include_bytes!({:?}))", path.display().to_string()),
            None => "None".to_owned(),
        };
        let Asset {
            name,
            path,
            mime,
            hash,
            ..
        } = &one.asset;
        let plain = one.plain.display().to_string();
        let br = form(Encoding::Brotli);
        let zstd = form(Encoding::Zstd);
        let gzip = form(Encoding::Gzip);
        writeln!(
            text,
            "    Asset {{ name: {name:?}, path: {path:?}, mime: {mime:?}, \
             plain: include_bytes!({plain:?}), br: {br}, zstd: {zstd}, gzip: {gzip}, \
             etag: {hash:?} }},",
        )
        .expect("a String takes any text");
    }
    text.push_str("];\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(name: &str, bytes: &[u8]) -> Stored {
        let asset = Asset::hashed(name, bytes.to_vec()).expect("a known type");
        Stored {
            asset,
            plain: PathBuf::from("/site/files/plain"),
            forms: [Some(PathBuf::from("/site/files/plain.br")), None, None],
        }
    }

    #[test]
    fn the_table_holds_each_form_or_none() {
        let text = text(&[stored("reader.css", b"abc")]);
        assert!(text.contains(r#"name: "reader.css", path: "/assets/reader-ba7816bf8f01.css""#));
        assert!(text.contains(r#"plain: include_bytes!("/site/files/plain")"#));
        assert!(text.contains(r#"br: Some(include_bytes!("/site/files/plain.br")), zstd: None"#));
        assert!(text.contains(r#"etag: "ba7816bf8f01""#));
    }

    #[test]
    fn the_build_id_changes_with_any_asset() {
        let one = build_id(&[stored("a.css", b"1"), stored("b.css", b"1")]);
        let other = build_id(&[stored("a.css", b"1"), stored("b.css", b"2")]);
        assert_ne!(one, other);
        assert_eq!(
            one,
            build_id(&[stored("a.css", b"1"), stored("b.css", b"1")])
        );
    }
}

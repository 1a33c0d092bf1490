//! One file as browsers get it.

use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// Hexadecimal digits of a content hash in an address: 48 bits.
const HASH_DIGITS: usize = 12;

#[derive(Debug)]
pub(crate) struct Asset {
    /// What the server's code calls it: `reader.css`, `icons/menu.svg`.
    pub(crate) name: String,
    /// Where browsers find it: `/assets/reader-0123456789ab.css`.
    pub(crate) path: String,
    pub(crate) mime: &'static str,
    pub(crate) hash: String,
    pub(crate) bytes: Vec<u8>,
}

impl Asset {
    /// An asset whose address changes with its content, so that it may be kept for ever.
    pub(crate) fn hashed(name: &str, bytes: Vec<u8>) -> Result<Self> {
        let asset = Self::at_root(name, bytes)?;
        let path = format!("/assets/{}", asset.file_name());
        Ok(Self { path, ..asset })
    }

    /// An asset whose address is fixed by a convention: `/favicon.ico`, `/robots.txt`.
    pub(crate) fn at_root(name: &str, bytes: Vec<u8>) -> Result<Self> {
        Ok(Self {
            path: format!("/{name}"),
            mime: mime(name)?,
            hash: hash(&bytes),
            name: name.to_owned(),
            bytes,
        })
    }

    /// Name of its file under `target/site/files`; the hash in it makes the file's presence say
    /// that its content is right.
    pub(crate) fn file_name(&self) -> String {
        let base = self.name.rsplit('/').next().unwrap_or(&self.name);
        match base.rsplit_once('.') {
            Some((stem, extension)) => format!("{stem}-{}.{extension}", self.hash),
            None => format!("{base}-{}", self.hash),
        }
    }

    /// Fonts and pictures are compressed already.
    pub(crate) fn is_compressible(&self) -> bool {
        self.mime == "image/svg+xml"
            || !(self.mime.starts_with("font/") || self.mime.starts_with("image/"))
    }
}

/// The first digits of the SHA-256.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        hex.push_str(&format!("{byte:02x}"));
    }
    hex.truncate(HASH_DIGITS);
    hex
}

fn mime(name: &str) -> Result<&'static str> {
    let extension = Path::new(name).extension().and_then(|it| it.to_str());
    Ok(match extension.unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "jpg" => "image/jpeg",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        _ => {
            return Err(anyhow::anyhow!("no media type is known for its extension"))
                .with_context(|| name.to_owned());
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // SHA-256 of "abc" from FIPS 180-2, appendix B.1: ba7816bf 8f01cfea …
    const ABC: &str = "ba7816bf8f01";

    #[test]
    fn an_address_holds_the_start_of_the_sha_256() {
        let asset = Asset::hashed("reader.css", b"abc".to_vec()).expect("css is known");
        assert_eq!(asset.hash, ABC);
        assert_eq!(asset.path, format!("/assets/reader-{ABC}.css"));
        assert_eq!(asset.mime, "text/css; charset=utf-8");
    }

    #[test]
    fn a_folder_stays_in_the_name_and_not_in_the_address() {
        let asset = Asset::hashed("icons/menu.svg", b"abc".to_vec()).expect("svg is known");
        assert_eq!(asset.name, "icons/menu.svg");
        assert_eq!(asset.path, format!("/assets/menu-{ABC}.svg"));
    }

    #[test]
    fn a_root_file_keeps_its_address() {
        let asset = Asset::at_root("favicon.ico", b"abc".to_vec()).expect("ico is known");
        assert_eq!(asset.path, "/favicon.ico");
        assert_eq!(asset.file_name(), format!("favicon-{ABC}.ico"));
    }

    #[test]
    fn an_unknown_type_is_an_error_that_names_the_file() {
        let error = Asset::hashed("notes.xyz", Vec::new()).expect_err("xyz is no type");
        assert!(format!("{error:#}").contains("notes.xyz"));
    }

    #[test]
    fn pictures_and_fonts_are_not_compressed_again() {
        let may = |name| {
            Asset::hashed(name, Vec::new())
                .expect("a known type")
                .is_compressible()
        };
        assert!(may("a.css") && may("a.wasm") && may("a.svg") && may("a.txt"));
        assert!(!may("a.woff2") && !may("a.png") && !may("a.webp") && !may("a.jpg"));
    }
}

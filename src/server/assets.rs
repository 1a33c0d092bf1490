//! The files that browsers load, inside the program. `cargo xtask assets` makes the table;
//! before its first run the table is empty, and pages come without style and script.

/// A file with its compressed forms. The bytes of all forms live as long as the program.
#[derive(Debug)]
pub struct Asset {
    /// What our code calls it: `reader.css`, `icons/menu.svg`.
    pub name: &'static str,
    /// Its address: `/assets/reader-0123456789ab.css`, or `/favicon.svg`.
    pub path: &'static str,
    /// The whole value of `Content-Type`.
    pub mime: &'static str,
    /// The file as it is.
    pub plain: &'static [u8],
    /// Brotli, quality 11. Each form is `None` where it would not be smaller than `plain`.
    pub br: Option<&'static [u8]>,
    /// Zstandard, level 19.
    pub zstd: Option<&'static [u8]>,
    /// Gzip, level 9.
    pub gzip: Option<&'static [u8]>,
    /// Hash of `plain`, without quotes: each form needs an entity tag of its own, made from it.
    pub etag: &'static str,
}

impl Asset {
    /// The address changes with the content, so browsers may keep the file for ever.
    #[must_use]
    pub fn is_immutable(&self) -> bool {
        self.path.starts_with("/assets/")
    }
}

// Gives `BUILD_ID` and `TABLE`, sorted by path; `build.rs` says where the file is.
include!(env!("BANTIN_ASSETS"));

/// All assets, sorted by path.
#[must_use]
pub fn all() -> &'static [Asset] {
    TABLE
}

/// The asset at an address, which starts with `/`.
#[must_use]
pub fn by_path(path: &str) -> Option<&'static Asset> {
    let at = TABLE.binary_search_by(|asset| asset.path.cmp(path)).ok()?;
    TABLE.get(at)
}

/// The address of an asset that a page names. Empty when there is no such asset, which is so for
/// all of them before the first `cargo xtask assets`.
#[must_use]
pub fn address(name: &str) -> &'static str {
    // A few dozen names: looking at each is as quick as hashing one.
    TABLE
        .iter()
        .find(|asset| asset.name == name)
        .map_or("", |asset| asset.path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_asset_is_found_by_its_address_and_by_its_name() {
        for asset in all() {
            assert_eq!(by_path(asset.path).map(|it| it.name), Some(asset.name));
            assert_eq!(address(asset.name), asset.path);
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        assert!(by_path("/assets/no-such-file.css").is_none());
        assert_eq!(address("no-such-file.css"), "");
    }

    #[test]
    fn only_hashed_addresses_are_immutable() {
        for asset in all() {
            assert_eq!(asset.is_immutable(), asset.path.contains(asset.etag));
        }
    }

    #[test]
    fn a_compressed_form_is_smaller() {
        for asset in all() {
            for form in [asset.br, asset.zstd, asset.gzip].into_iter().flatten() {
                assert!(form.len() < asset.plain.len(), "{}", asset.name);
            }
        }
    }
}

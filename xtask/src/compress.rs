//! The compressed forms of an asset, beside its plain file.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files;

/// An encoding that browsers ask for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Encoding {
    Brotli,
    Zstd,
    Gzip,
}

impl Encoding {
    pub(crate) const ALL: [Self; 3] = [Self::Brotli, Self::Zstd, Self::Gzip];

    fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Zstd => "zst",
            Self::Gzip => "gz",
        }
    }

    fn compress(self, bytes: &[u8]) -> Result<Vec<u8>> {
        Ok(match self {
            Self::Brotli => brotli_11(bytes)?,
            Self::Zstd => zstd::bulk::compress(bytes, 19)?,
            Self::Gzip => {
                // The encoder's header holds no time, so the result depends on the input only.
                let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(bytes)?;
                encoder.finish()?
            }
        })
    }
}

/// Where the compressed form of `plain` is; `None` when it would not be smaller.
/// `plain` has a hash in its name, so a file that is there is right.
pub(crate) fn form(plain: &Path, bytes: &[u8], encoding: Encoding) -> Result<Option<PathBuf>> {
    let mut name = plain.as_os_str().to_owned();
    name.push(".");
    name.push(encoding.extension());
    let path = PathBuf::from(name);
    if !path.is_file() {
        files::write_whole(&path, &encoding.compress(bytes)?)?;
    }
    let is_smaller = fs::metadata(&path)?.len() < bytes.len() as u64;
    Ok(is_smaller.then_some(path))
}

fn brotli_11(bytes: &[u8]) -> Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &settings)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn text() -> Vec<u8> {
        "Bản tin buổi sáng. ".repeat(200).into_bytes()
    }

    fn plain_again(encoding: Encoding, compressed: &[u8]) -> Vec<u8> {
        let mut plain = Vec::new();
        match encoding {
            Encoding::Brotli => {
                brotli::BrotliDecompress(&mut &*compressed, &mut plain).expect("is brotli");
            }
            Encoding::Zstd => plain = zstd::stream::decode_all(compressed).expect("is zstd"),
            Encoding::Gzip => {
                flate2::read::GzDecoder::new(compressed)
                    .read_to_end(&mut plain)
                    .expect("is gzip");
            }
        }
        plain
    }

    #[test]
    fn each_form_gives_the_same_bytes_back() {
        for encoding in Encoding::ALL {
            let compressed = encoding.compress(&text()).expect("memory suffices");
            assert!(compressed.len() < text().len() / 10, "{encoding:?}");
            assert_eq!(plain_again(encoding, &compressed), text(), "{encoding:?}");
        }
    }

    #[test]
    fn a_form_that_saves_nothing_is_left_out() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let plain = folder.path().join("tiny-1.txt");
        let form = form(&plain, b"ab", Encoding::Gzip).expect("the folder is writable");
        assert_eq!(form, None);
    }

    #[test]
    fn a_form_that_is_there_is_not_made_again() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let plain = folder.path().join("long-1.txt");
        fs::write(folder.path().join("long-1.txt.zst"), b"earlier").expect("writable");
        let form = form(&plain, &text(), Encoding::Zstd).expect("readable");
        let path = form.expect("it is smaller");
        assert_eq!(fs::read(path).expect("readable"), b"earlier");
    }
}

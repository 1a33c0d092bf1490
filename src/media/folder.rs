//! Where the files of the pictures lie: `{folder}/{first two letters}/{hash}-{width}.webp`.

use std::io;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::Picture;
use super::picture::{self, Decoded, Rendition};

/// The folder of the pictures. Its files never change: their names come from their contents.
#[derive(Clone, Debug)]
pub struct MediaFolder(PathBuf);

impl MediaFolder {
    /// The folder is made when the first picture comes.
    pub fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// Writes the files of a decoded picture and describes it for its record.
    pub fn keep(&self, hash: &str, decoded: &Decoded, alt: &str) -> io::Result<Picture> {
        self.write(hash, &picture::renditions(decoded))?;
        let [red, green, blue] = picture::dominant_colour(decoded);
        Ok(Picture {
            hash: hash.to_owned(),
            width: decoded.width,
            height: decoded.height,
            colour: format!("#{red:02x}{green:02x}{blue:02x}"),
            alt: alt.to_owned(),
        })
    }

    /// Writes the files of one picture. Each appears whole or not at all.
    pub fn write(&self, hash: &str, renditions: &[Rendition]) -> io::Result<()> {
        let folder = self.0.join(&hash[..2]);
        std::fs::create_dir_all(&folder)?;
        for rendition in renditions {
            let mut file = tempfile::NamedTempFile::new_in(&folder)?;
            io::Write::write_all(&mut file, &rendition.webp)?;
            file.persist(folder.join(format!("{hash}-{}.webp", rendition.width)))
                .map_err(|error| error.error)?;
        }
        Ok(())
    }

    /// The hash in the name of one of our own files, `{hash}-{width}.webp`.
    pub fn hash_in(name: &str) -> Option<String> {
        let (hash, width) = name.strip_suffix(".webp")?.split_once('-')?;
        let is_hash =
            hash.len() == HASH_LENGTH && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        let is_width = width.len() <= 5 && width.bytes().all(|byte| byte.is_ascii_digit());
        (is_hash && is_width).then(|| hash.to_owned())
    }

    /// The path of a file by the last part of its address, `{hash}-{width}.webp`; `None` for
    /// anything else, so that no address leads out of the folder.
    pub fn path(&self, name: &str) -> Option<PathBuf> {
        let hash = Self::hash_in(name)?;
        Some(self.0.join(&hash[..2]).join(name))
    }
}

/// Hexadecimal digits in the name of a picture.
const HASH_LENGTH: usize = 32;

/// The name of a picture: the beginning of the SHA-256 of the bytes that came.
pub fn hash(bytes: &[u8]) -> String {
    let mut hash = String::with_capacity(HASH_LENGTH);
    for byte in &Sha256::digest(bytes)[..HASH_LENGTH / 2] {
        hash.push_str(&format!("{byte:02x}"));
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_pictures_lead_to_a_file() {
        let folder = MediaFolder::new("m".into());
        let name = format!("{}-640.webp", hash(b"a picture"));
        assert!(folder.path(&name).is_some_and(|path| path.ends_with(&name)));
        for other in [
            "../../etc/passwd",
            "a-1.webp",
            "",
            "-.webp",
            &name.replace("640", "../6"),
            &name.replace(".webp", ""),
        ] {
            assert_eq!(folder.path(other), None, "{other}");
        }
    }
}

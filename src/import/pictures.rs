//! Pictures of an archive on their way into the media folder.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::document::{MediaId, render};
use crate::media::folder::{self, MediaFolder};
use crate::media::{Picture, picture, store};
use crate::server::db::Tx;
use crate::text::UnixMillis;

/// The largest picture file that is read, in bytes.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// Brings pictures in, each file once.
#[derive(Debug)]
pub(super) struct Pictures {
    folder: MediaFolder,
    known: HashMap<PathBuf, (MediaId, Picture)>,
}

/// Why a picture was left out; the outer error of [`Pictures::bring`] is the database's.
pub(super) type Refused = String;

impl Pictures {
    pub(super) fn new(folder: MediaFolder) -> Self {
        Self {
            folder,
            known: HashMap::new(),
        }
    }

    /// The picture in a file, recorded and with its files written.
    pub(super) async fn bring(
        &mut self,
        tx: &mut Tx,
        path: &Path,
        alt: &str,
        now: UnixMillis,
    ) -> anyhow::Result<Result<(MediaId, Picture), Refused>> {
        if let Some(known) = self.known.get(path) {
            return Ok(Ok(known.clone()));
        }
        let bytes = match read(path) {
            Ok(bytes) => bytes,
            Err(reason) => return Ok(Err(format!("ảnh {}: {reason}", path.display()))),
        };
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        // A file of our own export names its picture.
        let hash = MediaFolder::hash_in(&name).unwrap_or_else(|| folder::hash(&bytes));
        let brought = match store::by_hash(tx, &hash).await? {
            Some(known) => known,
            None => match self.make(&hash, &bytes, alt) {
                Ok(made) => {
                    let made = made.context("không ghi được ảnh vào thư mục dữ liệu")?;
                    (store::insert(tx, &name, &made, now).await?, made)
                }
                Err(refused) => return Ok(Err(format!("ảnh {}: {refused}", path.display()))),
            },
        };
        self.known.insert(path.to_owned(), brought.clone());
        Ok(Ok(brought))
    }

    fn make(
        &self,
        hash: &str,
        bytes: &[u8],
        alt: &str,
    ) -> Result<std::io::Result<Picture>, picture::NotAPicture> {
        Ok(self.folder.keep(hash, &picture::read(bytes)?, alt))
    }
}

fn read(path: &Path) -> Result<Vec<u8>, &'static str> {
    let size = std::fs::metadata(path)
        .map_err(|_| "không có tệp này")?
        .len();
    if size > LARGEST_FILE {
        return Err("tệp lớn hơn 64 MiB");
    }
    std::fs::read(path).map_err(|_| "không đọc được tệp")
}

/// The pictures of one article, for its renderer.
#[derive(Debug, Default)]
pub(super) struct Around(pub(super) HashMap<MediaId, Picture>);

impl render::Surroundings for Around {
    fn picture(&self, id: MediaId) -> Option<render::Picture> {
        let picture = self.0.get(&id)?;
        Some(render::Picture {
            src: picture.src(960),
            srcset: Some(picture.srcset()),
            width: picture.width,
            height: picture.height,
        })
    }

    fn media(&self, _id: MediaId) -> Option<render::MediaFile> {
        None
    }

    fn article(&self, _id: crate::document::ArticleRef) -> Option<render::LinkTo> {
        None
    }
}

//! Files that come as they are: `public/`, fonts. And writing files.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::asset::Asset;
use crate::project;

/// Fonts of the reader's pages: the name that styles use, and the npm file.
/// The Vietnamese file holds only what Latin lacks: ă đ ĩ ũ ơ ư, the tone marks and ₫.
const FONTS: [(&str, &str); 2] = [
    (
        "source-sans-3-latin.woff2",
        "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
    ),
    (
        "source-sans-3-vietnamese.woff2",
        "@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2",
    ),
];

pub(crate) fn fonts() -> Result<Vec<Asset>> {
    FONTS
        .into_iter()
        .map(|(name, file)| {
            let path = project::root().join("node_modules").join(file);
            Asset::hashed(name, read(&path)?)
        })
        .collect()
}

/// Everything in `public/`. What lies in `public/site-root/` keeps its name as its address, the rest is
/// hashed. Files whose name starts with a dot are left out.
pub(crate) fn public() -> Result<Vec<Asset>> {
    let folder = project::root().join("public");
    files_below(&folder)
        .into_iter()
        .map(|path| {
            let bytes = read(&path)?;
            let name = name_below(&folder, &path);
            match name.strip_prefix("site-root/") {
                Some(name) => Asset::at_root(name, bytes),
                None => Asset::hashed(&name, bytes),
            }
        })
        .collect()
}

/// All files in a folder and the folders in it, sorted; none when there is no such folder.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort_unstable();
    found
}

/// Nobody sees the file half written, and an unchanged file keeps its time, so that cargo does not
/// compile for nothing.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|present| present == bytes) {
        return Ok(());
    }
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    fs::write(&partial, bytes)
        .and_then(|()| fs::rename(&partial, path))
        .with_context(|| path.display().to_string())
}

/// Sets when a file was last changed.
pub(crate) fn set_time(path: &Path, time: SystemTime) -> Result<()> {
    fs::File::options()
        .append(true)
        .open(path)
        .and_then(|file| file.set_modified(time))
        .with_context(|| path.display().to_string())
}

/// The path inside `folder`, with `/` on every system.
fn name_below(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_in_folders_and_hidden_ones_are_not() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("icons")).expect("writable");
        for name in ["icons/menu.svg", "about.txt", ".keep"] {
            fs::write(folder.path().join(name), name).expect("writable");
        }
        let names: Vec<_> = files_below(folder.path())
            .iter()
            .map(|path| name_below(folder.path(), path))
            .collect();
        assert_eq!(names, ["about.txt", "icons/menu.svg"]);
    }

    #[test]
    fn a_missing_folder_holds_no_files() {
        assert!(files_below(Path::new("no/such/folder")).is_empty());
    }

    #[test]
    fn an_unchanged_file_is_not_written_again() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("assets.rs");
        write_whole(&path, b"one").expect("writable");
        let long_ago = SystemTime::UNIX_EPOCH;
        set_time(&path, long_ago).expect("ours");
        let time = || fs::metadata(&path).and_then(|it| it.modified());
        write_whole(&path, b"one").expect("nothing to do");
        assert_eq!(time().expect("it is there"), long_ago);
        write_whole(&path, b"two").expect("writable");
        assert_ne!(time().expect("it is there"), long_ago);
    }
}

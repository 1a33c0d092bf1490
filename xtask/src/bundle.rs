//! The two wasm programs, and cargo's part in making them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::assets::Mode;
use crate::{files, project};

const TARGET: &str = "wasm32-unknown-unknown";

/// One program for browsers: a cargo feature, a folder under `src/`, and a style.
pub(crate) struct Bundle {
    pub(crate) name: &'static str,
    feature: &'static str,
    /// What pages call its boot script.
    pub(crate) boot_asset: &'static str,
}

pub(crate) const BUNDLES: [Bundle; 2] = [
    Bundle {
        name: "reader",
        feature: "hydrate",
        boot_asset: "boot.js",
    },
    Bundle {
        name: "desk",
        feature: "desk",
        boot_asset: "desk-boot.js",
    },
];

impl Bundle {
    /// The hand-written script that loads the glue and the wasm.
    pub(crate) fn boot(&self) -> PathBuf {
        project::root().join("src").join(self.name).join("boot.js")
    }

    /// What stands in `boot()` for the address of the glue (`GLUE`) or the wasm (`WASM`).
    pub(crate) fn placeholder(&self, part: &str) -> String {
        format!("__{}_{part}__", self.name.to_uppercase())
    }

    /// Compiles this bundle, if cargo finds it stale, and gives the wasm as rustc made it.
    ///
    /// Both bundles are one crate, and for a wasm library cargo takes the features into no file
    /// name: in one folder each bundle would overwrite the other and never be fresh. So each has a
    /// folder of its own.
    pub(crate) fn compile(&self, mode: Mode) -> Result<Vec<u8>> {
        let front = project::root().join("target/front");
        let target_dir = front.join(self.name);
        for folder in [
            PathBuf::from(mode.profile_folder()),
            Path::new(TARGET).join(mode.profile_folder()),
        ] {
            share_crates(
                &front.join(BUNDLES[0].name).join(&folder),
                &target_dir.join(&folder),
            )?;
        }
        let status = project::cargo()
            .args(["build", "--lib", "--target", TARGET])
            .args(["--no-default-features", "--features", self.feature])
            .args(["--profile", mode.cargo_profile()])
            .args(["--config", &short_paths()])
            .arg("--target-dir")
            .arg(&target_dir)
            .status()
            .context("cargo does not start")?;
        if !status.success() {
            bail!("the {} bundle does not compile", self.name);
        }
        let wasm = target_dir
            .join(TARGET)
            .join(mode.profile_folder())
            .join("bantin.wasm");
        fs::read(&wasm).with_context(|| wasm.display().to_string())
    }
}

/// Two thirds of a first build are crates that both bundles compile alike: the second one starts
/// with a copy of what the first one has. Cargo compares times, so the copies keep them.
/// Does nothing when `to` is there.
fn share_crates(from: &Path, to: &Path) -> Result<()> {
    if to.exists() || !from.is_dir() {
        return Ok(());
    }
    let partial = to.with_extension("partial");
    copy_all(from, &partial)?;
    fs::rename(&partial, to).with_context(|| to.display().to_string())
}

/// Copies all but Bantin's own results and what cargo hides; its `.fingerprint` is needed.
fn copy_all(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_ours = name
            .to_string_lossy()
            .trim_start_matches("lib")
            .starts_with("bantin");
        if is_ours || name == "incremental" || name == ".cargo-lock" {
            continue;
        }
        let (source, copy) = (entry.path(), to.join(&name));
        if entry.file_type()?.is_dir() {
            copy_all(&source, &copy)?;
        } else {
            fs::copy(&source, &copy).with_context(|| source.display().to_string())?;
            files::set_time(&copy, entry.metadata()?.modified()?)?;
        }
    }
    Ok(())
}

/// Panic messages hold the path of the source file. Without the machine's own folders they are
/// shorter, say nothing about the machine, and the same sources give the same hash anywhere.
fn short_paths() -> String {
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let registries = cargo_home
        .and_then(|home| fs::read_dir(home.join("registry/src")).ok())
        .into_iter()
        .flatten()
        .flatten()
        .map(|folder| folder.path());
    let mut flags: Vec<_> = registries
        .chain([project::root().to_owned()])
        .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
        .collect();
    flags.sort_unstable();
    format!("target.{TARGET}.rustflags = {flags:?}")
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn each_bundle_has_placeholders_of_its_own() {
        let names = BUNDLES.map(|bundle| bundle.placeholder("GLUE"));
        assert_eq!(names, ["__READER_GLUE__", "__DESK_GLUE__"]);
    }

    #[test]
    fn crates_are_shared_with_their_times_and_without_our_own_results() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let from = folder.path().join("reader/debug");
        let deps = from.join("deps");
        fs::create_dir_all(&deps).expect("writable");
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        for name in ["libserde-1.rlib", "bantin.wasm", "libbantin.rlib"] {
            fs::write(deps.join(name), name).expect("writable");
            files::set_time(&deps.join(name), long_ago).expect("ours");
        }
        let to = folder.path().join("desk/debug");
        share_crates(&from, &to).expect("writable");
        let copied: Vec<_> = fs::read_dir(to.join("deps"))
            .expect("it is copied")
            .map(|entry| entry.expect("readable").file_name())
            .collect();
        assert_eq!(copied, ["libserde-1.rlib"]);
        let copy = fs::metadata(to.join("deps/libserde-1.rlib")).expect("it is there");
        assert_eq!(copy.modified().expect("known"), long_ago);
    }

    #[test]
    fn a_folder_that_is_there_is_left_alone() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::create_dir_all(&from).expect("writable");
        fs::create_dir_all(&to).expect("writable");
        fs::write(from.join("a"), "a").expect("writable");
        share_crates(&from, &to).expect("nothing to do");
        assert!(!to.join("a").exists());
    }
}

//! Tells the server where the table of assets is, which `cargo xtask assets` makes.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Before the first `cargo xtask assets`, so that the server can be checked without it.
const EMPTY: &str = "\
/// Changes with any asset; there are none yet.
pub const BUILD_ID: &str = \"none\";

static TABLE: &[Asset] = &[];
";

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|it| it == "wasm32") {
        return;
    }
    // `sqlx::migrate!` embeds these and cannot tell cargo itself.
    println!("cargo:rerun-if-changed=migrations");

    let site = folder_from("CARGO_MANIFEST_DIR").join("target/site");
    let made = site.join("assets.rs");
    if made.is_file() {
        announce(&made, &made);
    } else {
        // Cargo runs this again at each build while a watched path is missing; so it watches the
        // folder in which the file will appear.
        let _ = fs::create_dir_all(&site);
        let empty = folder_from("OUT_DIR").join("assets.rs");
        fs::write(&empty, EMPTY).expect("cargo lets build scripts write to OUT_DIR");
        announce(&empty, &site);
    }
}

fn announce(table: &Path, watched: &Path) {
    println!("cargo:rerun-if-changed={}", watched.display());
    println!("cargo:rustc-env=BANTIN_ASSETS={}", table.display());
}

fn folder_from(variable: &str) -> PathBuf {
    PathBuf::from(env::var_os(variable).expect("cargo sets it for build scripts"))
}

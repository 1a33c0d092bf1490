//! Where things lie in the project, and how its tools are started.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the root `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask is a folder of the project")
}

/// Where finished assets and `assets.rs` go; the root `build.rs` looks here.
pub(crate) fn site() -> PathBuf {
    root().join("target/site")
}

/// `cargo` as if typed at the root. `cargo run`, which started this program, has put its own
/// variables into the environment; build scripts that watch them (ring's does) would run again at
/// each change between `cargo xtask build` and a plain `cargo test`.
pub(crate) fn cargo() -> Command {
    let mut command =
        Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(root());
    for (name, _) in std::env::vars_os() {
        let set_by_cargo_run = name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_")
                || name.starts_with("CARGO_MANIFEST_")
                || name == "LD_LIBRARY_PATH"
        });
        if set_by_cargo_run {
            command.env_remove(name);
        }
    }
    command
}

/// A program that `npm ci` has put into `node_modules`.
pub(crate) fn npm_tool(name: &str) -> Command {
    let mut command = Command::new(root().join("node_modules/.bin").join(name));
    command.current_dir(root());
    command
}

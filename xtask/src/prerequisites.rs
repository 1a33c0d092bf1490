//! What must be on the machine before a build starts.

use std::path::PathBuf;
use std::process::Command;
use std::{fs, io};

use crate::project;

const NODE_AT_LEAST: (u32, u32) = (20, 19);
const WASM: &str = "wasm32-unknown-unknown";

/// Installs what belongs to the project (npm packages, the wasm target) and gives one line for
/// each thing that a person has to install. Empty means ready.
pub(crate) fn missing() -> Vec<String> {
    [node().and_then(|()| npm_packages()), wasm_target()]
        .into_iter()
        .filter_map(Result::err)
        .collect()
}

fn node() -> Result<(), String> {
    let (major, minor) = NODE_AT_LEAST;
    let said = output(Command::new("node").arg("--version"))
        .map_err(|_| format!("Node.js is missing: install version {major}.{minor} or newer"))?;
    match node_version(&said) {
        Some(found) if found >= NODE_AT_LEAST => Ok(()),
        _ => Err(format!(
            "Node.js {} is too old: install version {major}.{minor} or newer",
            said.trim()
        )),
    }
}

/// `v20.19.4` gives (20, 19).
fn node_version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

fn npm_packages() -> Result<(), String> {
    if npm_packages_are_current() {
        return Ok(());
    }
    eprintln!("npm ci");
    let done = Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(project::root())
        .status();
    match done {
        Ok(status) if status.success() => Ok(()),
        _ => Err("npm packages are missing, and `npm ci` has failed".to_owned()),
    }
}

/// npm writes its own copy of the lock file last; an older one means an update has come in.
fn npm_packages_are_current() -> bool {
    let changed = |path: &str| fs::metadata(project::root().join(path))?.modified();
    match (
        changed("node_modules/.package-lock.json"),
        changed("package-lock.json"),
    ) {
        (Ok(installed), Ok(wanted)) => installed >= wanted,
        _ => false,
    }
}

fn wasm_target() -> Result<(), String> {
    let is_installed = || {
        output(
            Command::new("rustc")
                .args(["--print", "sysroot"])
                .current_dir(project::root()),
        )
        .is_ok_and(|sysroot| {
            PathBuf::from(sysroot.trim())
                .join("lib/rustlib")
                .join(WASM)
                .join("lib")
                .is_dir()
        })
    };
    if is_installed() {
        return Ok(());
    }
    eprintln!("rustup target add {WASM}");
    let added = Command::new("rustup")
        .args(["target", "add", WASM])
        .current_dir(project::root())
        .status();
    match added {
        Ok(status) if status.success() && is_installed() => Ok(()),
        _ => Err(format!(
            "the Rust target {WASM} is missing: run `rustup target add {WASM}`"
        )),
    }
}

fn output(command: &mut Command) -> io::Result<String> {
    let output = command.output()?;
    if !output.status.success() {
        return Err(io::Error::other("the command has failed"));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_node_is_read() {
        assert_eq!(node_version("v20.19.4\n"), Some((20, 19)));
        assert_eq!(node_version("v8.0.0"), Some((8, 0)));
        assert_eq!(node_version("20.19.4"), None);
        assert_eq!(node_version(""), None);
    }

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(node_version("v22.4.0") > Some(NODE_AT_LEAST));
        assert!(node_version("v20.9.0") < Some(NODE_AT_LEAST));
    }
}

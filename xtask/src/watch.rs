//! `cargo xtask watch`: build, serve, and again at each change.

use std::path::PathBuf;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

use crate::assets::{self, Mode};
use crate::reload::Pages;
use crate::server::{self, Profile};
use crate::{files, project};

/// Asking for the time of a few hundred files costs about a millisecond, works on every system,
/// in containers and on network folders, and needs no crate.
const PAUSE: Duration = Duration::from_millis(300);

const FOLDERS: [&str; 5] = ["src", "style", "public", "migrations", "editor"];
const FILES: [&str; 4] = ["Cargo.toml", "Cargo.lock", "build.rs", "package-lock.json"];

/// Runs until it is interrupted. What does not compile is reported, and the server that runs goes
/// on. `arguments` go to `bantin serve`.
pub(crate) fn watch(arguments: &[String]) -> Result<()> {
    let pages = Pages::listen()
        .inspect_err(|error| eprintln!("pages will not load again by themselves: {error}"))
        .ok();
    let mut running = None;
    loop {
        // Taken before the build, so that a change during the build starts another one.
        let seen = Sources::look();
        match build() {
            Ok(program) => {
                running = Some(Running::start(&program, arguments, running.take())?);
                if let Some(pages) = &pages {
                    pages.reload();
                }
            }
            Err(error) => eprintln!("error: {error:#}"),
        }
        while Sources::look() == seen {
            thread::sleep(PAUSE);
        }
    }
}

fn build() -> Result<PathBuf> {
    assets::make(Mode::Watch)?;
    server::build(Profile::Dev)
}

/// Every source file with its time and length.
#[derive(PartialEq)]
struct Sources(Vec<(PathBuf, Option<SystemTime>, u64)>);

impl Sources {
    fn look() -> Self {
        let root = project::root();
        let in_folders = FOLDERS
            .iter()
            .flat_map(|folder| files::files_below(&root.join(folder)));
        let single = FILES.iter().map(|file| root.join(file));
        let seen = in_folders
            .chain(single)
            // Editors write such files beside the real one.
            .filter(|path| !path.to_string_lossy().ends_with('~'))
            .filter_map(|path| {
                let metadata = path.metadata().ok()?;
                let changed = metadata.modified().ok();
                Some((path, changed, metadata.len()))
            });
        Self(seen.collect())
    }
}

/// A server that ends with its place in the loop.
struct Running(Child);

impl Running {
    /// The earlier server ends first: the new one wants its port and its database.
    fn start(program: &PathBuf, arguments: &[String], earlier: Option<Self>) -> Result<Self> {
        drop(earlier);
        Command::new(program)
            .arg("serve")
            .env("BANTIN_WATCH", "true")
            .args(arguments)
            .current_dir(project::root())
            .spawn()
            .map(Self)
            .context("the server does not start")
    }
}

impl Drop for Running {
    /// Killed, not asked to drain: what the server has acknowledged is safe from that by design.
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

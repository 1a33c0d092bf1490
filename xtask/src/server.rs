//! The server, with the assets inside.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::project;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Profile {
    /// For `cargo xtask watch`.
    Dev,
    /// For somebody who waits for it.
    Release,
    /// For packages and measurements: slow to build.
    Dist,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
            Self::Dist => "dist",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release | Self::Dist => self.name(),
        }
    }
}

/// Gives the path of the program.
pub(crate) fn build(profile: Profile) -> Result<PathBuf> {
    let target_dir = project::root().join("target");
    let status = project::cargo()
        .args(["build", "--bin", "bantin", "--profile", profile.name()])
        .args(["--no-default-features", "--features", "ssr"])
        .arg("--target-dir")
        .arg(&target_dir)
        .status()
        .context("cargo does not start")?;
    if !status.success() {
        bail!("the server does not compile");
    }
    let program = format!("bantin{}", std::env::consts::EXE_SUFFIX);
    Ok(target_dir.join(profile.folder()).join(program))
}

//! `style/<name>.css` and what it imports, as one small file.

use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::asset::Asset;
use crate::assets::Mode;
use crate::{address, project, script};

/// `others` are the assets that the style may name as `url(asset:…)`.
pub(crate) fn bundle(name: &str, mode: Mode, others: &[Asset]) -> Result<Vec<u8>> {
    let entry = format!("style/{name}.css");
    let mut esbuild = project::npm_tool("esbuild");
    esbuild
        .arg(&entry)
        .args(["--bundle", "--external:asset:*", "--external:/assets/*"])
        .args(["--charset=utf8", "--log-level=warning"])
        .args(["--legal-comments=none", script::BROWSERS]);
    if mode.is_for_release() {
        esbuild.arg("--minify");
    }
    let output = esbuild
        .stderr(Stdio::inherit())
        .output()
        .context("esbuild does not start")?;
    if !output.status.success() {
        bail!("esbuild has failed on {entry}");
    }
    let text = String::from_utf8(output.stdout)?;
    let find = |name: &str| {
        let asset = others.iter().find(|asset| asset.name == name)?;
        Some(asset.path.as_str())
    };
    let filled = address::fill_urls(&text, find).with_context(|| format!("in {entry}"))?;
    Ok(filled.into_bytes())
}

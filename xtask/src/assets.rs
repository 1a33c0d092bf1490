//! `cargo xtask assets`: everything that browsers load, from sources to the embedded table.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::asset::Asset;
use crate::bundle::{BUNDLES, Bundle};
use crate::compress::{self, Encoding};
use crate::table::{self, Stored};
use crate::{bindings, budget, files, project, script, style};

/// For whom the assets are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Mode {
    /// Readers: small and compressed, within the budget.
    Release,
    /// Whoever changes the code: soon ready, with names in panics.
    Dev,
    /// As `Dev`; and pages load again when `cargo xtask watch` has built something.
    Watch,
}

impl Mode {
    pub(crate) fn is_for_release(self) -> bool {
        self == Self::Release
    }

    pub(crate) fn cargo_profile(self) -> &'static str {
        match self {
            Self::Release => "wasm-release",
            Self::Dev | Self::Watch => "dev",
        }
    }

    /// The folder that cargo uses for the profile.
    pub(crate) fn profile_folder(self) -> &'static str {
        match self {
            Self::Release => "wasm-release",
            Self::Dev | Self::Watch => "debug",
        }
    }
}

pub(crate) fn make(mode: Mode) -> Result<()> {
    // Styles name fonts and pictures; boot scripts name glue and wasm. So each file is finished,
    // hash and all, before the one that names it.
    let mut assets = files::public()?;
    assets.extend(files::fonts()?);
    for bundle in &BUNDLES {
        if !bundle.boot().is_file() {
            eprintln!("{0}: left out, there is no src/{0}/boot.js", bundle.name);
            continue;
        }
        let style = style::bundle(bundle.name, mode, &assets)?;
        assets.push(Asset::hashed(&format!("{}.css", bundle.name), style)?);
        assets.extend(program(bundle, mode)?);
    }
    let stored = store(assets, mode)?;
    if mode.is_for_release() {
        budget::check(&stored, &project::site().join("sizes.json"))?;
    }
    let table = table::text(&stored);
    files::write_whole(&project::site().join("assets.rs"), table.as_bytes())
}

/// Wasm, glue and boot script of a bundle.
fn program(bundle: &Bundle, mode: Mode) -> Result<[Asset; 3]> {
    let compiled = bundle.compile(mode)?;
    let bindings = bindings::bind(bundle, mode, compiled)?;
    let name = bundle.name;
    let wasm = Asset::hashed(&format!("{name}.wasm"), bindings.wasm)?;
    let glue = Asset::hashed(&format!("{name}.js"), script::glue(&bindings.glue, mode)?)?;
    let boot = script::boot(bundle, mode, &glue.path, &wasm.path)?;
    let boot = Asset::hashed(bundle.boot_asset, boot)?;
    Ok([wasm, glue, boot])
}

/// Writes all files and removes those of earlier builds.
fn store(assets: Vec<Asset>, mode: Mode) -> Result<Vec<Stored>> {
    let folder = project::site().join("files");
    fs::create_dir_all(&folder)?;
    let mut by_path = BTreeMap::new();
    for asset in assets {
        if let Some(first) = by_path.insert(asset.path.clone(), asset) {
            bail!("two files have the address {}", first.path);
        }
    }
    let stored = by_path
        .into_values()
        .map(|asset| store_one(asset, &folder, mode))
        .collect::<Result<Vec<_>>>()?;
    let names: HashSet<&str> = stored.iter().map(|it| it.asset.name.as_str()).collect();
    if names.len() != stored.len() {
        bail!("two files have the same name: a file in public/ is named like a built one");
    }
    remove_others(&folder, &stored)?;
    Ok(stored)
}

fn store_one(asset: Asset, folder: &Path, mode: Mode) -> Result<Stored> {
    let plain = folder.join(asset.file_name());
    files::write_whole(&plain, &asset.bytes)?;
    let mut forms = [None, None, None];
    if mode.is_for_release() && asset.is_compressible() {
        for (form, encoding) in forms.iter_mut().zip(Encoding::ALL) {
            *form = compress::form(&plain, &asset.bytes, encoding)?;
        }
    }
    Ok(Stored {
        asset,
        plain,
        forms,
    })
}

/// A compressed file stays as long as its plain file is in use, also where it is not smaller:
/// its presence saves compressing again.
fn remove_others(folder: &Path, stored: &[Stored]) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let in_use = |one: &Stored| path == one.plain || path.with_extension("") == one.plain;
        if !stored.iter().any(in_use) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

//! From rustc's wasm to the pair that browsers load: the wasm and its JavaScript glue.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::assets::Mode;
use crate::bundle::Bundle;
use crate::{asset, project};

/// Since 1.87 rustc uses these features of wasm, and stripping removes the section that says so.
const WASM_OPT: [&str; 8] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

pub(crate) struct Bindings {
    pub(crate) glue: String,
    pub(crate) wasm: Vec<u8>,
}

/// Gives the result of an earlier run when neither the wasm nor the tools have changed.
pub(crate) fn bind(bundle: &Bundle, mode: Mode, compiled: Vec<u8>) -> Result<Bindings> {
    let folder = project::site().join("bindings");
    fs::create_dir_all(&folder)?;
    let prefix = format!("{}-{}-", mode.profile_folder(), bundle.name);
    let tools = fs::read(project::root().join("package-lock.json"))?;
    let key = asset::hash(
        &[
            compiled.as_slice(),
            &tools,
            format!("{WASM_OPT:?}").as_bytes(),
        ]
        .concat(),
    );
    let wasm_file = folder.join(format!("{prefix}{key}.wasm"));
    let glue_file = wasm_file.with_extension("js");

    // The glue is written last, so its presence means that both files are whole.
    if !glue_file.is_file() {
        remove_earlier(&folder, &prefix)?;
        let glue = generate(bundle, mode, compiled, &wasm_file)?;
        if mode.is_for_release() {
            optimise(bundle, &wasm_file)?;
        }
        crate::files::write_whole(&glue_file, glue.as_bytes())?;
    }
    Ok(Bindings {
        glue: fs::read_to_string(&glue_file)?,
        wasm: fs::read(&wasm_file)?,
    })
}

/// Writes the wasm and returns the glue. Without a default path no file name stands in the glue:
/// `boot.js` passes both addresses.
fn generate(bundle: &Bundle, mode: Mode, compiled: Vec<u8>, wasm_file: &Path) -> Result<String> {
    eprintln!("{}: wasm-bindgen", bundle.name);
    let mut output = Bindgen::new()
        .input_bytes(bundle.name, compiled)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(mode.is_for_release())
        .remove_producers_section(true)
        .generate_output()?;
    let snippets: Vec<_> = output
        .snippets()
        .iter()
        // Each crate is listed, also one that brings nothing.
        .filter(|(_, scripts)| !scripts.is_empty())
        .map(|(name, _)| name.as_str())
        .chain(output.local_modules().keys().map(String::as_str))
        .collect();
    ensure!(
        snippets.is_empty(),
        "the glue of the {} bundle would import snippets statically: {}",
        bundle.name,
        snippets.join(", ")
    );
    fs::write(wasm_file, output.wasm_mut().emit_wasm())?;
    Ok(output.js().to_owned())
}

fn optimise(bundle: &Bundle, wasm_file: &Path) -> Result<()> {
    eprintln!("{}: wasm-opt", bundle.name);
    let status = project::npm_tool("wasm-opt")
        .args(WASM_OPT)
        .arg(wasm_file)
        .arg("-o")
        .arg(wasm_file)
        .status()
        .context("wasm-opt does not start")?;
    if !status.success() {
        bail!("wasm-opt has failed on the {} bundle", bundle.name);
    }
    Ok(())
}

fn remove_earlier(folder: &Path, prefix: &str) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(prefix) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

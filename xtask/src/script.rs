//! Scripts through esbuild.

use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::{fs, thread};

use anyhow::{Context, Result, bail};

use crate::assets::Mode;
use crate::bundle::Bundle;
use crate::{address, project, reload};

/// The oldest browsers whose syntax scripts and styles are written down to. Older ones still read
/// every page: nothing needed for reading is in a script.
pub(crate) const BROWSERS: &str = "--target=chrome109,edge109,firefox115,safari15.6";

/// The glue that wasm-bindgen has written, made small.
pub(crate) fn glue(text: &str, mode: Mode) -> Result<Vec<u8>> {
    if !mode.is_for_release() {
        return Ok(text.as_bytes().to_vec());
    }
    esbuild(&["--minify"], project::root(), text)
}

/// The bundle's boot script, knowing where its glue and its wasm are.
pub(crate) fn boot(bundle: &Bundle, mode: Mode, glue: &str, wasm: &str) -> Result<Vec<u8>> {
    let file = bundle.boot();
    let source = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let addresses = [
        (bundle.placeholder("GLUE"), glue.to_owned()),
        (bundle.placeholder("WASM"), wasm.to_owned()),
    ];
    let mut script = address::fill_placeholders(&source, &addresses)
        .with_context(|| format!("in src/{}/boot.js", bundle.name))?;
    if mode == Mode::Watch {
        script.insert_str(0, &reload::client());
    }
    let mut arguments = vec!["--bundle", "--external:/assets/*"];
    if mode.is_for_release() {
        arguments.push("--minify");
    }
    let folder = file.parent().expect("boot.js lies in the bundle's folder");
    esbuild(&arguments, folder, &script)
}

/// Runs esbuild on one module; imports are looked for from `folder`.
fn esbuild(arguments: &[&str], folder: &Path, source: &str) -> Result<Vec<u8>> {
    let mut child = project::npm_tool("esbuild")
        .args(["--format=esm", "--loader=js", "--charset=utf8"])
        .args(["--log-level=warning", "--legal-comments=none", BROWSERS])
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("esbuild does not start")?;
    let mut stdin = child.stdin.take().expect("stdin is piped");
    // Written from a thread: with both pipes full, writer and reader would wait for each other.
    let output = thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(source.as_bytes()));
        child.wait_with_output()
    })?;
    if !output.status.success() {
        bail!("esbuild has failed");
    }
    Ok(output.stdout)
}

//! The build of Bantin: `cargo xtask assets`, `build` and `watch`.
//!
//! Two wasm bundles, styles, fonts and `public/` become one table of hashed, compressed files
//! that the server embeds. Read `assets.rs` first: it is the order of the steps.

mod address;
mod arguments;
mod asset;
mod assets;
mod bindings;
mod budget;
mod bundle;
mod compress;
mod files;
mod prerequisites;
mod project;
mod reload;
mod script;
mod server;
mod style;
mod table;
mod watch;

use std::process::ExitCode;

use arguments::Command;

/// Exit status when something must be installed, or typed differently, before a build can start.
const NOT_READY: u8 = 2;

fn main() -> ExitCode {
    let command = match arguments::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(wrong) => {
            eprintln!("{wrong}\n\n{}", arguments::USAGE);
            return ExitCode::from(NOT_READY);
        }
    };
    if command == Command::Help {
        println!("{}", arguments::USAGE);
        return ExitCode::SUCCESS;
    }
    let missing = prerequisites::missing();
    if !missing.is_empty() {
        for line in missing {
            eprintln!("{line}");
        }
        return ExitCode::from(NOT_READY);
    }
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Help => Ok(()),
        Command::Assets(mode) => assets::make(mode),
        Command::Build(profile) => {
            assets::make(assets::Mode::Release)?;
            server::build(profile).map(|_| ())
        }
        Command::Watch(arguments) => watch::watch(&arguments),
    }
}

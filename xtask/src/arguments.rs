//! The command line of the build.

use crate::assets::Mode;
use crate::server::Profile;

pub(crate) const USAGE: &str = "\
cargo xtask assets [--dev]                   wasm, scripts, styles and fonts into target/site
cargo xtask build [--profile release|dist]   the assets, then the server with them inside
cargo xtask watch [-- SERVE ARGUMENTS]       build, serve, and again at each change";

#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Help,
    Assets(Mode),
    Build(Profile),
    /// With what follows `--`: it goes to `bantin serve`.
    Watch(Vec<String>),
}

/// The error is one line for the person who typed.
pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Command, String> {
    let words: Vec<String> = arguments.into_iter().collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => Ok(Command::Help),
        ["assets"] => Ok(Command::Assets(Mode::Release)),
        ["assets", "--dev"] => Ok(Command::Assets(Mode::Dev)),
        ["build"] | ["build", "--profile", "release"] => Ok(Command::Build(Profile::Release)),
        ["build", "--profile", "dist"] => Ok(Command::Build(Profile::Dist)),
        ["watch"] => Ok(Command::Watch(Vec::new())),
        ["watch", "--", serve @ ..] => Ok(Command::Watch(
            serve.iter().map(ToString::to_string).collect(),
        )),
        other => Err(format!("not understood: {}", other.join(" "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn each_command_is_understood() {
        assert_eq!(typed(""), Ok(Command::Help));
        assert_eq!(typed("assets"), Ok(Command::Assets(Mode::Release)));
        assert_eq!(typed("assets --dev"), Ok(Command::Assets(Mode::Dev)));
        assert_eq!(typed("build"), Ok(Command::Build(Profile::Release)));
        assert_eq!(
            typed("build --profile dist"),
            Ok(Command::Build(Profile::Dist))
        );
    }

    #[test]
    fn what_follows_two_dashes_goes_to_the_server() {
        assert_eq!(
            typed("watch -- --addr 127.0.0.1:4000"),
            Ok(Command::Watch(vec![
                "--addr".into(),
                "127.0.0.1:4000".into()
            ]))
        );
    }

    #[test]
    fn a_wrong_word_is_named() {
        let wrong = typed("build --profile fast").expect_err("no such profile");
        assert!(wrong.contains("--profile fast"), "{wrong}");
    }
}

//! The command line: `bantin serve`, `import`, `export`, `demo`, `check`.

mod command;

use std::process::ExitCode;

fn main() -> ExitCode {
    command::run()
}

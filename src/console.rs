//! The command line alone, for Windows: a program with a window has no console there, and who calls it from one does not wait for its end.
//! It is built on request, `--features console`.

use std::ffi::OsString;
use std::process::ExitCode;

use schaubild::{app, cli};

/// The same as in the program with the window.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    env_logger::init();
    let args: Vec<OsString> = std::env::args_os().skip(1).collect();
    let lang = cli::language(&args, |name| std::env::var(name).ok(), &app::system_languages());
    cli::run(&args, lang)
}

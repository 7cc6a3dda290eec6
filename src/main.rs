//! Picks window or command line.

use std::ffi::OsString;
use std::process::ExitCode;

use schaubild::cli;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().skip(1).collect();
    cli::run(&args)
}

//! The real program without a window: exit codes, messages word for word, what goes where, and what an audience gets to read.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod boards;
mod capture;
mod check;
mod contacts;
mod export;
mod foreign;
mod manual;
mod usage;
mod view;
mod views;

use std::io::Write;
use std::process::{Command, Stdio};

use schaubild::catalogue;

/// The program; where it is built, the one without a window.
const PROGRAM: &str =
    if cfg!(feature = "console") { env!("CARGO_BIN_EXE_schaubild-cli") } else { env!("CARGO_BIN_EXE_schaubild") };

/// Outcome of a run of the program.
#[derive(Debug)]
struct Outcome {
    code: i32,
    out: String,
    err: String,
}

impl Outcome {
    fn check(&self, code: i32, out: &str, err: &str) {
        assert_eq!((self.code, self.out.as_str(), self.err.as_str()), (code, out, err));
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

/// Runs the program in an environment that has no language.
fn schaubild(args: &[&str]) -> Outcome {
    with_input(args, b"", &[])
}

fn with_input(args: &[&str], input: &[u8], env: &[(&str, &str)]) -> Outcome {
    let mut command = Command::new(PROGRAM);
    command.args(args).env_clear().envs(env.iter().copied());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that does not read its input closes it.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Outcome { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn example_text() -> &'static str {
    catalogue::example(None).unwrap().source()
}

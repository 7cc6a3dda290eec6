//! Headless commands, without a window. One file per command; this one picks the command and turns its outcome into an exit code.
//! Nothing here knows the window.

mod anonymize;
mod args;
mod args_view;
mod audience;
mod capture;
mod check;
mod choice;
mod clock;
mod columns;
mod drawing;
mod example;
mod export;
mod export_words;
mod failure;
mod format;
mod ids;
mod language;
mod list;
mod nearest;
mod new;
mod overview;
mod picture;
mod progress;
mod sizes;
mod source;
mod stop;
mod target;
mod templates;
mod usage;
mod view;

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::ArgMatches;

use self::failure::Failure;
pub use self::language::{asks_language, language};
use crate::text::{Lang, commands};

/// All went well, and the board is sound.
const CLEAN: u8 = 0;
/// The board has inconsistencies.
const INCONSISTENT: u8 = 3;

/// Lines of what is printed that a screen can show at once.
const MAX_SHOWN_LINES: usize = 20;

/// Streams of a command, and the language in which it speaks.
pub struct Console<'a> {
    /// The language of all messages.
    pub lang: Lang,
    /// Standard input.
    pub input: &'a mut dyn Read,
    /// Standard output: what was asked for, and nothing else.
    pub out: &'a mut dyn Write,
    /// Standard error: messages.
    pub err: &'a mut dyn Write,
    /// True while somebody watches standard error and is told of the progress of long work.
    pub progress: bool,
}

/// True for arguments (without the name of the program) that are for the command line and not for the window, which takes a
/// board and a language at most. A word that is neither a file nor looks like one is a mistyped command.
pub fn is_command(args: &[OsString]) -> bool {
    match language::others(args)[..] {
        [] => language::is_wrong(args),
        [first] => is_word(first) || language::is_wrong(args),
        _ => true,
    }
}

/// True for an argument that is an option, a command, or meant to be one.
fn is_word(argument: &OsString) -> bool {
    let word = argument.to_string_lossy();
    let is_word = word.chars().all(|letter| letter.is_ascii_lowercase()) && !Path::new(argument).exists();
    word.starts_with('-') || args::COMMANDS.contains(&&*word) || is_word
}

/// The board that the window shall open, if one is named.
pub fn board(args: &[OsString]) -> Option<&OsString> {
    language::others(args).into_iter().next()
}

/// The whole command line as data, of which manual pages and completions for shells are made.
pub fn arguments(lang: Lang) -> clap::Command {
    args::command(lang)
}

/// Says on standard error why there is no window.
pub fn refuse(message: &str, lang: Lang) -> ExitCode {
    // Where standard error is closed there is nobody left to tell.
    let _ = writeln!(io::stderr(), "{}", commands::error(lang, message));
    ExitCode::FAILURE
}

/// Carries out the command in these arguments (without the name of the program) with the standard streams.
pub fn run(args: &[OsString], lang: Lang) -> ExitCode {
    let (mut input, mut out, mut err) = (io::stdin().lock(), io::stdout().lock(), io::stderr().lock());
    let progress = err.is_terminal();
    ExitCode::from(carry_out(args, &mut Console { lang, input: &mut input, out: &mut out, err: &mut err, progress }))
}

/// The same where there are none: the exit code, and what there is to show, which is what was asked for, and why it was not possible. That
/// all went well is no reason to keep anybody waiting.
pub fn run_unseen(args: &[OsString], lang: Lang) -> (ExitCode, Option<String>) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut console = Console { lang, input: &mut io::empty(), out: &mut out, err: &mut err, progress: false };
    let code = carry_out(args, &mut console);
    if code != CLEAN {
        out.extend(err);
    }
    let printed = String::from_utf8_lossy(&out);
    let mut lines: Vec<&str> = printed.trim_end().lines().take(MAX_SHOWN_LINES + 1).collect();
    if let Some(last) = lines.get_mut(MAX_SHOWN_LINES) {
        *last = "…";
    }
    (ExitCode::from(code), (!lines.is_empty()).then(|| commands::unseen(lang, &lines.join("\n"))))
}

/// Carries out the command and returns the exit code: 0 sound, 1 not possible, 2 wrong use, 3 inconsistent,
/// 130 stopped.
pub fn carry_out(args: &[OsString], console: &mut Console<'_>) -> u8 {
    let outcome = dispatch(args, console).and_then(|code| match console.out.flush().map_err(Failure::from) {
        Err(failure) if !failure.is_closed_pipe() => Err(failure),
        _ => Ok(code),
    });
    let failure = match outcome {
        Ok(code) => return code,
        Err(failure) => failure,
    };
    if failure.is_closed_pipe() {
        // Whoever reads has seen enough, as in `schaubild list actors | head -3`.
        return CLEAN;
    }
    let message = commands::error(console.lang, &failure.say(console.lang));
    // Where even standard error is closed there is nobody left to tell.
    let _ = writeln!(console.err, "{message}");
    failure.exit_code()
}

fn dispatch(args: &[OsString], console: &mut Console<'_>) -> Result<u8, Failure> {
    let program = OsString::from("schaubild");
    // Where the first word is a board, what follows is looked at as the window's arguments.
    let for_window = language::others(args).first().is_some_and(|first| !is_word(first));
    let command = if for_window { args::window(console.lang) } else { args::command(console.lang) };
    let matches = match command.try_get_matches_from(std::iter::once(&program).chain(args)) {
        Ok(matches) => matches,
        Err(error) if !error.use_stderr() => {
            write!(console.out, "{error}")?;
            return Ok(CLEAN);
        }
        Err(error) => return Err(Failure::Usage(usage::explain(&error, console.lang))),
    };
    match matches.subcommand() {
        Some(("check", given)) => check::run(given, console),
        Some(("list", given)) => list::run(given, console),
        Some(("templates", _)) => templates::run(console),
        Some(("new", given)) => new::run(given, console),
        Some(("example", given)) => example::run(given, console),
        Some(("anonymize", given)) => anonymize::run(given, console),
        Some(("capture", given)) => capture::run(given, console),
        Some(("export", given)) => export::run(given, console),
        _ => Err(Failure::Usage(commands::missing_command(console.lang))),
    }
}

/// The text given for an argument.
fn text_of<'a>(given: &'a ArgMatches, name: &str) -> Option<&'a str> {
    given.get_one::<String>(name).map(String::as_str)
}

/// The path given for an argument.
fn path_of<'a>(given: &'a ArgMatches, name: &str) -> Option<&'a Path> {
    given.get_one::<std::path::PathBuf>(name).map(std::path::PathBuf::as_path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_board_is_for_the_window_and_all_else_for_the_command_line() {
        let for_cli = |args: &[&str]| is_command(&args.iter().map(OsString::from).collect::<Vec<_>>());
        for args in [&["check"][..], &["--lang", "en", "list"], &["--lang=en", "--help"], &["-V"], &["chekc"]] {
            assert!(for_cli(args), "{args:?}");
        }
        for args in [&[][..], &["falkenrode.ron"], &["--lang", "en"], &["./check"], &["--lang", "en", "C:\\board"], &["src"]] {
            assert!(!for_cli(args), "{args:?}");
        }
    }
    #[test]
    fn where_nothing_can_be_printed_it_is_shown_with_the_program_that_can() {
        let shown = |args: &[&str]| run_unseen(&args.iter().map(OsString::from).collect::<Vec<_>>(), Lang::De).1;
        let listed = shown(&["list", "kinds"]).unwrap();
        assert_eq!(listed.lines().count(), MAX_SHOWN_LINES + 3, "{listed}");
        assert!(listed.contains("\n…\n\n") && listed.ends_with("schaubild-cli"), "{listed}");
        assert!(shown(&["chekc"]).unwrap().starts_with("Fehler: "));
        let folder = tempfile::tempdir().unwrap();
        let board = folder.path().join("a.ron");
        assert_eq!(shown(&["example", "--to", board.to_str().unwrap()]), None);
        assert!(board.exists());
    }
}

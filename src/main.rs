//! Picks window or command line. On Windows it is started without a console, which would stand beside the window; `console.rs` has one.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use schaubild::text::Lang;
use schaubild::{app, cli};

/// Whole-board frames are 1.3 to 4 times faster than with glibc's allocator, which returns large buffers every frame.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // rfd complains on its own where there is no file dialog, eframe where there is no window; that is said in words.
    let mut logger =
        env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("error,rfd=off,eframe::native::run=off"));
    // What a screen reader is told goes through these, persons and their numbers among it; no log may hold that.
    for module in ["accesskit_consumer", "accesskit_unix", "accesskit_atspi_common", "atspi", "tracing", "zbus"] {
        logger.filter_module(module, log::LevelFilter::Warn);
    }
    logger.init();
    let (args, frame_log): (Vec<OsString>, _) = app::frame_log(std::env::args_os().skip(1).collect());
    let lang = cli::language(&args, |name| std::env::var(name).ok(), &app::system_languages());
    if cli::is_command(&args) {
        return command(&args, lang);
    }
    let is_asked = cli::asks_language(&args);
    match app::run(cli::board(&args).map(Path::new), lang, is_asked, frame_log.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&error.say(lang), lang),
    }
}

fn command(args: &[OsString], lang: Lang) -> ExitCode {
    if app::has_streams() {
        return cli::run(args, lang);
    }
    let (code, said) = cli::run_unseen(args, lang);
    if let Some(said) = said {
        app::show_text(&said);
    }
    code
}

fn refuse(message: &str, lang: Lang) -> ExitCode {
    if !app::has_streams() {
        app::show_text(message);
    }
    cli::refuse(message, lang)
}

//! The program opens no internet connection: everything it can do is done under `strace`, and no socket of the internet is asked
//! for. Without `strace`, or where tracing is forbidden as in some containers, the test says so and is skipped, and without a
//! virtual screen the part with the window; `SCHAUBILD_MUST_TRACE` makes either a failure.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at the first surprise, and waits for a window"
)]

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::alone::turn;

/// Set in the process that opens a socket, to see that it would be found.
const OPENS: &str = "SCHAUBILD_OPENS_A_SOCKET";

/// Wishes to the window, as keys: fold panels, walk and note, undo, look, search, help, export, copy, save.
const KEYS: [&str; 25] = [
    "Down",
    "Right",
    "l",
    "ctrl+z",
    "ctrl+y",
    "ctrl+plus",
    "ctrl+0",
    "F1",
    "Escape",
    "ctrl+f",
    "Escape",
    "ctrl+shift+p",
    "Escape",
    "ctrl+e",
    "ctrl+e",
    "ctrl+shift+c",
    "ctrl+s",
    "ctrl+b",
    "ctrl+b",
    "ctrl+i",
    "ctrl+i",
    "F6",
    "F6",
    "ctrl+n",
    "Escape",
];

/// Ends a process, and waits for it, when a test is over or fails.
struct Ending(Child);

impl Drop for Ending {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn no_socket_of_the_internet_is_ever_opened() {
    if std::env::var_os(OPENS).is_some() {
        drop(TcpListener::bind("127.0.0.1:0"));
        return;
    }
    let _turn = turn();
    let folder = tempfile::tempdir().unwrap();
    if !can_trace(folder.path()) {
        return skip("strace is not there or may not trace");
    }
    let own = std::env::current_exe().unwrap();
    let log = traced(&own, &["--exact", "sockets::no_socket_of_the_internet_is_ever_opened"], folder.path(), &[(OPENS, "1")]);
    assert_ne!(foreign(&log), Vec::<&str>::new(), "a socket would be found: {log}");

    let program = Path::new(env!("CARGO_BIN_EXE_schaubild"));
    let board = folder.path().join("falkenrode.ron");
    fs::copy("saves/falkenrode.ron", &board).unwrap();
    let (board, out) = (board.to_str().unwrap(), |name: &str| folder.path().join(name).to_str().unwrap().to_owned());
    let commands: [&[&str]; 14] = [
        &["--help"],
        &["--version"],
        &["example", "--to", &out("beispiel.ron")],
        &["templates"],
        &["new", "--template", "standard", "--to", &out("neu.ron")],
        &["check", board],
        &["list", "actors", board],
        &["list", "responsibilities", board, "--json"],
        &["export", board, "--to", &out("a.svg")],
        &["export", board, "--to", &out("a.png")],
        &["export", board, "--to", &out("a.pdf")],
        &["anonymize", board, "--to", &out("b.ron"), "--audience", "public"],
        &["unknown"],
        &[board],
    ];
    for arguments in commands {
        let log = traced(program, arguments, folder.path(), &[]);
        assert_eq!(foreign(&log), Vec::<&str>::new(), "{arguments:?}");
    }
    for file in ["beispiel.ron", "neu.ron", "a.svg", "a.png", "a.pdf", "b.ron"] {
        assert!(folder.path().join(file).exists(), "{file} was to be written");
    }
    play_a_window(program, folder.path());
}

#[expect(clippy::print_stderr, reason = "whoever runs the tests is told")]
fn skip(why: &str) {
    assert!(std::env::var_os("SCHAUBILD_MUST_TRACE").is_none(), "{why}");
    eprintln!("skipped: {why}");
}

fn can_trace(folder: &Path) -> bool {
    let log = folder.join("can");
    let traced = strace(&log).arg("true").output();
    traced.is_ok_and(|output| output.status.success()) && fs::read_to_string(log).is_ok_and(|log| log.contains("+++ exited"))
}

fn strace(log: &Path) -> Command {
    let mut command = Command::new("strace");
    command.args(["-f", "-e", "trace=network", "-o"]).arg(log);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Requests of a program to the network, to its end.
fn traced(program: &Path, arguments: &[&str], folder: &Path, env: &[(&str, &str)]) -> String {
    let log = folder.join("trace");
    let mut command = strace(&log);
    command.arg(program).args(arguments).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
    command.env("HOME", folder).envs(env.iter().copied()).status().unwrap();
    let text = fs::read_to_string(log).unwrap();
    assert!(text.contains("+++ exited"), "it was watched to its end: {text}");
    text
}

/// The lines that ask for sockets of the internet.
fn foreign(log: &str) -> Vec<&str> {
    log.lines().filter(|line| line.contains("AF_INET") || line.contains("AF_PACKET") || line.contains("AF_NETLINK")).collect()
}

/// Plays a short session in a real window on a virtual screen.
fn play_a_window(program: &Path, folder: &Path) {
    let Some((_screen, display)) = screen() else { return skip("there is no Xvfb or no xdotool, so no window was watched") };
    let log = folder.join("window");
    let mut command = strace(&log);
    command.arg(program).arg(folder.join("falkenrode.ron")).env("DISPLAY", &display).env_remove("WAYLAND_DISPLAY");
    command.env("HOME", folder).env("XDG_RUNTIME_DIR", folder).env("LIBGL_ALWAYS_SOFTWARE", "1");
    let mut tracer = Ending(command.spawn().unwrap());
    let xdotool = |arguments: &[&str]| {
        let output = Command::new("xdotool").args(arguments).env("DISPLAY", &display).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    let began = Instant::now();
    let window = loop {
        let found = xdotool(&["search", "--onlyvisible", "--name", "Schaubild"]);
        if let Some(first) = found.lines().next() {
            break first.to_owned();
        }
        assert!(began.elapsed() < Duration::from_mins(2) && tracer.0.try_wait().unwrap().is_none(), "there is no window");
        thread::sleep(Duration::from_millis(100));
    };
    // There is no window manager that would give it the keyboard.
    xdotool(&["windowfocus", "--sync", &window]);
    thread::sleep(Duration::from_secs(2));
    for key in KEYS {
        xdotool(&["key", key]);
        thread::sleep(Duration::from_millis(150));
    }
    let saved = folder.join("falkenrode.vorher.ron");
    while !saved.exists() {
        assert!(began.elapsed() < Duration::from_mins(2), "the keys did not come to the window");
        thread::sleep(Duration::from_millis(100));
    }
    // The program is what the tracer started; the end of the session comes to it as this signal.
    let children = fs::read_to_string(format!("/proc/{0}/task/{0}/children", tracer.0.id())).unwrap();
    let own = children.split_whitespace().next().unwrap();
    assert!(Command::new("kill").args(["-TERM", own]).status().unwrap().success());
    assert!(tracer.0.wait().unwrap().success(), "it closes when it is asked to");
    let text = fs::read_to_string(log).unwrap();
    assert!(text.contains("AF_UNIX"), "the way to the screen was seen: {text}");
    assert_eq!(foreign(&text), Vec::<&str>::new());
}

/// A virtual screen and its name; `None` where there is none, or nobody to press keys on it.
fn screen() -> Option<(Ending, String)> {
    Command::new("xdotool").arg("version").output().ok()?;
    let arguments = ["-displayfd", "1", "-screen", "0", "1280x720x24", "+extension", "GLX", "-nolisten", "tcp"];
    let mut child = Command::new("Xvfb").args(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
    let mut number = String::new();
    let out = child.stdout.take()?;
    let screen = Ending(child);
    BufReader::new(out).read_line(&mut number).ok()?;
    Some((screen, format!(":{}", number.trim())))
}

//! A process that edits and saves is killed at random moments: whatever the moment, every file it leaves can be read, at most the
//! last second of edits is missing, and nothing comes back that was never there or was erased. `SCHAUBILD_KILLS` says how often,
//! 50 times if it does not.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at the first surprise, and waits for another process"
)]

mod check;
mod diary;
mod script;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use self::check::check;
use self::script::Script;
use crate::alone::turn;

/// Variables for the folder and the script of the process that is killed; both are there only in that process.
const FOLDER: &str = "SCHAUBILD_KILLED_IN";
const SCRIPT: &str = "SCHAUBILD_KILLED_AT";

#[test]
fn whenever_the_process_is_killed_at_most_a_second_of_edits_is_missing() {
    if let (Some(folder), Ok(name)) = (std::env::var_os(FOLDER), std::env::var(SCRIPT)) {
        Script::named(&name).work_until_killed(Path::new(&folder));
    }
    let _turn = turn();
    let kills: usize = std::env::var("SCHAUBILD_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(50);
    let mut seen = check::Seen::default();
    for number in 0..kills {
        let folder = tempfile::tempdir().unwrap();
        let script = Script::ALL.into_iter().cycle().nth(number % Script::ALL.len()).unwrap();
        let killed = kill_after(folder.path(), script, moment(number));
        check(folder.path(), killed, &mut seen);
    }
    eprintln!("{kills} kills: {seen}");
    assert!(seen.offered * 2 > kills, "most kills must hit while something is not saved");
}

/// A moment of a run, spread over it; the same in every run of the test.
fn moment(number: usize) -> Duration {
    let spread = (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
    Duration::from_millis(spread % 1500)
}

/// Starts the process, waits for its first step and then for so long, kills it; when that was.
fn kill_after(folder: &Path, script: Script, wait: Duration) -> SystemTime {
    let name = "kills::whenever_the_process_is_killed_at_most_a_second_of_edits_is_missing";
    script.prepare(folder);
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name])
        .env(FOLDER, folder)
        .env(SCRIPT, script.name())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let began = Instant::now();
    while !diary::path(folder).exists() {
        assert!(began.elapsed() < Duration::from_mins(2) && child.try_wait().unwrap().is_none(), "it does not begin");
        std::thread::sleep(Duration::from_millis(2));
    }
    std::thread::sleep(wait);
    assert!(child.try_wait().unwrap().is_none(), "it ends by itself");
    let killed = SystemTime::now();
    child.kill().unwrap();
    child.wait().unwrap();
    killed
}

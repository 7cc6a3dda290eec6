//! Turns and processes of their own, so that no test disturbs what another one measures.

#[cfg(target_os = "linux")]
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Environment variable of a process that runs one test and nothing else.
#[cfg(target_os = "linux")]
const ALONE: &str = "SCHAUBILD_TESTED_ALONE";

/// Right to run beside no other test, until it is dropped.
pub(crate) fn turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Does the work of the test with this name in a process that does nothing else.
#[cfg(target_os = "linux")]
#[expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test may stop at the first surprise, and what the process said is part of it"
)]
pub(crate) fn alone(name: &str, work: impl FnOnce()) {
    if std::env::var_os(ALONE).is_some() {
        return work();
    }
    let _turn = turn();
    let own = std::env::current_exe().unwrap();
    let output = Command::new(own).args(["--exact", name, "--nocapture"]).env(ALONE, "1").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("1 passed"), "{name}: {said}");
}

/// Most memory that this process ever had, in bytes.
#[cfg(target_os = "linux")]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
pub(crate) fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() << 10
}
